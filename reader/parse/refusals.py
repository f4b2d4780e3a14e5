"""What is no issue, or cannot be looked into → a sentence that says so and what to do."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reader.errors import SourceError
from reader.parse import archive
from reader.parse.source.library_xml import head_of, read_xml
from reader.parse.strangers import reason_of, stranger_in

_UNOPENED = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
"""What files of RAR and 7-Zip begin with, whatever they are named."""
_DESCRIPTIONS = (".xml", ".json")
"""What descriptions of issues and texts of pages are named by."""
_SHORT = 8192
"""Bytes of a file that may have been cut off before its first word told its form."""
_MOST_FILES = 20_000


def unread(path: Path) -> SourceError:
    """Return why a path is refused that no format is of."""
    if path.is_dir() and not any(path.iterdir()):
        return SourceError(str(path), "the folder is empty; choose one that an issue lies in.")
    name, reason = stranger_in(path) if path.is_dir() else ("", "")
    if name:
        return SourceError(str(path), f"nothing here is a form that Daodu reads: {name} {reason}")
    return SourceError(
        str(path),
        "nothing here is a form of newspaper that Daodu reads; choose the file or folder of an"
        " issue.",
    )


def refuse_unopened(path: Path) -> None:
    """Refuse what is no file, or none that is looked into.

    Raises:
        SourceError: It says which, and what to do.
    """
    if not path.is_dir() and not path.is_file():
        raise SourceError(str(path), "is neither a file nor a folder; choose one of these.")
    if path.is_file() and not path.stat().st_size:
        raise SourceError(str(path), "the file is empty; get it once more from where it came.")
    if path.is_file() and head_of(path).startswith(_UNOPENED):
        reason = "is an archive of a kind that Daodu does not open; unpack it first."
        raise SourceError(str(path), reason)


def spoilt_in(folder: Path, *, has_below: bool) -> Iterator[SourceError]:
    """Yield a refusal of each description of an issue or a page that was not brought whole.

    It would have told more than what lies beside it, and what is left of it tells no form.

    Args:
        folder: In which an issue lies.
        has_below: Whether the folders in it are the issue's, too.
    """
    found = folder.rglob("*") if has_below else folder.iterdir()
    for file in sorted(islice(found, _MOST_FILES)):
        if file.suffix.lower() in _DESCRIPTIONS and file.name[0] != "." and file.is_file():
            try:
                refuse_unopened(file)
                if file.suffix.lower() == ".xml" and file.stat().st_size < _SHORT:
                    read_xml(file)
            except SourceError as fault:
                yield fault


def refuse_stranger(file: Path) -> None:
    """Refuse a file that is not what it is named as, or is known for something else.

    Raises:
        SourceError: It says what the file is, and what to do.
    """
    reason = reason_of(file)
    if archive.is_named(file):
        reason = "is no archive, or not a whole one; get it once more from where it came."
    elif file.suffix.lower() == ".pdf":
        reason = "is named as a PDF but is none; get it once more from where it came."
    if reason:
        raise SourceError(str(file), reason)


def refusal(path: Path, fault: Exception) -> SourceError:
    """Return why a path cannot be looked into, in a sentence.

    Args:
        path: The file or folder.
        fault: What was raised.
    """
    if isinstance(fault, SourceError):
        return fault
    if isinstance(fault, PermissionError):
        return SourceError(str(path), "may not be read; check its permissions.")
    if isinstance(fault, OSError):
        return SourceError(str(path), f"cannot be read ({fault.strerror or fault}).")
    return SourceError(str(path), "is nested too deeply to be read.")
