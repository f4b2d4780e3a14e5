"""A paragraph and a number of lines in, the best lines of just that number out.

A paragraph is set a line longer or shorter than would suit it best so that the
columns of its article end together; never with a hole, nor with a last line of
a single character.

Source:
    D. E. Knuth, The TeXbook (1986), chapter 14 (looseness); clreq
    #adjustments_of_orphans_and_widows
"""

from reader.typeset.breaking import break_whole, weigh
from reader.typeset.cost import HOLE, LOOSE
from reader.typeset.spacing import QUARTER
from reader.typeset.task import Span, Task, left_over

_SHORTEST = 0.6
"""Share of its measure that a line which is not the last has at least."""
_NARROWEST, _STEP, _STEPS = 0.87, 0.25, 4
"""Share of its measure that a paragraph is broken to at the least to gain a line; em by which
it is narrowed again, and how often it is tried."""
_OPENED = 0.15
"""Em at each gap of a line, at the most, of a paragraph that gained one: a reader does not
see that they are looser than those of others."""
_RUNT = 2.0
"""Em that the line gained has at least."""

_Reached = dict[int, tuple[float, tuple[Span, ...]]]
"""By offset the cost of the best way there, and its lines."""


def break_to(task: Task, count: int) -> tuple[Span, ...]:
    """Return so many lines; none where no legal lines without holes are so many.

    Args:
        task: A justified paragraph.
        count: Of the lines.
    """
    reached: _Reached = {0: (0.0, ())}
    last = len(task.prepared.text)
    for number in range(count):
        further: _Reached = {}
        for start, (so_far, spans) in reached.items():
            for cost, span in _lines(task, start, task.room(start)):
                total = so_far + cost
                is_last = span.end == last
                known = further.get(span.end)
                if is_last is (number == count - 1) and (known is None or total < known[0]):
                    further[span.end] = total, (*spans, span)
        reached = further
    return reached[last][1] if last in reached else ()


def loosened(task: Task, lines: int) -> tuple[Span, ...]:
    """Return one line more than so many, all of them opened a little; none where it shows.

    The paragraph is broken as for a measure a little narrower, which is much quicker
    than `break_to`.

    Args:
        task: A justified paragraph.
        lines: How many suit it best.
    """
    sums, full = task.prepared.sums, task.measure
    whole = sums.tails[len(task.prepared.text)] - sums.heads[0] + task.indent
    widest = min((whole - _RUNT) / lines, full - _STEP)
    for measure in (widest - _STEP * step for step in range(_STEPS)):
        if measure < _NARROWEST * full:
            break
        spans = break_whole(task, _OPENED / QUARTER, narrowed=full - measure)
        if not spans or len(spans) > lines:
            is_more = len(spans) == lines + 1
            return spans if is_more and all(_is_close(task, span) for span in spans) else ()
    return ()


def _is_close(task: Task, span: Span) -> bool:
    """Tell whether a line goes into its measure without wide gaps."""
    most = LOOSE * (_OPENED / QUARTER) ** 2
    return weigh(task, span, task.room(span.start)) <= most


def _lines(task: Task, start: int, measure: float) -> list[tuple[float, Span]]:
    """Return the legal lines that begin at a place, each with its cost."""
    legal, found = task.prepared.legal, []
    for end in range(start + 1, len(legal)):
        span = Span(start, end, is_hyphenated=False)
        is_short = left_over(task, span, measure) > (1 - _SHORTEST) * measure
        if not legal[end] or (is_short and end < len(legal) - 1):
            continue
        cost = weigh(task, span, measure)
        if cost == float("inf"):
            break
        if cost < HOLE:
            found.append((cost, span))
    return found
