"""Work off the main thread: a function in, its result by signal out.

The one place where a ``ReaderError`` is caught on the screen.
"""

import itertools
import queue
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from reader.app.language.told import told
from reader.errors import ReaderError

_Result = TypeVar("_Result")


@dataclass(slots=True, order=True)
class Job:
    """A piece of work that waits, runs or is done.

    Attributes:
        urgency: The least number runs first.
        place: Order of asking among equally urgent jobs.
        is_dropped: Set it and the job is not run, or its result not reported.
        is_begun: It runs, or is done.
        refused: Told the sentence of a refusal in place of everybody; None tells all.
    """

    urgency: int
    place: int
    work: Callable[[], Any] = field(compare=False)
    then: Callable[[Any], None] = field(compare=False)
    is_dropped: bool = field(default=False, compare=False)
    is_begun: bool = field(default=False, compare=False)
    refused: Callable[[str], None] | None = field(default=None, compare=False)

    def drop(self) -> None:
        """Give the job up: nobody waits for it any more."""
        self.is_dropped = True


class Jobs(QObject):
    """One thread that does the most urgent job first.

    Signals:
        refused: A job could not be done: one sentence fit to show.
        idle_changed: Something is to be done again, or nothing is left to do.
        held_up: Another program keeps the job at hand waiting, or does no longer.
    """

    refused = Signal(str)
    idle_changed = Signal()
    held_up = Signal(bool)
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting: queue.PriorityQueue[Job] = queue.PriorityQueue()
        self._places = itertools.count()
        self._asked: dict[int, Job] = {}
        self._open = 0
        self._is_ended = False
        # A job that is done before its callback is set would be reported within ``run``: who
        # asked has not got the job yet, and would take it for one that still waits.
        self._ended.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], _Result],
        then: Callable[[_Result], None],
        urgency: int = 0,
        refused: Callable[[str], None] | None = None,
    ) -> Job:
        """Do ``work`` on this thread, then call ``then`` with its result on the main thread.

        Args:
            work: Pure, or the library's own; holds no widget.
            then: Not called when the job was dropped or refused.
            urgency: The least number runs first.
            refused: Told why the work could not be done; None has the signal tell it.
        """
        job = Job(urgency, next(self._places), work, then, refused=refused)
        if self._is_ended:
            # The other thread's last answers still arrive while the program ends.
            job.drop()
            return job
        self._waiting.put(job)
        self._asked[job.place] = job
        self._open += 1
        if self._open == 1:
            self.idle_changed.emit()
        future = self._thread.submit(self._do_next)
        future.add_done_callback(self._ended.emit)
        return job

    def hasten(self, job: Job, urgency: int) -> Job:
        """Do a job before others that are less urgent than it has become.

        Args:
            job: Which was asked for on this thread.
            urgency: Its own, or a lesser number.

        Returns:
            The job that is done in its place; the same where it runs already, or is as urgent.
        """
        if job.is_begun or job.urgency <= urgency:
            return job
        job.drop()
        return self.run(job.work, job.then, urgency, job.refused)

    def is_idle(self) -> bool:
        """Whether nothing is left to do."""
        return self._open == 0

    def disown(self) -> None:
        """Still do what was asked for, but tell nobody: those who asked are gone."""
        for job in self._asked.values():
            job.then = job.refused = _nobody

    def stop(self) -> None:
        """Finish the job at hand, give up the others, and end the thread."""
        self._is_ended = True
        self._ended.disconnect(self._report)
        self._thread.shutdown(wait=True, cancel_futures=True)

    def finish(self) -> None:
        """Do all that was asked for, and end the thread."""
        self._is_ended = True
        self._ended.disconnect(self._report)
        self._thread.shutdown(wait=True)

    def _do_next(self) -> tuple[Job, Any]:
        job = self._waiting.get_nowait()
        if job.is_dropped:
            return job, None
        job.is_begun = True
        try:
            return job, job.work()
        except ReaderError as refusal:
            return job, refusal

    def _report(self, future: "Future[tuple[Job, Any]]") -> None:
        self._open -= 1
        if not future.cancelled():
            job, result = future.result()
            self._asked.pop(job.place, None)
            if job.is_dropped:
                pass  # Nobody waits for its refusal either.
            elif isinstance(result, ReaderError):
                tell = job.refused or self.refused.emit
                tell(told(str(result)))
            else:
                job.then(result)
        if self._open == 0:
            self.idle_changed.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageJobs:
    """The threads on which pages are made.

    Attributes:
        press: Lays pages out and paints them, some milliseconds at a time.
        scans: Makes large scans ready, some seconds at a time.
    """

    press: Jobs
    scans: Jobs


def _nobody(_: object) -> None:
    """Take a result that nobody waits for any more."""
