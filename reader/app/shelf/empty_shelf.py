"""What is seen of a shelf on which nothing stands: why, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyShelf(QWidget):
    """A sentence, and a button for what to do next.

    Signals:
        all_wanted: All that is held is to be shown.
        files_wanted: Files are to be chosen and taken in.
    """

    all_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel(self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._all = QPushButton(self.tr("Show all issues"), self)
        self._all.clicked.connect(self.all_wanted)
        self._files = QPushButton(self.tr("Take in files…"), self)
        self._files.clicked.connect(self.files_wanted)
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addStretch(1)
        rows.addWidget(self._sentence)
        for button in (self._all, self._files):
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(1)

    def show_whether_held(self, *, is_held: bool) -> None:
        """Say that no issue is asked for of those held, or that none is held."""
        nothing_held = self.tr("Nothing here. Drop newspapers on the window.")
        nothing_found = self.tr("No issue is as asked for.")
        self._sentence.setText(nothing_found if is_held else nothing_held)
        self._all.setVisible(is_held)
        self._files.setVisible(not is_held)
