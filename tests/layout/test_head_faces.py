"""Neighbours among the heads of a page's news are not alike; what is told stays in Song."""

from itertools import pairwise

from reader.layout.story.head_faces import head_faces
from reader.layout.story.stories import group
from reader.model.article import Article, Byline, Paragraph
from reader.model.issue import Page
from reader.typeset.face import Face, Family
from tests.layout.composing import compositor

TYPE = compositor()
DRESS = TYPE.dress


def article(number: int, length: int = 300, byline: str = "") -> Article:
    return Article(
        id=f"01/a{number}",
        headline="渡口亮灯",
        bylines=(Byline(role="本报记者", names=("骆青",), text=byline),) if byline else (),
        blocks=(Paragraph(text="潮" * length),),
    )


def faces(*articles: Article, section: str = "") -> list[Face]:
    page = Page(label="02", number=2, section=section, articles=articles)
    found = head_faces(group(page, TYPE), TYPE)
    return [found[each.id] for each in articles]


def test_lesser_heads_of_news_are_in_song_and_in_hei_by_turns() -> None:
    # 澜江日报 2026-05-18 04, 06: all thirds stood in one heavy Hei.
    lead, *thirds = faces(article(1, 900), *(article(at) for at in range(2, 6)))
    assert lead == DRESS.display
    assert [face.family for face in thirds] == [Family.HEI, Family.SONG] * 2
    assert set(thirds) == {DRESS.hei, DRESS.medium}


def test_second_heads_are_heavier_than_third_ones_in_both_families() -> None:
    found = faces(article(1, 1200), *(article(at, 800) for at in range(2, 5)))
    assert found == [DRESS.display, DRESS.black, DRESS.display, DRESS.black]
    assert DRESS.black.weight > DRESS.hei.weight
    assert DRESS.display.weight > DRESS.medium.weight


def test_what_is_told_keeps_its_song_and_the_next_news_is_in_hei() -> None:
    found = faces(article(1, 900), article(2, byline="本报记者 骆青"), article(3), article(4))
    assert found[1:] == [DRESS.display, DRESS.hei, DRESS.medium]


def test_literature_is_all_in_its_own_song() -> None:
    found = faces(*(article(at, 500) for at in range(1, 4)), section="副刊")
    assert set(found) == {DRESS.literary}


def test_heads_inside_a_run_of_briefs_turn_nothing() -> None:
    articles = (article(1, 900), article(2, 40), article(3, 40), article(4), article(5))
    found = head_faces(group(Page(label="02", number=2, articles=articles), TYPE), TYPE)
    assert set(found) == {"01/a1", "01/a4", "01/a5"}
    assert all(one.family != two.family for one, two in pairwise(found.values()))
