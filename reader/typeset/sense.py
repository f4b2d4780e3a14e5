"""A headline in, how firmly its words hold together at each place between them out.

What belongs together is told by the word classes of jieba (ICTCLAS tags), by the
form of numbers and by pairs of marks; no grammar is read. The figures are costs
in square em of unevenness, as the breaks of a headline are weighed.

Source:
    the dictionary and model of jieba; GB/T 15834-2011 4.9 (《》), 5.1
"""

import re
from itertools import pairwise

from reader.notation.word_class import Word, words

_NUMBER = 60.0
"""Inside a number, with what leads and what ends it: 第一千零一, 6月18日, 三点半."""
_COUNTED = 40.0
"""Between a number and its measure word."""
_MEASURED, _ORDINAL = 12.0, 18.0
"""Between a measure word and what is measured; after 第, which governs both."""
_LEANING_BACK = {"u": 24.0, "y": 24.0, "k": 24.0, "f": 16.0, "q": 12.0}
"""Words that begin no line: particles (的 了), suffixes (们), localizers (里 上), measures."""
_LEANING_ON = {"p": 14.0, "c": 14.0, "d": 10.0, "h": 14.0, "a": 5.0, "b": 6.0}
"""Words that end no line: prepositions, conjunctions, adverbs, prefixes, adjectives."""
_OPENING_WORDS = frozenset("pc")
_OPENING = -3.0
"""A line begins well with a preposition or a conjunction."""
_COMPOUND, _OBJECT, _AFTER_PARTICLE, _SINGLE_NOUN = 4.0, 3.0, 5.0, 8.0
"""Between two nouns, a verb and what it governs, 的 and its noun; more for one of one
character."""
_SINGLE, _COMPLEMENT = 8.0, 14.0
"""After a word of one character that is no noun; before 出, 到, 成 after a verb."""
_COMPLEMENTS = frozenset("出到起上下入成回来去过住完好给往向自于进开得见")
_DETERMINERS = frozenset((*"这那每各该本某此另首這該", "这么", "那么", "這麼", "那麼"))
_DETERMINED = 12.0
_IN_TITLE, _IN_QUOTES, _LONG_PAIR = 24.0, 14.0, 11
"""Inside a short pair of marks; in one with more characters it counts a third."""
_IN_NAME, _LONGEST_NAME = 30.0, 8
"""Inside quotation marks around so few characters, these included: a name, or a word."""
_NAME, _NAME_PART = 14.0, 3
"""Within so many characters after the interpunct of a foreign name."""

_DIGITS = "[0-9０-９〇零一二三四五六七八九十百千万亿两廿卅几萬億兩幾]"
_QUANTITY = re.compile(
    rf"第?{_DIGITS}+(?:[.,．:：·]{_DIGITS}+|(?:分之|[年月日时点分秒块元角度号路時點塊號]){_DIGITS}+)*"
    r"[多余餘来]?(?:[点分块年月天个點塊個][半多])?"
)
_PAIRS = re.compile(r"《[^》]*》|〈[^〉]*〉|“[^”]*”|「[^」]*」|『[^』]*』|（[^）]*）|【[^】]*】")
_FOREIGN = re.compile(rf"[·・](?=([\u4e00-\u9fff]{{1,{_NAME_PART}}}))")


def firmness(text: str) -> dict[int, float]:
    """Return the offsets between the words of a text, and how firmly it holds there.

    Returns:
        Costs of a break, from a little below 0; nothing for a place inside a word.
    """
    places: dict[int, float] = {}
    at = 0
    for left, right in pairwise(words(text)):
        at += len(left.text)
        places[at] = _lean(left, right)
    for start, end, firm in (*_quantities(text), *_pairs(text), *_names(text)):
        for inside in range(start, end):
            if inside in places:
                places[inside] += firm
    return places


def _lean(left: Word, right: Word) -> float:
    """Return how firmly two neighbours hold together by their classes."""
    # Of localizers 最后 and its like lead a noun as often as they follow one.
    leans_back = not right.text.startswith("最")
    firm = leans_back * _LEANING_BACK.get(right.part, 0.0) + _LEANING_ON.get(left.part, 0.0)
    if "x" in (left.part, right.part):
        return firm
    if right.part in _OPENING_WORDS:
        firm += _OPENING
    if len(left.text) == 1 and left.part in "avzid":
        firm += _SINGLE
    if left.part == "v" and right.text[0] in _COMPLEMENTS and len(right.text) == 1:
        firm += _COMPLEMENT
    if left.text in _DETERMINERS:
        firm += _DETERMINED
    return firm + _phrase(left, right)


def _phrase(left: Word, right: Word) -> float:
    """Return how firmly two neighbours hold together as parts of one phrase."""
    if left.part in "mq" and right.part in "nstq":
        return _ORDINAL if left.text.startswith("第") else _MEASURED
    if left.part == "u" and left.text == "的":
        return _AFTER_PARTICLE + _SINGLE_NOUN * (right.part == "n" and len(right.text) == 1)
    if left.part == "n" and right.part == "n":
        return _COMPOUND
    return _OBJECT if left.part == "v" and right.part in "nsztjlmr" else 0.0


_Bond = tuple[int, int, float]
"""From which place to before which, and how firm."""


def _quantities(text: str) -> list[_Bond]:
    bonds: list[_Bond] = []
    for match in _QUANTITY.finditer(text):
        start, end = match.span()
        bonds.append((start + 1, end, _NUMBER))
        if text[end : end + 1] == " ":
            end += 1
        if "\u4e00" <= text[end : end + 1] <= "\u9fff":
            bonds.append((end, end + 1, _COUNTED))
    return bonds


def _pairs(text: str) -> list[_Bond]:
    bonds: list[_Bond] = []
    for match in _PAIRS.finditer(text):
        start, end = match.span()
        long = end - start
        firm = _IN_TITLE
        if text[start] in "“「『":
            firm = _IN_NAME if long <= _LONGEST_NAME else _IN_QUOTES
        bonds.append((start + 1, end, firm if long <= _LONG_PAIR else firm / 3))
    return bonds


def _names(text: str) -> list[_Bond]:
    return [(match.end(), match.end(1), _NAME) for match in _FOREIGN.finditer(text)]
