"""Where the reader looked when the window was closed: a desk in, the same looked at so out."""

from dataclasses import replace

from reader.session.choices import Fit
from reader.session.desk.camera import Camera
from reader.session.desk.desk import Desk
from reader.session.settings import Settings
from reader.session.trail import Place


def looked_back(desk: Desk, kept: Settings, place: Place) -> Desk:
    """Return the desk as it was looked at; all of it when another page lies open.

    Args:
        desk: What lies open, laid out.
        kept: The settings of the last time.
        place: What lies open.
    """
    is_other = (place.issue, place.page) != (kept.issue, kept.page)
    if kept.fit is Fit.PAGE or (is_other and kept.fit is Fit.WIDTH):
        return desk
    if is_other:
        # What was zoomed into by hand is not there.
        return desk.fitting_page()
    if kept.fit is Fit.WIDTH:
        return desk.panned(0, (desk.camera.y - kept.look_y) * desk.camera.scale)
    camera = Camera(scale=kept.scale, x=kept.look_x, y=kept.look_y)
    return replace(desk, fit=Fit.FREE, camera=camera).refitted()
