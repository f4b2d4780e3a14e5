"""A year of a title in, what is held, missing and not expected on each day out."""

import calendar
import datetime
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from reader.model.record import AppearanceBlock, GapReason, Holding
from reader.session.cataloguing.appearance import expected_issues


class DayState(StrEnum):
    """What a day of the calendar shows; the value is its sign in text."""

    HELD = "■"
    PARTLY = "◧"
    MISSING = "□"
    NOT_PUBLISHED = "×"
    NOT_EXPECTED = "·"


def year_states(
    year: int,
    holdings: Iterable[Holding],
    course: Sequence[AppearanceBlock],
    reasons: Mapping[str, GapReason],
    until: datetime.date = datetime.date.max,
) -> dict[datetime.date, DayState]:
    """Return the state of every day of a year.

    Args:
        year: The year.
        holdings: What is held of the title, in any order and of any year.
        course: Its course of appearance; without one nothing is missing.
        reasons: Why issues are missing, by day.
        until: Today: what is to come out later is not missing yet.

    Returns:
        Partly held is a day with fewer editions or pages than there should be.
    """
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    expected: dict[datetime.date, set[str]] = {}
    for issue in expected_issues(course, first, min(last, until)):
        expected.setdefault(issue.day, set()).add(issue.edition)
    held: dict[datetime.date, list[Holding]] = {}
    for holding in holdings:
        if holding.date.value is not None and holding.date.value.year == year:
            held.setdefault(holding.date.value, []).append(holding)
    days = (first + datetime.timedelta(days=n) for n in range((last - first).days + 1))
    return {
        day: _state(held.get(day, []), expected.get(day, set()), reasons.get(day.isoformat()))
        for day in days
    }


def _state(held: Sequence[Holding], expected: set[str], reason: GapReason | None) -> DayState:
    if held:
        is_whole = expected <= {h.edition for h in held} and all(
            h.pages_held >= (h.pages_announced or 0) for h in held
        )
        return DayState.HELD if is_whole else DayState.PARTLY
    if reason is GapReason.NOT_PUBLISHED:
        return DayState.NOT_PUBLISHED
    return DayState.MISSING if expected else DayState.NOT_EXPECTED


def calendar_text(year: int, states: Mapping[datetime.date, DayState]) -> str:
    """Write the calendar, a line a month, Monday first, five or six weeks side by side."""
    lines = [f"{year}   " + " ".join("一二三四五六日" for _ in range(6))]
    for month in range(1, 13):
        weeks = calendar.Calendar().monthdatescalendar(year, month)
        cells = (
            "".join(states[day].value if day.month == month else "\u3000" for day in week)
            for week in weeks
        )
        counts = [state for day, state in states.items() if day.month == month]
        held = counts.count(DayState.HELD) + counts.count(DayState.PARTLY)
        wanted = held + counts.count(DayState.MISSING)
        lines.append(f"{month:>4}   {' '.join(cells).rstrip()}  {held}/{wanted}")
    lines.append(
        f"{DayState.HELD} held  {DayState.PARTLY} partly  {DayState.MISSING} missing  "
        f"{DayState.NOT_PUBLISHED} not published  {DayState.NOT_EXPECTED} not expected"
    )
    return "\n".join(lines)
