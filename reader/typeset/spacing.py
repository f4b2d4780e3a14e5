"""Two neighbours in, the space between them and how it may change out.

Source:
    clreq #punctuation_width_adjustment,
    #mixed_text_composition_in_horizontal_writing_mode,
    #handling_western_text_in_chinese_text_using_proportional_western_fonts,
    #procedures_for_inter-character_spacing_reduction,
    #procedures_for_inter-character_space_expansion
"""

from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple

from reader.typeset.character import MARKS, STOPS, CharacterClass
from reader.typeset.prohibition import is_barred
from reader.typeset.punctuation import Habit, space_between

_Class = CharacterClass

QUARTER = 0.25
"""Between Han and Latin or digits; also the most that any other gap is opened to."""
EIGHTH = 0.125
"""The least that a quarter em between Han and Latin is squeezed to."""
WIDEST_WORD_SPACE = 0.5
NARROWEST_WORD_SPACE = 0.25


class Growth(StrEnum):
    """When a gap is opened to fill a line.

    Source:
        clreq #procedures_for_inter-character_space_expansion
    """

    WORD = "w"
    """A Latin word space: first, up to half an em."""
    EVEN = "e"
    """Evenly with all its like."""
    SHY = "s"
    """Only when the even gaps would pass a quarter em: beside connectors and
    solidi, between Latin and a Chinese mark."""
    FIXED = "f"
    """A quarter em already: only when all others have come to as much."""
    LETTER = "l"
    """Within words and numbers: only when they are the whole line."""
    NONE = "-"
    """Never: between adjacent marks, within what is one character to the eye."""


class Squeeze(IntEnum):
    """In which turn a gap is squeezed to make room in a line.

    Source:
        clreq #procedures_for_inter-character_spacing_reduction
    """

    WORD = 0
    INTERPUNCT = 1
    BRACKET = 2
    PAUSE = 3
    MIXED = 4
    SENTENCE_END = 5


class Gap(NamedTuple):
    """The space between two neighbours.

    Attributes:
        legal: 0 where no line may be broken, else 1.
        width: Between ink squares, in em, before justification.
        shrink: How much of it may be taken away.
        squeeze: In which turn that is done; a ``Squeeze``.
        growth: When it is opened; the letter of a ``Growth``.
        room: How far it is opened before the line counts as having a hole, in em.
    """

    legal: int
    width: float
    shrink: float
    squeeze: int
    growth: str
    room: float


START = "^"
"""Stands for the start of a paragraph in the key of a pair, and between two paragraphs."""

_ROOM = {
    Growth.WORD: QUARTER,
    Growth.EVEN: QUARTER,
    Growth.SHY: QUARTER,
    Growth.FIXED: 0.0,
    Growth.LETTER: 0.0,
    Growth.NONE: 0.0,
}


@lru_cache(maxsize=8)
def gaps_of(habit: Habit) -> dict[tuple[str, str], Gap]:
    """Return the gap of every pair of classes, the key their letters."""
    pairs = {(a.value, b.value): _gap(a, b, habit) for a in _Class for b in _Class}
    none = Gap(1, 0.0, 0.0, Squeeze.WORD, Growth.NONE.value, 0.0)
    edges = [*((START, each.value) for each in _Class), *((each.value, START) for each in _Class)]
    return pairs | dict.fromkeys((*edges, (START, START)), none)


def _gap(left: CharacterClass, right: CharacterClass, habit: Habit) -> Gap:
    width = space_between(left, right, habit)
    shrink, squeeze = 0.0, Squeeze.MIXED
    if is_mixed(left, right):
        width, shrink = QUARTER, QUARTER - EIGHTH
    elif width:
        squeeze = _squeeze(left, right)
        held = sum(
            habit.least(mark) * blank
            for mark, blank in ((left, habit.blanks(left)[1]), (right, habit.blanks(right)[0]))
        )
        shrink = max(0.0, width - held)
    growth = _growth(left, right)
    return Gap(
        legal=0 if is_barred(left, right) else 1,
        width=width,
        shrink=shrink,
        squeeze=squeeze.value,
        growth=growth.value,
        room=_ROOM[growth],
    )


def is_mixed(left: CharacterClass, right: CharacterClass) -> bool:
    """Tell whether a quarter em stands between two neighbours: Han and Latin or digits.

    Source:
        clreq #mixed_text_composition_in_horizontal_writing_mode
    """
    return {left, right} == {_Class.HAN, _Class.WESTERN}


def _squeeze(left: CharacterClass, right: CharacterClass) -> Squeeze:
    """Return the turn of a mark's blank.

    Source:
        clreq #procedures_for_inter-character_spacing_reduction
    """
    if _Class.INTERPUNCT in (left, right):
        return Squeeze.INTERPUNCT
    if left is _Class.CLOSING or right is _Class.OPENING:
        return Squeeze.BRACKET
    if {left, right} & {_Class.PERIOD, _Class.ASKING}:
        return Squeeze.SENTENCE_END
    return Squeeze.PAUSE


_JOINED = frozenset((_Class.WESTERN, _Class.FULL_WIDTH, _Class.UNIT_SIGN))
_PART_OF_LEFT = frozenset(
    (_Class.SPACE, _Class.WIDE_SPACE, _Class.TIE, _Class.JOINER, _Class.MARK, _Class.BREAK)
)
_SHY = frozenset((_Class.CONNECTOR, _Class.SOLIDUS, _Class.INTERPUNCT))


def _growth(left: CharacterClass, right: CharacterClass) -> Growth:
    """Return when the gap between two neighbours is opened.

    Source:
        clreq #procedures_for_inter-character_space_expansion,
        #handling_western_text_in_chinese_text_using_proportional_western_fonts
    """
    if right in _PART_OF_LEFT or left is _Class.JOINER:
        return Growth.NONE
    if left in MARKS and right in MARKS:
        return Growth.NONE
    if left is _Class.TIE:
        return Growth.WORD
    if is_mixed(left, right):
        return Growth.FIXED
    return _growth_of_words(left, right)


def _growth_of_words(left: CharacterClass, right: CharacterClass) -> Growth:
    is_word_left, is_word_right = left in _JOINED, right in _JOINED
    if is_word_left and (is_word_right or right is _Class.WESTERN_STOP):
        return Growth.LETTER
    if left is _Class.CURRENCY or left is _Class.WESTERN_OPENING or right is _Class.WESTERN_CLOSING:
        return Growth.NONE
    if {left, right} & _SHY:
        return Growth.SHY
    if _Class.WESTERN in (left, right) and (
        left in STOPS or right in STOPS or left is _Class.OPENING or right is _Class.CLOSING
    ):
        return Growth.SHY
    return Growth.EVEN
