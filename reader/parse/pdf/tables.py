"""Ruled tables of a sheet: level rules of one width under each other, cells between them."""

import itertools

from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.pieces import TablePiece
from reader.parse.pdf.sheet_box import Box, around
from reader.parse.pdf.style import Style

_EDGE = 3.0
"""Points by which the rules of one table may differ."""
_TALLEST_SHARE = 0.5
"""Of the sheet's height; rules farther apart are no table's."""
_FEWEST_ROWS = 2
_FEWEST_CELLS = 2
_MOST_CELLS = 40
_ROW = 0.5
_INSIDE = 0.6
_FULL = 0.85


def find_tables(
    lines: tuple[TextLine, ...],
    across: tuple[Box, ...],
    height: float,
    style: Style,
) -> tuple[TablePiece, ...]:
    """Find the ruled tables.

    Args:
        lines: Of the sheet.
        across: Its level rules.
        height: Of the sheet, in points.
        style: How it is set.
    """
    tables: list[TablePiece] = []
    left = sorted(across, key=lambda rule: rule.top)
    while left:
        first = left.pop(0)
        like = [rule for rule in left if _is_like(first, rule)]
        group = [first, *like]
        table = _table(group, lines, height, style)
        if table is not None:
            tables.append(table)
            left = [rule for rule in left if not _is_within(rule, table.box)]
    return tuple(tables)


def _is_like(first: Box, rule: Box) -> bool:
    return abs(first.left - rule.left) < _EDGE and abs(first.right - rule.right) < _EDGE


def _is_within(rule: Box, box: Box) -> bool:
    return box.top - 1 <= rule.top <= box.bottom + 1 and rule.above(box) > 0.9 * rule.width


def _table(
    rules: list[Box],
    lines: tuple[TextLine, ...],
    height: float,
    style: Style,
) -> TablePiece | None:
    """Make the table of the rules that stand near enough; None when they rule none."""
    best: TablePiece | None = None
    for count in range(2, len(rules) + 1):
        box = around(rules[:count])
        if box.height > _TALLEST_SHARE * height:
            break
        inside = [line for line in lines if line.box.share_inside(box) > _INSIDE]
        between = [line for line in inside if rules[count - 2].top < line.box.top]
        if not between:
            continue
        if any(map(style.is_head, inside)) or _runs_as_text(inside, style):
            break
        rows = _rows(inside)
        if not _are_cells(between):
            break
        if rows:
            best = TablePiece(box=box, rows=rows)
    return best


def _runs_as_text(lines: list[TextLine], style: Style) -> bool:
    """Tell columns of text between two rules: many lines fill the measure."""
    full = [
        line for line in lines if style.is_body(line) and line.box.width > _FULL * style.measure
    ]
    return len(full) * 5 > len(lines)


def _are_cells(lines: list[TextLine]) -> bool:
    """Tell rows of cells from the lines of a text: most rows have two or more."""
    rows = _row_groups(lines)
    return sum(len(row) >= _FEWEST_CELLS for row in rows) * 2 >= len(rows)


def _row_groups(lines: list[TextLine]) -> list[list[TextLine]]:
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.top):
        if rows and line.box.beside(rows[-1][0].box) > _ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _columns(lines: list[TextLine]) -> list[tuple[float, float]]:
    """Return left and right of the columns that white divides."""
    columns: list[tuple[float, float]] = []
    for line in sorted(lines, key=lambda line: line.box.left):
        if columns and line.box.left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], line.box.right))
        else:
            columns.append((line.box.left, line.box.right))
    return columns


def _rows(lines: list[TextLine]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of cells; none when the lines are no table."""
    columns = _columns(lines)
    if not _FEWEST_CELLS <= len(columns) <= _MOST_CELLS:
        return ()
    rows: list[list[str]] = []
    groups = _row_groups(lines)
    pitches = [b[0].box.top - a[0].box.top for a, b in itertools.pairwise(groups)]
    usual = max(pitches, default=0.0)
    before: list[TextLine] = []
    for group in groups:
        cells = ["" for _ in columns]
        for line in sorted(group, key=lambda line: line.box.left):
            place = next(n for n, (low, high) in enumerate(columns) if low <= line.box.left <= high)
            cells[place] += line.text.strip()
        pitch = group[0].box.top - before[0].box.top if before else usual
        if before and len(group) < len(columns) and pitch < 0.95 * usual and rows:
            rows[-1] = [a + b for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        before = group
    return tuple(map(tuple, rows)) if len(rows) >= _FEWEST_ROWS else ()
