"""What a screen reader and a keyboard find: names, and a way to everything."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QScrollBar, QWidget
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
