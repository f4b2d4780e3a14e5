"""A sheet that comes over the page from its side, and goes when the page beside it is touched."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from reader.app.dress.theme import STRONG, Colours
from reader.app.kiosk.measures import Measures
from reader.app.parts.icons import icon
from reader.app.parts.tab_order import stops_of

SHADE = 90
"""Of 255: how dark the page under a sheet is."""


class Scrim(QWidget):
    """A shade over the page; a touch of it is a wish to be rid of it.

    Signals:
        pressed: It was touched beside what lies on it.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, SHADE))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def take_focus(self, *, is_shown: bool = True) -> None:
        """Put the keyboard on the first thing that lies on it.

        Args:
            is_shown: Whether it is marked. To a finger nothing is: Tab then leads to the first.
        """
        if not is_shown:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for stop in self._stops()[:1]:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _stops(self) -> list[QWidget]:
        return [stop for stop in stops_of(self) if stop.isVisible() and stop.isEnabled()]

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's name
        """Keep the keyboard on what lies on it: the page below is in the shade."""
        stops, here = self._stops(), QApplication.focusWidget()
        if not stops:
            return super().focusNextPrevChild(next)
        at = stops.index(here) if here in stops else (-1 if next else 0)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True


class Sheet(QWidget):
    """A title, something long, and buttons at the foot.

    Signals:
        closed: Its button was pressed.
    """

    closed = Signal()

    def __init__(self, title: str, content: QWidget, sizes: Measures) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QLabel(title)
        head.setObjectName("sheet_title")
        font = QFont()
        font.setPixelSize(sizes.px(26))
        font.setWeight(STRONG)
        head.setFont(font)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setIconSize(QSize(sizes.px(28), sizes.px(28)))
        self._close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setContentsMargins(sizes.px(12), 0, 0, 0)
        top.addWidget(head, 1)
        top.addWidget(self._close)
        self._foot = QHBoxLayout()
        rows = QVBoxLayout(self)
        edge = sizes.px(12)
        rows.setContentsMargins(edge, edge, edge, edge)
        rows.addLayout(top)
        rows.addWidget(content, 1)
        rows.addLayout(self._foot)
        content.show()

    def add_to_foot(self, part: QWidget) -> None:
        """Add a button at the foot."""
        self._foot.addWidget(part)

    def show_colours(self, colours: Colours) -> None:
        """Draw the icon in these colours."""
        self._close.setIcon(icon("close", QColor(colours.text), QColor(colours.muted)))


class SidePanel(Scrim):
    """Lays a sheet over the page, at its left."""

    def __init__(self, parent: QWidget, sheet: Sheet, sizes: Measures) -> None:
        super().__init__(parent)
        self._sizes = sizes
        self._sheet = sheet
        sheet.setParent(self)
        sheet.closed.connect(self.pressed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = min(self._sizes.px(640), round(self.width() * 0.86))
        self._sheet.setGeometry(0, 0, wide, self.height())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            super().mouseReleaseEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # The page under the shade must not be turned by a wheel.
        return True if event.type() is QEvent.Type.Wheel else super().event(event)
