"""Know the lines in which a paper speaks of itself, beside the marks of its edges.

Source:
    what such lines have said in papers of sixty years: where to call, whose the rights are,
    how to write to the paper, the weather in words, a motto
"""

import re

from reader.notation.both_scripts import in_both_scripts
from reader.notation.masthead import is_qr_caption
from reader.notation.masthead_marks import TELEPHONE, WEATHER

_OWN_LINE = in_both_scripts(
    r"(?:本报|[\u3400-\u9fff]{0,3}[日晚早晨商都]报社?)?(?:新闻|报料|爆料|读者|发行|广告|订报|订阅|投递|投诉)*"
    r"(?:热线|电话|专线|传真|邮箱|信箱|服务|部)"
)
"""Where the paper itself is to be reached, wherever a sheet had room for it."""
_TOLD_AT_FOOT = re.compile(rf"{WEATHER.pattern}|https?://|(?<![\w@.])www\.", re.IGNORECASE)
_RIGHTS = in_both_scripts(
    r"^版权(?:所有|声明)|^[Cc](?:opyright|OPYRIGHT)\b|ICP备|^(?:本版|本报|本刊)?.{0,12}(?:未经|不得)\S{0,6}(?:转载|复制|摘编|使用)$"
    r"|^(?:以上|本版|本栏)(?:广告|信息|内容|言论|文章|观点)\S{0,16}(?:自负|负责|供参考|个人观点|不代表\S{2,8})"
    r"|^报纸(?:如)?有?印装质量|^本[栏版]\S{0,3}(?:信息|广告)\S{4,30}(?:核实|负责|自负)"
    r"|^本报\S{0,6}[组部]\s?(?:传真|电话|邮箱)|社址\s?[:：]?.*(?:电话|邮编)|^地址\s?[:：].*广告\S{0,4}许可证"
    r"|(?:中心|编辑部)地址\s?[:：]?.*(?:电话|邮编)|^印刷\s?[:：].*(?:印数|印刷厂|地址|邮编)|^本[报版刊]\S{0,4}法律顾问"
    r"|^本[版栏].{2,40}(?:仅供参考|风险自担)|^(?:股市|投资)有风险|^本版(?:责编|编辑)\S{0,4}(?:电话|热线|邮箱)"
    r"|^\S{0,6}(?:举报|监督|维权)(?:电话|热线)\s?[:：]?\s?[\d\s-]{3,20}$"
    r"|^(?:QQ|微信)?(?:报料|爆料|读者|新闻)群\s?[:：]?\s?\d{5,}$"
    r"|^本[报刊]保留\S{2,8}权|^(?:编辑部|\S{2,12}(?:编辑部|报社))\s.*邮(?:编|政编码)\s?[:：]?\s?\d{6}"
    r"|^(?:广告)?经营许可证号?[:：]|^(?:温馨|郑重|重要|特别|友情)提[示醒][:：](?=[^。]*本[报版栏刊])[^。]*$"
    r"|^(?:[\u3400-\u9fff]{2,6}报)?(?:分类)?广告[:：]\S*刊登[^。]*$|^(?:投放|广告|刊登)?截稿(?:时间)?[:：][^。]*\d[^。]*$"
)
_CALLED = in_both_scripts(
    r"(?:[\u3400-\u9fff]{2,8})(?:新闻|报料|爆料|读者)热线[:：]?\s?\d[^。]*"
    r"|[^。]*(?:请|欢迎|敬请)(?:拨打?|致电)\s?\d{5,}[^。]*"
)
"""您有烦心事，请拨…: whom to call, without a stop, below everything else."""
_NUMBER = re.compile(
    r"\d{5,}|\d{2,4}-\d{3,4}|\d{3,4} \d{4}(?!\d)|[〇零○一二三四五六七八九（）()]{6,}"
)
_FOR_ITS_READERS = in_both_scripts(
    r"(?:[\u3400-\u9fff]{0,4}[日晚早晨商都]报|本报|报社)?(?:24小时)?"
    r"(?:(?:新闻|报料|爆料|突发|采编|编采|编辑部|读者|发行|分类|广告|订报|订阅|投递|刊登|有奖|互动)+|(?<=报))"
    r"\s?(?:服务|联系|刊登)?(?:热线|电话|专线|传真|邮箱|信箱)"
)
"""报料热线, 订阅电话: asked for by the paper alone, wherever on a page it stands."""
_FILLS_ROOM = in_both_scripts(
    r"\S{0,8}(?:拍客|报料|爆料|读者|线索)\S{0,4}群\s?[:：]?\s?\d{6,}[^。]*|热线\s?\d{7,8}(?:\s\S+)?|(?:今日|今天)\S{0,4}天气\s[^。]*℃[^。]*|扫[一码]\S{0,2}[，\s]?\S{2,12}(?:群|号|频道)"
    r"|(?:欢迎|请|敬请)?(?:扫描|扫码|扫一扫|长按)\S{0,6}[，\s]?(?:关注|加入|下载|收听|收看|观看|查看|阅读|参与)\S{2,16}"
    r"|(?:刊登|登报|刊发)\S{0,6}(?:致电|拨打|联系|电话)[:：]?\s?\d[^。]*"
    r"|广告[\s\u3000]+[^。]*\d{4}[\s-]?\d{3,4}|来论[^。]{0,8}[\w.+-]+@[\w.-]+[^。]*"
    r"|(?:\S{0,8}[网线]\s?[:：]?\s?)?(?:https?://|www\.)\S+(?:\s\S*手机报\s\S*)?|(?:社会主义核心价值观\s?)?富强[\s·]?民主[\s·]?文明[\s·]?和谐\b.*"
)
"""The forecast, an address in the network, what every paper is to print: between stories."""
_GIVEN_AWAY = in_both_scripts(r"^(?:本报为)?内部资料\s?[，,]?\s?(?:免费|注意)\S{2,4}")
_IMPRINT = in_both_scripts(
    r"(?:本报|报社|本社)?(?:社址|总社|(?<=[报社])地址)(?:\s?[:：／/]\s?|[\s\u3000])\S"
)
"""社址：…, whatever else the line says."""
_SAID_ABOVE = in_both_scripts(
    r"(?:恒指|恆指|沪指|上证|深成指|道指|日经|国际油价|金价)\S{0,2}\s?[收报升跌开][^。]*\d[^。]*|"
    r"(?:温馨|郑重|重要|特别)提示[:：][^。]*(?:核[验实]|依据|责任|自负)[^。]*|(?:今日|今天|明日|今明)?天气\s?[:：]|(?:今日|明日|今明)(?:天气|气象)\s[^。]*\d℃|(?:今|明)[日天]\s(?:晴|阴|多云|[小中大]雨|阵雨)|扫一扫|(?:校训|报训|社训|办报宗旨|办报方针|宗旨)\s?[:：]"
)
"""What a masthead says beside its marks: the weather in words, a motto, how the market closed."""
_TAKES_TEXTS = in_both_scripts(
    r"(?:投稿|本版|来稿|来信|来论)\S{0,4}(?:邮箱|信箱|电邮|请[附发寄投])|订阅\S{0,2}(?:电话|热线|代[号码])|^下期(?:预告|看点)[:：]"
)
"""At a page's foot where to send what one writes, and how to subscribe."""
_REFUSES_TEXTS = in_both_scripts(
    r"[来投]稿\S{0,4}(?:注明|附上)[^。]*|[^。]*(?:一律不退|恕不退稿|不退稿)"
)
_MOTTO = re.compile(r"[\u3400-\u9fff]{4,7}[ \u3000]+[\u3400-\u9fff]{4,7}")
_EDITION = in_both_scripts(r"(?:每|逢)(?:周|星期|月)\S{1,20}(?:出版|发行|出报)|同步(?:出版|发行)")
"""逢周五三国同步发行, beside the day and the number."""
_FORECAST = in_both_scripts(
    r"(?:今日|今天|明日|市区)?(?:天气|气象)[:：]?(?=[今明多晴阴小中大阵雷偏东南西北])[^。]*[℃度级][^。]*"
)
"""天气 今天多云到阴 18℃-26℃, set wide or not."""
_BAR = re.compile(r"\s*[|｜]\s*")
"""What sets apart the marks of a foot: 官方微信 … | 订报热线 … | 法律顾问 …."""
_ASKS_FOR_NEWS = in_both_scripts(r"报料|爆料|有料|好料|线索|奖金")
"""有料你就报 热线：…, whatever it promises."""


def is_own_line(text: str) -> bool:
    """Tell a line that opens with where the paper is to be reached: 新闻热线 …."""
    return _OWN_LINE.match(text) is not None


def asks_readers(text: str) -> bool:
    """Tell a line that asks the paper's readers to call, to write or to subscribe."""
    if _GIVEN_AWAY.match(text) or _FILLS_ROOM.fullmatch(text):
        return True
    marks = _BAR.split(text)
    if len(marks) > 1 and all(map(is_qr_caption, marks)):
        return True
    is_number = _NUMBER.search(text) is not None or "@" in text
    return is_number and "。" not in text and _FOR_ITS_READERS.match(text) is not None


def is_imprint(text: str) -> bool:
    """Tell a line that opens with the paper's address."""
    return _IMPRINT.match(text) is not None


def says_below_masthead(text: str) -> bool:
    """Tell what stands right below a page's edge: 广告热线：… and the price of a line, a motto."""
    is_service = is_own_line(text) and TELEPHONE.search(text) is not None
    is_service = is_service or _RIGHTS.search(text) is not None
    return is_service or is_imprint(text) or _SAID_ABOVE.match(text) is not None


def says_when_out(text: str) -> bool:
    """Tell a line that says on which days the paper comes out."""
    return _EDITION.search(text) is not None


def says_at_foot(text: str) -> bool:
    """Tell what stands below a page's last article: whose rights, whom to call."""
    if is_qr_caption(text) or is_imprint(text) or _RIGHTS.search(text):
        return True
    if _FORECAST.fullmatch("".join(text.split())):
        return True
    marks = _BAR.split(text)
    if len(marks) > 1 and "。" not in text and any(map(says_at_foot, marks)):
        return True
    if (_ASKS_FOR_NEWS.search(text) and TELEPHONE.search(text)) or _CALLED.fullmatch(text):
        return True
    return is_own_line(text) and _NUMBER.search(text) is not None


def calls_out(text: str) -> bool:
    """Tell a motto of two halves of one length: 一纸风行 万家灯火."""
    halves = text.split()
    return _MOTTO.fullmatch(text) is not None and len(halves[0]) == len(halves[1])


def takes_texts(text: str) -> bool:
    """Tell a line of where to send a text or whom to call for the paper, and no sentence."""
    if _REFUSES_TEXTS.fullmatch(text):
        return True
    is_reached = "@" in text or _NUMBER.search(text) or text.startswith("下期")
    return bool(is_reached) and "。" not in text and _TAKES_TEXTS.search(text) is not None


def is_told_at_foot(text: str) -> bool:
    """Tell a forecast or an address in the network."""
    return _TOLD_AT_FOOT.search(text) is not None
