"""A paragraph whose lines stay as long as they are, the lines that lack least of their measure out.

What the rest of a paragraph costs is told beforehand from each place on: at the least by
how many lines it must have, at the most by lines as long as can be. So only lines that may
belong to the best way are weighed: a caption over a whole page has a hundred places in reach
of each line, and all but a few are far too near its beginning.

Source:
    P. E. Hart, N. J. Nilsson, B. Raphael, A Formal Basis for the Heuristic Determination of
    Minimum Cost Paths (1968)
"""

import math
from bisect import bisect_left, bisect_right

from reader.typeset.cost import HOLE, LINE, LOOSE, cost_of_last
from reader.typeset.seams import Seams
from reader.typeset.task import NEAR, Span, Task
from reader.typeset.ways import INFINITE, Ways

_LONGEST = 3
"""Ends of each line, from the longest on, by which the most is told that a paragraph costs:
the last line may have a single character by the longest of all."""


def search_ragged(task: Task, seams: Seams, *, may_have_runt: bool = False) -> tuple[Span, ...]:
    """Weigh all ways of lines that are not filled; none where a line is too short for what it has.

    Args:
        task: A paragraph that is not justified, without hanging marks.
        seams: Where lines may begin and end.
        may_have_runt: True to let its last line be a single character if it must.
    """
    tails, legal, prices, last = seams.tails, seams.legal, seams.prices, len(seams.tails) - 1
    heads, hyphen = task.prepared.sums.heads, task.prepared.hyphen
    lines, most = _bounds(task, seams)
    if lines[0] == INFINITE:
        return ()
    ways = Ways(last + 1)
    costs, before = ways.costs, ways.before
    for i in range(last):
        spare = most - costs[i] - LINE * lines[i]
        if spare < -NEAR:
            continue
        measure = task.room(i)
        edge = measure + heads[i]
        shortest = edge - measure * math.sqrt(max(0.0, spare) / LOOSE) - hyphen - NEAR
        end = _reach(task, seams, i)
        for j in range(min(bisect_left(tails, shortest, i + 1), last), end):
            left = measure - (tails[j] - heads[i])
            if not legal[j] or left < -NEAR:
                continue
            if j < last:
                cost = LOOSE * (left / measure) ** 2
            else:
                cost = cost_of_last(task.prepared, i, -left)
            cost += costs[i] + prices[j] + LINE
            if cost < costs[j]:
                costs[j], before[j] = cost, i
    return ways.trace(seams.hyphened) if costs[last] < (INFINITE if may_have_runt else HOLE) else ()


def _reach(task: Task, seams: Seams, start: int) -> int:
    """Return the offset after the last at which a line that begins at a place may end."""
    tails = seams.tails
    edge = task.room(start) + task.prepared.sums.heads[start] + NEAR
    # With its hyphen a line may be longer than some that end further on.
    return bisect_right(tails, edge + task.prepared.hyphen * bool(seams.hyphened), start + 1)


def _bounds(task: Task, seams: Seams) -> tuple[list[float], float]:
    """Return how many lines there are from each place on at the least, and what all cost at most.

    Infinite where no line can begin there.
    """
    tails, legal, prices = seams.tails, seams.legal, seams.prices
    prepared, heads, last = task.prepared, task.prepared.sums.heads, len(tails) - 1
    lines, most = [INFINITE] * last + [0.0], [INFINITE] * last + [0.0]
    for start in range(last - 1, -1, -1):
        if start and not legal[start]:
            continue
        measure = task.room(start)
        edge = measure + heads[start]
        fewest = cheapest = INFINITE
        found = 0
        for end in range(_reach(task, seams, start) - 1, start, -1):
            rest = lines[end]
            left = edge - tails[end]
            if rest == INFINITE or left < -NEAR:
                continue
            if end == last:
                cost = cost_of_last(prepared, start, -left)
            else:
                lacking = left / measure
                cost = LOOSE * lacking * lacking
            cost += prices[end] + most[end]
            fewest = rest if rest < fewest else fewest
            cheapest = cost if cost < cheapest else cheapest
            found += 1
            if found == _LONGEST:
                break
        lines[start], most[start] = fewest + 1, cheapest + LINE
    return lines, most[0]
