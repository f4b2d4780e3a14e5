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
        buttons: The strip at the foot.
        calm: Shown in place of all three while there is no page.
    """

    nameplate: Nameplate
    reading: QWidget
    buttons: ButtonBar
    calm: CalmPage


class _Darkness(QWidget):
    """A black screen; the first touch of it only lights it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
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
        self._grounds = (QColor(), QColor())
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
            self._darkness.show()
            self._darkness.raise_()
        else:
            # The touch that lights it is still on its way, and is to end here.
            QTimer.singleShot(0, self._darkness.hide)

    @property
    def is_dark(self) -> bool:
        """Whether the screen is dark."""
        return self._darkness.isVisible()

    def show_drift(self, x: float, y: float) -> None:
        """Move still parts a little from their place: nothing is laid out anew."""
        drift = (round(x), round(y))
        if drift != self._drift:
            self._drift = drift
            self._place_frame()

    def show_colours(self, colours: Colours) -> None:
        """Draw the ground and the icons in these colours."""
        self._grounds = (QColor(colours.desk), QColor(colours.paper))
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
        label.move((at.width() - label.width()) // 2, at.height() - foot - label.height())
        label.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._grounds[0 if self.has_paper else 1])
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_frame()
        for part in (*self._sheets, self._darkness):
            part.setGeometry(self.rect())
        self._place_invitation()
