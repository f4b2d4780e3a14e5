"""A narrow window, or one much enlarged, shows one thing at a time and always leads back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.reading.cover import BOTH_PX
from reader.app.side_panes import ALONE_PX
from reader.session.choices import Arrangement
from reader.session.settings import Settings
from tests.app.rooms import Open, read
from tests.app.test_marks import choose

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]


@pytest.fixture
def narrow(qtbot: QtBot, enter: Enter) -> Open:
    """A room in a window with no room for a pane beside the page."""
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    window = opened.room.window
    window.activateWindow()
    window.resize(ALONE_PX - 1, 500)
    qtbot.waitUntil(lambda: opened.room.desk.view.width() == window.width())
    return opened


def test_an_article_covers_the_page_and_gives_it_back(qtbot: QtBot, narrow: Open) -> None:
    desk, window = narrow.room.desk, narrow.room.window
    read(qtbot, narrow)
    assert not desk.view.isVisible()
    assert desk.article.width() == window.width()
    window.resize(BOTH_PX, 500)
    qtbot.waitUntil(desk.view.isVisible)
    assert desk.article.width() < window.width()
    window.resize(ALONE_PX - 1, 500)
    qtbot.waitUntil(lambda: not desk.view.isVisible())
    narrow.room.actions["close_pane"].trigger()
    assert desk.view.isVisible()
    assert desk.view.hasFocus()


def test_the_keyboard_comes_back_to_the_article_that_covers_the_page(
    qtbot: QtBot, narrow: Open
) -> None:
    read(qtbot, narrow)
    narrow.room.actions["shelf"].trigger()
    narrow.room.actions["shelf"].trigger()
    assert QApplication.focusWidget() is narrow.room.desk.article.text


@pytest.mark.parametrize("pane", ["contents", "bookmarks", "find"])
def test_a_pane_has_the_page_s_place_until_it_is_closed(
    qtbot: QtBot, narrow: Open, pane: str
) -> None:
    room, view = narrow.room, narrow.room.desk.view
    room.actions[pane].trigger()
    qtbot.waitUntil(lambda: not view.isVisible())
    (dock,) = (dock for dock in room.window.docks.values() if dock.isVisible())
    qtbot.waitUntil(lambda: dock.width() == room.window.width())
    room.actions["close_pane"].trigger()
    assert view.isVisible()
    assert view.hasFocus()
    room.actions["find"].trigger()
    room.window.resize(900, 500)
    qtbot.waitUntil(view.isVisible)


def test_what_is_chosen_in_a_pane_is_shown_in_its_place(qtbot: QtBot, narrow: Open) -> None:
    room, desk = narrow.room, narrow.room.desk
    room.actions["contents"].trigger()
    tree = desk.contents._tree
    page = next(
        index
        for index in (tree.model().index(row, 0) for row in range(tree.model().rowCount()))
        if "第03版" in index.data()
    )
    tree.activated.emit(page)
    qtbot.waitUntil(lambda: room.reading.leaf.page == "03")
    assert desk.view.isVisible()
    assert not room.window.docks["contents_dock"].isVisible()


def test_a_message_leaves_what_can_be_done_with_a_passage_free(qtbot: QtBot, narrow: Open) -> None:
    room = narrow.room
    choose(qtbot, narrow, "桥上来了")
    bar, messages = room.desk.article.selection, room.window.messages
    room.actions["copy_quotation"].trigger()
    qtbot.waitUntil(lambda: bar.isVisible() and messages.isVisible())
    top = bar.mapTo(room.window, QPoint(0, 0)).y()
    qtbot.waitUntil(lambda: 0 < messages.geometry().bottom() < top)
