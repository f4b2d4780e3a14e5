"""Classes in, those of the marks that only their neighbours or the face tell apart out.

Source:
    clreq #categories_and_usage_of_punctuation_marks; GB/T 15834-2011 4.13 (the
    short hyphen is a connector), 5.1.8 (the interpunct takes half an em)
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from reader.typeset.character import (
    SQUARE_MARKS,
    STOPS,
    CharacterClass,
    class_of,
)
from reader.typeset.face import Typeface
from reader.typeset.punctuation import Habit

_Class = CharacterClass

_NARROWED = {
    _Class.OPENING: _Class.WESTERN_OPENING,
    _Class.CLOSING: _Class.WESTERN_CLOSING,
    _Class.INTERPUNCT: _Class.CONNECTOR,
    **dict.fromkeys(STOPS, _Class.WESTERN_STOP),
}


def with_narrow_marks(text: str, classes: str, typeface: Typeface, habit: Habit) -> str:
    """Class the marks that have no em square in a face as Western ones.

    An interpunct stays one: its room is its own, however wide the face has it. Only
    between letters it is part of a word; between digits too, where it would take an em.

    Args:
        text: One paragraph, or several.
        classes: Of its characters.
        typeface: Metrics of the face.
        habit: Of the region.
    """
    narrow = {mark: letter for mark, letter in _narrow_marks(typeface).items() if mark in text}
    if not narrow:
        return classes
    found: dict[int, str] = {}
    is_half = habit.is_narrow(_Class.INTERPUNCT)
    within = _WITHIN_LETTERS if is_half else _WITHIN_WESTERN
    for mark in re.finditer(f"[{''.join(narrow)}]", text):
        at = mark.start()
        if classes[at] != _Class.INTERPUNCT or within.match(text, at):
            found[at] = narrow[mark.group()]
    return _changed(classes, found)


_WITHIN_LETTERS = re.compile("(?<=[A-Za-zÀ-ɏ]).(?=[A-Za-zÀ-ɏ])")
_WITHIN_WESTERN = re.compile("(?<=[0-9A-Za-zÀ-ɏ]).(?=[0-9A-Za-zÀ-ɏ])")


@lru_cache(maxsize=32)
def _narrow_marks(typeface: Typeface) -> dict[str, str]:
    """Return the marks that have no em square in a face, each with its class there."""
    marks = "".join(sorted(SQUARE_MARKS))
    advances = typeface.advances(marks)
    return {
        mark: _NARROWED[class_of(mark)].value
        for mark, advance in zip(marks, advances, strict=True)
        if advance < 1
    }


STRAIGHT = "\"'-~<＜#"
"""The marks that `with_straight_marks` looks at."""
_QUOTES = re.compile(r"[\n\"'](?:(?<!')|(?<![A-Za-z0-9].)|(?![A-Za-z0-9]))")
"""A quotation mark, between letters it is an apostrophe; or where another paragraph begins."""
_JOINS_HAN = re.compile(r"W(?<=[HCPpJA]W)(?=[HO])")
"""Where a Western sign alone stands between Han; which sign, the text tells."""
_HAN = "[\u3400-\u9fff]"
_TO = "[-~]"
_RANGES = re.compile(
    # What each match is is sought first: it is quick.
    rf"{_TO}(?:(?<=[℃℉‰％°′″]{_TO})(?=[-+−＋－]?[0-9])"
    rf"|(?:(?<=[0-9]{_HAN}{_TO})|(?<=[0-9]{_HAN}{{2}}{_TO})|(?<=[0-9]{_HAN}{{3}}{_TO}))"
    rf"(?=[0-9][0-9.,]*{_HAN}))"
)
"""From a number with its unit to another: 2017年-2020年, 3万元-5万元, -3℃~+8℃. After a day a
sign before degrees is a minus: 27日-3℃."""

_DOUBLED = re.compile("--(?<![!-~]--)-?(?![!-~])")
"""In place of a dash."""
_PAIRED = re.compile(
    r"[<＜#](?=[\u3400-\u9fff])(?:(?<=#)[^#\n]{1,40}#|(?<!#)[^<>＜＞\n]{1,40}[>＞])"
)
"""<书名> in place of 《》, and #话题#."""


def with_straight_marks(text: str, classes: str) -> str:
    """Class straight quotation marks by turns as opening and closing, - of ranges as connector.

    So are < > and # # about Chinese, and -- is classed as a dash.

    Args:
        text: One paragraph, or several with a line feed between them.
        classes: Of its characters.
    """
    found: dict[int, str] = {}
    is_open = dict.fromkeys("\"'", False)
    for quote in _QUOTES.finditer(text):
        mark = quote.group()
        if mark == "\n":
            is_open = dict.fromkeys(is_open, False)
            continue
        is_open[mark] = not is_open[mark]
        found[quote.start()] = _Class.WESTERN_OPENING if is_open[mark] else _Class.WESTERN_CLOSING
    for sign in _JOINS_HAN.finditer(classes):
        if text[sign.start()] in "-~":
            found[sign.start()] = _Class.CONNECTOR
    found |= dict.fromkeys((sign.start() for sign in _RANGES.finditer(text)), _Class.CONNECTOR)
    for dash in _DOUBLED.finditer(text):
        found |= dict.fromkeys(range(*dash.span()), _Class.DASH)
    for pair in _PAIRED.finditer(text):
        found[pair.start()] = _Class.WESTERN_OPENING
        found[pair.end() - 1] = _Class.WESTERN_CLOSING
    return _changed(classes, found) if found else classes


def _changed(classes: str, found: Mapping[int, str]) -> str:
    letters = list(classes)
    for at, letter in found.items():
        letters[at] = letter
    return "".join(letters)


_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
"""Two letters of a region's code make one flag."""


def with_flags(text: str, classes: str) -> str:
    """Class the second letter of each flag as part of the first.

    Args:
        text: One paragraph.
        classes: Of its characters.

    Source:
        Unicode Standard Annex #29, GB12 and GB13
    """
    for flag in _FLAG.finditer(text):
        second = flag.start() + 1
        classes = classes[:second] + _Class.MARK + classes[second + 1 :]
    return classes
