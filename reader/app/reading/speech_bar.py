"""The bar shown while something is read aloud: the sentence, pause, stop."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.app.parts.passing_bar import PassingBar
from reader.app.parts.place_label import PlaceLabel


class SpeechBar(PassingBar):
    """Says what is being said; Stop is always in sight.

    Signals:
        paused: Pause, or go on.
        stopped: Be silent.
        chosen: The story announced is to be read afterwards.
    """

    paused = Signal()
    stopped = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._sentence = PlaceLabel(self)
        # It is heard, and marked where it stands; the buttons are not to be cut off for it.
        self._sentence.setMinimumWidth(1)
        self._choose = self._button(self.tr("Read Afterwards"), self.chosen)
        self._choose.hide()
        self._pause = self._button(self.tr("Pause"), self.paused)
        stop = self._button(self.tr("Stop"), self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._sentence, 1)
        for button in (self._choose, self._pause, stop):
            row.addWidget(button)
        self.hide()

    def show_sentence(self, sentence: str, *, can_choose: bool = False) -> None:
        """Show what is being said, and offer the story it announces when there is one."""
        self._sentence.setText(sentence)
        self._choose.setVisible(can_choose)
        self.show()

    def show_paused(self, *, is_paused: bool) -> None:
        """Say whether it is paused by what the button offers."""
        self._pause.setText(self.tr("Go On") if is_paused else self.tr("Pause"))

    def _button(self, text: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        self.leave_keyboard(button)
        button.clicked.connect(pressed)
        return button
