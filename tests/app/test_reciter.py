"""What is read aloud one after the other, by an engine that says nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reader.app.reading.desk_paint import MarkKind
from reader.app.reading.page_view import PageView
from reader.layout.sheet.frame import LinkKind, Rect
from reader.session.choices import Arrangement
from reader.session.desk.opening import Leaf
from reader.session.following import Destination
from reader.session.reading_aloud import utterances
from reader.session.settings import Settings
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]


class State(Enum):
    """As Qt names them."""

    Ready = auto()
    Speaking = auto()


@dataclass
class Mute:
    """An engine that is done with a sentence when it is told so."""

    said: list[str] = field(default_factory=list)
    now: State = State.Ready

    def say(self, text: str) -> None:
        self.said.append(text)
        self.now = State.Speaking

    def stop(self) -> None:
        self.now = State.Ready

    def state(self) -> State:
        return self.now


@pytest.fixture
def opened(enter: Enter, monkeypatch: pytest.MonkeyPatch) -> Open:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    speaker = opened.room.desk.reciter.speaker
    speaker._engine = Mute()
    monkeypatch.setattr(speaker, "get_ready", lambda then: then())
    monkeypatch.setattr(speaker, "has_voice", lambda _: True)
    return opened


def go_on(opened: Open) -> None:
    """Have the sentence ended."""
    speaker = opened.room.desk.reciter.speaker
    speaker._engine.now = State.Ready
    speaker._follow(State.Ready)


def button(opened: Open, text: str) -> QPushButton:
    bar = opened.room.desk.speech
    return next(each for each in bar.findChildren(QPushButton) if each.text() == text)


def test_the_stories_chosen_of_the_digest_are_read_after_it(qtbot: QtBot, opened: Open) -> None:
    said = opened.room.desk.reciter.speaker._engine.said
    bar = opened.room.desk.speech
    opened.room.actions["read_digest"].trigger()
    assert bar.isVisible()
    targets = [e.target for e in opened.room.reading.issue.pages[0].digest.entries]
    held = next(number for number, target in enumerate(targets) if target)
    for _ in range(held):
        go_on(opened)
    choose = button(opened, "随后读这篇")
    assert choose.isVisible()
    choose.click()
    assert not choose.isVisible()
    while len(said) < len(targets):
        go_on(opened)
    go_on(opened)
    story = utterances(opened.room.reading.issue, targets[held])
    assert said[len(targets)] == story[0].text
    opened.room.actions["read_aloud"].trigger()
    assert not bar.isVisible()


def test_each_entry_of_the_digest_is_marked_on_its_page_which_is_turned_to(
    qtbot: QtBot, opened: Open
) -> None:
    room = opened.room
    view, navigator = room.desk.view, room.desk.navigator
    navigator.go(Destination(page="02"), remember=False)
    qtbot.waitUntil(lambda: room.reading.leaf.page == "02")
    room.actions["read_digest"].trigger()
    qtbot.waitUntil(lambda: room.reading.leaf.page == "01")
    leaf = Leaf(page="01")
    sheet = room.desk.supply.sheet(leaf)
    entries = [link for link in sheet.frame.links if link.kind is LinkKind.DIGEST]
    for entry in entries:
        assert marked(view, leaf) == [entry.rects]
        go_on(opened)
    assert marked(view, leaf) == []
    room.actions["back"].trigger()
    qtbot.waitUntil(lambda: room.reading.leaf.page == "02")


def marked(view: PageView, leaf: Leaf) -> list[tuple[Rect, ...]]:
    """Return where sentences and words are marked."""
    return [mark.rects for mark in view._marks.get(leaf, ()) if mark.kind is MarkKind.HIT]


def test_what_was_chosen_is_forgotten_when_it_is_stopped(qtbot: QtBot, opened: Open) -> None:
    desk = opened.room.desk
    opened.room.actions["read_digest"].trigger()
    desk.reciter._announced = "01/a1"
    opened.room.actions["read_announced"].trigger()
    button(opened, "停止").click()
    assert not desk.speech.isVisible()
    assert not desk.reciter.speaker.is_speaking


@pytest.fixture
def arrive(opened: Open, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Have no engine until this is called."""
    speaker = opened.room.desk.reciter.speaker
    speaker._engine = None
    awaiting: list[Callable[[], None]] = []
    monkeypatch.setattr(speaker, "get_ready", awaiting.append)

    def come() -> None:
        speaker._engine = Mute()
        for then in awaiting:
            then()

    return come


def test_while_the_voice_is_got_ready_the_bar_says_so(
    qtbot: QtBot, opened: Open, arrive: Callable[[], None]
) -> None:
    desk = opened.room.desk
    opened.room.actions["read_aloud"].trigger()
    assert desk.speech.isVisible()
    assert desk.speech._sentence.text() == "正在准备语音……"
    arrive()
    assert desk.speech._sentence.text() == "河边的桥修好了"


def test_what_is_stopped_while_the_voice_is_got_ready_is_not_read(
    qtbot: QtBot, opened: Open, arrive: Callable[[], None]
) -> None:
    desk = opened.room.desk
    opened.room.actions["read_aloud"].trigger()
    opened.room.actions["read_aloud"].trigger()
    assert not desk.speech.isVisible()
    arrive()
    assert not desk.reciter.speaker.is_speaking


def test_without_a_voice_the_bar_goes_and_a_message_says_why(
    qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened.room.desk
    desk.reciter.speaker._engine = None
    monkeypatch.setattr(desk.reciter.speaker, "has_voice", lambda _: False)
    opened.room.actions["read_aloud"].trigger()
    qtbot.waitUntil(lambda: not desk.speech.isVisible())
    assert opened.room.window.messages.sentence == "这台机器上没有能朗读本报语言的语音。"


def test_pause_offers_to_go_on(qtbot: QtBot, opened: Open) -> None:
    opened.room.actions["read_aloud"].trigger()
    button(opened, "暂停").click()
    engine = opened.room.desk.reciter.speaker._engine
    assert engine.now is State.Ready
    button(opened, "继续").click()
    assert engine.now is State.Speaking
    assert engine.said[0] == engine.said[1]
    assert button(opened, "暂停").isVisible()


def test_stop_stays_in_sight_on_the_shelf_and_no_message_covers_it(
    qtbot: QtBot, opened: Open
) -> None:
    opened.room.actions["read_aloud"].trigger()
    window = opened.room.window
    for view in ("shelf", "shelf"):
        opened.room.actions[view].trigger()
        stop = button(opened, "停止")
        assert stop.isVisible()
        window.messages.say("收了一期")
        qtbot.waitUntil(window.messages.isVisible)
        foot = window.messages.mapToGlobal(window.messages.rect().bottomLeft()).y()
        assert (
            foot < opened.room.desk.speech.mapToGlobal(opened.room.desk.speech.rect().topLeft()).y()
        )
    assert opened.room.desk.speech in window.zones()


def test_the_article_that_is_read_aloud_is_the_one_marked_in_the_contents(
    qtbot: QtBot, opened: Open
) -> None:
    room = opened.room
    assert room.reading.article == ""
    room.actions["read_aloud"].trigger()
    assert room.reading.article == "01/a1"
    assert room.desk.contents._model._read == ("01", "01/a1")
    # Who goes elsewhere on the page meanwhile is not called back by each sentence.
    room.desk.navigator.go(Destination(page="01", article="01/a2"), remember=False)
    go_on(opened)
    assert room.reading.article == "01/a2"


def test_escape_ends_the_reading_aloud_and_closes_nothing_else(opened: Open) -> None:
    room = opened.room
    room.actions["read_article"].trigger()
    room.actions["read_aloud"].trigger()
    assert room.desk.article.isVisible()
    room.actions["close_pane"].trigger()
    assert not room.desk.reciter.speaker.is_speaking
    assert room.desk.article.isVisible()
    room.actions["close_pane"].trigger()
    assert not room.desk.article.isVisible()


def test_the_keyboard_goes_back_to_the_page_from_a_bar_that_goes(
    qtbot: QtBot, opened: Open
) -> None:
    desk, window = opened.room.desk, opened.room.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    opened.room.actions["read_digest"].trigger()
    button(opened, "停止").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button(opened, "停止"), Qt.Key.Key_Space)
    assert not desk.speech.isVisible()
    assert desk.view.hasFocus()


def test_the_keyboard_goes_back_to_the_shelf_when_that_is_seen(qtbot: QtBot, opened: Open) -> None:
    room = opened.room
    room.window.activateWindow()
    qtbot.waitUntil(room.window.isActiveWindow)
    room.actions["read_digest"].trigger()
    room.show_shelf()
    button(opened, "停止").setFocus(Qt.FocusReason.TabFocusReason)
    room.desk.reciter.stop()
    assert room.shelf.isAncestorOf(QApplication.focusWidget())
