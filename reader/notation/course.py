"""A stretch of a course of appearance as a line of text, read and written.

``2001-01-01..2005-12-31 1-6 +2001-10-01 -2001-02-12..2001-02-18 =早,晚``: first
and last day (no last day while it goes on), weekdays from 1 Monday to 7 Sunday
(0 for none), days added, days left out, names of the editions.
"""

import datetime
import itertools
import re
from collections.abc import Iterable, Iterator

from reader.model.record import AppearanceBlock

_DAY = datetime.timedelta(days=1)
_WEEK = 7
_LONGEST = 3700
"""Days a span of added or left-out days may have; a longer one is a slip."""
_WEEKDAYS = re.compile("[0-7](?:-[1-7])?(?:,[1-7](?:-[1-7])?)*")


def read_course_block(written: str) -> AppearanceBlock:
    """Read one stretch.

    Raises:
        ValueError: With what is wrong, a sentence.
    """
    parts = written.split()
    if len(parts) < 2 or ".." not in parts[0]:
        raise ValueError("a course is written 2001-01-01.. 1-7, first day, two dots, weekdays.")
    begins, ends = parts[0].split("..", 1)
    first, last = _day(begins), _day(ends) if ends else None
    if last is not None and last < first:
        raise ValueError(f"the course ends on {last}, before it begins on {first}.")
    if not _WEEKDAYS.fullmatch(parts[1]):
        raise ValueError(f"{parts[1]} names no weekdays; 1-5,7 means Monday to Friday and Sunday.")
    added: set[datetime.date] = set()
    excluded: set[datetime.date] = set()
    editions: tuple[str, ...] = ("",)
    for part in parts[2:]:
        if part[0] in "+-":
            (added if part[0] == "+" else excluded).update(_span(part[1:]))
        elif part[0] == "=":
            editions = tuple(part[1:].replace("，", ",").split(","))
        else:
            raise ValueError(f"{part}: a day added begins with +, one left out with -.")
    return AppearanceBlock(
        first=first,
        last=last,
        weekdays=frozenset(_weekdays(parts[1])),
        added=frozenset(added),
        excluded=frozenset(excluded),
        editions=editions,
    )


def write_course_block(block: AppearanceBlock) -> str:
    """Write one stretch so that `read_course_block` gives it back."""
    weekdays = [day + 1 for day in sorted(block.weekdays)]
    days = (str(first) if first == last else f"{first}-{last}" for first, last in _runs(weekdays))
    parts = [f"{block.first}..{block.last or ''}", ",".join(days) or "0"]
    parts += [f"+{span}" for span in _spans(block.added)]
    parts += [f"-{span}" for span in _spans(block.excluded)]
    if block.editions != ("",):
        parts.append(f"={','.join(block.editions)}")
    return " ".join(parts)


def _weekdays(written: str) -> Iterator[int]:
    for part in written.split(","):
        first, _, last = part.partition("-")
        for day in range(int(first), int(last or first) + 1):
            if 1 <= day <= _WEEK:
                yield day - 1


def _day(written: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{written} is no day; one is written 2021-08-13.") from None


def _span(written: str) -> Iterator[datetime.date]:
    first, _, last = written.partition("..")
    day, end = _day(first), _day(last or first)
    if (end - day).days > _LONGEST:
        raise ValueError(f"{written} is longer than ten years.")
    while day <= end:
        yield day
        day += _DAY


def _spans(days: Iterable[datetime.date]) -> Iterator[str]:
    for first, last in _runs([day.toordinal() for day in sorted(days)]):
        begins, ends = map(datetime.date.fromordinal, (first, last))
        yield str(begins) if first == last else f"{begins}..{ends}"


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of numbers that follow each other."""
    for _, run in itertools.groupby(enumerate(numbers), key=lambda item: item[1] - item[0]):
        found = [number for _, number in run]
        yield found[0], found[-1]
