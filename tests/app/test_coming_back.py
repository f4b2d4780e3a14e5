"""The window comes back as it was, be it closed from another view or not closed at all."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader.app.room import coming_back
from reader.session.choices import Arrangement
from reader.session.settings import Settings
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)


def test_what_is_looked_at_is_kept_before_the_window_is_closed(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coming_back, "KEEP_MS", 20)
    room = enter(SINGLE).room
    room.actions["zoom_in"].trigger()
    scale = room.desk.view.desk.camera.scale
    qtbot.waitUntil(lambda: room.settings.scale == pytest.approx(scale))
    assert room.settings.geometry == room.window.geometry_kept()
    with qtbot.assertNotEmitted(room.settings_changed, wait=100):
        pass


def test_panes_that_made_room_for_the_shelf_are_there_again(qtbot: QtBot, enter: Enter) -> None:
    former = enter(SINGLE).room
    assert former.window.docks["contents_dock"].isVisible()
    former.show_shelf()
    assert not former.window.docks["contents_dock"].isVisible()
    former.window.close()
    again = enter(former.settings).room
    qtbot.waitUntil(again.window.docks["contents_dock"].isVisible)
    assert not again.window.docks["bookmarks_dock"].isVisible()


def test_thumbnails_are_there_again(qtbot: QtBot, enter: Enter) -> None:
    former = enter(SINGLE).room
    assert former.desk.strip.isHidden()
    former.actions["thumbnails"].trigger()
    former.window.close()
    again = enter(former.settings).room
    assert again.desk.strip.isVisible()
    assert again.actions["thumbnails"].isChecked()


def test_contents_that_made_room_come_back_when_there_is_room_after_a_restart(
    qtbot: QtBot, enter: Enter
) -> None:
    former = enter(SINGLE).room
    former.actions["read_article"].trigger()
    qtbot.waitUntil(former.desk.article.isVisible)
    former.actions["bookmarks"].trigger()
    assert not former.window.docks["contents_dock"].isVisible()
    former.window.close()
    again = enter(former.settings).room
    qtbot.waitUntil(again.window.docks["bookmarks_dock"].isVisible)
    assert not again.window.docks["contents_dock"].isVisible()
    again.actions["bookmarks"].trigger()
    assert again.window.docks["contents_dock"].isVisible()
