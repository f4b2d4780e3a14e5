"""Whether a page is of the issue that others are of, as far as they print it."""

import datetime
from collections.abc import Sequence

from reader.model.dating import DateStatus
from reader.model.printed import PrintedPage
from reader.notation.edition import is_one_edition
from reader.notation.script import simplified

_PAPER = ("报", "報")
_OF_PLACE = 2
"""Characters of a paper's name that say of which town it is."""
_MOST_SLIPS = 1
"""Of year, month and day, those that a misprinted day has wrong."""


def likeness(ours: Sequence[PrintedPage], theirs: Sequence[PrintedPage]) -> int | None:
    """Return how much pages agree on the issue that they are of.

    A day that is misprinted, and a supplement that has its own name, are of the
    issue still; a second front page of another day or paper is not, nor is a
    page of another paper and another day, or one that names no paper and is of
    another time. Neither are pages of two houses that share neither day nor
    number, nor those of two editions of a day.

    Args:
        ours: Pages of one issue; empty for one that has none yet.
        theirs: Pages of a file.

    Returns:
        How many of paper, day, number and edition they share; None where they are of
        different issues.
    """
    papers = _compare_papers(_papers(ours), _papers(theirs))
    days = _compare(_days(ours), _days(theirs))
    numbers = _compare(_numbers(ours), _numbers(theirs))
    named = (_editions(ours), _editions(theirs))
    editions = _compare_editions(*named)
    labels = {each.page.label for each in ours}
    is_taken = any(each.page.label in labels for each in theirs)
    # A second page 01 that alone says 号外 is none of the paper of the day.
    if editions is False or (is_taken and editions is None and any(named)):
        return None
    is_other_time = False in (days, numbers)
    if is_taken and (is_other_time or papers is False):
        return None
    if days is False and True not in (papers, numbers) and not _may_be_misprint(ours, theirs):
        return None
    if papers is False and True not in (days, numbers) and not _is_one_house(ours, theirs):
        return None
    has_front = any(each.masthead is not None for each in theirs)
    if papers is False and days is not True and (is_other_time or has_front):
        return None
    return (papers, days, numbers, editions).count(True)


def _compare(ours: frozenset[object], theirs: frozenset[object]) -> bool | None:
    """Tell whether pages agree; None where one side says nothing."""
    return not ours.isdisjoint(theirs) if ours and theirs else None


def _compare_papers(ours: frozenset[str], theirs: frozenset[str]) -> bool | None:
    """Tell whether pages name one paper, perhaps one of them a weekend edition of it."""
    if not ours or not theirs:
        return None
    return any(one in other or other in one for one in ours for other in theirs)


def _compare_editions(ours: frozenset[str], theirs: frozenset[str]) -> bool | None:
    """Tell whether pages are of one edition of a day; None where one side says nothing."""
    if not ours or not theirs:
        return None
    return any(is_one_edition(one, other) for one in ours for other in theirs)


def _is_one_house(ours: Sequence[PrintedPage], theirs: Sequence[PrintedPage]) -> bool:
    """Tell papers that one house may print; a weekly inside of a paper is named as it likes.

    What a house prints is called by one place: 海港日报 and 海港周末报.
    """
    names = [{name for name in _papers(pages) if name.endswith(_PAPER)} for pages in (ours, theirs)]
    if not all(names):
        return True
    places = [{simplified(name)[:_OF_PLACE] for name in each} for each in names]
    return not places[0].isdisjoint(places[1])


def _papers(pages: Sequence[PrintedPage]) -> frozenset[str]:
    return frozenset(each.title for each in pages if each.title)


def _days(pages: Sequence[PrintedPage]) -> frozenset[datetime.date]:
    return frozenset(
        each.date.value
        for each in pages
        if each.date.value is not None and each.date.status is DateStatus.KNOWN
    )


def _editions(pages: Sequence[PrintedPage]) -> frozenset[str]:
    return frozenset(each.edition for each in pages if each.edition)


def _may_be_misprint(ours: Sequence[PrintedPage], theirs: Sequence[PrintedPage]) -> bool:
    """Tell days of which one may be the other with a slip in year, month or day."""
    return any(_slips(one, other) <= _MOST_SLIPS for one in _days(ours) for other in _days(theirs))


def _slips(one: datetime.date, other: datetime.date) -> int:
    pairs = zip(one.timetuple()[:3], other.timetuple()[:3], strict=True)
    return sum(a != b for a, b in pairs)


def _numbers(pages: Sequence[PrintedPage]) -> frozenset[object]:
    return frozenset(each.issue_number for each in pages if each.issue_number is not None)
