"""Where something stands on a page, in fractions of the page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A polygon on a page.

    Attributes:
        points: Corners (x, y), each from 0 (left, top) to 1 (right, bottom) of
            the page; at least three, not closed, not always convex.
    """

    points: tuple[tuple[float, float], ...]

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside, by the even-odd rule."""
        inside = False
        x1, y1 = self.points[-1]
        for x2, y2 in self.points:
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
            x1, y1 = x2, y2
        return inside
