"""Texts in, how each of their characters stands in a vertical line out.

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
    r"(?<![\u0300-\u036f.,:/°′])(?:[0-9]{1,2}|[A-Za-z])"
    r"(?![\u0300-\u036f℃‰°′″]|[.,:/][0-9A-Za-z])"
)
"""One or two digits, or one letter, that are no part of a longer number or word."""
_MOST_ALONE = 2
_WORDS = re.compile(f"{_Class.WESTERN}+")

_LYING = re.compile("[—―⸺－−-]")
"""Dashes lie: their upright forms are shorter than an em, and two would not join. So do the
connector and minus in an em square, which upright are read as 一 (GB/T 15834-2011 5.2)."""
_UPRIGHT_IF_WIDE = frozenset(
    (
        _Class.CONNECTOR,
        _Class.UNIT_SIGN,
        _Class.CURRENCY,
        _Class.SOLIDUS,
        _Class.WIDE_SPACE,
        _Class.WESTERN_OPENING,
        _Class.WESTERN_CLOSING,
    )
)
_STANDS, _STANDS_IF_WIDE = 1, 2
_BY_CLASS = bytes(
    _STANDS
    if chr(letter) in EASTERN | MARKS
    else _STANDS_IF_WIDE * (chr(letter) in _UPRIGHT_IF_WIDE)
    for letter in range(256)
)
"""By the letter of a class: what else is there lies, and what stands between paragraphs."""
_LYING_RUN = re.compile(rb"\0+")
_MARKED = re.compile(_Class.MARK)


@dataclass(frozen=True, slots=True)
class Stance:
    """How the characters of a text stand in a vertical line.

    Attributes:
        classes: Their classes; what stands upright in one square counts as
            one Han character.
        advances: Room each takes down the line, in em.
        upright: 1 for each that stands upright, 0 for one on its side.
        cross: Place of each across the line, in em to the right of the line's
            middle: of the top centre of an upright character's square, of the
            baseline of one on its side.
        seconds: Offsets of digits that stand beside the one before them.
    """

    classes: str
    advances: tuple[float, ...]
    upright: bytes
    cross: tuple[float, ...]
    seconds: tuple[int, ...]


def stand(text: str, classes: str, typeface: Typeface) -> Stance:
    """Work out how the characters of a text stand in a vertical line.

    Args:
        text: One paragraph, or several with a character between them.
        classes: Of its characters, ``START`` of those between paragraphs.
        typeface: Metrics of the type.
    """
    widths = typeface.advances(text)
    upright = bytearray(classes.encode().translate(_BY_CLASS))
    for match in _LYING.finditer(text):
        upright[match.start()] = 0
    at = upright.find(_STANDS_IF_WIDE)
    while at >= 0:
        upright[at] = widths[at] >= 1
        at = upright.find(_STANDS_IF_WIDE, at)
    letters, seconds = list(classes), list[int]()
    for run in _WORDS.finditer(classes):
        start, end = run.span()
        alone = _ALONE.match(text, start) if end - start <= _MOST_ALONE else None
        if alone is None or alone.end() < end:
            continue
        letters[start:end] = _Class.HAN + _Class.MARK * (end - start - 1)
        upright[start:end] = bytes([1]) * (end - start)
        seconds += range(start + 1, end)
    for match in _MARKED.finditer(classes):
        at = match.start()
        upright[at] = upright[at - 1] if at else 0
    advances = [
        # Nearly all are an em wide.
        width if width == 1.0 or not stands or not 0 < width < 1 else 1.0
        for width, stands in zip(widths, upright, strict=True)
    ]
    # The middle of the em square, not the baseline, runs down the middle of the line.
    baseline = (typeface.descent - typeface.ascent) / 2
    cross = [0.0] * len(upright)
    for lying in _LYING_RUN.finditer(upright):
        start, end = lying.span()
        cross[start:end] = [baseline] * (end - start)
    for i in seconds:
        advances[i] = 0.0
        cross[i - 1], cross[i] = -widths[i] / 2, widths[i - 1] / 2
    return Stance("".join(letters), tuple(advances), bytes(upright), tuple(cross), tuple(seconds))
