"""A form of choices: the settings in, what is chosen anew out, at once."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from reader.app.parts.field_label import FieldLabel
from reader.app.parts.porthole import is_narrow
from reader.session.choices import TextDirection
from reader.session.settings import Settings, Theme

LEAST_SIZE, GREATEST_SIZE = 9, 76
"""Pixels of the article's body: 50 to 400 per cent of the first day's 19."""
TEXT_LEFT_PX = 7
"""Before a number, so that it begins where the texts of the other fields do."""


class ChoiceForm(QWidget):
    """Rows of choices; each takes effect as it is made.

    Signals:
        chosen: The new ``Settings``.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.settings = settings
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(10)
        side = Qt.AlignmentFlag.AlignRight
        if is_narrow(self):
            side = Qt.AlignmentFlag.AlignLeft
            self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setLabelAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def add_title(self, text: str) -> None:
        """Add a title over the rows that follow."""
        label = QLabel(text, self)
        label.setObjectName("pane_title")
        self._form.addRow(label)

    def add_field(self, label: str, field: QWidget) -> None:
        """Add a row of another kind."""
        self._form.addRow(FieldLabel(label, field, self._form), field)

    def add_colours(self) -> None:
        """Add the row of themes."""
        self.add_choice(
            self.tr("Colours"),
            "theme",
            {
                Theme.SYSTEM: self.tr("As the system"),
                Theme.PAPER: self.tr("Paper"),
                Theme.SEPIA: self.tr("Sepia"),
                Theme.NIGHT: self.tr("Night"),
                Theme.CONTRAST: self.tr("High contrast"),
            },
        )

    def add_text(self) -> None:
        """Add the rows that say how articles are set."""
        families = {"": self.tr("Song, as supplied")}
        families |= {name: name for name in QFontDatabase.families() if name[:1] not in ".@"}
        self.add_choice(self.tr("Typeface"), "font", families)
        self.add_choice(
            self.tr("Direction"),
            "direction",
            {
                TextDirection.BY_PAPER: self.tr("As the paper is set"),
                TextDirection.HORIZONTAL: self.tr("Across"),
                TextDirection.VERTICAL: self.tr("Down, from right to left"),
            },
        )
        size = QSpinBox(self)
        size.setRange(LEAST_SIZE, GREATEST_SIZE)
        size.setSuffix(" px")
        size.setValue(self.settings.text_size)
        size.valueChanged.connect(lambda value: self.change(text_size=value))
        self._add_number(self.tr("Size"), size)
        measure = QSpinBox(self)
        measure.setRange(12, 60)
        measure.setValue(self.settings.measure)
        measure.valueChanged.connect(lambda value: self.change(measure=value))
        self._add_number(self.tr("Characters a line"), measure)
        gap = QDoubleSpinBox(self)
        gap.setRange(0.2, 2.0)
        gap.setSingleStep(0.1)
        gap.setDecimals(1)
        gap.setValue(self.settings.line_gap)
        gap.valueChanged.connect(lambda value: self.change(line_gap=round(value, 1)))
        self._add_number(self.tr("Line gap"), gap)

    def _add_number(self, label: str, field: QAbstractSpinBox) -> None:
        # A style sheet's padding is not applied to the number in a field that has one.
        field.lineEdit().setTextMargins(TEXT_LEFT_PX, 0, 0, 0)
        self.add_field(label, field)

    def add_choice(self, label: str, name: str, texts: dict[Any, str]) -> None:
        """Add a row in which one of several is chosen."""
        box = QComboBox(self)
        box.setObjectName(name)
        box.setMaxVisibleItems(16)
        for value, text in texts.items():
            box.addItem(text, value)
        box.setCurrentIndex(max(list(texts).index(self._now(name, texts)), 0))
        kind = type(getattr(self.settings, name))
        box.currentIndexChanged.connect(lambda: self.change(**{name: kind(box.currentData())}))
        self.add_field(label, box)

    def _now(self, name: str, texts: dict[Any, str]) -> object:
        value = getattr(self.settings, name)
        return value if value in texts else next(iter(texts))

    def change(self, **changes: Any) -> None:
        """Change some of the settings, by their names."""
        self.settings = replace(self.settings, **changes)
        self.chosen.emit(self.settings)
