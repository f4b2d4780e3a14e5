"""Read a masthead (报头) and the lines at a page's edge: date, number, CN, telephone, 今日N版.

Source:
    GB/T 3179 (what a masthead states)
"""

import datetime
import re
from dataclasses import dataclass, field, replace

from reader.model.issue import Masthead
from reader.notation.identifier import find_cn_number, find_issn, find_postal_code
from reader.notation.numeral import CHINESE_NUMERAL, half_width, read_numeral

_NUMBER = rf"(?:[0-9０-９]{{1,6}}|{CHINESE_NUMERAL})"
_YEAR = r"(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})"
DATE = re.compile(
    rf"(?P<year>{_YEAR})\s?年\s?(?P<month>{_NUMBER})\s?月\s?(?P<day>{_NUMBER})\s?[日號号]?"
    r"|(?<![0-9])(?P<y>[12][0-9]{3})[-/.](?P<m>[01]?[0-9])[-/.](?P<d>[0-3]?[0-9])(?![0-9])"
)
_LONGEST_PIECE = 10
_IN_ORDER = re.compile(rf"{_YEAR}\s?年\s?{_NUMBER}\s?月\s?{_NUMBER}\s?[日號号]?")
_DAY_FIRST = re.compile(
    rf"(?P<day>{_NUMBER})\s?[日號号]?\n(?P<year>{_YEAR})\s?年\s?(?P<month>{_NUMBER})\s?月(?![\s0-9])"
)
"""A date box prints the day large, above or below year and month."""
REPUBLICAN = re.compile(
    rf"(?:中華|中华)?(?:民國|民国)\s?(?P<year>{_NUMBER})\s?年\s?(?P<month>{_NUMBER})\s?月\s?(?P<day>{_NUMBER})\s?[日號号]"
)
ISSUE_NUMBER = re.compile(rf"(?:总|總|出版)?第\s?(?P<number>{_NUMBER})\s?[期號号]")
PAGES = re.compile(
    rf"(?:今日|今天|本期|今|共|今日共|全日|出紙|出纸)\s?(?:共|出[版紙纸]?)?\s?(?P<number>[A-Z]?{_NUMBER})\s?(?:大)?[版张張]"
)
WEEKDAY = re.compile(r"[（(]?(?P<day>(?:星期|周|週|礼拜)[一二三四五六日天])[）)]?")
LUNAR = re.compile(
    r"(?:农历|農曆|夏历|夏曆)?[\s　]?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?[\s　]?"
    r"(?:闰|閏)?[正一二三四五六七八九十冬腊臘]{1,2}月(?:初|十|廿|二十|三十|卅)[一二三四五六七八九十]?"
)
TELEPHONE = re.compile(
    r"(?<![0-9A-Za-z-])(?:\(?0[0-9]{2,3}\)?[-—\s]?[0-9]{7,8}|1[3-9][0-9]{9}|400[-\s]?[0-9]{3}[-\s]?[0-9]{4}"
    r"|[2-9][0-9]{3}[-\s]?[0-9]{4}|(?:96|12)[0-9]{3,4})(?![0-9-])"
)
_HOTLINE_WORD = re.compile(r"热线|熱線|电话|電話|爆料|报料|報料|专线|專線|查询|查詢|订报|訂閱")
WEBSITE = re.compile(
    r"(?:https?://)?(?P<site>www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?![a-z@])(?:/[\w./?=&%-]*)?|(?:[a-z0-9-]+\.)(?:[a-z0-9-]+\.)*(?:com|cn|net|org|hk|tw|mo|gov|edu|info|sg)"
    r"(?:\.[a-z]{2})?(?![a-z@])(?:/[\w./?=&%-]*)?)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
WECHAT = re.compile(
    r"[“\"「『‘](?P<quoted>[^”\"」』’]{2,20})[”\"」』’]\s*(?:官方)?(?:微信(?:公众号|公眾號)?|公众号|公眾號)"
    r"|(?:微信公众号|官方微信|微信号|公众号|微信公眾號|微信)\s*[:：]\s*(?P<plain>[\w\u3400-\u9fff]{2,20})"
)
PUBLISHER = re.compile(
    r"(?P<name>[\u3400-\u9fff（）]{3,30}?)\s?(?:主管主办|主办|主辦|出版发行|出版)(?=[\s|｜，。]|$)"
    r"|(?:主办单位|主办|主辦|出版单位|出版单位|出版|承印)\s?[:：]\s?(?P<after>[\u3400-\u9fff（）]{3,30})"
)
PRICE = re.compile(
    r"(?:零售价?|零售|每份|定价|定價|售价|售價|港幣|每份售)\s?[:：]?\s?(?:[每份港幣人民币金圓國]{0,6})"
    r"(?:[0-9０-９.]+|[一二三四五六七八九十])\s?(?:元|角|港元|分)(?:[0-9一二三四五六七八九]角?)?|\$[0-9.]+"
)
WEATHER = re.compile(
    r"(?:今日|今天|今|明日|明天)?(?:天气|天氣|多云|多雲|晴|阴|陰|小雨|中雨|大雨|阵雨|陣雨|雷阵雨|雾|霾)"
    r"[\u3400-\u9fff\s,，~～\-－/0-9℃°度级級:：]{0,40}?[0-9]{1,2}\s?(?:℃|°C?|度)?\s?[~～\-－—至到/]\s?-?[0-9]{1,2}\s?(?:℃|°C?|度)"
)
_QR_CAPTION = re.compile(
    r"(?:微信|公众号|公眾號|客户端|客戶端|二维码|二維碼|扫一扫|掃一掃|微博|抖音号?|视频号|APP|App|小程序|数字报|数字版|數字報|電子報|电子报|电子版|官网)$"
    r"|^(?:扫码|掃碼|扫一扫|扫描|關注|关注|下载)"
)
_NAME_OF_PAPER = re.compile(
    r"[\u3400-\u9fff]{1,8}(?:日报|晚报|早报|晨报|时报|商报|快报|都市报|法制报|法治报|青年报|周报|导报|新报|画报|经济报|工人报|农民报|"
    r"广播电视报|旅游报|教育报|文化报|体育报|消费报|科技报|信息报|生活报|参考报|市场报|"
    r"日報|晚報|早報|晨報|時報|商報|快報|星報|週報|周報|經濟報|工商報|新報|導報|聯合報|周刊|週刊)"
    r"|文汇报|大公报|文匯報|大公報|光明报|明報|信報|成報|蘋果日報|香港[\u3400-\u9fff]{1,3}報|[\u3400-\u9fff]{2,6}(?<![通预預海情捷喜汇匯举舉申战戰简簡播电電公回警上年填谎快呈密月])[报報]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MastheadReading:
    """What one or more masthead lines say.

    Attributes:
        masthead: Its fields.
        title: Name of the paper; empty when only a QR caption or nothing tells it.
        issue_number: 第N期; None when not printed.
        date: The printed date; None when no full date is printed.
    """

    masthead: Masthead = field(default_factory=Masthead)
    title: str = ""
    issue_number: int | None = None
    date: datetime.date | None = None


def find_date(text: str) -> datetime.date | None:
    """Return the first full date of a text; None when there is none or it is no real day."""
    text = half_width(text)
    match = DATE.search(text)
    if match is not None:
        parts = [match[a] or match[b] for a, b in (("year", "y"), ("month", "m"), ("day", "d"))]
    elif (match := _DAY_FIRST.search(text)) is not None:
        parts = [match[part] for part in ("year", "month", "day")]
    else:
        return _republican_date(text)
    numbers = [read_numeral(part) for part in parts]
    try:
        return datetime.date(*(number or 0 for number in numbers))
    except ValueError:
        return None


def is_divided_date(pieces: tuple[str, ...]) -> bool:
    """Tell short lines that are one date between them: 2023年10月 above a large 19."""
    if any(len(piece) > _LONGEST_PIECE for piece in pieces) or any(map(find_date, pieces)):
        return False
    text = half_width("\n".join(pieces))
    return bool(_IN_ORDER.fullmatch(text) or _DAY_FIRST.fullmatch(text)) and bool(find_date(text))


_REPUBLIC_FOUNDED = 1911


def _republican_date(text: str) -> datetime.date | None:
    """Read 中華民國一○九年十一月二日, as papers of Taiwan count years."""
    match = REPUBLICAN.search(text)
    if match is None:
        return None
    year, month, day = (read_numeral(match[part]) or 0 for part in ("year", "month", "day"))
    try:
        return datetime.date(year + _REPUBLIC_FOUNDED, month, day)
    except ValueError:
        return None


def paper_name(text: str) -> str:
    """Return the name of a paper if the text is one and nothing else; else empty."""
    name = re.sub(r"[\s\u3000\u00a0]", "", text).strip("“”《》「」")
    return name if 2 < len(name) <= 12 and _NAME_OF_PAPER.fullmatch(name) else ""


def _opening_name(line: str) -> str:
    """Return the name that a masthead line is or opens with (临江晚报 2019年4月18日)."""
    words = line.split()
    return paper_name(line) or (paper_name(words[0]) if words else "")


def is_qr_caption(text: str) -> bool:
    """Tell whether a short line stands under a QR code (“浙江法制报”微信)."""
    text = text.strip()
    if not 2 < len(text) <= 24 or re.search(r"[。，；！？,;]", text):
        return False
    return _QR_CAPTION.search(text) is not None


def read_masthead(lines: tuple[str, ...]) -> MastheadReading:
    """Read masthead lines into fields.

    Args:
        lines: Printed lines, in print order; kept as the masthead's lines.
    """
    text = half_width("\n".join(lines))
    number = ISSUE_NUMBER.search(text)
    title = next((name for name in map(_opening_name, lines) if name), "")
    masthead = replace(
        _contacts(lines),
        lines=lines,
        cn_number=find_cn_number(text),
        postal_code=find_postal_code(text),
        issn=find_issn(text),
        pages_announced=_pages_announced(text),
        publisher=_first(PUBLISHER, text),
        price=_first(PRICE, text),
        weather=_first(WEATHER, text),
        lunar_date=_lunar(text),
        weekday=_first(WEEKDAY, text),
    )
    return MastheadReading(
        masthead=masthead,
        title=title,
        issue_number=read_numeral(number["number"]) if number else None,
        date=find_date(text),
    )


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if match is None:
        return ""
    named = [group for group in match.groups() if group]
    return (named[0] if named else match.group()).strip()


def _lunar(text: str) -> str:
    """Find the lunar date; without 农历 or a year of the cycle a bare 八月十二 is none."""
    match = LUNAR.search(text)
    found = match.group().strip() if match else ""
    return found if re.search(r"[历曆年]|初|廿", found) else ""


def _pages_announced(text: str) -> int | None:
    match = PAGES.search(text)
    return read_numeral(match["number"].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) if match else None


def _contacts(lines: tuple[str, ...]) -> Masthead:
    """Read telephone numbers, addresses and the WeChat account."""
    text = half_width("\n".join(lines))
    without_codes = re.sub(r"CN\s*[0-9]{2}\s?[-—]\s?[0-9]{4}|[0-9]{4}-[0-9]{3}[0-9Xx]\b", "", text)
    hotlines = tuple(
        dict.fromkeys(match.group().strip() for match in TELEPHONE.finditer(without_codes))
    )
    email = EMAIL.search(text)
    website = WEBSITE.search(EMAIL.sub(" ", text))
    wechat = WECHAT.search(text)
    return Masthead(
        hotlines=hotlines if _HOTLINE_WORD.search(text) else (),
        website=website["site"] if website else "",
        email=email.group() if email else "",
        wechat=(wechat["quoted"] or wechat["plain"]) if wechat else "",
    )
