"""A frame in, its marks on a painter out; the same for screen, picture and PDF.

The painter's unit is the point; whoever calls has scaled it.
"""

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPen

from reader.layout.frame import Frame, Ink, Item, Panel, Plate, Posture, Rect, Rule, Run
from reader.paint.faces import QtTypeface, QtTypefaces
from reader.paint.palette import Palette
from reader.paint.pictures import PictureSource, paint_missing
from reader.typeset.face import Face

_Key = tuple[Face, float, Ink, Posture, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What painting needs beside the frame.

    Attributes:
        faces: The fonts.
        palette: The colours.
        pictures: Answers paths with pictures.
    """

    faces: QtTypefaces
    palette: Palette
    pictures: PictureSource


def paint_frame(painter: QPainter, frame: Frame, press: Press, region: Rect | None = None) -> None:
    """Paint a frame's items in their order, text last within each stretch of text.

    Args:
        painter: Scaled to points, its origin at the frame's.
        frame: What to paint; the paper itself is not painted.
        press: Fonts, colours and pictures.
        region: What of it is needed, in points; None for all.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    runs: list[Run] = []
    for item in frame.items:
        if isinstance(item, Run):
            if region is None or _is_in(item, region):
                runs.append(item)
            continue
        _paint_runs(painter, runs, press)
        runs = []
        _paint_item(painter, item, press)
    _paint_runs(painter, runs, press)


def _is_in(run: Run, region: Rect) -> bool:
    """Tell whether a run may touch a region; an em to each side is always enough."""
    xs = [x for x, _ in run.positions]
    ys = [y for _, y in run.positions]
    em = run.size * 2
    return (
        min(xs) - em < region.right
        and max(xs) + em > region.x
        and min(ys) - em < region.bottom
        and max(ys) + em > region.y
    )


def _paint_item(painter: QPainter, item: Item, press: Press) -> None:
    if isinstance(item, Rule):
        pen = QPen(press.palette.inks[item.ink], item.thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(item.x1, item.y1, item.x2, item.y2))
    elif isinstance(item, Panel):
        _paint_panel(painter, item, press.palette)
    elif isinstance(item, Plate):
        _paint_plate(painter, item, press)


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def _paint_panel(painter: QPainter, panel: Panel, palette: Palette) -> None:
    if panel.fill is not None:
        painter.fillRect(_rect(panel.rect), palette.inks[panel.fill])
    if panel.outline is not None:
        painter.setPen(QPen(palette.inks[panel.outline], panel.thickness))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(_rect(panel.rect))


def _paint_plate(painter: QPainter, plate: Plate, press: Press) -> None:
    picture = press.pictures(plate.image)
    rect = _rect(plate.rect)
    if picture is None:
        paint_missing(painter, rect, press.palette.inks[Ink.MUTED])
        return
    painter.save()
    picture.paint(painter, rect)
    painter.restore()
    if press.palette.picture_dim:
        veil = QColor(press.palette.paper)
        veil.setAlphaF(press.palette.picture_dim)
        painter.fillRect(rect, veil)


def _paint_runs(painter: QPainter, runs: list[Run], press: Press) -> None:
    """Paint runs, those of one font, size and ink in one call: a call costs more than a glyph."""
    gathered: dict[_Key, tuple[list[int], list[QPointF]]] = defaultdict(lambda: ([], []))
    for run in runs:
        typeface = press.faces.typeface(run.face)
        if run.posture is Posture.SIDEWAYS:
            _paint_sideways(painter, run, typeface, press.palette)
            continue
        for character, (x, y) in zip(run.text, run.positions, strict=True):
            glyph = typeface.glyph(character, run.posture)
            indexes, points = gathered[run.face, run.size, run.ink, run.posture, glyph.font]
            indexes.append(glyph.index)
            if run.posture is Posture.UPRIGHT:
                # The point is the top centre of the em square.
                x -= glyph.advance * run.size / 2
                y += typeface.ascent * run.size
            points.append(QPointF(x, y))
    for (face, size, ink, _posture, font), (indexes, points) in gathered.items():
        glyphs = QGlyphRun()
        glyphs.setRawFont(press.faces.typeface(face).raw_font(font, size))
        glyphs.setGlyphIndexes(indexes)
        glyphs.setPositions(points)
        painter.setPen(press.palette.inks[ink])
        painter.drawGlyphRun(QPointF(), glyphs)


def _paint_sideways(painter: QPainter, run: Run, typeface: QtTypeface, palette: Palette) -> None:
    """Paint a run turned a quarter clockwise; each point is the upper end of its baseline."""
    painter.setPen(palette.inks[run.ink])
    for character, (x, y) in zip(run.text, run.positions, strict=True):
        glyph = typeface.glyph(character, Posture.HORIZONTAL)
        glyphs = QGlyphRun()
        glyphs.setRawFont(typeface.raw_font(glyph.font, run.size))
        glyphs.setGlyphIndexes([glyph.index])
        glyphs.setPositions([QPointF()])
        painter.save()
        painter.translate(x, y)
        painter.rotate(90)
        painter.drawGlyphRun(QPointF(), glyphs)
        painter.restore()
