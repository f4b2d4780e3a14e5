"""``daodu catalogue figures``: all in all, completeness by title and year, accessions by month."""

from pathlib import Path

import click

from reader.cli.catalogue_desk import desk, one_title, print_row
from reader.cli.main import Options
from reader.export.report_page import report_page
from reader.library import cataloguing
from reader.replacing import write_output
from reader.session.cataloguing.figures import COLUMNS, Figure, report_of

_BAR = 20
"""Characters of a whole bar in text."""


@click.command()
@click.argument("what", type=click.Choice([figure.value for figure in Figure]))
@click.argument("title", required=False)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page of HTML to print instead.",
)
@click.pass_obj
def figures(options: Options, what: str, title: str | None, *, out: Path | None) -> None:
    """Count what is held in all, how complete each year is, or accessions by month."""
    with desk(options) as library:
        slugs = (
            cataloguing.recorded_titles(library) if title is None else (one_title(library, title),)
        )
        report = report_of(library, Figure(what), slugs)
    if out is not None:
        page = report_page(what.capitalize(), COLUMNS[report.figure], report.rows)
        write_output(out, page.encode())
        click.echo(f"Written to {out}.", err=True)
        return
    for row in report.rows:
        print_row(*row.cells, "█" * round(row.share * _BAR))
