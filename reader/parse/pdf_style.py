"""The lines of a sheet → what each is by its type: body, head, bold line, small print."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from reader.parse.pdf_lines import TextLine

_HEAD = 1.16
"""Times the body size: the smallest headline; notices and briefs are headed so."""
_BOLD_HEAD = 1.06
_SAME = 0.07
_SMALL = 0.93
_TEXT_SHARE = 0.12
"""Share of a sheet's characters that makes a type, not bold, one of running text."""
_LARGEST_TEXT = 1.3


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
    """

    size: float
    texts: frozenset[tuple[str, float]]
    measure: float

    def rank(self, line: TextLine) -> Rank:
        """Say what a line is by its type."""
        if self.is_body(line):
            return Rank.BODY
        share = line.size / self.size
        if share >= _HEAD or (line.type.is_bold and share >= _BOLD_HEAD):
            return Rank.HEAD
        return Rank.SMALL if share < _SMALL else Rank.STRONG

    def is_body(self, line: TextLine) -> bool:
        """Tell a line of running text."""
        return any(
            face in line.faces and abs(size - line.size) <= _SAME * size
            for face, size in self.texts
        )

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
    texts = {
        key
        for key, count in plain.items()
        if count >= _TEXT_SHARE * total and key[1] <= _LARGEST_TEXT * main[1]
    }
    widths = Counter(round(line.box.width) for line in lines if (line.type.face, line.size) == main)
    measure = max(widths, key=lambda width: (widths[width], width))
    return Style(size=main[1], texts=frozenset(texts | {main}), measure=float(measure))
