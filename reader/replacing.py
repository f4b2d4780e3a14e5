"""A file's new content in, the file replaced: whole as it was, or whole as it is to be."""

import contextlib
import os
import threading
from collections.abc import Iterable
from pathlib import Path

from reader.errors import OutputError


def replace_file(path: Path, content: bytes, *, lasts: bool = True) -> None:
    """Write a file beside its place, bring it to the disk, and put it there.

    Args:
        path: The file; its folder is made if need be.
        content: All of it.
        lasts: Whether it has to outlast a power cut; what is made again at need has not.

    Raises:
        OSError: It cannot be written; what stood there stands there still.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, (content,), lasts=lasts)


def write_output(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file for whoever asked for it; one of that name is replaced once all is written.

    What is no file, as a pipe or ``/dev/stdout``, is written to; a link is followed.

    Args:
        path: The file, in a folder that is there.
        content: All of it, or piece by piece.

    Raises:
        OutputError: It cannot be written; what stood there stands there still.
    """
    pieces = (content,) if isinstance(content, bytes) else content
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as opened:
                opened.writelines(pieces)
        else:
            _replace(path.resolve(), pieces, lasts=True)
    except OSError as fault:
        raise OutputError(str(path), f"cannot be written ({fault.strerror or fault}).") from fault


def _replace(path: Path, pieces: Iterable[bytes], *, lasts: bool) -> None:
    # No longer than any name may be, whatever the file's is.
    beside = path.with_name(f".{os.getpid()}-{threading.get_ident()}.new")
    try:
        with beside.open("wb") as file:
            file.writelines(pieces)
            if lasts:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
