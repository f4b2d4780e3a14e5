"""Lines at the edges of a sheet → masthead or folio, apart from the articles."""

from dataclasses import dataclass

from reader.notation.editors import read_editors
from reader.notation.folio import read_folio_line
from reader.notation.masthead import is_qr_caption, paper_name
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.marks import Marks
from reader.parse.pdf.sheet_box import around
from reader.parse.pdf.style import Style

_HEAD_ZONE = 0.24
"""Of the sheet's height: a masthead reaches no farther down."""
_FOLIO_ZONE = 0.09
_FOOT_ZONE = 0.93
_WIDE = 0.7
"""Share of the text's width that the rule below a masthead or folio has."""
_NAMEPLATE = 2.5
"""Times the body size: the least a nameplate is set in."""
_FEW, _MOST_REST = 2, 12
"""Characters of a row that no mark accounts for, beside one mark and beside two."""
_INSIDE = 0.8
_SAME_ROW = 0.35
_APART = 8.0
"""In em: what stands farther apart is said apart: the label on the left, the date on the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """A sheet's lines, those of its edges apart.

    Attributes:
        rows: Texts of masthead or folio, line by line from the top.
        rest: Lines of articles.
    """

    rows: tuple[str, ...]
    rest: tuple[TextLine, ...]


def take_edges(lines: tuple[TextLine, ...], marks: Marks, height: float, style: Style) -> Edges:
    """Take masthead and folios out of a sheet's lines.

    Args:
        lines: Of the sheet; at least one.
        marks: Its rules and grounds.
        height: Of the sheet, in points.
        style: How it is set.
    """
    rows = _rows(lines)
    area = around(line.box for line in lines)
    levels = sorted(
        rule.top
        for rule in marks.across
        if rule.above(area) >= _WIDE * area.width and rule.top < _HEAD_ZONE * height
    )
    end = _end_by_rules(rows, levels) or _end_by_marks(rows, height, style)
    first = len(rows)
    while first > end and _is_foot(rows[first - 1], marks, height, style):
        first -= 1
    edge = rows[:end] + rows[first:]
    taken = {id(line) for row in edge for line in row}
    for row in rows[end:first]:
        for line in row:
            if _is_nameplate(line, style) and line.box.top < 0.5 * height:
                edge.append([line])
                taken.add(id(line))
    return Edges(
        rows=tuple(_text(row) for row in edge),
        rest=tuple(line for line in lines if id(line) not in taken),
    )


def take_masthead_box(lines: tuple[TextLine, ...], marks: Marks, style: Style) -> Edges:
    """Take the box of masthead and dates out of a sheet whose text runs down.

    It stands at the right, its lines across and below each other, where no row at the
    sheet's head is.
    """
    for ground in sorted(marks.grounds, key=lambda box: -box.width * box.height):
        inside = [line for line in lines if line.box.share_inside(ground) > _INSIDE]
        across = [line for line in inside if not line.is_vertical]
        rows = _rows(tuple(across))
        marked = sum(map(_is_marked, rows))
        plates = [line for line in inside if line.is_vertical]
        is_masthead = marked > 1 and marked * 2 >= len(rows)
        if is_masthead and all(_is_nameplate(line, style) for line in plates):
            taken = set(map(id, inside))
            return Edges(
                rows=tuple(_text(row) for row in ([[line] for line in plates] + rows)),
                rest=tuple(line for line in lines if id(line) not in taken),
            )
    return Edges(rows=(), rest=lines)


def _rows(lines: tuple[TextLine, ...]) -> list[list[TextLine]]:
    """Put lines with one foot together, from the top; a tall nameplate comes by its top."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.box.bottom - line.size, line.box.left)):
        near = next(
            (
                row
                for row in rows[-4:]
                if abs(row[-1].box.bottom - line.box.bottom)
                < _SAME_ROW * min(row[-1].size, line.size)
                and -row[-1].box.above(line.box) < _APART * row[-1].size
            ),
            None,
        )
        if near is None:
            rows.append([line])
        else:
            near.append(line)
    return rows


def _text(row: list[TextLine]) -> str:
    return "　".join(line.text.strip() for line in sorted(row, key=lambda line: line.box.left))


def _is_marked(row: list[TextLine]) -> bool:
    """Tell a row with a date, a number, a name of the paper, a label."""
    if any(paper_name(line.text) or is_qr_caption(line.text) for line in row):
        return True
    folio = read_folio_line(_text(row))
    # 社区食堂周日也开火 names a day of the week, and is a headline.
    return folio.weight > (0 if folio.rest <= _FEW else 1 if folio.rest <= _MOST_REST else 2)


def _end_by_rules(rows: list[list[TextLine]], levels: list[float]) -> int:
    """Return how many rows stand above the last rule that closes a masthead; 0 for none."""
    end = 0
    for level in levels:
        above = [n for n, row in enumerate(rows) if row[0].box.bottom <= level + 1]
        part = rows[end : len(above)]
        if above != list(range(len(above))) or (part and not any(map(_is_marked, part))):
            break
        end = len(above)
    return end


def _end_by_marks(rows: list[list[TextLine]], height: float, style: Style) -> int:
    """Return how many of the first rows bear marks, where no rule closes them."""
    has_name = any(
        _is_nameplate(line, style) for row in rows for line in row if line.box.top < height / 4
    )
    zone = (_HEAD_ZONE if has_name else _FOLIO_ZONE) * height
    end = marked = 0
    for place, row in enumerate(rows):
        if row[0].box.top > zone or (any(map(style.is_body, row)) and not _is_marked(row)):
            break
        if _is_marked(row):
            marked += 1
            if marked * 2 > place:
                end = place + 1
    return end


def _is_nameplate(line: TextLine, style: Style) -> bool:
    return line.size >= _NAMEPLATE * style.size and bool(paper_name(line.text))


def _is_foot(row: list[TextLine], marks: Marks, height: float, style: Style) -> bool:
    if row[0].box.top < _FOOT_ZONE * height:
        return False
    if any(row[0].box.share_inside(ground) > _INSIDE for ground in marks.grounds):
        return False  # the last tag of a 导读 in its box
    text = _text(row)
    is_text = any(map(style.is_body, row))
    return bool(read_editors(text)) or (not is_text and _is_marked(row))
