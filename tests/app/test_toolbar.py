"""The toolbar shows what there is room for, whole; the rest is in the menus."""

from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from reader.app.parts.place_label import PlaceLabel
from reader.app.window.toolbar import Toolbar
from reader.session.settings import Settings
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]


def is_whole(bar: Toolbar, width: int) -> bool:
    """Tell whether a toolbar has a width and none of its buttons is cut off."""
    buttons = [bar._buttons[name] for name in bar.names]
    return bar.width() == width and all(
        button.width() >= button.sizeHint().width()
        and bar.rect().contains(button.mapTo(bar, button.rect().bottomRight()))
        for button in buttons
    )


@pytest.mark.parametrize("is_touch", [False, True])
def test_a_narrow_window_has_fewer_buttons_and_none_is_cut_off(
    qtbot: QtBot, enter: Enter, is_touch: bool
) -> None:
    opened = enter(Settings(is_touch=is_touch))
    window = opened.room.window
    bar = window.findChild(Toolbar)
    counts = []
    for width in (1920, 1280, 900, 640, 480, 320):
        window.resize(width, 600)
        qtbot.waitUntil(partial(is_whole, bar, width))
        counts.append(len(bar.names))
    assert counts[0] == len(bar._buttons)
    assert counts == sorted(counts, reverse=True)
    assert 3 <= counts[-1] < counts[0]


def test_what_has_no_button_is_in_a_menu(enter: Enter) -> None:
    room = enter().room
    listed = {
        action.objectName()
        for menu in (entry.menu() for entry in room.window.menuBar().actions())
        for action in menu.actions()
    }
    assert set(room.window.findChild(Toolbar)._buttons) <= listed


def test_buttons_come_back_in_their_order(qtbot: QtBot, enter: Enter) -> None:
    window = enter().room.window
    bar = window.findChild(Toolbar)
    window.resize(1600, 600)
    qtbot.waitUntil(lambda: len(bar.names) == len(bar._buttons))
    before = bar.names
    window.resize(400, 600)
    qtbot.waitUntil(lambda: len(bar.names) < len(before))
    assert [name for name in before if name in bar.names] == list(bar.names)
    window.resize(1600, 600)
    qtbot.waitUntil(lambda: bar.names == before)


def test_a_screen_reader_hears_a_buttons_keys_not_its_name_again(enter: Enter) -> None:
    room = enter().room
    bar = room.window.findChild(Toolbar)
    button = bar._buttons["contents"]
    assert button.accessibleDescription() == "F9"
    room.actions["contents"].setShortcut("F7")
    assert button.accessibleDescription() == "F7"


def test_the_page_stays_where_there_is_no_room_for_the_paper_too(qtbot: QtBot) -> None:
    label = PlaceLabel()
    qtbot.addWidget(label)
    label.show_parts("澜江日报 2026-05-18", "第02版 要闻 共12版", "第02版 共12版")
    wide = label.fontMetrics().horizontalAdvance(label.text())
    label.resize(wide, 20)
    assert label.shown == label.text() == label.toolTip()
    label.resize(wide - 1, 20)
    assert label.shown == "第02版 要闻 共12版"
    label.resize(label.fontMetrics().horizontalAdvance("第02版 要闻 共12版") - 1, 20)
    assert label.shown == "第02版 共12版"
    label.resize(60, 20)
    assert label.shown.startswith("第02版")
    label.setText("书架上的澜江日报和濱海晨報")
    assert label.shown.startswith("书")
