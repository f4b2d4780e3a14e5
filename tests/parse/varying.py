"""A marked page in, the same page as other sources have it out: broken, or in other characters.

A marked paragraph is known by its first and last characters (see ``score``); those that fill
whole lines are set anew, what is between them stays.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from typing import Any

from reader.notation.script import simplified_characters
from tests.parse.accounting import folded

_PIECE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%:/@-]*|.")
_CLOSING = "，。、；：？！”’）》」』…—,.;:?!)"
_OPENING = "“‘（《「『("
_NARROW = ",;:?!()"
"""Punctuation that stands for full-width marks."""
_HALF_WIDTH = str.maketrans("，：；！？（）", ",:;!?()")
_HAN_PAIR = re.compile(r"[\u3400-\u9fff]{2}")
_LONG_BLOCK, _ONE_IN = 110, 4
_STORY_GAPS = ((2,), (0,), (3,), (1,), (2, 0, 0), (0,), (1,), (2,))
"""More empty lines before stories, form by form; some papers have them before some stories."""
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


def in_seed_form(text: str, page: dict[str, Any]) -> str:
    """Return the text as the first issue came: each paragraph a block, its indent dropped.

    Page by page, as its own characters tell: the lines of heads are joined with blanks or
    not, blank lines part stories alone or everything, more of them stories or some of them,
    punctuation is half-width or not. A fourth of the long paragraphs are cut by a column's end.
    """
    own = zlib.crc32(text.encode())
    form = SeedForm(
        is_joined=own % 4 > 0,
        paragraph_gap=min(own // 4 % 4, 1),
        story_gaps=_STORY_GAPS[own // 16 % len(_STORY_GAPS)],
        is_half_width=own // 128 % 2 == 0,
    )
    return in_form(text, page, form)


@dataclass(frozen=True, slots=True)
class SeedForm:
    """What varies in the form of the first issue.

    Attributes:
        is_joined: Whether a head's lines are joined with blanks.
        paragraph_gap: Empty lines between paragraphs.
        story_gaps: More of them before stories, one after the other, over and over.
        is_half_width: Whether punctuation is.
    """

    is_joined: bool = True
    paragraph_gap: int = 1
    story_gaps: tuple[int, ...] = (0,)
    is_half_width: bool = True


def in_form(text: str, page: dict[str, Any], form: SeedForm) -> str:
    """Return the text in a form of the first issue's."""
    lines = [line.strip() for line in text.splitlines()]
    heads: set[int] = set()
    for article in _articles(page):
        heads |= _set_head(
            lines,
            folded("".join(article[k] for k in ("kicker", "headline", "deck"))),
            heads,
            is_joined=form.is_joined,
        )
    marks = [mark for article in _articles(page) for mark in article["paragraphs"]]
    places = dict(sorted(set(_places(lines, marks)), reverse=True))
    blocks: list[str] = []
    number = 0
    gaps = cycle(form.story_gaps)
    while number < len(lines):
        last = places.get(number, number)
        block = "".join(lines[number : last + 1])
        if number in heads and number - 1 not in heads:
            blocks += [""] * (next(gaps) + 1)
        elif blocks and block and number not in heads:
            blocks += [""] * form.paragraph_gap
        blocks += _cut(block, form.paragraph_gap) if number in places else [block] * bool(block)
        number = last + 1
    laid = "\n".join(blocks) + "\n"
    return laid.translate(_HALF_WIDTH) if form.is_half_width else laid


def _articles(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [article for each in page["pages"] for article in each["articles"]]


def _set_head(lines: list[str], head: str, taken: set[int], *, is_joined: bool) -> set[int]:
    """Put the lines of a head into its first, or close below it, and return which they are."""
    for start, line in enumerate(lines):
        if not line or start in taken or not head.startswith(folded(line)):
            continue
        end, found = start, ""
        while end < len(lines) and len(found) < len(head):
            found += folded(lines[end])
            end += 1
        if found == head:
            parts = [each for each in lines[start:end] if each]
            parts = [" ".join(parts)] if is_joined else parts
            lines[start:end] = [*parts, *[""] * (end - start - len(parts))]
            return set(range(start, start + len(parts)))
    return set()


def _cut(block: str, gap: int) -> list[str]:
    """Cut a long paragraph in its middle; which ones is told by their own characters."""
    if len(block) <= _LONG_BLOCK or zlib.crc32(block.encode()) % _ONE_IN:
        return [block]
    middle = len(block) // 2
    while middle < len(block) - 8 and not _HAN_PAIR.match(block[middle - 1 : middle + 1]):
        middle += 1
    return [block[:middle], *[""] * gap, block[middle:]]
