"""The card that sets the type of articles: it stands over the text, which follows at once."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from reader.app.choice_form import ChoiceForm
from reader.session.settings import Settings

GAP_PX = 4
"""Between the button and the card."""


class TypeCard(QDialog):
    """Typeface, size, measure, line gap, direction and colours.

    Signals:
        chosen: The new ``Settings``.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Type of articles"))
        self.setAccessibleName(self.windowTitle())
        form = ChoiceForm(settings, self)
        form.add_text()
        form.add_colours()
        form.chosen.connect(self.chosen)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 16)
        rows.addWidget(form)

    def open_under(self, button: QWidget) -> None:
        """Open under a button, its right edge on the button's, within the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + GAP_PX))
        room = button.screen().availableGeometry()
        left = max(min(corner.x(), room.right()) - self.width(), room.left())
        top = max(min(corner.y(), room.bottom() - self.height()), room.top())
        self.move(left, top)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()
