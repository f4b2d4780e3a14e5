"""SQLite's errors to refusals in words a person can act on, once and for all."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError

_BUSY = (
    "another program has been writing to it for a long time; "
    "nothing was changed. Try again when it has finished."
)

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; nothing was changed. Make room and try again.",
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: "it may only be read; nothing was changed. "
    "Allow writing to the file and its folder, or choose another with --library.",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written; nothing was changed. "
    "It may be full or failing.",
    sqlite3.SQLITE_CORRUPT: "the library is damaged. `daodu check` says where; "
    "`daodu restore` brings back a backup.",
    sqlite3.SQLITE_NOTADB: "this is not a library. Name another file.",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened. Look whether its folder exists and "
    "may be written to.",
    sqlite3.SQLITE_PERM: "the file may not be opened. Allow access to it.",
    sqlite3.SQLITE_TOOBIG: "a text or picture is larger than a library can hold (1 GB); "
    "nothing was changed.",
    sqlite3.SQLITE_INTERRUPT: "stopped.",
}


def error_code(error: BaseException | None) -> int:
    """Return SQLite's primary result code of an error; 0 when it is none of SQLite's."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else 0


@contextlib.contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite and of the file system into a `LibraryError` about ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        # sqlite3 itself refuses a value of more than 1 GB, without a code.
        too_big = isinstance(error, sqlite3.DataError) and "too big" in str(error)
        known = _REASONS.get(sqlite3.SQLITE_TOOBIG if too_big else error_code(error))
        reason = known or f"the library cannot do this ({error}). `daodu check` looks it over."
        raise LibraryError(str(path), reason) from error
    except OSError as error:
        reason = f"{error.strerror or error}. Look whether the folder exists and may be written to."
        raise LibraryError(str(path), reason) from error


def refuse_device(path: Path) -> None:
    """Refuse a pipe, a device or a socket: SQLite waits for one, and a copy would replace it.

    Raises:
        LibraryError: It is one; there may be nothing there, a file or a folder.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        reason = "this is a pipe or a device, which keeps nothing. Name a file."
        raise LibraryError(str(path), reason)
