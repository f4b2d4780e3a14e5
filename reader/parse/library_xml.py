"""XML files of libraries → trees; nothing outside of the file is ever read for one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from reader.errors import SourceError

LARGEST = 128 * 1024 * 1024
"""Bytes; the ALTO file of a dense broadsheet is 5 MB."""
_HEAD = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlFile:
    """An XML file.

    Attributes:
        path: The file.
        root: Its outermost element.
        is_damaged: Whether it was mended where it is not well formed.
    """

    path: Path
    root: "etree._Element"
    is_damaged: bool


def read_xml(path: Path) -> XmlFile:
    """Read an XML file.

    Raises:
        SourceError: The file is no XML at all, or absurdly large or deep.
    """
    if path.stat().st_size > LARGEST:
        raise SourceError(str(path), "is too large to be a library's description of an issue.")
    # Without huge_tree libxml2 itself bounds depth and the growth of entities.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as fault:
        raise SourceError(str(path), "is no XML file that can be read.") from fault
    if root is None:
        raise SourceError(str(path), "is no XML file that can be read.")
    return XmlFile(path=path, root=root, is_damaged=len(parser.error_log) > 0)


def head_of(path: Path) -> bytes:
    """Return the first bytes of a file, to tell what it is."""
    with path.open("rb") as file:
        return file.read(_HEAD)


def name_of(element: "etree._Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def all_named(root: "etree._Element", *names: str) -> Iterator["etree._Element"]:
    """Yield the elements of some names, whatever their namespace, in order."""
    yield from root.iter(*(f"{{*}}{name}" for name in names))


def text_in(root: "etree._Element", *names: str) -> str:
    """Return the text of the first element of a name that has text; empty for none."""
    for element in all_named(root, *names):
        text = " ".join("".join(map(str, element.itertext())).split())
        if text:
            return text
    return ""
