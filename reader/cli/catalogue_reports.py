"""The librarian's reports: gaps with reasons, calendar, holdings statement, check, contributors."""

import datetime
import re

import click

from reader.cli.catalogue_desk import (
    by_option,
    desk,
    one_title,
    print_edit,
    print_row,
)
from reader.cli.json_document import json_option, print_json
from reader.cli.main import Options
from reader.errors import RecordError
from reader.export.holdings_statement import holdings_fields
from reader.library import cataloguing
from reader.library.contributors import signatures
from reader.library.records import gap_reasons
from reader.model.record import GapReason
from reader.session.cataloguing.contributors import index_contributors, merged
from reader.session.cataloguing.gaps import unpublished_numbers
from reader.session.cataloguing.issues import issue_remarks
from reader.session.cataloguing.title_holdings import gaps_of, held_issues, statement_of
from reader.session.cataloguing.titles import check_title
from reader.session.cataloguing.year_calendar import calendar_text, year_states

_SPAN = re.compile("([0-9]+)-([0-9]+)")
_LONGEST = 100_000
"""Numbers a span may have; a longer one is a slip."""


@click.command()
@click.argument("title")
@json_option
@click.pass_obj
def gaps(options: Options, title: str, *, is_json: bool) -> None:
    """Say what is missing or contradicts itself, a sentence each, with its reason."""
    with desk(options) as library:
        found = gaps_of(library, one_title(library, title))
    if is_json:
        print_json(
            [
                {
                    "kind": gap.kind.value,
                    "first": gap.first,
                    "last": gap.last,
                    "dates": [day.isoformat() for day in gap.dates],
                    "edition": gap.edition,
                    "issues": list(gap.issues),
                    "reason": gap.reason.value,
                    "explanation": gap.explanation,
                }
                for gap in found
            ]
        )
        return
    for gap in found:
        print_row(gap.kind.value, gap.reason.value, gap.explanation)
    if not found:
        click.echo("Nothing is missing.", err=True)


@click.command()
@click.argument("title")
@click.argument("place")
@click.argument("why", type=click.Choice([reason.value for reason in GapReason]))
@by_option
@click.pass_obj
def reason(options: Options, title: str, place: str, why: str, *, person: str) -> None:
    """Say why something is missing.

    PLACE is a number (6312), a span of numbers (6312-6320), a day
    (2021-08-13, with an edition 2021-08-13-晚), or the end of an issue's key.
    """
    span = _SPAN.fullmatch(place)
    places = [place]
    if span is not None:
        first, last = int(span[1]), int(span[2])
        if not 0 <= last - first <= _LONGEST:
            raise RecordError(place, "a span of numbers runs from the lower to the higher.")
        places = [str(number) for number in range(first, last + 1)]
    with desk(options) as library:
        slug = one_title(library, title)
        print_edit(cataloguing.edit_gap_reasons(library, slug, places, GapReason(why), person))


@click.command()
@click.argument("title")
@click.argument("year", type=click.IntRange(1600, 9999))
@click.pass_obj
def calendar(options: Options, title: str, year: int) -> None:
    """Show a year: what is held, missing and not expected on each day."""
    with desk(options) as library:
        slug = one_title(library, title)
        course = cataloguing.title_as_recorded(library, slug).course
        reasons = gap_reasons(library, slug)
        today = datetime.datetime.now().astimezone().date()
        states = year_states(year, held_issues(library, slug), course, reasons, today)
    click.echo(calendar_text(year, states))


@click.command()
@click.argument("title")
@click.option("--fields", "is_fields", is_flag=True, help="Show the MARC fields 853, 863, 866.")
@click.pass_obj
def holdings(options: Options, title: str, *, is_fields: bool) -> None:
    """State what is held (ANSI/NISO Z39.71)."""
    with desk(options) as library:
        slug = one_title(library, title)
        if not is_fields:
            click.echo(statement_of(library, slug))
            return
        held = held_issues(library, slug)
        unpublished = unpublished_numbers(gap_reasons(library, slug))
    for field in holdings_fields(held, unpublished):
        click.echo(str(field))


@click.command()
@click.argument("title", required=False)
@click.pass_context
def check(ctx: click.Context, title: str | None) -> None:
    """Look over the records of one title, or of all; exit status 1 when something is odd."""
    options = ctx.find_object(Options)
    assert options is not None
    count = 0
    with desk(options) as library:
        slugs = (
            cataloguing.recorded_titles(library) if title is None else [one_title(library, title)]
        )
        for slug in slugs:
            for remark in check_title(cataloguing.title_as_recorded(library, slug)):
                print_row(slug, remark.field, remark.sentence)
                count += 1
            for issue in cataloguing.catalogue(library, slug):
                for sentence in issue_remarks(issue):
                    print_row(issue.holding.key, "issue", sentence)
                    count += 1
    if count:
        ctx.exit(1)
    click.echo("Nothing is odd.", err=True)


@click.command()
@click.argument("title")
@click.option("--merge", "variants", multiple=True, metavar="NAME", help="Enter this name …")
@click.option("--into", "name", default="", metavar="NAME", help="… under this one.")
@click.option("--part", "parted", multiple=True, metavar="NAME", help="Enter it by itself again.")
@by_option
@json_option
@click.pass_obj
def contributors(
    options: Options,
    /,
    title: str,
    *,
    is_json: bool,
    **typed: tuple[str, ...] | str,
) -> None:
    """Index reporters, correspondents, photographers and agencies; merge variants of a name."""
    variants, name, parted, person = (
        typed["variants"], typed["name"], typed["parted"], str(typed["person"])
    )  # fmt: skip
    if bool(variants) != bool(name):
        raise click.UsageError("--merge NAME and --into NAME go together.")
    with desk(options) as library:
        slug = one_title(library, title)
        names = cataloguing.contributor_names(library)
        if variants:
            entered = merged(names, variants, str(name))
            what = f"{'、'.join(variants)} under {name}"
            print_edit(cataloguing.edit_contributor_names(library, entered, person, what))
        if parted:
            alone = [(one, one) for one in parted]
            what = f"{'、'.join(parted)} by themselves"
            print_edit(cataloguing.edit_contributor_names(library, alone, person, what))
        found = index_contributors(
            signatures(library, slug), cataloguing.contributor_names(library)
        )
    if is_json:
        print_json(
            [
                {
                    "name": one.name,
                    "kinds": {kind.value: count for kind, count in one.kinds},
                    "variants": list(one.variants),
                    "first": one.first.isoformat() if one.first else None,
                    "last": one.last.isoformat() if one.last else None,
                }
                for one in found
            ]
        )
        return
    for one in found:
        kinds = ", ".join(f"{kind.value} {count}" for kind, count in one.kinds)
        print_row(one.name, kinds, "、".join(one.variants), one.first, one.last)
