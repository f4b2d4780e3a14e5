"""A text in, the places where its Latin words may be hyphenated out.

Source:
    clreq #handling_western_text_in_chinese_text_using_proportional_western_fonts;
    the TeX patterns for American English, by way of pyphen
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

import pyphen  # type: ignore[import-untyped]  # ships no types

HYPHEN = "-"

_WORD = re.compile("[A-Za-zÀ-ɏ](?<![A-Za-zÀ-ɏ0-9./_&].)[a-zà-ɏ]{5,}(?![A-Za-zÀ-ɏ0-9_&])")
"""Six letters at least, none but the first a capital, a part of a compound too."""
_LEAST_BEFORE, _LEAST_AFTER = 2, 3


@lru_cache(maxsize=1)
def _patterns() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US", left=_LEAST_BEFORE, right=_LEAST_AFTER)


def hyphen_places(text: str, held: Collection[tuple[int, int]]) -> Iterator[int]:
    """Yield the offsets before which a hyphen may end a line.

    Args:
        text: One paragraph.
        held: Beginnings and ends of what takes no hyphen, as `addresses` tells them.
    """
    for word in _WORD.finditer(text):
        start, end = word.span()
        if not any(first <= start < last for first, last in held):
            yield from (start + at for at in _patterns().positions(text[start:end]))
