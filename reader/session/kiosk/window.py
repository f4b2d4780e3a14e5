"""What a kiosk's window is started with, and what its exit status says.

The supervisor starts ``run_kiosk(wanted) -> int`` of ``reader/app/kiosk/main.py``
in a process of its own, one a screen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from reader.session.kiosk.settings import KioskSettings

SILENCE = 15.0
"""Seconds without a beat after which a window is ended and started again."""

FIRST_SILENCE = 60.0
"""Seconds from a window's start to its first beat: where the machine has just been switched
on, or is busy, it takes longer than `SILENCE` to load, at every start anew."""

BEAT = 1.0
"""Seconds between two beats."""


class WindowStatus(IntEnum):
    """Exit statuses of a window; with any other it is started again as well."""

    STAFF_LEFT = 0
    """Staff gave the PIN: the window stays closed."""
    LIBRARY_UNREADABLE = 3
    """The library can be opened no more: it is looked over before the next start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskWanted:
    """What a window is to do.

    Attributes:
        library: The library file; opened read-only, and closed and opened again
            when an operation is refused, for it may have been put back from a backup.
        arrivals: The file for ``read_arrivals``: which issue is the newest,
            what the staff sheet shows.
        settings: As checked, for this screen.
        beat: To be called every `BEAT` seconds by a timer of the event loop on
            the main thread, with the place shown (ISSUE/PAGE), empty while
            there is none. After `SILENCE` seconds without it the process is
            killed. It never waits and never raises.
        place: ISSUE/PAGE that a window before this one showed and did not die
            of, to begin with when a visitor may be reading; empty for the
            front page of the newest issue.
        withheld: Keys of issues that windows before this one died of
            repeatedly; for ``Arrivals.newest``.
        scratch: A folder for covers and the like, this window's alone, emptied
            at every start.
    """

    library: Path
    arrivals: Path
    settings: KioskSettings
    beat: Callable[[str], None]
    place: str = ""
    withheld: tuple[str, ...] = ()
    scratch: Path
