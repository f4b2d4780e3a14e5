"""Sums over a paragraph, by which any of its lines is measured in a few operations."""

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple


class Sums(NamedTuple):
    """Sums over a paragraph's characters, each from its start; lengths in em.

    A line of the characters from ``i`` to before ``j`` is ``tails[j] -
    heads[i]`` wide, may be opened by ``room[j] - room[i + 1]`` and squeezed by
    ``shrinks[j] - shrinks[i + 1]``: the gap before its first character is no
    part of it.

    Attributes:
        heads: Up to the ink of each character, the gap before it included.
        tails: Up to the end of a line that ends before each offset, trimmed of
            spaces and of the blank in its last mark; one more than there are
            characters, as are the following.
        room: Of what the gaps before each offset may be opened by.
        shrinks: Of what the gaps before each offset may be squeezed by.
    """

    heads: Sequence[float]
    tails: Sequence[float]
    room: Sequence[float]
    shrinks: Sequence[float]


def sums_of_few(amounts: Sequence[float]) -> list[float]:
    """Return the sum of the amounts before each, and of all, where most are 0."""
    found, total = list[float](), 0.0
    for at in compress(range(len(amounts)), amounts):
        found += [total] * (at + 1 - len(found))
        total += amounts[at]
    found += [total] * (len(amounts) + 1 - len(found))
    return found
