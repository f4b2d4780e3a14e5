"""Reads aloud: sentences in, the one being spoken out by signal.

Qt's speech module cannot be loaded where libpulse is missing, so it is asked
for only when somebody wants to listen.
"""

import importlib
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal

from reader.session.reading_aloud import Utterance


class Speaker(QObject):
    """Speaks one sentence after another.

    Signals:
        spoken: The ``Utterance`` that is being spoken now.
        ended: Nothing is left to be said, or it was stopped.
    """

    spoken = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject, engine: str = "") -> None:
        """Take the name of Qt's engine; empty for the system's own."""
        super().__init__(parent)
        self._name = engine
        self._engine: Any = None
        self._waiting: list[Utterance] = []
        self._is_speaking = False

    @property
    def is_speaking(self) -> bool:
        """Whether something is being read aloud, be it paused."""
        return self._is_speaking

    @property
    def is_heard(self) -> bool:
        """Whether something is being said just now: not while it is paused."""
        return self._is_speaking and self._engine.state().name != "Paused"

    def say(self, sentences: tuple[Utterance, ...], language: str) -> bool:
        """Read sentences aloud in place of what was being read.

        Args:
            sentences: In order.
            language: BCP 47 tag.

        Returns:
            False when there is no voice on this machine.
        """
        if not self.has_voice(language):
            return False
        self._waiting = list(sentences)
        self._is_speaking = True
        self._engine.stop()
        self._say_next()
        return True

    def stop(self) -> None:
        """Be silent."""
        if self._is_speaking:
            self._is_speaking = False
            self._waiting.clear()
            self._engine.stop()
            self.ended.emit()

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self._is_speaking:
            is_paused = self._engine.state().name == "Paused"
            self._engine.resume() if is_paused else self._engine.pause()

    def has_voice(self, language: str) -> bool:
        """Tell whether this machine can read aloud, and have it use a language's own voice.

        Args:
            language: BCP 47 tag.
        """
        if self._engine is None:
            try:
                module = importlib.import_module("PySide6.QtTextToSpeech")
            except ImportError:
                return False
            make = module.QTextToSpeech
            self._engine = make(self._name, self) if self._name else make(self)
            self._engine.stateChanged.connect(self._follow)
        is_silent = self._engine.engine() == "mock" and self._name != "mock"
        is_broken = self._engine.state().name == "Error"
        if is_silent or is_broken or not self._engine.availableVoices():
            return False
        locale = QLocale(language)
        if locale in self._engine.availableLocales():
            self._engine.setLocale(locale)
        return True

    def _say_next(self) -> None:
        if not self._waiting:
            self._is_speaking = False
            self.ended.emit()
            return
        utterance = self._waiting.pop(0)
        self.spoken.emit(utterance)
        self._engine.say(utterance.text)

    def _follow(self, state: Any) -> None:
        if self._is_speaking and state.name == "Ready":
            self._say_next()
        elif self._is_speaking and state.name == "Error":
            self.stop()
