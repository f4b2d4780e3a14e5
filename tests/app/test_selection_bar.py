"""The bar that comes under a text when something in it is chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader.session.choices import TextDirection
from reader.session.settings import Settings
from tests.app.rooms import Open, read

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]


@pytest.mark.parametrize("direction", [TextDirection.VERTICAL, TextDirection.HORIZONTAL])
def test_a_text_is_not_set_anew_when_something_in_it_is_chosen(
    qtbot: QtBot, enter: Enter, direction: TextDirection
) -> None:
    opened = enter(Settings(direction=direction))
    text = read(qtbot, opened)
    bar = opened.room.desk.article.selection
    before, story = text.setting("zh"), text.story
    cursor = text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 4)
    is_vertical = direction is TextDirection.VERTICAL
    assert bar.isVisible() is is_vertical
    assert not bar.isEnabled()
    text.setTextCursor(cursor)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.isEnabled())
    qtbot.wait(1)
    assert opened.room.desk.articles.is_settled
    assert text.setting("zh") == before
    assert text.story is story
    text.unchoose()
    assert bar.isVisible() is is_vertical
    assert not bar.isEnabled()
    assert text.setting("zh") == before
