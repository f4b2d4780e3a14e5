"""A library file to an open connection, its transactions and its refusals.

Every error of SQLite becomes a `LibraryError` here, once, in words a person
can act on. Two windows and an import share a library: write-ahead logging,
``BEGIN IMMEDIATE``, and a wait long enough for another's longest transaction
(one issue).
"""

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError
from reader.library.schema import APPLICATION_ID, VERSION, bring_up_to_date

BUSY_SECONDS = 60.0
"""How long a writer waits for another; a large issue is written in some seconds."""

CACHE_KIB = 16_000
"""Page cache a connection; with it memory does not grow with the library."""

_HEADER = 100
_MAGIC = b"SQLite format 3\0"

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; nothing was changed. Make room and try again.",
    sqlite3.SQLITE_BUSY: "another program has been writing to it for a long time; "
    "nothing was changed. Try again when it has finished.",
    sqlite3.SQLITE_LOCKED: "another program has been writing to it for a long time; "
    "nothing was changed. Try again when it has finished.",
    sqlite3.SQLITE_READONLY: "it may only be read; nothing was changed. "
    "Allow writing to the file and its folder, or choose another with --library.",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written; nothing was changed. "
    "It may be full or failing.",
    sqlite3.SQLITE_CORRUPT: "the library is damaged. `daodu check` says where; "
    "`daodu restore` brings back a backup.",
    sqlite3.SQLITE_NOTADB: "this is not a library. Choose another file with --library.",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened. Look whether its folder exists and "
    "may be written to.",
    sqlite3.SQLITE_PERM: "the file may not be opened. Allow access to it.",
    sqlite3.SQLITE_TOOBIG: "a text or picture is larger than a library can hold (1 GB); "
    "nothing was changed.",
    sqlite3.SQLITE_INTERRUPT: "stopped.",
}


@contextlib.contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into a `LibraryError` about ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        known = _REASONS.get(code & 0xFF) if isinstance(code, int) else None
        reason = known or f"the library cannot do this ({error}). `daodu check` looks it over."
        raise LibraryError(str(path), reason) from error
    except OSError as error:
        reason = f"{error.strerror or error}. Look whether the folder exists and may be written to."
        raise LibraryError(str(path), reason) from error


def open_connection(path: Path, *, is_read_only: bool, backups: Path) -> sqlite3.Connection:
    """Open a library file, made and brought up to date if need be.

    Args:
        path: The library file.
        is_read_only: Never write; the file must exist and be up to date.
        backups: Folder for the copy that is made before an older library is migrated.

    Raises:
        LibraryError: The file is not a library, is of a newer version, or cannot be opened.
    """
    with refusals(path):
        _refuse_foreign(path, is_read_only=is_read_only)
        if not is_read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(path, is_read_only=is_read_only)
        try:
            _prepare(connection, path, is_read_only=is_read_only, backups=backups)
        except BaseException:
            connection.close()
            raise
    return connection


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Run the block in one transaction that may write; all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Some errors (a full disk) have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def inspect_library(path: Path) -> None:
    """Refuse a file that is not a library of ours, by its first bytes.

    Raises:
        LibraryError: It is something else, or of a newer version.
    """
    with refusals(path):
        _refuse_foreign(path, is_read_only=True)


def _connect(path: Path, *, is_read_only: bool) -> sqlite3.Connection:
    uri = path.absolute().as_uri()
    connection = sqlite3.connect(
        f"{uri}?mode={'ro' if is_read_only else 'rwc'}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    if is_read_only and not _can_read(connection):
        # A library on a medium that cannot be written to: without a journal
        # beside it nobody can be writing.
        connection.close()
        connection = sqlite3.connect(
            f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
        )
    return connection


def _can_read(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            return False
        raise
    return True


def _refuse_foreign(path: Path, *, is_read_only: bool) -> None:
    """Look at the file's first bytes before SQLite may touch it."""
    if path.is_dir():
        raise LibraryError(str(path), "this is a folder. Name a file with --library.")
    if not path.exists():
        if is_read_only:
            raise LibraryError(str(path), "there is no library here. `daodu import` begins one.")
        return
    with path.open("rb") as file:
        head = file.read(_HEADER)
    if not head:
        return
    if not head.startswith(_MAGIC) or len(head) < _HEADER:
        raise LibraryError(str(path), "this is not a library. Choose another file with --library.")
    _refuse_version(path, int.from_bytes(head[60:64]), int.from_bytes(head[68:72]))


def _refuse_version(path: Path, version: int, application: int) -> None:
    if application not in (0, APPLICATION_ID) or (application == 0 and version != 0):
        raise LibraryError(
            str(path),
            "this is another program's database, not a library. "
            "Choose another file with --library.",
        )
    if version > VERSION:
        raise LibraryError(
            str(path),
            f"this library was written by a newer version of the program "
            f"(schema {version}, this version knows {VERSION}). Install the newer version; "
            f"the file was left as it is.",
        )


def _prepare(
    connection: sqlite3.Connection, path: Path, *, is_read_only: bool, backups: Path
) -> None:
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    version = _identify(connection, path)
    if is_read_only:
        if version < VERSION:
            raise LibraryError(
                str(path),
                "this library must be brought up to date first. Open it once for writing.",
            )
        connection.execute("PRAGMA query_only = 1")
        return
    connection.execute("PRAGMA foreign_keys = 1")
    # Each commit reaches the disk: a note is kept even when the plug is pulled.
    connection.execute("PRAGMA synchronous = FULL")
    if version < VERSION:
        _migrate(connection, path, version, backups)


def _identify(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema version; refuse what the journal shows to be foreign or newer."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    _refuse_version(path, version, application)
    if application == 0 and tables:
        _refuse_version(path, version, -1)
    return int(version)


def _migrate(connection: sqlite3.Connection, path: Path, version: int, backups: Path) -> None:
    _use_write_ahead_log(connection)
    if version:
        backups.mkdir(parents=True, exist_ok=True)
        kept = sqlite3.connect(backups / f"{path.stem}-before-schema-{VERSION}.sqlite")
        with contextlib.closing(kept):
            connection.backup(kept)
    with transaction(connection):
        # Another window may have done it while we waited.
        if _identify(connection, path) < VERSION:
            bring_up_to_date(connection)


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch the journal; SQLite's busy time-out does not cover this statement."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def backup_folder(path: Path) -> Path:
    """Return the folder of a library's automatic backups."""
    return path.parent / f"{path.stem}-backups"
