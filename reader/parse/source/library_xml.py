"""XML files of libraries → trees; nothing outside of the file is ever read for one."""

import codecs
import contextlib
import functools
import gzip
import html.entities
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from reader.errors import SourceError
from reader.parse.source.encoding import decode

LARGEST = 128 * 1024 * 1024
"""Bytes; the ALTO file of a dense broadsheet is 5 MB."""
_HEAD = 8192
_PACKED = b"\x1f\x8b"
_PACKED_XML = (".xml.gz", ".hocr.gz")
"""Libraries ship the files of pages packed singly too."""
_TWO_BYTES = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""What UTF-16 begins with; without its mark, what markup does."""
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"'](?P<name>[A-Za-z0-9_-]{2,20})")
_UTF_8 = "utf-8"
_CHINESE_CODES = ("gb", "big5", "hz", "euc-cn", "x-gbk")
"""What names begin with that stand for more in Chinese files than they do to libxml2: a file
that says GB2312 has characters of GBK (镕, 喆), and is cut off at the first of them."""
_ENTITY = re.compile(rb"&(?P<name>[A-Za-z][A-Za-z0-9]{1,31});")
_OWN_ENTITIES = frozenset({"lt", "gt", "amp", "quot", "apos"})
"""Those that XML knows by itself; those of HTML are written all the same."""


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
    is_too_large = path.stat().st_size > LARGEST
    data = b"" if is_too_large else path.read_bytes()
    if data.startswith(_PACKED):
        data = _unpacked(path, data)
    if is_too_large or len(data) > LARGEST:
        raise SourceError(str(path), "is too large to be a library's description of an issue.")
    return parse_xml(path, data)


def parse_xml(path: Path, data: bytes) -> XmlFile:
    """Parse the text of an XML file, or of one that lies in it.

    Raises:
        SourceError: It is no XML at all, or absurdly deep.
    """
    root, is_damaged = _parsed(path, data)
    if is_damaged:
        # What is mended may hold halves of characters (&#55296;), which no text can.
        mended = etree.tostring(root, encoding="utf-8").decode("utf-8", "replace")
        root, _ = _parsed(path, mended.encode())
    return XmlFile(path=path, root=root, is_damaged=is_damaged)


def _unpacked(path: Path, data: bytes) -> bytes:
    """Return what a gzip file holds, a little more than the most that is read at most.

    Raises:
        SourceError: It is damaged.
    """
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            return packed.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise SourceError(str(path), "is no XML file that can be read.") from fault


def _parsed(path: Path, data: bytes) -> tuple["etree._Element", bool]:
    """Return the outermost element, and whether it was mended."""
    data, encoding = _as_read(path, data)
    # Without huge_tree libxml2 itself bounds depth and the growth of entities.
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise SourceError(str(path), "is no XML file that can be read.") from fault
    if root is None:
        raise SourceError(str(path), "is no XML file that can be read.")
    return root, len(parser.error_log) > 0


def _as_read(path: Path, data: bytes) -> tuple[bytes, str | None]:
    """Return a file as libxml2 is to read it, and its encoding; None where the file tells.

    A file in a Chinese code, declared or not, is turned into UTF-8 by what its bytes prove, for
    exports say GB2312 or UTF-8 and mean any other.
    """
    declared = _DECLARED.search(data[:_HEAD])
    name = declared["name"].decode("ascii").lower() if declared else _UTF_8
    encoding: str | None = None
    if name.startswith(_CHINESE_CODES) or (name == _UTF_8 and not _is_utf_8(data)):
        with contextlib.suppress(SourceError):
            data, encoding = decode(data, str(path)).text.encode(_UTF_8), _UTF_8
    is_utf_8 = _UTF_8 in (name, encoding)
    return _ENTITY.sub(functools.partial(_known, is_utf_8=is_utf_8), data), encoding


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode(_UTF_8)
    except UnicodeDecodeError:
        return data.startswith(tuple(start for start, _ in _TWO_BYTES))
    return True


def _known(entity: re.Match[bytes], *, is_utf_8: bool) -> bytes:
    """Return the character of an HTML entity that XML does not know (&nbsp;)."""
    name = entity["name"].decode("ascii")
    code = html.entities.name2codepoint.get(name) if name not in _OWN_ENTITIES else None
    if code is None:
        return entity.group()
    # In CDATA a number stays as it is written, so that the character itself is better.
    return chr(code).encode() if is_utf_8 else b"&#%d;" % code


def head_of(path: Path, size: int = _HEAD) -> bytes:
    """Return the first bytes of a file, to tell what it is; of UTF-16, as they are in UTF-8.

    Args:
        path: The file.
        size: How many bytes are read at most.
    """
    with path.open("rb") as file:
        head = file.read(size)
    if head.startswith(_PACKED) and path.name.lower().endswith(_PACKED_XML):
        # Cut off as it is, it gives its beginning.
        with contextlib.suppress(zlib.error):
            head = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(head, size)
    return in_ascii(head)


def begins_markup(head: bytes) -> bool:
    """Tell whether the first bytes of a file may be those of XML or HTML."""
    return head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<")


def in_ascii(data: bytes) -> bytes:
    """Return bytes in which what is ASCII can be looked for, of UTF-16 too."""
    codec = next((codec for start, codec in _TWO_BYTES if data.startswith(start)), "")
    if not codec:
        return data
    return data.decode(codec, "replace").encode("utf-8", "replace")


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
