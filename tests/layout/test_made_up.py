"""A sheet is cut in the rows that it asked for as it was before, unless that comes out worse."""

from dataclasses import replace

import pytest

import reader.layout.page.made_up
from reader.layout.page.made_up import MadeUp, cut_again, make_up
from reader.layout.setting.galley import set_galley
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import Galley
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.setter import Setter
from reader.layout.story.story import Story
from reader.model.issue import Issue
from tests.layout.composing import compositor, grid
from tests.layout.pages import article, paragraphs

TYPE = compositor(measure=13)


def story(number: int, length: int, weight: Weight) -> Story:
    whole = article(number, *paragraphs(length, seed=number))
    return Story(galley=Galley(set_galley(whole, TYPE)), weight=weight, article=whole)


STORIES = (
    story(1, 1100, Weight.LEAD),
    story(2, 700, Weight.SECOND),
    story(3, 500, Weight.THIRD),
    story(4, 400, Weight.THIRD),
)


def sheet(rows: int) -> tuple[Setter, Grid]:
    """Return a sheet of always the same height in so many rows."""
    whole = grid(columns=5, rows=60, measure=13)
    page = replace(whole, rows=rows, pitch=whole.area.height / rows)
    return Setter(STORIES, TYPE, page, ClaimBook(TYPE)), page


def cheapest(rows: int) -> MadeUp:
    setter, page = sheet(rows)
    return min(make_up(setter, STORIES, page, 0.0), key=lambda made: made.cost)


def test_a_sheet_in_the_rows_that_it_asked_for_is_cut_as_before() -> None:
    before = cheapest(60)
    setter, page = sheet(before.grid.rows)
    made = cut_again(before, setter, page)
    assert made
    assert min(each.cost for each in made) <= before.cost + 1.0
    for each in made:
        assert [at.columns for at in each.placements] == [at.columns for at in before.placements]
        assert max(at.row + at.rows for at in each.placements) == each.grid.rows


def test_a_cut_that_comes_out_worse_is_none_unless_it_is_well_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = replace(cheapest(60), cost=-10.0)
    setter, page = sheet(before.grid.rows)
    least = min(each.cost for each in cut_again(before, setter, page))
    assert least < 7
    monkeypatch.setattr(reader.layout.page.made_up, "_WELL", 0.9 * least)
    assert cut_again(before, setter, page) == []


@pytest.mark.parametrize("lengths", [(), (900,), (1200, 400), (700, 400, 300)])
def test_what_a_masthead_costs_among_few_stories_is_given(lengths: tuple[int, ...]) -> None:
    down = replace(TYPE, is_vertical=True)
    box = Story(galley=Galley(()), weight=Weight.BRIEF, masthead=Issue(title="海港日报", pages=()))
    few = (box, *(story(at, length, Weight.SECOND) for at, length in enumerate(lengths, start=1)))
    page = grid(columns=6, rows=90, measure=13)
    setter = Setter(few, down, page, ClaimBook(down))
    made = MadeUp(fill=None, grid=page, setter=setter, stories=few, cost=0.0)
    costs = [min((way.cost for way in setter.choices(0, wide)), default=0.0) for wide in range(7)]
    assert costs[6] > costs[5] > costs[4] > costs[3] > 0
    # The first of two has three quarters of the copy: some five of the six bands.
    assert made.given == {1: costs[6], 2: costs[4]}.get(len(lengths), 0.0)
