"""Sums over a paragraph in, the places where its lines may begin and end out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, islice


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Sums over a paragraph's characters, each from its start; lengths in em.

    Attributes:
        heads: Up to the ink of each character, the gap before it included.
        tails: Up to the end of a line that ends before each offset, trimmed of
            spaces and of the blank in its last mark.
        room: Of what the gaps before each offset may be opened by.
        shrinks: Of what the gaps before each offset may be squeezed by.
    """

    heads: Sequence[float]
    tails: Sequence[float]
    room: Sequence[float]
    shrinks: Sequence[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Places where a line may begin and end, and the sums there.

    A line from place ``i`` to place ``j`` is ``ends[j] - starts[i]`` wide, may
    be opened by ``end_room[j] - start_room[i]`` and squeezed by
    ``end_shrinks[j] - start_shrinks[i]``.

    Attributes:
        offsets: Offset of each place in the text, 0 and the length included.
            The sums for the beginning of a line lack the last.
        ends: Sum of widths where a line that ends there ends.
        starts: Sum of widths where a line that begins there begins.
        end_room: Sum of room for the end of a line.
        start_room: Sum of room for its beginning.
        end_shrinks: Sum of shrinks for the end of a line.
        start_shrinks: Sum of shrinks for its beginning.
    """

    offsets: Sequence[int]
    ends: Sequence[float]
    starts: Sequence[float]
    end_room: Sequence[float]
    start_room: Sequence[float]
    end_shrinks: Sequence[float]
    start_shrinks: Sequence[float]


def gather(legal: bytes | bytearray, sums: Sums) -> Places:
    """Gather the places that are legal.

    Args:
        legal: Not 0 at each offset where a line may begin or end; one more
            than there are characters.
        sums: Over the paragraph.
    """
    # The gap before a line's first character is no part of the line.
    return Places(
        offsets=list(compress(range(len(legal)), legal)),
        ends=list(compress(sums.tails, legal)),
        starts=list(compress(sums.heads, legal)),
        end_room=list(compress(sums.room, legal)),
        start_room=list(compress(islice(sums.room, 1, None), legal)),
        end_shrinks=list(compress(sums.shrinks, legal)),
        start_shrinks=list(compress(islice(sums.shrinks, 1, None), legal)),
    )
