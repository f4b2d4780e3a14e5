"""A brief in, its heading and body out as slugs of one measure, to stand among other briefs."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.galley import HEAD_SIZE, SIDE_SIZE, is_tail, set_galley
from reader.layout.setting.slug import Matter, Piece, Slug
from reader.layout.sheet.frame import Ink, Source
from reader.model.article import Article
from reader.notation.story_kind import is_rubric
from reader.typeset.face import Face

_LAST_LINE, _HIGHEST_LINE = 0.24, 0.95
"""Where lines of a brief's heading stand, in rows: the last in its row, so that it is closer to
the line above than to the text, and how close to the text above the first may come."""
_LED, _LED_BESIDE, _SOLID = 1.18, 1.1, 1.0
"""From line to line of its headline, from there to another line, and between others, in rows."""
_ABOVE_NAME = 0.55
"""Where the rule above a column's name in a brief's heading runs, in rows from its top."""
_WHOLE_HEAD = 8
"""Lines of a heading that no column break may cut."""


def set_run(article: Article, compositor: Compositor) -> Iterator[Matter]:
    """Yield an article's heading and body as slugs of one measure, as briefs are set."""
    dress = compositor.dress
    is_named = is_rubric(article.kicker)
    kicker = (dress.hei if is_named else dress.kicker, SIDE_SIZE)
    heads = [
        *_lines(article.kicker, kicker, article.id, "kicker", compositor),
        *_head(article, compositor),
        *_lines(article.deck, (dress.small, SIDE_SIZE), article.id, "deck", compositor),
    ]
    for index, byline in enumerate(article.bylines):
        if byline.text and not is_tail(byline.role):
            look = (dress.strong, SIDE_SIZE)
            lines = _lines(byline.text, look, article.id, "byline", compositor)
            heads += [
                replace(line, source=line.source._replace(index=index))
                for line in lines
                if line.source is not None
            ]
    if is_named:
        # The name of a column, below a rule.
        heads[0] = replace(heads[0], ink=Ink.ACCENT)
    above, stands = _leaded(heads)
    for at, (piece, stand) in enumerate(zip(heads, stands, strict=True)):
        yield Slug(
            pieces=(replace(piece, row=stand),),
            rows=1 if at else 1 + above,
            # A heading of many lines is cut like a text, its last lines kept with the body.
            keeps_next=len(heads) <= _WHOLE_HEAD or at >= len(heads) - _WHOLE_HEAD // 2,
            may_pad=at == 0,
            rules=(_ABOVE_NAME,) if is_named and at == 0 else (),
        )
    yield from set_galley(article, compositor)


def _leaded(heads: Sequence[Piece]) -> tuple[int, list[float]]:
    """Lead the lines of a brief's heading: the larger a line, the more white it needs.

    Returns:
        The blank rows above it, and where each line stands, in rows from the upper edge of
        its own; the first also of the blank ones.
    """
    larger = max((piece.size for piece in heads), default=0.0)
    leads = [
        (_SOLID, _LED_BESIDE, _LED)[(upper.size == larger) + (lower.size == larger)]
        for upper, lower in pairwise(heads)
    ]
    if len(heads) > _WHOLE_HEAD:
        leads = [_SOLID] * len(leads)
    # From the last line up, how much higher each is than lines set solid.
    risen = [sum(leads[at:]) - len(leads[at:]) for at in range(len(heads))]
    above = 1 + math.ceil(max(0.0, risen[0] + _HIGHEST_LINE - 1 - _LAST_LINE)) if risen else 1
    return above, [(0 if at else above) + _LAST_LINE - rise for at, rise in enumerate(risen)]


def _head(article: Article, compositor: Compositor) -> Iterator[Piece]:
    """Set the headline of a brief, broken at sense where it needs a second line."""
    face, size = compositor.dress.hei, compositor.size * HEAD_SIZE
    measure = compositor.measure * compositor.size / size
    for line in compositor.set_head(article.headline, face, measure):
        source = Source(article=article.id, field="headline", start=line.start)
        yield Piece(line=line, face=face, size=size, source=source)


def _lines(
    text: str, look: tuple[Face, float], article: str, field: str, compositor: Compositor
) -> Iterator[Piece]:
    face, share = look
    size = compositor.size * share
    measure = compositor.measure * compositor.size / size
    # Names are not divided as sense would have it.
    set_text = compositor.set_lines if field == "byline" else compositor.set_head
    for line in set_text(text, face, measure):
        yield Piece(
            line=line,
            face=face,
            size=size,
            ink=Ink.TEXT,
            source=Source(article=article, field=field, start=line.start),
        )
