"""Cuts a story out of its pages and pastes the pieces on a sheet that says where they are from.

What is outside an article's ground becomes bare paper, and pieces of any width stand on one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath

from reader.app.dress.theme import UI_FAMILY
from reader.app.reading.page_supply import Press
from reader.layout.sheet.frame import LaidOutPage
from reader.session.taking.clipping import Cutting, cut_out

SCALE = 200 / 72
"""Pixels a point: 200 an inch, sharp on screens and in print."""
_LINE, _TYPE = 22.0, 9.0
"""Height of the line that says where from, and its type, in points."""
_GAP = 14.0
"""Between two pieces, in points, in the middle of which a rule stands."""
_RULE = 0.5
"""Of the rule, in points."""
_GREY = "#4d4d4d"
_PALE = "#b0b0b0"


def paste_up(press: Press, pieces: Sequence[Cutting], whence: str) -> QImage:
    """Return a picture of the pieces of a story below each other, in the middle of a white sheet.

    Args:
        press: Of the pages, on white paper.
        pieces: In reading order; at least one.
        whence: Where the story was printed; stands below the pieces.
    """
    pictures = [cut_picture(press, cutting) for cutting in pieces]
    gap, line = round(_GAP * SCALE), round(_LINE * SCALE)
    wide = max(picture.width() for picture in pictures)
    high = sum(picture.height() + gap for picture in pictures) - gap + line
    pasted = QImage(wide, high, QImage.Format.Format_RGB32)
    pasted.setDotsPerMeterX(pictures[0].dotsPerMeterX())
    pasted.setDotsPerMeterY(pictures[0].dotsPerMeterY())
    pasted.fill(QColor("white"))
    painter = QPainter(pasted)
    edge = round(_TYPE * SCALE)
    top = 0
    for picture in pictures:
        if top:
            rule = QRectF(edge, top - gap / 2, wide - 2 * edge, _RULE * SCALE)
            painter.fillRect(rule, QColor(_PALE))
        painter.drawImage((wide - picture.width()) // 2, top, picture)
        top += picture.height() + gap
    foot = QRectF(0, high - line, wide, line)
    font = QFont(UI_FAMILY)
    font.setPixelSize(round(_TYPE * SCALE))
    painter.setFont(font)
    painter.setPen(QColor(_GREY))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(foot.adjusted(edge, 0, -edge, 0), int(middle), whence)
    painter.end()
    return pasted


def find_pieces(sheets: Sequence[LaidOutPage], article_id: str) -> list[Cutting]:
    """Return what to cut out of a page's sheets for an article."""
    found = [cut_out(sheet, article_id) for sheet in sheets]
    return [cutting for cutting in found if cutting is not None]


def cut_picture(press: Press, cutting: Cutting) -> QImage:
    """Return a picture of what is cut out; transparent beside it."""
    printed = press.picture(cutting.sheet, cutting.whole, SCALE)
    picture = QImage(printed.size(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDotsPerMeterX(printed.dotsPerMeterX())
    picture.setDotsPerMeterY(printed.dotsPerMeterY())
    picture.fill(QColor(0, 0, 0, 0))
    shape = QPainterPath()
    # The pieces of an L overlap by their edges; Qt's own rule would leave that strip out.
    shape.setFillRule(Qt.FillRule.WindingFill)
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
