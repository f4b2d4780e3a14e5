"""Make-up: what each story can be cut to in, ways to fill the page with all of them out.

The page is cut again and again, across or down, and the stories fill the pieces
in print order, from the top down and from left to right. A piece may also be a
story around the corner that the next few stories take; so each story stands on one
rectangle or one clean L, and none is interleaved. All ways of cutting are weighed
together. A story is a spring: it has a height in rows that suits it best and
takes a few more at a cost that grows with their square.
"""

import math
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import accumulate, combinations
from typing import NamedTuple

from reader.layout.makeup.corner import Corner, Limit
from reader.layout.makeup.fill import (
    BEND,
    COST_AND_ROWS,
    CUT_ACROSS,
    CUT_DOWN,
    GAP,
    Across,
    Bent,
    Down,
    Fill,
    Leaf,
    Tray,
    Way,
    Worth,
    fills_of,
    strain,
)

_KEPT = 3
"""Ways of filling one piece that are kept; the cheapest of each height first."""
_POOR, _SPARE = 16.0, 2.5
"""Cost of a page from which on it is sought again with no piece that is higher than its share by
more than so many rows: high ones, be they cheap, had taken the place of those that all goes on
the page by."""
_LITTLE, _MUCH = 1.015, 1.4
"""Rows that there are for each row of copy below which a page is sought so at first, and none
is sought otherwise where that finds none; and from which on it is not sought so at all, for high
pieces take nobody's place there: of 84 such pages none became better."""
_LOWER_RIGHT, _LOWER_LEFT, _UPPER_RIGHT = (False, False), (False, True), (True, False)
_CORNERS = ((_LOWER_RIGHT, _UPPER_RIGHT), (_LOWER_LEFT, _LOWER_RIGHT, _UPPER_RIGHT))
"""Corners that an L may leave out, whether upper ones and whether left ones: of every first
story, and of every second. To try all of all takes longer."""
_PAIR = 2
_MOST_INSIDE = 3
"""Stories in one corner."""
_AHEAD = 2.0
"""Cost of a picture by itself in the corner of the next story, whose heading then stands before
it in the eye's path."""
_LOW, _HIGH, _LESSER = 0.1, 0.8, 0.45
"""Share of a piece's height that a corner may have; and what of its copy may stand there."""
_TOO_MUCH = 1.05
"""How many times the room of a piece its stories must take at the least for no way to be sought
to fill it: of 11,000 pieces that could be filled none had more than 1.01 times that."""
UNEVEN = 1.1
"""How many columns a piece may be wider or narrower than its copy asks for."""


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

Around = Callable[[int, int, Corner, Limit], Iterable[tuple[int, Choice]]]
"""Answers the same, a corner and a limit with the ways within it to set the story around the
corner, each with its number."""


_Piece = tuple[list[Way], float, int, int, float]
"""The ways to fill a piece of the page that are kept, cheapest first; what the cheapest costs,
infinite where there is none; rows of the lowest and of the highest, and the give of the one
that takes more most readily."""


def _piece(ways: list[Way]) -> _Piece:
    if not ways:
        return ways, math.inf, 0, 0, 1.0
    least, low, most, _, _, _ = ways[0]
    high = low
    # A loop, for there are three at most.
    for _, rows, give, _, _, _ in ways[1:]:
        low = rows if rows < low else low
        high = rows if rows > high else high
        most = give if give > most else most
    return ways, least, low, high, most


def fair_widths(columns: int, share: float, uneven: float = UNEVEN) -> range:
    """Return how wide a piece may be that has a share of the copy of so many columns.

    Pieces side by side come out level only if each is about as wide as its copy.
    """
    fair = columns * share
    widest = min(columns - 1, math.ceil(fair + uneven) - 1)
    return range(max(1, math.floor(fair - uneven) + 1), widest + 1)


class Told(NamedTuple):
    """What may be told of the stories beside their bulks.

    Attributes:
        leasts: Rows by one column that each takes at the least; none where that is not known.
        textless: Those that are pictures or tables by themselves.
    """

    leasts: Sequence[float] = ()
    textless: Container[int] = ()


_NOTHING_MORE = Told()


class Makeup:
    """The search over all ways to cut one page."""

    def __init__(
        self,
        choices: Choices,
        bulks: Sequence[float],
        most_rows: int,
        uneven: float = UNEVEN,
        around: Around = lambda *_: (),
        told: Told = _NOTHING_MORE,
    ) -> None:
        """Prepare a search.

        Args:
            choices: The ways to set each story.
            bulks: About how many rows by one column each story takes.
            most_rows: Height that no fill may exceed.
            uneven: How many columns a piece may be wider or narrower than its copy
                asks for, above a half.
            around: The ways to set each story around a corner.
            told: What else is known of the stories.
        """
        self._textless = told.textless
        self._choices = choices
        self._before = list(accumulate(bulks, initial=0.0))
        self._least = list(accumulate(told.leasts or [0.0] * len(bulks), initial=0.0))
        self._most = most_rows
        self._uneven = uneven
        self._around = around
        self._known: dict[tuple[int, int], list[_Piece | None]] = {}
        self._share = math.inf
        """Rows that a piece may have for each row of its copy."""

    def fills(self, columns: int, worth: Worth | None = None) -> Iterator[Fill]:
        """Find the best way of each height to fill so many columns with all stories.

        Args:
            columns: Of the page.
            worth: Which ways are asked for; None for all.

        Yields:
            The cheapest first; few are asked for, and only these are made.
        """
        run = (0, len(self._before) - 1)
        if run[1] == 1:
            return fills_of(self._leaves(0, columns, self._most))
        share = max(1.0, columns * self._most / max(1.0, self._before[-1]))
        # High pieces hardly ever leave room for all else where there is so little.
        shares = (share, math.inf) if share < _LITTLE else (math.inf, share)
        found: list[Way] = []
        for each in shares:
            self._share = each
            runs = combinations(range(run[1] + 1), 2)
            self._known = {piece: [None] * (columns + 1) for piece in runs}
            found += self._cut(run, columns, Tray(self._most, self._most, worth))
            found.sort(key=COST_AND_ROWS)
            least = found[0][0] if found else (worth.most if worth else math.inf)
            if least <= _POOR or (share >= _MUCH if found else share < _LITTLE):
                break
        return fills_of(found)

    def again(self, fill: Fill, columns: int) -> Iterator[Fill]:
        """Yield the best way of each height to cut so many columns as they were cut before.

        Which is soon found: a search weighs hundreds of cuts.

        Args:
            fill: All stories of the page, be it in rows of another pitch.
            columns: That it fills.
        """
        return fills_of(self._recut(fill, columns, self._most))

    def _recut(self, fill: Fill, columns: int, kept: int) -> list[Way]:
        tray = Tray(self._most, kept)
        match fill.cut:
            case Leaf(story):
                return self._leaves(story, columns, self._most)
            case Across(upper, lower):
                uppers, lowers = (self._recut(each, columns, _KEPT) for each in (upper, lower))
                tray.across(uppers, lowers)
            case Down(left, right, width):
                lefts = self._recut(left, width, _KEPT)
                tray.down(lefts, self._recut(right, columns - width, _KEPT), width)
            case Bent(leaf, inside, around):
                for inner in self._recut(inside, around.columns, _KEPT):
                    corner = around._replace(rows=inner[1] + GAP)
                    limit = Limit(tray.limit, tray.most)
                    outers = self._leaves_around(leaf.story, columns, corner, limit)
                    tray.bend(outers, inner, corner)
        return tray.best()

    def _piece(self, first: int, end: int, columns: int) -> _Piece:
        of_run = self._known[first, end]
        known = of_run[columns]
        if known is None:
            most = self._highest(first, end, columns)
            if self._least[end] - self._least[first] > _TOO_MUCH * columns * most:
                ways = []
            elif end - first == 1:
                ways = self._leaves(first, columns, most)
            else:
                ways = self._cut((first, end), columns, Tray(most, kept=_KEPT))
            known = of_run[columns] = _piece(ways)
        return known

    def _highest(self, first: int, end: int, columns: int) -> float:
        """Return the rows that a piece may have."""
        if self._share == math.inf:
            return self._most
        bulk = self._before[end] - self._before[first]
        return min(self._most, self._share * bulk / columns + _SPARE)

    def _leaves(self, story: int, columns: int, most: float) -> list[Way]:
        cheapest: dict[int, tuple[float, int, float, int]] = {}
        for at, (rows, give, cost) in enumerate(self._choices(story, columns)):
            known = cheapest.get(rows)
            if rows <= most and (known is None or cost < known[0]):
                cheapest[rows] = cost, rows, give, at
        return [
            (cost, rows, give, Leaf(story, at), None, None)
            for cost, rows, give, at in sorted(cheapest.values(), key=COST_AND_ROWS)[:_KEPT]
        ]

    def _cut(self, run: tuple[int, int], columns: int, tray: "Tray") -> list[Way]:
        first, end = run
        known = self._known
        for middle in range(first + 1, end):
            # What is known is looked up here: a call each would be most of the calls.
            uppers, cost, *_ = known[first, middle][columns] or self._piece(first, middle, columns)
            if uppers:
                lower = known[middle, end][columns] or self._piece(middle, end, columns)
                if cost + lower[1] + CUT_ACROSS < tray.limit:
                    tray.across(uppers, lower[0])
            self._stand(run, middle, columns, tray)
        if end - first <= _MOST_INSIDE + 1:
            self._bend(run, columns, tray)
        return tray.best()

    def _stand(self, run: tuple[int, int], middle: int, columns: int, tray: "Tray") -> None:
        """Offer the stories of a run before a place left of the others."""
        (first, end), before = run, self._before
        firsts, seconds = self._known[first, middle], self._known[middle, end]
        bulk = before[end] - before[first]
        share = (before[middle] - before[first]) / bulk if bulk else 0.5
        for width in fair_widths(columns, share, self._uneven):
            left = firsts[width] or self._piece(first, middle, width)
            lefts, cost, low, high, give = left
            if not lefts:
                continue
            rest = columns - width
            right = seconds[rest] or self._piece(middle, end, rest)
            rights, least, right_low, right_high, right_give = right
            least += cost + CUT_DOWN
            # Most are left out here, for one piece is much the higher.
            if low > right_high:
                least += strain(low - right_high, right_give)
            elif right_low > high:
                least += strain(right_low - high, give)
            if least < tray.limit:
                tray.down(lefts, rights, width)

    def _bend(self, run: tuple[int, int], columns: int, tray: "Tray") -> None:
        """Offer the first story of a run around the others, or the second around a picture."""
        first, end = run
        self._bend_around(first, (first + 1, end), columns, tray)
        if end - first == _PAIR and first in self._textless:
            self._bend_around(first + 1, (first, end - 1), columns, tray, _AHEAD)

    def _bend_around(
        self, outer: int, inside: tuple[int, int], columns: int, tray: "Tray", more: float = 0.0
    ) -> None:
        """Offer a story around a run of others, which costs so much more than a bend does."""
        around = self._before[outer + 1] - self._before[outer]
        corners = _CORNERS[outer % 2] if inside[0] > outer else (_UPPER_RIGHT,)
        for taken in range(1, columns):
            for inner in self._piece(*inside, taken)[0]:
                # By the height that it has there: a picture takes the less the narrower it is.
                bulk = inner[1] * taken
                whole = bulk + around
                is_lesser = bulk <= _LESSER * whole
                if not (is_lesser and _LOW <= inner[1] * columns / whole <= _HIGH):
                    continue
                for is_upper, is_left in corners:
                    least = inner[0] + BEND[is_upper] + more
                    if least >= tray.limit:
                        break
                    corner = Corner(taken, inner[1] + GAP, is_upper, is_left)
                    limit = Limit(tray.limit - least, tray.most)
                    outers = self._leaves_around(outer, columns, corner, limit, more)
                    tray.bend(outers, inner, corner)

    def _leaves_around(
        self, story: int, columns: int, corner: Corner, limit: Limit, more: float = 0.0
    ) -> Iterator[Way]:
        for number, (rows, give, cost) in self._around(story, columns, corner, limit):
            yield cost + more, rows, give, Leaf(story, number), None, None
