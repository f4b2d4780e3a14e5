"""A right press shows what can be done there; keys and menus do the same."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.session.choices import Arrangement
from reader.session.settings import Settings
from tests.app.rooms import COLUMN, Open, read

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints",
    "does not support raise",
    "does not support grabbing the keyboard",
)

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)


def asked(opened: Open, ask: Callable[[], object]) -> QMenu:
    """Ask for a menu; it is put away again."""
    menus: list[QMenu] = []
    opened.room.menus.shown.connect(menus.append)
    ask()
    (menu,) = menus
    opened.room.menus.shown.disconnect(menus.append)
    return menu


def names(menu: QMenu) -> list[str]:
    """Return what a menu offers, with what the menus in it do."""
    found: list[str] = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += names(below)
        elif action.text():
            found.append(action.objectName() or action.text())
    return found


def press(opened: Open, x: float, y: float) -> QMenu:
    view = opened.room.desk.view
    there = view.desk.camera.to_window(view.desk.window, x, y)
    at = QPoint(*map(round, there))
    return asked(opened, lambda: view.customContextMenuRequested.emit(at))


def test_an_article_pressed_right_is_at_hand(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    menu = press(opened, 50 + COLUMN + 10, 300)
    assert opened.room.reading.article == opened.room.reading.issue.pages[0].articles[1].id
    assert not opened.room.desk.article.isVisible()
    assert names(menu)[0] == "read_article"
    assert {"bookmark", "cite_2025", "save_clipping", "fit_page"} <= set(names(menu))
    menu.actions()[0].trigger()
    assert opened.room.desk.article.isVisible()
    menu.close()


def test_beside_the_articles_the_page_is_meant(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    menu = press(opened, 20, 20)
    assert "read_article" not in names(menu)
    assert names(menu)[0] == "bookmark"
    menu.close()


def test_the_text_offers_a_copy_once_something_is_chosen(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    text = read(qtbot, opened)
    ask = lambda: text.customContextMenuRequested.emit(QPoint(30, 30))  # noqa: E731 (asked twice)
    menu = asked(opened, ask)
    assert not menu.actions()[0].isEnabled()
    menu.actions()[-1].trigger()
    menu.close()
    menu = asked(opened, ask)
    assert {"highlight", "note", "copy_quotation"} <= set(names(menu))
    menu.actions()[0].trigger()
    assert "清晨" in QGuiApplication.clipboard().text()
    menu.close()


def test_an_issue_of_the_shelf_is_opened_or_taken_out(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    room = opened.room
    room.actions["shelf"].trigger()
    issues = room.shelf.issues
    qtbot.waitUntil(lambda: issues.model().rowCount() == 1)
    place = issues.visualRect(issues.model().index(0, 0)).center()
    menu = asked(opened, lambda: issues.customContextMenuRequested.emit(place))
    assert "take_out" in names(menu)
    assert room.shelf.chosen()
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(room.desk.view.isVisible)
    room.actions["shelf"].trigger()
    nowhere = QPoint(issues.width() - 5, issues.height() - 5)
    menu = asked(opened, lambda: issues.customContextMenuRequested.emit(nowhere))
    assert names(menu) == ["open_file", "open_folder"]
    menu.close()
