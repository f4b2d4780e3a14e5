"""Issues without a date in, the dates that their neighbours suggest out, with the evidence.

A suggestion is never a date until a person accepts it.
"""

import dataclasses
import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue
from reader.model.record import AppearanceBlock, CataloguedIssue, Holding
from reader.model.sequence import in_sequence, strays
from reader.notation.numeral import half_width
from reader.session.cataloguing.appearance import expected_issues

_FARTHEST = 60
"""Issues away from the only dated neighbour; farther, one day not published shifts the date."""

_FRESH = 3
"""Days that may lie between the latest dateline and the issue that prints it."""

_NEAR = 60
"""Days from the issue within which a dateline without a year can be told to be of its year."""

_DATELINE = re.compile(r"([0-9]{1,2})月([0-9]{1,2})日")
_WEEKDAYS = "一二三四五六日"

Read = Callable[[str], Issue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A date that an issue may have.

    Attributes:
        key: Of the issue.
        day: The date suggested.
        evidence: What speaks for it, a sentence each.
        against: What speaks against it, a sentence each.
    """

    key: str
    day: datetime.date
    evidence: tuple[str, ...]
    against: tuple[str, ...] = ()

    @property
    def dating(self) -> Dating:
        """The date, inferred, with all its evidence."""
        evidence = (*self.evidence, *(f"against it: {sentence}" for sentence in self.against))
        return Dating(value=self.day, status=DateStatus.INFERRED, evidence=evidence)


def suggest_dates(
    issues: Iterable[CataloguedIssue], course: Sequence[AppearanceBlock], read: Read
) -> Iterator[Suggestion]:
    """Yield a date for each undated issue whose neighbours by number give one.

    Args:
        issues: All issues of a title.
        course: Its course of appearance; without one a daily is recognised
            when the neighbours' numbers and days run alike.
        read: Returns the issue of a key, for its datelines.
    """
    catalogued = {issue.holding.key: issue for issue in issues}
    sequence = in_sequence(issue.holding for issue in catalogued.values())
    wrong = strays(sequence)
    run = [holding for place, holding in enumerate(sequence) if place not in wrong]
    before = _nearest(run)
    after = list(reversed(_nearest(run[::-1])))
    for holding, earlier, later in zip(run, before, after, strict=True):
        if holding.date.value is not None:
            continue
        found = _by_neighbours(holding, earlier, later, course)
        if found is not None:
            day, evidence, against = found
            issue = catalogued[holding.key]
            datelines = _datelines(read(holding.key)) if issue.is_digital else ()
            yield _weighed(
                issue,
                Suggestion(key=holding.key, day=day, evidence=evidence, against=against),
                datelines,
            )


def _nearest(run: Sequence[Holding]) -> list[Holding | None]:
    """Return for each place the nearest dated issue before it."""
    found: list[Holding | None] = []
    last: Holding | None = None
    for holding in run:
        found.append(last)
        last = holding if holding.date.value else last
    return found


def _by_neighbours(
    holding: Holding,
    earlier: Holding | None,
    later: Holding | None,
    course: Sequence[AppearanceBlock],
) -> tuple[datetime.date, tuple[str, ...], tuple[str, ...]] | None:
    """Return a day, what speaks for it and what speaks against it."""
    against: tuple[str, ...] = ()
    if earlier is not None and later is not None:
        found = _between(holding, earlier, later, course)
        if found is not None:
            return found[0], (found[1],), ()
        where = f"{_name(earlier)} and {_name(later)}"
        against = (f"numbers and course of appearance disagree between {where}",)
    if not course:
        return None
    for neighbour in (earlier, later):
        if neighbour is not None:
            day = _counted(neighbour, _steps(neighbour, holding), course)
            if day is not None:
                what = f"counted along the course of appearance from {_name(neighbour)} alone"
                return day, (what,), against
    return None


def _between(
    holding: Holding, earlier: Holding, later: Holding, course: Sequence[AppearanceBlock]
) -> tuple[datetime.date, str] | None:
    """Return the day when the numbers between two dated issues are as many as the days."""
    first, last = _day(earlier), _day(later)
    steps, whole = _steps(earlier, holding), _steps(earlier, later)
    where = f"{_name(earlier)} and {_name(later)}"
    if course:
        days = sorted({e.day for e in expected_issues(course, first, last)} | {first, last})
        what = f"the course of appearance has as many issues as there are numbers between {where}"
    else:
        days = [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]
        what = f"there are as many numbers as days between {where}"
    if len(days) - 1 != whole or not 0 < steps < whole:
        return None
    return days[steps], what


def _counted(
    neighbour: Holding, steps: int, course: Sequence[AppearanceBlock]
) -> datetime.date | None:
    """Return the day so many issues after a neighbour, or before it when negative."""
    start = _day(neighbour)
    if not 0 < abs(steps) <= _FARTHEST:
        return None
    reach = datetime.timedelta(days=abs(steps) * 31)
    span = (start, start + reach) if steps > 0 else (start - reach, start)
    days = {e.day for e in expected_issues(course, *span)} - {start}
    ordered = sorted(days, reverse=steps < 0)
    return ordered[abs(steps) - 1] if len(ordered) >= abs(steps) else None


def _weighed(
    issue: CataloguedIssue, found: Suggestion, datelines: Sequence[tuple[int, int]]
) -> Suggestion:
    """Add what the masthead and the datelines say to a suggestion."""
    day, evidence, against = found.day, list(found.evidence), list(found.against)
    weekday = issue.weekday[-1:].replace("天", "日")
    if weekday and weekday in _WEEKDAYS:
        is_right = _WEEKDAYS[day.weekday()] == weekday
        (evidence if is_right else against).append(f"the masthead prints {issue.weekday}")
    ages = [_age(day, *line) for line in datelines]
    near = [age for age in ages if age is not None and abs(age) <= _NEAR]
    if near:
        latest = day - datetime.timedelta(days=min(near))
        is_right = 0 <= min(near) <= _FRESH
        said = f"the latest dateline is of {latest.month}月{latest.day}日"
        (evidence if is_right else against).append(said)
    return dataclasses.replace(found, evidence=tuple(evidence), against=tuple(against))


def _datelines(issue: Issue) -> tuple[tuple[int, int], ...]:
    """Return month and day of every dateline that has both."""
    return tuple(
        (int(match[1]), int(match[2]))
        for page in issue.pages
        for article in page.articles
        if article.dateline and article.dateline.date
        if (match := _DATELINE.search(half_width(article.dateline.date)))
    )


def _age(day: datetime.date, month: int, date: int) -> int | None:
    """Return how many days a dateline is older than a day, in the nearest year."""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            found.append((day - datetime.date(year, month, date)).days)
        except ValueError:
            continue
    return min(found, key=abs, default=None)


def _steps(earlier: Holding, later: Holding) -> int:
    assert earlier.number is not None
    assert later.number is not None
    return later.number - earlier.number


def _day(holding: Holding) -> datetime.date:
    assert holding.date.value is not None
    return holding.date.value


def _name(holding: Holding) -> str:
    return f"no. {holding.number} of {holding.date.value}"
