"""A file's new content in, the file replaced: whole as it was, or whole as it is to be."""

import contextlib
import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

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
    with _beside(path, lasts=lasts) as file:
        file.write(content)


@contextlib.contextmanager
def opened_output(path: Path) -> Iterator[BinaryIO]:
    """Open a file for whoever asked for it; one of that name is replaced once all is written.

    What is no file, as a pipe or ``/dev/stdout``, is written to; a link is followed.

    Args:
        path: The file, in a folder that is there.

    Raises:
        OutputError: It cannot be written; what stood there stands there still.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as opened:
                yield opened
        else:
            with _beside(path.resolve(), lasts=True) as opened:
                yield opened
    except OSError as fault:
        raise OutputError(str(path), f"cannot be written ({fault.strerror or fault}).") from fault


def write_output(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a file for whoever asked for it, as :func:`opened_output` opens it.

    Args:
        path: The file, in a folder that is there.
        content: All of it, or piece by piece.

    Raises:
        OutputError: It cannot be written; what stood there stands there still.
    """
    with opened_output(path) as file:
        file.writelines((content,) if isinstance(content, bytes) else content)


@contextlib.contextmanager
def _beside(path: Path, *, lasts: bool) -> Iterator[BinaryIO]:
    """Open a file beside a place, and put it there when all is written."""
    # No longer than any name may be, whatever the file's is.
    beside = path.with_name(f".{os.getpid()}-{threading.get_ident()}.new")
    try:
        with beside.open("wb") as file:
            yield file
            if lasts:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
