"""Two neighbours in, whether a line may be broken between them out.

The strict level: beside stops, closing marks, connectors and interpuncts,
dashes and ellipses never begin a line, and solidi stand at neither end.

Source:
    clreq #prohibition_rules_for_line_start_end (strict),
    #prohibition_rules_for_unbreakable_marks; GB/T 15834-2011 5.1
"""

from reader.typeset.character import STOPS, CharacterClass

_Class = CharacterClass

NEVER_FIRST = STOPS | {
    _Class.CLOSING,
    _Class.INTERPUNCT,
    _Class.DASH,
    _Class.WESTERN_CLOSING,
    _Class.WESTERN_STOP,
    _Class.CONNECTOR,
    _Class.UNIT_SIGN,
    _Class.SOLIDUS,
    _Class.SPACE,
    _Class.WIDE_SPACE,
    _Class.TIE,
    _Class.JOINER,
    _Class.MARK,
    _Class.BREAK,
}
"""A space is left at the end of the line that it breaks."""

NEVER_LAST = frozenset(
    (
        _Class.OPENING,
        _Class.WESTERN_OPENING,
        _Class.CURRENCY,
        _Class.SOLIDUS,
        _Class.TIE,
        _Class.JOINER,
    )
)

_WORDS = frozenset((_Class.WESTERN, _Class.FULL_WIDTH))


def is_barred(left: CharacterClass, right: CharacterClass) -> bool:
    """Tell whether no line may be broken between two neighbours.

    Args:
        left: The character that would end a line.
        right: The one that would begin the next.
    """
    if right in NEVER_FIRST or left in NEVER_LAST:
        return True
    # Latin words and numbers hold together.
    return left in _WORDS and right in _WORDS
