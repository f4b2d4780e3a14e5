"""Make-ups of a sheet in, proofs of it pulled: the sheet as it stands and how full it is out."""

import math
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from reader.layout.page.forme import Forme
from reader.layout.page.fullness import fullness
from reader.layout.page.made_up import MadeUp
from reader.layout.page.placing import Placed, Placing
from reader.layout.setting.compositor import Compositor
from reader.layout.sheet.frame import LaidOutPage

FULL, _EMPTY = 0.97, 600.0
"""Share of a sheet's rows that should hold something, and what a sheet costs that holds nothing."""
BARE, _HOLLOW = 0.95, 1500.0
"""Share of a sheet's rows below which it is made up again, with a look at several ways; what a
sheet that holds nothing would cost besides for what it lacks of them."""
_LOOKS = 4
"""Ways to cut a sheet of few rows that are looked at, for they may be fuller than the best."""
_UNEVEN = 25.0
"""Cost of a story whose columns do not end together."""
_COST = attrgetter("cost")


class Proofs:
    """Pulls proofs of the sheets of one page."""

    def __init__(self, forme: Forme, compositor: Compositor) -> None:
        """Prepare.

        Args:
            forme: The page's.
            compositor: Type of any size and measure.
        """
        self._forme = forme
        self._compositor = compositor

    def looked_at(self, made: MadeUp) -> MadeUp:
        """Return a make-up with the sheet as it stands and what that costs."""
        if made.share is not None:
            return made
        placed = self._placed(made)
        sheet = self._forme.imposed(placed, made.grid)
        cost = made.cost + _UNEVEN * placed.uneven
        return replace(made, cost=cost, share=fullness(sheet, made.grid.rows), sheet=sheet)

    def fullest(self, most: float, made: Sequence[MadeUp]) -> MadeUp | None:
        """Return the make-up that is the best one also for how full it comes out.

        Little copy is opened, and so are its headings: only the sheet as it will stand
        tells what is left blank. None is looked at that costs as much as another way to
        divide the page, of ``most``, already.
        """
        ranked = sorted(made, key=_COST)[:_LOOKS]
        best, least = next(iter(ranked), None), math.inf
        for each in ranked:
            if each.cost >= min(least, most):
                break
            looked = self.looked_at(each)
            cost = cost_with_blank(looked)
            if cost < least:
                best, least = looked, cost
        return best

    def eased(self, made: MadeUp) -> MadeUp:
        """Return a sheet as it was made up; one that is still bare with its short copy eased."""
        if made.share is None or made.share >= BARE:
            return made
        sheet = self._forme.imposed(self._placed(made, is_eased=True), made.grid)
        share = fullness(sheet, made.grid.rows)
        return replace(made, share=share, sheet=sheet) if share > made.share else made

    def laid_out(self, made: MadeUp, number: int) -> LaidOutPage:
        """Return a sheet as it stands, numbered from 0."""
        sheet = made.sheet or self._forme.imposed(self._placed(made), made.grid)
        return self._forme.numbered(sheet, number)

    def _placed(self, made: MadeUp, *, is_eased: bool = False) -> Placed:
        compositor = self._compositor.sized(made.grid.size, made.grid.measure)
        placing = Placing(made.grid, made.stories, made.setter, compositor, is_eased=is_eased)
        return placing.place(made.placements)


def emptiness(share: float) -> float:
    """Return what it costs that a sheet is not as full as it should be."""
    return _EMPTY * max(0.0, FULL - share) + _HOLLOW * max(0.0, BARE - share)


def cost_with_blank(made: MadeUp) -> float:
    """Return what a sheet that was looked at costs with what is blank of it."""
    return made.cost + emptiness(made.share or 0.0)
