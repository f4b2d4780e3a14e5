"""The bar over the page's foot that says one sentence and goes again."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.app.parts.passing_bar import PassingBar

LEAST_MS = 5000
"""Time a short sentence stays."""
MS_A_CHARACTER = 120
"""Further time of a sentence, by its length: slow readers get through it twice."""

MOST_UNDONE = 100
"""Steps that can be taken back one after the other."""

Redoing = Callable[[], object]
Undoing = Callable[[], Redoing | None]
"""Takes something back, and returns what does it again where that can be done."""


class MessageBar(PassingBar):
    """One sentence, with a button to undo what it tells of, or to do what it offers.

    Signals:
        said: A sentence is shown.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._undo.setFlat(True)
        self._undo.hide()
        self._undo.clicked.connect(self.undo)
        self._redo = QPushButton(self.tr("Do Again"), self)
        self._redo.setFlat(True)
        self._redo.hide()
        self._redo.clicked.connect(self.redo)
        self._offered = QPushButton(self)
        self._offered.setFlat(True)
        self._offered.hide()
        self._offered.clicked.connect(self._take_offer)
        self._offer: Callable[[], object] | None = None
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.put_away)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.put_away)
        self._done: list[tuple[str, Undoing]] = []
        self._undone: list[tuple[str, Undoing, Redoing]] = []
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(self._label, 1)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addWidget(self._offered)
        row.addWidget(self._close)
        self._buttons = (self._undo, self._redo, self._offered, self._close)
        for button in self._buttons:
            self.leave_keyboard(button)
        self.hide()

    def say(self, sentence: str, undo: Undoing | None = None) -> None:
        """Show a sentence for as long as it takes to read it.

        Args:
            sentence: What to say.
            undo: Takes back what the sentence tells of; None when nothing is to be undone.
        """
        if undo is not None:
            self._done = [*self._done[1 - MOST_UNDONE :], (sentence, undo)]
            self._undone.clear()
        self._undo.setVisible(undo is not None)
        self._redo.hide()
        self._offered.hide()
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self.said.emit(sentence)
        self._timer.start(LEAST_MS + MS_A_CHARACTER * len(sentence))

    def hold(self, sentence: str) -> None:
        """Show a sentence until it is taken off or another takes its place."""
        self.say(sentence)
        self._timer.stop()

    def offer(self, sentence: str, answer: str, do: Callable[[], object]) -> None:
        """Show a sentence until it is answered, closed, or another takes its place.

        Args:
            sentence: What to say.
            answer: Text of the button that takes the offer.
            do: Does what is offered.
        """
        self.hold(sentence)
        self._offer = do
        self._offered.setText(answer)
        self._offered.show()

    def _take_offer(self) -> None:
        self.put_away()
        if self._offer is not None:
            self._offer()

    def unsay(self, sentence: str) -> None:
        """Take a sentence off, unless another has taken its place."""
        if self._label.text() == sentence:
            self.put_away()

    @property
    def sentence(self) -> str:
        """The sentence shown last."""
        return self._label.text()

    @property
    def line_px(self) -> int:
        """Height of the bar with a sentence of one line and any of its buttons."""
        margins = self.contentsMargins() + self._row.contentsMargins()
        buttons = (each.sizeHint().expandedTo(each.minimumSize()) for each in self._buttons)
        highest = max(each.height() for each in (self._label.minimumSizeHint(), *buttons))
        return margins.top() + highest + margins.bottom()

    def show_icon(self, icon: QIcon) -> None:
        """Set the icon of the closing button."""
        self._close.setIcon(icon)

    def undo(self) -> bool:
        """Take back what was told of last and is not taken back yet; false when all is."""
        self.put_away()
        if not self._done:
            return False
        sentence, undo = self._done.pop()
        redo = undo()
        if redo is not None:
            # What was made long ago may be out of sight: a note must not go without a word.
            self._undone.append((sentence, undo, redo))
            told = self.tr("Undone: %1")
            self.say(told.replace("%1", sentence))
            self._redo.show()
        return True

    def redo(self) -> bool:
        """Do again what was taken back last; false when something else has been done since."""
        self.put_away()
        if not self._undone:
            return False
        sentence, undo, redo = self._undone.pop()
        redo()
        undone = tuple(self._undone)
        self.say(sentence, undo)
        self._undone.extend(undone)
        return True
