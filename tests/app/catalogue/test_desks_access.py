"""What a screen reader and a keyboard find at the librarians' desks."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_desk import CatalogueDesk
from reader.app.commands import View
from tests.app.conftest import Enter

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_every_part_is_reached_and_left_by_the_keyboard(qtbot: QtBot, enter: Enter) -> None:
    opened = enter()
    room = opened.room
    room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.CATALOGUE)
    catalogue = room.office.desk(View.CATALOGUE)
    assert isinstance(catalogue, CatalogueDesk)
    qtbot.waitUntil(lambda: catalogue.widget.slug() != "")
    table = catalogue.issues.widget.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    left = [table.nextInFocusChain()]
    while left[-1] is not table and len(left) < 2000:
        left.append(left[-1].nextInFocusChain())
    assert left[-1] is table, "the chain comes back"
    assert not table.tabKeyNavigation(), "Tab leaves the table"
