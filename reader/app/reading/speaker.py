"""Reads aloud: sentences in, the one being spoken out by signal."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.app.reading.voices import take_voice
from reader.session.reading_aloud import Utterance

_PATIENCE_MS = 10_000
_PATIENCE_A_SIGN_MS = 1_000
"""How long a sentence may take: three times as long as eSpeak needs at its usual rate.
Speech Dispatcher says nothing when it is killed; the sentence would never end."""


class Speaker(QObject):
    """Speaks one sentence after another.

    Signals:
        spoken: The ``Utterance`` that is being spoken now.
        ended: Nothing is left to be said, or it was stopped.
        failed: The engine fell silent in the middle; ``ended`` follows.
    """

    spoken = Signal(object)
    ended = Signal()
    failed = Signal()

    def __init__(self, parent: QObject, engine: str = "") -> None:
        """Take the name of Qt's engine; empty for the system's own."""
        super().__init__(parent)
        self._name = engine
        self._maker: Any = None
        self._engine: Any = None
        self._awaiting: list[Callable[[], None]] = []
        self._waiting: list[Utterance] = []
        self._at_hand: Utterance | None = None
        self._is_speaking = self._is_paused = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._fail)

    @property
    def is_speaking(self) -> bool:
        """Whether something is being read aloud, be it paused."""
        return self._is_speaking

    @property
    def is_heard(self) -> bool:
        """Whether something is being said just now: not while it is paused."""
        return self._is_speaking and not self._is_paused

    def say(self, sentences: tuple[Utterance, ...], language: str) -> bool:
        """Read sentences aloud in place of what was being read, by the engine got ready.

        Args:
            sentences: In order.
            language: BCP 47 tag.

        Returns:
            False when this machine has no voice for the language.
        """
        if not self.has_voice(language):
            return False
        self._waiting, self._at_hand = list(sentences), None
        self._is_speaking, self._is_paused = True, False
        self._hush()
        self._go_on()
        return True

    def stop(self) -> None:
        """Be silent."""
        if self._is_speaking:
            self._end()
            self._hush()
            self.ended.emit()

    def toggle_pause(self) -> None:
        """Pause, or go on with the sentence that was broken off, from its beginning.

        It is not left to the engine: Speech Dispatcher neither tells that it has paused
        nor goes on with every voice.
        """
        if not self._is_speaking:
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self._patience.stop()
            self._hush()
            return
        if self._at_hand is not None:
            self._waiting.insert(0, self._at_hand)
        self._go_on()

    def get_ready(self, then: Callable[[], None]) -> None:
        """Have an engine, if this machine has one; to make one may take seconds.

        Args:
            then: Called when it is there, or none is to be had; at once where one is.
        """
        if self._is_ready():
            then()
            return
        self._awaiting.append(then)
        if len(self._awaiting) > 1:
            return
        if self._engine is not None:
            self._dismiss()
        if self._maker is None:
            from reader.app.reading.speech_engine import SpeechEngine  # noqa: PLC0415 (sockets, which no start waits for)

            # Without a parent: it outlives the window for whom an engine is still made.
            self._maker = SpeechEngine()
            self._maker.made.connect(self._take)
        self._maker.make(self._name)

    def _take(self, engine: Any) -> None:
        if engine is not None:
            engine.setParent(self)
            engine.stateChanged.connect(self._follow)
        self._engine = engine
        awaiting, self._awaiting = self._awaiting, []
        for then in awaiting:
            then()

    def has_voice(self, language: str) -> bool:
        """Tell whether the engine that was got ready can read a language, and have it do so.

        Args:
            language: BCP 47 tag.
        """
        return self._is_ready() and take_voice(self._engine, language)

    def _is_ready(self) -> bool:
        return self._engine is not None and self._is_fit()

    def _is_fit(self) -> bool:
        """Tell whether the engine can speak.

        Qt gives a mock where the system has none. Where there is no voice for the language
        of the desktop, as with eSpeak on a Chinese one, the engine is in error until it
        speaks; the paper's voice is chosen by us all the same.
        """
        is_silent = self._engine.engine() == "mock" and self._name != "mock"
        is_well = self._engine.state().name != "Error"
        return not is_silent and (is_well or self._engine.errorReason().name == "Configuration")

    def _go_on(self) -> None:
        """Say the next sentence, or wait until the engine has broken off the last."""
        left = len(self._waiting[0].text) if self._waiting else 0
        self._patience.start(_PATIENCE_MS + left * _PATIENCE_A_SIGN_MS)
        if self._engine.state().name != "Speaking":
            self._say_next()

    def _say_next(self) -> None:
        if not self._waiting:
            self._end()
            self.ended.emit()
            return
        self._at_hand = self._waiting.pop(0)
        self.spoken.emit(self._at_hand)
        # Whoever hears of it may have had it stopped.
        if self.is_heard:
            self._engine.say(self._at_hand.text)

    def _hush(self) -> None:
        """Break off; Speech Dispatcher is Ready only some time after it is told to stop."""
        if self._engine.state().name == "Speaking":
            self._engine.stop()

    def _end(self) -> None:
        self._patience.stop()
        self._is_speaking = self._is_paused = False
        self._waiting.clear()
        self._at_hand = None

    def _fail(self) -> None:
        self._end()
        self._dismiss()
        self.failed.emit()
        self.ended.emit()

    def _dismiss(self) -> None:
        """Let a broken engine go; the next is made when somebody wants to listen again."""
        self._engine.stateChanged.disconnect(self._follow)
        self._engine.deleteLater()
        self._engine = None

    def _follow(self, state: Any) -> None:
        if not self.is_heard:
            return
        if state.name == "Ready":
            self._go_on()
        elif state.name == "Error":
            self._fail()
