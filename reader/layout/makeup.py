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

_KEPT = 5
"""Ways of filling one piece that are kept; the cheapest of each height first."""
_STRAIN = 0.6
"""Cost of stretching a spring of give 1 by one row."""
_CUT_DOWN = 0.15
_CUT_ACROSS = 0.1
"""A page is quieter the fewer cuts it needs."""
_UNEVEN = 1.4
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
            if end - first == 1:
                found: Iterator[Fill] = self._leaves(first, columns)
            else:
                found = self._cuts(first, end, columns)
            self._known[key] = self._best(found)
        return self._known[key]

    def _leaves(self, story: int, columns: int) -> Iterator[Fill]:
        for at, choice in enumerate(self._choices(story, columns)):
            yield Fill(choice.rows, choice.give, choice.cost, Leaf(story, at))

    def _cuts(self, first: int, end: int, columns: int) -> Iterator[Fill]:
        bulk = sum(self._bulks[first:end])
        before = 0.0
        for middle in range(first + 1, end):
            before += self._bulks[middle - 1]
            yield from self._across(first, middle, end, columns)
            # Pieces side by side come out level only if each is as wide as its copy.
            fair = columns * before / bulk if bulk else columns / 2
            for left in range(1, columns):
                if abs(left - fair) < _UNEVEN:
                    yield from self._down((first, middle, end), left, columns)

    def _across(self, first: int, middle: int, end: int, columns: int) -> Iterator[Fill]:
        lowers = self._fill(middle, end, columns)
        for upper in self._fill(first, middle, columns):
            for lower in lowers:
                yield Fill(
                    upper.rows + GAP + lower.rows,
                    upper.give + lower.give,
                    upper.cost + lower.cost + _CUT_ACROSS,
                    Across(upper, lower),
                )

    def _down(self, run: tuple[int, int, int], left: int, columns: int) -> Iterator[Fill]:
        first, middle, end = run
        rights = self._fill(middle, end, columns - left)
        for one in self._fill(first, middle, left):
            for two in rights:
                rows = max(one.rows, two.rows)
                cost = strain(rows - one.rows, one.give) + strain(rows - two.rows, two.give)
                yield Fill(
                    rows,
                    max(_STIFF, one.give * two.give / (one.give + two.give)),
                    one.cost + two.cost + cost + _CUT_DOWN,
                    Down(one, two, left),
                )

    def _best(self, found: Iterator[Fill]) -> tuple[Fill, ...]:
        """Keep the cheapest fill of each height, and of those the cheapest few."""
        by_rows: dict[int, Fill] = {}
        for fill in found:
            if fill.rows > self._most:
                continue
            known = by_rows.get(fill.rows)
            if known is None or fill.cost < known.cost:
                by_rows[fill.rows] = fill
        return tuple(sorted(by_rows.values(), key=lambda fill: (fill.cost, fill.rows))[:_KEPT])


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
