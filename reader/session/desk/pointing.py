"""What lies under a pixel of the window: a desk and its sheets in, a link or an article out."""

from collections.abc import Callable

from reader.layout.sheet.eye_path import columns_read
from reader.layout.sheet.frame import Area, LaidOutPage, Link, Rect
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf

SheetOf = Callable[[Leaf], LaidOutPage | None]
"""Answers a leaf with its sheet once it is laid out."""

REACH_PX = 3.0
"""A link is pressed by a hand, so its edge is generous."""
COLUMN_REACH = 6.0
"""Points beside a column that count as its own: half a gutter."""
ROOM_BESIDE = 2.2
"""Widths of a column, heights of a band, shown after zooming into it: its neighbours stay
half in sight."""
ZONE_ROOM = 1.1
"""Widths of an article's ground on a scan shown after zooming into it."""
ZONES = 4.0
"""Part of the page's width that is shown at least."""


def link_at(desk: Desk, sheet_of: SheetOf, x_px: float, y_px: float) -> tuple[Leaf, Link] | None:
    """Return the link under a pixel; None where there is none."""
    found = _point(desk, sheet_of, x_px, y_px)
    if found is None:
        return None
    leaf, sheet, x, y = found
    reach = REACH_PX / desk.camera.scale
    link = next((link for link in sheet.frame.links if _covers(link.rects, x, y, reach)), None)
    return (leaf, link) if link is not None else None


def article_at(desk: Desk, sheet_of: SheetOf, x_px: float, y_px: float) -> tuple[Leaf, Area] | None:
    """Return the article's ground under a pixel; None where there is none."""
    found = _point(desk, sheet_of, x_px, y_px)
    if found is None:
        return None
    leaf, sheet, x, y = found
    area = next((area for area in sheet.frame.areas if _covers(area.rects, x, y, 0)), None)
    return (leaf, area) if area is not None else None


def zoomed_into(desk: Desk, sheet_of: SheetOf, x_px: float, y_px: float) -> Desk:
    """Bring the column under a pixel to reading size, or the whole page back when it is near."""
    if desk.is_near():
        return desk.fitting_page()
    found = _point(desk, sheet_of, x_px, y_px)
    if found is None:
        return desk
    leaf, sheet, x, y = found
    columns = (*columns_read(sheet), *sheet.columns)
    beside = [c for c in columns if c.x - COLUMN_REACH <= x <= c.right + COLUMN_REACH]
    column = next((c for c in beside if c.y <= y <= c.bottom), (*beside, sheet.type_area)[0])
    width = min(column.width * ROOM_BESIDE, sheet.frame.width)
    if sheet.is_facsimile:
        # The ground of an article may be half a page wide; a scan's type is not known.
        width = max(column.width * ZONE_ROOM, sheet.frame.width / ZONES)
        width = min(width, sheet.frame.width / 2)
        column = column if column.width < width else Rect(x=x, y=y, width=0, height=0)
    shape = desk.window.height_px / desk.window.width_px
    high = width * shape
    if sheet.is_down and not sheet.is_facsimile:
        # A band is read from the right to the left.
        high = min(column.height * ROOM_BESIDE, sheet.frame.height)
        width = min(high / shape, sheet.frame.width)
        top = column.y + column.height / 2 - high / 2
        return desk.showing(leaf, Rect(x=x - width * 2 / 3, y=top, width=width, height=high))
    left = column.x + column.width / 2 - width / 2
    return desk.showing(leaf, Rect(x=left, y=y - high / 3, width=width, height=high))


def _point(
    desk: Desk, sheet_of: SheetOf, x_px: float, y_px: float
) -> tuple[Leaf, LaidOutPage, float, float] | None:
    found = desk.leaf_at(x_px, y_px)
    sheet = sheet_of(found[0]) if found is not None else None
    return (found[0], sheet, found[1], found[2]) if found is not None and sheet else None


def _covers(rects: tuple[Rect, ...], x: float, y: float, reach: float) -> bool:
    return any(
        rect.x - reach <= x < rect.right + reach and rect.y - reach <= y < rect.bottom + reach
        for rect in rects
    )
