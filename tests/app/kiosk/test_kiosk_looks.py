"""What a kiosk looks like to those who stand before it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS
from reader.session.settings import Theme
from tests.app.kiosk.conftest import Set
from tests.app.kiosk.kiosks import LANDSCAPE, PORTRAIT, Kiosk

WINDOW, FOCUS = (QColor(getattr(COLOURS[Theme.PAPER], each)).rgb() for each in ("window", "focus"))


def edges(kiosk: Kiosk) -> list[int]:
    """Return the colours in the corners of the window."""
    seen = kiosk.window.grab().toImage()
    wide, high = seen.width() - 1, seen.height() - 1
    return [seen.pixel(x, y) for x in (0, wide) for y in (0, high)]


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_the_strips_reach_the_edges_wherever_the_rest_has_drifted(
    set_up: Set, size: tuple[int, int]
) -> None:
    kiosk = set_up(size=size)
    for drift in ((0, 0), (-3, 3), (3, -3)):
        kiosk.window.show_drift(*drift)
        assert edges(kiosk) == [WINDOW] * 4


def test_a_day_stands_in_the_middle_of_the_strip_where_no_other_calendar_is_shown(
    set_up: Set,
) -> None:
    for language, has_lunar in (("en", False), ("zh", True)):
        plate = set_up(size=LANDSCAPE, language=language).window._layers.nameplate
        assert plate._lunar.isVisible() is has_lunar
        if not has_lunar:
            middle = plate._day.geometry().center().y()
            assert abs(middle - plate.rect().center().y()) <= 1
    plate = set_up(size=LANDSCAPE, clock=False).window._layers.nameplate
    assert not plate._lunar.isVisible()


def test_those_who_pass_by_are_invited_below_the_middle_of_the_page(set_up: Set) -> None:
    kiosk = set_up(size=LANDSCAPE)
    kiosk.window.show_invitation(is_shown=True)
    label = kiosk.window._invitation
    page = kiosk.at(kiosk.view)
    assert abs(kiosk.at(label).x() - page.x()) <= 1
    assert kiosk.at(label).y() > page.y()


def test_without_a_name_no_rule_stands_under_it(set_up: Set) -> None:
    for title in ("", "河畔晚报"):
        calm = set_up(is_empty=True, title=title).window._layers.calm
        assert calm._rule.isVisible() is calm._paper.isVisible() is bool(title)


def has_ring(kiosk: Kiosk) -> bool:
    """Tell whether anything in the window is marked as having the keyboard."""
    seen = kiosk.window.grab().toImage()
    rows = (range(0, seen.width(), 2), range(seen.height()))
    return any(seen.pixel(x, y) == FOCUS for x in rows[0] for y in rows[1])


def test_a_text_is_ringed_for_a_keyboard_and_not_for_a_finger(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    kiosk.tap(kiosk.room.hall.buttons)
    kiosk.room.desk.articles.open("01/a1")
    text = kiosk.room.desk.article.text
    qtbot.waitUntil(text.isVisible)
    text.setFocus()
    assert not has_ring(kiosk)
    kiosk.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is text
    assert has_ring(kiosk)
    kiosk.tap(kiosk.room.hall.buttons)
    assert not has_ring(kiosk)


def test_who_knocks_sees_no_ring_until_a_key_is_pressed(set_up: Set) -> None:
    kiosk = set_up()
    kiosk.room.hall.guard.knocked.emit()
    assert kiosk.room.hall.staff.isVisible()
    assert not has_ring(kiosk)
    kiosk.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is kiosk.room.hall.staff.pin_pad._keys[0]
    assert has_ring(kiosk)
