"""A paragraph made ready: what is independent of the measure, worked out once.

Source:
    clreq #prohibition_rules_for_line_start_end, #punctuation_width_adjustment,
    #mixed_text_composition_in_horizontal_writing_mode
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.typeset.character import CharacterClass, blank_after, blank_before, class_of
from reader.typeset.face import Typeface

_QUARTER = 0.25
"""Between Han and Latin or digits (clreq #mixed_text_composition)."""
_EIGHTH = 0.125
"""The least that quarter shrinks to."""
_WORD_STRETCH, _WORD_SHRINK = 0.25, 0.0625
"""A Latin word space grows to half an em; it shrinks by a quarter of itself."""

NEVER = 10_000.0
"""Penalty of a break that no rule allows; taken only where there is no other way."""

_UNBREAKABLE = re.compile(
    r"""
    https?://\S+ | (?:[\w.-]+@)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/[\w./?=&%-]*)?
  | [+\-−±＋－]?[$¥€£￥＄]?[0-9０-９]+(?:[.,:：/\-–．][0-9０-９]+)*
      (?:\s?(?:%|‰|％|℃|°[CF]?|[kKMGT]?(?:m|g|W|Hz|B|V|A|Pa|L)(?:[²³23])?(?![A-Za-z])|mm|cm|km|kg|kWh))?
  | (?:[A-Za-zＡ-Ｚａ-ｚ]\.){2,}
  | [A-Za-z0-9Ａ-Ｚａ-ｚÀ-ɏ]+(?:['’\-.&+_/][A-Za-z0-9Ａ-Ｚａ-ｚÀ-ɏ]+)*
  | —{2,} | ―{2,} | …{2,} | ⋯{2,}
  | [（(][\u3400-\u9fff\w][）)]
    """,
    re.VERBOSE,
)
"""Numbers with sign and unit, words, abbreviations, addresses, paired dashes and dots,
and one character in brackets (clreq #handling_of_unbreakable_marks)."""

_LONG_PIECE = 11.0
"""An address longer than the narrowest newspaper measure may break after its marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A paragraph ready to be broken at any measure; lengths in em.

    Attributes:
        text: The paragraph.
        bodies: Width of each character without the blanks of its square.
        before: Blank at the left of each square, trimmed at a line's start.
        gaps: Natural space before each character's body, the first's included;
            0 at index 0.
        shrinks: How much of each gap may be taken away.
        words: How much a word space at that gap may grow before others do.
        spread: 1 where a gap may take its share of what is left over, else 0.
        breaks: Penalty of a break before each character; ``NEVER`` where none
            is allowed.
        after: Blank at the right of each square, trimmed at a line's end.
    """

    text: str
    bodies: tuple[float, ...]
    before: tuple[float, ...]
    after: tuple[float, ...]
    gaps: tuple[float, ...]
    shrinks: tuple[float, ...]
    words: tuple[float, ...]
    spread: tuple[int, ...]
    breaks: tuple[float, ...]


@lru_cache(maxsize=20_000)
def _class(character: str) -> CharacterClass:
    return class_of(character)


def prepare(text: str, typeface: Typeface, *, is_centred: bool = False) -> Prepared:
    """Work out widths, gaps and breaks of a paragraph.

    Args:
        text: One paragraph without line feeds; may be empty.
        typeface: Metrics of the type.
        is_centred: True where stops stand in the middle of their square
            (Taiwan, Hong Kong).
    """
    advances = typeface.advances(text)
    classes = [_class(c) for c in text]
    before = [blank_before(c, a) for c, a in zip(text, advances, strict=True)]
    after = [blank_after(c, a, is_centred=is_centred) for c, a in zip(text, advances, strict=True)]
    bodies = [a - b - e for a, b, e in zip(advances, before, after, strict=True)]
    size = len(text)
    gaps, shrinks, words = [0.0] * size, [0.0] * size, [0.0] * size
    spread, breaks = [1] * size, [0.0] * size
    for i in range(1, size):
        gaps[i], shrinks[i] = _marks_gap((classes[i - 1], classes[i]), (after[i - 1], before[i]))
        breaks[i] = _penalty(classes[i - 1], classes[i])
    _space_mixed(text, classes, bodies, gaps, shrinks, words)
    _bind(text, bodies, gaps, spread, breaks)
    if size:
        spread[0] = 0
    return Prepared(
        text=text,
        bodies=tuple(bodies),
        before=tuple(before),
        after=tuple(after),
        gaps=tuple(gaps),
        shrinks=tuple(shrinks),
        words=tuple(words),
        spread=tuple(spread),
        breaks=tuple(breaks),
    )


_MARKS = (CharacterClass.CLOSING, CharacterClass.STOP, CharacterClass.INTERPUNCT)


def _marks_gap(
    pair: tuple[CharacterClass, CharacterClass], blanks: tuple[float, float]
) -> tuple[float, float]:
    """Return the space between two neighbours and how much of it may go.

    Adjacent marks close up: of the blanks that meet one half em at most is
    kept, none between marks that both close or both open.
    """
    left, right = pair
    trailing, leading = blanks
    if left is CharacterClass.OPENING and right is CharacterClass.OPENING:
        leading = 0.0
    if trailing and right in _MARKS:
        trailing = 0.0
    gap = min(trailing + leading, 0.5)
    return gap, gap


def _penalty(left: CharacterClass, right: CharacterClass) -> float:
    """Return the penalty of a break between two classes (strict prohibition)."""
    if right in (
        CharacterClass.CLOSING,
        CharacterClass.STOP,
        CharacterClass.INTERPUNCT,
        CharacterClass.CONNECTOR,
        CharacterClass.DASH,
    ):
        return NEVER
    if left is CharacterClass.OPENING:
        return NEVER
    if right is CharacterClass.SPACE:
        return NEVER
    return 0.0


def _space_mixed(
    text: str,
    classes: list[CharacterClass],
    bodies: list[float],
    gaps: list[float],
    shrinks: list[float],
    words: list[float],
) -> None:
    """Set the quarter em between Han and Western type, a printed space taking its place."""
    western, han, space = CharacterClass.WESTERN, CharacterClass.HAN, CharacterClass.SPACE
    for i in range(1, len(text)):
        left, right = classes[i - 1], classes[i]
        if {left, right} == {han, western}:
            gaps[i], shrinks[i] = _QUARTER, _QUARTER - _EIGHTH
        elif left is space and i > 1 and text[i - 1] in " \u00a0":
            outer = {classes[i - 2], right}
            if outer == {han, western}:
                bodies[i - 1], gaps[i], shrinks[i] = 0.0, _QUARTER, _QUARTER - _EIGHTH
            elif outer == {western}:
                words[i], shrinks[i] = _WORD_STRETCH, 0.0
                gaps[i], shrinks[i] = _WORD_SHRINK, _WORD_SHRINK
                bodies[i - 1] = max(0.0, bodies[i - 1] - _WORD_SHRINK)


def _bind(
    text: str, bodies: list[float], gaps: list[float], spread: list[int], breaks: list[float]
) -> None:
    """Keep numbers, words, addresses and paired marks together."""
    for match in _UNBREAKABLE.finditer(text):
        start, end = match.span()
        width = sum(bodies[start:end]) + sum(gaps[start + 1 : end])
        for i in range(start + 1, end):
            spread[i] = 0
            may_break = width > _LONG_PIECE and text[i - 1] in "/.-_?&=@:"
            breaks[i] = 50.0 if may_break else NEVER
