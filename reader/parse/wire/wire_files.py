"""Files of articles as agencies and databases send them → issues: a file, or those of a folder.

NewsML-G2, NITF, ninjs, records of TRS, lists in JSON and CSV, feeds, XML of editing systems.
"""

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.errors import SourceError
from reader.model.doubt import Doubt
from reader.model.printed import PrintedIssue
from reader.parse.wire import feed, listed, newsml, ninjs, page_xml, trs
from reader.parse.wire.feed import is_feed, read_feed
from reader.parse.wire.issue import make_issues
from reader.parse.wire.item import WireItem
from reader.parse.wire.listed import is_list, read_list
from reader.parse.wire.newsml import Listed, is_newsml, read_newsml
from reader.parse.wire.ninjs import is_ninjs, read_ninjs
from reader.parse.wire.page_xml import is_page_xml, read_page_xml
from reader.parse.wire.trs import is_trs, read_trs

ReadFiles = Callable[[], Iterator[PrintedIssue | SourceError]]

_MOST_FILES = 20_000
_ENDINGS = (
    *newsml.ENDINGS,
    *ninjs.ENDINGS,
    *trs.ENDINGS,
    *listed.ENDINGS,
    *feed.ENDINGS,
    *page_xml.ENDINGS,
)
_TOLD = (
    (is_trs, read_trs),
    (is_list, read_list),
    (is_feed, read_feed),
    (is_page_xml, read_page_xml),
)
"""The forms that are read with what is doubted of them."""


def recognises(path: Path) -> bool:
    """Tell whether a path is a file of a news agency, or a folder with one in it."""
    if path.is_dir():
        return any(map(_is_item, _files(path)))
    return path.is_file() and _is_item(path)


def _is_item(file: Path) -> bool:
    return is_ninjs(file) or is_newsml(file) or any(is_form(file) for is_form, _ in _TOLD)


def _files(folder: Path) -> list[Path]:
    named = (
        child
        for child in sorted(folder.iterdir())
        if child.name[0] != "." and child.name.lower().endswith(_ENDINGS) and child.is_file()
    )
    return list(itertools.islice(named, _MOST_FILES))


def read(path: Path) -> Iterator[PrintedIssue | SourceError]:
    """Yield the issues of a file or of the files of a folder, and refusals of single files."""
    for _, read_part in split(path):
        yield from read_part()


def split(path: Path) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield the files of a folder, which may be one issue, or a file, and what reads them."""
    yield from gather(filter(_is_item, _files(path)) if path.is_dir() else (path,))


def gather(every: Iterable[Path]) -> Iterator[tuple[tuple[Path, ...], ReadFiles]]:
    """Yield some files, which may be one issue, and what reads them."""
    files = tuple(every)
    if files:
        yield files, functools.partial(_read_files, files)


def _read_files(files: tuple[Path, ...]) -> Iterator[PrintedIssue | SourceError]:
    items: list[WireItem] = []
    listed: list[Listed] = []
    doubts: list[Doubt] = []
    for file in files:
        try:
            _read_file(file, items, listed, doubts)
        except SourceError as refusal:
            yield refusal
    full = [item for item in _in_order(items, listed, doubts) if not item.is_empty]
    doubts += [
        Doubt(where=item.file.name, what=f"{item.uri or 'An item'} holds no text; it was left out.")
        for item in items
        if item.is_empty
    ]
    for number, issue in enumerate(make_issues(full, files[0].absolute().parent)):
        yield replace(issue, doubts=(*doubts, *issue.doubts)) if not number else issue
    name = str(files[0] if len(files) == 1 else files[0].parent)
    if items and not full:
        reason = "is of a news agency's form but holds no text of an article."
        yield SourceError(name, reason)
    elif listed and not items:
        reason = "is a package of articles that are not beside it; take them in together with it."
        yield SourceError(name, reason)


def _read_file(
    file: Path, items: list[WireItem], listed: list[Listed], doubts: list[Doubt]
) -> None:
    if is_ninjs(file):
        items += read_ninjs(file)
        return
    for is_form, read_form in _TOLD:
        if is_form(file):
            found_items, guessed = read_form(file)
            items += found_items
            doubts += guessed
            return
    found, of_packages, is_damaged = read_newsml(file)
    items += found
    listed += of_packages
    if is_damaged:
        what = "The file is not well formed; it was mended."
        doubts.append(Doubt(where=file.name, what=what))


def _in_order(
    items: list[WireItem], listed: list[Listed], doubts: list[Doubt]
) -> Iterator[WireItem]:
    """Yield the items that packages list, on their pages, then the others."""
    held: dict[str, list[WireItem]] = {}
    for item in items:
        held.setdefault(item.uri, []).append(item)
    for each in listed:
        for item in held.pop(each.uri, ()):
            yield replace(item, page=item.page or each.page, section=item.section or each.section)
    for rest in held.values():
        yield from rest
    missing = {each.uri for each in listed} - {item.uri for item in items}
    doubts.extend(
        Doubt(where="issue", what=f"{uri} is listed in the package but not held.")
        for uri in sorted(missing)
    )
