"""Folders of one-article-a-file text, named YYYYMMDD-PP-AA.txt → issues.

Line 1 is the kicker, line 2 the headline, line 3 the deck, each possibly empty;
then the paragraphs, one a line.
"""

import datetime
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.model.article import Article
from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Page
from reader.model.printed import PrintedIssue, PrintedPage
from reader.notation.character_reference import read_references
from reader.notation.page_label import page_label, page_reference
from reader.notation.punctuation import full_width_punctuation
from reader.notation.script import language_of
from reader.parse.source.encoding import DecodedText, read_text
from reader.parse.text.draft import Draft
from reader.parse.text.drafting import Place, article_elements, make_article_below
from reader.parse.text.heading import Head
from reader.parse.text.left_tags import without_left_tags
from reader.parse.text.lines import is_finished
from reader.parse.text.site_lines import read_site
from reader.parse.text.wrapping import read_units

ReadFiles = Callable[[], Iterator[PrintedIssue | SourceError]]

_NAME = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})-(?P<page>[A-Za-z]{0,2}\d{1,3})-(?P<place>\d{1,3})"
)
_HEAD_LINES = 3
_LONGEST_DECK = 80


def _day(path: Path) -> datetime.date | None:
    match = _NAME.fullmatch(path.stem)
    if match is None or path.suffix.lower() != ".txt":
        return None
    try:
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def recognises(path: Path) -> bool:
    """Tell whether a path is a folder of article files, or one such file."""
    if path.is_dir():
        return any(_day(child) for child in path.iterdir())
    return _day(path) is not None


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Read a folder of article files, one issue for each day they name.

    Yields:
        Issues, and a refusal for each file that is empty, binary or in an
        unknown encoding; its issue is read without it.
    """
    for _, read_part in split(path):
        yield from read_part()


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield the files of each day of a folder, or a file, and what reads them."""
    yield from gather(sorted(path.iterdir()) if path.is_dir() else (path,))


def gather(files: Iterable[Path]) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield which of some files are articles of one day, and what reads them."""
    by_day: dict[datetime.date, list[Path]] = {}
    for file in files:
        day = _day(file)
        if day is not None:
            by_day.setdefault(day, []).append(file)
    for day in sorted(by_day):
        articles = tuple(by_day[day])
        yield articles, functools.partial(_read_issue, day, articles)


def _read_issue(
    day: datetime.date, files: tuple[Path, ...]
) -> Iterator[PrintedIssue | SourceError]:
    by_page: dict[str, list[tuple[Path, DecodedText]]] = {}
    for file in sorted(files, key=lambda f: int(f.stem.rsplit("-", 1)[1])):
        try:
            decoded = read_text(file)
        except SourceError as refusal:
            yield refusal
        else:
            by_page.setdefault(page_label(file.stem.split("-")[1]), []).append((file, decoded))
    pages: list[PrintedPage] = []
    doubts: list[Doubt] = []
    for label in sorted(by_page):
        printed, found = _read_page(label, len(pages) + 1, by_page[label], day)
        pages.append(printed)
        doubts.extend(found)
    if pages:
        yield PrintedIssue(pages=tuple(pages), doubts=tuple(doubts))


def _read_page(
    label: str, number: int, files: list[tuple[Path, DecodedText]], day: datetime.date
) -> tuple[PrintedPage, list[Doubt]]:
    articles: list[Article] = []
    doubts: list[Doubt] = []
    for file, decoded in files:
        doubts.extend(decoded.doubts(file.name))
        place = Place(
            id=f"{label}/a{len(articles) + 1}", page=page_reference(label), source=file.name
        )
        article, found = parse_article(decoded.text, place)
        articles.append(article)
        doubts.extend(found)
    found_text = "\f".join(decoded.text for _, decoded in files)
    printed = PrintedPage(
        page=Page(label=label, number=number, articles=tuple(articles), as_found=found_text),
        date=Dating(
            value=day, status=DateStatus.KNOWN, evidence=(f"the files are named {day:%Y%m%d}",)
        ),
        language=language_of(found_text),
        where=files[0][0].parent.name,
    )
    return printed, doubts


def parse_article(text: str, place: Place) -> tuple[Article, tuple[Doubt, ...]]:
    """Parse the text of one article file."""
    lines = re.split(r"\r\n|[\n\r]", without_left_tags(read_references(text)))
    head, head_lines = _read_head(lines)
    site = read_site("\n".join(lines[head_lines:]))
    units = read_units(site.printed, head_lines + 1, site.leads_on)
    article, doubts = make_article_below(head, Draft(body=article_elements(units)), place)
    return article, (*doubts, *site.doubts(place.source))


def _read_head(lines: list[str]) -> tuple[Head, int]:
    """Read kicker, headline and deck, and count their lines.

    A file that somebody made by hand may leave no line for the deck, or have
    its headline on the first line.
    """
    kicker, headline, deck = (
        full_width_punctuation(line.strip("\ufeff \t\u3000\u00a0"))
        for line in [*lines, "", "", ""][:_HEAD_LINES]
    )
    if kicker and (not headline or _is_text(headline)):
        return Head(headline=kicker), 1
    if _is_text(deck):
        return Head(kicker=kicker, headline=headline), _HEAD_LINES - 1
    return Head(kicker=kicker, headline=headline, deck=deck), _HEAD_LINES


def _is_text(line: str) -> bool:
    return is_finished(line) and (len(line) > _LONGEST_DECK or line.endswith("。"))
