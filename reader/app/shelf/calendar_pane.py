"""The calendar with its head: month or year, the one before and after."""

import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.dress.theme import Colours
from reader.app.language import wording
from reader.app.parts.icons import icon
from reader.app.shelf.calendar_view import MonthView, YearView
from reader.session.shelf import ShelfLine, by_day


class CalendarPane(QWidget):
    """Months and years with the days on which issues came out.

    Signals:
        day_pressed: The date, its issues as ``ShelfLine``s, and where on the screen.
    """

    day_pressed = Signal(object, object, object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: frozenset[datetime.date] = frozenset()
        self._month = MonthView(colours, self)
        self._year = YearView(colours, self)
        self._month.day_pressed.connect(self.day_pressed)
        self._month.day_reached.connect(self._name)
        self._year.month_pressed.connect(self._open_month)
        self._views = QStackedWidget(self)
        self._views.addWidget(self._month)
        self._views.addWidget(self._year)
        self._name_label = QLabel(self)
        self._name_label.setObjectName("pane_title")
        self._back = self._button(self.tr("Earlier"), -1)
        self._on = self._button(self.tr("Later"), 1)
        self._switch = QPushButton(self.tr("Year"), self)
        self._switch.setCheckable(True)
        self._switch.toggled.connect(self._show_year)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(self._name_label)
        row.addWidget(self._on)
        row.addStretch(1)
        row.addWidget(self._switch)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(row)
        rows.addWidget(self._views, 1)
        self.setFocusProxy(self._month)

    def show_lines(self, lines: tuple[ShelfLine, ...]) -> None:
        """Show other issues; the month stays."""
        issues = by_day(lines)
        self._days = frozenset(issues)
        for view in (self._month, self._year):
            view.show_issues(issues)

    def seek_issues(self) -> None:
        """Go to the month of the newest issue, unless the month shown has one."""
        here = self._month.day
        months = {(day.year, day.month) for day in self._days}
        if self._days and (here.year, here.month) not in months:
            self.show_day(max(self._days))

    def show_day(self, day: datetime.date) -> None:
        """Show the month and the year of a day, and put the keyboard on it."""
        self._month.show_day(day)
        self._year.show_month(day.year, day.month)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._month.show_colours(colours)
        self._year.show_colours(colours)
        text, muted = QColor(colours.text), QColor(colours.muted)
        self._back.setIcon(icon("previous", text, muted))
        self._on.setIcon(icon("next", text, muted))

    def _button(self, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(partial(self._step, by))
        return button

    def _step(self, by: int) -> None:
        day = self._month.day
        if self._switch.isChecked():
            self.show_day(datetime.date(day.year + by, day.month, 1))
            return
        month = day.year * 12 + day.month - 1 + by
        self.show_day(datetime.date(month // 12, month % 12 + 1, 1))

    def _show_year(self, is_year: bool) -> None:  # noqa: FBT001 (a signal's value)
        view = self._year if is_year else self._month
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)
        self._name(self._month.day)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_month(self, day: datetime.date) -> None:
        self.show_day(day)
        self._switch.setChecked(False)

    def _name(self, day: datetime.date) -> None:
        self._name_label.setText(
            str(day.year) if self._switch.isChecked() else wording.month_name(day)
        )
