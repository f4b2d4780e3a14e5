"""A picture or table and the room beside text that runs down in, a figure set across out.

The caption stands below the picture, in lines as wide as it is.
"""

import math
from dataclasses import replace

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
    across = replace(compositor, is_vertical=False)
    height, most = room
    assert isinstance(copy.block, Table)
    natural = _ROOMY * natural_width(copy.block, across.size)
    width = min(natural, most)
    if width < _LEAST_TABLE * natural:
        return None
    slugs = set_table_copy(copy, width, across)
    tall = sum(slug.rows for slug in slugs) * pitch
    if tall > height:
        return None
    tall = min(height, _OPENED * tall)
    # It stands in the middle of its bands, with no blank of its own below it.
    ground = Rect(x=0, y=0, width=width, height=tall + BELOW_TABLE * pitch)
    items = tuple(place_table(slugs, ground, pitch, across))
    return _figure(Frame(width=width, height=tall, items=items), pitch)


def _figure(frame: Frame, pitch: float) -> Figure:
    return Figure(width=frame.height, rows=math.ceil(frame.width / pitch + _BESIDE), upright=frame)
