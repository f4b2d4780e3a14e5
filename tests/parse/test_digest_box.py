"""The 导读 box: its page tags stand after, before or beside what they announce."""

import pytest

from reader.model.issue import Digest
from reader.parse.plain_text import parse_text
from tests.parse.accounting import lost_and_invented

STORY = "河堤今年汛前加高半米\n本报记者 高远\n河水退了，堤上的灯一夜没有熄，三十户人家都回了家。\n"


def digest(text: str) -> Digest | None:
    (page,), _ = parse_text(text, "page.txt")
    return page.page.digest


def entries(text: str) -> list[tuple[str, str, str]]:
    found = digest(text)
    return [(e.headline, e.deck, e.page) for e in found.entries] if found else []


def test_a_tag_below_covers_the_groups_above_it() -> None:
    text = f"{STORY}\n导读\n\n电动车起火\n伤者有新消息\n\n孩子已出院\n\n2版\n\n{STORY}"
    assert entries(text) == [("电动车起火 伤者有新消息", "孩子已出院", "2")]


def test_entries_of_several_lines_each_share_a_tag() -> None:
    text = f"{STORY}\n导读\n\n电动车起火\n伤者有新消息\n\n渡口停航\n何时复航\n2版\n\n{STORY}"
    assert entries(text) == [
        ("电动车起火 伤者有新消息", "", "2"),
        ("渡口停航 何时复航", "", "2"),
    ]


def test_a_dash_opens_the_deck_of_an_entry() -> None:
    text = f"{STORY}\n·导读·\n\n失火的老戏台\n又唱响了大戏\n——走进青石镇\n\n5版\n\n{STORY}"
    assert entries(text) == [("失火的老戏台 又唱响了大戏", "——走进青石镇", "5")]


def test_lines_that_go_on_far_below_are_of_one_entry() -> None:
    lines = ("骑手宿舍的灯", "三条街外的", "旧仓库，", "一间一间亮起来", "3版")
    text = "\n\n".join((STORY, "今日导读", *lines, STORY))
    assert entries(text) == [("骑手宿舍的灯", "三条街外的 旧仓库， 一间一间亮起来", "3")]


def test_a_bullet_begins_an_entry() -> None:
    text = f"{STORY}\n要闻速览\n▲骑手宿舍的灯\n▲一枚螺母的退货\n▲防汛专刊\n（5-8版）\n\n{STORY}"
    assert [entry[0] for entry in entries(text)] == [
        "▲骑手宿舍的灯",
        "▲一枚螺母的退货",
        "▲防汛专刊",
    ]


@pytest.mark.parametrize("word", ["", "详见", "►", "第"])
def test_each_entry_may_have_its_tag_below_it(word: str) -> None:
    text = f"{STORY}\n导读\n骑手宿舍的灯\n{word}3版\n一枚螺母的退货\n{word}4版\n\n{STORY}"
    assert entries(text) == [("骑手宿舍的灯", "", "3"), ("一枚螺母的退货", "", "4")]


@pytest.mark.parametrize("tag", ["A02", "▶02版", "第2版"])
def test_each_entry_may_have_its_tag_above_it(tag: str) -> None:
    text = f"今日看点\n\n{tag}\n骑手宿舍的灯\n\nA05\n一枚螺母的退货\n\n{STORY}"
    assert [entry[0] for entry in entries(text)] == ["骑手宿舍的灯", "一枚螺母的退货"]


def test_a_tag_may_stand_on_the_line_of_its_entry() -> None:
    text = f"导读\n\n村里来了兽医博士 3版\n一座山城的书店地图……8版\n\n{STORY}"
    assert entries(text) == [("村里来了兽医博士", "", "3"), ("一座山城的书店地图", "", "8")]
    text = f"导读\n3版 村里来了兽医博士\n8版 一座山城的书店地图\n\n{STORY}"
    assert entries(text) == [("村里来了兽医博士", "", "3"), ("一座山城的书店地图", "", "8")]


def test_entries_in_columns_of_spaces_are_no_table() -> None:
    lines = ("国际　　多国谈互联　　３版", "文化　　古籍回家路　　８版", "体育　　夺冠之后　　９版")
    text = f"{STORY}\n导读\n" + "\n".join(lines)
    assert [entry[2] for entry in entries(text)] == ["3", "8", "9"]


def test_a_table_below_the_label_stays_whole() -> None:
    text = f"{STORY}\n导读\n球队 胜 ３版\n甲队\t2\t3\n乙队\t4\t5\n丙队\t6\t7\n"
    (page,), _ = parse_text(text, "page.txt")
    assert lost_and_invented(text, (page,)) == ("", "")


def test_the_printed_tag_and_label_are_kept() -> None:
    found = digest(f"【今日导读】\n骑手宿舍的灯 ►A3\n一枚螺母的退货 ►A4\n\n{STORY}")
    assert found is not None
    assert found.label == "【今日导读】"
    assert [entry.page_text for entry in found.entries] == ["►A3", "►A4"]


def test_a_lead_under_the_same_name_without_page_tags_is_text() -> None:
    text = "河堤今年汛前加高半米\n本报记者 高远\n导读\n河水退了，堤上的灯一夜没有熄。\n水退了。"
    assert digest(text) is None


def test_lines_with_tags_but_no_label_are_doubted() -> None:
    text = f"{STORY}\n骑手宿舍的灯 ►3版\n一枚螺母的退货 ►4版\n蝙蝠洞里的老师 ►5版\n"
    (page,), doubts = parse_text(text, "page.txt")
    assert page.page.digest is not None
    assert page.page.digest.label == ""
    assert any("without a label" in doubt.what for doubt in doubts)


def test_pages_one_below_the_other_name_what_stands_there_and_not_this_page() -> None:
    listed = "第2版 粤剧名伶重踏台板\n第5版 龙眼树下挖出古井\n第11版 南岸队今夜背水一战"
    text = f"青石晚报\n2003年3月27日 星期四 今日24版\n编辑 高远 校对 陈阿珠\n\n{listed}\n\n{STORY}"
    assert [entry[2] for entry in entries(text)] == ["2", "5", "11"]
    pages, _ = parse_text(text, "page.txt")
    assert [page.page.label for page in pages] == ["01"]
    assert [article.headline for article in pages[0].page.articles] == ["河堤今年汛前加高半米"]
