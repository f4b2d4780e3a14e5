"""Lines of a head by their type → kicker, headline, deck, and who signs below."""

from dataclasses import dataclass, replace

from reader.notation.byline import read_byline
from reader.notation.credit import is_credit
from reader.notation.jump_mark import find_jump_marks
from reader.notation.names import read_names
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.sheet_box import around
from reader.parse.pdf.style import Rank, Style
from reader.parse.text.heading import Head

_LIKE = 0.9
"""Share of the largest size that a line of the headline has."""
_GAP = 1.7
"""In em of the larger: white between lines of one head."""
_SIGNED = 1.04
"""Times the body size: names below a head are set no larger."""
_LONGEST_NAME = 16
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadRun:
    """Lines that stand close under each other, none of them running text.

    Attributes:
        lines: At least one.
    """

    lines: tuple[TextLine, ...]

    def goes_on_in(self, line: TextLine) -> bool:
        """Tell whether a line stands close below, or beside, the last."""
        last = self.lines[-1]
        white = line.box.top - last.box.bottom
        size = max(last.size, line.size)
        is_row = line.box.beside(last.box) > _HALF * min(last.box.height, line.box.height)
        if is_row:
            return 0 <= line.box.left - last.box.right < 3 * size
        return -0.4 * size < white < _GAP * size and line.box.above(last.box) > 0

    def is_head(self, style: Style) -> bool:
        """Tell whether a line of it is large enough to head an article."""
        return any(style.is_head(line) for line in self.lines)

    @property
    def size(self) -> float:
        """Of its largest line, in points."""
        return max(line.size for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadHead:
    """A head read by its type.

    Attributes:
        head: Kicker, headline and deck.
        below: Lines that sign the article, and a jump mark.
    """

    head: Head
    below: tuple[TextLine, ...]


def is_signature(line: TextLine, style: Style) -> bool:
    """Tell a line that names who wrote, set no larger than the text."""
    text = line.text.strip()
    if find_jump_marks(text):
        return False
    if read_byline(text) or is_credit(text):
        return line.size <= _SIGNED * 1.3 * style.size
    is_small = line.size <= _SIGNED * style.size and len(text) <= _LONGEST_NAME
    is_plain = not any(mark in text for mark in "，。！？：；“”《》—")
    return is_small and is_plain and (bool(read_names(text)) or style.rank(line) is not Rank.BODY)


def read_head(run: HeadRun, style: Style) -> ReadHead:
    """Read the lines of a head: the largest are the headline."""
    lines = list(run.lines)
    below: list[TextLine] = []
    while len(lines) > 1 and lines[-1].size < run.size and _stands_below(lines[-1], style):
        below.insert(0, lines.pop())
    largest = [n for n, line in enumerate(lines) if line.size >= _LIKE * run.size]
    first = largest[0]
    last = first
    while last + 1 < len(lines) and lines[last + 1].size >= _LIKE * run.size:
        last += 1
    return ReadHead(
        head=Head(
            kicker=_text(lines[:first]),
            headline=_text(lines[first : last + 1]),
            deck="\n".join(line.text.strip() for line in lines[last + 1 :]),
        ),
        below=_whole_rows(below),
    )


def _whole_rows(lines: list[TextLine]) -> tuple[TextLine, ...]:
    """Put together what stands beside each other: 通讯员, and some white on, a name."""
    rows: list[TextLine] = []
    for line in lines:
        last = rows[-1] if rows else None
        height = min(line.box.height, last.box.height) if last is not None else 0.0
        if last is not None and line.box.beside(last.box) > _HALF * height:
            text = f"{last.text}\u3000{line.text}"
            rows[-1] = replace(last, text=text, box=around((last.box, line.box)))
        else:
            rows.append(line)
    return tuple(rows)


def _stands_below(line: TextLine, style: Style) -> bool:
    return is_signature(line, style) or bool(find_jump_marks(line.text))


def _text(lines: list[TextLine]) -> str:
    return " ".join(line.text.strip() for line in lines)
