"""The settings: what the reader has chosen in, what is chosen anew out, at once."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from typing_extensions import override

from reader.app.dress.interface_size import PERCENTS
from reader.app.parts.choice_form import ChoiceForm
from reader.app.parts.porthole import Porthole, fit_screen
from reader.session.choices import Arrangement
from reader.session.settings import Language, Motion, Settings


class SettingsSheet(QDialog):
    """Shows every choice; each takes effect as it is made.

    Signals:
        chosen: The new ``Settings``.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._form = ChoiceForm(settings, self)
        self._form.chosen.connect(self.chosen)
        self._fill_window()
        self._form.add_title(self.tr("Text"))
        self._form.add_text()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 18)
        rows.setSpacing(16)
        rows.addWidget(Porthole(self._form, self), 1)
        rows.addWidget(buttons)

    @override
    def open(self) -> None:
        fit_screen(self, self.sizeHint().expandedTo(QSize(440, 0)))
        super().open()

    def _fill_window(self) -> None:
        self._form.add_title(self.tr("Window"))
        self._form.add_choice(
            self.tr("Language"),
            "language",
            {
                Language.SYSTEM: self.tr("As the system"),
                Language.CHINESE: "中文",
                Language.ENGLISH: "English",
            },
        )
        self._form.add_choice(
            self.tr("Size, from the next start"),
            "interface_percent",
            {0: self.tr("As suits the screen")} | {each: f"{each} %" for each in PERCENTS},
        )
        self._form.add_colours()
        self._form.add_choice(
            self.tr("Pages"),
            "arrangement",
            {
                Arrangement.BY_WINDOW: self.tr("By the window's shape"),
                Arrangement.SINGLE: self.tr("Single page"),
                Arrangement.SPREAD: self.tr("Spread"),
            },
        )
        self._form.add_choice(
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
        touch.setChecked(self._form.settings.is_touch)
        touch.toggled.connect(lambda on: self._form.change(is_touch=on))
        self._form.add_field("", touch)
