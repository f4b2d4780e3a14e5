"""Draws the rows of a list: their ground as the style has it, their words line by line."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.parts.rows import ROW_ROLE, Index

PAD = 8
"""Between the words of a row and its edge."""
_ELLIPSIS = "…"
_LINE_END = "\u2028"
_LEAST_LAST = 4
"""Characters in the second line of two; one alone looks like a slip."""
_STATES = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
    | QStyle.StateFlag.State_Enabled
).value
"""Those that the style sheet knows for a row; where the keyboard was used last is none of them."""


class RowDelegate(QStyledItemDelegate):
    """What the delegates of all lists have in common.

    It keeps pictures of what it has drawn: a list that scrolls is mostly as it was. To set and
    draw a row's words takes a third of a millisecond, and at 3840 by 2160 a pane has sixty-five
    rows, the shelf a hundred and thirty, all painted in one turn of the event loop.

    Attributes:
        colours: Of the theme.
        most_kept: Pictures kept; more than are seen at once.
        is_behind: Whether it is still drawing what was left out: nothing is dropped meanwhile.
    """

    most_kept = 150

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = colours
        self.is_behind = False
        self._kept: dict[tuple[object, ...], QPixmap] = {}
        parent.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.parent():
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.StyleChange:
            # A list may be painted in new colours before it wears their style sheet.
            self.forget()
        return False

    def show_colours(self, colours: Colours) -> None:
        """Change the colours; everything is drawn anew if they are others."""
        if colours != self.colours:
            self.colours = colours
            self.forget()

    def forget(self) -> None:
        """Draw everything anew: what it looks like has changed."""
        self._kept.clear()

    def may_draw(self) -> bool:
        """Tell whether one more is drawn in this turn of the event loop; its ground is, if not."""
        return True

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRect:
        """Draw a row's ground with its states; return where its words go."""
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        return option.rect.adjusted(PAD, PAD, -PAD, -PAD)

    def draw_kept(
        self,
        painter: QPainter,
        place: QRect,
        key: tuple[object, ...],
        ground: str,
        draw: Callable[[QPainter], None],
    ) -> None:
        """Draw what has been drawn before, or draw it and keep it.

        Args:
            painter: Of the list.
            place: Where, in the painter's own pixels.
            key: All that it shows, beside its size and the colours.
            ground: Colour of what it lies on.
            draw: Draws it with a painter that has the place where this one has it.
        """
        ratio = painter.device().devicePixelRatio()
        whole = (*key, ground, place.width(), place.height(), ratio)
        picture = self._kept.get(whole)
        if picture is None:
            if not self.may_draw():
                painter.fillRect(place, QColor(ground))
                return
            while len(self._kept) >= self.most_kept and not self.is_behind:
                self._kept.pop(next(iter(self._kept)))
            picture = self._kept[whole] = QPixmap(place.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(ground))
            pen = QPainter(picture)
            pen.translate(-place.topLeft())
            draw(pen)
            pen.end()
        painter.drawPixmap(place.x(), place.y(), picture)


class KeptRows(RowDelegate):
    """Draws rows that are kept whole, no more at once than keep a reader waiting unawares.

    Other panes, and the page itself, are often painted in the same turn of the event loop.

    Attributes:
        most_at_once: Rows drawn in one turn of the event loop; the rest follows in the next.
    """

    most_at_once = 8

    def __init__(self, colours: Colours, parent: QAbstractItemView) -> None:
        super().__init__(colours, parent)
        self._view = parent
        self._drawn = 0
        self._is_left_out = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._begin_turn)

    def _begin_turn(self) -> None:
        self._drawn = 0
        self.is_behind, self._is_left_out = self._is_left_out, False
        if self.is_behind:
            self._view.viewport().update()

    @override
    def may_draw(self) -> bool:
        self._next.start()
        is_enough = self._drawn >= self.most_at_once
        self._is_left_out = self._is_left_out or is_enough
        self._drawn += not is_enough
        return not is_enough

    def told(self, index: Index) -> object:
        """Return all that a row shows, beside its states; the value of the row."""
        return index.data(ROW_ROLE)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        raise NotImplementedError

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # A font's own key is a text, put together anew each time.
        key = (self.told(index), option.state.value & _STATES, QFont(option.font))
        self.draw_kept(
            painter, option.rect, key, self.colours.field, lambda pen: self.draw(pen, option, index)
        )


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
    text = _cut(parted(text, metrics, place.width()), font, place.width(), most)
    width = _evened(text, font, place.width())
    layout = QTextLayout(text, font)
    layout.setFormats(_formats(*marked, len(text)))
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += metrics.lineSpacing()
    layout.endLayout()
    layout.draw(painter, QPointF(place.left(), place.top() + max((place.height() - y) / 2, 0)))


def draw_two_lines(
    painter: QPainter,
    place: QRect,
    lines: tuple[str, str],
    font: QFont,
    marked: tuple[Iterable[tuple[int, int]], str] = ((), ""),
) -> None:
    """Draw a text in two lines that are parted already.

    Args:
        painter: Its pen is the text's colour.
        place: Where; the lines stand in the middle of its height.
        lines: What stands in each, together the text.
        font: Its font.
        marked: Stretches of the text to be set bold, and their colour.
    """
    metrics, start = QFontMetrics(font), 0
    y = place.top() + max((place.height() - len(lines) * metrics.lineSpacing()) / 2, 0)
    for line in lines:
        inside = ((max(a - start, 0), b - start) for a, b in marked[0] if b > start)
        layout = QTextLayout(line, font)
        layout.setFormats(_formats(inside, marked[1], len(line)))
        layout.beginLayout()
        layout.createLine().setLineWidth(place.width())
        layout.endLayout()
        layout.draw(painter, QPointF(place.left(), y))
        start += len(line)
        y += metrics.lineSpacing()


def parted(text: str, metrics: QFontMetrics, width: int) -> str:
    """Part a text that needs two lines at a space, as the lines of a headline are printed.

    Chinese may break anywhere else, and leaves one character for the second line.

    Args:
        text: The text.
        metrics: Of its font.
        width: Of the lines, logical pixels.

    Returns:
        The text with the end of its first line marked; as it is where it needs one line alone,
        or no space is where it could be parted.
    """
    if metrics.horizontalAdvance(text) <= width:
        return text
    for at in (at for at in range(len(text) - 1, 0, -1) if text[at] == " "):
        if max(metrics.horizontalAdvance(part) for part in (text[:at], text[at + 1 :])) <= width:
            return f"{text[:at]}{_LINE_END}{text[at + 1 :]}"
    return text


def _evened(text: str, font: QFont, width: int) -> int:
    """Return a width for the lines of a text at which the second of two is not too short."""
    starts = _starts(text, font, width)
    lacking = _LEAST_LAST - (len(text) - starts[-1])
    if len(starts) != 2 or lacking <= 0:
        return width
    narrower = width - lacking * QFontMetrics(font).horizontalAdvance("国")
    return narrower if len(_starts(text, font, narrower)) == 2 else width


def _starts(text: str, font: QFont, width: int) -> list[int]:
    """Return where the lines of a text begin."""
    layout, starts = QTextLayout(text, font), [0]
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts[1:] or [0]


def _cut(text: str, font: QFont, width: int, most: int) -> str:
    """Return so much of a text as fits in some lines."""
    starts = _starts(text, font, width)
    if len(starts) <= most:
        return text
    start = starts[most - 1]
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
