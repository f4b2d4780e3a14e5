"""``daodu catalogue``: records of titles and issues, edited, dated, undone."""

import dataclasses
import datetime

import click
from rich.console import Console
from rich.progress import Progress

from reader.cli.catalogue_correcting import correct, decide, doubts
from reader.cli.catalogue_desk import (
    by_option,
    desk,
    fields_typed,
    one_title,
    plain_issue,
    print_edit,
    print_row,
    set_option,
)
from reader.cli.catalogue_exchange import export, import_records
from reader.cli.catalogue_figures import figures
from reader.cli.catalogue_reports import (
    calendar,
    check,
    contributors,
    gaps,
    holdings,
    reason,
)
from reader.cli.json_document import json_option, print_json
from reader.cli.main import Options
from reader.errors import RecordError
from reader.library import cataloguing
from reader.library.library import Library
from reader.library.query import day_span
from reader.model.edit import Subject
from reader.model.record import CataloguedIssue, TitleRecord
from reader.notation.course import write_course_block
from reader.notation.reading_order import reading_rank
from reader.session.cataloguing.dates import suggest_dates
from reader.session.cataloguing.history import changed_fields
from reader.session.cataloguing.issues import issue_change
from reader.session.cataloguing.titles import check_title, set_title_fields


@click.group()
def catalogue() -> None:
    """Describe, date, check and report on what is held."""


for _command in (
    calendar, check, contributors, correct, decide, doubts, export, figures, gaps, holdings,
    import_records, reason,
):  # fmt: skip
    catalogue.add_command(_command)


@catalogue.command()
@click.argument("title", required=False)
@set_option
@click.option(
    "--course",
    "course",
    multiple=True,
    metavar="TEXT",
    help="When it comes out: 2001-01-01.. 1-6 +2001-10-07 -2001-02-12 =早,晚",
)
@by_option
@json_option
@click.pass_obj
def title(
    options: Options,
    title: str | None,
    *,
    typed: tuple[str, ...],
    course: tuple[str, ...],
    person: str,
    is_json: bool,
) -> None:
    """Show the record of a title, or set fields of it; without TITLE, list all.

    Weekdays of a course run from 1 Monday to 7 Sunday. A title not held yet is
    recorded under the slug given, once its name is set.
    """
    if title is None:
        _list_titles(options)
        return
    fields = fields_typed(typed)
    if course:
        fields["course"] = ";".join(course)
    with desk(options, is_begun="name" in fields) as library:
        if fields and not cataloguing.find_slugs(library, title):
            slug = title
        else:
            slug = one_title(library, title)
        record = cataloguing.title_as_recorded(library, slug)
        if fields:
            record = set_title_fields(record, fields)
            print_edit(cataloguing.edit_title(library, record, person))
    for remark in check_title(record):
        click.echo(f"Look at {remark.field}: {remark.sentence}", err=True)
    if is_json:
        print_json(_plain_title(record))
    else:
        _print_title(record)


def _list_titles(options: Options) -> None:
    with desk(options) as library:
        slugs = cataloguing.recorded_titles(library)
        names = {slug: cataloguing.title_as_recorded(library, slug).name for slug in slugs}
        for slug in sorted(slugs, key=lambda slug: reading_rank(names[slug])):
            print_row(slug, names[slug])


def _print_title(record: TitleRecord) -> None:
    for name, value in _plain_title(record).items():
        for one in value if isinstance(value, list) else [value]:
            if one:
                print_row(name, one)


def _plain_title(record: TitleRecord) -> dict[str, object]:
    return {
        "slug": record.slug,
        "name": record.name,
        "other_names": list(record.other_names),
        "earlier": list(record.earlier),
        "later": list(record.later),
        "publisher": record.publisher,
        "place": record.place,
        "language": record.language,
        "cn_number": record.cn_number,
        "postal_code": record.postal_code,
        "issn": record.issn,
        "frequency": record.frequency,
        "first": record.first.isoformat() if record.first else None,
        "last": record.last.isoformat() if record.last else None,
        "course": [write_course_block(block) for block in record.course],
    }


@catalogue.command()
@click.argument("title")
@json_option
@click.pass_obj
def issues(options: Options, title: str, *, is_json: bool) -> None:
    """List the records of a title's issues, those held on paper alone included."""
    with desk(options) as library:
        found = cataloguing.catalogue(library, one_title(library, title))
    if is_json:
        print_json([plain_issue(issue) for issue in found])
        return
    for issue in found:
        held, record = issue.holding, issue.record
        announced = "" if held.pages_announced is None else f"/{held.pages_announced}"
        print_row(
            held.key,
            "" if held.number is None else f"第{held.number}期",
            held.date.value or "",
            held.date.status.value,
            f"{held.pages_held}{announced}",
            record.state.value if record.state else "",
            record.shelf_mark,
            record.source,
            record.rights,
            record.remarks,
        )


@catalogue.command()
@click.argument("which", nargs=-1, required=True)
@set_option
@click.option("--from", "first", default="", help="Of a title: issues from this date on.")
@click.option("--to", "last", default="", help="Of a title: issues up to this date.")
@click.option("--on-paper", is_flag=True, help="Record issues whose pages are not in the library.")
@by_option
@click.pass_obj
def edit(
    options: Options,
    /,
    which: tuple[str, ...],
    *,
    typed: tuple[str, ...],
    on_paper: bool,
    person: str,
    **span: str,
) -> None:
    """Set fields of issues, many at once, as one change that can be undone.

    WHICH is keys of issues (澜江日报/2026-05-18), or titles: then all their
    issues, or those of a span.
    """
    fields = fields_typed(typed)
    if not fields:
        raise click.UsageError("nothing to change; say --set FIELD=TEXT.")
    change = issue_change(fields)
    try:
        first = day_span(span["first"])[0] if span["first"] else datetime.date.min
        last = day_span(span["last"])[1] if span["last"] else datetime.date.max
    except ValueError as error:
        raise click.BadParameter("a date is written 2021, 2021-08 or 2021-08-13.") from error
    is_span = bool(span["first"] or span["last"])
    what = ", ".join(f"{name} {text}" if text else f"no {name}" for name, text in fields.items())
    with desk(options) as library:
        keys = _keys(library, which, (first, last) if is_span else None, on_paper=on_paper)
        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task(what, total=len(keys))
            done = cataloguing.edit_issues(
                library,
                keys,
                change,
                person,
                what,
                lambda count: progress.update(task, completed=count),
            )
    print_edit(done)


def _keys(
    library: Library,
    which: tuple[str, ...],
    span: tuple[datetime.date, datetime.date] | None,
    *,
    on_paper: bool,
) -> list[str]:
    """Return the keys of the issues meant, each title read once."""
    titles: dict[str, dict[str, CataloguedIssue]] = {}
    keys: list[str] = []
    for one in which:
        slug = one.partition("/")[0] if "/" in one else one_title(library, one)
        if slug not in titles:
            found = cataloguing.catalogue(library, slug)
            titles[slug] = {issue.holding.key: issue for issue in found}
        if "/" not in one:
            keys += [
                key
                for key, issue in titles[slug].items()
                if span is None or _is_within(issue, span)
            ]
        elif on_paper or one in titles[slug]:
            keys.append(one)
        else:
            raise RecordError(one, "not held. Say --on-paper to record an issue without its pages.")
    return keys


def _is_within(issue: CataloguedIssue, span: tuple[datetime.date, datetime.date]) -> bool:
    day = issue.holding.date.value
    return day is not None and span[0] <= day <= span[1]


@catalogue.command()
@click.argument("title")
@click.option("--accept", "accepted", multiple=True, metavar="KEY", help="Date this issue so.")
@click.option("--accept-all", is_flag=True, help="Date all that nothing speaks against.")
@by_option
@click.pass_obj
def dates(
    options: Options, title: str, *, accepted: tuple[str, ...], accept_all: bool, person: str
) -> None:
    """Suggest dates for issues without one; none is set unless accepted."""
    with desk(options) as library:
        slug = one_title(library, title)
        course = cataloguing.title_as_recorded(library, slug).course
        catalogued = cataloguing.catalogue(library, slug)
        found = {s.key: s for s in suggest_dates(catalogued, course, library.issue)}
        for key in accepted:
            if key not in found:
                raise RecordError(key, "no date is suggested for it.")
        chosen = [
            s.key for s in found.values() if s.key in accepted or (accept_all and not s.against)
        ]
        if chosen:
            done = cataloguing.edit_issues(
                library,
                chosen,
                lambda record: dataclasses.replace(record, date=found[record.key].dating),
                person,
                f"suggested dates of {slug}",
            )
            print_edit(done)
    for one in found.values():
        sign = "set" if one.key in chosen else "doubtful" if one.against else "suggested"
        print_row(one.key, one.day, sign, "; ".join(one.dating.evidence))
    if not found:
        click.echo("No date can be suggested.", err=True)


@catalogue.command()
@click.argument("which", required=False)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@json_option
@click.pass_obj
def history(options: Options, which: str | None, *, limit: int, is_json: bool) -> None:
    """Show who changed what and when, newest first; of a title or issue, or of all."""
    with desk(options) as library:
        subject = None if which is None else Subject.ISSUE if "/" in which else Subject.TITLE
        key = one_title(library, which) if which and subject is Subject.TITLE else which or ""
        edits = cataloguing.history(library, subject, key, limit)
        altered = {
            edit.id: [
                a
                for a in cataloguing.alterations(library, edit)
                if subject is None or (a.subject, a.key) == (subject, key)
            ]
            for edit in (edits if is_json or subject is not None else ())
        }
    if is_json:
        print_json(
            [
                {
                    "id": edit.id,
                    "person": edit.person,
                    "made": edit.made.isoformat(timespec="seconds"),
                    "what": edit.what,
                    "undone": edit.undone.isoformat(timespec="seconds") if edit.undone else None,
                    "undone_by": edit.undone_by,
                    "alterations": [
                        {"of": a.subject.value, "key": a.key, "former": a.former, "later": a.later}
                        for a in altered[edit.id]
                    ],
                }
                for edit in edits
            ]
        )
        return
    for edit in edits:
        undone = f"undone by {edit.undone_by}" if edit.undone else ""
        print_row(edit.made.isoformat(" ", "seconds"), edit.person, edit.what, edit.count, undone)
        for alteration in altered.get(edit.id, ()):
            for field, former, later in changed_fields(alteration):
                print_row("", f"{field}: {former or 'nothing'} → {later or 'nothing'}")


@catalogue.command()
@by_option
@click.pass_obj
def undo(options: Options, *, person: str) -> None:
    """Undo the last change that stands."""
    with desk(options) as library:
        edit = cataloguing.undo_last(library, person)
    click.echo("Nothing to undo." if edit is None else f"Undone: {edit.what} ({edit.count}).")


@catalogue.command()
@click.pass_obj
def redo(options: Options) -> None:
    """Do again what was undone last."""
    with desk(options) as library:
        edit = cataloguing.redo_last(library)
    click.echo("Nothing to do again." if edit is None else f"Done: {edit.what} ({edit.count}).")
