"""The next step of a reader's eye: down the columns of an article, over a scan's articles."""

from dataclasses import replace

from reader.layout.sheet.eye_path import columns_read
from reader.layout.sheet.turned import laid_rect
from reader.session.choices import Fit
from reader.session.desk.desk import Desk
from reader.session.desk.lying_desk import laid_camera, laid_window, stood_camera
from reader.session.desk.pointing import SheetOf
from reader.session.desk.turning import Way
from reader.session.desk.zone_stops import Ground, Stop, end_stop, stop_after, stop_at, stop_before


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
    ground, is_down = _ground(desk, sheet_of)
    if not ground.zones:
        return None, None
    if not desk.is_readable():
        if way is Way.BACK:
            return None, None
        near = desk.brought_near(ground.zones, is_down=is_down)
        return near, Stop(zone=0, camera=near.camera)
    if is_down:
        ground, last = _laid(ground), last and replace(last, camera=laid_camera(last.camera))
    here = stop_at(last, laid_camera(desk.camera) if is_down else desk.camera, ground)
    if here is None:
        return None, None
    stop = stop_after(here, ground) if way is Way.ONWARD else stop_before(here, ground)
    return _led(desk, stop, is_down=is_down) if stop is not None else (None, None)


def begin(desk: Desk, sheet_of: SheetOf, way: Way) -> tuple[Desk, Stop | None]:
    """Look at where reading goes on after a turn: the first column's head or the last one's foot.

    Returns:
        The desk, as it was where all of it is in view or nothing is laid out;
        and where it looks.
    """
    ground, is_down = _ground(desk, sheet_of)
    if desk.is_whole() or not ground.zones:
        return desk, None
    camera = laid_camera(desk.camera) if is_down else desk.camera
    stop = end_stop(camera, _laid(ground) if is_down else ground, is_last=way is Way.BACK)
    return _led(desk, stop, is_down=is_down)


def _ground(desk: Desk, sheet_of: SheetOf) -> tuple[Ground, bool]:
    """Return what is stepped over, and whether its type runs down."""
    sheets = {leaf: sheet for leaf, _ in desk.places() if (sheet := sheet_of(leaf)) is not None}
    columns = {leaf: columns_read(sheet) for leaf, sheet in sheets.items()}
    ground = Ground(zones=desk.on_desk(columns), sheets=desk.sheets(), window=desk.window)
    return ground, any(sheet.is_down for sheet in sheets.values())


def _laid(ground: Ground) -> Ground:
    return Ground(
        zones=tuple(laid_rect(zone) for zone in ground.zones),
        sheets=laid_rect(ground.sheets),
        window=laid_window(ground.window),
    )


def _led(desk: Desk, stop: Stop, *, is_down: bool) -> tuple[Desk, Stop]:
    """Return the desk seen from a stop, and the stop as the desk stands."""
    if is_down:
        stop = replace(stop, camera=stood_camera(stop.camera))
    is_as_wide = (stop.camera.scale, stop.camera.x) == (desk.camera.scale, desk.camera.x)
    fit = Fit.WIDTH if desk.fit is Fit.WIDTH and is_as_wide else Fit.FREE
    return replace(desk, fit=fit, camera=stop.camera), stop
