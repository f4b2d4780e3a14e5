"""A course of appearance in, the issues that are expected out.

Source:
    The model of Kitodo.Production: date blocks, weekdays, added and excluded days
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model.record import AppearanceBlock

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Expected:
    """An issue that should have come out.

    Attributes:
        day: When.
        edition: Empty for the main edition.
    """

    day: datetime.date
    edition: str = ""


def expected_issues(
    course: Iterable[AppearanceBlock], first: datetime.date, last: datetime.date
) -> Iterator[Expected]:
    """Yield what is expected from ``first`` to ``last``, both included, in order of time.

    A day that two blocks name is expected once for each edition.
    """
    blocks = tuple(course)
    day = first
    while day <= last:
        editions = (name for block in blocks if _comes_out(block, day) for name in block.editions)
        for edition in dict.fromkeys(editions):
            yield Expected(day, edition)
        day += _DAY


def _comes_out(block: AppearanceBlock, day: datetime.date) -> bool:
    if day in block.added:
        return True
    if day < block.first or (block.last is not None and day > block.last):
        return False
    return day.weekday() in block.weekdays and day not in block.excluded
