"""What was delivered and what became of it: each delivery is read once, broken ones rarely again.

A delivery is known by its name (a path, an address) and its mark, which is
another when the file is. What is begun is written down before it is read, so
that a file which ends the process that reads it is known for it afterwards.
"""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.replacing import replace_file

FIRST_WAIT = 60.0
LONGEST_WAIT = 86_400.0
"""Seconds until a refused delivery is tried again, from a minute to a day: its
medium may have failed, not it."""

_GROWTH = 4
MOST_ENTRIES = 5_000
"""Deliveries remembered; ten years of a daily paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is known of a delivery.

    Attributes:
        mark: Of the file as it was then.
        tries: How often it was begun.
        is_done: Whether it was taken in.
        begun: When it was begun last, seconds since 1970; entries are
            forgotten in this order.
        reason: Why it was refused; empty when it was not.
    """

    mark: str
    tries: int = 0
    is_done: bool = False
    begun: float = 0.0
    reason: str = ""

    @property
    def wait(self) -> float:
        """Seconds from a try to the next."""
        return float(min(LONGEST_WAIT, FIRST_WAIT * _GROWTH ** max(0, self.tries - 1)))


class Ledger:
    """The deliveries of all sources, in one small file.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._entries: dict[str, Entry] = _read(path)

    def is_due(self, name: str, mark: str, now: float) -> bool:
        """Tell whether a delivery is to be read now.

        Args:
            name: Of the delivery.
            mark: Of the file as it is.
            now: Seconds since 1970. A clock set back makes nothing wait longer
                than it would have.
        """
        entry = self._entries.get(name)
        if entry is None or entry.mark != mark:
            return True
        return not entry.is_done and not 0 <= now - entry.begun < entry.wait

    def begin(self, name: str, mark: str, now: float) -> None:
        """Write down that a delivery is about to be read.

        Raises:
            OSError: The disk is full; the delivery is remembered all the same
                until the process ends.
        """
        entry = self._entries.pop(name, None)
        if entry is None or entry.mark != mark:
            entry = Entry(mark=mark)
        self._entries[name] = dataclasses.replace(entry, tries=entry.tries + 1, begun=now)
        self._write()

    def finish(self, name: str, reason: str = "") -> bool:
        """Write down what became of a delivery.

        Args:
            name: Of the delivery, begun before.
            reason: Why it was refused; empty when it was taken in.

        Returns:
            Whether this is news: a refusal for another reason than last time.

        Raises:
            OSError: As in ``begin``.
        """
        entry = self._entries[name]
        self._entries[name] = dataclasses.replace(entry, is_done=not reason, reason=reason)
        self._write()
        return bool(reason) and reason != entry.reason

    def postpone(self, name: str) -> None:
        """Take a begun delivery for one not tried: what failed was not it."""
        entry = self._entries[name]
        self._entries[name] = dataclasses.replace(
            entry, tries=max(0, entry.tries - 1), begun=entry.begun - LONGEST_WAIT
        )

    def fatal(self, name: str, mark: str) -> bool:
        """Tell whether reading a delivery ended the process more than once.

        It was begun and never finished. Once may have been a power cut.
        """
        entry = self._entries.get(name)
        return (
            entry is not None
            and entry.mark == mark
            and entry.tries > 1
            and not entry.is_done
            and not entry.reason
        )

    def was_begun(self, name: str, mark: str) -> bool:
        """Tell whether a delivery was begun before, and never finished."""
        entry = self._entries.get(name)
        return entry is not None and entry.mark == mark and not entry.is_done and not entry.reason

    def clear(self) -> None:
        """Forget all, so that everything is read again: the library is a new one."""
        self._entries.clear()
        self._write()

    def _write(self) -> None:
        while len(self._entries) > MOST_ENTRIES:
            del self._entries[next(iter(self._entries))]
        plain = {name: dataclasses.asdict(entry) for name, entry in self._entries.items()}
        content = json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogateescape")
        replace_file(self.path, content)


def _read(path: Path) -> dict[str, Entry]:
    """Read what was written; a damaged file counts as none, and all is read again."""
    try:
        plain = json.loads(path.read_bytes().decode("utf-8", "surrogateescape"))
        return {name: _entry(fields) for name, fields in plain.items()}
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return {}


def _entry(fields: Mapping[str, object]) -> Entry:
    return Entry(
        mark=str(fields["mark"]),
        tries=int(str(fields["tries"])),
        is_done=fields["is_done"] is True,
        begun=float(str(fields["begun"])),
        reason=str(fields["reason"]),
    )
