"""The lines of a sheet → what each is by its type: body, head, bold line, small print."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from reader.parse.pdf.lines import TextLine

_HEAD = 1.16
"""Times the body size: the smallest headline; notices and briefs are headed so."""
_BOLD_HEAD = 1.06
_SAME, _SAME_BOX = 0.07, 0.03
_SMALL = 0.93
_TEXT_SHARE = 0.12
"""Share of a sheet's characters that makes a type, not bold, one of running text."""
_RUNNING, _NEXT_LINE, _INDENTED = 0.8, 2.2, 2.5
"""Share of the measure that a line has, of another face of the text's size, from which the
next goes on; how far below it in sizes, and how much further left: boxes and what editors
add are set so."""
_LARGEST_TEXT = 1.3
_UNEVEN = 6
"""Sizes of one face near the body's, none that of most text: the work of a recogniser."""
_UNEVEN_SAME = 0.17
_UNEVEN_HEAD = 1.35


class Rank(StrEnum):
    """What a line is by its type."""

    BODY = "body"
    HEAD = "head"
    STRONG = "strong"
    SMALL = "small"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a sheet is set.

    Attributes:
        size: Of the body, in points.
        texts: Face and size of the types of running text.
        measure: Width of most lines of running text, in points.
        is_uneven: Whether sizes were guessed line by line, by character recognition.
    """

    size: float
    texts: frozenset[tuple[str, float]]
    measure: float
    is_uneven: bool = False

    def rank(self, line: TextLine) -> Rank:
        """Say what a line is by its type."""
        if self.is_body(line):
            return Rank.BODY
        share = line.size / self.size
        if share >= (_UNEVEN_HEAD if self.is_uneven else _HEAD) or (
            line.type.is_bold and share >= _BOLD_HEAD
        ):
            return Rank.HEAD
        return Rank.SMALL if share < _SMALL else Rank.STRONG

    def is_body(self, line: TextLine) -> bool:
        """Tell a line of running text."""
        return any(
            face in line.faces and abs(size - line.size) <= self._slack(size) * size
            for face, size in self.texts
        )

    def _slack(self, size: float) -> float:
        """Return how far a line's size may be from a text's: a kicker is near that of a box."""
        if self.is_uneven:
            return _UNEVEN_SAME
        return _SAME if size == self.size else _SAME_BOX

    def is_head(self, line: TextLine) -> bool:
        """Tell a line of a head."""
        return self.rank(line) is Rank.HEAD


def read_style(lines: tuple[TextLine, ...]) -> Style:
    """Read how a sheet is set; there must be a line."""
    counts: Counter[tuple[str, float]] = Counter()
    bold: set[tuple[str, float]] = set()
    for line in lines:
        key = (line.type.face, line.size)
        counts[key] += len(line.text)
        if line.type.is_bold:
            bold.add(key)
    plain = {key: count for key, count in counts.items() if key not in bold} or dict(counts)
    main = max(plain, key=lambda key: (plain[key], -key[1]))
    total = sum(counts.values())
    near = [key for key in plain if key[0] == main[0] and 0.6 < key[1] / main[1] < 1.6]
    is_uneven = len(near) > _UNEVEN and plain[main] * 2 < sum(plain[key] for key in near)
    if is_uneven:
        sizes = sorted((key[1], plain[key]) for key in near)
        main = (main[0], _middle(sizes))
    texts = {
        key
        for key, count in plain.items()
        if count >= _TEXT_SHARE * total and key[1] <= _LARGEST_TEXT * main[1]
    }
    widths = Counter(round(line.box.width) for line in lines if (line.type.face, line.size) == main)
    measure = max(widths, key=lambda width: (widths[width], width))
    texts |= {
        key
        for key in plain
        if abs(key[1] - main[1]) <= _SAME * main[1]
        and _runs_on([line for line in lines if (line.type.face, line.size) == key], measure)
    }
    return Style(
        size=main[1],
        texts=frozenset({main} if is_uneven else texts | {main}),
        measure=float(measure),
        is_uneven=is_uneven,
    )


def _runs_on(lines: list[TextLine], measure: int) -> bool:
    """Tell whether lines of one type are somewhere those of a paragraph."""
    return any(
        0 < lower.box.top - upper.box.top <= _NEXT_LINE * upper.size
        and -1 < upper.box.left - lower.box.left <= _INDENTED * upper.size
        for upper in lines
        if upper.box.width >= _RUNNING * measure
        for lower in lines
    )


def _middle(sizes: list[tuple[float, int]]) -> float:
    """Return the size in the middle of all characters."""
    half = sum(count for _, count in sizes) / 2
    for size, count in sizes:
        half -= count
        if half <= 0:
            return size
    return sizes[-1][0]
