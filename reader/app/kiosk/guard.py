"""The guard of a kiosk: sees every event before anybody else, lets through what is for visitors.

Nothing here decides what a command does. It keeps out what no command is: menus,
tips, drops, other buttons, keys that are nobody's, windows that are not ours, and
every way of closing but the staff's.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QInputDevice,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTouchEvent,
    QWheelEvent,
    QWindow,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from reader.app.commands import COMMANDS
from reader.app.kiosk.kiosk_window import KioskWindow
from reader.app.kiosk.pointer import Pointer
from reader.app.reading.page_view import PageView
from reader.session.kiosk.knock import HOLD_SECONDS, NOBODY, Knock, is_answered, press, release

LONGEST_HOLD = 300.0
"""Seconds after which what rests on the glass is no finger but a bag, or a broken screen."""
STIRRED_PX = 8
"""A pointer that moves less is shaken, not moved."""

Kind = QEvent.Type
_NEVER = frozenset(
    {Kind.ContextMenu, Kind.ToolTip, Kind.WhatsThis, Kind.QueryWhatsThis, Kind.FileOpen}
    | {Kind.DragEnter, Kind.DragMove, Kind.Drop, Kind.TabletPress, Kind.StatusTip}
)
_PLAIN = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab}
    | {Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
    | {Qt.Key.Key_Escape}
)
"""Lead from one button or line to the next, and press it."""
_EDITING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_End})
_HELD_DOWN = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_WITH_PRESS = _HELD_DOWN | Qt.KeyboardModifier.ShiftModifier


class Guard(QObject):
    """Filters the application's events while a kiosk runs.

    Attributes:
        is_leaving: Whether staff may close the window now.
        is_keyed: Whether what was done last was done by a key, not by a finger or a mouse.
        pointer: Hidden from fingers, shown to a mouse.

    Signals:
        touched: Somebody is there.
        knocked: Staff have knocked.
        intruded: A window that is not ours was about to open: its class.
        taken_up: The keyboard was taken up (True), or left for fingers again (False).
    """

    touched = Signal()
    knocked = Signal()
    intruded = Signal(str)
    taken_up = Signal(bool)

    def __init__(
        self,
        window: KioskWindow,
        offered: frozenset[str],
        corner_px: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._corner = corner_px
        self._clock = clock
        self._may_zoom = "zoom_in" in offered
        self._keys = frozenset(
            QKeySequence(key).toString()
            for each in COMMANDS
            if each.name in offered
            for key in each.keys
        )
        self.pointer = Pointer()
        self.is_leaving = False
        self.is_keyed = False
        self._knock: Knock = NOBODY
        self._held_since: float | None = None
        self._pointer = QPointF()
        self._holding = QTimer(self, singleShot=True, interval=round(HOLD_SECONDS * 1000) + 20)
        self._holding.timeout.connect(self._listen)
        self._handlers: dict[QEvent.Type, Callable[[QObject, QEvent], bool]] = {
            Kind.Close: self._close,
            Kind.Quit: self._close,
            Kind.Show: self._show,
            Kind.KeyPress: self._key,
            Kind.KeyRelease: self._key,
            Kind.ShortcutOverride: self._key,
            Kind.MouseButtonPress: self._press,
            Kind.MouseButtonDblClick: self._press,
            Kind.MouseButtonRelease: self._press,
            Kind.MouseMove: self._move,
            Kind.Wheel: self._wheel,
            Kind.TouchBegin: self._touch,
            Kind.TouchUpdate: self._touch,
            Kind.TouchEnd: self._touch,
            Kind.TouchCancel: self._touch,
        }

    def stand(self) -> None:
        """Begin to watch."""
        self.pointer.hide()
        self._application().installEventFilter(self)

    def leave(self) -> None:
        """End watching."""
        self.pointer.show()
        self._application().removeEventFilter(self)

    def _application(self) -> QCoreApplication:
        application = QCoreApplication.instance()
        assert application is not None
        return application

    def is_held(self) -> bool:
        """Tell whether a finger rests on the glass."""
        since = self._held_since
        return since is not None and self._clock() - since < LONGEST_HOLD

    # What closes, and what opens

    def _close(self, watched: QObject, event: QEvent) -> bool:
        ours = (self._window, self._window.windowHandle(), self._application())
        is_ours = watched in ours
        if self.is_leaving or not is_ours:
            return False
        event.ignore()
        return True

    def _show(self, watched: QObject, _: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.isWindow() and watched is not self._window:
            self.intruded.emit(watched.metaObject().className())
            QTimer.singleShot(0, watched, watched.close)
        return False

    # Keys

    def _key(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QKeyEvent)
        self._take_up(is_keyed=True)
        if isinstance(watched, QWindow):
            is_lighting = self._window.is_dark
            self.touched.emit()
            event.setAccepted(event.isAccepted() or is_lighting)
            return is_lighting
        if self._is_for_visitors(event):
            return False
        event.accept()
        return True

    def _take_up(self, *, is_keyed: bool) -> None:
        if is_keyed is not self.is_keyed:
            self.is_keyed = is_keyed
            self.taken_up.emit(is_keyed)

    def _is_for_visitors(self, event: QKeyEvent) -> bool:
        if QKeySequence(event.keyCombination()).toString() in self._keys:
            return True
        if event.modifiers() & _HELD_DOWN:
            return False
        key = Qt.Key(event.key())
        if key in _PLAIN:
            return True
        is_typing = isinstance(QApplication.focusWidget(), QLineEdit)
        is_text = bool(event.text()) and event.text().isprintable()
        return is_typing and (key in _EDITING or is_text)

    # Pointer and fingers

    def _press(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QMouseEvent)
        self._take_up(is_keyed=False)
        # A press with a key held chooses words, for a clipboard that visitors have not.
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() & _WITH_PRESS:
            return True
        if isinstance(watched, QWindow):
            if event.type() is Kind.MouseButtonRelease:
                self._lift()
            else:
                self._lay(event.position())
        return False

    def _move(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow):
            return False
        assert isinstance(event, QMouseEvent)
        at = event.globalPosition()
        if event.buttons() or (at - self._pointer).manhattanLength() >= STIRRED_PX:
            self._pointer = at
            self.touched.emit()
            if event.deviceType() is not QInputDevice.DeviceType.TouchScreen:
                self.pointer.show()
        return False

    def _wheel(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QWheelEvent)
        if isinstance(watched, QWindow):
            self.touched.emit()
            return False
        is_zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        # A text under a pressed Ctrl changes its size for every later visitor.
        return is_zoom and not (self._may_zoom and isinstance(watched, PageView))

    def _touch(self, watched: QObject, event: QEvent) -> bool:
        self._take_up(is_keyed=False)
        if not isinstance(watched, QWindow):
            return False
        assert isinstance(event, QTouchEvent)
        kind = event.type()
        if kind is Kind.TouchBegin:
            self.pointer.hide()
            self._lay(event.points()[0].position())
        elif kind is Kind.TouchUpdate:
            self.touched.emit()
        else:
            self._lift()
        return False

    def _lay(self, at: QPointF) -> None:
        self.touched.emit()
        now = self._clock()
        if self._held_since is None:
            self._held_since = now
        is_there = 0 <= at.x() < self._corner and 0 <= at.y() < self._corner
        self._knock = press(self._knock, now, is_in_corner=is_there)
        self._holding.start()

    def _lift(self) -> None:
        self.touched.emit()
        self._held_since = None
        self._holding.stop()
        self._knock = release(self._knock, self._clock())

    def _listen(self) -> None:
        if is_answered(self._knock, self._clock()):
            self._knock = NOBODY
            self.knocked.emit()

    # Qt's

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _NEVER:
            event.ignore()
            return True
        handler = self._handlers.get(kind)
        return handler(watched, event) if handler is not None else False
