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
from reader.parse.source.library_xml import name_of
from reader.parse.source.web_lines import close_up, figures_of
from reader.parse.wire.item import WireBlock, WireItem, WireLine, WirePicture

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hl2"})
_PICTURES = frozenset({"figure", "media"})
_SECTIONS = frozenset({"article", "section", "body"})
"""Elements behind whose end what they began does not go on."""
_HEADING = "heading"
_ROLES = {
    **dict.fromkeys(("kicker", "overline", "pretitle", "introtitle"), "kicker"),
    **dict.fromkeys(("deck", "subtitle", "subheadline", "standfirst"), "deck"),
    **dict.fromkeys(("byline", "author"), "byline"),
}
"""Classes of lines in the head of an article."""
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

    Entities that the file declares are never read: they go, as comments do, and what stands
    around them stays.
    """
    told = (etree.Entity, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(root, *told, with_tail=False)
    for element in root.iter("*"):
        # A damaged file may have prefixes that it does not declare.
        name = name_of(element).rpartition(":")[2]
        element.tag = name if _NAME.fullmatch(name) else "unnamed"
    return root


def blocks_of(root: "etree._Element") -> tuple[WireBlock, ...]:
    """Return the blocks of an element, whose names and those in it are bare."""
    return _walked(root, None).get("", ())


def sections_of(root: "etree._Element", ids: set[str]) -> dict[str, tuple[WireBlock, ...]]:
    """Return the blocks of a chapter's sections, in order.

    Args:
        root: Its names and those in it are bare.
        ids: Of the elements that sections begin with; every ``article`` is one, too.

    Returns:
        By id, or by "article" and a number where an article has none; what stands
        outside of all sections is under an empty name.
    """
    return _walked(root, ids)


def _walked(root: "etree._Element", ids: set[str] | None) -> dict[str, tuple[WireBlock, ...]]:
    gathering = _Gathering(ids=ids)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if gathering.enter(element):
                walker.skip_subtree()
            continue
        gathering.leave(element)
        if element is not root:
            gathering.pieces.append(element.tail or "")
    gathering.flush()
    return {name: tuple(found) for name, found in gathering.sections.items() if found}


def text_of(element: "etree._Element | None") -> str:
    """Return what an element says as one line; empty for no element."""
    return "" if element is None else close_up("".join(map(str, element.itertext())))


@dataclass(slots=True)
class _Gathering:
    """Blocks that were found, and the text of the one being gathered.

    Attributes:
        ids: Of the elements that sections begin with; None to divide nothing.
        sections: Blocks by the section they stand in.
        inside: Names of the sections that are open; the last is the one at hand.
        pieces: Of the text being gathered.
    """

    ids: set[str] | None
    sections: dict[str, list[WireBlock]] = field(default_factory=dict)
    inside: list[str] = field(default_factory=lambda: [""])
    pieces: list[str] = field(default_factory=list)

    def add(self, block: WireBlock) -> None:
        self.sections.setdefault(self.inside[-1], []).append(block)

    def flush(self, role: str = "") -> None:
        text = close_up("".join(self.pieces))
        self.pieces.clear()
        if not text.strip("\u3000\u00a0 \ufeff"):
            return
        if role == _HEADING:
            self.add(Crosshead(text=text))
        else:
            self.add(WireLine(role=role, text=text) if role else Paragraph(text=text))

    def enter(self, element: "etree._Element") -> bool:
        """Begin an element; tell whether all of it was taken."""
        tag = element.tag
        rows = figures_of(element) if tag == "table" else ()
        if tag in _BREAKS or tag in _HEADINGS or tag in _PICTURES or tag == "img":
            self.flush()
        self._begin_section(element)
        if rows:
            self.add(Table(rows=rows))
        elif tag in _PICTURES:
            self.add(_picture(element))
        elif tag == "img":
            self.add(WirePicture(addresses=tuple(_addresses(element))))
        elif tag not in _UNSEEN:
            self.pieces.append(element.text or "")
            return False
        return True

    def leave(self, element: "etree._Element") -> None:
        if element.tag in _BREAKS or element.tag in _HEADINGS:
            self.flush(_role(element))
        if self.ids is not None and element.tag in _SECTIONS and len(self.inside) > 1:
            self.inside.pop()

    def _begin_section(self, element: "etree._Element") -> None:
        if self.ids is None:
            return
        name = element.get("id") or ""
        if element.tag == "article" and not name:
            name = f"article {len(self.sections)}"
        begins = element.tag == "article" or name in self.ids
        if begins and name:
            self.flush()
        if element.tag in _SECTIONS:
            self.inside.append(name if begins else self.inside[-1])
        elif begins and name:
            # A heading or an anchor: what it begins goes on behind it.
            self.inside[-1] = name


def _role(element: "etree._Element") -> str:
    """Return what a line is by the names of its class, or that it is a heading."""
    for name in (element.get("class") or "").lower().split():
        if name in _ROLES:
            return _ROLES[name]
    return _HEADING if element.tag in _HEADINGS else ""


def _lines(element: "etree._Element") -> list[str]:
    return [text for block in blocks_of(element) if (text := getattr(block, "text", ""))]


def _picture(figure: "etree._Element") -> WirePicture:
    credited = [text for element in figure.iter(*_CREDITS) if (text := text_of(element))]
    captions = [text for element in figure.iter(*_CAPTIONS) for text in _lines(element)]
    if not captions and not credited:
        captions = [text] if (text := text_of(figure)) else []
    # A credit inside of the caption is printed once.
    captions = [text for text in captions if text not in credited]
    credit = " ".join(text for text in credited if not any(text in c for c in captions))
    return WirePicture(
        addresses=tuple(_addresses(figure)), caption="\n".join(captions), credit=credit
    )


def _addresses(element: "etree._Element") -> Iterator[str]:
    """Yield the addresses of a picture: src of HTML, source of NITF."""
    for image in element.iter("img", "media-reference"):
        address = image.get("src") or image.get("source")
        if address:
            yield address
