"""Lines of running text → paragraphs: where the type tells that one begins or ends."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.notation.punctuation import is_chinese
from reader.parse.pdf.lines import TextLine
from reader.parse.text.lines import is_closed, join_texts

_INDENT = 1.2
"""In em: a first line is set in by two characters."""
_LEAST_INDENT = 0.7
"""In em: after the end of a sentence; Latin text is set in by one."""
_DEEPEST_INDENT = 6.0
"""In em; what is set in farther is centred or stands at the right edge."""
_SET_IN = 2.6
"""In em: a name that is centred stands in farther than a first line."""
_SHORT = 1.6
"""In em: a line that ends so far before the edge is a paragraph's last."""
_FAR_SHORT = 3.2
"""In em: the same, though no sentence ends there: a verse, a line of an advertisement."""
_FEWEST_RAGGED = 3
_MOST_FLUSH = 0.34
_MOST_FLUSH_NARROW = 0.67
"""Shares of the lines of verse that reach its longest line's end."""
_NARROW = 0.75
_FIRST = (_INDENT, _DEEPEST_INDENT)
_NEAR = 40
"""Characters beside a line's end that tell the script."""
_DIVIDED = re.compile(r"[^\W\d_A-Z][-\u00ad\u2010]$")
_DASHES = ("-", "\u00ad", "\u2010", "–", "—", "/")
_BLANK = 1.9
"""Times the usual white between lines."""


@dataclass(slots=True)
class Column:
    """The edges and leading of the column that is being read.

    Attributes:
        left: Left edge of its lines, in points.
        right: Right edge, in points.
        leading: From line to line, in points; 0 when there is one line only.
        ragged: Tops of lines in runs that are not justified: verse, a list.
    """

    left: float
    right: float
    leading: float = 0.0
    ragged: frozenset[float] = frozenset()


@dataclass(slots=True)
class Paragraphs:
    """Decides of each line whether it begins a paragraph."""

    _last: TextLine | None = field(default=None)
    _column: Column | None = field(default=None)
    _last_column: Column | None = field(default=None)

    def enter(self, column: Column) -> None:
        """Go on in another column."""
        self._column = column

    def close(self) -> None:
        """Let the next line begin a paragraph."""
        self._last = None

    def is_set_in(self, line: TextLine) -> bool:
        """Tell whether a line is set in as the first of a paragraph."""
        column = self._column
        left = column.left if column is not None else line.box.left
        return _INDENT * line.size < line.box.left - left < _SET_IN * line.size

    def begins(self, line: TextLine) -> bool:
        """Tell whether a line begins a paragraph, and remember it."""
        last, column, before = self._last, self._column, self._last_column
        self._last, self._last_column = line, column
        if last is None or column is None or before is None:
            return True
        size = line.size
        if line.box.top in column.ragged:
            return True
        is_after_end = is_closed(last.text.strip())
        least = _LEAST_INDENT if is_after_end else _INDENT
        if least * size < line.box.left - column.left < _DEEPEST_INDENT * size:
            return True
        white = before.right - last.box.right
        is_last = white > (_SHORT if is_after_end else _FAR_SHORT) * size
        if before is not column or is_last:
            return is_last
        step = line.box.top - last.box.top
        return column.leading > 0 and step > _BLANK * column.leading and white > _SHORT * size


def ragged_tops(runs: Iterable[list[TextLine]], right: float, measure: float) -> frozenset[float]:
    """Return the tops of the lines of runs few of whose lines reach the column's edge.

    Args:
        runs: Lines of body type that follow each other.
        right: Right edge of the column, in points.
        measure: Width of the sheet's columns, in points.
    """
    return frozenset(
        line.box.top for run in runs if _is_ragged(run, right, measure) for line in run
    )


def _is_ragged(run: list[TextLine], right: float, measure: float) -> bool:
    """Tell verse or a list from justified text, where the edge may be the longest verse's."""
    if len(run) < _FEWEST_RAGGED:
        return False
    if _has_indents(run, right):
        return False
    flush = sum(right - line.box.right <= _SHORT * line.size for line in run) / len(run)
    is_narrow = max(line.box.width for line in run) < _NARROW * measure
    return flush <= (_MOST_FLUSH_NARROW if is_narrow else _MOST_FLUSH)


def _has_indents(run: list[TextLine], right: float) -> bool:
    """Tell justified text, where after each short line a first line is set in, and no other."""
    left = min(line.box.left for line in run)
    first = [_FIRST[0] < (line.box.left - left) / line.size < _FIRST[1] for line in run]
    short = [right - line.box.right > _SHORT * line.size for line in run]
    return any(first) and not all(first) and first[1:] == short[:-1]


def joined(text: str, line: str) -> str:
    """Add a line to a paragraph; white space at the break is the line's, not the text's.

    In Latin text a line's end is a space, and a hyphen between small letters divides a word.
    """
    before, after = text.rstrip(), line.strip()
    if not _is_latin(before[-_NEAR:]) or any(map(is_chinese, after[:_NEAR])):
        return join_texts(before, after)
    if _DIVIDED.search(before) and after[:1].islower():
        return before[:-1] + after
    return before + after if before.endswith(_DASHES) else f"{before} {after}"


def _is_latin(text: str) -> bool:
    return any(map(str.isalpha, text)) and not any(map(is_chinese, text))
