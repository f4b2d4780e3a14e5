"""A paragraph whose lines cannot all be filled in, those with the least holes out.

Most such paragraphs have a hole in one line or two, and a hole costs more than all else
in them. So the cheapest way is followed first, wherever it has come to: places that only
dearer ways than the best lead to are never looked at, and of the lines with a hole from
one place the next shorter is weighed only when no other way is as cheap as it can be.

Source:
    E. W. Dijkstra, A Note on Two Problems in Connexion with Graphs (1959)
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from reader.typeset.cost import HOLE, LINE, LOOSE, TIGHT, cost_of_hole, cost_of_last
from reader.typeset.filling import widest_gap
from reader.typeset.seams import Seams
from reader.typeset.spacing import QUARTER, Growth
from reader.typeset.task import NEAR, Span, Task
from reader.typeset.ways import INFINITE, Ways

_LETTER = Growth.LETTER.value
_LETTERS = re.compile(f"{_LETTER}[{_LETTER}{Growth.SHY}{Growth.NONE}]*")
"""Gaps of a word that takes the whole line: no others are opened before they are."""

_KNOWN, _UNTOLD = -1, -2
"""In place of where a line with a hole begins: the way to a place has been weighed; and what
its beginning is taken from where it is not told yet how wide the hole is at the least, for most
lines with a hole are never looked at."""

_Step = tuple[float, int, int]
"""What the way to a place costs, at the least if its last line has a hole, which is still to be
weighed; the place; and where that line begins, else ``_KNOWN``, or ``_UNTOLD`` less that."""


class _Search(NamedTuple):
    """What is known of a search: sums and seams as they are there, ways, and steps to be taken.

    A tuple, for every place of a paragraph that is looked at unpacks it.
    """

    heads: Sequence[float]
    tails: Sequence[float]
    rooms: Sequence[float]
    shrinks: Sequence[float]
    legal: Sequence[int]
    prices: Sequence[float]
    growths: str
    costs: list[float]
    before: list[int]
    steps: list[_Step]


def search_holes(task: Task, seams: Seams) -> tuple[Span, ...]:
    """Weigh all ways of lines opened as far as need be; none where a line cannot be filled.

    Args:
        task: A justified paragraph without hanging marks or items of a list.
        seams: Where lines may begin and end.
    """
    sums, prices, last = task.prepared.sums, seams.prices, len(seams.tails) - 1
    ways, steps = Ways(last + 1), list[_Step]()
    costs = ways.costs
    search = _Search(
        heads=sums.heads,
        tails=seams.tails,
        rooms=sums.room,
        shrinks=sums.shrinks,
        legal=seams.legal,
        prices=prices,
        growths=task.prepared.growths,
        costs=costs,
        before=ways.before,
        steps=steps,
    )
    _extend(task, search, 0, LINE)
    while steps:
        so_far, end, start = heappop(steps)
        if start >= 0:
            _open(task, search, (start, end), costs[start] + LINE + prices[start])
        elif start <= _UNTOLD:
            start = _UNTOLD - start
            edge = task.room(start) + sums.heads[start]
            _offer_hole(search, (start, end), costs[start] + LINE + prices[start], edge)
        elif end == last:
            return ways.trace(seams.hyphened)
        elif so_far <= costs[end]:
            _extend(task, search, end, so_far + LINE + prices[end])
    return ()


def _extend(task: Task, search: _Search, start: int, so_far: float) -> None:
    """Weigh the lines from one place that have no holes, and put off the others.

    Args:
        task: As for the search.
        search: Which takes the ways.
        start: Where the lines begin.
        so_far: Cost of the way there, and of one line more.
    """
    heads, tails, rooms, shrinks, legal, _, _, costs, before, steps = search
    last = len(tails) - 1
    end = start + 1
    edge = heads[start] + (task.measure if start else task.measure - task.indent)
    room, shrink = rooms[end], shrinks[end]
    beyond = edge - shrink + NEAR / 2
    end = bisect_right(tails, edge, end)
    while end <= last and tails[end] - shrinks[end] <= beyond:
        end += 1
    if end > last:
        end = last
        cost = so_far + cost_of_last(task.prepared, start, tails[last] - edge)
        if cost < costs[last]:
            costs[last], before[last] = cost, start
            heappush(steps, (cost, last, _KNOWN))
    for shorter in range(end - 1, start, -1):
        if not legal[shorter]:
            continue
        left, cost = edge - tails[shorter], so_far
        if left > NEAR:
            opened = rooms[shorter] - room
            if left > opened + NEAR / 2:
                heappush(steps, (so_far + HOLE, shorter, _UNTOLD - start))
                return
            ratio = left / opened
            cost += LOOSE * ratio * ratio
        elif left < -NEAR:
            tight = shrinks[shorter] - shrink
            # With its hyphen a line may be longer than some that end further on.
            ratio = left / tight if -left <= tight + NEAR else INFINITE
            cost += TIGHT * ratio * ratio
        if cost < costs[shorter]:
            costs[shorter], before[shorter] = cost, start
            heappush(steps, (cost, shorter, _KNOWN))


def _offer_hole(
    search: _Search,
    longest: tuple[int, int],
    so_far: float,
    edge: float,
    *,
    passed_over: float = 0.0,
) -> None:
    """Offer the longest line with a hole that may better a way, by what it costs at the least.

    Args:
        search: Which takes it.
        longest: Beginning and end of the longest that has not been weighed.
        so_far: Cost of the way to its beginning, and of one line more.
        edge: Where the lines are to end, as the tails are measured.
        passed_over: Price of the places that are not offered; 0 for none.
    """
    start, end = longest
    costs, tails, legal, prices = search.costs, search.tails, search.legal, search.prices
    growths = search.growths
    begins_word = growths.startswith(_LETTER, start + 1)
    word = _LETTERS.match(growths, start + 1, end) if begins_word else None
    for shorter in range(end, start, -1):
        if legal[shorter] and not 0 < prices[shorter] == passed_over:
            # Shared out among all characters, what is lacking makes the least hole there can be:
            # the shorter the line, the wider.
            each = (edge - tails[shorter]) / (shorter - start)
            if word and start + 1 < shorter <= word.end():
                each += QUARTER
            least = so_far + cost_of_hole(each)
            if least >= costs[-1]:
                return
            if least < costs[shorter]:
                heappush(search.steps, (least, shorter, start))
                return


def _open(task: Task, search: _Search, line: tuple[int, int], so_far: float) -> None:
    """Weigh a line with a hole, and offer the next shorter one.

    Args:
        task: As for the search.
        search: Which takes the way.
        line: Its beginning and end.
        so_far: Cost of the way to its beginning, and of one line more.
    """
    start, end = line
    prepared, costs = task.prepared, search.costs
    edge = task.room(start) + search.heads[start]
    visible = prepared.visible_end(start, end)
    hole = widest_gap(prepared, start, visible, edge - search.tails[end])
    cost = so_far + cost_of_hole(hole)
    if cost < costs[end]:
        costs[end], search.before[end] = cost, start
        heappush(search.steps, (cost, end, _KNOWN))
    # A word that may be parted anywhere and takes the next line too fills this one.
    price, next_line = search.prices[end], search.prices[end : 2 * end - start + 1]
    passed_over = price if next_line.count(price) > end - start else 0.0
    _offer_hole(search, (start, end - 1), so_far, edge, passed_over=passed_over)
