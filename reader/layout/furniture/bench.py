"""Texts of the furniture in, lines one below the other out."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.layout.furniture.masthead_copy import BETWEEN, Text
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece, runs_of
from reader.layout.sheet.frame import Ink, Item, Source
from reader.typeset.face import Face

_LEADING = 1.5
"""Line to line, in the line's own size."""
_MOST_OPEN = 0.7
"""Blank between two lines that are opened to fill a height, in the size of the lower."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text of the furniture looks.

    Attributes:
        face: The type.
        size: In points.
        ink: What its colour means.
        side: 0 at the left, 0.5 in the middle, 1 at the right.
    """

    face: Face
    size: float
    ink: Ink = Ink.TEXT
    side: float = 0.0


class Bench:
    """Lines one below the other in a width, counted from their own upper edge."""

    def __init__(self, compositor: Compositor, width: float) -> None:
        self.width = width
        self.widest = 0.0
        self._compositor = compositor
        self._lines: list[tuple[Piece, float]] = []

    def largest(self, text: Text, face: Face, sizes: Sequence[float]) -> float:
        """Return the first of some sizes at which a text goes on one line.

        The last of all where there is none.
        """
        return next((size for size in sizes if self.holds(text, face, size)), sizes[-1])

    def holds(self, text: Text, face: Face, size: float) -> bool:
        """Tell whether a text of a size in points goes on one line."""
        lines = self._compositor.set_line(text.text, face)
        return sum(line.width for line in lines) * size <= self.width

    def add(self, text: Text, look: Look) -> None:
        """Add a text in as many lines as it needs."""
        measure = max(self.width / look.size, 2.0)
        for line in self._compositor.set_lines(text.text, look.face, measure):
            length = line.width * look.size
            self.widest = max(self.widest, length)
            piece = Piece(
                line=line,
                face=look.face,
                size=look.size,
                x=max(0.0, self.width - length) * look.side,
                ink=look.ink,
                source=Source(field="masthead") if text.is_printed else None,
            )
            self._lines.append((piece, look.size * _LEADING))

    def add_joined(self, texts: Sequence[Text], look: Look) -> None:
        """Add texts side by side, as many a line as there is room for."""
        measure = self.width / look.size
        held: list[Text] = []
        for text in texts:
            together = BETWEEN.join(each.text for each in (*held, text))
            if held and len(self._compositor.set_lines(together, look.face, measure)) > 1:
                self._add_held(held, look)
                held = []
            held.append(text)
        self._add_held(held, look)

    def _add_held(self, held: Sequence[Text], look: Look) -> None:
        if held:
            text = BETWEEN.join(each.text for each in held)
            self.add(Text(text=text, is_printed=any(each.is_printed for each in held)), look)

    @property
    def height(self) -> float:
        """The height of all lines, unopened."""
        return sum([height for _, height in self._lines])

    def items(self, left: float, room: float = 0.0) -> tuple[tuple[Item, ...], float]:
        """Return the runs with their left edge at an x, and the height of all.

        Lines are opened where there is more room, in points, than they take, but no
        further than they still belong together.
        """
        items: list[Item] = []
        y, lines = 0.0, self._lines
        spare = max(0.0, room - self.height)
        for at, (piece, height) in enumerate(lines):
            if at:
                y += min(spare / (len(lines) - 1), _MOST_OPEN * piece.size)
            items += runs_of((piece,), left, y, height, self._compositor.faces)
            y += height
        return tuple(items), y
