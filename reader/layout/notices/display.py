"""An advertisement and the box it was given in, its border, lines and picture out.

Its lines stand as large as the box lets them, and the picture takes what they
leave. What an advertisement says tells how it looks: a notice is set as a
letter, a shop shows its name, a death stands within a heavy border.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from reader.layout.notices.border import Border, border_width, place_border
from reader.layout.notices.classified import rubric_in
from reader.layout.notices.letter import letter_height, place_letter
from reader.layout.notices.lettering import (
    Part,
    height_of,
    inked,
    least_parts,
    lines_of,
    parts_of,
    place_parts,
)
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.figure import Copy, figures_of
from reader.layout.sheet.frame import Ink, Item, Panel, Plate, Rect
from reader.model.article import Article, Picture
from reader.notation.notice import Rubric

PAD = 0.9
"""Blank within the box, in body sizes."""
_TEXT_SHARE, _TEXT_BELOW = 0.36, 0.25
"""Share of a box with a picture that the text is given beside it, and below it."""
_BAR_SHARE, _FOOT_SHARE = 0.36, 0.24
"""Share of a box that a name reversed out of a bar at its head takes, and a line at its foot."""
_MANY_LINES = 3
"""Texts of an advertisement from which on its name is reversed."""
_SLOGAN = 1.9
"""Size of what a public service advertisement says, in sizes of other text."""
_TAG = 0.85
_CALL = re.compile(r"\d[\d\-－—]{5,}\d|[\w.]+@[\w.]+|www\.|https?://")
"""What a reader may call or write to."""


class Manner(StrEnum):
    """How an advertisement looks."""

    NAME = "name"
    BANNER = "banner"
    """Its name reversed out of a bar."""
    CALL = "call"
    """Its telephone number reversed at the foot."""
    PICTURE = "picture"
    SLOGAN = "slogan"
    LETTER = "letter"
    DEATH = "death"


_BORDERS = {
    Manner.NAME: Border.CORNERED,
    Manner.BANNER: Border.MEDIUM,
    Manner.CALL: Border.OXFORD,
    Manner.PICTURE: Border.THIN,
    Manner.SLOGAN: Border.DOTTED,
    Manner.LETTER: Border.DOUBLE,
    Manner.DEATH: Border.HEAVY,
}


_MANNERS = {Rubric.OBITUARY: Manner.DEATH, Rubric.PUBLIC_SERVICE: Manner.SLOGAN}
"""Of those rubrics whose items are not set as letters."""


def manner_of(article: Article, compositor: Compositor) -> Manner:
    """Return how an advertisement looks, by what it says and how much of it."""
    rubric = rubric_in(article)
    parts = [part for part in parts_of(article, compositor) if not part.is_name]
    if plates_of(article, compositor):
        return Manner.PICTURE
    if rubric is not None and (parts or rubric is not Rubric.PUBLIC_SERVICE):
        return _MANNERS.get(rubric, Manner.LETTER)
    return _shop_manner(article, parts)


def _shop_manner(article: Article, parts: Sequence[Part]) -> Manner:
    """Return how an advertisement looks that sells something."""
    if not article.headline.strip() or not parts:
        return Manner.NAME
    if len(parts) > 1 and _CALL.search(parts[-1].text):
        return Manner.CALL
    return Manner.BANNER if len(parts) >= _MANY_LINES else Manner.NAME


def plates_of(article: Article, compositor: Compositor) -> tuple[tuple[float, float], ...]:
    """Return the widths and heights of the pictures that can be printed."""
    sizes = [
        compositor.pictures(figure.block.image)
        for figure in figures_of(article, compositor)
        if isinstance(figure.block, Picture) and figure.block.image is not None
    ]
    return tuple(size for size in sizes if size is not None)


def least_height(article: Article, width: float, compositor: Compositor) -> float:
    """Return the height in points that the lines of an advertisement take at least."""
    parts = tuple(parts_of(article, compositor))
    manner = manner_of(article, compositor)
    inner = width - 2 * _pad(manner, compositor)
    if manner in (Manner.LETTER, Manner.DEATH):
        return letter_height(parts, inner, compositor)
    height = height_of(least_parts(parts, inner, compositor))
    # A bar is higher than its line.
    return height * (1 + (_FOOT_SHARE if manner in (Manner.BANNER, Manner.CALL) else 0.0))


def place_advertisement(article: Article, ground: Rect, compositor: Compositor) -> Iterator[Item]:
    """Yield an advertisement's items, its border first, within its box.

    Args:
        article: The advertisement.
        ground: The box.
        compositor: Type.
    """
    manner = manner_of(article, compositor)
    yield from place_border(_BORDERS[manner], ground)
    parts = tuple(parts_of(article, compositor))
    pad = _pad(manner, compositor)
    inner = _within(ground, pad, pad / 2)
    match manner:
        case Manner.PICTURE:
            yield from _place_pictured(article, parts, inner, compositor)
        case Manner.LETTER | Manner.DEATH:
            yield from place_letter(parts, inner, compositor)
        case Manner.SLOGAN:
            yield from _place_slogan(parts, inner, compositor)
        case Manner.BANNER:
            yield from _place_banner(parts, ground, pad, compositor)
        case Manner.CALL:
            yield from _place_call(parts, ground, pad, compositor)
        case Manner.NAME:
            yield from place_parts(parts, inner, compositor)


def _pad(manner: Manner, compositor: Compositor) -> float:
    return PAD * compositor.size + border_width(_BORDERS[manner])


def _within(box: Rect, aside: float, above: float) -> Rect:
    return Rect(
        x=box.x + aside,
        y=box.y + above,
        width=max(1.0, box.width - 2 * aside),
        height=max(1.0, box.height - 2 * above),
    )


def _place_banner(
    parts: Sequence[Part], ground: Rect, pad: float, compositor: Compositor
) -> Iterator[Item]:
    """Yield the name reversed out of a bar across the head of the box, the rest below it."""
    names = [part for part in parts if part.is_name]
    rest = [part for part in parts if not part.is_name]
    bar = replace(ground, height=ground.height * _BAR_SHARE)
    yield Panel(rect=bar, fill=Ink.TEXT)
    yield from place_parts(inked(names, Ink.PAPER), _within(bar, pad, pad / 4), compositor)
    below = Rect(x=bar.x, y=bar.bottom, width=bar.width, height=ground.bottom - bar.bottom)
    yield from place_parts(rest, _within(below, pad, pad / 2), compositor)


def _place_call(
    parts: Sequence[Part], ground: Rect, pad: float, compositor: Compositor
) -> Iterator[Item]:
    """Yield the last line reversed out of a bar across the foot of the box, the rest above it."""
    inset = border_width(_BORDERS[Manner.CALL])
    high = ground.height * _FOOT_SHARE
    foot = Rect(
        x=ground.x + inset,
        y=ground.bottom - inset - high,
        width=ground.width - 2 * inset,
        height=high,
    )
    above = replace(ground, height=foot.y - ground.y)
    yield from place_parts(parts[:-1], _within(above, pad, pad / 2), compositor)
    yield Panel(rect=foot, fill=Ink.ACCENT)
    called = [replace(parts[-1], face=compositor.dress.strong, ink=Ink.PAPER)]
    yield from place_parts(called, _within(foot, pad, pad / 4), compositor)


def _place_slogan(parts: Sequence[Part], inner: Rect, compositor: Compositor) -> Iterator[Item]:
    """Yield what is said in the largest type, what it is called and who says it in small."""
    at = next(at for at, part in enumerate(parts) if not part.is_name)
    dress = compositor.dress
    shown = [
        replace(part, face=dress.display, share=_SLOGAN, ink=Ink.ACCENT)
        if number == at
        else replace(part, face=dress.strong, share=_TAG)
        for number, part in enumerate(parts)
    ]
    yield from place_parts(shown, inner, compositor)


def _place_pictured(
    article: Article, parts: Sequence[Part], inner: Rect, compositor: Compositor
) -> Iterator[Item]:
    figures, plates = figures_of(article, compositor), plates_of(article, compositor)
    pad = PAD * compositor.size
    text, plate = _divided(parts, inner, plates, compositor)
    each = (plate.width - pad * (len(plates) - 1)) / len(plates)
    for at, (figure, size) in enumerate(zip(figures, plates, strict=True)):
        x = plate.x + at * (each + pad)
        yield _plate(figure, size, replace(plate, x=x, width=each))
    yield from place_parts(parts, text, compositor)


def _divided(
    parts: Sequence[Part],
    room: Rect,
    plates: Sequence[tuple[float, float]],
    compositor: Compositor,
) -> tuple[Rect, Rect]:
    """Divide a box between its text and its pictures so that these are as large as may be."""
    pad = PAD * compositor.size
    ratio = sum(width / height for width, height in plates)
    least = height_of(least_parts(parts, room.width, compositor))
    below = max(_TEXT_BELOW * room.height, least)
    above = min(room.height - below - pad, room.width / ratio)
    aside = min(room.height, room.width * (1 - _TEXT_SHARE) / ratio)
    beside = room.width - aside * ratio - pad
    narrow = least_parts(parts, max(beside, 1.0), compositor)
    is_room = height_of(narrow) <= room.height and lines_of(narrow) == len(parts)
    if aside > above and is_room:
        plate = Rect(x=room.x, y=room.y, width=aside * ratio, height=room.height)
        text = Rect(x=room.right - beside, y=room.y, width=beside, height=room.height)
        return text, plate
    above = max(above, pad)
    plate = Rect(x=room.x, y=room.y + pad / 4, width=room.width, height=above - pad / 4)
    top = room.y + above + pad / 2
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
