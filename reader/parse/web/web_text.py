"""A web page that holds pages of a newspaper in one piece → an issue, read as its text is.

Papers without a site of pages publish an issue as one page, and programs save one so:
labels, headlines and stories below each other. Its text, the ranks of its headings and the
pictures that were saved with it are read; a page of a site that is known is read by
:mod:`reader.parse.mirror.saved_site`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree, html

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.notation.folio import read_folio_line
from reader.notation.page_label import read_page_label_line
from reader.parse.plain_text import parse_text
from reader.parse.source.file_names import FileName, read_path
from reader.parse.source.files import SourceFiles
from reader.parse.source.library_xml import head_of
from reader.parse.source.links import SourceLinks, is_web_page
from reader.parse.source.saved_page import (
    LARGEST,
    SavedPage,
    find_elements,
    read_bytes,
    read_saved_page,
)
from reader.parse.source.web_lines import Grid, Line, Seen, seen_in
from reader.parse.text.shown import with_pictures

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--[\s\S]*?-->|<\?[^>]*>)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE,
)
_ASIDES = etree.XPath("//nav|//footer|//aside|//form")
_HEADINGS = etree.XPath("//h1|//h2|//h3|//h4|//h5|//h6")
_IMAGES = etree.XPath("//img")
_SMALLEST_SIDE = 48
"""Pixels of a picture that stands in an article."""
_MOST = 2000
_LOWEST = 6
_SENTENCE = re.compile(r"[\u3400-\u9fff][^。！？\n]{8,}[。！？]")
_FEWEST_SENTENCES = 3
_SURE = 2
"""Marks of a line that is a masthead's: the name of the paper and the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebText:
    """What a web page shows, in Markdown.

    Attributes:
        text: Its lines, with ranks of headings, tables, and where a picture stands
            ``<img src="0">``, counted from 0.
        addresses: Of the pictures, as written.
    """

    text: str
    addresses: tuple[str, ...]

    def address(self, number: str) -> str:
        """Return the address that a number in the text stands for; a page may print others."""
        is_one = number.isdecimal() and int(number) < len(self.addresses)
        return self.addresses[int(number)] if is_one else number


def recognises(path: Path) -> bool:
    """Tell whether a path is a web page with a masthead or labels, and sentences."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        return False
    if not is_web_page(path.name) and not _HEAD.match(head_of(path)):
        return False
    try:
        saved = read_saved_page(path, read_bytes(path))
    except SourceError:
        return False
    return _is_newspaper(set_down(saved).text)


def _is_newspaper(text: str) -> bool:
    if len(_SENTENCE.findall(text)) < _FEWEST_SENTENCES:
        return False
    lines = [line.lstrip("# ") for line in text.splitlines()]
    labels = [line for line in map(read_page_label_line, lines) if line and line.has_page_word]
    folios = map(read_folio_line, lines)
    return bool(labels) or any(f.name and f.weight >= _SURE and not f.rest for f in folios)


def read(
    path: Path, told: FileName | None = None, root: Path | None = None
) -> Iterator[PrintedIssue]:
    """Read the pages that a web page holds.

    Args:
        path: The file.
        told: What the name tells under which it was saved; None for its own.
        root: Folder that its pictures lie in, resolved; None for that of the page.

    Raises:
        SourceError: The file is empty, no text, or nested absurdly deep.
    """
    saved = read_saved_page(path, read_bytes(path))
    found = set_down(saved)
    pages, doubts = parse_text(found.text, path.name, told=told or read_path(path))
    folder = path.absolute().parent.resolve()
    files = SourceFiles(links=SourceLinks(root=root or folder))
    shown = with_pictures(
        pages, lambda number, label: files.take(found.address(number), folder, label)
    )
    # What the source had is a web page; the lines read here are none of it.
    bare = (replace(page, page=replace(page.page, as_found="")) for page in shown)
    unheld = files.doubts(path.name)
    yield PrintedIssue(pages=tuple(bare), doubts=(*doubts, *unheld), files=files.files)


def set_down(saved: SavedPage) -> WebText:
    """Return what a page shows."""
    for aside in find_elements(_ASIDES, saved.root, _MOST):
        aside.drop_tree()
    for heading in find_elements(_HEADINGS, saved.root, _MOST):
        _rank(heading)
    for sign in find_elements(_IMAGES, saved.root, _MOST):
        if any(_is_small(sign.get(side)) for side in ("width", "height")):
            sign.drop_tree()
    addresses: list[str] = []
    pieces = _pieces(seen_in((saved.root,)), addresses)
    return WebText(text="".join(pieces).lstrip("\n"), addresses=tuple(addresses))


def _pieces(seen: Iterable[Seen], addresses: list[str]) -> Iterator[str]:
    """Yield lines, each after its line feed; a picture stands at the end of the line above it."""
    for item in seen:
        if isinstance(item, Line):
            yield f"\n{item.text}"
        elif isinstance(item, Grid):
            yield from ("\n" + "\t".join(row) for row in item.rows)
        elif item.source:
            # A picture may be written there itself, millions of characters long.
            yield f'<img src="{len(addresses)}">'
            addresses.append(item.source)


def _is_small(side: str | None) -> bool:
    """Tell the width or height of a sign or of what counts readers, not of a picture."""
    return side is not None and side.isdecimal() and int(side) < _SMALLEST_SIDE


def _rank(heading: html.HtmlElement) -> None:
    if "".join(heading.itertext()).strip():
        # One lower, for headings of the first rank alone make no text Markdown.
        rank = min(int(heading.tag[1]) + 1, _LOWEST)
        heading.text = f"{'#' * rank} {(heading.text or '').lstrip()}"
