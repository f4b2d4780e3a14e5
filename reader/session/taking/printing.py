"""What is to be printed: a reader's choice in, pages of the issue and a paper out."""

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.layout.sheet.imposition import Paper
from reader.model.issue import Issue, Page

_POINTS_A_MILLIMETRE = 72 / 25.4
_SPAN = re.compile(r"\s*([^\s\-–—~～至到]+)\s*(?:[-–—~～至到]\s*([^\s\-–—~～至到]+)\s*)?")
_BETWEEN = re.compile(r"[,，、;；]")


class Part(StrEnum):
    """What of the issue is printed."""

    OPEN = "open"
    ISSUE = "issue"
    PAGES = "pages"
    CUTTING = "cutting"
    """The article at hand as it stands on its pages."""
    ARTICLE = "article"
    """The article at hand, set as one column."""


class PaperSize(StrEnum):
    """A paper to print on."""

    A4 = "A4"
    A3 = "A3"
    A2 = "A2"
    A5 = "A5"
    B4 = "B4"
    LETTER = "Letter"
    LEGAL = "Legal"
    LEDGER = "Ledger"
    OWN = "own"
    """As large as what is printed."""


MILLIMETRES = {
    PaperSize.A5: (148.0, 210.0),
    PaperSize.A4: (210.0, 297.0),
    PaperSize.A3: (297.0, 420.0),
    PaperSize.A2: (420.0, 594.0),
    PaperSize.B4: (250.0, 353.0),
    PaperSize.LETTER: (215.9, 279.4),
    PaperSize.LEGAL: (215.9, 355.6),
    PaperSize.LEDGER: (279.4, 431.8),
}
"""Upright. Source: ISO 216; ANSI/ASME Y14.1 (Ledger is its B)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What the reader wants printed, and how.

    Attributes:
        part: What of the issue.
        pages: Labels or numbers and spans of them ("1-3, A05"), for ``Part.PAGES``.
        is_spread: Whether two pages that lie open together share a paper.
        size: The paper.
        is_filled: Whether the print is made as large as the paper lets it be.
    """

    part: Part = Part.OPEN
    pages: str = ""
    is_spread: bool = False
    size: PaperSize = PaperSize.A4
    is_filled: bool = True


def paper_for(order: PrintOrder, width: float, height: float) -> Paper | None:
    """Return the paper for a sheet of a size in points, laid so that it fits best.

    Returns:
        None when the paper is to be as large as the sheet.
    """
    if order.size is PaperSize.OWN:
        return None
    short, long = (each * _POINTS_A_MILLIMETRE for each in MILLIMETRES[order.size])
    across, down = (long, short) if width > height else (short, long)
    return Paper(width=across, height=down, is_filled=order.is_filled)


def pages_named(issue: Issue, words: str) -> tuple[Page, ...]:
    """Return the pages that a reader names, in the issue's order.

    Args:
        issue: The issue.
        words: Labels ("A01", "3") and spans ("2-4", "A01至A04"), parted by commas.

    Returns:
        Each page once; none when nothing is named or known.
    """
    found: set[int] = set()
    for part in _BETWEEN.split(words):
        match = _SPAN.fullmatch(part)
        if match is None:
            continue
        first = _place(issue, match[1])
        last = _place(issue, match[2]) if match[2] else first
        if first is not None and last is not None:
            found |= set(range(min(first, last), max(first, last) + 1))
    return tuple(page for place, page in enumerate(issue.pages) if place in found)


def _place(issue: Issue, name: str) -> int | None:
    """Return which page is meant: by its label, with or without noughts, else by counting."""
    bare = _bare(name)
    for place, page in enumerate(issue.pages):
        if _bare(page.label) == bare:
            return place
    if bare.isdecimal() and 1 <= int(bare) <= len(issue.pages):
        return int(bare) - 1
    return None


def _bare(label: str) -> str:
    """Return a label in capitals without noughts before its number: a05 is A5."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", label.strip().upper())
