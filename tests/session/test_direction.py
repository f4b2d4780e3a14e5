"""Which way a paper runs: what it says of itself, and what the reader says."""

import pytest

from reader.model.issue import Issue, Masthead, Page
from reader.session.choices import TextDirection
from reader.session.desk.direction import (
    are_pages_down,
    is_bound_right,
    is_text_vertical,
    turn_over,
)

PAGE = Page(label="01", number=1)
DOWN = Issue(title="濱海晨報", masthead=Masthead(direction="vertical"), pages=(PAGE,))
ACROSS = Issue(title="河畔晚报", masthead=Masthead(direction="horizontal"), pages=(PAGE,))
SILENT = Issue(title="渡口報", language="zh-Hant", pages=(PAGE,))


def test_a_paper_is_bound_on_the_right_only_when_it_says_that_it_is_set_vertically() -> None:
    assert is_bound_right(DOWN, ())
    assert not is_bound_right(ACROSS, ())
    assert not is_bound_right(SILENT, ())


@pytest.mark.parametrize("issue", [DOWN, ACROSS, SILENT])
def test_turned_over_by_hand_a_paper_is_bound_on_the_other_side_and_others_are_not(
    issue: Issue,
) -> None:
    turned = turn_over(issue, ("別報",))
    assert is_bound_right(issue, turned) is not is_bound_right(issue, ())
    assert turn_over(issue, turned) == ("別報",)


@pytest.mark.parametrize("issue", [DOWN, ACROSS, SILENT])
def test_pages_are_set_as_the_paper_is_unless_its_title_was_turned(issue: Issue) -> None:
    assert are_pages_down((), issue) is (issue is DOWN)
    assert are_pages_down((issue.title,), issue) is (issue is not DOWN)


def test_articles_are_set_as_the_paper_unless_the_reader_chooses() -> None:
    assert is_text_vertical(TextDirection.BY_PAPER, DOWN)
    assert not is_text_vertical(TextDirection.BY_PAPER, SILENT)
    assert is_text_vertical(TextDirection.VERTICAL, ACROSS)
    assert not is_text_vertical(TextDirection.HORIZONTAL, DOWN)
