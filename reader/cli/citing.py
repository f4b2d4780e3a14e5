"""``daodu cite``: an article in, its citation on standard output."""

import click

from reader.cli.edition import opened
from reader.cli.main import Options
from reader.cli.place import find_anywhere
from reader.model.article import Article
from reader.session.taking.citing import Style, citation


@click.command()
@click.argument("place")
@click.option(
    "--style",
    type=click.Choice([style.value for style in Style]),
    default=Style.GBT_2025.value,
    show_default=True,
    help="Form of the citation.",
)
@click.pass_obj
def cite(options: Options, place: str, style: str) -> None:
    """Cite an article, all its pages included.

    PLACE is ISSUE/PAGE/ARTICLE: ISSUE a key, as `daodu list` shows it, or the
    path of a source; ARTICLE its place on the page, from 1, or a1, a2.
    """
    with opened(options.library) as library:
        found = find_anywhere(library, place)
    if not isinstance(found.what, Article):
        raise click.UsageError(f"{place} is no article; one is named ISSUE/PAGE/ARTICLE.")
    click.echo(citation(found.key, found.issue, found.what.id, Style(style)).rstrip("\n"))
