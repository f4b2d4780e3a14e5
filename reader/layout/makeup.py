"""Make-up: what each story can be cut to in, ways to fill the page with all of them out.

The page is cut again and again, across or down, and the stories fill the pieces
in print order, from the top down and from left to right. A piece may also be a
story around the corner that the next few stories take; so each story stands on one
rectangle or one clean L, and none is interleaved. All ways of cutting are weighed
together. A story is a spring: it has a height in rows that suits it best and
takes a few more at a cost that grows with their square.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.layout.corner import Corner

GAP = 1
"""Blank rows between two stories, one above the other."""

_KEPT = 3
"""Ways of filling one piece that are kept; the cheapest of each height first."""
_POOR, _SPARE = 16.0, 2.5
"""Cost of a page from which on it is sought again with no piece that is higher than its share by
more than so many rows: high ones, be they cheap, had taken the place of those that all goes on
the page by."""
_LITTLE = 1.015
"""Rows that there are for each row of copy below which a page is sought so at first; and none
is sought otherwise where that finds none."""
_STRAIN = 1.2
"""Cost of stretching a spring of give 1 by one row."""
_CUT_DOWN = 0.15
_CUT_ACROSS = 0.1
"""A page is quieter the fewer cuts it needs."""
_BEND = {False: 0.0, True: 0.1}
"""Cost of an L around a lower corner, and around an upper one, where two headings stand
side by side."""
_LOWER_RIGHT, _LOWER_LEFT, _UPPER_RIGHT = (False, False), (False, True), (True, False)
_CORNERS = ((_LOWER_RIGHT, _UPPER_RIGHT), (_LOWER_LEFT, _LOWER_RIGHT, _UPPER_RIGHT))
"""Corners that an L may leave out, whether upper ones and whether left ones: of every first
story, and of every second. To try all of all takes longer."""
_MOST_INSIDE = 3
"""Stories in one corner."""
_LOW, _HIGH, _LESSER = 0.25, 0.8, 0.45
"""Share of a piece's height that a corner may have; and what of its copy may stand there."""
UNEVEN = 1.1
"""How many columns a piece may be wider or narrower than its copy asks for."""
_STIFF = 0.05


class Choice(NamedTuple):
    """One way to set a story over so many columns; a tuple, for make-up weighs hundreds.

    Attributes:
        rows: Its height in rows.
        give: How readily it takes more rows, above 0; 1 is a plain story.
        cost: How ugly it is; 0 is best.
    """

    rows: int
    give: float
    cost: float


Choices = Callable[[int, int], Sequence[Choice]]
"""Answers a story's index and a number of columns with the ways to set it."""

Around = Callable[[int, int, Corner, float], Iterable[tuple[int, Choice]]]
"""Answers the same, a corner and a cost with the ways to set the story around it that cost
less, each with its number."""


class Leaf(NamedTuple):
    """A story by itself: its index and the index of its choice."""

    story: int
    choice: int


class Across(NamedTuple):
    """One piece above another."""

    upper: "Fill"
    lower: "Fill"


class Down(NamedTuple):
    """One piece left of another; ``columns`` is the width of the left one."""

    left: "Fill"
    right: "Fill"
    columns: int


class Bent(NamedTuple):
    """A story around the piece in its corner."""

    leaf: Leaf
    inner: "Fill"
    corner: Corner


class Fill(NamedTuple):
    """A way to fill a piece of the page with a run of stories.

    Attributes:
        rows: Least height.
        give: How readily it takes more rows.
        cost: Of all in it.
        cut: How the piece is cut.
    """

    rows: int
    give: float
    cost: float
    cut: Leaf | Across | Down | Bent


def strain(rows: float, give: float) -> float:
    """Return the cost of stretching a spring by so many rows."""
    return _STRAIN * rows * rows / give


class Makeup:
    """The search over all ways to cut one page."""

    def __init__(
        self,
        choices: Choices,
        bulks: Sequence[float],
        most_rows: int,
        uneven: float = UNEVEN,
        around: Around = lambda *_: (),
    ) -> None:
        """Prepare a search.

        Args:
            choices: The ways to set each story.
            bulks: About how many rows by one column each story takes.
            most_rows: Height that no fill may exceed.
            uneven: How many columns a piece may be wider or narrower than its copy
                asks for, above a half.
            around: The ways to set each story around a corner.
        """
        self._choices = choices
        self._before = list(accumulate(bulks, initial=0.0))
        self._most = most_rows
        self._uneven = uneven
        self._around = around
        self._known: dict[tuple[int, int, int], list[Fill]] = {}
        self._share = math.inf
        """Rows that a piece may have for each row of its copy."""

    def fills(self, columns: int) -> list[Fill]:
        """Return the best way of each height to fill so many columns with all stories."""
        run = (0, len(self._before) - 1)
        if run[1] == 1:
            return self._leaves(0, columns, self._most)
        share = max(1.0, columns * self._most / max(1.0, self._before[-1]))
        # High pieces hardly ever leave room for all else where there is so little.
        shares = (share, math.inf) if share < _LITTLE else (math.inf, share)
        found: list[Fill] = []
        for each in shares:
            self._share = each
            self._known.clear()
            found += self._cut(run, columns, _Tray(self._most, kept=self._most))
            found.sort(key=_cost_and_rows)
            if found[0].cost <= _POOR if found else share < _LITTLE:
                break
        return found

    def _fill(self, first: int, end: int, columns: int) -> list[Fill]:
        key = (first, end, columns)
        known = self._known.get(key)
        if known is None:
            most = self._highest(first, end, columns)
            if end - first == 1:
                known = self._leaves(first, columns, most)
            else:
                known = self._cut((first, end), columns, _Tray(most, kept=_KEPT))
            self._known[key] = known
        return known

    def _highest(self, first: int, end: int, columns: int) -> float:
        """Return the rows that a piece may have."""
        if self._share == math.inf:
            return self._most
        bulk = self._before[end] - self._before[first]
        return min(self._most, self._share * bulk / columns + _SPARE)

    def _leaves(self, story: int, columns: int, most: float) -> list[Fill]:
        cheapest: dict[int, Fill] = {}
        for at, choice in enumerate(self._choices(story, columns)):
            known = cheapest.get(choice.rows)
            if choice.rows <= most and (known is None or choice.cost < known.cost):
                fill = Fill(choice.rows, choice.give, choice.cost, Leaf(story, at))
                cheapest[choice.rows] = fill
        return sorted(cheapest.values(), key=_cost_and_rows)[:_KEPT]

    def _cut(self, run: tuple[int, int], columns: int, tray: "_Tray") -> list[Fill]:
        first, end = run
        before = self._before
        bulk = before[end] - before[first]
        known = self._known
        for middle in range(first + 1, end):
            uppers = self._fill(first, middle, columns)
            lowers = self._fill(middle, end, columns) if uppers else ()
            if lowers and uppers[0].cost + lowers[0].cost < tray.limit:
                tray.across(uppers, lowers)
            # Pieces side by side come out level only if each is as wide as its copy.
            share = (before[middle] - before[first]) / bulk if bulk else 0.5
            fair = columns * share
            widest = min(columns - 1, math.ceil(fair + self._uneven) - 1)
            for left in range(max(1, math.floor(fair - self._uneven) + 1), widest + 1):
                # What is known is looked up here: a call each would be most of the calls.
                lefts = known.get((first, middle, left)) or self._fill(first, middle, left)
                right = middle, end, columns - left
                rights = known.get(right) or self._fill(*right) if lefts else ()
                if rights and lefts[0].cost + rights[0].cost < tray.limit:
                    tray.down(lefts, rights, left)
        if end - first <= _MOST_INSIDE + 1:
            self._bend(run, columns, tray)
        return tray.best()

    def _bend(self, run: tuple[int, int], columns: int, tray: "_Tray") -> None:
        """Offer the first story of a run around the others."""
        first, end = run
        before = self._before
        inside, whole = before[end] - before[first + 1], before[end] - before[first]
        if inside > _LESSER * whole:
            return
        level = whole / columns
        for taken in range(1, columns):
            if not _LOW * level * taken <= inside <= _HIGH * level * taken:
                continue
            for inner in self._fill(first + 1, end, taken):
                for is_upper, is_left in _CORNERS[first % 2]:
                    least = inner.cost + _BEND[is_upper]
                    if least >= tray.limit:
                        break
                    corner = Corner(taken, inner.rows + GAP, is_upper, is_left)
                    most = tray.limit - least
                    tray.bend(self._leaves_around(first, columns, corner, most), inner, corner)

    def _leaves_around(
        self, story: int, columns: int, corner: Corner, most: float
    ) -> Iterator[Fill]:
        for number, choice in self._around(story, columns, corner, most):
            yield Fill(choice.rows, choice.give, choice.cost, Leaf(story, number))


_Held = tuple[float, int, float, Fill, Fill, int | Corner]
"""Cost, rows and give; the two parts; and the columns of the left one, 0 for a cut across,
or the corner of the first that the second stands in."""


class _Tray:
    """The cheapest fill of each height for one piece of the page.

    Thousands of pairs are weighed for each fill that is kept, so only those kept
    are made.
    """

    def __init__(self, most_rows: float, kept: int) -> None:
        self._most = most_rows
        self._kept = kept
        self._by_rows: dict[int, _Held] = {}
        self.limit = math.inf
        """Cost from which on a fill is not among those kept."""

    def across(self, uppers: list[Fill], lowers: list[Fill]) -> None:
        """Offer all pairs of one piece above another; both lists are cheapest first."""
        held, most, limit = self._by_rows, self._most - GAP, self.limit
        is_changed = False
        for upper in uppers:
            above, give, cost, _ = upper
            cost += _CUT_ACROSS
            for lower in lowers:
                whole = cost + lower[2]
                if whole >= limit:
                    break
                rows = above + lower[0]
                if rows > most:
                    continue
                rows += GAP
                known = held.get(rows)
                if known is None or whole < known[0]:
                    held[rows] = whole, rows, give + lower[1], upper, lower, 0
                    is_changed = True
        if is_changed:
            self._narrow()

    def down(self, lefts: list[Fill], rights: list[Fill], columns: int) -> None:
        """Offer all pairs of one piece left of another; both lists are cheapest first."""
        held, limit = self._by_rows, self.limit
        is_changed = False
        for one in lefts:
            one_rows, one_give, cost, _ = one
            cost += _CUT_DOWN
            for two in rights:
                two_rows, two_give, two_cost, _ = two
                whole = cost + two_cost
                if whole >= limit:
                    break
                more = one_rows - two_rows
                rows = one_rows if more > 0 else two_rows
                whole += _STRAIN * more * more / (two_give if more > 0 else one_give)
                if whole >= limit:
                    continue
                known = held.get(rows)
                if known is None or whole < known[0]:
                    give = one_give * two_give / (one_give + two_give)
                    held[rows] = whole, rows, give, one, two, columns
                    is_changed = True
        if is_changed:
            self._narrow()

    def bend(self, outers: Iterable[Fill], inner: Fill, corner: Corner) -> None:
        """Offer all ways to set a story around a piece in its corner."""
        held, is_changed = self._by_rows, False
        for outer in outers:
            rows = outer.rows
            whole = outer.cost + inner.cost + _BEND[corner.is_upper]
            if rows > self._most or whole >= self.limit:
                continue
            known = held.get(rows)
            if known is None or whole < known[0]:
                held[rows] = whole, rows, outer.give, outer, inner, corner
                is_changed = True
        if is_changed:
            self._narrow()

    def _narrow(self) -> None:
        """Let go what is not among the cheapest."""
        held = self._by_rows
        if len(held) >= self._kept:
            cheapest = sorted(held.values())
            self.limit = cheapest[self._kept - 1][0]
            for each in cheapest[self._kept :]:
                del held[each[1]]

    def best(self) -> list[Fill]:
        """Return the cheapest few, cheapest first."""
        return [_fill(*held) for held in sorted(self._by_rows.values())]


def _fill(cost: float, rows: int, give: float, one: Fill, two: Fill, cut: int | Corner) -> Fill:
    if isinstance(cut, Corner):
        assert isinstance(one.cut, Leaf)
        return Fill(rows, give, cost, Bent(one.cut, two, cut))
    if cut:
        return Fill(rows, max(_STIFF, give), cost, Down(one, two, cut))
    return Fill(rows, give, cost, Across(one, two))


def _cost_and_rows(fill: Fill) -> tuple[float, int]:
    return fill.cost, fill.rows
