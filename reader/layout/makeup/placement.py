"""A way to fill a page in, the place of each of its stories out."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.layout.makeup.corner import Corner
from reader.layout.makeup.fill import GAP, Across, Bent, Down, Fill, Leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a story stands, in columns and rows of the grid.

    Attributes:
        story: Its index.
        choice: Index of the choice.
        column: Its leftmost column.
        columns: How many.
        row: Its first row.
        rows: How many rows it has, no fewer than its choice asked for.
        corner: What of that is other stories' ground; None for nothing.
    """

    story: int
    choice: int
    column: int
    columns: int
    row: int
    rows: int
    corner: Corner | None = None


def place(fill: Fill, columns: int, rows: int) -> tuple[Placement, ...]:
    """Give each story of a fill its place.

    Args:
        fill: The fill.
        columns: Width of the whole.
        rows: Height of the whole, no less than the fill's.
    """
    return tuple(_place(fill, (0, columns), (0, rows)))


def _place(fill: Fill, across: tuple[int, int], down: tuple[int, int]) -> Iterator[Placement]:
    column, columns = across
    row, rows = down
    match fill.cut:
        case Leaf(story, choice):
            yield Placement(
                story=story, choice=choice, column=column, columns=columns, row=row, rows=rows
            )
        case Across(upper, lower):
            more = rows - fill.rows
            height = upper.rows + round(more * upper.give / (upper.give + lower.give))
            yield from _place(upper, across, (row, height))
            rest = rows - height - GAP
            yield from _place(lower, across, (row + height + GAP, rest))
        case Down(left, right, width):
            yield from _place(left, (column, width), down)
            yield from _place(right, (column + width, columns - width), down)
        case Bent(leaf, inner, corner):
            yield Placement(
                story=leaf.story,
                choice=leaf.choice,
                column=column,
                columns=columns,
                row=row,
                rows=rows,
                corner=corner,
            )
            first = column + corner.beside(columns).start
            top = row if corner.is_upper else row + rows - inner.rows
            yield from _place(inner, (first, corner.columns), (top, inner.rows))
