"""What stands above a page's first story, below its last and between them; names and verse."""

import pytest

from reader.notation.corporate import is_corporate_name
from reader.notation.editors import read_editors
from reader.parse.plain_text import parse_text
from tests.parse.test_between_stories import OTHER, STORY
from tests.parse.test_blind_pages import MORE, TEXT
from tests.parse.tracing import trace

DAY = "青石日报\n2012年6月5日 第02版"
HEADLINES = ["河堤今年汛前加高半米", "渡口停航三天整修"]


def headlines(text: str) -> list[str]:
    pages, _ = parse_text(text, "x")
    return [article.headline for article in pages[0].page.articles]


@pytest.mark.parametrize(
    "line",
    [
        "欢迎扫描二维码 关注“青石评论”",
        "广告 青石山庄 现房发售 8555 6666",
        "来论请寄 talk@qingshi.example 以1200字为限",
        "青石日报读者热线 03-5555 8866",
        "读者服务专线 （○三八）八三二五五一",
    ],
)
def test_a_line_for_readers_parts_two_stories(line: str) -> None:
    pages, _ = parse_text(f"{DAY}\n\n{STORY}\n\n{line}\n\n{OTHER}", "x")
    assert line in pages[0].page.folio
    assert [article.headline for article in pages[0].page.articles] == HEADLINES


@pytest.mark.parametrize(
    "line",
    [
        "县融媒体中心地址：青石县东街11号 邮编：727700",
        "印刷：青石县新华印刷厂 本期印数：6000份",
        "本报法律顾问：青石律师事务所 高远律师",
        "本版报价由各市场信息员采集，仅供参考",
        "投资有风险 入市须谨慎",
        "本版责编联系电话：55501010",
        "廉政举报电话 12388",
    ],
)
def test_what_a_paper_tells_at_its_foot_is_of_no_story(line: str) -> None:
    pages, _ = parse_text(f"{DAY}\n\n{STORY}\n\n{OTHER}\n\n{line}", "x")
    assert pages[0].page.folio[-1] == line


@pytest.mark.parametrize(
    "edge",
    [
        "青石第三中学\n青石园\n主办：青石三中校报编辑部 2018年11月30日 第97期 共4版",
        "光影\n\n青石晚报·6 2010年11月9日 星期二 策划 老柯 编辑 邓影 美编 小隐",
        "青石日报 A3\n2023年10月20日\n嘉山・云林　　网址：www.qsbao.example",
        "青石日报\n2017年5月9日\n今日气象 北部20-27℃ 南部24-31℃\n社址 青石市忠孝路一号",
        "青石日报\n2020年9月17日 星期四 庚子年八月初一 | 第4406期 | 本报地址：青石市文昌路88号"
        " | 投稿邮箱 qsbao@example",
    ],
)
def test_a_line_between_the_marks_of_the_edge_heads_nothing(edge: str) -> None:
    assert headlines(f"{edge}\n\n{STORY}\n\n{OTHER}") == HEADLINES


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("校对 初照", ["初照"]),
        ("编辑：李楼 版式：郁兰 广告热线：+39 055 555 0123", ["李楼", "郁兰"]),
        ("編輯　潘曉君　　讀者服務專線　（○三八）八三二五五一", ["潘曉君"]),
        ("刊头题字　沈一楼　　　插图　闵雁", ["沈一楼", "闵雁"]),
    ],
)
def test_who_made_a_page_stands_beside_where_to_call(line: str, names: list[str]) -> None:
    assert [name for byline in read_editors(line) for name in byline.names] == names


def test_what_two_say_of_a_headline_is_its_deck() -> None:
    head = "修了三回的水管又爆了\n物业：“等天凉了一起换” 业主：“等不到天凉”"
    assert trace(f"{head}\n记者 高远\n{TEXT}\n{MORE}")[0] == (
        "= | 修了三回的水管又爆了 | 物业：“等天凉了一起换” 业主：“等不到天凉”"
    )
    assert trace(f"青石书摘\n{TEXT}\n作者：高远 定价：38元")[-1] == "p 作者：高远 定价：38元"


def test_pages_of_a_stack_are_named_with_it() -> None:
    entries = "今日焦点\n●油价回跌 小园主叫苦 刊A4\n●名将宣布退役 刊体育版S1"
    text = f"{DAY}\n{entries}\n\n{STORY}\n\n{OTHER}"
    digest = parse_text(text, "x")[0][0].page.digest
    assert digest is not None
    assert [entry.page for entry in digest.entries] == ["A4", "S1"]


def test_a_phrase_that_ends_as_an_office_does_is_none() -> None:
    assert is_corporate_name("青石中心小学")
    assert not is_corporate_name("渔排上的小学")


def test_the_lower_of_two_lines_in_a_names_form_signs() -> None:
    lines = trace(f"{DAY}\n\n{STORY}\n\n小小说\n红棉袄\n\n蔡一白\n\n{TEXT}\n\n{MORE}")
    assert lines[-4:-2] == ["= 小小说 | 红棉袄", "by -: 蔡一白"]


def test_the_name_of_a_form_of_verse_signs_nothing() -> None:
    verse = "霜叶经风不改红，\n登高一笑万山空。\n何须更问年多少，\n犹有青云在望中。"
    lines = trace(f"{DAY}\n{STORY}\n\n青石诗社\n七绝·登高\n卫守拙\n{verse}")
    assert lines[lines.index("= 青石诗社 | 七绝·登高") :] == [
        "= 青石诗社 | 七绝·登高",
        "by -: 卫守拙",
        *(f"p {line}" for line in verse.split("\n")),
    ]
