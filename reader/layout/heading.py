"""Kicker, headline, deck and byline in, their lines at sizes that suit a width out.

Headlines are set large and balanced; how large follows from the article's
weight on the page, how many lines from the width.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from reader.layout.compositor import Compositor
from reader.layout.frame import Ink, Run, Source
from reader.layout.galley import is_tail
from reader.layout.slug import Piece, runs_of
from reader.model.article import Article
from reader.typeset.face import Face, Typefaces
from reader.typeset.headline import HeadlineBreaks
from reader.typeset.line import Line


class Weight(IntEnum):
    """How much an article weighs on its page."""

    FRONT_LEAD = 0
    LEAD = 1
    SECOND = 2
    THIRD = 3
    BRIEF = 4


_SIZES = {
    Weight.FRONT_LEAD: 4.3,
    Weight.LEAD: 3.4,
    Weight.SECOND: 2.5,
    Weight.THIRD: 1.95,
    Weight.BRIEF: 1.32,
}
"""Best size of a headline, in body sizes."""
_LEAST, _MOST = 0.62, 1.22
"""How far a headline's size may be from its best."""
_LINES = {1: 0.0, 2: 0.25, 3: 1.5, 4: 5.0}
"""Cost of so many lines."""
_SIZE_COST = 14.0
"""Cost of a headline e times too small or large."""
_BREAK_COST = 0.04
_NARROW, _NARROW_COST = 0.55, 9.0
"""A headline over less of its width looks lost; cost of the share that it lacks."""
_HEAD_LEADING, _SIDE_LEADING = 1.2, 1.4
"""Line to line, in the line's own size."""
_SHORTEST_LINE = 4.0
"""Em of the longest line below which a headline is broken only where it must be."""
_WORTH_A_LOOK = 3.0
"""Headings that cost so much more than the best may still make the better page."""
_KICKER, _DECK = 0.42, 0.4
_SMALLEST = 1.08
"""Size of kicker and deck in headline sizes, and their least in body sizes."""
_BYLINE, _BYLINE_LEADING = 1.0, 1.5
_LABEL, _AROUND_LABEL = 1.35, 0.55
"""Size of a box's name and blank around it, in body sizes."""
_BLANK = 1.1
"""Blank around a heading, in body sizes."""
_OVER = 0.12
"""Rows by which a heading may be higher than what it is given; its blanks take it up."""
_SHARE_ABOVE = 0.36
"""What of it stands above."""
_OPEN = 0.07
"""How far the lines of a heading may be opened, as a share of its height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One line of a heading.

    Attributes:
        piece: The line; its ``row`` is not used.
        height: From the line above to the line below, in points.
    """

    piece: Piece
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The lines above an article's body, set to a width.

    Attributes:
        strips: From top to bottom.
        height: Of all, with the blanks above and below, in points; 0 without strips.
        cost: How far it is from what it should be; 0 is best.
        lines: Of the headline; 0 where it is not balanced.
    """

    strips: tuple[Strip, ...] = ()
    height: float = 0.0
    cost: float = 0.0
    lines: int = 0

    def rows(self, pitch: float) -> int:
        """Return the rows it takes."""
        return math.ceil(self.height / pitch - _OVER)


def set_headings(
    article: Article, weight: Weight, width: float, compositor: Compositor
) -> tuple[Heading, ...]:
    """Set the heading of an article in each number of lines worth a look, the best first.

    Args:
        article: Whose kicker, headline, deck and bylines are set.
        weight: On its page.
        width: In points.
        compositor: Type.

    Returns:
        At least one; one without strips where there is nothing to set.
    """
    ways = _Setter(article, weight, width, compositor).ways(Wish())
    if not ways:
        return (set_heading(article, weight, width, compositor, Wish()),)
    fewest = min(len(way.lines) for _, way, _ in ways)
    best = min(cost for cost, way, _ in ways if _is_whole(way, fewest))
    return tuple(
        set_heading(article, weight, width, compositor, Wish(lines=len(way.lines)))
        for cost, way, _ in ways
        if cost <= best + _WORTH_A_LOOK and _is_whole(way, fewest)
    )


def _is_whole(way: HeadlineBreaks, fewest: int) -> bool:
    """Tell whether a headline is broken into no shreds that its width does not ask for."""
    return len(way.lines) == fewest or way.width >= _SHORTEST_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What make-up wishes of a heading.

    Attributes:
        lines: Of the headline; None for as many as suit it best.
        swell: How many times its usual greatest size the headline may have.
    """

    lines: int | None = None
    swell: float = 1.0


def set_heading(
    article: Article, weight: Weight, width: float, compositor: Compositor, wish: Wish
) -> Heading:
    """Set the heading of an article.

    Returns:
        Its ``lines`` is 0 where the headline does not go on so many.
    """
    setter = _Setter(article, weight, width, compositor)
    headline = setter.headline(wish)
    strips = (*setter.kicker(), *headline, *setter.deck(), *setter.bylines())
    if not strips:
        return Heading()
    height = sum(strip.height for strip in strips) + _BLANK * compositor.size
    return Heading(strips=strips, height=height, cost=setter.cost, lines=setter.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The name of a box (导读).

    Attributes:
        text: Never empty.
        source: None for a name that the paper did not print.
    """

    text: str
    source: Source | None = None


def set_label(label: Label, width: float, compositor: Compositor) -> Heading:
    """Set the name of a box in the middle of a width in points."""
    face, size = compositor.dress.hei, compositor.size * _LABEL
    strips = tuple(
        Strip(
            piece=Piece(
                line=line,
                face=face,
                size=size,
                x=max(0.0, width - line.width * size) / 2,
                ink=Ink.ACCENT,
                source=label.source,
            ),
            height=size * _SIDE_LEADING,
        )
        for line in compositor.set_lines(label.text, face, width / size)
    )
    height = sum(strip.height for strip in strips) + _AROUND_LABEL * compositor.size
    return Heading(strips=strips, height=height)


def place_heading(
    heading: Heading, left: float, top: float, height: float, faces: Typefaces
) -> Iterator[Run]:
    """Yield a heading's runs, spread over a height in points that is no less than its own."""
    if not heading.strips:
        return
    natural = sum(strip.height for strip in heading.strips)
    spare = max(0.0, height - natural)
    # Lines of one heading stay together; most of the rest goes below it.
    between = min(spare / (len(heading.strips) + 2), natural * _OPEN)
    y = top + (spare - between * (len(heading.strips) - 1)) * _SHARE_ABOVE
    for strip in heading.strips:
        yield from runs_of((strip.piece,), left, y, strip.height, faces)
        y += strip.height + between


class _Setter:
    """Sets the parts of one heading; the headline's size rules the others."""

    def __init__(
        self, article: Article, weight: Weight, width: float, compositor: Compositor
    ) -> None:
        self._article = article
        self._weight = weight
        self._width = width
        self._compositor = compositor
        self._is_centred = weight is not Weight.BRIEF
        self._size = _SIZES[weight] * compositor.size
        dress = compositor.dress
        self._face = dress.display if weight <= Weight.SECOND else dress.hei
        self.cost = 0.0
        self.lines = 0

    def ways(self, wish: Wish) -> list[tuple[float, HeadlineBreaks, float]]:
        """Return the ways to break the headline that go in the width, cheapest first.

        Each has its cost and its size in points.
        """
        least, most = self._size * _LEAST, self._size * _MOST * wish.swell
        sized = [
            (way, min(self._width / way.width, most))
            for way in self._compositor.breaks(self._article.headline, self._face)
            if wish.lines in (None, len(way.lines))
        ]
        return sorted(
            ((self._ugliness(way, size), way, size) for way, size in sized if size > least),
            key=lambda each: each[0],
        )

    def headline(self, wish: Wish) -> tuple[Strip, ...]:
        face, text = self._face, self._article.headline
        ways = self.ways(wish)
        if not ways:
            return self._plain(text, face, "headline", self._size * _LEAST)
        self.cost, way, self._size = ways[0]
        self.lines = len(way.lines)
        lines = [
            (start, line)
            for start, end in way.lines
            for line in self._compositor.set_line(text[start:end], face)
        ]
        return self._strips(lines, "headline", face, (self._size, _HEAD_LEADING, Ink.TEXT))

    def _ugliness(self, way: HeadlineBreaks, size: float) -> float:
        away = math.log(size / (_SIZES[self._weight] * self._compositor.size))
        lacking = max(0.0, _NARROW - way.width * size / self._width)
        lines = _LINES[len(way.lines)] + _BREAK_COST * way.cost
        return _SIZE_COST * away * away + _NARROW_COST * lacking + lines

    def _plain(self, text: str, face: Face, field: str, size: float) -> tuple[Strip, ...]:
        """Set a text in as many lines as it needs."""
        size = min(size, self._width / 4)
        if text:
            self.cost += _LINES[4]
        self._size = size
        lines = [(0, line) for line in self._compositor.set_lines(text, face, self._width / size)]
        return self._strips(lines, field, face, (size, _HEAD_LEADING, Ink.TEXT))

    def kicker(self) -> tuple[Strip, ...]:
        return self._side(self._article.kicker, "kicker", _KICKER, self._compositor.dress.small)

    def deck(self) -> tuple[Strip, ...]:
        return self._side(self._article.deck, "deck", _DECK, self._compositor.dress.strong)

    def _side(self, text: str, field: str, share: float, face: Face) -> tuple[Strip, ...]:
        """Set kicker or deck: balanced where that fits, else in as many lines as it needs."""
        body = self._compositor.size
        size = max(_SMALLEST * body, min(share * self._size, 1.9 * body))
        for way in self._compositor.breaks(text, face):
            if way.width * size <= self._width:
                lines = [
                    (start, line)
                    for start, end in way.lines
                    for line in self._compositor.set_line(text[start:end], face)
                ]
                return self._strips(lines, field, face, (size, _SIDE_LEADING, Ink.TEXT))
        lines = [(0, line) for line in self._compositor.set_lines(text, face, self._width / size)]
        return self._strips(lines, field, face, (size, _SIDE_LEADING, Ink.TEXT))

    def bylines(self) -> tuple[Strip, ...]:
        """Set the bylines that stand above the text, side by side where they fit."""
        face, size = self._compositor.dress.strong, self._compositor.size * _BYLINE
        strips: list[Strip] = []
        for index, byline in enumerate(self._article.bylines):
            if not byline.text or is_tail(byline.role):
                continue
            lines = [
                (0, line)
                for line in self._compositor.set_lines(byline.text, face, self._width / size)
            ]
            look = (size, _BYLINE_LEADING, Ink.TEXT)
            strips += self._strips(lines, "byline", face, look, index=index)
        return tuple(strips)

    def _strips(
        self,
        lines: list[tuple[int, Line]],
        field: str,
        face: Face,
        look: tuple[float, float, Ink],
        index: int = 0,
    ) -> tuple[Strip, ...]:
        size, leading, ink = look
        return tuple(
            Strip(
                piece=Piece(
                    line=line,
                    face=face,
                    size=size,
                    x=max(0.0, self._width - line.width * size) / 2 if self._is_centred else 0.0,
                    ink=ink,
                    source=Source(
                        article=self._article.id,
                        field=field,
                        index=index,
                        start=start + line.start,
                    ),
                ),
                height=size * leading,
            )
            for start, line in lines
        )
