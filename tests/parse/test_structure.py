"""What a page's lines are, from the evidence of newspapers; one small page a rule."""

import textwrap

import pytest

from reader.parse.plain_text import parse_text
from tests.parse.tracing import trace

TEXT = "河水退了，堤上的灯一夜没有熄，沿线三十户人家都回了家。"
MORE = "他们说，明年还要再加高半米，材料已经运到了仓前街。"


def page(text: str) -> str:
    return textwrap.dedent(text).strip("\n").replace("TEXT", TEXT).replace("MORE", MORE)


HEADS = [
    ("市长调研防汛时强调 河堤要加高 汛前要完工", "市长调研防汛时强调 | 河堤要加高 汛前要完工"),
    ("市长调研防汛时强调\n河堤要加高 汛前要完工", "市长调研防汛时强调 | 河堤要加高 汛前要完工"),
    ("河堤今年汛前加高半米\n——青石镇防汛记", " | 河堤今年汛前加高半米 | ——青石镇防汛记"),
    ("河堤今年汛前加高半米 ——青石镇防汛记", " | 河堤今年汛前加高半米 | ——青石镇防汛记"),
    ("全市防汛会在青石召开\n要求汛前全线完工", " | 全市防汛会在青石召开 | 要求汛前全线完工"),
    ("全国防汛会议强调——\n守住河堤 守住家园", "全国防汛会议强调—— | 守住河堤 守住家园"),
    ("【河边事】\n河堤今年汛前加高半米", "【河边事】 | 河堤今年汛前加高半米"),
    ("■聚焦防汛\n河堤今年汛前加高半米", "■聚焦防汛 | 河堤今年汛前加高半米"),
    ("今日谈\n河堤不能只在汛前修", "今日谈 | 河堤不能只在汛前修"),
    ("乡村观察 河堤为何只在汛前修", "乡村观察 | 河堤为何只在汛前修"),
    (
        "市委召开防汛会 市长强调 河堤要加高 汛前要完工",
        "市委召开防汛会 市长强调 | 河堤要加高 汛前要完工",
    ),
    (
        "仓前街三年内增建五座天桥\n全部设有电梯　方便年长者",
        " | 仓前街三年内增建五座天桥 | 全部设有电梯　方便年长者",
    ),
    (
        "凌晨两点，八旬老人走失\n的哥接力 寻回迷路人\n30多辆车找了四个小时",
        "凌晨两点，八旬老人走失 | 的哥接力 寻回迷路人 | 30多辆车找了四个小时",
    ),
    (
        "来信回应\n河堤种菜正对着我家大门\n法院：拆！",
        "来信回应 | 河堤种菜正对着我家大门 法院：拆！",
    ),
    (
        "青石港船舶吞吐首破千艘\n小港何以逆势上扬？",
        "青石港船舶吞吐首破千艘 | 小港何以逆势上扬？",
    ),
    (
        "今年汛情\n河堤汛前加高半米\n县长：只是开头",
        "今年汛情 | 河堤汛前加高半米 | 县长：只是开头",
    ),
    (
        "洪峰今晨抵达\n上游水库也开闸 下移逾百户\n——青石镇防汛记",
        "洪峰今晨抵达 | 上游水库也开闸 下移逾百户 | ——青石镇防汛记",
    ),
    (
        "全县河堤上半年加高三成\n春修开工早功不可没 水利局预计汛前全线合龙完工",
        " | 全县河堤上半年加高三成 | 春修开工早功不可没 水利局预计汛前全线合龙完工",
    ),
    (
        "仓前街老屋起火 获救母女有新消息\n女儿已能下床走动 母亲转入普通病房",
        " | 仓前街老屋起火 获救母女有新消息 | 女儿已能下床走动 母亲转入普通病房",
    ),
    ("守住河堤 守住家园\n护好良田 护好粮仓", " | 守住河堤 守住家园 护好良田 护好粮仓"),
    (
        "全区春修会议闭幕\n决定加高河堤\n保证五月汛前完工",
        "全区春修会议闭幕 | 决定加高河堤 | 保证五月汛前完工",
    ),
    ("关注·汛前的河堤上\n堤上的灯一夜没熄", "关注·汛前的河堤上 | 堤上的灯一夜没熄"),
    ("琳达·马修斯到访\n青石堤上栽下新柳", " | 琳达·马修斯到访 青石堤上栽下新柳"),
    (
        "一场夜雨冲出的安全课：\n仓前街的断头路通了\n三千师生不用再绕行",
        "一场夜雨冲出的安全课： | 仓前街的断头路通了 | 三千师生不用再绕行",
    ),
    (
        "船厂“金点子”变金子\n一线工人创新年创效八百万元",
        " | 船厂“金点子”变金子 | 一线工人创新年创效八百万元",
    ),
    ("“渡口，我回来了”\n复航首日见闻", " | “渡口，我回来了” | 复航首日见闻"),
    (
        "青石队点球战胜渡口队 时隔九年闯进八强\n青石 守来奇迹",
        "青石队点球战胜渡口队 时隔九年闯进八强 | 青石 守来奇迹",
    ),
    ("仓前街倒卖船票三千张\n6人获刑", " | 仓前街倒卖船票三千张 6人获刑"),
    ("全省游泳冠军赛\n小将彭雪儿蛙泳摘银", "全省游泳冠军赛 | 小将彭雪儿蛙泳摘银"),
    ("代表委员议政录\n冰天雪地里的渡口怎样过冬", "代表委员议政录 | 冰天雪地里的渡口怎样过冬"),
    (
        "全省渡船联赛开哨\n首轮16场比赛吸引观众9.3万人次 场均三船",
        " | 全省渡船联赛开哨 | 首轮16场比赛吸引观众9.3万人次 场均三船",
    ),
    ("男子110米栏\n他单脚跳完了全程", "男子110米栏 | 他单脚跳完了全程"),
    ("青石船队闯进决赛\n下周再战河口队", " | 青石船队闯进决赛 下周再战河口队"),
    (
        "汛期最后一天，他们这样过\n“守堤人”老程的第十个夏天",
        "汛期最后一天，他们这样过 | “守堤人”老程的第十个夏天",
    ),
    ("鯉魚門海面漁船遇險\n五人獲救一人失蹤", " | 鯉魚門海面漁船遇險 | 五人獲救一人失蹤"),
    ("春季防汛工作简报\n机关干部住上河堤", "春季防汛工作简报 | 机关干部住上河堤"),
    ("河堤加高半米\n汛前全部完工", " | 河堤加高半米 汛前全部完工"),
    ("河堤加高半米 汛前全部完工", " | 河堤加高半米 汛前全部完工"),
    (
        "水位昨夜回落 河堤加高半米 沿线三十户回迁 全长十二公里，预计六月底通车，总投资三亿",
        " | 水位昨夜回落 河堤加高半米 沿线三十户回迁 | 全长十二公里，预计六月底通车，总投资三亿",
    ),
]


@pytest.mark.parametrize(("lines", "head"), HEADS)
def test_a_head_is_split_by_its_wording(lines: str, head: str) -> None:
    assert trace(page(f"{lines}\n本报记者 高远\nTEXT\nMORE"))[0] == f"= {head.strip()}"


def test_a_head_told_by_little_is_doubted() -> None:
    text = page("修了三回的水管\n物业的新办法\n居民的老主意\n本报记者 高远\nTEXT")
    _, doubts = parse_text(text, "page.txt")
    assert any("on little evidence" in doubt.what for doubt in doubts)


PAGES = [
    (
        "paragraphs cut by a column's end are joined, crossheads are not",
        """
        河堤今年汛前加高半米

        本报记者 高远

        TEXT

        要修好这条路,先要问过沿线的人家,他们说

        明年还要再加高半米,材料已经运到了。

        先问人 再修路

        MORE

        市里印发了《河堤加高工程总体规划(2017

        年-2020年)》。MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        p 要修好这条路…经运到了。
        x 先问人 再修路
        p 他们说，明年…了仓前街。
        p 市里印发了《…了仓前街。
        """,
    ),
    (
        "a short paragraph with a full stop is no crosshead; a line that leads in is text",
        """
        河堤今年汛前加高半米

        本报记者 高远

        水退了。

        TEXT

        三年来,我们看到——

        MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 水退了。
        p 河水退了，堤…都回了家。
        p 三年来，我们看到——
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a picture with a caption of paragraphs and a credit is a photo story",
        """
        春汛过后,下田插秧

        8月12日,青石镇的农民在田里插秧。

        近日,当地水位回落,农田全部复耕。

        新华社 高远 摄
        """,
        """
        = | 春汛过后，下田插秧
        pic 8月12日，…全部复耕。 | 新华社 高远 摄
        """,
    ),
    (
        "a caption above a credit at a story's end belongs to the picture",
        """
        河堤今年汛前加高半米
        本报讯(记者 高远)TEXT
        8月11日,民工在堤上铺石。
        通讯员 柳青 摄

        一纸裁定解了燃眉之急
        本报讯(通讯员 柳青)MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        pic 8月11日，…堤上铺石。 | 通讯员 柳青 摄
        = | 一纸裁定解了燃眉之急
        by 通讯员: 柳青
        from 本报
        p 本报讯（通讯…了仓前街。
        """,
    ),
    (
        "a photo of several sentences below a signed report is a story of its own",
        """
        河堤今年汛前加高半米

        本报讯(记者 高远)TEXT

        8月11日,青石经开区一家船厂的工人在赶制渡船。今年以来,该区抢抓订单、稳定生产,产值同比增长一成。

        通讯员 柳青 摄
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        =
        pic 8月11日，…增长一成。 | 通讯员 柳青 摄
        """,
    ),
    (
        "a photo above a dispatch does not end the story",
        """
        老渡轮今起改作水上图书馆

        本报记者 高远

        停靠在码头的渡轮。

        本报记者 柳青 摄

        本报讯 TEXT
        """,
        """
        = | 老渡轮今起改作水上图书馆
        by 本报记者: 高远
        from 本报
        pic 停靠在码头的渡轮。 | 本报记者 柳青 摄
        p 本报讯 河水…都回了家。
        """,
    ),
    (
        "indents tell a crosshead from the next headline",
        """
        河堤今年汛前加高半米
        本报记者  高  远
        　　TEXT
        　　先问人家
        　　MORE
        春茶上市
        　　TEXT
        　　MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        x 先问人家
        p 他们说，明年…了仓前街。
        = | 春茶上市
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "question and answer are text",
        """
        负责人就河堤加高答记者问
        　　TEXT
        　　问：什么时候完工？
        　　答：汛前。
        """,
        """
        = | 负责人就河堤加高答记者问
        p 河水退了，堤…都回了家。
        p 问：什么时候完工？
        p 答：汛前。
        """,
    ),
    (
        "a box inside a story keeps its name and its place",
        """
        河堤今年汛前加高半米

        本报讯 （记者 高远）TEXT

        【相关链接】

        河堤始建于一九五三年。

        两户人家共用一堵墙

        本报讯 （记者 柳青）MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯 （记…都回了家。
        x 【相关链接】
        p 河堤始建于一九五三年。
        = | 两户人家共用一堵墙
        by 记者: 柳青
        from 本报
        p 本报讯 （记…了仓前街。
        """,
    ),
    (
        "briefs end with their writers",
        """
        误转三万元 四小时追回

        市民吴先生把货款误转给陌生人,四小时后追回。(丁一 卫东)

        钥匙忘在门上

        小偷进门煮了一碗面,被判拘役。(石头)
        """,
        """
        = | 误转三万元 四小时追回
        by -: 丁一 卫东
        p 市民吴先生把…一 卫东）
        = | 钥匙忘在门上
        by -: 石头
        p 小偷进门煮了…。（石头）
        """,
    ),
    (
        "a citizen complains over the text, and says in it",
        """
        市民投诉：堤上路灯一年没亮
        本报记者 丁一
        本报讯 TEXTMORE
        市民老魏：总算能夜里走堤了
        """,
        """
        = | 市民投诉：堤上路灯一年没亮
        by 本报记者: 丁一
        from 本报
        p 本报讯 河水…了仓前街。
        p 市民老魏：总…夜里走堤了
        """,
    ),
    (
        "a column of briefs begins an article",
        """
        两户人家共用一堵墙

        本报讯 （记者 柳青）TEXT

        MORE

        短讯

        韩国 首尔昨降初雪,交通部门出动除雪车。

        巴西 分组抽签今日举行。
        """,
        """
        = | 两户人家共用一堵墙
        by 记者: 柳青
        from 本报
        p 本报讯 （记…都回了家。
        p 他们说，明年…了仓前街。
        = | 短讯
        p 韩国 首尔昨…动除雪车。
        p 巴西 分组抽签今日举行。
        """,
    ),
    (
        "lines that open with one mark below who took the pictures are captions",
        """
        堤上的一天
        本报记者 高远 文/图
        TEXT
        ▲柳青在堤上量水位。
        ▲孩子们在新修的堤上跳绳。
        """,
        """
        = | 堤上的一天
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        pic ▲柳青在堤上量水位。 |
        pic ▲孩子们在新…堤上跳绳。 |
        """,
    ),
    (
        "who wrote a book and its price are text below its title",
        """
        《江上的桥》
        作者：高远　　版本：江海文艺出版社2021年3月　　定价：49元
        MORE
        """,
        """
        = | 《江上的桥》
        p 作者：高远　…价：49元
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "whom to ask and who gives it close a notice",
        """
        停电通知

        因线路检修，3月17日6时至15时停电。给您带来不便，敬请谅解。

        抢修电话：95598

        青石供电公司
        """,
        """
        = | 停电通知
        p 因线路检修，…敬请谅解。
        p 抢修电话：95598
        p 青石供电公司
        """,
    ),
    (
        "the titles of as many further poems as a headline tells stand over their stanzas",
        """
        河边（外二首）
        苏木
        河水洗了一天衣裳
        傍晚晾在岸上

        炊烟
        村庄伸出的手臂
        一到黄昏就招呼

        柳笛
        把春天拧松
        抽出骨头
        """,
        """
        = | 河边（外二首）
        by -: 苏木
        p 河水洗了一天衣裳
        p 傍晚晾在岸上
        x 炊烟
        p 村庄伸出的手臂
        p 一到黄昏就招呼
        x 柳笛
        p 把春天拧松
        p 抽出骨头
        """,
    ),
    (
        "a familiar pen name below a column's name and a headline signs the story",
        """
        河堤今年汛前加高半米
        本报记者 高远
        TEXT
        MORE
        驴友手札
        在嵛山岛看日出
        老船
        TEXT
        MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = 驴友手札 | 在嵛山岛看日出
        by -: 老船
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a table that the story above has no word about is an article",
        """
        渡口停航三天
        本报讯（记者 高远）TEXT
        MORE
        乒超联赛积分榜（第六轮后）
        名次 球队 胜 负 积分
        1 青石 6 0 12
        2 河口 5 1 11
        3 仓前 4 2 10
        """,
        """
        = | 渡口停航三天
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        p 他们说，明年…了仓前街。
        = | 乒超联赛积分榜（第六轮后）
        table 4x5
        """,
    ),
    (
        "a forecast ends with who gave it, a notice with its address",
        """
        气象信息
        今天白天到晚上阴天有中到大雨，气温19到24℃。
        县气象台6月26日17时发布

        渡口招租
        本渡口现有石屋两间对外招租，可作茶室。特此公告。
        电话：0523-86000000
        地址：青石镇仓前街168号
        """,
        """
        = | 气象信息
        p 今天白天到晚…到24℃。
        p 县气象台6月…17时发布
        = | 渡口招租
        p 本渡口现有石…特此公告。
        p 地址：青石镇…街168号
        """,
    ),
    (
        "a masthead set with wide spaces is one, and what closes a page no article",
        """
        青石日报
        QINGSHI　DAILY
        2026年5月20日　星期三　农历丙午年四月初四
        中共青石市委机关报　国内统一连续出版物号　CN　99-0011

        渡口停航三天
        本报讯（记者 高远）TEXT
        扫码看视频
        本报版权所有 未经许可不得转载
        — 1 —
        """,
        """
        = | 渡口停航三天
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        """,
    ),
    (
        "the hours of a day's sittings are a list, the paper's site at the foot no article",
        """
        今日议程
        上午9:00　各代表团审议
        下午2:00　第二次会议

        渡口停航三天
        本报讯（记者 高远）TEXT

        青石新闻网 www.qingshi.example.cn
        """,
        """
        = | 今日议程
        p 上午9:00…代表团审议
        p 下午2:00　第二次会议
        = | 渡口停航三天
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        """,
    ),
    (
        "lines that open with one mark are a list",
        """
        遗失声明

        ●何某遗失身份证一张
        ●佳美面馆遗失公章一枚
        """,
        """
        = | 遗失声明
        p ●何某遗失身份证一张
        p ●佳美面馆遗失公章一枚
        """,
    ),
    (
        "each notice of a page is one article, its signature text",
        """
        11 公告

        青石区人民法院公告

        何平:本院受理你买卖合同一案,现依法公告送达。

        河边区人民法院公告

        (2021)青0302破45号

        本院裁定受理破产清算一案,指定管理人。

        青石贸易有限公司

        2021年8月13日
        """,
        """
        = | 青石区人民法院公告
        p 何平：本院受…公告送达。
        = | 河边区人民法院公告
        p （2021）…2破45号
        p 本院裁定受理…定管理人。
        p 青石贸易有限公司
        p 2021年8月13日
        """,
    ),
    (
        "a poem has a name under its title and is never joined",
        """
        渡口

        叶知舟

        船还没有来
        芦苇先白了头

        我们坐在石阶上
        数对岸的灯

        水还年轻
        """,
        """
        = | 渡口
        by -: 叶知舟
        p 船还没有来
        p 芦苇先白了头
        p 我们坐在石阶上
        p 数对岸的灯
        p 水还年轻
        """,
    ),
    (
        "rows of one number of cells are a table; its name and source stay",
        """
        八月借阅榜

        书名	作者	借阅次数
        河上的桥	沈北	312
        菜园笔记	李荷	287
        慢车	安生	205

        （数据来源：望河图书馆）
        """,
        """
        = | 八月借阅榜
        table 4x3
        p （数据来源：望河图书馆）
        """,
    ),
    (
        "an advertisement is an article of its own, with nothing in it",
        """
        河堤今年汛前加高半米
        本报讯 TEXT
        广告
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报
        p 本报讯 河水…都回了家。
        = | 广告
        """,
    ),
    (
        "a jump ends a story and a 上接 begins one without a headline",
        """
        (上接1版)

        TEXT

        攻难点 破堵点

        MORE

        (下转4版)

        春茶上市价格平稳

        本报记者 高远

        TEXT
        """,
        """
        =
        p 河水退了，堤…都回了家。
        x 攻难点 破堵点
        p 他们说，明年…了仓前街。
        continued_from 1
        continued_on 4
        = | 春茶上市价格平稳
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "a headline may be repeated above the part that was continued",
        """
        春茶上市价格平稳
        本报记者 高远
        TEXT

        河堤今年汛前加高半米
        （上接第一版）MORE
        """,
        """
        = | 春茶上市价格平稳
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        = | 河堤今年汛前加高半米
        p 他们说，明年…了仓前街。
        continued_from 1
        """,
    ),
    (
        "紧接 leads to the page named: on from page one, back from page nine",
        """
        第9版：综合
        春茶上市价格平稳
        本报记者 高远
        TEXT
        （紧接第10版）
        河堤今年汛前加高半米
        （紧接第8版）
        MORE
        """,
        """
        = | 春茶上市价格平稳
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        continued_on 10
        = | 河堤今年汛前加高半米
        p 他们说，明年…了仓前街。
        continued_from 8
        """,
    ),
    (
        "a story that a writer signs below it is no crosshead's section",
        """
        一张调解地图背后的温情

        本报记者 王春 通讯员 金晓

        TEXT

        地图上有什么

        TEXT

        MORE

        背后的人

        TEXT

        台风或影响我省 省防指启动应急响应

        据省气象台预报,今年第14号台风未来可能影响我省。

        (本报记者 俞晓)
        """,
        """
        = | 一张调解地图背后的温情
        by 本报记者: 王春
        by 通讯员: 金晓
        p 河水退了，堤…都回了家。
        x 地图上有什么
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        x 背后的人
        p 河水退了，堤…都回了家。
        = | 台风或影响我省 省防指启动应急响应
        by 本报记者: 俞晓
        p 据省气象台预…影响我省。
        """,
    ),
    (
        "a mark that several headings have opens crossheads, and lists below them are text",
        """
        日全食今日上演
        本报记者 何永华

        TEXT
        MORE

        ■观测地点推荐
        莲花山顶广场
        海滨生态公园
        梅沙海滨公园

        ■时间表
        8:09 初亏
        9:18 食甚
        10:36 复圆
        """,
        """
        = | 日全食今日上演
        by 本报记者: 何永华
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        x ■观测地点推荐
        p 莲花山顶广场
        p 海滨生态公园
        p 梅沙海滨公园
        x ■时间表
        p 8:09 初亏
        p 9:18 食甚
        p 10:36 复圆
        """,
    ),
    (
        "when, where and whom to ask below a notice, and who gives it, are its text",
        """
        拍卖公告

        受委托，定于4月18日上午10时公开拍卖滨河路12号商铺三年租赁权。
        展示时间：4月14日至15日
        联系电话：0571-00000002 陈先生
        青石信和拍卖有限公司

        注销公告
        青石小店拟注销，请债权人45日内申报债权。
        """,
        """
        = | 拍卖公告
        p 受委托，定于…年租赁权。
        p 展示时间：4…日至15日
        p 联系电话：0…2 陈先生
        p 青石信和拍卖有限公司
        = | 注销公告
        p 青石小店拟注…申报债权。
        """,
    ),
    (
        "a county paper without 报 in its name, and a photo story under who took it",
        """
        青石新闻
        QINGSHI NEWS
        青石县融媒体中心主办 2026年2月13日 星期五 第3017期 本期四版
        河堤今年汛前加高半米
        本报讯（记者 高远）TEXT
        MORE
        堤上的灯一夜不熄
        记者 高远 摄影报道
        TEXT
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        p 他们说，明年…了仓前街。
        = | 堤上的灯一夜不熄
        by 记者: 高远
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "a heading may end as a particle does; a question opens a story; an agency has partners",
        """
        河堤今年汛前加高半米

        本报记者 高远

        水涨了，灯怎么还不熄？

        TEXT

        沿岸如何应对

        MORE

        9月12日，人们在青石的堤上散步，灯都亮着。新华社/法新
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 水涨了，灯怎么还不熄？
        p 河水退了，堤…都回了家。
        x 沿岸如何应对
        p 他们说，明年…了仓前街。
        pic 9月12日，…灯都亮着。 | 新华社/法新
        """,
    ),
    (
        "a letter's greeting and sender, questions in turn, an erratum among crossheads",
        """
        读者来信 第7版
        2026年6月2日
        堤上的灯谁来修
        编辑同志：
            TEXT
                              锦园小区 居民 周建平
        记者调查
            MORE

        更  正
            本报5月26日《河堤》一文中，“全长2.3公里”应为“全长3.2公里”，特此更正。
        来信请寄：青石日报群工部

        换牌怎么办 看这张清单
        本报记者 高远
        一问：哪些车要换？
        答：快递车。
        """,
        """
        = | 堤上的灯谁来修
        by 锦园小区 居民: 周建平
        p 编辑同志：
        p 河水退了，堤…都回了家。
        x 记者调查
        p 他们说，明年…了仓前街。
        = | 更  正
        p 本报5月26…特此更正。
        p 来信请寄：青石日报群工部
        = | 换牌怎么办 看这张清单
        by 本报记者: 高远
        p 一问：哪些车要换？
        p 答：快递车。
        """,
    ),
    (
        "Hong Kong",
        """
        A12 港聞 新海時報 二○一四年七月廿三日
        醫管局擬設夜間門診　先在三區試行
        【新海時報訊】（記者　周曉晴）醫院管理局昨日宣佈，今年冬季將試辦夜間門診。
        醫管局表示，去年流感高峰期，平均輪候逾八小時。
        ■工會憂人手百上加斤
        工會質疑，夜診由現職人員兼任，病房更少人。
        ▲病人在急症室外輪候。　本報記者　伍家浩攝
        下轉A14版
        """,
        """
        = | 醫管局擬設夜間門診　先在三區試行
        by 記者: 周曉晴
        from 新海時報
        p 【新海時報訊…夜間門診。
        p 醫管局表示，…逾八小時。
        x ■工會憂人手百上加斤
        p 工會質疑，夜…房更少人。
        pic ▲病人在急症室外輪候。 | 本報記者　伍家浩攝
        continued_on A14
        """,
    ),
    (
        "who asks signs below his letter, who answers below the answer",
        """
        律师信箱
        拾到的船可以留下吗？
        编辑同志：
        TEXT
        读者 小蔡
        小蔡读者：
        MORE
        河东青禾律师事务所律师 薛定
        公 告
        陈某：本院受理原告诉你一案，现依法向你公告送达起诉状。
        青石镇人民法院
        """,
        """
        = 律师信箱 | 拾到的船可以留下吗？
        by 读者: 小蔡
        by 河东青禾律师事务所律师: 薛定
        p 编辑同志：
        p 河水退了，堤…都回了家。
        p 小蔡读者：
        p 他们说，明年…了仓前街。
        = | 公 告
        p 陈某：本院受…达起诉状。
        p 青石镇人民法院
        """,
    ),
    (
        "the papers of the twenties open telegrams by a mark and a place, and set no crossheads",
        """
        第一版　大華時報　中華民國十七年十一月九日
        津浦路客車脫軌
        死傷三十餘人
        ▲徐州　TEXT
        青石港修築碼頭
        ▲廣州　MORE
        烟廠工潮解決
        TEXT
        馬路被竊
        MORE
        """,
        """
        = | 津浦路客車脫軌 | 死傷三十餘人
        p ▲徐州　河水…都回了家。
        = | 青石港修築碼頭
        p ▲廣州　他们…了仓前街。
        = | 烟廠工潮解決
        p 河水退了，堤…都回了家。
        = | 馬路被竊
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "columns have names of one length, whatever they say; a title above a poet is no pen name",
        """
        08版 副刊 青石晚报 2026年5月29日
        心香一瓣
        母亲的针线筐
        柳三变
        TEXT
        往事如烟
        露天电影场
        王凤英
        MORE
        麦收
        张默
        镰刀醒在父亲的手里
        一畦一畦的金黄
        倒向五月的怀抱
        满坡的汗水都答应
        人生百味
        菜市场的哲学
        苏童
        TEXT
        """,
        """
        = 心香一瓣 | 母亲的针线筐
        by -: 柳三变
        p 河水退了，堤…都回了家。
        = 往事如烟 | 露天电影场
        by -: 王凤英
        p 他们说，明年…了仓前街。
        = | 麦收
        by -: 张默
        p 镰刀醒在父亲的手里
        p 一畦一畦的金黄
        p 倒向五月的怀抱
        p 满坡的汗水都答应
        = 人生百味 | 菜市场的哲学
        by -: 苏童
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "速读 without entries is a column's name",
        """
        速读
        渡口的灯亮了
        本报讯（记者 高远）TEXT
        """,
        """
        = 速读 | 渡口的灯亮了
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        """,
    ),
    (
        "names in brackets right above text part one story; above a headline one names a column",
        """
        老寒腿是不是风湿？
        本报记者 高远
        TEXT
        【病例】
        MORE
        【诊断】
        TEXT
        MORE
        TEXT
        孩子鼻出血要仰头吗
        TEXT
        MORE
        TEXT
        """,
        """
        = | 老寒腿是不是风湿？
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        x 【病例】
        p 他们说，明年…了仓前街。
        x 【诊断】
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        = | 孩子鼻出血要仰头吗
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "when and where below a heading are a notice of their own",
        """
        河堤今年汛前加高半米
        本报记者 高远
        TEXT
        MORE
        义诊信息
        时间：11月12日上午
        地点：市民广场东侧
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | 义诊信息
        p 时间：11月12日上午
        p 地点：市民广场东侧
        """,
    ),
    (
        "labels in one line are text, and end with their line",
        """
        一本写给赶路人的书
        作者：顾平生 出版社：河口出版社 定价：28元
        TEXT
        """,
        """
        = | 一本写给赶路人的书
        p 作者：顾平生…价：28元
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "what kind of piece it is stands in brackets below its headline",
        """
        最后一班渡船
        （小小说）
        □南柯
        TEXT
        """,
        """
        = | 最后一班渡船 | （小小说）
        by -: 南柯
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "a padded name right above text signs it, though its headline could name a column",
        """
        书窗漫笔
        冯 唐
        TEXT
        """,
        """
        = | 书窗漫笔
        by -: 冯唐
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "a document has a salutation and numbered parts, a list to come is led in by text",
        """
        青石市人民政府关于加高河堤的若干意见
        各县（区）人民政府，市直各部门：
        TEXT
        一、总体要求
        MORE
        二、主要任务
        TEXT
        任前公示
        根据《河堤管理条例》规定，现将拟任护堤员名单予以公示如下：
        高远，男，1971年9月生，拟任护堤员。
        """,
        """
        = | 青石市人民政府关于加高河堤的若干意见
        p 各县（区）人…直各部门：
        p 河水退了，堤…都回了家。
        x 一、总体要求
        p 他们说，明年…了仓前街。
        x 二、主要任务
        p 河水退了，堤…都回了家。
        = | 任前公示
        p 根据《河堤管…公示如下：
        p 高远，男，1…任护堤员。
        """,
    ),
    (
        "lists of words know Traditional characters, and who gives a notice closes it",
        """
        渡口民宅失火　三人獲救
        〔記者游添報導〕TEXT
        社區動態
        ▲中山社區插花班七月四日開課，歡迎報名。
        ▲建軍社區長壽會七月八日舉辦活動，歡迎參加。
        小啟
        本報自七月一日起調整售價，敬請諒察。
        青石時報發行部　敬啟
        """,
        """
        = | 渡口民宅失火　三人獲救
        by 記者: 游添
        p 〔記者游添報…都回了家。
        = | 社區動態
        p ▲中山社區插…歡迎報名。
        p ▲建軍社區長…歡迎參加。
        = | 小啟
        p 本報自七月一…敬請諒察。
        p 青石時報發行部　敬啟
        """,
    ),
    (
        "a dash and a name below what was said tell who said it",
        """
        本周声音
        “河水退了，灯还亮着。”
        ——李平安
        “明年再加高半米。”
        ——高远《河堤手记》
        """,
        """
        = | 本周声音
        p “河水退了，灯还亮着。”
        p ——李平安
        p “明年再加高半米。”
        p ——高远《河堤手记》
        """,
    ),
    (
        "a company's name above a report heads it, and gives no notice",
        """
        遗失声明
        本公司遗失公章一枚，声明作废。
        青石船运有限公司
        本报讯（记者 高远）TEXT
        """,
        """
        = | 遗失声明
        p 本公司遗失公…声明作废。
        = | 青石船运有限公司
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        """,
    ),
    (
        "results are lines of a list, with the name of their group above",
        """
        昨日战报
        MORE

        A组
        青石 3:0 河口
        仓前 1:1 渡口
        """,
        """
        = | 昨日战报
        p 他们说，明年…了仓前街。
        p A组
        p 青石 3:0 河口
        p 仓前 1:1 渡口
        """,
    ),
    (
        "a 上接 below a story with text opens another",
        """
        河堤今年汛前加高半米
        TEXT
        （上接第一版）MORE
        """,
        """
        = | 河堤今年汛前加高半米
        p 河水退了，堤…都回了家。
        =
        p 他们说，明年…了仓前街。
        continued_from 1
        """,
    ),
    (
        "a byline after a blank line stands above its headline",
        """
        河堤今年汛前加高半米

        TEXT

        MORE

        本报记者 高远
        渡口今日起停航三天整修缆绳
        TEXT
        """,
        """
        = | 河堤今年汛前加高半米
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | 渡口今日起停航三天整修缆绳
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "text below a jump has lost its headline",
        """
        河堤今年汛前加高半米
        TEXT
        （下转2版）
        MORE
        """,
        """
        = | 河堤今年汛前加高半米
        p 河水退了，堤…都回了家。
        continued_on 2
        =
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "what a reader asks right above the answer is text",
        """
        编读热线
        读者张先生问：自费出国留学，档案怎么办？
        答：可以委托人才交流中心保管。
        """,
        """
        = | 编读热线
        p 读者张先生问…案怎么办？
        p 答：可以委托…中心保管。
        """,
    ),
    (
        "a headline that names its column first begins a story, whatever it asks",
        """
        偷船人的猫腻
        本报讯（记者 高远）TEXT
        MORE
        TEXT
        以案释法：旧船能退吗？
        问：旧船漏水，能退吗？
        答：可以请求撤销合同。
        """,
        """
        = | 偷船人的猫腻
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        = | 以案释法：旧船能退吗？
        p 问：旧船漏水，能退吗？
        p 答：可以请求撤销合同。
        """,
    ),
    (
        "the first marked item of a column is no second line of its name",
        """
        河边短波
        ●渡口的灯亮了
        TEXT
        ●船厂又开工了
        MORE
        """,
        """
        = | 河边短波
        x ●渡口的灯亮了
        p 河水退了，堤…都回了家。
        x ●船厂又开工了
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a bracket that ends a story parts it from what has no headline",
        """
        河堤今年汛前加高半米
        TEXT（据新华社电）
        本报讯（记者 高远）MORE
        """,
        """
        = | 河堤今年汛前加高半米
        p 河水退了，堤…新华社电）
        =
        by 记者: 高远
        from 本报
        p 本报讯（记者…了仓前街。
        """,
    ),
    (
        "counted parts of a story are crossheads of two lines",
        """
        旧船加装缆绳
        本报记者 高远
        TEXT
        焦点一
        一楼住户不同意怎么办
        MORE
        焦点二
        电费和维保谁来管
        TEXT
        今日潮汐
        高潮 八时十二分
        """,
        """
        = | 旧船加装缆绳
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        x 焦点一
        x 一楼住户不同意怎么办
        p 他们说，明年…了仓前街。
        x 焦点二
        x 电费和维保谁来管
        p 河水退了，堤…都回了家。
        = 今日潮汐 | 高潮 八时十二分
        """,
    ),
    (
        "a book's notice below another's is of its own",
        """
        《慢慢走》
        TEXT
        MORE
        《河上记》
        MORE
        TEXT
        """,
        """
        = | 《慢慢走》
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | 《河上记》
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "a name in brackets below an item signs it, and the item is one of its own",
        """
        河堤今年汛前加高半米
        【本报青石讯】TEXT
        谷子怎样间苗
        TEXT
        MORE
        （张初元）
        """,
        """
        = | 河堤今年汛前加高半米
        from 本报 青石
        p 【本报青石讯…都回了家。
        = | 谷子怎样间苗
        by -: 张初元
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        p （张初元）
        """,
    ),
    (
        "a letter of one question, who asks without a name, who answers",
        """
        河堤上的菜地算谁的？
        律师：
        自家门前的堤坡不种就荒了，这合法吗？
        一名船工
        答：不合法。TEXT
        青石正阳律师事务所 方正
        来信照登
        渡口的灯亮了
        编辑同志：
        MORE
        青石船厂全体夜班女工
        """,
        """
        = | 河堤上的菜地算谁的？
        by -: 一名船工
        by 青石正阳律师事务所: 方正
        p 律师：
        p 自家门前的堤…这合法吗？
        p 答：不合法。…都回了家。
        = 来信照登 | 渡口的灯亮了
        by -: 青石船厂全体夜班女工
        p 编辑同志：
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "a story in English among Chinese ones is a story of its own",
        """
        河堤今年汛前加高半米
        本报记者 高远
        TEXT
        MORE
        Ferry to stop for three days
        The ferry at the old crossing stops for three days from Monday, the office said.
        Boats will be painted and engines repaired.
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | Ferry to stop for three days
        p The fe…said.
        p Boats …ired.
        """,
    ),
    (
        "a telegram of the Republic opens a story; its short headline is no section's name",
        """
        第二版　大華時報　中華民國二十六年三月十四日
        青石堤工竣
        【青石十三日電】TEXT
        桐油出口激增
        漢口十三日電　MORE
        敬謝賜助啓事
        敬啓者：前蒙各界賜助，此啓。
        """,
        """
        = | 青石堤工竣
        p 【青石十三日…都回了家。
        = | 桐油出口激增
        p 漢口十三日電…了仓前街。
        = | 敬謝賜助啓事
        p 敬啓者：前蒙…助，此啓。
        """,
    ),
    (
        "two characters of no word between headline and text are a pen name, a word is none",
        """
        春日堤上闲话几句
        寄萍
        TEXT

        雨夜里的一座小城
        由来已久
        TEXT
        """,
        """
        = | 春日堤上闲话几句
        by -: 寄萍
        p 河水退了，堤…都回了家。
        = 雨夜里的一座小城 | 由来已久
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "two short clauses of one length stand over a part of a story, unequal ones over a story",
        """
        河堤今年汛前加高半米
        本报记者 高远
        TEXT
        驾船看报 艄公罚款四百
        TEXT
        MORE
        渡口今日起停航三天
        本报记者 柳青
        TEXT
        先问人 再修路
        MORE
        """,
        """
        = | 河堤今年汛前加高半米
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        = | 驾船看报 艄公罚款四百
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | 渡口今日起停航三天
        by 本报记者: 柳青
        p 河水退了，堤…都回了家。
        x 先问人 再修路
        p 他们说，明年…了仓前街。
        """,
    ),
    (
        "Taiwan",
        """
        A6 社會
        東海時報 中華民國一一一年三月八日
        獨居翁癱臥三天　郵差聽見敲牆聲
        〔記者蔡憲／台東報導〕老翁獨居在山邊平房，昨天被郵差聽見，報警救出。
        郵差說，他每周三都會經過。

        酒駕撞分隔島　辯稱閃狗
        〔記者王亭／台東報導〕男子前晚自撞分隔島，警方調閱監視器，現場沒有狗。
        """,
        """
        = | 獨居翁癱臥三天　郵差聽見敲牆聲
        by 記者: 蔡憲
        p 〔記者蔡憲／…報警救出。
        p 郵差說，他每…都會經過。
        = | 酒駕撞分隔島　辯稱閃狗
        by 記者: 王亭
        p 〔記者王亭／…場沒有狗。
        """,
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in PAGES], ids=[c[0] for c in PAGES]
)
def test_a_page_is_read_as_printed(text: str, expected: str) -> None:
    found = [line.rstrip() for line in trace(page(text))]
    assert found == textwrap.dedent(expected).strip("\n").split("\n")
