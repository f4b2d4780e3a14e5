"""What a page or a file's name says in, the edition of the day out: 早刊, 晚间版, 号外."""

import re
from collections.abc import Iterable

from reader.notation.both_scripts import in_both_scripts

_EDITION = in_both_scripts(r"(?:[早午晚夜](?:刊|版|间版)|号外)")
_NAMED = in_both_scripts(rf"{_EDITION.pattern}|[早午晚夜]|(?i:morning|noon|evening)")
_WORDS = re.compile(r"[\s|｜·()（）\[\]【】]+")


def read_edition(lines: Iterable[str]) -> str:
    """Return the first word of a masthead that names an edition; empty for the only one.

    Weekend and overseas editions are papers of their own.
    """
    words = (word for line in lines for word in _WORDS.split(line))
    return next((word for word in words if _EDITION.fullmatch(word)), "")


def edition_named(word: str) -> str:
    """Return a word of a file's name if it names an edition (早, evening); else empty."""
    return word if _NAMED.fullmatch(word) else ""


def is_one_edition(one: str, other: str) -> bool:
    """Tell whether two words name one edition: 早 and 早刊, evening and Evening."""
    return one[:1].casefold() == other[:1].casefold()
