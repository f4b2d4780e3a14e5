"""Headlines as large as their room, and none larger than the lead's."""

import math

import pytest

from reader.layout.setting.galley import set_galley
from reader.layout.setting.slug import Galley
from reader.layout.story.claim import ClaimBook, Weight, claims
from reader.layout.story.setter import Setter
from reader.layout.story.story import Story
from reader.layout.story.swelling import Room, second_size, swollen
from reader.model.article import Article
from tests.layout.composing import compositor, grid
from tests.layout.pages import article, paragraphs

TYPE = compositor(measure=13)


def story(head: str, weight: Weight) -> Story:
    whole: Article = article(1, *paragraphs(500), head=head)
    return Story(galley=Galley(set_galley(whole, TYPE)), weight=weight, article=whole)


def size_in(each: Story, height: float, most: float = math.inf) -> float:
    assert each.article is not None
    claimed = claims(each.article, each.weight, 400.0, TYPE)[0]
    return swollen(each, claimed, Room(width=400.0, height=height), TYPE, most).size


def test_a_headline_grows_with_its_room_and_a_leads_more() -> None:
    for weight, most in ((Weight.LEAD, 1.3), (Weight.SECOND, 1.1)):
        each = story("渡口亮灯", weight)
        usual, roomy = size_in(each, 40.0), size_in(each, 500.0)
        assert usual < roomy
        assert size_in(each, 500.0) == pytest.approx(
            most * 1.22 * (37 if weight is Weight.LEAD else 25)
        )


def test_no_lesser_headline_is_larger_than_the_leads() -> None:
    # A lead of eleven characters over two columns, a second story of four lines beside it.
    lead, second = story("渡口今夜亮灯船也开了", Weight.LEAD), story("江上夜航", Weight.SECOND)
    page = grid(columns=6, rows=60, measure=13)
    setter = Setter((lead, second), TYPE, page, ClaimBook(TYPE))
    recipes = [(each, setter.recipe(at, 2, 0)) for at, each in enumerate((lead, second))]
    most = second_size(recipes)
    assert most < recipes[0][1].heading.size
    assert size_in(second, 500.0, most) == pytest.approx(min(most, 1.1 * 1.22 * 25))
    assert size_in(second, 500.0, 20.0) == pytest.approx(20.0)
    assert size_in(lead, 500.0, 20.0) > 20.0
    assert second_size(recipes[1:]) == math.inf
