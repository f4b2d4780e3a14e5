"""What items of news agencies call the parts of an article, and how those that we wrote are known.

Source:
    IPTC NewsML-G2 2.33 and ninjs 3.1; IPTC NewsCodes hlrole
"""

import datetime
import re
from collections.abc import Iterable

from reader.model.dating import DateStatus, Dating
from reader.notation.masthead import YEARS
from reader.notation.own_name import is_own_name, read_page_name
from reader.notation.page_label import page_label, read_page_label_line

_KICKERS = frozenset({"kicker", "overline", "pretitle", "introtitle"})
_DECKS = frozenset(
    {"subtitle", "deck", "subhead", "subheadline", "subheading", "sub", "sub-headline"}
)
_DAY = re.compile(r"\s*(?P<year>[0-9]{4})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})(?![0-9])")


def place_of_head(role: str) -> str:
    """Return which part of a head a role is: "kicker", "deck" or "headline".

    Args:
        role: Of a headline, its scheme before it or not (hlrole:sub); empty for none.
    """
    bare = role.rpartition(":")[2].strip().lower()
    return "kicker" if bare in _KICKERS else "deck" if bare in _DECKS else "headline"


def read_page(text: str, uri: str) -> tuple[str, str]:
    """Read the page that an item names.

    Args:
        text: As the item has it; perhaps a note that names none.
        uri: Of the item.

    Returns:
        Its label and its section; empty for none.
    """
    if is_own_name(uri):
        return read_page_name(text)
    line = read_page_label_line(text) if text else None
    return (line.label, line.section) if line is not None and line.has_page_word else ("", "")


def label_of(section: str, number: str) -> str:
    """Return the label of a page by the letter of its part and its number; empty for none."""
    letter = section if re.fullmatch("[A-Za-z]{1,2}", section) else ""
    return page_label(f"{letter}{number}") if re.fullmatch("[0-9]{1,3}", number) else ""


def day_of(moments: Iterable[tuple[str, str]], uri: str) -> Dating:
    """Return the day of an item: stated where we wrote it, else inferred of when it was made.

    Args:
        moments: What each is called, and the moment (2026-03-02T06:00:00+08:00); empty for none.
        uri: Of the item.
    """
    for name, moment in moments:
        day = read_day(moment)
        if day is None:
            continue
        if is_own_name(uri):
            return stated_day(day, name)
        evidence = (f"the articles were made on this day ({name})",)
        return Dating(value=day, status=DateStatus.INFERRED, evidence=evidence)
    return Dating(evidence=("no date stated",))


def stated_day(day: datetime.date, name: str) -> Dating:
    """Return a day of issue that an item states.

    Args:
        day: The day.
        name: Of what states it.
    """
    evidence = (f"stated by the articles ({name})",)
    return Dating(value=day, status=DateStatus.KNOWN, evidence=evidence)


def read_day(moment: str) -> datetime.date | None:
    """Read the day of a moment (2026-03-02T06:00:00Z, 20260302T060000); None for none."""
    match = _DAY.match(moment)
    # A message that must state a moment states 0001 or 9999 for an unknown day.
    if match is None or int(match["year"]) not in YEARS:
        return None
    try:
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
