"""A sheet to write a note on: the passage quoted, a text out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

LONGEST = 160
"""Characters of the passage quoted: three lines."""


class NoteSheet(QDialog):
    """Takes down what the reader thinks of a passage.

    Signals:
        written: The text, without white space around it; may be empty.
    """

    written = Signal(str)

    def __init__(self, quoted: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Note"))
        quotation = QLabel(quoted if len(quoted) <= LONGEST else f"{quoted[:LONGEST]}……", self)
        quotation.setWordWrap(True)
        quotation.setTextFormat(Qt.TextFormat.PlainText)
        quotation.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        quotation.setVisible(bool(quoted))
        self._text = QPlainTextEdit(text, self)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Note"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self._write)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._write)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 16)
        rows.setSpacing(12)
        rows.addWidget(quotation)
        rows.addWidget(self._text, 1)
        rows.addWidget(buttons)
        self.resize(460, 300)
        self._text.setFocus()

    def _write(self) -> None:
        self.written.emit(self._text.toPlainText().strip())
        self.accept()
