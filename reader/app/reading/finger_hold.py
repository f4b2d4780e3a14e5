"""Has a finger that rests on the page do what else takes a right press, or a pointer that rests."""

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QMouseEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from reader.app.parts.finger_scroll import HOLD_MS, SLOP_PX
from reader.app.reading.page_view import PageView

Kind = QEvent.Type


class FingerHold(QObject):
    """Shows where a link under a resting finger leads; elsewhere asks what can be done."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._laid = QPointF()
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._rest)
        view.installEventFilter(self)

    def _rest(self) -> None:
        if not self._view.rest_on(self._laid):
            at = self._laid.toPoint()
            there = self._view.mapToGlobal(at)
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Other, at, there)
            QApplication.sendEvent(self._view, asked)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (Kind.MouseButtonRelease, Kind.MouseButtonDblClick, Kind.Gesture):
            self._hold.stop()
        elif isinstance(event, QMouseEvent):
            is_finger = event.pointingDevice().type() is QInputDevice.DeviceType.TouchScreen
            if event.type() is Kind.MouseButtonPress and is_finger:
                self._laid = event.position()
                self._hold.start()
            elif (event.position() - self._laid).manhattanLength() >= SLOP_PX:
                self._hold.stop()
        return False
