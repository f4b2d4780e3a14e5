"""Days as a reader types them."""

import pytest

from reader.session.cataloguing.days_typed import days_typed


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026年", "2026-01-01", "2026-12-31"),
        ("2024-2", "2024-02-01", "2024-02-29"),
        ("2026年5月", "2026-05-01", "2026-05-31"),
        ("2026-05-18", "2026-05-18", "2026-05-18"),
        ("２０２６／５／１８", "2026-05-18", "2026-05-18"),
        (" 2026 年 5 月 18 日 ", "2026-05-18", "2026-05-18"),
        ("20260518", "2026-05-18", "2026-05-18"),
        ("2026.5.1", "2026-05-01", "2026-05-01"),
    ],
)
def test_a_year_a_month_or_a_day_is_meant(typed: str, first: str, last: str) -> None:
    days = days_typed(typed)
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "typed", ["", "昨天", "18", "2026-13", "2026-02-30", "0000", "0000-01", "2026-00", "2026-05-"]
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert days_typed(typed) is None
