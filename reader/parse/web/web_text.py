"""A web page that holds pages of a newspaper in one piece → an issue, read as its text is.

Papers without a site of pages publish an issue as one page, and programs save one so:
labels, headlines and stories below each other. Nothing but its text and the ranks of its
headings is read; a page of a site that is known is read by :mod:`reader.parse.mirror.saved_site`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree, html

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.notation.folio import read_folio_line
from reader.notation.page_label import read_page_label_line
from reader.parse.plain_text import parse_text
from reader.parse.source.file_names import read_path
from reader.parse.source.library_xml import head_of
from reader.parse.source.links import is_web_page
from reader.parse.source.saved_page import (
    LARGEST,
    SavedPage,
    find_elements,
    read_bytes,
    read_saved_page,
)
from reader.parse.source.web_lines import lines_of

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--[\s\S]*?-->|<\?[^>]*>)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE,
)
_ASIDES = etree.XPath("//nav|//footer|//aside|//form")
_HEADINGS = etree.XPath("//h1|//h2|//h3|//h4|//h5|//h6")
_MOST = 2000
_LOWEST = 6
_SENTENCE = re.compile(r"[\u3400-\u9fff][^。！？\n]{8,}[。！？]")
_FEWEST_SENTENCES = 3
_SURE = 2
"""Marks of a line that is a masthead's: the name of the paper and the day."""


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
    return _is_newspaper(text_of(saved))


def _is_newspaper(text: str) -> bool:
    if len(_SENTENCE.findall(text)) < _FEWEST_SENTENCES:
        return False
    lines = [line.lstrip("# ") for line in text.splitlines()]
    labels = [line for line in map(read_page_label_line, lines) if line and line.has_page_word]
    folios = map(read_folio_line, lines)
    return bool(labels) or any(f.name and f.weight >= _SURE and not f.rest for f in folios)


def read(path: Path) -> Iterator[PrintedIssue]:
    """Read the pages that a web page holds.

    Raises:
        SourceError: The file is empty, no text, or nested absurdly deep.
    """
    saved = read_saved_page(path, read_bytes(path))
    pages, doubts = parse_text(text_of(saved), path.name, told=read_path(path))
    # What the source had is a web page; the lines read here are none of it.
    bare = (replace(page, page=replace(page.page, as_found="")) for page in pages)
    yield PrintedIssue(pages=tuple(bare), doubts=doubts)


def text_of(saved: SavedPage) -> str:
    """Return the lines that a page shows, its headings ranked as Markdown ranks them."""
    for aside in find_elements(_ASIDES, saved.root, _MOST):
        aside.drop_tree()
    for heading in find_elements(_HEADINGS, saved.root, _MOST):
        _rank(heading)
    return "\n".join(line.text for line in lines_of(saved.root))


def _rank(heading: html.HtmlElement) -> None:
    if "".join(heading.itertext()).strip():
        # One lower, for headings of the first rank alone make no text Markdown.
        rank = min(int(heading.tag[1]) + 1, _LOWEST)
        heading.text = f"{'#' * rank} {(heading.text or '').lstrip()}"
