"""A short story's headline set down beside its text (竖题): what it costs, its lines placed.

Papers stand the heads of literature and comments so, for these are short and one page
would have too many heads alike.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.slug import Piece
from reader.layout.setting.vertical import vertical_runs_of
from reader.layout.sheet.frame import Rect, Run, Source
from reader.layout.story.claim import BYLINE, Weight, byline_face, headline_face, written
from reader.layout.story.story import Story
from reader.model.article import Article
from reader.notation.story_kind import Kind
from reader.typeset.face import Face

_WIDTH, _AFTER = 2.7, 1.6
"""Width of the strip that the headline stands in, and of the blank between it and the
text, in body sizes."""
_BEST, _MOST, _LEAST = 2.2, 2.6, 1.7
"""Size of the headline, in body sizes."""
_BEFORE_BYLINE = 1.5
"""Blank above the byline, which stands below the headline, in body sizes."""
_FULLEST, _EMPTIEST = 0.97, 0.55
"""Share of the strip's height that headline and byline may have, and should have."""
_COST, _SIZE_COST, _SHORT_COST = 0.6, 14.0, 8.0
"""Cost of any such head, of one e times too small or large, and of what share it lacks."""
_MOST_COLUMNS = 3
_KINDS = (Kind.FEATURE, Kind.COMMENT)


def side_width(compositor: Compositor) -> float:
    """Return the width that such a head takes with the blank after it, in points."""
    return (_WIDTH + _AFTER) * compositor.size


def may_stand(story: Story, columns: int) -> bool:
    """Tell whether a story's head may stand beside its text over so many columns."""
    article = story.article
    return (
        article is not None
        and story.kind in _KINDS
        and story.weight > Weight.LEAD
        and 1 < columns <= _MOST_COLUMNS
        and bool(article.headline)
        and not (article.kicker or article.deck or story.figures or story.is_boxed)
        and not (story.is_part or story.is_rest)
        and len(list(written(article))) <= 1
    )


def side_cost(story: Story, height: float, compositor: Compositor) -> float | None:
    """Return what such a head costs in a height in points; None where it is too long for it."""
    head = _Head(story, height, compositor)
    if head.size < _LEAST * compositor.size:
        return None
    away = math.log(head.size / compositor.size / _BEST)
    lacking = max(0.0, _EMPTIEST - head.length / height)
    return _COST + _SIZE_COST * away * away + _SHORT_COST * lacking


def place_side_head(story: Story, room: Rect, compositor: Compositor) -> Iterator[Run]:
    """Yield such a head in the middle of the height of a room, at its left."""
    head = _Head(story, room.height, compositor)
    y = room.y + (room.height - head.length) / 2
    wide = _WIDTH * compositor.size
    for piece, down in head.pieces():
        yield from vertical_runs_of((piece,), room.x + wide, y + down, wide, compositor.faces)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text that stands in the strip, set in one line."""

    text: str
    face: Face
    source: Source
    em: float


class _Head:
    """A headline and its byline, one below the other, as large as a height lets them be."""

    def __init__(self, story: Story, height: float, compositor: Compositor) -> None:
        assert story.article is not None
        self._compositor = replace(compositor, is_vertical=True)
        self._texts = list(self._read(story, story.article))
        body = compositor.size
        self._tail = sum(_BEFORE_BYLINE + text.em * BYLINE for text in self._texts[1:]) * body
        room = height * _FULLEST - self._tail
        self.size = min(_MOST * body, room / self._texts[0].em)
        self.length = self._texts[0].em * self.size + self._tail

    def _read(self, story: Story, article: Article) -> Iterator[_Text]:
        face = headline_face(article, story.weight, story.kind, self._compositor)
        source = Source(article=article.id, field="headline")
        yield self._set(article.headline, face, source)
        for index, byline in written(article):
            source = Source(article=article.id, field="byline", index=index)
            yield self._set(byline.text, byline_face(story.kind, self._compositor), source)

    def _set(self, text: str, face: Face, source: Source) -> _Text:
        em = sum(line.width for line in self._compositor.set_line(text, face))
        return _Text(text=text, face=face, source=source, em=max(em, 1.0))

    def pieces(self) -> Iterator[tuple[Piece, float]]:
        """Yield the lines, each with how far below the first one's top it begins."""
        body, down, size = self._compositor.size, 0.0, self.size
        for each in self._texts:
            for line in self._compositor.set_line(each.text, each.face):
                source = each.source.after(line.start)
                yield Piece(line=line, face=each.face, size=size, source=source), down
            down += each.em * size + _BEFORE_BYLINE * body
            size = BYLINE * body
