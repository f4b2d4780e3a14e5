"""What a screen reader and a keyboard find at the librarians' desks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QScrollBar, QSpinBox, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_desk import CatalogueDesk
from reader.app.commands import View
from reader.app.correcting.correcting_desk import CorrectingDesk
from reader.app.theme import LEAST_TARGET_PX
from reader.session.settings import Language
from tests.app.conftest import Enter
from tests.app.test_access import focusable

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def is_named(widget: QWidget) -> bool:
    return bool(
        widget.accessibleName()
        or (isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip()))
        or isinstance(widget.parentWidget(), QComboBox | QSpinBox)
        or isinstance(widget, QScrollBar | QTabBar)
    )


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH], indirect=True)
def test_everything_the_keyboard_reaches_has_a_name_and_is_large_enough(
    qtbot: QtBot, enter: Enter, language: Language
) -> None:
    opened = enter()
    room = opened.room
    room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.CATALOGUE)
    catalogue = room.office.desk(View.CATALOGUE)
    assert isinstance(catalogue, CatalogueDesk)
    qtbot.waitUntil(lambda: catalogue.widget.slug() != "")

    def look() -> None:
        found = focusable(opened)
        assert [type(w).__name__ for w in found if not is_named(w)] == []
        small = [
            w.accessibleName() or getattr(w, "text", str)()
            for w in found
            if isinstance(w, QAbstractButton) and w.height() < LEAST_TARGET_PX
        ]
        assert small == []

    for place in range(9):
        catalogue.widget.show_part(place)
        look()
    assert room.reading is not None
    room.office.correct(room.reading.key)
    qtbot.waitUntil(lambda: room.views.current is View.CORRECT)
    corrector = room.office.desk(View.CORRECT)
    assert isinstance(corrector, CorrectingDesk)
    qtbot.waitUntil(lambda: corrector.widget.model.rowCount() > 0)
    look()


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
