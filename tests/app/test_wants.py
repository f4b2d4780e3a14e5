"""What a desk needs printed."""

from reader.app.reading.page_supply import MOST_PIXELS
from reader.app.reading.print_case import Want
from reader.app.reading.wants import wants_of
from reader.layout.sheet.frame import Frame, LaidOutPage, Rect
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf, Opening

ONE, TWO, THREE = (Leaf(page=label) for label in ("01", "02", "03"))
DESK = Desk(
    now=Opening(leaves=(TWO,)),
    before=Opening(leaves=(ONE,)),
    after=Opening(leaves=(THREE,)),
    width=1000,
    height=1500,
).resized(800, 1000)


def sheet(leaf: Leaf) -> LaidOutPage:
    area = Rect(x=0, y=0, width=1000, height=1500)
    return LaidOutPage(label=leaf.page, frame=Frame(width=1000, height=1500), type_area=area)


def test_the_page_in_view_comes_first_then_the_next_then_the_one_before():
    wants = wants_of(DESK, sheet, 2, is_at_rest=True)
    assert [want.leaf for want in wants] == [TWO, THREE, ONE]
    assert {want.scale for want in wants} == {2 * DESK.camera.scale}


def test_at_a_large_scale_only_the_part_in_view_is_made_sharp():
    desk = DESK.zoomed(12)
    wants = wants_of(desk, sheet, 1, is_at_rest=True)
    part = next(want for want in wants if want.region is not None)
    assert part.scale == desk.camera.scale
    assert part.region is not None
    assert part.region.width * part.scale <= 801
    assert all(w.scale**2 * 1500000 <= MOST_PIXELS * 1.01 for w in wants if w.region is None)


def test_nothing_is_made_sharp_while_the_camera_moves():
    wants = wants_of(DESK.zoomed(12), sheet, 1, is_at_rest=False)
    assert all(want.region is None for want in wants)


def test_a_part_is_not_asked_for_before_the_page_is_laid_out():
    wants = wants_of(DESK.zoomed(12), lambda _: None, 1, is_at_rest=True)
    assert all(isinstance(want, Want) and want.region is None for want in wants)
