"""A field for a day: typed, or chosen from a calendar that shows when papers came out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.app.dress.theme import Colours
from reader.app.parts.card import Card
from reader.app.parts.clear_field import ClearField
from reader.app.parts.icons import icon
from reader.app.shelf.calendar_pane import CalendarPane
from reader.session.cataloguing.days_typed import Days, days_typed
from reader.session.shelf import ShelfLine


class DayCard(Card):
    """The calendar, open until a day is pressed.

    Signals:
        day_pressed: The date, its issues as ``ShelfLine``s, and where on the screen.
    """

    day_pressed = Signal(object, object, object)

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(self.tr("Calendar"), parent)
        self._calendar = CalendarPane(colours, self)
        self._calendar.show_colours(colours)
        self._calendar.day_pressed.connect(self.day_pressed)
        self._calendar.day_pressed.connect(self.close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.addWidget(self._calendar)

    def show_lines(self, lines: tuple[ShelfLine, ...], days: Days | None) -> None:
        """Show issues, at the days typed or the newest issue."""
        self._calendar.show_lines(lines)
        if days is not None:
            self._calendar.show_day(days.first)
        else:
            self._calendar.seek_issues()
        self._calendar.setFocus()


class DayField(QWidget):
    """A year, a month or a day; empty for any.

    Signals:
        changed: Other days are meant.
        calendar_wanted: The issues are to be shown on a calendar: ``show_lines`` opens it.
        judged: Something else is typed, and may be no day.
    """

    changed = Signal()
    judged = Signal()
    calendar_wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours: Colours | None = None
        self._days: Days | None = None
        self._typed = ClearField(self)
        self._typed.setPlaceholderText(self.tr("Any day"))
        self._typed.setAccessibleName(name)
        self._typed.setAccessibleDescription(self.form)
        self._typed.setToolTip(self.form)
        self._typed.textChanged.connect(self._read)
        self._open = QToolButton(self)
        self._open.setAccessibleName(f"{name}: {self.tr('Calendar')}")
        self._open.setToolTip(self.tr("Calendar"))
        self._open.clicked.connect(self.calendar_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._typed, 1)
        row.addWidget(self._open)
        self.setFocusProxy(self._typed)

    @property
    def form(self) -> str:
        """How a day is written."""
        return self.tr("Such as 2026, 2026-05 or 2026-05-18")

    @property
    def is_refused(self) -> bool:
        """Whether what is typed is no day."""
        return bool(self._typed.text().strip()) and self._days is None

    @property
    def days(self) -> Days | None:
        """The days meant; None for any, and while what is typed is no day."""
        return self._days

    def show_lines(self, lines: tuple[ShelfLine, ...]) -> None:
        """Open the calendar with these issues."""
        assert self._colours is not None
        card = DayCard(self._colours, self)
        card.day_pressed.connect(lambda day, *_: self._typed.setText(day.isoformat()))
        card.open_under(self)
        card.show_lines(lines, self._days)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        self._open.setIcon(icon("calendar", QColor(colours.text), QColor(colours.muted)))

    def _read(self, typed: str) -> None:
        before, self._days = self._days, days_typed(typed)
        self._typed.setProperty("refusal", self.is_refused)
        self._typed.style().polish(self._typed)
        self.judged.emit()
        if before != self._days:
            self.changed.emit()
