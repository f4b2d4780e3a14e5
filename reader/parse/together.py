"""Paths that are given together → their parts.

Files of one folder and one form are read as they would be were they alone in
it: pages of one issue, which a shell or a person picks out one by one.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.parse.folder.issue_folder import folder_meant
from reader.parse.registry import Format, Part, format_of, gathered, parts_of
from reader.parse.source.file_names import TEXTS


def parts_together(paths: Iterable[Path]) -> Iterator[tuple[Path, tuple[Part, ...]]]:
    """Yield paths, those that belong together as the first of them, with all that is read of them.

    Nothing is read of a path that is not there, or that is of no form.
    """
    for group, source_format in _groups(tuple(dict.fromkeys(paths))):
        if source_format is None or len(group) == 1:
            for path in group:
                yield path, tuple(parts_of(path)) if path.exists() else ()
        else:
            yield group[0], tuple(gathered(source_format, sorted(group)))


def _groups(paths: tuple[Path, ...]) -> Iterator[tuple[list[Path], Format | None]]:
    """Yield paths by what may be gathered of them, in the order of the first."""
    folders = {folder for path in paths if (folder := folder_meant(path)) != path}
    texts = {path.with_suffix("") for path in paths if path.suffix.lower() in TEXTS}
    groups: dict[tuple[Path, str], tuple[list[Path], Format | None]] = {}
    for path in paths:
        if path.parent in folders:
            groups.setdefault((path.parent, ""), ([path.parent], None))
            continue  # An issue folder is read as a whole.
        if path.suffix.lower() == ".pdf" and path.with_suffix("") in texts:
            continue  # It shows the page whose text is beside it.
        source_format = _gathering_format(path)
        if source_format is None:
            key = (path, "")
        else:
            key = (Path() if source_format.is_whole else path.parent, source_format.name)
        groups.setdefault(key, ([], source_format))[0].append(path)
    yield from groups.values()


def _gathering_format(path: Path) -> Format | None:
    """Return the format by which a file may be one of many of an issue; None for any other."""
    try:
        found = format_of(path) if path.is_file() else None
    except (SourceError, OSError):
        return None  # Reading it says why.
    return found if found is not None and found.gather is not None else None
