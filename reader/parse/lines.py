"""Text of a page → units: printed lines, those of one hard-wrapped paragraph joined.

A dump of a PDF's text layer breaks paragraphs at every column line. Such lines
are known by their equal length: where several neighbours have the same length
and end without a stop, a line of that length runs on in the next.
"""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from reader.notation.dateline import read_dateline
from reader.notation.punctuation import full_width_punctuation, is_chinese

_INDENT = re.compile(r"^(?:\u3000|\u00a0{2,}| {2,}|\t)")
_STOP = tuple("。！？!?；;：:…")
_CLOSED = re.compile(r"[。！？!?…][”’』」）)]*$")
_SHORTEST_MEASURE = 7.0
_SLACK = 1.5
"""A justified line may fall short by a mark kept off the next line's start, in em."""
_FEWEST_PAIRS = 2
"""Neighbouring lines of one length that make it a measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A printed line, or the lines of one wrapped paragraph, in reading order.

    Attributes:
        number: Line in the file, from 1.
        raw: As found, without white space at its ends.
        text: The same with punctuation set full-width.
        gap: Empty lines before it.
        is_indented: True when it begins with a paragraph's white space.
        is_wrapped: True when it was joined of several lines.
    """

    number: int
    raw: str
    gap: int = 0
    is_indented: bool = False
    is_wrapped: bool = False
    text: str = field(default="")

    def __post_init__(self) -> None:
        if not self.text:
            object.__setattr__(self, "text", full_width_punctuation(self.raw))

    @property
    def width(self) -> float:
        """Length in em."""
        return width_of(self.text)


def width_of(text: str) -> float:
    """Return the length of a text in em: Chinese 1, everything else ½."""
    wide = sum(character > "\u2e7f" or character in "“”‘’…—·" for character in text)
    return wide + (len(text) - wide) / 2


def join_texts(first: str, second: str) -> str:
    """Join two pieces of one paragraph; a space goes only between Latin words."""
    if not first or not second:
        return first + second
    left, right = first[-1], second[0]
    is_word = left.isascii() and right.isascii() and left.isalpha() and right.isalpha()
    return f"{first} {second}" if is_word else first + second


def is_finished(text: str) -> bool:
    """Tell whether a paragraph's text ends as a sentence does."""
    return text.endswith(_STOP) or _CLOSED.search(text) is not None


def read_units(text: str, first_line: int = 1) -> tuple[Unit, ...]:
    """Split a page's text into units.

    Args:
        text: Any line ends.
        first_line: Number of the text's first line in its file.
    """
    lines: list[Unit] = []
    gap = 0
    for number, line in enumerate(
        re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text), first_line
    ):
        raw = line.strip()
        if not raw or raw == "\ufeff":
            gap += 1
            continue
        lines.append(
            Unit(number=number, raw=raw, gap=gap, is_indented=_INDENT.match(line) is not None)
        )
        gap = 0
    return _join_wrapped(tuple(lines))


def _join_wrapped(lines: tuple[Unit, ...]) -> tuple[Unit, ...]:
    widths = tuple(line.width for line in lines)
    measures = _measures(lines, widths)
    if not measures:
        return lines
    indents = any(line.is_indented for line in lines)
    units: list[list[Unit]] = []
    for index, line in enumerate(lines):
        runs_on = (
            bool(index)
            and line.gap == 0
            and _runs_on(lines[index - 1], line, measures[index - 1], has_indents=indents)
        )
        if runs_on:
            units[-1].append(line)
        else:
            units.append([line])
    return tuple(_joined(unit) for unit in units)


def _measures(lines: tuple[Unit, ...], widths: tuple[float, ...]) -> tuple[float, ...] | None:
    """Return the measure in force at each line (0 where none); None when nothing is wrapped."""
    pairs: Counter[int] = Counter()
    for index in range(len(lines) - 1):
        a, b = widths[index], widths[index + 1]
        is_pair = lines[index + 1].gap == 0 and abs(a - b) <= 1 and a >= _SHORTEST_MEASURE
        if is_pair and not is_finished(lines[index].text):
            pairs[round(a)] += 1
    found = {m for m, count in pairs.items() if count + pairs[m - 1] + pairs[m + 1] > _FEWEST_PAIRS}
    if not found:
        return None
    return tuple(
        max((m for m in found if abs(width - m) <= _SLACK), default=0.0) for width in widths
    )


def _runs_on(before: Unit, line: Unit, measure: float, *, has_indents: bool) -> bool:
    """Tell whether a line of the measure goes on in the next line."""
    if not measure or before.width < measure - _SLACK or line.is_indented:
        return False
    if has_indents and not is_finished(before.text):
        return True
    if _CLOSED.search(before.text):
        # A full line that ends a sentence: only the next line can tell.
        return line.width >= measure - _SLACK - 1 and read_dateline(line.raw) is None
    return line.width <= measure + 1 + _SLACK and read_dateline(line.raw) is None


def _joined(lines: list[Unit]) -> Unit:
    if len(lines) == 1:
        return lines[0]
    pieces = [lines[0].raw]
    for before, line in itertools.pairwise(lines):
        left, right = before.raw[-1], line.raw[0]
        needs_space = left.isascii() and left.isalpha() and right.isascii() and right.isalpha()
        pieces.append(f" {line.raw}" if needs_space and not is_chinese(left) else line.raw)
    return Unit(
        number=lines[0].number,
        raw="".join(pieces),
        gap=lines[0].gap,
        is_indented=lines[0].is_indented,
        is_wrapped=True,
    )
