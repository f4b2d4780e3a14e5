"""Looks out for what other programs do to the library: its state in, a change told out."""

from PySide6.QtCore import QObject, QTimer

from reader.app.work.announcer import Announcer
from reader.app.work.librarian import IDLE, Librarian
from reader.library.changes import Changes

LOOK_MS = 3_000
"""Time between two looks: ``daodu import`` beside the window is seen before it is missed."""


class Lookout(QObject):
    """Tells when the library was altered by anybody but the librarian, until it is closed."""

    def __init__(
        self, librarian: Librarian, announcer: Announcer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._librarian = librarian
        self._announcer = announcer
        self._seen: int | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask for the library's state when nothing more urgent is asked."""
        self._librarian.ask(lambda library: library.state(), self._compare, IDLE, _let_be)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _compare(self, state: int) -> None:
        is_altered = self._seen not in (None, state)
        self._seen = state
        if is_altered:
            self._announcer.tell(Changes(is_elsewhere=True))


def _let_be(_: str) -> None:
    """Say nothing of a library that cannot be asked: whoever needs it will be told."""
