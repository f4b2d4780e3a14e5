"""Make-up: what each story can be cut to in, a place for each on the page out.

The page is cut again and again, across or down, and the stories fill the pieces
in print order, from the top down and from left to right; so each story stands
on one rectangle and none is interleaved. All ways of cutting are weighed
together. A story is a spring: it has a height in rows that suits it best and
takes a few more at a cost that grows with their square.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

GAP = 1
"""Blank rows between two stories, one above the other."""

_KEPT = 4
"""Ways of filling one piece that are kept; the cheapest of each height first."""
_STRAIN = 1.2
"""Cost of stretching a spring of give 1 by one row."""
_CUT_DOWN = 0.15
_CUT_ACROSS = 0.1
"""A page is quieter the fewer cuts it needs."""
_UNEVEN = 1.1
"""How many columns a piece may be wider or narrower than its copy asks for."""
_STIFF = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to set a story over so many columns.

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


@dataclass(frozen=True, slots=True)
class Leaf:
    """A story by itself: its index and the index of its choice."""

    story: int
    choice: int


@dataclass(frozen=True, slots=True)
class Across:
    """One piece above another."""

    upper: "Fill"
    lower: "Fill"


@dataclass(frozen=True, slots=True)
class Down:
    """One piece left of another; ``columns`` is the width of the left one."""

    left: "Fill"
    right: "Fill"
    columns: int


@dataclass(frozen=True, slots=True)
class Fill:
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
    cut: Leaf | Across | Down


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a story stands, in columns and rows of the grid.

    Attributes:
        story: Its index.
        choice: Index of the choice.
        column: Its leftmost column.
        columns: How many.
        row: Its first row.
        rows: How many rows it has, no fewer than its choice asked for.
    """

    story: int
    choice: int
    column: int
    columns: int
    row: int
    rows: int


def strain(rows: float, give: float) -> float:
    """Return the cost of stretching a spring by so many rows."""
    return _STRAIN * rows * rows / give


class Makeup:
    """The search over all ways to cut one page."""

    def __init__(self, choices: Choices, bulks: Sequence[float], most_rows: int) -> None:
        """Prepare a search.

        Args:
            choices: The ways to set each story.
            bulks: About how many rows by one column each story takes.
            most_rows: Height that no fill may exceed.
        """
        self._choices = choices
        self._bulks = bulks
        self._most = most_rows
        self._known: dict[tuple[int, int, int], tuple[Fill, ...]] = {}

    def fills(self, columns: int) -> tuple[Fill, ...]:
        """Return the best ways to fill so many columns with all stories, cheapest first."""
        return self._fill(0, len(self._bulks), columns)

    def _fill(self, first: int, end: int, columns: int) -> tuple[Fill, ...]:
        key = (first, end, columns)
        if key not in self._known:
            tray = _Tray(self._most)
            if end - first == 1:
                for at, choice in enumerate(self._choices(first, columns)):
                    tray.offer(choice.rows, choice.give, choice.cost, Leaf(first, at))
            else:
                self._cut(first, end, columns, tray)
            self._known[key] = tray.best()
        return self._known[key]

    def _cut(self, first: int, end: int, columns: int, tray: "_Tray") -> None:
        bulk = sum(self._bulks[first:end])
        before = 0.0
        for middle in range(first + 1, end):
            before += self._bulks[middle - 1]
            self._across(first, middle, end, columns, tray)
            # Pieces side by side come out level only if each is as wide as its copy.
            fair = columns * before / bulk if bulk else columns / 2
            for left in range(1, columns):
                if abs(left - fair) < _UNEVEN:
                    self._down((first, middle, end), left, columns, tray)

    def _across(self, first: int, middle: int, end: int, columns: int, tray: "_Tray") -> None:
        lowers = self._fill(middle, end, columns)
        for upper in self._fill(first, middle, columns):
            for lower in lowers:
                tray.offer(
                    upper.rows + GAP + lower.rows,
                    upper.give + lower.give,
                    upper.cost + lower.cost + _CUT_ACROSS,
                    (upper, lower, 0),
                )

    def _down(self, run: tuple[int, int, int], left: int, columns: int, tray: "_Tray") -> None:
        first, middle, end = run
        rights = self._fill(middle, end, columns - left)
        for one in self._fill(first, middle, left):
            for two in rights:
                more = one.rows - two.rows
                if more > 0:
                    rows, cost = one.rows, _STRAIN * more * more / two.give
                else:
                    rows, cost = two.rows, _STRAIN * more * more / one.give
                tray.offer(
                    rows,
                    max(_STIFF, one.give * two.give / (one.give + two.give)),
                    one.cost + two.cost + cost + _CUT_DOWN,
                    (one, two, left),
                )


_Cut = Leaf | tuple[Fill, Fill, int]
"""A leaf; or two pieces and the width of the left one, 0 where one is above the other."""


class _Tray:
    """The cheapest fill of each height for one piece of the page."""

    def __init__(self, most_rows: int) -> None:
        self._most = most_rows
        self._by_rows: dict[int, tuple[float, float, _Cut]] = {}

    def offer(self, rows: int, give: float, cost: float, cut: _Cut) -> None:
        """Take a fill if it is not too high and cheaper than what is held of its height."""
        if rows > self._most:
            return
        known = self._by_rows.get(rows)
        if known is None or cost < known[0]:
            self._by_rows[rows] = (cost, give, cut)

    def best(self) -> tuple[Fill, ...]:
        """Return the cheapest few, cheapest first."""
        ranked = sorted((held[0], rows) for rows, held in self._by_rows.items())[:_KEPT]
        return tuple(self._made(rows) for _, rows in ranked)

    def _made(self, rows: int) -> Fill:
        cost, give, cut = self._by_rows[rows]
        if isinstance(cut, Leaf):
            return Fill(rows, give, cost, cut)
        one, two, left = cut
        return Fill(rows, give, cost, Down(one, two, left) if left else Across(one, two))


def place(fill: Fill, columns: int, rows: int) -> tuple[Placement, ...]:
    """Give each story of a fill its place.

    Args:
        fill: The fill.
        columns: Width of the whole.
        rows: Height of the whole, no less than the fill's.
    """
    return tuple(_place(fill, (0, columns), (0, rows)))


def _place(fill: Fill, across: tuple[int, int], down: tuple[int, int]) -> Iterator[Placement]:
    column, columns = across
    row, rows = down
    match fill.cut:
        case Leaf(story, choice):
            yield Placement(
                story=story, choice=choice, column=column, columns=columns, row=row, rows=rows
            )
        case Across(upper, lower):
            more = rows - fill.rows
            height = upper.rows + round(more * upper.give / (upper.give + lower.give))
            yield from _place(upper, across, (row, height))
            rest = rows - height - GAP
            yield from _place(lower, across, (row + height + GAP, rest))
        case Down(left, right, width):
            yield from _place(left, (column, width), down)
            yield from _place(right, (column + width, columns - width), down)
