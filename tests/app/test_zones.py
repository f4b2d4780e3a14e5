"""The way of the keyboard: Tab within a part of the window, F6 from one part to the next."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.app.commands import View
from reader.app.parts.tab_order import stops_of, tab_as_laid_out
from reader.session.choices import Arrangement
from reader.session.following import Destination
from reader.session.settings import Settings
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints",
    r"does not support raise\(\)",
    "does not support grabbing the keyboard",
)

Enter = Callable[..., Open]


@pytest.fixture
def opened(qtbot: QtBot, enter: Enter) -> Open:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    opened.room.window.resize(1280, 800)
    opened.room.window.activateWindow()
    qtbot.waitUntil(opened.room.window.isActiveWindow)
    opened.room.desk.view.setFocus()
    return opened


def zones_gone_through(opened: Open, command: str, steps: int) -> list[QWidget]:
    found = []
    for _ in range(steps):
        opened.room.actions[command].trigger()
        focused = QApplication.focusWidget()
        zones = opened.room.window.zones()
        found.append(next(z for z in zones if z is focused or z.isAncestorOf(focused)))
    return found


def test_f6_goes_through_all_parts_of_the_window_and_comes_back(opened: Open) -> None:
    desk = opened.room.desk
    opened.room.actions["bookmarks"].trigger()
    desk.view.setFocus()
    gone = zones_gone_through(opened, "next_zone", 4)
    assert gone[0] is desk.bookmarks
    assert gone[2:] == [desk.contents, desk.view]
    back = zones_gone_through(opened, "previous_zone", 4)
    assert back == [desk.contents, gone[1], desk.bookmarks, desk.view]


def test_a_part_is_entered_where_it_was_left(opened: Open) -> None:
    opened.room.desk.contents.take_focus()
    left = QApplication.focusWidget()
    for command in ("next_zone", "previous_zone"):
        opened.room.actions[command].trigger()
    assert QApplication.focusWidget() is left
    left.setEnabled(False)
    opened.room.desk.view.setFocus()
    opened.room.actions["previous_zone"].trigger()
    assert QApplication.focusWidget() is not left


def test_f10_opens_the_menus_and_esc_leads_back(qtbot: QtBot, opened: Open) -> None:
    window, page = opened.room.window, opened.room.desk.view
    bar = window.menuBar()
    qtbot.keyClick(page, Qt.Key.Key_F10)
    menu = bar.actions()[0].menu()
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Right)
    assert bar.actions()[1].menu().isVisible()
    qtbot.keyClick(bar.actions()[1].menu(), Qt.Key.Key_Escape)
    if bar.activeAction() is not None:
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page


def test_alt_and_its_letter_open_each_menu(qtbot: QtBot, opened: Open) -> None:
    window = opened.room.window
    for entry in window.menuBar().actions():
        letter = entry.text()[entry.text().index("&") + 1]
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.AltModifier)
        assert entry.menu().isVisible(), entry.text()
        qtbot.keyClick(entry.menu(), Qt.Key.Key_Escape)


@pytest.mark.parametrize("view", [View.SHELF, View.CATALOGUE, View.CORRECT])
def test_f6_reaches_every_part_of_the_other_views(qtbot: QtBot, opened: Open, view: View) -> None:
    opened.room.views.show(view)
    qtbot.waitUntil(lambda: opened.room.views.current is view)
    zones = [each for each in opened.room.window.zones() if each.isVisible()]
    assert len(zones) == {View.SHELF: 4, View.CATALOGUE: 3, View.CORRECT: 5}[view]
    gone = zones_gone_through(opened, "next_zone", len(zones))
    assert set(gone) == set(zones)


def test_tab_goes_through_a_grid_by_rows_whatever_was_made_first(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    grid = QGridLayout(whole)
    fields = [QLineEdit(whole) for _ in range(4)]
    for field, place in zip(fields, ((1, 1), (0, 1), (1, 0), (0, 0)), strict=True):
        grid.addWidget(field, *place)
    tab_as_laid_out(whole)
    wanted = [fields[i] for i in (3, 1, 2, 0)]
    assert list(stops_of(whole)) == wanted
    gone = [wanted[0]]
    for _ in range(4):
        there = gone[-1].nextInFocusChain()
        # The window itself is in the chain, but Tab does not stop there.
        gone.append(there.nextInFocusChain() if there is whole else there)
    assert gone == [*wanted, wanted[0]]


def test_a_command_given_by_its_keys_gives_the_keyboard_back_from_the_menus(
    qtbot: QtBot, opened: Open
) -> None:
    room = opened.room
    window, view = room.window, room.desk.view
    room.desk.navigator.go(Destination(page="02"))
    qtbot.waitUntil(lambda: room.reading.leaf.page == "02")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Alt)
    assert window.menuBar().hasFocus()
    qtbot.keyClick(window.menuBar(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: room.reading.leaf.page == "01")
    assert view.hasFocus()
