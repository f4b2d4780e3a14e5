"""Text of a page → units: printed lines, those of one hard-wrapped paragraph joined.

A dump of a PDF's text layer breaks paragraphs at every column line. Such lines
are known by their equal length: where several neighbours have the same length
and end without a stop, a line of that length runs on in the next.
"""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field, replace

from reader.notation.byline import read_byline
from reader.notation.dateline import read_dateline
from reader.notation.punctuation import full_width_punctuation, is_chinese

_INDENT = re.compile(r"(?:\u3000|\u00a0{2,}| {2,}|\t)[\s\u3000\u00a0]*")
_STOP = tuple("。！？!?；;：:…")
_CLOSED = re.compile(r"[。！？!?…][”’』」）)]*$")
_SHORTEST_MEASURE = 7.0
_SLACK = 1.0
"""A justified line may fall short by a mark kept off the next line's start, in em."""
_FEWEST_PAIRS = 5
"""Weight of neighbouring lines of one length, exact ones twice, that make it a measure."""
_WINDOW = 24
"""Lines before and after a line in which its column's measure is looked for."""
_INDENT_WIDTH = 2.0
_FEWEST_FIRST_LINES = 2
_FIGURE = re.compile(r"[-+−]?[0-9０-９][0-9０-９.,:：％%\-/+]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A printed line, or the lines of one wrapped paragraph, in reading order.

    Attributes:
        number: Line in the file, from 1.
        raw: As found, without white space at its ends.
        text: The same with punctuation set full-width.
        gap: Empty lines before it.
        indent: White space before it, in em; 0 unless it is a paragraph's.
        is_wrapped: True when it was joined of several lines.
    """

    number: int
    raw: str
    gap: int = 0
    indent: float = 0.0
    is_wrapped: bool = False
    text: str = field(default="")

    def __post_init__(self) -> None:
        if not self.text:
            object.__setattr__(self, "text", full_width_punctuation(self.raw))

    @property
    def is_indented(self) -> bool:
        """Whether it begins with a paragraph's white space."""
        return self.indent > 0

    @property
    def full_width(self) -> float:
        """Length in em with the indent."""
        return self.indent + self.width

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
        lines.append(Unit(number=number, raw=raw, gap=gap, indent=_indent(line)))
        gap = 0
    return _join_wrapped(tuple(lines))


def _indent(line: str) -> float:
    match = _INDENT.match(line)
    if match is None:
        return 0.0
    return min(sum(1.0 if c == "\u3000" else 0.5 for c in match.group().expandtabs(4)), 4.0)


def _join_wrapped(lines: tuple[Unit, ...]) -> tuple[Unit, ...]:
    measures = _measures(lines)
    if not any(measures):
        return lines
    lines = _with_lost_indents(lines, measures)
    has_indents = any(line.indent for line in lines)
    units: list[list[Unit]] = []
    for index, line in enumerate(lines):
        before = lines[index - 1]
        if index and _runs_on(before, line, measures[index - 1], has_indents=has_indents):
            units[-1].append(line)
        else:
            units.append([line])
    return tuple(_joined(unit) for unit in units)


def _with_lost_indents(lines: tuple[Unit, ...], measures: tuple[float, ...]) -> tuple[Unit, ...]:
    """Give back the indents that a dump lost.

    A paragraph's first line then is two em shorter than the measure, though
    full lines follow; where several are, all such lines begin paragraphs.
    """
    if any(line.indent for line in lines):
        return lines
    first_lines = {
        index
        for index, line in enumerate(lines[:-1])
        if measures[index]
        and abs(line.width - measures[index] + _INDENT_WIDTH) <= 0.5
        and not is_finished(line.text)
        and not lines[index + 1].gap
        and abs(lines[index + 1].width - measures[index]) <= _SLACK
        and (index == 0 or line.gap or not _is_open(lines[index - 1], measures[index]))
    }
    if len(first_lines) < _FEWEST_FIRST_LINES:
        return lines
    return tuple(
        replace(line, indent=_INDENT_WIDTH) if index in first_lines else line
        for index, line in enumerate(lines)
    )


def _is_open(line: Unit, measure: float) -> bool:
    """Tell whether a line is full and in the middle of a sentence."""
    return abs(line.width - measure) <= _SLACK and not _CLOSED.search(line.text)


def _measures(lines: tuple[Unit, ...]) -> tuple[float, ...]:
    """Return the measure in force around each line, in em; 0 where lines are not wrapped."""
    pairs = [_pair_width(a, b) for a, b in itertools.pairwise(lines)]
    window: Counter[int] = Counter()
    measures: list[float] = []
    for index in range(len(lines)):
        entering, leaving = index + _WINDOW, index - _WINDOW - 1
        if index == 0:
            window.update(width for width in pairs[:entering] if width)
        if entering < len(pairs) and pairs[entering]:
            window[pairs[entering]] += 1
        if leaving >= 0 and pairs[leaving]:
            window[pairs[leaving]] -= 1
        best = max(window, key=lambda width: (_weight(window, width), width), default=0)
        measures.append(float(best) if _weight(window, best) >= _FEWEST_PAIRS else 0.0)
    return tuple(measures)


def _weight(window: Counter[int], width: int) -> int:
    return 2 * window[width] + window[width - 1] + window[width + 1] if window[width] > 0 else 0


def _pair_width(a: Unit, b: Unit) -> int:
    """Return the length of a line that probably runs on in the next; 0 when nothing says so."""
    if b.gap or b.indent or is_finished(a.text) or looks_like_row(a.raw):
        return 0
    is_alike = abs(a.full_width - b.full_width) <= 1 and a.full_width >= _SHORTEST_MEASURE
    is_first = a.indent and a.full_width >= max(b.full_width - 1, 2 * _SHORTEST_MEASURE)
    return round(a.full_width) if is_alike or is_first else 0


def looks_like_row(raw: str) -> bool:
    """Tell a table's row from a line of text: three cells or more, some of them figures."""
    cells = raw.split()
    if len(cells) < 3 or any(len(cell) > 24 for cell in cells):
        return False
    return sum(_FIGURE.match(cell) is not None for cell in cells) * 3 >= len(cells)


def _runs_on(before: Unit, line: Unit, measure: float, *, has_indents: bool) -> bool:
    """Tell whether a line of the measure goes on in the next line."""
    is_full = measure and abs(before.full_width - measure) <= _SLACK
    if not is_full or line.gap or line.indent or line.full_width > measure + _SLACK + 1:
        return False
    if looks_like_row(before.raw) or looks_like_row(line.raw):
        return False
    if has_indents and before.indent:
        return True
    return not _opens_anew(line) and (
        has_indents
        or not _CLOSED.search(before.text)
        or (
            # A full line that ends a sentence: only the next line can tell.
            line.full_width >= measure - _SLACK
        )
    )


def _opens_anew(line: Unit) -> bool:
    """Tell what never continues a paragraph."""
    return read_dateline(line.raw) is not None or bool(read_byline(line.text))


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
        indent=lines[0].indent,
        is_wrapped=True,
    )
