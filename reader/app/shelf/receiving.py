"""Takes sources in while reading goes on: paths in, a report an issue out, step by step."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.app.announcer import Announcer
from reader.app.librarian import Librarian
from reader.library.changes import Changes
from reader.library.library import Library
from reader.session.intake import Refused, Report, TakenIn, take_in

URGENCY = 100
"""Whatever the reader asks of the library meanwhile goes first."""


class Receiving(QObject):
    """Takes in one issue a job, so that the library is never long away.

    Signals:
        begun: How many sources wait.
        reported: A ``TakenIn`` or ``Refused``.
        ended: Nothing waits any more: key of the last issue taken in, or the empty string.
    """

    begun = Signal(int)
    reported = Signal(object)
    ended = Signal(str)

    def __init__(self, librarian: Librarian, announcer: Announcer) -> None:
        super().__init__()
        self._librarian = librarian
        self._announcer = announcer
        self._sources: list[Path] = []
        self._reports: Iterator[Report] | None = None
        self._last = ""

    @property
    def is_busy(self) -> bool:
        """Whether something is being taken in."""
        return self._reports is not None

    def receive(self, paths: tuple[Path, ...]) -> None:
        """Take sources in, after those that wait already."""
        self._sources += paths
        if paths:
            self.begun.emit(len(self._sources))
        if self._reports is None:
            self._begin()

    def stop(self) -> None:
        """Give up what waits; what was taken in stays."""
        self._sources.clear()
        self._reports = iter(()) if self._reports is not None else None

    def _begin(self) -> None:
        if not self._sources:
            return
        path = self._sources.pop(0)
        self._librarian.ask(partial(_reports, path=path), self._take_up, URGENCY)

    def _take_up(self, reports: Iterator[Report]) -> None:
        self._reports = reports
        self._go_on()

    def _go_on(self) -> None:
        reports = self._reports
        assert reports is not None
        self._librarian.ask(lambda _: next(reports, None), self._take, URGENCY)

    def _take(self, report: Report | None) -> None:
        if report is not None:
            self._report(report)
            self._go_on()
            return
        self._reports = None
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


def _reports(library: Library, path: Path) -> Iterator[Report]:
    return take_in(library, (path,))
