"""A screen reader hears of the line that a list is at, not of the list alone."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.app.parts import row_focus

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_line_at_hand_is_told_when_the_keyboard_comes_to_a_list(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    class Listening:
        """Qt's, as when a screen reader listens."""

        Event = QAccessible.Event
        queryAccessibleInterface = QAccessible.queryAccessibleInterface  # noqa: N815 (Qt's name)

        @staticmethod
        def isActive() -> bool:  # noqa: N802 (Qt's name)
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:  # noqa: N802 (Qt's name)
            told.append(event.accessibleInterface().text(QAccessible.Text.Name))

    monkeypatch.setattr(row_focus, "QAccessible", Listening)
    row_focus.tell_rows(qapp)
    window, rows, field = QWidget(), QListWidget(), QLineEdit()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(rows)
    rows.addItems(["桥", "集市"])
    rows.setCurrentRow(1)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    assert told == []
    rows.setFocus()
    # Programs of other tests may follow the same keyboard.
    qtbot.waitUntil(lambda: set(told) == {"集市"})
    qapp.focusChanged.disconnect(row_focus._follow)
