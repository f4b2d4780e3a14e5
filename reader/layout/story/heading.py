"""A heading and what it claims in, its lines at fixed places across a width out."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece, runs_of
from reader.layout.sheet.frame import Ink, Item, Panel, Rect, Rule, Source
from reader.layout.story.claim import (
    BYLINE,
    BYLINE_LEADING,
    DECK,
    HEAD_LEADING,
    KICKER,
    RUBRIC_AIR,
    RUBRIC_LEADING,
    SIDE_LEADING,
    Claim,
    Weight,
    byline_face,
    headline_face,
    rubric_size,
    side_size,
    side_way,
    written,
)
from reader.model.article import Article
from reader.notation.story_kind import Kind
from reader.typeset.face import Face, Typefaces
from reader.typeset.headline import HeadlineBreaks
from reader.typeset.line import Line

_SHARE_ABOVE, _MOST_ABOVE, _WIDE_BLANK = 0.36, 0.52, 0.4
"""What of the blank around a heading stands above it: of a little, that which the rule above
leaves; of much, half and more, for below it looks forgotten. And from which share of the
heading's height on blank is much."""
_PLAQUE, _STROKE = 1.5, 0.9
"""Height of the plaque with a column's name, in the name's size; and the rule it stands on."""
_FLANK, _FINE = 2.5, 0.5
"""Length of the rules beside such a name without a plaque, and their thickness."""
_BAR_AIR = 0.55
"""Above and below what is reversed out of a bar, in body sizes."""
_OPEN = 0.07
"""How far the lines of a heading may be opened, as a share of its height."""
_OPEN_WITHIN = 0.14
"""How far those of one of its parts may be, in their size: kicker and deck stay what they are."""
_SHOULDER = 0.62
"""Share of its headline's width up to which a kicker stands at the headline's left shoulder
(肩题); a longer one stands over its middle (眉题)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One line of a heading.

    Attributes:
        piece: The line; its ``row`` is not used.
        height: From the line above to the line below, in points.
        marks: What stands behind and beside it; its own upper left corner is the origin.
    """

    piece: Piece
    height: float
    marks: tuple[Panel | Rule, ...] = ()


def set_heading(
    article: Article,
    weight: Weight,
    width: float,
    compositor: Compositor,
    claim: Claim,
    kind: Kind = Kind.NEWS,
) -> tuple[Strip, ...]:
    """Set the heading of an article.

    Args:
        article: Whose kicker, headline, deck and bylines are set.
        weight: On its page.
        width: In points.
        compositor: Type.
        claim: Of this heading for this width.
        kind: Of the article.

    Returns:
        Its lines from top to bottom.
    """
    setter = _Setter(article, weight, width, compositor, kind)
    return (
        *setter.kicker(claim),
        *setter.headline(claim),
        *setter.deck(claim),
        *setter.bylines(),
    )


def on_plaque(strip: Strip, width: float, ink: Ink, tall: float) -> Strip:
    """Reverse a line out of a plaque at the left that stands on a rule across a width.

    Args:
        strip: The line.
        width: In points.
        ink: Of plaque and rule.
        tall: Height of the plaque in the line's size.
    """
    piece = strip.piece
    size, high = piece.size, tall * piece.size
    top = (strip.height - high) / 2
    long = min(piece.line.width * size + RUBRIC_AIR * size, width)
    plaque = Rect(x=0.0, y=top, width=long, height=high)
    foot = plaque.bottom - _STROKE / 2
    return replace(
        strip,
        piece=replace(piece, x=(long - piece.line.width * size) / 2, ink=Ink.PAPER),
        marks=(
            Panel(rect=plaque, fill=ink),
            Rule(x1=0.0, y1=foot, x2=width, y2=foot, thickness=_STROKE, ink=ink),
        ),
    )


def place_heading(
    strips: tuple[Strip, ...], left: float, top: float, height: float, faces: Typefaces
) -> Iterator[Item]:
    """Yield a heading, spread over a height in points that is no less than its own."""
    if not strips:
        return
    natural = sum(strip.height for strip in strips)
    spare = max(0.0, height - natural)
    # Lines of one heading stay together, and more so those of one of its parts.
    parts = len(dict.fromkeys(map(_field, strips)))
    most = min(spare / (parts + 2), natural * _OPEN)
    between = [min(most, _most_opened(*pair)) for pair in pairwise(strips)]
    between = [each * min(1.0, spare / max(sum(between), 1.0)) for each in between]
    around = spare - sum(between)
    more = min(max(0.0, around / natural - _WIDE_BLANK), 1.0)
    y = top + around * (_SHARE_ABOVE + more * (_MOST_ABOVE - _SHARE_ABOVE))
    for strip, below in zip(strips, [*between, 0.0], strict=True):
        yield from (_moved(mark, left, y) for mark in strip.marks)
        yield from runs_of((strip.piece,), left, y, strip.height, faces)
        y += strip.height + below


def _most_opened(upper: Strip, lower: Strip) -> float:
    """Return how far apart two lines of a heading may be opened: those of one part, little."""
    return _OPEN_WITHIN * upper.piece.size if _field(upper) == _field(lower) else math.inf


def _moved(mark: Panel | Rule, right: float, down: float) -> Panel | Rule:
    if isinstance(mark, Panel):
        rect = replace(mark.rect, x=mark.rect.x + right, y=mark.rect.y + down)
        return replace(mark, rect=rect)
    return replace(
        mark,
        x1=mark.x1 + right,
        x2=mark.x2 + right,
        y1=mark.y1 + down,
        y2=mark.y2 + down,
    )


def place_barred(
    strips: tuple[Strip, ...], bar: Rect, left: float, height: float, compositor: Compositor
) -> Iterator[Item]:
    """Yield a heading whose headline is reversed out of a bar at the head of its box.

    Args:
        strips: The heading.
        bar: The box; its heading's upper edge and sides are the bar's.
        left: X of the heading.
        height: Of the heading, from the bar's upper edge.
        compositor: Type.
    """
    below = [strip for strip in strips if _field(strip) == "byline"]
    inside = tuple(
        replace(strip, piece=replace(strip.piece, ink=Ink.PAPER))
        for strip in strips
        if _field(strip) != "byline"
    )
    natural = sum(strip.height for strip in inside)
    rest = sum(strip.height for strip in below)
    tall = min(natural + 2 * _BAR_AIR * compositor.size, height - rest)
    yield Panel(rect=replace(bar, height=tall), fill=Ink.MUTED)
    y = bar.y + (tall - natural) / 2
    yield from place_heading(inside, left, y, natural, compositor.faces)
    yield from place_heading(tuple(below), left, bar.y + tall, height - tall, compositor.faces)


def _field(strip: Strip) -> str:
    return strip.piece.source.field if strip.piece.source is not None else ""


@dataclass(frozen=True, slots=True)
class _Look:
    """How the lines of one part of a heading look; its leading is in sizes."""

    field: str
    face: Face
    size: float
    leading: float


class _Setter:
    """Sets the parts of one heading."""

    def __init__(
        self,
        article: Article,
        weight: Weight,
        width: float,
        compositor: Compositor,
        kind: Kind,
    ) -> None:
        self._article = article
        self._width = width
        self._compositor = compositor
        self._kind = kind
        self._is_centred = weight is not Weight.BRIEF or kind is Kind.FEATURE
        self._face = headline_face(article, weight, kind, compositor)

    def headline(self, claim: Claim) -> Iterator[Strip]:
        look = _Look(field="headline", face=self._face, size=claim.size, leading=HEAD_LEADING)
        return self._broken(self._article.headline, claim.way, look)

    def kicker(self, claim: Claim) -> Iterator[Strip]:
        rubric = rubric_size(self._article.kicker, self._width, self._compositor)
        if rubric is not None:
            return self._rubric(rubric)
        look = self._side_look("kicker", self._compositor.dress.kicker, KICKER * claim.size)
        strips = tuple(self._side(self._article.kicker, look))
        left = self._shoulder(strips, claim)
        if left is None:
            return iter(strips)
        return (replace(each, piece=replace(each.piece, x=left)) for each in strips)

    def _shoulder(self, strips: tuple[Strip, ...], claim: Claim) -> float | None:
        """Return where a kicker begins that stands at its headline's shoulder.

        None for one that stands over the headline's middle: a long one, and any over a first
        line that is itself far from where the headline begins.
        """
        way = claim.way
        if way is None or len(strips) != 1 or not self._is_centred or self._kind is Kind.FEATURE:
            return None
        first = next(self.headline(claim)).piece
        (kicker,) = (strip.piece for strip in strips)
        widths = first.line.width * first.size, kicker.line.width * kicker.size
        is_short = widths[1] <= _SHOULDER * widths[0]
        is_at_edge = first.x <= (self._width - way.width * claim.size) / 2 + first.size / 2
        return first.x if is_short and is_at_edge else None

    def _rubric(self, size: float) -> Iterator[Strip]:
        """Set the name of a column: reversed out of a plaque on a rule across the width.

        In literature it stands plainly between two short rules.
        """
        look = _Look("kicker", self._compositor.dress.hei, size, RUBRIC_LEADING)
        (line,) = self._compositor.set_line(self._article.kicker, look.face)
        (strip,) = [self._strip(line, line.start, look, 0)]
        width, height = line.width * size, strip.height
        if self._kind is Kind.FEATURE:
            long = min(_FLANK * size, (self._width - width) / 2 - size)
            middle, left = height / 2, (self._width - width) / 2
            marks = [
                Rule(x1=x, y1=middle, x2=x + long, y2=middle, thickness=_FINE, ink=Ink.MUTED)
                for x in (left - size - long, left + width + size)
                if long > 0
            ]
            piece = replace(strip.piece, x=left, ink=Ink.MUTED)
            yield replace(strip, piece=piece, marks=tuple(marks))
            return
        ink = Ink.ACCENT if self._kind is Kind.COMMENT else Ink.MUTED
        yield on_plaque(strip, self._width, ink, _PLAQUE)

    def deck(self, claim: Claim) -> Iterator[Strip]:
        look = self._side_look("deck", self._compositor.dress.strong, DECK * claim.size)
        return self._side(self._article.deck, look)

    def _side_look(self, field: str, face: Face, wanted: float) -> _Look:
        size = side_size(wanted, self._compositor.size)
        return _Look(field=field, face=face, size=size, leading=SIDE_LEADING)

    def _side(self, text: str, look: _Look) -> Iterator[Strip]:
        """Set kicker or deck: balanced where that fits, else in as many lines as it needs."""
        way = side_way(text, look.face, self._width / look.size, self._compositor)
        return self._broken(text, way, look)

    def bylines(self) -> Iterator[Strip]:
        """Set the bylines that stand above the text."""
        size = self._compositor.size * BYLINE
        face = byline_face(self._kind, self._compositor)
        look = _Look(field="byline", face=face, size=size, leading=BYLINE_LEADING)
        for index, byline in written(self._article):
            yield from self._broken(byline.text, None, look, index)

    def _broken(
        self, text: str, way: HeadlineBreaks | None, look: _Look, index: int = 0
    ) -> Iterator[Strip]:
        if way is None:
            # Names are not divided as sense would have it.
            own = self._compositor
            set_text = own.set_lines if look.field == "byline" else own.set_head
            for line in set_text(text, look.face, self._width / look.size):
                yield self._strip(line, line.start, look, index)
            return
        for start, end in way.lines:
            for line in self._compositor.set_line(text[start:end], look.face):
                yield self._strip(line, start + line.start, look, index)

    def _strip(self, line: Line, start: int, look: _Look, index: int) -> Strip:
        spare = max(0.0, self._width - line.width * look.size)
        piece = Piece(
            line=line,
            face=look.face,
            size=look.size,
            x=spare / 2 if self._is_centred else 0.0,
            source=Source(article=self._article.id, field=look.field, index=index, start=start),
        )
        return Strip(piece=piece, height=look.size * look.leading)
