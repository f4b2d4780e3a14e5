"""Placements of stories in, everything at fixed points out: runs, rules, plates, areas."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.layout.furniture.masthead_box import set_masthead_box
from reader.layout.makeup.corner import Corner
from reader.layout.makeup.fill import GAP
from reader.layout.makeup.placement import Placement
from reader.layout.notices.classified import column_rules, spread
from reader.layout.notices.display import place_advertisement
from reader.layout.page.areas import joined, only_article
from reader.layout.page.columns import place_columns
from reader.layout.page.easing import Opened, ease_heads, ease_smalls
from reader.layout.setting.columns import Cut, pour_full, under_heads
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.feathering import feather
from reader.layout.setting.figure import place_figure
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Galley
from reader.layout.setting.upright_figure import table_alone
from reader.layout.sheet.frame import Area, Frame, Ink, Item, Panel, Rect, Rule
from reader.layout.sheet.turned import laid_into
from reader.layout.story.box_name import place_strip_name, set_box_name
from reader.layout.story.claim import Claim
from reader.layout.story.digest_panel import set_panel
from reader.layout.story.heading import Strip, place_barred, place_heading, set_heading
from reader.layout.story.setter import Setter
from reader.layout.story.side_head import place_side_head
from reader.layout.story.story import Recipe, Story
from reader.layout.story.swelling import Room, second_size, swollen
from reader.model.article import Article, Table
from reader.notation.story_kind import Kind

_MOST_HEAD = 0.45
"""How much a heading may grow, as a share of its rows, before the body is opened."""
_LEAST_HEAD = 2
_OVER = 0.25
"""Rows by which a heading may be higher than what it was given; its blanks take it up."""
_BOX_HEAD = 0.25
"""Rows by which a box reaches into the gap above it: text that goes on at its head would else
stand at its very edge."""
_HAIRLINE, _BAND_RULE = 0.5, 0.25
_LANE = 2.0
"""Half the lane between the boxes of two advertisements, in points."""
_BAND, _OUTLINE = 2.2, 0.8
"""The rule above a comment, and the outline of a box, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What stands on a sheet.

    Attributes:
        items: In painting order.
        areas: Ground of the articles.
        uneven: Stories whose columns do not end together.
    """

    items: tuple[Item, ...]
    areas: tuple[Area, ...]
    uneven: int = 0


class Placing:
    """Places the stories of one sheet on its grid."""

    def __init__(
        self,
        grid: Grid,
        stories: Sequence[Story],
        setter: Setter,
        compositor: Compositor,
        *,
        is_eased: bool = False,
    ) -> None:
        """Prepare.

        Args:
            grid: Of the sheet.
            stories: In print order.
            setter: Which knows how they are set.
            compositor: Type.
            is_eased: True to ease short copy, as is done on a sheet that is left bare.
        """
        self._grid = grid
        self._stories = stories
        self._setter = setter
        self._compositor = compositor
        self._is_eased = is_eased
        self._most = math.inf
        """Size of the largest headline below the lead."""
        self._uneven = 0

    def place(self, placements: Sequence[Placement]) -> Placed:
        """Place every story."""
        self._uneven = 0
        self._most = second_size((self._stories[at.story], self._recipe(at)) for at in placements)
        # Hairlines first: the outline of a box covers those that it takes the place of.
        items: list[Item] = [
            rule
            for placement in placements
            if not self._stories[placement.story].is_display
            for rule in self._rules(placement)
        ]
        areas: list[Area] = []
        for placement in placements:
            story = self._stories[placement.story]
            if story.is_display and story.article is not None:
                box = self._lot(placement)
                items += place_advertisement(story.article, box, self._compositor)
                areas.append(Area(article=story.article.id, rects=(box,)))
                continue
            upright = self._upright(placement, story)
            if upright is not None:
                items += laid_into(upright, self._ground(placement))
                continue
            if story.is_boxed:
                items.append(self._box(placement, story))
            elif story.kind is Kind.COMMENT and placement.row:
                items.append(self._band(placement))
            placed, grounds = self._story(placement, story)
            items += placed
            areas += grounds
        return Placed(items=tuple(items), areas=joined(areas), uneven=self._uneven)

    def _territory(self, at: Placement) -> Rect:
        """Return a story's ground out to the hairlines between it and its neighbours."""
        grid = self._grid
        ground = self._ground(at)
        aside, above = grid.gutter / 2, GAP * grid.pitch / 2
        left = ground.x - (aside if at.column else 0.0)
        right = ground.right + (aside if at.column + at.columns < grid.columns else 0.0)
        top = ground.y - (above if at.row else 0.0)
        foot = ground.bottom + (above if at.row + at.rows < grid.rows else 0.0)
        return Rect(x=left, y=top, width=right - left, height=foot - top)

    def _lot(self, at: Placement) -> Rect:
        """Return the box of an advertisement: its ground but for the lanes between boxes."""
        land, area = self._territory(at), self._grid.area
        left = land.x + (_LANE if at.column else 0.0)
        top = land.y + (_LANE if at.row else 0.0)
        right = land.right - (_LANE if land.right < area.right - _LANE else 0.0)
        foot = land.bottom - (_LANE if land.bottom < area.bottom - _LANE else 0.0)
        return Rect(x=left, y=top, width=right - left, height=foot - top)

    def _rules(self, at: Placement) -> Iterator[Rule]:
        """Yield the hairlines left of a story and above it."""
        land = self._territory(at)
        if at.column:
            yield Rule(x1=land.x, y1=land.y, x2=land.x, y2=land.bottom, thickness=_HAIRLINE)
        if at.row:
            yield Rule(x1=land.x, y1=land.y, x2=land.right, y2=land.y, thickness=_HAIRLINE)
        if at.corner is not None:
            # What stands in the corner is ruled off the text below it, or right of it.
            x, y = self._bend(at, at.corner)
            if at.corner.is_upper:
                yield Rule(x1=x, y1=y, x2=land.right, y2=y, thickness=_HAIRLINE)
            elif at.corner.is_left:
                yield Rule(x1=x, y1=y, x2=x, y2=land.bottom, thickness=_HAIRLINE)

    def _bend(self, at: Placement, corner: Corner) -> tuple[float, float]:
        """Return where the hairlines around a corner meet inside a story's ground."""
        grid = self._grid
        beside = corner.beside(at.columns)
        edge = beside.stop if corner.is_left else beside.start
        x = grid.left(at.column + edge) - grid.gutter / 2
        row = at.row + (corner.rows if corner.is_upper else at.rows - corner.rows)
        return x, grid.top(row + GAP / 2 * (-1 if corner.is_upper else 1))

    def _lands(self, at: Placement) -> tuple[Rect, ...]:
        """Return a story's ground as rectangles, the one with its heading first."""
        land = self._territory(at)
        if at.corner is None:
            return (land,)
        x, y = self._bend(at, at.corner)
        if at.corner.is_upper:
            under = Rect(x=x, y=y, width=land.right - x, height=land.bottom - y)
            return replace(land, width=x - land.x), under
        left, right = (x, land.right) if at.corner.is_left else (land.x, x)
        leg = Rect(x=left, y=y, width=right - left, height=land.bottom - y)
        return replace(land, height=y - land.y), leg

    def _band(self, at: Placement) -> Rule:
        """Return the heavy rule above a comment."""
        land = self._territory(at)
        return Rule(x1=land.x, y1=land.y, x2=land.right, y2=land.y, thickness=_BAND, ink=Ink.TEXT)

    def _ground(self, at: Placement) -> Rect:
        return self._grid.ground(at.column, at.columns, at.row, at.rows)

    def _upright(self, at: Placement, story: Story) -> Frame | None:
        """Return what stands across on a page that is set down: its masthead, its 导读."""
        if not self._compositor.is_vertical:
            return None
        ground, across = self._ground(at), replace(self._compositor, is_vertical=False)
        box = ground.height, ground.width
        if story.masthead is not None:
            return set_masthead_box(story.masthead, box, across)
        if story.digest is not None and story.label is not None:
            return set_panel(story.digest, story.label, box, across)
        return None

    def _box(self, at: Placement, story: Story) -> Panel:
        """Return the ground of a box, within the type area as all is."""
        if not story.is_barred:
            ground = self._ground(at)
            above = _BOX_HEAD * self._grid.pitch if at.row else 0.0
            ground = replace(ground, y=ground.y - above, height=ground.height + above)
            return Panel(rect=ground, fill=Ink.TINT)
        # An outline takes the place of the hairlines between it and its neighbours.
        return Panel(rect=self._territory(at), outline=Ink.MUTED, thickness=_OUTLINE)

    def _recipe(self, at: Placement) -> Recipe:
        return self._setter.recipe(at.story, at.columns, at.choice, at.corner)

    def _story(self, at: Placement, story: Story) -> tuple[list[Item], list[Area]]:
        recipe = self._recipe(at)
        if not recipe.top or story.article is None:
            return self._set_story(at, story, recipe)
        below = replace(at, column=at.column + recipe.top, columns=at.columns - recipe.top)
        items, _ = self._set_story(below, story, recipe)
        area = Area(article=story.article.id, rects=self._lands(at))
        return [*self._head_across(at, story, story.article, recipe), *items], [area]

    def _head_across(
        self, at: Placement, story: Story, article: Article, recipe: Recipe
    ) -> Iterator[Item]:
        """Yield the heading that is set across over a story whose text runs down."""
        across = replace(self._compositor, is_vertical=False)
        ground = self._grid.ground(at.column, recipe.top, at.row, at.rows)
        width, height = ground.height, ground.width
        claim = self._swollen(story, recipe.heading, (width, height), across)
        strips = set_heading(article, story.weight, width, across, claim, story.kind)
        items = tuple(place_heading(strips, 0.0, 0.0, height, across.faces))
        yield from laid_into(Frame(width=width, height=height, items=items), ground)

    def _set_story(
        self, at: Placement, story: Story, recipe: Recipe
    ) -> tuple[list[Item], list[Area]]:
        grid = self._grid
        recipe = recipe.closed_up(grid.pitch)
        more = at.rows - recipe.rows
        heading_rows = recipe.heading_rows
        if not story.is_headless:
            heading_rows += self._head_share(recipe, more)
        room = at.rows - heading_rows - story.below
        recipe = self._with_table(recipe, story, room)
        heads = recipe.heads(heading_rows)
        taken = [head + foot for head, foot in zip(heads, recipe.feet(), strict=True)]
        galley, body = pour_full(recipe.galley, taken, room)
        self._uneven += not body.is_even
        if not story.smalls:
            body = feather(body, galley, taken, room)
        recipe = replace(recipe, galley=galley)
        height = heading_rows * grid.pitch
        beside = at.corner.columns if at.corner is not None and at.corner.is_upper else 0
        over = recipe.span if recipe.span < recipe.texts else at.columns - beside
        left = recipe.inset if recipe.flank is not None else 0.0
        # The name of a 导读 stands in the corner of its box.
        pad = 0.0 if story.label is not None else recipe.margin
        if recipe.inset and recipe.flank is None:
            items = list(self._beside(at, story))
        else:
            heading = self._heading(story, recipe, grid.width(over) - left - 2 * pad, height)
            items = list(self._above(at, story, heading, (left + pad, height)))
        top = at.row + heading_rows
        own = grid.part(at.column, at.columns, recipe.texts, recipe.inset)
        if self._compositor.is_vertical and galley.rows and not story.smalls:
            items += self._band_rules(at, recipe, own, top)
        items += self._figures(at, recipe, own, top)
        # The entries of a strip stand in the middle of its height.
        drop = story.below / 2 if recipe.inset and recipe.flank is None else 0.0
        if story.smalls:
            items += column_rules(own, self._ground(at))
        standing = [
            (top + drop + head, self._opened(story, galley, cut, room - under))
            for cut, head, under in zip(body.cuts, heads, taken, strict=True)
        ]
        columns = list(place_columns(own, recipe, body, standing, self._compositor))
        for column in columns:
            items += column.items
        areas = [area for column in columns for area in column.areas]
        article = only_article(story, areas)
        return items, [Area(article=article, rects=self._lands(at))] if article else areas

    def _opened(self, story: Story, galley: Galley, cut: Cut, room: int) -> Opened:
        """Return how a column of so many rows is opened."""
        if story.smalls:
            if self._is_eased:
                return ease_smalls(cut, galley, room)
            return Opened(spread(cut, galley, room))
        if self._is_eased and story.article is None:
            return ease_heads(cut, galley, room)
        return Opened(under_heads(cut, galley))

    def _with_table(self, recipe: Recipe, story: Story, room: int) -> Recipe:
        """Return a recipe; a table across that is all of its story as large as may be."""
        if len(recipe.stands) != 1 or story.galley.rows or recipe.stands[0].figure.upright is None:
            return recipe
        (copy,), (stand,), pitch = story.figures, recipe.stands, self._grid.pitch
        if not isinstance(copy.block, Table):
            return recipe
        ground = self._grid.width(stand.columns), room * pitch
        figure = table_alone(copy, ground, self._compositor, pitch) or stand.figure
        return replace(recipe, stands=(stand._replace(figure=replace(figure, rows=room)),))

    def _beside(self, at: Placement, story: Story) -> Iterator[Item]:
        """Yield the name of a strip, or a headline set down, at the left of the text."""
        if story.article is not None:
            yield from place_side_head(story, self._ground(at), self._compositor)
        elif story.label is not None:
            yield from place_strip_name(story.label, self._box(at, story).rect, self._compositor)

    def _above(
        self, at: Placement, story: Story, heading: tuple[Strip, ...], place: tuple[float, float]
    ) -> Iterator[Item]:
        """Yield a heading so far from the left edge and so high, in points, above the text."""
        left, height = place
        ground, compositor = self._ground(at), self._compositor
        if story.is_barred:
            box = self._box(at, story).rect
            tall = ground.y + height - box.y
            yield from place_barred(heading, box, ground.x + left, tall, compositor)
        else:
            yield from place_heading(heading, ground.x + left, ground.y, height, compositor.faces)

    def _figures(self, at: Placement, recipe: Recipe, own: Grid, top: int) -> Iterator[Item]:
        """Yield a story's figures; ``top`` is the row below its heading."""
        flank, pitch = recipe.flank, own.pitch
        if flank is not None:
            ground = replace(self._ground(at), width=flank.width, height=flank.rows * pitch)
            yield from place_figure(flank, ground, pitch, self._compositor)
        for stand in recipe.stands:
            place = own.ground(stand.column, stand.columns, top + stand.row, stand.figure.rows)
            yield from place_figure(stand.figure, place, pitch, self._compositor)

    def _band_rules(self, at: Placement, recipe: Recipe, own: Grid, top: int) -> Iterator[Rule]:
        """Yield the hairlines between the bands of a story, past its heading and figures.

        Args:
            at: Where the story stands.
            recipe: How it is set.
            own: Its bands.
            top: The row below its heading.
        """
        corner = at.corner
        edge = corner.columns if corner is not None and corner.is_left else own.columns
        for band in range(1, own.columns):
            start = top if band < recipe.span else at.row
            end = at.row + at.rows
            for stand in recipe.stands:
                if stand.column < band < stand.column + stand.columns:
                    start = max(start, top + stand.row + stand.figure.rows)
            if corner is not None and band in (*corner.beside(own.columns), edge):
                start = max(start, at.row + corner.rows) if corner.is_upper else start
                end -= 0 if corner.is_upper else corner.rows
            x = own.left(band) - own.gutter / 2
            yield Rule(x1=x, y1=own.top(start), x2=x, y2=own.top(end), thickness=_BAND_RULE)

    def _head_share(self, recipe: Recipe, more: int) -> int:
        if not recipe.heading_rows:
            return 0
        return min(more, max(_LEAST_HEAD, round(recipe.heading_rows * _MOST_HEAD)))

    def _heading(
        self, story: Story, recipe: Recipe, width: float, height: float
    ) -> tuple[Strip, ...]:
        if story.label is not None:
            return set_box_name(story.label, width, self._compositor)
        if story.article is None or recipe.top:
            return ()
        room = width, height
        claim = self._swollen(story, recipe.heading, room, self._compositor)
        return set_heading(story.article, story.weight, width, self._compositor, claim, story.kind)

    def _swollen(
        self, story: Story, claimed: Claim, size: tuple[float, float], compositor: Compositor
    ) -> Claim:
        width, height = size
        room = Room(width=width, height=height + _OVER * self._grid.pitch)
        return swollen(story, claimed, room, compositor, self._most)
