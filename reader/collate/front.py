"""What single pages tell of the issue → its title, number, date and masthead."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import fields, replace
from typing import TypeVar

from reader.model.dating import DateStatus, Dating
from reader.model.doubt import Doubt
from reader.model.issue import Masthead
from reader.model.printed import PrintedPage
from reader.notation.edition import read_edition

_Said = TypeVar("_Said", bound=Hashable)

_RANKS = {DateStatus.KNOWN: 0, DateStatus.INFERRED: 1, DateStatus.UNKNOWN: 2}


def _agreed(said: Iterable[_Said]) -> tuple[_Said | None, tuple[_Said, ...]]:
    """Return what most pages say, the first at a draw, and what others say."""
    counts = Counter(said)
    if not counts:
        return None, ()
    best = max(counts, key=lambda value: counts[value])
    return best, tuple(value for value in counts if value != best)


def collate_title(pages: tuple[PrintedPage, ...]) -> tuple[str, tuple[Doubt, ...]]:
    """Return the name of the paper, empty when no page tells it."""
    title, others = _agreed(page.title for page in pages if page.title)
    what = f"Some pages name the paper {'、'.join(map(str, others))}; {title} was taken."
    return title or "", (Doubt(where="issue", what=what),) if others else ()


def collate_number(pages: tuple[PrintedPage, ...]) -> tuple[int | None, tuple[Doubt, ...]]:
    """Return the running number; None when no page tells it."""
    number, others = _agreed(page.issue_number for page in pages if page.issue_number is not None)
    what = f"Some pages print the number {', '.join(map(str, others))}; {number} was taken."
    return number, (Doubt(where="issue", what=what),) if others else ()


def collate_date(pages: tuple[PrintedPage, ...]) -> tuple[Dating, tuple[Doubt, ...]]:
    """Return the date: what is printed goes before what a file name says.

    Nothing is computed from a day without a year; such facts stay as evidence.
    """
    datings = [page.date for page in pages]
    status = min((dating.status for dating in datings), key=lambda status: _RANKS[status])
    if status is DateStatus.UNKNOWN:
        return Dating(evidence=_evidence(datings)), ()
    value, _ = _agreed(d.value for d in datings if d.status is status)
    assert value is not None
    agreeing = [dating for dating in datings if dating.value == value]
    dating = Dating(value=value, status=status, evidence=_evidence(agreeing))
    against = sorted({d.value for d in datings if d.value is not None and d.value != value})
    what = (
        f"Pages tell different dates: {value} was taken, "
        f"{', '.join(map(str, against))} was told too."
    )
    return dating, (Doubt(where="issue", what=what),) if against else ()


def _evidence(datings: list[Dating]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for dating in datings for text in dating.evidence))


def collate_edition(pages: tuple[PrintedPage, ...]) -> str:
    """Return the edition of the day that a masthead or most pages name; empty for the only one."""
    named = (read_edition(page.masthead.lines) for page in pages if page.masthead is not None)
    edition, _ = _agreed(page.edition for page in pages if page.edition)
    return next(filter(None, named), edition or "")


def collate_masthead(pages: tuple[PrintedPage, ...]) -> Masthead:
    """Merge the mastheads of the pages: the first page that states a field states it."""
    merged = Masthead()
    for page in pages:
        if page.masthead is None:
            continue
        stated = {
            field.name: getattr(page.masthead, field.name)
            for field in fields(Masthead)
            if getattr(merged, field.name) in ("", (), None)
        }
        lines = tuple(dict.fromkeys(merged.lines + page.masthead.lines))
        merged = replace(replace(merged, **stated), lines=lines)
    return merged


def collate_language(pages: tuple[PrintedPage, ...]) -> str:
    """Return the language of most pages."""
    language, _ = _agreed(page.language for page in pages)
    return language or "zh-Hans"
