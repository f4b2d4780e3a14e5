"""A story set as one column: how it is to be set, and what has been set.

Apart from what sets it, which takes longer to load than a window may wait for.
"""

from bisect import bisect_right
from dataclasses import dataclass

from reader.layout.sheet.frame import Frame, Rect, Run
from reader.layout.sheet.passage import Passage

LEAST_MEASURE = 4.0
"""Em below which no column is set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a story is set.

    Attributes:
        measure: Length of a line in em of the body size; at least ``LEAST_MEASURE``.
        size: Body size in points.
        line_gap: Between lines of the body, in em.
        is_vertical: True for lines from top to bottom, the first at the right.
        language: BCP 47 tag: regional forms and the place of stops.
    """

    measure: float
    size: float
    line_gap: float
    is_vertical: bool = False
    language: str = "zh-Hans"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One set line as a stretch of its passage.

    Attributes:
        passage: Index of the passage.
        start: Offset of its first character in the passage.
        ground: What the line covers.
        edges: Where each character begins along the line (x, or y when
            vertical), then where the last one ends; never falling.
        is_vertical: Which way it runs.
    """

    passage: int
    start: int
    ground: Rect
    edges: tuple[float, ...]
    is_vertical: bool

    @property
    def end(self) -> int:
        """The offset after its last character in the passage."""
        return self.start + len(self.edges) - 1

    def part(self, start: int, end: int) -> Rect | None:
        """Return the ground of some characters of the passage; None when none stands here."""
        first, last = max(start, self.start), min(end, self.end)
        if first >= last:
            return None
        low, high = self.edges[first - self.start], self.edges[last - self.start]
        if self.is_vertical:
            return Rect(x=self.ground.x, y=low, width=self.ground.width, height=high - low)
        return Rect(x=low, y=self.ground.y, width=high - low, height=self.ground.height)

    def character_at(self, x: float, y: float) -> int:
        """Return the offset in the passage of the character at or nearest to a point."""
        at = bisect_right(self.edges, y if self.is_vertical else x) - 1
        return self.start + min(max(at, 0), len(self.edges) - 2)

    def gap_at(self, x: float, y: float) -> int:
        """Return the offset in the passage before which a point stands."""
        at = self.character_at(x, y) - self.start
        place = y if self.is_vertical else x
        is_after = place > (self.edges[at] + self.edges[at + 1]) / 2
        return self.start + at + is_after


@dataclass(frozen=True, slots=True, kw_only=True)
class SetStory:
    """A story set as one column.

    Attributes:
        frame: The column: items and links at fixed places, no margins.
        passages: Its text.
        stretches: Its lines, in the order of the passages and of their text.
        is_vertical: Whether it goes from right to left.
        size: Body size in points.
        pitch: From one line of the body to the next, in points.
    """

    frame: Frame
    passages: tuple[Passage, ...]
    stretches: tuple[Stretch, ...]
    is_vertical: bool
    size: float
    pitch: float

    def runs_from(self, passage: int, reach: float) -> tuple[Run, ...]:
        """Return the runs that are seen when a passage begins at the edge of a view.

        Args:
            passage: Its index.
            reach: How far across the lines the view reaches, in points.
        """
        head = next((each.ground for each in self.stretches if each.passage >= passage), None)
        if head is None:
            return ()
        runs = (item for item in self.frame.items if isinstance(item, Run))
        if self.is_vertical:
            return tuple(run for run in runs if head.right - reach <= run.xs[0] <= head.right)
        return tuple(run for run in runs if head.y <= run.ys[0] <= head.y + reach)

    def grounds(self, passage: int, start: int, end: int) -> tuple[Rect, ...]:
        """Return the ground of some characters of a passage, a rectangle a line."""
        found = (each.part(start, end) for each in self.stretches if each.passage == passage)
        return tuple(rect for rect in found if rect is not None)
