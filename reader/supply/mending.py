"""A library that cannot be read any more, set aside; a good one in its place.

The last backup that is whole, or an empty library into which the issue files
are then taken again. The window goes on with the page it has meanwhile.
"""

import contextlib
from pathlib import Path

from reader.errors import DamagedError, LibraryError
from reader.library.checking import check
from reader.library.connection import backup_folder, is_database
from reader.library.library import Library
from reader.library.upkeep import daily_backups, is_damage, restore, set_aside

_ASIDE = 1
"""Damaged libraries kept for whoever wants to look into it; more would fill the disk."""


def is_broken(path: Path, fault: LibraryError) -> bool:
    """Tell whether a refusal means that the library is damaged, not that the disk is full.

    Args:
        path: The library file.
        fault: What it was refused with.
    """
    try:
        is_foreign = path.is_file() and path.stat().st_size > 0 and not is_database(path)
    except OSError:
        return False  # The disk is away, or failing; it may come back.
    return is_foreign or is_damage(fault) or isinstance(fault, DamagedError)


def is_lost(path: Path) -> bool:
    """Tell whether a library was deleted, for its backups are still there."""
    return not path.exists() and bool(daily_backups(path))


def mend(path: Path, *, may_be_empty: bool) -> str:
    """Put a good library in place of a damaged or deleted one; what stood there is kept.

    Args:
        path: The library file.
        may_be_empty: Where there is no good backup, make an empty library, into
            which the issue files are taken again; else leave it as it is.

    Returns:
        One sentence of what was done.

    Raises:
        LibraryError: Nothing can be done: the disk is full or cannot be written
            to, or there is no good backup.
    """
    for backup in reversed(daily_backups(path)):
        with contextlib.suppress(LibraryError):
            with Library.open(backup, is_read_only=True) as held:
                is_sound = not check(held).found
            if is_sound:
                restore(path, backup, is_forced=True)
                _tidy(path)
                return f"the library was damaged and was put back from {backup.name}."
    if not may_be_empty:
        reason = "it is damaged in part, and no backup is sound. `daodu check` says where."
        raise LibraryError(str(path), reason)
    if path.exists():
        set_aside(path)
    Library.open(path).close()
    _tidy(path)
    return "the library was damaged and is made anew from the issue files."


def _tidy(path: Path) -> None:
    """Keep only the latest of the libraries set aside."""
    for kept in (
        path.parent.glob(f"{path.name}*.damaged"),
        backup_folder(path).glob(f"{path.stem}-before-restore*.sqlite"),
    ):
        libraries = sorted(
            (file for file in kept if not file.name.endswith(("-wal", "-shm"))),
            key=lambda file: file.stat().st_mtime_ns,
        )
        for old in libraries[:-_ASIDE]:
            for ending in ("", "-wal", "-shm"):
                old.with_name(old.name + ending).unlink(missing_ok=True)
