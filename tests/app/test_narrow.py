"""A narrow window, or one much enlarged, shows one thing at a time and always leads back."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TypeVar
from unittest.mock import Mock

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_view import CatalogueView
from reader.app.catalogue.title_form import TitleForm
from reader.app.correcting.correcting_view import CorrectingView
from reader.app.parts.porthole import Porthole
from reader.app.reading.cover import BOTH_PX
from reader.app.reading.note_sheet import NoteSheet
from reader.app.room.side_panes import ALONE_PX, NARROW_PX
from reader.app.shelf.shelf_view import ShelfView
from reader.app.window.window import ReadingWindow
from reader.session.choices import Arrangement
from reader.session.desk.opening import Leaf
from reader.session.settings import Language, Settings
from tests.app.rooms import Open, open_room, read
from tests.app.test_marks import choose

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
View = TypeVar("View", bound=QWidget)
SINGLE = Settings(arrangement=Arrangement.SINGLE)


@pytest.fixture
def narrow(qtbot: QtBot, enter: Enter) -> Open:
    """A room in a window with no room for a pane beside the page."""
    opened = enter(SINGLE)
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


def test_an_article_in_large_type_covers_the_page(qtbot: QtBot, enter: Enter) -> None:
    room = enter(SINGLE).room
    desk, window = room.desk, room.window
    window.resize(1100, 600)
    qtbot.waitUntil(lambda: desk.view.width() > BOTH_PX)
    desk.articles.open_at(Leaf(page="01"), "01/a1")
    qtbot.waitUntil(lambda: desk.articles.is_settled)
    assert desk.view.isVisible()
    room.take_settings(replace(room.settings, text_size=76))
    assert not desk.view.isVisible()
    qtbot.waitUntil(lambda: desk.article.width() > BOTH_PX)
    room.take_settings(replace(room.settings, text_size=19))
    assert desk.view.isVisible()


def test_the_keyboard_is_in_the_article_that_has_come_to_cover_the_page(
    qtbot: QtBot, narrow: Open
) -> None:
    desk = narrow.room.desk
    desk.view.setFocus()
    desk.articles.open_at(Leaf(page="01"), "01/a1")
    qtbot.waitUntil(lambda: desk.articles.is_settled and not desk.view.isVisible())
    assert desk.article.text.hasFocus()


@pytest.mark.parametrize(
    ("width", "stay"),
    [
        (ALONE_PX - 1, [False, False]),
        (NARROW_PX - 1, [False, True]),
        (NARROW_PX + 1, [True, True]),
    ],
    ids=["alone", "narrow", "wide"],
)
def test_panes_left_in_a_wider_window_leave_the_page_its_place(
    library_path: Path, enter: Enter, width: int, stay: list[bool]
) -> None:
    room = enter(SINGLE).room
    room.window.resize(1280, 800)
    for name in ("contents", "finding"):
        room.window.docks[f"{name}_dock"].show()
    room.window.close()
    window = ReadingWindow()
    window.resize(width, 500)
    window.show()
    again = open_room(library_path, room.settings, window=window)
    docks = again.room.window.docks
    shown = [docks[f"{name}_dock"].isVisible() for name in ("contents", "finding")]
    is_page_seen = again.room.desk.view.isVisible()
    again.close()
    assert (shown, is_page_seen) == (stay, True)


def test_the_contents_come_back_when_the_window_has_room_for_them_again(
    qtbot: QtBot, library_path: Path, enter: Enter
) -> None:
    room = enter(SINGLE).room
    contents = room.window.docks["contents_dock"]
    contents.show()
    for small in (ALONE_PX - 1, NARROW_PX - 1):
        room.window.resize(1280, 800)
        qtbot.waitUntil(contents.isVisible)
        room.desk.articles.open("01/a1")
        room.window.resize(small, 500)
        qtbot.waitUntil(lambda: not contents.isVisible())
    room.window.resize(ALONE_PX - 1, 500)
    room.window.close()
    window = ReadingWindow()
    window.resize(1280, 800)
    window.show()
    again = open_room(library_path, room.settings, window=window)
    is_there = window.docks["contents_dock"].isVisible()
    again.close()
    assert is_there


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


def test_panes_that_lose_their_window_are_quiet(qtbot: QtBot, enter: Enter) -> None:
    """Qt takes the window down by itself when the display goes."""
    opened = enter(SINGLE)
    window = opened.room.window
    with qtbot.captureExceptions() as raised:
        panes = opened.room.panes
        panes._window = QWidget()
        shiboken6.delete(panes._window)
        window.docks["bookmarks_dock"].visibilityChanged.emit(True)
    panes._window = window
    assert not raised


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH], indirect=True)
@pytest.mark.parametrize("size", [(640, 400), (320, 200)], ids=["200%", "400%"])
def test_no_part_of_the_catalogue_is_scrolled_sideways_where_it_is_much_enlarged(
    qtbot: QtBot, enter: Enter, size: tuple[int, int], language: Language
) -> None:
    """WCAG 2.2, 1.4.10: a window of 1280 by 800 enlarged two and four times."""
    opened = enter(SINGLE)
    opened.room.window.resize(*size)
    view = shown(qtbot, opened, "catalogue", CatalogueView)
    for part in range(view._parts.count()):
        view.show_part(part)
        qtbot.waitUntil(lambda: sideways(view) == 0)
    form = view.findChild(TitleForm)
    view.show_part(1)
    (area,) = form.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH], indirect=True)
@pytest.mark.parametrize("size", [(640, 400), (320, 200)], ids=["200%", "400%"])
def test_the_corrector_s_desk_is_not_scrolled_sideways_where_it_is_much_enlarged(
    qtbot: QtBot, enter: Enter, size: tuple[int, int], language: Language
) -> None:
    opened = enter(SINGLE)
    window = opened.room.window
    window.resize(*size)
    view = shown(qtbot, opened, "correct", CorrectingView)
    qtbot.waitUntil(lambda: view.model.rowCount() > 0)
    qtbot.waitUntil(lambda: sideways(view) == 0)
    assert view._parts.orientation() is Qt.Orientation.Vertical
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: view._parts.orientation() is Qt.Orientation.Horizontal)


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH], indirect=True)
def test_nothing_on_the_shelf_covers_anything_where_it_is_enlarged_four_times(
    qtbot: QtBot, enter: Enter, language: Language
) -> None:
    opened = enter(SINGLE)
    opened.room.window.resize(320, 200)
    shelf = shown(qtbot, opened, "shelf", ShelfView)
    qtbot.waitUntil(lambda: sideways(shelf) == 0)
    controls = [shelf._words, shelf._shown, *shelf.findChildren(QPushButton)]
    head = shelf._words.parentWidget()
    places = [each.geometry() for each in controls if each.isVisible() and each.parent() is head]
    assert len(places) > 6
    assert not any(a.intersects(b) for a, b in combinations(places, 2))
    assert all(head.rect().contains(place) for place in places)
    assert shelf.rect().contains(head.geometry())


@pytest.mark.parametrize("width", [600, 620, 700])
def test_the_shelf_is_not_scrolled_sideways_beside_another_pane(
    qtbot: QtBot, enter: Enter, width: int
) -> None:
    opened = enter(SINGLE)
    opened.room.window.resize(width, 700)
    shelf = shown(qtbot, opened, "shelf", ShelfView)
    opened.room.actions["bookmarks"].trigger()
    qtbot.waitUntil(opened.room.desk.bookmarks.isVisible)
    assert shelf.isVisible()
    qtbot.waitUntil(lambda: sideways(shelf) == 0)
    assert shelf._words.width() <= shelf.width() - 36


def test_a_note_is_written_on_a_sheet_no_larger_than_the_screen(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter(SINGLE)
    screen = Mock(availableSize=lambda: QSize(320, 200))
    monkeypatch.setattr(NoteSheet, "screen", lambda _: screen)
    opened.room.actions["note"].trigger()
    (sheet,) = opened.room.window.findChildren(NoteSheet)
    assert sheet.width() <= 320
    assert sheet.height() <= 200
    sheet.reject()


def shown(qtbot: QtBot, opened: Open, command: str, kind: type[View]) -> View:
    """Show a view of the window and wait for it."""
    opened.room.actions[command].trigger()
    window = opened.room.window
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
    (view,) = window.findChildren(kind)
    qtbot.waitUntil(view.isVisible)
    return view


def sideways(view: QWidget) -> int:
    """Return how many pixels of a view are scrolled to."""
    hole = view.parentWidget().parentWidget()
    assert isinstance(hole, Porthole)
    return hole.horizontalScrollBar().maximum()


def test_a_message_leaves_what_can_be_done_with_a_passage_free(qtbot: QtBot, narrow: Open) -> None:
    room = narrow.room
    choose(qtbot, narrow, "桥上来了")
    bar, messages = room.desk.article.selection, room.window.messages
    room.actions["copy_quotation"].trigger()
    qtbot.waitUntil(lambda: bar.isVisible() and messages.isVisible())
    top = bar.mapTo(room.window, QPoint(0, 0)).y()
    qtbot.waitUntil(lambda: 0 < messages.geometry().bottom() < top)


def test_a_message_covers_nothing_of_a_pane_in_place_of_the_page(
    qtbot: QtBot, narrow: Open
) -> None:
    room = narrow.room
    room.actions["bookmark"].trigger()
    room.actions["bookmarks"].trigger()
    messages, hole = room.window.messages, room.window.docks["bookmarks_dock"].widget()
    qtbot.waitUntil(lambda: hole.width() == room.window.width())
    qtbot.waitUntil(messages.isVisible)
    foot = lambda: hole.viewport().mapTo(room.window, QPoint(0, hole.viewport().height())).y()  # noqa: E731 (asked twice)
    qtbot.waitUntil(lambda: foot() <= messages.y())
    messages.put_away()
    assert hole.viewport().height() == hole.height()
