"""What a damaged METS file says in, the same with the pages whose files lie beside it unnamed out.

A file that was cut off, on a full disk or in a broken download, names fewer pages than were
shipped with it. A page that is held is not lost for that.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from reader.parse.mets.files import PICTURES
from reader.parse.mets.mets_file import Mets
from reader.parse.mets.pages import SheetFiles
from reader.parse.mets.toc import METS_MARK
from reader.parse.ocr.page_texts import ENDING, form_of
from reader.parse.source.file_names import natural_key, read_path
from reader.parse.source.library_xml import head_of

_MOST_FILES = 5000


def with_unnamed(mets: Mets, file: Path) -> Mets:
    """Add the pages of the texts in a METS file's folder, and below it, that it does not name.

    What another METS file speaks of, beside it or in a folder of its own, is left to that.

    Args:
        mets: What is left of the file.
        file: The METS file.
    """
    folder = file.parent
    named = {_name(mets.files.get(name, name)) for page in mets.pages for name in page.files}
    spoken_of = b"".join(f.read_bytes() for f in folder.iterdir() if f != file and _is_mets(f))
    lying = sorted(_lying_in(folder), key=lambda each: natural_key(str(each.relative_to(folder))))
    texts = [
        each
        for each in lying
        if ENDING.search(each.name)
        and each.name.lower() not in named
        and each.name.encode() not in spoken_of
        and form_of(each)
    ]
    sheets = tuple(_sheet(text, lying, folder) for text in texts)
    return replace(
        mets,
        files={**mets.files, **{name: name for sheet in sheets for name in sheet.files}},
        pages=(*mets.pages, *sheets),
        added=tuple(text.name for text in texts),
        is_damaged=True,
    )


def _name(address: str) -> str:
    return address.replace("\\", "/").rsplit("/", 1)[-1].lower()


def _is_mets(path: Path) -> bool:
    return path.is_file() and METS_MARK.search(head_of(path)) is not None


def _lying_in(folder: Path) -> Iterator[Path]:
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
