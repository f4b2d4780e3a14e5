"""What a kiosk keeps: the last issues of each paper, some backups, a file that does not grow."""

import contextlib
import datetime
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import DamagedError
from reader.library.changes import Filters
from reader.library.checking import check
from reader.library.discarding import discard_older, give_back
from reader.library.library import Library
from reader.library.upkeep import back_up_daily, daily_backups
from reader.model.record import Holding
from reader.replacing import replace_file
from reader.session.arrivals import Arrived

TOLD = 5
"""Issues of each paper that the windows are told of: more than they will die of."""

RESERVE_BYTES = 256_000_000
"""Free room on the disk below which older backups go."""

AHEAD = datetime.timedelta(days=31)
"""A paper is printed for tomorrow, a monthly for the next month; a date further
ahead is misread, and would be the newest for years."""

_NO_CLOCK = datetime.date(2026, 1, 1)
"""A clock that says less has lost its battery, and says nothing of the papers."""


@dataclass(slots=True, kw_only=True)
class Stock:
    """Keeps a library in order over months.

    Attributes:
        keep: Issues kept of each paper; 0 for all.
        backups: Daily backups kept.
        record: File with the day of the last upkeep and the keys of the issues
            that the kiosk brought. Only these are taken out: a library that is
            also a person's own loses nothing of his.
    """

    keep: int
    backups: int
    record: Path
    _brought: dict[str, None] = field(init=False)
    _day: str = field(init=False)

    def __post_init__(self) -> None:
        """Read which issues were brought before."""
        self._day, self._brought = _read_record(self.record)

    def bring(self, key: str) -> None:
        """Record that an issue is here because the kiosk brought it.

        Raises:
            OSError: The disk is full; it is remembered until the process ends.
        """
        if key not in self._brought:
            self._brought[key] = None
            self._write()

    def keep_in_order(
        self, library: Library, now: datetime.datetime, beat: Callable[[], None]
    ) -> tuple[str, ...]:
        """Take old issues out; once a day look the library over and back it up.

        Args:
            library: The library.
            now: The moment.
            beat: Called while the copy is made.

        Returns:
            Keys of the issues taken out.

        Raises:
            LibraryError: The library is damaged, or the disk is full.
        """
        discarded = discard_older(library, self.keep, self._brought) if self.keep else ()
        if discarded:
            for key in discarded:
                del self._brought[key]
            self._write_if_possible()
        day = now.date()
        if day.isoformat() != self._day:
            # Whatever fails, it is not tried at every look or start of the day.
            self._day = day.isoformat()
            self._write_if_possible()
            self.inspect(library)
            give_back(library)

            def go_on() -> bool:
                beat()
                return True

            back_up_daily(library, day, go_on, self.backups)
        return discarded

    def inspect(self, library: Library) -> None:
        """Look the whole library over, and repair what can be made again.

        Raises:
            LibraryError: It is damaged beyond that.
        """
        faults = check(library, is_repairing=True)
        if faults.found:
            raise DamagedError(str(library.path), faults.found[0])

    def _write(self) -> None:
        record = {"day": self._day, "brought": list(self._brought)}
        written = json.dumps(record, ensure_ascii=False)
        replace_file(self.record, written.encode("utf-8", "surrogatepass"))

    def _write_if_possible(self) -> None:
        """Write; where the disk is full, with the next issue."""
        with contextlib.suppress(OSError):
            self._write()

    def make_room(self, path: Path) -> None:
        """Delete all backups but the latest when the disk is nearly full."""
        with contextlib.suppress(OSError):
            if shutil.disk_usage(path.parent).free < RESERVE_BYTES:
                for old in daily_backups(path)[:-1]:
                    old.unlink()


def _read_record(path: Path) -> tuple[str, dict[str, None]]:
    """Read the record; a damaged one counts as none, and all issues stay."""
    try:
        record = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        return str(record["day"]), dict.fromkeys(map(str, record["brought"]))
    except (OSError, ValueError, TypeError, KeyError):
        return "", {}


def newest_issues(
    library: Library, today: datetime.date
) -> tuple[tuple[Arrived, ...], tuple[str, ...]]:
    """Return the newest good issues of each paper, all together, newest first.

    Args:
        library: The library.
        today: By the clock, right or wrong.

    Returns:
        The issues, those with a date far ahead at the end; a sentence of each of the latter.
    """
    held: list[Holding] = []
    for title in library.titles():
        stretch = library.issues(Filters(title=title.slug), limit=TOLD + 1)
        held += [holding for holding in stretch if holding.title == title.name]
    ahead = [holding for holding in held if _is_far_ahead(holding, today)]
    held.sort(key=lambda holding: (holding not in ahead, _day(holding), holding.key), reverse=True)
    issues = tuple(
        Arrived(key=holding.key, title=holding.title, revision=_revision(library, holding.key))
        for holding in held
    )
    return issues, tuple(
        f"{holding.key}: its date is far ahead and is taken for misread; "
        "it is shown only where there is no other."
        for holding in ahead
    )


def _day(holding: Holding) -> datetime.date:
    return holding.date.value or datetime.date.min


def _is_far_ahead(holding: Holding, today: datetime.date) -> bool:
    return today >= _NO_CLOCK and _day(holding) > today + AHEAD


def _revision(library: Library, key: str) -> str:
    sources = library.sources(key)
    return sources[-1].sha256[:16] if sources else ""
