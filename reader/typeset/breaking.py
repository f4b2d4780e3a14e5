"""A prepared paragraph in, its lines' beginnings and ends out: total fit.

All ways of breaking a paragraph are weighed together, so that one bad line
never buys a good one before it. Stretch is the space between characters; shrink
is the blank in the squares of marks and the quarter em beside Western type.

The weighing is done as TeX does it, in passes that allow more and more: lines
little opened; lines opened to a quarter em; words hyphenated, addresses parted;
lines with holes; at last any break at all. Most paragraphs need the first only,
and none is let off a rule that a better break would keep.

Source:
    D. E. Knuth, M. F. Plass, Breaking Paragraphs into Lines (1981); clreq
    #line_adjustment, #prohibition_rules_for_line_start_end
"""

from bisect import bisect_right
from itertools import compress

from reader.typeset.character import CharacterClass
from reader.typeset.cost import HOLE, LINE, LOOSE, TIGHT, cost_of_hole, cost_of_last
from reader.typeset.filling import widest_gap
from reader.typeset.holes import search_holes
from reader.typeset.prepared import Prepared
from reader.typeset.ragged import search_ragged
from reader.typeset.seams import Seams, parted_seams, torn_seams, whole_seams
from reader.typeset.task import NEAR, Span, Task, ends_an_item, left_over
from reader.typeset.ways import INFINITE, Ways

_PRETOLERANCE = 0.4
"""Share of the room that the first pass opens a line by: a tenth of an em a gap."""
_TORN = cost_of_hole(0.3)
"""A line opened by three tenths of an em at every gap, or by less within a word."""
_OVERFULL = 1e21
"""One character wider than the line."""

_SHORT, _SHORTER = 60_000.0, 100_000.0
"""A line left short at the end of an item: worse than any word or address parted, for its edge
is not flush, and the more so the emptier it is."""


def break_lines(task: Task) -> tuple[Span, ...]:
    """Return the lines from first to last; none for empty text."""
    prepared = task.prepared
    if not prepared.text:
        return ()
    sums, room = prepared.sums, task.room(0)
    if sums.tails[-1] - sums.heads[0] <= room + _WIDEST_MARK:
        whole_line = Span(0, len(prepared.text), is_hyphenated=False)
        if left_over(task, whole_line, room) >= 0:
            return (whole_line,)
    is_plain = task.is_justified and not task.is_hanging
    is_ragged = not (task.is_justified or task.is_hanging)
    search = _search if is_plain else search_ragged if is_ragged else _search_seams
    whole = whole_seams(prepared)
    found = is_plain and _search(task, whole, _PRETOLERANCE)
    found = found or search(task, whole)
    if found:
        return found
    parted = parted_seams(prepared, is_filled=task.is_justified)
    has_no_items = is_plain and CharacterClass.WIDE_SPACE not in prepared.classes
    if has_no_items:
        found = search_holes(task, parted)
    elif is_ragged:
        found = search_ragged(task, parted) or search_ragged(task, parted, may_have_runt=True)
    else:
        found = _search_seams(task, parted) or _search_seams(task, parted, may_have_holes=True)
    if found:
        return found
    torn = torn_seams(prepared, parted)
    found = has_no_items and search_holes(task, torn)
    return found or _search_seams(task, torn, may_have_holes=True, may_overflow=True)


def break_whole(task: Task, tolerance: float = 1.0, *, narrowed: float = 0.0) -> tuple[Span, ...]:
    """Return the lines of a justified paragraph without holes, no word parted; none if none are.

    Args:
        task: The paragraph.
        tolerance: Share of its room that a line may be opened by, above 0 to 1.
        narrowed: Em that lines are broken shorter by than the measure they are opened to.
    """
    narrower = task._replace(measure=task.measure - narrowed) if narrowed else task
    return _search(narrower, whole_seams(task.prepared), tolerance, narrowed)


def _search(
    task: Task, seams: Seams, tolerance: float = 1.0, more: float = 0.0
) -> tuple[Span, ...]:
    """Weigh all ways of lines opened within a tolerance; none where there is no such way.

    Args:
        task: A justified paragraph without hanging marks.
        seams: Where lines may begin and end.
        tolerance: Share of its room that a line may be opened by, above 0 to 1.
        more: Em that each line is opened by besides, beyond the measure.
    """
    ways = Ways(len(seams.legal))
    _weigh_ways(task, seams, tolerance, more, ways)
    return ways.trace(seams.hyphened) if ways.costs[-1] < HOLE else ()


def _weigh_ways(task: Task, seams: Seams, tolerance: float, more: float, ways: Ways) -> None:
    """Weigh lines from every place that a way leads to, and better the ways by them.

    Args:
        task: As for the search.
        seams: As for the search.
        tolerance: As for the search.
        more: As for the search.
        ways: Which are bettered; none is followed that costs more than is known to do.
    """
    sums, legal, prices = task.prepared.sums, seams.legal, seams.prices
    starts, ends, rooms, shrinks = sums.heads, seams.tails, sums.room, sums.shrinks
    last = len(ends) - 1
    costs, before, indent = ways.costs, ways.before, task.indent
    slack = NEAR - more
    # Places that ways lead to are few, and often there are none in the rest of a paragraph.
    reached = bytearray(b"\1" + bytes(last))
    for i in compress(range(last), reached):
        so_far = costs[i]
        if so_far >= costs[last] or not legal[i]:
            continue
        so_far += LINE + prices[i]
        measure, indent = task.measure - indent, 0.0
        edge = measure + starts[i]
        room, shrink = rooms[i + 1], shrinks[i + 1]
        beyond = edge - shrink + NEAR / 2
        j = bisect_right(ends, edge, i + 1)
        while j <= last and ends[j] - shrinks[j] <= beyond:
            j += 1
        if j > last:
            j = last
            ways.offer(last, so_far + cost_of_last(task.prepared, i, ends[last] - edge), i)
        while j > i + 1:
            j -= 1
            left, opened = edge - ends[j], rooms[j] - room
            if left > tolerance * opened + slack:
                break
            if left > NEAR:
                ratio = left / opened
                cost = so_far + LOOSE * ratio * ratio
            elif left < -NEAR:
                tight = shrinks[j] - shrink
                # With its hyphen a line may be longer than some that end further on.
                ratio = left / tight if -left <= tight + NEAR else INFINITE
                cost = so_far + TIGHT * ratio * ratio
            else:
                cost = so_far
            # A place that is not legal is weighed too, but no line begins there.
            if cost < costs[j]:
                costs[j] = cost
                before[j] = i
                reached[j] = 1


def _search_seams(
    task: Task, seams: Seams, *, may_have_holes: bool = False, may_overflow: bool = False
) -> tuple[Span, ...]:
    """Weigh all ways of lines that end at seams; none where there is no such way.

    Args:
        task: What to break.
        seams: Where lines may begin and end.
        may_have_holes: True to open lines as far as need be.
        may_overflow: True to set even a character that is wider than its line.
    """
    legal, prices = seams.legal, seams.prices
    last = len(legal) - 1
    ways = Ways(last + 1)
    costs, before = ways.costs, ways.before
    for i in range(last):
        if costs[i] == INFINITE:
            continue
        measure = task.room(i)
        is_set = False
        for j in _within(task, seams, i, measure):
            if not legal[j]:
                continue
            line = Span(i, j, j in seams.hyphened)
            if costs[i] + HOLE >= costs[j] and _is_hole(task, seams, line, measure):
                # Longer lines have been tried: a hole cannot be better.
                is_set = True
                continue
            cost = weigh(task, line, measure)
            if cost >= HOLE and not may_have_holes:
                continue
            is_set = is_set or cost < INFINITE
            cost += costs[i] + prices[j] + LINE
            if cost < costs[j]:
                costs[j], before[j] = cost, i
        if may_overflow and not is_set and costs[i] + _OVERFULL < costs[i + 1]:
            costs[i + 1], before[i + 1] = costs[i] + _OVERFULL, i
    if costs[last] >= (INFINITE if may_have_holes else HOLE):
        return ()
    return ways.trace(seams.hyphened)


_WIDEST_MARK = 1.0
"""The most that hangs beyond a line, in em."""


def _within(task: Task, seams: Seams, start: int, measure: float) -> range:
    """Return the offsets within reach at which a line that begins at a place may end."""
    sums, tails = task.prepared.sums, seams.tails
    first = start + 1
    edge = measure + sums.heads[start]
    beyond = edge + _WIDEST_MARK + NEAR - sums.shrinks[first]
    end = bisect_right(tails, edge, first)
    while end < len(tails) and tails[end] - sums.shrinks[end] <= beyond:
        end += 1
    return range(first, end)


def _is_hole(task: Task, seams: Seams, line: Span, measure: float) -> bool:
    """Tell whether a line is to be filled and would be opened beyond a quarter em."""
    sums = task.prepared.sums
    left = measure - (seams.tails[line.end] - sums.heads[line.start])
    room = sums.room[line.end] - sums.room[line.start + 1]
    is_filled = task.is_justified and line.end < len(seams.tails) - 1
    return is_filled and left > room + NEAR and not ends_an_item(task.prepared, line)


def is_torn(task: Task, line: Span) -> bool:
    """Tell whether a line that is not the last of its paragraph falls apart."""
    return weigh(task, line, task.room(line.start)) >= _TORN


def weigh(task: Task, line: Span, measure: float) -> float:
    """Return the cost of one line; infinite where it cannot be squeezed into its measure.

    Args:
        task: The paragraph and its style.
        line: The line's characters.
        measure: Length that it is to fill, indent taken off.
    """
    prepared = task.prepared
    start, end = line.start, line.end
    left = left_over(task, line, measure)
    shrink = prepared.sums.shrinks[end] - prepared.sums.shrinks[start + 1]
    if not task.is_justified:
        shrink = 0.0
    if left < -NEAR and -left > shrink + NEAR:
        return INFINITE
    if end == len(prepared.text):
        return cost_of_last(prepared, start, -left)
    if left < -NEAR:
        return TIGHT * (left / shrink) ** 2
    if not task.is_justified:
        return LOOSE * (left / measure) ** 2
    return _openness(prepared, line, left, measure)


def _openness(prepared: Prepared, line: Span, left: float, measure: float) -> float:
    """Return the cost of opening a line to its measure."""
    start, end = line.start, prepared.visible_end(line.start, line.end)
    room = prepared.sums.room[end] - prepared.sums.room[start + 1]
    if left <= NEAR:
        return 0.0
    if left <= room + NEAR:
        return LOOSE * (left / room) ** 2
    if ends_an_item(prepared, line):
        return _cost_of_short(left / measure)
    return cost_of_hole(widest_gap(prepared, start, end, left))


def _cost_of_short(share: float) -> float:
    """Return the cost of a line that ends an item and lacks such a share of its measure."""
    return _SHORT + _SHORTER * share * share
