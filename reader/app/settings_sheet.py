"""The settings: what the reader has chosen in, what is chosen anew out, at once."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.app.interface_size import PERCENTS
from reader.session.choices import Arrangement, TextDirection
from reader.session.settings import Language, Motion, Settings, Theme

LEAST_SIZE, GREATEST_SIZE = 9, 76
"""Pixels of the article's body: 50 to 400 per cent of the first day's 19."""


class SettingsSheet(QDialog):
    """Shows every choice; each takes effect as it is made.

    Signals:
        chosen: The new ``Settings``.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(10)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fill_window()
        self._fill_text()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 18)
        rows.setSpacing(16)
        rows.addLayout(self._form)
        rows.addWidget(buttons)
        self.setMinimumWidth(440)

    def _fill_window(self) -> None:
        self._title(self.tr("Window"))
        self._choice(
            self.tr("Language"),
            "language",
            {
                Language.SYSTEM: self.tr("As the system"),
                Language.CHINESE: "中文",
                Language.ENGLISH: "English",
            },
        )
        self._choice(
            self.tr("Size, from the next start"),
            "interface_percent",
            {0: self.tr("As suits the screen")} | {each: f"{each} %" for each in PERCENTS},
        )
        self._choice(
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
        self._choice(
            self.tr("Pages"),
            "arrangement",
            {
                Arrangement.BY_WINDOW: self.tr("By the window's shape"),
                Arrangement.SINGLE: self.tr("Single page"),
                Arrangement.SPREAD: self.tr("Spread"),
            },
        )
        self._choice(
            self.tr("Turning"),
            "motion",
            {
                Motion.SYSTEM: self.tr("As the system"),
                Motion.FOLD: self.tr("Fold the sheet"),
                Motion.SLIDE: self.tr("Slide"),
                Motion.NONE: self.tr("No motion"),
            },
        )
        touch = QCheckBox(self.tr("Larger buttons for touch"), self)
        touch.setChecked(self._settings.is_touch)
        touch.toggled.connect(lambda on: self._change(is_touch=on))
        self._form.addRow("", touch)

    def _fill_text(self) -> None:
        self._title(self.tr("Text"))
        families = {"": self.tr("Song, as supplied")}
        families |= {name: name for name in QFontDatabase.families() if name[:1] not in ".@"}
        self._choice(self.tr("Typeface"), "font", families)
        self._choice(
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
        size.setValue(self._settings.text_size)
        size.valueChanged.connect(lambda value: self._change(text_size=value))
        self._form.addRow(self.tr("Size"), size)
        measure = QSpinBox(self)
        measure.setRange(12, 60)
        measure.setValue(self._settings.measure)
        measure.valueChanged.connect(lambda value: self._change(measure=value))
        self._form.addRow(self.tr("Characters a line"), measure)
        gap = QDoubleSpinBox(self)
        gap.setRange(0.2, 2.0)
        gap.setSingleStep(0.1)
        gap.setDecimals(1)
        gap.setValue(self._settings.line_gap)
        gap.valueChanged.connect(lambda value: self._change(line_gap=round(value, 1)))
        self._form.addRow(self.tr("Line gap"), gap)

    def _title(self, text: str) -> None:
        label = QLabel(text, self)
        label.setObjectName("pane_title")
        self._form.addRow(label)

    def _choice(self, label: str, name: str, texts: dict[Any, str]) -> None:
        """Add a row in which one of several is chosen."""
        box = QComboBox(self)
        box.setObjectName(name)
        box.setMaxVisibleItems(16)
        for value, text in texts.items():
            box.addItem(text, value)
        box.setCurrentIndex(max(list(texts).index(self._now(name, texts)), 0))
        kind = type(getattr(self._settings, name))
        box.currentIndexChanged.connect(lambda: self._change(**{name: kind(box.currentData())}))
        self._form.addRow(label, box)

    def _now(self, name: str, texts: dict[Any, str]) -> object:
        value = getattr(self._settings, name)
        return value if value in texts else next(iter(texts))

    def _change(self, **changes: Any) -> None:
        self._settings = replace(self._settings, **changes)
        self.chosen.emit(self._settings)
