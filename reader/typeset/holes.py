"""A paragraph whose lines cannot all be filled in, those with the least holes out.

Most such paragraphs have a hole in one line or two. They are searched for the ways
that cost no more than that first, for more where there is none: what costs more than
the bound is followed no further, so that lines with holes are weighed at few places.
"""

from bisect import bisect_right

from reader.typeset.cost import HOLE, LINE, LOOSE, TIGHT, cost_of_hole, cost_of_last
from reader.typeset.filling import widest_gap
from reader.typeset.seams import Seams
from reader.typeset.spacing import QUARTER
from reader.typeset.task import NEAR, Span, Task
from reader.typeset.ways import INFINITE, Ways

_SQUARE = HOLE / QUARTER**2
"""Cost of a hole of one em."""
_BOUNDS = (2.5 * HOLE, 6.0 * HOLE, 20.0 * HOLE, INFINITE)
"""A hole of two fifths of an em; two of nearly half; and so on."""


def search_holes(task: Task, seams: Seams) -> tuple[Span, ...]:
    """Weigh all ways of lines opened as far as need be; none where a line cannot be filled.

    Args:
        task: A justified paragraph without hanging marks or items of a list.
        seams: Where lines may begin and end.
    """
    for bound in _BOUNDS:
        ways = Ways(len(seams.legal))
        _weigh_ways(task, seams, bound, ways)
        if ways.costs[-1] < bound:
            return ways.trace(seams.hyphened)
    return ()


def _weigh_ways(task: Task, seams: Seams, bound: float, ways: Ways) -> None:
    """Weigh lines from every place that a way leads to, and better the ways by them.

    Args:
        task: As for the search.
        seams: As for the search.
        bound: Cost at which a way is followed no further.
        ways: Which are bettered.
    """
    sums, tails, legal, prices = task.prepared.sums, seams.tails, seams.legal, seams.prices
    heads, rooms, shrinks = sums.heads, sums.room, sums.shrinks
    last = len(tails) - 1
    costs, before = ways.costs, ways.before
    costs[last] = bound
    indent = task.indent
    for start in range(last):
        so_far = costs[start]
        if so_far >= costs[last] or not legal[start]:
            continue
        so_far += LINE + prices[start]
        edge = task.measure - indent + heads[start]
        indent = 0.0
        room, shrink = rooms[start + 1], shrinks[start + 1]
        end = bisect_right(tails, edge, start + 1)
        while end <= last and tails[end] - shrinks[end] <= edge - shrink + NEAR / 2:
            end += 1
        if end > last:
            end = last
            over = tails[last] - edge
            ways.offer(last, so_far + cost_of_last(task.prepared, start, over), start)
        while end > start + 1:
            end -= 1
            left, cost = edge - tails[end], so_far
            if left > NEAR:
                opened = rooms[end] - room
                if left > opened + NEAR / 2:
                    _open_lines(task, seams, ways, (start, end), so_far, edge)
                    break
                cost += LOOSE * (left / opened) ** 2
            elif left < -NEAR:
                cost += TIGHT * (left / (shrinks[end] - shrink)) ** 2
            if cost < costs[end]:
                costs[end], before[end] = cost, start


def _open_lines(
    task: Task, seams: Seams, ways: Ways, longest: tuple[int, int], so_far: float, edge: float
) -> None:
    """Weigh the lines from one place that have holes.

    Args:
        task: As for the search.
        seams: As for the search.
        ways: Which are bettered.
        longest: Beginning and end of the longest line with a hole.
        so_far: Cost of the way to its beginning, and of one line more.
        edge: Where the lines are to end, as the tails are measured.
    """
    start, end = longest
    prepared, costs, legal, tails = task.prepared, ways.costs, seams.legal, seams.tails
    most = costs[-1] - so_far
    if most <= HOLE:
        return
    for shorter in range(end, start, -1):
        left = edge - tails[shorter]
        # Shared out among all characters, what is lacking makes the least hole there can be.
        least = _SQUARE * (left / (shorter - start)) ** 2
        if least >= most:
            # The shorter a line, the wider its holes.
            return
        if legal[shorter] and so_far + max(HOLE, least) < costs[shorter]:
            visible = prepared.visible_end(start, shorter)
            hole = cost_of_hole(widest_gap(prepared, start, visible, left))
            ways.offer(shorter, so_far + hole, start)
