"""A field to search or filter in, with a button at its end that empties it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from typing_extensions import override


class ClearField(QLineEdit):
    """A field whose button is as high as itself: large enough for a pointer or a finger.

    Qt makes the button 24 by 18 pixels, whatever the height of the field, and no style sheet
    moves it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.height()
        for button in self.findChildren(QToolButton):
            beyond = button.x() - (self.width() - side)
            self.setTextMargins(0, 0, max(beyond, 0), 0)
            button.setGeometry(self.width() - side, 0, side, side)
