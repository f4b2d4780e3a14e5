"""A paragraph and a number of lines in, the best lines of just that number out.

A paragraph is set a line longer or shorter than would suit it best so that the
columns of its article end together; never with a hole, nor with a last line of
a single character.

Source:
    D. E. Knuth, The TeXbook (1986), chapter 14 (looseness); clreq
    #adjustments_of_orphans_and_widows
"""

from reader.typeset.breaking import HOLE, weigh
from reader.typeset.task import Span, Task, left_over

_SHORTEST = 0.6
"""Share of its measure that a line which is not the last has at least."""

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
