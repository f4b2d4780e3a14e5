"""A library file to an open database, up to date, and its transactions.

Two windows and an import share a library: write-ahead logging,
``BEGIN IMMEDIATE``, and a wait long enough for another's longest transaction
(one issue).
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from typing_extensions import override

from reader.errors import LibraryError
from reader.library.copying import copy_library
from reader.library.refusing import error_code, refusals, refuse_device
from reader.library.version import APPLICATION_ID, VERSION

BUSY_SECONDS = 60.0
"""How long a writer waits for another; a large issue is written in some seconds."""

AT_ONCE_SECONDS = 0.25
"""Within this another's bookmark is written, and nobody has noticed a wait."""

Waiting = Callable[[bool], None]
"""Told on the library's thread that another program is waited for, and then that it no more is."""

CACHE_KIB = 4_000
"""Page cache a connection; with it memory does not grow with the library."""

JOURNAL_BYTES = 64_000_000
"""The write-ahead log is cut to this after it had to grow for a large issue."""

_FORBIDDEN = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)

_MAGIC = b"SQLite format 3\0"


def open_database(path: Path, *, is_read_only: bool) -> sqlite3.Connection:
    """Open a library file, made and brought up to date if need be.

    Args:
        path: The library file.
        is_read_only: Never write, except to bring an older library up to date;
            the file must exist.

    Raises:
        LibraryError: The file is not a library, is of a newer version, or cannot be opened.
    """
    with refusals(path):
        _refuse_foreign(path, is_read_only=is_read_only)
        if not is_read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = open_to_read(path) if is_read_only else _connect(path.absolute().as_uri())
        try:
            _prepare(connection, path, is_read_only=is_read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def may_be_written(path: Path) -> bool:
    """Tell whether a library can be written to, its journal beside it too; made if there is none.

    Raises:
        LibraryError: As `open_database`.
    """
    if path.exists() and not all(os.access(each, os.W_OK) for each in (path, path.parent)):
        return False
    try:
        open_database(path, is_read_only=False).close()
    except LibraryError as refusal:
        # A share may forbid what the permissions seem to allow.
        if path.exists() and error_code(refusal.__cause__) in _FORBIDDEN:
            return False
        raise
    return True


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection, waiting: Waiting | None = None) -> Iterator[None]:
    """Run the block in one transaction that may write; all of it or nothing.

    Args:
        connection: Where to write.
        waiting: Told of a wait for another program; None when nobody is to be told.
    """
    _begin(connection, waiting)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Some errors (a full disk) have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _begin(connection: sqlite3.Connection, waiting: Waiting | None) -> None:
    """Begin to write when no other program does."""
    if waiting is None:
        connection.execute("BEGIN IMMEDIATE")
        return
    try:
        _be_patient(connection, AT_ONCE_SECONDS)
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error_code(error) != sqlite3.SQLITE_BUSY:
            raise
    finally:
        _be_patient(connection, BUSY_SECONDS)
    if connection.in_transaction:
        return
    waiting(True)  # noqa: FBT003 (as a signal tells it)
    try:
        connection.execute("BEGIN IMMEDIATE")
    finally:
        waiting(False)  # noqa: FBT003 (as a signal tells it)


def _be_patient(connection: sqlite3.Connection, seconds: float) -> None:
    connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def inspect_library(path: Path) -> None:
    """Refuse a file that is not a library of ours, by its first bytes.

    Raises:
        LibraryError: It is something else, or of a newer version.
    """
    with refusals(path):
        _refuse_foreign(path, is_read_only=True)


def is_database(path: Path) -> bool:
    """Tell by its first bytes whether a file is one of SQLite's.

    For a file that this process has not got open as a library: see `_refuse_foreign`.
    """
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def backup_folder(path: Path) -> Path:
    """Return the folder of a library's automatic backups."""
    return path.parent / f"{path.stem}-backups"


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a library or a backup as it is, only to be read."""
    connection = _connect(f"{path.absolute().as_uri()}?mode=ro")
    with contextlib.ExitStack() as unless_read:
        unless_read.callback(connection.close)
        if _can_read(connection):
            unless_read.pop_all()
            return connection
    # A library on a medium that cannot be written to, where nobody can be writing.
    journal = path.with_name(f"{path.name}-wal")
    if journal.exists() and journal.stat().st_size:
        return _open_copy(path, journal)
    return _connect(_unalterable(path))


class _CopyConnection(sqlite3.Connection):
    """A connection to a copy that is thrown away when it is closed."""

    folder: tempfile.TemporaryDirectory[str]

    @override
    def close(self) -> None:
        super().close()
        self.folder.cleanup()


def _open_copy(path: Path, journal: Path) -> sqlite3.Connection:
    """Open a copy of a library whose last changes stand in the journal beside it.

    Where nothing can be written SQLite reads no journal without its index, and what was
    marked last would be missing without a word.
    """
    with contextlib.ExitStack() as unless_read:
        folder = tempfile.TemporaryDirectory(prefix="daodu-")
        unless_read.callback(folder.cleanup)
        copy = Path(folder.name) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, copy.with_name(journal.name))
        connection = _connect(f"{copy.as_uri()}?mode=ro", _CopyConnection)
        assert isinstance(connection, _CopyConnection)
        connection.folder = folder
        unless_read.pop_all()
    return connection


def _unalterable(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro&immutable=1"


def _connect(uri: str, kind: type[sqlite3.Connection] = sqlite3.Connection) -> sqlite3.Connection:
    return sqlite3.connect(
        uri,
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        factory=kind,
    )


def _can_read(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if error_code(error) in _FORBIDDEN:
            return False
        raise
    return True


def _refuse_foreign(path: Path, *, is_read_only: bool) -> None:
    """Look at the file's header, nothing else of it, before SQLite works on it.

    SQLite itself looks, at a file taken for unalterable. To close a file that was opened
    beside SQLite gives up every lock that this process has on it, and other programs would
    then take the journal away from under those who write to it here.

    Source: SQLite, How To Corrupt An SQLite Database File, 2.2
    """
    if path.is_dir():
        raise LibraryError(str(path), "this is a folder. Name a file with --library.")
    refuse_device(path)
    if not path.exists():
        if is_read_only:
            raise LibraryError(str(path), "there is no library here. `daodu import` begins one.")
        return
    found = _header(path)
    if found is not None:
        _refuse_version(path, *found)


def _header(path: Path) -> tuple[int, int] | None:
    """Return what the header says: version and application; None when it cannot be told.

    While another program brings its journal into the file, the file is shorter than its header
    says; and a new version may stand in the journal alone. `_identify` looks at all of it.
    """
    with contextlib.closing(_connect(_unalterable(path))) as connection:
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (application,) = connection.execute("PRAGMA application_id").fetchone()
        except sqlite3.DatabaseError as error:
            if error_code(error) == sqlite3.SQLITE_NOTADB and not is_database(path):
                reason = "this is not a library. Name another file."
                raise LibraryError(str(path), reason) from None
            if error_code(error) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                return None
            raise
    return version, application


def _refuse_version(path: Path, version: int, application: int) -> None:
    if application not in (0, APPLICATION_ID) or (application == 0 and version != 0):
        raise LibraryError(
            str(path),
            "this is another program's database, not a library. Name another file.",
        )
    if version > VERSION:
        raise LibraryError(
            str(path),
            f"this library was written by a newer version of the program "
            f"(schema {version}, this version knows {VERSION}). Install the newer version; "
            f"the file was left as it is.",
        )


def _prepare(connection: sqlite3.Connection, path: Path, *, is_read_only: bool) -> None:
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    version = _identify(connection, path)
    if is_read_only:
        if version < VERSION:
            # The writer has its own connection: this one stays unable to write.
            open_database(path, is_read_only=False).close()
        return
    connection.execute("PRAGMA foreign_keys = 1")
    # Each commit reaches the disk: a note is kept even when the plug is pulled.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA journal_size_limit = {JOURNAL_BYTES}")
    if version < VERSION:
        _migrate(connection, path)


def _identify(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema version; refuse what the journal shows to be foreign or newer."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    _refuse_version(path, version, application)
    if application == 0 and tables:
        _refuse_version(path, version, -1)
    return int(version)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    _use_write_ahead_log(connection)
    with transaction(connection):
        # Another window may have done it while we waited.
        version = _identify(connection, path)
        if version == VERSION:
            return
        if version:
            target = backup_folder(path) / f"{path.stem}-before-schema-{VERSION}.sqlite"
            # SQLite copies no library through the connection that is writing to it.
            with contextlib.closing(open_to_read(path)) as source:
                copy_library(source, target)
        from reader.library.schema import bring_up_to_date  # noqa: PLC0415 (0.06 s to load; only a library that is new or older waits)

        bring_up_to_date(connection)


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch the journal; SQLite's busy time-out does not cover this statement."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return
