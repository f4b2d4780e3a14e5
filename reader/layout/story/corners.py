"""Stories whose rectangle lacks a corner in, the ways to set each as an L out.

A heading, its pictures and its text stand around the ground of one or a few short
stories: below and left of it, when that ground is beside the heading, or above and
beside it, when it is at the foot of the last columns, or of the first. The text goes from
column to column as ever; each column begins or ends where the ground of the others does.
"""

import math
from collections.abc import Iterator, Sequence
from operator import add
from typing import NamedTuple

from reader.layout.makeup.corner import Corner, Limit
from reader.layout.makeup.cuts import Choice
from reader.layout.setting.columns import least_rows, opened_to_level
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Galley
from reader.layout.setting.wide import wide_parts
from reader.layout.story.claim import Claim, ClaimBook, Weight
from reader.layout.story.standing import Stand, StandBook, blocked_rows
from reader.layout.story.story import Story
from reader.layout.story.way import (
    BLANK,
    LEAST_WIDE,
    NARROW_LEAD,
    PLAIN,
    RAGGED,
    Body,
    Way,
    give_of,
    may_be_ragged,
    sliver_cost,
    tall_cost,
)
from reader.model.article import Article

_LEAST_TEXT, _LEAST_CORNER = 5, 6
"""Rows of text above or below a corner, and rows of a corner, below which a bend looks
like a mistake."""
_LEAST_STEP = 3
"""Rows by which a corner beside a heading reaches below it."""
_LEAST_LEG = 2
"""Columns beside an upper corner, which the heading has to itself."""


class _Cast(NamedTuple):
    """A story's text at one measure: its galley, columns of its own, the corner in these."""

    galley: Galley
    texts: int
    corner: Corner


class Corners:
    """Finds the ways to set the stories of one sheet around a corner."""

    def __init__(
        self,
        stories: Sequence[Story],
        page: Grid,
        claims: ClaimBook,
        stands: StandBook,
        *,
        is_down: bool,
    ) -> None:
        self._stories = stories
        self._page = page
        self._claims = claims
        self._stands = stands
        self._is_down = is_down
        self._found: list[Way] = []

    def ways(
        self, story: int, columns: int, corner: Corner, limit: Limit
    ) -> Iterator[tuple[int, Choice]]:
        """Yield the ways to set a story over so many columns, a corner left out.

        Args:
            story: Its index.
            columns: Of the page.
            corner: In these.
            limit: Of each way; of most are not even the rows told that their text takes.

        Yields:
            What to ask `way` by, and the choice.
        """
        for way in self._find(story, columns, corner, limit):
            self._found.append(way)
            yield len(self._found) - 1, way.choice

    def way(self, number: int) -> Way:
        """Return one of the ways found."""
        return self._found[number]

    def _find(self, at: int, columns: int, corner: Corner, limit: Limit) -> Iterator[Way]:
        story = self._stories[at]
        legs = columns - corner.columns
        if corner.rows < _LEAST_CORNER or (corner.is_upper and legs < _LEAST_LEG):
            return
        wide = legs if corner.is_upper else columns
        likes_wide = not self._is_down and story.likes_wide(self._page.measure)
        held = story.galley.rows + corner.columns * corner.rows
        if not _may_bend(story) or (held > limit.rows * columns and not likes_wide):
            return
        plain = PLAIN if likes_wide else 0.0
        if at == 0 and story.weight <= Weight.LEAD and 2 * wide < self._page.columns:
            plain += NARROW_LEAD[story.weight]
        casts = [_Cast(story.galley, columns, corner)]
        headings: tuple[Claim, ...] = (Claim(),)
        if story.article is not None:
            width = self._page.width(wide)
            headings = self._claims.claims(story.article, story.weight, width, story.kind)
            casts += self._wide(story.article, columns, corner) if likes_wide else ()
        for cast in casts:
            texts = cast.texts - (cast.corner.columns if corner.is_upper else 0)
            for heading in headings:
                for stands, cost in self._stands.arranged(at, wide, texts):
                    if heading.cost + cost + plain >= limit.cost:
                        continue
                    found = self._way(story, cast, (heading, stands), cost + plain, limit)
                    if found is not None:
                        yield found

    def _wide(self, article: Article, columns: int, corner: Corner) -> Iterator[_Cast]:
        """Yield the text in wider columns than the page's, of which the corner cuts none."""
        for own in wide_parts(self._page, columns):
            there = corner.of(columns, own.columns)
            if there is not None:
                galley = self._claims.recast(article, own.measure)
                if galley.rows >= LEAST_WIDE * own.columns:
                    yield _Cast(galley, own.columns, there)

    def _way(
        self,
        story: Story,
        cast: _Cast,
        parts: tuple[Claim, tuple[Stand, ...]],
        cost: float,
        limit: Limit,
    ) -> Way | None:
        """Return the way of a heading and figures; None where it is no clean L, or too much."""
        galley, columns, corner = cast
        heading, stands = parts
        head = heading.rows(self._page.pitch)
        if corner.is_upper and corner.rows < head + _LEAST_STEP:
            return None
        blocked = blocked_rows(stands, columns)
        heads = list(map(max, blocked, corner.heads(columns, head)))
        taken = list(map(add, heads, corner.feet(columns)))
        # What text the columns hold that the corner touches, were all of them to end level.
        level = (galley.rows + sum(taken)) / columns
        held = corner.beside(columns)
        if level - max(taken[held.start : held.stop]) < _LEAST_TEXT or level < max(taken):
            return None
        least = math.ceil(level)
        if head + least > limit.rows or heading.cost + cost + tall_cost(least) >= limit.cost:
            return None
        rows = least_rows(galley, taken)
        cost += BLANK * (rows - level)
        is_ragged = may_be_ragged(galley, level - max(taken))
        if is_ragged and opened_to_level(galley, taken, rows) is None:
            cost += RAGGED
        cost += tall_cost(rows)
        if stands:
            under = [each if figure else 0 for each, figure in zip(taken, blocked, strict=True)]
            cost += sliver_cost(rows, under, is_down=self._is_down)
        if heading.cost + cost >= limit.cost:
            return None
        body = Body(stands, galley, rows, cost, columns)
        choice = Choice(rows=head + rows, give=give_of(story, head, body), cost=heading.cost + cost)
        return Way(choice, heading, body)


def _may_bend(story: Story) -> bool:
    """Tell whether a story has text that may stand around a corner."""
    is_framed = story.is_boxed or story.is_display
    return not is_framed and story.galley.rows > 0 and not story.smalls
