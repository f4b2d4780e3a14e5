"""Reading aloud by an engine that behaves as Speech Dispatcher does with eSpeak."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from reader.app.reading.speaker import Speaker
from reader.app.reading.speech_engine import SpeechEngine
from reader.app.reading.voices import take_voice
from reader.session.reading_aloud import Utterance


class State(Enum):
    """As Qt names them."""

    Ready = auto()
    Speaking = auto()
    Error = auto()


class Reason(Enum):
    """Of an error, as Qt names them."""

    Configuration = auto()
    Input = auto()


@dataclass(frozen=True)
class Voice:
    called: str

    def name(self) -> str:
        return self.called


@dataclass
class Engine(QObject):
    """Tells only some time after ``stop`` that it has stopped; ``end`` has it tell."""

    voices: dict[str, tuple[Voice, ...]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    now: State = State.Ready
    chosen: str = "en_US"
    voice: str = ""
    kind: str = "speechd"
    reason: Reason = Reason.Input
    follow: Callable[[State], None] | None = None

    def __post_init__(self) -> None:
        super().__init__()

    @property
    def stateChanged(self) -> "Engine":  # noqa: N802 (Qt's name)
        return self

    def connect(self, follow: Callable[[State], None]) -> None:
        self.follow = follow

    def disconnect(self, _: object) -> None:
        self.follow = None

    def engine(self) -> str:
        return self.kind

    def state(self) -> State:
        return self.now

    def errorReason(self) -> Reason:  # noqa: N802 (Qt's name)
        return self.reason

    def say(self, text: str) -> None:
        self.said.append(text)
        self.now = State.Speaking

    def stop(self) -> None:
        pass

    def become(self, state: State) -> None:
        self.now = state
        assert self.follow is not None
        self.follow(state)

    def locale(self) -> QLocale:
        return QLocale(self.chosen)

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802 (Qt's name)
        self.chosen = locale.name()

    def availableLocales(self) -> list[QLocale]:  # noqa: N802 (Qt's name)
        return [QLocale(name) for name in self.voices]

    def availableVoices(self) -> tuple[Voice, ...]:  # noqa: N802 (Qt's name)
        return self.voices[self.chosen]

    def setVoice(self, voice: Voice) -> None:  # noqa: N802 (Qt's name)
        self.voice = voice.name()


BENGALI, MANDARIN, ENGLISH = Voice("Bengali of the east"), Voice("Chinese (Mandarin)"), Voice("US")


def espeak() -> Engine:
    return Engine(voices={"en_US": (ENGLISH,), "C": (BENGALI, MANDARIN)})


@pytest.fixture
def speaker(qtbot: QtBot, qapp: QObject) -> Speaker:
    speaker = Speaker(qapp)
    speaker._engine = engine = espeak()
    engine.follow = speaker._follow
    return speaker


def offer(monkeypatch: pytest.MonkeyPatch, make: Callable[[], Engine]) -> None:
    """Have Qt offer an engine that is there at once."""

    class Kind:
        availableEngines = staticmethod(lambda: ["mock", "other"])  # noqa: N815 (Qt's name)

        def __new__(cls) -> Engine:
            return make()

    module = SimpleNamespace(QTextToSpeech=Kind)
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)


def sentences(*texts: str) -> tuple[Utterance, ...]:
    return tuple(Utterance(text=text) for text in texts)


def test_a_mandarin_voice_is_found_among_those_whose_language_qt_does_not_know() -> None:
    engine = espeak()
    assert take_voice(engine, "zh-CN")
    assert engine.voice == "Chinese (Mandarin)"


def test_the_voice_of_the_same_script_and_country_is_taken() -> None:
    engine = Engine(voices={"zh_TW": (), "zh_CN": (), "zh_HK": ()})
    assert take_voice(engine, "zh")
    assert engine.chosen == "zh_CN"
    assert take_voice(engine, "zh-HK")
    assert engine.chosen == "zh_HK"


@pytest.mark.parametrize("language", ["ja", "sux"])
def test_no_voice_of_another_language_reads(language: str) -> None:
    engine = espeak()
    assert not take_voice(engine, language)
    assert (engine.chosen, engine.voice) == ("en_US", "")


def test_an_engine_without_the_voice_is_left_as_it_was() -> None:
    engine = Engine(voices={"en_US": (ENGLISH,), "C": (BENGALI,)})
    assert not take_voice(engine, "zh-CN")
    assert engine.chosen == "en_US"


def test_what_is_broken_off_late_does_not_cost_the_next_its_sentences(speaker: Speaker) -> None:
    engine = speaker._engine
    speaker.say(sentences("甲。", "乙。"), "zh-CN")
    speaker.say(sentences("丙。", "丁。"), "zh-CN")
    assert engine.said == ["甲。"]
    engine.become(State.Ready)
    assert engine.said == ["甲。", "丙。"]


def test_a_sentence_that_was_paused_is_said_again(speaker: Speaker) -> None:
    engine = speaker._engine
    speaker.say(sentences("甲。", "乙。"), "zh-CN")
    speaker.toggle_pause()
    assert speaker.is_speaking
    assert not speaker.is_heard
    engine.become(State.Ready)
    assert engine.said == ["甲。"]
    speaker.toggle_pause()
    assert speaker.is_heard
    engine.become(State.Ready)
    assert engine.said == ["甲。", "甲。", "乙。"]


def test_an_engine_that_errs_is_told_of_and_let_go(qtbot: QtBot, speaker: Speaker) -> None:
    speaker.say(sentences("甲。", "乙。"), "zh-CN")
    with qtbot.waitSignals([speaker.failed, speaker.ended], timeout=100):
        speaker._engine.become(State.Error)
    assert not speaker.is_speaking
    assert speaker._engine is None


def test_an_engine_that_never_ends_a_sentence_is_not_waited_for(
    qtbot: QtBot, speaker: Speaker
) -> None:
    speaker.say(sentences("甲乙。"), "zh-CN")
    assert speaker._patience.remainingTime() > 10_000
    with qtbot.waitSignals([speaker.failed, speaker.ended], timeout=100):
        speaker._patience.start(1)


def test_patience_ends_with_the_reading(speaker: Speaker) -> None:
    speaker.say(sentences("甲。"), "zh-CN")
    speaker._engine.become(State.Ready)
    assert not speaker._patience.isActive()


@pytest.mark.parametrize("broken", [Engine(kind="mock"), Engine(now=State.Error)])
def test_an_engine_that_came_up_late_is_found(
    monkeypatch: pytest.MonkeyPatch, speaker: Speaker, broken: Engine
) -> None:
    made = [broken, espeak()]
    offer(monkeypatch, lambda: made.pop(0))
    speaker._engine = None
    for is_found in (False, True):
        speaker.get_ready(lambda: None)
        assert speaker.has_voice("zh-CN") is is_found


def test_an_engine_that_is_well_is_used_again(
    monkeypatch: pytest.MonkeyPatch, speaker: Speaker
) -> None:
    offer(monkeypatch, espeak)
    engine = speaker._engine
    speaker.get_ready(lambda: None)
    assert speaker._engine is engine


def test_an_engine_is_made_once_for_all_who_wait(
    monkeypatch: pytest.MonkeyPatch, speaker: Speaker
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(SpeechEngine, "make", lambda _, name: asked.append(name))
    speaker._engine = None
    answers: list[bool] = []
    for _ in range(2):
        speaker.get_ready(lambda: answers.append(speaker.has_voice("zh-CN")))
    assert asked == [""]
    speaker._maker.made.emit(espeak())
    assert answers == [True, True]


def test_a_machine_without_qts_speech_has_no_voice(
    monkeypatch: pytest.MonkeyPatch, speaker: Speaker
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    speaker._engine = None
    answers: list[bool] = []
    speaker.get_ready(lambda: answers.append(speaker.say(sentences("甲。"), "zh-CN")))
    assert answers == [False]


def test_no_voice_for_the_desktops_language_is_no_hindrance(speaker: Speaker) -> None:
    speaker._engine.now, speaker._engine.reason = State.Error, Reason.Configuration
    assert speaker.say(sentences("甲。"), "zh-CN")
    assert speaker._engine.said == ["甲。"]
