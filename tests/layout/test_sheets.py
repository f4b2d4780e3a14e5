"""Copy that does not go on one sheet goes on more, in order, nothing of it lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.page.copyfit import Fit
from reader.layout.page.sheets import divide
from reader.layout.page.sheets import moved as sheets_moved
from reader.layout.setting.figure import Copy
from reader.layout.setting.slug import Galley
from reader.layout.sheet.frame import Source
from reader.layout.story.claim import Weight
from reader.layout.story.story import Story
from reader.model.article import Article, Picture
from reader.model.issue import Digest, DigestEntry
from tests.layout.composing import compositor, galley

FIT = Fit(columns=3, measure=20, size=10.0, pitch=15.0, leading=1.5, taste=0.0, cost=0.0)


def story(pattern: str, number: int = 1, pictures: int = 0) -> Story:
    copy = Copy(block=Picture(image="images/a.png"), source=Source(article="01/a1", field="block"))
    return Story(
        galley=galley(pattern),
        weight=Weight.THIRD,
        article=Article(id=f"01/a{number}", headline="渡口亮灯"),
        figures=(copy,) * pictures,
    )


def parts(stories: list[Story], count: int) -> list[tuple[Story, ...]]:
    return dealt(stories, [1 / count] * count)


def dealt(stories: list[Story], shares: list[float]) -> list[tuple[Story, ...]]:
    return list(divide(stories, shares, FIT, compositor(pictures=lambda _: (4, 3))))


def slugs(sheets: list[tuple[Story, ...]]) -> list[object]:
    return [slug for sheet in sheets for each in sheet for slug in each.galley.slugs]


def test_a_long_story_goes_on_at_the_head_of_the_next_sheet() -> None:
    first, second = parts([story("p" + "." * 199)], 2)
    assert first[0].article is not None
    assert second[0].article is None
    assert abs(len(first[0].galley.slugs) - len(second[0].galley.slugs)) < 60


def test_a_sheet_may_have_more_than_another() -> None:
    first, second = dealt([story("p" + "." * 199)], [0.75, 0.25])
    rows = [each[0].galley.rows for each in (first, second)]
    assert 2 < rows[0] / rows[1] < 5


def test_sheets_keep_the_order_of_print() -> None:
    stories = [story("p" + "." * 59, number) for number in range(1, 7)]
    ids = [
        each.article.id for sheet in parts(stories, 3) for each in sheet if each.article is not None
    ]
    assert ids == [f"01/a{number}" for number in range(1, 7)]


def test_the_pictures_of_a_divided_story_are_shared_out() -> None:
    sheets = parts([story("p" + "." * 99, pictures=8)], 2)
    counts = [len(each.figures) for sheet in sheets for each in sheet]
    assert sum(counts) == 8
    assert min(counts) > 0


def test_no_sheet_ends_between_lines_that_keep_together() -> None:
    whole = [story("p." + "k." * 100)]
    first, _ = parts(whole, 2)
    assert not first[-1].galley.slugs[-1].keeps_next


@settings(deadline=None)
@given(st.lists(st.integers(0, 150), max_size=8), st.integers(1, 6))
def test_every_slug_is_on_one_sheet_in_order(lengths: list[int], count: int) -> None:
    stories = [story("p" + "." * length, number) for number, length in enumerate(lengths, 1)]
    sheets = parts(stories, count)
    whole: list[object] = [slug for each in stories for slug in each.galley.slugs]
    assert len(sheets) <= count
    assert slugs(sheets) == whole
    assert all(sheets)


def test_nothing_is_divided_into_nothing() -> None:
    assert parts([], 3) == []
    assert Galley(()).rows == 0


def test_a_box_of_what_is_inside_stands_at_the_end_of_the_first_sheet() -> None:
    digest = Digest(label="导读", entries=(DigestEntry(headline="江心灯塔"),))
    box = Story(galley=Galley(()), weight=Weight.BRIEF, digest=digest)
    stories = [*(story("p" + "." * 59, number) for number in range(1, 7)), box]
    first, second, third = parts(stories, 3)
    assert first[-1] is box
    assert box not in (*second, *third)
    assert len(first) - 1 <= len(second)
    assert parts([box], 2) == [(box,)]


def moved(sheets: list[tuple[Story, ...]], rows: float) -> list[tuple[Story, ...]]:
    first, second = sheets
    return list(sheets_moved((first, second), rows, FIT, compositor(pictures=lambda _: (4, 3))))


@pytest.mark.parametrize("rows", [3, -3, 30, -30])
def test_lines_of_a_divided_story_are_moved_and_nothing_else(rows: int) -> None:
    sheets = parts([story("p" + "." * 59), story("p" + "." * 199, 2)], 2)
    dealt = moved(sheets, rows)
    assert [len(each) for each in dealt] == [2, 1]
    counts = [each[-1].galley.count for each in sheets]
    assert [each[-1].galley.count for each in dealt] == [counts[0] + rows, counts[1] - rows]
    assert slugs(dealt) == slugs(sheets)
    assert dealt[0][-1].is_part
    assert dealt[1][0].is_rest
    assert dealt[1][0].article is None


def test_what_is_moved_back_is_as_it_was() -> None:
    sheets = parts([story("p" + "." * 199, pictures=2)], 2)
    back = moved(moved(sheets, 20), -20)
    for was, (each,) in zip(sheets, back, strict=True):
        assert abs(each.galley.count - was[0].galley.count) <= 2
        assert (len(each.figures), each.is_part) == (len(was[0].figures), was[0].is_part)


def test_a_story_that_all_goes_over_is_whole_again() -> None:
    sheets = parts([story("p" + "." * 59), story("p" + "." * 199, 2)], 2)
    first, second = moved(sheets, -sheets[0][1].galley.rows - 8)
    assert [each.article and each.article.id for each in (*first, *second)] == ["01/a1", "01/a2"]
    assert second[0].galley.count == 200
    assert not second[0].is_part
    assert not second[0].is_rest


def test_too_few_lines_of_another_story_are_not_moved() -> None:
    sheets = [(story("p" + "." * 59),), (story("p" + "." * 59, 2),)]
    assert moved(sheets, 3) == sheets
    assert moved(sheets, -3) == sheets


def test_the_box_of_what_is_inside_stays_at_the_end_of_its_sheet() -> None:
    digest = Digest(label="导读", entries=(DigestEntry(headline="江心灯塔"),))
    box = Story(galley=Galley(()), weight=Weight.BRIEF, digest=digest)
    sheets = parts([story("p" + "." * 199), box], 2)
    first, second = moved(sheets, 10)
    assert [each is box for each in first] == [False, True]
    assert first[0].galley.count == sheets[0][0].galley.count + 10
    assert box not in second
