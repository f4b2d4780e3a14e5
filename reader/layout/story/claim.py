"""An article's heading and a width in, the room that each way to set it claims out.

Make-up weighs every heading over every width; only those that come to stand on
the page are set (``layout/story/heading``). Headlines are set large and balanced; how
large follows from the article's weight on the page, how many lines from the
width.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from operator import itemgetter
from typing import NamedTuple

from reader.layout.notices.classified import set_classified
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.galley import is_tail, set_galley
from reader.layout.setting.slug import Galley
from reader.model.article import Article, Byline
from reader.notation.story_kind import Kind, is_rubric
from reader.typeset.face import Face
from reader.typeset.headline import MOST_LINES, HeadlineBreaks


class Weight(IntEnum):
    """How much an article weighs on its page."""

    FRONT_LEAD = 0
    LEAD = 1
    SECOND = 2
    THIRD = 3
    BRIEF = 4


_SIZES = {
    Weight.FRONT_LEAD: 4.8,
    Weight.LEAD: 3.7,
    Weight.SECOND: 2.5,
    Weight.THIRD: 1.9,
    Weight.BRIEF: 1.32,
}
"""Best size of a headline, in body sizes."""
_LEAST, _MOST = 0.62, 1.22
"""How far a headline's size may be from its best."""
_LINES = {1: 0.0, 2: 0.25, 3: 1.5, 4: 5.0}
"""Cost of so many lines."""
_UNBALANCED = 12.0
"""Cost of a headline that is broken like a text, in more lines or where no sense ends; each
of a page is broken so before its story would be left out."""
_STUB, _STUB_COST = 0.45, 2.0
"""Share of its longest line that the shortest of a headline should have; cost of a shorter."""
_SIZE_COST = 14.0
"""Cost of a headline e times too small or large."""
_BREAK_COST = 0.025
_NARROW, _NARROW_COST = 0.55, 9.0
"""A headline over less of its width looks lost; cost of the share that it lacks."""
_NARROW_DOWN = 0.8
"""The same where text runs down: below a headline there the next band could begin."""
_SHORTEST_LINE = 4.0
"""Em of the longest line below which a headline is broken only where it must be."""
_WORTH_A_LOOK = 3.0
"""Headings that cost so much more than the best may still make the better page."""
HEAD_LEADING, SIDE_LEADING, BYLINE_LEADING = 1.2, 1.4, 1.5
"""Line to line, in the line's own size."""
KICKER, DECK = 0.42, 0.4
_SMALLEST, _LARGEST = 1.08, 1.9
"""Size of kicker and deck in headline sizes; their least and greatest in body sizes."""
BYLINE = 0.92
RUBRIC, RUBRIC_AIR, RUBRIC_LEADING = 1.14, 1.2, 2.1
"""Size of the name of a column in body sizes; blank left and right of it inside its
plaque, together, and the height of its line, in its own size."""
_BLANK = 1.1
"""Blank around a heading, in body sizes."""
_OVER = 0.12
"""Rows by which a heading may be higher than what it is given; its blanks take it up."""


class Claim(NamedTuple):
    """The room that a heading claims, set in one way across a width.

    Attributes:
        height: With the blanks above and below, in points; 0 where there is
            nothing to set.
        cost: How far it is from what it should be; 0 is best.
        way: How the headline is broken; None where it is not balanced.
        size: Of the headline in points.
    """

    height: float = 0.0
    cost: float = 0.0
    way: HeadlineBreaks | None = None
    size: float = 0.0

    def rows(self, pitch: float) -> int:
        """Return the rows it takes."""
        return max(0, math.ceil(self.height / pitch - _OVER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What make-up wishes of a heading.

    Attributes:
        lines: Of the headline; None for as many as suit it best.
        swell: How many times its usual greatest size the headline may have.
        most: Size in points that it may have besides.
    """

    lines: int | None = None
    swell: float = 1.0
    most: float = math.inf


_NO_WISH = Wish()


class ClaimBook:
    """Remembers what headings claim, for make-up asks for the same at every pitch it tries.

    And bodies set at another measure than the page's.
    """

    def __init__(self, compositor: Compositor) -> None:
        self._compositor = compositor
        self._known: dict[tuple[str, Weight, float], tuple[Claim, ...]] = {}
        self._recast: dict[tuple[str, float], Galley] = {}

    def claims(
        self, article: Article, weight: Weight, width: float, kind: Kind = Kind.NEWS
    ) -> tuple[Claim, ...]:
        """Return the claims of a heading, as the function `claims`."""
        key = (article.id, weight, width)
        if key not in self._known:
            self._known[key] = claims(article, weight, width, self._compositor, kind)
        return self._known[key]

    def claims_across(
        self, article: Article, weight: Weight, width: float, kind: Kind = Kind.NEWS
    ) -> tuple[Claim, ...]:
        """Return the claims of a heading that is set across where text runs down."""
        key = (article.id, weight, -width)
        if key not in self._known:
            across = replace(self._compositor, is_vertical=False)
            self._known[key] = claims(article, weight, width, across, kind)
        return self._known[key]

    def recast(self, article: Article, measure: float, *, is_boxed: bool = False) -> Galley:
        """Return the body of an article set at a measure in em."""
        key = (article.id, measure)
        if key not in self._recast:
            compositor = replace(self._compositor, measure=measure)
            kind = compositor.boxed if is_boxed else compositor
            self._recast[key] = Galley(set_galley(article, kind))
        return self._recast[key]

    def recast_smalls(self, articles: Sequence[Article], measure: float) -> Galley:
        """Return small advertisements or service items set at a measure in em."""
        key = (articles[0].id, measure)
        if key not in self._recast:
            compositor = replace(self._compositor, measure=measure)
            self._recast[key] = Galley(set_classified(articles, compositor))
        return self._recast[key]


def claims(
    article: Article,
    weight: Weight,
    width: float,
    compositor: Compositor,
    kind: Kind = Kind.NEWS,
) -> tuple[Claim, ...]:
    """Return what a heading claims in each number of lines worth a look, the best first.

    Args:
        article: Whose kicker, headline, deck and bylines are set.
        weight: On its page.
        width: In points.
        compositor: Type.
        kind: Of the article.

    Returns:
        At least one; one of no height where there is nothing to set.
    """
    claimant = _Claimant(article, weight, width, compositor, kind)
    ways = claimant.ways(_NO_WISH)
    if not ways:
        return (claimant.plain(),)
    fewest = min([len(way.lines) for _, way, _ in ways])
    # A headline that is printed in parts and goes so is broken into no more lines.
    in_parts = [len(way.lines) for _, way, _ in ways if way.is_in_parts]
    most = min(in_parts, default=MOST_LINES)
    whole = [each for each in ways if len(each[1].lines) <= most and _is_whole(each[1], fewest)]
    best = whole[0][0]
    return tuple(claimant.claim(each) for each in whole if each[0] <= best + _WORTH_A_LOOK)


def claim_for(
    article: Article,
    weight: Weight,
    width: float,
    compositor: Compositor,
    wish: Wish,
    kind: Kind = Kind.NEWS,
) -> Claim:
    """Return what a heading claims when it is set as is wished; else as ``claims``.

    Its ``way`` is None where the headline does not go on so many lines.
    """
    claimant = _Claimant(article, weight, width, compositor, kind)
    ways = claimant.ways(wish)
    return claimant.claim(ways[0]) if ways else claimant.plain()


def headline_face(article: Article, weight: Weight, kind: Kind, compositor: Compositor) -> Face:
    """Return the face of a headline: the one that its page chose; else by what it is.

    Lesser heads of news (消息) are in Hei, those of what tells a story (通讯) in Song.
    """
    chosen = compositor.heads.get(article.id)
    if chosen is not None:
        return chosen
    dress = compositor.dress
    if kind is Kind.FEATURE:
        return dress.literary
    least = Weight.THIRD if is_told(article, kind) else Weight.SECOND
    return dress.display if weight <= least else dress.hei


def byline_face(kind: Kind, compositor: Compositor) -> Face:
    """Return the face of who wrote an article of a kind."""
    dress = compositor.dress
    return dress.signed if kind is Kind.FEATURE else dress.strong


def is_told(article: Article, kind: Kind) -> bool:
    """Tell whether an article tells a story (通讯): it has no dateline, and somebody signs it."""
    return article.dateline is None and bool(article.bylines) and kind is Kind.NEWS


def side_size(wanted: float, body: float) -> float:
    """Return the size of a kicker or deck: what is wanted, within what suits the body's size."""
    return max(_SMALLEST * body, min(wanted, _LARGEST * body))


def side_way(
    text: str, face: Face, measure: float, compositor: Compositor
) -> HeadlineBreaks | None:
    """Return how a kicker or deck is balanced in a measure in em; None where it is not."""
    return next((way for way in compositor.breaks(text, face) if way.width <= measure), None)


def rubric_size(kicker: str, width: float, compositor: Compositor) -> float | None:
    """Return the size in points of the name of a column above a headline (专栏名).

    None where the kicker is no such name or does not go on one line of a width in points.
    """
    if not is_rubric(kicker):
        return None
    size = RUBRIC * compositor.size
    lines = compositor.set_line(kicker, compositor.dress.hei)
    return size if lines[0].width * size + RUBRIC_AIR * size <= width else None


def written(article: Article) -> Iterator[tuple[int, Byline]]:
    """Yield the bylines that stand above the text, each with its index."""
    for index, byline in enumerate(article.bylines):
        if byline.text and not is_tail(byline.role):
            yield index, byline


def _is_whole(way: HeadlineBreaks, fewest: int) -> bool:
    """Tell whether a headline is broken into no shreds that its width does not ask for.

    No line of it is short, and none is a single character.
    """
    if len(way.lines) == fewest:
        return True
    return way.width >= _SHORTEST_LINE and all(end - start > 1 for start, end in way.lines)


def _has_stub(way: HeadlineBreaks) -> bool:
    """Tell whether a line of a headline is so short that it looks left over."""
    lengths = [end - start for start, end in way.lines]
    return min(lengths) < _STUB * max(lengths)


_Way = tuple[float, HeadlineBreaks, float]
"""Cost, breaks, and size in points."""
_COST = itemgetter(0)


class _Claimant:
    """Tells the height of one heading; the headline's size rules the other parts."""

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
        self._size = _SIZES[weight] * compositor.size
        self._face = headline_face(article, weight, kind, compositor)
        self._byline = byline_face(kind, compositor)

    def ways(self, wish: Wish) -> list[_Way]:
        """Return the ways to break the headline that go in the width, cheapest first."""
        least, most = self._size * _LEAST, min(self._size * _MOST * wish.swell, wish.most)
        found: list[_Way] = []
        best = math.inf
        for way in self._compositor.breaks(self._article.headline, self._face):
            lines = len(way.lines)
            if wish.lines is not None and lines > wish.lines:
                break
            size = min(self._width / way.width, most)
            if size > least and wish.lines in (None, lines):
                cost = self._ugliness(way, size)
                found.append((cost, way, size))
                best = min(best, cost)
            if _LINES.get(lines + 1, 0.0) > best + _WORTH_A_LOOK:
                # More lines cost more than is worth a look.
                break
        found.sort(key=_COST)
        return found

    def _ugliness(self, way: HeadlineBreaks, size: float) -> float:
        away = math.log(size / self._size)
        fullest = _NARROW_DOWN if self._compositor.is_vertical else _NARROW
        lacking = max(0.0, fullest - way.width * size / self._width)
        lines = _LINES[len(way.lines)] + _BREAK_COST * way.cost
        if not self._compositor.is_vertical:
            lines += _STUB_COST * _has_stub(way)
        return _SIZE_COST * away * away + _NARROW_COST * lacking + lines

    def claim(self, chosen: _Way) -> Claim:
        """Return what the heading claims with its headline broken so."""
        cost, way, size = chosen
        headline = len(way.lines) * size * HEAD_LEADING
        return Claim(height=self._height(headline, size), cost=cost, way=way, size=size)

    def plain(self) -> Claim:
        """Return what the heading claims with its headline in as many lines as it needs."""
        size = min(self._size * _LEAST, self._width / 4)
        text = self._article.headline
        headline = self._rows(text, self._face, size) * size * HEAD_LEADING
        cost = _UNBALANCED if text else 0.0
        return Claim(height=self._height(headline, size), cost=cost, size=size)

    def _height(self, headline: float, size: float) -> float:
        """Return the height of all, of which the headline takes so much."""
        article, dress, body = self._article, self._compositor.dress, self._compositor.size
        height = headline
        if not (article.kicker or article.deck or article.bylines):
            return height + _BLANK * body if height else 0.0
        rubric = rubric_size(article.kicker, self._width, self._compositor)
        if rubric is not None:
            height += rubric * RUBRIC_LEADING
        for text, face, share in (
            (article.kicker if rubric is None else "", dress.kicker, KICKER),
            (article.deck, dress.strong, DECK),
        ):
            if text:
                side = side_size(share * size, body)
                way = side_way(text, face, self._width / side, self._compositor)
                lines = self._rows(text, face, side) if way is None else len(way.lines)
                height += lines * side * SIDE_LEADING
        for _, byline in written(article):
            measure = self._width / (body * BYLINE)
            lines = len(self._compositor.set_lines(byline.text, self._byline, measure))
            height += lines * body * BYLINE * BYLINE_LEADING
        return height + _BLANK * body if height else 0.0

    def _rows(self, text: str, face: Face, size: float) -> int:
        """Return in how many lines of the width a text goes that is broken at sense."""
        return len(self._compositor.set_head(text, face, self._width / size))
