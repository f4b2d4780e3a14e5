"""Takes sources in while reading goes on: paths in, a report an issue out, step by step."""

import time
from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.app.announcer import Announcer
from reader.app.librarian import Librarian
from reader.library.changes import Changes
from reader.library.library import Library
from reader.session.accession import Step, list_parts, take_in_parts
from reader.session.intake import Refused, TakenIn

URGENCY = 100
"""Whatever the reader asks of the library meanwhile goes first."""


class Receiving(QObject):
    """Takes in one part of a source a job, so that the library is never long away.

    Signals:
        begun: How many sources wait.
        reported: A ``TakenIn`` or ``Refused``.
        progressed: Parts done, parts in all, and the seconds that the rest will take.
        ended: Nothing waits any more: key of the last issue taken in, or the empty string.
    """

    begun = Signal(int)
    reported = Signal(object)
    progressed = Signal(int, int, float)
    ended = Signal(str)

    def __init__(self, librarian: Librarian, announcer: Announcer) -> None:
        super().__init__()
        self._librarian = librarian
        self._announcer = announcer
        self._sources: list[Path] = []
        self._steps: Generator[Step, None, None] | None = None
        self._path = Path()
        self._since = 0.0
        self._last = ""

    @property
    def is_busy(self) -> bool:
        """Whether something is being taken in."""
        return self._steps is not None

    def receive(self, paths: tuple[Path, ...]) -> None:
        """Take sources in, after those that wait already."""
        self._sources += paths
        if paths:
            self.begun.emit(len(self._sources))
        if self._steps is None:
            self._begin()

    def stop(self) -> None:
        """Give up what waits; what was taken in stays."""
        self._sources.clear()
        if (steps := self._steps) is not None:
            # A generator that runs cannot be closed; on the library's thread it does not.
            self._librarian.ask(lambda _: steps.close(), lambda _: None)

    def _begin(self) -> None:
        if not self._sources:
            return
        path = self._sources.pop(0)
        self._path = path
        self._librarian.ask(partial(_steps, path=path), self._take_up, URGENCY, self._give_up)

    def _take_up(self, steps: Generator[Step, None, None]) -> None:
        self._steps = steps
        self._since = time.monotonic()
        self._go_on()

    def _go_on(self) -> None:
        steps = self._steps
        assert steps is not None
        self._librarian.ask(lambda _: next(steps, None), self._take, URGENCY, self._give_up)

    def _give_up(self, reason: str) -> None:
        """Report what cannot be gone on with, and go on with the next source."""
        self.reported.emit(Refused(path=self._path, reason=reason))
        self._end_source()

    def _take(self, step: Step | None) -> None:
        if step is not None:
            for report in step.reports:
                self._report(report)
            passed = time.monotonic() - self._since
            left = passed / step.done * (step.total - step.done)
            self.progressed.emit(step.done, step.total, left)
            self._go_on()
            return
        self._end_source()

    def _end_source(self) -> None:
        self._steps = None
        if self._sources:
            self._begin()
        else:
            self.ended.emit(self._last)
            self._last = ""

    def _report(self, report: TakenIn | Refused) -> None:
        if isinstance(report, TakenIn):
            self._last = report.accession.key
            self._announcer.tell(Changes(issues=(report.accession.key,)))
        self.reported.emit(report)


def _steps(library: Library, path: Path) -> Generator[Step, None, None]:
    return take_in_parts(library, list_parts((path,)))
