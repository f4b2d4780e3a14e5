"""Pictures of pages and a sheet in a hand in, one frame of the turn out.

Every frame is painted whole from the pictures: nothing moves by itself and
nothing is kept between frames.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGradient,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from reader.paint.fold import (
    Fold,
    Hold,
    Point,
    Polygon,
    away_from_crease,
    fold_sheet,
    near_crease,
)
from reader.paint.laying import lay_picture

_MOST_SMOOTH = 2_000_000.0
"""Device pixels of a sheet up to which it is drawn between pixels. On screens with more of
them the eye does not miss it while the sheet moves, and a frame is a third sooner."""
_SHOW_THROUGH = 0.10
"""Newsprint is thin: so much of the front is seen, mirrored, on a back without print."""
SHADE_BENEATH, _SHADE_OF_FLAP = 0.121, 0.143
"""Shares of the sheet's width over which, beside the crease, what the sheet uncovers and the
bent paper are shaded."""
CAST = 0.03
"""Reach of the flap's shadow, in shares of the sheet's width."""
_CAST_STOPS = ((0.0, 62), (0.3, 26), (0.65, 7), (1.0, 0))
"""How it fades: share of the reach, opacity of 255."""
_DARK = 0.3
"""Lightness of a paper on which neither shadow nor a darker line is seen."""
_EDGE_LIGHT, _BEND_LIGHT = 0.45, 0.25
"""Shares of white in the edge and in the bend of such a paper."""
_SHADOW = (20, 14, 6)
"""Warm, as paper's own shadows are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet that is turned and what is seen around it.

    Attributes:
        place: Where it lies flat, in the painter's pixels.
        front: Picture of the side that lies up.
        back: Picture of its other side as it will lie when turned; None for a
            bare back (a single page is shown at a time).
        under: Picture of what it lies on; None when that is not ready.
        paper: Colour of the paper.
        lies_painted: Whether the painter's ground shows the front lying flat already.
    """

    place: QRectF
    front: QImage
    back: QImage | None = None
    under: QImage | None = None
    paper: QColor
    lies_painted: bool = False


def paint_turn(painter: QPainter, sheet: Sheet, hold: Hold) -> None:
    """Paint a sheet as a hand holds it; the flap may reach beyond the sheet's place.

    Args:
        painter: Clipped, if at all, to what the flap may cover.
        sheet: The sheet.
        hold: Where the hand is.
    """
    painter.save()
    painter.translate(sheet.place.topLeft())
    # Anti-aliased fills cost four times as much; one thin line round the flap,
    # the paper's cut edge, hides the steps of all of them.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    fold = fold_sheet(sheet.place.width(), sheet.place.height(), hold)
    size = (sheet.place.width(), sheet.place.height())
    # The whole front first: one blit costs less than a clipped one.
    if not sheet.lies_painted:
        _lay(painter, sheet.front, size)
    if fold is not None:
        _paint_fold(painter, sheet, fold, size)
    painter.restore()


def _paint_fold(painter: QPainter, sheet: Sheet, fold: Fold, size: tuple[float, float]) -> None:
    painter.save()
    _clip(painter, fold.lifted)
    _lay_beneath(painter, sheet, size)
    painter.restore()
    _shade_beneath(painter, fold, size[0])
    _cast_shadow(painter, fold, size[0])
    _paint_back(painter, sheet, fold, size)
    _shade_flap(painter, fold, size[0])
    _draw_edge(painter, fold, sheet.paper)


def _draw_edge(painter: QPainter, fold: Fold, paper: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # A line one device pixel wide is drawn directly, a wider one as an area.
    corners, creased = fold.flap, _creased(fold)
    for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
        is_bend = start in creased and end in creased
        pen = QPen(_edge_colour(paper, is_bend=is_bend))
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLine(QPointF(*start), QPointF(*end))


def _edge_colour(paper: QColor, *, is_bend: bool) -> QColor:
    """Return the colour of the paper's cut edge, or of its bend."""
    if paper.lightnessF() > _DARK:
        return paper.darker(150 if is_bend else 112)
    share = _BEND_LIGHT if is_bend else _EDGE_LIGHT
    parts = (part + (1 - part) * share for part in (paper.redF(), paper.greenF(), paper.blueF()))
    return QColor.fromRgbF(*parts)


def _lay(painter: QPainter, picture: QImage, size: tuple[float, float]) -> None:
    pixels = size[0] * size[1] * abs(painter.deviceTransform().determinant())
    lay_picture(painter, QRectF(0, 0, *size), picture, is_smooth=pixels <= _MOST_SMOOTH)


def _lay_beneath(painter: QPainter, sheet: Sheet, size: tuple[float, float]) -> None:
    if sheet.under is not None:
        _lay(painter, sheet.under, size)
    else:
        painter.fillRect(QRectF(0, 0, *size), sheet.paper.darker(106))


def _clip(painter: QPainter, points: Polygon) -> None:
    """Clip to a polygon: a clipped image takes a third of the time of a polygon's brush."""
    outline = QPainterPath()
    outline.addPolygon(_polygon(points))
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)


def _polygon(points: Polygon) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _fill(painter: QPainter, points: Polygon, brush: QBrush | QGradient) -> None:
    if len(points) > 2:
        painter.setBrush(brush)
        painter.drawConvexPolygon(_polygon(points))


def _paint_back(painter: QPainter, sheet: Sheet, fold: Fold, size: tuple[float, float]) -> None:
    """Paint the back's print, or what shows through from the front."""
    if sheet.back is None:
        _fill(painter, fold.flap, QBrush(sheet.paper))
    painter.save()
    _clip(painter, fold.flap)
    painter.setTransform(_turned_over(fold), combine=True)
    if sheet.back is None:
        painter.setOpacity(_SHOW_THROUGH)
        _lay(painter, sheet.front, size)
    else:
        # Seen from behind, left is right.
        painter.setTransform(QTransform(-1, 0, 0, 1, size[0], 0), combine=True)
        _lay(painter, sheet.back, size)
    painter.restore()


def _turned_over(fold: Fold) -> QTransform:
    """Return the mirroring in the crease."""
    (ox, oy), (ux, uy), (vx, vy) = (fold.mirrored(each) for each in ((0, 0), (1, 0), (0, 1)))
    return QTransform(ux - ox, uy - oy, vx - ox, vy - oy, ox, oy)


def _shade(fold: Fold, reach: float, *, is_towards_hand: bool) -> QLinearGradient:
    """Return a gradient that begins at the crease and runs away from it."""
    start, end = away_from_crease(fold, reach, is_towards_hand=is_towards_hand)
    return QLinearGradient(QPointF(*start), QPointF(*end))


def _shade_beneath(painter: QPainter, fold: Fold, width: float) -> None:
    """Darken what the sheet uncovers, most beside the crease."""
    reach = width * SHADE_BENEATH
    gradient = _shade(fold, reach, is_towards_hand=False)
    for place, opacity in ((0.0, 90), (0.25, 44), (0.6, 12), (1.0, 0)):
        gradient.setColorAt(place, QColor(*_SHADOW, opacity))
    # Only what the gradient reaches: the rest need not be blended.
    _fill(painter, near_crease(fold, reach, is_towards_hand=False), gradient)


def _cast_shadow(painter: QPainter, fold: Fold, width: float) -> None:
    """Lay the flap's shadow on what is around it: along each edge, round each corner."""
    reach = width * CAST
    corners = fold.flap
    # The bend itself casts none: beyond it the sheet beneath has its own shade.
    creased = _creased(fold)
    around = _outward(corners)
    for place, (corner, out) in enumerate(zip(corners, around, strict=True)):
        before = around[place - 1]
        after = corners[(place + 1) % len(corners)]
        if corner in creased and after in creased:
            continue
        gradient = QLinearGradient(QPointF(*corner), _moved(corner, out, reach))
        _fade(gradient)
        edge = (corner, after, _moved_point(after, out, reach), _moved_point(corner, out, reach))
        _fill(painter, edge, gradient)
        round_gradient = QRadialGradient(QPointF(*corner), reach)
        _fade(round_gradient)
        between = (before[0] + out[0], before[1] + out[1])
        wedge = (before, between, out)
        tips = tuple(_moved_point(corner, each, reach) for each in wedge)
        _fill(painter, (corner, *tips), round_gradient)


def _creased(fold: Fold) -> set[Point]:
    """Return the flap's corners that lie on the crease: folding has not moved them."""
    near = 1e-6 * (1 + math.dist(fold.grip, fold.hand))
    return {
        flap
        for flap, was in zip(fold.flap, fold.lifted, strict=True)
        if math.dist(flap, was) < near
    }


def _outward(corners: Polygon) -> list[Point]:
    """Return for each edge of a convex polygon the unit vector that points out of it."""
    middle_x = sum(x for x, _ in corners) / len(corners)
    middle_y = sum(y for _, y in corners) / len(corners)
    found = []
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        nx, ny = y2 - y1, x1 - x2
        long = math.hypot(nx, ny) or 1.0
        if nx * (middle_x - x1) + ny * (middle_y - y1) > 0:
            long = -long
        found.append((nx / long, ny / long))
    return found


def _moved_point(point: Point, along: Point, far: float) -> Point:
    return (point[0] + along[0] * far, point[1] + along[1] * far)


def _moved(point: Point, along: Point, far: float) -> QPointF:
    return QPointF(*_moved_point(point, along, far))


def _fade(gradient: QLinearGradient | QRadialGradient) -> None:
    for place, opacity in _CAST_STOPS:
        gradient.setColorAt(place, QColor(*_SHADOW, opacity))


def _shade_flap(painter: QPainter, fold: Fold, width: float) -> None:
    """Shade the bend: dark at the crease, a gleam where the paper faces the light."""
    reach = width * _SHADE_OF_FLAP
    gradient = _shade(fold, reach, is_towards_hand=True)
    gradient.setColorAt(0.0, QColor(*_SHADOW, 92))
    gradient.setColorAt(0.16, QColor(*_SHADOW, 34))
    gradient.setColorAt(0.34, QColor(255, 252, 244, 60))
    gradient.setColorAt(0.6, QColor(*_SHADOW, 14))
    gradient.setColorAt(1.0, QColor(*_SHADOW, 0))
    _fill(painter, near_crease(fold, reach, is_towards_hand=True), gradient)


def paint_slide(painter: QPainter, sheet: Sheet, hold: Hold) -> None:
    """Paint a turn without motion in depth: the sheet slides off what is beneath.

    Args:
        painter: Where to.
        sheet: The sheet; its back is not seen.
        hold: Only how far and which way counts.
    """
    painter.save()
    painter.setClipRect(sheet.place, Qt.ClipOperation.IntersectClip)
    painter.translate(sheet.place.topLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    size = (sheet.place.width(), sheet.place.height())
    _lay_beneath(painter, sheet, size)
    away = round(size[0] * hold.hand_x) * (1 if hold.is_rightward else -1)
    painter.translate(away, 0)
    _lay(painter, sheet.front, size)
    if away:
        _part_from_beneath(painter, sheet, is_rightward=hold.is_rightward)
    painter.restore()


def _part_from_beneath(painter: QPainter, sheet: Sheet, *, is_rightward: bool) -> None:
    """Draw the edge that a sliding sheet ends at, and its shadow: else two pages look one."""
    wide, high = sheet.place.width(), sheet.place.height()
    edge, out = (0.0, -1.0) if is_rightward else (wide, 1.0)
    reach = edge + out * wide * CAST
    gradient = QLinearGradient(QPointF(edge, 0), QPointF(reach, 0))
    _fade(gradient)
    painter.fillRect(QRectF(QPointF(edge, 0), QPointF(reach, high)).normalized(), gradient)
    inner = QRectF(QPointF(edge, 0), QPointF(edge - out, high)).normalized()
    painter.fillRect(inner, _edge_colour(sheet.paper, is_bend=False))
