"""The page's grid of characters: columns of one measure, rows of one pitch.

Every line of body text stands in a row, in every column.

Source: clreq #grid_alignment, #type_area
"""

from dataclasses import dataclass

from reader.layout.setting.design import GUTTER
from reader.layout.sheet.frame import Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Columns and rows of a type area; lengths in points unless said otherwise.

    Attributes:
        area: The type area.
        columns: How many.
        measure: Length of a line in em of the body size.
        size: Body size.
        pitch: From one row to the next.
        rows: How many rows.
    """

    area: Rect
    columns: int
    measure: float
    size: float
    pitch: float
    rows: int

    @property
    def column_width(self) -> float:
        """The width of one column."""
        return self.measure * self.size

    @property
    def gutter(self) -> float:
        """The space between two columns."""
        return GUTTER * self.size

    def left(self, column: int) -> float:
        """Return the x at which a column begins, counted from 0."""
        size = self.size
        return self.area.x + column * (self.measure * size + GUTTER * size)

    def width(self, columns: int) -> float:
        """Return the width of so many columns and the gutters between them."""
        # Make-up asks for it thousands of times a page: two properties would be two calls more.
        size = self.size
        return columns * (self.measure * size) + (columns - 1) * (GUTTER * size)

    def top(self, row: float) -> float:
        """Return the y at which a row begins."""
        return self.area.y + row * self.pitch

    def ground(self, column: int, columns: int, row: float, rows: float) -> Rect:
        """Return the rectangle of some columns and rows."""
        return Rect(
            x=self.left(column),
            y=self.top(row),
            width=self.width(columns),
            height=rows * self.pitch,
        )

    def part(self, column: int, columns: int, texts: int, inset: float = 0.0) -> "Grid":
        """Return a grid of its own for a story: so many columns of text over some of the page.

        Args:
            column: The leftmost of the page's columns.
            columns: How many of them.
            texts: How many columns of text stand there.
            inset: Where the first begins, in points from the left edge.
        """
        width = self.width(columns) - inset
        area = Rect(
            x=self.left(column) + inset, y=self.area.y, width=width, height=self.area.height
        )
        measure = self.measure
        if texts != columns or inset:
            measure = (width - (texts - 1) * self.gutter) / texts / self.size
        # For make-up again: `replace` takes twice as long.
        return Grid(
            area=area,
            columns=texts,
            measure=measure,
            size=self.size,
            pitch=self.pitch,
            rows=self.rows,
        )


def body_size(width: float, columns: int, measure: int) -> float:
    """Return the body size that fills a width with so many columns of a measure."""
    return width / (columns * measure + (columns - 1) * GUTTER)
