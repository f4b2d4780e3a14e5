"""The bar under a chosen passage: what can be done with it."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.app.dress.theme import HIGHLIGHTS, Colours
from reader.app.parts.icons import icon

SWATCH_PX = 18


class SelectionBar(QWidget):
    """Colours to highlight with, a note, a copy.

    Signals:
        highlight_wanted: Name of the colour.
        note_wanted: A note is to be written.
        copy_wanted: The passage is to be copied with its citation.
        removal_wanted: What is marked in the passage is to be taken off.
    """

    highlight_wanted = Signal(str)
    note_wanted = Signal()
    copy_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        names = {
            "yellow": self.tr("Highlight in yellow"),
            "green": self.tr("Highlight in green"),
            "blue": self.tr("Highlight in blue"),
            "pink": self.tr("Highlight in pink"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        self._swatches: dict[str, QToolButton] = {}
        for colour in HIGHLIGHTS:
            button = self._button(names[colour])
            button.clicked.connect(partial(self.highlight_wanted.emit, colour))
            row.addWidget(button)
            self._swatches[colour] = button
        self._remove = self._button(self.tr("Take the marks off"))
        self._remove.clicked.connect(self.removal_wanted)
        self._remove.hide()
        row.addWidget(self._remove)
        row.addStretch(1)
        self._note = self._button(self.tr("Write a note"))
        self._note.clicked.connect(self.note_wanted)
        self._copy = self._button(self.tr("Copy with citation"))
        self._copy.clicked.connect(self.copy_wanted)
        row.addWidget(self._note)
        row.addWidget(self._copy)
        self.hide()

    def offer_removal(self, *, is_offered: bool) -> None:
        """Offer to take off what is marked in the passage, or do not."""
        self._remove.setVisible(is_offered)

    def show_colours(self, colours: Colours) -> None:
        """Draw the icons in the colours of a theme."""
        text, idle = QColor(colours.text), QColor(colours.idle)
        self._note.setIcon(icon("note", text, idle))
        self._copy.setIcon(icon("copy", text, idle))
        self._remove.setIcon(icon("delete", text, idle))
        for name, button in self._swatches.items():
            button.setIcon(_swatch(QColor(HIGHLIGHTS[name]), QColor(colours.muted)))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(SWATCH_PX, SWATCH_PX))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button


def _swatch(colour: QColor, edge: QColor) -> QIcon:
    picture = QPixmap(2 * SWATCH_PX, 2 * SWATCH_PX)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(edge)
    painter.drawEllipse(2, 2, 2 * SWATCH_PX - 4, 2 * SWATCH_PX - 4)
    painter.end()
    return QIcon(picture)
