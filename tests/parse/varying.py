"""A marked page in, the same page as other sources have it out: broken, or in other characters.

A marked paragraph is known by its first and last characters (see ``score``); those that fill
whole lines are set anew, what is between them stays.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from reader.notation.script import simplified_characters
from tests.parse.accounting import folded

_PIECE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%:/@-]*|.")
_CLOSING = "，。、；：？！”’）》」』…—,.;:?!)"
_OPENING = "“‘（《「『("
_NARROW = ",;:?!()"
"""Punctuation that stands for full-width marks."""
_WIDE_FIGURES = {ord("0") + n: ord("０") + n for n in range(10)}


def with_wide_figures(text: str) -> str:
    """Return the text with full-width figures."""
    return text.translate(_WIDE_FIGURES)


def in_traditional(text: str) -> str:
    """Return the text with each Simplified character in a Traditional form of it."""
    return text.translate(_traditional())


@cache
def _traditional() -> dict[int, str]:
    forms = simplified_characters().items()
    return {ord(end): each for each, end in forms if len(each) == len(end) == 1 != each.count(end)}


def without_indents(text: str) -> str:
    """Return the text as a dump has it that loses white space at the lines' beginnings."""
    return "\n".join(line.strip() for line in text.split("\n"))


def wrapped(text: str, page: dict[str, Any], measure: int) -> str:
    """Return the text with its paragraphs broken as columns are, each indented by two em.

    Args:
        text: Of a file.
        page: Its marks.
        measure: In em.
    """
    lines = text.split("\n")
    marks = [m for each in page["pages"] for a in each["articles"] for m in a["paragraphs"]]
    for first, last in sorted(set(_places(lines, marks)), reverse=True):
        paragraph = "".join(line.strip() for line in lines[first : last + 1])
        lines[first : last + 1] = _broken(paragraph, measure)
    return "\n".join(lines)


def _places(lines: list[str], marks: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of each paragraph that fills its lines."""
    text, begins, ends = "", {}, {}
    for number, line in enumerate(lines):
        if folded(line):
            begins[len(text)] = number
            text += folded(line)
            ends[len(text)] = number
    place = 0
    for mark in marks:
        opening, _, closing = (folded(part) for part in mark.partition("…"))
        start = max(text.find(opening, place), text.find(opening) if place else -1)
        if start < 0:
            continue
        end = text.find(closing, start) + len(closing) if closing else start + len(opening)
        start = max(start, text.rfind(opening, start, end))
        place = start
        if start in begins and end in ends:
            yield begins[start], ends[end]


def _width(text: str) -> float:
    return sum(0.5 if c.isascii() and c not in _NARROW else 1.0 for c in text)


def _broken(paragraph: str, measure: int) -> Iterator[str]:
    line = "　　"
    for piece in _PIECE.findall(paragraph):
        hangs = piece in _CLOSING and _width(line + piece) <= measure + 1
        if _width(line + piece) > measure and line.strip() and not hangs:
            kept = line[-1] if line[-1] in _OPENING or piece in _CLOSING else ""
            yield line.removesuffix(kept)
            line = kept
        line += piece
    yield line
