"""The comment at the end of a Founder page that states what the page is.

``<!--enpproperty <founder-date>…</founder-date> … /enpproperty-->`` stands after
``</html>``; the values are text or marked text.
"""

import re
from collections.abc import Mapping

from reader.notation.character_reference import read_references

_TRAILER = "enpproperty"
_LONGEST = 200_000
_NAMES = (
    *("date", "pagenum", "papername", "type", "title", "subtitle", "introtitle", "author"),
    "pagepicurl",
)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,200}>")


def read_trailer(source: str) -> Mapping[str, str]:
    """Read the trailer of a page.

    Args:
        source: Of the whole page.

    Returns:
        The values by name without ``founder-`` (date, pagenum, papername, type,
        title, subtitle, introtitle, author); empty when the page has none.
    """
    start = source.rfind(f"<!--{_TRAILER}")
    if start < 0:
        return {}
    end = source.find(f"/{_TRAILER}-->", start)
    # A page cut off in its trailer still states what it says before the cut.
    trailer = source[start : end if end >= 0 else start + _LONGEST][:_LONGEST]
    values: dict[str, str] = {}
    for name in _NAMES:
        for tag in (f"founder-{name}", name):
            opening = trailer.find(f"<{tag}>")
            closing = trailer.find(f"</{tag}>", opening)
            if 0 <= opening < closing:
                value = without_tags(trailer[opening + len(tag) + 2 : closing])
                if value:
                    values.setdefault(name, value)
    return values


def without_tags(text: str) -> str:
    """Return marked text as one line: a line break is a space, other tags are nothing."""
    text = _CDATA.sub(r"\1", text)
    text = re.sub(r"<br\s*/?>", " ", text, flags=re.IGNORECASE)
    text = read_references(_TAG.sub("", text))
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" \u3000\u00a0")
