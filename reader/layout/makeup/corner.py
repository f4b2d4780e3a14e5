"""The corner of a story's rectangle that other stories take, so that it is an L."""

import math
from typing import NamedTuple


class Limit(NamedTuple):
    """What a way to set a story around a corner may be to be of use.

    Attributes:
        cost: What it is to cost less than.
        rows: Its greatest height.
    """

    cost: float = math.inf
    rows: float = math.inf


NO_LIMIT = Limit()


class Corner(NamedTuple):
    """What of a story's rectangle is another's ground.

    Attributes:
        columns: How many of the story's columns it takes, the last or the first ones;
            fewer than all.
        rows: How many rows, the blank row towards the story's text among them.
        is_upper: True at the head, beside the heading; False at the foot.
        is_left: True for the first columns, at the foot only; False for the last ones.
    """

    columns: int
    rows: int
    is_upper: bool
    is_left: bool = False

    def of(self, columns: int, texts: int) -> "Corner | None":
        """Return the corner in so many columns of a story's own over so many of the page.

        None where it would cut one of them.
        """
        own, rest = divmod(self.columns * texts, columns)
        return self._replace(columns=own) if own and not rest else None

    def beside(self, columns: int) -> range:
        """Return which of so many columns it stands in."""
        return range(self.columns) if self.is_left else range(columns - self.columns, columns)

    def heads(self, columns: int, heading_rows: int) -> list[int]:
        """Return the rows below a heading of so many that it takes at the head of each column."""
        taken = max(0, self.rows - heading_rows) if self.is_upper else 0
        return self._each(columns, taken)

    def feet(self, columns: int) -> list[int]:
        """Return the rows that it takes at the foot of each column."""
        return self._each(columns, 0 if self.is_upper else self.rows)

    def _each(self, columns: int, taken: int) -> list[int]:
        free = [0] * (columns - self.columns)
        held = [taken] * self.columns
        return held + free if self.is_left else free + held
