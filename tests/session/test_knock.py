"""The staff's knock: five taps in a corner, the last held."""

from reader.session.kiosk.knock import NOBODY, Knock, is_answered, press, release


def _taps(count: int, start: float = 100.0, pace: float = 0.5) -> tuple[Knock, float]:
    knock, now = NOBODY, start
    for _ in range(count):
        knock = release(press(knock, now, is_in_corner=True), now + 0.2)
        now += pace
    return knock, now


def test_four_taps_and_a_held_fifth_are_answered_once_it_is_held_long_enough() -> None:
    knock, now = _taps(4)
    knock = press(knock, now, is_in_corner=True)
    assert not is_answered(knock, now + 1.9)
    assert is_answered(knock, now + 2.0)


def test_a_held_fourth_or_sixth_tap_is_not() -> None:
    for count in (3, 5):
        knock, now = _taps(count)
        assert not is_answered(press(knock, now, is_in_corner=True), now + 9)


def test_a_fifth_tap_that_is_not_held_is_no_knock() -> None:
    knock, now = _taps(5)
    assert not is_answered(knock, now + 9)


def test_a_pause_a_long_press_or_a_tap_elsewhere_begins_anew() -> None:
    slow, now = _taps(4, pace=1.6)
    assert not is_answered(press(slow, now, is_in_corner=True), now + 3)
    knock, now = _taps(3)
    knock = release(press(knock, now, is_in_corner=True), now + 1)
    assert not is_answered(press(knock, now + 1.2, is_in_corner=True), now + 9)
    knock, now = _taps(4)
    knock = release(press(knock, now, is_in_corner=False), now + 0.1)
    assert not is_answered(press(knock, now + 0.2, is_in_corner=True), now + 9)
