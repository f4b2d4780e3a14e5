"""A path → the issues it holds, read by the first format that recognises it.

This is the one place where foreign errors become a SourceError.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import SourceError
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse import article_files, epaper, issue_folder, plain_text

Source = PrintedIssue | CollatedIssue


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of sources.

    Attributes:
        name: For people.
        recognises: Tells by content whether a path is of the format.
        read: Yields the issues of a path that was recognised.
    """

    name: str
    recognises: Callable[[Path], bool]
    read: Callable[[Path], Iterator[Source]]


FORMATS: tuple[Format, ...] = (
    Format(name="issue folder", recognises=issue_folder.recognises, read=issue_folder.read),
    Format(name="epaper", recognises=epaper.recognises, read=epaper.read),
    Format(name="articles", recognises=article_files.recognises, read=article_files.read),
    Format(name="plain text", recognises=plain_text.recognises, read=plain_text.read),
)
"""In the order they are asked; the plain text, which takes nearly any file, is the last."""

_DEEPEST = 6
"""Levels of folders in which issues are looked for."""


def read_source(path: Path) -> Iterator[Source]:
    """Read every issue of a file, a folder, or a folder of many issues.

    Raises:
        SourceError: The path is missing or cannot be read, or holds nothing
            that Daodu reads. Issues before the fault have been yielded.
    """
    if not path.exists():
        raise SourceError(str(path), "no such file or folder; check the spelling of the path.")
    try:
        yield from _read(path, 0)
    except PermissionError as fault:
        raise SourceError(str(path), "may not be read; check its permissions.") from fault
    except OSError as fault:
        raise SourceError(str(path), f"cannot be read ({fault.strerror or fault}).") from fault
    except RecursionError as fault:
        raise SourceError(str(path), "is nested too deeply to be read.") from fault


def _read(path: Path, depth: int) -> Iterator[Source]:
    read_any = False
    for source_format in FORMATS:
        if source_format.recognises(path):
            yield from source_format.read(path)
            read_any = True
            break
    if not read_any and path.is_dir() and depth < _DEEPEST:
        for child in sorted(path.iterdir()):
            if child.name[0] != "." and _may_hold_issues(child, depth):
                yield from _read(child, depth + 1)
                read_any = True
    if not read_any:
        raise SourceError(str(path), "nothing here is a form of newspaper that Daodu reads.")


def _may_hold_issues(path: Path, depth: int) -> bool:
    if any(source_format.recognises(path) for source_format in FORMATS):
        return not path.is_file() or path.suffix.lower() != ""
    if not path.is_dir() or depth + 1 >= _DEEPEST:
        return False
    return any(_may_hold_issues(child, depth + 1) for child in sorted(path.iterdir()))
