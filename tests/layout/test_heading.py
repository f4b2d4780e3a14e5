"""Headings: sizes by weight, kicker above, deck and byline below, lines balanced."""

from dataclasses import replace

import pytest

from reader.layout.claim import Claim, Weight, Wish, claim_for, claims
from reader.layout.heading import Strip, set_heading
from reader.model.article import Article, Byline
from tests.layout.composing import compositor

ARTICLE = Article(
    id="01/a1",
    kicker="末班船今夜加开",
    headline="渡口亮灯 江上夜航",
    deck="二十一人首航",
    bylines=(
        Byline(role="本报记者", names=("骆青",), text="本报记者 骆青"),
        Byline(role="责任编辑", names=("陶映",), text="责任编辑 陶映"),
    ),
)


Strips = tuple[Strip, ...]


def fields(heading: Strips) -> list[str]:
    return [strip.piece.source.field for strip in heading if strip.piece.source]


def headline(heading: Strips) -> list[str]:
    return [
        strip.piece.line.text
        for strip in heading
        if strip.piece.source and strip.piece.source.field == "headline"
    ]


def size(heading: Strips) -> float:
    return max(strip.piece.size for strip in heading)


def ways(article: Article, weight: Weight, width: float) -> list[Strips]:
    return [
        set_heading(article, weight, width, compositor(), claim)
        for claim in claims(article, weight, width, compositor())
    ]


def best(article: Article, weight: Weight, width: float) -> Strips:
    return ways(article, weight, width)[0]


def wished(article: Article, weight: Weight, width: float, wish: Wish) -> Strips:
    claim = claim_for(article, weight, width, compositor(), wish)
    return set_heading(article, weight, width, compositor(), claim)


def test_kicker_headline_deck_and_writers_stand_below_each_other() -> None:
    heading = best(ARTICLE, Weight.LEAD, 600)
    assert list(dict.fromkeys(fields(heading))) == ["kicker", "headline", "deck", "byline"]


def test_the_editor_of_an_article_is_not_named_above_it() -> None:
    texts = [strip.piece.line.text for strip in best(ARTICLE, Weight.LEAD, 600)]
    assert "本报记者 骆青" in texts
    assert "责任编辑 陶映" not in texts


def test_a_weightier_article_has_a_larger_headline() -> None:
    sizes = [size(best(ARTICLE, weight, 2000)) for weight in Weight]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)


@pytest.mark.parametrize("width", [120.0, 200.0, 400.0, 700.0])
@pytest.mark.parametrize("weight", [Weight.FRONT_LEAD, Weight.SECOND, Weight.THIRD])
def test_no_line_is_wider_than_the_heading(width: float, weight: Weight) -> None:
    for heading in ways(ARTICLE, weight, width):
        for strip in heading:
            assert strip.piece.x + strip.piece.line.width * strip.piece.size <= width + 1e-6


def test_a_headline_printed_in_two_parts_has_them_in_two_lines() -> None:
    assert headline(best(ARTICLE, Weight.FRONT_LEAD, 220)) == ["渡口亮灯", "江上夜航"]


def test_a_wish_for_one_line_is_met() -> None:
    heading = wished(ARTICLE, Weight.THIRD, 400, Wish(lines=1))
    assert headline(heading) == ["渡口亮灯 江上夜航"]


def test_a_heading_of_nothing_takes_no_rows() -> None:
    (claim,) = claims(Article(id="01/a1"), Weight.THIRD, 400, compositor())
    assert claim.rows(15) == Claim().rows(15) == 0
    assert best(Article(id="01/a1"), Weight.THIRD, 400) == ()


@pytest.mark.parametrize("width", [40.0, 120.0, 200.0, 400.0, 700.0])
@pytest.mark.parametrize("weight", Weight)
def test_a_heading_takes_the_room_that_was_claimed_for_it(width: float, weight: Weight) -> None:
    long = replace(ARTICLE, deck="二十一人首航，" * 30, kicker="末班船" * 9)
    for article in (ARTICLE, long, replace(ARTICLE, headline="")):
        for claim in claims(article, weight, width, compositor()):
            strips = set_heading(article, weight, width, compositor(), claim)
            lines = sum(strip.height for strip in strips)
            assert claim.height == pytest.approx(lines + 11)


def test_a_swell_makes_a_headline_larger_where_its_width_lets_it() -> None:
    plain = wished(ARTICLE, Weight.SECOND, 2000, Wish(lines=1))
    swollen = wished(ARTICLE, Weight.SECOND, 2000, Wish(lines=1, swell=1.2))
    assert round(size(swollen) / size(plain), 6) == 1.2


def test_a_short_headline_is_not_broken_to_fill_a_page() -> None:
    short = Article(id="01/a1", headline="桥上限速")
    lines = [headline(each) for each in ways(short, Weight.BRIEF, 250)]
    assert lines == [["桥上限速"]]


def test_the_lines_of_a_long_headline_are_balanced() -> None:
    long = Article(id="01/a1", headline="渡口的灯昨晚重新亮了二十一人坐上末班船")
    first, second = headline(wished(long, Weight.LEAD, 400, Wish(lines=2)))
    assert abs(len(first) - len(second)) <= 3
