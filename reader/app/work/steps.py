"""Long work of the main thread: an iterator in, each step done in its own turn of the loop."""

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Steps(QObject):
    """Takes the steps of one work after those of another; keys and pointer come between."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._works: deque[Iterator[None]] = deque()
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._take_one)

    def begin(self, work: Iterator[None]) -> None:
        """Take the steps of a work, after those that are still to be taken."""
        self._works.append(work)
        self._soon.start()

    def _take_one(self) -> None:
        for _ in self._works[0]:
            return
        self._works.popleft()
        if not self._works:
            self._soon.stop()
