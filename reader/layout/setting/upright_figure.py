"""A picture or table and the room beside text that runs down in, a figure set across out.

The caption stands below the picture, in lines as wide as it is.
"""

import math
from dataclasses import replace
from typing import NamedTuple

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.figure import (
    BELOW_PLATE,
    BELOW_TABLE,
    CAPTION_LEADING,
    Copy,
    Figure,
    place_table,
    set_caption,
    set_table_copy,
)
from reader.layout.setting.slug import runs_of
from reader.layout.setting.table import natural_width
from reader.layout.sheet.frame import Frame, Plate, Rect, Source
from reader.model.article import Picture, Table

_MOST_LINES = 9
"""Of a caption that stands below its picture; one of more stands beside it."""
_BESIDE = 0.4
"""Blank between a figure and the text that goes on left of it, in rows."""
_ROOMY = 1.12
"""How much wider than its cells are reckoned a table is set: there is room for it."""
_OPENED = 1.4
"""How many times their height a table's rows may take of its bands, which else were blank."""
_LEAST_TABLE = 0.6
"""Of the width that suits a table: how narrow it may be set."""
_ALONE, _ALONE_OPENED = (1.5, 1.25, 1.0), 2.0
"""Sizes tried of a table that is all there is of a story, in those of a table among text; and how
many times their height its rows may take."""
_SPACED = 1.6
"""How many times the width that suits it such a table may be spaced out to."""


def upright_picture(
    picture: Picture,
    source: Source,
    room: tuple[float, float],
    compositor: Compositor,
    pitch: float,
) -> Figure | None:
    """Set a picture that is held, with its caption below it.

    Args:
        picture: With ``image``.
        source: Article and block.
        room: Height of the figure, and the greatest width of the picture, in points.
        compositor: Type, set down; its pictures lie on their side.
        pitch: From one line of the text to the next, in points.

    Returns:
        None where the caption is too long for that.
    """
    assert picture.image is not None
    size = compositor.pictures(picture.image)
    assert size is not None
    across = replace(compositor, is_vertical=False)
    high, wide = size
    height, most = room
    for lines in range(_MOST_LINES + 1):
        below = (BELOW_PLATE * bool(lines) + lines * CAPTION_LEADING) * pitch
        scale = min((height - below) / high, most / wide)
        if scale <= 0:
            return None
        width, tall = wide * scale, high * scale
        caption, count = set_caption(picture, source, width, across)
        if count <= lines:
            plate = Plate(
                rect=Rect(x=0, y=0, width=width, height=tall),
                image=picture.image,
                caption=picture.caption,
            )
            runs = runs_of(caption, 0.0, tall, pitch, compositor.faces)
            frame = Frame(width=width, height=tall + below, items=(plate, *runs))
            return _figure(frame, pitch)
    return None


def upright_table(
    copy: Copy,
    room: tuple[float, float],
    compositor: Compositor,
    pitch: float,
) -> Figure | None:
    """Set a table across.

    Args:
        copy: The table, and its title.
        room: Height of the figure, and its greatest width, in points.
        compositor: Type, set down.
        pitch: From one line of the text to the next, in points.

    Returns:
        None where the table is too high or too wide for that.
    """
    width = min(_suitable(copy, compositor), room[1])
    return _table(copy, room[0], width, _Look(compositor, pitch, _OPENED))


def table_alone(
    copy: Copy,
    room: tuple[float, float],
    compositor: Compositor,
    pitch: float,
) -> Figure | None:
    """Set a table that is all there is of its story across, as large as its room lets it be.

    Args:
        copy: The table, and its title.
        room: Height of the figure, and its width, in points.
        compositor: Type, set down.
        pitch: From one line of the text to the next, in points.

    Returns:
        A figure whose rows are of the pitch of its own lines; None where the table does not
        go into the room.
    """
    for size in _ALONE:
        larger = replace(compositor, size=size * compositor.size)
        width = min(_SPACED * _suitable(copy, larger), room[1])
        figure = _table(copy, room[0], width, _Look(larger, size * pitch, _ALONE_OPENED))
        if figure is not None:
            return figure
    return None


class _Look(NamedTuple):
    """Type of a table, set down; the pitch of its lines in points; how far its rows may open."""

    compositor: Compositor
    pitch: float
    opened: float


def _suitable(copy: Copy, compositor: Compositor) -> float:
    """Return the width in points that suits a table."""
    assert isinstance(copy.block, Table)
    return _ROOMY * natural_width(copy.block, compositor.size)


def _table(copy: Copy, height: float, width: float, look: _Look) -> Figure | None:
    """Set a table to a width in points, as high as its bands at most."""
    across, pitch = replace(look.compositor, is_vertical=False), look.pitch
    if width < _LEAST_TABLE * _suitable(copy, across):
        return None
    slugs = set_table_copy(copy, width, across)
    tall = sum(slug.rows for slug in slugs) * pitch
    if tall > height:
        return None
    tall = min(height, look.opened * tall)
    # It stands in the middle of its bands, with no blank of its own below it.
    ground = Rect(x=0, y=0, width=width, height=tall + BELOW_TABLE * pitch)
    items = tuple(place_table(slugs, ground, pitch, across))
    return _figure(Frame(width=width, height=tall, items=items), pitch)


def _figure(frame: Frame, pitch: float) -> Figure:
    return Figure(width=frame.height, rows=math.ceil(frame.width / pitch + _BESIDE), upright=frame)
