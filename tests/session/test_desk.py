"""The desk under the window."""

from dataclasses import replace

import pytest

from reader.layout.sheet.frame import Rect
from reader.session.choices import Fit
from reader.session.desk.camera import BARE, MARGIN_PX, fitted
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf, Opening
from reader.session.desk.turning import Turn, Way

ONE, TWO, THREE = (Leaf(page=label) for label in ("01", "02", "03"))
SINGLE = Desk(
    now=Opening(leaves=(ONE,)), after=Opening(leaves=(TWO,)), width=1000, height=1500
).resized(800, 1000)
SPREAD = Desk(
    now=Opening(leaves=(TWO, THREE)),
    before=Opening(leaves=(None, ONE)),
    width=1000,
    height=1500,
).resized(1600, 1000)


def test_a_front_page_alone_is_centred_like_a_single_page():
    desk = replace(SPREAD, now=SPREAD.before).refitted()
    assert desk.camera.x == 500


def test_the_leaf_under_a_pixel_is_found_with_the_point_on_it():
    found = SPREAD.leaf_at(800 - 100 * SPREAD.camera.scale, 500)
    assert found is not None
    leaf, x, y = found
    assert leaf == TWO
    assert (x, y) == pytest.approx((900, 750))
    assert SPREAD.leaf_at(2, 2) is None


def test_zooming_and_panning_let_the_fit_go():
    assert SINGLE.zoomed(2).fit is Fit.FREE
    assert SINGLE.panned(5, 5).fit is Fit.FREE
    assert replace(SINGLE, fit=Fit.WIDTH).panned(0, -50).fit is Fit.WIDTH


def test_a_point_held_while_a_whole_page_is_zoomed_comes_back_to_the_hand():
    wide = SINGLE.resized(1600, 1000)
    hand = (1050, 400)
    held = wide.camera.to_desk(wide.window, *hand)
    near, seen = wide, []
    for n in range(12):
        near = near.zoomed(1.2, (hand[0] + n % 2, hand[1]))
        seen.append(near.camera.to_desk(near.window, *hand)[0])
    assert seen[2] < held[0] - 50, "in the middle of the window while it is narrower"
    assert near.camera.to_desk(near.window, *hand) == pytest.approx(held, abs=1)
    moved = near.panned(-90, 0).zoomed(1.2, hand)
    assert moved.camera.to_desk(moved.window, *hand)[0] > held[0] + 5, "not after it was pushed"
    beside = (hand[0] - 200, hand[1])
    under = near.camera.to_desk(near.window, *beside)
    moved = near.zoomed(1.2, beside)
    assert moved.camera.to_desk(moved.window, *beside) == pytest.approx(under)


def test_another_window_size_keeps_the_whole_page_in_view():
    assert SINGLE.resized(400, 400).is_whole()
    assert not SINGLE.zoomed(5).is_whole()


def test_a_page_as_wide_as_the_window_stays_where_it_is_read_when_a_pane_opens():
    wide = replace(SINGLE, fit=Fit.WIDTH).resized(800, 500)
    assert wide.camera == fitted(Fit.WIDTH, wide.sheets(), wide.window), "from the top at first"
    read = wide.panned(0, -300)
    _, top = read.camera.to_desk(read.window, 0, MARGIN_PX)
    narrow = read.resized(500, 500)
    assert narrow.fit is Fit.WIDTH
    assert narrow.camera.scale < read.camera.scale
    assert narrow.camera.to_desk(narrow.window, 0, MARGIN_PX)[1] == pytest.approx(top)


def test_an_outer_edge_can_be_gripped_only_where_there_is_a_page_to_turn_to():
    right = SINGLE.camera.to_window(SINGLE.window, 990, 750)
    assert SINGLE.grip(*right) == (Way.ONWARD, pytest.approx(0.5))
    left = SINGLE.camera.to_window(SINGLE.window, 10, 750)
    assert SINGLE.grip(*left) is None
    assert SINGLE.grip(*SINGLE.camera.to_window(SINGLE.window, 500, 750)) is None
    assert SINGLE.grip(1, 1) is None


def test_a_corner_is_the_end_of_an_edge_whose_sheet_lies_open():
    at = SINGLE.camera.to_window
    assert SINGLE.corner(*at(SINGLE.window, 990, 1480)) == (Way.ONWARD, 1.0)
    assert SINGLE.corner(*at(SINGLE.window, 990, 20)) == (Way.ONWARD, 0.0)
    assert SINGLE.corner(*at(SINGLE.window, 990, 750)) is None
    later = replace(SINGLE, before=SINGLE.now)
    assert later.grip(*at(later.window, 10, 1480)) is not None
    assert later.corner(*at(later.window, 10, 1480)) is None
    left = SPREAD.camera.to_window(SPREAD.window, -990, 1480)
    assert SPREAD.corner(*left) == (Way.BACK, 1.0)


def test_a_paper_bound_on_the_right_turns_onward_by_its_left_edge():
    desk = replace(SINGLE, bound_right=True)
    left = desk.camera.to_window(desk.window, 10, 750)
    assert desk.grip(*left) == (Way.ONWARD, pytest.approx(0.5))


def test_the_hand_carries_the_sheet_from_its_edge_over_the_spine():
    turn = Turn(way=Way.ONWARD)
    at = SPREAD.camera.to_window(SPREAD.window, 1000, 300)
    assert SPREAD.hand(turn, *at) == pytest.approx((0, 0.2))
    at = SPREAD.camera.to_window(SPREAD.window, -1000, 300)
    assert SPREAD.hand(turn, *at)[0] == pytest.approx(1)
    assert SPREAD.hand(Turn(way=Way.BACK), *at)[0] == pytest.approx(0)


def test_a_single_page_turned_back_is_drawn_in_from_the_left():
    turn = Turn(way=Way.BACK)
    at = SINGLE.camera.to_window(SINGLE.window, 0, 300)
    assert SINGLE.hand(turn, *at)[0] == pytest.approx(0)


@pytest.mark.parametrize(
    ("desk", "way", "x"),
    [(SINGLE, Way.ONWARD, 500), (SINGLE, Way.BACK, 500), (SPREAD, Way.ONWARD, 0)],
)
def test_a_sheet_has_come_half_way_in_the_middle_of_what_lies_open(desk, way, x):
    turn = Turn(way=way)
    at = desk.camera.to_window(desk.window, x, 300)
    assert desk.middle(turn) == pytest.approx(desk.hand(turn, *at)[0])


def test_after_a_turn_onward_a_zoomed_page_is_read_from_its_head():
    desk = SPREAD.showing(THREE, Rect(x=600, y=1200, width=200, height=300)).at_head()
    left, top = desk.camera.to_desk(desk.window, 0, 0)
    assert left < -1000
    assert top < 0
    assert SPREAD.at_head().fit is Fit.PAGE


def test_after_a_turn_back_a_zoomed_page_is_read_from_its_foot():
    desk = SPREAD.showing(TWO, Rect(x=0, y=0, width=200, height=300)).at_head(foot=True)
    right, foot = desk.camera.to_desk(desk.window, 1600, 1000)
    assert right > 1000
    assert foot > 1500


def test_an_area_is_revealed_only_when_the_page_is_not_whole_in_view():
    area = Rect(x=100, y=1400, width=100, height=50)
    assert SINGLE.revealed(ONE, area) == SINGLE
    zoomed = SINGLE.zoomed(4).revealed(ONE, area)
    left, top = zoomed.camera.to_window(zoomed.window, 100, 1400)
    assert 0 <= left <= 800
    assert 0 <= top <= 1000


def test_an_empty_desk_has_a_broadsheets_ground():
    assert Desk().places() == ()
    assert Desk().sheets().width > 1000


def foot_px(desk: Desk) -> float:
    """Return how far the page that lies open ends above the window's foot."""
    seen = desk.seen_at(ONE, Rect(x=0, y=0, width=desk.width, height=desk.height))
    return desk.window.height_px - seen.bottom


def test_a_page_ends_above_what_stands_over_the_foot_and_comes_back():
    covered = SINGLE.covered(45)
    assert foot_px(covered) == pytest.approx(45)
    assert covered.camera.scale == SINGLE.camera.scale
    assert covered.covered(0) == SINGLE
    assert covered.resized(800, 900).window.foot_px == 45


def test_a_page_is_moved_up_no_further_than_its_bare_head():
    head = SINGLE.covered(500).seen_at(ONE, Rect(x=0, y=0, width=1, height=1))
    assert head.y == pytest.approx(-BARE * 1500 * SINGLE.camera.scale)


def test_what_leaves_room_at_the_foot_moves_nothing():
    assert SINGLE.covered(20).camera == SINGLE.camera


def test_a_page_seen_near_goes_on_to_where_its_foot_is_free():
    near = replace(SINGLE, fit=Fit.WIDTH).refitted()
    middle = near.panned(0, -10)
    assert middle.covered(60).camera == middle.camera, "what is read does not move"
    assert foot_px(middle.covered(60).panned(0, -9999)) == pytest.approx(60)
    lowest = near.panned(0, -9999)
    assert foot_px(lowest) == pytest.approx(MARGIN_PX)
    assert foot_px(lowest.covered(60)) == pytest.approx(60), "nor is its end hidden"
    assert foot_px(lowest.covered(60).covered(0)) == pytest.approx(MARGIN_PX)
