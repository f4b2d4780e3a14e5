"""Where something stands on a sheet, in points from its top left corner."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way from left to right."""
        return (self.left + self.right) / 2

    def beside(self, other: "Box") -> float:
        """How far both reach over the same rows; negative for the white between."""
        return min(self.bottom, other.bottom) - max(self.top, other.top)

    def above(self, other: "Box") -> float:
        """How far both reach over the same columns; negative for the white between."""
        return min(self.right, other.right) - max(self.left, other.left)

    def share_inside(self, other: "Box") -> float:
        """How much of it another box covers, 0 to 1."""
        area = self.width * self.height
        if area <= 0:
            return float(other.left <= self.left <= other.right and self.beside(other) >= 0)
        return max(0.0, self.above(other)) * max(0.0, self.beside(other)) / area

    def turned(self, width: float) -> "Box":
        """Where it stands when columns of a sheet so wide, read from the right, become lines."""
        return Box(
            left=self.top, top=width - self.right, right=self.bottom, bottom=width - self.left
        )

    def turned_back(self, width: float) -> "Box":
        """Undo ``turned``."""
        return Box(
            left=width - self.bottom, top=self.left, right=width - self.top, bottom=self.right
        )


def around(boxes: Iterable[Box]) -> Box:
    """Return the box that holds boxes, of which there must be one."""
    boxes = tuple(boxes)
    return Box(
        left=min(box.left for box in boxes),
        top=min(box.top for box in boxes),
        right=max(box.right for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )
