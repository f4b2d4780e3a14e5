"""The corner of a story's rectangle that other stories take, so that it is an L."""

from typing import NamedTuple


class Corner(NamedTuple):
    """What of the right side of a story's rectangle is another's ground.

    Attributes:
        columns: How many of the story's columns it takes, the last ones; fewer than all.
        rows: How many rows, the blank row towards the story's text among them.
        is_upper: True at the head, beside the heading; False at the foot.
    """

    columns: int
    rows: int
    is_upper: bool

    def heads(self, columns: int, heading_rows: int) -> list[int]:
        """Return the rows below a heading of so many that it takes at the head of each column."""
        taken = max(0, self.rows - heading_rows) if self.is_upper else 0
        return [0] * (columns - self.columns) + [taken] * self.columns

    def feet(self, columns: int) -> list[int]:
        """Return the rows that it takes at the foot of each column."""
        taken = 0 if self.is_upper else self.rows
        return [0] * (columns - self.columns) + [taken] * self.columns
