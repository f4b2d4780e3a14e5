"""The program's own icons on dialogs that Qt makes: a dialog in, the same dressed out.

Qt draws its own in colours that suit no theme, and some of them not at all at night.
"""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QToolButton,
    QWidget,
)

from reader.app.parts.icons import icon

_FILE_BUTTONS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "parent",
    "newFolderButton": "new_folder",
    "listModeButton": "grid",
    "detailModeButton": "list",
}
"""Icons of the file dialog's buttons, by the names Qt gives the buttons."""

_QUESTION_PX = 40


def icon_on(widget: QWidget, name: str) -> QIcon:
    """Return an icon in the colours of the text on a widget."""
    palette = widget.palette()
    text = palette.color(QPalette.ColorRole.WindowText)
    muted = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    return icon(name, text, muted)


def dress_file_dialog(dialog: QFileDialog) -> None:
    """Give a file dialog of Qt's own the program's icons."""
    for name, mark in _FILE_BUTTONS.items():
        button = dialog.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon_on(dialog, mark))
    strip_answers(dialog)


def strip_answers(dialog: QWidget) -> None:
    """Take the pictures off a dialog's answers: their words say more."""
    for box in dialog.findChildren(QDialogButtonBox):
        for button in box.findChildren(QAbstractButton):
            button.setIcon(QIcon())


def dress_question(box: QMessageBox) -> None:
    """Give a question the program's name and question mark, once its answers are there."""
    drawn = icon_on(box, "help")
    strip_answers(box)
    box.setWindowTitle(QCoreApplication.translate("ReadingWindow", "Daodu"))
    box.setIconPixmap(drawn.pixmap(QSize(_QUESTION_PX, _QUESTION_PX), box.devicePixelRatioF()))
