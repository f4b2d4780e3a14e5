"""What stands between the stories of a page and is none, who signs them, what a list is."""

import pytest

from reader.parse.plain_text import parse_text
from reader.parse.text.habits import are_joined
from reader.parse.text.page_edge import PageSource
from reader.parse.text.page_text import read_elements
from reader.parse.text.segmentation import Judged, Role, judge, open_roles, segment
from reader.parse.text.surroundings import Surroundings
from tests.parse.test_blind_pages import MORE, TEXT
from tests.parse.tracing import trace

STORY = f"河堤今年汛前加高半米\n\n本报讯 {TEXT}\n\n{MORE}"
OTHER = f"渡口停航三天整修\n\n本报讯 {MORE}\n\n{TEXT}"


@pytest.mark.parametrize(
    "line",
    [
        "晚报热线 8800123 有线索请打来",
        "分类广告 刊登热线 8190009 微信 qshwbgg",
        "突发热线　二七一〇〇三三三",
        "订阅电话 400-555-0012 零售价2.00元",
        "热线 5070055 每周二、四刊出",
        "今日青石天气 多云 16℃—25℃ 东南风3级",
        "扫一扫 加入青石健康群",
        "青石新闻网 www.qingshi.example",
        "富强 民主 文明 和谐 自由 平等 公正 法治",
        "本报为内部资料 免费赠阅 欢迎来稿",
    ],
)
def test_a_paper_speaks_of_itself_between_any_two_stories(line: str) -> None:
    pages, _ = parse_text(f"青石日报\n2012年6月5日 第02版\n\n{STORY}\n\n{line}\n\n{OTHER}", "x")
    page = pages[0].page
    assert [article.headline for article in page.articles] == [
        "河堤今年汛前加高半米",
        "渡口停航三天整修",
    ]
    assert line in page.folio
    assert page.section == ""


@pytest.mark.parametrize("line", ["投稿邮箱：qs@example.com", "热线的那一头"])
def test_what_a_story_gives_its_readers_stays_with_it(line: str) -> None:
    pages, _ = parse_text(f"青石日报\n2012年6月5日 第02版\n\n{STORY}\n\n{line}\n\n{OTHER}", "x")
    assert line not in pages[0].page.folio


def test_a_writer_in_the_line_of_a_headline_is_no_part_of_it() -> None:
    text = f"青石日报\n2012年6月5日 第02版\n午间小饭桌开饭啦 （记者 高远）\n　　{TEXT}\n　　{MORE}"
    assert trace(text)[:2] == ["= | 午间小饭桌开饭啦", "by 记者: 高远"]
    text = f"青石日报\n2012年6月5日 第02版\n小雪大雪又一年 文/老渠\n　　{TEXT}\n　　{MORE}"
    assert trace(text)[:2] == ["= | 小雪大雪又一年", "by 文: 老渠"]


def test_a_form_of_text_in_the_line_of_a_headline_is_no_writer() -> None:
    assert trace(f"渡口的早晨 （散文）\n高远\n{TEXT}\n{MORE}")[0].startswith("= | 渡口的早晨")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("柳秀娥口述 本报记者 高远整理", ["by 口述: 柳秀娥", "by 本报记者: 高远"]),
        ("口述 / 江之源 整理 / 高远", ["by 口述: 江之源", "by 整理: 高远"]),
        ("阿菊婶（口述） 陈小溪（整理）", ["by 口述: 阿菊婶", "by 整理: 陈小溪"]),
        ("学生记者 唐小 指导老师 高远", ["by 学生记者: 唐小", "by 指导老师: 高远"]),
        ("民校学员　柳秀英", ["by 民校学员: 柳秀英"]),
        ("青石县委报道组 高建国", ["by 青石县委报道组: 高建国"]),
        ("市中医院治未病科 佩兰", ["by 市中医院治未病科: 佩兰"]),
        ("西医 沈诚斋主答", ["by 西医: 沈诚斋"]),
    ],
)
def test_who_one_is_and_what_one_did_stand_beside_the_name(line: str, told: list[str]) -> None:
    assert trace(f"渡口的灯一夜没有熄\n{line}\n{TEXT}\n{MORE}")[1 : 1 + len(told)] == told


def test_who_guided_a_pupil_wrote_nothing() -> None:
    assert (
        trace(f"渡口的早晨\n高远\n{TEXT}\n{MORE}\n（指导老师：汪晴）")[-1] == "p （指导老师：汪晴）"
    )


def test_arrows_in_a_row_tell_changes() -> None:
    lines = ["↑八月份粮价涨了一成", "↓菜价跌了两成", "→油价不变"]
    assert trace("\n".join(("一周数据", TEXT, *lines)))[-3:] == [f"p {line}" for line in lines]


def test_one_head_in_two_lines_does_not_unmake_a_page_of_joined_heads() -> None:
    joined = [("甲地来信 河堤加高",), ("渡口停航 三天整修",), ("春茶 开采",), ("米价 又跌",)]
    assert are_joined([*joined, ("甲", "乙"), ("独行",)])
    assert not are_joined([*joined[:3], ("甲", "乙")])
    assert not are_joined(joined[:1])


def test_one_writer_named_above_and_in_the_opening_signs_once() -> None:
    lines = trace(f"渡口停航三天整修\n本报记者 高远\n本报讯 记者高远报道：{TEXT}\n{MORE}")
    assert [line for line in lines if line.startswith("by")] == ["by 本报记者: 高远"]


def test_the_hour_of_an_item_names_no_page() -> None:
    items = "本周看点\n周二19:30 女排超级杯 南岸—北渡\n周三20:00 杯赛补赛 东堤—西闸"
    pages, _ = parse_text(f"竞技周刊 B10 足球 2012年4月16日\n{STORY}\n\n{items}\n\n{OTHER}", "x")
    assert [page.page.label for page in pages] == ["B10"]


def test_who_guided_those_who_made_a_page_stand_at_its_foot() -> None:
    foot = "指导教师 杨洋 本期主编 陶然 校对 周瑜"
    pages, _ = parse_text(f"青石校报\n2012年6月5日 第02版\n\n{STORY}\n\n{OTHER}\n\n{foot}", "x")
    assert pages[0].page.folio[-1] == foot


@pytest.mark.parametrize("headline", ["青石法槌（二则）", "青石法槌（两则）", "青石法槌（兩則）"])
def test_a_headline_that_counts_its_parts_has_so_many(headline: str) -> None:
    parts = f"渡船靠岸两不误\n{TEXT}\n退押金三日可到账\n{MORE}"
    lines = trace(f"{headline}\n{parts}\n\n渡口停航三天整修\n本报讯 {TEXT}")
    assert [line for line in lines if line[0] in "=x"] == [
        f"= | {headline}",
        "x 渡船靠岸两不误",
        "x 退押金三日可到账",
        "= | 渡口停航三天整修",
    ]


def test_a_column_of_items_signs_nothing() -> None:
    lines = trace(f"南岸股市昨收\n恒生指数 28,959点 升142点\n警闻\n■{TEXT}\n■{MORE}")
    assert not [line for line in lines if line.startswith("by")]


@pytest.mark.parametrize("who", ["读者 裴裴 摄", "社区志愿者 高远 摄", "读者 柳老师 供图"])
def test_whoever_sent_a_picture_in_is_of_its_credit(who: str) -> None:
    lines = trace(f"渡口停航三天整修\n本报讯 {TEXT}\n{MORE}\n河边的老船重新上了漆。 {who}")
    assert lines[-1].endswith(f"| {who}")


def test_counted_lines_above_who_gave_the_pictures_are_captions() -> None:
    text = f"渡口停航三天整修\n本报讯 {TEXT}\n①工人在堤上。\n②船在水里。\n图片由船厂提供"
    assert trace(text)[-2:] == ["pic ①工人在堤上。 | ", "pic ②船在水里。 | 图片由船厂提供"]
    text = f"渡口停航三天整修\n本报讯 {TEXT}\n图片由船厂提供"
    assert trace(text)[-1] == "p 图片由船厂提供"


def test_a_heading_with_its_column_behind_it_is_no_crosshead() -> None:
    page = f"{STORY}\n\n慢船也能走得远（今日谈）\n\n{MORE}\n\n老船坞连着新船台\n\n{TEXT}"
    read = read_elements(PageSource(text=page, name="x"))
    may_be = {}

    def note_roles(where: Surroundings) -> Judged:
        may_be[where.heading.text] = Role.CROSSHEAD in open_roles(where)
        return judge(where)

    segment(read.elements, frozenset(), decide=note_roles)
    assert may_be["老船坞连着新船台"]
    assert not may_be["慢船也能走得远（今日谈）"]


PARTS = f"""\
一座岛，要不要搬走？

本刊记者 许望

上　水来的那一夜

{TEXT}

{MORE}

中　回来的人

{MORE}

{TEXT}

下　一次没有结果的投票

{TEXT}

{MORE}
"""


def test_the_parts_of_a_long_story_are_counted_above_middle_and_below() -> None:
    assert [line for line in trace(PARTS) if not line.startswith("p ")] == [
        "= | 一座岛，要不要搬走？",
        "by 本刊记者: 许望",
        "x 上　水来的那一夜",
        "x 中　回来的人",
        "x 下　一次没有结果的投票",
    ]


def test_a_counted_question_is_no_line_of_the_head() -> None:
    page = (
        f"{STORY}\n\n\n远程开会，带宽够不够？\nQ1：在家开会总卡，要不要升级？\n\nA1：先别急。{MORE}"
    )
    assert trace(page)[-3:] == [
        "= | 远程开会，带宽够不够？",
        "p Q1：在家开…不要升级？",
        "p A1：先别急…了仓前街。",
    ]


def test_who_publishes_a_paper_and_since_when_is_said_at_its_edge() -> None:
    edge = "青石日報 A1 要聞\n中華民國一○三年十月十二日 星期日\n"
    edge += "發行人 簡守山 創刊於民國四十一年 每份十元"
    (page,), _ = parse_text(f"{edge}\n\n{STORY}", "x")
    assert [article.headline for article in page.page.articles] == ["河堤今年汛前加高半米"]


def test_a_list_of_pages_below_the_stories_begins_no_page() -> None:
    listed = "今日版面\nA3 一张图看懂修堤\nA5 登山客失联七天获救\nB1 老戏院重开"
    pages, _ = parse_text(f"青石日报 A1 要闻\n2012年6月5日\n\n{STORY}\n\n{OTHER}\n\n{listed}", "x")
    (digest,) = [page.page.digest for page in pages]
    assert digest is not None
    assert [entry.page for entry in digest.entries] == ["A3", "A5", "B1"]


@pytest.mark.parametrize(("number", "last"), [("2", "p 他们说，明年…了仓前街。"), ("7", "p 7")])
def test_the_pages_own_number_below_its_last_line_is_no_text(number: str, last: str) -> None:
    edge = "青石日报\n1957年4月12日 第02版"
    assert trace(f"{edge}\n\n{STORY}\n{number}")[-1] == last
