"""The bar shown while something is read aloud: the sentence, pause, stop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.app.place_label import PlaceLabel


class SpeechBar(QWidget):
    """Says what is being said; Stop is always in sight.

    Signals:
        paused: Pause, or go on.
        stopped: Be silent.
    """

    paused = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = PlaceLabel(self)
        pause = QPushButton(self.tr("Pause"), self)
        pause.clicked.connect(self.paused)
        stop = QPushButton(self.tr("Stop"), self)
        stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._sentence, 1)
        row.addWidget(pause)
        row.addWidget(stop)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show what is being said."""
        self._sentence.setText(sentence)
        self.show()
