"""The library's automatic backup, made while reading goes on."""

import datetime
import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.app.work.jobs import Jobs
from reader.library.library import Library
from reader.library.upkeep import back_up_daily

PATIENCE_MS = 20_000
"""The first page is on screen by then: copying a library keeps a processor busy."""


class Upkeep(QObject):
    """Makes the day's backup once, on a thread and a connection of its own."""

    def __init__(self, path: Path, jobs: Jobs, patience_ms: int = PATIENCE_MS) -> None:
        """Begin.

        Args:
            path: The library.
            jobs: The thread.
            patience_ms: How long the backup waits for the page to be there.
        """
        super().__init__()
        self._path = path
        self._jobs = jobs
        self._is_over = threading.Event()
        self._is_begun = False
        self._timer = QTimer(self, singleShot=True, interval=patience_ms)
        self._timer.timeout.connect(self._back_up)

    def begin(self) -> None:
        """Make the day's backup, unless it was begun already."""
        if not self._is_begun:
            self._is_begun = True
            self._timer.start()

    def _back_up(self) -> None:
        today = datetime.datetime.now().astimezone().date()
        self._jobs.run(partial(_back_up, self._path, today, self._is_over), _done)

    def stop(self) -> None:
        """End the thread; a backup that is not finished leaves nothing behind."""
        self._timer.stop()
        self._is_over.set()
        self._jobs.stop()


def _back_up(path: Path, today: datetime.date, is_over: threading.Event) -> Path | None:
    with Library.open(path, is_read_only=True) as library:
        return back_up_daily(library, today, lambda: not is_over.is_set())


def _done(_: object) -> None:
    """Need nothing of the result."""
