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
from itertools import accumulate, combinations
from operator import itemgetter
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


_Way = tuple[float, int, float, "Leaf | _Way", "_Way | None", "int | Corner | None"]
"""A fill while thousands are weighed: its cost, rows and give; the two ways of its parts; and the
columns of the left one, 0 for a cut across, or the corner of the first that the second stands in.
Of a story by itself a leaf, and twice None. Only what is chosen becomes a `Fill`."""
_COST_AND_ROWS = itemgetter(0, 1)


_Piece = tuple[list[_Way], float, int, int, float]
"""The ways to fill a piece of the page that are kept, cheapest first; what the cheapest costs,
infinite where there is none; rows of the lowest and of the highest, and the give of the one
that takes more most readily."""


def _piece(ways: list[_Way]) -> _Piece:
    if not ways:
        return ways, math.inf, 0, 0, 1.0
    rows = [way[1] for way in ways]
    return ways, ways[0][0], min(rows), max(rows), max([way[2] for way in ways])


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
        self._known: dict[tuple[int, int], list[_Piece | None]] = {}
        self._share = math.inf
        """Rows that a piece may have for each row of its copy."""

    def fills(self, columns: int) -> list[Fill]:
        """Return the best way of each height to fill so many columns with all stories."""
        run = (0, len(self._before) - 1)
        if run[1] == 1:
            return _fills(self._leaves(0, columns, self._most))
        share = max(1.0, columns * self._most / max(1.0, self._before[-1]))
        # High pieces hardly ever leave room for all else where there is so little.
        shares = (share, math.inf) if share < _LITTLE else (math.inf, share)
        found: list[_Way] = []
        for each in shares:
            self._share = each
            runs = combinations(range(run[1] + 1), 2)
            self._known = {piece: [None] * (columns + 1) for piece in runs}
            found += self._cut(run, columns, _Tray(self._most, kept=self._most))
            found.sort(key=_COST_AND_ROWS)
            if found[0][0] <= _POOR if found else share < _LITTLE:
                break
        return _fills(found)

    def _piece(self, first: int, end: int, columns: int) -> _Piece:
        of_run = self._known[first, end]
        known = of_run[columns]
        if known is None:
            most = self._highest(first, end, columns)
            if end - first == 1:
                ways = self._leaves(first, columns, most)
            else:
                ways = self._cut((first, end), columns, _Tray(most, kept=_KEPT))
            known = of_run[columns] = _piece(ways)
        return known

    def _highest(self, first: int, end: int, columns: int) -> float:
        """Return the rows that a piece may have."""
        if self._share == math.inf:
            return self._most
        bulk = self._before[end] - self._before[first]
        return min(self._most, self._share * bulk / columns + _SPARE)

    def _leaves(self, story: int, columns: int, most: float) -> list[_Way]:
        cheapest: dict[int, _Way] = {}
        for at, (rows, give, cost) in enumerate(self._choices(story, columns)):
            known = cheapest.get(rows)
            if rows <= most and (known is None or cost < known[0]):
                cheapest[rows] = cost, rows, give, Leaf(story, at), None, None
        return sorted(cheapest.values(), key=_COST_AND_ROWS)[:_KEPT]

    def _cut(self, run: tuple[int, int], columns: int, tray: "_Tray") -> list[_Way]:
        first, end = run
        known = self._known
        for middle in range(first + 1, end):
            # What is known is looked up here: a call each would be most of the calls.
            uppers, cost, *_ = known[first, middle][columns] or self._piece(first, middle, columns)
            if uppers:
                lower = known[middle, end][columns] or self._piece(middle, end, columns)
                if cost + lower[1] + _CUT_ACROSS < tray.limit:
                    tray.across(uppers, lower[0])
            self._stand(run, middle, columns, tray)
        if end - first <= _MOST_INSIDE + 1:
            self._bend(run, columns, tray)
        return tray.best()

    def _stand(self, run: tuple[int, int], middle: int, columns: int, tray: "_Tray") -> None:
        """Offer the stories of a run before a place left of the others."""
        (first, end), before = run, self._before
        firsts, seconds = self._known[first, middle], self._known[middle, end]
        # Pieces side by side come out level only if each is as wide as its copy.
        bulk = before[end] - before[first]
        fair = columns * ((before[middle] - before[first]) / bulk if bulk else 0.5)
        widest = min(columns - 1, math.ceil(fair + self._uneven) - 1)
        for width in range(max(1, math.floor(fair - self._uneven) + 1), widest + 1):
            left = firsts[width] or self._piece(first, middle, width)
            lefts, cost, low, high, give = left
            if not lefts:
                continue
            rest = columns - width
            right = seconds[rest] or self._piece(middle, end, rest)
            rights, least, right_low, right_high, right_give = right
            least += cost + _CUT_DOWN
            # Most are left out here, for one piece is much the higher.
            if low > right_high:
                least += strain(low - right_high, right_give)
            elif right_low > high:
                least += strain(right_low - high, give)
            if least < tray.limit:
                tray.down(lefts, rights, width)

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
            for inner in self._piece(first + 1, end, taken)[0]:
                for is_upper, is_left in _CORNERS[first % 2]:
                    least = inner[0] + _BEND[is_upper]
                    if least >= tray.limit:
                        break
                    corner = Corner(taken, inner[1] + GAP, is_upper, is_left)
                    most = tray.limit - least
                    tray.bend(self._leaves_around(first, columns, corner, most), inner, corner)

    def _leaves_around(
        self, story: int, columns: int, corner: Corner, most: float
    ) -> Iterator[_Way]:
        for number, (rows, give, cost) in self._around(story, columns, corner, most):
            yield cost, rows, give, Leaf(story, number), None, None


class _Tray:
    """The cheapest way of each height to fill one piece of the page."""

    def __init__(self, most_rows: float, kept: int) -> None:
        self._most = most_rows
        self._kept = kept
        self._by_rows: dict[int, _Way] = {}
        self.limit = math.inf
        """Cost from which on a way is not among those kept."""

    def across(self, uppers: list[_Way], lowers: list[_Way]) -> None:
        """Offer all pairs of one piece above another; both lists are cheapest first."""
        held, most, limit = self._by_rows, self._most - GAP, self.limit
        is_changed = False
        for upper in uppers:
            cost, above, give, *_ = upper
            cost += _CUT_ACROSS
            for lower in lowers:
                whole = cost + lower[0]
                if whole >= limit:
                    break
                rows = above + lower[1]
                if rows > most:
                    continue
                rows += GAP
                known = held.get(rows)
                if known is None or whole < known[0]:
                    held[rows] = whole, rows, give + lower[2], upper, lower, 0
                    is_changed = True
        if is_changed:
            self._narrow()

    def down(self, lefts: list[_Way], rights: list[_Way], columns: int) -> None:
        """Offer all pairs of one piece left of another; both lists are cheapest first."""
        held, limit = self._by_rows, self.limit
        is_changed = False
        for one in lefts:
            cost, one_rows, one_give, *_ = one
            cost += _CUT_DOWN
            for two in rights:
                two_cost, two_rows, two_give, *_ = two
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
                    held[rows] = whole, rows, max(_STIFF, give), one, two, columns
                    is_changed = True
        if is_changed:
            self._narrow()

    def bend(self, outers: Iterable[_Way], inner: _Way, corner: Corner) -> None:
        """Offer all ways to set a story around a piece in its corner."""
        held, is_changed = self._by_rows, False
        for outer in outers:
            cost, rows, give, *_ = outer
            whole = cost + inner[0] + _BEND[corner.is_upper]
            if rows > self._most or whole >= self.limit:
                continue
            known = held.get(rows)
            if known is None or whole < known[0]:
                held[rows] = whole, rows, give, outer, inner, corner
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

    def best(self) -> list[_Way]:
        """Return the cheapest few, cheapest first."""
        return sorted(self._by_rows.values(), key=_COST_AND_ROWS)


def _fills(ways: Iterable[_Way]) -> list[Fill]:
    """Return ways as fills."""
    known: dict[int, Fill] = {}
    return [_fill(way, known) for way in ways]


def _fill(way: _Way, known: dict[int, Fill]) -> Fill:
    """Return a way as a fill; ``known`` are those of parts, by the identity of their ways."""
    fill = known.get(id(way))
    if fill is None:
        cost, rows, give, *_ = way
        fill = known[id(way)] = Fill(rows, give, cost, _cut(way, known))
    return fill


def _cut(way: _Way, known: dict[int, Fill]) -> Leaf | Across | Down | Bent:
    _, _, _, one, two, how = way
    if two is None or isinstance(one, Leaf):
        assert isinstance(one, Leaf)
        return one
    if isinstance(how, Corner):
        leaf = one[3]
        assert isinstance(leaf, Leaf)
        return Bent(leaf, _fill(two, known), how)
    if how:
        return Down(_fill(one, known), _fill(two, known), how)
    return Across(_fill(one, known), _fill(two, known))
