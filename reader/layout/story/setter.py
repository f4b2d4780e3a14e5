"""Stories in, the ways to set each over some columns out: what make-up chooses from."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.layout.furniture.masthead_box import masthead_width
from reader.layout.makeup.corner import NO_LIMIT, Corner, Limit
from reader.layout.makeup.cuts import Choice
from reader.layout.setting.columns import least_rows, opened_to_level
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.grid import Grid
from reader.layout.setting.wide import is_narrow, wide_parts
from reader.layout.story.advertisement import box_choices, mass
from reader.layout.story.claim import Claim, ClaimBook, Weight
from reader.layout.story.corners import Corners
from reader.layout.story.digest_panel import panel_blank, panel_width
from reader.layout.story.digest_ways import digest_ways
from reader.layout.story.flank import Flanks
from reader.layout.story.side_head import may_stand, side_cost, side_width
from reader.layout.story.standing import Stand, StandBook, blocked_rows, undercut
from reader.layout.story.story import Recipe, Story
from reader.layout.story.way import (
    LEAST_WIDE,
    NARROW_LEAD,
    OPENED,
    PLAIN,
    RAGGED,
    SHORT,
    Body,
    Way,
    blank_cost,
    give_of,
    may_be_ragged,
    sliver_cost,
    tall_cost,
)
from reader.model.article import Article

_LEAST_TEXT = 4
"""Rows of text below which a story over several columns looks like a ribbon."""
_RIBBON = 0.8
_WORTH_CHANGING, _CHANGED, _SMALLS_CHANGED, _LONGEST_MEASURE = 2.0, 0.6, 2.5, 30.0
"""Cost of a short text in the page's columns from which on wider ones are tried; what
these cost, and those of small advertisements, which are looked for in narrow columns;
and their longest measure."""
_LEAST_SHARE = 0.25
"""Of a page that its display advertisements are given, whatever else is on it."""
_LEAST_LINES, _TORN, _HOLE = 10.0, 0.12, 2.0
"""Where text runs down: lines of a band that a story should have, for it is rather wide
than high; the cost of one less, squared, and of a line over all bands that is blank."""
_FEWEST_LINES = 4
"""Lines of a band below which a story is not set over several, unless these are all."""
_MOST_TOP = 2
"""Bands that a heading set across may have to itself."""
_LEAST_ACROSS = 0.4
"""Width of a story with such a heading, as a share of the page's."""
_GROWN, _LIKED = 1.25, {Weight.FRONT_LEAD: 8.0, Weight.LEAD: 3.5}
"""How much higher than it asks for such a heading is set where there is room; and what it
is worth among headings that run down, by weight."""
_WHITE = 2.0
"""Cost of a row over the whole story that is blank around such a heading."""
_UNDERCUTS = 3
"""Headings tried over fewer columns than their story has."""
_LEAST_MASTHEAD, _BEST_MASTHEAD, _MOST_MASTHEAD = 0.2, 0.36, 0.62
"""Height of a masthead that runs down, in the page's heights."""
_MASTHEAD_OFF, _MASTHEAD_TALL, _WIDEST_MASTHEAD = 12.0, 45.0, 0.19
"""Cost of one a page higher or lower, of one a page too high; its greatest width in the
page's widths."""
_BEST_PLATE, _SMALL_PLATE, _LOST_PLATE = 0.6, 36.0, 200.0
"""Share of its width that a character of the nameplate should have, and the cost of what it
lacks, squared, and lacks of half of that: a little smaller is hardly seen, a quarter of it is
no nameplate."""
_PANEL_BEST, _PANEL_COST, _UPRIGHT_GIVE = 2.0, 1.2, 1.5
"""Height of a 导读 in its widths, cost of e times more or less; how readily it is wider."""
_HOLED = 2
"""Blank rows, over all columns, from which on a story is also set beside its figure."""
_FEW_COLUMNS = 3
"""Over which it is told about how much room a story takes: over more it takes no less."""


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
        self._is_down = compositor.is_vertical
        self._page = page
        self._book = book
        figures = [(story.figures, story.weight, not story.galley.rows) for story in stories]
        self._stands = StandBook(figures, compositor, page)
        self._corners = Corners(stories, page, book, self._stands, is_down=self._is_down)
        self._flanks = Flanks(compositor, page, book)
        self._known: dict[tuple[int, int], tuple[Way, ...]] = {}
        self._best_headings: dict[int, list[tuple[int, Claim]]] = {}
        self._owns = [page.part(0, columns, columns) for columns in range(page.columns + 1)]

    def choices(self, story: int, columns: int) -> list[Choice]:
        """Return the ways to set a story over so many columns."""
        return [way.choice for way in self._ways(story, columns)]

    def choices_around(
        self, story: int, columns: int, corner: Corner, limit: Limit = NO_LIMIT
    ) -> Iterator[tuple[int, Choice]]:
        """Yield the ways to set a story around a corner, as `Corners.ways`."""
        return self._corners.ways(story, columns, corner, limit)

    def recipe(self, story: int, columns: int, choice: int, corner: Corner | None = None) -> Recipe:
        """Return how the choice is set."""
        is_whole = corner is None
        way = self._ways(story, columns)[choice] if is_whole else self._corners.way(choice)
        return Recipe(
            heading=way.heading,
            heading_rows=self._heading_rows(way.heading, way.body),
            stands=way.body.stands,
            galley=way.body.galley,
            body_rows=way.body.rows,
            columns=columns,
            texts=way.body.texts,
            inset=way.body.inset,
            flank=way.body.flank,
            span=way.body.texts if way.span is None else way.span,
            corner=corner,
            top=way.body.top,
            pad=self._stories[story].pad(self._page.size) if not way.body.inset else 0.0,
        )

    def _heading_rows(self, heading: Claim, body: Body) -> int:
        return 0 if body.top else heading.rows(self._page.pitch)

    def bulk(self, story: int) -> float:
        """Return about how many rows by one column a story takes."""
        whole = self._page.columns
        most = max(1, min(whole, _FEW_COLUMNS))
        ways = self._ways(story, most) or self._ways(story, whole)
        return min((way.choice.rows * most for way in ways), default=1.0)

    def least(self, story: int) -> int:
        """Return about how many rows by one column a story takes at the least."""
        if self._stories[story].is_display or self._stories[story].digest is not None:
            return 0
        over = range(1, min(_FEW_COLUMNS, self._page.columns) + 1)
        rows = (way.choice.rows * columns for columns in over for way in self._ways(story, columns))
        return min(rows, default=0)

    def _ways(self, story: int, columns: int) -> tuple[Way, ...]:
        key = (story, columns)
        if key not in self._known:
            self._known[key] = tuple(self._find(self._stories[story], story, columns))
        return self._known[key]

    def _find(self, story: Story, at: int, columns: int) -> Iterator[Way]:
        if self._is_down and (story.masthead or story.digest):
            yield from self._upright(story, columns)
            return
        if story.digest is not None:
            yield from digest_ways(story.digest, story, self._page, columns, self._compositor)
            return
        if story.is_display and story.article is not None:
            width, share = self._page.width(columns), self._share(story.article)
            for choice in box_choices(story.article, width, self._page, share, self._compositor):
                yield Way(choice, Claim(), Body((), story.galley, choice.rows, 0.0, columns))
            return
        if self._is_down and self._is_torn(story, columns):
            return
        cheapest: dict[int, float] = {}
        for heading, body, span in self._set(story, at, columns):
            heading_rows = self._heading_rows(heading, body)
            rows, cost = heading_rows + body.rows, heading.cost + body.cost
            if cheapest.get(rows, cost + 1.0) <= cost:
                continue
            cheapest[rows] = cost
            give = give_of(story, heading_rows, body)
            # In half the time that their classes take, for a page has hundreds.
            choice = tuple.__new__(Choice, (rows, give, cost))
            yield tuple.__new__(Way, (choice, heading, body, span))

    def _is_torn(self, story: Story, columns: int) -> bool:
        """Tell whether a story would have but a few lines in each of some bands."""
        is_thin = story.galley.rows < _FEWEST_LINES * columns and not story.figures
        return is_thin and 1 < columns < self._page.columns

    def _set(self, story: Story, at: int, columns: int) -> Iterator[tuple[Claim, Body, int | None]]:
        """Yield headings with bodies, and the columns below a heading that has not all."""
        bodies = list(self._bodies(story, at, columns))
        for heading in self._headings(story, self._page.width(columns)):
            for body in bodies:
                yield heading, body, None
        if story.article is None or story.is_barred:
            return
        if self._is_down:
            yield from self._undercut(story, at, columns)
            if story.weight in _LIKED and not story.is_boxed:
                yield from self._headed_across(story, at, columns)
        elif may_stand(story, columns):
            yield from self._beside(story, at, columns)
        elif story.figures and max(body.blank for body in bodies) > _HOLED * columns:
            yield from self._flanks.ways(story, columns)

    def _beside(self, story: Story, at: int, columns: int) -> Iterator[tuple[Claim, Body, None]]:
        """Yield the way to stand a heading beside its text, which is set narrower for that."""
        assert story.article is not None
        inset = side_width(self._compositor)
        own = self._page.part(0, columns, columns, inset)
        galley = self._book.recast(story.article, own.measure)
        body = self._body(replace(story, galley=galley), at, ((), 0.0), own)
        cost = side_cost(story, body.rows * self._page.pitch, self._compositor)
        if cost is not None:
            yield Claim(cost=cost), body._replace(inset=inset), None

    def _undercut(self, story: Story, at: int, columns: int) -> Iterator[tuple[Claim, Body, int]]:
        """Yield the ways to have the text run on below a heading, as it does where text runs down.

        The heading stands at the right of the upper bands, the lower ones begin below it.
        """
        page, own = self._page, self._owns[columns]
        narrower = ((span, heading) for span, heading in self._ranked(at) if span < columns)
        for span, heading in islice(narrower, _UNDERCUTS):
            head = (span, heading.rows(page.pitch))
            for arranged in self._stands.arranged(at, span):
                yield heading, self._body(story, at, arranged, own, head), span

    def _ranked(self, at: int) -> list[tuple[int, Claim]]:
        """Return the headings of a story over any number of columns, with these, the best first."""
        if at not in self._best_headings:
            story, page = self._stories[at], self._page
            self._best_headings[at] = sorted(
                (
                    (span, heading)
                    for span in range(1, page.columns)
                    for heading in self._headings(story, page.width(span))
                    if heading.height
                ),
                key=lambda each: (each[1].cost, each[0]),
            )
        return self._best_headings[at]

    def _headed_across(
        self, story: Story, at: int, columns: int
    ) -> Iterator[tuple[Claim, Body, None]]:
        """Yield the ways to have a heading set across over the whole width of a story (橫題).

        It has the uppermost bands to itself, the text those below.
        """
        assert story.article is not None
        page, article = self._page, story.article
        for top in range(1, min(_MOST_TOP, columns - 1) + 1):
            below, least, room = columns - top, page.width(top - 1), page.width(top)
            own = self._owns[below]
            for arranged in self._stands.arranged(at, below):
                rows = least_rows(story.galley, blocked_rows(arranged[0], below))
                width = rows * page.pitch
                if width < _LEAST_ACROSS * page.area.height:
                    continue
                claims = self._book.claims_across(article, story.weight, width, story.kind)
                heading = next((each for each in claims if least < each.height <= room), None)
                if heading is None:
                    continue
                # It grows with the room that it has.
                white = max(0.0, room - _GROWN * heading.height) / page.column_width * rows
                cost = _WHITE * white / columns - _LIKED[story.weight]
                if cost < 0:
                    body = self._body(story, at, arranged, own)
                    yield heading, body._replace(cost=body.cost + cost, top=top), None

    def _bodies(self, story: Story, at: int, columns: int) -> Iterator[Body]:
        """Yield the ways to set figures and text over so many columns of the page."""
        own = self._owns[columns]
        # Bands have one measure.
        likes_wide = not self._is_down and story.likes_wide(self._page.measure)
        plain = PLAIN if likes_wide else 0.0
        best = math.inf
        for stands, cost in self._stands.arranged(at, columns):
            body = self._body(story, at, (stands, cost + plain), own)
            best = min(best, body.cost - cost - plain)
            yield body
        if likes_wide:
            yield from self._wide(story, at, columns)
        is_short = story.galley.rows <= SHORT * columns and not story.figures
        is_whole = story.article is not None and not story.is_part
        is_changed = best >= _WORTH_CHANGING and is_whole and is_short and not self._is_down
        if is_changed or (story.smalls and not (story.is_part or story.is_rest)):
            yield from self._changed(story, at, columns)

    def _changed(self, story: Story, at: int, columns: int) -> Iterator[Body]:
        """Yield the ways to set a short text in fewer and wider columns than the page's."""
        cost = _SMALLS_CHANGED if story.smalls else _CHANGED
        for texts in range(columns - 1, 0, -1):
            own = self._page.part(0, columns, texts)
            if own.measure > _LONGEST_MEASURE:
                return
            if story.article is None:
                galley = self._book.recast_smalls(story.smalls, own.measure)
            else:
                galley = self._book.recast(story.article, own.measure, is_boxed=story.is_boxed)
            changed = replace(story, galley=galley)
            yield self._body(changed, at, ((), cost), own)

    def _wide(self, story: Story, at: int, columns: int) -> Iterator[Body]:
        """Yield the ways to set what its paper would set wider than its news (变栏)."""
        assert story.article is not None
        for own in wide_parts(self._page, columns):
            galley = self._book.recast(story.article, own.measure, is_boxed=story.is_boxed)
            changed = replace(story, galley=galley)
            if changed.galley.rows < LEAST_WIDE * own.columns:
                continue
            for arranged in self._stands.arranged(at, columns, own.columns):
                yield self._body(changed, at, arranged, own)

    def _body(
        self,
        story: Story,
        at: int,
        arranged: tuple[tuple[Stand, ...], float],
        own: Grid,
        head: tuple[int, int] | None = None,
    ) -> Body:
        stands, cost = arranged
        columns = own.columns
        blocked = taken = blocked_rows(stands, columns)
        if head is not None:
            blocked = undercut(blocked, *head)
        rows = least_rows(story.galley, blocked) + story.below
        blank = rows * columns - story.galley.rows
        if stands:
            cost += sliver_cost(rows - story.below, taken, is_down=self._is_down)
            blank -= sum(stand.figure.rows * stand.columns for stand in stands)
        if (
            story.article is not None
            and columns > 1
            and may_be_ragged(story.galley, story.galley.rows / columns)
        ):
            opened = opened_to_level(story.galley, blocked, rows - story.below)
            # Where text runs down, a blank line among bands of lines is hardly seen.
            cost += RAGGED if opened is None else OPENED * opened**2 * (not self._is_down)
        if head is not None:
            blank += head[1] * (columns - head[0])
        cost += blank_cost(blank, columns)
        if columns > 1 and story.galley.rows and not stands:
            cost += _RIBBON * max(0, _LEAST_TEXT - rows) ** 2
        if self._is_down and columns > 1 and story.galley.rows:
            lines = story.galley.rows / columns
            cost += _TORN * max(0.0, _LEAST_LINES - lines) ** 2 + _HOLE * max(0.0, blank) / columns
        cost += tall_cost(rows)
        if at == 0 and story.weight <= Weight.LEAD and is_narrow(own, self._page):
            cost += NARROW_LEAD[story.weight]
        return Body(stands, story.galley, rows, cost, columns)

    def _upright(self, story: Story, columns: int) -> Iterator[Way]:
        """Yield the ways to set what stands across on a page set down: its masthead, its 导读."""
        page, across = self._page, replace(self._compositor, is_vertical=False)
        height = page.width(columns)
        share = height / page.area.width
        if story.masthead is not None:
            if share < _LEAST_MASTHEAD:
                return
            most = _WIDEST_MASTHEAD * page.area.height
            width, plate = masthead_width(story.masthead, (most, height), across)
            cost = _MASTHEAD_OFF * abs(share - _BEST_MASTHEAD)
            cost += _SMALL_PLATE * max(0.0, _BEST_PLATE - plate / width) ** 2
            cost += _LOST_PLATE * max(0.0, _BEST_PLATE / 2 - plate / width) ** 2
            cost += _MASTHEAD_TALL * max(0.0, share - _MOST_MASTHEAD)
        else:
            assert story.digest is not None
            width = panel_width(story.digest, height, across)
            blank = panel_blank(story.digest, (width, height), across)
            cost = _PANEL_COST * abs(math.log(height / width / _PANEL_BEST))
            cost += blank_cost(blank * columns * width / page.pitch, columns)
        rows = math.ceil(width / page.pitch)
        choice = Choice(rows=rows, give=_UPRIGHT_GIVE, cost=cost)
        yield Way(choice, Claim(), Body((), story.galley, rows, 0.0, columns))

    def _share(self, article: Article) -> float:
        """Return the share of the page that the box of an advertisement should have."""
        page = self._page
        shown = [each.article for each in self._stories if each.is_display and each.article]
        rest = sum(each.galley.rows for each in self._stories) / (page.columns * page.rows)
        return max(_LEAST_SHARE, 1 - rest) * mass(article) / sum(map(mass, shown))

    def _headings(self, story: Story, width: float) -> tuple[Claim, ...]:
        if story.article is None:
            return (Claim(),)
        inner = width - 2 * story.pad(self._page.size)
        return self._book.claims(story.article, story.weight, inner, story.kind)
