"""A question to the library of which only the last is wanted."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from reader.app.work.jobs import Job
from reader.app.work.librarian import Librarian, Refused
from reader.library.library import Library

_Answer = TypeVar("_Answer")


class Inquiry:
    """Asks the library; what was asked before is given up, even while it is being sought."""

    def __init__(self, librarian: Librarian, urgency: int = 0) -> None:
        self._librarian = librarian
        self._urgency = urgency
        self._job: Job | None = None
        self._is_over = threading.Event()

    def ask(
        self,
        question: Callable[[Library], _Answer],
        then: Callable[[_Answer], None],
        refused: Refused | None = None,
    ) -> None:
        """Ask something, then do something with the answer, unless it is given up.

        Args:
            question: Asked on the library's own thread.
            then: Given the answer, on the main thread.
            refused: Told why there is no answer; None has everybody told.
        """
        self.give_up()
        is_over = self._is_over = threading.Event()
        wanted = partial(_while_wanted, question, lambda: not is_over.is_set())
        self._job = self._librarian.ask(wanted, then, self._urgency, refused)

    def give_up(self) -> None:
        """Want no answer any more."""
        if self._job is not None:
            self._job.drop()
            self._is_over.set()


def _while_wanted(
    question: Callable[[Library], _Answer], go_on: Callable[[], bool], library: Library
) -> _Answer:
    with library.while_wanted(go_on):
        return question(library)
