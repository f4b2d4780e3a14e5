"""Tell the text of a text layer from what a font that does not tell its characters gives.

Makers of pages subset their fonts, and some leave out what each glyph means, or
state it wrongly. What then comes out are characters of no language: private or
unassigned ones, rare ideographs side by side, or the bytes of GBK as Latin letters.
"""

import unicodedata
from collections import Counter

from reader.notation.punctuation import is_chinese
from reader.parse.source.encoding import weight_of

_FEWEST = 20
"""Characters below which nothing can be said."""
_MOST_UNKNOWN = 0.3
_UNKNOWN = frozenset({"Co", "Cn", "Cc", "Cs"})
_MOST_HIGH_LATIN = 0.4
"""Share of letters with accents and signs above ASCII; French has a twentieth."""
_FEWEST_OF_FONT = 4
_MOST_STRANGE = 0.3
_ONE_SCRIPT = 0.5
_PRINTED = (
    *(("\0", "\u024f"), ("\u0370", "\u052f"), ("\u2000", "\u20cf"), ("\u2100", "\u27bf")),
    *(("\u2e80", "\u9fff"), ("\uac00", "\ud7a3"), ("\uf900", "\ufaff"), ("\ufe10", "\ufe6f")),
    *(("\uff00", "\uffef"), ("\U00020000", "\U0003ffff")),
)
"""What newspapers print: Latin, Greek, Cyrillic, marks and signs, Chinese, Japanese, Korean."""
UNTOLD = "〓"
"""Stands for a character that its font does not tell; printers' mark for a missing sort."""
_KANA_OR_HANGUL = (("\u3041", "\u30ff"), ("\uac00", "\ud7a3"))
_MOST_FOREIGN = 0.05


def is_legible(text: str) -> bool:
    """Tell whether a text may be one that people read; True where there is too little to tell."""
    marks = [character for character in text if not character.isspace()]
    if len(marks) < _FEWEST:
        return True
    if sum(map(_is_unknown, marks)) > _MOST_UNKNOWN * len(marks):
        return False
    if sum("\x80" <= c <= "\xff" for c in marks) > _MOST_HIGH_LATIN * len(marks):
        return False
    han = [character for character in marks if character.isalpha() and is_chinese(character)]
    foreign = sum(any(a <= c <= b for a, b in _KANA_OR_HANGUL) for c in marks)
    if len(han) < _FEWEST or foreign > _MOST_FOREIGN * len(marks):
        return True
    return sum(map(weight_of, han)) > 0


def tells_its_characters(text: str) -> bool:
    """Tell whether what is set in one font on a page may be what it shows.

    True where there is too little to tell.
    """
    marks = [character for character in text if not character.isspace()]
    if len(marks) < _FEWEST_OF_FONT:
        return True
    unknown = sum(map(_is_unknown, marks))
    rows = Counter(ord(character) >> 8 for character in marks if not _is_printed(character))
    # Tibetan or Arabic is in one row of Unicode, what is no script in many.
    most = max(rows.values(), default=0)
    strange = rows.total() - (most if most > _ONE_SCRIPT * len(marks) else 0)
    return max(unknown, strange) <= _MOST_STRANGE * len(marks) and is_legible(text)


def _is_printed(character: str) -> bool:
    return any(first <= character <= last for first, last in _PRINTED)


def _is_unknown(character: str) -> bool:
    return character in ("\ufffd", UNTOLD) or unicodedata.category(character) in _UNKNOWN
