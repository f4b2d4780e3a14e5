"""What opens without being asked for: a library in, an issue out."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from reader.errors import CorrectedError, NotHeldError
from reader.library.beginning import are_samples_owed, owe_samples
from reader.library.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstIssue:
    """What opens first.

    Attributes:
        key: Of an issue that is held; None when the reader has taken all out again.
        is_first_day: Whether the other samples are to follow: the library was never used, or
            the program ended before they were there.
    """

    key: str | None
    is_first_day: bool = False


def first_issue(library: Library, samples: Path) -> FirstIssue:
    """Return the issue read last, else the newest; a library never used gets the newest sample.

    Args:
        library: The library.
        samples: Folder of the sample issues.
    """
    last = library.last_read()
    if last is not None and _is_held(library, last.issue):
        return FirstIssue(key=last.issue, is_first_day=are_samples_owed(library))
    newest = library.newest()
    if newest is None and last is None:
        # Before the first is there: a program killed in between takes in the others next time.
        owe_samples(library, are_owed=True)
        _take_in(library, _newest_first(samples)[:1])
        return FirstIssue(key=library.newest(), is_first_day=True)
    return FirstIssue(key=newest, is_first_day=are_samples_owed(library))


def issue_to_read(library: Library, left: str) -> FirstIssue:
    """Return the issue that was left, else the one read last, else the newest; keep nothing.

    Args:
        library: One that cannot be written to, so that it does not know what was read.
        left: Key of the issue that was open last; it may be another library's.
    """
    last = library.last_read()
    for key in (left, last.issue if last is not None else ""):
        if _is_held(library, key):
            return FirstIssue(key=key)
    return FirstIssue(key=library.newest())


def other_samples(library: Library, samples: Path) -> tuple[str, ...]:
    """Take in the samples after the one that the first start opened.

    Args:
        library: The library.
        samples: Folder of the sample issues.

    Returns:
        Keys of what was taken in.
    """
    taken = _take_in(library, _newest_first(samples)[1:])
    owe_samples(library, are_owed=False)
    return taken


def _newest_first(samples: Path) -> list[Path]:
    """Return the folders of the samples, each named by its day."""
    folders = {issue.parent for issue in samples.glob("*/*/issue.md")}
    return sorted(folders, key=lambda folder: (folder.name, folder), reverse=True)


def _take_in(library: Library, folders: list[Path]) -> tuple[str, ...]:
    """Take issue folders in by the one reader they need; to load all formats takes 0.3 s more."""
    from reader.parse.folder.issue_folder import read_issue_folder  # noqa: PLC0415 (0.1 s to load; only the first start waits)

    keys = []
    for folder in folders:
        # One that was corrected between two starts is there already.
        with contextlib.suppress(CorrectedError):
            keys.append(library.accession(read_issue_folder(folder)).key)
    return tuple(keys)


def _is_held(library: Library, key: str) -> bool:
    try:
        library.holding(key)
    except NotHeldError:
        return False
    return True
