"""Issues of one title in, the order in which they came out."""

import bisect
import itertools
from collections.abc import Iterable, Sequence

from reader.model.record import Holding

RESTART_BELOW = 10
"""A number this low after a higher one begins a new count rather than a mistake."""


def in_sequence(holdings: Iterable[Holding]) -> tuple[Holding, ...]:
    """Order numbered issues by date where they have one, undated ones by their number.

    One edition a number is enough: morning and evening editions share it.
    """
    numbered = [h for h in holdings if h.number is not None]
    dated = sorted(
        (h for h in numbered if h.date.value), key=lambda h: (h.date.value, h.number, h.edition)
    )
    run: list[Holding] = []
    for holding in dated:
        if not (run and run[-1].number == holding.number and run[-1].date == holding.date):
            run.append(holding)
    undated = sorted((h for h in numbered if not h.date.value), key=_number)
    if not undated:
        return tuple(run)
    # Where numbers begin again, an undated issue goes before the first higher one.
    highest = list(itertools.accumulate(map(_number, run), max))
    placed: list[tuple[int, Holding]] = [
        (bisect.bisect_right(highest, _number(holding)), holding) for holding in undated
    ]
    merged: list[Holding] = []
    waiting = iter(placed)
    following = next(waiting, None)
    for place, holding in enumerate(run):
        while following is not None and following[0] <= place:
            merged.append(following[1])
            following = next(waiting, None)
        merged.append(holding)
    while following is not None:
        merged.append(following[1])
        following = next(waiting, None)
    return tuple(merged)


def begins_again(earlier: Holding, later: Holding) -> bool:
    """Tell whether the numbering begins again between two issues that follow each other.

    It does when the later number is lower and very low, or so low that a count
    begun on New Year's Day of its year can have reached it, in another year
    than the earlier one.
    """
    if _number(later) >= _number(earlier):
        return False
    if _number(later) < RESTART_BELOW:
        return True
    if earlier.date.value is None or later.date.value is None:
        return False
    is_new_year = earlier.date.value.year < later.date.value.year
    return is_new_year and _number(later) <= later.date.value.timetuple().tm_yday


def strays(sequence: Sequence[Holding]) -> frozenset[int]:
    """Return the places of issues whose number does not lie between its neighbours'.

    The neighbours agree with each other, so that the one between is wrong: 70,
    1071, 72.
    """
    found: set[int] = set()
    for place in range(1, len(sequence) - 1):
        before, this, after = map(_number, sequence[place - 1 : place + 2])
        is_free = place - 1 not in found
        if is_free and before < after and not before <= this <= after:
            found.add(place)
    return frozenset(found)


def _number(holding: Holding) -> int:
    assert holding.number is not None
    return holding.number
