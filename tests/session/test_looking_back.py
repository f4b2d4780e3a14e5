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


@pytest.mark.parametrize("fit", [Fit.PAGE, Fit.WIDTH])
@pytest.mark.parametrize(("issue", "page"), [("a/1", "03"), ("b/1", "02")])
def test_another_page_is_not(issue: str, page: str, fit: Fit) -> None:
    assert looked_back(DESK, replace(KEPT, fit=fit), Place(issue=issue, page=page)) is DESK


def test_a_page_that_fitted_is_not() -> None:
    fitted = replace(KEPT, fit=Fit.PAGE)
    assert looked_back(DESK, fitted, Place(issue="a/1", page="02")) is DESK


@pytest.mark.parametrize(("issue", "page"), [("a/1", "03"), ("b/1", "02")])
def test_another_page_than_was_zoomed_into_is_seen_whole(issue: str, page: str) -> None:
    begun = replace(DESK, fit=Fit.FREE)
    desk = looked_back(begun, KEPT, Place(issue=issue, page=page))
    assert desk == DESK.fitting_page()


def test_a_page_fitted_to_the_width_is_looked_at_as_far_down_as_before() -> None:
    desk = replace(DESK, fit=Fit.WIDTH).refitted()
    back = looked_back(desk, replace(KEPT, fit=Fit.WIDTH), Place(issue="a/1", page="02"))
    assert back.fit is Fit.WIDTH
    assert (back.camera.scale, back.camera.x) == (desk.camera.scale, desk.camera.x)
    assert back.camera.y == pytest.approx(700)
