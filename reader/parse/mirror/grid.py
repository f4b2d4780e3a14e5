"""One web page that shows several printed pages (国家电网报) → a reading for each of them.

Articles are polygons of an SVG over each page's picture; a polygon names its
page, its headline and its article: data-pageid, title, data-contentid.

Source:
    The published crawler for 国家电网报.
"""

import re
from dataclasses import replace

from lxml import etree, html

from reader.model.zone import Zone
from reader.notation.page_label import PageLabelLine, page_label
from reader.parse.mirror.layouts import Layout
from reader.parse.mirror.listing import ListedArticle
from reader.parse.mirror.page import ListedPage, PageReading, read_page
from reader.parse.source.areas import Extent, extent_of, picture_size, read_corners, zone_of
from reader.parse.source.links import SourceLinks
from reader.parse.source.saved_page import SavedPage, find_elements

_POLYGONS = etree.XPath("//polygon[@data-contentid]")
_MOST = 5000
_NUMBER = re.compile(r"[0-9]{1,10}")


def shows_several_pages(saved: SavedPage) -> bool:
    """Tell whether a web page has polygons that name their printed page."""
    return bool(find_elements(_POLYGONS, saved.root, 1))


def read_pages(saved: SavedPage, layout: Layout, links: SourceLinks) -> tuple[PageReading, ...]:
    """Read the printed pages that a web page shows.

    Args:
        saved: The web page.
        layout: Of it.
        links: Of the mirror.
    """
    whole = read_page(saved, layout, links)
    by_page: dict[str, list[html.HtmlElement]] = {}
    for polygon in find_elements(_POLYGONS, saved.root, _MOST):
        number = polygon.get("data-pageid", "").strip()
        if _NUMBER.fullmatch(number) and _NUMBER.fullmatch(polygon.get("data-contentid", "")):
            by_page.setdefault(number, []).append(polygon)
    numbers = sorted(by_page, key=int)
    listed = tuple(
        ListedPage(key=_key(whole, number), address=saved.path.name, line=_line(number))
        for number in numbers
    )
    return tuple(
        _reading(replace(whole, pages=listed), saved, links, number, by_page[number])
        for number in numbers
    )


def _key(whole: PageReading, number: str) -> str:
    return f"{whole.key}#page={int(number):04}"


def _line(number: str) -> PageLabelLine:
    return PageLabelLine(label=page_label(number), section="", has_page_word=False)


def _reading(
    whole: PageReading,
    saved: SavedPage,
    links: SourceLinks,
    number: str,
    polygons: list[html.HtmlElement],
) -> PageReading:
    folder = saved.path.parent
    picture = _picture(polygons[0])
    file = links.find_file(picture, folder) if picture else None
    corners = {p: read_corners(p.get("points", "")) for p in polygons}
    extent = extent_of(
        _view_box(polygons[0]), picture_size(file) if file else None, filter(None, corners.values())
    )
    articles: dict[str, ListedArticle] = {}
    for polygon in polygons:
        address = f"con-{polygon.get('data-contentid')}.html"
        key = links.key(address, folder)
        known = articles.get(key) or ListedArticle(
            key=key, address=address, headline=polygon.get("title", "").strip(), has_area=True
        )
        zones = _zones(corners[polygon], extent)
        articles[key] = replace(known, zones=(*known.zones, *zones))
    doubts = whole.doubts
    if extent and extent.is_guess:
        doubts = (*doubts, "the size of the page is not known; the zones are a guess")
    return replace(
        whole,
        key=_key(whole, number),
        line=_line(number),
        articles=tuple(articles.values()),
        announced=(),
        picture=picture,
        pdf="",
        doubts=doubts,
    )


def _zones(corners: tuple[tuple[float, float], ...], extent: Extent | None) -> tuple[Zone, ...]:
    return (zone_of(corners, extent),) if corners and extent else ()


def _view_box(polygon: html.HtmlElement) -> tuple[float, float] | None:
    """Return the size that a polygon's numbers are parts of; None when its SVG does not say."""
    svg = next(polygon.iterancestors("svg"), None)
    if svg is None:
        return None
    box = re.findall(r"-?[0-9.]{1,12}", svg.get("viewbox", svg.get("viewBox", "")))
    sizes = box[2:4] if len(box) == 4 else [svg.get("width", ""), svg.get("height", "")]
    numbers = [re.fullmatch(r"([0-9]{1,6}(?:\.[0-9]{1,9})?)(?:px)?", size) for size in sizes]
    if len(numbers) != 2 or not all(numbers):
        return None
    width, height = (float(number[1]) for number in numbers if number)
    return (width, height) if width > 0 and height > 0 else None


def _picture(polygon: html.HtmlElement) -> str:
    """Return the address of the picture that a polygon lies over; empty when none is found."""
    svg = next(polygon.iterancestors("svg"), None)
    if svg is None:
        return ""
    for image in svg.iter("image"):
        return str(image.get("href") or image.get("xlink:href") or "")
    parent = svg.getparent()
    images = [] if parent is None else list(parent.iter("img"))
    return str(images[0].get("src", "")) if len(images) == 1 else ""
