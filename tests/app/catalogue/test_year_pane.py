"""The days of a year calendar are drawn: each with its sign, those at hand with their ground."""

import datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.app.catalogue.year_pane import Year, YearPane
from reader.app.dress.theme import COLOURS, TOUCH_TARGET_PX, style_sheet
from reader.session.cataloguing.year_calendar import DayState
from reader.session.settings import Theme

PAPER = COLOURS[Theme.PAPER]
FIELD, TEXT, ACCENT = (QColor(name).rgb() for name in (PAPER.field, PAPER.text, PAPER.accent))
FRIDAY, SATURDAY = 4, 5
"""Columns of the first two days of 2021."""


@pytest.fixture
def pane(qtbot: QtBot) -> YearPane:
    first = datetime.date(2021, 1, 1)
    days = [first + datetime.timedelta(days=n) for n in range(365)]
    states = dict.fromkeys(days, DayState.HELD) | {days[1]: DayState.PARTLY}
    made = YearPane(PAPER)
    made.setStyleSheet(style_sheet(PAPER))
    qtbot.addWidget(made)
    made.show_year(Year(year=2021, states=states, issues={}, first=2021, last=2021))
    made.resize(1400, 700)
    made.grab()
    made.table.clearSelection()
    made.table.selectionModel().clearCurrentIndex()
    return made


def colours(pane: YearPane, column: int) -> list[int]:
    """Return the colours inside a cell of January, pixel by pixel."""
    seen: QImage = pane.table.viewport().grab().toImage()
    ratio = seen.devicePixelRatio()
    cell: QRect = pane.table.visualRect(pane.model.index(0, column)).adjusted(3, 3, -3, -3)
    return [
        seen.pixel(round(x * ratio), round(y * ratio))
        for x in range(cell.left(), cell.right())
        for y in range(cell.top(), cell.bottom())
    ]


def test_each_day_bears_its_sign_and_what_is_no_day_bears_nothing(pane: YearPane) -> None:
    assert all(set(colours(pane, column)) == {FIELD} for column in range(FRIDAY))
    assert TEXT in colours(pane, FRIDAY)
    assert ACCENT in colours(pane, SATURDAY)
    assert ACCENT not in colours(pane, FRIDAY)


def test_no_place_is_kept_that_no_month_needs_and_all_days_have_theirs(pane: YearPane) -> None:
    model = pane.model
    places = [
        (row, column)
        for row in range(12)
        for column in range(model.columnCount())
        if model.day(model.index(row, column)) is not None
    ]
    assert len(places) == 365
    # August 2021 began on a Sunday.
    assert (7, model.columnCount() - 1) in places


def test_a_year_is_not_scrolled_on_a_usual_screen(qtbot: QtBot, pane: YearPane) -> None:
    pane.resize(1030, 600)
    pane.show()
    assert pane.table.horizontalScrollBar().maximum() == 0


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_days_for_fingers_are_as_wide_and_high_as_a_finger(pane: YearPane) -> None:
    pane.setStyleSheet(style_sheet(PAPER, is_touch=True))
    pane.ensurePolished()
    pane.resize(1060, 560)
    pane.show()
    assert min(pane.table.rowHeight(0), pane.table.columnWidth(0)) >= TOUCH_TARGET_PX


def test_the_ground_of_a_chosen_day_is_drawn_with_its_sign(pane: YearPane) -> None:
    chosen = pane.model.index(0, FRIDAY)
    pane.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)
    seen = colours(pane, FRIDAY)
    assert FIELD not in seen
    assert TEXT in seen
    assert FIELD in colours(pane, SATURDAY)
