"""A story cut out of its page: what of it is on the picture, and what is not."""

import pytest

from reader.app.taking.cutter import SCALE, cut_picture
from reader.layout.sheet.frame import Area, Frame, LaidOutPage, Rect
from reader.session.taking.clipping import cut_out
from tests.app.rooms import SquarePress

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_nothing_of_a_story_set_as_an_l_is_missing_where_its_rectangles_meet() -> None:
    upper = Rect(x=100, y=100, width=200, height=100)
    leg = Rect(x=100, y=200, width=90, height=100)
    whole = Rect(x=0, y=0, width=500, height=500)
    frame = Frame(width=500, height=500, areas=(Area(article="01/a1", rects=(upper, leg)),))
    cutting = cut_out(LaidOutPage(label="01", frame=frame, type_area=whole), "01/a1")
    assert cutting is not None
    picture = cut_picture(SquarePress(), cutting)

    def is_there(x: float, y: float) -> bool:
        at = ((x - cutting.whole.x) * SCALE, (y - cutting.whole.y) * SCALE)
        return picture.pixelColor(round(at[0]), round(at[1])).alpha() == 255

    assert all(is_there(145, y) for y in range(100, 300))
    assert not is_there(250, 250)
