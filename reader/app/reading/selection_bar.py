"""The bar under a chosen passage: what can be done with it."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from reader.app.theme import HIGHLIGHTS, Colours

SWATCH_PX = 18


class SelectionBar(QWidget):
    """Colours to highlight with, a note, a copy.

    Signals:
        highlight_wanted: Name of the colour.
        note_wanted: A note is to be written.
        copy_wanted: The passage is to be copied with its citation.
    """

    highlight_wanted = Signal(str)
    note_wanted = Signal()
    copy_wanted = Signal()

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
            button = QToolButton(self)
            button.setIconSize(QSize(SWATCH_PX, SWATCH_PX))
            button.setToolTip(names[colour])
            button.setAccessibleName(names[colour])
            button.clicked.connect(partial(self.highlight_wanted.emit, colour))
            row.addWidget(button)
            self._swatches[colour] = button
        note = QPushButton(self.tr("Note…"), self)
        note.clicked.connect(self.note_wanted)
        copy = QPushButton(self.tr("Copy with citation"), self)
        copy.clicked.connect(self.copy_wanted)
        row.addStretch(1)
        row.addWidget(note)
        row.addWidget(copy)
        self.hide()

    def show_colours(self, colours: Colours) -> None:
        """Draw the swatches with the edge of a theme."""
        for name, button in self._swatches.items():
            button.setIcon(_swatch(QColor(HIGHLIGHTS[name]), QColor(colours.muted)))


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
