"""Fingers on the page: one turns, moves and presses as the pointer does, two zoom.

Qt makes a pointer of the first finger and then forgets the second; so the page
takes its touches itself. A finger that has not moved yet is not told on: a second
one may be coming, and a pinch must not turn a sheet.
"""

import math

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from reader.app.reading.page_view import PageView

Kind = QEvent.Type
SLOP_PX = 12
"""A finger is never quite still."""
NEAR_PX = 48
"""Two taps of a double tap lie no further apart."""


class Fingers(QObject):
    """Tells a page view what fingers do, in the events it knows.

    Attributes:
        may_turn: Whether a swipe may turn the page.
        may_zoom: Whether the page may be zoomed.
        may_peek: Whether a pointer that rests on a link may show where it leads.
    """

    def __init__(self, view: PageView, *, may_turn: bool, may_zoom: bool, may_peek: bool) -> None:
        super().__init__(view)
        self.may_turn = may_turn
        self.may_zoom = may_zoom
        self.may_peek = may_peek
        self._view = view
        self._laid: QPointF | None = None
        self._is_moving = False
        self._is_pinched = False
        self._spread = 0.0
        self._centre = QPointF()
        self._tapped = (-math.inf, QPointF())
        view.ungrabGesture(Qt.GestureType.PinchGesture)
        view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        view.installEventFilter(self)

    # One finger

    def _lay(self, at: QPointF) -> None:
        self._laid = at
        self._is_moving = self._is_pinched = False

    def _move(self, at: QPointF) -> None:
        if self._laid is None or self._is_pinched:
            return
        if not self._is_moving and (at - self._laid).manhattanLength() >= SLOP_PX:
            self._is_moving = True
            self._send(Kind.MouseButtonPress, self._laid)
        if self._is_moving and not self._is_swipe_barred():
            self._send(Kind.MouseMove, at)

    def _lift(self, at: QPointF, now_ms: float) -> None:
        if self._is_moving:
            self._send(Kind.MouseButtonRelease, at)
        elif self._laid is not None and not self._is_pinched:
            self._tap(at, now_ms)
        self._laid = None
        self._is_moving = False
        # A finger that has gone rests on nothing; a pointer would still be there.
        QApplication.sendEvent(self._view, QEvent(Kind.Leave))

    def _tap(self, at: QPointF, now_ms: float) -> None:
        then, there = self._tapped
        is_double = (
            now_ms - then <= QApplication.doubleClickInterval()
            and (at - there).manhattanLength() <= NEAR_PX
        )
        self._tapped = (-math.inf if is_double else now_ms, at)
        if is_double and self.may_zoom:
            self._send(Kind.MouseButtonDblClick, at)
        elif not is_double:
            self._send(Kind.MouseButtonPress, at)
        self._send(Kind.MouseButtonRelease, at)

    # Two fingers

    def _pinch(self, points: list[QEventPoint]) -> None:
        first, second = points[0].position(), points[1].position()
        apart = second - first
        spread = max(math.hypot(apart.x(), apart.y()), 1.0)
        centre = (first + second) / 2
        if not self._is_pinched:
            self._begin_pinch(spread, centre)
            return
        if self.may_zoom:
            self._zoom(spread / self._spread, centre)
            self._pan(centre - self._centre)
        self._spread, self._centre = spread, centre

    def _begin_pinch(self, spread: float, centre: QPointF) -> None:
        if self._is_moving and self._laid is not None:
            self._send(Kind.MouseButtonRelease, self._laid)
        self._is_moving = False
        self._is_pinched = True
        self._spread, self._centre = spread, centre

    def _zoom(self, factor: float, at: QPointF) -> None:
        gesture = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            at,
            at,
            QPointF(self._view.mapToGlobal(at.toPoint())),
            factor - 1,
            QPointF(),
        )
        QApplication.sendEvent(self._view, gesture)

    def _pan(self, by: QPointF) -> None:
        if self._view.desk.is_whole():
            return
        here = QPointF(self._view.mapToGlobal(self._centre.toPoint()))
        wheel = QWheelEvent(
            self._centre,
            here,
            by.toPoint(),
            QPoint(),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.ScrollUpdate,
            False,  # noqa: FBT003 (Qt's signature)
        )
        QApplication.sendEvent(self._view, wheel)

    # Telling

    def _is_swipe_barred(self) -> bool:
        return not self.may_turn and self._view.desk.is_whole()

    def _send(self, kind: QEvent.Type, at: QPointF) -> None:
        is_up = kind is Kind.MouseButtonRelease
        button = Qt.MouseButton.NoButton if kind is Kind.MouseMove else Qt.MouseButton.LeftButton
        buttons = Qt.MouseButton.NoButton if is_up else Qt.MouseButton.LeftButton
        there = QPointF(self._view.mapToGlobal(at.toPoint()))
        told = QMouseEvent(kind, at, there, button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._view, told)

    def _take(self, event: QTouchEvent) -> None:
        points = [point for point in event.points() if point.state() != _UP]
        kind = event.type()
        if kind is Kind.TouchCancel:
            if self._is_moving and self._laid is not None:
                self._send(Kind.MouseButtonRelease, self._laid)
            self._laid, self._is_moving = None, False
        elif kind is Kind.TouchEnd or not points:
            self._lift(event.points()[0].position(), event.timestamp())
        elif len(points) > 1:
            self._pinch(points)
        elif kind is Kind.TouchBegin:
            self._lay(points[0].position())
        else:
            self._move(points[0].position())

    def _is_barred(self, event: QEvent) -> bool:
        """Tell whether the pointer asks for what visitors may not do."""
        kind = event.type()
        if kind is Kind.MouseButtonDblClick:
            return not self.may_zoom
        if kind is Kind.MouseMove and isinstance(event, QMouseEvent) and not event.buttons():
            return not self.may_peek
        return kind in (Kind.MouseMove, Kind.Wheel) and self._is_swipe_barred()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._take(event)
            event.accept()
            return True
        return self._is_barred(event)


_UP = QEventPoint.State.Released
