"""What a person gives as a source → a path: its own, or that of what a pipe brought."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import click
from typing_extensions import override

_STANDARD_INPUT = "standard input"
_PIPE = "pipe"
_OPEN = "fd"
"""The folder in which a system shows what a program has open: /dev/fd, /proc/self/fd."""
_FOLDERS = "reader.cli.given.folders"


class SourcePath(click.Path):
    """The path of a source; ``-`` and pipes are read to their end and kept for as long as it takes.

    A pipe is one that a shell made, ``<(…)``; nobody may be writing to one that lies in a folder.
    An empty path, of a variable that was not set, is not this folder.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    @override
    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Read a path."""
        if value == "":
            self.fail("it is empty, and names no file or folder.", param, ctx)
        path = Path(value)
        if ctx is None or not (value == "-" or (path.is_fifo() and path.parent.name == _OPEN)):
            return super().convert(value, param, ctx)
        if value == "-" and sys.stdin is None:
            self.fail("the standard input is closed.", param, ctx)
        folder = Path(ctx.with_resource(tempfile.TemporaryDirectory(prefix="daodu-")))
        ctx.meta.setdefault(_FOLDERS, []).append(folder)
        # The number that the system gives a pipe says nothing of the page.
        kept = folder / (_STANDARD_INPUT if value == "-" else _PIPE)
        with click.open_file(path, "rb") as opened, kept.open("wb") as written:
            shutil.copyfileobj(opened, written)
        return kept


def as_given(text: str) -> str:
    """Return what is said of sources with the names that the person gave them."""
    folders: list[Path] = click.get_current_context().meta.get(_FOLDERS, [])
    for folder in folders:
        text = text.replace(f"{folder}{os.sep}", "")
    return text
