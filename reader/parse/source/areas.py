"""The image map of a page's picture → polygons in fractions of the page.

A map is drawn over the picture as a site shows it: pixels of a thumbnail whose
size stands in the ``img`` tag, or of the picture itself where none stands there.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import imagesize  # type: ignore[import-untyped]  # its types carry no marker
from lxml import html

from reader.model.zone import Zone

_NUMBER = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,12})?")
_MOST_CORNERS = 2000
_OVERHANG = 0.02
"""Share of the page by which a map may reach beyond its picture; sites round up."""

Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The size of the picture that a map is drawn over.

    Attributes:
        width: In the map's pixels, above 0.
        height: In the map's pixels, above 0.
        is_guess: Whether it was taken from the map itself.
    """

    width: float
    height: float
    is_guess: bool = False


def read_corners(coords: str, shape: str = "") -> Corners:
    """Read the coordinates of an area.

    Args:
        coords: Numbers separated by anything (5,72,228,72,228,207,5,207).
        shape: Of the area; ``rect`` needs two corners only.

    Returns:
        The corners in pixels; none when they are no polygon.
    """
    numbers = [float(number) for number in _NUMBER.findall(coords)[: 2 * _MOST_CORNERS]]
    corners = tuple(zip(numbers[::2], numbers[1::2], strict=False))
    if len(corners) == 2 and not shape.lower().startswith("circ"):
        (left, top), (right, bottom) = corners
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    if len(corners) > 3 and corners[0] == corners[-1]:
        corners = corners[:-1]
    xs, ys = {x for x, _ in corners}, {y for _, y in corners}
    return corners if len(corners) >= 3 and len(xs) > 1 and len(ys) > 1 else ()


def shown_size(image: html.HtmlElement) -> tuple[float, float] | None:
    """Return the size at which a page shows a picture; None when it does not say."""
    style = image.get("style", "")
    sizes = []
    for name in ("width", "height"):
        styled = re.search(rf"(?:^|[;\s]){name}\s*:\s*([0-9.]{{1,8}})px", style)
        written = styled[1] if styled else image.get(name, "").strip().removesuffix("px")
        if not re.fullmatch(r"[0-9]{1,5}(?:\.[0-9]{1,4})?", written) or float(written) < 1:
            return None
        sizes.append(float(written))
    return sizes[0], sizes[1]


def picture_size(path: Path) -> tuple[float, float] | None:
    """Return the size of a picture file in pixels as seen; None when it cannot be told."""
    width, height = imagesize.get(path)
    return (float(width), float(height)) if width > 0 and height > 0 else None


def extent_of(
    shown: tuple[float, float] | None,
    own: tuple[float, float] | None,
    polygons: Iterable[Corners],
) -> Extent | None:
    """Decide what a map's numbers are fractions of.

    Args:
        shown: Size in the ``img`` tag.
        own: Size of the picture file.
        polygons: Of the map.

    Returns:
        The size; guessed from the map's outermost corners when neither is
        known or fits; None when the map is empty.
    """
    points = [point for polygon in polygons for point in polygon]
    if not points:
        return None
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    for size in (shown, own):
        if size and right <= size[0] * (1 + _OVERHANG) and bottom <= size[1] * (1 + _OVERHANG):
            return Extent(width=size[0], height=size[1])
    if right <= 0 or bottom <= 0:
        return None
    return Extent(width=right, height=bottom, is_guess=True)


def zone_of(corners: Corners, extent: Extent) -> Zone:
    """Return a polygon in fractions of the page."""
    return Zone(
        points=tuple((_clamped(x / extent.width), _clamped(y / extent.height)) for x, y in corners)
    )


def _clamped(fraction: float) -> float:
    return round(min(max(fraction, 0.0), 1.0), 6)
