"""The fold: a hand in, polygons out."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.paint.fold import (
    Hold,
    Polygon,
    away_from_crease,
    cut,
    fold_sheet,
    hull,
    near_crease,
)

WIDE, HIGH = 900.0, 1350.0


def area(corners: Polygon) -> float:
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def test_a_sheet_not_carried_lies_flat() -> None:
    assert fold_sheet(WIDE, HIGH, Hold(grip_y=0.3, hand_x=0.0, hand_y=0.3)) is None


def test_a_sheet_carried_straight_half_way_is_creased_upright() -> None:
    fold = fold_sheet(WIDE, HIGH, Hold(grip_y=0.5, hand_x=0.25, hand_y=0.5))
    assert fold is not None
    assert {round(x) for x, _ in fold.lifted} == {675, 900}
    assert {round(x) for x, _ in fold.flap} == {675, 450}


def test_a_sheet_carried_all_the_way_lies_on_the_other_side_of_the_spine() -> None:
    fold = fold_sheet(WIDE, HIGH, Hold(grip_y=1.0, hand_x=1.0, hand_y=1.0))
    assert fold is not None
    assert area(fold.lying) < 1e-6
    assert min(x for x, _ in fold.flap) == pytest.approx(-WIDE)
    assert max(x for x, _ in fold.flap) == pytest.approx(0, abs=1e-9)


def test_a_right_bound_sheet_is_the_mirror_image() -> None:
    left = fold_sheet(WIDE, HIGH, Hold(hand_x=0.3, hand_y=0.8))
    right = fold_sheet(WIDE, HIGH, Hold(hand_x=0.3, hand_y=0.8, is_rightward=True))
    assert left is not None
    assert right is not None
    assert [(WIDE - x, y) for x, y in left.flap] == list(right.flap)


holds = st.builds(
    Hold,
    grip_y=st.floats(0, 1),
    hand_x=st.floats(0, 1),
    hand_y=st.floats(-0.25, 1.25),
    is_rightward=st.booleans(),
)


@given(hold=holds)
def test_paper_neither_stretches_nor_tears(hold: Hold) -> None:
    fold = fold_sheet(WIDE, HIGH, hold)
    if fold is None:
        return
    assert area(fold.lying) + area(fold.lifted) == pytest.approx(WIDE * HIGH)
    assert area(fold.flap) == pytest.approx(area(fold.lifted), abs=1e-3)
    spine = WIDE if hold.is_rightward else 0.0
    for end in ((spine, 0.0), (spine, HIGH)):
        assert math.dist(fold.hand, end) <= math.dist(fold.grip, end) * 1.01


def test_cutting_beside_a_polygon_keeps_all_or_nothing() -> None:
    square: Polygon = ((0, 0), (1, 0), (1, 1), (0, 1))
    assert cut(square, (-1, 0), (1, 0)) == square
    assert cut(square, (-1, 0), (-1, 0)) == ()
    assert cut((), (0, 0), (1, 0)) == ()


def test_what_is_near_the_crease_lies_on_its_side_of_it() -> None:
    fold = fold_sheet(WIDE, HIGH, Hold(grip_y=0.5, hand_x=0.4, hand_y=0.5))
    assert fold is not None
    flap = near_crease(fold, 60.0, is_towards_hand=True)
    bared = near_crease(fold, 60.0, is_towards_hand=False)
    assert {round(x) for x, _ in flap} == {540, 480}
    assert {round(x) for x, _ in bared} == {540, 600}
    assert {round(y) for _, y in flap} == {round(y) for _, y in bared} == {0, HIGH}


def test_nothing_beyond_the_hand_is_near_the_crease() -> None:
    fold = fold_sheet(WIDE, HIGH, Hold(grip_y=0.5, hand_x=0.1, hand_y=0.5))
    assert fold is not None
    start, end = away_from_crease(fold, 500.0, is_towards_hand=True)
    assert start == pytest.approx((810, HIGH / 2))
    assert end == pytest.approx(fold.hand)


def test_a_hull_has_the_outermost_points_for_corners() -> None:
    points = [(0, 0), (4, 0), (2, 0), (4, 4), (0, 4), (1, 2), (4, 4)]
    assert area(hull(points)) == 16
    assert set(hull(points)) == {(0, 0), (4, 0), (4, 4), (0, 4)}
    assert hull([]) == ()
