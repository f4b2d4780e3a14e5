"""An issue that is long in coming."""

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from reader.app.parts.message_bar import MessageBar
from reader.app.room.patience import Patience

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Opening(QObject):
    """Stands in for what opens issues and for what prints them."""

    opened = Signal(object)
    printed = Signal(object)


def test_an_issue_whose_page_does_not_come_is_said_to_be_made_ready_until_it_does(
    qtbot: QtBot,
) -> None:
    opening, messages = Opening(), MessageBar()
    qtbot.addWidget(messages)
    said: list[str] = []
    messages.said.connect(said.append)
    Patience(opening, opening, messages, 1)
    opening.opened.emit(None)
    qtbot.waitUntil(lambda: said == ["正在准备报纸……"])
    assert messages.isVisible()
    opening.printed.emit(None)
    assert not messages.isVisible()


def test_nothing_is_said_of_an_issue_that_is_there_at_once(qtbot: QtBot) -> None:
    opening, messages = Opening(), MessageBar()
    qtbot.addWidget(messages)
    patience = Patience(opening, opening, messages, 1_000_000)
    opening.opened.emit(None)
    assert patience._timer.isActive()
    opening.printed.emit(None)
    assert not patience._timer.isActive()
    assert not messages.isVisible()
