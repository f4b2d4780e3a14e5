"""Stories in, the ways to set each over some columns out: what make-up chooses from."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.layout.advertisement import box_choices, mass
from reader.layout.claim import Claim, ClaimBook, Weight
from reader.layout.columns import least_rows, pour
from reader.layout.compositor import Compositor
from reader.layout.corner import Corner
from reader.layout.corners import Corners
from reader.layout.digest_box import set_digest
from reader.layout.grid import Grid
from reader.layout.heading import label_claim, strip_name_width
from reader.layout.makeup import Choice
from reader.layout.slug import Galley
from reader.layout.standing import Stand, arrangements, blocked_rows
from reader.layout.story import Recipe, Story
from reader.layout.way import (
    BLANK,
    GIVE,
    NARROW_LEAD,
    PLAIN,
    RAGGED,
    SHORT,
    Body,
    Way,
    plate_give,
    tall_cost,
)
from reader.model.article import Article
from reader.model.issue import Digest

_LEAST_TEXT = 4
"""Rows of text below which a story over several columns looks like a ribbon."""
_RIBBON = 0.8
_WORTH_CHANGING, _CHANGED, _LONGEST_MEASURE = 2.0, 0.6, 30.0
"""Cost of a short text in the page's columns from which on wider ones are tried; what
these cost; and their longest measure."""
_WIDER, _LONGEST_WIDE = 1.25, 26.0
"""How much wider a lead or an editorial is set at least where it is not in the page's
columns, and the longest measure, in em."""
_LEAST_WIDE = 6
"""Rows of text a column, below which wide columns come out ragged."""
_LEAST_SHARE = 0.25
"""Of a page that its display advertisements are given, whatever else is on it."""
_STRIP = 3
"""Columns of the page from which on a box may be a strip, its name beside its entries."""
_LEAST_ENTRY, _NARROW_ENTRY = 12.0, 1.0
"""Em that an entry of a box should have, and the cost of one less."""
_STIFF = 0.4
_LOOSE = 2.0
"""How readily small advertisements take blank rows, which go into all their gaps."""


class Setter:
    """Finds the ways to set the stories of one sheet."""

    def __init__(
        self, stories: Sequence[Story], compositor: Compositor, page: Grid, book: ClaimBook
    ) -> None:
        """Prepare.

        Args:
            stories: In print order.
            compositor: Type and measure.
            page: Columns, rows and pitch to begin with.
            book: What headings claim in this type.
        """
        self._stories = stories
        self._compositor = compositor
        self._page = page
        self._book = book
        self._corners = Corners(stories, compositor, page, book)
        self._known: dict[tuple[int, int], tuple[Way, ...]] = {}

    def choices(self, story: int, columns: int) -> list[Choice]:
        """Return the ways to set a story over so many columns."""
        return [way.choice for way in self._ways(story, columns)]

    def choices_around(self, story: int, columns: int, corner: Corner) -> list[Choice]:
        """Return the ways to set a story over so many columns, a corner of them left out."""
        return [way.choice for way in self._corners.ways(story, columns, corner)]

    def recipe(self, story: int, columns: int, choice: int, corner: Corner | None = None) -> Recipe:
        """Return how the choice is set."""
        if corner is None:
            way = self._ways(story, columns)[choice]
        else:
            way = self._corners.ways(story, columns, corner)[choice]
        return Recipe(
            heading=way.heading,
            heading_rows=way.heading.rows(self._page.pitch),
            stands=way.body.stands,
            galley=way.body.galley,
            body_rows=way.body.rows,
            columns=columns,
            texts=way.body.texts,
            inset=way.body.inset,
            corner=corner,
        )

    def bulk(self, story: int) -> float:
        """Return about how many rows by one column a story takes."""
        whole = self._page.columns
        most = max(1, min(whole, 3))
        ways = self._ways(story, most) or self._ways(story, whole)
        return min((way.choice.rows * most for way in ways), default=1.0)

    def _ways(self, story: int, columns: int) -> tuple[Way, ...]:
        key = (story, columns)
        if key not in self._known:
            self._known[key] = tuple(self._find(self._stories[story], story, columns))
        return self._known[key]

    def _find(self, story: Story, at: int, columns: int) -> Iterator[Way]:
        if story.digest is not None:
            yield from self._boxes(story.digest, story, columns)
            return
        if story.is_display and story.article is not None:
            width, share = self._page.width(columns), self._share(story.article)
            for choice in box_choices(story.article, width, self._page, share, self._compositor):
                yield Way(choice, Claim(), Body((), story.galley, choice.rows, 0.0, columns))
            return
        bodies = list(self._bodies(story, at, columns))
        cheapest: dict[int, float] = {}
        for heading in self._headings(story, self._page.width(columns)):
            heading_rows = heading.rows(self._page.pitch)
            for body in bodies:
                rows, cost = heading_rows + body.rows, heading.cost + body.cost
                if cheapest.get(rows, cost + 1.0) <= cost:
                    continue
                cheapest[rows] = cost
                give = GIVE[story.weight] if heading_rows else _STIFF
                give = _LOOSE if story.smalls else give
                give += plate_give(body.stands)
                yield Way(Choice(rows=rows, give=give, cost=cost), heading, body)

    def _bodies(self, story: Story, at: int, columns: int) -> Iterator[Body]:
        """Yield the ways to set figures and text over so many columns of the page."""
        own = self._page.part(0, columns, columns)
        likes_wide = story.likes_wide(self._page.measure)
        plain = PLAIN if likes_wide else 0.0
        best = math.inf
        for stands, cost in arrangements(story.figures, story.weight, own, self._compositor):
            body = self._body(story, at, (stands, cost + plain), own)
            best = min(best, body.cost - cost - plain)
            yield body
        if likes_wide:
            yield from self._wide(story, at, columns)
        is_short = story.galley.rows <= SHORT * columns and not story.figures
        is_whole = story.article is not None and not story.is_part
        is_changed = best >= _WORTH_CHANGING and is_whole and is_short
        if is_changed or (story.smalls and not story.is_part):
            yield from self._changed(story, at, columns)

    def _changed(self, story: Story, at: int, columns: int) -> Iterator[Body]:
        """Yield the ways to set a short text in fewer and wider columns than the page's."""
        for texts in range(columns - 1, 0, -1):
            own = self._page.part(0, columns, texts)
            if own.measure > _LONGEST_MEASURE:
                return
            if story.article is None:
                galley = self._book.recast_smalls(story.smalls, own.measure)
            else:
                galley = self._book.recast(story.article, own.measure)
            changed = replace(story, galley=galley)
            yield self._body(changed, at, ((), _CHANGED), own)

    def _wide(self, story: Story, at: int, columns: int) -> Iterator[Body]:
        """Yield the ways to set what its paper would set wider than its news (变栏)."""
        assert story.article is not None
        for texts in range(columns - 1, 0, -1):
            own = self._page.part(0, columns, texts)
            if own.measure > _LONGEST_WIDE:
                return
            if own.measure < _WIDER * self._page.measure:
                continue
            changed = replace(story, galley=self._book.recast(story.article, own.measure))
            if changed.galley.rows < _LEAST_WIDE * texts:
                continue
            for arranged in arrangements(story.figures, story.weight, own, self._compositor):
                yield self._body(changed, at, arranged, own)

    def _body(
        self, story: Story, at: int, arranged: tuple[tuple[Stand, ...], float], own: Grid
    ) -> Body:
        stands, cost = arranged
        columns = own.columns
        blocked = blocked_rows(stands, columns)
        rows = least_rows(story.galley, blocked) + story.below
        if story.article is not None and columns > 1 and story.galley.rows <= SHORT * columns:
            # Long columns can always be brought level.
            cost += 0.0 if pour(story.galley, blocked, rows - story.below).is_even else RAGGED
        figures = sum(stand.figure.rows * stand.columns for stand in stands)
        blank = rows * columns - story.galley.rows - figures
        cost += BLANK * blank / columns
        if columns > 1 and story.galley.rows and not stands:
            cost += _RIBBON * max(0, _LEAST_TEXT - rows) ** 2
        cost += tall_cost(rows)
        # Half of the columns, and the gutter between the halves, are half of the page.
        is_narrow = 2 * own.area.width + 1.5 * own.gutter < self._page.area.width
        if at == 0 and story.weight <= Weight.LEAD and is_narrow:
            cost += NARROW_LEAD
        return Body(stands, story.galley, rows, cost, columns)

    def _boxes(self, digest: Digest, story: Story, columns: int) -> Iterator[Way]:
        """Yield the ways to set a 导读: its name above its entries, or beside them in a strip."""
        width = self._page.width(columns)
        named = (
            label_claim(story.label, width, self._compositor) if story.label is not None else None
        )
        for texts in range(1, min(columns, max(1, len(digest.entries))) + 1):
            yield self._box(digest, story, named or Claim(), self._page.part(0, columns, texts))
            if named is not None and columns >= _STRIP:
                inset = strip_name_width(self._compositor)
                own = self._page.part(0, columns, texts, inset)
                yield self._box(digest, story, Claim(), own, inset)

    def _box(
        self, digest: Digest, story: Story, heading: Claim, own: Grid, inset: float = 0.0
    ) -> Way:
        compositor = replace(self._compositor, measure=own.measure)
        galley = Galley(set_digest(digest, compositor))
        body_rows = least_rows(galley, [0] * own.columns)
        blank = body_rows * own.columns - galley.rows
        cost = BLANK * blank / own.columns + _NARROW_ENTRY * max(0.0, _LEAST_ENTRY - own.measure)
        body = Body((), galley, body_rows + story.below, cost, own.columns, inset)
        rows = body.rows + heading.rows(self._page.pitch)
        return Way(Choice(rows=rows, give=_STIFF, cost=cost), heading, body)

    def _share(self, article: Article) -> float:
        """Return the share of the page that the box of an advertisement should have."""
        page = self._page
        shown = [each.article for each in self._stories if each.is_display and each.article]
        rest = sum(each.galley.rows for each in self._stories) / (page.columns * page.rows)
        return max(_LEAST_SHARE, 1 - rest) * mass(article) / sum(map(mass, shown))

    def _headings(self, story: Story, width: float) -> tuple[Claim, ...]:
        if story.article is None:
            return (Claim(),)
        return self._book.claims(story.article, story.weight, width, story.kind)
