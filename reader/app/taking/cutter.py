"""Cuts an article's picture out of its page: what is outside its ground becomes bare paper."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from reader.app.reading.page_supply import Press
from reader.layout.frame import LaidOutPage
from reader.session.clipping import Cutting

SCALE = 200 / 72
"""Pixels a point: 200 an inch, sharp on screens and in print."""


def cut_picture(press: Press, sheet: LaidOutPage, cutting: Cutting) -> QImage:
    """Return a picture of what is cut out; transparent beside it."""
    printed = press.picture(sheet, cutting.whole, SCALE)
    picture = QImage(printed.size(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDotsPerMeterX(printed.dotsPerMeterX())
    picture.setDotsPerMeterY(printed.dotsPerMeterY())
    picture.fill(QColor(0, 0, 0, 0))
    shape = QPainterPath()
    for piece in cutting.pieces:
        shape.addRect(
            QRectF(
                (piece.x - cutting.whole.x) * SCALE,
                (piece.y - cutting.whole.y) * SCALE,
                piece.width * SCALE,
                piece.height * SCALE,
            )
        )
    painter = QPainter(picture)
    painter.setClipPath(shape.simplified())
    painter.drawImage(0, 0, printed)
    painter.end()
    return picture
