"""The year of the shelf's calendar: months stand so that their days are largest."""

import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS
from reader.app.shelf.calendar_view import YearView
from reader.session.settings import Theme

SHAPES = {4: (1000, 600), 3: (340, 600), 2: (300, 1200), 6: (1600, 300)}


@pytest.mark.parametrize("columns", SHAPES)
def test_a_step_down_goes_to_the_month_below_in_a_year_of_any_shape(
    qtbot: QtBot, columns: int
) -> None:
    year = YearView(COLOURS[Theme.PAPER])
    qtbot.addWidget(year)
    year.resize(*SHAPES[columns])
    year.show_month(2026, 1)
    qtbot.keyClick(year, Qt.Key.Key_Down)
    above, here = year._place(1, columns), year._place(year._month, columns)
    assert year._month == 1 + columns
    assert (here.x(), here.top()) == (above.x(), above.top() + SHAPES[columns][1] * columns // 12)
    qtbot.keyClick(year, Qt.Key.Key_Up)
    assert year._month == 1


@pytest.mark.parametrize("columns", SHAPES)
def test_a_month_that_is_pressed_is_the_one_seen_there(qtbot: QtBot, columns: int) -> None:
    year = YearView(COLOURS[Theme.PAPER])
    qtbot.addWidget(year)
    year.resize(*SHAPES[columns])
    for month in (2, 7, 12):
        place = year._place(month, columns)
        assert year.rect().contains(place)
        with qtbot.waitSignal(year.month_pressed) as pressed:
            qtbot.mouseClick(year, Qt.MouseButton.LeftButton, pos=place.center())
        assert pressed.args == [datetime.date(2000, month, 1)]


def test_days_are_larger_than_with_months_in_any_other_order(qtbot: QtBot) -> None:
    year = YearView(COLOURS[Theme.PAPER])
    qtbot.addWidget(year)
    for columns, shape in SHAPES.items():
        year.resize(*shape)
        assert year._columns() == columns
        assert all(year._side(columns) >= year._side(other) for other in (2, 3, 4, 6))
