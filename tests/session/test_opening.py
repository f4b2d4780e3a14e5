"""Openings: which pages lie together."""

import pytest

from reader.model.issue import Issue, Page
from reader.session.choices import Arrangement
from reader.session.desk.opening import Leaf, Opening, is_spread_shown, opening_with, openings
from tests.session.issues import small_issue


def labels(opening: Opening) -> tuple[str | None, ...]:
    return tuple(leaf.page if leaf else None for leaf in opening.leaves)


def test_single_pages_lie_alone():
    every = openings(small_issue(3), {}, spread=False)
    assert [labels(each) for each in every] == [("01",), ("02",), ("03",)]


def test_the_front_page_of_a_spread_lies_alone_on_the_right():
    every = openings(small_issue(6), {}, spread=True)
    assert [labels(each) for each in every] == [
        (None, "01"),
        ("02", "03"),
        ("04", "05"),
        ("06", None),
    ]


def test_a_paper_bound_on_the_right_is_mirrored():
    every = openings(small_issue(3), {}, spread=True, bound_right=True)
    assert [labels(each) for each in every] == [("01", None), ("03", "02")]


def test_a_page_of_two_sheets_takes_two_leaves():
    every = openings(small_issue(2), {"01": 2}, spread=False)
    assert [each.leaves for each in every] == [
        (Leaf(page="01"),),
        (Leaf(page="01", sheet=1),),
        (Leaf(page="02"),),
    ]


def test_the_spine_of_a_spread_is_at_nought():
    opening = Opening(leaves=(Leaf(page="02"), Leaf(page="03")))
    assert [rect.x for _, rect in opening.places(100, 150)] == [-100, 0]
    assert [rect.x for _, rect in Opening(leaves=(Leaf(page="02"),)).places(100, 150)] == [0]


def test_a_leaf_that_is_gone_leads_to_its_pages_first_sheet():
    every = openings(small_issue(3), {}, spread=False)
    assert opening_with(every, Leaf(page="03", sheet=4)) == 2
    assert opening_with(every, Leaf(page="77")) == 0


def test_a_wide_window_shows_a_spread_unless_the_reader_chose_otherwise():
    assert is_spread_shown(Arrangement.BY_WINDOW, 1600, 1000)
    assert not is_spread_shown(Arrangement.BY_WINDOW, 1000, 1000)
    assert not is_spread_shown(Arrangement.SINGLE, 1600, 1000)
    assert is_spread_shown(Arrangement.SPREAD, 500, 1000)


@pytest.mark.parametrize(
    ("held", "lying"),
    [
        (("02", "03"), [("02", "03")]),
        (("01", "02", "04", "05"), [(None, "01"), ("02", None), ("04", "05")]),
        (("01", "02", "05"), [(None, "01"), ("02", None), (None, "05")]),
        (("A01", "A02", "A03", "B01"), [(None, "A01"), ("A02", "A03"), (None, "B01")]),
        (("头版", "特刊", "03"), [(None, "头版"), ("特刊", "03")]),
    ],
)
def test_an_odd_page_lies_on_the_right_whatever_is_held(
    held: tuple[str, ...], lying: list[tuple[str | None, ...]]
) -> None:
    pages = tuple(Page(label=label, number=at) for at, label in enumerate(held, 1))
    every = openings(Issue(pages=pages), {}, spread=True)
    assert [labels(each) for each in every] == lying


def test_a_second_sheet_moves_the_others_of_its_section_only():
    pages = tuple(
        Page(label=label, number=at) for at, label in enumerate(("A01", "A02", "A03", "B01"), 1)
    )
    every = openings(Issue(pages=pages), {"A02": 2}, spread=True)
    assert every[0].held == (Leaf(page="A01"),)
    assert [labels(each) for each in every] == [
        (None, "A01"),
        ("A02", "A02"),
        ("A03", None),
        (None, "B01"),
    ]


def test_sheets_that_are_added_move_every_later_page_of_the_section_on():
    pages = tuple(Page(label=f"{at:02}", number=at) for at in range(1, 7))
    every = openings(Issue(pages=pages), {"02": 2, "03": 3}, spread=True)
    assert [labels(each) for each in every] == [
        (None, "01"),
        ("02", "02"),
        ("03", "03"),
        ("03", "04"),
        ("05", "06"),
    ]
