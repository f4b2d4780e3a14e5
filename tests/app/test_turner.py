"""The sheet in the air, and the corner that is lifted for a hand."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from reader.app.reading.turner import Turner
from reader.session.desk.turning import LIFT_SECONDS, Way
from reader.session.settings import Motion

FOOT = (Way.ONWARD, 1.0)


@dataclass
class Clock:
    """Goes on by a share of a lift each time it is asked."""

    now: float = 0.0

    def __call__(self) -> float:
        self.now += LIFT_SECONDS / 3
        return self.now


@pytest.fixture
def turner(qtbot: QtBot) -> Iterator[Turner]:
    turner = Turner(Clock())
    yield turner
    turner.deleteLater()


def rise(qtbot: QtBot, turner: Turner) -> None:
    turner.hover(FOOT)
    qtbot.waitUntil(lambda: turner.corner is not None and not turner._stir.isActive())


def test_a_corner_rises_for_a_hand_and_lies_down_when_it_has_gone(
    qtbot: QtBot, turner: Turner
) -> None:
    rise(qtbot, turner)
    assert turner.turn is None
    assert turner.corner.way is Way.ONWARD
    turner.hover(None)
    qtbot.waitUntil(lambda: turner.corner is None)
    assert not turner._stir.isActive()


def test_a_sheet_that_is_gripped_or_turned_has_no_lifted_corner(
    qtbot: QtBot, turner: Turner
) -> None:
    rise(qtbot, turner)
    turner.grip(Way.ONWARD, 0.97)
    assert turner.corner is None
    assert turner.is_held
    turner.finish()
    assert turner.corner is None
    rise(qtbot, turner)
    turner.turn_by_key(Way.BACK)
    assert turner.corner is None
    assert turner.turn.way is Way.BACK


@pytest.mark.parametrize("style", [Motion.SLIDE, Motion.NONE])
def test_no_corner_rises_where_less_motion_is_asked_for(
    qtbot: QtBot, turner: Turner, style: Motion
) -> None:
    turner.style = style
    with qtbot.assertNotEmitted(turner.moved, wait=3 * turner._stir.interval()):
        turner.hover(FOOT)
    assert turner.corner is None


@pytest.mark.parametrize(("carried", "is_over"), [(0.8, True), (0.2, False)])
def test_a_sheet_let_go_lies_at_once_where_no_motion_is_wished(
    turner: Turner, carried: float, is_over: bool
) -> None:
    turned: list[Way] = []
    turner.turned.connect(turned.append)
    turner.style = Motion.NONE
    turner.grip(Way.ONWARD, 0.97)
    turner.carry(carried, 0.97)
    turner.carry(carried, 0.97)
    turner.carry(carried, 0.97)
    turner.let_go()
    assert turner.turn is None
    assert turned == [Way.ONWARD] * is_over


@pytest.mark.parametrize(("rest", "is_over"), [(0.01, True), (0.5, False)])
def test_a_hand_that_has_come_to_rest_throws_no_sheet(
    qtbot: QtBot, rest: float, is_over: bool
) -> None:
    clock = iter([0.0, 0.0, 0.02, 0.04, 0.04 + rest, 9.0])
    turner = Turner(lambda: next(clock))
    turner.style = Motion.NONE
    turned: list[Way] = []
    turner.turned.connect(turned.append)
    next(clock)
    turner.grip(Way.ONWARD, 0.97)
    turner.carry(0.05, 0.97)
    turner.carry(0.15, 0.97)
    turner.let_go()
    assert bool(turned) is is_over
    turner.deleteLater()
