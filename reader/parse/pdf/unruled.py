"""Bands and columns of a region in which no rule parts stories → those of each story together.

A head narrower than its story covers some of its columns only: the first ones, or
those in the middle where heads are centred. The others begin below it, beside its
text. Stories side by side below others have more white above them than lines have.
"""

import itertools
from collections.abc import Sequence

from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.pieces import Piece
from reader.parse.pdf.sheet_box import Box, around
from reader.parse.pdf.style import Style

Column = list[Piece]

_ROW_WHITE = 0.8
"""In em of the body: white above stories that begin side by side; between lines it is less."""
_MOST_WAYS = 500
"""Ways to give columns to heads; a sheet has nine columns at most."""


def stories_of(columns: list[Column], style: Style) -> list[Column]:
    """Put columns that begin without a head to those of the head that they stand below.

    Args:
        columns: From the left; none of them empty.
        style: How the sheet is set.

    Returns:
        The same where all or none begin with a head.
    """
    heads = [_head_of(column, style) for column in columns]
    headed = [place for place, head in enumerate(heads) if head is not None]
    if not headed or len(headed) == len(columns) or not _begin_below(columns, heads):
        return columns
    boxes = [around(piece.box for piece in column) for column in columns]
    ways = itertools.product(*(range(a + 1, b + 1) for a, b in itertools.pairwise(headed)))
    # Where ways are alike the columns go to the head on their left.
    best = min(
        itertools.islice(ways, _MOST_WAYS),
        key=lambda starts: (_misfit(starts, boxes, heads), [-start for start in starts]),
    )
    bounds = (0, *best, len(columns))
    return [
        [piece for column in columns[start:end] for piece in column]
        for start, end in itertools.pairwise(bounds)
    ]


def has_neighbours(head: Piece, columns: list[Column], style: Style) -> bool:
    """Tell a head in one of several columns that all begin with heads of their own."""
    heads = [_head_of(column, style) for column in columns]
    return len(heads) > 1 and all(heads) and head.box in heads


def rows_of_stories(bands: list[Column], style: Style) -> list[Column]:
    """Divide a region where most white is above stories that begin side by side.

    Args:
        bands: Pieces between white that runs across, downwards.
        style: How the sheet is set.

    Returns:
        What is above and what is below; nothing where no stories begin so.
    """
    boxes = [around(piece.box for piece in band) for band in bands]
    whites = {
        place: boxes[place].top - boxes[place - 1].bottom
        for place in range(1, len(bands))
        if _has_heads_beside(bands[place], style)
    }
    place = max(whites, key=lambda place: whites[place], default=0)
    if not place or whites[place] < _ROW_WHITE * style.size:
        return []
    return [[piece for band in part for piece in band] for part in (bands[:place], bands[place:])]


def _has_heads_beside(band: Column, style: Style) -> bool:
    """Tell a band at the top of which heads stand beside each other."""
    top = min(piece.box.top for piece in band)
    heads = [p.box for p in band if isinstance(p, TextLine) and style.is_head(p)]
    first = [box for box in heads if box.top - top < box.height]
    return any(a.above(b) <= 0 < a.beside(b) for a, b in itertools.combinations(first, 2))


def _head_of(column: Column, style: Style) -> Box | None:
    """Return the first line of the head that a column begins with; None without one."""
    first = min(column, key=lambda piece: piece.box.top)
    is_head = isinstance(first, TextLine) and style.is_head(first)
    return first.box if is_head else None


def _begin_below(columns: list[Column], heads: Sequence[Box | None]) -> bool:
    """Tell whether columns without a head begin below the highest: beside text, not above it."""
    bottom = min(head.bottom for head in heads if head is not None)
    return all(
        head is not None or min(piece.box.top for piece in column) >= bottom
        for column, head in zip(columns, heads, strict=True)
    )


def _misfit(starts: tuple[int, ...], boxes: Sequence[Box], heads: Sequence[Box | None]) -> int:
    """Return by how many points heads stand off the left edge, or the middle, of their columns."""
    bounds = (0, *starts, len(boxes))
    misfit = 0.0
    for start, end in itertools.pairwise(bounds):
        story = around(boxes[start:end])
        head = next(head for head in heads[start:end] if head is not None)
        misfit += min(abs(head.left - story.left), abs(head.middle - story.middle))
    return round(misfit)
