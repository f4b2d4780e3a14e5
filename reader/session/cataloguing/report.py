"""What is held, expected and taken in, counted by year or month, in; rows of a report out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.record import Gap, GapKind, GapReason, Holding


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCount:
    """How complete a year of a title is.

    Attributes:
        year: The year.
        held: Issues held.
        wanted: Issues that should be there: those held, and the gaps that were
            published, as far as numbers or the course of appearance tell.
        pages_missing: Pages announced and not held.
    """

    year: int
    held: int
    wanted: int
    pages_missing: int

    @property
    def share(self) -> float:
        """Of the issues wanted, what share is held, 0 to 1."""
        return self.held / self.wanted if self.wanted else 0.0


def completeness(holdings: Iterable[Holding], gaps: Iterable[Gap]) -> tuple[YearCount, ...]:
    """Return how complete each year is, in order of time; undated issues count nowhere.

    Args:
        holdings: What is held of one title.
        gaps: As `reader.session.cataloguing.gaps.find_gaps` tells them. Missing numbers
            without a day are of the year of the issue after them.
    """
    held: Counter[int] = Counter()
    pages: Counter[int] = Counter()
    years: dict[str, int] = {}
    for holding in holdings:
        if holding.date.value is not None:
            year = holding.date.value.year
            years[holding.key] = year
            held[year] += 1
            pages[year] += max((holding.pages_announced or 0) - holding.pages_held, 0)
    missing: Counter[int] = Counter()
    for gap in gaps:
        if gap.reason is not GapReason.NOT_PUBLISHED:
            missing.update(_years_of(gap, years))
    return tuple(
        YearCount(
            year=year, held=held[year], wanted=held[year] + missing[year], pages_missing=pages[year]
        )
        for year in sorted({*held, *missing})
    )


def _years_of(gap: Gap, years: dict[str, int]) -> Iterable[int]:
    """Yield the year of each issue that a gap misses."""
    if gap.kind is GapKind.DATE_WITHOUT_ISSUE:
        yield from (day.year for day in gap.dates)
    if gap.kind is GapKind.NUMBER_MISSING and gap.first is not None and gap.last is not None:
        count = gap.last - gap.first + 1
        if len(gap.dates) == count:
            yield from (day.year for day in gap.dates)
        elif gap.issues[-1] in years:
            yield from [years[gap.issues[-1]]] * count
