"""Space: down each column and on to the next in reading order; a camera in, a camera out.

On a scan the grounds of its articles take the columns' place. Where the reader is
has to be remembered: a camera kept on the sheet may look at two of them alike.
"""

from dataclasses import dataclass, replace

from reader.layout.sheet.frame import Rect
from reader.session.desk.camera import MARGIN_PX, OVERLAP, Camera, Window, kept_on_sheets

_NEAR = 1.0
"""Points: a camera that has moved less has not been moved by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where a step has led.

    Attributes:
        zone: Index of the ground that is being read.
        camera: Where the window looks.
    """

    zone: int
    camera: Camera


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What is stepped over.

    Attributes:
        zones: On the desk, in print order.
        sheets: What lies on the desk.
        window: The view.
    """

    zones: tuple[Rect, ...]
    sheets: Rect
    window: Window


def stop_at(last: Stop | None, camera: Camera, ground: Ground) -> Stop | None:
    """Return where the reader is: at the last stop, or at the ground the window looks at."""
    if not ground.zones:
        return None
    if last is not None and last.zone < len(ground.zones) and _is_near(last.camera, camera):
        return last
    zone = min(range(len(ground.zones)), key=lambda n: _distance(ground.zones[n], camera))
    return Stop(zone=zone, camera=camera)


def stop_after(here: Stop, ground: Ground) -> Stop | None:
    """Go on down the ground being read, then to the next that is not whole in view.

    Returns:
        None after the last.
    """
    high = ground.window.height_px / here.camera.scale
    if here.camera.y + high / 2 < ground.zones[here.zone].bottom - _NEAR:
        down = replace(here.camera, y=here.camera.y + _step(high))
        there = kept_on_sheets(down, ground.sheets, ground.window)
        if not _is_near(there, here.camera):
            return replace(here, camera=there)
    return _first_unseen(here, range(here.zone + 1, len(ground.zones)), ground)


def stop_before(here: Stop, ground: Ground) -> Stop | None:
    """Go back the same way: up the ground being read, then to the foot of the one before.

    Returns:
        None before the first.
    """
    high = ground.window.height_px / here.camera.scale
    head = _head(here.zone, here.camera, ground)
    if here.camera.y > head.y + _NEAR:
        return replace(here, camera=replace(head, y=max(head.y, here.camera.y - _step(high))))
    for zone in range(here.zone - 1, -1, -1):
        if not _is_whole(ground.zones[zone], here.camera, ground.window):
            return Stop(zone=zone, camera=_foot(zone, here.camera, ground))
    first = Stop(zone=0, camera=_head(0, here.camera, ground))
    return None if _is_near(first.camera, here.camera) else first


def end_stop(camera: Camera, ground: Ground, *, is_last: bool) -> Stop:
    """Return the head of the first ground, or the foot of the last; there is one at least."""
    zone = len(ground.zones) - 1 if is_last else 0
    return Stop(zone=zone, camera=(_foot if is_last else _head)(zone, camera, ground))


def _step(high: float) -> float:
    """Return how far a step goes in a window so high, in points."""
    return high * (1 - OVERLAP)


def _first_unseen(here: Stop, zones: range, ground: Ground) -> Stop | None:
    for zone in zones:
        if not _is_whole(ground.zones[zone], here.camera, ground.window):
            return Stop(zone=zone, camera=_head(zone, here.camera, ground))
    return None


def _head(zone: int, camera: Camera, ground: Ground) -> Camera:
    """Look at the head of a ground: its middle where it is narrow, else its left side."""
    rect = ground.zones[zone]
    half_wide = (ground.window.width_px / 2 - MARGIN_PX) / camera.scale
    half_high = (ground.window.height_px / 2 - MARGIN_PX) / camera.scale
    x = min(rect.x + rect.width / 2, rect.x + half_wide)
    return kept_on_sheets(replace(camera, x=x, y=rect.y + half_high), ground.sheets, ground.window)


def _foot(zone: int, camera: Camera, ground: Ground) -> Camera:
    """Look at the foot of a ground that is higher than the window, else at its head."""
    rect = ground.zones[zone]
    half = (ground.window.height_px / 2 - MARGIN_PX) / camera.scale
    head = _head(zone, camera, ground)
    foot = replace(head, y=max(head.y, rect.bottom - half))
    return kept_on_sheets(foot, ground.sheets, ground.window)


def _is_whole(rect: Rect, camera: Camera, window: Window) -> bool:
    half_wide = window.width_px / 2 / camera.scale
    half_high = window.height_px / 2 / camera.scale
    return (
        camera.x - half_wide <= rect.x + _NEAR
        and rect.right - _NEAR <= camera.x + half_wide
        and camera.y - half_high <= rect.y + _NEAR
        and rect.bottom - _NEAR <= camera.y + half_high
    )


def _is_near(one: Camera, other: Camera) -> bool:
    return (
        abs(one.x - other.x) < _NEAR
        and abs(one.y - other.y) < _NEAR
        and abs(one.scale - other.scale) < 0.01
    )


def _distance(rect: Rect, camera: Camera) -> float:
    """Return how far a ground is from what the window looks at; 0 inside of it."""
    across = max(rect.x - camera.x, camera.x - rect.right, 0.0)
    down = max(rect.y - camera.y, camera.y - rect.bottom, 0.0)
    return across + down
