"""The card that sets the type of articles: it stands over the text, which follows at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.app.parts.card import Card
from reader.app.parts.choice_form import ChoiceForm
from reader.app.parts.porthole import Porthole
from reader.session.settings import Settings


class TypeCard(Card):
    """Typeface, size, measure, line gap, direction and colours.

    Signals:
        chosen: The new ``Settings``.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(self.tr("Type of articles"), parent)
        form = ChoiceForm(settings, self)
        form.add_text()
        form.add_colours()
        form.chosen.connect(self.chosen)
        rows = QVBoxLayout(self)
        # At the right there is room for the porthole's scroll bar.
        rows.setContentsMargins(18, 16, 8, 16)
        rows.addWidget(Porthole(form, self))
