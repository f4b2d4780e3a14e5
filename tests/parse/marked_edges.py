"""Marks of a page in, which of its lines are of no story out: the examples of page lines.

Whatever is marked on a page, its articles and its 导读, is told; a line that shares no
character with it is of the page.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reader.parse.source.encoding import decode
from reader.parse.text.kinds import Element, classify
from reader.parse.text.lines import Unit
from reader.parse.text.markdown_text import without_markdown
from reader.parse.text.page_lines import MAY_BE_OF_PAGE
from reader.parse.text.page_split import split_pages
from reader.parse.text.site_lines import read_site
from reader.parse.text.table_rows import gather_tables
from reader.parse.text.wrapping import read_units
from tests.parse.accounting import folded
from tests.parse.marked_lines import FRESH, PAGES

_LONGEST_PARAGRAPH = 6000
"""Characters between a paragraph's ends; the marks of more were found in the wrong places."""
_HEAD = ("kicker", "headline", "deck")
_TEXTS = ("paragraphs", "crossheads", "captions", "credits")


class MarkedLines(NamedTuple):
    """The lines of a page.

    Attributes:
        name: Of its file.
        units: All of them.
        of_page: Whether each that may be of the page is, by its index.
    """

    name: str
    units: tuple[Unit, ...]
    of_page: dict[int, bool]


def without_edges(sheet: MarkedLines) -> MarkedLines:
    """Return a page from the first line of its stories to the last, as a clipping has it."""
    told = [index for index in range(len(sheet.units)) if not sheet.of_page.get(index, False)]
    if not told:
        return sheet
    first, last = told[0], told[-1]
    return MarkedLines(
        name=sheet.name,
        units=sheet.units[first : last + 1],
        of_page={i - first: is_so for i, is_so in sheet.of_page.items() if first <= i <= last},
    )


def marked_lines() -> Iterator[MarkedLines]:
    """Yield the lines of the marked pages."""
    for marks in (*sorted(PAGES.glob("*.json")), *sorted(FRESH.glob("*.json"))):
        pages = json.loads(marks.read_text(encoding="utf-8"))["pages"]
        for each in split_pages(_text_of(marks), marks.stem):
            site = read_site(without_markdown(each.text, marks.stem))
            units = read_units(site.printed, each.first_line, site.leads_on)
            yield MarkedLines(marks.stem, units, _of_page(units, pages))


def _text_of(marks: Path) -> str:
    return decode(marks.with_suffix(".txt").read_bytes(), marks.stem).text


def _of_page(units: tuple[Unit, ...], pages: list[dict[str, Any]]) -> dict[int, bool]:
    texts = [folded(unit.text) for unit in units]
    told = list(_told("".join(texts), pages))
    rows = {row for place, table in gather_tables(units).items() for row in _rows_of(place, table)}
    found: dict[int, bool] = {}
    start = 0
    for index, text in enumerate(texts):
        end = start + len(text)
        if index not in rows and classify(units[index]).kind in MAY_BE_OF_PAGE:
            found[index] = not any(start < last and first < end for first, last in told)
        start = end
    return found


def _rows_of(place: int, table: Element) -> range:
    return range(place, place + max(1, len(table.rows)))


def _told(text: str, pages: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield the first and last place of each text that is marked."""
    for page in pages:
        for article in page["articles"]:
            yield from _told_article(text, article)
        for entry in page["digest"]:
            pieces = f"{entry['headline']} {entry['deck']}".split()
            yield from filter(None, (_find(text, piece) for piece in pieces))


def _told_article(text: str, article: dict[str, Any]) -> Iterator[tuple[int, int]]:
    head = _find(text, "".join(article[part] for part in _HEAD))
    pieces = " ".join(article[part] for part in _HEAD).split()
    heads = [head] if head else [_find(text, piece) for piece in pieces]
    yield from filter(None, heads)
    start = head[0] if head else 0
    for kind in _TEXTS:
        yield from filter(None, (_find(text, mark, start) for mark in article[kind]))
    for name in (name for byline in article["bylines"] for name in byline["names"]):
        place = text.find(folded(name))
        while place >= 0:
            yield place, place + len(folded(name))
            place = text.find(folded(name), place + 1)


def _find(text: str, mark: str, after: int = 0) -> tuple[int, int] | None:
    """Find a mark, if possible after a place; None where it is not."""
    opening, _, closing = (folded(part) for part in mark.partition("…"))
    start = text.find(opening, after)
    start = text.find(opening) if start < 0 else start
    end = text.find(closing, start)
    if not opening or start < 0 or end < 0 or end - start > _LONGEST_PARAGRAPH:
        return None
    return start, end + len(closing) if closing else start + len(opening)
