"""What opens without being asked for: a library in, the key of an issue out."""

from pathlib import Path
from typing import Protocol

from reader.errors import NotHeldError
from reader.library.changes import Accession
from reader.model.position import Position
from reader.model.printed import CollatedIssue


class Shelf(Protocol):
    """What is asked of the library."""

    def last_read(self) -> Position | None:
        """Return where the reader stopped last; None when nothing was read."""
        ...

    def newest(self) -> str | None:
        """Return the key of the newest issue; None when the library is empty."""
        ...

    def holding(self, key: str) -> object:
        """Return what the shelf shows of an issue, or raise `NotHeldError`."""
        ...

    def accession(self, collated: CollatedIssue) -> Accession:
        """Take an issue in."""
        ...


def first_issue(shelf: Shelf, samples: Path) -> str | None:
    """Return the issue read last, else the newest; a library never used gets the samples first.

    Args:
        shelf: The library.
        samples: Folder of the sample issues.

    Returns:
        The key of an issue that is held; None when the reader has taken all
        issues out again.
    """
    last = shelf.last_read()
    if last is not None and _is_held(shelf, last.issue):
        return last.issue
    newest = shelf.newest()
    if newest is None and last is None:
        from reader.session.intake import take_in  # noqa: PLC0415 (0.5 s to load; only the first start waits)

        for _ in take_in(shelf, (samples,)):
            pass
        newest = shelf.newest()
    return newest


def _is_held(shelf: Shelf, key: str) -> bool:
    try:
        shelf.holding(key)
    except NotHeldError:
        return False
    return True
