"""One sheet's stories and the rows they are set in in, ways to make it up out."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from reader.layout.makeup.cuts import UNEVEN, Makeup, Told, fair_widths
from reader.layout.makeup.fill import Fill, Worth, strain
from reader.layout.makeup.placement import Placement, place
from reader.layout.page.copyfit import Fit
from reader.layout.setting.design import BEST_PITCH, BODY_SIZES, PITCHES
from reader.layout.setting.grid import Grid
from reader.layout.sheet.frame import LaidOutPage
from reader.layout.story.setter import Setter
from reader.layout.story.story import Story

CLOSER, _SLACK = 0.012, 25.0
"""How much closer the rows may be than those by which the headings were given theirs; cost of
rows twice as wide."""
_PITCH_COST = 18.0
_ROUNDS = 3
"""Pitches tried for one sheet."""
_WIDER = 0.06
"""How much wider the rows may be than those by which the headings were given theirs."""
_SAME = 0.002
"""How far apart, as a share, two pitches are that give the same sheet."""
_WORTH_A_ROUND = 0.7
"""How much cheaper a make-up must be for the closer pitch that it asks for to be tried."""
_WORTH_A_LOOK = 20.0
"""How much more than the best way to cut a sheet of few rows others may cost that are looked at."""
_WIDEST = 2.0
"""Leading of type that is enlarged for want of copy: in body sizes, at the widest."""
_OVERFULL, _BETWEEN = 0.973, 2
"""Share of a sheet's rows at their closest that its stories may take at the least for it to be
made up, and rows for each of them but one: of 205 sheets made up in vain some 85 were
fuller, and none of 3000 others."""
_AS_GOOD, _WELL = 0.7, 10.0
"""How much more a sheet may cost in the rows that it asked for than it would have for no other
cut to be sought: of 77 sheets only one would then have become better by any. And what it may cost
in any case: of 20 such none would have."""
_FARTHER, _NEARLY, _ALIKE = 1.05, 1.01, 0.995
"""How much farther apart than the closest rows must be expected to stand for another way to
be tried, after one into which tight copy has gone, and other copy; and after one that did
not hold it, leading of a single sheet in that of the other."""
_COST = attrgetter("cost")
_WITH_ONE, _WITH_TWO = 2, 3
"""Stories of a sheet that has but one beside its masthead, or two."""
_MANY, _UNEVEN_OF_MANY = 8, 0.8
"""Stories that can be cut in so many ways that uneven ones are not missed; and how many
columns a piece of such a page may be wider or narrower than its copy asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUp:
    """One sheet's make-up.

    Attributes:
        fill: How the sheet is cut; None where there is nothing to print.
        grid: Its columns and rows.
        setter: Which knows how its stories are set.
        stories: In print order.
        cost: 0 is best.
        share: Of its rows, what holds something once it is laid out; None where it has not
            been looked at.
        sheet: As it was looked at; None where it has not been.
    """

    fill: Fill | None
    grid: Grid
    setter: Setter
    stories: tuple[Story, ...]
    cost: float
    share: float | None = None
    sheet: LaidOutPage | None = None

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The place of each story."""
        return place(self.fill, self.grid.columns, self.grid.rows) if self.fill is not None else ()

    @property
    def given(self) -> float:
        """What of the cost is given with its stories, however its page is divided.

        A masthead that is set down with but one story stands over all columns; with two it
        may also stand over those of the first, where the second is beside them.
        """
        stories, columns = len(self.stories), self.grid.columns
        if stories not in (_WITH_ONE, _WITH_TWO) or self.stories[0].masthead is None:
            return 0.0
        widths = [columns]
        if stories == _WITH_TWO:
            *firsts, second = map(self.setter.bulk, range(stories))
            widths += fair_widths(columns, sum(firsts) / (sum(firsts) + second))
        ways = [way for width in widths for way in self.setter.choices(0, width)]
        return min(way.cost for way in ways)

    @property
    def held(self) -> float:
        """The rows by one column that its copy takes, all blanks left out."""
        return sum(
            self.setter.recipe(at.story, at.columns, at.choice, at.corner).held
            for at in self.placements
        )

    @property
    def fullness(self) -> float:
        """The share of its rows that its copy takes, and the rows between stories."""
        gaps = sum(at.columns for at in self.placements if at.row)
        return (self.held + gaps) / (self.grid.columns * self.grid.rows)


def cost_of(sheets: Iterable[MadeUp]) -> float:
    """Return what some sheets cost."""
    return sum(each.cost for each in sheets)


def slackened(made: MadeUp, pitch: float) -> MadeUp:
    """Add what it costs that in wider rows some of those given to headings are blank."""
    return replace(made, cost=made.cost + _slack_cost(made.grid.pitch, pitch))


def _slack_cost(pitch: float, given: float) -> float:
    return _SLACK * max(0.0, pitch / given - 1)


def _pitch_cost(pitch: float, grid: Grid) -> float:
    """Return what rows of a pitch cost a sheet of a grid's type."""
    return _PITCH_COST * math.log(pitch / (BEST_PITCH * grid.size)) ** 2


def _fewest_rows(grid: Grid) -> int:
    """Return the rows of a sheet that is set as wide as may be."""
    widest = PITCHES[1] if grid.size <= BODY_SIZES[1] else _WIDEST
    return math.ceil(grid.area.height / (widest * grid.size))


def _most_rows(grid: Grid) -> int:
    """Return the rows of a sheet that is set as close as may be."""
    return int(grid.area.height / (PITCHES[0] * grid.size))


Fullest = Callable[[Sequence[MadeUp]], MadeUp | None]
"""Answers some make-ups of a sheet with the one that is the best also for how full it comes out."""


def fill_sheet(
    stories: tuple[Story, ...],
    grid: Grid,
    setter_in: Callable[[Grid], Setter],
    fullest: Fullest | None,
    most: float = math.inf,
) -> tuple[MadeUp | None, float]:
    """Find the make-up and the pitch that fill one sheet.

    Args:
        stories: Of the sheet.
        grid: Its columns, and the rows to begin with.
        setter_in: Of the stories, in other rows too.
        fullest: Chooses where several ways are looked at; None where only their cost counts.
        most: Cost from which on none is worth finding, where only that counts.

    Returns:
        The make-up, None when the sheet holds too much or costs so much; and how many times
        what may go on it it has at the least.
    """
    closest = PITCHES[0] * grid.size
    best: MadeUp | None = None
    cheapest: MadeUp | None = None
    tried: list[float] = []
    pitch, over = grid.pitch, 1.0
    while len(tried) < _ROUNDS and all(abs(pitch / each - 1) >= _SAME for each in tried):
        tried.append(pitch)
        page = replace(grid, pitch=pitch, rows=int(grid.area.height / pitch))
        setter = setter_in(page)
        made = cut_again(cheapest, setter, page) if cheapest and fullest is None else []
        over = 1.0 if made else overfull(setter, len(stories), page)
        if not made and over == 1.0:
            beyond, dear = (_WORTH_A_LOOK, math.inf) if fullest else (0.0, most)
            made = make_up(setter, stories, page, beyond, dear)
        if not made:
            return best, over
        # Headings and figures were given rows of the pitch tried: closer rows cramp them.
        least = pitch * (1 - CLOSER)
        held = [slackened(each, pitch) for each in made if each.grid.pitch >= least]
        held += filter(None, [best])
        best = fullest(held) if fullest else min(held, key=_COST, default=None)
        most = most if best is None else min(most, best.cost)
        cheapest = min(made, key=_COST)
        asked = cheapest.grid.pitch
        if least <= asked <= pitch * (1 + _WIDER):
            break
        if asked < least:
            if best is not None and best.cost <= cheapest.cost + _WORTH_A_ROUND:
                break
            # It sinks slowly: the last round takes it half-way to the closest there is.
            is_last = len(tried) == _ROUNDS - 1
            asked = (asked + closest) / 2 if is_last else max(asked * (1 - CLOSER), closest)
        pitch = asked
    return best, over


def overfull(setter: Setter, stories: int, grid: Grid) -> float:
    """Return how many times what may go on a sheet its stories have at the least; 1 where they go.

    To make it up then would be in vain.
    """
    least = sum(setter.least(at) + _BETWEEN for at in range(stories)) - _BETWEEN
    return max(1.0, least / (grid.columns * _most_rows(grid)) / _OVERFULL)


def make_up(
    setter: Setter, stories: tuple[Story, ...], grid: Grid, beyond: float, most: float = math.inf
) -> list[MadeUp]:
    """Make up one sheet with rows of one pitch, to such heights as may be best.

    Args:
        setter: Of the stories.
        stories: Of the sheet.
        grid: Its columns, and the rows to begin with.
        beyond: How much more than the best others may cost.
        most: Cost from which on none is worth finding.

    Returns:
        The ways; none when it holds too much or costs so much.
    """
    if not stories:
        return [MadeUp(fill=None, grid=grid, setter=setter, stories=(), cost=0.0)]
    bulks = [setter.bulk(at) for at in range(len(stories))]
    # The bulk of an advertisement, which is scaled to its box, tells little of its width.
    is_many = len(stories) >= _MANY and not any(story.is_display for story in stories)
    uneven = _UNEVEN_OF_MANY if is_many else UNEVEN
    leasts = [setter.least(at) for at in range(len(stories))]
    makeup = Makeup(
        setter.choices,
        bulks,
        _most_rows(grid),
        uneven,
        setter.choices_around,
        Told(leasts, frozenset(at for at, story in enumerate(stories) if story.is_textless)),
    )
    made: list[MadeUp] = []
    enough, least = math.inf, grid.pitch * (1 - CLOSER)
    for fill in makeup.fills(grid.columns, Worth(most, beyond, _height_costs(grid))):
        if fill.cost >= enough + beyond:
            # The cheapest fill comes first, and no pitch makes one cheaper.
            break
        each = _pitched(fill, setter, stories, grid)
        made.append(each)
        if each.grid.pitch >= least:
            enough = min(enough, slackened(each, grid.pitch).cost)
    return made


def cut_again(made: MadeUp, setter: Setter, grid: Grid) -> list[MadeUp]:
    """Cut a sheet in the rows that it asked for as it was cut before.

    Args:
        made: As it was cut.
        setter: Of its stories in these rows.
        grid: Its columns and rows.

    Returns:
        The ways; none where they come out worse than that and not well, so that others may be
        better.
    """
    assert made.fill is not None, "a sheet without stories asks for no other rows"
    makeup = Makeup(setter.choices, (), _most_rows(grid), around=setter.choices_around)
    fills = makeup.again(made.fill, grid.columns)
    ways = [_pitched(fill, setter, made.stories, grid) for fill in fills]
    least = grid.pitch * (1 - CLOSER)
    held = [slackened(way, grid.pitch).cost for way in ways if way.grid.pitch >= least]
    return ways if min(held, default=math.inf) <= max(made.cost + _AS_GOOD, _WELL) else []


def _height_costs(grid: Grid) -> list[float]:
    """Return what rows of another pitch cost in which a sheet is so many rows high, by rows.

    Infinite where its headings would be cramped, or its stories stretched.
    """
    least, most = _fewest_rows(grid), _most_rows(grid)
    costs = [math.inf] * (most + 1)
    for rows in range(least, most + 1):
        pitch = grid.area.height / rows
        if pitch >= grid.pitch * (1 - CLOSER):
            costs[rows] = _pitch_cost(pitch, grid) + _slack_cost(pitch, grid.pitch)
    return costs


def _pitched(fill: Fill, setter: Setter, stories: tuple[Story, ...], grid: Grid) -> MadeUp:
    """Give a sheet the pitch that a fill asks for; beyond what it may be the fill is stretched."""
    rows = max(fill.rows, _fewest_rows(grid))
    pitch = grid.area.height / rows
    return MadeUp(
        fill=fill,
        grid=replace(grid, pitch=pitch, rows=rows),
        setter=setter,
        stories=stories,
        cost=fill.cost + strain(rows - fill.rows, fill.give) + _pitch_cost(pitch, grid),
    )


def least_leading(fit: Fit, made: tuple[MadeUp, ...] | None, count: int) -> float:
    """Return the leading that other ways must be cast off to, to be tried after a fit.

    To make up sheets in vain costs as much time as to make them up.
    """
    if made is None:
        return fit.leading * (_ALIKE if count == 1 else 1.0)
    # Of several sheets some are set closer than they need be.
    reached = max(each.grid.pitch for each in made) / fit.size
    farther = _FARTHER if fit.leading < PITCHES[0] else _NEARLY
    return fit.leading * farther * PITCHES[0] / reached
