"""``daodu render``: an issue, a place or a text file in, a PDF or PNGs out.

Works without a screen: fonts and painting need Qt's platform "offscreen" only.
"""

import math
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import click
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from typing_extensions import Unpack, override

from reader.cli.edition import chosen_pages, find_copy, find_edition, opened
from reader.cli.main import Options
from reader.cli.place import find_anywhere
from reader.errors import NotHeldError
from reader.layout.furniture.colophon import Colophon
from reader.layout.page.page import lay_out_page
from reader.layout.proof import Proof, set_proof
from reader.layout.reading.article_sheets import ArticleSheets, lay_out_article
from reader.layout.setting.design import Design, Format
from reader.model.article import Article
from reader.paint.book import Binding
from reader.paint.edition import SUFFIXES, print_edition
from reader.paint.faces import load_faces
from reader.paint.page import Press
from reader.paint.palette import PALETTES, Theme
from reader.paint.pictures import PictureStore
from reader.session.desk.direction import is_set_vertically
from reader.session.story import story_as_set
from reader.session.taking.citing import Style, citation
from reader.session.taking.sharing import provenance, shared_name

DPI = 150.0
"""Body type of nine points is then well read on a screen at full size."""


class Asked(TypedDict):
    """What the options ask for.

    Attributes:
        out: The file to write.
        page: A page's label or number; None for all.
        size: Paper size of whole pages; None for the one that suits the copy.
        dpi: Pixels an inch of a PNG.
        measure: Line length of a proof in em; None when whole pages are wanted.
        body: Body size of a proof in points; None for the usual one.
        vertical: Whether a proof is set vertically.
    """

    out: Path
    page: str | None
    size: str | None
    dpi: float
    measure: float | None
    body: float | None
    vertical: bool


class _Number(click.FloatRange):
    """A number in a range; what is no number (nan) lies in none, though no bound excludes it."""

    @override
    def convert(
        self, value: float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read a number."""
        number = float(super().convert(value, param, ctx))
        if math.isnan(number):
            self.fail(f"{value!r} is not a number.", param, ctx)
        return number


@click.command()
@click.argument("place", metavar="ISSUE_OR_PLACE")
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write: .pdf, or .png (NAME-01.png and so on for several sheets).",
)
@click.option("--page", metavar="N", help="Only this page, by label or number.")
@click.option(
    "--size",
    type=click.Choice([each.value for each in Format]),
    help="Paper size; the one that suits the copy unless given.",
)
@click.option(
    "--dpi",
    type=_Number(min=1, max=2400),
    default=DPI,
    show_default=True,
    help="Pixels an inch of a .png.",
)
@click.option("--measure", type=_Number(min=2, max=200), help="Proof: line length in em.")
@click.option("--body", type=_Number(min=4, max=144), help="Proof: body size in points.")
@click.option("--vertical", is_flag=True, help="Proof: set vertically.")
@click.pass_obj
def render(options: Options, place: str, **asked: Unpack[Asked]) -> None:
    """Write typeset pages, or one article (ISSUE/PAGE/ARTICLE), as PDF or PNG.

    With --measure, set one article or a plain text file (one paragraph a
    line, "## " before a crosshead) as columns on A4, for proofs.
    """
    _check(asked)
    print_it = _print_issue if asked["measure"] is None else _print_proof
    for path in print_it(options.library, place, asked):
        click.echo(path)


def _check(asked: Asked) -> None:
    if asked["out"].suffix.lower() not in SUFFIXES:
        raise click.UsageError("--out is written as .pdf or .png.")
    is_proof = asked["measure"] is not None
    if not is_proof and (asked["vertical"] or asked["body"] is not None):
        raise click.UsageError("--body and --vertical belong to a proof: give --measure too.")
    if is_proof and (asked["page"] is not None or asked["size"] is not None):
        raise click.UsageError("a proof is set on A4: --page and --size belong to whole pages.")


def _print_issue(library: Path, place: str, asked: Asked) -> tuple[Path, ...]:
    try:
        edition = find_edition(library, place)
    except NotHeldError:
        return _print_article(library, place, asked)
    issue = edition.issue
    pages = chosen_pages(issue, asked["page"])
    pictures = PictureStore(edition.read)
    open_drawing_office()
    faces = load_faces()
    press = Press(faces=faces, palette=PALETTES[Theme.PRINT], pictures=pictures.picture)
    design = Design(format=Format(asked["size"]) if asked["size"] is not None else None)
    sheets = tuple(
        sheet for page in pages for sheet in lay_out_page(issue, page, design, faces, pictures.size)
    )
    binding = Binding(
        title=issue.title, date=issue.date.value, language=issue.language, issue=issue
    )
    return print_edition(sheets, press, binding, asked["out"], asked["dpi"])


def _print_article(library: Path, place: str, asked: Asked) -> tuple[Path, ...]:
    """Print the whole story that an article belongs to, set as articles are read."""
    with opened(library) as held:
        found = find_anywhere(held, place)
    if not isinstance(found.what, Article):
        raise NotHeldError(place)
    edition = find_edition(library, place.rstrip("/").rsplit("/", 2)[0])
    issue, article = found.issue, found.what.id
    pictures = PictureStore(edition.read)
    open_drawing_office()
    faces = load_faces()
    press = Press(faces=faces, palette=PALETTES[Theme.PRINT], pictures=pictures.picture)
    colophon = Colophon(
        running=provenance(issue, article),
        citation=citation(found.key, issue, article, Style.GBT_2025),
    )
    kind = ArticleSheets(language=issue.language, is_vertical=is_set_vertically(issue))
    parts = story_as_set(issue, article)
    sheets = lay_out_article(parts, colophon, kind, faces, pictures.size)
    binding = Binding(
        title=shared_name(issue, article),
        date=issue.date.value,
        language=issue.language,
        issue=issue,
    )
    return print_edition(sheets, press, binding, asked["out"], asked["dpi"])


def _print_proof(library: Path, place: str, asked: Asked) -> tuple[Path, ...]:
    assert asked["measure"] is not None
    copy = find_copy(library, place)
    open_drawing_office()
    faces = load_faces()
    press = Press(
        faces=faces, palette=PALETTES[Theme.PRINT], pictures=PictureStore(lambda _: None).picture
    )
    proof = Proof(measure=asked["measure"], is_vertical=asked["vertical"])
    if asked["body"] is not None:
        proof = replace(proof, body=asked["body"])
    sheets = set_proof(copy.articles, proof, faces, language=copy.language)
    binding = Binding(title=copy.title, language=copy.language)
    return print_edition(sheets, press, binding, asked["out"], asked["dpi"])


def open_drawing_office() -> QCoreApplication:
    """Return what Qt's fonts need, without a screen."""
    return QGuiApplication.instance() or QGuiApplication(["daodu", "-platform", "offscreen"])
