"""Lunar dates and weekdays of known days."""

import datetime

import pytest

from reader.notation.lunar import lunar_date, weekday


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-02-10", "农历甲辰年正月初一"),
        ("2024-02-09", "农历癸卯年腊月三十"),
        ("2023-03-22", "农历癸卯年闰二月初一"),
        ("2000-01-01", "农历己卯年冬月廿五"),
    ],
)
def test_a_known_day_has_its_lunar_date(day: str, expected: str) -> None:
    assert lunar_date(datetime.date.fromisoformat(day)) == expected


def test_a_traditional_paper_writes_it_in_traditional_characters() -> None:
    day = datetime.date(2023, 3, 22)
    assert lunar_date(day, is_traditional=True) == "農曆癸卯年閏二月初一"


@pytest.mark.parametrize(("year", "is_written"), [(1900, 0), (1901, 1), (2100, 1), (2101, 0)])
def test_only_years_that_are_computed_have_one(year: int, is_written: int) -> None:
    assert bool(lunar_date(datetime.date(year, 6, 1))) == bool(is_written)


@pytest.mark.parametrize(("day", "expected"), [(5, "星期一"), (9, "星期五"), (11, "星期日")])
def test_weekdays_are_counted_from_monday(day: int, expected: str) -> None:
    assert weekday(datetime.date(2024, 2, day)) == expected
