"""What a screen reader and a keyboard find: names, and a way to everything."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.app.theme import LEAST_TARGET_PX, TOUCH_TARGET_PX
from reader.session.choices import Arrangement
from reader.session.settings import Language, Settings
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]


def open_everything(opened: Open) -> None:
    """Have every pane on the screen at once."""
    for name in ("thumbnails", "read_article"):
        opened.room.actions[name].trigger()
    for dock in opened.room.window.docks.values():
        dock.show()


def focusable(opened: Open) -> list[QWidget]:
    widgets = opened.room.window.findChildren(QWidget)
    return [w for w in widgets if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH], indirect=True)
def test_everything_the_keyboard_reaches_has_a_name(
    qtbot: QtBot, enter: Enter, language: Language
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    for is_shelf in (False, True):
        if is_shelf:
            opened.room.actions["shelf"].trigger()
        else:
            open_everything(opened)
        nameless = [
            f"{type(w).__name__} {w.objectName()}"
            for w in focusable(opened)
            if not (
                w.accessibleName()
                or (isinstance(w, QAbstractButton) and (w.text() or w.toolTip()))
                or isinstance(w.parentWidget(), QComboBox)
                or isinstance(w, QScrollBar)
            )
        ]
        assert nameless == []


def test_the_keyboard_goes_through_every_pane_and_comes_back(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    open_everything(opened)
    start = opened.room.desk.view
    seen = [start]
    there = start.nextInFocusChain()
    while there is not start and len(seen) < 2000:
        seen.append(there)
        there = there.nextInFocusChain()
    desk = opened.room.desk
    for pane in (desk.contents, desk.article, desk.bookmarks, desk.finding):
        assert any(pane.isAncestorOf(widget) for widget in seen), pane
    assert desk.strip in seen


@pytest.mark.parametrize(("is_touch", "least"), [(False, LEAST_TARGET_PX), (True, TOUCH_TARGET_PX)])
def test_buttons_are_large_enough(qtbot: QtBot, enter: Enter, is_touch: bool, least: int) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE, is_touch=is_touch))
    qtbot.wait(50)
    small = [
        button.accessibleName() or button.text()
        for button in opened.room.window.findChildren(QAbstractButton)
        if button.isVisible()
        and type(button.parentWidget()).__name__ not in ("QLineEdit", "QToolBar")
        and button.objectName() != "qt_toolbar_ext_button"
        and (button.height() < least or button.width() < least)
    ]
    assert small == []


def reachable(within: QWidget) -> list[QWidget]:
    """Return what the keyboard reaches, without the fields inside of fields."""
    return [
        widget
        for widget in within.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.objectName() != "qt_spinbox_lineedit"
    ]


def show_state(qtbot: QtBot, opened: Open, state: str) -> QWidget:
    """Bring the window into a state; return the window that has the keyboard then."""
    room = opened.room
    room.window.resize(1800, 1000)
    if state == "reading":
        open_everything(opened)
    else:
        room.actions[state].trigger()
    if state in ("reading", "shelf"):
        return room.window
    sheets = lambda: [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]  # noqa: E731 (asked again and again)
    qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in sheets()))
    return next(sheet for sheet in sheets() if sheet.isVisible())


@pytest.mark.parametrize("is_touch", [False, True])
@pytest.mark.parametrize("state", ["reading", "shelf", "settings", "help"])
def test_every_widget_has_name_role_size_and_shows_the_keyboard(
    qtbot: QtBot, enter: Enter, state: str, is_touch: bool
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE, is_touch=is_touch))
    there = show_state(qtbot, opened, state)
    there.activateWindow()
    qtbot.waitUntil(there.isActiveWindow)
    qtbot.wait(50)
    least = TOUCH_TARGET_PX if is_touch else LEAST_TARGET_PX
    faults = []
    for widget in reachable(there):
        told = QAccessible.queryAccessibleInterface(widget)
        what = f"{type(widget).__name__} {told.text(QAccessible.Text.Name)}"
        if not told.text(QAccessible.Text.Name):
            faults.append(f"{what} has no name")
        if told.role() is QAccessible.Role.NoRole:
            faults.append(f"{what} has no role")
        if min(widget.width(), widget.height()) < least:
            faults.append(f"{what} is small: {widget.width()} by {widget.height()}")
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        before = there.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not told.state().focused:
            faults.append(f"{what} does not tell that it has the keyboard")
        if there.grab().toImage() == before:
            faults.append(f"{what} does not show that it has the keyboard")
    if there is not opened.room.window:
        there.close()
    assert faults == []
