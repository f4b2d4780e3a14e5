"""Read a masthead (报头) and the lines at a page's edge: date, number, CN, telephone, 今日N版.

Source:
    GB/T 3179 (what a masthead states)
"""

import datetime
import re
from dataclasses import dataclass, field, replace

from reader.model.issue import Masthead
from reader.notation.both_scripts import in_both_scripts
from reader.notation.identifier import find_cn_number, find_issn, find_postal_code
from reader.notation.masthead_marks import (
    DATE,
    DAY_FIRST,
    EMAIL,
    ENGLISH_DATE,
    ERA_DATE,
    ERAS,
    FOREIGN_DATE,
    FOREIGN_MONTHS,
    IN_ORDER,
    ISSUE_NUMBER,
    LUNAR,
    MONTHS,
    ORGAN,
    PAGES,
    PRICE,
    PUBLISHER,
    STACKS,
    TELEPHONE,
    WEATHER,
    WEBSITE,
    WECHAT,
    WEEKDAY,
)
from reader.notation.numeral import half_width, read_numeral
from reader.notation.section import is_section_name

_LONGEST_PIECE = 10
YEARS = range(1600, 2200)
"""The first newspaper is of 1605; programs write 9999 for a day that never comes."""
_DIGITAL = in_both_scripts(
    r"(?:数字报刊?|电子报|电子版|数码报|數碼報|手机[报版]|版面导航|官网|网|在线)+$"
)
_SET_WIDE = re.compile(
    r"(?<![\u3400-\u9fff])[\u3400-\u9fff](?:[ \u3000][\u3400-\u9fff]){2,7}(?![\u3400-\u9fff])"
)
_WEEKDAYS = re.compile(
    rf"{WEEKDAY.pattern}|\b(?:mon|diens|donners|frei|sams|sonn)tag\b|\bmittwoch\b"
    r"|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b"
    r"|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
    r"|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\b(?:segunda|terça|quarta|quinta|sexta)-feira\b",
    re.IGNORECASE,
)
_APART = re.compile(r"[\s|｜/／■●◆·•,，:：()（）【】]+")
_HOTLINE_WORD = in_both_scripts(r"热线|熱線|电话|爆料|报料|专线|查询|订报|訂閱")
_STACK = in_both_scripts(r"[叠刊]\s?(\d{1,3}|[一二三四五六七八九十]+)\s?版")
_QR_CAPTION = in_both_scripts(
    r"(?:微信|公众号|客户端|二维码|扫一扫|微博|抖音号?|视频号|新媒体|融媒体|APP|App|小程序|数字报|数字版|電子報|电子版|官网)[”」]?(?:\s?扫码\S{0,4})?$"
    r"|^(?:扫码|扫一扫|扫描|下载|關注(?:[“「\"]|我们|.*(?:微信|公众|微博|抖音|视频号|客户端)))"
)
_SCANNED = in_both_scripts(r"^扫(?:一扫|码)[，,]\s?(?=关注)")
"""扫一扫，关注“海东政法”: the one caption that pauses."""
_NAME_OF_PAPER = in_both_scripts(
    r"[\u3400-\u9fff]{1,8}(?:日报|晚报|早报|晨报|时报|商报|快报|都市报|法制报|法治报|青年报|周报|导报|新报|画报|画刊|经济报|工人报|农民报|"
    r"广播电视报|旅游报|教育报|文化报|体育报|消费报|科技报|信息报|生活报|参考报|市场报|时讯|时闻|导刊|月闻|"
    r"日報|晚報|早報|晨報|時報|商報|快報|星報|週報|經濟報|工商報|新報|導報|聯合報|周刊|時訊|時聞|導刊|月聞)"
    r"|[\u3400-\u9fff]{0,4}文汇报|大公报|光明报|明報|信報|成報|蘋果日報|香港[\u3400-\u9fff]{1,3}報|[\u3400-\u9fff]{2}(?<!新闻)(?<!会议)(?<!统计)(?<!联合)(?<!质量)(?<!环境)公报"
    r"|[\u3400-\u9fff]{2,6}(?<![通预海情捷喜汇举申战简播电公回警上年填谎快呈密月])报"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MastheadReading:
    """What one or more masthead lines say.

    Attributes:
        masthead: Its fields.
        title: Name of the paper; empty when only a QR caption or nothing tells it.
        issue_number: 第N期; None when not printed.
        date: The printed date; None when no full date is printed.
        first_stack: Letter of the first of several stacks (A叠16版); empty when there is one.
    """

    masthead: Masthead = field(default_factory=Masthead)
    title: str = ""
    issue_number: int | None = None
    date: datetime.date | None = None
    first_stack: str = ""


def find_date(text: str) -> datetime.date | None:
    """Return the first full date of a text; None when there is none or it is no real day."""
    text = half_width(text)
    for pattern in (DATE, DAY_FIRST, ERA_DATE, ENGLISH_DATE, FOREIGN_DATE):
        match = pattern.search(text)
        if match is not None:
            said = match.groupdict()
            return _day(said, ERAS.get(said.get("era") or "", 0))
    return None


def without_date(text: str) -> str:
    """Return a text without its first full date and the day of the week beside it."""
    text = half_width(text)
    for pattern in (DATE, ERA_DATE, ENGLISH_DATE, FOREIGN_DATE):
        shorter = pattern.sub("", text, count=1)
        if shorter != text:
            return _WEEKDAYS.sub("", shorter).strip()
    return text


def _day(said: dict[str, str | None], before: int) -> datetime.date | None:
    """Return the day that the parts of a date name, years counted from ``before``."""
    year, month, day = (
        _number(said[part] or said.get(part[0]) or "") for part in ("year", "month", "day")
    )
    if before + year not in YEARS:
        return None
    try:
        return datetime.date(before + year, month, day)
    except ValueError:
        return None


def _number(text: str) -> int:
    """Read a numeral, or the name of a month in English; 0 for anything else."""
    if text.lower() in FOREIGN_MONTHS:
        return FOREIGN_MONTHS[text.lower()]
    if text[:3].lower() in MONTHS:
        return MONTHS.index(text[:3].lower()) + 1
    return 1 if text == "元" else read_numeral(text) or 0


def is_divided_date(pieces: tuple[str, ...]) -> bool:
    """Tell short lines that are one date between them: 2023年10月 above a large 19."""
    if any(len(piece) > _LONGEST_PIECE for piece in pieces) or any(map(find_date, pieces)):
        return False
    text = half_width("\n".join(pieces))
    return bool(IN_ORDER.fullmatch(text) or DAY_FIRST.fullmatch(text)) and bool(find_date(text))


def paper_name(text: str) -> str:
    """Return the name of a paper if the text is one and nothing else; else empty."""
    name = re.sub(r"[\s\u3000\u00a0]", "", text).strip("“”《》「」")
    # 江源日报数字报 is the digital edition of 江源日报; 数字报：www… tells where it is.
    printed = _DIGITAL.sub("", name)
    if not printed:
        return ""
    name = printed if _NAME_OF_PAPER.fullmatch(printed) else name
    is_one = 2 < len(name) <= 12 and _NAME_OF_PAPER.fullmatch(name)
    return name if is_one and not ORGAN.fullmatch(name) else ""


def with_name_close(line: str) -> str:
    """Set close a paper's name that a line has with blanks within (第三版 芦 河 日 报)."""
    return _SET_WIDE.sub(_name_close, line)


def _name_close(wide: re.Match[str]) -> str:
    return paper_name(wide[0]) or wide[0]


def _title(lines: tuple[str, ...]) -> str:
    """Return the paper's name wherever it stands (第二版 大華時報 星期日); empty for none."""
    words = (word for line in map(with_name_close, lines) for word in (line, *_APART.split(line)))
    names = [name for name in map(paper_name, words) if name]
    # 理论周刊 may be a section of the paper, and stand above its name.
    return min(names, key=is_section_name, default="")


def is_qr_caption(text: str) -> bool:
    """Tell whether a short line stands under a QR code (“浙江法制报”微信)."""
    text = _SCANNED.sub("", text.strip())
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
    title = _title(lines)
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
        lunar_date=_first(LUNAR, text),
        weekday=_first(WEEKDAY, text),
    )
    return MastheadReading(
        masthead=masthead,
        title=title,
        issue_number=_number_of(number) if number else None,
        date=find_date(text),
        first_stack=_first_stack(text),
    )


def _number_of(match: re.Match[str]) -> int | None:
    return next((read_numeral(found) for found in match.groups() if found), None)


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if match is None:
        return ""
    named = [group for group in match.groups() if group]
    return (named[0] if named else match.group()).strip()


def _first_stack(text: str) -> str:
    stacks = STACKS.search(text)
    return re.sub(r"[^A-F]", "", stacks.group())[:1] if stacks else ""


def _pages_announced(text: str) -> int | None:
    stacks = STACKS.search(text)
    if stacks:
        return sum(read_numeral(number) or 0 for number in _STACK.findall(stacks.group()))
    match = PAGES.search(text)
    return read_numeral(match["number"].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) if match else None


def _contacts(lines: tuple[str, ...]) -> Masthead:
    """Read telephone numbers, addresses and the WeChat account."""
    text = half_width("\n".join(lines))
    without_codes = re.sub(r"CN\s*\d{2}\s?[-—]\s?\d{4}|\d{4}-\d{3}[\dXx]\b", "", text)
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
