"""When a window is started again and what it is to show, without a clock or a process."""

import dataclasses

import pytest

from reader.supply.minding import (
    GOOD_LIFE,
    GOOD_PAGE,
    LONGEST_WAIT,
    PARDON,
    SUSPICION,
    Life,
    beat,
    die,
    start,
)

IDLE = 60.0
KEY = "山城晚报/2026-05-01"


def lived(life: Life, born: float, seconds: float, place: str = "", newest: str = KEY) -> Life:
    """A window is started, says where it is at once and until its end, and dies."""
    life = start(life, born, newest)
    life = beat(life, born, place)
    life = beat(life, born + seconds, place)
    return die(life, born + seconds, IDLE)


def test_after_a_good_life_it_is_there_again_at_once() -> None:
    assert lived(Life(), 0.0, GOOD_LIFE).wait() == 0.0


def test_deaths_that_follow_each_other_wait_ever_longer_until_a_good_life() -> None:
    life, waits, now = Life(), [], 0.0
    for _ in range(9):
        life = lived(life, now, 1.0)
        waits.append(life.wait())
        now += 700.0
    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT]
    assert lived(life, now, GOOD_LIFE).wait() == 0.0


def test_a_visitor_finds_the_page_again_that_was_open() -> None:
    life = beat(start(Life(), 0.0, KEY), 1.0, f"{KEY}/01")
    life = beat(life, 90.0, f"{KEY}/02")
    life = beat(life, 90.0 + GOOD_PAGE, f"{KEY}/02")
    assert die(life, 96.0, IDLE).good == f"{KEY}/02"


def test_a_page_that_it_died_of_is_not_opened_again() -> None:
    life = beat(start(Life(), 0.0, KEY), 80.0, f"{KEY}/01")
    life = beat(life, 80.0 + GOOD_PAGE, f"{KEY}/01")
    life = beat(life, 90.0, f"{KEY}/02")
    life = beat(life, 91.0, f"{KEY}/02")
    assert die(life, 91.0, IDLE).good == f"{KEY}/01"


def test_without_a_visitor_it_begins_with_the_newest_front_page() -> None:
    assert lived(Life(), 0.0, 1000.0, f"{KEY}/01").good == ""


def test_a_good_page_is_opened_once_and_not_after_a_quick_death() -> None:
    life = dataclasses.replace(Life(), good=f"{KEY}/02")
    assert lived(life, 0.0, 10.0, f"{KEY}/02").good == ""


def test_an_issue_of_which_it_dies_repeatedly_is_withheld_for_some_hours() -> None:
    life = Life()
    for number in range(3):
        assert life.withheld_keys() == ()
        life = lived(life, 100.0 * number, 1.0)
    assert life.withheld_keys() == (KEY,)
    assert start(life, 200.0 + PARDON, KEY).withheld_keys() == (KEY,)
    life = start(life, 202.0 + PARDON, KEY)
    assert life.withheld_keys() == ()
    assert lived(life, 202.0 + PARDON, 1.0).withheld_keys() == ()


def test_an_open_issue_is_suspected_rather_than_the_newest() -> None:
    life = Life()
    for number in range(3):
        life = lived(life, 100.0 * number, 1.0, place=f"{KEY}/03", newest="山城晚报/2026-05-02")
    assert life.withheld_keys() == (KEY,)


def test_deaths_far_apart_are_no_suspicion() -> None:
    life = Life()
    for number in range(20):
        life = lived(life, SUSPICION / 2 * number, 1.0)
    assert life.withheld_keys() == ()


def test_no_issue_is_suspected_when_there_is_no_screen() -> None:
    life = Life()
    for number in range(20):
        life = die(start(life, 10.0 * number, KEY), 10.0 * number + 1, IDLE)
    assert life.withheld_keys() == ()


@pytest.mark.parametrize("place", ["", f"{KEY}/01"])
def test_a_new_life_has_not_beaten_yet(place: str) -> None:
    life = beat(start(Life(), 0.0, KEY), 1.0, place)
    assert life.has_beaten
    assert not start(life, 2.0, KEY).has_beaten
