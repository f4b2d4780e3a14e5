"""Ways to fill pieces of the page in, the cheapest of each height that they make together out."""

import math
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from reader.layout.makeup.corner import Corner

GAP = 1
"""Blank rows between two stories, one above the other."""

_STRAIN = 1.2
"""Cost of stretching a spring of give 1 by one row."""
CUT_DOWN = 0.15
CUT_ACROSS = 0.1
"""A page is quieter the fewer cuts it needs."""
BEND = {False: 0.0, True: 0.1}
"""Cost of an L around a lower corner, and around an upper one, where two headings stand
side by side."""
_STIFF = 0.05


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


Way = tuple[float, int, float, "Leaf | Way", "Way | None", "int | Corner | None"]
"""A fill while thousands are weighed: its cost, rows and give; the two ways of its parts; and the
columns of the left one, 0 for a cut across, or the corner of the first that the second stands in.
Of a story by itself a leaf, and twice None. Only what is chosen becomes a `Fill`."""
COST_AND_ROWS = itemgetter(0, 1)


def strain(rows: float, give: float) -> float:
    """Return the cost of stretching a spring by so many rows."""
    return _STRAIN * rows * rows / give


class Worth(NamedTuple):
    """Which ways to fill the whole page are asked for.

    Attributes:
        most: Cost from which on none is.
        beyond: How much more than the page made of the best others may cost.
        more: What a page costs besides that is so many rows high, by rows; infinite for
            heights by which no others are left out.
    """

    most: float
    beyond: float
    more: Sequence[float]


class Tray:
    """The cheapest way of each height to fill one piece of the page."""

    def __init__(self, most_rows: float, kept: int, worth: Worth | None = None) -> None:
        self.most = most_rows
        """Greatest height of a way."""
        self._kept = kept
        self._worth = worth
        self._by_rows: dict[int, Way] = {}
        self.limit = math.inf if worth is None else worth.most
        """Cost from which on a way is not among those kept."""

    def across(self, uppers: list[Way], lowers: list[Way]) -> None:
        """Offer all pairs of one piece above another; both lists are cheapest first."""
        held, most, limit = self._by_rows, self.most - GAP, self.limit
        is_changed = False
        for upper in uppers:
            cost, above, give, _, _, _ = upper
            cost += CUT_ACROSS
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

    def down(self, lefts: list[Way], rights: list[Way], columns: int) -> None:
        """Offer all pairs of one piece left of another; both lists are cheapest first."""
        held, limit = self._by_rows, self.limit
        is_changed = False
        for one in lefts:
            cost, one_rows, one_give, _, _, _ = one
            cost += CUT_DOWN
            for two in rights:
                two_cost, two_rows, two_give, _, _, _ = two
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

    def bend(self, outers: Iterable[Way], inner: Way, corner: Corner) -> None:
        """Offer all ways to set a story around a piece in its corner."""
        held, is_changed = self._by_rows, False
        for outer in outers:
            cost, rows, give, _, _, _ = outer
            whole = cost + inner[0] + BEND[corner.is_upper]
            if rows > self.most or whole >= self.limit:
                continue
            known = held.get(rows)
            if known is None or whole < known[0]:
                held[rows] = whole, rows, give, outer, inner, corner
                is_changed = True
        if is_changed:
            self._narrow()

    def _narrow(self) -> None:
        """Let go what is not among the cheapest."""
        held, worth = self._by_rows, self._worth
        if worth is not None:
            least = min([way[0] + worth.more[way[1]] for way in held.values()])
            self.limit = min(self.limit, least + worth.beyond)
        elif len(held) >= self._kept:
            cheapest = sorted(held.values())
            self.limit = cheapest[self._kept - 1][0]
            for each in cheapest[self._kept :]:
                del held[each[1]]

    def best(self) -> list[Way]:
        """Return the cheapest few, cheapest first."""
        return sorted(self._by_rows.values(), key=COST_AND_ROWS)


def fills_of(ways: Iterable[Way]) -> Iterator[Fill]:
    """Yield ways as fills."""
    known: dict[int, Fill] = {}
    for way in ways:
        yield _fill(way, known)


def _fill(way: Way, known: dict[int, Fill]) -> Fill:
    """Return a way as a fill; ``known`` are those of parts, by the identity of their ways."""
    fill = known.get(id(way))
    if fill is None:
        cost, rows, give, *_ = way
        fill = known[id(way)] = Fill(rows, give, cost, _cut(way, known))
    return fill


def _cut(way: Way, known: dict[int, Fill]) -> Leaf | Across | Down | Bent:
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
