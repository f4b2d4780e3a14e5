"""The cataloguer's desk where there is little room: in a small window, or much enlarged."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from reader.app.parts.porthole import Porthole
from tests.app.rooms import Open
from tests.app.states import Walk

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]


def test_titles_stand_above_the_rest_where_there_is_no_room_beside_it(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter()
    window = opened.room.window
    window.resize(1280, 800)
    next(Walk(qtbot, opened).catalogue())
    view = opened.room.office.desk("catalogue").widget
    hole = next(each for each in window.findChildren(Porthole) if each.widget() is view)

    def stand_beside() -> bool:
        titles, parts = (each.mapTo(view, QPoint(0, 0)) for each in (view._titles, view._parts))
        return titles.x() < parts.x()

    window.resize(400, 800)
    qtbot.waitUntil(lambda: not stand_beside())
    qtbot.waitUntil(lambda: hole.horizontalScrollBar().maximum() == 0)
    assert view._side.geometry().bottom() < view._parts.y()
    assert view._titles.width() > view.width() // 2
    window.resize(1280, 800)
    qtbot.waitUntil(stand_beside)
    qtbot.waitUntil(lambda: view._titles.height() > view.height() // 2)
