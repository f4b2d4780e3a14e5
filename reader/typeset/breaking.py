"""A prepared paragraph in, the places where its lines begin out: total fit.

All ways of breaking a paragraph are weighed together, so that one bad line
never buys a good one before it. Stretch is the space between characters; shrink
is the blank in the squares of marks and the quarter em beside Western type.

Source:
    D. E. Knuth, M. F. Plass, Breaking Paragraphs into Lines (1981); clreq
    #justification, #prohibition_rules_for_line_start_end
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from reader.typeset.prepared import NEVER, Prepared

_WIDEST = 0.25
"""More space than a quarter em between characters is a hole in the line."""
_HOLE = 5_000.0
_TIGHT = 100.0
"""Cost of a line whose every blank is squeezed out."""
_LOOSE = 400.0
"""Cost of a line with a quarter em at every gap; one of an eighth costs a quarter of it."""
_LINE = 1.0
_RUNT = 2_500.0
"""A last line of a single character (clreq #widow_orphan)."""
_FAR = 1.9
"""How much longer than the measure a line is still looked at before it is squeezed."""

Measures = Callable[[int], float]
"""Answers a line's number, from 0, with its measure in em."""


@dataclass(frozen=True, slots=True)
class _Start:
    """The best way to a line's beginning."""

    cost: float
    line: int
    before: int


def break_lines(prepared: Prepared, measures: Measures, indent: float = 0.0) -> tuple[int, ...]:
    """Return the offset at which each line begins; none for empty text.

    Args:
        prepared: The paragraph.
        measures: Length of each line in em.
        indent: Blank before the first line.
    """
    size = len(prepared.text)
    if not size:
        return ()
    scan = _Scan(prepared)
    best: dict[int, _Start] = {0: _Start(0.0, 0, 0)}
    queue = [0]
    for start in queue:
        reached = best[start]
        measure = measures(reached.line) - (0.0 if start else indent)
        for end, cost in scan.lines_from(start, measure):
            total = reached.cost + cost + _LINE
            known = best.get(end)
            if known is None and end < size:
                queue.append(end)
                _sift(queue)
            if known is None or total < known.cost:
                best[end] = _Start(total, reached.line + 1, start)
    starts: list[int] = []
    place = size
    while place:
        place = best[place].before
        starts.append(place)
    return tuple(reversed(starts))


def _sift(queue: list[int]) -> None:
    """Keep the places still to come in order; a new one is nearly always the last."""
    i = len(queue) - 1
    while i and queue[i - 1] > queue[i]:
        queue[i - 1], queue[i] = queue[i], queue[i - 1]
        i -= 1


class _Scan:
    """Sums over a paragraph, so that any line is weighed in a few operations."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        pairs = zip(prepared.bodies, prepared.gaps, strict=True)
        self._widths = (0.0, *accumulate(body + gap for body, gap in pairs))
        self._shrinks = (0.0, *accumulate(prepared.shrinks))
        self._words = (0.0, *accumulate(prepared.words))
        self._spreads = (0, *accumulate(prepared.spread))

    def lines_from(self, start: int, measure: float) -> list[tuple[int, float]]:
        """Return the ends that a line from ``start`` may have, each with its cost.

        Where no allowed break fits, the least forbidden one is given, so that
        every text can be set.
        """
        prepared, size = self._prepared, len(self._prepared.text)
        found: list[tuple[int, float]] = []
        forced: tuple[int, float] | None = None
        limit = self._widths[start] + measure + _FAR + prepared.gaps[start]
        end = self._first_worth(start, measure)
        while end <= size:
            if self._widths[end] - prepared.gaps[start] > limit and found:
                break
            fits, cost = self._weigh(start, end, measure)
            if not fits and (found or forced):
                break
            penalty = prepared.breaks[end] if end < size else 0.0
            if penalty < NEVER and fits:
                found.append((end, cost + penalty))
            elif fits or forced is None:
                forced = (end, cost + NEVER)
            end += 1
        if found:
            return found
        return [self._least_forbidden(start, measure, forced)]

    def _first_worth(self, start: int, measure: float) -> int:
        """Return the first end whose line is not hopelessly short."""
        size = len(self._prepared.text)
        if self._widths[size] - self._widths[start] <= measure + 1:
            return start + 1
        return min(size, start + max(1, int(measure / 2)))

    def _least_forbidden(
        self, start: int, measure: float, forced: tuple[int, float] | None
    ) -> tuple[int, float]:
        """Find any break at all: an allowed one in a short line, else the longest that fits."""
        prepared, size = self._prepared, len(self._prepared.text)
        last = forced[0] if forced else start + 1
        for end in range(min(last, size - 1), start, -1):
            if prepared.breaks[end] < NEVER and self._weigh(start, end, measure)[0]:
                return end, _HOLE
        return last, forced[1] if forced else NEVER

    def natural(self, start: int, end: int) -> float:
        """Return the natural width of a line, blanks at both its ends trimmed."""
        prepared = self._prepared
        stop = end
        while stop > start + 1 and prepared.text[stop - 1] == " ":
            stop -= 1
        return self._widths[stop] - self._widths[start] - prepared.gaps[start]

    def _weigh(self, start: int, end: int, measure: float) -> tuple[bool, float]:
        """Tell whether a line can be squeezed into the measure, and what it costs."""
        left = measure - self.natural(start, end)
        if end == len(self._prepared.text) and left >= 0:
            return True, _RUNT if end - start == 1 and start else 0.0
        if left < 0:
            shrink = self._shrinks[end] - self._shrinks[start + 1]
            if -left > shrink + 1e-9:
                return False, NEVER
            return True, _TIGHT * (-left / shrink) ** 2 if shrink else 0.0
        left = max(0.0, left - (self._words[end] - self._words[start + 1]))
        gaps = self._spreads[end] - self._spreads[start + 1]
        if not gaps:
            return True, _HOLE if left > 1e-9 else 0.0
        each = left / gaps
        cost = _LOOSE * (each / _WIDEST) ** 2
        return True, cost if each <= _WIDEST else cost + _HOLE
