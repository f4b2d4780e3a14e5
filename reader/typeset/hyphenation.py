"""A text in, the places where its Latin and Cyrillic words may be hyphenated out.

Latin words are parted as English ones are, and as they would be without their accents, but
for long German ones, which have no place then.

Source:
    clreq #handling_western_text_in_chinese_text_using_proportional_western_fonts;
    the TeX patterns for American English, German and Russian, by way of pyphen
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache

import pyphen  # type: ignore[import-untyped]  # ships no types

HYPHEN = "-"

_LETTERS = "A-Za-zÀ-ɏЀ-ӿ"
_WORD = re.compile(f"[{_LETTERS}](?<![{_LETTERS}0-9./_&].)[a-zß-ɏа-џ]{{5,}}(?![{_LETTERS}0-9_&])")
"""Six letters at least, none but the first a capital, a part of a compound too."""
_LEAST_BEFORE, _LEAST_AFTER = 2, 3
_FIRST_CYRILLIC = "Ѐ"
_GERMAN = re.compile("[äöüÄÖÜß]")
_LONG_GERMAN = 12
"""Letters of a word that is worth the most of a second that the German patterns take to load."""
_NO_ACCENT = str.maketrans("ßæœøðþłı", "saooptli")
"""Of letters that are not made of another and its accent."""


@lru_cache(maxsize=3)
def _patterns(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=language, left=_LEAST_BEFORE, right=_LEAST_AFTER)


def hyphen_places(text: str, held: Collection[tuple[int, int]]) -> Iterator[int]:
    """Yield the offsets before which a hyphen may end a line.

    Args:
        text: One paragraph.
        held: Beginnings and ends of what takes no hyphen, as `addresses` tells them.
    """
    for word in _WORD.finditer(text):
        start, end = word.span()
        if not any(first <= start < last for first, last in held):
            yield from (start + at for at in _syllables(text[start:end]))


def _syllables(word: str) -> list[int]:
    if word[-1] >= _FIRST_CYRILLIC:
        return list(_patterns("ru_RU").positions(word))
    if len(word) >= _LONG_GERMAN and _GERMAN.search(word):
        return list(_patterns("de_DE").positions(word))
    plain = word
    if not word.isascii():
        plain = "".join(unicodedata.normalize("NFD", letter)[0] for letter in word)
    return list(_patterns("en_US").positions(plain.translate(_NO_ACCENT)))
