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
        "“一张表”管到底 大数据护航 智慧水利建设为守住河堤护好良田青石渡口安全提供坚实支撑",
        "| “一张表”管到底 大数据护航 智慧水利建设为守住河堤护好良田青石渡口安全提供坚实支撑",
    ),
    (
        "“一盏灯”照亮 夜航渡口 智能航标改造为沿江百姓平安出行青石内河航运注入强大动力",
        "| “一盏灯”照亮 夜航渡口 智能航标改造为沿江百姓平安出行青石内河航运注入强大动力",
    ),
    (
        "渡口的船票又涨了\n船工：“柴油贵了一倍” 乘客：“工钱没有涨”",
        "| 渡口的船票又涨了 | 船工：“柴油贵了一倍” 乘客：“工钱没有涨”",
    ),
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
    ("渡船上突然犯癫痫\n一船人忙活了十八分钟", "| 渡船上突然犯癫痫 一船人忙活了十八分钟"),
    (
        "三年开店两百家 单店日均只卖四十杯\n县城咖啡：热闹之后怎么活",
        "三年开店两百家 单店日均只卖四十杯 | 县城咖啡：热闹之后怎么活",
    ),
    ("渡口随笔\n师傅的矿灯", "渡口随笔 | 师傅的矿灯"),
    ("渡口边的老裁缝佬：\n四十年只做唐装", "| 渡口边的老裁缝佬： 四十年只做唐装"),
    ("书林漫步\n读围城的三个年纪", "书林漫步 | 读围城的三个年纪"),
    (
        "城关镇办起“夫妻早点铺”\n市民吃早点不再排长队",
        "| 城关镇办起“夫妻早点铺” 市民吃早点不再排长队",
    ),
    ("兽医站提醒您\n雨季谨防羊腐蹄病", "兽医站提醒您 | 雨季谨防羊腐蹄病"),
    ("春天的故事·走基层\n一位农机手的“追麦”地图", "春天的故事·走基层 | 一位农机手的“追麦”地图"),
    (
        "年度“成绩单”出炉\n去年青石省产值增长8.4% 两年平均增长5.6%",
        "年度“成绩单”出炉 | 去年青石省产值增长8.4% 两年平均增长5.6%",
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
    (
        "who gave the news is told below it, and whom to call below who seeks; both end items",
        """
        我的肾给妈妈天经地义
        TEXT
        本报记者 农耀辉 文/图
        渡船上突然犯癫痫
        一船人忙活了十八分钟
        MORE
        线索提供：金先生 奖50元
        拐杖落在船上 船工跑了三条街送还
        TEXT
        本报记者 岑小宁
        寻找好心人
        MORE
        陆老太 联系电话：1390000****
        今日限行
        尾号：3、8
        """,
        """
        = | 我的肾给妈妈天经地义
        by 本报记者: 农耀辉
        p 河水退了，堤…都回了家。
        = | 渡船上突然犯癫痫 一船人忙活了十八分钟
        p 他们说，明年…了仓前街。
        p 线索提供：金… 奖50元
        = | 拐杖落在船上 船工跑了三条街送还
        by 本报记者: 岑小宁
        p 河水退了，堤…都回了家。
        = | 寻找好心人
        p 他们说，明年…了仓前街。
        p 陆老太 联系…0****
        = | 今日限行
        p 尾号：3、8
        """,
    ),
    (
        "a padded name in a bracket alone ends a piece, and a caption that says 图为 late is alone",
        """
        麦茬地抢种要闯三关
        县农技站　常守田
        TEXT
        MORE
        TEXT
        棉田红蜘蛛防治
        TEXT
        （植　保）
        问　与　答
        问：西瓜裂瓜是什么原因？（读者　宋老根）
        答：MORE
        致富信息
        △种兔场供应兔种，每对80元。电话：0390－0000000
        △轻工所转让图纸，每套15元。地址：东风路12号
        汛期到来，各乡组织党员重温誓词。图为石门坎村党员在村史馆前宣誓。
        （唐松柏 摄）
        """,
        """
        = | 麦茬地抢种要闯三关
        by 县农技站: 常守田
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        = | 棉田红蜘蛛防治
        by -: 植保
        p 河水退了，堤…都回了家。
        p （植　保）
        = | 问　与　答
        p 问：西瓜裂瓜…　宋老根）
        p 答：他们说，…了仓前街。
        = | 致富信息
        p △种兔场供应…00000
        p △轻工所转让…风路12号
        =
        pic 汛期到来，各…馆前宣誓。 | （唐松柏 摄）
        """,
    ),
    (
        "in lines without indents a mark kept with its character leaves a line short",
        """
        县妇联举办巧手大赛
        本报讯 剪纸、布老虎、柳编花
        篮……3月7日，县妇联在文化馆举办
        “巧手迎三八”手工技能大赛，来自23
        个乡镇的96名妇女参赛。赵集乡农民孔
        秀莲的蛋壳画获一等奖。（万芳）
        三月茵陈四月蒿
        惊蛰一过，地里的茵陈就冒了头。
        俗话说，三月茵陈四月蒿，五月砍来当
        柴烧。错过了这十来天，它就老了，不
        能入药了。
        更正
        本报3月9日二版《香菇进了大棚》
        一文中，“年产30吨”应为“年产3
        吨”，特此更正。
        """,
        """
        = | 县妇联举办巧手大赛
        by -: 万芳
        from 本报
        p 本报讯 剪纸…。（万芳）
        = | 三月茵陈四月蒿
        p 惊蛰一过，地…能入药了。
        = | 更正
        p 本报3月9日…特此更正。
        """,
    ),
    (
        "in lines without indents items, brackets and hanging marks tell first lines, days do not",
        """
        2024年4月8日 星期一
        青石报 理论
        为什么说治理要从小事做起
        本报评论员 高远
        基层治理千头万绪，群众
        最在意的往往是身边的小事情。
        一盏坏了三个月的路灯，一段
        总也修不平的路，比一份规划
        更能说明问题。
        以下看上是治理的态度
        看一个地方治理得好不好，
        不能只看报表，还要看菜场、
        看楼道、看学校门口，站在群
        众的位置往上看。
        （作者单位：青石市社会
        治理研究中心）
        天天关注
        ●青石公车九路线十二月
        起加密班次
        ●青石高铁站旁图书馆试
        营运
        """,
        """
        = | 为什么说治理要从小事做起
        by 本报评论员: 高远
        p 基层治理千头…说明问题。
        x 以下看上是治理的态度
        p 看一个地方治…置往上看。
        p （作者单位：…研究中心）
        = | 天天关注
        p ●青石公车九…起加密班次
        p ●青石高铁站…书馆试营运
        """,
    ),
    (
        "figures that a program set wide do not lengthen a line of text",
        """
        县妇联举办巧手大赛
        　　１０日这天，县妇联在文化馆办了１０００人
        的大赛，来自２３个乡镇的９６名妇女参赛，剪
        纸、布老虎、柳编花篮摆满三间屋子，看的人也
        不少。
        　　一等奖给了赵集乡的孔秀莲，蛋壳画上画的是
        村口的渡船。
        """,
        """
        = | 县妇联举办巧手大赛
        p １０日这天，…人也不少。
        p 一等奖给了赵…口的渡船。
        """,
    ),
    (
        "the title of a further poem stands alone between blank lines, stanzas part without it",
        """
        渡　口（外一首）

        沈　渡

        船走了，渡口还在等
        等一个挑担的人
        放在石阶上

        等水退下去
        露出当年系缆的桩

        邮　局

        绿色的门掉了漆
        绿色的邮筒张着嘴
        """,
        """
        = | 渡　口（外一首）
        by -: 沈渡
        p 船走了，渡口还在等
        p 等一个挑担的人
        p 放在石阶上
        p 等水退下去
        p 露出当年系缆的桩
        x 邮　局
        p 绿色的门掉了漆
        p 绿色的邮筒张着嘴
        """,
    ),
    (
        "names behind an office below 如下： are a list, and so is who said what below its words",
        """
        河堤今年汛前加高半米
        青石商报记者 游一帆 发自柏城、清江
        TEXT
        公示
        青石区拟录用公务员名单
        经笔试、面试、体检等程序，现将拟录用人员名单公示如下：
        区人民法院：毕文琪、宫琳
        区市场监管局：陶然、翁小雨、戈亮
        公示时间：2018年5月22日至28日。
        三言两语
        教育不是把桶装满，是把火点着。
        ——老校工
        分数像影子，追着它跑，它就跑。
        ——高三学生
        """,
        """
        = | 河堤今年汛前加高半米
        by 青石商报记者: 游一帆
        p 河水退了，堤…都回了家。
        = 公示 | 青石区拟录用公务员名单
        p 经笔试、面试…公示如下：
        p 区人民法院：毕文琪、宫琳
        p 区市场监管局…小雨、戈亮
        p 公示时间：2…至28日。
        = | 三言两语
        p 教育不是把桶…把火点着。
        p ——老校工
        p 分数像影子，…，它就跑。
        p ——高三学生
        """,
    ),
    (
        "a campus page: who one is and a padded name, verse below it, a picture's title alone",
        """
        未名的路
        2004级新闻系　许　诺
        TEXT
        夜自习
        2005级中文系　罗　衣
        灯管嗡嗡地响
        像一只忘了回家的蜜蜂
        管理员的钥匙
        从一楼响到五楼
        书林漫步
        读围城的三个年纪
        外语学院教师　宗　白
        MORE
        春到校园
        摄影　2003级摄影协会　阿　亮
        """,
        """
        = | 未名的路
        by 2004级新闻系: 许诺
        p 河水退了，堤…都回了家。
        = | 夜自习
        by 2005级中文系: 罗衣
        p 灯管嗡嗡地响
        p 像一只忘了回家的蜜蜂
        p 管理员的钥匙
        p 从一楼响到五楼
        = 书林漫步 | 读围城的三个年纪
        by 外语学院教师: 宗白
        p 他们说，明年…了仓前街。
        = | 春到校园
        pic  | 摄影　2003级摄影协会　阿　亮
        """,
    ),
    (
        "a heading longer than any crosshead, and one whose office signs below, head stories",
        """
        渡口行
        本报记者 贾如意
        TEXT
        MORE
        TEXT
        冬季取暖谨防煤烟中毒
        一是安装烟筒，伸出室外，接口处用泥抹严；
        二是睡前封火，检查烟道是否畅通。
        县疾控中心宣
        我县三部秧歌剧入选全省优秀剧目展演
        MORE
        龙原赋（节选）
        申长河
        塬高风烈
        沟深水长
        一把镢头挖穿了岁月
        一盏油灯点亮了书香
        """,
        """
        = | 渡口行
        by 本报记者: 贾如意
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        = | 冬季取暖谨防煤烟中毒
        p 一是安装烟筒…用泥抹严；
        p 二是睡前封火…是否畅通。
        p 县疾控中心宣
        = | 我县三部秧歌剧入选全省优秀剧目展演
        p 他们说，明年…了仓前街。
        = | 龙原赋（节选）
        by -: 申长河
        p 塬高风烈
        p 沟深水长
        p 一把镢头挖穿了岁月
        p 一盏油灯点亮了书香
        """,
    ),
    (
        "prices are lines below the name of a service, and so are roads closed today",
        """
        河堤今年汛前加高半米
        本报讯（记者 高远）TEXT
        价格参考（6月25日 青石市场）
        芝麻白 荒料 780元/立方米
        黄锈石 荒料 1150元/立方米
        樱花红 荒料 860元/立方米
        今日提醒
        ◎快速干线今晚11时封闭养护，车辆请绕行。
        ◎仓前街今日停水检修，晚上10时恢复。
        昨日，文庙街一处水管爆裂，不少市民挽起裤腿过街。
        本报记者 苗壮 摄
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        = | 价格参考（6月25日 青石市场）
        p 芝麻白 荒料…元/立方米
        p 黄锈石 荒料…元/立方米
        p 樱花红 荒料…元/立方米
        = | 今日提醒
        p ◎快速干线今…辆请绕行。
        p ◎仓前街今日…0时恢复。
        =
        pic 昨日，文庙街…裤腿过街。 | 本报记者 苗壮 摄
        """,
    ),
    (
        "an office signs its bulletin, a letter to all is one of its own, a diary has a column",
        """
        河堤今年汛前加高半米
        本报讯（记者 高远）TEXT
        疫情通报
        截至2月11日24时，全市累计报告病例31例。
        市卫生健康委员会
        战“疫”日记
        口罩底下的眼睛
        市第一人民医院护士 苗雨
        MORE
        TEXT
        致全市返岗人员的一封信
        亲爱的朋友们：
        MORE
        莫让“三夏”路上晒麦成灾
        编辑同志：
        TEXT
        汽车队　江　涛
        """,
        """
        = | 河堤今年汛前加高半米
        by 记者: 高远
        from 本报
        p 本报讯（记者…都回了家。
        = | 疫情通报
        p 截至2月11…例31例。
        p 市卫生健康委员会
        = 战“疫”日记 | 口罩底下的眼睛
        by 市第一人民医院护士: 苗雨
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        = | 致全市返岗人员的一封信
        p 亲爱的朋友们：
        p 他们说，明年…了仓前街。
        = | 莫让“三夏”路上晒麦成灾
        by 汽车队: 江涛
        p 编辑同志：
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "headings that give each side its say part a story that its writer signs below",
        """
        双证齐全为何办不下房产证？
        TEXT
        业主：交了房款七年没见证
        MORE
        律师：业主可要求支付违约金
        TEXT
        青石晚报记者 卜算
        """,
        """
        = | 双证齐全为何办不下房产证？
        by 青石晚报记者: 卜算
        p 河水退了，堤…都回了家。
        x 业主：交了房款七年没见证
        p 他们说，明年…了仓前街。
        x 律师：业主可要求支付违约金
        p 河水退了，堤…都回了家。
        """,
    ),
    (
        "a body of authors and a professor of a double family name sign below a headline",
        """
        以绣花功夫提升治理水平
        ■ 中共青石市委党校课题组
        TEXT
        读懂治理的文化密码
        青石大学历史学院教授 欧阳静
        MORE
        我的师傅
        那双翻毛皮鞋
        轧钢厂 谷丰
        TEXT
        电影消息
        人民影院：《高山下的花环》
        工人俱乐部：《女大学生宿舍》
        """,
        """
        = | 以绣花功夫提升治理水平
        by -: 中共青石市委党校课题组
        p 河水退了，堤…都回了家。
        = | 读懂治理的文化密码
        by 青石大学历史学院教授: 欧阳静
        p 他们说，明年…了仓前街。
        = 我的师傅 | 那双翻毛皮鞋
        by 轧钢厂: 谷丰
        p 河水退了，堤…都回了家。
        = | 电影消息
        p 人民影院：《…下的花环》
        p 工人俱乐部：…学生宿舍》
        """,
    ),
    (
        "a bracket below a label's full line goes on with it; a union's office signs its answer",
        """
        渡口夜话
        本报记者 高远
        　　河水退了，堤上的灯一夜没
        有熄，沿线三十户人家都回了家。
        　　他们说，明年还要再加高半
        米，材料已经运到了仓前街。
        一周播报
        　　反映最多：供暖温度不达标
        （417件）
        　　联系人：毛院长
        13800000000
        高温津贴能用绿豆汤抵吗？
        　　编辑同志：
        　　今年夏天单位每天发一桶绿
        豆汤，这样做对吗？
        　　不对，应以货币形式发放。
        　　省总工会法律工作部
        三地联手为农民工追薪
        　　本报讯 三地总工会签订协
        议，今年已联手追回工资。
        """,
        """
        = | 渡口夜话
        by 本报记者: 高远
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        = | 一周播报
        p 反映最多：供…417件）
        p 联系人：毛院…00000
        = | 高温津贴能用绿豆汤抵吗？
        p 编辑同志：
        p 今年夏天单位…样做对吗？
        p 不对，应以货币形式发放。
        p 省总工会法律工作部
        = | 三地联手为农民工追薪
        from 本报
        p 本报讯 三地…追回工资。
        """,
    ),
    (
        "pen names in a bracket alone sign, prices may count their kind, a bracket holds no credit",
        """
        别把调解当和稀泥
        申正义
        TEXT
        MORE
        TEXT
        三轮车驮回拖欠三年的工钱
        MORE
        TEXT
        （汤圆 果果）
        行情速览
        人民币对美元中间价：6.3599
        国内92号汽油：7.13元/升，涨0.26元
        下期预告
        本版下期推出“我家的老照片”专题，欢迎投稿。
        """,
        """
        = | 别把调解当和稀泥
        by -: 申正义
        p 河水退了，堤…都回了家。
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        = | 三轮车驮回拖欠三年的工钱
        by -: 汤圆 果果
        p 他们说，明年…了仓前街。
        p 河水退了，堤…都回了家。
        p （汤圆 果果）
        = | 行情速览
        p 人民币对美元….3599
        p 国内92号汽…0.26元
        = | 下期预告
        p 本版下期推出…欢迎投稿。
        """,
    ),
    (
        "the title of a further poem stands left of verses set in, and so does a column's name",
        """
        听雪（外一首）
        江　野
        　　雪落下来的时候
        　　整个村庄都在屏息
        　　只有灶膛里的火
        旧站台
        　　站台老了
        　　铁轨还很年轻
        品茗札记
        一叶知味
        于　闲
        　　TEXT
        """,
        """
        = | 听雪（外一首）
        by -: 江野
        p 雪落下来的时候
        p 整个村庄都在屏息
        p 只有灶膛里的火
        x 旧站台
        p 站台老了
        p 铁轨还很年轻
        = 品茗札记 | 一叶知味
        by -: 于闲
        p 河水退了，堤…都回了家。
        """,
    ),
]


@pytest.mark.parametrize(("lines", "head"), HEADS)
def test_a_head_is_split_by_its_sense(lines: str, head: str) -> None:
    assert trace(page(f"{lines}\n本报记者 高远\nTEXT\nMORE"))[0] == f"= {head}"


@pytest.mark.parametrize(("text", "expected"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_a_page_is_read_as_printed(text: str, expected: str) -> None:
    assert [line.rstrip() for line in trace(page(text))] == page(expected).splitlines()


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


@pytest.mark.parametrize(
    ("edge", "label", "section"),
    [
        ("B\n07\n说法\n青石法制日报\n2013.4.18", "B07", "说法"),
        ("第二版\n青石报\n2007年3月16日\n综 合", "02", "综 合"),
        ("青石晚报·副刊\n15\n2008年11月2日 星期日\n桃花溪\n", "15", "桃花溪"),
        ("青石时讯\n2016年11月3日 第612期\n民生·文化 3", "03", "民生·文化"),
        ("盛 达 青 石\n2015年9月25日\n星 期 五\n责任编辑 白钢\n基 层 3", "03", "基层"),
        ("A叠 07\n民声\n青石晚报 2011年3月5日", "A07", "民声"),
        ("青石日报\n2020年3月5日\n星期四\n第7版\n特别关注", "07", "特别关注"),
        ("QINGSHI DAILY\n05 2020.3.5\n社会新闻", "05", "社会新闻"),
        ("版次：05 版名：社会 2020年3月5日 青石日报", "05", "社会"),
        ("05 社 会\n青石日报 2020年3月5日 星期四", "05", "社会"),
        ("副刊\n水岸\n8\n2009年3月5日 青石晚报", "08", ""),
        ("C02-03 通版\n2009年3月5日 青石晚报", "C02", "通版"),
        ("02-03\n专题\n2009年3月5日 青石晚报", "02", "专题"),
        ("A12\n青石快报\n2015年1月28日 星期三\n仓前·街坊", "A12", "仓前·街坊"),
        ("青石农村报\n1998年6月17日　星期三　第四版\n农 技 园 地", "04", "农 技 园 地"),
    ],
)
def test_a_torn_label_and_a_section_set_wide_are_of_the_edge(
    edge: str, label: str, section: str
) -> None:
    pages, _ = parse_text(f"{edge}\n河堤今年汛前加高半米\n本报讯 {TEXT}", "x")
    page = pages[0].page
    assert (page.label, page.section) == (label, section)
    assert page.articles[0].headline == "河堤今年汛前加高半米"


def test_a_section_above_the_folio_leaves_a_column_below_it_a_kicker() -> None:
    edge = "评论·来信\n2010年6月9日　星期三\n主编：凌霄　编辑：茅草\n青石教育报\n3"
    pages, _ = parse_text(f"{edge}\n教育时评\n河堤今年汛前加高半米\n■万木春\n{TEXT}", "x")
    article = pages[0].page.articles[0]
    assert (pages[0].page.label, article.kicker) == ("03", "教育时评")


def test_a_front_page_that_names_lettered_pages_is_a01() -> None:
    text = (
        "青石日报\n今日天气\n福州 多云转小雨 18℃～26℃\n厦门 晴 21℃～28℃\n"
        "2017年10月\n12\n星期四\n第25431号 今日12版\n河堤今年汛前加高半米\n"
        f"本报讯 {TEXT}\n（下转A04版）\n导读\n春茶开采 A03版\n四名驴友雨夜被困 A05版"
    )
    pages, _ = parse_text(text, "x")
    page = pages[0].page
    assert (page.label, page.articles[0].headline) == ("A01", "河堤今年汛前加高半米")


def test_what_asks_for_news_closes_a_page_whatever_it_promises() -> None:
    tips = "有料你就报 热线：020-00001111 奖金50元至1000元"
    pages, _ = parse_text(f"青石快报 A12\n河堤加高了\n本报讯 {TEXT}\n{tips}", "x")
    assert pages[0].page.folio[-1] == tips


def test_a_caption_below_a_wider_gap_than_paragraphs_have_stands_alone() -> None:
    caption = "昨日，文庙街一处水管爆裂，不少市民挽起裤腿过街。\n本报记者 苗壮 摄"
    lines = trace(f"渡口停航三天整修\n\n{TEXT}\n\n{MORE}\n\n\n{caption}")
    assert [line for line in lines if line[0] == "="] == ["= | 渡口停航三天整修", "="]


def test_what_a_masthead_calls_out_is_no_kicker() -> None:
    edge = "青石日报\n2020年2月12日\n坚定信心 同舟共济 科学防治\n刊号：CN 99-0021 邮发代号99-1"
    assert trace(f"{edge}\n河堤今年汛前加高半米\n本报讯 {TEXT}")[0] == "= | 河堤今年汛前加高半米"


def test_a_bracket_that_names_writer_and_artist_holds_no_credit() -> None:
    text = "他剪的百子图，一百个娃娃没有一张重样的脸。（文/杏林 图/青鸟）"
    assert trace(f"周末人物\n{text}")[1:3] == ["by 文: 杏林", "by 图: 青鸟"]


def test_pages_of_today_above_what_stands_there_are_a_digest() -> None:
    text = (
        f"青石报\n2002年10月18日 星期五\n河堤今年汛前加高半米\n本报讯 {TEXT}\n\n"
        "今日二版\n农民建房审批为何卡壳\n今日四版\n畲乡秋日（组诗）"
    )
    pages, _ = parse_text(text, "x")
    digest = pages[0].page.digest
    assert digest is not None
    assert [(entry.headline, entry.page) for entry in digest.entries] == [
        ("农民建房审批为何卡壳", "2"),
        ("畲乡秋日（组诗）", "4"),
    ]
