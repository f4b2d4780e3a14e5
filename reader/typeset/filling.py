"""The gaps of one line in, how far each kind of them is opened or squeezed out.

Source:
    clreq #procedures_for_inter-character_spacing_reduction,
    #procedures_for_inter-character_space_expansion
"""

from typing import NamedTuple

from reader.typeset.prepared import Prepared
from reader.typeset.spacing import QUARTER, WIDEST_WORD_SPACE, Growth

_WORD, _EVEN, _SHY = Growth.WORD.value, Growth.EVEN.value, Growth.SHY.value
_FIXED, _LETTER = Growth.FIXED.value, Growth.LETTER.value


class Opening(NamedTuple):
    """What is added to the gaps of a line, in em.

    Attributes:
        word_share: Share of its room that is added to each word space.
        word: What is added to each word space on top.
        even: What is added to each even gap.
        shy: What is added to each shy gap.
        fixed: What is added to each quarter em beside Western type.
        letter: What is added between the letters of words, where a line is
            one word, number or address.
        mark: What is added between adjacent marks, where a line has nothing else.
        hole: The widest gap that comes of it; 0 where none passes a quarter em. Spaced
            letters count a quarter em more, for a word is to have no gaps.
    """

    word_share: float = 0.0
    word: float = 0.0
    even: float = 0.0
    shy: float = 0.0
    fixed: float = 0.0
    letter: float = 0.0
    mark: float = 0.0
    hole: float = 0.0


def open_gaps(prepared: Prepared, start: int, end: int, left: float) -> Opening:
    """Share out what a line lacks.

    Word spaces come first, up to half an em; then all other gaps evenly, up to
    a quarter em. The quarter em beside Western type is held, as clreq lets a
    style do, for a wider gap there would be a hole. Where that does not fill the
    line, no break was legal: then all gaps are brought to the same width, the
    least that fills it.

    Args:
        prepared: The paragraph.
        start: Offset of the line's first character.
        end: Offset after its last.
        left: What the line lacks, in em; above 0.

    Source:
        clreq #procedures_for_inter-character_space_expansion
    """
    growths = prepared.growths[start + 1 : end]
    words = growths.count(_WORD)
    share = 0.0
    if words:
        gaps = prepared.gaps[start + 1 : end]
        room = sum([gap.room for gap, growth in zip(gaps, growths, strict=True) if growth == _WORD])
        share = min(1.0, left / room) if room else 0.0
        left -= share * room
    evens, shies = growths.count(_EVEN), growths.count(_SHY)
    if left <= QUARTER * evens:
        return Opening(word_share=share, even=left / evens if evens else 0.0)
    over = left - QUARTER * evens
    if over <= QUARTER * shies:
        return Opening(word_share=share, even=QUARTER, shy=over / shies)
    fixed = growths.count(_FIXED)
    if evens or fixed or words:
        return _open_hole((words, evens, shies, fixed), left, share)
    return _open_word(growths, left)


def widest_gap(prepared: Prepared, start: int, end: int, left: float) -> float:
    """Return how wide a line's widest gap becomes; 0 where none passes a quarter em.

    As `open_gaps`, in half the time.
    """
    growths = prepared.growths[start + 1 : end]
    evens, shies, fixed = growths.count(_EVEN), growths.count(_SHY), growths.count(_FIXED)
    words = growths.count(_WORD)
    if not (words or evens or fixed):
        return open_gaps(prepared, start, end, left).hole
    room = QUARTER * (evens + shies)
    if words:
        # What room there is beside that of other gaps is that of word spaces.
        rooms = prepared.sums.room
        left -= min(left, rooms[end] - rooms[start + 1] - room)
    return _level((words, evens, shies, fixed), left) if left > room else 0.0


def _open_hole(counts: tuple[int, int, int, int], left: float, share: float) -> Opening:
    """Bring all gaps to the same width, the least that fills the line.

    Args:
        counts: Of word spaces, and of even, shy and fixed gaps.
        left: What the line lacks beside what its word spaces take.
        share: Of their room.
    """
    level = _level(counts, left)
    word = max(0.0, level - WIDEST_WORD_SPACE)
    return Opening(share, word, level, level, level - QUARTER, hole=level)


def _level(counts: tuple[int, int, int, int], left: float) -> float:
    """Return the width that all gaps are brought to; arguments as of `_open_hole`."""
    words, evens, shies, fixed = counts
    gaps = evens + shies + fixed
    level = (left + QUARTER * fixed) / gaps if gaps else WIDEST_WORD_SPACE + left
    if words and level > WIDEST_WORD_SPACE:
        level = (left + QUARTER * fixed + WIDEST_WORD_SPACE * words) / (gaps + words)
    return level


def _open_word(growths: str, left: float) -> Opening:
    """Space the letters of a line that is one word, number or address; else its marks."""
    letters = growths.count(_LETTER) + growths.count(_SHY)
    each = left / max(1, letters or len(growths))
    if letters:
        return Opening(shy=each, letter=each, hole=QUARTER + each)
    return Opening(mark=each, hole=max(each, QUARTER))


def squeeze_gaps(prepared: Prepared, start: int, end: int, wanted: float) -> list[float]:
    """Return what is taken from each gap of a line, gap before its first character included.

    Each turn takes from all its gaps alike before the next begins.

    Args:
        prepared: The paragraph.
        start: Offset of the line's first character.
        end: Offset after its last.
        wanted: What is to be taken in all, in em; above 0.

    Source:
        clreq #procedures_for_inter-character_spacing_reduction
    """
    taken = [0.0] * (end - start)
    turns = [
        (squeeze, at, shrink)
        for at, (_, _, shrink, squeeze, _, _) in enumerate(prepared.gaps[start + 1 : end], 1)
        if shrink
    ]
    if len(turns) > 1:
        turns.sort()
    while turns and wanted > 0:
        first = turns[0][0]
        room = sum([shrink for turn, _, shrink in turns if turn == first])
        share = min(1.0, wanted / room)
        for turn, at, shrink in turns:
            if turn == first:
                taken[at] = shrink * share
        wanted -= room * share
        turns = [each for each in turns if each[0] != first]
    return taken
