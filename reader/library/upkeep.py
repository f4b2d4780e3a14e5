"""Upkeep of a library: backups, restoring, and the copy a day.

A backup is one file that opens as a library. It is written beside its place,
verified, and then put there by renaming, so that a file under a backup's name
is always whole.
"""

import contextlib
import datetime
import os
import sqlite3
from pathlib import Path

from reader.errors import LibraryError
from reader.library.connection import backup_folder, inspect_library, refusals
from reader.library.library import Library

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
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    with refusals(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with contextlib.closing(sqlite3.connect(beside)) as copy:
                library.connection.backup(copy)
                # One file, readable from a medium that cannot be written to.
                copy.execute("PRAGMA journal_mode = DELETE")
                _verify(copy, target)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def back_up_daily(library: Library, today: datetime.date) -> Path | None:
    """Make the day's automatic backup unless it exists or nothing changed since the last.

    Args:
        library: What to copy.
        today: The day.

    Returns:
        The backup; None when none was needed.
    """
    folder = backup_folder(library.path)
    kept = _daily_backups(library.path)
    target = folder / f"{library.path.stem}-{today.isoformat()}.sqlite"
    if target in kept or (kept and _last_change(kept[-1]) == last_change(library)):
        return None
    back_up(library, target)
    for old in _daily_backups(library.path)[:-KEPT]:
        old.unlink()
    return target


def restore(path: Path, backup: Path, *, is_forced: bool = False) -> Path | None:
    """Put a backup in place of a library.

    What stood there is kept: as a backup "before-restore", or, when it is too
    damaged to be copied, under another name beside it.

    Args:
        path: The library file.
        backup: The backup; left as it is.
        is_forced: Do it even though the library was changed after the backup was made.

    Returns:
        Where the former library is kept; None when there was none.

    Raises:
        LibraryError: The backup is damaged, or the library is newer and it is not forced.
    """
    if not backup.exists():
        raise LibraryError(str(backup), "there is no backup here. Name another file.")
    _refuse_same(path, backup)
    inspect_library(backup)
    with refusals(backup), contextlib.closing(_open_to_read(backup)) as source:
        _verify(source, backup)
    if not path.exists() or not path.stat().st_size:
        _copy(backup, path)
        return None
    try:
        with Library.open(path) as library, refusals(path):
            library.connection.execute("PRAGMA schema_version").fetchone()
            _refuse_newer(library, backup, is_forced=is_forced)
            kept = backup_folder(path) / f"{path.stem}-before-restore.sqlite"
            back_up(library, kept)
            with contextlib.closing(_open_to_read(backup)) as source:
                source.backup(library.connection)
            return kept
    except LibraryError as error:
        if not _is_damage(error):
            raise
    return _replace_damaged(path, backup)


def last_change(library: Library) -> str:
    """Return when anything was last changed, ISO in UTC; empty for a new library."""
    return _read_last_change(library.connection)


def _read_last_change(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT value FROM settings WHERE name = 'changed'").fetchone()
    return "" if row is None else str(row[0])


def _last_change(backup: Path) -> str:
    with refusals(backup), contextlib.closing(_open_to_read(backup)) as connection:
        return _read_last_change(connection)


def _daily_backups(path: Path) -> list[Path]:
    """Return the automatic backups of a library, oldest first."""
    digit = "[0-9]"
    day = f"{digit * 4}-{digit * 2}-{digit * 2}"
    return sorted(backup_folder(path).glob(f"{_literal(path.stem)}-{day}.sqlite"))


def _literal(name: str) -> str:
    return "".join(f"[{c}]" if c in "[*?" else c for c in name)


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _verify(connection: sqlite3.Connection, path: Path) -> None:
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise LibraryError(str(path), f"the backup is damaged ({verdict}). Use another one.")


def _refuse_same(path: Path, other: Path) -> None:
    if path.exists() and other.exists() and path.samefile(other):
        raise LibraryError(str(other), "this is the library itself. Name another file.")


def _refuse_newer(library: Library, backup: Path, *, is_forced: bool) -> None:
    here, there = last_change(library), _last_change(backup)
    if here > there and not is_forced:
        raise LibraryError(
            str(library.path),
            f"the library was changed on {_spoken(here)}, after the backup of {_spoken(there)}. "
            "Restoring would lose what came since; say --force to do it all the same.",
        )


def _spoken(moment: str) -> str:
    return moment[:16].replace("T", " ") or "an empty library"


def _is_damage(error: LibraryError) -> bool:
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    return False


def _copy(backup: Path, path: Path) -> None:
    with refusals(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            beside.write_bytes(backup.read_bytes())
            with beside.open("rb+") as file:
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def _replace_damaged(path: Path, backup: Path) -> Path:
    with refusals(path):
        aside = path.with_name(f"{path.name}.damaged")
        number = 1
        while aside.exists():
            number += 1
            aside = path.with_name(f"{path.name}.damaged-{number}")
        path.replace(aside)
        for ending in ("-wal", "-shm"):
            journal = path.with_name(path.name + ending)
            if journal.exists():
                journal.replace(aside.with_name(aside.name + ending))
    _copy(backup, path)
    return aside
