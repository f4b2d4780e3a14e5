"""Elements of a web page → the lines, pictures and tables that a reader sees there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from reader.notation.punctuation import is_chinese

_BLOCKS = frozenset(
    {"p", "div", "td", "th", "tr", "table", "tbody", "li", "ul", "ol", "dl", "dt", "dd"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "center", "section", "article", "blockquote"}
    | {"form", "hr", "pre", "header", "footer", "figure", "figcaption", "body"}
    | {"founder-content", "cms-content"}
)
_PARAGRAPHS = frozenset({"p", "li", "dd", "blockquote"})
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet"}
    | {"select", "option", "textarea", "button", "input", "map", "svg", "audio", "video"}
)
_SPACES = re.compile(r"[ \t\r\n\f\x0b\x85\u2028\u2029]+")
_LONGEST_CELL = 60
"""Characters; a table with longer cells arranges a page and holds no figures."""
_MOST_CELLS = 4000
_LATER = ("data-src", "data-original", "data-lazy-src")
"""Where pages that load their pictures when they are scrolled to keep the address."""
_LONGEST_BLANK = 4096
"""Characters; a picture that only keeps the place for one is a few hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text.

    Attributes:
        text: Spaces and line feeds of the source closed up.
        number: Line of the source at which it begins, from 1.
        is_paragraph: Whether the markup says that a paragraph begins here.
    """

    text: str
    number: int
    is_paragraph: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageTag:
    """A picture.

    Attributes:
        source: Its address as written.
        number: Line of the source.
    """

    source: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table of short cells.

    Attributes:
        rows: All of one length, empty cells filled in.
        number: Line of the source.
    """

    rows: tuple[tuple[str, ...], ...]
    number: int


Seen = Line | ImageTag | Grid


def plain_text(element: html.HtmlElement) -> str:
    """Return what an element shows as one line; a line break is a space."""
    return " ".join(line.text for line in lines_of(element))


def lines_of(*elements: html.HtmlElement) -> tuple[Line, ...]:
    """Return the lines of text that some elements show."""
    return tuple(
        item for element in elements for item in seen_in((element,)) if isinstance(item, Line)
    )


def seen_in(elements: Iterable[html.HtmlElement]) -> Iterator[Seen]:
    """Yield what elements show, in order; a line may go on from one to the next.

    Args:
        elements: In order; the text after an element is not its own.
    """
    gathering = _Gathering()
    for element in elements:
        yield from _walk(element, gathering)
    yield from gathering.flush()


def text_after(mark: html.HtmlElement, closing: str) -> str:
    """Return what stands between a comment and its closing comment, as one line.

    Args:
        mark: The opening comment.
        closing: Text of the closing comment.
    """
    pieces = [mark.tail or ""]
    for sibling in mark.itersiblings():
        if sibling.tag is etree.Comment:
            if (sibling.text or "").strip() == closing:
                break
        elif sibling.tag == "br":
            pieces.append(" ")
        else:
            pieces.append(plain_text(sibling))
        pieces.append(sibling.tail or "")
    return close_up("".join(pieces))


def close_up(text: str) -> str:
    """Close up white space: between Chinese characters a line feed is nothing, a space one."""
    return _SPACES.sub(_space, text).strip()


def _space(match: re.Match[str]) -> str:
    if not match.group().strip(" \t"):
        return " "
    text = match.string
    before = text[match.start() - 1] if match.start() else ""
    after = text[match.end()] if match.end() < len(text) else ""
    return "" if is_chinese(before) or is_chinese(after) else " "


@dataclass(slots=True)
class _Gathering:
    """The text of the line being gathered."""

    pieces: list[str] = field(default_factory=list)
    number: int = 1
    is_paragraph: bool = False

    def add(self, text: str | None, number: int | None) -> None:
        if text:
            if not self.pieces:
                self.number = number or 1
            self.pieces.append(text)

    def flush(self, *, is_paragraph: bool = False) -> Iterator[Line]:
        """End the line, and say whether the next begins a paragraph."""
        raw = "".join(self.pieces)
        text = close_up(raw)
        if text.strip("\u3000\u00a0 \ufeff"):
            yield Line(text=text, number=self.number, is_paragraph=self.is_paragraph)
            self.is_paragraph = is_paragraph
        else:
            self.is_paragraph = self.is_paragraph or is_paragraph
        self.pieces.clear()


def _walk(root: html.HtmlElement, gathering: _Gathering) -> Iterator[Seen]:
    """Walk through an element without recursion, for pages are nested as they please."""
    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walker:
        if event == "comment":
            gathering.add(element.tail, element.sourceline)
            continue
        if event == "start":
            yield from _enter(walker, element, gathering)
            continue
        if element.tag in _BLOCKS:
            yield from gathering.flush()
        if element is not root:
            gathering.add(element.tail, element.sourceline)


def _enter(
    walker: "etree.iterwalk", element: html.HtmlElement, gathering: _Gathering
) -> Iterator[Seen]:
    tag = element.tag
    if tag in _UNSEEN:
        walker.skip_subtree()
        return
    if tag == "br":
        yield from gathering.flush()
    elif tag == "img":
        yield from gathering.flush()
        yield ImageTag(source=_address_of(element), number=element.sourceline or 1)
    elif tag in _BLOCKS:
        yield from gathering.flush(is_paragraph=tag in _PARAGRAPHS)
    if tag == "table" and (rows := figures_of(element)):
        yield Grid(rows=rows, number=element.sourceline or 1)
        walker.skip_subtree()
        return
    gathering.add(element.text, element.sourceline)


def _address_of(image: html.HtmlElement) -> str:
    """Return a picture's address; what a script was to put in place of a blank goes before it."""
    written = str(image.get("src", ""))
    is_blank = not written or (written[:5] == "data:" and len(written) < _LONGEST_BLANK)
    later = next(filter(None, (image.get(name) for name in _LATER)), "")
    return str(later) if is_blank and later else written


def figures_of(table: html.HtmlElement) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table of short cells; none of one that arranges a page."""
    if table.find(".//table") is not None or table.find(".//img") is not None:
        return ()
    rows = []
    for row in table.iter("tr"):
        cells = tuple(plain_cell(cell) for cell in row if cell.tag in ("td", "th"))
        if any(len(cell) > _LONGEST_CELL for cell in cells):
            return ()
        if any(cells):
            rows.append(cells)
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or width < 2 or width * len(rows) > _MOST_CELLS:
        return ()
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def plain_cell(cell: html.HtmlElement) -> str:
    """Return the text of a cell as one line."""
    return close_up("".join(cell.itertext())).strip("\u3000\u00a0 ")
