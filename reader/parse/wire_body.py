"""The text of an item, as HTML, XHTML, NITF or plain → its blocks.

Source:
    HTML Living Standard 4; IPTC NITF 3.6 (body.content, block, hl2, media)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.model.article import Article, Crosshead, Paragraph, Table
from reader.notation.article_html import parse_html, read_body
from reader.notation.own_name import article_named
from reader.parse.library_xml import name_of
from reader.parse.mirror_lines import close_up, figures_of
from reader.parse.wire_item import WireBlock, WireItem, WirePicture

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hl2"})
_PICTURES = frozenset({"figure", "media"})
_CAPTIONS = frozenset({"figcaption", "media-caption"})
_CREDITS = frozenset({"cite", "media-producer"})
_BREAKS = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "br", "hr", "pre", "table", "tr", "td", "th"}
    | {"section", "article", "blockquote", "bq", "block", "note", "fn", "tagline", "abstract"}
    | {"body", "body.head", "body.content", "body.end", "center", "header", "footer", "aside"}
)
_NAME = re.compile(r"[^\W\d][\w.-]*")
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "iframe", "object", "video"})


def written_by_us(item: WireItem, root: "etree._Element | None") -> Article | None:
    """Return the article of an item that we wrote, exactly; None for any other.

    Args:
        item: Its name, its head and who wrote it.
        root: The element of its text.
    """
    name, head = article_named(item.uri), item.head
    if not name or root is None or root.tag != "article":
        return None
    article = Article(id=name, kicker=head.kicker, headline=head.headline, deck=head.deck)
    return read_body(root, article, (item.by,) if item.by else ())


def plain_blocks(text: str) -> tuple[WireBlock, ...]:
    """Return the blocks of a plain text, a line a paragraph."""
    lines = (close_up(line) for line in text.splitlines())
    return tuple(Paragraph(text=line) for line in lines if line.strip("\u3000\u00a0 \ufeff"))


def html_blocks(text: str) -> tuple[WireBlock, ...]:
    """Return the blocks of a piece of HTML."""
    root = parse_html(text)
    return () if root is None else blocks_of(root)


def bare(root: "etree._Element") -> "etree._Element":
    """Take the namespaces off the names of an element and all in it, and return it.

    Entities that the file declares are never read: they go, and what stands around them stays.
    """
    etree.strip_elements(root, etree.Entity, with_tail=False)
    for element in root.iter("*"):
        # A damaged file may have prefixes that it does not declare.
        name = name_of(element).rpartition(":")[2]
        element.tag = name if _NAME.fullmatch(name) else "unnamed"
    return root


def blocks_of(root: "etree._Element") -> tuple[WireBlock, ...]:
    """Return the blocks of an element, whose names and those in it are bare."""
    gathering = _Gathering()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if gathering.enter(element):
                walker.skip_subtree()
            continue
        if element.tag in _BREAKS or element.tag in _HEADINGS:
            gathering.flush(is_heading=element.tag in _HEADINGS)
        if element is not root:
            gathering.pieces.append(element.tail or "")
    gathering.flush()
    return tuple(gathering.found)


def text_of(element: "etree._Element | None") -> str:
    """Return what an element says as one line; empty for no element."""
    return "" if element is None else close_up("".join(map(str, element.itertext())))


@dataclass(slots=True)
class _Gathering:
    """Blocks that were found, and the text of the one being gathered."""

    found: list[WireBlock] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def flush(self, *, is_heading: bool = False) -> None:
        text = close_up("".join(self.pieces))
        self.pieces.clear()
        if text.strip("\u3000\u00a0 \ufeff"):
            self.found.append(Crosshead(text=text) if is_heading else Paragraph(text=text))

    def enter(self, element: "etree._Element") -> bool:
        """Begin an element; tell whether all of it was taken."""
        tag = element.tag
        rows = figures_of(element) if tag == "table" else ()
        if tag in _BREAKS or tag in _HEADINGS or tag in _PICTURES or tag == "img":
            self.flush()
        if rows:
            self.found.append(Table(rows=rows))
        elif tag in _PICTURES:
            self.found.append(_picture(element))
        elif tag == "img":
            self.found.append(WirePicture(addresses=tuple(_addresses(element))))
        elif tag not in _UNSEEN:
            self.pieces.append(element.text or "")
            return False
        return True


def _picture(figure: "etree._Element") -> WirePicture:
    lines = {
        names: [text for element in figure.iter(*names) if (text := text_of(element))]
        for names in (_CAPTIONS, _CREDITS)
    }
    captions = lines[_CAPTIONS]
    if not captions and not lines[_CREDITS]:
        captions = [text] if (text := text_of(figure)) else []
    # A credit inside of the caption is printed once.
    credit = " ".join(text for text in lines[_CREDITS] if not any(text in c for c in captions))
    return WirePicture(
        addresses=tuple(_addresses(figure)), caption="\n".join(captions), credit=credit
    )


def _addresses(element: "etree._Element") -> Iterator[str]:
    """Yield the addresses of a picture: src of HTML, source of NITF."""
    for image in element.iter("img", "media-reference"):
        address = image.get("src") or image.get("source")
        if address:
            yield address
