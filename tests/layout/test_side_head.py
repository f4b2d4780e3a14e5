"""The head of a short piece of literature may stand beside its text, set down."""

from dataclasses import replace

import pytest

from reader.layout.makeup.placement import Placement
from reader.layout.page.placing import Placing
from reader.layout.setting.galley import set_galley
from reader.layout.setting.slug import Galley
from reader.layout.sheet.frame import Posture, Run
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.setter import Setter
from reader.layout.story.side_head import may_stand, side_cost, side_width
from reader.layout.story.story import Story
from reader.model.article import Article, Byline
from reader.notation.story_kind import Kind
from tests.layout.composing import PITCH, compositor, grid
from tests.layout.pages import paragraphs

TYPE = compositor(measure=13)
PAGE = grid(columns=4, rows=60, measure=13)
PIECE = Article(
    id="01/a1",
    headline="母亲的灯",
    bylines=(Byline(role=None, names=("林屿",), text="林屿"),),
    blocks=paragraphs(420),
)
STORY = Story(
    galley=Galley(set_galley(PIECE, TYPE)), weight=Weight.THIRD, article=PIECE, kind=Kind.FEATURE
)


def set_beside() -> tuple[list[Run], int]:
    """Place the piece over two columns, its head beside the text."""
    setter = Setter([STORY], TYPE, PAGE, ClaimBook(TYPE))
    choices = setter.choices(0, 2)
    at = next(at for at in range(len(choices)) if setter.recipe(0, 2, at).inset)
    rows = choices[at].rows
    where = Placement(story=0, choice=at, column=1, columns=2, row=0, rows=rows)
    placed = Placing(PAGE, [STORY], setter, TYPE).place([where])
    return [item for item in placed.items if isinstance(item, Run)], rows


def test_head_and_name_stand_below_each_other_left_of_the_text() -> None:
    runs, rows = set_beside()
    heads = [run for run in runs if run.posture is Posture.UPRIGHT]
    assert [run.text for run in heads] == ["母亲的灯", "林屿"]
    places = [place for run in heads for place in run.positions]
    assert [y for _, y in places] == sorted(y for _, y in places)
    assert PAGE.top(0) <= places[0][1] < places[-1][1] <= PAGE.top(rows)
    text = [run for run in runs if run.source is not None and run.source.field == "block"]
    left = PAGE.left(1)
    assert min(run.positions[0][0] for run in text) >= left + side_width(TYPE) - 5
    assert all(left <= x < left + side_width(TYPE) for x, _ in places)


def test_all_text_is_there_once_in_the_narrower_columns() -> None:
    runs, _ = set_beside()
    text = "".join(
        run.text for run in runs if run.source is not None and run.source.field == "block"
    )
    assert text == "".join(block.text for block in paragraphs(420))


@pytest.mark.parametrize(
    "story",
    [
        replace(STORY, kind=Kind.NEWS),
        replace(STORY, weight=Weight.LEAD),
        replace(STORY, article=replace(PIECE, deck="等船的人")),
        replace(STORY, is_part=True),
    ],
)
def test_news_leads_and_what_has_more_to_its_head_are_headed_above(story: Story) -> None:
    assert may_stand(STORY, 2)
    assert not may_stand(story, 2)


def test_a_head_beside_one_column_or_many_looks_lost() -> None:
    assert [may_stand(STORY, columns) for columns in (1, 2, 3, 4)] == [False, True, True, False]


def test_a_head_is_neither_too_long_for_its_text_nor_lost_beside_it() -> None:
    assert side_cost(STORY, 5 * PITCH, TYPE) is None
    fair, lost = side_cost(STORY, 11 * PITCH, TYPE), side_cost(STORY, 40 * PITCH, TYPE)
    assert fair is not None
    assert lost is not None
    assert fair < lost
