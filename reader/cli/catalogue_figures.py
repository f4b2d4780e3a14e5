"""``daodu catalogue figures``: accessions by month, completeness by title and year."""

from pathlib import Path

import click

from reader.cli.catalogue_desk import desk, held_issues, one_title, print_row
from reader.cli.catalogue_reports import gaps_of
from reader.cli.main import Options
from reader.errors import OutputError
from reader.export.report_page import ReportRow, report_page
from reader.library import cataloguing
from reader.library.accessions import accessions_by_month
from reader.library.library import Library
from reader.session.catalogue_report import completeness

_BAR = 20
"""Characters of a whole bar in text."""


@click.command()
@click.argument("what", type=click.Choice(["accessions", "completeness"]))
@click.argument("title", required=False)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page of HTML to print instead.",
)
@click.pass_obj
def figures(options: Options, what: str, title: str | None, *, out: Path | None) -> None:
    """Count accessions by month, or how complete each year of each title is."""
    with desk(options) as library:
        slugs = (
            cataloguing.recorded_titles(library) if title is None else (one_title(library, title),)
        )
        if what == "accessions":
            columns: tuple[str, ...] = ("month", "title", "issues")
            rows = _accessions(library, slugs)
        else:
            columns = ("title", "year", "held", "wanted", "share", "pages missing")
            rows = _completeness(library, slugs)
    if out is not None:
        try:
            out.write_text(report_page(what.capitalize(), columns, rows), "utf-8")
        except OSError as error:
            raise OutputError(str(out), f"cannot be written ({error.strerror}).") from error
        click.echo(f"Written to {out}.", err=True)
        return
    for row in rows:
        print_row(*row.cells, "█" * round(row.share * _BAR))


def _accessions(library: Library, slugs: tuple[str, ...]) -> list[ReportRow]:
    found = [row for row in accessions_by_month(library) if row[1] in slugs]
    most = max((count for _, _, count in found), default=1)
    return [
        ReportRow(cells=(month, slug, str(count)), share=count / most)
        for month, slug, count in found
    ]


def _completeness(library: Library, slugs: tuple[str, ...]) -> list[ReportRow]:
    return [
        ReportRow(
            cells=(
                slug,
                str(year.year),
                str(year.held),
                str(year.wanted),
                f"{year.share:.1%}",
                str(year.pages_missing),
            ),
            share=year.share,
        )
        for slug in slugs
        for year in completeness(held_issues(library, slug), gaps_of(library, slug))
    ]
