"""Read and write numerals as newspapers print them: 2, ０２, 十三, 二〇二一, 廿一."""

import re

CHINESE_DIGITS = "〇一二三四五六七八九"

_DIGIT_VALUES = {
    **{character: value for value, character in enumerate(CHINESE_DIGITS)},
    "零": 0,
    "○": 0,
    "Ｏ": 0,
    "两": 2,
    "兩": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
    "貳": 2,
    "參": 3,
    "陸": 6,
}
_UNIT_VALUES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卅": 30}

_HALF_WIDTH = {
    code: code - 0xFEE0
    for first, last in (("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"))
    for code in range(ord(first), ord(last) + 1)
}

ASCII_NUMERAL = r"[0-9０-９]+"
CHINESE_NUMERAL = r"[〇零○一二三四五六七八九十百千廿卅两兩]+"
NUMERAL = rf"(?:{ASCII_NUMERAL}|{CHINESE_NUMERAL})"

_LONGEST = 12
"""No page, issue or year is longer; a longer run of digits is no numeral of ours."""


def half_width(text: str) -> str:
    """Set full-width letters and digits half-width; every other character stays."""
    return text if text.isascii() else text.translate(_HALF_WIDTH)


def read_numeral(text: str) -> int | None:
    """Return the number that a numeral states; None when it is none."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if re.fullmatch(ASCII_NUMERAL, text):
        return int(half_width(text))
    if all(character in _DIGIT_VALUES for character in text):
        return int("".join(str(_DIGIT_VALUES[character]) for character in text))
    return _read_multiplied(text)


def _read_multiplied(text: str) -> int | None:
    """Read 一百二十三, 十三, 廿一."""
    total = 0
    digit: int | None = None
    last_unit = 10_000
    for character in text:
        if character in _DIGIT_VALUES:
            value = _DIGIT_VALUES[character]
            if digit is not None and not (digit == 0 and value):
                return None
            digit = value
        elif character in _UNIT_VALUES and _UNIT_VALUES[character] < last_unit:
            last_unit = _UNIT_VALUES[character]
            total += (1 if digit is None else digit) * last_unit
            digit = None
        elif character in _TENS and digit is None and last_unit > 10:
            last_unit = 10
            total += _TENS[character]
        else:
            return None
    return total + (digit or 0)
