"""A saved web page → its tree, of which nothing runs and for which nothing is fetched.

Source:
    The HTML of real newspaper sites: attributes without quotation marks, tags
    in either case, two ``<body>``; a parser that mends is needed, not a strict one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from reader.errors import SourceError
from reader.parse.source.encoding import decode
from reader.parse.source.trailer import read_trailer

LARGEST = 8 * 1024 * 1024
"""Bytes; the longest page of a newspaper site seen is 200 KB."""
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a page says its encoding."""
_MOST_SPOILT = 0.02
"""Share of characters beyond ASCII that may be unreadable in a page read all the same."""
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
"""What Founder writes around headlines; to an HTML parser it is a comment."""
_CODECS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """A saved web page.

    Attributes:
        path: The file.
        text: Its source.
        root: Its ``html`` element.
        trailer: What the comment at its end states; see ``trailer``.
        doubts: What was wrong with the file, a sentence each.
    """

    path: Path
    text: str
    root: html.HtmlElement
    trailer: Mapping[str, str]
    doubts: tuple[str, ...] = ()


def read_bytes(path: Path) -> bytes:
    """Read the file of a web page.

    Raises:
        SourceError: The file is larger than any page of a newspaper.
    """
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise SourceError(str(path), "is too large to be a page of a newspaper's site.")
    return data


def read_saved_page(path: Path, data: bytes) -> SavedPage:
    """Read a saved web page.

    Args:
        path: The file, named in refusals.
        data: Its bytes.

    Raises:
        SourceError: The file is empty, no text, or nested absurdly deep.
    """
    text, doubts = _decoded(path, data)
    return SavedPage(
        path=path,
        text=text,
        root=parse_html(text, str(path)),
        trailer=read_trailer(text),
        doubts=doubts,
    )


def parse_html(text: str, name: str) -> html.HtmlElement:
    """Parse the source of a web page.

    Args:
        text: The source.
        name: Of the file, named in refusals.

    Raises:
        SourceError: No element is in it, or it is nested absurdly deep.
    """
    # huge_tree only raises the bound on depth from 256, which unclosed tags
    # reach, to 2048; read_bytes bounds the size.
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, recover=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(
            _CDATA.sub(r"\1", text.replace("\x00", "")).encode("utf-8", "replace"), parser=parser
        )
    except etree.LxmlError as fault:
        raise SourceError(name, "holds no web page that can be read.") from fault
    if any("depth" in str(entry.message) for entry in parser.error_log):
        raise SourceError(name, "is nested too deeply to be a newspaper's page.")
    return root


def find_elements(path: etree.XPath, root: html.HtmlElement, most: int) -> list[html.HtmlElement]:
    """Return the elements that a path leads to, in the order of the page.

    Args:
        path: Of elements or comments.
        root: Where it begins.
        most: How many are returned at most.
    """
    found = path(root)
    assert isinstance(found, list)
    return found[:most]


def _decoded(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode a page: as its bytes prove, else as it declares, with a doubt for spoilt places."""
    found = _DECLARED.search(data[:_HEAD])
    declared = found[1].decode("ascii").lower() if found else "utf-8"
    try:
        decoded = decode(data, str(path))
    except SourceError:
        text = _leniently(data, declared)
        if text is None:
            raise
        return text, ("some characters of the file are damaged",)
    return decoded.text, ()


def _leniently(data: bytes, declared: str) -> str | None:
    """Decode as declared, unreadable places as U+FFFD; None when there are too many."""
    if not data.strip() or data.count(b"\x00") > len(data) // 100:
        return None
    try:
        text = data.decode(_CODECS.get(declared, declared), "replace")
    except LookupError:
        return None
    wide = sum(character > "\x7f" for character in text)
    return text if text.count("\ufffd") <= max(2, _MOST_SPOILT * wide) else None
