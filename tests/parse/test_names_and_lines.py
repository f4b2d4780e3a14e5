"""Names that stand in one line with what they name, results, captions in lines, a page's foot."""

import pytest

from reader.parse.plain_text import parse_text
from tests.parse.test_at_the_edges import DAY, HEADLINES, headlines
from tests.parse.test_between_stories import OTHER, STORY
from tests.parse.test_blind_pages import MORE, TEXT
from tests.parse.tracing import trace


@pytest.mark.parametrize(
    "head",
    [
        "相关链接 汛期渡船怎么停",
        "法治微评 渡口的灯该由谁点",
        "名词解释　什么叫防汛的迎峰期",
        "知識鏈接 汛期渡船怎麼停",
    ],
)
def test_a_box_and_its_title_in_one_line_head_what_is_below(head: str) -> None:
    name, _, title = head.replace("\u3000", " ").partition(" ")
    story = f"{HEADLINES[0]}\n\n记者 高远\n\n{TEXT}\n\n{MORE}"
    lines = trace(f"{DAY}\n\n{story}\n\n{head}\n\n{TEXT}\n\n{MORE}")
    assert f"= {name} | {title}" in lines


def test_who_wrote_stands_behind_a_column_and_its_title() -> None:
    lines = trace(f"{DAY}\n\n{STORY}\n\n法治微评 渡口的灯该由谁点 石敢言\n\n{MORE}\n\n{TEXT}")
    at = lines.index("= 法治微评 | 渡口的灯该由谁点")
    assert lines[at + 1] == "by -: 石敢言"
    lines = trace(f"{DAY}\n\n{STORY}\n\n渡口的灯该由谁点 石敢言\n\n{MORE}\n\n{TEXT}")
    assert "by -: 石敢言" not in lines


@pytest.mark.parametrize("name", ["要闻速览", "青石简讯"])
def test_a_name_of_briefs_above_their_marks_begins_an_article(name: str) -> None:
    digest = "导读\n渡口的灯 2版\n河堤的树 3版"
    items = "■河堤加高半米，汛前完工。（高远）\n\n■渡口停航三天，船工上岸整修。（李明）"
    comment = f"今日谈 渡口的灯\n\n{TEXT}\n\n{MORE}"
    page = f"{DAY}\n\n{digest}\n\n{STORY}\n\n{comment}\n\n{name}\n\n{items}"
    assert headlines(page)[-1] == name


def test_results_close_around_their_figures_are_no_headlines() -> None:
    results = "第19轮赛果\n\n青石蓝鲸3:1江州国旗\n\n云山联1:1河东永胜\n\n海州石榴0:0山南长安"
    assert headlines(f"{DAY}\n\n{STORY}\n\n{results}\n\n{OTHER}") == [
        HEADLINES[0],
        "第19轮赛果",
        HEADLINES[1],
    ]


def test_a_question_that_is_counted_is_a_crosshead_unless_it_is_answered() -> None:
    questions = ["一问：粮去哪儿了", "二问：价还涨多少"]
    parts = f"{questions[0]}\n\n{MORE}\n\n{questions[1]}\n\n{TEXT}"
    lines = trace(f"{DAY}\n\n{HEADLINES[0]}\n\n记者 高远\n\n{TEXT}\n\n{parts}")
    assert [line[2:] for line in lines if line[0] == "x"] == questions
    answered = "一问：哪些要换？\n答：从事渡运的船只。\n二问：要带什么？\n答：船证和身份证。"
    lines = trace(f"{DAY}\n\n{HEADLINES[0]}\n\n记者 高远\n\n{TEXT}\n\n{answered}")
    assert not [line for line in lines if line[0] == "x"]


def test_a_caption_without_an_indent_is_whole_again() -> None:
    photo = "五月二十日，青石县机务段“青年号”包乘\n组利用待发的时间擦洗机车。 本报记者 康\n健 摄"
    text = (
        "　　本报讯 昨日二十三时许，今年第九号\n台风在我市东部沿海登陆，登陆时中心附近\n"
        "最大风力十三级，全市安全转移四万一千余\n人。"
    )
    stories = [f"{head}\n{text}\n{text}" for head in ("台风在我市登陆", "渡口停航")]
    lines = trace(f"{DAY}\n\n{stories[0]}\n\n车间一角\n{photo}\n\n{stories[1]}")
    at = lines.index("= | 车间一角")
    assert lines[at + 1].endswith("擦洗机车。 | 本报记者 康健 摄")


def test_what_stands_left_of_the_text_below_a_photographer_is_a_caption() -> None:
    story = f"渡口的灯\n记者 高远 {{}}\n船工们在灯下补网。\n　　{TEXT}\n　　{MORE}"
    assert "pic 船工们在灯下补网。 | " in trace(f"{DAY}\n\n{story.format('文/图')}")
    assert "p 船工们在灯下补网。" in trace(f"{DAY}\n\n{story.format('')}")


@pytest.mark.parametrize(
    "line",
    [
        "青石晚报官方微信 qswb1985 | 订报热线 85118877 | 本报法律顾问 青石律师事务所 高远",
        "报料有奖 24小时热线 020-8733 0088 官方微博 @青石城报",
    ],
)
def test_a_foot_in_parts_is_of_no_story(line: str) -> None:
    pages, _ = parse_text(f"{DAY}\n\n{STORY}\n\n{OTHER}\n\n{line}", "x")
    assert pages[0].page.folio[-1] == line


def test_what_stands_under_several_codes_parts_two_stories() -> None:
    line = "青石发布微信 | 青石普法抖音号"
    pages, _ = parse_text(f"{DAY}\n\n{STORY}\n\n{line}\n\n{OTHER}", "x")
    assert line in pages[0].page.folio
    assert [article.headline for article in pages[0].page.articles] == HEADLINES


def test_a_paper_says_at_its_head_whose_organ_it_is() -> None:
    head = "青石日报\n1984年5月22日 星期二 第9164号\n中国共产党青石地区委员会机关报"
    weather = "今日天气：晴间多云 偏南风二、三级 最高气温29度"
    assert headlines(f"{head}\n{weather}\n\n{STORY}\n\n{OTHER}") == HEADLINES


def test_a_paper_may_be_called_a_gazette() -> None:
    edge = "A6\n\n港聞\n\n二○一七年十月十八日 星期三 責任編輯：溫嘉慧\n\n香江公報"
    pages, _ = parse_text(f"{edge}\n\n{STORY}\n\n{OTHER}", "x")
    assert pages[0].title == "香江公報"
    assert [article.headline for article in pages[0].page.articles] == HEADLINES


def test_two_halves_of_a_headline_sign_nothing() -> None:
    text = f"{DAY}\n\n渡口货站改变作风\n送货到山村 收购到农家\n本报讯 {MORE}\n\n{TEXT}"
    assert not any(line.startswith("by") for line in trace(text))


def test_what_two_sides_say_is_a_deck_in_either_script() -> None:
    deck = "農民：阿公時代就有　水利會：原地保留"
    lines = trace(f"{DAY}\n\n老圳溝藏百年石閘　工程急喊卡\n{deck}\n記者羅敬之\n{MORE}\n{TEXT}")
    assert lines[0] == f"= | 老圳溝藏百年石閘　工程急喊卡 | {deck}"
