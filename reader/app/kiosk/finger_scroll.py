"""Has a finger, or the pointer, push what is longer than its window.

Qt's scroller is told of presses and moves directly. As a gesture it loses its
target when a finger lets go elsewhere, and says so in the log each time.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScroller, QScrollerProperties
from typing_extensions import override

Kind = QEvent.Type
SLOP_PX = 10
"""A finger is never quite still."""
_METRICS = (
    QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
)


class FingerScroll(QObject):
    """Pushes one scroll area; a press that does not move is still a press."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
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
        self._is_pushing = self._scroller.state() is QScroller.State.Scrolling
        self._tell(QScroller.Input.InputPress, event)

    def _move(self, event: QMouseEvent) -> None:
        if self._laid is None:
            return
        if (event.position() - self._laid).manhattanLength() >= SLOP_PX:
            self._is_pushing = True
        self._tell(QScroller.Input.InputMove, event)

    def _release(self, event: QMouseEvent) -> None:
        laid, self._laid = self._laid, None
        self._tell(QScroller.Input.InputRelease, event)
        if laid is not None and not self._is_pushing:
            self._retell(laid, event)

    def _tell(self, what: QScroller.Input, event: QMouseEvent) -> None:
        self._scroller.handleInput(what, event.position(), event.timestamp())

    def _retell(self, at: QPointF, event: QMouseEvent) -> None:
        """Have the area itself hear of a press that has turned out to be none of ours."""
        there = QPointF(self._viewport.mapToGlobal(at.toPoint()))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._is_retelling = True
        for kind, buttons in ((Kind.MouseButtonPress, left), (Kind.MouseButtonRelease, none)):
            told = QMouseEvent(kind, at, there, left, buttons, event.modifiers())
            QApplication.sendEvent(self._viewport, told)
        self._is_retelling = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_retelling or not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind in (Kind.MouseButtonPress, Kind.MouseButtonDblClick):
            self._press(event)
        elif kind is Kind.MouseMove:
            self._move(event)
        elif kind is Kind.MouseButtonRelease:
            self._release(event)
        return True
