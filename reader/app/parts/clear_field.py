"""A field to search or filter in, with a button at its end that empties it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from typing_extensions import override


class ClearField(QLineEdit):
    """A field whose button is as high as itself: large enough for a pointer or a finger.

    Qt makes the button 24 by 18 pixels, whatever the height of the field, and no style sheet
    moves it.
    """

    def __init__(self, parent: QWidget | None = None, *, is_filter: bool = False) -> None:
        """Make the field.

        Args:
            parent: The widget it stands in.
            is_filter: Escape empties it before it does what it does elsewhere.
        """
        super().__init__(parent)
        self._is_filter = is_filter
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            # Qt's has no words.
            button.setAccessibleName(self.tr("Clear"))
            button.setToolTip(self.tr("Clear"))

    def _is_emptying(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_escape and self._is_filter and bool(self.text())

    @override
    def event(self, arg__1: QEvent) -> bool:
        if arg__1.type() is QEvent.Type.ShortcutOverride and self._is_emptying(arg__1):
            # Else it closed what the field is part of.
            arg__1.accept()
            return True
        return super().event(arg__1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if self._is_emptying(arg__1):
            self.clear()
        else:
            super().keyPressEvent(arg__1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.height()
        for button in self.findChildren(QToolButton):
            beyond = button.x() - (self.width() - side)
            self.setTextMargins(0, 0, max(beyond, 0), 0)
            button.setGeometry(self.width() - side, 0, side, side)
