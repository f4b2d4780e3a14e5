"""Slugs in, the runs of lines that go from top to bottom out, the first at the right (直排).

What a slug calls rows are lines side by side here, counted from the right edge;
what it calls x goes down.

Source: clreq #vertical_writing_mode, #handling_of_western_text_in_vertical_writing_mode
"""

from collections.abc import Iterable, Iterator

from reader.layout.setting.slug import ABOVE_BAR, BELOW_BAR, Piece, Slug, runs_of
from reader.layout.sheet.frame import Ink, Item, Panel, Rect, Rule, Run
from reader.typeset.face import Typefaces

_HAIRLINE = 0.4


def vertical_runs_of(
    pieces: Iterable[Piece], right: float, top: float, pitch: float, faces: Typefaces
) -> Iterator[Run]:
    """Yield the runs of pieces whose upper right corner stands at a point.

    Args:
        pieces: Vertical lines and their places.
        right: X of the right edge in points.
        top: Y of the upper edge in points.
        pitch: From one line to the next in points.
        faces: Metrics of the type.
    """
    return runs_of(pieces, top, -right, pitch, faces)


def vertical_rules(
    slug: Slug, right: float, top: float, pitch: float, length: float
) -> Iterator[Item]:
    """Yield a slug's bar, and the hairlines beside a table's row; all run down."""
    if slug.ground is not None:
        wide = (slug.rows - ABOVE_BAR - BELOW_BAR) * pitch
        left = right - ABOVE_BAR * pitch - wide
        bar = Rect(x=left, y=top, width=wide, height=length)
        yield Panel(rect=bar, fill=slug.ground)
    for after in slug.rules:
        x = right - after * pitch
        yield Rule(x1=x, y1=top, x2=x, y2=top + length, thickness=_HAIRLINE, ink=Ink.TEXT)
