"""Sheets of one page in, text moved from one to the next where one is bare out.

What a sheet leaves blank depends on where its stories are cut: a few lines more of one
that goes on, or fewer, and it is made up otherwise. Only the two sheets between
which lines are moved are made up again.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from operator import ne
from typing import NamedTuple

from reader.layout.page.made_up import MadeUp
from reader.layout.page.proofs import BARE, cost_with_blank
from reader.layout.story.story import Story

_MOVED = (5.0, -5.0, 10.0, -10.0, 16.0, -16.0, 24.0, -24.0)
"""Rows of one column that a bare sheet is dealt more of the copy, or less, in turn."""
_MOST_MADE = 8
"""How many times each sheet is made up again at most, on an average."""

Part = tuple[Story, ...]


class Dealer(NamedTuple):
    """Deals the copy of a page by one fit.

    Attributes:
        moved: Answers the stories of two sheets, and rows of one column that the first is to
            have more of or fewer, with the stories of each then.
        made: Answers the stories of one sheet, and its number from 0, with that sheet, looked
            at; None where it does not hold them.
    """

    moved: Callable[[tuple[Part, Part], float], tuple[Part, Part]]
    made: Callable[[Part, int], MadeUp | None]


def redealt(sheets: tuple[MadeUp, ...], dealer: Dealer) -> tuple[MadeUp, ...]:
    """Return sheets with less blank, where text moved between neighbours leaves less.

    Args:
        sheets: Of one page, all looked at.
        dealer: Of its copy.
    """
    best = sheets
    tried = [_cuts([each.stories for each in sheets])]
    left = _MOST_MADE * len(sheets)
    for at, rows in product(range(len(sheets)), _MOVED):
        if not is_bare(best[at]):
            continue
        for parts in _dealt([each.stories for each in best], at, rows, dealer):
            cuts = _cuts(parts)
            if cuts in tried or left <= 0:
                continue
            tried.append(cuts)
            left -= sum(map(ne, cuts, _cuts([each.stories for each in best])))
            other = _remade(best, parts, dealer)
            if other is not None:
                best = min(best, other, key=blank_and_cost)
    return best


def is_bare(made: MadeUp) -> bool:
    """Tell whether a sheet that was looked at holds too little."""
    return made.share is not None and made.share < BARE


def _dealt(parts: Sequence[Part], at: int, rows: float, dealer: Dealer) -> Iterator[list[Part]]:
    """Yield parts of which one has so many rows more from the next, or from that before."""
    for first, more in ((at, rows), (at - 1, -rows)):
        if 0 <= first < len(parts) - 1:
            pair = dealer.moved((parts[first], parts[first + 1]), more)
            if all(pair):
                yield [*parts[:first], *pair, *parts[first + 2 :]]


def _remade(
    sheets: Sequence[MadeUp], parts: Sequence[Part], dealer: Dealer
) -> tuple[MadeUp, ...] | None:
    """Make up again the sheets that have other stories; None where one does not hold them."""
    before, cuts = _cuts([each.stories for each in sheets]), _cuts(parts)
    made: list[MadeUp] = []
    for number, part in enumerate(parts):
        is_same = cuts[number] == before[number]
        each = sheets[number] if is_same else dealer.made(part, number)
        if each is None:
            return None
        made.append(each)
    return tuple(made)


def _cuts(parts: Sequence[Part]) -> list[list[tuple[int, int]]]:
    """Return how many slugs and figures stand before each story of each sheet, and after all."""
    cuts: list[list[tuple[int, int]]] = []
    slugs = figures = 0
    for part in parts:
        cuts.append([(slugs, figures)])
        for story in part:
            slugs, figures = slugs + story.galley.count, figures + len(story.figures)
            cuts[-1].append((slugs, figures))
    return cuts


def blank_and_cost(sheets: Sequence[MadeUp]) -> tuple[float, float]:
    """Return how much is wanting on bare sheets, and what all cost."""
    wanting = math.fsum(max(0.0, BARE - (each.share or 0.0)) for each in sheets)
    return wanting, math.fsum(map(cost_with_blank, sheets))
