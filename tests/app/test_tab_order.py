"""Tab goes through all that stands in a window, and round again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.app.parts.tab_order import tab_as_laid_out

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_after_the_last_field_tab_comes_to_what_stands_before_the_tabs(qtbot: QtBot) -> None:
    window, tabs = QWidget(), QTabWidget()
    qtbot.addWidget(window)
    before, inside, after = QLineEdit(), QLineEdit(), QLineEdit()
    tabs.addTab(inside, "tab")
    rows = QVBoxLayout(window)
    for widget in (before, tabs, after):
        rows.addWidget(widget)
    tab_as_laid_out(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()
    for key, way in (
        (Qt.Key.Key_Tab, (tabs.tabBar(), inside, after, before)),
        (Qt.Key.Key_Backtab, (after, inside, tabs.tabBar(), before)),
    ):
        for stop in way:
            qtbot.keyClick(QApplication.focusWidget(), key)
            assert QApplication.focusWidget() is stop
