"""Issues put aside: rows in, an issue whose pictures lie in files of their own out."""

import contextlib
import sqlite3
import tempfile
from functools import partial
from pathlib import Path

from reader.library.files import file_digests, read_file
from reader.library.rebuilding import rebuild_issue
from reader.model.printed import CollatedIssue


class Aside:
    """Keeps what is taken out of a library until it is closed."""

    def __init__(self) -> None:
        self._kept = contextlib.ExitStack()
        self._folder: Path | None = None

    def copy(self, connection: sqlite3.Connection, row: int) -> CollatedIssue:
        """Copy an issue and its files; inside a transaction of the caller."""
        return CollatedIssue(
            issue=rebuild_issue(connection, row),
            files={
                path: partial(self._put(connection, sha256, row, path).read_bytes)
                for path, sha256 in file_digests(connection, row).items()
            },
        )

    def close(self) -> None:
        """Throw away what was kept."""
        self._kept.close()

    def _put(self, connection: sqlite3.Connection, sha256: str, row: int, path: str) -> Path:
        if self._folder is None:
            folder = self._kept.enter_context(tempfile.TemporaryDirectory(prefix="daodu-"))
            self._folder = Path(folder)
        kept = self._folder / sha256
        content = read_file(connection, row, path)
        assert content is not None
        kept.write_bytes(content)
        return kept
