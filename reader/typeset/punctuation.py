"""Punctuation width adjustment: how much of each square is blank, what of it stays.

Source:
    clreq #punctuation_width_adjustment, #h-punctuation_adjustment_space,
    #h-adjustment_of_adjacent_punctuation_marks,
    #glyphs_sizes_and_positions_in_character_faces_of_punctuation_marks
"""

from typing import NamedTuple

from reader.typeset.character import MARKS, STOPS, CharacterClass

_Class = CharacterClass

_HALF = 0.5
_QUARTER = 0.25


class Habit(NamedTuple):
    """Where a region's marks stand in their squares; a tuple, for tables are kept by habits.

    Attributes:
        is_centred: True for Taiwan and Hong Kong, whose stops stand in the
            middle; False for the mainland, whose stops stand at the head.
        is_vertical: True in vertical lines.
    """

    is_centred: bool = False
    is_vertical: bool = False

    def blanks(self, mark: CharacterClass) -> tuple[float, float]:
        """Return the blank before and after a mark's ink in its square, in em.

        Source:
            clreq #h-punctuation_adjustment_space
        """
        if mark is _Class.OPENING:
            return _HALF, 0.0
        if mark is _Class.CLOSING:
            return 0.0, _HALF
        if mark is _Class.INTERPUNCT:
            return _QUARTER, _QUARTER
        if mark not in STOPS:
            return 0.0, 0.0
        if self.is_vertical and mark in (_Class.COLON, _Class.ASKING):
            return 0.0, 0.0
        return (_QUARTER, _QUARTER) if self.is_centred else (0.0, _HALF)

    def is_narrow(self, mark: CharacterClass) -> bool:
        """Tell whether a mark always takes half an em: the interpunct of the mainland.

        Source:
            GB/T 15834-2011 5.1.8; clreq #h-punctuation_adjustment_space
        """
        return not self.is_centred and mark is _Class.INTERPUNCT

    def tail(self, mark: CharacterClass) -> float:
        """Return how much of the blank after a mark stays at the end of a line.

        The mainland trims every mark to half an em; centred marks keep their
        square.

        Source:
            clreq #h-compression_of_punctuation_marks_at_line_start;
            GB/T 15834-2011 5.1.10
        """
        is_kept = self.is_centred and mark in STOPS | {_Class.INTERPUNCT}
        return self.blanks(mark)[1] if is_kept else 0.0

    def may_hang(self, mark: CharacterClass) -> bool:
        """Tell whether a mark may hang beyond the end of a line.

        Source:
            clreq #hanging_punctuation_marks_at_line_end
        """
        if self.is_centred:
            return self.is_vertical and mark in (_Class.PERIOD, _Class.PAUSE)
        return mark in STOPS and not (self.is_vertical and not any(self.blanks(mark)))

    def least(self, mark: CharacterClass) -> float:
        """Return what share of a mark's blank stays when its line is squeezed, 0 to 1.

        A centred stop has a blank on both sides; squeezed to half an em it
        stands out among the lines beside it, which in vertical setting are
        seen together. There it keeps half of each blank, three quarters of an em
        in all; to keep it whole would open other gaps too far at short measures.

        Source:
            clreq #h-punctuation_adjustment_space (unadjustable: ？ ！ of Taiwan
            and Hong Kong)
        """
        if not self.is_centred or mark not in STOPS:
            return 0.0
        if mark is _Class.ASKING:
            return 1.0
        return _HALF if self.is_vertical else 0.0


def space_between(left: CharacterClass, right: CharacterClass, habit: Habit) -> float:
    """Return the blank between the ink of two neighbours before justification, in em.

    Of the blanks that meet between two marks the lesser stays, so that two
    marks take an em and a half at most: half an em between a closing and an
    opening mark, nothing between marks that both close or both open.

    Source:
        clreq #h-adjustment_of_adjacent_punctuation_marks
    """
    if right in (_Class.SPACE, _Class.MARK):
        # The blank comes after them.
        return 0.0
    after = 0.0 if habit.is_narrow(left) else habit.blanks(left)[1]
    before = 0.0 if habit.is_narrow(right) else habit.blanks(right)[0]
    if left in MARKS and right in MARKS:
        return min(after, before)
    return after + before


def is_drawn_in(mark: CharacterClass, right: CharacterClass, habit: Habit) -> bool:
    """Tell whether a mark gives up the blank before it for the sake of the mark after it.

    A centred stop is narrowed on both sides alike, so that it and the closing
    bracket after it take an em and a half.

    Source:
        clreq #h-adjustment_of_adjacent_punctuation_marks,
        #procedures_for_inter-character_spacing_reduction
    """
    return habit.is_centred and mark in STOPS and right is _Class.CLOSING
