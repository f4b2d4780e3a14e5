"""A library that may only be read, while the test runs as a user whom permissions bind."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

NOBODY = 65534


@contextlib.contextmanager
def only_read(path: Path) -> Iterator[None]:
    """Forbid to write to a library, which nobody has open, and to its folder."""
    former = os.geteuid()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    if former == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(former)
        path.parent.chmod(0o755)
