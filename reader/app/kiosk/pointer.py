"""The pointer of a kiosk: seen only while somebody moves a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


class Pointer:
    """Hides and shows the pointer over all windows of the program."""

    def __init__(self) -> None:
        self._is_hidden = False

    def hide(self) -> None:
        """Take it off the paper."""
        if not self._is_hidden:
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
            self._is_hidden = True

    def show(self) -> None:
        """Show it again."""
        if self._is_hidden:
            QApplication.restoreOverrideCursor()
            self._is_hidden = False
