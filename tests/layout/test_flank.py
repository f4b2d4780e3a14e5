"""A picture that is higher than its text stands beside heading and text, and all ends level."""

from dataclasses import replace

import pytest

from reader.layout.makeup.placement import Placement
from reader.layout.page.placing import Placing
from reader.layout.setting.figure import figures_of
from reader.layout.setting.galley import set_galley
from reader.layout.setting.slug import Galley
from reader.layout.sheet.frame import Plate, Rect, Run
from reader.layout.story.claim import ClaimBook, Weight
from reader.layout.story.setter import Setter
from reader.layout.story.story import Story
from reader.model.article import Block, Picture, Table
from tests.layout.composing import compositor, grid
from tests.layout.pages import article, paragraphs

TYPE = compositor(measure=13, pictures=lambda _: (3, 4))
PAGE = grid(columns=4, rows=60, measure=13)
PLATE = Picture(image="images/a.png", caption="夜航。", credit="周岚 摄")
TABLE = Table(rows=(("站", "时"), *((f"{at}站", "6时") for at in range(20))))


def story(length: int, *figures: Block) -> Story:
    whole = article(1, *paragraphs(length), *figures)
    return Story(
        galley=Galley(set_galley(whole, TYPE)),
        weight=Weight.THIRD,
        article=whole,
        figures=figures_of(whole, TYPE),
    )


def flanked(held: Story, columns: int = 4) -> tuple[Setter, list[int]]:
    setter = Setter([held], TYPE, PAGE, ClaimBook(TYPE))
    count = len(setter.choices(0, columns))
    return setter, [at for at in range(count) if setter.recipe(0, columns, at).flank is not None]


@pytest.mark.parametrize("figure", [PLATE, TABLE])
def test_the_cheapest_way_to_set_little_text_is_beside_its_figure(figure: Block) -> None:
    setter, found = flanked(story(150, figure))
    choices = setter.choices(0, 4)
    assert min(range(len(choices)), key=lambda at: choices[at].cost) in found


def test_figure_and_text_end_level() -> None:
    setter, found = flanked(story(150, PLATE))
    for recipe in (setter.recipe(0, 4, at) for at in found):
        assert recipe.flank is not None
        text = recipe.heading_rows + recipe.galley.rows / recipe.texts
        assert abs(text - recipe.flank.rows) <= 5
        assert recipe.rows >= recipe.flank.rows


def test_heading_and_text_stand_to_the_right_of_the_picture_which_is_whole() -> None:
    held = story(150, PLATE)
    setter, found = flanked(held)
    rows = setter.choices(0, 4)[found[0]].rows
    where = Placement(story=0, choice=found[0], column=0, columns=4, row=0, rows=rows)
    placed = Placing(PAGE, [held], setter, TYPE).place([where])
    (plate,) = (item.rect for item in placed.items if isinstance(item, Plate))
    assert plate.height / plate.width == pytest.approx(4 / 3)
    assert plate.bottom <= PAGE.top(rows)
    for item in placed.items:
        if isinstance(item, Run) and item.source and item.source.field in ("headline", "block"):
            assert item.positions[0][0] > plate.right
    (area,) = placed.areas
    assert area.rects == (
        Rect(x=PAGE.area.x, y=PAGE.top(0), width=PAGE.width(4), height=area.rects[0].height),
    )


def test_text_that_is_as_high_as_its_picture_stays_in_the_page_s_columns() -> None:
    assert flanked(story(2500, PLATE))[1] == []


def test_two_pictures_stand_at_the_heads_of_columns() -> None:
    assert flanked(story(150, PLATE, PLATE))[1] == []


def test_there_is_nothing_beside_a_picture_over_one_column() -> None:
    assert flanked(story(150, PLATE), columns=1)[1] == []


def test_a_picture_over_all_columns_keeps_no_other_from_standing_beside_its_text() -> None:
    # 江岸晚报 01: below a lead's headline text ended half-way down its picture.
    held = replace(story(150, replace(PLATE, image="images/wide.png")), weight=Weight.LEAD)
    type_ = replace(TYPE, pictures=lambda _: (3, 2))
    setter = Setter([held], type_, PAGE, ClaimBook(type_))
    recipes = [setter.recipe(0, 4, at) for at in range(len(setter.choices(0, 4)))]
    assert any(stand.columns == 4 for recipe in recipes for stand in recipe.stands)
    assert any(recipe.flank is not None for recipe in recipes)
