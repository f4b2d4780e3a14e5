"""A library in use to a whole, verified copy of it.

The copy is written beside its place, verified, brought to the disk, and then
put there by renaming, so that a file under a backup's name is always whole.
"""

import contextlib
import itertools
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from reader.errors import LibraryError
from reader.library.refusing import refusals, refuse_device

_SPARE = 1 << 20
"""Bytes left free on the disk of a copy."""


GoOn = Callable[[], bool]
"""Asked now and then: false stops the work."""

_PAGES = 2_000
"""Pages copied at a time: some hundredths of a second."""

STEPS = 20_000
"""Of SQLite's machine between two questions: a millisecond or two."""


def always() -> bool:
    """Go on to the end."""
    return True


def copy_library(source: sqlite3.Connection, target: Path, go_on: GoOn = always) -> None:
    """Copy a library while it is read and written to, and verify the copy.

    Args:
        source: A connection to it, in no transaction.
        target: The copy; what stood there is replaced.
        go_on: Asked now and then.

    Raises:
        LibraryError: The copy cannot be written or is not as it should be, or was stopped.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    with refusals(target):
        refuse_device(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        _refuse_full(source, target)
        try:
            with contextlib.closing(sqlite3.connect(beside, isolation_level=None)) as copy:
                _copy_pages(source, copy, target, go_on)
                copy.set_progress_handler(lambda: not go_on(), STEPS)
                # One file, readable from a medium that cannot be written to.
                copy.execute("PRAGMA journal_mode = DELETE")
                verify(copy, target)
            _bring_to_disk(beside)
            beside.replace(target)
            _bring_to_disk(target.parent)
        finally:
            for ending in ("", "-journal", "-wal", "-shm"):
                beside.with_name(beside.name + ending).unlink(missing_ok=True)


def _copy_pages(
    source: sqlite3.Connection, copy: sqlite3.Connection, target: Path, go_on: GoOn
) -> None:
    def ask(_status: int, _remaining: int, _total: int) -> None:
        if not go_on():
            raise LibraryError(str(target), "stopped.")

    # One moment's state is copied: else each write of another would begin it anew.
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(copy, pages=_PAGES, progress=ask)
    finally:
        source.execute("ROLLBACK")


def free_name(path: Path) -> Path:
    """Return a name like this one under which nothing is kept yet."""
    names = (path.with_stem(f"{path.stem}-{number}") for number in itertools.count(2))
    return next(name for name in itertools.chain((path,), names) if not name.exists())


def verify(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a backup that is damaged.

    Raises:
        LibraryError: It is.
    """
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise LibraryError(str(path), f"the backup is damaged ({verdict}). Use another one.")


def _refuse_full(source: sqlite3.Connection, target: Path) -> None:
    """Refuse before the last free byte is filled with half a copy."""
    (pages,) = source.execute("PRAGMA page_count").fetchone()
    (page_size,) = source.execute("PRAGMA page_size").fetchone()
    free = shutil.disk_usage(target.parent).free
    if pages * page_size + _SPARE > free:
        raise LibraryError(
            str(target),
            f"there is no room for a copy of {pages * page_size / 1e6:.0f} MB here; "
            f"{free / 1e6:.0f} MB are free. Make room, or name a file on another disk.",
        )


def _bring_to_disk(path: Path) -> None:
    """Have the system write a file, or the names in a folder, to the disk now."""
    if path.is_dir() and os.name == "nt":
        return  # Windows has no handle for folders; its renames are written through.
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
