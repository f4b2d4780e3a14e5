"""``daodu catalogue export`` and ``import``: records and tables to other programs and back."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import click
import pymarc

from reader.cli.catalogue_desk import by_option, desk, held_issues, one_title, print_edit, print_row
from reader.cli.catalogue_reports import gaps_of
from reader.cli.main import Options
from reader.errors import OutputError
from reader.export import tables
from reader.export.cnmarc import LEFT_OUT, to_cnmarc
from reader.export.holdings_statement import holdings_fields, holdings_record, statement
from reader.export.marc import to_iso2709, to_marc, to_marcxml
from reader.export.title_xml import to_dublin_core, to_mods
from reader.library import cataloguing
from reader.library.contributors import signatures
from reader.library.library import Library
from reader.library.records import gap_reasons
from reader.model.record import Holding
from reader.parse.issue_list import read_issue_list
from reader.parse.title_marc import read_titles
from reader.session.cataloguing_import import Plan, plan_issues, plan_titles
from reader.session.contributors import index_contributors
from reader.session.gaps import unpublished_numbers

_RECORDS = (
    "marc", "marcxml", "cnmarc", "cnmarcxml", "holdings-marc", "holdings-marcxml", "dc", "mods"
)  # fmt: skip
_TABLES = ("issues", "articles", "gaps", "contributors")


@click.command()
@click.argument("title")
@click.argument("form", type=click.Choice([*_RECORDS, *_TABLES]))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write here instead of standard output.",
)
@click.pass_obj
def export(options: Options, title: str, form: str, *, out: Path | None) -> None:
    """Write a title's record or a table (CSV) of what is held of it.

    Records: marc (ISO 2709), marcxml, cnmarc, cnmarcxml, holdings-marc,
    holdings-marcxml, dc, mods. Tables: issues, articles, gaps, contributors.
    """
    with desk(options) as library:
        slug = one_title(library, title)
        if form in _TABLES:
            pieces = (
                piece.encode("utf-8", "surrogatepass") for piece in _table(library, slug, form)
            )
        else:
            pieces = (piece for piece in (_record(library, slug, form),))
        if out is None:
            for piece in pieces:
                click.echo(piece, nl=False)
            return
        try:
            with out.open("wb") as file:
                file.writelines(pieces)
        except OSError as error:
            raise OutputError(str(out), f"cannot be written ({error.strerror}).") from error
    click.echo(f"Written to {out}.", err=True)


def _record(library: Library, slug: str, form: str) -> bytes:
    title = cataloguing.title_as_recorded(library, slug)
    if form == "dc":
        return to_dublin_core(title)
    if form == "mods":
        return to_mods(title)
    held = held_issues(library, slug)
    unpublished = unpublished_numbers(gap_reasons(library, slug))
    record: pymarc.Record
    if form.startswith("holdings"):
        record = holdings_record(slug, holdings_fields(held, unpublished))
    elif form.startswith("cnmarc"):
        editions = sorted(
            {issue.edition for issue in held}
            | {edition for block in title.course for edition in block.editions}
        )
        extent = f"{len(held)}期" if held else ""
        record = to_cnmarc(title, editions, statement(held, unpublished), extent)
        left = [name for name in LEFT_OUT if getattr(title, name)]
        if left:
            click.echo(f"CNMARC has no confirmed field for {', '.join(left)}.", err=True)
    else:
        newest = library.issue(held[-1].key).masthead.website if _is_there(library, held) else ""
        today = datetime.datetime.now(datetime.UTC).date()
        record = to_marc(title, today, newest)
    return to_marcxml(record) if form.endswith("xml") else to_iso2709(record)


def _is_there(library: Library, held: list[Holding]) -> bool:
    return bool(held) and cataloguing.is_in_library(library, held[-1].key)


def _table(library: Library, slug: str, form: str) -> Iterator[str]:
    columns, rows = {
        "issues": (tables.ISSUE_COLUMNS, _issue_rows),
        "articles": (tables.ARTICLE_COLUMNS, _article_rows),
        "gaps": (tables.GAP_COLUMNS, _gap_rows),
        "contributors": (tables.CONTRIBUTOR_COLUMNS, _contributor_rows),
    }[form]
    yield tables.MARK
    yield from tables.csv_lines(columns, rows(library, slug))


def _issue_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    yield from tables.issue_rows(cataloguing.catalogue(library, slug))


def _article_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    for issue in cataloguing.catalogue(library, slug):
        if issue.is_digital:
            key = issue.holding.key
            yield from tables.article_rows(issue.holding, library.issue(key))


def _gap_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    yield from tables.gap_rows(gaps_of(library, slug))


def _contributor_rows(library: Library, slug: str) -> Iterator[tables.Row]:
    names = cataloguing.contributor_names(library)
    yield from tables.contributor_rows(index_contributors(signatures(library, slug), names))


@click.command("import")
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--title", default="", help="The title whose issues a CSV lists.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Only show what would change.")
@by_option
@click.pass_context
def import_records(
    ctx: click.Context, source: Path, *, title: str, is_dry: bool, person: str
) -> None:
    """Take in title records from MARC, or a list of issues from CSV (with --title)."""
    options = ctx.find_object(Options)
    assert options is not None
    is_list = source.suffix.lower() == ".csv"
    if is_list and not title:
        raise click.UsageError("say with --title of which title the issues are.")
    with desk(options, is_begun=not is_list and not is_dry) as library:
        if is_list:
            slug = one_title(library, title)
            plan = plan_issues(read_issue_list(source), cataloguing.catalogue(library, slug), slug)
        else:
            known = {
                slug: cataloguing.title_as_recorded(library, slug)
                for slug in cataloguing.recorded_titles(library)
            }
            plan = plan_titles(read_titles(source), known)
        _print_plan(plan)
        if not is_dry:
            print_edit(
                cataloguing.edit_records(
                    library, f"import of {source.name}", person, plan.titles, plan.issues
                )
            )
    if plan.refused:
        ctx.exit(1)


def _print_plan(plan: Plan) -> None:
    for name in plan.added:
        print_row(name, "new")
    for change in plan.changes:
        print_row(change.record, change.field, f"{change.former or 'nothing'} → {change.later}")
    for sentence in plan.refused:
        click.echo(f"daodu: {sentence}", err=True)
    count = len({*plan.added, *(change.record for change in plan.changes)})
    click.echo(f"{count} records change, {len(plan.refused)} rows or fields refused.", err=True)
