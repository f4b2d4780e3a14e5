"""A picture or a table and a width in, a figure out: the plate, its caption and credit.

A picture is never cropped; where the rows it is given are a little fewer than
it needs it is set narrower, in the middle of its width.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.galley import has_short_caption, is_figure, title_of
from reader.layout.setting.slug import ABOVE_BAR, BELOW_BAR, Piece, Slug, runs_of
from reader.layout.setting.table import set_table, set_table_title
from reader.layout.sheet.frame import Frame, Ink, Item, Panel, Plate, Rect, Rule, Source
from reader.layout.sheet.turned import laid_into
from reader.model.article import Article, Picture, Table

CAPTION_SIZE = 0.92
"""Type of captions, in body sizes."""
CAPTION_LEADING = 0.86
BELOW_PLATE = 0.35
_BELOW_FIGURE = 0.5
"""Blanks around a caption, in rows."""
BELOW_TABLE = 0.55
"""Blank left below a table, in rows."""
_LENT = 0.15
"""Rows that the blank below a figure lends a picture, which else would be a little narrower than
its columns: its edges are theirs."""
_HAIRLINE = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A picture or table that is to be set beside the text.

    Attributes:
        block: The picture, which is held, without a caption that runs with the text; or the
            table.
        source: Its article and index.
        title: Crosshead of a table, set over it; empty for none.
    """

    block: Picture | Table
    source: Source
    title: str = ""


def figures_of(article: Article, compositor: Compositor) -> tuple[Copy, ...]:
    """Return the pictures and tables of an article that are set beside its text."""
    return tuple(
        Copy(
            block=_without_text(block),
            source=Source(article=article.id, field="block", index=index),
            title=title_of(article, index, compositor),
        )
        for index, block in enumerate(article.blocks)
        if isinstance(block, Picture | Table) and is_figure(block, compositor)
    )


def _without_text(block: Picture | Table) -> Picture | Table:
    """Return a figure without what is set with the text."""
    if isinstance(block, Table) or has_short_caption(block):
        return block
    return replace(block, caption="", credit="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure set to a width.

    Attributes:
        width: In points.
        rows: Rows of the grid it takes, the blank below it included.
        image: Path of the picture; empty for a table.
        plate: Width and height of the picture in points, as large as it should be.
        caption: Set lines; rows counted from the plate's lower edge.
        caption_rows: From the plate's lower edge to the figure's end.
        table: Its rows as slugs; empty for a picture.
        alternative: What a screen reader says of the picture.
        upright: All of it, where it is set across beside text that runs down; else None.
    """

    width: float
    rows: int
    image: str = ""
    plate: tuple[float, float] = (0.0, 0.0)
    caption: tuple[Piece, ...] = ()
    caption_rows: float = 0.0
    table: tuple[Slug, ...] = ()
    alternative: str = ""
    upright: Frame | None = None

    def least_rows(self, pitch: float) -> int:
        """Return how many rows of a height in points it takes at least; a table all it has."""
        if not self.image:
            return self.rows
        return _rows(self.plate[1], self.caption_rows, pitch)


def _rows(height: float, caption_rows: float, pitch: float) -> int:
    return max(1, math.ceil(height / pitch + caption_rows - _LENT))


def set_picture(
    picture: Picture,
    plate: tuple[float, float],
    source: Source,
    width: float,
    compositor: Compositor,
    pitch: float,
) -> Figure:
    """Set a picture that is held.

    Args:
        picture: With ``image``.
        plate: Width and height of the picture itself in points, no wider than the figure.
        source: Article and block.
        width: Of the figure in points.
        compositor: Type.
        pitch: Height of a row in points.
    """
    caption, lines = set_caption(picture, source, width, compositor)
    caption_rows = BELOW_PLATE * bool(lines) + lines * CAPTION_LEADING + _BELOW_FIGURE
    return Figure(
        width=width,
        rows=_rows(plate[1], caption_rows, pitch),
        image=picture.image or "",
        plate=plate,
        caption=caption,
        caption_rows=caption_rows,
        alternative=picture.caption,
    )


def set_caption(
    picture: Picture, source: Source, width: float, compositor: Compositor
) -> tuple[tuple[Piece, ...], int]:
    """Set caption and credit below a plate; also returns how many lines they take.

    The credit stands at the right of the last line where there is room.
    """
    known = compositor.stick.captions
    key = (picture.caption, picture.credit, source, width, compositor.size, compositor.is_vertical)
    if key not in known:
        # Make-up asks for it at every pitch it tries.
        known[key] = _set_caption(picture, source, width, compositor)
    return known[key]


def _set_caption(
    picture: Picture, source: Source, width: float, compositor: Compositor
) -> tuple[tuple[Piece, ...], int]:
    size = compositor.size * CAPTION_SIZE
    measure = width / size
    face = compositor.dress.caption
    pieces: list[Piece] = []
    lines, offset, free = 0, 0, 0.0
    for paragraph in picture.caption.split("\n") if picture.caption else ():
        for line in compositor.set_lines(paragraph, face, measure):
            place = source._replace(field="caption", start=offset + line.start)
            pieces.append(
                _caption_piece(
                    line_piece=Piece(line=line, face=face, size=size, source=place), line=lines
                )
            )
            lines += 1
            free = measure - line.width
        offset += len(paragraph) + 1
    credit = compositor.set_lines(picture.credit, face, measure)
    for number, line in enumerate(credit):
        if number or not lines or free < line.width + 1:
            lines += 1
        piece = Piece(
            line=line,
            face=face,
            size=size,
            x=(measure - line.width) * size,
            ink=Ink.MUTED,
            source=source._replace(field="credit", start=line.start),
        )
        pieces.append(_caption_piece(line_piece=piece, line=lines - 1))
    return tuple(pieces), lines


def _caption_piece(*, line_piece: Piece, line: int) -> Piece:
    return replace(line_piece, row=BELOW_PLATE + (line + 0.5) * CAPTION_LEADING)


def set_table_copy(copy: Copy, width: float, compositor: Compositor) -> tuple[Slug, ...]:
    """Set a table to a width in points, its title over it."""
    assert isinstance(copy.block, Table)
    title = copy.source._replace(index=copy.source.index - 1)
    return (
        *set_table_title(copy.title, title, width, compositor),
        *set_table(copy.block, copy.source, width, compositor),
    )


def set_table_figure(copy: Copy, width: float, compositor: Compositor) -> Figure:
    """Set a table as a figure of a width in points."""
    slugs = set_table_copy(copy, width, compositor)
    return Figure(width=width, rows=sum(slug.rows for slug in slugs) + 1, table=slugs)


def place_figure(
    figure: Figure, ground: Rect, pitch: float, compositor: Compositor
) -> Iterator[Item]:
    """Yield a figure's items on its ground.

    Args:
        figure: Set to the ground's width.
        ground: Where; as high as the rows it was given.
        pitch: Height of a row in points.
        compositor: Type.
    """
    if figure.upright is not None:
        yield from laid_into(figure.upright, ground)
        return
    if figure.table:
        yield from place_table(figure.table, ground, pitch, compositor)
        return
    room = max(ground.height - (figure.caption_rows - _LENT) * pitch, pitch)
    scale = min(1.0, room / figure.plate[1])
    width, height = figure.plate[0] * scale, figure.plate[1] * scale
    # It stands level with the type beside it, and clear of a heading above it; what is left
    # over, and what its caption has below it, makes up for that.
    above = (pitch - compositor.size) / 2
    rect = Rect(
        x=ground.x + (ground.width - width) / 2, y=ground.y + above, width=width, height=height
    )
    yield Plate(rect=rect, image=figure.image, caption=figure.alternative)
    yield from runs_of(figure.caption, ground.x, rect.bottom, pitch, compositor.faces)


def place_table(
    slugs: tuple[Slug, ...], ground: Rect, pitch: float, compositor: Compositor
) -> Iterator[Item]:
    """Yield the items of a table's rows, one below the other."""
    # Opened a little, its rows take half of the blank below it.
    whole = sum(slug.rows for slug in slugs)
    pitch = max(pitch, (ground.height - BELOW_TABLE * pitch) / whole)
    row = 0
    for slug in slugs:
        top = ground.y + row * pitch
        yield from place_rules(slug, ground.x, ground.width, top, pitch)
        yield from runs_of(slug.pieces, ground.x, top, pitch, compositor.faces)
        row += slug.rows


def place_rules(slug: Slug, left: float, width: float, top: float, pitch: float) -> Iterator[Item]:
    """Yield the bar that a slug stands on, and the hairlines of a table's row."""
    if slug.ground is not None:
        foot = (slug.rows - ABOVE_BAR - BELOW_BAR) * pitch
        bar = Rect(x=left, y=top + ABOVE_BAR * pitch, width=width, height=foot)
        yield Panel(rect=bar, fill=slug.ground)
    for after in slug.rules:
        y = top + after * pitch
        yield Rule(x1=left, y1=y, x2=left + width, y2=y, thickness=_HAIRLINE, ink=Ink.TEXT)
