"""Upkeep of a library: backups, restoring, and the copy a day.

A backup is one file that opens as a library.
"""

import contextlib
import datetime
import sqlite3
from pathlib import Path

from reader.errors import LibraryError
from reader.library.connection import (
    backup_folder,
    inspect_library,
    is_database,
    open_to_read,
)
from reader.library.copying import GoOn, always, copy_library, free_name, verify
from reader.library.library import Library
from reader.library.refusing import error_code, refusals
from reader.library.version import APPLICATION_ID

KEPT = 7
"""Automatic backups kept: a week of days on which the library changed."""


def back_up(library: Library, target: Path) -> None:
    """Copy a library while it is read and written to, and verify the copy.

    Args:
        library: What to copy.
        target: A new file, or an older backup to be replaced.

    Raises:
        LibraryError: The target is something else, or the copy cannot be made.
    """
    if target.exists() and target.stat().st_size:
        _refuse_same(library.path, target)
        inspect_library(target)
    copy_library(library.connection, target)


def back_up_daily(
    library: Library, today: datetime.date, go_on: GoOn = always, keep: int = KEPT
) -> Path | None:
    """Make the day's automatic backup unless it exists or nothing changed since the last.

    Args:
        library: What to copy; it need only be read.
        today: The day.
        go_on: Asked now and then; false stops it.
        keep: Automatic backups that stay, this one included.

    Returns:
        The backup; None when none was needed.
    """
    changed = last_change(library)
    folder = backup_folder(library.path)
    kept = daily_backups(library.path)
    target = folder / f"{library.path.stem}-{today.isoformat()}.sqlite"
    if not changed or target in kept or (kept and _copied_change(kept[-1]) == changed):
        return None
    copy_library(library.connection, target, go_on)
    for old in daily_backups(library.path)[:-keep]:
        old.unlink()
    return target


def restore(path: Path, backup: Path, *, is_forced: bool = False) -> Path | None:
    """Put a backup in place of a library, brought up to date if it is older.

    What stood there is kept: as a backup "before-restore", or, when it is too
    damaged to be copied, under another name beside it.

    Args:
        path: The library file.
        backup: The backup; left as it is.
        is_forced: Do it even though the library was changed after the backup was made.

    Returns:
        Where the former library is kept; None when there was none.

    Raises:
        LibraryError: The backup is damaged or of no library, or the library is newer and it is
            not forced.
    """
    if not backup.exists():
        raise LibraryError(str(backup), "there is no backup here. Name another file.")
    _refuse_same(path, backup)
    inspect_library(backup)
    with refusals(backup), contextlib.closing(open_to_read(backup)) as source:
        verify(source, backup)
        _refuse_empty(source, backup)
        kept = _put_in_place(path, source, is_forced=is_forced)
    Library.open(path).close()
    return kept


def _put_in_place(path: Path, source: sqlite3.Connection, *, is_forced: bool) -> Path | None:
    if not path.exists() or not path.stat().st_size:
        copy_library(source, path)
        return None
    try:
        with Library.open(path) as library, refusals(path):
            _refuse_newer(library, source, is_forced=is_forced)
            kept = free_name(backup_folder(path) / f"{path.stem}-before-restore.sqlite")
            copy_library(library.connection, kept)
            # In one transaction of the library, while others may be reading it.
            source.backup(library.connection)
            return kept
    except LibraryError as error:
        if not (is_damage(error) or (is_forced and not is_database(path))):
            raise
    kept = set_aside(path)
    copy_library(source, path)
    return kept


def last_change(library: Library) -> str:
    """Return when anything was last changed, ISO in UTC; empty for a new library."""
    return _read_last_change(library.connection)


def _read_last_change(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT value FROM settings WHERE name = 'changed'").fetchone()
    return "" if row is None else str(row[0])


def _copied_change(backup: Path) -> str:
    """Return the last change that a backup knows of; empty when it cannot be read."""
    try:
        with refusals(backup), contextlib.closing(open_to_read(backup)) as connection:
            return _read_last_change(connection)
    except LibraryError:
        return ""


def daily_backups(path: Path) -> list[Path]:
    """Return the automatic backups of a library, oldest first."""
    digit = "[0-9]"
    day = f"{digit * 4}-{digit * 2}-{digit * 2}"
    return sorted(backup_folder(path).glob(f"{_literal(path.stem)}-{day}.sqlite"))


def _literal(name: str) -> str:
    return "".join(f"[{c}]" if c in "[*?" else c for c in name)


def _refuse_same(path: Path, other: Path) -> None:
    if path.exists() and other.exists() and path.samefile(other):
        raise LibraryError(str(other), "this is the library itself. Name another file.")


def _refuse_empty(source: sqlite3.Connection, backup: Path) -> None:
    """Refuse a database that nothing was put into, as an empty file is one too."""
    (application,) = source.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise LibraryError(str(backup), "this is not a library. Name another file.")


def _refuse_newer(library: Library, source: sqlite3.Connection, *, is_forced: bool) -> None:
    here, there = last_change(library), _read_last_change(source)
    if here > there and not is_forced:
        raise LibraryError(
            str(library.path),
            f"the library was changed on {_spoken(here)}, after the backup of {_spoken(there)}. "
            "Restoring would lose what came since; say --force to do it all the same.",
        )


def _spoken(moment: str) -> str:
    return moment[:16].replace("T", " ") or "an empty library"


def is_damage(error: LibraryError) -> bool:
    """Tell whether a refusal came of a damaged file."""
    return error_code(error.__cause__) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def set_aside(path: Path) -> Path:
    """Rename a damaged library and its journal; return its new name."""
    with refusals(path):
        aside = free_name(path.with_name(f"{path.name}.damaged"))
        path.replace(aside)
        for ending in ("-wal", "-shm"):
            journal = path.with_name(path.name + ending)
            if journal.exists():
                journal.replace(aside.with_name(aside.name + ending))
    return aside
