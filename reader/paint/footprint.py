"""A folded sheet in, the parts of the screen that it touches out.

A turn moves over most of the screen, but from one frame to the next little of it looks
different: what lies flat does, and so does what was uncovered before. Only the rest need be
painted, and nothing beneath what the sheet covers.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPolygon, QRegion, QTransform

from reader.paint.fold import Hold, Polygon, fold_sheet, hull, near_crease
from reader.paint.turning import CAST, SHADE_BENEATH

CELL = 8
"""Width and height of the cells that a region is made of, in pixels. With cells of one pixel
it would follow a sloping edge more closely, but a painter clips to some hundred rectangles
faster than to thousands."""
_SLACK = 2
"""Cells beside a polygon's outline that a region may hold or not: corners are rounded to
cells, and the line drawn round the flap lies beyond its outline by a pixel."""
Place = tuple[float, float, float, float]
"""Left and top edge, width and height."""
_TO_PIXELS = QTransform.fromScale(CELL, CELL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footprint:
    """What a sheet in a hand touches.

    Attributes:
        stirred: All in which flap, shadow and shade are seen, and perhaps a little more.
        lifted: All from which the sheet is folded away, and perhaps a little more.
        bared: The same, perhaps a little less.
        covered: Where nothing is seen of what was painted before the sheet, or a little less.
    """

    stirred: QRegion = field(default_factory=QRegion)
    lifted: QRegion = field(default_factory=QRegion)
    bared: QRegion = field(default_factory=QRegion)
    covered: QRegion = field(default_factory=QRegion)

    def changed_since(self, before: "Footprint") -> QRegion:
        """Return all that may look different from an earlier frame of the same turn."""
        uncovered = self.lifted - before.bared
        laid_down = before.lifted - self.bared
        return self.stirred | before.stirred | uncovered | laid_down


def slide_footprint(place: QRectF) -> Footprint:
    """Return what a sheet touches that slides off its place instead of folding."""
    covered = region_within(_corners(_place(place)))
    return Footprint(stirred=QRegion(place.toAlignedRect()), covered=covered)


def fold_footprint(place: QRectF, hold: Hold, *, lies_painted: bool) -> Footprint:
    """Return what a sheet touches as a hand holds it.

    Args:
        place: Where the sheet lies flat, in the painter's pixels.
        hold: Where the hand is.
        lies_painted: As in ``Sheet``.
    """
    return _fold_footprint(_place(place), hold, lies_painted=lies_painted)


@lru_cache(maxsize=2)
def _fold_footprint(place: Place, hold: Hold, *, lies_painted: bool) -> Footprint:
    """Return the footprint: a frame asks for its own twice and once for that of the last."""
    left, top, width, height = place
    whole = region_within(_corners(place))
    fold = fold_sheet(width, height, hold)
    if fold is None:
        return Footprint() if lies_painted else Footprint(covered=whole)
    shade = near_crease(fold, width * SHADE_BENEATH, is_towards_hand=False)
    flap, lifted, shaded = (
        tuple((x + left, y + top) for x, y in each) for each in (fold.flap, fold.lifted, shade)
    )
    bared = region_within(lifted)
    return Footprint(
        stirred=region_round(flap, width * CAST) | region_round(shaded, 0),
        lifted=region_round(lifted, 0),
        bared=bared,
        covered=region_within(flap) | (bared if lies_painted else whole),
    )


def region_round(polygon: Polygon, margin: float) -> QRegion:
    """Return a region that holds all of a convex polygon.

    Args:
        polygon: Corners in order; none for an empty region.
        margin: Pixels round the polygon that are held too.
    """
    out = margin + _SLACK * CELL
    around = [(x + dx, y + dy) for x, y in polygon for dx in (-out, out) for dy in (-out, out)]
    return _in_pixels(_cells(hull(around)))


def region_within(polygon: Polygon) -> QRegion:
    """Return a region that a convex polygon holds wholly, its outline apart."""
    cells = _cells(polygon)
    # A convex figure holds a square that has its four corners in it.
    inner = cells.translated(_SLACK, _SLACK) & cells.translated(-_SLACK, -_SLACK)
    inner &= cells.translated(_SLACK, -_SLACK) & cells.translated(-_SLACK, _SLACK)
    return _in_pixels(inner)


def _cells(polygon: Polygon) -> QRegion:
    """Return the cells of a polygon, more or less one along its outline."""
    return QRegion(QPolygon([QPoint(round(x / CELL), round(y / CELL)) for x, y in polygon]))


def _in_pixels(cells: QRegion) -> QRegion:
    # PySide takes an empty region for a list of no points and would map it to a polygon.
    return cells if cells.isEmpty() else _TO_PIXELS.map(cells)


def _place(rect: QRectF) -> Place:
    return (rect.left(), rect.top(), rect.width(), rect.height())


def _corners(place: Place) -> Polygon:
    left, top, width, height = place
    right, foot = left + width, top + height
    return ((left, top), (right, top), (right, foot), (left, foot))
