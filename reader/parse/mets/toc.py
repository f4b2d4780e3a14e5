"""A METS file without articles, and one beside it that lists them → both in one.

BnF ships an issue so: manifest.xml has the pages and their files, toc/T….xml the articles, which
name the same ALTO files by ids of its own.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reader.errors import SourceError
from reader.parse.mets.mets_file import Item, Mets, read_mets
from reader.parse.source.library_xml import head_of, read_xml

METS_MARK = re.compile(rb"<(?:\w+:)?mets[\s>]", re.IGNORECASE)
_FOLDER = "toc"


def with_contents(mets: Mets, file: Path) -> Mets:
    """Return what a METS file says with the articles of the one in the folder ``toc`` beside it."""
    folder = file.parent / _FOLDER
    if mets.items or not folder.is_dir() or folder.is_symlink():
        return mets
    for other in sorted(folder.glob("*.xml")):
        if not other.is_file() or other.is_symlink() or not METS_MARK.search(head_of(other)):
            continue
        try:
            contents = read_mets(read_xml(other))
        except SourceError:
            continue
        ids = {_name(address): each for each, address in mets.files.items()}
        items = tuple(_moved(item, contents.files, ids) for item in contents.items)
        return replace(mets, items=items, title=mets.title or contents.title)
    return mets


def _moved(item: Item, files: Mapping[str, str], ids: Mapping[str, str]) -> Item:
    """Return an item whose areas name files by the ids of the other METS file."""
    return replace(
        item,
        areas=tuple(
            replace(area, file=ids.get(_name(files.get(area.file, "")), area.file))
            for area in item.areas
        ),
    )


def _name(address: str) -> str:
    return address.replace("\\", "/").rsplit("/", 1)[-1].lower()
