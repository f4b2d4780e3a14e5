"""Play a kiosk's window for a month: the real one, visited at random, its clocks quickened.

Started by the supervisor in place of ``daodu kiosk-window``, with the same letter.
Writes how it fares into the folder given, a line each of its days.
"""

import datetime
import gc
import json
import os
import random
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.kiosk.main import KioskProgram
from reader.session.kiosk.settings import kiosk_settings
from reader.session.kiosk.window import KioskWanted
from reader.supply.beating import SupervisorGoneError, Voice
from tests.app.kiosk.kiosks import Clock, Kiosk
from tests.app.kiosk.test_fuzz import Monkey

DAY = 86_400.0
ACTS = 12
"""What a visitor does."""
IS_LONG = int(os.environ.get("DAODU_DAYS", "2")) >= 10
PAUSES = (30, 90, 300) if IS_LONG else (30, 300, 900)
"""Seconds that pass without a visitor; a day has some eighty visits, or some twenty."""
STEP_MS = 15
BEAT_SECONDS = 0.1
"""Beats are told no more often, however fast the clocks run."""


def resident() -> int:
    """Return the memory of this process in pages, after all that can be given back is."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1])


def open_files(library: Path) -> list[str]:
    """Return what this process has open but its library.

    SQLite keeps a file of a connection that was closed for the next one, as long as another
    has the library locked: how many there are is chance (os_unix.c, ``pUnused``).
    """
    found = []
    for each in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the folder itself, which was open while it was read
            found.append(str(each.readlink()))
    return [name for name in found if not name.startswith(str(library))]


class Month(QObject):
    """Visits, and the nights between them."""

    def __init__(self, application: QApplication, folder: Path, letter: dict) -> None:
        super().__init__()
        self._folder = folder
        self._voice = Voice(sys.stdout.fileno())
        self._told = 0.0
        self._clock = Clock(now=1000.0, wall=datetime.datetime(2026, 5, 1, 7, tzinfo=datetime.UTC))
        settings = kiosk_settings(letter["settings"], "supervisor")
        self._screen = settings.screen
        self._library = Path(letter["library"])
        wanted = KioskWanted(
            library=self._library,
            arrivals=Path(letter["arrivals"]),
            settings=settings,
            beat=self._beat,
            place=letter["place"],
            withheld=tuple(letter["withheld"]),
            scratch=Path(letter["scratch"]),
        )
        self.program = KioskProgram(application, wanted, self._clock.clocks())
        self.program.room.keeper.stop()
        self._kiosk = Kiosk(
            room=self.program.room,
            clock=self._clock,
            arrivals=wanted.arrivals,
            beats=[],
            close=self.program.close,
            is_idle=self.program.is_idle,
        )
        self._dice = random.Random(letter["place"] or "first")
        self._monkey = Monkey(self._kiosk, QTest.createTouchDevice(), self._dice.randrange(1000))
        self._days = 0
        self._dawn = self._clock.now
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _beat(self, place: str) -> None:
        if time.monotonic() - self._told >= BEAT_SECONDS:
            self._told = time.monotonic()
            try:
                self._voice.beat(place)
            except SupervisorGoneError:
                os._exit(1)

    def _step(self) -> None:
        """A visitor, or an hour without one."""
        is_quiet = (self._folder / "quiet").exists()
        if self.program.room.reading is not None and not is_quiet and self._dice.random() < 0.4:
            self._monkey.go_on(ACTS)
            self._kiosk.pass_by(5)
        for _ in range(4):
            self._kiosk.pass_by(self._dice.choice(PAUSES))
        if self._clock.now - self._dawn >= DAY and self.program.is_idle():
            self._end_day()

    def _end_day(self) -> None:
        """Write down what a day has cost, with the paper at home as at the first dawn."""
        self.program.room.go_home()
        self._dawn = self._clock.now
        self._days += 1
        line = {
            "pid": os.getpid(),
            "day": self._days,
            "pages": resident(),
            "threads": threading.active_count(),
            "files": len(open_files(self._library)),
            "place": self.program.room.place,
            "troubles": [each.what for each in self.program.room.newsstand.arrivals.troubles],
        }
        with (self._folder / f"screen-{self._screen}.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def main() -> None:
    """Live until killed."""
    letter = json.load(sys.stdin)
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    month = Month(application, Path(sys.argv[1]), letter)
    status = application.exec()
    month.program.close()
    sys.exit(status)


if __name__ == "__main__":
    main()
