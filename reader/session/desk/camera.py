"""Which part of the desk the window shows: sizes and a gesture in, a camera out.

The desk is measured in points, its origin the top left corner of the sheets
that lie on it; the window in logical pixels, hence the suffix ``_px``.
"""

import math
from dataclasses import dataclass, replace

from reader.layout.sheet.frame import Rect
from reader.session.choices import Fit

LEAST_SCALE = 0.08
"""A broadsheet is then some 100 pixels wide: still to be found again."""
GREATEST_SCALE = 12.0
"""Body type of 9 points is then larger than a headline."""
MARGIN_PX = 28.0
"""Desk left visible round a fitted sheet, so that its edges can be gripped."""
BARE = 0.03
"""Share of a sheet's height that is bare paper at its head: what is seen of it least of all."""
OVERLAP = 0.12
"""Share of a window that is shown again after a step down a column."""
COMFORTABLE_SCALE = 2.0
"""Body type of ten points is then twenty pixels high; a wide window rather shows
more columns than larger type."""
_SAME_HAND_PX = 16.0
"""A hand that zooms wavers by so much, and the middle of two fingers moves from step to step."""
READABLE_SCALE = 0.9
"""Body type of ten points is then nine pixels high: the least that is read with ease."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The size of the view.

    Attributes:
        width_px: At least 1.
        height_px: At least 1.
        foot_px: Height at its foot that something stands over for a while.
    """

    width_px: float
    height_px: float
    foot_px: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """Where the window looks.

    Attributes:
        scale: Logical pixels a point.
        x: Desk point at the window's centre.
        y: Desk point at the window's centre.
    """

    scale: float
    x: float
    y: float

    def to_desk(self, window: Window, x_px: float, y_px: float) -> tuple[float, float]:
        """Return the desk point under a pixel of the window."""
        return (
            self.x + (x_px - window.width_px / 2) / self.scale,
            self.y + (y_px - window.height_px / 2) / self.scale,
        )

    def to_window(self, window: Window, x: float, y: float) -> tuple[float, float]:
        """Return the pixel of the window that shows a desk point."""
        return (
            window.width_px / 2 + (x - self.x) * self.scale,
            window.height_px / 2 + (y - self.y) * self.scale,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """What a hand holds that zooms in several steps.

    A sheet that is narrower than the window stays in its middle, and its points wander from the
    hand: once it is wide enough, the one that was held at first comes back there.

    Attributes:
        at_px: Pixel of the window where the hand is.
        point: Desk point that was there at first.
    """

    at_px: tuple[float, float]
    point: tuple[float, float]


def fitted(fit: Fit, sheets: Rect, window: Window) -> Camera:
    """Show the sheets whole, or their width from the top.

    Args:
        fit: Page or width; free counts as page.
        sheets: What lies on the desk.
        window: The view.
    """
    wide = max(window.width_px - 2 * MARGIN_PX, 1) / sheets.width
    high = max(window.height_px - 2 * MARGIN_PX, 1) / sheets.height
    centre = sheets.x + sheets.width / 2
    if fit is Fit.WIDTH:
        scale = within_limits(wide)
        top = sheets.y + (window.height_px / 2 - MARGIN_PX) / scale
        return kept_on_sheets(Camera(scale=scale, x=centre, y=top), sheets, window)
    scale = within_limits(min(wide, high))
    return kept_on_sheets(Camera(scale=scale, x=centre, y=sheets.y), sheets, window)


def within_limits(scale: float) -> float:
    """Return the nearest scale that is allowed."""
    return min(max(scale, LEAST_SCALE), GREATEST_SCALE)


def zoomed(
    camera: Camera, factor: float, window: Window, at_px: tuple[float, float], hold: Hold | None
) -> tuple[Camera, Hold]:
    """Zoom by ``factor`` so that the point under ``at_px`` stays there.

    Args:
        camera: Where the window looks.
        factor: Of the scale.
        window: The view.
        at_px: Pixel of the window.
        hold: Of the zooms before; a hand that has stayed about there still holds its point.

    Returns:
        The camera, and what the hand holds.
    """
    is_held = hold is not None and math.dist(hold.at_px, at_px) <= _SAME_HAND_PX
    x, y = hold.point if hold is not None and is_held else camera.to_desk(window, *at_px)
    scale = within_limits(camera.scale * factor)
    aside_px = (window.width_px / 2 - at_px[0], window.height_px / 2 - at_px[1])
    there = Camera(scale=scale, x=x + aside_px[0] / scale, y=y + aside_px[1] / scale)
    return there, Hold(at_px=at_px, point=(x, y))


def panned(camera: Camera, dx_px: float, dy_px: float) -> Camera:
    """Move the paper with the hand by so many pixels."""
    return replace(camera, x=camera.x - dx_px / camera.scale, y=camera.y - dy_px / camera.scale)


def kept_on_sheets(camera: Camera, sheets: Rect, window: Window) -> Camera:
    """Keep the sheets in the window: centred where they fit, else without an empty side.

    Over what covers the window's foot they are moved up, or can be.
    """
    foot_px = window.foot_px
    return replace(
        camera,
        x=_kept(camera.x, camera.scale, (sheets.x, sheets.right), window.width_px),
        y=_kept(camera.y, camera.scale, (sheets.y, sheets.bottom), window.height_px, foot_px),
    )


def _kept(
    at: float, scale: float, ends: tuple[float, float], side_px: float, foot_px: float = 0.0
) -> float:
    start, end = ends
    half = side_px / 2 / scale
    margin, foot = MARGIN_PX / scale, foot_px / scale
    # What fits exactly may seem not to, by the last digit.
    if end - start - 2 * (half - margin) < 1e-6:
        beside = half - (end - start) / 2
        up = min(max(foot - beside, 0), beside + BARE * (end - start))
        return (start + end) / 2 + up
    return min(max(at, start + half - margin), end - half + max(margin, foot))


def showing(area: Rect, sheets: Rect, window: Window) -> Camera:
    """Bring an area to the window's width, its top at the window's top, not too large to read."""
    wide = max(window.width_px - 2 * MARGIN_PX, 1) / area.width
    scale = within_limits(min(wide, COMFORTABLE_SCALE))
    top = area.y + (window.height_px / 2 - MARGIN_PX) / scale
    camera = Camera(scale=scale, x=area.x + area.width / 2, y=top)
    return kept_on_sheets(camera, sheets, window)


def revealed(camera: Camera, area: Rect, sheets: Rect, window: Window) -> Camera:
    """Move as little as is needed, at the same scale, to show an area (its top left at least)."""
    half_wide = (window.width_px / 2 - MARGIN_PX) / camera.scale
    half_high = (window.height_px / 2 - MARGIN_PX) / camera.scale
    x = min(max(camera.x, area.right - half_wide), area.x + half_wide)
    y = min(max(camera.y, area.bottom - half_high), area.y + half_high)
    return kept_on_sheets(replace(camera, x=x, y=y), sheets, window)
