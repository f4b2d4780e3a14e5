"""The next step of a reader's eye: down a typeset page's columns, over a scan's articles."""

from dataclasses import replace

from reader.session.choices import Fit
from reader.session.desk import Desk
from reader.session.pointing import SheetOf
from reader.session.turning import Way
from reader.session.zone_stops import Ground, Stop, stop_after, stop_at, stop_before


def step(
    desk: Desk, sheet_of: SheetOf, way: Way, last: Stop | None
) -> tuple[Desk | None, Stop | None]:
    """Go on, or back.

    Args:
        desk: What lies open and how it is seen.
        sheet_of: Answers a leaf with its sheet once it is laid out.
        way: On or back.
        last: Where the last step has led on a scan.

    Returns:
        The desk after the step, None at the end of what lies open; and where
        the step has led, if on a scan.
    """
    sheets = {leaf: sheet for leaf, _ in desk.places() if (sheet := sheet_of(leaf)) is not None}
    columns = {leaf: sheet.columns for leaf, sheet in sheets.items()}
    is_scan = any(sheet.is_facsimile for sheet in sheets.values())
    if not is_scan or not desk.is_readable():
        # A whole page is first brought to reading size, whatever it is.
        there = desk.next_stop(columns) if way is Way.ONWARD else desk.previous_stop(columns)
        is_first = is_scan and there is not None and way is Way.ONWARD
        return there, Stop(zone=0, camera=there.camera) if is_first and there else None
    ground = Ground(zones=desk.on_desk(columns), sheets=desk.sheets(), window=desk.window)
    here = stop_at(last, desk.camera, ground)
    if here is None:
        return None, None
    stop = stop_after(here, ground) if way is Way.ONWARD else stop_before(here, ground)
    if stop is None:
        return None, None
    return replace(desk, fit=Fit.FREE, camera=stop.camera), stop
