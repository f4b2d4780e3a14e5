"""Lines of a masthead in, the edition of the day out: 早刊, 晚间版, 号外."""

import re
from collections.abc import Iterable

from reader.notation.both_scripts import in_both_scripts

_EDITION = in_both_scripts(r"(?:[早午晚夜](?:刊|版|间版)|号外)")
_WORDS = re.compile(r"[\s|｜·()（）\[\]【】]+")


def read_edition(lines: Iterable[str]) -> str:
    """Return the first word of a masthead that names an edition; empty for the only one.

    Weekend and overseas editions are papers of their own.
    """
    words = (word for line in lines for word in _WORDS.split(line))
    return next((word for word in words if _EDITION.fullmatch(word)), "")
