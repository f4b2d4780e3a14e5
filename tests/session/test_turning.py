"""The sheet in the air."""

import pytest

from reader.session.desk.turning import (
    FALL_SECONDS,
    Turn,
    Way,
    carried,
    fall_seconds,
    fallen,
    falls_over,
    lifted,
)

HELD = Turn(way=Way.ONWARD, grip_y=0.9, hand_x=0.3, hand_y=0.8)


def test_the_hand_cannot_carry_the_sheet_beyond_flat():
    assert carried(HELD, 1.7, 0.5).hand_x == 1
    assert carried(HELD, -0.2, 3).hand_x == 0
    assert carried(HELD, 0.5, 3).hand_y == 1.25


@pytest.mark.parametrize(
    ("hand_x", "speed", "over"),
    [(0.3, 0, False), (0.6, 0, True), (0.3, 2, True), (0.8, -2, False), (0.6, -0.5, True)],
)
def test_a_sheet_let_go_falls_to_the_nearer_side_or_where_it_was_flung(hand_x, speed, over):
    assert falls_over(Turn(way=Way.BACK, hand_x=hand_x), speed) is over


def test_a_sheet_carried_over_the_middle_of_a_page_alone_falls_over():
    assert falls_over(Turn(way=Way.ONWARD, hand_x=0.3), 0, middle=0.25)
    assert not falls_over(Turn(way=Way.ONWARD, hand_x=0.2), 0, middle=0.25)


def test_a_falling_sheet_begins_where_the_hand_left_it_and_ends_flat():
    assert fallen(HELD, 0, over=True) == HELD
    down = fallen(HELD, 1, over=True)
    assert (down.hand_x, down.hand_y) == pytest.approx((1, 0.9))
    back = fallen(HELD, 1, over=False)
    assert (back.hand_x, back.hand_y) == pytest.approx((0, 0.9))


def test_a_falling_sheet_never_turns_round_on_its_way():
    way = [fallen(HELD, share / 20, over=True).hand_x for share in range(21)]
    assert way == sorted(way)


def test_a_turn_by_key_lifts_the_corner_in_a_bow():
    turn = Turn(way=Way.ONWARD)
    assert fallen(turn, 0.5, over=True).hand_y < 1


def test_the_rest_of_the_way_takes_its_share_of_the_time():
    assert fall_seconds(HELD, over=True) == pytest.approx(0.7 * FALL_SECONDS)
    assert fall_seconds(HELD, over=False) == pytest.approx(0.3 * FALL_SECONDS)


@pytest.mark.parametrize("grip_y", [0.0, 1.0])
def test_a_lifted_corner_goes_a_little_inwards(grip_y):
    flat, up = lifted(Way.BACK, grip_y, 0.0), lifted(Way.BACK, grip_y, 1.0)
    assert (flat.hand_x, flat.hand_y) == (0.0, grip_y)
    assert 0 < up.hand_x < 0.05
    assert 0 < abs(up.hand_y - grip_y) < 0.05
    assert 0 < up.hand_y < 1
