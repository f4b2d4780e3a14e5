"""What stands on the shelf: a library in, lines to show and choose from out."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Protocol

from reader.library.changes import EVERYTHING, Filters, TitleHolding
from reader.model.position import Position
from reader.model.record import Holding
from reader.notation.reading_order import reading_rank

STRETCH = 200
"""Issues asked of the library at a time."""


class Shown(StrEnum):
    """Which issues are shown."""

    ALL = "all"
    RECENT = "recent"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfLine:
    """An issue on the shelf.

    Attributes:
        holding: What is held.
        read: When it was read last; None when it never was.
    """

    holding: Holding
    read: datetime.datetime | None = None

    @property
    def slug(self) -> str:
        """The paper, as in the key."""
        return self.holding.key.split("/")[0]

    @property
    def day(self) -> datetime.date | None:
        """When it came out; None when unknown."""
        return self.holding.date.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All that is held.

    Attributes:
        titles: The papers, by name.
        lines: The issues, newest first, undated ones last.
    """

    titles: tuple[TitleHolding, ...] = ()
    lines: tuple[ShelfLine, ...] = ()


class Holdings(Protocol):
    """What is asked of the library."""

    def titles(self) -> tuple[TitleHolding, ...]:
        """Return every title held, by name."""
        ...

    def issues(
        self, filters: Filters = EVERYTHING, after: str | None = None, limit: int = 60
    ) -> tuple[Holding, ...]:
        """Return a stretch of the shelf."""
        ...

    def position(self, issue: str) -> Position | None:
        """Return where the reader stopped in an issue."""
        ...


def by_days(holdings: Iterable[Holding]) -> Iterator[Holding]:
    """Put the papers of each day by their names; each paper's issues stay as they came.

    Args:
        holdings: By their days.
    """
    for _, of_day in groupby(holdings, lambda holding: holding.date.value):
        yield from sorted(of_day, key=lambda holding: reading_rank(holding.title))


def read_shelf(library: Holdings) -> Shelf:
    """Return all that is held, and what of it was read."""
    lines: list[ShelfLine] = []
    for holding in by_days(_held(library)):
        position = library.position(holding.key)
        lines.append(
            ShelfLine(holding=holding, read=position.read if position is not None else None)
        )
    return Shelf(titles=library.titles(), lines=tuple(lines))


def _held(library: Holdings) -> Iterator[Holding]:
    after: str | None = None
    while stretch := library.issues(after=after, limit=STRETCH):
        yield from stretch
        after = stretch[-1].key


def narrowed(shelf: Shelf, slug: str, shown: Shown, words: str) -> tuple[ShelfLine, ...]:
    """Return the issues of one paper, recent or unread, that answer to words.

    Args:
        shelf: All that is held.
        slug: The paper; empty for all.
        shown: All, those read last, or those never read.
        words: Part of the name, the date or the number; empty for all.
    """
    wanted = words.casefold().split()
    lines = [
        line
        for line in shelf.lines
        if (not slug or line.slug == slug)
        and (shown is not Shown.UNREAD or line.read is None)
        and (shown is not Shown.RECENT or line.read is not None)
        and _answers(line, wanted)
    ]
    if shown is Shown.RECENT:
        lines.sort(key=lambda line: line.read or _NEVER, reverse=True)
    return tuple(lines)


HOURS = ("晨", "早", "上午", "中午", "午间", "下午", "晚", "夜")
"""What names of editions say of the hour, in the order of the day."""
EXTRAS = ("号外", "號外")
_NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


def _answers(line: ShelfLine, wanted: list[str]) -> bool:
    """Tell whether every word asked for is among what an issue is called."""
    if not wanted:
        return True
    held = line.holding
    day = line.day.isoformat() if line.day is not None else ""
    words = f"{held.title} {held.key} {day} {held.number or ''} {held.edition}".casefold()
    return all(word in words for word in wanted)


def by_day(lines: tuple[ShelfLine, ...]) -> dict[datetime.date, tuple[ShelfLine, ...]]:
    """Return the issues of each day, editions of a day together as they came out.

    The one without a name comes first, extras last.
    """
    found: dict[datetime.date, list[ShelfLine]] = {}
    for line in lines:
        if line.day is not None:
            found.setdefault(line.day, []).append(line)
    for here in found.values():
        if len(here) > 1:
            here.sort(key=_as_it_came_out)
    return {day: tuple(here) for day, here in found.items()}


def _as_it_came_out(line: ShelfLine) -> tuple[str, int, str]:
    edition = line.holding.edition
    hours = (place for place, hour in enumerate(HOURS, 1) if hour in edition)
    rank = next(hours, len(HOURS) + 1) if edition else 0
    return line.slug, rank + any(extra in edition for extra in EXTRAS), line.holding.key


def month_grid(year: int, month: int) -> tuple[tuple[datetime.date, ...], ...]:
    """Return the weeks that show a month, Monday first, six of them so that no month jumps."""
    first = datetime.date(year, month, 1)
    start = first - datetime.timedelta(days=first.weekday())
    days = [start + datetime.timedelta(days=i) for i in range(42)]
    return tuple(tuple(days[i : i + 7]) for i in range(0, 42, 7))
