"""A column of a sheet that is left bare in, its white put where a make-up editor would out.

Short copy is eased: what is left of a column of several items opens the band of the head it
begins with; small advertisements, which are off the line grid, are leaded out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.layout.notices.classified import spread
from reader.layout.setting.columns import Cut, cut_rows, under_heads
from reader.layout.setting.slug import Galley, Matter, Slug, Take

_MOST_LEAD = 1.3
"""How far apart the lines of a small advertisement may stand, in rows."""
_MOST_BAND = 1.0
"""Rows by which the band of a head may be opened: more would part it from its text."""


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


def ease_band(cut: Cut, galley: Galley, rows: float) -> Opened:
    """Open the band of the head that a column begins with by what is left at its foot.

    Args:
        cut: What stands in the column.
        galley: The items.
        rows: Of the column.
    """
    pads = under_heads(cut, galley)
    spare = min(rows - cut_rows(cut, galley), _MOST_BAND)
    text = _below_head(cut, galley)
    if spare > 0 and text is not None:
        for at in (cut.start, text):
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


def _below_head(cut: Cut, galley: Galley) -> int | None:
    """Return the first slug below the head that a column begins with; None without one."""
    for index, matter, _ in galley.matter(cut.start, cut.end):
        if not (isinstance(matter, Slug) and matter.keeps_next):
            return index if index > cut.start else None
    return None
