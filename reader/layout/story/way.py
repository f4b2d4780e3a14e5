"""A way to set a story: what it costs, and what it is made of."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.layout.makeup.cuts import Choice
from reader.layout.setting.figure import Figure
from reader.layout.setting.slug import Galley
from reader.layout.story.claim import Claim, Weight
from reader.layout.story.standing import Stand
from reader.layout.story.story import Story

GIVE = {0: 3.0, 1: 2.5, 2: 1.6, 3: 1.2, 4: 0.8}
"""How readily a heading takes blank rows, by weight."""
_STIFF, _LOOSE = 0.4, 2.0
"""The same without a heading; of small advertisements, where they go into all their gaps."""
PLATE_GIVE = 0.06
"""A picture may be set a little narrower or wider: rows of give for each of its rows."""
BLANK = 1.0
"""Cost of a row over the whole story that holds nothing."""
_HOLE = 0.2
"""Cost of each row of one column that does so, beyond one in each."""
RAGGED = 12.0
"""Cost of columns of a short text that do not come out level."""
OPENED = 1.0
"""Cost of a blank row between paragraphs that makes them level; of several in one column, of
their square: the eye takes two for the end of the story."""
SHORT, _SHORT_OF_TALL = 8, 12
"""Rows of text a column up to which columns may not come out level; and where some slugs,
as those of crossheads, have several rows."""
_SLIVER = {False: (4, 1.2), True: (3, 0.9)}
"""Lines below a figure, or where text runs down beside one, that look like a part of the text;
and the cost of each that lacks, by whether text runs down."""
_TALLEST = 46
"""Rows after which the eye loses a column."""
_TALL = 0.06
PLAIN = 1.0
"""Cost of a lead or an editorial in the columns of the page, like any other story."""
LEAST_WIDE = 6
"""Rows of text a column, below which wide columns come out ragged."""
NARROW_LEAD = {Weight.FRONT_LEAD: 8.0, Weight.LEAD: 2.5}
"""Cost of a lead over less than half of the page: on the front page it says which story leads."""


class Body(NamedTuple):
    """Figures and text below a heading: the rows they take and what that costs."""

    stands: tuple[Stand, ...]
    galley: Galley
    rows: int
    cost: float
    texts: int
    inset: float = 0.0
    top: int = 0
    """Columns beside these that a heading set across has to itself (橫題); 0 where it has none."""
    flank: Figure | None = None
    """A figure left of heading and text, before the inset."""

    @property
    def blank(self) -> int:
        """The rows by one column that hold nothing."""
        figures = sum(stand.figure.rows * stand.columns for stand in self.stands)
        return self.rows * self.texts - self.galley.rows - figures


class Way(NamedTuple):
    """A choice and what it is made of."""

    choice: Choice
    heading: Claim
    body: Body
    span: int | None = None
    """Columns of text below the heading; None for all."""


def may_be_ragged(galley: Galley, rows: float) -> bool:
    """Tell whether columns of a text may not come out level; longer ones always can.

    Args:
        galley: The text.
        rows: About how many of them the shortest column has.
    """
    has_tall = galley.count < galley.rows
    return rows <= (_SHORT_OF_TALL if has_tall else SHORT)


def give_of(story: Story, heading_rows: int, body: Body) -> float:
    """Return how readily a story takes more rows.

    Args:
        story: The story.
        heading_rows: Of its heading; 0 for none.
        body: Its figures and text.
    """
    if story.smalls:
        return _LOOSE
    give = GIVE[story.weight] if heading_rows and not story.is_headless else _STIFF
    # Below figures that have no text the rows would be blank.
    return give + plate_give(body.stands) if body.galley.rows else give


def plate_give(stands: tuple[Stand, ...]) -> float:
    """Return how readily figures take more rows."""
    return PLATE_GIVE * sum(stand.figure.rows for stand in stands)


def sliver_cost(rows: int, blocked: Sequence[int], *, is_down: bool) -> float:
    """Return what it costs that a few lines of a text stand below figures, or beside them.

    Args:
        rows: From below the heading to the foot of the text.
        blocked: Rows of each column that figures take.
        is_down: True where text runs down, and such lines are cut off from the others.
    """
    least, cost = _SLIVER[is_down]
    lines = min((rows - taken for taken in blocked if 0 < taken < rows), default=least)
    return cost * max(0, least - lines)


def tall_cost(rows: int) -> float:
    """Return the cost of columns of so many rows."""
    return _TALL * max(0, rows - _TALLEST)


def blank_cost(blank: float, columns: int) -> float:
    """Return the cost of so many rows by one column, among so many columns, that hold nothing."""
    return BLANK * blank / columns + _HOLE * max(0.0, blank - columns)
