"""Large files of an issue, copied out of the library piece by piece."""

import tempfile
from pathlib import Path

from reader.errors import NotHeldError
from reader.library import binding
from reader.library.library import Library
from reader.library.refusing import refusals
from reader.library.shelf import find_row

_PIECE = 1024 * 1024


def copy_file(library: Library, key: str, path: str, folder: Path) -> Path:
    """Copy a file of an issue into a folder, where it is named by its content.

    Args:
        library: The library.
        key: Key of the issue.
        path: Of the file, in the issue folder.
        folder: Made when it is not there; a copy made before is not made again.

    Returns:
        The copy.

    Raises:
        NotHeldError: The library does not hold it.
        LibraryError: It cannot be read, or the copy not written.
    """
    with library.snapshot():
        row = find_row(library.connection, key)
        found = binding.execute(
            library.connection,
            "SELECT c.rowid, c.sha256 FROM files f JOIN contents c ON c.sha256 = f.sha256"
            " WHERE f.issue = ? AND f.path = ?",
            (row, path),
        ).fetchone()
        if found is None:
            raise NotHeldError(f"{key}/{path}")
        target = folder / f"{found[1]}{Path(path).suffix.lower()}"
        if not target.exists():
            with refusals(folder):
                _write(library, int(found[0]), target)
    return target


def _write(library: Library, row: int, target: Path) -> None:
    """Write a content; the file is whole or not there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    # A folder of its own: another window may be copying the same scan.
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        draft = Path(folder) / target.name
        with (
            library.connection.blobopen("contents", "bytes", row, readonly=True) as content,
            draft.open("wb") as file,
        ):
            while piece := content.read(_PIECE):
                file.write(piece)
        draft.replace(target)
