"""An advertisement and the box it was given in, its lines and picture as large as fill it out.

A page of advertisements is no page of articles: each has a box of its own, its
few lines stand in the middle, as large as the box lets them, and the picture
takes what they leave.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.layout.compositor import Compositor
from reader.layout.figure import Copy, figures_of
from reader.layout.frame import Ink, Item, Plate, Rect, Source
from reader.layout.grid import Grid
from reader.layout.makeup import Choice
from reader.layout.slug import Piece, runs_of
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.typeset.face import Face
from reader.typeset.line import Line

_SECTIONS = ("广告", "廣告")
_MOST = 12
"""Advertisements of a page that each have a box; more are set as small ones, in columns."""
_LONGEST = 400
"""Characters of an advertisement that is not set as an article."""
_HEADLINE, _SIDE, _TEXT, _SMALL = 1.7, 1.0, 1.0, 0.8
"""Sizes of the parts in body sizes, before they are scaled to the box."""
_LEADING, _AFTER_HEADLINE = 1.5, 0.5
"""Line to line, and the blank below the headline, in the line's own size."""
_SCALES = (4.2, 3.6, 3.1, 2.7, 2.3, 2.0, 1.75, 1.5, 1.3, 1.15, 1.0)
_MORE_LINES = 1.34
"""How many lines a part may have on average before its type is larger than its box."""
_NEARLY = 0.8
"""How much a line is made smaller to go on one line."""
_PAD = 0.9
"""Blank within the box, in body sizes."""
_LOOSEST = 2.2
"""How far lines are opened to fill a box, in their own height."""
_GIVE = 0.3
"""How readily a box takes more rows, for each of its rows."""
_SHAPE, _AWAY = 1.5, 8.0
"""Width of a box in its heights, and what one costs that is e times wider or narrower."""
_PLATES, _SMALLER = (1.0, 0.8, 0.6, 0.4), 4.0
"""Widths of a picture, in the width of the box, that are tried; cost of one of no width."""
_TEXT_SHARE = 0.36
"""Share of a box with a picture that the text is given."""


def is_display(page: Page) -> bool:
    """Tell whether a page's articles are advertisements that each get a box."""
    is_named = any(each in (page.section or "") for each in _SECTIONS)
    return (
        is_named
        and 0 < len(page.articles) <= _MOST
        and all(_is_short(article) for article in page.articles)
    )


def _is_short(article: Article) -> bool:
    texts = [block.text for block in article.blocks if isinstance(block, Paragraph | Crosshead)]
    has_table = any(isinstance(block, Table) for block in article.blocks)
    return not has_table and sum(map(len, (article.headline, *texts))) <= _LONGEST


def box_choices(
    article: Article, width: float, page: Grid, share: float, compositor: Compositor
) -> Iterator[Choice]:
    """Yield the heights that a box of a width may well have.

    Args:
        article: The advertisement.
        width: In points.
        page: The grid.
        share: Of the page that each box has on average.
        compositor: Type.
    """
    pitch = page.pitch
    ideal = math.sqrt(_SHAPE * share * page.area.width * page.area.height)
    away = _AWAY * math.log(width / ideal) ** 2
    copy = tuple(_copy(article, compositor))
    pad = _PAD * compositor.size
    inner = width - 2 * pad
    height = _height(_set(copy, inner, 1.0, compositor))
    plates = _plates(article, compositor)
    if not plates:
        rows = math.ceil((height + 2 * pad) / pitch)
        yield Choice(rows=rows, give=rows * _GIVE, cost=away)
        return
    high = inner * sum(plate[1] / plate[0] for plate in plates) / len(plates) ** 2
    for part in _PLATES:
        rows = math.ceil((height + part * high + 3 * pad) / pitch)
        yield Choice(rows=rows, give=rows * _GIVE, cost=away + _SMALLER * (1 - part))


def place_advertisement(article: Article, ground: Rect, compositor: Compositor) -> Iterator[Item]:
    """Yield an advertisement's items, within its box.

    Args:
        article: The advertisement.
        ground: The box.
        compositor: Type.
    """
    copy = tuple(_copy(article, compositor))
    pad = _PAD * compositor.size
    inner = Rect(
        x=ground.x + pad,
        y=ground.y + pad / 2,
        width=ground.width - 2 * pad,
        height=ground.height - pad,
    )
    plates = _plates(article, compositor)
    if not plates:
        yield from _place_text(copy, inner, compositor)
        return
    figures = figures_of(article, compositor)
    text, plate = _divided(copy, inner, plates, compositor, pad)
    each = plate.width / len(figures)
    for at, (figure, size) in enumerate(zip(figures, plates, strict=True)):
        room = Rect(x=plate.x + at * each, y=plate.y, width=each - pad / 2, height=plate.height)
        yield _plate(figure, size, room)
    yield from _place_text(copy, text, compositor)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One text of an advertisement, and how large it is in body sizes."""

    text: str
    face: Face
    share: float
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _SetPart:
    """Its lines; each with the offset at which its text begins."""

    part: _Part
    size: float
    lines: tuple[tuple[int, Line], ...]

    @property
    def height(self) -> float:
        """Of all lines, in points."""
        after = _AFTER_HEADLINE if self.part.source.field == "headline" else 0.0
        return (len(self.lines) * _LEADING + after) * self.size


def _copy(article: Article, compositor: Compositor) -> Iterator[_Part]:
    dress = compositor.dress
    parts: list[tuple[str, Face, float, Source]] = [
        (article.kicker, dress.small, _SIDE, Source(article=article.id, field="kicker")),
        (article.headline, dress.display, _HEADLINE, Source(article=article.id, field="headline")),
        (article.deck, dress.strong, _SIDE, Source(article=article.id, field="deck")),
    ]
    parts += [
        (byline.text, dress.strong, _SIDE, Source(article=article.id, field="byline", index=index))
        for index, byline in enumerate(article.bylines)
    ]
    for index, block in enumerate(article.blocks):
        source = Source(article=article.id, field="block", index=index)
        match block:
            case Paragraph():
                parts.append((block.text, dress.small, _TEXT, source))
            case Crosshead():
                parts.append((block.text, dress.hei, _TEXT, source))
            case Picture():
                parts += _captions(block, article.id, index, dress.small)
    parts += [
        (jump.text, dress.strong, _SMALL, Source(article=article.id, field="jump", index=index))
        for index, jump in enumerate(article.jumps)
        if jump.block is None
    ]
    for text, face, share, source in parts:
        if text.strip():
            yield _Part(text=text, face=face, share=share, source=source)


def _captions(
    picture: Picture, article: str, index: int, face: Face
) -> Iterator[tuple[str, Face, float, Source]]:
    start = 0
    for text in picture.caption.split("\n"):
        source = Source(article=article, field="caption", index=index, start=start)
        yield text, face, _SMALL, source
        start += len(text) + 1
    yield picture.credit, face, _SMALL, Source(article=article, field="credit", index=index)


def _plates(article: Article, compositor: Compositor) -> tuple[tuple[float, float], ...]:
    sizes = [
        compositor.pictures(figure.block.image)
        for figure in figures_of(article, compositor)
        if isinstance(figure.block, Picture) and figure.block.image is not None
    ]
    return tuple(size for size in sizes if size is not None)


def _set(
    copy: Sequence[_Part], width: float, scale: float, compositor: Compositor
) -> list[_SetPart]:
    """Set all parts at a scale, centred lines no wider than a width."""
    return [_set_part(part, width, scale, compositor) for part in copy]


def _set_part(part: _Part, width: float, scale: float, compositor: Compositor) -> _SetPart:
    size = part.share * scale * compositor.size
    whole = compositor.set_line(part.text, part.face)
    natural = max((line.width for line in whole), default=0.0)
    if natural * size * _NEARLY <= width:
        size = min(size, width / natural) if natural else size
        return _SetPart(part=part, size=size, lines=tuple((0, line) for line in whole))
    size = min(size, width / 4)
    for way in compositor.breaks(part.text, part.face):
        if way.width * size <= width:
            lines = [
                (start, line)
                for start, end in way.lines
                for line in compositor.set_line(part.text[start:end], part.face)
            ]
            return _SetPart(part=part, size=size, lines=tuple(lines))
    wrapped = compositor.set_lines(part.text, part.face, width / size)
    return _SetPart(part=part, size=size, lines=tuple((0, line) for line in wrapped))


def _height(parts: Sequence[_SetPart]) -> float:
    return sum(part.height for part in parts)


def _largest(
    copy: Sequence[_Part], room: tuple[float, float], compositor: Compositor
) -> list[_SetPart]:
    """Set the copy as large as a width and a height let it be."""
    width, height = room
    parts = _set(copy, width, _SCALES[-1], compositor)
    most = max(_lines(parts), math.ceil(_MORE_LINES * len(copy)))
    for scale in _SCALES[:-1]:
        larger = _set(copy, width, scale, compositor)
        if _height(larger) <= height and _lines(larger) <= most:
            return larger
    return parts


def _lines(parts: Sequence[_SetPart]) -> int:
    return sum(len(part.lines) for part in parts)


def _place_text(copy: Sequence[_Part], room: Rect, compositor: Compositor) -> Iterator[Item]:
    parts = _largest(copy, (room.width, room.height), compositor)
    natural = _height(parts)
    if not natural:
        return
    opened = min(room.height / natural, _LOOSEST)
    y = room.y + (room.height - natural * opened) / 2
    for each in parts:
        step = each.height * opened / max(1, len(each.lines))
        for start, line in each.lines:
            piece = Piece(
                line=line,
                face=each.part.face,
                size=each.size,
                x=max(0.0, room.width - line.width * each.size) / 2,
                ink=Ink.TEXT,
                source=each.part.source.after(start + line.start),
            )
            yield from runs_of((piece,), room.x, y, step, compositor.faces)
            y += step


def _divided(
    copy: Sequence[_Part],
    room: Rect,
    plates: Sequence[tuple[float, float]],
    compositor: Compositor,
    pad: float,
) -> tuple[Rect, Rect]:
    """Divide a box between its text and its pictures so that these are as large as may be."""
    ratio = sum(width / height for width, height in plates)
    below = max(
        _TEXT_SHARE * room.height / 2, _height(_set(copy, room.width, _SCALES[-1], compositor))
    )
    above = min(room.height - below - pad, room.width / ratio)
    aside = min(room.height, room.width * (1 - _TEXT_SHARE) / ratio)
    beside = room.width - aside * ratio - pad
    narrow = _set(copy, max(beside, 1.0), _SCALES[-1], compositor)
    is_room = _height(narrow) <= room.height and _lines(narrow) == len(copy)
    if aside > above and is_room:
        plate = Rect(x=room.x, y=room.y, width=aside * ratio + pad / 2, height=room.height)
        text = Rect(x=room.right - beside, y=room.y, width=beside, height=room.height)
        return text, plate
    above = max(above, pad)
    plate = Rect(x=room.x, y=room.y, width=room.width, height=above)
    top = room.y + above + pad
    return Rect(x=room.x, y=top, width=room.width, height=room.bottom - top), plate


def _plate(figure: Copy, size: tuple[float, float], room: Rect) -> Plate:
    assert isinstance(figure.block, Picture)
    assert figure.block.image is not None
    scale = min(room.width / size[0], room.height / size[1])
    width, height = size[0] * scale, size[1] * scale
    rect = Rect(
        x=room.x + (room.width - width) / 2,
        y=room.y + (room.height - height) / 2,
        width=width,
        height=height,
    )
    return Plate(rect=rect, image=figure.block.image, caption=figure.block.caption)
