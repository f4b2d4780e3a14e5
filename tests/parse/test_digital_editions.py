"""What the text of digital editions has around and within its stories."""

import textwrap

import pytest

from reader.notation.masthead import is_qr_caption
from reader.parse.plain_text import parse_text
from reader.parse.text.draft import lead_of
from reader.parse.text.drafting import article_elements
from reader.parse.text.head_traits import division_traits, read_clauses
from reader.parse.text.lines import read_lines
from tests.parse.accounting import lost_and_invented
from tests.parse.tracing import trace

TEXT = "河水退了，堤上的灯一夜没有熄，三十户人家都回了家。"
MORE = "第二天清早，镇上的人把沙袋一只一只搬回仓库，码得整整齐齐。"
FOLIO = "A05\n社会\n2026年7月18日 星期六\n青石晚报\n"


def page(text: str) -> str:
    return textwrap.dedent(text).strip("\n").replace("TEXT", TEXT).replace("MORE", MORE)


@pytest.mark.parametrize(
    "line",
    [
        "青石晚报热线 96060 有话您就讲",
        "社址：青石镇河街9号 电话：总机四二一 每份五分",
        "本版内容仅供参考，请在医生指导下用药 | 健康热线 12320",
        "本版信息由刊登者自负其责 请双方查验证照",
        "报纸有印装质量问题请与印厂联系 电话5550123",
        "青石晚报 A05 社会",
    ],
)
def test_what_a_paper_says_of_itself_at_the_foot_is_no_story(line: str) -> None:
    text = f"{FOLIO}\n河堤加高半米\n本报记者 高远\n{TEXT}\n{MORE}\n\n{line}\n"
    assert [each for each in trace(text) if each.startswith(("=", "p"))] == [
        "= | 河堤加高半米",
        "p 河水退了，堤…都回了家。",
        "p 第二天清早，…整整齐齐。",
    ]
    (printed,), _ = parse_text(text, "a05.txt")
    assert line in printed.page.folio


def test_the_address_in_a_notice_is_the_notices() -> None:
    text = f"{FOLIO}\n渡口招租\n本渡口现有石屋两间对外招租。特此公告。\n地址：青石镇河街168号\n"
    assert trace(text)[-1].startswith("p 地址")


@pytest.mark.parametrize(
    "line",
    [
        "广告热线：0596-2233445 每周二、五刊登 每条五十元起",
        "明天 多云到晴 最高三十八度",
        "校训:明德 求真 笃行",
        "青石·白河·南湾同步发行 每份1.50€",
        "县新聞局登記證局版字第〇九九九號",
    ],
)
def test_what_a_masthead_says_in_words_is_no_headline(line: str) -> None:
    text = f"{FOLIO}{line}\n\n河堤加高半米\n本报记者 高远\n{TEXT}\n"
    assert trace(text)[0] == "= | 河堤加高半米"


def test_a_motto_above_the_nameplate_is_no_headline() -> None:
    motto = "把河堤上的每一盏灯守在自己手里"
    marks = "新闻热线:0453-5511223 | 2026年7月8日 星期三 | 第9872期 今日4版"
    edge = f"{motto}\n\n\n青 禾 垦 区 报\n{marks}\n"
    text = f"{edge}\n\n河堤加高半米\n{TEXT}\n"
    assert trace(text)[0] == "= | 河堤加高半米"


def test_a_series_closer_to_the_edge_than_to_its_story_names_the_page() -> None:
    edge = "03\n\n深度\n\n2026年9月14日 星期一\n\n青石警事\n"
    text = f"{edge}\n\n河堤加高半米\n\n本报记者 高远\n\n{TEXT}\n"
    assert trace(text)[0] == "= | 河堤加高半米"


def test_a_code_to_scan_may_say_what_to_follow() -> None:
    assert is_qr_caption("扫一扫,关注“青石政法”")
    assert not is_qr_caption("扫一扫,就知道这袋米从哪儿来")


def test_a_column_of_tags_stands_below_as_many_entries() -> None:
    box = "导读\n\n骑手宿舍\n的灯\n\n一枚螺母的退货\n\n2版\n3版\n\n"
    story = f"河堤加高半米\n本报记者 高远\n{TEXT}\n\n"
    text = story + box + story.replace("河堤加高半米", "渡口的灯")
    pages, _ = parse_text(text, "page.txt")
    digest = pages[0].page.digest
    assert digest is not None
    assert [(e.headline, e.page, e.page_text) for e in digest.entries] == [
        ("骑手宿舍 的灯", "2", "2版"),
        ("一枚螺母的退货", "3", "3版"),
    ]
    assert not any(lost_and_invented(text, pages))


PAGES = [
    (
        "who writes for the page signs with a bare name",
        """
        河堤加高半米 汛前完工
        本报记者 苗可 实习生 林夕
        TEXT

        公交车上捡到的东西：假牙、活鸡，还有一口锅
        苗可
        本报讯 TEXT
        """,
        ["= | 公交车上捡到的东西：假牙、活鸡，还有一口锅", "by -: 苗可"],
    ),
    (
        "a bracket of reporters alone in its line is a byline",
        """
        部落的教室先在帳篷開學
        【記者巴奈‧達利、高遠／南投報導】
        TEXT
        MORE
        """,
        ["by 記者: 巴奈‧達利 高遠", "p 河水退了，堤…都回了家。"],
    ),
    (
        "where a report was filed from is nobody's name",
        """
        锂矿里的四个春天
        本报记者 高远 青石、白河报道
        TEXT
        MORE
        """,
        ["by 本报记者: 高远"],
    ),
    (
        "a short line below the text of who took the picture is its caption",
        """
        渡口来了新船
        通讯员 高远 文/图
        TEXT
        MORE
        新渡船首航。
        """,
        ["pic 新渡船首航。 |"],
    ),
    (
        "below a jump, too",
        """
        渡口来了新船
        本报记者 高远 文/图
        TEXT
        MORE
        （下转A3版）
        昨晚，老船工在船头。

        河堤加高半米
        本报记者 高远
        TEXT
        """,
        ["pic 昨晚，老船工在船头。 |", "continued_on A3", "= | 河堤加高半米"],
    ),
    (
        "counted lines are the captions of who took the pictures",
        """
        最后的慢车
        本报记者 高远 文/摄

        ①清晨，村民背着蔬菜赶来坐车。

        TEXT

        ②列车长帮老人放好背篓。

        MORE
        """,
        [
            "pic ①清晨，村民…赶来坐车。 |",
            "p 河水退了，堤…都回了家。",
            "pic ②列车长帮老人放好背篓。 |",
        ],
    ),
    (
        "three poems below one headline have a title each",
        """
        秋日三题
        高远
        晒秋
        　　竹匾是大地的纽扣
        　　解开一颗露出红

        空船
        　　渡口的船空了
        　　它每天晃两下

        霜降
        　　父亲的白发
        　　又早到了几天
        """,
        ["x 晒秋", "p 竹匾是大地的纽扣", "x 空船", "x 霜降"],
    ),
    (
        "a box of figures after a story's end is no group of results",
        """
        主场两球取胜
        本报记者 高远
        TEXT
        MORE

        数据说话
        射门 海鹰17 中州9
        射正 海鹰6 中州4
        """,
        ["= | 数据说话", "p 射门 海鹰17 中州9"],
    ),
    (
        "a paper asks under its title",
        """
        我们不赌价格，赌技术
        高远
        《青石财经报》：很多人说您去年看走了眼，您怎么看？
        贺长河：说不心疼是假的。我常跟团队讲，价格是别人定的。
        《青石财经报》：下一步有什么打算？
        贺长河：两件事，一是把副产品卖出好价钱。
        """,
        ["p 《青石财经报…什么打算？"],
    ),
    (
        "text cut so near its stop is no heading",
        """
        社员学会了包工
        本报讯 TEXT
        在这个冬天，各社普遍推行了“小段包工”的办

        法。过去窝工浪费的现象大为减少，社员每天能垒一丈二尺。
        """,
        ["p 在这个冬天，…一丈二尺。"],
    ),
    (
        "results in seconds are a table",
        """
        男子100米决赛成绩
        名次 姓名 单位 成绩
        1 颜军 湖岭 10秒29
        2 汪洋 前江 10秒33
        3 司徒亮 南粤 10秒36
        """,
        ["= | 男子100米决赛成绩", "table 4x4"],
    ),
    (
        "who drew stands below a caption as who took",
        """
        打分
        评议会上，工作人员紧盯着业主手里的笔。 李墨 画
        """,
        ["= | 打分", "pic 评议会上，工…手里的笔。 | 李墨 画"],
    ),
    (
        "a mark before what somebody said makes no caption",
        """
        声音
        ▲“作业不是把没讲完的话，让家长接着讲。”
        ——某小学校长在教研会上说
        """,
        ["p ▲“作业不是…接着讲。”"],
    ),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in PAGES], ids=[c[0] for c in PAGES])
def test_a_page_is_read_as_printed(text: str, told: list[str]) -> None:
    found = [line.rstrip() for line in trace(page(text))]
    places = [found.index(line) if line in found else -1 for line in told]
    assert -1 not in places, found
    assert places == sorted(places), found


def test_a_head_in_one_line_is_told_apart_by_what_the_story_opens_with() -> None:
    lines = ("全省防汛推进会在青石召开", "让灯火在堤上扎下根")
    lead = "10月19日，全省防汛推进会在青石召开，部署今冬的工作。"
    joined = division_traits(read_clauses((" ".join(lines),), lead=lead), 1, 2)
    assert {"K in lead 5", "H in lead 0", "KH in lead 0"} <= set(joined)
    assert not any("in lead" in trait for trait in division_traits(read_clauses(lines), 1, 2))
    apart = division_traits(read_clauses(lines, lead=lead), 1, 2)
    assert not any("in lead" in trait for trait in apart)


def test_a_lead_is_the_first_two_paragraphs_above_a_crosshead() -> None:
    text = f"{TEXT}\n▲图为河堤。\n{MORE}\n{TEXT}"
    assert lead_of(article_elements(read_lines(text))) == f"{TEXT} {MORE}"
    assert lead_of(article_elements(read_lines(f"{TEXT}\n把灯点起来\n{MORE}"))) == TEXT
