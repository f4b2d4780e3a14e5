"""Pictures and facsimiles: bytes in, one row a content, bytes out."""

import hashlib
import sqlite3
from collections.abc import Mapping

from reader.errors import SourceError
from reader.library import binding
from reader.library.binding import text
from reader.model.printed import FileBytes


def digest(content: bytes) -> str:
    """Return the SHA-256 of a content in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def content_of(path: str, read: FileBytes) -> bytes:
    """Read a file of a source.

    Raises:
        SourceError: It cannot be read any more.
    """
    try:
        return read()
    except OSError as error:
        reason = (
            f"the picture cannot be read ({error.strerror or error}); the issue was not taken in. "
            "Look whether the source is still there."
        )
        raise SourceError(path, reason) from error


def store_files(connection: sqlite3.Connection, issue: int, files: Mapping[str, FileBytes]) -> None:
    """Write an issue's files, one in memory at a time."""
    for path, read in files.items():
        content = content_of(path, read)
        sha256 = digest(content)
        connection.execute("INSERT OR IGNORE INTO contents VALUES (?, ?)", (sha256, content))
        binding.execute(connection, "INSERT INTO files VALUES (?, ?, ?)", (issue, path, sha256))


def read_file(connection: sqlite3.Connection, issue: int, path: str) -> bytes | None:
    """Read one file of an issue; None when it has no such file."""
    row = binding.execute(
        connection,
        "SELECT c.bytes FROM files f JOIN contents c ON c.sha256 = f.sha256"
        " WHERE f.issue = ? AND f.path = ?",
        (issue, path),
    ).fetchone()
    return None if row is None else bytes(row[0])


def file_digests(connection: sqlite3.Connection, issue: int) -> dict[str, str]:
    """Return the hash of each file of an issue by its path."""
    return {
        text(path): sha256
        for path, sha256 in connection.execute(
            "SELECT path, sha256 FROM files WHERE issue = ?", (issue,)
        )
    }
