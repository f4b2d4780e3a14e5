"""The places of a paragraph where lines may begin and end, and what each costs.

Source:
    clreq #prohibition_rules_for_line_start_end, #prohibition_rules_for_unbreakable_marks
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.typeset.character import CharacterClass
from reader.typeset.cost import cost_of_hole
from reader.typeset.hyphenation import hyphen_places
from reader.typeset.prepared import Prepared
from reader.typeset.prohibition import NEVER_FIRST, NEVER_LAST
from reader.typeset.unbreakable import (
    address_places,
    address_word_places,
    addresses,
    code_places,
    counted_places,
    joint_places,
    jump_places,
)

# Prices of breaks that are put off. Each outweighs whatever a paragraph's lines
# may cost otherwise, and twenty of them do not outweigh a hole.
_COUNTED = 20_000.0
"""A number parted from the Chinese word for what it counts or dates."""
_ADDRESS = 30_000.0
"""An address or a compound parted at one of its marks."""
_HYPHEN = 40_000.0
"""A word hyphenated."""
_CODE = 45_000.0
"""A long code parted: what it stands for is not read."""
_SOLIDUS = 50_000.0
"""An address parted at a solidus, which should end no line."""
_JUMP = cost_of_hole(0.335)
"""A jump mark parted: a gap of a third of an em is the lesser evil."""
_ADDRESS_WORD = cost_of_hole(0.4)
"""A word of an address parted: it is hard to read, but a line half empty is worse."""
_MEASURED = cost_of_hole(0.75)
"""A number parted from its unit in Chinese, which is hardly ever worth what it saves."""
_TORN = 1e15
"""A word or number without hyphen torn apart: it is longer than the line."""
_TORN_AT_HYPHEN = _TORN - cost_of_hole(0.5)
"""The same after one of its hyphens, at the price of a gap of half an em."""
_FORBIDDEN = 1e18
"""A break that prohibition bars."""
_BARRED_LAST = NEVER_LAST - {CharacterClass.SOLIDUS}
"""Where pairs by solidi are longer than a line, one rather ends it than begins the next."""
_HYPHENS = re.compile("(?<=[0-9A-Za-z])-(?=[0-9A-Za-z])")


class Seams(NamedTuple):
    """Places where lines may begin and end, some at a price.

    Attributes:
        legal: Not 0 at the offset of each.
        prices: What a line that ends there costs.
        hyphened: Offsets where a hyphen is to be added.
        tails: As in the paragraph's sums, hyphens included.
    """

    legal: Sequence[int]
    prices: Sequence[float]
    hyphened: frozenset[int]
    tails: Sequence[float]


def whole_seams(prepared: Prepared) -> Seams:
    """Return the places that cost nothing."""
    tails = prepared.sums.tails
    # In half the time that the class takes, for a page has hundreds.
    return tuple.__new__(Seams, (prepared.legal, [0.0] * len(tails), frozenset(), tails))


def parted_seams(prepared: Prepared, *, is_filled: bool = False) -> Seams:
    """Return the places with those where words are hyphenated and addresses parted.

    Args:
        prepared: The paragraph.
        is_filled: True where lines are to be flush: then words of addresses are parted too.
    """
    text = prepared.text
    prices = {at: _MEASURED if is_unit else _COUNTED for at, is_unit in counted_places(text)}
    prices |= _mark_prices(prepared)
    prices |= dict.fromkeys(joint_places(text), _ADDRESS)
    held = tuple(addresses(text))
    if is_filled:
        prices |= dict.fromkeys(address_word_places(text, held), _ADDRESS_WORD)
    for at, is_solidus in address_places(text, held):
        prices[at] = _SOLIDUS if is_solidus else _ADDRESS
    prices |= dict.fromkeys(code_places(text), _CODE)
    hyphened = frozenset(hyphen_places(text, held)).difference(prices)
    prices |= dict.fromkeys(hyphened, _HYPHEN)
    return _priced(prepared, prices, hyphened)


def _mark_prices(prepared: Prepared) -> dict[int, float]:
    """Return the places inside jump marks at which else a line might end."""
    classes = prepared.classes
    return {
        at: _JUMP
        for at in jump_places(prepared.text)
        if not (classes[at] in NEVER_FIRST or classes[at - 1] in NEVER_LAST)
        and CharacterClass.HAN in (classes[at - 1], classes[at])
    }


def torn_seams(prepared: Prepared, parted: Seams) -> Seams:
    """Return every place there is: somewhere a word is longer than its line."""
    classes = prepared.classes
    prices = {
        at: _FORBIDDEN if right in NEVER_FIRST or left in _BARRED_LAST else _TORN
        for at, (left, right) in enumerate(pairwise(classes), 1)
        if not prepared.legal[at]
    }
    for hyphen in _HYPHENS.finditer(prepared.text):
        prices |= {hyphen.start(): _FORBIDDEN, hyphen.end(): _TORN_AT_HYPHEN}
    prices |= {at: price for at, price in enumerate(parted.prices) if price}
    return _priced(prepared, prices, parted.hyphened)


def _priced(prepared: Prepared, prices: Mapping[int, float], hyphened: frozenset[int]) -> Seams:
    legal, costs = bytearray(prepared.legal), [0.0] * len(prepared.legal)
    for at, price in prices.items():
        legal[at], costs[at] = 1, price
    tails = list(prepared.sums.tails)
    for at in hyphened:
        tails[at] += prepared.hyphen
    return Seams(legal, costs, hyphened, tails)
