"""The eye comes back to where it was, on the same page only."""

from dataclasses import replace

import pytest

from reader.session.choices import Fit
from reader.session.desk.desk import Desk
from reader.session.desk.looking_back import looked_back
from reader.session.desk.opening import Leaf, Opening
from reader.session.settings import Settings
from reader.session.trail import Place

KEPT = Settings(fit=Fit.FREE, scale=3.0, look_x=500.0, look_y=700.0, issue="a/1", page="02")
DESK = Desk(now=Opening(leaves=(Leaf(page="02"),))).resized(400, 300)


def test_the_same_page_is_looked_at_as_before() -> None:
    desk = looked_back(DESK, KEPT, Place(issue="a/1", page="02"))
    assert desk.fit is Fit.FREE
    assert (desk.camera.scale, desk.camera.x, desk.camera.y) == (3.0, 500.0, 700.0)


def test_another_page_or_a_page_that_fitted_is_not() -> None:
    assert looked_back(DESK, KEPT, Place(issue="a/1", page="03")) is DESK
    assert looked_back(DESK, KEPT, Place(issue="b/1", page="02")) is DESK
    fitted = replace(KEPT, fit=Fit.PAGE)
    assert looked_back(DESK, fitted, Place(issue="a/1", page="02")) is DESK


def test_a_page_fitted_to_the_width_is_looked_at_as_far_down_as_before() -> None:
    desk = replace(DESK, fit=Fit.WIDTH).refitted()
    back = looked_back(desk, replace(KEPT, fit=Fit.WIDTH), Place(issue="a/1", page="02"))
    assert back.fit is Fit.WIDTH
    assert (back.camera.scale, back.camera.x) == (desk.camera.scale, desk.camera.x)
    assert back.camera.y == pytest.approx(700)
