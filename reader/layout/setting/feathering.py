"""A pour and the rows that it has in, the same opened to them out (feathering)."""

from collections.abc import Sequence

from reader.layout.setting.columns import MOST_BLANK, Cut, Pour, cut_rows
from reader.layout.setting.slug import Galley

_MOST_ABOVE = 2
"""Blank rows put above a crosshead before any go between paragraphs."""


def feather(body: Pour, galley: Galley, blocked: Sequence[int], most: int) -> Pour:
    """Open a pour to so many rows in all: blanks above crossheads, or between paragraphs.

    A single row stays blank at the foot where there is no crosshead. Where a column has
    too few paragraphs, it is opened as far as it can be and the others to a row more at
    most, for the columns of an article end together; the rest stays blank at the foot of
    all.

    Args:
        body: The pour.
        galley: What was poured.
        blocked: Rows of each column taken by pictures, from its head on.
        most: Rows there are.
    """
    columns = [_Opening(cut, galley, taken) for cut, taken in zip(body.cuts, blocked, strict=True)]
    foot = min([most, *(each.reach + 1 for each in columns if not each.is_empty)])
    cuts = tuple(each.opened(foot) for each in columns)
    return Pour(rows=max(body.rows, most), cuts=cuts, is_even=body.is_even)


class _Opening:
    """A column that is to be opened."""

    def __init__(self, cut: Cut, galley: Galley, taken: int) -> None:
        self._cut = cut
        self._end = taken + cut_rows(cut, galley)
        self._places = [at for at in range(cut.start + 1, cut.end) if galley.pads[at]]
        self._heads = [at for at in self._places if galley.height(at, at + 1) > 1]
        self._below = int(taken > 0)
        """A blank more there may be below a picture."""
        self.is_empty = cut.start == cut.end
        self.reach = self._end + MOST_BLANK * len(self._places) + self._below

    def opened(self, foot: int) -> Cut:
        """Return it with so many blank rows, or as many as it takes."""
        more = min(foot, self.reach) - self._end
        is_short = foot - self._end > 1 or bool(self._heads)
        if self.is_empty or more < 1 or not is_short:
            return self._cut
        pads = dict(self._cut.pads)
        rest = more - MOST_BLANK * len(self._places)
        if rest > 0:
            pads[self._cut.start] = rest
            more -= rest
        # A blank above a crosshead is in its place, one between paragraphs is not.
        places = self._heads if more <= _MOST_ABOVE * len(self._heads) else self._places
        for number, at in enumerate(places):
            # Spread evenly from the head of the column to its foot.
            share = more * (number + 1) // len(places) - more * number // len(places)
            pads[at] = pads.get(at, 0) + share
        return Cut(start=self._cut.start, end=self._cut.end, pads=tuple(sorted(pads.items())))
