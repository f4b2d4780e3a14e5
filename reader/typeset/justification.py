"""The characters of one line in, their places out, the right edge flush.

Source:
    clreq #line_adjustment
"""

from itertools import accumulate

from reader.typeset.breaking import NEAR, Span, Task, left_over
from reader.typeset.filling import Opening, open_gaps, squeeze_gaps
from reader.typeset.line import Line
from reader.typeset.prepared import Prepared
from reader.typeset.spacing import QUARTER, Growth


def justify(task: Task, span: Span, number: int) -> Line:
    """Place the characters of a line.

    Args:
        task: The paragraph, its measures and style.
        span: The line's characters.
        number: Of the line in the paragraph, from 0.
    """
    prepared = task.prepared
    start, end, is_hyphenated = span
    indent = 0.0 if number else task.indent
    is_last = end == len(prepared.text)
    left = left_over(task, span, task.measures(number) - indent) if task.is_justified else 0.0
    if -NEAR <= left <= NEAR or (is_last and left > 0):
        left = 0.0
    stop = prepared.visible_end(start, end)
    places = _places(prepared, start, stop, left, prepared.sums.heads[start] - indent)
    width = places[-1] + prepared.sums.tails[end] - prepared.origins[stop - 1]
    stance = prepared.stance
    return Line(
        prepared.text[start:end],
        start,
        places if stop == end else places + (width,) * (end - stop),
        width + prepared.hyphen if is_hyphenated else width,
        width if is_hyphenated else None,
        is_last,
        stance.upright[start:end] if stance else (),
        stance.cross[start:end] if stance else (),
    )


def _places(
    prepared: Prepared, start: int, end: int, left: float, origin: float
) -> tuple[float, ...]:
    """Return the place of each character of a line.

    Args:
        prepared: The paragraph.
        start: Offset of the line's first character.
        end: Offset after its last in sight.
        left: What the line lacks, in em; negative when it is too long.
        origin: Sum of widths at the beginning of the measure.
    """
    origins = prepared.origins[start:end]
    if not left:
        return tuple([place - origin for place in origins])
    first = prepared.evens[start + 1]
    evens = prepared.evens[end] - first
    if 0 < left <= QUARTER * evens and prepared.growths.find(Growth.WORD, start + 1, end) < 0:
        # Nearly every line: each place moves by as much as there are even gaps before it.
        even = left / evens
        origin += even * first
        counts = prepared.evens[start + 1 : end + 1]
        return tuple(
            [place + even * count - origin for place, count in zip(origins, counts, strict=True)]
        )
    if left > 0:
        added = _added(prepared, start, end, open_gaps(prepared, start, end, left))
    else:
        added = [-taken for taken in squeeze_gaps(prepared, start, end, -left)]
    moved = accumulate(added)
    return tuple([place + move - origin for place, move in zip(origins, moved, strict=True)])


def _added(prepared: Prepared, start: int, end: int, opening: Opening) -> list[float]:
    """Return what is added to the gap before each character of a line."""
    by_growth = {
        Growth.EVEN.value: opening.even,
        Growth.SHY.value: opening.shy,
        Growth.FIXED.value: opening.fixed,
        Growth.NONE.value: opening.letter,
        Growth.WORD.value: opening.word,
    }
    growths, gaps, share = prepared.growths, prepared.gaps, opening.word_share
    return [
        0.0,
        *(
            by_growth[growths[i]] + (share * gaps[i].room if growths[i] == Growth.WORD else 0.0)
            for i in range(start + 1, end)
        ),
    ]
