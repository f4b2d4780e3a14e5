"""A sheet that comes out bare is dealt lines of its neighbour's, or gives it some."""

from dataclasses import replace

import pytest

from reader.layout.page.made_up import MadeUp
from reader.layout.page.redeal import Dealer, redealt
from reader.layout.setting.slug import Galley, Slug
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.setter import Setter
from reader.layout.story.story import Story
from tests.layout.composing import compositor, grid

TYPE, GRID = compositor(), grid(columns=1, rows=100)
COPY = Galley(Slug() for _ in range(300))


def part(start: int, end: int) -> tuple[Story, ...]:
    return (Story(galley=COPY.part(start, end), weight=Weight.THIRD),)


def parts_at(*cuts: int) -> list[tuple[Story, ...]]:
    return [part(*each) for each in zip((0, *cuts), (*cuts, COPY.count), strict=True)]


class Desk:
    """Sheets of one story, so full as is said of the lines that each has; others are."""

    def __init__(self, *shares: dict[int, float], most: int = 300) -> None:
        self.shares, self.most, self.made_up = shares, most, list[int]()

    def made(self, stories: tuple[Story, ...], number: int) -> MadeUp | None:
        lines = stories[0].galley.count
        self.made_up.append(number)
        share = self.shares[number].get(lines, 1.0 if number else 0.97)
        setter = Setter(stories, TYPE, GRID, ClaimBook(TYPE))
        sheet = MadeUp(fill=None, grid=GRID, setter=setter, stories=stories, cost=0.0, share=share)
        return sheet if lines <= self.most else None

    def redealt(self, *cuts: int) -> list[int]:
        """Return the lines of each sheet after it was cut so."""
        sheets = [self.made(each, number) for number, each in enumerate(parts_at(*cuts))]
        self.made_up.clear()
        dealer = Dealer(moved=self._moved, made=self.made)
        dealt = redealt(tuple(sheet for sheet in sheets if sheet is not None), dealer)
        return [sheet.stories[0].galley.count for sheet in dealt]

    def _moved(
        self, pair: tuple[tuple[Story, ...], tuple[Story, ...]], rows: float
    ) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
        (one,), (other,) = pair
        whole = one.galley.joined(other.galley)
        at = one.galley.count + round(rows)
        return (
            (replace(one, galley=whole.part(0, at)),),
            (replace(other, galley=whole.part(at, whole.count)),),
        )


def test_a_bare_sheet_has_lines_of_the_next_and_the_others_stay_as_they_are() -> None:
    desk = Desk({100: 0.9}, {}, {})
    assert desk.redealt(100, 200) == [105, 95, 100]
    assert desk.made_up == [0, 1]


def test_the_last_sheet_has_lines_of_the_one_before() -> None:
    desk = Desk({}, {}, {100: 0.9, 105: 0.94, 95: 0.9})
    assert desk.redealt(100, 200) == [100, 85, 115]
    assert Desk({}, {}, {100: 0.9}).redealt(100, 200) == [100, 95, 105]


def test_what_leaves_the_neighbour_as_bare_is_not_taken() -> None:
    desk = Desk({100: 0.94}, {95: 0.9, 105: 0.96}, {})
    assert desk.redealt(100, 200) == [95, 105, 100]


def test_what_a_sheet_does_not_hold_is_not_dealt_to_it() -> None:
    desk = Desk({100: 0.9}, {}, {}, most=104)
    assert desk.redealt(100, 200) == [100, 100, 100]


def test_full_sheets_are_not_dealt_otherwise() -> None:
    desk = Desk({100: 0.95}, {100: 0.95}, {100: 0.95})
    assert desk.redealt(100, 200) == [100, 100, 100]
    assert desk.made_up == []


@pytest.mark.parametrize("count", [2, 3])
def test_sheets_that_stay_bare_are_made_up_a_few_times_only(count: int) -> None:
    bare = dict.fromkeys(range(COPY.count), 0.5)
    desk = Desk(*[bare] * count)
    desk.redealt(*range(COPY.count // count, COPY.count - 1, COPY.count // count))
    assert 4 * count < len(desk.made_up) <= 9 * count
    assert max(map(desk.made_up.count, desk.made_up)) > 1
