"""The kiosk's window: the paper with its strip and its buttons, and what lies over them."""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from reader.app.dress.theme import Colours
from reader.app.kiosk import kiosk_wording
from reader.app.kiosk.button_bar import ButtonBar
from reader.app.kiosk.calm_page import CalmPage
from reader.app.kiosk.measures import Measures
from reader.app.kiosk.nameplate import Nameplate
from reader.app.parts.icons import icon
from reader.app.window.middle import Middle


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """What a window is put together from.

    Attributes:
        nameplate: The strip at the head.
        reading: The page, and all that is read.
        page: The page itself, which those who pass by are invited to touch.
        buttons: The strip at the foot.
        calm: Shown in place of all three while there is no page.
    """

    nameplate: Nameplate
    reading: QWidget
    page: QWidget
    buttons: ButtonBar
    calm: CalmPage


TOUCH_MS = 300
"""A touch that comes from a panel as a mouse's move and press is over by then."""


class _Darkness(QWidget):
    """A black screen; the first touch of it only lights it.

    Attributes:
        is_black: Whether it is dark. What lights it is seen through at once, and yet stays until
            the touch is over: the press that follows is for nobody.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_black = False
        self._going = QTimer(self, singleShot=True, interval=TOUCH_MS)
        self._going.timeout.connect(self.hide)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    def fall(self) -> None:
        """Be black, over everything."""
        self._going.stop()
        self.is_black = True
        self.show()
        self.raise_()
        self.update()

    def lift(self) -> None:
        """Let the screen be seen, and go soon."""
        if self.is_black:
            self.is_black = False
            self.update()
            self._going.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_black:
            painter = QPainter(self)
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            painter.end()


class KioskWindow(QWidget):
    """Fills a screen, and has neither frame nor menu.

    Attributes:
        messages: The bar that says one sentence to visitors.
    """

    def __init__(self, layers: Layers, sizes: Measures) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self._layers = layers
        self._sizes = sizes
        self._drift = (0, 0)
        self.setObjectName("kiosk_window")
        self._colours: Colours | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.frame = QWidget(self)
        paper = QWidget(self.frame)
        self._middle = Middle(paper)
        self._middle.show_widget(layers.reading)
        self.messages = self._middle.messages
        rows = QVBoxLayout(paper)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(layers.nameplate)
        rows.addWidget(self._middle, 1)
        rows.addWidget(layers.buttons)
        self._paper = paper
        self._stack = QStackedLayout(self.frame)
        self._stack.addWidget(layers.calm)
        self._stack.addWidget(paper)
        self._invitation = QLabel(kiosk_wording.invitation(), self.frame)
        self._invitation.setObjectName("invitation")
        self._invitation.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._invitation.hide()
        self._darkness = _Darkness(self)
        self._sheets: list[QWidget] = []

    def add_sheet(self, sheet: QWidget) -> None:
        """Add something that may lie over the whole window."""
        self._sheets.append(sheet)
        self._darkness.raise_()

    def fill(self, screen: QScreen) -> None:
        """Fill a screen; without a window manager nobody else would do it."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.raise_()

    # What is shown

    @property
    def has_paper(self) -> bool:
        """Whether a paper is shown, rather than the page of rest."""
        return self._stack.currentWidget() is self._paper

    def show_paper(self, name: str) -> None:
        """Show the paper, and its name."""
        self._layers.nameplate.show_paper(name)
        self._layers.calm.show_paper(name)
        self._stack.setCurrentWidget(self._paper)
        self.update()

    def show_place(self, place: str, count: str) -> None:
        """Show which page lies open, in the strip and between the buttons."""
        self._layers.nameplate.show_place(place)
        self._layers.buttons.show_place(count)

    def show_time(self, now: datetime.datetime) -> None:
        """Show date and clock."""
        self._layers.nameplate.show_time(now)
        self._layers.calm.show_time(now)

    def show_invitation(self, *, is_shown: bool) -> None:
        """Invite those who pass by, or stop inviting them."""
        self._invitation.setVisible(is_shown and self.has_paper)
        if self._invitation.isVisible():
            self._place_invitation()

    def show_dark(self, *, is_dark: bool) -> None:
        """Darken or light the screen."""
        if is_dark:
            self._darkness.fall()
        else:
            self._darkness.lift()

    @property
    def is_dark(self) -> bool:
        """Whether the screen is dark."""
        return self._darkness.is_black

    def show_drift(self, x: float, y: float) -> None:
        """Move still parts a little from their place: nothing is laid out anew."""
        drift = (round(x), round(y))
        if drift != self._drift:
            self._drift = drift
            self._place_frame()
            self.update()

    def show_colours(self, colours: Colours) -> None:
        """Draw the ground and the icons in these colours."""
        self._colours = colours
        self._layers.buttons.show_colours(colours)
        self.messages.show_icon(icon("close", QColor(colours.text), QColor(colours.muted)))

    def _place_frame(self) -> None:
        reach = self._sizes.drift
        x, y = self._drift
        wide, high = self.width() - 2 * reach, self.height() - 2 * reach
        self.frame.setGeometry(QRect(reach + x, reach + y, max(wide, 1), max(high, 1)))

    def _place_invitation(self) -> None:
        label = self._invitation
        label.adjustSize()
        foot = self._layers.buttons.height() + self._sizes.px(36)
        at = self.frame.rect()
        page = self._layers.page
        middle = page.mapTo(self.frame, page.rect().center()).x()
        label.move(middle - label.width() // 2, at.height() - foot - label.height())
        label.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._colours
        if colours is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.desk if self.has_paper else colours.paper))
        if self.has_paper:
            self._paint_strips(painter, colours)
        painter.end()

    def _paint_strips(self, painter: QPainter, colours: Colours) -> None:
        """Carry the strips at head and foot on to the edges, where drifting leaves them bare."""
        frame = self.frame.geometry()
        head = frame.top() + self._layers.nameplate.height()
        foot = frame.bottom() + 1 - self._layers.buttons.height()
        for top, bottom, rule in ((0, head, head - 1), (foot, self.height(), foot)):
            painter.fillRect(0, top, self.width(), bottom - top, QColor(colours.window))
            painter.fillRect(0, rule, self.width(), 1, QColor(colours.line))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_frame()
        for part in (*self._sheets, self._darkness):
            part.setGeometry(self.rect())
        self._place_invitation()
