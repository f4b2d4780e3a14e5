"""Keeps a kiosk: time passing and touches in, what is due by signal out."""

import datetime
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from reader.session.kiosk.settings import KioskSettings
from reader.session.kiosk.unattended import (
    Deed,
    KioskState,
    Moment,
    issue_arrived,
    tick,
    touch,
)
from reader.session.kiosk.window import BEAT


def local_time() -> datetime.datetime:
    """Return the time on the wall."""
    return datetime.datetime.now().astimezone()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """The two clocks; replaced in tests, so that months pass in a minute.

    Attributes:
        monotonic: Seconds; never set, never back.
        wall: Date and time of the day, which may jump.
    """

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime.datetime] = local_time


class Keeper(QObject):
    """Holds the state of a kiosk.

    Signals:
        due: A ``Deed`` is to be done now.
        ticked: Some second has passed: its ``Moment``.
    """

    due = Signal(object)
    ticked = Signal(object)

    def __init__(
        self,
        settings: KioskSettings,
        clocks: Clocks,
        is_busy: Callable[[], tuple[bool, bool]],
        parent: QObject | None = None,
    ) -> None:
        """Take whether it reads aloud and whether a finger rests on the glass."""
        super().__init__(parent)
        self._settings = settings
        self._clocks = clocks
        self._is_busy = is_busy
        self._state = KioskState(turned=clocks.monotonic())
        self._timer = QTimer(self, interval=round(BEAT * 1000))
        self._timer.timeout.connect(self.tick)

    @property
    def is_alone(self) -> bool:
        """Whether nobody has touched it since it went home."""
        return self._state.touched is None

    def begin(self) -> None:
        """Begin to tick."""
        self._timer.start()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def touch(self) -> None:
        """Somebody is there."""
        self._take(touch(self._state, self._clocks.monotonic()))

    def announce_issue(self) -> None:
        """A newer issue is ready to be shown."""
        self._take(issue_arrived(self._state))

    def tick(self) -> None:
        """Do what is due by now."""
        is_aloud, is_held = self._is_busy()
        moment = Moment(
            now=self._clocks.monotonic(),
            of_day=self._clocks.wall().time(),
            is_reading_aloud=is_aloud,
            is_held=is_held,
        )
        self._take(tick(self._state, moment, self._settings))
        self.ticked.emit(moment)

    def _take(self, outcome: tuple[KioskState, tuple[Deed, ...]]) -> None:
        self._state, deeds = outcome
        for deed in deeds:
            self.due.emit(deed)
