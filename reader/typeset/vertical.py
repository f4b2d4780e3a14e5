"""A text in, how each of its characters stands in a vertical line out.

Han and marks stand upright, Latin and longer numbers lie on their side, a
number of one or two digits stands upright in one em square (纵中横排).

Source:
    clreq #mixed_text_composition_in_vertical_writing_mode,
    #handling_of_alphanumerics_in_vertical_writing_mode
"""

import re
from dataclasses import dataclass

from reader.typeset.character import EASTERN, MARKS, CharacterClass
from reader.typeset.face import Typeface

_Class = CharacterClass

_ALONE = re.compile(
    r"(?<![0-9A-Za-z\u0300-\u036f.,:/%+\-])(?:[0-9]{1,2}|[A-Za-z])"
    r"(?![0-9A-Za-z\u0300-\u036f%℃‰°+\-]|[.,:/][0-9A-Za-z])"
)
"""One or two digits, or one letter, that are no part of a longer number or word."""

_UPRIGHT = frozenset(each.value for each in EASTERN | MARKS)
_LYING = frozenset("—―⸺")
"""Dashes lie: their upright forms are shorter than an em, and two would not join."""
_UPRIGHT_IF_WIDE = frozenset(
    each.value
    for each in (
        _Class.CONNECTOR,
        _Class.UNIT_SIGN,
        _Class.CURRENCY,
        _Class.SOLIDUS,
        _Class.WIDE_SPACE,
        _Class.WESTERN_OPENING,
        _Class.WESTERN_CLOSING,
    )
)


@dataclass(frozen=True, slots=True)
class Stance:
    """How the characters of a text stand in a vertical line.

    Attributes:
        classes: Their classes; what stands upright in one square counts as
            one Han character.
        advances: Room each takes down the line, in em.
        upright: True for each that stands upright, False for one on its side.
        cross: Place of each across the line, in em to the right of the line's
            middle: of the top centre of an upright character's square, of the
            baseline of one on its side.
        seconds: Offsets of digits that stand beside the one before them.
    """

    classes: str
    advances: tuple[float, ...]
    upright: tuple[bool, ...]
    cross: tuple[float, ...]
    seconds: tuple[int, ...]


def stand(text: str, classes: str, typeface: Typeface) -> Stance:
    """Work out how the characters of a text stand in a vertical line.

    Args:
        text: One paragraph.
        classes: Of its characters.
        typeface: Metrics of the type.
    """
    widths = typeface.advances(text)
    # The middle of the em square, not the baseline, runs down the middle of the line.
    baseline = (typeface.descent - typeface.ascent) / 2
    letters, advances = list(classes), list(widths)
    upright = [
        (each in _UPRIGHT and character not in _LYING) or (each in _UPRIGHT_IF_WIDE and width >= 1)
        for character, each, width in zip(text, classes, widths, strict=True)
    ]
    seconds: list[int] = []
    for match in _ALONE.finditer(text):
        start, end = match.span()
        letters[start], upright[start] = _Class.HAN.value, True
        for i in range(start + 1, end):
            letters[i], upright[i] = _Class.MARK.value, True
            seconds.append(i)
    for i, letter in enumerate(letters):
        if letter == _Class.MARK and i and i not in seconds:
            upright[i] = upright[i - 1]
        if upright[i] and advances[i] > 0:
            advances[i] = max(1.0, advances[i])
    cross = [0.0 if stands else baseline for stands in upright]
    for i in seconds:
        advances[i] = 0.0
        cross[i - 1], cross[i] = -widths[i] / 2, widths[i - 1] / 2
    return Stance("".join(letters), tuple(advances), tuple(upright), tuple(cross), tuple(seconds))
