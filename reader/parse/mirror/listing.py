"""The articles that a page of a newspaper's site names: its own, and those of other pages."""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from reader.model.zone import Zone
from reader.notation.both_scripts import in_both_scripts
from reader.notation.page_label import read_page_label_line
from reader.parse.mirror.area import areas_of, page_image
from reader.parse.mirror.layouts import Layout
from reader.parse.source.areas import extent_of, picture_size, shown_size, zone_of
from reader.parse.source.links import SourceLinks, page_name
from reader.parse.source.saved_page import SavedPage, find_elements
from reader.parse.source.trailer import without_tags
from reader.parse.source.web_lines import close_up, plain_text

MOST_LINKS = 5000
"""Links of one page that are looked at."""
ANCHORS = etree.XPath("//a[@href]")
_ARTICLE_NAME = re.compile(
    r"^(?:content|nw\.|con[-_]|art(?:icle)?_|[0-9]{8}_[0-9]{3}_[0-9]{1,3}\.)"
)
_SHORTEST_HEADLINE = 4
_LEADS_ON = in_both_scripts(r"[<《«←→\s]*(?:回|返回|上一|下一|前一|后一|首页|往期|更多)")
_LOCATION = re.compile(r"['\"](?P<address>[^'\"\s]{1,300}\.s?html?)(?:\?[^'\"]{0,100})?['\"]")
"""Where a click leads: window.open('20250102_001_2.html')."""
_WRITTEN_TITLE = re.compile(
    r"document\.write\s*\(\s*(?:\w{1,30}\s*\(\s*)?(['\"])(?P<title>(?:\\.|(?!\1).){0,2000})\1",
    re.DOTALL,
)
# 关注 alone is the name of a page (江西日报 C02).
_ANNOUNCING = in_both_scripts(
    r"(?:今日|本期|要闻|热点|重点)(?:关注|导读|看点)|导读|導讀"
    r"|(?:今日|本期)?(?:要闻|热点)(?:导读|推荐)"
)
_HEADINGS = etree.XPath(
    "//*[string-length(normalize-space(text())) < 12"
    " and (contains(text(), '关注') or contains(text(), '导读') or contains(text(), '看点')"
    " or contains(text(), '關注') or contains(text(), '導讀'))]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedArticle:
    """An article that a page names.

    Attributes:
        key: The same for every address of it.
        address: As written.
        headline: As listed; empty when only the picture leads to it.
        has_area: Whether the page's picture shows it.
        zones: Where it stands on the page.
    """

    key: str
    address: str
    headline: str = ""
    has_area: bool = False
    zones: tuple[Zone, ...] = ()


def is_article_name(name: str) -> bool:
    """Tell whether a file is named as sites name articles (content_1.htm, nw.…-01.htm)."""
    return _ARTICLE_NAME.match(name) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The articles that a page names.

    Attributes:
        own: Of this page, in the order of its list.
        announced: Of other pages, below the heading.
        heading: Of the block that announces them; empty when there is none.
        is_guess: Whether the size of the picture was guessed from its zones.
    """

    own: tuple[ListedArticle, ...]
    announced: tuple[ListedArticle, ...]
    heading: str
    is_guess: bool


def list_articles(
    saved: SavedPage, layout: Layout, links: SourceLinks, page_keys: set[str]
) -> Listing:
    """Tell the page's own articles from those it announces.

    Args:
        saved: The page.
        layout: Of the page.
        links: Of the mirror.
        page_keys: Keys of the pages it lists, which are no articles.

    An article is the page's own when its list or its picture shows it. A site's
    今日关注 names articles of other pages, with the same marks as the list
    (中国纪检监察报): what stands below that heading is none of the page's list.
    """
    folder = saved.path.parent
    areas = areas_of(saved.root, links, folder)
    block, heading = _announcing_block(saved.root)
    outside = find_elements(layout.article_links, saved.root, MOST_LINKS)
    anchors = find_elements(ANCHORS, saved.root, MOST_LINKS)
    if block is not None:
        inside = set(block.iter("a"))
        outside = [anchor for anchor in outside if anchor not in inside]
        anchors = [anchor for anchor in anchors if anchor not in inside]
    if layout.is_told_by_wording:
        page_keys = {*page_keys, links.key(saved.path.name, folder)}
        outside = anchors = [a for a in anchors if _announces_story(a, links, folder)]
    listed = _named(outside, links, folder, is_list=True)
    named = _named(anchors, links, folder, has_own_names=layout.is_told_by_wording)
    own_keys = [*listed, *(key for key in areas if key not in listed)]
    if not listed:
        own_keys = [key for key in named if key in areas or not areas]
        own_keys.extend(key for key in areas if key not in named)
    own_keys = [key for key in own_keys if key not in page_keys]
    extent = extent_of(*_sizes(saved, links), [c for area in areas.values() for c in area.polygons])
    own = []
    for key in own_keys:
        area = areas.get(key)
        known = listed.get(key) or named.get(key)
        address = known.address if known else area.address if area else ""
        own.append(
            ListedArticle(
                key=key,
                address=address,
                headline=known.headline if known else "",
                has_area=area is not None,
                zones=tuple(zone_of(c, extent) for c in area.polygons) if area and extent else (),
            )
        )
    announced = _named(list(block.iter("a")), links, folder) if block is not None else {}
    kept = {*own_keys, *page_keys}
    return Listing(
        own=tuple(own),
        announced=tuple(article for key, article in announced.items() if key not in kept),
        heading=heading,
        is_guess=bool(extent and extent.is_guess),
    )


def _announcing_block(root: html.HtmlElement) -> tuple[html.HtmlElement | None, str]:
    """Find the block below the heading 今日关注, and the heading."""
    anchors = find_elements(ANCHORS, root, MOST_LINKS)
    articles = {a for a in anchors if is_article_name(page_name(a.get("href", "")))}
    for element in find_elements(_HEADINGS, root, 20):
        heading = close_up(element.text or "").strip("\u3000\u00a0 :：【】")
        if not _ANNOUNCING.fullmatch(heading):
            continue
        for ancestor in element.iterancestors():
            inside = articles.intersection(ancestor.iter("a"))
            if inside and inside < articles:
                return ancestor, heading
            if inside:
                break
    return None, ""


def _sizes(
    saved: SavedPage, links: SourceLinks
) -> tuple[tuple[float, float] | None, tuple[float, float] | None]:
    """Return the size at which the page shows its picture, and the picture's own."""
    image = page_image(saved.root)
    if image is None:
        return None, None
    file = links.find_file(image.get("src", ""), saved.path.parent)
    return shown_size(image), picture_size(file) if file else None


def _announces_story(anchor: html.HtmlElement, links: SourceLinks, folder: Path) -> bool:
    """Tell a link to a page held that is worded as a headline from 首页 and 下一版."""
    text = plain_text(anchor)
    if len(text) < _SHORTEST_HEADLINE or _LEADS_ON.match(text) or read_page_label_line(text):
        return False
    return links.find_page(anchor.get("href", "").strip(), folder) is not None


def _named(
    anchors: list[html.HtmlElement],
    links: SourceLinks,
    folder: Path,
    *,
    has_own_names: bool = False,
    is_list: bool = False,
) -> dict[str, ListedArticle]:
    """Return the articles that anchors lead to, each once, with the headline shown.

    Args:
        anchors: Of the page.
        links: Of the mirror.
        folder: Of the page.
        has_own_names: Whether the site names articles as no other does.
        is_list: Whether the anchors are the page's own list, in which a page that is held
            is an article whatever its name (中国政府采购报).
    """
    found: dict[str, ListedArticle] = {}
    for anchor in anchors:
        address = anchor.get("href", "").strip() or _clicked(anchor)
        is_named = has_own_names or is_article_name(page_name(address))
        if not is_named and not (is_list and links.find_page(address, folder)):
            continue
        key = links.key(address, folder)
        headline = _headline_of(anchor)
        if key not in found or (headline and not found[key].headline):
            found[key] = ListedArticle(key=key, address=address, headline=headline)
    return found


def _clicked(element: html.HtmlElement) -> str:
    """Return the page that a click on an element leads to, which is read and not run."""
    found = _LOCATION.search(element.get("onclick", "")[:1000])
    return found["address"] if found else ""


def _headline_of(anchor: html.HtmlElement) -> str:
    """Return the text of an anchor; old pages of 人民日报 write it by a script."""
    text = plain_text(anchor)
    if text:
        return text.strip("\u3000\u00a0 ")
    for script in anchor.iter("script"):
        written = _WRITTEN_TITLE.search((script.text or "")[:4000])
        if written:
            return without_tags(re.sub(r"\\(['\"/\\])", r"\1", written["title"]))
    return str(anchor.get("title", "")).strip()
