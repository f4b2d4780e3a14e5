"""An article of a newspaper's site (content_1.htm, nw.…-01.htm) → head, writers, text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree, html

from reader.notation.both_scripts import in_both_scripts
from reader.notation.masthead import paper_name
from reader.notation.page_label import page_label
from reader.notation.punctuation import full_width_punctuation
from reader.parse.mirror.layouts import Layout
from reader.parse.mirror.listing import is_article_name
from reader.parse.mirror.named import named_author, named_head, text_elements, title_parts
from reader.parse.mirror.page import title_in
from reader.parse.source.saved_page import SavedPage, find_elements
from reader.parse.source.web_lines import (
    Grid,
    ImageTag,
    Line,
    Seen,
    close_up,
    lines_of,
    plain_text,
    seen_in,
    text_after,
)
from reader.parse.text.heading import Head, split_head

_MARKED = etree.XPath("//comment()[starts-with(normalize-space(.), '<npm:article-')]")
_CONTENT = etree.XPath(
    "//comment()[normalize-space(.) = 'enpcontent' or normalize-space(.) = '<npm:article-content>']"
)
_CLOSING = re.compile(r"\s*(?:/enpcontent|</npm:article-content>)\s*")
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no element may be given, though a damaged page holds them."""
_FOUNDER = etree.XPath("//founder-title | //founder-content")
_PAGE_NAME = re.compile(r"(?:node|nbs\.)")
_IN_NAME = re.compile(
    r"^nw\..*_(?P<day>[0-9]{8})_(?P<place>[0-9]{1,3})-(?P<page>[A-Za-z]?[0-9]{1,3})\."
)
_IN_SOURCE_LINE = in_both_scripts(
    r"《(?P<paper>[^《》]{2,14})》\s*[（(]?[^（）()]{0,24}?第?\s*(?P<page>[A-Z]?[0-9]{1,3})\s*版\s*[）)]?"
)
_SOURCE_LINE = etree.XPath("//p[contains(concat(' ', normalize-space(@class), ' '), ' sec ')]")
_CHROME = re.compile(
    r"(?:tplimg|/icons?/|spacer|blank|pdf|logo|weixin|qrcode|share|loading)[^/]*\.(?:gif|png|jpe?g)$"
    r"|tplimg/",
    re.IGNORECASE,
)
_FEWEST_BESIDE = 40
"""Characters of text believed in a page whose own place for it is empty, as of 广告."""
MOST_ITEMS = 20_000
"""Lines and pictures of one article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReading:
    """What an article's page says.

    Attributes:
        head: Kicker, headline and deck.
        author: The author field as one line; empty when there is none.
        pictures: What stands beside the text: pictures and their captions.
        body: What the text shows, in order.
        page: Normalised label of its page; empty when it does not tell.
        place: Its place on the page by its name; 0 when it does not tell.
        title: Name of the paper; empty when it does not tell.
        day: Its date as in its name (20171016); empty when the name tells none.
        doubts: What was guessed, a sentence each.
    """

    head: Head
    author: str = ""
    pictures: tuple[Seen, ...] = ()
    body: tuple[Seen, ...] = ()
    page: str = ""
    place: int = 0
    title: str = ""
    day: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class _Fields:
    """The fields that comments mark in an article's page."""

    values: dict[str, str] = field(default_factory=dict)

    def read(self, root: html.HtmlElement) -> None:
        for mark in find_elements(_MARKED, root, 200):
            name = (mark.text or "").strip()[len("<npm:article-") :].rstrip("> ")
            text = text_after(mark, f"</npm:article-{name}>")
            if text and name not in self.values:
                self.values[name] = text


def holds_article(saved: SavedPage, layout: Layout, published: str) -> bool:
    """Tell an article's page from a page of the paper: either may hold parts of the other.

    Args:
        saved: The page.
        layout: Of the page.
        published: Name under which the site published it.
    """
    kind = saved.trailer.get("type", "")
    if kind in ("1", "2"):
        return kind == "1"
    if find_elements(_CONTENT, saved.root, 1) or find_elements(_FOUNDER, saved.root, 1):
        return True
    if _PAGE_NAME.match(published):
        return False
    if is_article_name(published):
        return True
    if layout.is_told_by_wording:
        return bool(text_elements(saved.root, _FEWEST_BESIDE))
    lists = find_elements(layout.article_links, saved.root, 1)
    return not lists and any(find_elements(body, saved.root, 1) for body in layout.bodies)


def read_article(saved: SavedPage, layout: Layout) -> ArticleReading:
    """Read an article's page."""
    trailer = saved.trailer
    fields = _Fields()
    fields.read(saved.root)
    doubts = list(saved.doubts)
    paper = trailer.get("papername") or title_in(saved)
    seen = _body(saved, layout, doubts)
    named = _IN_NAME.match(saved.path.name.lower())
    source_line = _source_line(saved.root)
    page = trailer.get("pagenum", "") or (source_line["page"] if source_line else "")
    page = page or (named["page"] if named else "")
    author = fields.values.get("author") or next(
        (
            text
            for element in find_elements(layout.author, saved.root, 9)
            if (text := _IN_SOURCE_LINE.sub("", plain_text(element)).strip("（）() "))
        ),
        "",
    )
    author = author or trailer.get("author", "") or named_author(saved.root)
    head = _head(saved, layout, fields.values, {**trailer, "papername": paper})
    return ArticleReading(
        head=head,
        author=author.strip("\u3000\u00a0 "),
        pictures=_pictures(saved.root, layout, fields.values.get("pic-text", "")),
        body=_below_head(seen, head, author),
        page=page_label(page) if re.fullmatch(r"[A-Za-z]{0,2}[0-9]{1,3}", page) else "",
        place=int(named["place"]) if named else 0,
        title=paper or (source_line["paper"] if source_line else ""),
        day=named["day"] if named else "",
        doubts=tuple(doubts),
    )


def _below_head(seen: tuple[Seen, ...], head: Head, author: str) -> tuple[Seen, ...]:
    """Leave out the head where the element of the text holds it too."""
    heads = {head.kicker, head.headline, head.deck, _clean(author)}
    heads |= {piece for text in heads for piece in text.split()}
    start = 0
    while (
        start < len(seen) and isinstance(line := seen[start], Line) and _clean(line.text) in heads
    ):
        start += 1
    return seen[start:]


def _source_line(root: html.HtmlElement) -> re.Match[str] | None:
    """Find 《人民日报》（2026年04月28日 第 01 版）, which names the page."""
    for element in find_elements(_SOURCE_LINE, root, 4):
        match = _IN_SOURCE_LINE.search(plain_text(element)[:200])
        if match:
            return match
    return None


def _head(
    saved: SavedPage, layout: Layout, fields: dict[str, str], trailer: dict[str, str]
) -> Head:
    """Find the head: by its tags, by comments, by headings, by the trailer, by the title."""
    element, headline = _headline(saved, layout, fields, trailer["papername"])
    heads = find_elements(layout.heads, saved.root, 20)
    if not headline and heads:
        # 金华日报 sets kicker, headline and deck in one element; wording tells them apart.
        lines = tuple(_clean(line.text) for line in lines_of(*heads))
        if lines:
            return split_head(lines)
    named = named_head(saved.root)
    if not headline and named.headline is not None:
        element, headline = named.headline, plain_text(named.headline)
    kickers, decks = _around(saved, heads, element)
    kickers = kickers or " ".join(map(plain_text, named.kickers))
    decks = decks or " ".join(map(plain_text, named.decks))
    kicker = fields.get("pretitle") or kickers or trailer.get("introtitle", "")
    deck = fields.get("subtitle") or decks or trailer.get("subtitle", "")
    headline = headline or trailer.get("title", "") or _page_title(saved)
    return Head(
        kicker=_clean(kicker) if kicker != headline else "",
        headline=_clean(headline),
        deck=_clean(deck) if deck not in (headline, kicker) else "",
    )


def _clean(text: str) -> str:
    return full_width_punctuation(
        re.sub(r"<!\[CDATA\[|\]\]>", "", text).replace("\u00a0", " ").strip("\u3000 \ufeff")
    )


def _headline(
    saved: SavedPage, layout: Layout, fields: dict[str, str], paper: str
) -> tuple[html.HtmlElement | None, str]:
    """Return the element and the text of the headline.

    钱江晚报 has two ``founder-title``; the first is the paper's name.
    """
    for path in layout.headlines:
        found = [(e, plain_text(e)) for e in find_elements(path, saved.root, 10)]
        found = [(element, text) for element, text in found if text and text != paper]
        if len(found) > 1 and paper_name(found[0][1]):
            found = found[1:]
        if found:
            return found[0]
        if fields.get("title"):
            return None, fields["title"]
    return None, fields.get("title", "")


def _around(
    saved: SavedPage, heads: list[html.HtmlElement], headline: html.HtmlElement | None
) -> tuple[str, str]:
    """Return the lines above and below the headline."""
    if headline is None or not heads:
        return "", ""
    order = {element: place for place, element in enumerate(saved.root.iter(), start=1)}
    around = set(headline.iterancestors())
    above: list[str] = []
    below: list[str] = []
    for element in heads:
        if element in around:
            lines = [line.text for line in lines_of(element)]
            own = [line.text for line in lines_of(headline)]
            place = lines.index(own[0]) if own and own[0] in lines else len(lines)
            above.extend(lines[:place])
            below.extend(lines[place + len(own) :])
        elif element is not headline and headline not in element.iterancestors():
            text = plain_text(element)
            # Damaged pages have elements beside the root; they come first.
            is_above = order.get(element, 0) < order.get(headline, 0)
            (above if is_above else below).extend([text] if text else [])
    return " ".join(dict.fromkeys(above)), " ".join(dict.fromkeys(below))


def _page_title(saved: SavedPage) -> str:
    """Return the headline in the form 标题--栏目 that a browser's title has."""
    title = close_up(saved.root.findtext(".//title") or "")
    title = re.split(r"--|—数字报|[-_|]\s*[^-_|]{2,12}(?:报|報|网|網|在线)$", title)[0].strip()
    return next(iter(title_parts(saved.root)), title) if "-" in title else title


def _body(saved: SavedPage, layout: Layout, doubts: list[str]) -> tuple[Seen, ...]:
    """Find the text of an article."""
    only_pictures: tuple[Seen, ...] = ()
    fewest = 1
    for elements in _body_places(saved, layout):
        fewest = _FEWEST_BESIDE if elements else fewest
        seen = _bounded(seen_in(elements), doubts)
        if any(not isinstance(item, ImageTag) for item in seen):
            return seen
        only_pictures = only_pictures or seen
    if only_pictures:
        return only_pictures
    elements = text_elements(saved.root, fewest)
    if elements:
        doubts.append(
            "where its text begins is not marked; the longest run of paragraphs was taken"
        )
    return _bounded(seen_in(elements), doubts)


def _body_places(saved: SavedPage, layout: Layout) -> Iterator[list[html.HtmlElement]]:
    """Yield the elements that may hold the text, the surest first."""
    marks = find_elements(_CONTENT, saved.root, 4)
    founder, *others = layout.bodies
    for path in (founder, None, *others):
        if path is not None:
            found = find_elements(path, saved.root, 20)
            yield [element for element in found if not _is_inside(element, found)]
            continue
        for mark in marks:
            if elements := _until(mark):
                yield elements
    for mark in marks:
        yield [*_after(mark)]


def _is_inside(element: html.HtmlElement, others: list[html.HtmlElement]) -> bool:
    return any(other is not element and other in element.iterancestors() for other in others)


def _until(mark: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the elements between a comment and its closing comment; none when it is lost."""
    closings = [s for s in mark.itersiblings(etree.Comment) if _CLOSING.match(s.text or "")]
    if not closings:
        return []
    return [*_after(mark, closings[0])]


def _after(
    mark: html.HtmlElement, closing: html.HtmlElement | None = None
) -> Iterator[html.HtmlElement]:
    """Yield what stands after a comment, loose text in elements of its own."""
    yield _wrapped(mark.tail)
    for sibling in mark.itersiblings():
        if sibling is closing:
            return
        if sibling.tag is not etree.Comment:
            yield sibling
        yield _wrapped(sibling.tail)


def _wrapped(text: str | None) -> html.HtmlElement:
    element = html.Element("span")
    element.text = _NO_XML.sub("", text or "")
    return element


def _bounded(seen: Iterator[Seen], doubts: list[str]) -> tuple[Seen, ...]:
    items: list[Seen] = []
    for item in seen:
        if isinstance(item, ImageTag) and (not item.source or _CHROME.search(item.source)):
            continue
        if len(items) == MOST_ITEMS:
            doubts.append(f"the text after its {MOST_ITEMS} first lines was left out")
            break
        items.append(_normal(item))
    return tuple(items)


def _normal(item: Seen) -> Seen:
    """Set the punctuation of a table full-width; drafting does so for lines."""
    if not isinstance(item, Grid):
        return item
    return replace(
        item, rows=tuple(tuple(full_width_punctuation(cell) for cell in row) for row in item.rows)
    )


def _pictures(root: html.HtmlElement, layout: Layout, marked: str) -> tuple[Seen, ...]:
    """Find the pictures beside the text and their captions, in order."""
    elements = find_elements(layout.pictures, root, 50)
    seen = list(_bounded(seen_in(e for e in elements if not _is_inside(e, elements)), []))
    if not any(isinstance(item, ImageTag) for item in seen):
        seen = [
            ImageTag(source=image.get("src", ""), number=image.sourceline or 1)
            for mark in find_elements(_MARKED, root, 200)
            if (mark.text or "").strip() == "<npm:article-pic>"
            for image in _images_after(mark)
        ]
    if marked and not any(isinstance(item, Line) for item in seen):
        seen.append(Line(text=marked, number=1))
    return tuple(seen)


def _images_after(mark: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for sibling in mark.itersiblings():
        if sibling.tag is etree.Comment:
            return
        yield from sibling.iter("img")
