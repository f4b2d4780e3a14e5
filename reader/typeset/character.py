"""Characters in, the classes that line breaking and spacing know them by out.

A class is one letter, so that the classes of a text are a text of the same
length and a pair of neighbours is a slice of it.

Source:
    clreq #categories_and_usage_of_punctuation_marks,
    #prohibition_rules_for_line_start_end, #tables_of_chinese_punctuation_marks
"""

import unicodedata
from enum import StrEnum


class CharacterClass(StrEnum):
    """What a character is to line breaking and spacing."""

    HAN = "H"
    """Han, kana, emoji, circled figures: what stands alone in an em square."""
    FULL_WIDTH = "F"
    """Letters, digits and signs in their full-width form."""
    WESTERN = "W"
    """Letters, digits and the signs set within words and numbers."""
    OPENING = "O"
    """Opening brackets and quotation marks, each in an em square."""
    CLOSING = "C"
    """Closing brackets and quotation marks, each in an em square."""
    PERIOD = "P"
    """。 and ．"""
    PAUSE = "p"
    """， and 、"""
    COLON = "J"
    """： and ；"""
    ASKING = "A"
    """？ and ！"""
    INTERPUNCT = "M"
    """间隔号 ·"""
    DASH = "D"
    """—— and ……, which come in pairs."""
    WESTERN_OPENING = "o"
    """Opening brackets that have no em square of their own."""
    WESTERN_CLOSING = "c"
    """Closing brackets that have no em square of their own."""
    WESTERN_STOP = "q"
    """Commas and stops that have no em square of their own."""
    CONNECTOR = "T"
    """～ － – and what else joins two words, and 々."""
    UNIT_SIGN = "Q"
    """℃ ‰ ′ ㎡: belong to the number before them."""
    CURRENCY = "Y"
    """￥ and №: belong to the number after them; the narrow forms are set within it."""
    SOLIDUS = "L"
    """分隔号 /"""
    SPACE = "S"
    """A space between words."""
    WIDE_SPACE = "U"
    """U+3000 and other spaces of a width of their own."""
    TIE = "G"
    """A no-break space."""
    JOINER = "N"
    """Holds its neighbours together and has no width."""
    MARK = "X"
    """Combining marks, selectors and controls: part of the character before."""
    BREAK = "Z"
    """The zero-width space."""


_Class = CharacterClass

_BY_CLASS: dict[CharacterClass, str] = {
    _Class.OPENING: "（《〈「『【〔［｛〖“‘〝｟",
    _Class.CLOSING: "）》〉」』】〕］｝〗”’〞〟｠",
    _Class.PERIOD: "。．",
    _Class.PAUSE: "，、",
    _Class.COLON: "：；",
    _Class.ASKING: "！？‼⁇⁈⁉",
    _Class.INTERPUNCT: "·・‧･",
    _Class.DASH: "—―…⋯⸺⸻",
    _Class.WESTERN_OPENING: "([{«‹„‚｢︵︷︹︻︽︿﹁﹃﹇﹙﹛﹝",
    _Class.WESTERN_CLOSING: ")]}»›｣︶︸︺︼︾﹀﹂﹄﹈﹚﹜﹞",
    _Class.WESTERN_STOP: ",.:;!?｡､﹐﹑﹒﹔﹕﹖﹗",
    _Class.CONNECTOR: "～〜–－‐‑‒゠々〻ゝゞヽヾー",
    _Class.UNIT_SIGN: "℃℉‰‱％°′″‴¢￠",
    _Class.CURRENCY: "￥￡＄￦№",
    _Class.SOLIDUS: "/／⁄",
    _Class.SPACE: " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029",
    _Class.TIE: "\u00a0\u202f\u2007",
    _Class.JOINER: "\u200d\u2060\ufeff",
    _Class.BREAK: "\u200b",
    # Signs of reckoning are words with the numbers beside them: ≤0.5, −3℃, 3∶2.
    _Class.FULL_WIDTH: "＋＝＃＆＊＠＿＜＞−≈≠≡≤≥≦≧∶√",
    _Class.HAN: "※•○●★☆",
}
_LISTED = {ord(c): each for each, members in _BY_CLASS.items() for c in members}
_LISTED |= dict.fromkeys([*range(0x3371, 0x337B), *range(0x3380, 0x33E0)], _Class.UNIT_SIGN)
"""Besides the signs above ㎏, ㎡ and all other units in one square."""

_FIRST_EASTERN = 0x2E80
_STANDS_ALONE = (
    range(0x1100, 0x1200),  # Hangul letters
    range(0x2150, 0x2190),  # Roman numerals and fractions in an em square
    range(0x2190, 0x2C00),  # arrows, boxes, circled figures, symbols
)
_FULL_WIDTH_FORMS = (range(0xFF10, 0xFF1A), range(0xFF21, 0xFF3B), range(0xFF41, 0xFF5B))
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def class_of(character: str) -> CharacterClass:
    """Return the class of one character; every code point has one."""
    code = ord(character)
    if code in _LISTED:
        return _LISTED[code]
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Mc", "Cf", "Cc") or code in _SKIN_TONES:
        return _Class.MARK
    if category == "Zs":
        return _Class.WIDE_SPACE
    if any(code in forms for forms in _FULL_WIDTH_FORMS):
        return _Class.FULL_WIDTH
    if code >= _FIRST_EASTERN or any(code in block for block in _STANDS_ALONE):
        return _Class.HAN
    return _Class.WESTERN


_TABLE = {code: class_of(chr(code)).value for code in range(128)}
"""Classes by code point, other than those of ASCII found when they are first asked for."""


def classes_of(text: str) -> str:
    """Return the classes of a text, a letter a character."""
    classes = text.translate(_TABLE)
    if not classes.isascii():
        # A character that is not in the table has been left as it was.
        _TABLE.update(
            {ord(each): class_of(each).value for each in set(classes) if not each.isascii()}
        )
        classes = text.translate(_TABLE)
    return classes


STOPS = frozenset((_Class.PERIOD, _Class.PAUSE, _Class.COLON, _Class.ASKING))
"""点号 in an em square."""
MARKS = STOPS | {_Class.OPENING, _Class.CLOSING, _Class.INTERPUNCT, _Class.DASH}
"""Marks that close up when they meet."""
SQUARE_MARKS = frozenset("".join(_BY_CLASS[each] for each in MARKS - {_Class.DASH}))
"""The marks themselves, pairs of dashes aside."""
EASTERN = frozenset((_Class.HAN, _Class.FULL_WIDTH))
"""What stands in em squares and is no mark."""
CHINESE = EASTERN | MARKS
"""What has a square or half of one: it stands a quarter em from what has none."""
SPACES = frozenset((_Class.SPACE, _Class.WIDE_SPACE))


def runt_of(classes: str) -> int:
    """Return the offset from which on no two characters are left that are not marks.

    Args:
        classes: Of a paragraph's characters.

    Source:
        clreq #adjustments_of_orphans_and_widows (a character and its mark
        count as one)
    """
    found = 0
    for i in range(len(classes) - 1, -1, -1):
        found += classes[i] in "HFWQY"
        if found == 2:
            return i + 1
    return 0
