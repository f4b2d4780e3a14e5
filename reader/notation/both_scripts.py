"""A regular expression in either script → one that matches both."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from reader.notation.script import simplified_characters

_HAN = r"[\u3400-\u9fff]"
_PART = rf"\\.|(?P<opening>\[\^?)(?P<members>\]?(?:\\.|[^\]\\])*)\]|(?P<character>{_HAN})"
_MEMBER = rf"\\.|.-(?:\\.|.)|(?P<character>{_HAN})"
"""Of a class of characters: an escape, a range, or what may have another form."""


def in_both_scripts(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern whose Chinese characters stand for their forms in both scripts.

    Words of the trade are so written once: 记者 finds 記者, too. A list that has a word in
    one form only would misread half of the papers.

    Args:
        pattern: As for ``re.compile``; ranges of characters stay as they are.
        flags: As for ``re.compile``.
    """
    return re.compile(re.sub(_PART, _widened, pattern, flags=re.DOTALL), flags)


def _widened(part: re.Match[str]) -> str:
    if part["opening"]:
        return f"{part['opening']}{re.sub(_MEMBER, _with_forms, part['members'], flags=re.DOTALL)}]"
    forms = _with_forms(part)
    return f"[{forms}]" if part["character"] and len(forms) > 1 else forms


def _with_forms(found: re.Match[str]) -> str:
    """Return a character with its other forms; anything else as it is."""
    return _forms().get(found["character"] or "", found.group())


@cache
def _forms() -> Mapping[str, str]:
    """Return all forms of each character that has several, itself among them."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for character, end in simplified_characters().items():
        if len(character) == len(end) == 1:
            forms[end] |= {character, end}
    return {each: "".join(sorted(group)) for group in forms.values() for each in group}
