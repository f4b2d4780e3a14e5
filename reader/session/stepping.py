"""The next step of a reader's eye: down the columns of an article, over a scan's articles."""

from dataclasses import replace

from reader.layout.eye_path import columns_read
from reader.session.choices import Fit
from reader.session.desk import Desk
from reader.session.pointing import SheetOf
from reader.session.turning import Way
from reader.session.zone_stops import Ground, Stop, end_stop, stop_after, stop_at, stop_before


def step(
    desk: Desk, sheet_of: SheetOf, way: Way, last: Stop | None
) -> tuple[Desk | None, Stop | None]:
    """Go on, or back.

    A page too small to be read is first brought to reading size.

    Args:
        desk: What lies open and how it is seen.
        sheet_of: Answers a leaf with its sheet once it is laid out.
        way: On or back.
        last: Where the last step has led.

    Returns:
        The desk after the step, None at the end of what lies open; and where
        the step has led.
    """
    ground = _ground(desk, sheet_of)
    if not ground.zones:
        return None, None
    if not desk.is_readable():
        near = desk.brought_near(ground.zones[0]) if way is Way.ONWARD else None
        return near, Stop(zone=0, camera=near.camera) if near is not None else None
    here = stop_at(last, desk.camera, ground)
    if here is None:
        return None, None
    stop = stop_after(here, ground) if way is Way.ONWARD else stop_before(here, ground)
    return (_looking(desk, stop), stop) if stop is not None else (None, None)


def begin(desk: Desk, sheet_of: SheetOf, way: Way) -> tuple[Desk, Stop | None]:
    """Look at where reading goes on after a turn: the first column's head or the last one's foot.

    Returns:
        The desk, as it was where all of it is in view or nothing is laid out;
        and where it looks.
    """
    ground = _ground(desk, sheet_of)
    if desk.is_whole() or not ground.zones:
        return desk, None
    stop = end_stop(desk.camera, ground, is_last=way is Way.BACK)
    return _looking(desk, stop), stop


def _ground(desk: Desk, sheet_of: SheetOf) -> Ground:
    sheets = {leaf: sheet for leaf, _ in desk.places() if (sheet := sheet_of(leaf)) is not None}
    columns = {leaf: columns_read(sheet) for leaf, sheet in sheets.items()}
    return Ground(zones=desk.on_desk(columns), sheets=desk.sheets(), window=desk.window)


def _looking(desk: Desk, stop: Stop) -> Desk:
    return replace(desk, fit=Fit.FREE, camera=stop.camera)
