"""The camera: gestures in, views out."""

import pytest

from reader.layout.sheet.frame import Rect
from reader.session.choices import Fit
from reader.session.desk.camera import (
    COMFORTABLE_SCALE,
    GREATEST_SCALE,
    MARGIN_PX,
    Camera,
    Window,
    fitted,
    kept_on_sheets,
    panned,
    revealed,
    showing,
    zoomed,
)

SHEET = Rect(x=0, y=0, width=1000, height=1500)
WINDOW = Window(width_px=800, height_px=600)


def test_a_fitted_page_lies_whole_and_centred_in_the_window():
    camera = fitted(Fit.PAGE, SHEET, WINDOW)
    assert camera.to_window(WINDOW, 500, 750) == pytest.approx((400, 300))
    top = camera.to_window(WINDOW, 0, 0)[1]
    assert top == pytest.approx(MARGIN_PX)


def test_fitting_the_width_begins_at_the_head_of_the_page():
    camera = fitted(Fit.WIDTH, SHEET, WINDOW)
    left, top = camera.to_window(WINDOW, 0, 0)
    right, _ = camera.to_window(WINDOW, 1000, 0)
    assert (left, top, right) == pytest.approx((MARGIN_PX, MARGIN_PX, 800 - MARGIN_PX))


def test_the_point_under_the_pointer_stays_when_zooming():
    camera = Camera(scale=0.5, x=300, y=400)
    before = camera.to_desk(WINDOW, 123, 456)
    after, _ = zoomed(camera, 1.7, WINDOW, (123, 456), None)
    assert after.scale == pytest.approx(0.85)
    assert after.to_desk(WINDOW, 123, 456) == pytest.approx(before)


def test_zooming_ends_at_the_greatest_scale():
    after, _ = zoomed(Camera(scale=10, x=0, y=0), 100, WINDOW, (0, 0), None)
    assert after.scale == GREATEST_SCALE


def test_the_paper_follows_the_hand():
    camera = Camera(scale=2, x=100, y=100)
    assert panned(camera, 20, -10) == Camera(scale=2, x=90, y=105)


def test_a_sheet_smaller_than_the_window_stays_in_its_middle():
    kept = kept_on_sheets(Camera(scale=0.1, x=9000, y=-9000), SHEET, WINDOW)
    assert (kept.x, kept.y) == (500, 750)


def test_a_sheet_larger_than_the_window_leaves_no_empty_side():
    kept = kept_on_sheets(Camera(scale=2, x=-9000, y=9000), SHEET, WINDOW)
    left, _ = kept.to_window(WINDOW, 0, 0)
    _, foot = kept.to_window(WINDOW, 0, 1500)
    assert (left, foot) == pytest.approx((MARGIN_PX, 600 - MARGIN_PX))


def test_an_area_shown_takes_the_windows_width():
    camera = showing(Rect(x=200, y=300, width=500, height=100), SHEET, WINDOW)
    left, top = camera.to_window(WINDOW, 200, 300)
    assert (left, top) == pytest.approx((MARGIN_PX, MARGIN_PX))


def test_a_narrow_area_is_not_blown_up_beyond_comfort():
    camera = showing(Rect(x=200, y=300, width=100, height=100), SHEET, WINDOW)
    assert camera.scale == COMFORTABLE_SCALE
    assert camera.x == 250


def test_an_area_already_in_view_moves_nothing():
    camera = Camera(scale=1, x=500, y=750)
    assert revealed(camera, Rect(x=400, y=700, width=50, height=50), SHEET, WINDOW) == camera


def test_an_area_below_the_window_is_brought_up_into_it():
    camera = revealed(
        Camera(scale=1, x=500, y=400), Rect(x=400, y=900, width=50, height=50), SHEET, WINDOW
    )
    assert camera.to_window(WINDOW, 0, 950)[1] == pytest.approx(600 - MARGIN_PX)
