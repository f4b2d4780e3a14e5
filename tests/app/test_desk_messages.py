"""Messages cover nothing of a desk, and nothing on it moves when one comes or goes."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.app.parts.place_label import PlaceLabel
from reader.app.parts.porthole import Porthole
from tests.app.conftest import Enter
from tests.app.rooms import Open
from tests.app.states import Walk

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SENTENCE = "渡口的船都已记下。"


@pytest.fixture
def opened(qtbot: QtBot, enter: Enter) -> Open:
    made: Open = enter()
    made.room.window.resize(1280, 800)
    return made


def place_of(part: QWidget) -> QRect:
    return QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())


def desk_shown(opened: Open) -> QRect:
    """Return where all that is seen of a desk is seen."""
    (shell,) = (
        each
        for each in opened.room.window.centralWidget().findChildren(Porthole)
        if each.isVisible()
    )
    return place_of(shell)


@pytest.mark.parametrize("view", ["shelf", "catalogue", "correcting"])
def test_a_message_stands_below_a_desk_and_moves_nothing_there(
    qtbot: QtBot, opened: Open, view: str
) -> None:
    walk = Walk(qtbot, opened)
    next(getattr(walk, view)())
    messages, before = opened.room.window.messages, desk_shown(opened)
    messages.say(SENTENCE, lambda: None)
    assert before.bottom() < messages.y()
    assert desk_shown(opened) == before
    assert messages.geometry().bottom() < opened.room.window.height()
    messages.put_away()
    assert desk_shown(opened) == before


def test_a_long_message_has_room_below_a_desk_too(qtbot: QtBot, opened: Open) -> None:
    next(Walk(qtbot, opened).catalogue())
    messages, before = opened.room.window.messages, desk_shown(opened)
    messages.hold(SENTENCE * 12)
    assert desk_shown(opened).bottom() < messages.y() < before.bottom()
    messages.put_away()
    assert desk_shown(opened) == before


def test_a_low_desk_has_all_the_room_while_there_is_no_message(qtbot: QtBot, opened: Open) -> None:
    next(Walk(qtbot, opened).catalogue())
    window, messages = opened.room.window, opened.room.window.messages
    window.resize(640, 280)
    qtbot.waitUntil(lambda: desk_shown(opened).bottom() + 1 == window.height())
    messages.hold(SENTENCE)
    assert desk_shown(opened).bottom() < messages.y()
    messages.put_away()
    assert desk_shown(opened).bottom() + 1 == window.height()


def test_no_room_is_kept_below_what_is_read(qtbot: QtBot, opened: Open) -> None:
    room = opened.room
    next(Walk(qtbot, opened).catalogue())
    room.window.messages.hold(SENTENCE)
    room.views.show_reading()
    qtbot.waitUntil(room.desk.view.isVisible)
    assert place_of(room.desk.middle).bottom() + 1 == room.window.height()


def test_the_room_of_a_message_follows_the_size_of_its_text(qtbot: QtBot, opened: Open) -> None:
    next(Walk(qtbot, opened).catalogue())
    messages, before = opened.room.window.messages, desk_shown(opened)
    sheet = messages.styleSheet()
    messages.setStyleSheet(f"{sheet}\n#message_bar QLabel {{ font-size: 40px; }}")
    qtbot.waitUntil(lambda: desk_shown(opened).bottom() < before.bottom())
    larger = desk_shown(opened)
    assert larger.bottom() < before.bottom()
    messages.hold(SENTENCE)
    assert desk_shown(opened) == larger


def test_a_message_that_stays_is_below_every_part_of_the_desk(qtbot: QtBot, opened: Open) -> None:
    next(Walk(qtbot, opened).catalogue())
    parts = opened.room.office.desk("catalogue").widget._parts
    assert isinstance(parts, QTabWidget)
    opened.room.window.messages.hold(SENTENCE)
    for place in range(parts.count()):
        parts.setCurrentIndex(place)
        qtbot.waitUntil(lambda: parts.currentWidget().isVisible())
        assert desk_shown(opened).bottom() < opened.room.window.messages.y()


def test_below_a_desk_its_keys_are_told_while_there_is_no_message(
    qtbot: QtBot, opened: Open
) -> None:
    walk, messages = Walk(qtbot, opened), opened.room.window.messages
    next(walk.catalogue())
    (legend,) = opened.room.window.centralWidget().findChildren(PlaceLabel, "legend")
    assert [key in legend.shown for key in ("(F6)", "(Esc)", "(F1)")] == [True] * 3
    assert "(Del)" not in legend.text()
    messages.hold(SENTENCE)
    assert not legend.text()
    messages.put_away()
    next(walk.shelf())
    assert "(Del)" in legend.shown
    opened.room.window.resize(480, 600)
    assert "(Del)" not in legend.shown
    assert legend.shown.endswith("(F1)")
    opened.room.window.resize(1280, 800)
    opened.room.views.show_reading()
    qtbot.waitUntil(opened.room.desk.view.isVisible)
    assert legend.height() == 0
