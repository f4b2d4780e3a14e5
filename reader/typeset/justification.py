"""The characters of one line in, their places out, the right edge flush.

Source:
    clreq #line_adjustment
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from reader.typeset.character import SPACES, CharacterClass
from reader.typeset.filling import Opening, open_gaps, squeeze_gaps
from reader.typeset.line import Line
from reader.typeset.prepared import Prepared
from reader.typeset.spacing import QUARTER, Growth
from reader.typeset.task import NEAR, Span, Task, ends_an_item, left_over

_WORD, _EVEN, _SHY = Growth.WORD.value, Growth.EVEN.value, Growth.SHY.value
_FIXED, _LETTER, _NONE = Growth.FIXED.value, Growth.LETTER.value, Growth.NONE.value
_WIDEST_BESIDE_WORDS = 1.0
"""Em that word spaces of a line of Latin words alone take beyond their half em at the most."""
_WIDE_SPACE = CharacterClass.WIDE_SPACE.value
_CHINESE = "\u2e80"
"""Characters from this one on are of Chinese type: a line with one of them is flush."""
_ONE_IF_EVEN = bytes(chr(letter) == _EVEN for letter in range(256))


def justify_lines(task: Task, spans: Sequence[Span]) -> Iterator[Line]:
    """Place the characters of lines.

    Args:
        task: The paragraph, its measure and style.
        spans: Some of its lines.
    """
    prepared = task.prepared
    text, upright, cross = prepared.text, prepared.upright, prepared.cross
    for span, (places, width) in zip(spans, place_lines(task, spans), strict=True):
        start, end, is_hyphenated = span
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


def place_lines(
    task: Task, spans: Iterable[Span], scale: tuple[float, float] = (0.0, 1.0)
) -> Iterator[tuple[tuple[float, ...], float]]:
    """Place the characters of lines.

    Args:
        task: The paragraph, its measure and style.
        spans: Some of its lines.
        scale: Where the lines begin, and the length of an em, in any unit.

    Yields:
        The place of each character's own origin, spaces at a line's end out of sight included;
        and the end of the line, where a hyphen stands if it has one.
    """
    prepared, measure = task.prepared, task.measure
    (heads, tails, _, _), origins, classes = prepared.sums, prepared.origins, prepared.classes
    whole, growths, em = len(classes), prepared.growths, scale[1]
    is_plain = task.is_justified and not task.is_hanging
    for span in spans:
        start, end, is_hyphenated = span
        origin = heads[start] if start else heads[start] - task.indent
        left, stop, last = origin + measure - tails[end], end, classes[end - 1]
        if last in SPACES:
            stop = prepared.visible_end(start, end)
        is_full = -NEAR <= left <= NEAR or (left > 0 and end == whole)
        is_special = is_hyphenated or not is_plain or last == _WIDE_SPACE
        if is_full and not is_hyphenated:
            left = 0.0
        elif is_special or _EVEN not in growths[start + 1 : stop]:
            # No line of plain Chinese, as nearly all are.
            left = _lacking(task, span)
        places = tuple(_places(prepared, (start, stop), left, (scale[0] - origin * em, em)))
        width = places[-1] + (tails[end] - origins[stop - 1]) * em
        yield places if stop == end else places + (width,) * (end - stop), width


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
    if max(prepared.text[span.start : end]) >= _CHINESE:
        return False
    opening = open_gaps(prepared, span.start, end, left)
    return opening.letter > QUARTER or opening.word > _WIDEST_BESIDE_WORDS


def _places(
    prepared: Prepared, seen: tuple[int, int], left: float, scale: tuple[float, float]
) -> list[float]:
    """Return the place of each character of a line.

    Args:
        prepared: The paragraph.
        seen: Offset of the line's first character, and after its last in sight.
        left: What the line lacks, in em; negative when it is too long.
        scale: Where the paragraph would begin if it were all one line, and the length of an em.
    """
    (start, end), (at, em) = seen, scale
    origins = prepared.origins[start:end]
    if not left:
        return [at + place * em for place in origins]
    if left > 0:
        growths = prepared.growths[start + 1 : end]
        gaps = growths.count(_EVEN)
        if left <= QUARTER * gaps and _WORD not in growths:
            # Nearly every line: each place moves by as much as there are even gaps before it.
            even = left / gaps * em
            counts = (
                range(len(origins))
                if gaps == len(growths)
                else accumulate(growths.encode().translate(_ONE_IF_EVEN), initial=0)
            )
            return [
                at + place * em + even * count for place, count in zip(origins, counts, strict=True)
            ]
        moves = accumulate(_added(prepared, start, end, open_gaps(prepared, start, end, left)))
        return [at + (place + move) * em for place, move in zip(origins, moves, strict=True)]
    moves = accumulate(squeeze_gaps(prepared, start, end, -left))
    return [at + (place - move) * em for place, move in zip(origins, moves, strict=True)]


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
    growths, share = prepared.growths, opening.word_share
    added = [0.0, *map(by_growth.__getitem__, growths[start + 1 : end])]
    word = growths.find(_WORD, start + 1, end)
    while word >= 0:
        added[word - start] += share * prepared.gaps[word].room
        word = growths.find(_WORD, word + 1, end)
    return added
