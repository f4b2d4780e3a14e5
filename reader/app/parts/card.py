"""A card: a small window that opens under a button and closes at a press beside it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QWidget

from reader.app.parts.porthole import fit_screen

GAP_PX = 4
"""Between the button and the card, and the card and the screen's edge."""


class Card(QDialog):
    """The frame of a card; what stands on it is its user's."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def open_under(self, button: QWidget) -> None:
        """Open under a button, its right edge on the button's, within the screen."""
        fit_screen(self, self.sizeHint())
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + GAP_PX))
        room = button.screen().availableGeometry().adjusted(GAP_PX, 0, -GAP_PX, 0)
        left = max(min(corner.x(), room.right()) - self.width(), room.left())
        top = max(min(corner.y(), room.bottom() - self.height()), room.top())
        self.move(left, top)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()
