"""What papers never seen before print, and the parser once misread; one small page a rule."""

import textwrap

import pytest

from reader.parse.plain_text import parse_text
from tests.parse.tracing import trace

TEXT = "河水退了，堤上的灯一夜没有熄，沿线三十户人家都回了家。"
MORE = "他们说，明年还要再加高半米，材料已经运到了仓前街。"


def page(text: str) -> str:
    return textwrap.dedent(text).strip("\n").replace("TEXT", TEXT).replace("MORE", MORE)


PAGES = [
    (
        "a masthead torn into its words is no head, its name in Latin letters first or second",
        """
        QINGSHI RIBAO
        青 石 日 报
        2024年3月
        5
        星期二
        国内统一连续出版物号
        CN 99-0099
        今日8版
        河堤今年汛前加高半米
        本报讯 TEXT
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        """,
    ),
    (
        "a county's paper without 报 in its name is known by its Latin name and its organ",
        """
        青石新闻
        QINGSHI NEWS
        中共青石县委主管主办
        县融媒体中心：0311-00001111
        内部资料 免费交流 准印证号：（冀）0110231
        河堤今年汛前加高半米
        本报讯 TEXT
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        """,
    ),
    (
        "who asks in an interview is named before each question",
        """
        青石日报：为什么不等新堤完工再迁？
        何平（水利局负责人）：TEXT
        青石日报：汛前来得及吗？
        何平：MORE
        """,
        """
        =
        p 青石日报：为…完工再迁？
        p 何平（水利局…都回了家。
        p 青石日报：汛前来得及吗？
        p 何平：他们说…了仓前街。
        """,
    ),
    (
        "the lines of a forecast and of a draw are text, and so is who gives them",
        """
        天气预报
        今天白天：多云转阴，偏北风3到4级，最高气温14℃
        今天夜间：阴有小雨，最低气温6℃
        明天：小雨转阴，6℃～11℃
        市气象台11月5日18时发布
        体彩开奖
        红色球：03 09 14 18
        蓝色球：07
        本期全国销售总额：1.36亿元
        兑奖期限：自开奖之日起
        停电预告
        11月8日6:00，青石线：仓前街、五里村。
        青石供电公司 咨询电话：95598
        """,
        """
        = | 天气预报
        p 今天白天：多…气温14℃
        p 今天夜间：阴…低气温6℃
        p 明天：小雨转…℃～11℃
        p 市气象台11…18时发布
        = | 体彩开奖
        p 红色球：03…14 18
        p 蓝色球：07
        p 本期全国销售….36亿元
        p 兑奖期限：自开奖之日起
        = | 停电预告
        p 11月8日6…、五里村。
        p 青石供电公司…95598
        """,
    ),
    (
        "when and where of a lecture are text in a page's indent, and make no indented heads",
        """
        一块滩涂上的三十四年
        通讯员 高远
        　　TEXT
        堤上的讲台
        　　MORE
        讲座预告
        　　5月28日（周二）14:30 逸夫楼报告厅
        　　题目：从甲骨文到输入法
        　　主讲：文学院 沈一石教授
        """,
        """
        = | 一块滩涂上的三十四年
        by 通讯员: 高远
        p 河水退了，堤…都回了家。
        x 堤上的讲台
        p 他们说，明年…了仓前街。
        = | 讲座预告
        p 5月28日（…夫楼报告厅
        p 题目：从甲骨文到输入法
        p 主讲：文学院 沈一石教授
        """,
    ),
    (
        "a short sentence that opens with 据悉 is no note of its source",
        """
        河堤今年汛前加高半米
        本报讯 TEXT
        据悉，两岸还要植柳。
        春茶上市价格平稳
        本报讯 MORE
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        p 据悉，两岸还要植柳。
        = | 春茶上市价格平稳
        from 本报
        p 本报讯 他们…了仓前街。
        """,
    ),
    (
        "a nameplate torn into its characters and what the paper is stand at the edge",
        """
        参 考 江 闻
        CANKAO JIANGWEN
        江闻社主办 内部参考
        2011年4月7日 星期四
        河堤今年汛前加高半米
        本报讯 TEXT
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        """,
    ),
    (
        "a bracket that quotes an article opens a report, and who is quoted leads in",
        """
        河堤今年汛前加高半米
        本报讯 TEXT
        英国《河谷时报》文章
        咖啡价格为何走高
        【英国《河谷时报》网站4月5日文章】题：一杯咖啡的账
        MORE
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        = 英国《河谷时报》文章 | 咖啡价格为何走高
        from 英国《河谷时报》 4月5日
        p 【英国《河谷…杯咖啡的账
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a column of short items is no part of the story above, whatever its crossheads' length",
        """
        一支渡口队的生存术
        特约记者 高远
        TEXT
        堤上
        MORE
        堤下
        TEXT
        短讯
        ▲女排大奖赛 中国女排昨晚3比0胜德国队，三连胜。
        ▲男篮热身赛 中国男篮客场78比69胜新西兰队。
        """,
        """
        = | 一支渡口队的生存术
        by 特约记者: 高远
        p 河水退了，堤…都回了家。
        x 堤上
        p 他们说，明年…了仓前街。
        x 堤下
        p 河水退了，堤…都回了家。
        = | 短讯
        p ▲女排大奖赛…，三连胜。
        p ▲男篮热身赛…新西兰队。
        """,
    ),
    (
        "a box with a headline of its own, below a story that goes on elsewhere, is a story",
        """
        河堤今年汛前加高半米
        本报讯 TEXT
        （下转A03版）
        提醒
        大水过后，这些水果别急着买
        MORE
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        continued_on A3
        = 提醒 | 大水过后，这些水果别急着买
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a page named alone below a story, outside of any box, is where more is told",
        """
        河堤今年汛前加高半米
        本报讯 TEXT
        ► 2-3版
        春茶上市价格平稳
        本报讯 MORE
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        see 2 3
        = | 春茶上市价格平稳
        from 本报
        p 本报讯 他们…了仓前街。
        """,
    ),
    (
        "a further poem has a title; a photo of the day below it stands alone",
        """
        井口的灯（外一首）
        田 原
        　　矿灯一盏一盏
        　　从井口流出来
        　　像是谁把星星
        　　还给了天亮

        镐
        　　镐在墙角站着
        　　比父亲站得直
        6月12日，青石矿组织青年职工到井口义务为工友理发。
        李学文 摄
        """,
        """
        = | 井口的灯（外一首）
        by -: 田原
        p 矿灯一盏一盏
        p 从井口流出来
        p 像是谁把星星
        p 还给了天亮
        x 镐
        p 镐在墙角站着
        p 比父亲站得直
        =
        pic 6月12日，…工友理发。 | 李学文 摄
        """,
    ),
    (
        "headlines below their texts are put above them",
        """
        本报讯（记者 高远）TEXT
        MORE
        河堤今年汛前加高半米
        本报讯（记者 柳青）TEXT
        春茶上市价格平稳
        ——青石镇茶市见闻
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        p 他们说，明年…了仓前街。
        = | 春茶上市价格平稳 | ——青石镇茶市见闻
        by 记者: 柳青
        from 本报
        p 本报讯（记者…都回了家。
        """,
    ),
    (
        "the number of a case below a story is text",
        """
        【青石專訊】TEXT
        案件編號：HCCC 88/18
        短片速報
        渡口今日起封閉兩周
        MORE
        """,
        """
        =
        p 【青石專訊】…都回了家。
        p 案件編號：H…88/18
        = 短片速報 | 渡口今日起封閉兩周
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "short headlines marked as high as the one above begin stories, deeper ones do not",
        """
        # 青石早报 第3版 民生

        ## 今冬首场降雪周末抵达 市民出行留意路面结冰

        青石早报讯 TEXT

        ## 老年食堂开到家门口

        MORE

        ### 先问人再修路

        TEXT
        """,
        """
        = | 今冬首场降雪周末抵达 市民出行留意路面结冰
        from 青石早报
        p 青石早报讯 …都回了家。
        = | 老年食堂开到家门口
        p 他们说，明年…了仓前街。
        x 先问人再修路
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "several writers have a mark each; a mark that ends a story may stand alone",
        """
        外国人怎样看我们的河堤
        ●本报驻日本特派记者　张 莉　●本报记者　李 峥
        TEXT
        ▲
        春茶上市价格平稳
        本报记者 高远
        MORE
        本版投稿邮箱 a@b.example
        """,
        """
        = | 外国人怎样看我们的河堤
        by 本报驻日本特派记者: 张莉
        by 本报记者: 李峥
        p 河水退了，堤…回了家。▲
        = | 春茶上市价格平稳
        by 本报记者: 高远
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a commentator without a name stands above the headline, with no line empty",
        """
        河堤今年汛前加高半米
        田野日报·中国乡村网记者 吕明
        TEXT
        本报评论员
        把河堤修得更牢
        ——写在汛前
        MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 田野日报·中国乡村网记者: 吕明
        p 河水退了，堤…都回了家。
        = | 把河堤修得更牢 | ——写在汛前
        by 本报评论员:
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a wire of another agency opens a report; who the author is is a note",
        """
        渡口恢复通航　数千旅客滞留
        （青石14日综合电）TEXT
        英首相访印谈气候
        （新德里／法新电）MORE
        作者是本报高级评论员
        """,
        """
        = | 渡口恢复通航　数千旅客滞留
        p （青石14日…都回了家。
        = | 英首相访印谈气候
        from 法新 新德里
        p （新德里／法…了仓前街。
        p 作者是本报高级评论员
        """,
    ),
    (
        "a mark that leads back stands above the headline of what it continues",
        """
        （上接第一版）
        渡口恢复通航　数千旅客滞留
        高远 吕明
        TEXT
        """,
        """
        = | 渡口恢复通航　数千旅客滞留
        by -: 高远 吕明
        p 河水退了，堤…都回了家。
        continued_from 1
        """,
    ),
    (
        "the last line above a mark that leads on is text",
        """
        渡口恢复通航　数千旅客滞留
        TEXT

        老木匠歇了工

        （下转第2版）
        """,
        """
        = | 渡口恢复通航　数千旅客滞留
        p 河水退了，堤…都回了家。
        p 老木匠歇了工
        continued_on 2
        """,
    ),
    (
        "a deck that says whom a talk was with is no byline, and an answer no caption",
        """
        河堤今年汛前加高半米
        ——访市水利局总工程师 高远

        记者 吕明

        问：河堤为什么要加高？

        答：河水年年涨，老堤矮了半米，今年春天一定要加高。

        记者 吕明 摄
        """,
        """
        = | 河堤今年汛前加高半米 | ——访市水利局总工程师 高远
        by 记者: 吕明
        p 问：河堤为什么要加高？
        p 答：河水年年…定要加高。
        pic  | 记者 吕明 摄
        """,
    ),
    (
        "a text cut in the middle of a sentence goes on in a question",
        """
        河堤今年汛前加高半米
        本报记者 高远

        他在河边住了四十年，说起今年的水，先把烟袋放下，望着对岸想了好一会儿，于是

        在门口的黑板上写了一行字：今年的水，会不会漫过老堤？

        TEXT
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 他在河边住了…漫过老堤？
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "two offices give one notice",
        """
        关于造船厂路封闭施工的通告
        造船厂路今日起封闭施工，敬请谅解。
        青石市公安局交通警察大队
        青石市市政工程管理处
        6月11日

        寻人启事
        MORE
        """,
        """
        = | 关于造船厂路封闭施工的通告
        p 造船厂路今日…敬请谅解。
        p 青石市公安局交通警察大队
        p 青石市市政工程管理处
        p 6月11日
        = | 寻人启事
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "two entries with a letter above all else are a digest",
        """
        B3 渡口的灯亮到九点
        B5 河堤今年加高半米

        渡口恢复通航　数千旅客滞留
        本报记者 高远
        TEXT
        """,
        """
        = | 渡口恢复通航　数千旅客滞留
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "what an author does for a living names nobody",
        """
        渡口恢复通航　数千旅客滞留
        ☉林大船
        TEXT
        （作者从事渔业/青石市）
        """,
        """
        = | 渡口恢复通航　数千旅客滞留
        by -: 林大船
        p 河水退了，堤…都回了家。
        p （作者从事渔业/青石市）
        """,
    ),
    (
        "channels and their programmes are the text of one box",
        """
        今日电视
        青石一套
        19:35 电视剧：黄河人家
        21:20 新闻夜航
        青石影视
        18:50 电影：渡口
        20:40 戏曲大舞台
        """,
        """
        = | 今日电视
        p 青石一套
        p 19:35 …：黄河人家
        p 21:20 新闻夜航
        p 青石影视
        p 18:50 电影：渡口
        p 20:40 戏曲大舞台
        """,
    ),
    (
        "a question below a heading begins a column, where the story above asks nothing",
        """
        人穷志不穷　劈山造梯田
        本报通讯员 赵树林
        TEXT
        MORE
        第一仗
        TEXT
        怎样防治棉蚜
        问：棉苗刚出土就有蚜虫，怎么办？
        答：可用烟草水喷治。
        """,
        """
        = | 人穷志不穷　劈山造梯田
        by 本报通讯员: 赵树林
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        x 第一仗
        p 河水退了，堤…都回了家。
        = | 怎样防治棉蚜
        p 问：棉苗刚出…，怎么办？
        p 答：可用烟草水喷治。
        """,
    ),
    (
        "a headline of what is urged goes on in the next line",
        """
        市长在防汛会上强调
        把准方向 守住堤防
        不断开创治水工作新局面
        本报讯 TEXT
        """,
        """
        = 市长在防汛会上强调 | 把准方向 守住堤防 不断开创治水工作新局面
        from 本报
        p 本报讯 河水…都回了家。
        """,
    ),
]

HEADS = [
    (
        "公积金额度上调\n下周一起施行 首套最高可贷六十万",
        " | 公积金额度上调 | 下周一起施行 首套最高可贷六十万",
    ),
    (
        "青石茶叶“小单快反”跑出加速度\n前10月出口增7.3%",
        " | 青石茶叶“小单快反”跑出加速度 | 前10月出口增7.3%",
    ),
    (
        "渡口旁的“加时赛”\n调解员多花半小时 省下船家半年",
        " | 渡口旁的“加时赛” | 调解员多花半小时 省下船家半年",
    ),
    (
        "今年新建泊位一万二千个\n老街停车有了“错时”解法",
        "今年新建泊位一万二千个 | 老街停车有了“错时”解法",
    ),
    ("台风“海鸟”昨夜登陆\n四万人转移 无一人伤亡", "台风“海鸟”昨夜登陆 | 四万人转移 无一人伤亡"),
    ("渡口早点铺开张满月\n八成街坊说“吃得放心”", " | 渡口早点铺开张满月 八成街坊说“吃得放心”"),
    ("三部门：严查“渡口餐”\n违规的小店一律清退", " | 三部门：严查“渡口餐” 违规的小店一律清退"),
    (
        "全县秋种进度过八成\n油菜面积比上年增加两万亩",
        " | 全县秋种进度过八成 | 油菜面积比上年增加两万亩",
    ),
    (
        "前三季度全县经济稳中有进\n地区生产总值增长6.1%",
        " | 前三季度全县经济稳中有进 地区生产总值增长6.1%",
    ),
    ("青石米價回落\n街市每斗跌至六十元", " | 青石米價回落 | 街市每斗跌至六十元"),
    ("青石镇翻身大会\n三千人到会　十七户诉苦", " | 青石镇翻身大会 | 三千人到会　十七户诉苦"),
    ("縣府例會\n通過築路案三件", " | 縣府例會 | 通過築路案三件"),
    (
        "青石港纺织厂推广“青石工作法”\n断头率降低三分之一",
        "青石港纺织厂推广“青石工作法” | 断头率降低三分之一",
    ),
    (
        "千名學子赴青石支教\n暑期出發　每隊駐校六周",
        " | 千名學子赴青石支教 | 暑期出發　每隊駐校六周",
    ),
    (
        "“鲇鱼”穿城过\n谢谢你，青石街上的逆行者\n全县转移12.6万人 无一人伤亡",
        "“鲇鱼”穿城过 | 谢谢你，青石街上的逆行者 | 全县转移12.6万人 无一人伤亡",
    ),
    (
        "【青石人】\n谢谢你，雨里的逆行者\n全县转移12.6万人 无一人伤亡",
        "【青石人】 | 谢谢你，雨里的逆行者 | 全县转移12.6万人 无一人伤亡",
    ),
    (
        "一所只有一个学生的小学，开了二十六年\n最后的铃声",
        "一所只有一个学生的小学，开了二十六年 | 最后的铃声",
    ),
    (
        "青石醫院病床使用率達一成\n護士輪候洗手間　「上班不敢飲水」",
        " | 青石醫院病床使用率達一成 | 護士輪候洗手間　「上班不敢飲水」",
    ),
    (
        "从排队抢船票到“海外囤船”\n外国人怎样看我们的船",
        "从排队抢船票到“海外囤船” | 外国人怎样看我们的船",
    ),
    ("敝帚自珍\n一张船票", "敝帚自珍 | 一张船票"),
    ("印度尼西亚\n烟霾笼罩廖内", "印度尼西亚 | 烟霾笼罩廖内"),
    (
        "一个农民办起气象哨\n十里八乡按他的“土预报”收麦",
        " | 一个农民办起气象哨 | 十里八乡按他的“土预报”收麦",
    ),
    (
        "女童被卡防盗窗 命悬一线\n“蜘蛛侠”徒手爬楼托举20分钟\n热心市民：换谁都会上",
        "女童被卡防盗窗 命悬一线 | “蜘蛛侠”徒手爬楼托举20分钟 | 热心市民：换谁都会上",
    ),
    ("老戲台不拆了\n文化局允諾三年內修復", " | 老戲台不拆了 | 文化局允諾三年內修復"),
    ("青石队二度捧杯\n河边队虽败犹荣\n4:2", " | 青石队二度捧杯 河边队虽败犹荣 | 4:2"),
]


@pytest.mark.parametrize(("lines", "head"), HEADS)
def test_a_head_is_split_by_its_sense(lines: str, head: str) -> None:
    assert trace(page(f"{lines}\n本报记者 高远\nTEXT\nMORE"))[0] == f"= {head.strip()}"


@pytest.mark.parametrize(("text", "expected"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_a_page_is_read_as_printed(text: str, expected: str) -> None:
    assert trace(page(text)) == page(expected).splitlines()


def test_a_section_before_its_number_names_the_page() -> None:
    pages, _ = parse_text("青石大学报\n教学科研 3\n总第1108期\n堤上的课\n本报讯 河水退了。", "x")
    assert (pages[0].page.label, pages[0].page.section) == ("03", "教学科研")


def test_a_paper_in_stacks_counts_from_the_first_of_them() -> None:
    text = (
        "青石晚报\n2016年9月28日 星期三\n今日A叠16版 B叠8版 特刊12版 零售价1元\n"
        f"河堤今年汛前加高半米\n本报讯 {TEXT}{MORE}\nA06版\n第8899期 责编 林小莉\n"
        f"青石晚报\nA02\n要闻·洪水特别报道\n2016年9月28日 星期三\n堤上的灯\n本报讯 {TEXT}"
    )
    pages, _ = parse_text(text, "x")
    assert [(each.page.label, each.page.section) for each in pages] == [
        ("A01", ""),
        ("A02", "要闻·洪水特别报道"),
    ]
    assert pages[0].masthead is not None
    assert pages[0].masthead.pages_announced == 36
    assert [jump.pages for jump in pages[0].page.articles[0].jumps] == [("A6",)]
    assert [article.headline for article in pages[1].page.articles] == ["堤上的灯"]


def test_headlines_below_their_texts_are_told_of() -> None:
    _, doubts = parse_text(f"本报讯 {TEXT}\n河堤加高了\n本报讯 {MORE}\n春茶上市了", "x")
    assert "Headlines were found below their texts and put above them." in {
        doubt.what for doubt in doubts
    }


def test_the_page_after_the_editors_names_it() -> None:
    pages, _ = parse_text(f"青石报\n2018年11月14日 星期三\n本版编辑/秦珍 7\n堤上的灯\n{TEXT}", "x")
    assert (pages[0].page.label, pages[0].page.articles[0].headline) == ("07", "堤上的灯")


def test_a_crosshead_marked_as_high_as_the_headline_is_told_of() -> None:
    text = (
        f"# 青石早报 第3版\n\n## 河堤今年汛前加高半米\n\n本报记者 高远\n\n{TEXT}\n\n"
        f"## 堤上\n\n{MORE}\n\n## 堤下\n\n{TEXT}"
    )
    _, doubts = parse_text(text, "x")
    assert any("marked as high as the headline" in doubt.what for doubt in doubts)


def test_the_page_below_its_section_names_it() -> None:
    pages, _ = parse_text(
        f"青石早报 2008年8月15日 星期五\n国际\n8\n堤上的灯\n（青石14日讯）{TEXT}", "x"
    )
    page = pages[0].page
    assert (page.label, page.section, page.articles[0].headline) == ("08", "国际", "堤上的灯")


def test_a_headline_of_somebody_below_a_text_is_no_signature() -> None:
    lines = (
        f"河堤加高了\n本报讯 {TEXT}\n一个农民办起了气象哨\n十里八乡按他的预报收麦\n本报讯 {MORE}"
    )
    assert "= | 一个农民办起了气象哨 | 十里八乡按他的预报收麦" in trace(lines)


@pytest.mark.parametrize("number", ["- 1 -", "—12—", "第 3 页 共 8 页", "Page 3 of 8"])
def test_the_number_of_a_sheet_is_nothing_of_a_story(number: str) -> None:
    lines = (
        f"青石报\n2018年11月14日 星期三\n河堤加高了\n本报讯 {TEXT}\n{number}\n"
        f"春茶上市了\n本报讯 {MORE}\n{number}"
    )
    assert [line for line in trace(lines) if line[0] == "="] == ["= | 河堤加高了", "= | 春茶上市了"]
    assert len([line for line in trace(lines) if line[0] == "p"]) == 2


def test_spaces_that_never_break_are_read_as_others() -> None:
    text = "渡口\u00a0昨日复航\n本报记者\u00a0\u00a0高\u00a0远\n" + TEXT
    assert trace(text)[:2] == ["= | 渡口 昨日复航", "by 本报记者: 高远"]


def test_a_note_above_every_headline_is_of_the_page() -> None:
    edge = "青石报 B2 产经\n2005.9.8\n策划：本报产经部 执行：曲杰"
    text = f"{edge}\n河堤加高了\n本报记者 高远\n{TEXT}"
    assert trace(text)[0] == "= | 河堤加高了"


@pytest.mark.parametrize("name", ["遗失启事", "读者信箱"])
def test_a_notice_or_a_column_begins_an_article(name: str) -> None:
    text = f"河堤加高了\n本报讯 {TEXT}\n{name}\n{MORE}"
    assert f"= | {name}" in trace(text)


def test_a_section_with_the_mark_between_of_taiwan_names_the_page() -> None:
    pages, _ = parse_text(
        f"南瀛時報\n2001年3月18日　星期日\nC3 文化‧藝術\n老戲台不拆了\n{TEXT}", "x"
    )
    assert pages[0].page.label == "C03"


def test_a_jump_back_at_the_foot_begins_no_story_of_its_own() -> None:
    lines = trace(f"河堤加高了\n本报讯 {TEXT}\n（完）\n◀上接A1版")
    assert [line for line in lines if line[0] == "="] == ["= | 河堤加高了"]


def test_a_short_page_is_known_by_the_form_of_the_others_labels() -> None:
    text = f"B1 財經\n河堤加高了\n{TEXT}\n{MORE}\n{TEXT}\nB2 證券\n春茶上市了\n河水退了。"
    pages, _ = parse_text(text, "x")
    assert [printed.page.label for printed in pages] == ["B01", "B02"]


def test_what_was_copied_out_of_a_pdf_has_characters_for_its_radicals() -> None:
    first = f"海⻔⽇报 2018年6⽉12⽇ 第⼀版\n堤上的灯\n{TEXT}\n{MORE}\n{TEXT}\n"
    text = f"{first}第⼆版：⻛物\n春茶上市了\n{MORE}"
    pages, _ = parse_text(text, "x")
    assert [printed.page.label for printed in pages] == ["01", "02"]
    assert pages[0].title == "海门日报"
    assert pages[0].page.as_found in text


def test_the_organ_that_decided_leads_into_what_it_decided() -> None:
    lines = "行政院會議通過\n公地放領第三期辦法\n受領農戶將達二萬三千戶　地價分十年攤還"
    assert trace(f"{lines}\n【中央社臺北二日電】{TEXT}")[0] == (
        "= 行政院會議通過 | 公地放領第三期辦法 | 受領農戶將達二萬三千戶　地價分十年攤還"
    )


def test_a_question_above_a_column_ends_the_story_before() -> None:
    lines = trace(f"榴梿与政治\n文：陈金川\n{TEXT}\n吃榴梿讲究熟，政治何尝不是？\n讣告\n{MORE}")
    assert [line for line in lines if line[0] == "="] == ["= | 榴梿与政治", "= | 讣告"]


def test_who_wrote_a_letter_and_whence_sign_it_at_its_end() -> None:
    lines = trace(f"来信\n编辑同志：\n{TEXT}\n北大营 张树林\n河堤加高了\n本报讯 {MORE}")
    assert "by 北大营: 张树林" in lines


def test_a_question_to_the_editor_with_its_sender_is_no_head() -> None:
    asked = "问：我村抗属代耕，是按地亩还是按劳力派工？（滦县 王荣）"
    lines = trace(f"问事处\n代耕怎样派工\n{asked}\n答：{TEXT}")
    assert next(line for line in lines if line[0] == "p").startswith("p 问：")


def test_a_heading_below_what_goes_on_elsewhere_heads_another_story() -> None:
    lines = trace(
        f"河堤加高了\n本报记者 高远\n{TEXT}\n电梯太少\n{MORE}\n（下转第二版）\n"
        f"排污的船东被罚三万元\n{MORE}"
    )
    assert [line for line in lines if line[0] == "="] == [
        "= | 河堤加高了",
        "= | 排污的船东被罚三万元",
    ]


def test_a_mark_before_each_headline_of_an_old_paper_makes_none_a_crosshead() -> None:
    lines = trace(
        "民聲日報　中華民國十年十月十一日\n國內要聞\n▲財部發行公債\n"
        f"北京電　{TEXT}（九日）\n▲鄂戰近訊\n漢口電　{MORE}"
    )
    assert [line for line in lines if line[0] == "="] == [
        "= 國內要聞 | ▲財部發行公債",
        "= | ▲鄂戰近訊",
    ]


def test_a_day_of_the_week_in_brackets_is_of_the_edge() -> None:
    pages, _ = parse_text(f"B2 社會\n2019/11/28（四）\n台嶼日報\n河堤加高了\n{TEXT}", "x")
    assert pages[0].title == "台嶼日報"
    assert pages[0].page.articles[0].headline == "河堤加高了"


def test_who_took_a_picture_signs_nothing_but_the_picture() -> None:
    lines = trace(
        f"河堤加高了\n〔記者高遠／台北報導〕{TEXT}\n目擊者：像打保齡球\n{MORE}\n"
        f"機車倒成一片。（記者許倬勛翻攝）\n春茶上市了\n〔記者高遠／台北報導〕{MORE}"
    )
    assert "pic 機車倒成一片。 | （記者許倬勛翻攝）" in lines


@pytest.mark.parametrize("column", ["樓市短評", "讀者來函", "社论", "时评"])
def test_a_column_at_the_head_of_a_line_is_the_kicker_of_what_follows(column: str) -> None:
    lines = trace(f"河堤加高了\n本报讯 {TEXT}\n（完）\n{column}　二手睇樓客少四成\n{MORE}")
    assert f"= {column} | 二手睇樓客少四成" in lines
