"""What a METS file says in, the same with the texts of pages that lie beside it unnamed out.

A file that was cut off, on a full disk or in a broken download, names fewer pages than were
shipped with it; a whole one names its pages' texts as they were called before they were renamed.
A page that is held is not lost for that.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from reader.parse.mets.files import PICTURES, MetsFiles
from reader.parse.mets.mets_file import Mets
from reader.parse.mets.pages import SheetFiles
from reader.parse.mets.toc import METS_MARK
from reader.parse.ocr.page_texts import ENDING, form_of
from reader.parse.source.file_names import natural_key, read_path
from reader.parse.source.library_xml import head_of
from reader.parse.source.links import SourceLinks

_MOST_FILES = 5000
_LAST_NUMBER = re.compile(r"([0-9]+)(?=[^0-9]*$)")


def with_unnamed(mets: Mets, file: Path) -> Mets:
    """Add the pages of the texts in a METS file's folder, and below it, that it does not name.

    What another METS file speaks of, beside it or in a folder of its own, is left to that.

    Args:
        mets: What is left of the file.
        file: The METS file.
    """
    lying = _lying_in(file.parent)
    return _with_pages(replace(mets, is_damaged=True), _unnamed(mets, file, lying), file, lying)


def with_renamed(mets: Mets, file: Path, root: Path) -> Mets:
    """Put texts that lie beside a METS file unnamed where it names some that are not held.

    They stand for each other by the last number in their names, or in their order where there
    are as many of them; else they are pages beside those that the file names.

    Args:
        mets: What the file says.
        file: The METS file.
        root: The folder that no file of the issue lies outside of.
    """
    held = MetsFiles(
        folder=file.parent.resolve(),
        links=SourceLinks(root=root.resolve()),
        addresses=tuple(mets.files.values()),
    )
    unheld = {
        name: address
        for sheet in mets.pages
        for name in sheet.files
        if ENDING.search(address := mets.files.get(name, "")) and held.find(address) is None
    }
    lying = _lying_in(file.parent) if unheld else []
    texts = {str(each.relative_to(file.parent)): each for each in _unnamed(mets, file, lying)}
    if not texts:
        return mets
    pairs = _pairs(unheld, texts)
    if not pairs:
        return _with_pages(mets, list(texts.values()), file, lying)
    return replace(
        mets,
        files={**mets.files, **pairs},
        renamed=tuple(texts[each].name for each in pairs.values()),
    )


def _pairs(unheld: Mapping[str, str], texts: Mapping[str, Path]) -> dict[str, str]:
    """Return which text stands for which that is not held; none where that cannot be told."""
    asked = {_last_number(address): name for name, address in unheld.items()}
    given = {_last_number(text): text for text in texts}
    if len(asked) == len(unheld) and len(given) == len(texts) and given.keys() <= asked.keys():
        return {asked[number]: text for number, text in given.items()}
    return dict(zip(unheld, texts, strict=True)) if len(unheld) == len(texts) else {}


def _last_number(name: str) -> int | None:
    match = _LAST_NUMBER.search(name.rsplit(".", 1)[0])
    return int(match[1]) if match else None


def _unnamed(mets: Mets, file: Path, lying: list[Path]) -> list[Path]:
    """Return the texts among some files that neither a METS file nor another beside it names."""
    named = {_name(mets.files.get(name, name)) for page in mets.pages for name in page.files}
    others = (f for f in file.parent.iterdir() if f != file and _is_mets(f)) if lying else ()
    spoken_of = b"".join(f.read_bytes() for f in others)
    return [
        each
        for each in lying
        if ENDING.search(each.name)
        and each.name.lower() not in named
        and each.name.encode() not in spoken_of
        and form_of(each)
    ]


def _with_pages(mets: Mets, texts: list[Path], file: Path, lying: list[Path]) -> Mets:
    """Add a page for each of some texts."""
    sheets = tuple(_sheet(text, lying, file.parent) for text in texts)
    return replace(
        mets,
        files={**mets.files, **{name: name for sheet in sheets for name in sheet.files}},
        pages=(*mets.pages, *sheets),
        added=tuple(text.name for text in texts),
    )


def _name(address: str) -> str:
    return address.replace("\\", "/").rsplit("/", 1)[-1].lower()


def _is_mets(path: Path) -> bool:
    return path.is_file() and METS_MARK.search(head_of(path)) is not None


def _lying_in(folder: Path) -> list[Path]:
    """Return what lies in a folder, in the order of its names."""
    return sorted(_files_in(folder), key=lambda each: natural_key(str(each.relative_to(folder))))


def _files_in(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and those below it, but for folders of other METS files."""
    below = [
        child
        for child in folder.iterdir()
        if child.is_dir() and not child.is_symlink() and not any(map(_is_mets, child.iterdir()))
    ]
    yield from (child for child in folder.iterdir() if child.is_file())
    for child in below:
        found = (each for each in child.rglob("*") if each.is_file())
        yield from islice(found, _MOST_FILES)


def _sheet(text: Path, lying: list[Path], folder: Path) -> SheetFiles:
    """Return the page of a text, with the handiest picture of its name."""
    stem = text.name.split(".")[0]
    pictures = [each for each in lying if each.stem == stem and each.suffix.lower() in PICTURES]
    pictures.sort(key=lambda each: PICTURES.index(each.suffix.lower()))
    held = (text, *pictures[:1])
    return SheetFiles(
        label=read_path(text).label,
        files=tuple(each.relative_to(folder).as_posix() for each in held),
    )
