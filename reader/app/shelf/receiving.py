"""Takes sources in while reading goes on: paths in, a report an issue out, step by step."""

import time
from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.app.work.announcer import Announcer
from reader.app.work.counter import Counter
from reader.library.changes import Changes
from reader.library.library import Library
from reader.session.intake.reports import Refused, Step, TakenIn

_ITSELF = "this is the library itself. Name another file."
_BROUGHT_BACK = 12
"""Parts, at most, whose issues can be brought back where they are replaced."""


class Receiving(QObject):
    """Takes in one part of a source a job, at a counter of its own.

    However long a source takes to be read, the reader's own counter answers;
    and a change of language, which takes the room down, does not stop it.

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

    def __init__(self, counter: Counter, announcer: Announcer) -> None:
        super().__init__()
        self._counter = counter
        self._announcer = announcer
        self._sources: list[tuple[tuple[Path, ...], bool]] = []
        self._steps: Generator[Step, None, None] | None = None
        self._is_busy = False
        self._is_stopped = False
        self._path = Path()
        self._since = 0.0
        self._last = ""

    @property
    def is_busy(self) -> bool:
        """Whether something is being taken in."""
        return self._is_busy

    def receive(self, paths: tuple[Path, ...], *, gives_up_corrections: bool = False) -> None:
        """Take sources in, after those that wait already.

        Args:
            paths: The sources; pages of an issue that are given together are one.
            gives_up_corrections: Take them in even over what was corrected by hand.
        """
        if paths:
            self._sources.append((paths, gives_up_corrections))
            self.begun.emit(sum(len(waiting) for waiting, _ in self._sources))
        if self._sources and not self._is_busy:
            self._begin()

    def stop(self) -> None:
        """Give up what waits; what was taken in stays."""
        self._sources.clear()
        self._is_stopped = self._is_busy
        self._put_away()

    def close(self) -> None:
        """Finish the part at hand, give up the rest, and end the thread."""
        self.stop()
        self._counter.close()

    def _begin(self) -> None:
        self._is_busy, self._is_stopped = True, False
        paths, gives_up = self._sources.pop(0)
        self._path = paths[0]
        question = partial(_steps, paths=paths, gives_up=gives_up)
        self._counter.ask(question, self._take_up, refused=self._give_up)

    def _take_up(self, steps: Generator[Step, None, None]) -> None:
        self._steps = steps
        self._since = time.monotonic()
        if self._is_stopped:
            self._put_away()
        self._go_on()

    def _put_away(self) -> None:
        if (steps := self._steps) is not None:
            # A generator that runs cannot be closed; on its own thread it does not.
            self._counter.ask(lambda _: steps.close(), lambda _: None)

    def _go_on(self) -> None:
        steps = self._steps
        assert steps is not None
        self._counter.ask(lambda _: next(steps, None), self._take, refused=self._give_up)

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
            self._is_busy = False
            self.ended.emit(self._last)
            self._last = ""

    def _report(self, report: TakenIn | Refused) -> None:
        if isinstance(report, TakenIn):
            self._last = report.accession.key
            self._announcer.tell(Changes(issues=(report.accession.key,)))
        self.reported.emit(report)


def _steps(
    library: Library, paths: tuple[Path, ...], *, gives_up: bool
) -> Generator[Step, None, None]:
    # 0.5 s to load, which no start waits for.
    from reader.session.intake.accession import list_parts, take_in_parts  # noqa: PLC0415
    from reader.session.intake.adding_pages import AddingPages  # noqa: PLC0415
    from reader.session.intake.giving_up import GivingUp  # noqa: PLC0415
    from reader.session.intake.keeping import Keeping  # noqa: PLC0415

    # To read it, even its first bytes, would give up the locks this program has on it.
    itself = tuple(path for path in paths if path.exists() and path.samefile(library.path))
    parts = (
        *list_parts(path for path in paths if path not in itself),
        *(Refused(path=path, reason=f"{path}: {_ITSELF}") for path in itself),
    )
    if gives_up:
        return take_in_parts(GivingUp(library), parts)
    # What few issues take the place of can be brought back; of many it would fill the disk.
    kind = Keeping if len(parts) <= _BROUGHT_BACK else AddingPages
    return take_in_parts(kind(library), parts)
