"""The picture of a page and its areas: which article each polygon leads to."""

from dataclasses import dataclass, field
from pathlib import Path

from lxml import html

from reader.parse.source.areas import Corners, read_corners
from reader.parse.source.links import SourceLinks, page_name

_MOST_AREAS = 5000


@dataclass(slots=True)
class Area:
    """The areas of a page's picture that lead to one article.

    Attributes:
        address: As first written.
        polygons: In pixels of the map, each once.
    """

    address: str
    polygons: list[Corners] = field(default_factory=list)


def page_image(root: html.HtmlElement) -> html.HtmlElement | None:
    """Return the picture that shows the page: the one with an image map; None for none."""
    names = {(name or "").lower() for name in root.xpath("//map/@name | //map/@id")}
    images = root.xpath("//img[@src]")
    mapped = [i for i in images if i.get("usemap", "").lower().lstrip("#") in names and names]
    if mapped:
        return mapped[0]
    known = ("imageth", "bantu")
    return next((i for i in images if i.get("id", "").lower() in known or i.get("usemap")), None)


def areas_of(root: html.HtmlElement, links: SourceLinks, folder: Path) -> dict[str, Area]:
    """Read the image map of a page.

    Args:
        root: The page.
        links: Of the mirror.
        folder: In which the page lies.

    Returns:
        Key of each article that an area leads to, in the order of the areas.
        Areas that differ by the query of their address only are one.
    """
    image = page_image(root)
    name = image.get("usemap", "").lower().lstrip("#") if image is not None else ""
    found: dict[str, Area] = {}
    for element in root.xpath("//area[@href]")[:_MOST_AREAS]:
        if name and _map_name(element) not in ("", name):
            continue
        address = element.get("href", "").strip()
        if not page_name(address) or address.lower().startswith(("javascript:", "#")):
            continue
        area = found.setdefault(links.key(address, folder), Area(address=address))
        corners = read_corners(element.get("coords", ""), element.get("shape", ""))
        if corners and corners not in area.polygons:
            area.polygons.append(corners)
    return found


def _map_name(area: html.HtmlElement) -> str:
    """Return the name of the map that an area belongs to, in lower case."""
    parent = next(area.iterancestors("map"), None)
    return "" if parent is None else (parent.get("name") or parent.get("id") or "").lower()
