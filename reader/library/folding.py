"""Fold text for searching: width, case, accents and script, character by character.

Each character folds by itself, whatever stands around it, so that what
contains a text before folding contains it afterwards: OpenCC's phrases, which
look at neighbours, would break that. Only its table of characters is used.

Source: Unicode Standard Annex 15 (compatibility forms); OpenCC TSCharacters
"""

import re
import unicodedata

from reader.notation.script import simplified_characters

VERSION = 1
"""Raise it when a text folds or is cut differently: the index is then made anew."""

RESERVED = 0x10FE00
"""From here the index writes marks of its own; no text folds to them."""

_UNKNOWN = "\ufffd"
_SPACES = re.compile(" +")
_ACCENTS = range(0x0300, 0x0370)
_VARIATION_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


def _fold_character(character: str) -> str:
    point = ord(character)
    if point >= RESERVED or 0xD800 <= point < 0xE000:
        return _UNKNOWN
    category = unicodedata.category(character)
    if category in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    if category == "Cf" or any(point in selectors for selectors in _VARIATION_SELECTORS):
        return ""
    # A Hangul syllable taken apart would contain other syllables.
    is_hangul = 0x1100 <= point < 0x1200 or 0x3130 <= point < 0x3190 or 0xA960 <= point < 0xD7FF
    plain = unicodedata.normalize("NFKC" if is_hangul else "NFKD", character).casefold()
    table = simplified_characters()
    return "".join(table.get(part, part) for part in plain if ord(part) not in _ACCENTS)


class _Folds(dict[int, str]):
    """Folds of the characters met so far: a cache, the same at every run.

    Attributes:
        odd: Characters met that do not fold to exactly one, and the spaces, of
            which several may become one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.odd = {" "}

    def __missing__(self, point: int) -> str:
        folded = _fold_character(chr(point))
        self[point] = folded
        if len(folded) != 1 or folded == " ":
            self.odd.add(chr(point))
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Return what a text is compared by; runs of white space become one space."""
    folded = text.translate(_FOLDS)
    return _SPACES.sub(" ", folded) if "  " in folded else folded


def fold_with_places(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold a text and tell where each folded character came from.

    Returns:
        The folded text, and for each of its characters the index of the
        printed one, with the length of ``text`` after the last.
    """
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in _FOLDS[ord(character)]:
            if part != " " or not folded or folded[-1] != " ":
                folded.append(part)
                places.append(place)
    return "".join(folded), (*places, len(text))


def folds_one_to_one(text: str) -> bool:
    """Tell whether each character of a text folds to one, so that places stay the same."""
    text.translate(_FOLDS)
    return _FOLDS.odd.isdisjoint(text)
