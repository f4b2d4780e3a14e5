r"""The file of a page's word boxes: a word a line, in reading order as far as the source has it.

``left TAB top TAB right TAB bottom TAB text``, the four in hundred-thousandths of
the page, origin top left: exact to an eighth of a pixel of the largest scan, and a
person can read and mend it. A backslash, a tab and a line feed in the text stand
as ``\\``, ``\t`` and ``\n``.
"""

import re
from collections.abc import Iterable

from reader.model.word import Word

UNIT = 100_000
"""Parts of a page's side."""

_LINE = re.compile(r"([0-9]{1,6})\t([0-9]{1,6})\t([0-9]{1,6})\t([0-9]{1,6})\t(.+)")
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_MOST = 200_000
"""Words of a page; the densest broadsheet has 20,000 characters."""


def write_word_boxes(words: Iterable[Word]) -> bytes:
    """Write the file of a page's words; places are rounded to its unit."""
    lines = (
        f"{_unit(word.left)}\t{_unit(word.top)}\t{_unit(word.right)}\t{_unit(word.bottom)}"
        f"\t{word.text.translate(_ESCAPES)}\n"
        for word in words
    )
    return "".join(lines).encode("utf-8", "surrogatepass")


def read_word_boxes(octets: bytes) -> tuple[Word, ...]:
    """Read the file of a page's words; a line that is no word of that form is passed over."""
    text = octets.decode("utf-8-sig", "replace")
    words = []
    for line in text.split("\n")[:_MOST]:
        match = _LINE.fullmatch(line.rstrip("\r"))
        if match is None:
            continue
        left, top, right, bottom = (min(int(match[n]), UNIT) / UNIT for n in range(1, 5))
        shown = re.sub(r"\\([\\tnr])", _unescaped, match[5]).strip()
        if shown and left <= right and top <= bottom:
            words.append(Word(text=shown, left=left, top=top, right=right, bottom=bottom))
    return tuple(words)


def _unit(share: float) -> int:
    return round(min(max(share, 0.0), 1.0) * UNIT)


def _unescaped(match: re.Match[str]) -> str:
    return {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}[match[1]]
