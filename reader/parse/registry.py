"""A path → the issues it holds, each part read by the first format that recognises it.

This is the one place where foreign errors become a SourceError. What is refused
is given out like an issue, so that the rest of a folder is read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import SourceError
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse import article_files, epaper, issue_folder, mirror, plain_text

Source = PrintedIssue | CollatedIssue


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of sources.

    Attributes:
        name: For people.
        recognises: Tells whether a path is of the format.
        read: Yields the issues of a path that was recognised, and refusals of
            single files in it; raises one when the path as a whole is refused.
        is_whole: Whether a folder of the format holds nothing else to be read.
    """

    name: str
    recognises: Callable[[Path], bool]
    read: Callable[[Path], Iterator[Source | SourceError]]
    is_whole: bool = False


FORMATS: tuple[Format, ...] = (
    Format(
        name="issue folder",
        recognises=issue_folder.recognises,
        read=issue_folder.read,
        is_whole=True,
    ),
    Format(name="epaper", recognises=epaper.recognises, read=epaper.read),
    Format(name="saved site", recognises=mirror.recognises, read=mirror.read, is_whole=True),
    Format(name="articles", recognises=article_files.recognises, read=article_files.read),
    Format(name="plain text", recognises=plain_text.recognises, read=plain_text.read),
)
"""In the order they are asked; the plain text, which takes nearly any file, is the last."""

_DEEPEST = 6
"""Levels of folders in which issues are looked for."""


def read_source(path: Path) -> Iterator[Source | SourceError]:
    """Read every issue of a file, a folder, or a folder of many issues.

    Yields:
        Issues, and refusals of what could not be read: the path itself, or
        parts of it. At least one of either.
    """
    if not path.exists():
        yield SourceError(str(path), "no such file or folder; check the spelling of the path.")
        return
    read_any = False
    for found in _read(path, 0):
        yield found
        read_any = True
    if not read_any:
        yield SourceError(str(path), "nothing here is a form of newspaper that Daodu reads.")


def _read(path: Path, depth: int) -> Iterator[Source | SourceError]:
    """Read a path, what it refuses included; nothing where nothing is recognised."""
    try:
        source_format = next((f for f in FORMATS if f.recognises(path)), None)
        if source_format is not None:
            yield from source_format.read(path)
        if path.is_dir() and not (source_format and source_format.is_whole):
            for child in _folders_and_epapers(path) if depth < _DEEPEST else ():
                yield from _read(child, depth + 1)
    except SourceError as refusal:
        yield refusal
    except PermissionError:
        yield SourceError(str(path), "may not be read; check its permissions.")
    except OSError as fault:
        yield SourceError(str(path), f"cannot be read ({fault.strerror or fault}).")
    except RecursionError:
        yield SourceError(str(path), "is nested too deeply to be read.")


def _folders_and_epapers(folder: Path) -> tuple[Path, ...]:
    """Return what else of a folder may hold issues; a linked folder may lead in a circle."""
    return tuple(
        child
        for child in sorted(folder.iterdir())
        if child.name[0] != "."
        and ((child.is_dir() and not child.is_symlink()) or epaper.recognises(child))
    )
