"""What an article is, is read from what is printed."""

import pytest

from reader.model.article import Article, Byline
from reader.notation.story_kind import Kind, is_letter, is_rubric, kind_of


@pytest.mark.parametrize(
    ("kicker", "headline", "kind"),
    [
        ("", "三座桥同日通车", Kind.NEWS),
        ("■ 短评", "好事要办到底", Kind.COMMENT),
        ("江畔时评", "好事要办到底", Kind.COMMENT),
        ("【短評】", "好事要辦到底", Kind.COMMENT),
        ("", "编后：好事要办到底", Kind.NOTE),
        ("编者按", "", Kind.NOTE),
        ("延伸阅读", "三座桥的来历", Kind.SIDE),
        ("", "數說三座橋", Kind.SIDE),
        ("", "评论家谈桥", Kind.NEWS),
    ],
)
def test_a_column_is_known_by_its_name(kicker: str, headline: str, kind: Kind) -> None:
    assert kind_of(Article(id="01/a1", kicker=kicker, headline=headline)) is kind


def test_what_a_commentator_signs_is_a_comment() -> None:
    byline = Byline(role="本报评论员", names=(), text="本报评论员")
    whole = Article(id="01/a1", headline="好事要办到底", bylines=(byline,))
    assert kind_of(whole) is Kind.COMMENT


def test_the_section_makes_literature_of_what_is_no_column() -> None:
    whole = Article(id="08/a1", headline="桥头")
    assert kind_of(whole, "周日副刊") is Kind.FEATURE
    assert kind_of(whole, "要闻") is Kind.NEWS
    note = Article(id="08/a2", kicker="编者按", headline="桥头")
    assert kind_of(note, "副刊") is Kind.NOTE


@pytest.mark.parametrize(
    "kicker",
    ["桥头观察", "【闲话】", "■ 短评", "3.15后续", "走进社区", "渔汛节特别报道", "新春走基层"],
)
def test_a_short_name_is_a_rubric(kicker: str) -> None:
    assert is_rubric(kicker)


@pytest.mark.parametrize(
    "kicker",
    [
        "",
        "三座桥同日通车，两岸各添一条路",
        "江上“新灯”",
        "全县掀起修渠热潮",
        "渔业大会昨日召开",
        "台風來襲",
        "修船大户算账",
        "潮水日见汹涌",
        "我省科学家发现",
    ],
)
def test_a_line_of_sense_is_no_rubric(kicker: str) -> None:
    assert not is_rubric(kicker)


@pytest.mark.parametrize(
    ("kicker", "headline", "is_one"),
    [
        ("", "读者来信：桥上的灯", True),
        ("■ 來函", "桥上的灯", True),
        ("", "群众来信", True),
        ("", "来信人找到了", False),
        ("", "来访者看桥", False),
        ("", "一封读者来信之后", False),
    ],
)
def test_a_letter_is_known_by_its_column(kicker: str, headline: str, *, is_one: bool) -> None:
    assert is_letter(Article(id="01/a1", kicker=kicker, headline=headline)) is is_one
