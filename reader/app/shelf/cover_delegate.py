"""Draws an issue on the shelf: as a cover with its date, or as a line of a list."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QRegion
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from reader.app.dress.theme import STRONG, Colours
from reader.app.language import wording
from reader.app.parts.row_delegate import RowDelegate
from reader.app.parts.rows import ROW_ROLE, Index
from reader.app.shelf.shelf_model import COVER_ROLE
from reader.session.shelf import ShelfLine

COVER = QSize(150, 212)
"""A page is 5 to 7; the nameplate and the great picture are told apart at this size."""
_PAD = 14
_LINE = 56
_SMALL = QSize(30, 42)
_DOT_GAP_PX = 7
"""Beside a dot in the list."""
_DOT_PX = 13
"""A dot and its rim. Drawn round a hundred times in a turn, it took twenty milliseconds."""
MOST_AT_ONCE = 16
"""Issues drawn in one turn of the event loop, half a millisecond each. At 3840 by 2160 a shelf
has a hundred and thirty, which are there after nine turns."""
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter)


class CoverDelegate(RowDelegate):
    """Draws issues.

    Attributes:
        cover: Size of a cover.
        is_list: Whether as lines instead of covers.
        left_out: Rows that were to be drawn since it began and are left to the next turn.
    """

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(colours, parent)
        self.cover = COVER
        self.is_list = False
        self.left_out: list[int] = []
        self._region = QRegion()
        self._drawn = 0

    def begin(self, region: QRegion) -> None:
        """Begin a turn, in which a part of the list is drawn."""
        self.left_out = []
        self._region = region
        self._drawn = 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self.is_list:
            return QSize(0, _LINE)
        return self.issue_size(self.cover, option.fontMetrics)

    def issue_size(self, cover: QSize, metrics: QFontMetrics) -> QSize:
        """Return the room of an issue with a cover of a size and what stands under it."""
        return cover + QSize(2 * _PAD, 3 * metrics.lineSpacing() + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # Qt has all drawn that lies in the rectangle round the region.
        if not self._region.intersects(option.rect):
            return
        if self._drawn == MOST_AT_ONCE:
            self.left_out.append(index.row())
            return
        self._drawn += 1
        line: ShelfLine = index.data(ROW_ROLE)
        painter.save()
        self._draw_ground(painter, option)
        if self.is_list:
            self._draw_line(painter, option, line, index.data(COVER_ROLE))
        else:
            self._draw_cover(painter, option, line, index.data(COVER_ROLE))
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem) -> str:
        """Return the colour that an issue lies on."""
        if option.state & QStyle.StateFlag.State_Selected:
            return self.colours.chosen
        is_hovered = option.state & QStyle.StateFlag.State_MouseOver
        return self.colours.hover if is_hovered else self.colours.field

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        colour = self._ground(option)
        if colour == self.colours.field and not is_focused:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colour))
        pen = QPen(QColor(self.colours.focus), 2) if is_focused else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.drawRoundedRect(option.rect.adjusted(3, 3, -3, -3), 8, 8)

    def _draw_cover(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: ShelfLine,
        cover: QImage | None,
    ) -> None:
        box = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        place = QRect(box.topLeft(), self.cover)
        place = self._draw_picture(painter, place, cover)
        row = option.fontMetrics.lineSpacing()
        spot = QRect(box.left(), box.top() + self.cover.height() + 6, box.width(), 3 * row)
        self.draw_kept(
            painter,
            spot,
            (line, option.font.key()),
            self._ground(option),
            lambda pen: self._draw_words(pen, spot, wording.cover_lines(line), option),
        )
        if line.read is None:
            self._draw_dot(painter, place.right() - 4, place.top() + 4)

    def _draw_words(
        self, painter: QPainter, spot: QRect, lines: Sequence[str], option: QStyleOptionViewItem
    ) -> None:
        """Draw what stands under a cover: the paper's name, date and number, and pages."""
        metrics = option.fontMetrics
        name, *rest = (
            metrics.elidedText(text, Qt.TextElideMode.ElideRight, spot.width()) for text in lines
        )
        font = QFont(option.font)
        font.setWeight(STRONG)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.text))
        painter.drawText(spot, _CENTRE, name)
        painter.setFont(option.font)
        painter.setPen(QColor(self.colours.muted))
        below = spot.adjusted(0, metrics.lineSpacing(), 0, 0)
        painter.drawText(below, _CENTRE, "\n".join(rest))

    def _draw_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: ShelfLine,
        cover: QImage | None,
    ) -> None:
        box = option.rect.adjusted(_DOT_PX + 2 * _DOT_GAP_PX, 6, -16, -6)
        self._draw_picture(painter, QRect(box.topLeft(), _SMALL), cover)
        left = box.left() + _SMALL.width() + 16
        row = option.fontMetrics.lineSpacing()
        first, *rest = wording.cover_lines(line)
        painter.setPen(QColor(self.colours.text))
        painter.drawText(QRect(left, box.top(), box.width(), row), 0, first)
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(QRect(left, box.top() + row + 2, box.width(), row), 0, "   ".join(rest))
        if line.read is None:
            # Before the issue, as in a list of letters: at a wide list's end it is far from it.
            at = option.rect.left() + _DOT_GAP_PX + _DOT_PX // 2
            self._draw_dot(painter, at, box.center().y())

    def _draw_picture(self, painter: QPainter, place: QRect, cover: QImage | None) -> QRect:
        if cover is None:
            painter.fillRect(place, QColor(self.colours.paper))
        else:
            size = cover.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = place.center() - QRect(0, 0, size.width(), size.height()).center()
            place = QRect(corner, size)
            if size == cover.size():
                painter.drawImage(corner, cover)
            else:
                # Half its colours would be read one by one: half a millisecond a cover.
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(place, cover.convertToFormat(QImage.Format.Format_RGB32))
            if self.colours.veil:
                veil = QColor(self.colours.paper)
                veil.setAlphaF(self.colours.veil)
                painter.fillRect(place, veil)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self.colours.line))
        painter.drawRect(place)
        return place

    def _draw_dot(self, painter: QPainter, x: int, y: int) -> None:
        """Mark an issue that was never read, at a point."""
        spot = QRect(x - _DOT_PX // 2, y - _DOT_PX // 2, _DOT_PX, _DOT_PX)
        self.draw_kept(painter, spot, ("dot",), "transparent", lambda pen: self._round(pen, spot))

    def _round(self, painter: QPainter, spot: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.colours.field), 2))
        painter.setBrush(QColor(self.colours.accent))
        painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
