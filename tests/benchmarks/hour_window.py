"""The reading window itself, its event loop felt like a pulse while somebody reads.

Started in place of ``daodu`` by ``test_hour``. Writes a line of JSON for every long turn of
the event loop, and one every fifteen seconds with what the process holds.
"""

import collections
import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import main
from reader.app.wanted import Wanted
from reader.app.window.window import ReadingWindow

BEAT_MS = 5
LONG_SECONDS = 0.05
REPORT_SECONDS = 15.0
BOUNDS_MS = (10, 20, 30, 40, 50)


def resident_mb() -> float:
    """Return what the process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6


class Pulse(QObject):
    """A timer of 5 ms: what comes between two of its beats is one turn, or several short ones.

    A turn is told by the clock and by the processor's time of the main thread: the
    clock counts what the rest of the machine does, too.
    """

    def __init__(self, told: Path) -> None:
        super().__init__()
        self._told = told.open("a", encoding="utf-8", buffering=1)
        self._clock, self._work = time.monotonic(), time.thread_time()
        self._reported = 0.0
        self._beats = 0
        self._worked: collections.Counter[int] = collections.Counter()
        self._commands: collections.Counter[str] = collections.Counter()
        self._is_listening = False
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        clock, work = time.monotonic(), time.thread_time()
        away, worked = clock - self._clock - BEAT_MS / 1000, work - self._work
        self._clock, self._work = clock, work
        self._beats += 1
        for bound in BOUNDS_MS:
            self._worked[bound] += worked * 1000 > bound
        if max(away, worked) > LONG_SECONDS:
            self._tell({"at": clock, "away": away, "worked": worked})
        if clock - self._reported >= REPORT_SECONDS:
            self._reported = clock
            self._report(clock)

    def _report(self, clock: float) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        if not self._is_listening:
            self._listen(windows)
        self._tell(
            {
                "at": clock,
                "mb": resident_mb(),
                "threads": threading.active_count(),
                "beats": self._beats,
                "worked": dict(self._worked),
                "commands": dict(self._commands),
                "windows": [f"{type(each).__name__}: {each.windowTitle()}" for each in windows],
            }
        )

    def _listen(self, windows: list[QWidget]) -> None:
        """Count the commands that are really heard."""
        for window in windows:
            if isinstance(window, ReadingWindow) and hasattr(window, "_actions"):
                self._is_listening = True
                for name in window._actions.names():
                    window._actions[name].triggered.connect(self._count(name))

    def _count(self, name: str) -> Callable[[], None]:
        def count() -> None:
            self._commands[name] += 1

        return count

    def _tell(self, line: dict) -> None:
        self._told.write(json.dumps(line) + "\n")


class WatchedApplication(QApplication):
    """Qt's, with a pulse."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.pulse = Pulse(Path(sys.argv[2]))


if __name__ == "__main__":
    home = Path(sys.argv[1])
    main.QApplication = WatchedApplication
    wanted = Wanted(
        library=home / "library.sqlite", settings=home / "settings.json", covers=home / "covers"
    )
    sys.exit(main.run(wanted))
