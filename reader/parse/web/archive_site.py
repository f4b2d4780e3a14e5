"""A saved site among whose files some pages lie in one file each (MHTML) → its issues.

A reader saves one page so and the next otherwise. All is laid out once more, the pages of such
files beside those that lie there, and read as one site; else each kind would be an issue of the
same day, and one of them would take the other's place in the library.
"""

import functools
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from reader.errors import SourceError
from reader.model.printed import FileBytes, PrintedIssue
from reader.parse.mirror import saved_site
from reader.parse.mirror.tree import saved_issues
from reader.parse.source.files import read_file
from reader.parse.web.web_archive import (
    is_named,
    place_of_part,
    read_made,
    read_parts,
    read_saved,
    refuse_strange,
)

_MOST_FILES = 50_000
_ITSELF = -1
_LARGEST_COPY = 512 * 1024 * 1024
"""Bytes; what is more is left out where files can not be at two places without a copy."""
_FOLDERS_THAT_TELL = 6
"""Folders above that may tell of the paper and the day."""


Kept = dict[Path, tuple[Path, int]]
"""Files as laid out, each with the one it is from and its number there; -1 for that itself."""


def saved_within(site: Path) -> tuple[Path, ...]:
    """Return the pages in one file each that lie in a saved site or below, links not followed."""
    files = islice(_files(site), _MOST_FILES)
    return tuple(file for file in files if is_named(file))


def read_site(site: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues of a saved site with the pages that lie in one file each.

    Yields:
        Issues, and refusals of single files that are no page of a newspaper's site.
    """
    site = site.absolute()
    saved = saved_within(site)
    base = _base_of(site)
    with tempfile.TemporaryDirectory() as laid_out:
        root = Path(laid_out).resolve().joinpath(*base.parts[1:][-_FOLDERS_THAT_TELL:])
        kept: Kept = {}
        copied = 0
        for file in islice(_files(base), _MOST_FILES):
            if not is_named(file):
                target = root / file.relative_to(base)
                copied += _link(file, target, _LARGEST_COPY - copied)
                kept[target] = (file, _ITSELF)
        for file in saved:
            try:
                pages = _lay_out(file, root / file.relative_to(base).parent, root, kept)
            except SourceError as refusal:
                yield refusal
                continue
            if not any(map(saved_site.recognises, pages)):
                yield refuse_strange(file)
        for issue in saved_site.read(root / site.relative_to(base)):
            yield replace(issue, files={n: _kept(f, kept) for n, f in issue.files.items()})


def _base_of(site: Path) -> Path:
    """Return the folder that the pictures of a day's pages lie in: the day's, or the mirror's."""
    roots = (issue.root for issue in saved_issues(site))
    return next((root for root in roots if site.resolve().is_relative_to(root)), site)


def _files(folder: Path) -> Iterator[Path]:
    for place, inner, names in os.walk(folder):
        inner[:] = sorted(name for name in inner if name[0] != ".")
        yield from (Path(place) / name for name in sorted(names) if name[0] != ".")


def _link(file: Path, target: Path, most: int) -> int:
    """Put a file at another place too, without its bytes where the disk allows.

    Returns:
        How many bytes were copied, ``most`` at most.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if file.is_symlink() or not file.is_file():
        return 0
    try:
        os.link(file, target)
    except OSError:
        size = file.stat().st_size
        if size <= most:
            shutil.copyfile(file, target)
            return size
    return 0


def _lay_out(file: Path, folder: Path, root: Path, kept: Kept) -> list[Path]:
    """Write the pages of a file into its folder, its pictures where they are from there."""
    pages: list[Path] = []
    parts = [(part, place_of_part(part, file)) for part in read_parts(file).parts]
    start = next((names[:-1] for part, names in parts if part.is_page), [])
    for number, (part, names) in enumerate(parts):
        target = _target(names, start, folder, root)
        pages += [target] if part.is_page else []
        if target in kept or target.is_dir():
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            continue
        target.write_bytes(part.data)
        kept[target] = (file, number)
    return pages


def _target(names: list[str], start: list[str], folder: Path, root: Path) -> Path:
    """Return where a part goes: as far from the folder as its address is from the first page's."""
    away = os.path.relpath("/".join(["", *names]), "/".join(["", *start]))
    target = Path(os.path.normpath(folder / away))
    return target if target.is_relative_to(root) else root.joinpath(*names)


def _kept(asked: FileBytes, kept: Kept) -> FileBytes:
    """Return what reads a file from where it lies: the folder will be gone."""
    if not isinstance(asked, functools.partial) or asked.args[0] not in kept:
        return asked
    file, number = kept[asked.args[0]]
    if number == _ITSELF:
        return functools.partial(asked.func, file, *asked.args[1:])
    if asked.func is read_file:
        return functools.partial(read_saved, file, number)
    return functools.partial(read_made, file, number, asked.func)
