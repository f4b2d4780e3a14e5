"""What stands above a page's first story, below its last and between them; names and verse."""

from pathlib import Path

import pytest

from reader.notation.corporate import is_corporate_name
from reader.notation.editors import read_editors
from reader.notation.section import is_special_name
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
        "青石发布微信 | 青石普法抖音号",
        "都市报拍客QQ群：66120088　一经采用　稿费当天结",
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
        "投稿邮箱　talk@qingshi.example　来稿请附姓名和地址",
        "青石体育报 每周四出版 订阅电话 11185",
        "下期预告：一份工资条里的四十年",
        "本版言论不代表本报立场",
        "青石晚报官方微信 qswb1985 | 订报热线 85118877 | 本报法律顾问 青石律师事务所 高远",
        "报料有奖 24小时热线 020-8733 0088 官方微博 @青石城报",
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


def test_what_labels_tell_of_a_book_in_one_line_is_text() -> None:
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
    verse = "霜叶经风不改红，\n登高一笑万山空。\n何须更问年多少，\n犹有 青云在望中。"
    lines = trace(f"{DAY}\n{STORY}\n\n青石诗社\n七绝·登高\n卫守拙\n{verse}")
    assert lines[lines.index("= 青石诗社 | 七绝·登高") :] == [
        "= 青石诗社 | 七绝·登高",
        "by -: 卫守拙",
        *(f"p {line}" for line in verse.split("\n")),
    ]


def test_what_a_line_is_may_stand_above_it() -> None:
    text = (
        f"青石日报 电子版\n第01版：要闻\n\n标题：\n{HEADLINES[0]}\n副题：\n下月开工\n"
        f"作者：\n本报记者 高远\n来源：青石日报 2021年11月3日 第01版\n\n{TEXT}\n{MORE}\n\n"
        f"标题：\n{HEADLINES[1]}\n来源：青石日报 2021年11月3日 第01版\n\n{MORE}\n{TEXT}"
    )
    pages, _ = parse_text(text, "x")
    articles = pages[0].page.articles
    assert [(a.headline, a.deck, len(a.blocks)) for a in articles] == [
        (HEADLINES[0], "下月开工", 2),
        (HEADLINES[1], "", 2),
    ]
    assert articles[0].bylines[0].names == ("高远",)


def test_where_an_article_is_from_begins_no_page() -> None:
    first = f"第01版：要闻\n\n{STORY}"
    story = f"来源：青石日报 2021年11月3日 第02版\n\n{TEXT}\n{MORE}\n{TEXT}"
    text = f"{first}\n\n第02版：综合\n\n{HEADLINES[0]}\n{story}\n\n{HEADLINES[1]}\n{story}"
    pages, _ = parse_text(text, "x")
    assert pages[1].page.as_found.startswith("第02版")


def test_a_page_that_the_digest_names_begins_below_it() -> None:
    digest = "本期导读\n二版 桑园里的小时工\n五版 一条红领巾\n七版 老街剃头铺"
    text = f"青石镇报\n2024年7月15日 第28期\n一版 要闻\n\n{STORY}\n\n{digest}\n\n二版 经济\n{OTHER}"
    assert [each.page.label for each in parse_text(text, "x")[0]] == ["01", "02"]


def test_headings_that_are_set_bold_alone_lose_their_marks() -> None:
    text = f"{DAY}\n\n**{HEADLINES[0]}**\n**本报记者 高远**\n{TEXT}\n\n{MORE}"
    assert headlines(text) == HEADLINES[:1]


def test_the_number_of_a_notice_is_no_deck() -> None:
    notice = "青石市自然资源局挂牌出让公告\n青规告字〔2017〕9号"
    lines = trace(f"{DAY}\n{STORY}\n\n{notice}\n{TEXT}\n{MORE}")
    assert lines[-4:-2] == ["= | 青石市自然资源局挂牌出让公告", "p 青规告字〔2017〕9号"]


def test_a_headline_above_a_report_signs_nothing() -> None:
    lines = trace(f"{DAY}\n\n{STORY}\n\n奶牛进村 全程冷链\n\n本报讯 {MORE}\n\n{TEXT}")
    assert "= | 奶牛进村 全程冷链" in lines


def test_a_cartoon_stands_right_below_its_own_headline() -> None:
    lines = trace(f"{DAY}\n\n{STORY}\n\n新“龟兔赛跑”\n漫画：兔子坐在石头上喘气。\n木子李 画")
    assert lines[-2].startswith("= | 新“龟兔赛跑”")


def test_who_signs_below_a_headline_says_of_which_school() -> None:
    lines = trace(f"{DAY}\n\n{STORY}\n\n一条红领巾的远行\n青石中心小学 何静\n{MORE}\n{TEXT}")
    assert "by 青石中心小学: 何静" in lines
    lines = trace(f"{DAY}\n\n{STORY}\n\n代表大会闭幕\n校工会　宋毅\n本报讯 {MORE}\n{TEXT}")
    assert "by 校工会: 宋毅" in lines
    told = "陳以真（國立沿海大學防災研究中心助理教授）"
    lines = trace(f"{DAY}\n\n{STORY}\n\n把防災還給巷口\n{told}\n\n{MORE}\n{TEXT}")
    assert "by -: 陳以真" in lines


def test_each_of_several_poems_has_a_title() -> None:
    verse = "　　把头低下来的\n　　都是有重量的\n　　风走过去\n　　没有一株回头"
    titles = ["寄自稻田", "寄自窗前", "寄自海上"]
    poems = "\n".join(f"{title}\n{verse}" for title in titles)
    lines = trace(f"{DAY}\n{STORY}\n\n秋天的信（三首）\n◎高远\n{poems}")
    assert [line for line in lines if line[0] == "x"] == [f"x {title}" for title in titles]


def test_who_signs_with_the_mark_of_another_writer_signs_too() -> None:
    lines = trace(f"{DAY}\n磨豆腐的人\n◎冯一川\n{TEXT}\n{MORE}\n\n乌桕记\n◎鹿鸣\n{MORE}\n{TEXT}")
    assert [line for line in lines if line[:2] == "by"] == ["by -: 冯一川", "by -: 鹿鸣"]


def test_where_to_send_texts_stays_with_the_call_for_them() -> None:
    call = f"征稿启事\n{MORE}\n投稿邮箱：talk@qingshi.example"
    assert trace(f"{DAY}\n\n{STORY}\n\n{call}")[-1] == "p 投稿邮箱：t…ample"


def test_a_stage_of_a_race_stands_above_the_headline() -> None:
    head = "环湖公路自行车赛第三赛段\n一个突围选手的十九公里"
    assert trace(f"{DAY}\n\n{head}\n记者 高远\n{TEXT}\n{MORE}")[0] == (
        "= 环湖公路自行车赛第三赛段 | 一个突围选手的十九公里"
    )


def test_a_page_for_one_occasion_is_named_below_its_section() -> None:
    page = (Path(__file__).parents[1] / "fresh" / "beijiang-notice-13.txt").read_text("utf-8")
    assert headlines(page)[0] == "北江市澄海区人民法院公告"
    assert is_special_name("端午特刊")
    assert not is_special_name("专版")
