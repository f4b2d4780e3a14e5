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
_WIDEST_BESIDE_WORDS = 1.0
"""Em that word spaces of a line of Latin words alone take beyond their half em at the most."""
_ONE_IF_EVEN = bytes(chr(letter) == _EVEN for letter in range(256))


def justify_lines(task: Task, spans: Iterable[Span]) -> Iterator[Line]:
    """Place the characters of lines.

    Args:
        task: The paragraph, its measure and style.
        spans: Some of its lines.
    """
    prepared = task.prepared
    text, upright, cross = prepared.text, prepared.upright, prepared.cross
    for span in spans:
        start, end, is_hyphenated = span
        places, width = place_line(task, span)
        yield Line(
            text[start:end],
            start,
            places,
            width + prepared.hyphen if is_hyphenated else width,
            width if is_hyphenated else None,
            end == len(text),
            upright[start:end],
            cross[start:end],
        )


def place_line(
    task: Task, span: Span, scale: tuple[float, float] = (0.0, 1.0)
) -> tuple[tuple[float, ...], float]:
    """Place the characters of one line.

    Args:
        task: The paragraph, its measure and style.
        span: The line.
        scale: Where the line begins, and the length of an em, in any unit.

    Returns:
        The place of each character's own origin, spaces at its end out of sight included;
        and the end of the line, where a hyphen stands if it has one.
    """
    prepared = task.prepared
    start, end, is_hyphenated = span
    (heads, tails, _, _), origins = prepared.sums, prepared.origins
    origin = heads[start] if start else heads[start] - task.indent
    left = origin + task.measure - tails[end]
    is_full = -NEAR <= left <= NEAR or (left > 0 and end == len(prepared.text))
    left = 0.0 if is_full and not is_hyphenated else _lacking(task, span)
    stop = prepared.visible_end(start, end) if prepared.classes[end - 1] in SPACES else end
    places = _places(prepared, (start, stop), left, origin, scale)
    width = places[-1] + (tails[end] - origins[stop - 1]) * scale[1]
    return places if stop == end else places + (width,) * (end - stop), width


def _lacking(task: Task, span: Span) -> float:
    """Return what a line that is to be filled lacks of its measure; negative when too long."""
    if not task.is_justified:
        return 0.0
    left = left_over(task, span, task.room(span.start))
    is_last = span.end == len(task.prepared.text)
    if -NEAR <= left <= NEAR or (left > 0 and (is_last or _is_left_short(task, span, left))):
        return 0.0
    return left


def _is_left_short(task: Task, span: Span, left: float) -> bool:
    """Tell whether a line would have to be opened so that it is better left short.

    The last of an item of a list, to holes; one of Latin words, so that they fall apart.
    """
    prepared = task.prepared
    end = prepared.visible_end(span.start, span.end)
    if ends_an_item(prepared, span):
        return open_gaps(prepared, span.start, end, left).hole > 0
    growths = prepared.growths[span.start + 1 : end]
    if left <= QUARTER or _EVEN in growths or _FIXED in growths:
        return False
    opening = open_gaps(prepared, span.start, end, left)
    return opening.letter > QUARTER or opening.word > _WIDEST_BESIDE_WORDS


def _places(
    prepared: Prepared,
    seen: tuple[int, int],
    left: float,
    origin: float,
    scale: tuple[float, float],
) -> tuple[float, ...]:
    """Return the place of each character of a line.

    Args:
        prepared: The paragraph.
        seen: Offset of the line's first character, and after its last in sight.
        left: What the line lacks, in em; negative when it is too long.
        origin: Sum of widths at the beginning of the measure.
        scale: Where that stands, and the length of an em.
    """
    (start, end), (at, em) = seen, scale
    origins = prepared.origins[start:end]
    if not left:
        return tuple([at + (place - origin) * em for place in origins])
    if left > 0:
        growths = prepared.growths[start + 1 : end]
        gaps = growths.count(_EVEN)
        if left <= QUARTER * gaps and _WORD not in growths:
            # Nearly every line: each place moves by as much as there are even gaps before it.
            even = left / gaps
            counts = (
                range(len(origins))
                if gaps == len(growths)
                else accumulate(growths.encode().translate(_ONE_IF_EVEN), initial=0)
            )
            return tuple(
                [
                    at + (place + even * count - origin) * em
                    for place, count in zip(origins, counts, strict=True)
                ]
            )
        moves = accumulate(_added(prepared, start, end, open_gaps(prepared, start, end, left)))
        return tuple(
            [at + (place + move - origin) * em for place, move in zip(origins, moves, strict=True)]
        )
    moves = accumulate(squeeze_gaps(prepared, start, end, -left))
    return tuple(
        [at + (place - move - origin) * em for place, move in zip(origins, moves, strict=True)]
    )


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
