"""What opens without being asked for: a library in, an issue out."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstIssue:
    """What opens first.

    Attributes:
        key: Of an issue that is held; None when the reader has taken all out again.
        is_first_day: Whether the library was never used: the other samples are to follow.
    """

    key: str | None
    is_first_day: bool = False


def first_issue(shelf: Shelf, samples: Path) -> FirstIssue:
    """Return the issue read last, else the newest; a library never used gets the newest sample.

    Args:
        shelf: The library.
        samples: Folder of the sample issues.
    """
    last = shelf.last_read()
    if last is not None and _is_held(shelf, last.issue):
        return FirstIssue(key=last.issue)
    newest = shelf.newest()
    if newest is None and last is None:
        _take_in(shelf, _newest_first(samples)[:1])
        return FirstIssue(key=shelf.newest(), is_first_day=True)
    return FirstIssue(key=newest)


def other_samples(shelf: Shelf, samples: Path) -> tuple[str, ...]:
    """Take in the samples after the one that the first start opened.

    Args:
        shelf: The library.
        samples: Folder of the sample issues.

    Returns:
        Keys of what was taken in.
    """
    return _take_in(shelf, _newest_first(samples)[1:])


def _newest_first(samples: Path) -> list[Path]:
    """Return the folders of the samples, each named by its day."""
    folders = {issue.parent for issue in samples.glob("*/*/issue.md")}
    return sorted(folders, key=lambda folder: (folder.name, folder), reverse=True)


def _take_in(shelf: Shelf, folders: list[Path]) -> tuple[str, ...]:
    """Take issue folders in by the one reader they need; to load all formats takes 0.3 s more."""
    from reader.parse.issue_folder import read_issue_folder  # noqa: PLC0415 (0.1 s to load; only the first start waits)

    return tuple(shelf.accession(read_issue_folder(folder)).key for folder in folders)


def _is_held(shelf: Shelf, key: str) -> bool:
    try:
        shelf.holding(key)
    except NotHeldError:
        return False
    return True
