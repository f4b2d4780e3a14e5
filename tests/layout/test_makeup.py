"""Pieces of a page add up, stand level, keep the order of print and leave no ground over."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.makeup.corner import Corner, Limit
from reader.layout.makeup.cuts import Choice, Makeup, Told
from reader.layout.makeup.fill import CUT_ACROSS, GAP, Leaf, Tray, Way, Worth, strain
from reader.layout.makeup.placement import Placement, place


def stiff(rows: int, give: float = 1.0, cost: float = 0.0) -> Choice:
    return Choice(rows=rows, give=give, cost=cost)


def made_up(cells: list[int], columns: int, most: int = 200) -> tuple[tuple[Placement, ...], int]:
    """Make up stories of so many rows by one column; the page is as high as its best fill."""

    def choices(story: int, width: int) -> tuple[Choice, ...]:
        return (stiff(-(-cells[story] // width)),)

    fill = next(Makeup(choices, [float(each) for each in cells], most).fills(columns))
    return place(fill, columns, fill.rows), fill.rows


def test_two_stories_in_one_column_stand_a_gap_apart() -> None:
    placed, rows = made_up([10, 7], 1)
    assert [(each.row, each.rows) for each in placed] == [(0, 10), (10 + GAP, 7)]
    assert rows == 17 + GAP


def test_stories_side_by_side_are_as_high_as_the_higher() -> None:
    def choices(story: int, width: int) -> tuple[Choice, ...]:
        return (stiff(20 - story),) if width == 1 else ()

    (fill,) = Makeup(choices, [20.0, 19.0], 100).fills(2)
    assert fill.rows == 20
    placed = place(fill, 2, 20)
    assert [(each.column, each.columns, each.rows) for each in placed] == [(0, 1, 20), (1, 1, 20)]


def test_the_stiffer_story_takes_less_of_what_is_over() -> None:
    def choices(story: int, width: int) -> tuple[Choice, ...]:
        return (stiff(10, give=3.0 if story == 0 else 1.0),)

    (fill,) = Makeup(choices, [10.0, 10.0], 100).fills(1)
    upper, lower = place(fill, 1, fill.rows + 8)
    assert (upper.rows, lower.rows) == (16, 12)


def test_a_fill_higher_than_the_page_is_no_fill() -> None:
    assert not list(Makeup(lambda *_: (stiff(30),), [30.0], 29).fills(1))


def test_no_way_is_sought_to_fill_a_piece_that_is_too_small_for_its_stories() -> None:
    asked: set[tuple[int, int]] = set()

    def choices(story: int, width: int) -> tuple[Choice, ...]:
        asked.add((story, width))
        return (stiff(-(-60 // width)),)

    bulks = [60.0, 60.0]
    fills = list(Makeup(choices, bulks, 30, told=Told(leasts=bulks)).fills(4))
    assert [each.rows for each in fills] == [30]
    assert asked
    # Over one column each would be 60 rows high.
    assert min(width for _, width in asked) == 2


def test_what_goes_on_a_page_in_its_lowest_ways_alone_is_set_in_these() -> None:
    cheap = tuple(stiff(rows) for rows in (20, 21, 22, 23))
    fills = list(Makeup(lambda *_: (*cheap, stiff(10, cost=5.0)), [10.0, 10.0], 25).fills(1))
    assert fills[0].rows == 10 + GAP + 10


def test_a_page_that_came_out_poor_is_sought_again() -> None:
    def choices(story: int, width: int) -> tuple[Choice, ...]:
        if story == 2:
            return (stiff(20), stiff(8, cost=20.0))
        return (*(stiff(rows) for rows in (30, 31, 32)), stiff(20, cost=1.0))

    fill = next(Makeup(choices, [20.0, 20.0, 20.0], 62 + GAP).fills(1))
    assert [each.rows for each in place(fill, 1, fill.rows)] == [20, 20, 20]


@pytest.mark.parametrize(("most", "times"), [(61, 2), (66, 2), (86, 2), (87, 1)])
def test_a_poor_page_is_sought_twice_only_where_that_may_better_it(
    monkeypatch: pytest.MonkeyPatch, most: int, times: int
) -> None:
    sought: list[float] = []
    cut = Makeup._cut

    def counted(makeup: Makeup, run: tuple[int, int], columns: int, tray: Tray) -> list[Way]:
        if run == (0, 2):
            sought.append(makeup._share)
        return cut(makeup, run, columns, tray)

    monkeypatch.setattr(Makeup, "_cut", counted)
    fills = list(Makeup(lambda *_: (stiff(30, cost=20.0),), [31.0, 31.0], most).fills(1))
    assert {each.rows for each in fills} == {30 + GAP + 30}
    assert len(sought) == times
    # Where there is hardly room no piece may be high from the start on.
    assert (sought[0] < math.inf) is (most == 61)


def test_only_the_ways_to_fill_a_page_are_found_that_are_asked_for() -> None:
    def way(rows: int, cost: float) -> Way:
        return cost, rows, 1.0, Leaf(0, 0), None, None

    more = [math.inf] * 40 + [2.0] * 10
    tray = Tray(50, 50, Worth(most=9.0, beyond=0.5, more=more))
    below = [way(10, -CUT_ACROSS)]
    assert tray.limit == 9.0
    # One so low, of which nothing is known of what its page costs, leaves no others out.
    tray.across([way(20, 3.0)], below)
    assert tray.limit == 9.0
    tray.across([way(30, 5.0)], below)
    assert tray.limit == 5.0 + 2.0 + 0.5
    tray.across([way(35, 8.0), way(36, 7.5)], below)
    tray.across([way(37, 7.0)], below)
    assert [(cost, rows) for cost, rows, *_ in tray.best()] == [(3.0, 31), (5.0, 41), (7.0, 48)]


def test_a_page_is_cut_again_as_it_was_before() -> None:
    def beside(story: int, width: int) -> tuple[Choice, ...]:
        return (stiff(20 - story),) if width == 1 else ()

    (fill,) = Makeup(beside, [20.0, 19.0], 100).fills(2)

    def higher(story: int, width: int) -> tuple[Choice, ...]:
        # One above the other they would now cost less.
        return (stiff(22 - story),) if width == 1 else (stiff(3),)

    makeup = Makeup(higher, [20.0, 19.0], 100)
    assert [each.rows for each in place(next(makeup.fills(2)), 2, 7)] == [3, 3]
    (again,) = makeup.again(fill, 2)
    placed = place(again, 2, 22)
    assert [(each.column, each.columns, each.rows) for each in placed] == [(0, 1, 22), (1, 1, 22)]


def test_a_story_around_a_corner_is_so_again_whatever_stands_in_it() -> None:
    def around(
        story: int, width: int, corner: Corner, limit: Limit
    ) -> tuple[tuple[int, Choice], ...]:
        return ((5, stiff(30)),) if story == 0 and corner.rows >= 8 else ()

    def makeup(inner: int) -> Makeup:
        def choices(story: int, width: int) -> tuple[Choice, ...]:
            return (stiff(inner, cost=9.0),) if story == 1 and width == 1 else ()

        return Makeup(choices, [80.0, 20.0], 100, around=around)

    fill = next(makeup(12).fills(3))
    bent, inside = place(next(makeup(9).again(fill, 3)), 3, 30)
    assert bent.choice == 5
    assert bent.corner is not None
    assert (bent.corner.columns, bent.corner.rows) == (1, 9 + GAP)
    assert (inside.columns, inside.rows) == (1, 9)


def test_the_cheaper_choice_of_the_same_height_is_taken() -> None:
    choices = (stiff(10, cost=2.0), stiff(10, cost=1.0))
    (fill,) = Makeup(lambda *_: choices, [10.0], 100).fills(1)
    assert place(fill, 1, 10)[0].choice == 1


def test_strain_grows_with_the_square() -> None:
    assert strain(4, 2) == 4 * strain(2, 2)
    assert strain(4, 4) == strain(4, 2) / 2


@settings(deadline=None)
@given(st.lists(st.integers(2, 60), min_size=1, max_size=7), st.integers(1, 6))
def test_every_story_has_ground_of_its_own_in_the_order_of_print(
    cells: list[int], columns: int
) -> None:
    placed, rows = made_up(cells, columns, most=1000)
    assert [each.story for each in placed] == list(range(len(cells)))
    ground = [
        (column, row)
        for each in placed
        for column in range(each.column, each.column + each.columns)
        for row in range(each.row, each.row + each.rows)
    ]
    assert len(ground) == len(set(ground))
    assert all(0 <= column < columns and 0 <= row < rows for column, row in ground)
    blank = columns * rows - len(ground)
    gaps = sum(GAP * each.columns for each in placed if each.row)
    assert blank == gaps
    assert placed == made_up(cells, columns, most=1000)[0]
