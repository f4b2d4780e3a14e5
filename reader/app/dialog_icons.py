"""The program's own icons on dialogs that Qt makes: a dialog in, the same dressed out.

Qt draws its own in colours that suit no theme, and some of them not at all at night.
"""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QIcon, QPalette
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QToolBar,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from reader.app.icons import icon

_FILE_BUTTONS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "parent",
    "newFolderButton": "new_folder",
    "listModeButton": "grid",
    "detailModeButton": "list",
}
"""Icons of the file dialog's buttons, by the names Qt gives the buttons."""

_PREVIEW = (
    *("fit_width", "fit_page", "zoom_out", "zoom_in", "portrait", "landscape"),
    *("first", "previous", "next", "last", "single", "spread", "thumbnails"),
    *("settings", "print"),
)
"""Icons of the preview's commands, in the order they stand in its toolbar."""
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
    """Give a question the program's question mark, once its answers are there."""
    drawn = icon_on(box, "help")
    strip_answers(box)
    box.setIconPixmap(drawn.pixmap(QSize(_QUESTION_PX, _QUESTION_PX), box.devicePixelRatioF()))


def dress_preview(dialog: QPrintPreviewDialog) -> None:
    """Give a print preview the program's icons, if Qt's toolbar is the one that we know."""
    bars = dialog.findChildren(QToolBar)
    actions = tuple(each for bar in bars for each in _commands(bar.actions()))
    if len(actions) == len(_PREVIEW):
        for action, name in zip(actions, _PREVIEW, strict=True):
            action.setIcon(icon_on(dialog, name))


def _commands(actions: Iterable[QAction]) -> Iterable[QAction]:
    for action in actions:
        if not action.isSeparator() and not isinstance(action, QWidgetAction):
            yield action
