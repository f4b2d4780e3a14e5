"""What a small advertisement or a notice is, by its words."""

import pytest

from reader.notation.notice import (
    Rubric,
    is_notice_head,
    is_notice_name,
    is_rubric_head,
    pairs_of,
    rubric_name,
    rubric_of,
    signature_start,
)


@pytest.mark.parametrize(
    ("headline", "text", "rubric"),
    [
        ("招租", "渡口街三号　两间", Rubric.LETTING),
        ("渡口饭店诚聘厨师", "", Rubric.RECRUITMENT),
        ("遺失聲明", "", Rubric.LOST),
        ("声明", "遗失渡口街三号门牌一块", Rubric.STATEMENT),
        ("", "遗失渡口街三号门牌一块", Rubric.LOST),
        ("尋貓", "", Rubric.SOUGHT),
        ("迁坟公告", "", Rubric.ANNOUNCEMENT),
        ("訃告", "", Rubric.OBITUARY),
        ("公益广告", "公告牌不是晾衣架", Rubric.PUBLIC_SERVICE),
        ("潮声旧货", "收售旧船灯，也替人转让", None),
        ("潮声旧货", "", None),
    ],
)
def test_a_headline_or_the_opening_of_the_text_tells_the_rubric(
    headline: str, text: str, rubric: Rubric | None
) -> None:
    assert rubric_of(headline, [text] if text else []) is rubric


@pytest.mark.parametrize(
    ("headline", "is_head"),
    [
        ("招租", True),
        ("征稿启事", True),
        ("遗失声明", True),
        ("渡口饭店诚聘厨师", False),
        ("旧货", False),
    ],
)
def test_a_headline_that_is_a_rubric_is_told_from_a_name(headline: str, is_head: bool) -> None:
    assert is_rubric_head(headline) is is_head


def test_a_rubric_is_named_in_the_characters_of_the_paper() -> None:
    assert rubric_name(Rubric.RECRUITMENT, is_traditional=True) == "招聘"
    assert rubric_name(Rubric.LOST, is_traditional=True) == "遺失"
    assert rubric_name(Rubric.LOST, is_traditional=False) == "遗失"


@pytest.mark.parametrize(
    ("texts", "start"),
    [
        (["门牌三号作废。", "渡口航运公司", "2026年5月3日"], 1),
        (["门牌三号作废。", "渡口航运公司"], 1),
        (["父许舟，昨日谢世。", "子许波率孙泣告", "二〇二六年五月三日"], 1),
        (["渡口街三号", "老行当优先", "须三户邻居签名"], 3),
        (["渡口航运公司"], 1),
        (["须事先约定", "电话 0555-1234567"], 2),
        ([], 0),
    ],
)
def test_a_notice_is_signed_by_a_body_or_a_day(texts: list[str], start: int) -> None:
    assert signature_start(texts) == start


def test_a_list_of_telephone_numbers_is_names_and_numbers() -> None:
    text = "防汛值班　0555-1000119　夜半来电（育儿）　0555-1000521 火警：119"
    found = [(text[a.start : a.stop], text[b.start : b.stop]) for a, b in pairs_of(text)]
    assert found == [
        ("防汛值班", "0555-1000119"),
        ("夜半来电（育儿）", "0555-1000521"),
        ("火警：", "119"),
    ]
    assert pairs_of("电话 0555-1000119，找许师傅。") == ()
    assert pairs_of("") == ()


@pytest.mark.parametrize(
    ("text", "is_name", "is_head"),
    [
        ("公 告", True, False),
        ("通知", True, False),
        ("更正", True, False),
        ("致读者", True, False),
        ("寻人启事", True, True),
        ("法院公告", False, True),
        ("关于端午节放假的通知", False, True),
        ("公告栏前的老人", False, False),
    ],
)
def test_names_and_heads_of_notices_are_known(text: str, *, is_name: bool, is_head: bool) -> None:
    assert (is_notice_name(text), is_notice_head(text)) == (is_name, is_head)
