"""Draw the desk: sheets with their shadows, marks, and links, at given places."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QMarginsF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
    QRegion,
)

from reader.app.dress.theme import Colours
from reader.app.reading.mark_format import beside_line
from reader.app.reading.print_case import Print
from reader.layout.sheet.frame import Link, LinkKind, Rect
from reader.paint.laying import lay_picture
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf

RIBBON_PX = (9.0, 20.0)
"""Width and height of a bookmark's ribbon."""
_RIBBON_SCALE = 0.4
"""Logical pixels a point below which a ribbon becomes smaller with the page: it would hide it."""
_TALL = 0.75
"""How high a mark is at least that stands on a vertical line, in its widths."""
_BESIDE = QMarginsF(2, 1, 2, 1)
"""How much larger the ground of a mark is than its lines."""
SHADOW_PX = 22.0
"""Reach of a sheet's shadow: paper a millimetre above a desk lit by a window."""


class MarkKind(StrEnum):
    """What is marked on a page."""

    LINK = "link"
    FOCUS = "focus"
    FLASH = "flash"
    HIT = "hit"
    NOTE = "note"
    READ = "read"
    ZONE = "zone"
    CHOSEN = "chosen"
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something marked on a sheet.

    Attributes:
        kind: What.
        rects: Where, in points on the sheet.
        colour: ``#rrggbb`` of a note; empty otherwise.
        strength: 0 to 1, for a flash that fades.
        remark: What was written on it; it is underlined then.
    """

    kind: MarkKind
    rects: tuple[Rect, ...]
    colour: str = ""
    strength: float = 1.0
    remark: str = ""


def draw_ground(painter: QPainter, room: QRect, sheets: Iterable[QRectF], colours: Colours) -> None:
    """Draw the bare desk between sheets and beside them; under them it is not seen.

    Args:
        painter: In logical pixels.
        room: The whole desk.
        sheets: Where sheets lie that are drawn over it.
        colours: Of the theme.
    """
    bare = QRegion(room)
    for sheet in sheets:
        # An edge between two pixels lets the desk be seen through.
        bare -= sheet.toAlignedRect().adjusted(2, 2, -2, -2)
    painter.save()
    painter.setClipRegion(bare, Qt.ClipOperation.IntersectClip)
    painter.fillRect(room, QColor(colours.desk))
    painter.restore()


def draw_sheet(
    painter: QPainter, sheet: QRectF, scale: float, prints: tuple[Print, ...], colours: Colours
) -> None:
    """Draw a sheet with its shadow; bare paper where there is no picture of it.

    Args:
        painter: In logical pixels.
        sheet: Where the sheet lies.
        scale: Logical pixels a point.
        prints: Its pictures, the whole sheet first.
        colours: Of the theme.
    """
    draw_shadow(painter, sheet, colours)
    if not any(_is_whole(ready, sheet, scale) for ready in prints):
        painter.fillRect(sheet, QColor(colours.paper))
    for ready in prints:
        draw_print(painter, sheet, scale, ready)
    if colours.desk == colours.paper:
        _draw_edge(painter, sheet, colours)


def _draw_edge(painter: QPainter, sheet: QRectF, colours: Colours) -> None:
    """Draw a line round a sheet that is told from the desk by nothing else."""
    painter.setPen(QColor(colours.line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(sheet)


def _is_whole(ready: Print, sheet: QRectF, scale: float) -> bool:
    wide, high = ready.region.width * scale, ready.region.height * scale
    return abs(sheet.width() - wide) < 1.0 and abs(sheet.height() - high) < 1.0


def draw_shadow(painter: QPainter, sheet: QRectF, colours: Colours) -> None:
    """Draw the soft shadow round a sheet; what lies under it is not seen."""
    base = QColor(colours.shadow)
    # On whole pixels it is filled directly, and so soft a shadow has no edge to be smoothed.
    ground = QRectF(sheet.toRect().translated(0, 3))
    strong, none = QColor(base), QColor(base)
    strong.setAlphaF(0.30)
    none.setAlphaF(0.0)
    reach = SHADOW_PX
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    sides = (
        (QRectF(ground.left() - reach, ground.top(), reach, ground.height()), (1, 0), (0, 0)),
        (QRectF(ground.right(), ground.top(), reach, ground.height()), (0, 0), (1, 0)),
        (QRectF(ground.left(), ground.top() - reach, ground.width(), reach), (0, 1), (0, 0)),
        (QRectF(ground.left(), ground.bottom(), ground.width(), reach), (0, 0), (0, 1)),
    )
    for box, start, end in sides:
        gradient = QLinearGradient(_at(box, start), _at(box, end))
        _fade(gradient, strong, none)
        painter.fillRect(box, gradient)
    for corner, box in (
        (ground.topLeft(), QRectF(-reach, -reach, reach, reach)),
        (ground.topRight(), QRectF(0, -reach, reach, reach)),
        (ground.bottomLeft(), QRectF(-reach, 0, reach, reach)),
        (ground.bottomRight(), QRectF(0, 0, reach, reach)),
    ):
        round_gradient = QRadialGradient(corner, reach)
        _fade(round_gradient, strong, none)
        painter.fillRect(box.translated(corner), round_gradient)
    painter.restore()


def _at(box: QRectF, share: tuple[int, int]) -> QPointF:
    return QPointF(box.left() + share[0] * box.width(), box.top() + share[1] * box.height())


def _fade(gradient: QLinearGradient | QRadialGradient, strong: QColor, none: QColor) -> None:
    gradient.setColorAt(0.0, strong)
    for place, share in ((0.35, 0.38), (0.7, 0.09)):
        between = QColor(strong)
        between.setAlphaF(strong.alphaF() * share)
        gradient.setColorAt(place, between)
    gradient.setColorAt(1.0, none)


def draw_print(painter: QPainter, sheet: QRectF, scale: float, ready: Print) -> None:
    """Draw a picture of a sheet, or of a part of it, at its place.

    Args:
        painter: In logical pixels.
        sheet: Where the whole sheet lies.
        scale: Logical pixels a point.
        ready: The picture.
    """
    region = ready.region
    target = QRectF(
        sheet.left() + region.x * scale,
        sheet.top() + region.y * scale,
        region.width * scale,
        region.height * scale,
    )
    lay_picture(painter, target, ready.image)


def link_marks(
    desk: Desk,
    leaf: Leaf,
    hovered: tuple[Leaf, Link] | None,
    focused: tuple[Leaf, Link] | None,
) -> tuple[Mark, ...]:
    """Return the marks of the links that pointer and keyboard are at, as far as on a leaf.

    The ground of an article has none where it is being read: it would lie over the type.
    """
    marks = []
    if hovered is not None and hovered[0] == leaf:
        is_ground = hovered[1].kind is LinkKind.ARTICLE
        kind = MarkKind.ZONE if is_ground else MarkKind.LINK
        if not is_ground or not desk.is_readable():
            marks.append(Mark(kind=kind, rects=hovered[1].rects))
    if focused is not None and focused[0] == leaf:
        marks.append(Mark(kind=MarkKind.FOCUS, rects=focused[1].rects))
    return tuple(marks)


def remark_at(marks: dict[Leaf, tuple[Mark, ...]], place: tuple[Leaf, float, float] | None) -> str:
    """Return what was written on the text at a point of a leaf; empty for nothing."""
    if place is None:
        return ""
    leaf, x, y = place
    here = (mark for mark in marks.get(leaf, ()) if any(r.contains(x, y) for r in mark.rects))
    return next((mark.remark for mark in here if mark.remark), "")


def draw_marks(
    painter: QPainter,
    sheet: QRectF,
    scale: float,
    marks: tuple[Mark, ...],
    colours: Colours,
    *,
    is_down: bool = False,
) -> None:
    """Draw what is marked on a sheet.

    Args:
        painter: In logical pixels.
        sheet: Where the sheet lies.
        scale: Logical pixels a point.
        marks: What is marked.
        colours: Of the theme.
        is_down: Whether the sheet's text runs down: rules stand at its right then.
    """
    painter.save()
    painter.translate(sheet.topLeft())
    for mark in marks:
        _draw_mark(painter, scale, mark, colours, is_down=is_down)
    painter.restore()


def draw_ring(painter: QPainter, place: QRectF, colours: Colours) -> None:
    """Draw the keyboard's ring inside the edge of a view."""
    painter.setPen(QPen(QColor(colours.focus), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(1.5, 1.5, -1.5, -1.5))


def _draw_mark(
    painter: QPainter, scale: float, mark: Mark, colours: Colours, *, is_down: bool
) -> None:
    boxes = [
        QRectF(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale)
        for rect in mark.rects
    ]
    if mark.kind is MarkKind.FOCUS:
        painter.setPen(QPen(QColor(colours.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_round(boxes, QMarginsF(3, 3, 3, 3), 4).simplified())
        return
    colour = QColor(mark.colour or colours.accent)
    ground = QColor(colour)
    ground.setAlphaF(_STRENGTH[mark.kind] * mark.strength)
    if mark.kind is MarkKind.BOOKMARK:
        for box in boxes:
            _draw_ribbon(painter, _ribbon(box, scale, is_down=is_down), ground)
    elif mark.kind is MarkKind.READ:
        for box in boxes:
            painter.fillRect(QRectF(box.left() - 5, box.top(), 3, box.height()), ground)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        if len(boxes) == 1:
            # Most are, hundreds of hits among them; a path takes half as long again.
            painter.drawRoundedRect(boxes[0].marginsAdded(_BESIDE), 3, 3)
        else:
            painter.drawPath(_round(boxes, _BESIDE, 3))
        for box in boxes:
            _draw_rules(painter, box, mark, colour, is_down=is_down and _is_tall(box))


def _round(boxes: Iterable[QRectF], beside: QMarginsF, radius: float) -> QPainterPath:
    """Return the outline of the lines of a mark; lines that overlap are one ground."""
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for box in boxes:
        outline.addRoundedRect(box.marginsAdded(beside), radius, radius)
    return outline


def _draw_rules(
    painter: QPainter, box: QRectF, mark: Mark, colour: QColor, *, is_down: bool
) -> None:
    """Draw the rule along a line that something was written on, or that leads elsewhere."""
    if mark.remark:
        painter.fillRect(beside_line(box.marginsAdded(_BESIDE), is_down=is_down), colour)
    if mark.kind is MarkKind.LINK:
        rule = QRectF(box.left(), box.bottom() + 1, box.width(), 1.5)
        if is_down:
            rule = QRectF(box.right() + 1, box.top(), 1.5, box.height())
        painter.fillRect(rule, colour)


def _is_tall(box: QRectF) -> bool:
    """Tell a vertical line, be it a single character, from the captions set across beside it."""
    return box.height() > _TALL * box.width()


def _ribbon(box: QRectF, scale: float, *, is_down: bool) -> QRectF:
    """Return where the ribbon of a bookmark hangs: at the head of the line that it marks."""
    wide, high = (side * min(scale / _RIBBON_SCALE, 1) for side in RIBBON_PX)
    if is_down and _is_tall(box):
        return QRectF(box.center().x() - wide / 2, box.top() - high - 2, wide, high)
    return QRectF(box.left() - wide - 3, box.top(), wide, high)


def _draw_ribbon(painter: QPainter, ribbon: QRectF, colour: QColor) -> None:
    notch = QPointF(ribbon.center().x(), ribbon.bottom() - ribbon.width() / 2)
    corners = (ribbon.topLeft(), ribbon.topRight(), ribbon.bottomRight())
    shape = QPolygonF([*corners, notch, ribbon.bottomLeft()])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(shape)


_STRENGTH = {
    MarkKind.LINK: 0.14,
    MarkKind.FOCUS: 1.0,
    MarkKind.FLASH: 0.26,
    MarkKind.HIT: 0.32,
    MarkKind.NOTE: 0.28,
    MarkKind.READ: 0.85,
    MarkKind.ZONE: 0.12,
    MarkKind.CHOSEN: 0.32,
    MarkKind.BOOKMARK: 0.9,
}
"""Opacity; the type under a mark keeps a contrast of 4.5 to 1, on tinted paper too."""
