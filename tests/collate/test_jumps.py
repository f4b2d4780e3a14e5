"""下转 and 上接 find each other."""

import pytest

from reader.collate.story import story
from tests.collate.printed import FROM, ON, article, collated, jump, page, states, targets


def test_a_jump_and_its_answer_lead_to_each_other() -> None:
    issue = collated(
        page("01", article("01/a1", "新桥通车", "桥通了", jump(ON, "2"))),
        page("02", article("02/a1", "", "两岸的人", jump(FROM, "1")), article("02/a2", "别的")),
    )
    assert targets(issue, "01/a1") == ["02/a1"]
    assert targets(issue, "02/a1") == ["01/a1"]
    assert states(issue, "01/a1") == states(issue, "02/a1") == ["resolved"]
    assert issue.doubts == ()


def test_a_chain_runs_over_three_pages() -> None:
    issue = collated(
        page("01", article("01/a1", "长文", "一", jump(ON, "3"))),
        page("03", article("03/a1", "", "二", jump(FROM, "1"), jump(ON, "4"))),
        page("04", article("04/a1", "", "三", jump(FROM, "3"))),
    )
    assert targets(issue, "03/a1") == ["01/a1", "04/a1"]
    assert targets(issue, "04/a1") == ["03/a1"]


@pytest.mark.parametrize("named", ["2", "A2", "02"])
def test_a_bare_number_means_the_lettered_page(named: str) -> None:
    issue = collated(
        page("A01", article("A01/a1", "新桥", "桥", jump(ON, named))),
        page("A02", article("A02/a1", "", "岸", jump(FROM, "A1"))),
        page("B02", article("B02/a1", "球赛")),
    )
    assert targets(issue, "A01/a1") == ["A02/a1"]


def test_likeness_tells_several_jumps_between_two_pages_apart() -> None:
    issue = collated(
        page(
            "01",
            article("01/a1", "河上新桥今天通车 两岸只隔三分钟", "桥", jump(ON, "2")),
            article("01/a2", "全市中小学食堂开放参观", "饭", jump(ON, "2")),
        ),
        page(
            "02",
            article("02/a1", "中小学食堂开放参观", "菜", jump(FROM, "1")),
            article("02/a2", "两岸只隔三分钟", "灯", jump(FROM, "1")),
        ),
    )
    assert targets(issue, "01/a1") == ["02/a2"]
    assert targets(issue, "01/a2") == ["02/a1"]
    assert issue.doubts == ()


def test_the_names_in_the_text_tell_parts_without_headlines_apart() -> None:
    bridge = "澜江大桥的斜拉索共一百二十根，工程师许望川说，索塔高一百六十米"
    market = "石磨镇菜市场的摊主罗三娘每天四点起床，菜价由她记在黑板上"
    issue = collated(
        page(
            "01",
            article("01/a1", "澜江大桥合龙", bridge, jump(ON, "2")),
            article("01/a2", "石磨镇菜市场的一天", market, jump(ON, "2")),
        ),
        page(
            "02",
            article("02/a1", "", "罗三娘的黑板上写着石磨镇菜市场的菜价", jump(FROM, "1")),
            article("02/a2", "", "许望川说，澜江大桥的斜拉索还要再调", jump(FROM, "1")),
        ),
    )
    assert targets(issue, "01/a1") == ["02/a2"]
    assert targets(issue, "01/a2") == ["02/a1"]


def test_where_the_wording_tells_nothing_both_stay_ambiguous_and_name_the_choice() -> None:
    issue = collated(
        page(
            "01",
            article("01/a1", "甲", "一", jump(ON, "2")),
            article("01/a2", "乙", "二", jump(ON, "2")),
        ),
        page(
            "02",
            article("02/a1", "", "三", jump(FROM, "1")),
            article("02/a2", "", "四", jump(FROM, "1")),
        ),
    )
    for article_id in ("01/a1", "01/a2", "02/a1", "02/a2"):
        assert (states(issue, article_id), targets(issue, article_id)) == (["ambiguous"], [None])
    assert [doubt.where for doubt in issue.doubts] == ["01/a1", "01/a2", "02/a1", "02/a2"]
    assert "02/a1 or 02/a2 is meant" in issue.doubts[0].what


def test_more_jumps_than_answers_stay_ambiguous_and_say_so() -> None:
    issue = collated(
        page(
            "01",
            article("01/a1", "甲", "一", jump(ON, "2")),
            article("01/a2", "乙", "二", jump(ON, "2")),
        ),
        page("02", article("02/a1", "", "三", jump(FROM, "1"))),
    )
    assert states(issue, "01/a1") == states(issue, "02/a1") == ["ambiguous"]
    assert targets(issue, "01/a1") == [None]
    assert any("several articles" in doubt.what for doubt in issue.doubts)


def test_a_jump_to_a_page_that_is_not_held_says_so_without_a_doubt() -> None:
    issue = collated(page("01", article("01/a1", "新桥", "桥", jump(ON, "2"))))
    assert states(issue, "01/a1") == ["page_not_held"]
    assert issue.doubts == ()


def test_a_jump_that_nothing_answers_is_one_sided() -> None:
    issue = collated(
        page("01", article("01/a1", "新桥", "桥", jump(ON, "2"))),
        page("02", article("02/a1", "完全无关的球赛", "球")),
    )
    assert (states(issue, "01/a1"), targets(issue, "01/a1")) == (["one_sided"], [None])
    assert issue.doubts[0].where == "01/a1"


def test_a_one_sided_jump_finds_the_part_whose_headline_is_alike() -> None:
    issue = collated(
        page("01", article("01/a1", "河上新桥今天通车", "桥", jump(ON, "2"))),
        page("02", article("02/a1", "球赛"), article("02/a2", "新桥今天通车", "灯")),
    )
    assert (states(issue, "01/a1"), targets(issue, "01/a1")) == (["one_sided"], ["02/a2"])
    assert "wording" in issue.doubts[0].what


def test_a_jump_that_names_a_wrong_page_is_led_back_to() -> None:
    issue = collated(
        page("01", article("01/a1", "河上新桥今天通车", "桥", jump(ON, "3"))),
        page("02", article("02/a1", "球赛", "球")),
        page(
            "03", article("03/a1", "新桥今天通车", "灯", jump(FROM, "2")), article("03/a2", "磨坊")
        ),
    )
    assert (states(issue, "01/a1"), targets(issue, "01/a1")) == (["one_sided"], ["03/a1"])
    assert (states(issue, "03/a1"), targets(issue, "03/a1")) == (["one_sided"], ["01/a1"])
    assert [doubt.where for doubt in issue.doubts] == ["01/a1", "03/a1", "03/a1"]


def test_an_answer_without_a_jump_is_one_sided_too() -> None:
    issue = collated(
        page("01", article("01/a1", "河上新桥今天通车", "桥")),
        page("02", article("02/a1", "河上新桥今天通车", "灯", jump(FROM, "1"))),
    )
    assert (states(issue, "02/a1"), targets(issue, "02/a1")) == (["one_sided"], ["01/a1"])


def test_a_list_of_pages_leads_to_the_first_that_answers() -> None:
    issue = collated(
        page("01", article("01/a1", "报告", "一", jump(ON, "2", "3"))),
        page("02", article("02/a1", "广告")),
        page("03", article("03/a1", "", "二", jump(FROM, "1"))),
    )
    assert targets(issue, "01/a1") == ["03/a1"]


@pytest.mark.parametrize("back", ["1", "2"])
def test_a_list_of_pages_leads_on_from_each_to_the_next(back: str) -> None:
    issue = collated(
        page("01", article("01/a1", "报告全文", "一", jump(ON, "2", "3", "5"))),
        page("02", article("02/a1", "", "二", jump(FROM, "1"))),
        page("03", article("03/a1", "", "三", jump(FROM, back)), article("03/a2", "别的")),
    )
    assert [targets(issue, f"0{n}/a1") for n in (1, 2, 3)] == [
        ["02/a1"],
        ["01/a1", "03/a1"],
        ["02/a1"],
    ]
    assert {state for n in (1, 2, 3) for state in states(issue, f"0{n}/a1")} == {"resolved"}
    assert [part.id for part in story(issue, "03/a1")] == ["01/a1", "02/a1", "03/a1"]
    assert issue.doubts == ()


def test_of_several_parts_on_a_further_page_the_one_of_the_same_wording_is_taken() -> None:
    river, market = "澜江大桥的斜拉索一百二十根", "石磨镇菜市场的黑板"
    issue = collated(
        page(
            "01",
            article("01/a2", "", f"{market}，摊主罗三娘", jump(ON, "3")),
            article("01/a1", "", f"{river}，工程师许望川", jump(ON, "2", "3")),
        ),
        page("02", article("02/a1", "", "许望川说", jump(FROM, "1"))),
        page(
            "03",
            article("03/a1", "", f"罗三娘和{market}", jump(FROM, "1")),
            article("03/a2", "", f"许望川与{river}", jump(FROM, "1")),
        ),
    )
    assert [part.id for part in story(issue, "01/a1")] == ["01/a1", "02/a1", "03/a2"]
    assert [part.id for part in story(issue, "01/a2")] == ["01/a2", "03/a1"]


def test_a_lost_page_number_is_answered_by_the_only_part_that_names_the_page() -> None:
    issue = collated(
        page("01", article("01/a1", "新桥", "桥", jump(ON, text="（下转第 版）"))),
        page("02", article("02/a1", "", "灯", jump(FROM, "1"))),
    )
    assert targets(issue, "01/a1") == ["02/a1"]
    assert "number is lost" in issue.doubts[0].what


def test_a_lost_page_number_that_nothing_answers_is_ambiguous() -> None:
    issue = collated(page("01", article("01/a1", "新桥", "桥", jump(ON, text="（下转第 版）"))))
    assert states(issue, "01/a1") == ["ambiguous"]


def test_the_printed_parts_stay_as_they_were() -> None:
    first = article("01/a1", "新桥", "桥", jump(ON, "2"))
    issue = collated(page("01", first), page("02", article("02/a1", "", "灯", jump(FROM, "1"))))
    assert issue.pages[0].articles[0].blocks == first.blocks
    assert issue.pages[0].articles[0].headline == first.headline


def test_more_jumps_than_a_page_has_articles_are_left_open() -> None:
    first = [article(f"01/a{n}", f"第{n}桥", "桥", jump(ON, "2")) for n in range(70)]
    second = [article(f"02/a{n}", f"第{n}桥", "灯", jump(FROM, "1")) for n in range(70)]
    issue = collated(page("01", *first), page("02", *second))
    assert states(issue, "01/a3") == ["ambiguous"]
    assert "or another is meant" in issue.doubts[0].what
