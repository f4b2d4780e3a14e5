"""Has a finger push what is longer than its window; held still, it chooses.

Qt's scroller is told of presses and moves directly. As a gesture it loses its
target when a finger lets go elsewhere, and says so in the log each time.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QScroller,
    QScrollerProperties,
    QStyledItemDelegate,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

Kind = QEvent.Type
SLOP_PX = 10
"""A finger is never quite still."""
HOLD_MS = 500
"""A finger that rests so long does not push: it chooses words, or asks what can be done."""
_METRICS = (
    QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
)


class FingerScroll(QObject):
    """Pushes one scroll area; a press that does not move is still a press."""

    def __init__(self, area: QAbstractScrollArea, *, has_pointer: bool = False) -> None:
        """Serve an area.

        Args:
            area: What is pushed.
            has_pointer: Whether there is a mouse too: it keeps doing what it
                does, and a finger held still does what else only a mouse could.
        """
        super().__init__(area)
        self._area = area
        self._has_pointer = has_pointer
        self._is_choosing = False
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._hold_still)
        self._viewport = area.viewport()
        self._scroller = QScroller.scroller(self._viewport)
        manner = self._scroller.scrollerProperties()
        for metric in _METRICS:
            off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
            manner.setScrollMetric(metric, off)
        self._scroller.setScrollerProperties(manner)
        self._laid: QPointF | None = None
        self._is_pushing = False
        self._is_retelling = False
        self._viewport.ungrabGesture(Qt.GestureType.PanGesture)
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)
        self._viewport.installEventFilter(self)

    def stop(self) -> None:
        """Come to rest at once."""
        self._scroller.stop()

    def _press(self, event: QMouseEvent) -> None:
        self._laid = event.position()
        self._is_choosing = False
        if self._has_pointer:
            self._hold.start()
        self._is_pushing = self._scroller.state() is QScroller.State.Scrolling
        self._tell(QScroller.Input.InputPress, event)

    def _move(self, event: QMouseEvent) -> None:
        if self._laid is None:
            return
        if (event.position() - self._laid).manhattanLength() >= SLOP_PX:
            self._is_pushing = True
            self._hold.stop()
        self._tell(QScroller.Input.InputMove, event)

    def _release(self, event: QMouseEvent) -> None:
        self._hold.stop()
        laid, self._laid = self._laid, None
        self._tell(QScroller.Input.InputRelease, event)
        if laid is not None and not self._is_pushing:
            self._retell(laid)

    def _tell(self, what: QScroller.Input, event: QMouseEvent) -> None:
        self._scroller.handleInput(what, event.position(), event.timestamp())

    def _hold_still(self) -> None:
        """Choose the word under the finger, which may then be moved; elsewhere ask for the menu."""
        is_text = isinstance(self._area, QTextEdit)
        has_menu = self._area.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu
        if self._laid is None or not (is_text or has_menu):
            return
        self._scroller.stop()
        self._is_choosing = True
        at = self._laid.toPoint()
        if is_text:
            self._send(Kind.MouseButtonDblClick, self._laid, Qt.MouseButton.LeftButton)
        else:
            there = self._viewport.mapToGlobal(at)
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Other, at, there)
            QApplication.sendEvent(self._viewport, asked)

    def _retell(self, at: QPointF) -> None:
        """Have the area itself hear of a press that has turned out to be none of ours."""
        self._send(Kind.MouseButtonPress, at, Qt.MouseButton.LeftButton)
        self._send(Kind.MouseButtonRelease, at, Qt.MouseButton.NoButton)

    def _send(self, kind: QEvent.Type, at: QPointF, buttons: Qt.MouseButton) -> None:
        there = QPointF(self._viewport.mapToGlobal(at.toPoint()))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self._is_retelling = True
        QApplication.sendEvent(self._viewport, QMouseEvent(kind, at, there, left, buttons, none))
        self._is_retelling = False

    def _is_ours(self, event: QMouseEvent) -> bool:
        is_finger = event.pointingDevice().type() is QInputDevice.DeviceType.TouchScreen
        return is_finger or not self._has_pointer

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_retelling or not isinstance(event, QMouseEvent) or not self._is_ours(event):
            return False
        kind = event.type()
        if kind in (Kind.MouseButtonPress, Kind.MouseButtonDblClick):
            self._press(event)
        elif self._is_choosing:
            # Words are chosen as far as the finger goes; a menu takes its moves by itself.
            return not isinstance(self._area, QTextEdit)
        elif kind is Kind.MouseMove:
            self._move(event)
        elif kind is Kind.MouseButtonRelease:
            self._release(event)
        return True


def suit_fingers(part: QWidget) -> None:
    """Have fingers push all that is longer than its window in a part, and find lines to choose."""
    for area in part.findChildren(QAbstractScrollArea):
        FingerScroll(area, has_pointer=True)
    for box in part.findChildren(QComboBox):
        # Qt's own delegate for these lists does not ask the style sheet how high a line is.
        box.setItemDelegate(QStyledItemDelegate(box))
