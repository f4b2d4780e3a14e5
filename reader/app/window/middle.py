"""The middle of the window: one of several views, and the message bar.

Messages float over a page or an article, which stays where it is. A desk has buttons to its very
foot, and tables: there they have a strip of their own below it, so that nothing is ever covered.
While there is no message, a legend stands in it.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QLayout,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.parts.message_bar import MessageBar
from reader.app.parts.place_label import PlaceLabel
from reader.app.parts.porthole import Porthole

FOOT_PX = 6
"""Between the message bar and the foot of the window, and the page above it."""
LEAST_PX = 320
"""What is narrower has no room for a message of its own."""
WIDEST_PX = 620
"""A longer line of a message is read less well than two."""
LOW_PX = 300
"""A lower desk, much enlarged, has more need of the room than of keeping still."""

_RENEWED = (
    QEvent.Type.Show,
    QEvent.Type.LayoutRequest,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
)
"""What comes to a message bar whose height may have changed, or to what is seen again."""

KeepClear = Callable[[int], None]
"""Has the foot of what a widget shows seen above so many pixels that a message covers."""


class Middle(QWidget):
    """Shows one of several widgets: what is read, or a desk, which is added as a view.

    Attributes:
        messages: The message bar.
        legend: What stands below a desk while there is no message; the room of one where there is.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = QWidget(self)
        self._stack = QStackedLayout(self._pages)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._pages, 1)
        self.legend = PlaceLabel(self)
        self.legend.setObjectName("legend")
        self.legend.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self.legend.setFixedHeight(0)
        self._keys: tuple[str, ...] = ()
        self._rows.addWidget(self.legend)
        self._below: QWidget | None = None
        self._over: dict[QWidget, KeepClear] = {}
        self._clear: QWidget | None = None
        # Over the whole window: where panes leave the middle little room it needs theirs.
        self.messages = MessageBar(parent)
        self.messages.installEventFilter(self)
        self._pages.installEventFilter(self)

    def add(self, widget: QWidget) -> None:
        """Take a widget in, to be shown later: its dialogs belong to the window from then on."""
        if self._shell(widget) is None:
            self._stack.addWidget(widget)

    def keep_below(self, widget: QWidget) -> None:
        """Keep a widget below whatever is shown: it is in sight in every view."""
        self._below = widget
        self._rows.addWidget(widget)

    def add_view(self, widget: QWidget) -> Porthole:
        """Take in a widget that scrolls where there is less room than it needs."""
        shell = self._shell(widget)
        if shell is None:
            shell = Porthole(widget, self)
            self._stack.addWidget(shell)
        assert isinstance(shell, Porthole)
        return shell

    def _shell(self, widget: QWidget) -> QWidget | None:
        """Return what shows a widget: itself or its porthole; None before it is taken in."""
        every = (self._stack.widget(index) for index in range(self._stack.count()))
        return next((each for each in every if each is not None and _core(each) is widget), None)

    def keep_messages_over(self, widget: QWidget, keep_clear: KeepClear) -> None:
        """Have messages stand over a widget while it is seen: what is beside it stays free.

        Of several, over the first that is seen.
        """
        self._over[widget] = keep_clear
        widget.installEventFilter(self)

    def keep_messages_above(self, widget: QWidget) -> None:
        """Have messages stand above a widget while it is seen, where they would stand over it."""
        self._clear = widget
        widget.installEventFilter(self)

    def is_shown(self, widget: QWidget) -> bool:
        """Tell whether a widget is the one that is shown."""
        shown = self._stack.currentWidget()
        return shown is not None and _core(shown) is widget

    def show_widget(self, widget: QWidget, legend: tuple[str, ...] = ()) -> None:
        """Show a widget in place of the others; it is taken in when it is first shown.

        Args:
            widget: What is read, or a desk.
            legend: What stands below a desk while there is no message.
        """
        self._keys = legend
        self.add(widget)
        shell = self._shell(widget)
        assert shell is not None
        self._stack.setCurrentWidget(shell)
        self._place()

    def zones(self) -> list[QWidget]:
        """Return the parts of what is shown that the keyboard goes between, as the eye goes."""
        below = [] if self._below is None else [self._below]
        return [*self._zones_shown(), *below]

    def _zones_shown(self) -> list[QWidget]:
        shown = self._stack.currentWidget()
        if shown is None:
            return []
        shown = _core(shown)
        layout = shown.layout()
        if layout is None:
            return [shown]
        parts = list(_parts(layout))
        if None in parts:
            # Fields stand in it that are no part of their own.
            return [shown]
        return [each for part in parts for each in _split(part)]

    def _place(self) -> None:
        window = self.parentWidget()
        assert window is not None
        over = next(filter(self._is_seen, self._over), self)
        over = over if over.width() >= LEAST_PX else window
        left = over.mapTo(window, QPoint(0, 0)).x()
        width = min(WIDEST_PX, over.width() - 2 * FOOT_PX)
        bar = self.messages
        height = max(bar.heightForWidth(width), bar.sizeHint().height())
        self._keep_strip(height)
        foot = self.legend.mapTo(window, QPoint(0, self.legend.height())).y()
        left += (over.width() - width) // 2
        place = QRect(left, foot - height - FOOT_PX, width, height)
        place.translate(0, -self._covered_px(place))
        bar.setGeometry(place)
        bar.raise_()
        self._keep_clear()

    @property
    def _is_desk(self) -> bool:
        return isinstance(self._stack.currentWidget(), Porthole)

    def _keep_strip(self, message_px: int) -> None:
        """Keep room for a message below a desk, whether there is one or not.

        Were the desk lower only while there is one, a second press on what had brought it would
        be on the message.
        """
        bar = self.messages
        wanted = 0 if bar.isHidden() else message_px
        if self.height() >= LOW_PX:
            wanted = max(wanted, bar.line_px)
        height = wanted + FOOT_PX if self._is_desk and wanted > 0 else 0
        self.legend.show_last(self._keys if bar.isHidden() else ())
        if height != self.legend.height():
            self.legend.setFixedHeight(height)
            self._rows.activate()

    def _is_seen(self, over: QWidget) -> bool:
        """Tell whether a widget is seen in this window; an article may be shown by itself."""
        return self.window().isAncestorOf(over) and over.isVisible()

    def _keep_clear(self) -> None:
        for over, keep_clear in self._over.items():
            keep_clear(self._covered_foot(over))

    def _covered_foot(self, over: QWidget) -> int:
        """Return how much of a widget's foot a message covers, with the room below it."""
        window, bar = self.parentWidget(), self.messages
        if window is None or not self._is_seen(over) or bar.isHidden():
            return 0
        seen = QRect(over.mapTo(window, QPoint(0, 0)), over.size())
        is_over = seen.intersects(bar.geometry())
        return seen.bottom() + 1 - bar.y() + FOOT_PX if is_over else 0

    def _covered_px(self, place: QRect) -> int:
        """Return how far a message is moved up so that it covers no row of buttons at the foot.

        One whose buttons can do nothing may be covered.
        """
        window, shown = self.parentWidget(), self._stack.currentWidget()
        assert window is not None
        if shown is None or self._is_desk:
            return 0
        tops = [
            corner.y()
            for each in (*shown.findChildren(QAbstractButton), self._clear)
            if each is not None
            and each.isVisible()
            and each.isEnabled()
            and place.intersects(QRect(corner := each.mapTo(window, QPoint(0, 0)), each.size()))
        ]
        return place.bottom() + FOOT_PX // 2 - min(tops) if tops else 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        """Follow where a pane that opens at one side as another closes has it moved."""
        super().moveEvent(event)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_followed = watched in (*self._over, self._pages, self._clear)
        kinds = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide)
        moves = (*kinds, QEvent.Type.EnabledChange) if is_followed else ()
        if event.type() in (*_RENEWED, *moves):
            self._place()
        elif watched is self.messages and event.type() is QEvent.Type.Hide:
            self._keep_strip(0)
            self._keep_clear()
        return super().eventFilter(watched, event)


def _core(shell: QWidget) -> QWidget:
    """Return the widget in a porthole, else the widget itself."""
    core = shell.widget() if isinstance(shell, Porthole) else shell
    return core if core is not None else shell


def _parts(layout: QLayout) -> Iterator[QWidget | None]:
    """Yield the widgets of a layout and of boxes in it; None for fields in a row, or a space."""
    for item in map(layout.itemAt, range(layout.count())):
        within = item.layout() if item is not None else None
        if isinstance(within, QBoxLayout):
            yield from _parts(within)
        else:
            yield item.widget() if item is not None else None


def _split(part: QWidget | None) -> list[QWidget]:
    """Return the two sides of a splitter, else the part itself."""
    sides: list[QWidget | None] = [part]
    if isinstance(part, QSplitter):
        sides = [part.widget(index) for index in range(part.count())]
    return [side for side in sides if side is not None]
