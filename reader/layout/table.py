"""A table and a width in, its rows as slugs out.

Source: CY/T 170-2019 (tables of publications: head and foot ruled, sides open)
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.layout.compositor import Compositor
from reader.layout.frame import Source
from reader.layout.slug import Piece, Slug
from reader.model.article import Table
from reader.typeset.face import Face

TABLE_SIZE = 0.9
"""Type of tables, in body sizes."""
_GAP = 1.0
_LEAST = 2.0
"""Between columns of a table, and the least width of one, in em of the table's type."""
_LEADING = 0.86
"""Height of a line inside a cell, in rows of the grid."""
_NUMERIC = frozenset("0123456789０１２３４５６７８９.,%％+-−—:：/ ∶")


def set_table(
    table: Table, source: Source, width: float, compositor: Compositor
) -> tuple[Slug, ...]:
    """Set the rows of a table.

    Args:
        table: Rows of cells, the first the head.
        source: Article, field and index; offsets count through all the cells,
            a character between two of them.
        width: Of the table in points.
        compositor: Type.

    Returns:
        A slug a row, ruled above the head, below it and at the foot.
    """
    size = compositor.size * TABLE_SIZE
    widths = column_widths(_naturals(table.rows), width / size)
    numeric = [_is_numeric(column) for column in zip(*table.rows[1:], strict=True)]
    slugs: list[Slug] = []
    offset = source.start
    for number, row in enumerate(table.rows):
        face = compositor.dress.strong if number == 0 else compositor.dress.small
        pieces: list[Piece] = []
        lines = 1
        x = 0.0
        for column, cell in enumerate(row):
            is_centred = number == 0 or (column < len(numeric) and numeric[column])
            held = _cell(cell, face, widths[column], compositor, is_centred=is_centred)
            lines = max(lines, len(held))
            pieces += [
                replace(
                    piece,
                    x=(x + piece.x) * size,
                    source=replace(source, start=offset + piece.line.start),
                )
                for piece in held
            ]
            offset += len(cell) + 1
            x += widths[column] + _GAP
        rows = max(1, round(lines * _LEADING + 0.3))
        slugs.append(_ruled(pieces, lines, rows, _rules(number, len(table.rows), rows)))
    return tuple(slugs)


def _rules(number: int, count: int, rows: int) -> tuple[float, ...]:
    above = (0.0,) if number == 0 else ()
    below = (float(rows),) if number in (0, count - 1) else ()
    return above + below


def _ruled(pieces: Sequence[Piece], lines: int, rows: int, rules: tuple[float, ...]) -> Slug:
    """Stand the lines of a table row in the middle of its height."""
    top = (rows - lines * _LEADING) / 2
    placed = tuple(replace(piece, row=top + (piece.row + 0.5) * _LEADING) for piece in pieces)
    return Slug(pieces=placed, rows=rows, keeps_next=rules[:1] == (0.0,), rules=rules)


def _cell(
    text: str,
    face: Face,
    width: float,
    compositor: Compositor,
    *,
    is_centred: bool,
) -> list[Piece]:
    """Set a cell; x in em from the cell's left edge, row the line's number."""
    size = compositor.size * TABLE_SIZE
    lines = compositor.set_lines(text, face, max(width, _LEAST))
    return [
        Piece(
            line=line,
            face=face,
            size=size,
            x=max(0.0, (width - line.width) / 2) if is_centred else 0.0,
            row=float(number),
        )
        for number, line in enumerate(lines)
    ]


def _naturals(rows: Sequence[Sequence[str]]) -> list[float]:
    return [max(_ems(cell) for cell in column) for column in zip(*rows, strict=True)]


def natural_width(table: Table, compositor: Compositor) -> float:
    """Return the width in points at which no cell needs a second line."""
    naturals = _naturals(table.rows)
    return (sum(naturals) + _GAP * (len(naturals) - 1)) * compositor.size * TABLE_SIZE


def column_widths(naturals: Sequence[float], width: float) -> list[float]:
    """Share a width among columns.

    Args:
        naturals: What each column would like, in em.
        width: Of the table in em, gaps between columns included.

    Returns:
        Widths in em; columns narrower than a fair share keep what they like,
        the rest share what is left.
    """
    room = max(width - _GAP * (len(naturals) - 1), _LEAST * len(naturals))
    if sum(naturals) <= room:
        spare = (room - sum(naturals)) / len(naturals)
        return [natural + spare for natural in naturals]
    widths = [0.0] * len(naturals)
    left, places = room, sorted(range(len(naturals)), key=lambda at: naturals[at])
    for done, at in enumerate(places):
        widths[at] = min(naturals[at], left / (len(places) - done))
        left -= widths[at]
    return widths


def _is_numeric(cells: Sequence[str]) -> bool:
    return all(set(cell) <= _NUMERIC for cell in cells)


def _ems(text: str) -> float:
    return sum(0.55 if character < "\u2000" else 1.0 for character in text)
