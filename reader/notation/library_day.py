"""The day of an issue as libraries write it: 1858-12-07, 17.12.1918, 1898/02/14, 18581207.

A field that was left empty is a day, too, in tables and clocks that count from one.

Source:
    MODS 3.8 dateIssued (w3cdtf, iso8601, and free text); metadata of IIIF manifests
"""

import datetime
import re

from reader.model.dating import DateStatus, Dating
from reader.notation.masthead import YEARS, find_date
from reader.notation.numeral import half_width

_DAY_FIRST = re.compile(
    r"(?<![0-9])(?P<day>[0-3]?[0-9])\.\s?(?P<month>[01]?[0-9])\.\s?(?P<year>1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])"
)
"""17.12.1918, as BnF has it in the Europeana profile."""
_COMPACT = re.compile(
    r"(?<![0-9])(?P<year>1[4-9][0-9]{2}|20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?![0-9])"
)
_LONGEST = 200
_ZERO_DAYS = frozenset(
    {datetime.date(1899, 12, 30), datetime.date(1900, 1, 1), datetime.date(1970, 1, 1)}
)
"""What an empty field becomes in Excel, in SQL Server and in Unix; papers came out on them, too."""


def day_in(text: str) -> datetime.date | None:
    """Return the first full day of a text; None when there is none, or it is no real one."""
    text = text.strip()[:_LONGEST]
    day = find_date(text)
    if day is not None:
        return day
    for pattern in (_DAY_FIRST, _COMPACT):
        match = pattern.search(text)
        if match:
            try:
                return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
            except ValueError:
                continue
    return None


def day_typed(text: str) -> datetime.date | None:
    """Return the day that a person types as 2021-08-13; None where no paper came out on it."""
    try:
        day = datetime.date.fromisoformat(half_width(text))
    except ValueError:
        return None
    return day if day.year in YEARS else None


def stated_dating(day: datetime.date, evidence: str) -> Dating:
    """Return the day that a source states for its issue; inferred where it may stand for none."""
    if day in _ZERO_DAYS:
        told = (evidence, f"{day} is also what programs write for no day")
        return Dating(value=day, status=DateStatus.INFERRED, evidence=told)
    return Dating(value=day, status=DateStatus.KNOWN, evidence=(evidence,))


def dating_without(stated: str, told: Dating) -> Dating:
    """Return what else tells the day where what is stated is none, and says so if nothing does."""
    if told.value is not None or not stated:
        return told
    return Dating(evidence=(f"{stated} is no day",))
