"""Which pictures a desk needs: a desk in, wants out, the most wanted first."""

from collections.abc import Callable

from reader.app.reading.page_supply import NEIGHBOUR_PIXELS, whole_scale
from reader.app.reading.print_case import Want
from reader.layout.sheet.frame import LaidOutPage, Rect
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf


def wants_of(
    desk: Desk,
    sheet_of: Callable[[Leaf], LaidOutPage | None],
    ratio: float,
    *,
    is_at_rest: bool,
) -> tuple[Want, ...]:
    """Return what is in view first, then the neighbours.

    Args:
        desk: What lies on the desk and how it is seen.
        sheet_of: Answers a leaf with its sheet once it is laid out.
        ratio: Device pixels a logical pixel.
        is_at_rest: Whether the camera stands still; only then is a part of a
            page painted at a scale too large for the whole.
    """
    scale = desk.camera.scale * ratio
    whole = whole_scale(desk.width, desk.height, scale)
    wants = [Want(leaf=leaf, scale=whole) for leaf, _ in desk.places()]
    if whole < scale and is_at_rest:
        wants += [
            Want(leaf=leaf, scale=scale, region=region)
            for leaf, home in desk.places()
            if (region := _in_view(desk, sheet_of(leaf), home)) is not None
        ]
    beside = whole_scale(desk.width, desk.height, scale, NEIGHBOUR_PIXELS)
    for opening in (desk.after, desk.before):
        held = opening.held if opening is not None else ()
        wants += [Want(leaf=leaf, scale=beside) for leaf in held]
    return tuple(wants)


def _in_view(desk: Desk, sheet: LaidOutPage | None, home: Rect) -> Rect | None:
    """Return the part of a leaf that the window shows; None when it shows none of it."""
    if sheet is None:
        return None
    x0, y0 = desk.camera.to_desk(desk.window, 0, 0)
    x1, y1 = desk.camera.to_desk(desk.window, desk.window.width_px, desk.window.height_px)
    left, right = max(x0 - home.x, 0), min(x1 - home.x, sheet.frame.width)
    top, foot = max(y0 - home.y, 0), min(y1 - home.y, sheet.frame.height)
    if right <= left or foot <= top:
        return None
    return Rect(x=left, y=top, width=right - left, height=foot - top)
