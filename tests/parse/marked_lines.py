"""Marks of a page in, what each of its elements was marked as out: the examples to learn from."""

import json
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.notation.script import language_of
from reader.parse.source.encoding import decode
from reader.parse.text.habits import PageKind
from reader.parse.text.kinds import Element
from reader.parse.text.page_edge import PageSource
from reader.parse.text.page_split import split_pages
from reader.parse.text.page_text import read_elements
from reader.parse.text.segmentation import Role
from tests.parse.accounting import folded

_TESTS = Path(__file__).resolve().parents[1]
PAGES, FRESH = _TESTS / "pages", _TESTS / "fresh"
"""Marked pages that are read nearly without a fault, and others that are not yet."""
Told = tuple[str, ...]
"""Kicker, headline and deck, folded."""
Vary = Callable[[str, dict[str, Any]], str]
_LONGEST_BYLINE = 40


@dataclass(frozen=True, slots=True)
class MarkedSheet:
    """A marked page and its elements.

    Attributes:
        name: Of its file.
        elements: Page furniture and 导读 taken out.
        furniture: Indices of elements before which furniture stood.
        kind: What its edges tell of it.
        roles: Of the elements that the marks tell, by their lines in the file.
        heads: The lines of each head, and its kicker, headline and deck, folded.
    """

    name: str
    elements: tuple[Element, ...]
    furniture: frozenset[int]
    kind: PageKind
    roles: dict[int, Role]
    heads: list[tuple[list[int], Told]]


def roles_of(
    elements: Sequence[Element], page: dict[str, Any]
) -> tuple[dict[int, Role], list[tuple[list[int], Told]]]:
    """Return the roles of the elements that a page's marks tell, and its heads."""
    roles: dict[int, Role] = {}
    heads: list[tuple[list[int], Told]] = []
    texts = [folded(each.text) for each in elements]
    for article in page["articles"]:
        head = _head_places(texts, folded(_head(article)), roles, elements)
        for count, place in enumerate(head):
            roles[elements[place].unit.number] = Role.MORE if count else Role.HEADLINE
        if head:
            numbers = [elements[place].unit.number for place in head]
            parts = tuple(folded(article[part]) for part in ("kicker", "headline", "deck"))
            heads.append((numbers, parts))
    told = _Marks(page)
    for element, text in zip(elements, texts, strict=True):
        role = told.role(text)
        if element.unit.number not in roles and role is not None:
            roles[element.unit.number] = role
    return roles, heads


def _head(article: dict[str, Any]) -> str:
    return "".join((article["kicker"], article["headline"], article["deck"]))


def _head_places(
    texts: list[str], head: str, taken: dict[int, Role], elements: Sequence[Element]
) -> list[int]:
    """Find the elements that a head is set in, one after the other."""
    for start, text in enumerate(texts):
        if elements[start].unit.number in taken or not text or not head.startswith(text):
            continue
        places: list[int] = []
        found = ""
        for place in range(start, min(start + 8, len(texts))):
            if texts[place] and head[len(found) :].startswith(texts[place]):
                found += texts[place]
                places.append(place)
            if found == head:
                return places
    return []


class _Marks:
    """What the marks of a page say of a text."""

    def __init__(self, page: dict[str, Any]) -> None:
        articles = page["articles"]
        self._crossheads = Counter(folded(x) for a in articles for x in a["crossheads"])
        self._paragraphs = [p for a in articles for p in a["paragraphs"]]
        self._names = {
            folded(name)
            for article in articles
            for byline in article["bylines"]
            for name in byline["names"]
        }

    def role(self, text: str) -> Role | None:
        if self._crossheads[text]:
            return Role.CROSSHEAD
        if any(_is_of(text, mark) for mark in self._paragraphs):
            return Role.TEXT
        is_short = len(text) <= _LONGEST_BYLINE
        if is_short and any(name and name in text for name in self._names):
            return Role.BYLINE
        return None


def _is_of(text: str, mark: str) -> bool:
    """Tell whether a text is a marked paragraph, its first part or its last."""
    opening, cut, closing = mark.partition("…")
    if not cut:
        return text == folded(mark)
    return text.startswith(folded(opening)) or text.endswith(folded(closing))


def marked_sheets(
    vary: Vary, translate: Callable[[str], str] | None = None
) -> Iterator[MarkedSheet]:
    """Yield the marked pages with their elements, in a form of them.

    Args:
        vary: Makes the form.
        translate: Sets text and marks in the other script; pages of that script are passed over.
    """
    for marks in (*sorted(PAGES.glob("*.json")), *sorted(FRESH.glob("*.json"))):
        said = marks.read_text(encoding="utf-8")
        text = decode(marks.with_suffix(".txt").read_bytes(), marks.stem).text
        if translate is not None:
            if language_of(text) != "zh-Hans":
                continue
            said, text = translate(said), translate(text)
        told = json.loads(said)
        yield from sheets_of(marks.stem, vary(text, told), told)


def sheets_of(name: str, text: str, told: dict[str, Any]) -> Iterator[MarkedSheet]:
    """Yield the pages of a text with their elements and what is marked on them."""
    labelled = {page["label"]: page for page in told["pages"]}
    alone = told["pages"][0] if len(labelled) == 1 else None
    for each in split_pages(text, name):
        read = read_elements(
            PageSource(text=each.text, name=name, first_line=each.first_line, number=1)
        )
        page = labelled.get(read.label, alone)
        if page is not None:
            roles, heads = roles_of(read.elements, page)
            yield MarkedSheet(name, read.elements, read.breaks, read.kind, roles, heads)


def marks_of(trace: str) -> dict[str, Any]:
    """Return the marks of a page by what `tracing` says of it."""
    articles: list[dict[str, Any]] = []
    for line in textwrap.dedent(trace).strip().splitlines():
        sign, _, text = line.partition(" ")
        if sign == "=":
            head = [part.strip() for part in f"{text}||".split("|")]
            articles.append(
                {
                    "kicker": head[0],
                    "headline": head[1],
                    "deck": head[2],
                    "bylines": [],
                    "paragraphs": [],
                    "crossheads": [],
                }
            )
        elif sign == "by":
            names = text.partition(":")[2].split()
            articles[-1]["bylines"].append({"role": None, "names": names})
        elif sign in ("p", "x"):
            articles[-1]["paragraphs" if sign == "p" else "crossheads"].append(text)
    return {"pages": [{"label": "", "articles": articles}]}
