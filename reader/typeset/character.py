"""Classes of characters, and how much of its square each mark's ink leaves blank.

Source:
    clreq #punctuation_marks, #glyphs_sizes_and_positions_in_character_faces_of_punctuation_marks
"""

from enum import IntEnum


class CharacterClass(IntEnum):
    """What a character is to line breaking and spacing."""

    HAN = 0
    OPENING = 1
    CLOSING = 2
    """Closing brackets and quotation marks."""
    STOP = 3
    """点号: commas and stops of every kind."""
    INTERPUNCT = 4
    DASH = 5
    """Dashes and dots that come in pairs: —— ……"""
    WESTERN = 6
    """Letters, digits and what is set with them."""
    SPACE = 7
    CONNECTOR = 8
    """～ and the like: never at a line's start."""


OPENINGS = frozenset("（《〈「『【〔［｛〖“‘([{〝")
CLOSINGS = frozenset("）》〉」』】〕］｝〗”’)]}〞〟")
STOPS = frozenset("。，、；：！？．,.;:!?｡､﹐﹑﹒﹔﹕﹖﹗")
INTERPUNCTS = frozenset("·・‧•")
DASHES = frozenset("—―…⋯⸺")
CONNECTORS = frozenset("～〜–－~々ー％‰℃°′″/／")
SPACES = frozenset(" \u00a0\u3000\t\u2002\u2003\u2009\u202f")

_CENTRED_STOPS = frozenset("，。、；：！？．")
"""Taiwan and Hong Kong set these in the middle of their square: nothing to trim."""

HALF = 0.5


def _is_western(character: str) -> bool:
    code = ord(character)
    if code < 0x2E80:
        # Arrows, boxes and signs of the symbol blocks stand like Han.
        return not (0x2190 <= code < 0x2800 or code in (0x203B, 0x2116))
    return 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A


def class_of(character: str) -> CharacterClass:
    """Return the class of one character."""
    for members, found in (
        (OPENINGS, CharacterClass.OPENING),
        (CLOSINGS, CharacterClass.CLOSING),
        (STOPS, CharacterClass.STOP),
        (INTERPUNCTS, CharacterClass.INTERPUNCT),
        (DASHES, CharacterClass.DASH),
        (SPACES, CharacterClass.SPACE),
        (CONNECTORS, CharacterClass.CONNECTOR),
    ):
        if character in members:
            return found
    return CharacterClass.WESTERN if _is_western(character) else CharacterClass.HAN


def blank_before(character: str, advance: float) -> float:
    """Return the blank at the left of a mark's square, in em: half for a full opening bracket."""
    return HALF if character in OPENINGS and advance >= 1 else 0.0


def blank_after(character: str, advance: float, *, is_centred: bool) -> float:
    """Return the blank at the right of a mark's square, in em.

    Args:
        character: One character.
        advance: Its advance in em; only marks of a whole em have half a blank.
        is_centred: True for Taiwan and Hong Kong, whose stops stand in the middle.
    """
    if advance < 1:
        return 0.0
    if character in CLOSINGS:
        return HALF
    if character in _CENTRED_STOPS and not is_centred:
        return HALF
    return 0.0
