"""A page of an issue in, its sheets out: make-up of a newspaper page with no geometry given."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from reader.layout.claim import ClaimBook
from reader.layout.compositor import Compositor, PictureSize, Stick
from reader.layout.copyfit import Copy, Copyfit, Fit, sheet_of
from reader.layout.design import BEST_PITCH, BODY_SIZES, PITCHES, Design, dress
from reader.layout.forme import Forme
from reader.layout.frame import LaidOutPage
from reader.layout.grid import Grid
from reader.layout.makeup import UNEVEN, Fill, Makeup, strain
from reader.layout.masthead_box import has_box
from reader.layout.placement import place
from reader.layout.placing import Placing
from reader.layout.setter import Setter
from reader.layout.sheets import divide, pitch_for
from reader.layout.stories import group, headed, set_stories
from reader.layout.story import Story
from reader.layout.whole_paper import as_in_whole_paper
from reader.model.issue import Issue, Page
from reader.typeset.face import Typefaces

_TRIES, _ENOUGH, _BEARABLE = 5, 2, 1.1
"""Ways to divide the page that are made up in full at most; how many that fit are enough
where the best is hardly worse than a good one, and how much worse that is."""
_MORE_TRIES = 12
"""The same of a page with little copy, which is soon made up, while all that were tried are bad."""
_GOOD, _GOOD_EACH = 8.0, 1.1
"""Cost of a page that need not be bettered, and what each of its stories adds to it."""
_RUINED = 100.0
"""Cost beyond which sheets with several stories each are not taken, but one more of them."""
_FARTHER, _NEARLY, _ALIKE = 1.05, 1.01, 0.995
"""How much farther apart than the closest rows must be expected to stand for another way to
be tried, after one into which tight copy has gone, and other copy; and after one that did
not hold it, leading of a single sheet in that of the other."""
_ROUNDS = 3
"""Pitches tried for one sheet."""
_DEALS, _BALANCED = 3, 1.06
"""Times that copy is dealt among its sheets; how many times what another has one may have."""
_CLOSER, _WIDER, _SLACK = 0.012, 0.06, 25.0
"""How far the pitch may be from the one by which the headings were given rows; cost of
one twice as wide."""
_SAME = 0.002
"""How far apart, as a share, two pitches are that give the same sheet."""
_WORTH_A_ROUND = 0.7
"""How much cheaper a make-up must be for the closer pitch that it asks for to be tried."""
_PITCH_COST = 18.0
_WIDEST = 2.0
"""Leading of type that is enlarged for want of copy: in body sizes, at the widest."""
_FULL, _EMPTY = 0.97, 240
"""Share of a sheet's rows that its copy should take, blanks between stories left out; and
what a sheet costs that holds nothing at all."""
_OVERFULL, _BETWEEN = 0.973, 2
"""Share of a sheet's rows at their closest that its stories may take at the least for it to be
made up, and rows for each of them but one: of 205 sheets made up in vain some 85 were
fuller, and none of 3000 others."""
_MANY, _UNEVEN_OF_MANY = 8, 0.8
"""Stories that can be cut in so many ways that uneven ones are not missed; and how many
columns a piece of such a page may be wider or narrower than its copy asks for."""


def lay_out_page(
    issue: Issue, page: Page, design: Design, faces: Typefaces, pictures: PictureSize
) -> tuple[LaidOutPage, ...]:
    """Make up a page.

    Args:
        issue: Which the page belongs to.
        page: One of its pages.
        design: Format and least size.
        faces: Metrics of the type.
        pictures: Sizes of the pictures held.

    Returns:
        Its sheets, at least one; every character of every article stands on
        exactly one of them. The same input gives the same sheets.
    """
    whole = as_in_whole_paper(issue, page)
    return _PageMaker(issue, whole, design, faces, pictures).sheets()


@dataclass(frozen=True, slots=True, kw_only=True)
class _MadeUp:
    """One sheet's make-up; ``fill`` is None where there is nothing to print."""

    fill: Fill | None
    grid: Grid
    setter: Setter
    stories: tuple[Story, ...]
    cost: float

    @property
    def fullness(self) -> float:
        """The share of its rows that its copy takes, and the rows between stories."""
        grid = self.grid
        placements = place(self.fill, grid.columns, grid.rows) if self.fill else ()
        held = sum(
            self.setter.recipe(at.story, at.columns, at.choice, at.corner).held for at in placements
        )
        gaps = sum(at.columns for at in placements if at.row)
        return (held + gaps) / (grid.columns * grid.rows)

    @property
    def held(self) -> float:
        """The rows by one column that its copy takes, all blanks left out."""
        placements = place(self.fill, self.grid.columns, self.grid.rows) if self.fill else ()
        return sum(
            self.setter.recipe(at.story, at.columns, at.choice, at.corner).held for at in placements
        )


class _PageMaker:
    """Makes up one page."""

    def __init__(
        self,
        issue: Issue,
        page: Page,
        design: Design,
        faces: Typefaces,
        pictures: PictureSize,
    ) -> None:
        self._issue = issue
        self._page = page
        self._design = design
        self._faces = faces
        self._stick = Stick(faces)
        self._language = issue.language
        self._is_down = is_down = design.runs_down(issue)
        # A picture lies on its side, as all does, until the page is set up.
        self._pictures: PictureSize = partial(_lying, pictures) if is_down else pictures
        across = replace(self._compositor(10.0, 20.0), is_vertical=False)
        self._forme = Forme(issue, page, sheet_of(design, issue), across, is_down=is_down)
        self._groups = group(page, self._compositor(10.0, 20.0))
        self._set: dict[tuple[int, int], tuple[Story, ...]] = {}
        self._books: dict[tuple[int, int], ClaimBook] = {}
        self._over = 1.0
        """How many times what may go on it the last sheet made up in vain had at the least."""

    def sheets(self) -> tuple[LaidOutPage, ...]:
        """Return the page on as few sheets as hold it."""
        area = self._forme.body
        heads = tuple(head for each in self._groups for head in each.heads)
        copy = Copy(page=self._page, heads=heads, pictures=self._pictures)
        copyfit = Copyfit(copy, area.width, self._forme.bed, self._design)
        count = copyfit.least_sheets(area.height)
        while True:
            made = self._best(copyfit.ranked(area.height * count, count), count)
            if made is not None:
                return tuple(self._laid_out(each, number) for number, each in enumerate(made))
            # Slugs are far lower than a sheet, so some number of sheets holds them.
            count = copyfit.least_sheets(area.height, beyond=count)

    def _best(self, fits: Sequence[Fit], count: int) -> tuple[_MadeUp, ...] | None:
        found: list[tuple[float, Fit, tuple[_MadeUp, ...]]] = []
        closest, tried = 0.0, 0
        for fit in fits:
            is_poor = fit.leading > PITCHES[1] and all(cost >= _RUINED for cost, *_ in found)
            if found and tried >= (_MORE_TRIES if is_poor else _TRIES):
                break
            # After so many in vain only such as should have much room are worth the time.
            if fit.leading < max(closest, PITCHES[1] if tried >= _TRIES else 0.0):
                continue
            tried += 1
            made = self._make_up(fit, count)
            over = self._over if made is None else 1.0
            closest = max(closest, over * _least_leading(fit, made, count))
            if made is None:
                continue
            cost = fit.taste + (_cost_of(made) + sum(map(_emptiness, made))) / count
            found.append((cost, fit, made))
            stories = sum(len(each.stories) for each in made) / count
            good = _GOOD + _GOOD_EACH * stories
            best = min(each for each, *_ in found)
            if cost < good or (len(found) >= _ENOUGH and best < _BEARABLE * good):
                break
        if not found:
            return None
        cost, fit, cheapest = min(found, key=lambda each: each[0])
        # One sheet more makes copy that is too little no better.
        is_little = fit.leading > PITCHES[1]
        is_taken = cost < _RUINED or is_little or count >= len(self._groups)
        return cheapest if is_taken else None

    def _compositor(self, size: float, measure: float) -> Compositor:
        return Compositor(
            faces=self._faces,
            dress=dress(self._language),
            size=size,
            measure=measure,
            stick=self._stick,
            pictures=self._pictures,
            is_centred=self._language.startswith("zh-Hant"),
            is_vertical=self._is_down,
        )

    def _make_up(self, fit: Fit, count: int) -> tuple[_MadeUp, ...] | None:
        """Make up the sheets by one fit; None when the copy does not go on so many."""
        shares = [1 / count] * count
        best: tuple[_MadeUp, ...] | None = None
        most = math.inf
        tried: list[list[list[int]]] = []
        for _ in range(_DEALS):
            parts = self._divided(fit, shares)
            cuts = [[story.galley.count for story in part] for part in parts]
            made = self._fill_sheets(parts, fit, most) if cuts not in tried else None
            if made is None:
                break
            tried.append(cuts)
            most = _cost_of(made)
            best = made
            held = [each.held for each in made]
            if len(held) < count or max(held) <= _BALANCED * min(held):
                break
            # Headings and pictures take more or less room than they were reckoned at.
            fair = [share / each for share, each in zip(shares, held, strict=True)]
            shares = [each / sum(fair) for each in fair]
        return best

    def _divided(self, fit: Fit, shares: Sequence[float]) -> tuple[tuple[Story, ...], ...]:
        """Divide the stories, set by one fit, among as many sheets as there are shares."""
        compositor = self._compositor(fit.size, fit.measure)
        stories = self._stories(fit, compositor)
        if len(shares) == 1:
            return (stories,)
        return tuple(divide(stories, shares, fit, compositor))

    def _fill_sheets(
        self, parts: Sequence[tuple[Story, ...]], fit: Fit, most: float
    ) -> tuple[_MadeUp, ...] | None:
        """Make up the sheets; None when one holds too much, or they cost no less than that."""
        compositor = self._compositor(fit.size, fit.measure)
        made: list[_MadeUp] = []
        for part in parts:
            sheet = self._fill_sheet(part, fit, compositor)
            if sheet is None:
                return None
            made.append(sheet)
            if _cost_of(made) >= most:
                return None
        return tuple(made)

    def _stories(self, fit: Fit, compositor: Compositor) -> tuple[Story, ...]:
        key = (fit.columns, fit.measure)
        if key not in self._set:
            stories = set_stories(self._groups, self._page.digest, compositor)
            if self._is_down and self._page.number == 1 and has_box(self._issue):
                stories = headed(stories, self._issue)
            self._set[key] = stories
        return self._set[key]

    def _book(self, fit: Fit, compositor: Compositor) -> ClaimBook:
        return self._books.setdefault((fit.columns, fit.measure), ClaimBook(compositor))

    def _fill_sheet(
        self, stories: tuple[Story, ...], fit: Fit, compositor: Compositor
    ) -> _MadeUp | None:
        """Find the make-up and the pitch that fill one sheet; None when it holds too much."""
        area = self._forme.body
        closest, book = PITCHES[0] * fit.size, self._book(fit, compositor)
        pitch = pitch_for(stories, area.height, fit, compositor)
        best: _MadeUp | None = None
        tried: list[float] = []
        while len(tried) < _ROUNDS and all(abs(pitch / each - 1) >= _SAME for each in tried):
            tried.append(pitch)
            grid = Grid(
                area=area,
                columns=fit.columns,
                measure=fit.measure,
                size=fit.size,
                pitch=pitch,
                rows=int(area.height / pitch),
            )
            setter = Setter(stories, compositor, grid, book)
            self._over = max(1.0, _least_share(setter, len(stories), grid) / _OVERFULL)
            made = _make_up(setter, stories, grid) if self._over == 1.0 else None
            if not made:
                return best
            # Headings and figures were given rows of the pitch tried: closer rows cramp them.
            least = pitch * (1 - _CLOSER)
            held = [_slackened(each, pitch) for each in made if each.grid.pitch >= least]
            best = min([*held, *filter(None, [best])], key=_cost, default=None)
            cheapest = min(made, key=_cost)
            asked = cheapest.grid.pitch
            if least <= asked <= pitch * (1 + _WIDER):
                return best
            if asked < least:
                if best is not None and best.cost <= cheapest.cost + _WORTH_A_ROUND:
                    return best
                # It sinks slowly: the last round takes it half-way to the closest there is.
                is_last = len(tried) == _ROUNDS - 1
                asked = (asked + closest) / 2 if is_last else max(asked * (1 - _CLOSER), closest)
            pitch = asked
        return best

    def _laid_out(self, made: _MadeUp, number: int) -> LaidOutPage:
        grid = made.grid
        compositor = self._compositor(grid.size, grid.measure)
        placing = Placing(grid, made.stories, made.setter, compositor)
        placements = place(made.fill, grid.columns, grid.rows) if made.fill is not None else ()
        return self._forme.imposed(placing.place(placements), grid, number)


def _cost(made: _MadeUp) -> float:
    return made.cost


def _cost_of(sheets: Sequence[_MadeUp]) -> float:
    return sum(map(_cost, sheets))


def _emptiness(made: _MadeUp) -> float:
    """Return what it costs that a sheet is not as full as it should be."""
    return _EMPTY * max(0.0, _FULL - made.fullness)


def _slackened(made: _MadeUp, pitch: float) -> _MadeUp:
    """Add what it costs that in wider rows some of those given to headings are blank."""
    return replace(made, cost=made.cost + _SLACK * max(0.0, made.grid.pitch / pitch - 1))


def _lying(pictures: PictureSize, image: str) -> tuple[float, float] | None:
    size = pictures(image)
    return size and (size[1], size[0])


def _least_leading(fit: Fit, made: tuple[_MadeUp, ...] | None, count: int) -> float:
    """Return the leading that other ways must be cast off to, to be tried after a fit.

    To make up sheets in vain costs as much time as to make them up.
    """
    if made is None:
        return fit.leading * (_ALIKE if count == 1 else 1.0)
    # Of several sheets some are set closer than they need be.
    reached = max(each.grid.pitch for each in made) / fit.size
    farther = _FARTHER if fit.leading < PITCHES[0] else _NEARLY
    return fit.leading * farther * PITCHES[0] / reached


def _most_rows(grid: Grid) -> int:
    """Return the rows of a sheet that is set as close as may be."""
    return int(grid.area.height / (PITCHES[0] * grid.size))


def _least_share(setter: Setter, stories: int, grid: Grid) -> float:
    """Return the share of a sheet, set as close as may be, that stories take at the least."""
    least = sum(setter.least(at) + _BETWEEN for at in range(stories)) - _BETWEEN
    return least / (grid.columns * _most_rows(grid))


def _make_up(setter: Setter, stories: tuple[Story, ...], grid: Grid) -> list[_MadeUp]:
    """Make up one sheet with rows of one pitch, to such heights as may be best.

    None when it holds too much.
    """
    if not stories:
        return [_MadeUp(fill=None, grid=grid, setter=setter, stories=(), cost=0.0)]
    bulks = [setter.bulk(at) for at in range(len(stories))]
    # The bulk of an advertisement, which is scaled to its box, tells little of its width.
    is_many = len(stories) >= _MANY and not any(story.is_display for story in stories)
    uneven = _UNEVEN_OF_MANY if is_many else UNEVEN
    makeup = Makeup(setter.choices, bulks, _most_rows(grid), uneven, setter.choices_around)
    made: list[_MadeUp] = []
    enough, least = math.inf, grid.pitch * (1 - _CLOSER)
    for fill in makeup.fills(grid.columns):
        if fill.cost >= enough:
            # The cheapest fill comes first, and no pitch makes one cheaper.
            break
        each = _pitched(fill, setter, stories, grid)
        made.append(each)
        if each.grid.pitch >= least:
            enough = min(enough, _slackened(each, grid.pitch).cost)
    return made


def _pitched(fill: Fill, setter: Setter, stories: tuple[Story, ...], grid: Grid) -> _MadeUp:
    """Give a sheet the pitch that a fill asks for; beyond what it may be the fill is stretched."""
    widest = (PITCHES[1] if grid.size <= BODY_SIZES[1] else _WIDEST) * grid.size
    rows = max(fill.rows, math.ceil(grid.area.height / widest))
    pitch = grid.area.height / rows
    off = math.log(pitch / (BEST_PITCH * grid.size))
    return _MadeUp(
        fill=fill,
        grid=replace(grid, pitch=pitch, rows=rows),
        setter=setter,
        stories=stories,
        cost=fill.cost + strain(rows - fill.rows, fill.give) + _PITCH_COST * off * off,
    )
