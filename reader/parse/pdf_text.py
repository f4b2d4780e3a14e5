"""A page of a PDF → the blocks of its text layer, in reading order by columns.

Characters that follow each other on one line of one size are a line; lines under
each other are a block; blocks are read by cutting the page where white runs through.
"""

import ctypes
import statistics
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

_MOST_CHARACTERS = 200_000
"""A page; the densest broadsheet has 20,000."""
_SAME_LINE = 0.35
"""In em: characters whose feet differ by less stand on one line."""
_WIDEST_GAP = 1.5
"""In em: white within a line; a gutter is not narrower."""
_LINE_GAP = 1.3
"""In em: white between the lines of one block."""
_INDENT = 1.2
"""In em: a first line is set in by two characters."""
_DEEPEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A line of a page, in points, the origin top left."""

    text: str
    size: float
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """Lines of one size under each other, from the top."""

    lines: tuple[TextLine, ...]

    @property
    def size(self) -> float:
        """The size of its type, in points."""
        return self.lines[0].size

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom, in points."""
        return (
            min(line.left for line in self.lines),
            min(line.top for line in self.lines),
            max(line.right for line in self.lines),
            max(line.bottom for line in self.lines),
        )

    @property
    def text(self) -> str:
        """Its lines, those set in with a paragraph's white space before them."""
        left = self.box[0]
        return "\n".join(
            ("　　" if _INDENT < (line.left - left) / line.size < 4 else "") + line.text
            for line in self.lines
        )


def read_blocks(page: pypdfium2.PdfPage) -> tuple[TextBlock, ...]:
    """Read the text layer of a page; nothing where it has none."""
    return tuple(_in_order(_blocks(_lines(page)), 0))


def body_size(blocks: tuple[TextBlock, ...]) -> float:
    """Return the size most characters are set in, in points; there must be a block."""
    sizes = [line.size for block in blocks for line in block.lines for _ in line.text]
    return statistics.median(sizes)


def _lines(page: pypdfium2.PdfPage) -> list[TextLine]:
    height = page.get_height()
    layer = page.get_textpage()
    box = raw.FS_RECTF()
    lines: list[TextLine] = []
    for index in range(min(layer.count_chars(), _MOST_CHARACTERS)):
        character = chr(raw.FPDFText_GetUnicode(layer, index))
        size = _size(layer, index)
        if raw.FPDFText_IsGenerated(layer, index) or character in "\0\r\n\ufffe\uffff":
            continue
        if not raw.FPDFText_GetLooseCharBox(layer, index, ctypes.byref(box)):
            continue
        added = TextLine(
            text=character,
            size=size,
            left=box.left,
            top=height - box.top,
            right=box.right,
            bottom=height - box.bottom,
        )
        if lines and _runs_on(lines[-1], added):
            lines[-1] = _joined(lines[-1], added)
        else:
            lines.append(added)
    layer.close()
    return [line for line in lines if line.text.strip()]


def _size(layer: pypdfium2.PdfTextPage, index: int) -> float:
    """Return the size a character is shown at, which its matrix may scale."""
    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(layer, index))
    if raw.FPDFText_GetMatrix(layer, index, ctypes.byref(matrix)):
        size *= (matrix.c**2 + matrix.d**2) ** 0.5
    return max(size, 0.5)


def _runs_on(line: TextLine, added: TextLine) -> bool:
    size = line.size
    return (
        abs(line.bottom - added.bottom) < _SAME_LINE * size
        and abs(added.size - size) < 0.2 * size
        and -0.6 * size < added.left - line.right < _WIDEST_GAP * size
    )


def _joined(line: TextLine, added: TextLine) -> TextLine:
    return TextLine(
        text=line.text + added.text,
        size=line.size,
        left=min(line.left, added.left),
        top=min(line.top, added.top),
        right=max(line.right, added.right),
        bottom=max(line.bottom, added.bottom),
    )


def _blocks(lines: list[TextLine]) -> list[TextBlock]:
    """Put lines under each other together; those of one block mostly follow in the file."""
    gathered: list[list[TextLine]] = []
    for line in lines:
        if gathered and _is_below(gathered[-1][-1], line):
            gathered[-1].append(line)
        else:
            gathered.append([line])
    return [TextBlock(lines=tuple(group)) for group in gathered]


def _is_below(above: TextLine, line: TextLine) -> bool:
    size = above.size
    overlaps = min(above.right, line.right) - max(above.left, line.left) > 0
    return (
        overlaps
        and abs(line.size - size) < 0.1 * size
        and -0.5 * size < line.top - above.bottom < _LINE_GAP * size
    )


def _in_order(blocks: list[TextBlock], depth: int) -> list[TextBlock]:
    """Order blocks: cut across where white runs through the page, else between columns."""
    if len(blocks) < 2 or depth == _DEEPEST:
        return sorted(blocks, key=lambda block: (block.box[1], block.box[0]))
    for low, high in ((1, 3), (0, 2)):
        groups = _cut(blocks, low, high)
        if len(groups) > 1:
            return [block for group in groups for block in _in_order(group, depth + 1)]
    return sorted(blocks, key=lambda block: (block.box[0], block.box[1]))


def _cut(blocks: list[TextBlock], low: int, high: int) -> list[list[TextBlock]]:
    """Divide blocks where none reaches over; low and high are the sides of their boxes."""
    groups: list[list[TextBlock]] = []
    end = float("-inf")
    for block in sorted(blocks, key=lambda block: block.box[low]):
        if block.box[low] >= end:
            groups.append([])
        groups[-1].append(block)
        end = max(end, block.box[high])
    return groups
