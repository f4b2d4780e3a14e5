"""The characters of one line in, their places out, the right edge flush.

Source:
    clreq #line_adjustment
"""

from itertools import accumulate
from operator import add

from reader.typeset.breaking import NEAR, Span, Task, left_over
from reader.typeset.filling import Opening, open_gaps, squeeze_gaps
from reader.typeset.line import Line
from reader.typeset.prepared import Prepared
from reader.typeset.spacing import Growth


def justify(task: Task, span: Span, number: int) -> Line:
    """Place the characters of a line.

    Args:
        task: The paragraph, its measures and style.
        span: The line's characters.
        number: Of the line in the paragraph, from 0.
    """
    prepared = task.prepared
    start, end = span.start, span.end
    indent = 0.0 if number else task.indent
    is_last = end == len(prepared.text)
    left = left_over(task, span, task.measures(number) - indent) if task.is_justified else 0.0
    stop = prepared.visible_end(start, end)
    places = _places(prepared, start, stop, 0.0 if is_last and left > 0 else left)
    added = places.pop()
    width = indent + prepared.sums.tails[end] - prepared.sums.heads[start] + added
    origin = prepared.sums.heads[start] - indent
    stance = prepared.stance
    return Line(
        text=prepared.text[start:end],
        start=start,
        positions=tuple([place - origin for place in places]) + (width,) * (end - stop),
        width=width + (prepared.hyphen if span.is_hyphenated else 0.0),
        hyphen=width if span.is_hyphenated else None,
        is_last=is_last,
        upright=stance.upright[start:end] if stance else (),
        cross=stance.cross[start:end] if stance else (),
    )


def _places(prepared: Prepared, start: int, end: int, left: float) -> list[float]:
    """Return the place of each character in the paragraph's sum of widths, then what was added.

    Args:
        prepared: The paragraph.
        start: Offset of the line's first character.
        end: Offset after its last in sight.
        left: What the line lacks, in em; negative when it is too long.
    """
    origins = prepared.origins[start:end]
    if -NEAR <= left <= NEAR:
        return [*origins, 0.0]
    if left > 0:
        opening = open_gaps(prepared, start, end, left)
        if opening.is_even:
            even, counts = opening.even, prepared.evens[start + 1 : end + 1]
            base = even * counts[0]
            moved = [
                place + even * count - base for place, count in zip(origins, counts, strict=True)
            ]
            return [*moved, even * counts[-1] - base]
        added = _added(prepared, start, end, opening)
    else:
        added = [-taken for taken in squeeze_gaps(prepared, start, end, -left)]
    sums = list(accumulate(added))
    return [*map(add, origins, sums), sums[-1]]


def _added(prepared: Prepared, start: int, end: int, opening: Opening) -> list[float]:
    """Return what is added to the gap before each character of a line."""
    by_growth = {
        Growth.EVEN.value: opening.even,
        Growth.SHY.value: opening.shy,
        Growth.FIXED.value: opening.fixed,
        Growth.NONE.value: opening.letter,
        Growth.WORD.value: opening.word,
    }
    growths, room, share = prepared.growths, prepared.room, opening.word_share
    return [
        0.0,
        *(
            by_growth[growths[i]] + (share * room[i] if growths[i] == Growth.WORD else 0.0)
            for i in range(start + 1, end)
        ),
    ]
