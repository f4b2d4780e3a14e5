"""The staff's way in: a knock opens the pad, the PIN the sheet, the sheet the way out."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget
from typing_extensions import override

from reader.app.kiosk import kiosk_wording
from reader.app.kiosk.measures import Measures
from reader.app.kiosk.pin_pad import PinPadView
from reader.app.kiosk.side_panel import Scrim
from reader.app.kiosk.staff_sheet import Report, StaffSheet
from reader.errors import SourceError
from reader.session.kiosk.pin import PinPad, open_pad, try_pin

SECOND_MS = 1000


class StaffDesk(Scrim):
    """Lies over everything while staff are at work.

    Signals:
        leave_wanted: Staff have given the PIN and want to leave.
    """

    leave_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        pin_file: Path,
        report: Callable[[], Report],
        sizes: Measures,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._pin_file = pin_file
        self._report = report
        self._sizes = sizes
        self._clock = clock
        self._pad: PinPad | None = None
        self._card = QWidget(self)
        self._card.setObjectName("staff_card")
        self._card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pin_pad = PinPadView(sizes)
        self.sheet = StaffSheet(sizes)
        self._stack = QStackedLayout(self._card)
        for part in (self.pin_pad, self.sheet):
            self._stack.addWidget(part)
            part.left.connect(self.hide)
        self.pin_pad.entered.connect(self._try)
        self.sheet.leave_wanted.connect(self.leave_wanted)
        self._seconds = QTimer(self, interval=SECOND_MS)
        self._seconds.timeout.connect(self._count_down)

    @property
    def is_open(self) -> bool:
        """Whether the PIN has been given and the sheet lies open."""
        return self.isVisible() and self._stack.currentWidget() is self.sheet

    def answer(self) -> None:
        """Somebody has knocked: show the pad, the tries before it remembered."""
        if self.isVisible():
            return
        try:
            self._pad = open_pad(self._pin_file, self._clock(), self._pad)
        except SourceError:
            self._pad = None
        self._stack.setCurrentWidget(self.pin_pad)
        self.pin_pad.open_up("", is_locked=False)
        self._tell("")
        self._place()
        self.show()
        self.raise_()
        # Who knocks has no hand on a keyboard.
        self.take_focus(is_shown=False)

    def _try(self, pin: str) -> None:
        if self._pad is None:
            return
        # Some 50 ms of scrypt on the main thread: nobody else is waiting for the screen.
        is_right, self._pad = try_pin(self._pin_file, self._pad, pin, self._clock())
        if is_right:
            is_keyed = QApplication.focusWidget() is not self
            self.sheet.show_report(self._report())
            self._stack.setCurrentWidget(self.sheet)
            self._place()
            self.take_focus(is_shown=is_keyed)
        else:
            self._tell(kiosk_wording.wrong_pin())

    def _tell(self, otherwise: str) -> None:
        """Say why nothing can be typed just now, else something else."""
        if self._pad is None:
            self.pin_pad.tell(kiosk_wording.no_pin(), is_locked=True)
            return
        seconds = self._pad.seconds_locked(self._clock())
        if seconds:
            self.pin_pad.tell(kiosk_wording.locked(seconds), is_locked=True)
            self._seconds.start()
        else:
            self.pin_pad.tell(otherwise, is_locked=False)

    def _count_down(self) -> None:
        self._tell("")
        if self._pad is None or not self._pad.seconds_locked(self._clock()):
            self._seconds.stop()

    def _place(self) -> None:
        is_pad = self._stack.currentWidget() is self.pin_pad
        wide, high = (500, 780) if is_pad else (820, 900)
        width = min(self._sizes.px(wide), self.width() - 2 * self._sizes.px(16))
        height = min(self._sizes.px(high), self.height() - 2 * self._sizes.px(16))
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._card.setGeometry(QRect(left, top, width, height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
