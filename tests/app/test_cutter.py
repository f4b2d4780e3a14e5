"""A story cut out of its page: what of it is on the picture, and what is not."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.app.taking.cutter import SCALE, cut_picture, paste_up
from reader.layout.sheet.frame import Area, Frame, LaidOutPage, Rect
from reader.session.taking.clipping import EDGE, cut_out
from tests.app.rooms import SquarePress

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def sheet(*rects: Rect) -> LaidOutPage:
    whole = Rect(x=0, y=0, width=500, height=500)
    frame = Frame(width=500, height=500, areas=(Area(article="01/a1", rects=rects),))
    return LaidOutPage(label="01", frame=frame, type_area=whole)


def test_pieces_of_any_width_stand_in_the_middle_of_one_white_sheet(qapp: QApplication) -> None:
    wide, narrow = Rect(x=100, y=100, width=200, height=50), Rect(x=100, y=100, width=80, height=50)
    pieces = [cut_out(sheet(rect), "01/a1") for rect in (wide, narrow)]
    assert all(pieces)
    pasted = paste_up(SquarePress(), [piece for piece in pieces if piece is not None], "甲报")
    high = round((50 + 2 * EDGE) * SCALE)
    paper, white = QColor("#fbf8f1"), QColor("white")

    def across(y: int) -> tuple[int, int, int]:
        """Return where paper begins and ends in a row of pixels, and how wide the row is."""
        row = [pasted.pixelColor(x, y) for x in range(pasted.width())]
        assert set(map(QColor.name, row)) <= {paper.name(), white.name()}
        found = [x for x, colour in enumerate(row) if colour == paper]
        return found[0], found[-1] + 1, len(row)

    start, end, width = across(high // 2)
    assert (start, end) == (0, width)
    start, end, width = across(pasted.height() - round(22 * SCALE) - high // 2)
    assert end - start < width
    assert abs(start - (width - end)) <= 1


def test_nothing_of_a_story_set_as_an_l_is_missing_where_its_rectangles_meet() -> None:
    upper = Rect(x=100, y=100, width=200, height=100)
    leg = Rect(x=100, y=200, width=90, height=100)
    cutting = cut_out(sheet(upper, leg), "01/a1")
    assert cutting is not None
    picture = cut_picture(SquarePress(), cutting)

    def is_there(x: float, y: float) -> bool:
        at = ((x - cutting.whole.x) * SCALE, (y - cutting.whole.y) * SCALE)
        return picture.pixelColor(round(at[0]), round(at[1])).alpha() == 255

    assert all(is_there(145, y) for y in range(100, 300))
    assert not is_there(250, 250)
