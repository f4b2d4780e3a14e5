"""Tell whether what stands right above a table names it, or heads an article of its own."""

from reader.notation.both_scripts import in_both_scripts
from reader.notation.word_class import words
from reader.parse.text.draft import Draft
from reader.parse.text.kinds import Element, Kind

_TABLE_NAME = in_both_scripts(r"(?:附?[表图][\d一二三四五六七八九十]|附表|单位[:：])")
_OF_LISTS = "榜表"
"""What the names of lists end in; every list has such a word."""


def names_table(heading: Element, below: Element | None) -> bool:
    """Tell 附表 or 表1 right above a table: they are of the story above."""
    is_above = below is not None and below.kind is Kind.TABLE
    return is_above and _TABLE_NAME.match(heading.text) is not None


def heads_own_table(heading: Element, below: Element | None, draft: Draft) -> bool:
    """Tell what stands right above a table that the story above has no word about.

    Args:
        heading: The line.
        below: What stands below it; None at the end of a page.
        draft: The story above.
    """
    if below is None or below.kind is not Kind.TABLE:
        return False
    names = [
        word.text
        for word in words(heading.text)
        if word.part in "nvjl" and len(word.text) > 1 and word.text[-1] not in _OF_LISTS
    ]
    above = "".join(each.text for each in (*draft.head, *draft.body))
    return bool(names) and not any(name in above for name in names)
