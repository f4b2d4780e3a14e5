"""Watches the event loop: what is done in, how long the main thread was away each turn out."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

LONG_SECONDS = 0.05
"""A turn that takes longer is felt: keys and pointer lag behind the hand."""
PAUSE_SECONDS = 0.08
"""What is watched after each thing done, while what it set off comes to rest."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Turn:
    """One turn of the event loop, or one thing that the reader did.

    Attributes:
        worked: Seconds the main thread itself worked.
        passed: Seconds by the clock on the wall.
        what: What the reader had done last.
    """

    worked: float
    passed: float
    what: str


class LoopWatch:
    """Times every turn of the event loop by two clocks.

    A turn is long when the main thread's own time (``time.thread_time``) passes 50 ms. The
    clock on the wall says more than that on a machine that does other things too: a turn of
    2 ms in whose midst another process had the processor for 60 looks long and is not the
    reader's fault. What the thread waits for of its own will (Python's lock while a page is
    laid out, a file) it does not see, so the wall's is kept beside it: on a quiet machine
    the two agree but for such waits.

    Attributes:
        turns: All that were seen.
    """

    def __init__(self, application: QApplication) -> None:
        self.turns: list[Turn] = []
        self._application = application

    def do(self, what: str, action: Callable[[], object], pause: float = PAUSE_SECONDS) -> None:
        """Do what a reader does, and watch what follows for a while."""
        self._time(what, action)
        self.rest(what, pause)

    def rest(self, what: str, pause: float) -> None:
        """Watch for some seconds."""
        until = time.monotonic() + pause
        while time.monotonic() < until:
            self._time(what, self._turn)
            time.sleep(0.002)

    def rest_until(self, what: str, is_done: Callable[[], bool], most: float = 60.0) -> None:
        """Watch until something is so.

        Raises:
            TimeoutError: It was not so in time.
        """
        until = time.monotonic() + most
        while not is_done():
            if time.monotonic() > until:
                raise TimeoutError(what)
            self.rest(what, 0.01)

    def report(self) -> str:
        """Say how many turns were long, which, and the longest of all."""
        long = [turn for turn in self.turns if turn.worked > LONG_SECONDS]
        by_wall = sum(1 for turn in self.turns if turn.passed > LONG_SECONDS)
        most = {turn.what: turn for turn in sorted(self.turns)}
        longest = sorted(most.values(), reverse=True)[:12]
        counts = ", ".join(
            f"{what} {sum(1 for turn in long if turn.what == what)}"
            for what in dict.fromkeys(turn.what for turn in sorted(long, reverse=True))
        )
        shown = "; ".join(
            f"{turn.what} {turn.worked * 1000:.0f} ({turn.passed * 1000:.0f})" for turn in longest
        )
        return (
            f"turns over 50 ms of work: {len(long)} of {len(self.turns)}"
            f" ({by_wall} by the wall's clock): {counts or 'none'}\n"
            f"longest of each, ms of work (of the wall's clock): {shown}"
        )

    def _turn(self) -> None:
        self._application.processEvents()
        # Within no loop of its own Qt would keep all that is to be deleted to the end.
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _time(self, what: str, action: Callable[[], object]) -> None:
        worked, passed = time.thread_time(), time.perf_counter()
        action()
        worked, passed = time.thread_time() - worked, time.perf_counter() - passed
        self.turns.append(Turn(worked=worked, passed=passed, what=what))
