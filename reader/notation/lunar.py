"""A day in, weekday and lunar date out, as a masthead prints them (农历丙午年四月初二).

Source: GB/T 33661-2017
"""

import datetime

from lunar_python import Solar  # type: ignore[import-untyped]  # ships no types

_COMPUTED = range(1901, 2101)
"""Years for which the calendar is computed as it was published."""
_TRADITIONAL = str.maketrans("农历闰腊", "農曆閏臘")
_WEEKDAYS = "一二三四五六日"


def lunar_date(day: datetime.date, *, is_traditional: bool = False) -> str:
    """Write a day in the lunar calendar.

    Args:
        day: The day.
        is_traditional: True for Traditional characters.

    Returns:
        Empty for a year before 1901 or after 2100.
    """
    if day.year not in _COMPUTED:
        return ""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    year, month = lunar.getYearInGanZhi(), lunar.getMonthInChinese()
    text = f"农历{year}年{month}月{lunar.getDayInChinese()}"
    return text.translate(_TRADITIONAL) if is_traditional else text


def weekday(day: datetime.date) -> str:
    """Write a day's weekday (星期一)."""
    return f"星期{_WEEKDAYS[day.weekday()]}"
