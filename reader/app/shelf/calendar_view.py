"""The calendar of the shelf: a month with its issues, or a year at a glance."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from reader.app.dress.theme import STRONG, Colours
from reader.app.language import wording
from reader.app.reading.desk_paint import draw_ring
from reader.session.shelf import ShelfLine, month_grid

_HEAD = 30
"""Height of the row with the days of the week."""
_EDGE = 4
"""Left and right of the days: the ring of the keyboard's place has room."""
_LEAST = (264, 300)
"""In logical pixels: the number of a day, or three letters of a month, can be read."""
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    day: datetime.date
    place: QRect


class MonthView(QWidget):
    """A month: a cell a day, with the papers that came out; days without any stay pale.

    Signals:
        day_pressed: The date, its issues as ``ShelfLine``s, and where on the screen.
        day_reached: The keyboard has gone to a day: the date.
    """

    day_pressed = Signal(object, object, object)
    day_reached = Signal(object)

    told_role = QAccessible.Role.Grouping

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._issues: dict[datetime.date, tuple[ShelfLine, ...]] = {}
        self._day = datetime.date(2000, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(*_LEAST)
        self.setAccessibleName(self.tr("Calendar"))

    @property
    def day(self) -> datetime.date:
        """The day the keyboard is at; its month is shown."""
        return self._day

    def show_issues(self, issues: dict[datetime.date, tuple[ShelfLine, ...]]) -> None:
        """Show other issues, by their day."""
        self._issues = issues
        self.update()

    def show_day(self, day: datetime.date) -> None:
        """Show a day's month and put the keyboard on the day."""
        self._day = day
        names = "; ".join(wording.holding_name(line.holding) for line in self._issues.get(day, ()))
        self.setAccessibleDescription(f"{day.isoformat()} {names or wording.no_issue()}")
        self.day_reached.emit(day)
        self.update()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        self.update()

    def _cells(self) -> tuple[_Cell, ...]:
        weeks = month_grid(self._day.year, self._day.month)
        wide = (self.width() - 2 * _EDGE) / 7
        high = (self.height() - _HEAD) / len(weeks)
        return tuple(
            _Cell(
                day=day,
                place=QRect(
                    _EDGE + round(i * wide),
                    round(_HEAD + w * high),
                    round(wide) - 4,
                    round(high) - 4,
                ),
            )
            for w, week in enumerate(weeks)
            for i, day in enumerate(week)
        )

    def _press(self, day: datetime.date, at: QPoint) -> None:
        self.day_pressed.emit(day, self._issues.get(day, ()), self.mapToGlobal(at))

    def _paint_cell(self, painter: QPainter, cell: _Cell) -> None:
        lines = self._issues.get(cell.day, ())
        is_of_month = cell.day.month == self._day.month
        ground = self._colours.chosen if lines else self._colours.window
        painter.setPen(QPen(QColor(self._colours.line), 1))
        if cell.day == self._day:
            wide = 3 if self.hasFocus() else 1
            colour = self._colours.focus if self.hasFocus() else self._colours.muted
            painter.setPen(QPen(QColor(colour), wide))
        painter.setBrush(QColor(ground) if is_of_month else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell.place, 6, 6)
        is_strong = is_of_month and bool(lines)
        painter.setPen(QColor(self._colours.text if is_strong else self._colours.muted))
        text = cell.place.adjusted(8, 5, -6, -4)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignLeft), str(cell.day.day))
        row = painter.fontMetrics().lineSpacing()
        room = max((cell.place.bottom() - text.top() - 2) // row - 1, 0)
        for i, (name, is_read) in enumerate(_names(lines, room)):
            shown = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, text.width()
            )
            colour = self._colours.text if is_read else self._colours.accent
            painter.setPen(QColor(colour if is_of_month else self._colours.muted))
            place = QRect(text.left(), text.top() + (i + 1) * row + 2, text.width(), row)
            painter.drawText(place, 0, shown)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.field))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._colours.muted))
        locale = wording.locale()
        wide = (self.width() - 2 * _EDGE) / 7
        for i in range(7):
            name = locale.dayName(i + 1, QLocale.FormatType.ShortFormat)
            place = QRect(_EDGE + round(i * wide), 0, round(wide), _HEAD)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), name)
        for cell in self._cells():
            self._paint_cell(painter, cell)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), self._colours)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        cell = next((cell for cell in self._cells() if cell.place.contains(at)), None)
        if cell is not None:
            self.show_day(cell.day)
            self._press(cell.day, at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.show_day(self._day + datetime.timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            cell = next(cell for cell in self._cells() if cell.day == self._day)
            self._press(self._day, cell.place.center())
        else:
            super().keyPressEvent(event)


def _names(lines: tuple[ShelfLine, ...], room: int) -> Iterator[tuple[str, bool]]:
    """Yield names of papers and whether they were read, no more than there is room for.

    Of those that have none the last name says how many they are.
    """
    if not room:
        return
    left_over = len(lines) - room + 1 if len(lines) > room else 0
    for line in lines[: len(lines) - left_over]:
        held = line.holding
        yield f"{held.title} {held.edition}".rstrip(), line.read is not None
    if left_over:
        yield f"+{left_over}", all(line.read is not None for line in lines[-left_over:])


_COLUMNS = (4, 3, 2, 6)
"""Months side by side; of several that do as well the first."""


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(STRONG)
    return strong


class YearView(QWidget):
    """Twelve small months; each day that has an issue is filled.

    Signals:
        month_pressed: The first day of the month to show.
    """

    month_pressed = Signal(object)

    told_role = QAccessible.Role.Grouping

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._issues: dict[datetime.date, tuple[ShelfLine, ...]] = {}
        self._year = 2000
        self._month = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(*_LEAST)
        self.setAccessibleName(self.tr("Year"))

    def show_issues(self, issues: dict[datetime.date, tuple[ShelfLine, ...]]) -> None:
        """Show other issues, by their day."""
        self._issues = issues
        self.update()

    def show_month(self, year: int, month: int) -> None:
        """Show a year and put the keyboard on a month."""
        self._year, self._month = year, month
        count = sum(1 for day in self._issues if (day.year, day.month) == (year, month))
        self.setAccessibleDescription(f"{year}-{month:02}: {count}")
        self.update()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        self.update()

    def _columns(self) -> int:
        """Return how many months stand side by side: so many that their days are largest."""
        return max(_COLUMNS, key=self._side)

    def _side(self, columns: int) -> int:
        """Return the side of a day, with so many months side by side."""
        grid = self._grid(self._place(1, columns))
        return min(grid.width() // 7, grid.height() // 6)

    def _place(self, month: int, columns: int) -> QRect:
        row, column = divmod(month - 1, columns)
        wide, high = self.width() // columns, self.height() * columns // 12
        return QRect(column * wide, row * high, wide, high).adjusted(8, 6, -8, -6)

    def _grid(self, box: QRect) -> QRect:
        """Return where the days of a month are, below its name."""
        return box.adjusted(12, QFontMetrics(_strong(self.font())).lineSpacing() + 14, -12, -10)

    def _paint_month(self, painter: QPainter, month: int, columns: int) -> None:
        box = self._place(month, columns)
        if month == self._month:
            colour = self._colours.focus if self.hasFocus() else self._colours.line
            painter.setPen(QPen(QColor(colour), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        painter.setFont(_strong(self.font()))
        painter.setPen(QColor(self._colours.text))
        head = box.adjusted(12, 8, -8, 0)
        name = wording.locale().standaloneMonthName(month)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, 0, shown)
        grid, side = self._grid(box), self._side(columns)
        painter.setPen(Qt.PenStyle.NoPen)
        for w, week in enumerate(month_grid(self._year, month)):
            for i, day in enumerate(week):
                if day.month != month:
                    continue
                lines = self._issues.get(day, ())
                colour = self._colours.accent if lines else self._colours.line
                painter.setBrush(QColor(colour))
                cell = QRect(grid.left() + i * side, grid.top() + w * side, side - 3, side - 3)
                painter.drawRoundedRect(cell, 2, 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.field))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns()
        for month in range(1, 13):
            self._paint_month(painter, month, columns)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), self._colours)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, columns = event.position().toPoint(), self._columns()
        for month in range(1, 13):
            if self._place(month, columns).contains(at):
                self.month_pressed.emit(datetime.date(self._year, month, 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns(),
            Qt.Key.Key_Down: self._columns(),
        }
        key = Qt.Key(event.key())
        if key in steps:
            month = min(max(self._month + steps[key], 1), 12)
            self.show_month(self._year, month)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.month_pressed.emit(datetime.date(self._year, self._month, 1))
        else:
            super().keyPressEvent(event)
