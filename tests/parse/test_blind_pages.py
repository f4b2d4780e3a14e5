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
    ("停航、缺货、涨价\n青石船商：年底旺季“悬”了", "停航、缺货、涨价 | 青石船商：年底旺季“悬”了"),
    ("青石移民局：\n明年起居留卡一律“指纹化”", "| 青石移民局： 明年起居留卡一律“指纹化”"),
    ("市长要求：\n明年起居留卡一律“指纹化”", "市长要求： | 明年起居留卡一律“指纹化”"),
    ("社区民警日记\n一串钥匙", "社区民警日记 | 一串钥匙"),
    (
        "县委传达省里会议精神\n把暖心事办到渡口去",
        "县委传达省里会议精神 | 把暖心事办到渡口去",
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
    (
        "short items with a mark each are a column, whatever its name, and no list of the story",
        """
        渡口来了洋厨师
        本报讯 谭志强、特约记者邓飞报道：TEXT
        MORE
        渡口前哨
        ●江北渡投资12万元更新夜间照明设备。
        ●江南渡与驻地渔村结成互助对子。
        """,
        """
        = | 渡口来了洋厨师
        by -: 谭志强
        by 特约记者: 邓飞
        from 本报
        p 本报讯 谭志…都回了家。
        p 他们说，明年…了仓前街。
        = | 渡口前哨
        p ●江北渡投资…照明设备。
        p ●江南渡与驻…互助对子。
        """,
    ),
    (
        "one question of a reader and its answer are an article; what follows is another",
        """
        河堤今年汛前加高半米
        本报讯（记者 高远）TEXT
        发烧能不能拔牙？
        读者桂女士：我母亲68岁，能不能直接去拔掉？
        省口腔医院副主任医师荆楚答：MORE
        秋季护关节 记住“三不”
        TEXT
        （市中医院骨伤科 纪平安）
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        = | 发烧能不能拔牙？
        p 读者桂女士：…接去拔掉？
        p 省口腔医院副…了仓前街。
        = | 秋季护关节 记住“三不”
        by 市中医院骨伤科: 纪平安
        p 河水退了，堤…都回了家。
        p （市中医院骨… 纪平安）
        """,
    ),
    (
        "who took and told a story signs it, a list below is no verse, and a cartoon stands alone",
        """
        候车室里添了“儿童角”
        本报讯（通讯员 祁连山）TEXT
        MORE
        雪后查道
        TEXT
        MORE
        （魏西风 摄影报道）
        上周客货运输完成情况
        旅客发送：23.6万人，日均3.37万人
        货物发送：152.8万吨，日均21.8万吨
        日均装车：3490车
        漫画：药不能跟着感觉停
        钱多多 作
        """,
        """
        = | 候车室里添了“儿童角”
        by 通讯员: 祁连山
        from 本报
        p 本报讯（通讯…都回了家。
        p 他们说，明年…了仓前街。
        = | 雪后查道
        by 摄影报道: 魏西风
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | 上周客货运输完成情况
        p 旅客发送：2….37万人
        p 货物发送：1…1.8万吨
        p 日均装车：3490车
        =
        pic 漫画：药不能跟着感觉停 | 钱多多 作
        """,
    ),
    (
        "days of surgery below the name of a service are its lines; houses of pictures end alike",
        """
        名医坐诊
        9月8日（周四）上午 心内科 主任医师 毕开颜 门诊楼三楼
        9月9日（周五）全天 消化内科 主任医师 蔺修竹 门诊楼二楼
        河堤今年汛前加高半米
        新华社“海龙”号3月21日电　（记者岑野）TEXT
        9月8日，板桥乡的油菜花开了，养蜂人在花田边取蜜。
        沈慕白摄（人民影像）
        """,
        """
        = | 名医坐诊
        p 9月8日（周…门诊楼三楼
        p 9月9日（周…门诊楼二楼
        = | 河堤今年汛前加高半米
        by 记者: 岑野
        from 新华社 “海龙”号 3月21日
        p 新华社“海龙…都回了家。
        pic 9月8日，板…田边取蜜。 | 沈慕白摄（人民影像）
        """,
    ),
    (
        "captions that count pictures begin anew in lines of the column's width",
        """
        把漂亮动作晾在岸上
        本报记者 高远
        　　河水退了，堤上的灯一夜没有熄，沿线三
        十户人家都回了家。他们说，明年还要再加高
        半米，材料已经运到了仓前街。
        图①：战士们在湍急的江水中把桥桁连接好。
        图②：卫生员为擦伤的战友包扎。
        高远摄
        """,
        """
        = | 把漂亮动作晾在岸上
        by 本报记者: 高远
        p 河水退了，堤…了仓前街。
        pic 图①：战士们…桁连接好。 | 
        pic 图②：卫生员…战友包扎。 | 高远摄
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


def test_a_short_section_before_a_padded_number_names_the_page() -> None:
    pages, _ = parse_text(f"青石公安报\n警事 05\n2015年8月20日 星期四\n河堤加高了\n{TEXT}", "x")
    assert (pages[0].page.label, pages[0].page.section) == ("05", "警事")


def test_a_masthead_abroad_says_where_and_when_the_paper_comes_out() -> None:
    text = (
        "青石联报\n2018年11月16日 第1098期 逢周五法国、意大利、西班牙同步发行\n"
        "广告热线：0033-1-45000000 零售价：1.5欧元\nQINGSHI LIANBAO\nA1\n"
        f"河堤加高了\n本报讯 {TEXT}"
    )
    pages, _ = parse_text(text, "x")
    assert (pages[0].page.label, pages[0].page.articles[0].headline) == ("A01", "河堤加高了")


def test_a_letter_s_place_is_whence_its_writer_is() -> None:
    assert "by 北京: 叶文清" in trace(f"别忘了回家的路\n◎ 北京 叶文清\n{TEXT}\n{MORE}")
