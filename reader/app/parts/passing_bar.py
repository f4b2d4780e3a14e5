"""A bar that comes and goes under the reader's hands, and leaves the keyboard where it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


class PassingBar(QWidget):
    """A bar that is put away when it has served.

    Signals:
        let_go: It goes, and the keyboard is on it.
    """

    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def put_away(self) -> None:
        """Go out of sight; the keyboard does not fall to whatever comes first in the window."""
        held = QApplication.focusWidget()
        if held is not None and self.isAncestorOf(held):
            self.let_go.emit()
        self.hide()

    def leave_keyboard(self, button: QAbstractButton) -> None:
        """Have the keyboard stay on the page when the mouse presses a button here."""
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
