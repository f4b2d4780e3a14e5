"""The body of a page file → its elements: headings, paragraphs, lists, tables.

Python-Markdown reads the Markdown; its tree is taken before it becomes HTML.
Only what the form of the issue folder uses is switched on, so that a paragraph
typed plainly (1. 第一, * 注, 5 < 7) is text.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

from reader.notation.folder_form import ESCAPABLE, decode_entities, unquote_value
from reader.notation.punctuation import is_chinese

_UNUSED_BLOCKS = ("indent", "code", "setextheader", "hr", "olist", "quote", "reference")
_UNUSED_INLINE = (
    "backtick",
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "linebreak",
    "html",
    "entity",
    "em_strong",
)
_NUMBERED = re.compile(r"[0-9]{1,2}[.)、．）]")
_BULLET = re.compile(r"[-*+] ")
_PICTURE = re.compile(r"!\[[^\n]*\]\([^\n]*\)\s*")
_WRAP = re.compile(r"[ \t]*\n[ \t]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """A stretch of text, a link or a picture.

    Attributes:
        text: The text, the link's text, or the picture's caption.
        href: Where the link leads or where the picture lies; None for text.
        title: Deck or credit; empty for none.
        is_picture: True for a picture.
        attributes: Of a link or picture.
    """

    text: str
    href: str | None = None
    title: str = ""
    is_picture: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes given to it."""
        return tuple(self.attributes.get("class", "").split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A block of a page file.

    Attributes:
        level: Of a heading, from 1; 0 for anything else.
        inlines: What a heading or paragraph consists of.
        items: What the items of a list consist of.
        rows: Of a table.
        attributes: Given in braces.
    """

    level: int = 0
    inlines: tuple[Inline, ...] = ()
    items: tuple[tuple[Inline, ...], ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes given to it."""
        return tuple(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """The text, that of links included."""
        return "".join(inline.text for inline in self.inlines)


class _Capture(Treeprocessor):
    """Keeps the tree that Python-Markdown made."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self.root: ET.Element | None = None

    @override
    def run(self, root: ET.Element) -> None:
        self.root = root


def _parted(text: str) -> str:
    """Set an empty line where a typist begins a paragraph and Markdown would go on with one."""
    parted: list[str] = []
    before = ""
    for line in text.split("\n"):
        if before.strip() and _begins_paragraph(before, line):
            parted.append("")
        parted.append(line)
        before = line
    return "\n".join(parted)


def _begins_paragraph(before: str, line: str) -> bool:
    if line.startswith("\u3000"):
        return True
    if _NUMBERED.match(line):
        return before.endswith(("：", ":")) or _NUMBERED.match(before) is not None
    if _BULLET.match(line):
        return _BULLET.match(before) is None
    return _PICTURE.fullmatch(before) is not None and not line.startswith("{:")


def read_markup(text: str) -> tuple[Element, ...]:
    """Read the body of a page file.

    Args:
        text: Markdown with line feeds at the ends of lines.
    """
    md = markdown.Markdown(extensions=[AttrListExtension(), TableExtension()], tab_length=4)
    md.preprocessors.deregister("html_block")
    for name in _UNUSED_BLOCKS:
        md.parser.blockprocessors.deregister(name)
    for name in _UNUSED_INLINE:
        md.inlinePatterns.deregister(name)
    md.treeprocessors.deregister("prettify")
    md.ESCAPED_CHARS = list(ESCAPABLE)
    capture = _Capture(md)
    md.treeprocessors.register(capture, "capture", -10)
    md.convert(_parted(text))
    return () if capture.root is None else tuple(_elements(capture.root))


def _elements(root: ET.Element) -> Iterator[Element]:
    for node in root:
        attributes = _attributes(node)
        if re.fullmatch("h[1-6]", node.tag):
            yield Element(level=int(node.tag[1]), inlines=_inlines(node), attributes=attributes)
        elif node.tag == "ul":
            items = tuple(_inlines(item) for item in node)
            yield Element(items=items, attributes=attributes)
        elif node.tag == "table":
            yield Element(rows=_rows(node), attributes=attributes)
        else:
            yield Element(inlines=_inlines(node), attributes=attributes)


def _attributes(node: ET.Element) -> dict[str, str]:
    # An attribute typed without a name or value comes as None.
    return {
        key: _decoded(value or "")
        for key, value in node.items()
        if key and key not in ("href", "src", "title")
    }


def _rows(table: ET.Element) -> tuple[tuple[str, ...], ...]:
    """Return a table's rows, without the one that Python-Markdown adds below a lone head."""
    rows = [
        row for row in table.iter("tr") if len(row) == 0 or any(c.text is not None for c in row)
    ]
    return tuple(
        tuple("".join(inline.text for inline in _inlines(cell)) for cell in row) for row in rows
    )


def _inlines(node: ET.Element) -> tuple[Inline, ...]:
    """Return the inlines of a block, stretches of text joined into one."""
    joined: list[Inline] = []
    for inline in _walk(node):
        if joined and inline.href is None and joined[-1].href is None:
            joined[-1] = Inline(text=joined[-1].text + inline.text)
        elif inline.text or inline.href is not None:
            joined.append(inline)
    return tuple(joined)


def _walk(node: ET.Element) -> Iterator[Inline]:
    yield Inline(text=_decoded(node.text or ""))
    for child in node:
        if child.tag == "a":
            yield Inline(
                text="".join(inline.text for inline in _walk(child)),
                href=child.get("href") or "",
                title=_decoded(child.get("title") or ""),
                attributes=_attributes(child),
            )
        elif child.tag == "img":
            yield Inline(
                text=_decoded(child.get("alt") or ""),
                href=child.get("src") or "",
                title=_decoded(child.get("title") or ""),
                is_picture=True,
                attributes=_attributes(child),
            )
        else:
            yield from _walk(child)
        yield Inline(text=_decoded(child.tail or ""))


def _decoded(text: str) -> str:
    return decode_entities(_WRAP.sub(_unwrap, text))


def _unwrap(match: re.Match[str]) -> str:
    """Join a soft-wrapped line: Chinese needs no space between, other writing does."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    if not before or not after or is_chinese(before) or is_chinese(after):
        return ""
    return " "


def link_target(href: str) -> tuple[str, str]:
    """Split where a link leads into file name and anchor, each possibly empty."""
    path, _, anchor = href.partition("#")
    return unquote_value(path.removeprefix("./")), unquote_value(anchor)
