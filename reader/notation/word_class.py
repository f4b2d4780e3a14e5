"""Text in, its words and their classes out, as the dictionary of jieba knows them.

Source:
    the dictionary and model of jieba; its tags are those of ICTCLAS
"""

from functools import lru_cache
from typing import NamedTuple

from reader.notation.numeral import half_width
from reader.notation.script import simplified

_PERSON, _PLACE = "nr", "ns"
_IDIOM = 4


class Word(NamedTuple):
    """A word and its class, one letter of the ICTCLAS tags; "x" for a mark.

    A verb that is a noun as often (竞赛, 服务) has a deed's name, ``names_deed``.
    """

    text: str
    part: str
    names_deed: bool = False


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text; together they are the text."""
    known = _simplified(text)
    if len(known) != len(text):
        return tuple(Word(each, "x") for each in text)
    import rjieba  # noqa: PLC0415 (0.1 s to load, off the main thread)

    found: list[Word] = []
    start = 0
    for word, tag in rjieba.tag(known):
        found.append(Word(text[start : start + len(word)], tag[:1], tag == "vn"))
        start += len(word)
    return tuple(found)


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Tell a word that names a place and nothing else (徐州)."""
    import rjieba  # noqa: PLC0415 (as above)

    tagged = rjieba.tag(_simplified(text))
    return len(tagged) == 1 and tagged[0][1] == _PLACE


def is_idiom(text: str) -> bool:
    """Tell a set phrase of four characters and nothing else (敝帚自珍)."""
    known = words(text)
    return len(text) == _IDIOM and len(known) == 1 and known[0].part in "il"


@lru_cache(maxsize=4096)
def is_coined(text: str) -> bool:
    """Tell characters that are no word and hold none, as a pen name's are (寄萍).

    A word that is a given name, too, counts as none: 卫东.
    """
    import rjieba  # noqa: PLC0415 (as above)

    known = _simplified(text)
    tagged = rjieba.tag(known)
    if len(tagged) == 1 and tagged[0][1].startswith(_PERSON):
        return True
    return len(known) > 1 and all(len(word) == 1 for word in rjieba.cut(known, hmm=False))


def _simplified(text: str) -> str:
    # The dictionary is of Simplified words; lone surrogates are no text to it. A headline is
    # too short for its script to be told: characters beyond GB 2312 ask for it, no others.
    text = half_width(text)
    known = text.encode("gb2312", "ignore").decode("gb2312")
    known = text if known == text else simplified(text)
    return known.encode("utf-8", "replace").decode("utf-8")
