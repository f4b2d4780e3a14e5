"""The lines of a 导读 on a sheet → in order, and as the texts of its entries."""

from dataclasses import replace

from reader.notation.digest_mark import read_digest_label, read_page_tag
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.pieces import Piece, Strip
from reader.parse.pdf.sheet_box import around
from reader.parse.text.lines import Unit

_ROW = 0.5


def digest_strips(pieces: list[Piece]) -> tuple[Strip, ...] | None:
    """Put the lines of a 导读 in order: its columns begin where its headlines do.

    A page tag stands at the right edge of its entry's column, however far that
    is from the text.

    Args:
        pieces: Of a box.

    Returns:
        None when the box is no 导读.
    """
    lines = [piece for piece in pieces if isinstance(piece, TextLine)]
    label, rest = _label(lines)
    if label is None or len(lines) < len(pieces):
        return None
    texts = [line for line in rest if not read_page_tag(line.text.strip())]
    largest = 0.98 * max((line.size for line in texts), default=0.0)
    edges: list[float] = []
    for line in sorted(texts, key=lambda line: line.box.left):
        if line.size >= largest and (not edges or line.box.left - edges[-1] > 2 * line.size):
            edges.append(line.box.left)
    columns: dict[int, list[TextLine]] = {}
    for line in rest:
        place = sum(edge <= line.box.left + line.size for edge in edges)
        columns.setdefault(place, []).append(line)
    ordered: list[Piece] = [label]
    for place in sorted(columns):
        ordered.extend(_in_rows(columns[place]))
    left, right = label.box.left, label.box.right
    return (Strip(pieces=tuple(ordered), region=0, column=(left, right)),)


def _label(lines: list[TextLine]) -> tuple[TextLine | None, list[TextLine]]:
    """Find the label, which may be set in two lines, and what stands beside it."""
    for line in lines:
        if read_digest_label(line.text.strip()) and not _upper_half(line, lines):
            return line, [other for other in lines if other is not line]
    for line in lines:
        upper = _upper_half(line, lines)
        if upper is not None:
            whole = replace(
                line, text=upper.text.strip() + line.text, box=around((upper.box, line.box))
            )
            return whole, [other for other in lines if other is not line and other is not upper]
    return None, lines


def _upper_half(line: TextLine, lines: list[TextLine]) -> TextLine | None:
    """Return the line that makes a label with the one below it: 今日 above 导读."""
    for upper in lines:
        is_above = upper.type == line.type and upper.box.above(line.box) > 0.5 * line.size
        is_near = 0 <= line.box.top - upper.box.bottom < 2 * line.size
        text = upper.text.strip() + line.text.strip()
        if upper is not line and is_above and is_near and read_digest_label(text):
            return upper
    return None


def _in_rows(lines: list[TextLine]) -> list[TextLine]:
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.top):
        row = rows[-1] if rows else None
        if row and line.box.beside(row[-1].box) > _ROW * min(line.box.height, row[-1].box.height):
            row.append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.box.left)]


def digest_units(lines: list[TextLine]) -> list[Unit]:
    """Return the texts of a 导读; a unit's number says of how many lines it is made."""
    units: list[Unit] = []
    last: TextLine | None = None
    for line in lines:
        text = line.text.strip()
        is_tag = bool(read_page_tag(text))
        goes_on = (
            last is not None
            and last.type == line.type
            and not is_tag
            and not read_page_tag(last.text.strip())
            and len(units) > 1
            and 0 <= line.box.top - last.box.bottom < line.size
        )
        if goes_on:
            before = units.pop()
            units.append(Unit(number=before.number + 1, raw=before.raw + text, gap=before.gap))
        else:
            units.append(Unit(number=1, raw=text, gap=0 if is_tag or not units else 1))
        last = line
    return units
