"""Files dropped on a field are taken in; words dropped on it are written into it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.app.window.window import ReadingWindow
from tests.app.rooms import Open
from tests.app.test_touch import Enter

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def drop(field: QLineEdit, dragged: QMimeData) -> bool:
    """Drag something over a field and let go; tell whether it was welcome."""
    window = field.window()
    at = field.mapTo(window, QPoint(20, 8))
    entered = QDragEnterEvent(at, COPY, dragged, LEFT, PLAIN)
    QApplication.sendEvent(window.windowHandle(), entered)
    QApplication.sendEvent(
        window.windowHandle(), QDropEvent(QPointF(at), COPY, dragged, LEFT, PLAIN)
    )
    return entered.isAccepted()


def filter_of(opened: Open) -> QLineEdit:
    (field,) = opened.room.desk.contents.findChildren(QLineEdit)
    assert field.isVisible()
    return field


def test_a_file_dropped_on_a_field_is_taken_in(
    qtbot: QtBot, enter: Enter, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter()
    field = filter_of(opened)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "甲.txt"))])
    messages = opened.room.window.messages
    said: list[str] = []
    messages.said.connect(said.append)
    with qtbot.waitSignal(opened.room.window.dropped) as dropped:
        assert drop(field, dragged)
    assert said[0] == "松开即可收录。"
    assert dropped.args == [(tmp_path / "甲.txt",)]
    assert field.text() == ""
    qtbot.waitUntil(lambda: not opened.room.shelf_desk._receiving.is_busy)


def test_a_file_is_never_said_to_have_been_moved_and_one_dragged_away_is_no_longer_awaited(
    enter: Enter, tmp_path
) -> None:
    opened = enter()
    window, messages = opened.room.window, opened.room.window.messages
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "甲.txt"))])
    both = COPY | Qt.DropAction.MoveAction
    at = QPoint(20, 8)
    entered = QDragEnterEvent(at, both, dragged, LEFT, PLAIN)
    entered.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(window.windowHandle(), entered)
    assert entered.isAccepted()
    assert entered.dropAction() is COPY
    assert messages.isVisible()
    QApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert not messages.isVisible()
    let_go = QDropEvent(QPointF(at), both, dragged, LEFT, PLAIN)
    let_go.setDropAction(Qt.DropAction.MoveAction)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opened.room.shelf_desk._receiving, "receive", lambda *_: None)
        QApplication.sendEvent(window.windowHandle(), let_go)
    assert let_go.dropAction() is COPY


def test_a_program_that_ends_while_it_drags_leaves_nothing_awaited(enter: Enter, tmp_path) -> None:
    opened = enter()
    window, messages = opened.room.window, opened.room.window.messages
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "甲.txt"))])
    at = QPoint(20, 8)
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(at, COPY, dragged, LEFT, PLAIN))
    assert messages.isVisible()
    empty = QMimeData()
    nothing = QDropEvent(QPointF(at), COPY, empty, LEFT, PLAIN)
    QApplication.sendEvent(window.windowHandle(), nothing)
    assert not messages.isVisible()


def test_words_dropped_on_a_field_are_its_own(qtbot: QtBot, enter: Enter) -> None:
    opened = enter()
    field = filter_of(opened)
    dragged = QMimeData()
    dragged.setText("桥上")
    with qtbot.assertNotEmitted(opened.room.window.dropped):
        assert drop(field, dragged)
    assert field.text() == "桥上"


def test_a_small_screen_is_filled_with_the_title_bar_in_sight(qtbot: QtBot) -> None:
    window = ReadingWindow()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.come_back("")
    assert window.isMaximized()
    assert room.contains(window.normalGeometry())
    assert window.normalGeometry().height() < room.height()
