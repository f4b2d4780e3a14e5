"""Days as a reader types them: a year, a month or a day in, its first and its last day out."""

import calendar
import datetime
import re
import unicodedata
from dataclasses import dataclass

_TYPED = re.compile(
    r"(?P<year>[0-9]{4})(?:[-./年]?(?P<month>[0-9]{1,2})"
    r"(?:[-./月]?(?P<day>[0-9]{1,2})日?|月)?|年)?"
)
"""2026, 2026-5, 2026-05-18, 20260518, 2026/5/18, 2026年5月18日; with or without an end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Days that follow each other.

    Attributes:
        first: The first day.
        last: The last day, counted in.
    """

    first: datetime.date
    last: datetime.date


def days_typed(typed: str) -> Days | None:
    """Return the days that are meant; None where no day of the calendar is."""
    found = _TYPED.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)))
    if found is None:
        return None
    year = int(found["year"])
    first_month, last_month = (int(found["month"] or each) for each in (1, 12))
    try:
        last_day = calendar.monthrange(year, last_month)[1]
        return Days(
            first=datetime.date(year, first_month, int(found["day"] or 1)),
            last=datetime.date(year, last_month, int(found["day"] or last_day)),
        )
    except (ValueError, calendar.IllegalMonthError):
        return None
