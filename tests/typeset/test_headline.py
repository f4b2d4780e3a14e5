"""Headlines are broken at sense and balanced."""

from itertools import accumulate, islice

import pytest

from reader.notation.word_class import words
from reader.typeset.headline import LONGEST, MOST_LINES, break_headline, second_line
from reader.typeset.paragraph import Setting, set_paragraph
from tests.square_face import SquareFace

FACE = SquareFace()
HEADS = (
    "江心灯塔秋汛丰收 夜班公交重新开课",
    "全市新增公共充电桩3600个，覆盖12个街道",
    "《海岛志》再版：潮来如雷",
    "山村小学今年秋天重新开课的消息传遍了整个江湾",
)


def lines(text: str, count: int) -> list[str]:
    way = next(way for way in break_headline(text, FACE) if len(way.lines) == count)
    return [text[start:end] for start, end in way.lines]


def test_a_headline_is_broken_where_it_was_printed_broken() -> None:
    assert lines(HEADS[0], 2) == ["江心灯塔秋汛丰收", "夜班公交重新开课"]


@pytest.mark.parametrize("text", HEADS)
def test_no_line_begins_inside_a_word_or_a_number(text: str) -> None:
    starts = {0, *accumulate(len(word.text) for word in words(text))}
    for way in break_headline(text, FACE):
        assert {start for start, _ in way.lines} <= starts
        assert not any(text[s - 1].isdigit() and text[s].isdigit() for s, _ in way.lines if s)


@pytest.mark.parametrize("text", HEADS)
def test_lines_hold_every_character_but_spaces_once(text: str) -> None:
    for way in break_headline(text, FACE):
        set_text = "".join(text[start:end] for start, end in way.lines)
        assert set_text.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("whole", ["－0.3%", "36.8°C", "7：45", "№17", "J. K."])
def test_what_is_whole_in_body_type_is_whole_in_a_headline(whole: str) -> None:
    text = f"消费价格今晨下降{whole}以后仍然平稳"
    for way in break_headline(text, FACE):
        assert any(start <= text.index(whole) < text.index("以") <= end for start, end in way.lines)


def test_a_number_stays_with_what_it_counts_and_a_line_ends_after_a_mark() -> None:
    assert lines("新增车位3600个，覆盖12个街道", 2) == ["新增车位3600个，", "覆盖12个街道"]


@pytest.mark.parametrize(
    ("text", "upper", "lower"),
    [
        ("菜鸟妈妈的“第一千零一夜”", "菜鸟妈妈的", "“第一千零一夜”"),
        ("三百六十五里路和一双胶鞋", "三百六十五里路", "和一双胶鞋"),
        ("已经二十二天没有下雨了", "已经二十二天", "没有下雨了"),
        ("船工公布第二十三批“金扁担”名单", "船工公布第二十三批", "“金扁担”名单"),
        ("“下班夜校”一座难求", "“下班夜校”", "一座难求"),
        ("全市照护“临时托”可按小时预约", "全市照护“临时托”", "可按小时预约"),
        ("台风夜里三点半修路灯的人", "台风夜里", "三点半修路灯的人"),
        ("江城将于6月18日零点起关闭旧站", "江城将于6月18日零点", "起关闭旧站"),
        ("旧城小学的最后一课", "旧城小学的", "最后一课"),
    ],
)
def test_numbers_and_what_stands_in_marks_are_not_broken(text: str, upper: str, lower: str) -> None:
    assert lines(text, 2) == [upper, lower]


@pytest.mark.parametrize(
    ("text", "upper", "lower"),
    [
        ("没有围墙的学校办到了山里", "没有围墙的学校", "办到了山里"),
        ("江边的旧仓库变成了年轻人的创业园", "江边的旧仓库变成了", "年轻人的创业园"),
        ("给每一条小巷装上门牌", "给每一条小巷", "装上门牌"),
        ("江心洲的鸟比去年多了两成", "江心洲的鸟", "比去年多了两成"),
        ("学校的林阿婆给每一盏路灯编了号", "学校的林阿婆", "给每一盏路灯编了号"),
    ],
)
def test_no_line_begins_with_a_particle_or_ends_with_what_leads_on(
    text: str, upper: str, lower: str
) -> None:
    assert lines(text, 2) == [upper, lower]


@pytest.mark.parametrize(
    ("text", "start"),
    [("没有围墙的学校办到了山里", 7), ("江心灯塔秋汛丰收 夜班公交重新开课", 9), ("潮", 0), ("", 0)],
)
def test_the_second_line_begins_between_words(text: str, start: int) -> None:
    assert second_line(text, FACE) == start


@pytest.mark.parametrize("name", ["三本账", "小药箱", "听石人", "拾荒人"])
def test_a_name_in_quotation_marks_is_broken_last_of_all(name: str) -> None:
    # 海棠日报 01: 悬崖 stood in one line and 村 in the next.
    text = f"灯塔管理员的“{name}”"
    for way in break_headline(text, FACE):
        assert not any(start > text.index(name) for start, _ in way.lines)


def test_a_longer_name_in_quotation_marks_is_not_broken_between_its_words() -> None:
    # 泰河法治 01: 老船长 stood in one line and 调解队 in the next.
    assert lines("工厂天台“养猫合作社”获准续租", 2) == ["工厂天台“养猫合作社”", "获准续租"]


def test_a_foreign_name_stays_whole() -> None:
    for way in break_headline("约翰·史密斯把旧书送给县城", FACE):
        assert not any(0 < start < 6 for start, _ in way.lines)


def test_spaces_around_latin_and_numbers_part_no_headline() -> None:
    assert lines("新增 100 个车位今天启用了", 2) == ["新增 100 个车位", "今天启用了"]
    assert lines("东屿开港 23路车改线", 2) == ["东屿开港", "23路车改线"]


def test_lines_are_balanced_before_they_are_kept_in_printed_parts() -> None:
    assert lines("江口二十三年未见的大蓝鲸 回来", 2) == ["江口二十三年", "未见的大蓝鲸 回来"]
    assert lines("江口未见的大蓝鲸 今天回来", 2) == ["江口未见的大蓝鲸", "今天回来"]


def test_a_headline_set_in_its_printed_parts_says_so() -> None:
    told = [way.is_in_parts for way in break_headline("江心灯塔秋汛丰收 夜班公交重新开课", FACE)]
    assert told == [False, True, False, False]
    assert not any(way.is_in_parts for way in break_headline(HEADS[3], FACE))
    assert [way.is_in_parts for way in break_headline("渔 新码头", FACE)] == [False, True, False]


def test_ways_go_from_one_line_up() -> None:
    counts = [len(way.lines) for way in break_headline(HEADS[3], FACE)]
    assert counts == list(range(1, MOST_LINES + 1))


def test_the_width_is_that_of_the_longest_line() -> None:
    one, two = islice(break_headline(HEADS[0], FACE), 2)
    assert (one.width, two.width) == (16.5, 8)


def test_empty_and_endless_texts_are_not_broken() -> None:
    assert list(break_headline("  ", FACE)) == []
    assert list(break_headline("潮" * (LONGEST + 1), FACE)) == []
    assert list(break_headline("潮" * LONGEST, FACE)) != []


def test_words_together_are_the_text_even_a_damaged_one() -> None:
    for text in (*HEADS, "海\ud800港"):
        assert "".join(word.text for word in words(text)) == text


def test_a_headline_set_down_is_as_long_as_its_line_is() -> None:
    text = "6月起考点周边“静音施工”"
    (line,) = set_paragraph(text, 99, FACE, Setting(indent=0, is_justified=False, is_vertical=True))
    down, across = (
        next(break_headline(text, FACE, is_vertical=is_down)).width for is_down in (True, False)
    )
    assert down == pytest.approx(line.width)
    assert down > across


def test_no_line_holds_a_single_character_where_another_way_has_as_many_lines() -> None:
    # 望江日报 A01 set down: 我 had a line of its own between two longer ones.
    assert lines("“船工，我好想你们”", 3) == ["“船工，", "我好想", "你们”"]


def test_a_headline_that_is_said_again_in_english_is_broken_there() -> None:
    # 双语天地: 回家 stood in one line with what says it in English.
    text = "船长说：渡口的早餐让我不想回家 Breakfast at the Ferry: Why I Stay"
    assert lines(text, 3) == [
        "船长说：渡口的早餐让我不想回家",
        "Breakfast at the",
        "Ferry: Why I Stay",
    ]
