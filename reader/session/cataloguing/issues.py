"""What a cataloguer types in for issues, a change of their records or a refusal out."""

import dataclasses
from collections.abc import Callable, Mapping

from reader.errors import RecordError
from reader.model.dating import DateStatus, Dating
from reader.model.record import CataloguedIssue, IssueRecord, IssueState
from reader.notation.library_day import day_typed
from reader.notation.numeral import half_width

Change = Callable[[IssueRecord], IssueRecord]


def issue_change(fields: Mapping[str, str]) -> Change:
    """Return what sets fields of a record as typed; an empty text takes a field away.

    A date typed by a person is known; "unknown" says that the printed or
    inferred one is not to be trusted.

    Raises:
        RecordError: There is no such field, or the text is wrong for it.
    """
    values: dict[str, object] = {}
    for name, typed in fields.items():
        if name not in _READERS:
            raise RecordError(name, f"an issue has no such field. It has {', '.join(_READERS)}.")
        try:
            values[name] = _READERS[name](typed.strip())
        except ValueError as error:
            raise RecordError(name, str(error)) from error
    return lambda record: dataclasses.replace(record, **values)  # type: ignore[arg-type]  # read by name


def issue_remarks(issue: CataloguedIssue) -> tuple[str, ...]:
    """Return what is odd in an issue, a sentence each."""
    held, record, found = issue.holding, issue.record, []
    announced = held.pages_announced
    if announced is not None and held.pages_held > announced:
        found.append(f"{held.key} holds {held.pages_held} pages and announces {announced}.")
    if record.state is IssueState.CHECKED and announced and held.pages_held < announced:
        found.append(f"{held.key} is checked but {announced - held.pages_held} pages are missing.")
    day = held.date.value
    weekday = issue.weekday[-1:].replace("天", "日")
    if day is not None and weekday in _WEEKDAYS and weekday != _WEEKDAYS[day.weekday()]:
        found.append(
            f"{held.key} prints {issue.weekday}, but {day} was a 星期{_WEEKDAYS[day.weekday()]}."
        )
    if day is None and held.number is None:
        found.append(f"{held.key} has neither date nor number.")
    return tuple(found)


_WEEKDAYS = tuple("一二三四五六日")
"""Monday first."""


def _number(typed: str) -> int | None:
    if not typed:
        return None
    plain = half_width(typed)
    if not plain.isdecimal() or not plain.isascii():
        raise ValueError(f"“{typed}” is no number.")
    return int(plain)


def _date(typed: str) -> Dating | None:
    if not typed:
        return None
    if typed == DateStatus.UNKNOWN.value:
        return Dating()
    day = day_typed(typed)
    if day is None:
        raise ValueError(f"{typed} is no day; one is written 2021-08-13, or unknown.")
    return Dating(value=day, status=DateStatus.KNOWN)


def _state(typed: str) -> IssueState | None:
    try:
        return IssueState(typed) if typed else None
    except ValueError:
        raise ValueError(f"“{typed}” is no state; there are {', '.join(IssueState)}.") from None


_READERS: dict[str, Callable[[str], object]] = {
    "number": _number,
    "date": _date,
    "edition": str,
    "pages_held": _number,
    "pages_announced": _number,
    "state": _state,
    "shelf_mark": str,
    "source": str,
    "rights": str,
    "remarks": str,
}
"""How each field of an issue record is read from what is typed."""
