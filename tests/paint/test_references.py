"""Guard: PySide6 6.12.0 lost a reference to None at each call that returns nothing."""

import sys

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QImage, QPainter, QPen

from reader.layout.sheet.frame import Posture
from reader.paint.faces import QtTypefaces
from reader.typeset.face import Face

CALLS = 3000


def test_painting_takes_no_references_from_none(faces: QtTypefaces) -> None:
    typeface = faces.typeface(Face())
    glyphs = QGlyphRun()
    glyphs.setRawFont(typeface.raw_font(0, 12.0))
    glyphs.setGlyphIndexes([typeface.glyph("国", Posture.HORIZONTAL).index])
    glyphs.setPositions([QPointF()])
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    font, pen = QFont(), QPen()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setFont(font)
        painter.setPen(pen)
        painter.drawGlyphRun(QPointF(5, 20), glyphs)
        painter.fillRect(0, 0, 2, 2, Qt.GlobalColor.black)
    after = sys.getrefcount(None)
    painter.end()
    # Other threads and the collector move it a little; a leak moves it by thousands.
    assert after > before - CALLS // 10
