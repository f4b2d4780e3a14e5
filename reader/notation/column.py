"""Know the names of columns (栏目) that stand above a headline, and of boxes beside a story."""

import re

from reader.notation.both_scripts import in_both_scripts
from reader.notation.script import simplified
from reader.notation.verse import is_titled_by_form
from reader.notation.word_class import is_coined

_OPEN = r"[【〖\[［〔「『■●▲◆★▌▍◎□◇|｜<＜《]"
_BRACKETED = re.compile(
    r"[【〖［〔「『<＜]\s?[^【】〖〗［］〔〕「」『』<>]{1,12}\s?[】〗］〕」』>＞]"
)
_MARKED = re.compile(
    r"[■●▲◆★▌▍◎□◇|｜]\s?(?=\S*[\u3400-\u9fffA-Za-z])[\u3400-\u9fffA-Za-z\d+＋]{2,8}"
)
_ARTICLE = in_both_scripts(
    r"(?:图片新闻|新闻图片|图文|简讯|短讯|快讯|要闻简报|简报|简明新闻|新闻集装箱|.{0,4}(?:简讯|短讯|速读|速览|速递|速报|短波|琐闻|零讯|点滴|花絮|鳞爪|一束|扫描|播报|拾零|集锦|要览)|三言两语|只言片语|短平快|一日要闻|.{0,4}(?:语丝|语录|金句|妙语)|.{0,4}(?:曝光[台栏]|红[黑黄]榜|光荣榜|好人榜)|老照片|旧影|征稿|征文|征稿启事|约稿|征集|(?:文章|报刊|外刊|媒体|外媒)摘要|诗苑|诗页|诗笺|新闻速递|国内简讯|国际短波|一句话新闻|短波|.{0,4}动态|"
    r"社论|社論|社评|社説|评论|时评|短评|快评|锐评|热评|微评|今日谈|今日论语|本报评论员|来论|街谈巷议|"
    r"(?:专家|律师|法官|名家|记者|读者|编辑)(?:点评|视点|观点|视角|提示)|言论|漫画|诗歌|散文|(?:微|微型|小|小小|短篇|长篇)?小说|随笔|杂文|书评|(?:长篇|中篇|小说|纪实)?連載(?:[①-⑳]|[（(]?[\d一二三四五六七八九十]{1,3}[）)]?)?|卷首语?|刊首语|开栏的话|(?:编者|主编)的话|主编寄语|读者来信|(?:读者|律师|健康|法律|编辑|农技)信箱|來信|来函照登|来信照登|来信选登|来信摘登|"
    r"(?:观点|论点|言论|新论)(?:摘编|集萃|选登)|报刊文摘|文摘|书摘|编读往来|读编往来|来稿选登|"
    r".{0,8}答记者问|人物|特写|通讯|专访|记者手记|采访手记|编辑(?:室|部)?(?:手记|札记|絮语|的话)|新春走基层|走基层|本报特稿|权威发布|闲话|书单|"
    r"图说.{0,4}|.{0,4}(?:图说|镜头)|光影.{0,4}|[“\"]?.{2,6}[”\"]?(?:观察|聚焦|纪事|见闻|进行时|关注)|"
    r"(?:热线|记者|新闻|连续)?(?:追踪|回访)(?:报道)?|.{0,4}回音壁|(?:读者)?来[鸿函]|(?:社区|街巷|身边)?新鲜事|以案[释说普](?:法|纪|险|理)|(?:代表|委员|部长|校长)通道|"
    r"(?:人物|校园|本报)(?:特写|素描|人物|志)|(?:信息|供求|致富)(?:超市|集市|快车)|(?:一周|今日|本周|市场|股市|.{2})行情|(?:一周)?龙虎榜|(?:热线|.{2})(?:热榜|热线榜)|.{0,2}热线榜|"
    r".{0,4}微[言议语]|众说|新知|(?:公司|新闻|数据)?深读|.{0,4}(?:人物)?自述|同题问答|.{0,2}接访日|(?:镜头|新闻)背后|(?:图片|影像)故事|.{2}(?:小站|课堂|讲堂|学堂|茶馆|书房|诗社|诗页|诗会|漫评|帮办|传真|百态|一得|小札|书札|一刻)|(?:诗歌|诗文|读书|文学|书画|英语|心灵)角|[影剧艺乐]评|影像档案|警[闻讯]|.{2}(?:实践|声音|特写|观点)|一语中的|旧闻新读|"
    r".{2,4}(?:时评|快评|短评|锐评|热评|微评|专栏|夜话|漫笔|漫谈|漫话|琐谈|纵谈|随笔|杂谈|人语|札记|漫步|拾贝|撷英|品读|客谈|絮语|小语|走笔|茶座|沙龙)|(?:医药|法律|健康|家庭|投资|理财|育儿|装修)(?:顾问|门诊))"
)
_BRIEFS = in_both_scripts(
    r".{0,4}(?:简讯|短讯|快讯|简报|简明新闻|速览|速递|短波|琐闻|零讯|点滴|花絮|鳞爪|一束|拾零|集锦)|短平快"
)
"""Several short items stand under such a name, which is no part of the story above."""
_SERVICE = in_both_scripts(
    r"(?:今日|本周|明日|昨日|主要)?(?:油价|菜价|粮价|金价|汇率|外汇牌价|天气|气象|天气预报|空气质量|生活指数|股市|匯市|潮汐|船期|水情|限行)(?:提示|信息|预报|快报|行情)?|"
    r"(?:今日|本周|明日|昨日|近期)?(?:(?:赛事|讲座|活动|演出|展览|新书|学术)预告|展讯|影剧|戏剧|电影|电视|电视直播|电视转播|转播预告|收视指南|影讯|节目预告|节目单)(?:消息|广告|预告|安排|表)?|"
    r"彩讯|彩市|(?:体彩|福彩|彩票)(?:开奖|信息|开奖公告|开奖结果)?|开奖(?:公告|信息|结果)|便民(?:信息|服务|提示)|出行提示|今日提[醒示]|(?:下期|下周)(?:预告|看点|话题)|(?:市场)?(?:价格参考|参考价格?|价格行情|市场行情|报价表?)|"
    r"(?:生活|市民|读者|便民|出行)(?:服务|资讯|指南)|服务台|急用电话|常用电话|便民电话|"
    r"(?:安全|廉政|家风|家教)?(?:警句|格言|箴言|名言)|上期答案|谜底|(?:趣味)?谜语|猜谜|脑筋急转弯|智力(?:快车|冲浪)|动手做|小实验|(?:专家|名医)(?:门诊|坐诊|出诊)|(?:专家|名医|医生)?(?:门诊|坐诊|出诊)(?:信息|时间|安排|预告)|专家门诊|"
    r"停(?:水|电|气|水停电|电停水)(?:通知|公告|通告|信息|预告)"
)
_DAY_AND_PLACE = re.compile(r"[（(][^（()）]*\d[^（()）]*[）)]$")
"""价格参考（6月25日 水头市场）."""
_BOX = in_both_scripts(
    r"(?:延伸|相关链接|相關新聞|新闻链接|链接|延伸阅读|背景|新闻背景|背景资料|背景链接|焦点|名词解释|"
    r"小贴士|小貼士|小知识|小資料|小檔案|小辭典|知多点|話你知|专家|专家建议|专家解读|专家提醒|律师|医生|街谈|提醒|温馨提示|特别提醒|声音|回应|追问|现象|"
    r"释疑|提示|数说|数读|對話|问答|答疑|专家说法|专家观点|專家|律师说法|法官说法|说法|点评|记者点评|编后|编者按|"
    r"相关报道|相关新闻|后续|進展|部门回应|案情|案例|观察|探因|影响|建议|反应|结果|调查|分析|记者调查|新闻回顾|回顾|"
    r"手记|市民观点|网友热议|网友评论|知识链接|读者反馈|核心提示|内容提要|导语|引子|尾声|结语|后记|采访后记)"
)
_LINK = in_both_scripts(
    r"(?:相关|新闻|知识|背景|法条|法律|政策|资料)?链接|延伸阅读|名词解释|小贴士|小知识|新闻背景|背景资料"
)
"""Those of the names of boxes that no part of a story has."""
_COUNTED = in_both_scripts(
    r"(?:焦点|问题|变化|关键词|看点|故事|镜头|案例|建议|疑问|热点|亮点|现场|追问|场景|样本|措施|观点|片段|举措|误区|类型)"
    r"[一二三四五六七八九十\d①-⑨]"
)
"""焦点一, 误区2: the parts of one story, counted."""
_WITHIN = re.compile(
    r"[“《]?([\u3400-\u9fff]{2,5}|[\u3400-\u9fff]{0,4}\d{2,4}[\u3400-\u9fff]{0,3})[”》]?"
    r"[·•．・][\u3400-\u9fff“”]{2,10}[①-⑳]?"
)
"""A column of a supplement: 世纪·游牧."""
_LONGEST_WITHIN = 10
"""Characters of such a name; a longer one is a headline."""
_COLUMN_FIRST = re.compile(r"([\u3400-\u9fff]{2,6})[：:]\S")
_LIKE_COLUMN = in_both_scripts(
    r"(?:问答|来信|来函|短评|讲座|手记|小记|小语|话题|热议|释法|说法|普法|讨论|有话说)$"
)
_COLUMN_LAST = re.compile(r"\S{6,}[（(][“”\u3400-\u9fff·•]{2,12}[）)]")
"""老区振兴要靠两股劲（今日谈）: a headline with its column behind it."""
_LONGEST = 14
_SHORTEST_TITLED = 5


def _name(text: str) -> str:
    """Return a column's name without the marks around it."""
    return re.sub(r"[\s\u3000]", "", simplified(text)).strip(
        "【】〖〗［］〔〕「」『』<>＜＞《》■●▲◆★▌▍◎□◇|｜[]·"
    )


def is_box_name(text: str) -> bool:
    """Tell the name of a box inside a story: 相关链接, ■ 焦点, 話你知."""
    return len(text) <= _LONGEST and any(form.fullmatch(_name(text)) for form in (_BOX, _COUNTED))


def is_column_name(text: str) -> bool:
    """Tell the name of a column above an article of its own: 【闲话】, 简讯, 今日谈."""
    if len(text) > _LONGEST or is_box_name(text):
        return False
    if is_service_name(text):
        return True
    stripped = text.strip()
    is_within = len(stripped) <= _LONGEST_WITHIN and is_series_name(stripped)
    is_marked = is_within or _BRACKETED.fullmatch(stripped) is not None
    return is_marked or _ARTICLE.fullmatch(_name(text)) is not None


def is_briefs_name(text: str) -> bool:
    """Tell the name that a column of short items has: 短讯, 赛场花絮."""
    return len(text) <= _LONGEST and _BRIEFS.fullmatch(_name(text)) is not None


def is_bracketed_name(text: str) -> bool:
    """Tell a name in brackets that may be that of a story's part: 【病例】."""
    return _BRACKETED.fullmatch(text.strip()) is not None and not _ARTICLE.fullmatch(_name(text))


def is_series_name(text: str) -> bool:
    """Tell 关注·高温下的坚守, which stories stand under; a foreign name has no word in front."""
    match = _WITHIN.fullmatch(text.strip())
    return match is not None and not (is_coined(match[1]) or is_titled_by_form(text.strip()))


def is_service_name(text: str) -> bool:
    """Tell the name of a box of service on a page of stories: 停水通知, 今日油价."""
    name = _DAY_AND_PLACE.sub("", _name(text))
    return len(name) <= _LONGEST and _SERVICE.fullmatch(name) is not None


def is_marked_name(text: str) -> bool:
    """Tell a short name with a printer's mark before it: ■焦点."""
    return _MARKED.fullmatch(text.strip()) is not None


def names_column_and_title(text: str) -> bool:
    """Tell a column's or a box's name and a title in one line: 社论 为完成计划而奋斗."""
    name, _, rest = text.strip().replace("\u3000", " ").partition(" ")
    is_name = _ARTICLE.fullmatch(_name(name)) or _LINK.fullmatch(_name(name))
    return is_name is not None and len(rest.strip()) >= _SHORTEST_TITLED


def opens_with_column(text: str) -> bool:
    """Tell a headline that names its column first: 读者来信：桥上的一把伞."""
    if names_column_and_title(text):
        return True
    match = _COLUMN_FIRST.match(text)
    return match is not None and (
        is_column_name(match[1]) or _LIKE_COLUMN.search(match[1]) is not None
    )


def closes_with_column(text: str) -> bool:
    """Tell a headline that names its column last, in brackets: 老区振兴要靠两股劲（今日谈）."""
    return _COLUMN_LAST.fullmatch(re.sub(r"\s", "", text)) is not None
