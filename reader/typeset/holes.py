"""A paragraph whose lines cannot all be filled in, those with the least holes out.

Ways of breaking it are weighed from its end on: what all that follows a place costs
is then known, and of the many lines with holes that could begin there only those are
looked at that may be worth it.
"""

from bisect import bisect_right
from itertools import compress

from reader.typeset.cost import HOLE, LINE, LOOSE, TIGHT, cost_of_hole, cost_of_last
from reader.typeset.filling import widest_gap
from reader.typeset.seams import Seams
from reader.typeset.spacing import QUARTER
from reader.typeset.task import NEAR, Span, Task

_SQUARE = HOLE / QUARTER**2
"""Cost of a hole of one em."""
_INFINITE = float("inf")


def search_holes(task: Task, seams: Seams) -> tuple[Span, ...]:
    """Weigh all ways of lines opened as far as need be; none where a line cannot be filled.

    Args:
        task: A justified paragraph without hanging marks or items of a list.
        seams: Where lines may begin and end.
    """
    last = len(seams.legal) - 1
    costs, ends = [_INFINITE] * last + [0.0], [last] * last
    for start in reversed([*compress(range(last), seams.legal)]):
        cost, ends[start] = _best_end(task, seams, costs, start)
        costs[start] = cost + seams.prices[start] + LINE
    if costs[0] == _INFINITE:
        return ()
    spans, start = [], 0
    while start < last:
        spans.append(Span(start, ends[start], ends[start] in seams.hyphened))
        start = ends[start]
    return tuple(spans)


def _best_end(  # noqa: C901  # The innermost loop: with a call a line it takes a seventh longer.
    task: Task, seams: Seams, costs: list[float], start: int
) -> tuple[float, int]:
    """Return what the best line from a place costs with all that follow it; and its end.

    Args:
        task: As for the search.
        seams: As for the search.
        costs: Of the best lines from each place after this one; infinite where none may begin.
        start: Where the line begins.
    """
    prepared, tails = task.prepared, seams.tails
    rooms, shrinks = prepared.sums.room, prepared.sums.shrinks
    last = len(costs) - 1
    edge = task.room(start) + prepared.sums.heads[start]
    room, shrink = rooms[start + 1], shrinks[start + 1]
    end = bisect_right(tails, edge, start + 1)
    while end <= last and tails[end] - shrinks[end] <= edge - shrink + NEAR / 2:
        end += 1
    best, at = _INFINITE, last
    if end > last:
        best, end = cost_of_last(prepared, start, tails[last] - edge), last
    is_filled = True
    while end > start + 1:
        end -= 1
        cost = costs[end]
        if cost >= best:
            continue
        left = edge - tails[end]
        if is_filled:
            opened = rooms[end] - room
            if left <= NEAR or left <= opened + NEAR / 2:
                if left > NEAR:
                    cost += LOOSE * (left / opened) ** 2
                elif left < -NEAR:
                    cost += TIGHT * (left / (shrinks[end] - shrink)) ** 2
                if cost < best:
                    best, at = cost, end
                continue
            if best <= HOLE:
                break
            is_filled = False
        # Shared out among all characters, what is lacking makes the least hole there can be.
        least = _SQUARE * (left / (end - start)) ** 2
        if least >= best:
            # The shorter a line, the wider its holes.
            break
        if cost + max(HOLE, least) < best:
            visible = prepared.visible_end(start, end)
            cost += cost_of_hole(widest_gap(prepared, start, visible, left))
            if cost < best:
                best, at = cost, end
    return best, at
