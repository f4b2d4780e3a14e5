"""A sheet to write a note on: the passage quoted, a text out; open until the text is kept."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.parts.porthole import fit_screen

LONGEST = 160
"""Characters of the passage quoted: three lines."""


class NoteSheet(QDialog):
    """Takes down what the reader thinks of a passage; answered by ``accept`` or ``refuse``.

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
        # Who opens a note again goes on with it.
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._text.setAccessibleName(self.tr("Note"))
        self._refusal = QLabel(self)
        self._refusal.setWordWrap(True)
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setProperty("refusal", True)  # noqa: FBT003 (Qt's signature)
        self._refusal.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self._write)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._write)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 16)
        rows.setSpacing(12)
        rows.addWidget(quotation)
        rows.addWidget(self._text, 1)
        rows.addWidget(self._refusal)
        rows.addWidget(buttons)
        fit_screen(self, QSize(460, 300))
        self._text.setFocus()

    @property
    def typed(self) -> str:
        """The text as it stands, without white space around it."""
        return self._text.toPlainText().strip()

    def refuse(self, sentence: str) -> None:
        """Say why the text could not be kept; it stays here to be saved again."""
        self._set_waiting(is_waiting=False)
        self._refusal.setText(sentence)
        self._refusal.show()
        self._text.setFocus()

    def _write(self) -> None:
        if self._save.isEnabled():
            self._refusal.hide()
            self._set_waiting(is_waiting=True)
            self.written.emit(self.typed)

    def _set_waiting(self, *, is_waiting: bool) -> None:
        self._text.setReadOnly(is_waiting)
        self._save.setDisabled(is_waiting)

    @override
    def reject(self) -> None:
        """Stay while the text is being kept: whoever keeps it answers here."""
        if self._save.isEnabled():
            super().reject()
