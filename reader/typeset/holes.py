"""A paragraph whose lines cannot be filled in, what is wrong with them at the least out.

By this the search for the best lines knows which of its ways lead to no good end
before it has followed them (``breaking``).
"""

from bisect import bisect_right
from itertools import compress

from reader.typeset.filling import open_gaps
from reader.typeset.prepared import Prepared
from reader.typeset.seams import Seams
from reader.typeset.spacing import QUARTER
from reader.typeset.task import NEAR, Task

HOLE = 1_000_000.0
"""A line opened to just a quarter em by no break; twice as wide a hole costs four times as much.

Of the same scale as the prices of breaks that are put off.
"""

_RUNT = 2_000_000.0
"""A last line of a single character (clreq #adjustments_of_orphans_and_widows);
a gap of a third of an em is the lesser evil."""

_SQUARE = HOLE / QUARTER**2
"""Cost of a hole of one em."""
_INFINITE = float("inf")


def cost_of_hole(hole: float) -> float:
    """Return the cost of a line whose widest gap is so wide, in em."""
    return HOLE * max(1.0, hole / QUARTER) ** 2


def cost_of_last(prepared: Prepared, start: int) -> float:
    """Return the cost of a last line that begins at an offset, if it need not be squeezed.

    Source:
        clreq #necessity_for_line_adjustment, #adjustments_of_orphans_and_widows
    """
    return _RUNT if start and start >= prepared.runt else 0.0


def least_evil(task: Task, seams: Seams) -> list[float]:
    """Return what holes, a runt and the prices of breaks cost from each place on at the least.

    How far lines without holes are opened or squeezed is left out.

    Args:
        task: A justified paragraph without hanging marks.
        seams: Where lines may begin and end.

    Returns:
        By offset, the price of a break there included; infinite where no way leads on,
        and where no line may begin.
    """
    legal, ends = seams.legal, seams.tails
    prepared = task.prepared
    sums = prepared.sums
    starts, rooms, shrinks = sums.heads, sums.room, sums.shrinks
    last = len(ends) - 1
    least = [_INFINITE] * (last + 1)
    least[last] = 0.0
    for start in reversed([*compress(range(last), legal)]):
        edge = task.room(start) + starts[start]
        beyond = edge - shrinks[start + 1] + NEAR / 2
        end = bisect_right(ends, edge, start + 1)
        while end <= last and ends[end] - shrinks[end] <= beyond:
            end += 1
        best = _INFINITE
        if end > last:
            best, end = cost_of_last(prepared, start), last
        room, is_filled = rooms[start + 1], True
        while best and end > start + 1:
            end -= 1
            cost = least[end]
            if cost >= best:
                continue
            left = edge - ends[end]
            if is_filled:
                if left <= NEAR or left <= rooms[end] - room + NEAR / 2:
                    best = cost
                    continue
                is_filled = False
            if cost + HOLE >= best:
                continue
            # Shared out among all characters, what is lacking makes the least hole there is.
            even = left / (end - start)
            if cost + _SQUARE * even * even < best:
                visible = prepared.visible_end(start, end)
                hole = open_gaps(prepared, start, visible, left).hole
                best = min(best, cost + cost_of_hole(hole))
        least[start] = best + seams.prices[start]
    return least
