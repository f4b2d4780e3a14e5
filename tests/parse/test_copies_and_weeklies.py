"""Pages as weeklies number them and as people copy them: their edges, signatures and captions."""

from dataclasses import replace

import pytest

from reader.parse.plain_text import parse_text
from reader.parse.text.head_lines import adds
from reader.parse.text.heading import Head, split_head
from tests.parse.test_unseen_papers import MORE, TEXT, page
from tests.parse.tracing import trace

STORY = f"河堤加高了\n本报讯 {TEXT}\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "温馨提示：本版所述方法因人而异，请遵医嘱",
        "鄭重提示：使用本欄信息請核對證照",
        "投放截稿：每日17时",
        "青石商报分类广告：一次刊登，两端同步",
        "青石财经新闻热线：0311-5550066 广告：5550088",
        "您有难事，请拨6688110，微信搜“青石帮办”",
        "来稿请注明姓名和地址，来稿一律不退",
        "本報保留刪改來稿之權，不願刪改者請說明",
        "青石周末编辑部　青石市滨江路8号　邮政编码 625000",
        "印刷：青石印务中心 地址：青石市学府路1号 邮编 433100",
        "青石市日报社　青石市学府路1号　邮编 433100",
    ],
)
def test_what_a_paper_says_of_itself_at_the_foot_is_no_text(line: str) -> None:
    assert (
        trace(f"青石报\n2018年11月14日 星期三\n{STORY}\n{line}")[-1] == "p 他们说，明年…了仓前街。"
    )


def test_a_motto_apart_at_the_foot_is_of_the_page() -> None:
    assert trace(f"{STORY}\n\n河声不断 细水常流") == trace(STORY)
    assert "by 本报记者: 高远" in trace(f"{STORY}\n\n本报记者 高远")


def test_the_label_with_the_name_of_the_paper_again_at_the_foot_is_of_the_page() -> None:
    text = f"A09\n民生\n2012年11月20日 星期二\n{STORY}\nA09 青石晚报"
    assert trace(text) == trace(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "体坛 11",
        "青石日报·溪声副刊",
        "青石周末　QINGSHI WEEKEND",
        "主办：青石大学党委宣传部 网址 http://news.qingshi.example",
    ],
)
def test_a_nameplate_in_two_halves_is_of_the_edge(line: str) -> None:
    assert trace(f"{line}\n2008年3月9日 星期日\n{STORY}") == trace(STORY)


@pytest.mark.parametrize(
    "plate", ["青石日报 早刊", "青石日报（早刊）", "青石日报【早刊】", "青石日报\n早刊"]
)
def test_the_edition_beside_the_nameplate_is_of_the_masthead(plate: str) -> None:
    text = f"{plate}\n国内统一刊号:CN33-0019 第6020期\n2008年3月9日 星期日\n{STORY}"
    assert trace(text) == trace(STORY)
    (printed,), _ = parse_text(text, "x")
    assert (printed.title, printed.edition) == ("青石日报", "早刊")


def test_a_licence_below_the_folio_is_of_the_edge() -> None:
    edge = "青石商报 公告 第7版 2020年6月12日 星期五\n经营许可证：青工商广字0012号 仅供参考"
    assert trace(f"{edge}\n{STORY}") == trace(STORY)


def test_a_weekly_counts_its_pages_by_the_page() -> None:
    edges = ("青石周末\n第1页　封面　2018年9月21日　总第803期", "第2页　时评", "第3页　纪实")
    pages, _ = parse_text("\n\n".join(f"{e}\n{STORY}\n{TEXT}\n{MORE}" for e in edges), "x")
    labels = [(printed.page.label, printed.page.section) for printed in pages]
    assert labels == [("01", "封面"), ("02", "时评"), ("03", "纪实")]


def test_the_hour_of_an_item_is_no_label() -> None:
    text = page(
        """
        一周校历
        10.23(周一) 14:30 学术报告 地点：逸夫楼
        10.27(周五) 17:00 运动会报名截止 E-mail: sports@qingshi.example
        """
    )
    assert trace(text)[-1].startswith("p 10.27")


PAGES = [
    (
        "who told and who wrote it down, their tasks before or behind their names",
        """
        打更人的最后一夜
        石广田 讲述 樊立 记录
        TEXT
        MORE
        """,
        """
        = | 打更人的最后一夜
        by 讲述: 石广田
        by 记录: 樊立
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a dash before two names and their deeds",
        """
        城门口的剃头挑子
        乔木生　口述　沈梅　整理
        TEXT
        """,
        """
        = | 城门口的剃头挑子
        by 口述: 乔木生
        by 整理: 沈梅
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "a student signs by year and pen name, a worker by her work, a foreigner by his country",
        """
        自习室的灯
        文学院2018级 阿木
        TEXT
        堤上的一夜
        社区工作者　任桂
        MORE
        第一个冬天
        Samuel Obi(尼日利亚)
        TEXT
        """,
        """
        = | 自习室的灯
        by 文学院2018级: 阿木
        p 河水退了，堤…都回了家。
        = | 堤上的一夜
        by 社区工作者: 任桂
        p 他们说，明年…了仓前街。
        = | 第一个冬天
        by -: Samuel Obi
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "the unit of a table's figures is no part of its head",
        """
        今日农副产品批发价
        单位：元/公斤
        品名 最高价 最低价 均价
        鲜猪肉 41.00 38.20 39.60
        鸡蛋 6.80 6.20 6.44
        """,
        """
        = | 今日农副产品批发价
        p 单位：元/公斤
        table 3x4
        """,
    ),
    (
        "what a picture shows behind 图：, and below who took it",
        """
        塔吊上的女司机
        本报记者 高远
        TEXT
        MORE
        图：桑榆在桥吊驾驶室内作业，脚下是江水。
        膝盖怕凉
        本报记者 白芷
        问：膝盖怕凉怎么办？
        答：MORE
        本报记者 白芷 摄
        医生正在给患者演示“勾脚尖”动作。
        图片新闻
        汪洋 摄
        10月13日，新修的大桥迎来首批学生。
        """,
        """
        = | 塔吊上的女司机
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        pic 图：桑榆在桥…下是江水。 |
        = | 膝盖怕凉
        by 本报记者: 白芷
        p 问：膝盖怕凉怎么办？
        p 答：他们说，…了仓前街。
        pic 医生正在给患…尖”动作。 | 本报记者 白芷 摄
        = | 图片新闻
        pic 10月13日…首批学生。 | 汪洋 摄
        """,
    ),
    (
        "a cartoon is its caption and who drew it",
        """
        河堤加高了
        本报讯 TEXT

        漫画
        “已读”
        文件在桌上睡着了。
        高远 绘
        """,
        """
        = | 河堤加高了
        from 本报
        p 本报讯 河水…都回了家。
        = 漫画 | “已读”
        pic 文件在桌上睡着了。 | 高远 绘
        """,
    ),
    (
        "a headline of two clauses stands above a picture, apart from the text above",
        """
        简讯
        ▲青石县植树七十三万株。
        ▲库川县文化馆下乡演出。

        去年冬天修的水渠，今年春天浇上了麦子
        图为社员在渠边开闸放水。
        本报记者 高远 摄
        """,
        """
        = | 简讯
        p ▲青石县植树七十三万株。
        p ▲库川县文化馆下乡演出。
        = | 去年冬天修的水渠，今年春天浇上了麦子
        pic 图为社员在渠边开闸放水。 | 本报记者 高远 摄
        """,
    ),
    (
        "the same poet signs another poem",
        """
        立春之前
        沈渡
        　　河面裂开的声音
        　　像有人在夜里
        　　轻轻折断一根筷子
        　　鸭子来了
        修钟表的人
        沈渡
        　　他把一条街的时间
        　　摆在白布上
        　　吹一口气
        　　又放了回去
        """,
        """
        = | 立春之前
        by -: 沈渡
        p 河面裂开的声音
        p 像有人在夜里
        p 轻轻折断一根筷子
        p 鸭子来了
        = | 修钟表的人
        by -: 沈渡
        p 他把一条街的时间
        p 摆在白布上
        p 吹一口气
        p 又放了回去
        """,
    ),
    (
        "a column is none of the poems that a headline counts",
        """
        春日杂咏（三首）
        邵一叟
        　　雨后寻梅不见梅，溪声先自过桥来。
        　　老翁笑指东墙角，昨夜偷开三两枚。
        　　菜花黄到旧柴门，犬吠孤烟认得村。

        征稿启事
        　　TEXT
        """,
        """
        = | 春日杂咏（三首）
        by -: 邵一叟
        p 雨后寻梅不见…自过桥来。
        p 老翁笑指东墙…开三两枚。
        p 菜花黄到旧柴…烟认得村。
        = | 征稿启事
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "offers in brackets are items, however they end",
        """
        房屋租售
        【出租】南关小区三楼，两室一厅，家具齐全，月租九百元。电话：6610042
        【出售】城西平房院一处，有井有葡萄架，占地二百平方米。电话：6610077
        """,
        """
        = | 房屋租售
        p 【出租】南关…10042
        p 【出售】城西…10077
        """,
    ),
    (
        "a blank before the closing mark, as OCR leaves it, ends a sentence all the same",
        """
        河堤加高了
        本报讯 TEXT
        老中农丁有福在会上说 ： “这一下，我的骡子睡得着了，我也睡得着了，大家都睡得着了。 ”
        MORE
        """,
        """
        = | 河堤加高了
        from 本报
        p 本报讯 河水…都回了家。
        p 老中农丁有福…着了。 ”
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a column's end parts what is said from who says it by more white than a paragraph's",
        """
        借伞
        高远

        TEXT

        管理员翻着登记簿对着灯光看了许久许久，最后在旁边用铅笔写：



        “大约还在下雨。”

        她问那把伞后来到底有没有人再来还过，管理员抬起头来，说：

        “还没有。”

        MORE
        """,
        """
        = | 借伞
        by -: 高远
        p 河水退了，堤…都回了家。
        p 管理员翻着登…在下雨。”
        p 她问那把伞后…头来，说：
        p “还没有。”
        p 他们说，明年…了仓前街。
        """,
    ),
]


@pytest.mark.parametrize(("text", "told"), [each[1:] for each in PAGES], ids=[p[0] for p in PAGES])
def test_page(text: str, told: str) -> None:
    assert [line.rstrip() for line in trace(page(text))] == page(told).split("\n")


def test_a_deck_says_what_kind_of_report_it_is() -> None:
    assert adds("遗嘱怎么有两个指印？", "一起虚假诉讼案追踪")


def test_a_line_that_opens_with_a_mark_is_as_wide_as_the_others() -> None:
    lines = [
        "　　上半场玄武踢得磕磕绊绊，先后两次被对",
        "手利用定位球得手落后两球。中场休息的时候",
        "更衣室里外只听得见几只冰袋融化的滴水声。",
        "“我没骂人，我把白板擦干净，请他们自己画。”",
        "主教练卜元凯说。",
        "　　易边再战，玄武变阵三后卫。第五十八分",
        "钟，队长乌力接角球扳回一分；第七十七分钟",
        "前锋马小满单刀扳平，随后有了补时的一脚。",
    ]
    told = trace("\n".join(["玄武终结七轮不胜", "本报记者 高远", *lines]))
    assert [line for line in told if line[0] == "p"] == [
        "p 上半场玄武踢…卜元凯说。",
        "p 易边再战，玄…时的一脚。",
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("天上一盏 水里一盏",), Head(headline="天上一盏 水里一盏")),
        (("河边 （钢笔画）",), Head(headline="河边", deck="（钢笔画）")),
        (("观澜｜效率不是催出来的",), Head(kicker="观澜｜", headline="效率不是催出来的")),
        (
            ("“树也要有个家”", "对话护林员石广田"),
            Head(headline="“树也要有个家”", deck="对话护林员石广田"),
        ),
    ],
)
def test_head(lines: tuple[str, ...], told: Head) -> None:
    assert replace(split_head(lines, is_joined=len(lines) == 1), doubt="") == told


def test_what_a_program_marked_lower_is_no_headline() -> None:
    head = "# 空箱去哪儿了\n## 青石港上半年空箱周转天数从十九天降到六天"
    pages, _ = parse_text(f"{head}\n\n本报记者 高远\n\n{TEXT}\n\n# 春茶上市了\n\n{MORE}", "page.md")
    assert pages[0].page.articles[0].headline == "空箱去哪儿了"
