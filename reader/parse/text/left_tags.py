"""Tags of HTML that programs leave in a text (``<p>…</p>``, ``<br>``) → its lines as printed.

Programs that copy sites keep the markup of an article's text in a text file.
"""

import re

_FEWEST = 2
"""Tags of lines that no text prints by chance."""
_LINES = r"(?:p|div|li|ul|ol|tr|td|table|tbody|section|article|blockquote|center|h[1-6])"
_REST = r"(?:\s[^<>]{0,400})?/?>"
_LINE_TAG = re.compile(rf"</?{_LINES}{_REST}|<br{_REST}", re.IGNORECASE)
_OPENS = re.compile(rf"^[ \t]*(?:(?:<{_LINES}{_REST}|<br{_REST})[ \t]*)+", re.IGNORECASE | re.M)
_CLOSES = re.compile(rf"(?:[ \t]*(?:</{_LINES}>|<br{_REST}))+[ \t]*(?=\r?$)", re.IGNORECASE | re.M)
_BETWEEN = re.compile(rf"(?:[ \t]*(?:</?{_LINES}{_REST}|<br{_REST}))+[ \t]*", re.IGNORECASE)
_WITHIN = re.compile(
    rf"</?(?:span|font|b|i|u|em|strong|a|sup|sub|small|big|tt|o:p){_REST}", re.IGNORECASE
)


def without_left_tags(text: str) -> str:
    """Return a text without the tags of its lines and words; any other text as it is."""
    if "<" not in text or len(_LINE_TAG.findall(text)) < _FEWEST:
        return text
    lines = _CLOSES.sub("", _OPENS.sub("", _WITHIN.sub("", text)))
    return _BETWEEN.sub("\n", lines)
