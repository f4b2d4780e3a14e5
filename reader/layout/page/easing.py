"""A column of a sheet that is left bare in, its white put where a make-up editor would out.

Short copy is eased: what is left of a column of several items opens the bands of its heads;
small advertisements, which are off the line grid, are leaded out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.layout.notices.classified import spread
from reader.layout.setting.columns import Cut, cut_rows, under_heads
from reader.layout.setting.slug import Galley, Matter, Slug, Take

_MOST_LEAD = 1.3
"""How far apart the lines of a small advertisement may stand, in rows."""
_MOST_BAND = 1.0
"""Rows by which the band of a head may be opened: more would part it from its text."""
_LEAST_HOLE, _BELOW = 1.0, 0.5
"""Blank rows before a head among others from which on some go below it, and how many."""


@dataclass(frozen=True, slots=True)
class Opened:
    """How a column is opened.

    Attributes:
        pads: Rows, and parts of rows, before slugs, by index.
        lead: From line to line of text, in rows.
    """

    pads: Mapping[int, float]
    lead: float = 1.0


def is_leaded(matter: Matter) -> bool:
    """Tell lines of text, which may stand farther apart, from heads and tables."""
    return isinstance(matter, Take) or (matter.rows == 1 and not (matter.rules or matter.ground))


def ease_heads(cut: Cut, galley: Galley, rows: float) -> Opened:
    """Put more white below the heads of a column of several items.

    That of the head which it begins with is what is left at its foot; that of others is of
    the blanks before them.

    Args:
        cut: What stands in the column.
        galley: The items.
        rows: Of the column.
    """
    pads = under_heads(cut, galley)
    spare = min(rows - cut_rows(cut, galley), _MOST_BAND)
    for head, text in _heads(cut, galley):
        if head > cut.start and pads.get(head, 0.0) >= _LEAST_HOLE:
            pads[head] -= _BELOW
            pads[text] = pads.get(text, 0.0) + _BELOW
        elif head == cut.start and spare > 0:
            for at in (head, text):
                pads[at] = pads.get(at, 0.0) + spare / 2
    return Opened(pads)


def ease_smalls(cut: Cut, galley: Galley, rows: float) -> Opened:
    """Lead out small advertisements, and stand in the middle those that are still short.

    Args:
        cut: What stands in the column.
        galley: The items.
        rows: Of the column.
    """
    matter = galley.matter(cut.start, cut.end)
    lines = sum(len(each) for _, kind, each in matter if is_leaded(kind))
    spare = rows - cut_rows(cut, galley)
    if not lines or spare <= 0:
        return Opened(spread(cut, galley, rows))
    lead = min(_MOST_LEAD, 1 + spare / lines)
    left = spare - (lead - 1) * lines
    pads = spread(cut, galley, rows - (spare - left))
    return Opened(pads or {cut.start: left / 2}, lead)


def _heads(cut: Cut, galley: Galley) -> Iterator[tuple[int, int]]:
    """Yield the first slug of each head of a column, and the one below the head."""
    head: int | None = None
    for index, matter, _ in galley.matter(cut.start, cut.end):
        if isinstance(matter, Slug) and matter.keeps_next:
            head = index if head is None else head
        elif head is not None:
            yield head, index
            head = None
