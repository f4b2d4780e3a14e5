"""A table and a width in, its rows as slugs out.

Source: CY/T 170-2019 (tables of publications: head and foot ruled, sides open)
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece, Slug
from reader.layout.sheet.frame import Source
from reader.model.article import Table
from reader.typeset.face import Face
from reader.typeset.line import Line

TABLE_SIZE = 0.9
"""Type of tables, in body sizes."""
_SMALLEST = 6.0
"""Type of the most crowded table, in points."""
_GAP, _LEAST = 0.8, 2.0
"""Between columns of a table, and the least width of one, in em of the table's type."""
_LEADING = 0.86
"""Height of a line inside a cell, in rows of the grid."""
_NARROW, _WIDE = 0.57, frozenset("%&@mwMW")
"""Width of a digit or Latin letter in em; those that are nearly as wide as a Han character."""
_TITLE_ROW = 0.4
"""Middle of a title's line, in rows: it keeps off the rule below it."""
_MOST_LINES = 8
"""Lines of a row after which a column of the page may end."""
_WORD = re.compile("[!-~−－]+")
"""A number with its sign, or a Latin word: no cell breaks it that has room."""
_Rows = tuple[tuple[str, ...], ...]
_NUMERIC = frozenset("0123456789０１２３４５６７８９.,%％+-−—:：/ ∶")


def set_table(
    table: Table, source: Source, width: float, compositor: Compositor
) -> tuple[Slug, ...]:
    """Set the rows of a table; one with too many columns is set as a list of its cells.

    Args:
        table: Rows of cells.
        source: Article, field and index; offsets count through all the cells,
            a character between two of them.
        width: Of the table in points.
        compositor: Type.

    Returns:
        A slug a row, more for very high ones, ruled above the first, below the head
        and at the foot.
    """
    known = compositor.stick.tables
    key = table, source, width, compositor.size, compositor.is_vertical
    if key not in known:
        known[key] = tuple(_set_rows(table, source, width, compositor))
    return known[key]


def set_table_title(
    title: str, source: Source, width: float, compositor: Compositor
) -> tuple[Slug, ...]:
    """Set a table's title over it, in the middle; nothing for an empty one.

    Source: CY/T 170-2019 (the title stands above the table)
    """
    face, size = compositor.dress.hei, compositor.size
    measure = width / size
    lines = compositor.set_head(title, face, measure) if title else ()
    pieces = tuple(
        Piece(
            line=line,
            face=face,
            size=size,
            x=max(0.0, (measure - line.width) / 2) * size,
            row=number + _TITLE_ROW,
            source=source._replace(start=line.start),
        )
        for number, line in enumerate(lines)
    )
    return (Slug(pieces=pieces, rows=len(pieces), keeps_next=True),) if pieces else ()


def _set_rows(table: Table, source: Source, width: float, compositor: Compositor) -> Iterator[Slug]:
    if not table.rows:
        return
    count = len(table.rows[0])
    gaps = _GAP * (count - 1)
    crowded = width / (count * _LEAST + gaps)
    whole = width / (sum(_needs(table.rows)) + gaps)
    size = min(compositor.size * TABLE_SIZE, max(min(crowded, whole), _SMALLEST))
    setter = _RowSetter(table, width, size, compositor)
    is_list = crowded < _SMALLEST
    offset = source.start
    for number, row in enumerate(table.rows):
        here = source._replace(start=offset)
        lines = setter.listed(row, here) if is_list else setter.side_by_side(row, number, here)
        yield from _slugs(lines, size, number, len(table.rows), has_head=table.has_head)
        offset += sum(len(cell) + 1 for cell in row)


class _CellLine(NamedTuple):
    """A line of a cell, of which it is not known yet how high it stands.

    Attributes:
        line: The characters and their places.
        face: The type.
        x: Of the line's beginning from the table's left edge, in em of the table's type.
        source: Where its text comes from.
    """

    line: Line
    face: Face
    x: float
    source: Source


_Lines = list[list[_CellLine]]
"""What stands side by side in each line of a table's row."""


class _RowSetter:
    """Sets the rows of one table."""

    def __init__(self, table: Table, width: float, size: float, compositor: Compositor) -> None:
        self._size = size
        self._width = width
        self._compositor = compositor
        self._widths = column_widths(_naturals(table.rows), width / size, _needs(table.rows))
        self._heads = int(table.has_head)
        body = table.rows[self._heads :]
        self._numeric = [_is_numeric(column) for column in zip(*body, strict=True)]

    def side_by_side(self, row: Sequence[str], number: int, source: Source) -> _Lines:
        """Set the cells of a row next to each other; head and numbers in the middle."""
        dress = self._compositor.dress
        is_head = number < self._heads
        face = dress.strong if is_head else dress.small
        lines: _Lines = []
        x, offset = 0.0, 0
        for column, cell in enumerate(row):
            room = self._widths[column]
            is_centred = is_head or self._numeric[column]
            for at, line in enumerate(self._compositor.set_lines(cell, face, room)):
                indent = max(0.0, room - line.width) / 2 if is_centred else 0.0
                if at == len(lines):
                    lines.append([])
                place = source.after(offset + line.start)
                lines[at].append(_CellLine(line, face, x + indent, place))
            offset += len(cell) + 1
            x += room + _GAP
        return lines

    def listed(self, row: Sequence[str], source: Source) -> _Lines:
        """Set each cell of a row below the other."""
        lines: _Lines = []
        offset = 0
        for cell in row:
            face = self._compositor.dress.small
            measure = max(self._width / self._size, _LEAST)
            for line in self._compositor.set_lines(cell, face, measure):
                lines.append([_CellLine(line, face, 0.0, source.after(offset + line.start))])
            offset += len(cell) + 1
        return lines


def _slugs(
    lines: _Lines, size: float, number: int, count: int, *, has_head: bool
) -> Iterator[Slug]:
    """Stand the lines of a row in the middle of its height; cut a very high row."""
    parts = [lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES)] or [[]]
    for part, held in enumerate(parts):
        rows = _rows(len(held))
        top = (rows - len(held) * _LEADING) / 2
        is_head, is_end = has_head and number == 0, part == len(parts) - 1
        rules: tuple[float, ...] = (0.0,) if number == part == 0 else ()
        if is_end and (is_head or number == count - 1):
            rules += (float(rows),)
        yield Slug(
            pieces=tuple(
                Piece(
                    line=line,
                    face=face,
                    size=size,
                    x=x * size,
                    row=top + (at + 0.5) * _LEADING,
                    source=source,
                )
                for at, beside in enumerate(held)
                for line, face, x, source in beside
            ),
            rows=rows,
            keeps_next=is_head and len(parts) == 1,
            rules=rules,
        )


def _rows(lines: int) -> int:
    """Return the rows of the grid that so many lines inside a cell take."""
    return max(1, round(lines * _LEADING + 0.3))


@lru_cache(maxsize=64)
def _cells(rows: _Rows) -> tuple[tuple[float, ...], ...]:
    return tuple([tuple(map(_ems, row)) for row in rows])


def _naturals(rows: _Rows) -> tuple[float, ...]:
    return tuple(map(max, zip(*_cells(rows), strict=True)))


def _lines(ems: float, width: float) -> int:
    """Return in about how many lines a cell so long goes."""
    # On the average half an em is left over at the end of each.
    return 1 if ems <= width else math.ceil(ems / (width - 0.5))


def table_rows(table: Table, measure: float) -> int:
    """Return about how many rows a table takes, without setting it.

    Args:
        table: Rows of cells.
        measure: Its width in body sizes.
    """
    if not table.rows:
        return 0
    widths = column_widths(_naturals(table.rows), measure / TABLE_SIZE)
    found = 0
    for row in _cells(table.rows):
        lines = max(_lines(ems, width) for ems, width in zip(row, widths, strict=True))
        parts, rest = divmod(lines, _MOST_LINES)
        found += parts * _rows(_MOST_LINES) + (_rows(rest) if rest or not parts else 0)
    return found


def natural_width(table: Table, size: float) -> float:
    """Return the width in points at which no cell needs a second line, by the body's size."""
    naturals = _naturals(table.rows)
    return (sum(naturals) + _GAP * (len(naturals) - 1)) * size * TABLE_SIZE


def column_widths(
    naturals: Sequence[float], width: float, needs: Sequence[float] = ()
) -> list[float]:
    """Share a width among columns.

    Args:
        naturals: What each column would like, in em.
        width: Of the table in em, gaps between columns included.
        needs: What each needs so that no number or word in it is broken, in em, no more
            than it would like; nothing where that is the same for all.

    Returns:
        Widths in em; columns narrower than a fair share keep what they like,
        the rest share what is left. All that they need they have where there is room.
    """
    room = max(width - _GAP * (len(naturals) - 1), _LEAST * len(naturals))
    if sum(naturals) <= room:
        spare = (room - sum(naturals)) / len(naturals)
        return [natural + spare for natural in naturals]
    least = list(needs) if needs and sum(needs) <= room else [0.0] * len(naturals)
    widths = [0.0] * len(naturals)
    left, places = room, sorted(range(len(naturals)), key=lambda at: naturals[at])
    for done, at in enumerate(places):
        after = sum(least[later] for later in places[done + 1 :])
        fair = min(left / (len(places) - done), left - after)
        widths[at] = min(naturals[at], max(fair, least[at]))
        left -= widths[at]
    return widths


def _needs(rows: _Rows) -> list[float]:
    """Return the width in em of each column's longest number or word, and no less than any has."""
    return [
        max(_LEAST, *(_ems(word) for cell in column for word in _WORD.findall(cell)), 0.0)
        for column in zip(*rows, strict=True)
    ]


def _is_numeric(cells: Sequence[str]) -> bool:
    return all(set(cell) <= _NUMERIC for cell in cells)


def _ems(text: str) -> float:
    """Return about how wide a cell is, and no less: a number should not need a second line."""
    return sum(_NARROW if each < "\u2000" and each not in _WIDE else 1.0 for each in text)
