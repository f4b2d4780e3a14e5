"""Set half-width punctuation between Chinese characters full-width.

One character becomes one character, so that places in the text stay what they
were. Numbers, times, addresses and Latin text keep their own marks, for a mark
there has no Chinese neighbour.

Source:
    GB/T 15834-2011 5 (form of the marks)
"""

import re

_ONLY_CHINESE = r"\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_HAS_CHINESE = re.compile(rf"[{_ONLY_CHINESE}]")
_IS_CHINESE = re.compile(rf"[{_ONLY_CHINESE}“”‘’…—·]")
"""Beside what is Chinese the marks of both scripts count as such."""
_HALF_WIDTH_FORMS = str.maketrans("｡｢｣､", "。「」、")
_SEPARATORS = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_NEEDS_MARK = re.compile(r"[,:;?!()\[\]\"']")
_BRACKETS = {"(": "（", ")": "）", "[": "［", "]": "］"}
_MATES = {")": "(", "]": "["}


def is_chinese(character: str) -> bool:
    """Tell whether a character is Chinese script or its full-width punctuation."""
    return _IS_CHINESE.match(character) is not None


def full_width_punctuation(text: str) -> str:
    """Set the punctuation of one paragraph full-width where its neighbours are Chinese."""
    text = text.translate(_HALF_WIDTH_FORMS)
    if not _NEEDS_MARK.search(text) or not _HAS_CHINESE.search(text):
        return text
    characters = list(text)
    _set_brackets(text, characters)
    _set_quotes(text, characters, '"', "“”")
    _set_quotes(text, characters, "'", "‘’")
    for match in re.finditer(r"[,:;?!]", text):
        place = match.start()
        before = characters[place - 1] if place else ""
        after = characters[place + 1] if place + 1 < len(characters) else ""
        if _is_set_in_chinese(match.group(), before, after):
            characters[place] = _SEPARATORS[match.group()]
    return "".join(characters)


def _is_set_in_chinese(mark: str, before: str, after: str) -> bool:
    if before.isdigit() and after.isdigit():
        return False  # １２:３０ in full-width figures is a time too
    if is_chinese(before):
        return True
    if not is_chinese(after):
        return False
    # Yahoo!奇摩: an exclamation mark after a Latin letter belongs to the name.
    return mark in ",:" or not before.isalpha()


def _set_brackets(text: str, characters: list[str]) -> None:
    """Pair brackets, and set a pair full-width when any of its four neighbours is Chinese."""
    open_places: list[int] = []
    lone: list[tuple[int, int]] = []
    for match in re.finditer(r"[()\[\]]", text):
        place = match.start()
        if match.group() in "([":
            open_places.append(place)
        elif open_places and text[open_places[-1]] == _MATES[match.group()]:
            _set_pair(text, characters, open_places.pop(), place)
        else:
            lone.append((place, place))
    lone.extend((place, place) for place in open_places)
    for start, end in lone:
        _set_pair(text, characters, start, end)


def _set_pair(text: str, characters: list[str], start: int, end: int) -> None:
    neighbours = (start - 1, start + 1, end - 1, end + 1)
    if not any(0 <= n < len(text) and is_chinese(text[n]) for n in neighbours):
        return
    inside = text[start + 1 : end]
    if end > start and re.fullmatch(r"[\d+-]{2,5}", inside) and text[end + 1 : end + 2].isdigit():
        return  # an area code: (0571)85310548
    for place in {start, end}:
        characters[place] = _BRACKETS[text[place]]


def _set_quotes(text: str, characters: list[str], mark: str, pair: str) -> None:
    """Turn straight quotation marks into pairs where they are even and enclose Chinese."""
    places = [match.start() for match in re.finditer(re.escape(mark), text)]
    if mark == "'":
        # An apostrophe stands between Latin letters; a quotation mark does not.
        places = [
            p for p in places if not re.match(r"[A-Za-z]'[A-Za-z]", text[max(p - 1, 0) : p + 2])
        ]
    if len(places) % 2:
        return
    for start, end in zip(places[::2], places[1::2], strict=True):
        around = text[max(start - 1, 0) : start] + text[end + 1 : end + 2]
        if _IS_CHINESE.search(text[start + 1 : end]) or _IS_CHINESE.search(around):
            characters[start], characters[end] = pair[0], pair[1]
