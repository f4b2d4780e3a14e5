"""Reading aloud, by Qt's engine for tests."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.reading import speech_engine
from reader.app.reading.speaker import Speaker
from reader.session.choices import Arrangement
from reader.session.reading_aloud import Utterance
from reader.session.settings import Settings
from tests.app.rooms import Open

pytest.importorskip("PySide6.QtTextToSpeech", reason="needs libpulse", exc_type=ImportError)

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints", "pipewire", "speech-dispatcher", extend=True
)


def test_sentences_are_spoken_one_after_the_other(qtbot: QtBot) -> None:
    speaker = Speaker(None, engine="mock")
    speaker.get_ready(lambda: None)
    heard: list[str] = []
    speaker.spoken.connect(lambda utterance: heard.append(utterance.text))
    with qtbot.waitSignal(speaker.ended):
        assert speaker.say((Utterance(text="one"), Utterance(text="two")), "en")
    assert heard == ["one", "two"]


def test_a_slow_engine_comes_from_another_thread_and_is_the_windows_then(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech_engine, "_SLOW", "mock")
    monkeypatch.setattr(speech_engine, "is_deaf", lambda _: False)
    maker = speech_engine.SpeechEngine()
    with qtbot.waitSignal(maker.made) as made:
        maker.make("")
    (engine,) = made.args
    assert engine.engine() == "mock"
    assert engine.thread() is qapp.thread()


def test_what_is_stopped_says_nothing_more(qtbot: QtBot) -> None:
    speaker = Speaker(None, engine="mock")
    speaker.get_ready(lambda: None)
    heard: list[str] = []
    speaker.spoken.connect(lambda utterance: heard.append(utterance.text))
    assert speaker.say((Utterance(text="one"), Utterance(text="two")), "en")
    with qtbot.waitSignal(speaker.ended):
        speaker.stop()
    qtbot.wait(400)
    assert heard == ["one"]
    assert not speaker.is_speaking


def test_the_page_turns_along_and_stop_is_in_sight(
    qtbot: QtBot, enter: Callable[..., Open], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    desk = opened.room.desk
    desk.reciter.speaker._name = "mock"
    # It speaks English, Norwegian and Finnish.
    monkeypatch.setattr("reader.app.reading.speaker.take_voice", lambda *_: True)
    opened.room.actions["read_aloud"].trigger()
    assert desk.speech.isVisible()
    qtbot.waitUntil(
        lambda: opened.room.reading is not None and opened.room.reading.leaf.page == "03",
    )
    qtbot.waitUntil(lambda: not desk.speech.isVisible())
