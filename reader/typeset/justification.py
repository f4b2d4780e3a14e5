"""The characters of one line in, their places out, the right edge flush.

Source:
    clreq #line_adjustment
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from reader.typeset.character import SPACES
from reader.typeset.filling import Opening, open_gaps, squeeze_gaps
from reader.typeset.line import Line
from reader.typeset.prepared import Prepared
from reader.typeset.spacing import QUARTER, Growth
from reader.typeset.task import NEAR, Span, Task, ends_an_item, left_over

_WORD, _EVEN, _SHY = Growth.WORD.value, Growth.EVEN.value, Growth.SHY.value
_FIXED, _LETTER, _NONE = Growth.FIXED.value, Growth.LETTER.value, Growth.NONE.value
_ONE_IF_EVEN = str.maketrans({each.value: int(each is Growth.EVEN) for each in Growth})


def justify_lines(task: Task, spans: Iterable[Span]) -> Iterator[Line]:
    """Place the characters of lines.

    Args:
        task: The paragraph, its measure and style.
        spans: Some of its lines.
    """
    prepared = task.prepared
    heads, tails, origins = prepared.sums.heads, prepared.sums.tails, prepared.origins
    text, classes = prepared.text, prepared.classes
    upright, cross = prepared.upright, prepared.cross
    for span in spans:
        start, end, is_hyphenated = span
        is_last = end == len(text)
        blank = 0.0 if start else task.indent
        left = left_over(task, span, task.measure - blank) if task.is_justified else 0.0
        if -NEAR <= left <= NEAR or (left > 0 and (is_last or _is_left_short(task, span, left))):
            left = 0.0
        stop = prepared.visible_end(start, end) if classes[end - 1] in SPACES else end
        places = _places(prepared, start, stop, left, heads[start] - blank)
        width = places[-1] + tails[end] - origins[stop - 1]
        yield Line(
            text[start:end],
            start,
            places if stop == end else places + (width,) * (end - stop),
            width + prepared.hyphen if is_hyphenated else width,
            width if is_hyphenated else None,
            is_last,
            upright[start:end],
            cross[start:end],
        )


def _is_left_short(task: Task, span: Span, left: float) -> bool:
    """Tell whether a line ends an item of a list and would have to be opened to holes."""
    prepared = task.prepared
    if not ends_an_item(prepared, span):
        return False
    end = prepared.visible_end(span.start, span.end)
    return open_gaps(prepared, span.start, end, left).hole > 0


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
    if left > 0:
        growths = prepared.growths[start + 1 : end]
        gaps = growths.count(_EVEN)
        if left <= QUARTER * gaps and _WORD not in growths:
            # Nearly every line: each place moves by as much as there are even gaps before it.
            even = left / gaps
            counts = (
                range(len(origins))
                if gaps == len(growths)
                else accumulate(growths.translate(_ONE_IF_EVEN).encode(), initial=0)
            )
            return tuple(
                [
                    place + even * count - origin
                    for place, count in zip(origins, counts, strict=True)
                ]
            )
        added = _added(prepared, start, end, open_gaps(prepared, start, end, left))
    else:
        added = [-taken for taken in squeeze_gaps(prepared, start, end, -left)]
    moved = accumulate(added)
    return tuple([place + move - origin for place, move in zip(origins, moved, strict=True)])


def _added(prepared: Prepared, start: int, end: int, opening: Opening) -> list[float]:
    """Return what is added to the gap before each character of a line."""
    by_growth = {
        _EVEN: opening.even,
        _SHY: opening.shy,
        _FIXED: opening.fixed,
        _LETTER: opening.letter,
        _NONE: opening.mark,
        _WORD: opening.word,
    }
    growths, gaps, share = prepared.growths, prepared.gaps, opening.word_share
    return [
        0.0,
        *[
            by_growth[growths[i]] + (share * gaps[i].room if growths[i] == _WORD else 0.0)
            for i in range(start + 1, end)
        ],
    ]
