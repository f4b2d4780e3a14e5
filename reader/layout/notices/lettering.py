"""The texts of an advertisement and a room in, centred lines as large as fill it out."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece, runs_of
from reader.layout.sheet.frame import Ink, Item, Rect, Source
from reader.model.article import Article, Crosshead, Paragraph, Picture
from reader.typeset.face import Face
from reader.typeset.line import Line

NAME, _SIDE, _TEXT, _SMALL = 2.3, 1.0, 1.0, 0.8
"""Sizes of the parts in body sizes, before they are scaled to the box."""
_LEADING, _AFTER_NAME = 1.5, 0.35
"""Line to line, and the blank below the name, in the line's own size."""
_NAME_LEADING = 1.25
_SCALES = (4.2, 3.6, 3.1, 2.7, 2.3, 2.0, 1.75, 1.5, 1.3, 1.15, 1.0)
_NAME_WIDTH, _WIDTH = 0.88, 0.95
"""How much of its box's width a line may take."""
_MORE_LINES = 1.34
"""How many lines a part may have on average before its type is larger than its box."""
_NEARLY = 0.8
"""How much a line is made smaller to go on one line."""
_LOOSEST = 2.0
"""How far lines are opened to fill a box, in their own height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One text of an advertisement.

    Attributes:
        text: Not blank.
        face: The type.
        share: Its size in body sizes, before it is scaled to its box.
        source: Where it comes from.
        ink: What its colour means.
    """

    text: str
    face: Face
    share: float
    source: Source
    ink: Ink = Ink.TEXT

    @property
    def is_name(self) -> bool:
        """Tell whether it is the headline."""
        return self.source.field == "headline"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPart:
    """A part with its lines."""

    part: Part
    size: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """Of all lines, in points."""
        if self.part.is_name:
            return (len(self.lines) * _NAME_LEADING + _AFTER_NAME) * self.size
        return len(self.lines) * _LEADING * self.size


def parts_of(article: Article, compositor: Compositor) -> Iterator[Part]:
    """Yield the texts of an advertisement in the order in which they stand."""
    dress = compositor.dress
    parts: list[tuple[str, Face, float, Source]] = [
        (article.kicker, dress.small, _SIDE, Source(article=article.id, field="kicker")),
        (article.headline, dress.display, NAME, Source(article=article.id, field="headline")),
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
            yield Part(text=text, face=face, share=share, source=source)


def _captions(
    picture: Picture, article: str, index: int, face: Face
) -> Iterator[tuple[str, Face, float, Source]]:
    start = 0
    for text in picture.caption.split("\n"):
        source = Source(article=article, field="caption", index=index, start=start)
        yield text, face, _SMALL, source
        start += len(text) + 1
    yield picture.credit, face, _SMALL, Source(article=article, field="credit", index=index)


def set_parts(
    parts: Sequence[Part], width: float, scale: float, compositor: Compositor
) -> list[SetPart]:
    """Set parts at a scale, centred lines no wider than a width."""
    return [_set_part(part, width, scale, compositor) for part in parts]


def _set_part(part: Part, width: float, scale: float, compositor: Compositor) -> SetPart:
    size = part.share * scale * compositor.size
    width *= _NAME_WIDTH if part.is_name else _WIDTH
    whole = compositor.set_line(part.text, part.face)
    natural = max((line.width for line in whole), default=0.0)
    if natural * size * _NEARLY <= width:
        size = min(size, width / natural) if natural else size
        return SetPart(part=part, size=size, lines=whole)
    size = min(size, width / 4)
    lines = compositor.set_head(part.text, part.face, width / size)
    return SetPart(part=part, size=size, lines=lines)


def height_of(parts: Sequence[SetPart]) -> float:
    """Return the height of set parts, one below the other, in points."""
    return sum(part.height for part in parts)


def lines_of(parts: Sequence[SetPart]) -> int:
    """Return how many lines set parts have."""
    return sum(len(part.lines) for part in parts)


def least_parts(parts: Sequence[Part], width: float, compositor: Compositor) -> list[SetPart]:
    """Set parts as small as they may be in a width in points."""
    return set_parts(parts, width, _SCALES[-1], compositor)


def largest_parts(
    parts: Sequence[Part], room: tuple[float, float], compositor: Compositor
) -> list[SetPart]:
    """Set parts as large as a width and a height in points let them be."""
    width, height = room
    least = least_parts(parts, width, compositor)
    most = max(lines_of(least), math.ceil(_MORE_LINES * len(parts)))
    for scale in _SCALES[:-1]:
        larger = set_parts(parts, width, scale, compositor)
        if height_of(larger) <= height and lines_of(larger) <= most:
            return larger
    return least


def place_parts(parts: Sequence[Part], room: Rect, compositor: Compositor) -> Iterator[Item]:
    """Yield the parts as large as a room lets them be, opened to fill most of it."""
    found = largest_parts(parts, (room.width, room.height), compositor)
    natural = height_of(found)
    if not natural:
        return
    opened = min(room.height / natural, _LOOSEST)
    y = room.y + (room.height - natural * opened) / 2
    for each in found:
        step = each.height * opened / max(1, len(each.lines))
        for line in each.lines:
            piece = Piece(
                line=line,
                face=each.part.face,
                size=each.size,
                x=max(0.0, room.width - line.width * each.size) / 2,
                ink=each.part.ink,
                source=each.part.source.after(line.start),
            )
            yield from runs_of((piece,), room.x, y, step, compositor.faces)
            y += step


def inked(parts: Sequence[Part], ink: Ink) -> tuple[Part, ...]:
    """Return the same parts in another colour."""
    return tuple(replace(part, ink=ink) for part in parts)
