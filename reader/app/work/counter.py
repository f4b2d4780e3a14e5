"""A library opened on the thread of its jobs: questions in, answers on the main thread out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from reader.app.work.jobs import Job, Jobs
from reader.errors import ReaderError
from reader.library.library import Library

_Result = TypeVar("_Result")


class Counter:
    """Where the library is asked; opened with the first question.

    Several counters of one library do not wait for each other, except a writer
    for another's transaction.
    """

    def __init__(self, path: Path, jobs: Jobs, *, is_read_only: bool = False) -> None:
        """Take a library file, which must exist if it is never to be written to."""
        self.jobs = jobs
        self._path = path
        self._is_read_only = is_read_only
        self._library: Library | None = None

    def ask(
        self,
        question: Callable[[Library], _Result],
        then: Callable[[_Result], None],
        urgency: int = 0,
        refused: Callable[[str], None] | None = None,
    ) -> Job:
        """Ask the library something, then do something with the answer.

        Args:
            question: Asked on the library's own thread.
            then: Given the answer, on the main thread.
            urgency: The least number is asked first.
            refused: Told why there is no answer; None has everybody told.
        """
        return self.jobs.run(partial(self._with_library, question), then, urgency, refused)

    def close(self) -> None:
        """Answer what was asked, then close the library on its own thread."""
        self.jobs.run(self._close, _done, urgency=1_000_000)
        self.jobs.finish()

    def _with_library(self, question: Callable[[Library], _Result]) -> _Result:
        if self._library is None:
            self._library = Library.open(
                self._path, is_read_only=self._is_read_only, waiting=self.jobs.held_up.emit
            )
        try:
            return question(self._library)
        except ReaderError:
            if self._is_read_only:
                # It may have been put back from a backup: the next question opens it anew.
                self._close()
            raise

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
        self._library = None


def _done(_: object) -> None:
    """Need nothing of the result."""
