"""A frame in, its marks on a painter out; the same for screen and picture.

The painter is in device pixels and the frame's points are scaled here, so that
glyphs are drawn at their true size and rules lie on whole pixels.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPen, QTransform

from reader.layout.sheet.frame import (
    Frame,
    Imprint,
    Ink,
    Item,
    Panel,
    Plate,
    Posture,
    Rect,
    Rule,
    Run,
    Scan,
)
from reader.paint.faces import DESIGN, QtTypeface, QtTypefaces
from reader.paint.palette import Palette
from reader.paint.pictures import PictureSource, paint_missing
from reader.paint.replica import ScanSource, no_scan, paint_strips
from reader.typeset.face import Face

_LARGEST_RUN = 60
"""Pixels an em above which glyphs are filled as outlines. Qt 6.11 fills nothing
for a glyph run of a resized QRawFont that is too large for its glyph cache (64)."""

_Key = tuple[Face, float, Ink, Posture, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What painting needs beside the frame.

    Attributes:
        faces: The fonts.
        palette: The colours.
        pictures: Answers paths with pictures.
        scans: Answers scans with what shows them.
    """

    faces: QtTypefaces
    palette: Palette
    pictures: PictureSource
    scans: ScanSource = no_scan


def paint_frame(
    painter: QPainter, frame: Frame, press: Press, scale: float, region: Rect | None = None
) -> None:
    """Paint a frame's items in their order, text last within each stretch of text.

    Args:
        painter: In device pixels, its origin at the frame's; moved by whole
            pixels only, neither scaled nor turned.
        frame: What to paint; the paper itself is not painted.
        press: Fonts, colours and pictures.
        scale: Device pixels a point, above 0.
        region: What of it is needed, in points; None for all.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    runs: list[Run] = []
    for item in frame.items:
        if region is not None and not _touches(item, region):
            continue
        if isinstance(item, Run):
            runs.append(item)
            continue
        _paint_runs(painter, runs, press, scale)
        runs = []
        _paint_item(painter, item, press, scale)
    _paint_runs(painter, runs, press, scale)


def _touches(item: Item, region: Rect) -> bool:
    """Tell whether an item may have ink in a region; never wrongly False."""
    match item:
        case Run():
            xs, ys, reach = item.xs, item.ys, item.size * 2
            box = (min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach)
        case Rule():
            xs, ys, reach = (item.x1, item.x2), (item.y1, item.y2), item.thickness
            box = (min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach)
        case Imprint():
            return False
        case Panel() | Plate() | Scan():
            box = (item.rect.x, item.rect.y, item.rect.right, item.rect.bottom)
    left, top, right, foot = box
    return left <= region.right and right >= region.x and top <= region.bottom and foot >= region.y


def _paint_item(painter: QPainter, item: Item, press: Press, scale: float) -> None:
    if isinstance(item, Rule):
        _paint_rule(painter, item, press.palette.inks[item.ink], scale)
    elif isinstance(item, Panel):
        _paint_panel(painter, item, press.palette, scale)
    elif isinstance(item, Plate):
        _paint_plate(painter, item, press, scale)
    elif isinstance(item, Scan):
        _paint_scan(painter, item, press, scale)


def _whole(rect: Rect, scale: float) -> QRect:
    """Return a rectangle in pixels, its edges on whole ones."""
    left, top = round(rect.x * scale), round(rect.y * scale)
    return QRect(left, top, round(rect.right * scale) - left, round(rect.bottom * scale) - top)


def _paint_rule(painter: QPainter, rule: Rule, colour: QColor, scale: float) -> None:
    x1, y1, x2, y2 = (scale * each for each in (rule.x1, rule.y1, rule.x2, rule.y2))
    if x1 != x2 and y1 != y2:
        painter.setPen(QPen(colour, rule.thickness * scale))
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
        return
    # A rule thinner than a pixel would be a grey haze; a whole pixel is crisp.
    thick = max(1, round(rule.thickness * scale))
    left, top = round(min(x1, x2)), round(min(y1, y2))
    wide, high = round(max(x1, x2)) - left, round(max(y1, y2)) - top
    if y1 == y2:
        painter.fillRect(left, round(y1 - thick / 2), wide, thick, colour)
    else:
        painter.fillRect(round(x1 - thick / 2), top, thick, high, colour)


def _paint_panel(painter: QPainter, panel: Panel, palette: Palette, scale: float) -> None:
    box = _whole(panel.rect, scale)
    if panel.fill is not None:
        painter.fillRect(box, palette.inks[panel.fill])
    if panel.outline is None:
        return
    colour = palette.inks[panel.outline]
    thick = max(1, round(panel.thickness * scale))
    x, y, wide, high = box.x(), box.y(), box.width(), box.height()
    painter.fillRect(x, y, wide, thick, colour)
    painter.fillRect(x, y + high - thick, wide, thick, colour)
    painter.fillRect(x, y, thick, high, colour)
    painter.fillRect(x + wide - thick, y, thick, high, colour)


def _paint_plate(painter: QPainter, plate: Plate, press: Press, scale: float) -> None:
    picture = press.pictures(plate.image)
    box = _whole(plate.rect, scale)
    if picture is None:
        paint_missing(painter, QRectF(box), press.palette.inks[Ink.MUTED])
        return
    painter.save()
    picture.paint(painter, QRectF(box))
    painter.restore()
    if press.palette.picture_dim:
        veil = QColor(press.palette.paper)
        veil.setAlphaF(press.palette.picture_dim)
        painter.fillRect(box, veil)


def _paint_scan(painter: QPainter, scan: Scan, press: Press, scale: float) -> None:
    """Paint what of a scan the painter's device shows."""
    replica = press.scans(scan)
    box = _whole(scan.rect, scale)
    if replica is None:
        paint_missing(painter, QRectF(box), press.palette.inks[Ink.MUTED])
        return
    device = painter.device()
    seen = painter.transform().inverted()[0].mapRect(QRect(0, 0, device.width(), device.height()))
    shown = box.intersected(seen)
    if shown.isEmpty():
        return
    region = QRectF(
        (shown.x() - box.x()) / box.width(),
        (shown.y() - box.y()) / box.height(),
        shown.width() / box.width(),
        shown.height() / box.height(),
    )
    paint_strips(painter, replica, region, shown)
    if press.palette.scan_dim:
        veil = QColor(press.palette.paper)
        veil.setAlphaF(press.palette.scan_dim)
        painter.fillRect(shown, veil)


def _paint_runs(painter: QPainter, runs: list[Run], press: Press, scale: float) -> None:
    """Paint runs, those of one font, size and ink in one call: a call costs more than a glyph."""
    gathered: dict[_Key, tuple[list[int], list[QPointF]]] = defaultdict(lambda: ([], []))
    for run in runs:
        typeface = press.faces.typeface(run.face)
        if run.posture is Posture.SIDEWAYS:
            _paint_sideways(painter, run, press, scale)
            continue
        glyphs = typeface.glyphs(run.text, run.posture)
        places = [QPointF(x * scale, y * scale) for x, y in glyph_origins(run, typeface)]
        fonts = {glyph.font for glyph in glyphs}
        for font in fonts:
            indexes, points = gathered[run.face, run.size, run.ink, run.posture, font]
            if len(fonts) == 1:
                indexes += [glyph.index for glyph in glyphs]
                points += places
                break
            both = zip(glyphs, places, strict=True)
            mine = [(glyph.index, place) for glyph, place in both if glyph.font == font]
            indexes += [index for index, _ in mine]
            points += [place for _, place in mine]
    for (face, size, ink, _posture, font), (indexes, points) in gathered.items():
        setting = _Setting(press.faces.typeface(face), font, size * scale, press.palette.inks[ink])
        _strike(painter, setting, indexes, points)


@dataclass(frozen=True, slots=True)
class _Setting:
    """One font of a face at a size in pixels, in a colour."""

    typeface: QtTypeface
    font: int
    size: float
    colour: QColor


def _strike(
    painter: QPainter, setting: _Setting, indexes: list[int], points: list[QPointF]
) -> None:
    """Draw glyphs of one font, each as often as its weight asks for."""
    typeface, size = setting.typeface, setting.size
    if size > _LARGEST_RUN:
        for index, point in zip(indexes, points, strict=True):
            place = QTransform.fromTranslate(point.x(), point.y())
            place.scale(size / DESIGN, size / DESIGN)
            outline = place.map(typeface.outline(setting.font, index))
            painter.fillPath(outline, setting.colour)
        return
    glyphs = QGlyphRun()
    glyphs.setRawFont(typeface.raw_font(setting.font, size))
    glyphs.setGlyphIndexes(indexes)
    glyphs.setPositions(points)
    painter.setPen(setting.colour)
    for strike in typeface.strikes(setting.font):
        painter.drawGlyphRun(QPointF(strike * size, 0), glyphs)


def glyph_origins(run: Run, typeface: QtTypeface) -> Iterable[tuple[float, float]]:
    """Return the left end of each character's baseline in points; upper end when sideways."""
    if run.posture is not Posture.UPRIGHT:
        return zip(run.xs, run.ys, strict=True)
    # The run's point is the top centre of the em square.
    glyphs = typeface.glyphs(run.text, run.posture)
    return [
        (x - glyph.advance * run.size / 2, y + typeface.ascent * run.size)
        for glyph, x, y in zip(glyphs, run.xs, run.ys, strict=True)
    ]


def _paint_sideways(painter: QPainter, run: Run, press: Press, scale: float) -> None:
    """Paint a run turned a quarter clockwise; each point is the upper end of its baseline."""
    typeface = press.faces.typeface(run.face)
    colour = press.palette.inks[run.ink]
    glyphs = typeface.glyphs(run.text, Posture.SIDEWAYS)
    for glyph, x, y in zip(glyphs, run.xs, run.ys, strict=True):
        painter.save()
        painter.translate(x * scale, y * scale)
        painter.rotate(90)
        setting = _Setting(typeface, glyph.font, run.size * scale, colour)
        _strike(painter, setting, [glyph.index], [QPointF()])
        painter.restore()
