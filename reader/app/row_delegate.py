"""Draws the rows of a list: their ground as the style has it, their words line by line."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from reader.app.rows import ROW_ROLE, Index
from reader.app.theme import Colours

PAD = 8
"""Between the words of a row and its edge."""
_ELLIPSIS = "…"
_MOST_ROWS = 150
"""Pictures of rows kept, twice as many as a pane at 3840 by 2160 shows: some 5 MB."""


class RowDelegate(QStyledItemDelegate):
    """What the delegates of all lists have in common."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = colours

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self.colours = colours

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRect:
        """Draw a row's ground with its states; return where its words go."""
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        return option.rect.adjusted(PAD, PAD, -PAD, -PAD)


class KeptRows(RowDelegate):
    """Keeps a picture of each row it has drawn: a list that scrolls is mostly as it was.

    To set and draw a row's words takes a third of a millisecond, and a pane at
    3840 by 2160 has sixty-five rows, painted in the same turn of the event loop as
    the page beside them.
    """

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(colours, parent)
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    @override
    def show_colours(self, colours: Colours) -> None:
        """Change the colours; every row is drawn anew."""
        super().show_colours(colours)
        self.forget()

    def forget(self) -> None:
        """Draw every row anew: what they show has changed."""
        self._kept.clear()

    def told(self, index: Index) -> object:
        """Return all that a row's picture shows, beside its states; the value of the row."""
        return index.data(ROW_ROLE)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; its ground is that of the list."""
        raise NotImplementedError

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ratio = painter.device().devicePixelRatio()
        size = option.rect.size()
        key = (self.told(index), option.state, size.toTuple(), option.font.key(), ratio)
        picture = self._kept.get(key)
        if picture is None:
            while len(self._kept) >= _MOST_ROWS:
                self._kept.pop(next(iter(self._kept)))
            picture = self._kept[key] = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(self.colours.field))
            pen = QPainter(picture)
            pen.translate(-option.rect.topLeft())
            self.draw(pen, option, index)
            pen.end()
        painter.drawPixmap(option.rect.topLeft(), picture)


def draw_line(painter: QPainter, place: QRect, text: str, font: QFont, colour: str) -> None:
    """Draw one line, cut short with an ellipsis where it does not fit."""
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), shown)


def draw_lines(
    painter: QPainter,
    place: QRect,
    text: str,
    font: QFont,
    most: int,
    marked: tuple[Iterable[tuple[int, int]], str] = ((), ""),
) -> None:
    """Draw a text in a few lines; the last ends with an ellipsis where more would follow.

    Args:
        painter: Its pen is the text's colour.
        place: Where; the lines stand in the middle of its height.
        text: The text.
        font: Its font.
        most: Lines at most.
        marked: Stretches to be set bold, and their colour.
    """
    metrics = QFontMetrics(font)
    text = _cut(text, font, place.width(), most)
    layout = QTextLayout(text, font)
    layout.setFormats(_formats(*marked, len(text)))
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(place.width())
        line.setPosition(QPointF(0, y))
        y += metrics.lineSpacing()
    layout.endLayout()
    layout.draw(painter, QPointF(place.left(), place.top() + max((place.height() - y) / 2, 0)))


def _cut(text: str, font: QFont, width: int, most: int) -> str:
    """Return so much of a text as fits in some lines."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    start = 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
    is_whole = not layout.createLine().isValid()
    layout.endLayout()
    if is_whole:
        return text
    last = QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
    # The rest of a line that ends with a space may be whole without its end.
    return text[:start] + (last if last.endswith(_ELLIPSIS) else last + _ELLIPSIS)


def _formats(
    stretches: Iterable[tuple[int, int]], colour: str, end: int
) -> list[QTextLayout.FormatRange]:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setForeground(QColor(colour))
    made = []
    for start, stop in stretches:
        if start >= end:
            continue
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length, stretch.format = start, min(stop, end) - start, form
        made.append(stretch)
    return made
