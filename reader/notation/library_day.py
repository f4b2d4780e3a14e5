"""The day of an issue as libraries write it: 1858-12-07, 17.12.1918, 1898/02/14, 18581207.

Source:
    MODS 3.8 dateIssued (w3cdtf, iso8601, and free text); metadata of IIIF manifests
"""

import datetime
import re

from reader.notation.masthead import find_date

_DAY_FIRST = re.compile(
    r"(?<![0-9])(?P<day>[0-3]?[0-9])\.\s?(?P<month>[01]?[0-9])\.\s?(?P<year>1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])"
)
"""17.12.1918, as BnF has it in the Europeana profile."""
_COMPACT = re.compile(
    r"(?<![0-9])(?P<year>1[4-9][0-9]{2}|20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?![0-9])"
)
_LONGEST = 200


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
