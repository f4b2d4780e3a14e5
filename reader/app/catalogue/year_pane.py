"""A year of a title as a calendar: a row a month, what is held, missing and not expected."""

import calendar
import datetime
from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QAbstractTableModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.words import gap_reason
from reader.app.dress.theme import Colours
from reader.app.parts.choice_form import TEXT_LEFT_PX
from reader.app.parts.columns_model import VALUE_ROLE, Index
from reader.app.parts.flow_row import FlowRow
from reader.app.parts.row_delegate import KeptRows
from reader.library import cataloguing
from reader.library.library import Library
from reader.library.records import gap_reasons
from reader.model.edit import Edit
from reader.model.record import GapReason
from reader.session.cataloguing.title_holdings import held_issues
from reader.session.cataloguing.year_calendar import DayState, year_states

DAYS = 7
PLACES = 37
"""Days side by side: 31 of a month that begins on a Sunday."""
_TIGHT = "QTableView::item { padding: 0; } QHeaderView::section { padding: 3px 1px; }"


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year of a title.

    Attributes:
        year: The year.
        states: What is so of each day.
        issues: Keys of the issues held on a day.
        first: The earliest year of which anything is held.
        last: The latest one.
    """

    year: int
    states: dict[datetime.date, DayState]
    issues: dict[datetime.date, tuple[str, ...]]
    first: int
    last: int


class YearModel(QAbstractTableModel):
    """A row a month, its weeks side by side, Monday first."""

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._year: Year | None = None
        self._days: list[list[datetime.date | None]] = []

    def show_year(self, year: Year) -> None:
        """Show a year."""
        self.beginResetModel()
        self._year = year
        self._days = [_row(year.year, month) for month in range(1, 13)]
        self.endResetModel()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, 11)

    def day(self, index: Index) -> datetime.date | None:
        """Return the day of a cell; None where there is none."""
        return self._days[index.row()][index.column()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._days)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else PLACES

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None or self._year is None:
            return None
        state = self._year.states[day]
        if role == Qt.ItemDataRole.DisplayRole:
            return state.value
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            keys = "\n".join(self._year.issues.get(day, ()))
            return f"{day.isoformat()}: {self._state_name(state)}\n{keys}".rstrip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(state)
        return self._year.issues.get(day, ()) if role == VALUE_ROLE else None

    def _colour(self, state: DayState) -> QColor:
        if state in (DayState.MISSING, DayState.PARTLY):
            return QColor(self._colours.accent)
        is_plain = state is DayState.HELD
        return QColor(self._colours.text if is_plain else self._colours.muted)

    def _state_name(self, state: DayState) -> str:
        return {
            DayState.HELD: self.tr("held"),
            DayState.PARTLY: self.tr("held in part"),
            DayState.MISSING: self.tr("missing"),
            DayState.NOT_PUBLISHED: self.tr("not published"),
            DayState.NOT_EXPECTED: self.tr("not expected"),
        }[state]

    def legend(self) -> str:
        """Explain the signs, with how many days of the year bear each."""
        counts = Counter(self._year.states.values()) if self._year else Counter()
        return "     ".join(
            f"{state.value} {self._state_name(state)} {counts[state]}" for state in DayState
        )

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            names = (
                self.tr("M"),
                self.tr("T"),
                self.tr("W"),
                self.tr("Th", "Thursday"),
                self.tr("F"),
                self.tr("S", "Saturday"),
                self.tr("Su", "Sunday"),
            )
            return names[section % DAYS]
        return self.tr("%1", "month").replace("%1", str(section + 1))


def _row(year: int, month: int) -> list[datetime.date | None]:
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    days = [day if day.month == month else None for week in weeks for day in week]
    return [*days, *[None] * PLACES][:PLACES]


class _DayTable(QTableView):
    """Days as high and as wide as there is room for."""

    def _row_px(self) -> int:
        return self.verticalHeader().minimumSectionSize()

    def _set_row_px(self, side: int) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(side)

    row_px = Property(int, _row_px, _set_row_px)
    """Least side of a day; the style sheet sets it, for pointers or for fingers."""


_AT_HAND = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
).value


class _DayDelegate(KeptRows):
    """Draws the days at hand as Qt does, of all others the sign alone: a year has 504 cells.

    To lay their ground once more takes longer on a large screen than all the rest.
    """

    @override
    def told(self, index: Index) -> object:
        return index.data()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state.value & _AT_HAND:
            super().paint(painter, option, index)
        elif (sign := self.told(index)) is not None:
            place = _sign_place(option)
            self.draw_kept(
                painter,
                place,
                ("sign", sign, QFont(option.font)),
                self.colours.field,
                lambda pen: _draw_sign(pen, place, index, option.font),
            )

    @override
    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        QStyledItemDelegate.paint(self, painter, option, index)


def _sign_place(option: QStyleOptionViewItem) -> QRect:
    """Return the middle of a cell, as much of it as a sign needs."""
    side = option.fontMetrics.height()
    place = QRect(0, 0, side, side)
    place.moveCenter(option.rect.center())
    return place & option.rect


def _draw_sign(pen: QPainter, place: QRect, index: Index, font: QFont) -> None:
    pen.setFont(font)
    pen.setPen(index.data(Qt.ItemDataRole.ForegroundRole))
    pen.drawText(place, int(Qt.AlignmentFlag.AlignCenter), index.data())


class YearPane(QWidget):
    """A year calendar.

    Signals:
        year_wanted: Another year is to be shown.
        issue_pressed: An issue is to be read: its key.
        not_published: The chosen days had no issue: a tuple of days.
    """

    year_wanted = Signal(int)
    issue_pressed = Signal(str)
    not_published = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = YearModel(colours, self)
        self._year = QSpinBox(self)
        # A style sheet's padding is not applied to the number in a field.
        self._year.lineEdit().setTextMargins(TEXT_LEFT_PX, 0, 0, 0)
        self._year.setRange(1600, 2999)
        self._year.setAccessibleName(self.tr("Year"))
        self._year.setKeyboardTracking(False)
        self._year.valueChanged.connect(self.year_wanted)
        self._span = QLabel(self)
        self._span.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self._legend = QLabel(self)
        self._legend.setWordWrap(True)
        self.table = _DayTable(self)
        self.table.setModel(self.model)
        self._days = _DayDelegate(colours, self.table)
        self.table.setItemDelegate(self._days)
        self.table.setAccessibleName(self.tr("Year calendar"))
        self.table.setShowGrid(False)
        # Arrows go from day to day: with Tab there would be 372 stops before the next button.
        self.table.setTabKeyNavigation(False)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
            header.setHighlightSections(False)
        self.table.setStyleSheet(_TIGHT)
        self.table.activated.connect(self._press)
        never = QPushButton(self.tr("The chosen days: not published"), self)
        never.clicked.connect(self._tell_never)
        head = FlowRow()
        head.add(self._year)
        head.add(self._span)
        head.add(never, is_pushed=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 0)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        rows.addWidget(self._legend)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self.model.show_colours(colours)
        self._days.show_colours(colours)

    def show_year(self, year: Year) -> None:
        """Show a year."""
        self.model.show_year(year)
        self._year.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self._year.setValue(year.year)
        self._year.blockSignals(False)  # noqa: FBT003 (Qt's signature)
        span = self.tr("held from %1 to %2")
        self._span.setText(span.replace("%1", str(year.first)).replace("%2", str(year.last)))
        self._legend.setText(self.model.legend())

    def _press(self, index: QModelIndex) -> None:
        keys = index.data(VALUE_ROLE)
        if keys:
            self.issue_pressed.emit(keys[0])

    def _tell_never(self) -> None:
        days = (self.model.day(index) for index in self.table.selectedIndexes())
        chosen = tuple(sorted(day for day in days if day is not None))
        if chosen:
            self.not_published.emit(chosen)


class YearDesk(QObject):
    """Joins the calendar to the library."""

    def __init__(self, pane: YearPane, clerk: Clerk) -> None:
        super().__init__(pane)
        self.widget = pane
        self._clerk = clerk
        self._slug = ""
        self._year: int | None = None
        pane.year_wanted.connect(self._show_year)
        pane.not_published.connect(self._keep_never)

    def show_title(self, slug: str) -> None:
        """Show a year of a title: its last one first."""
        if slug != self._slug:
            self._slug, self._year = slug, None
        self._clerk.ask(partial(read_year, slug=slug, year=self._year), self.widget.show_year)

    def renew(self, edit: Edit) -> None:
        """Show the year anew."""
        del edit
        self.show_title(self._slug)

    def _show_year(self, year: int) -> None:
        self._year = year
        self.show_title(self._slug)

    def _keep_never(self, days: tuple[datetime.date, ...]) -> None:
        slug = self._slug
        places = [day.isoformat() for day in days]

        reason = GapReason.NOT_PUBLISHED
        what = self.tr("gaps of %1: %2").replace("%1", slug).replace("%2", gap_reason(reason))

        def operation(library: Library, person: str) -> Edit | None:
            return cataloguing.edit_gap_reasons(library, slug, places, reason, person, what)

        self._clerk.edit(operation)


def read_year(library: Library, slug: str, year: int | None) -> Year:
    """Read a year of a title; None takes the latest of which anything is held."""
    held = held_issues(library, slug)
    years = [one.date.value.year for one in held if one.date.value]
    today = datetime.datetime.now().astimezone().date()
    wanted = year or max(years, default=today.year)
    course = cataloguing.title_as_recorded(library, slug).course
    issues: dict[datetime.date, tuple[str, ...]] = {}
    for one in held:
        if one.date.value is not None and one.date.value.year == wanted:
            issues[one.date.value] = (*issues.get(one.date.value, ()), one.key)
    return Year(
        year=wanted,
        states=year_states(wanted, held, course, gap_reasons(library, slug), today),
        issues=issues,
        first=min(years, default=wanted),
        last=max(years, default=wanted),
    )
