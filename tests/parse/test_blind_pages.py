"""What pages marked before they were read taught: one small page or head a rule."""

import textwrap

import pytest

from reader.parse.plain_text import parse_text
from tests.parse.tracing import trace

TEXT = "河水退了，堤上的灯一夜没有熄，沿线三十户人家都回了家。"
MORE = "他们说，明年还要再加高半米，材料已经运到了仓前街。"


def page(text: str) -> str:
    return textwrap.dedent(text).strip("\n").replace("TEXT", TEXT).replace("MORE", MORE)


HEADS = [
    (
        "我校学子在青石高校\n师范生教学技能竞赛中\n获一等奖4项",
        "| 我校学子在青石高校 师范生教学技能竞赛中 获一等奖4项",
    ),
    ("第七届青石河冰雪马拉松\n明年1月5日开跑", "| 第七届青石河冰雪马拉松 明年1月5日开跑"),
    (
        "第七届青石河冰雪马拉松\n明年1月5日开跑\n即日起接受报名 规模限5000人",
        "| 第七届青石河冰雪马拉松 明年1月5日开跑 | 即日起接受报名 规模限5000人",
    ),
    ("我市12个行政审批事项\n实现“跨省通办”", "| 我市12个行政审批事项 实现“跨省通办”"),
    (
        "师者\n四十年只做一件“小事”\n记渡口退休老船工柯伯年",
        "师者 | 四十年只做一件“小事” | 记渡口退休老船工柯伯年",
    ),
    (
        "热线追踪\n堤上的狗屎“地雷”有人管了\n社区设便便箱 主人自愿认领一段堤",
        "热线追踪 | 堤上的狗屎“地雷”有人管了 | 社区设便便箱 主人自愿认领一段堤",
    ),
    (
        "通车十周年　重访老渡口\n摆渡的人　把日子种回江边",
        "通车十周年　重访老渡口 | 摆渡的人　把日子种回江边",
    ),
    (
        "以案说法\n邻居装监控“正对”我家门\n法院：拆！",
        "以案说法 | 邻居装监控“正对”我家门 法院：拆！",
    ),
]

PAGES = [
    (
        "a heading that says when is no crosshead",
        """
        河堤今年汛前加高半米
        本报讯（记者 高远）TEXT
        MORE
        TEXT
        26路公交今起绕行
        MORE
        春茶上市价格平稳
        本报讯（记者 柳青）TEXT
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        = | 26路公交今起绕行
        p 他们说，明年…了仓前街。
        = | 春茶上市价格平稳
        by 记者: 柳青
        from 本报
        p 本报讯（记者…都回了家。
        """,
    ),
    (
        "below who signs at the end stands another story, however short its headline",
        """
        春茶上市价格平稳
        本报讯（记者 柳青）TEXT
        河堤今年汛前加高半米
        本报讯（记者 高远）TEXT
        卖瓜大姐收到假币 邻摊凑出一天饭钱
        TEXT
        MORE
        本报记者 丛笑
        快来帮帮大黄
        MORE
        """,
        """
        = | 春茶上市价格平稳
        by 记者: 柳青
        from 本报
        p 本报讯（记者…都回了家。
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        = | 卖瓜大姐收到假币 邻摊凑出一天饭钱
        by 本报记者: 丛笑
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | 快来帮帮大黄
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "an office's document under its full title and number is an article",
        """
        青石县中药材丰收
        本报讯（记者 高远）TEXT
        MORE
        青石县人民政府关于今年森林禁火的命令
        第1号
        MORE
        一、禁火期：今年4月1日至6月30日。
        """,
        """
        = | 青石县中药材丰收
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        p 他们说，明年…了仓前街。
        = | 青石县人民政府关于今年森林禁火的命令
        p 第1号
        p 他们说，明年…了仓前街。
        p 一、禁火期：…月30日。
        """,
    ),
    (
        "a caption with its day that tells all of a picture stands below a story alone",
        """
        别让扫码难住老人
        □ 文心远
        TEXT
        MORE
        图为11月26日，青石站清扫站台积雪。受冷空气影响，当天出动四百余人次，保障旅客出行。
        本报记者 高远 摄
        """,
        """
        = | 别让扫码难住老人
        by -: 文心远
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        =
        pic 图为11月2…旅客出行。 | 本报记者 高远 摄
        """,
    ),
    (
        "a county's sheet is known by who publishes it, and a board of shame is a column",
        """
        总第316期 2021年4月2日 星期五
        主管：中共青石县委 主办：中共青石县委宣传部 青内资准字G9字第021号
        青石新闻
        河堤今年汛前加高半米
        本报讯（记者 高远）TEXT
        违章曝光台
        7月14日，渡口施工现场两人高处移位时失去保护。
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        = | 违章曝光台
        p 7月14日，…失去保护。
        """,
    ),
]


@pytest.mark.parametrize(("lines", "head"), HEADS)
def test_a_head_is_split_by_its_sense(lines: str, head: str) -> None:
    assert trace(page(f"{lines}\n本报记者 高远\nTEXT\nMORE"))[0] == f"= {head}"


@pytest.mark.parametrize(("text", "expected"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_a_page_is_read_as_printed(text: str, expected: str) -> None:
    assert trace(page(text)) == page(expected).splitlines()


def test_who_took_a_page_s_pictures_is_of_its_edge() -> None:
    pages, _ = parse_text(f"青石晚报 A07\n河堤加高了\n{TEXT}\n本版摄影 记者 崔跃", "x")
    assert [(e.role, e.names) for e in pages[0].page.editors] == [("本版摄影", ("崔跃",))]
