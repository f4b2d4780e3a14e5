"""Read a line at a page's edge (刊头、书眉) as the marks it is made of.

Such a line states the date, the page, the name of the paper, telephone numbers,
who made the page: it is known by how little is left when all of these are taken out.
"""

import re
from dataclasses import dataclass, replace

from reader.model.article import Byline
from reader.notation.both_scripts import in_both_scripts
from reader.notation.edition import read_edition
from reader.notation.editors import read_editors
from reader.notation.line_label import LineLabel, read_line_label
from reader.notation.masthead import paper_name, with_name_close
from reader.notation.masthead_marks import (
    DATE,
    EMAIL,
    ENGLISH_DATE,
    ERA_DATE,
    ISSUE_NUMBER,
    LUNAR,
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
from reader.notation.numeral import half_width
from reader.notation.page_label import PageLabelLine, page_label, read_page_label_line
from reader.notation.section import is_section_name

_LONGEST = 400
_LONGEST_SECTION = 12
_NAME_AND_SECTION = 2
_BESIDE_NAME = re.compile(r"[\s·()（）【】]+")
_LONGEST_FORM = 60
_MOST_AMID = 4
"""Words of a line that has nothing but the paper, the page and its section."""
_MOST_SECTIONS = 2
_HOTLINE = in_both_scripts(
    rf"(?:(?:24小时)?[\u3400-\u9fff]{{0,4}}(?:热线|电话|专线|传真|查询|订报|爆料|报料|总机|總機"
    rf"|编辑部|总编室|总编办|融媒体中心|新闻中心|值班室|办公室|广告部|发行部|印务部))\s?[:：]?\s?"
    rf"(?:(?:{TELEPHONE.pattern}|(?:0\d{{2,3}}[-—－])?\d{{5,8}}(?!\d))[\s、,，/|]*)+"
)
_MARKS = (
    (
        in_both_scripts(
            rf"(?:[\u3400-\u9fff]{{0,6}}(?:邮箱|信箱|电邮|E-?mail)\s?[:：]?\s?)?{EMAIL.pattern}",
            re.ASCII | re.IGNORECASE,
        ),
        1,
    ),
    (in_both_scripts(r"(?:本报)?(?:网址|官网)(?:\s?[:：]\s?|\s(?=https?:))[\w./:-]+", re.ASCII), 1),
    (in_both_scripts(r"(?:官方)?(?:微博|抖音号?|小红书)\s?[:：]?\s?@[\w\u3400-\u9fff]{2,16}"), 1),
    (
        in_both_scripts(
            rf"(?:[\u3400-\u9fff]{{2,8}}[网线]\s?[:：]?\s?)?{WEBSITE.pattern}", re.IGNORECASE
        ),
        1,
    ),
    (
        in_both_scripts(
            r"(?:国内统一)?(?:连续出版物号?|刊号?)?\s?[:：]?\s?CN\s*[:：]?\s*\d{2}\s?[-—－–]\s?\d{4}"
        ),
        2,
    ),
    (
        in_both_scripts(
            r"(?:(?:邮发|国内|国外)?代号|邮发代码)\s?[:：]?\s?[\dA-Z]{1,3}\s?[-—－–]?\s?\d{1,4}"
        ),
        2,
    ),
    (
        in_both_scripts(
            r"(?:本报|报社)?(?:地址|[社校厂院所局]址|印刷|承印)\s?[:：]\s?[^\s|｜]+"
            r"|广告(?:经营)?许可证号?\s?[:：]\s?[^\s|｜]+|邮编\s?[:：]\s?\d{6}"
        ),
        1,
    ),
    (
        in_both_scripts(
            r"(?:准印证(?:号)?|内准(?:字)?|(?:[\u3400-\u9fff]内)?资准字)\s?[:：]?\s?"
            r"(?:[（(][\u3400-\u9fff]{1,3}[）)][\u3400-\u9fff]{0,3}第?|[（(]?[\u3400-\u9fff]{0,6})[A-Z\d字第（()）-]{4,}号?"
        ),
        2,
    ),
    (
        in_both_scripts(
            r"(?:登记证|执照)\S{0,8}(?:字|报)第\s?[\d〇零○一二三四五六七八九十百]+\s?号"
        ),
        2,
    ),
    (re.compile(r"ISSN\s?[:：]?\s?\d{4}-\d{3}[\dXx]"), 2),
    (
        in_both_scripts(
            r"(?:发行人|创办人|社长|总编辑)\s?[:：]?\s?[\u3400-\u9fff]{2,4}(?=[\s|]|$)"
            r"|创刊[于於]\S{3,12}[年日](?=[\s|]|$)"
        ),
        1,
    ),
    (
        in_both_scripts(
            r"(?:·[\u3400-\u9fff]{2,6}\s)?(?:每|逢)(?:周|週|星期|月|旬)[周週一二三四五六日、\d]{0,9}(?:出版|出刊|刊出|见报)"
        ),
        1,
    ),
    (ERA_DATE, 1),
    (DATE, 1),
    (ENGLISH_DATE, 1),
    (WEEKDAY, 1),
    (LUNAR, 1),
    (ISSUE_NUMBER, 1),
    (STACKS, 2),
    (PAGES, 1),
    (PRICE, 1),
    (WEATHER, 1),
    (_HOTLINE, 1),
    (WECHAT, 1),
    (ORGAN, 1),
    (PUBLISHER, 1),
)
_CAPTIONS = in_both_scripts(
    r"数字报|电子版|网址|官网|邮箱|电子邮箱|投稿|内部(?:资料|参考|发行|刊物)|內部資料|免费赠阅|免费交流|免费|信箱|电邮|E-?mail|新闻|国内统一|连续出版物号|刊号|编号|印刷|农历|夏历|共|"
    r"今日|本期|天气|零售|定价|每份|地址|邮编|社址|总编辑|社长|值班|版权所有|专栏|公元|(?:出版|出刊|发行)?日期|[Pp]age|版次",
)
_SEPARATORS = re.compile(r"[\s|｜/／:：,，;；、()（）·‧•．・—\-=*#~－_◆■●\[\]【】<>《》]+")
_LABEL_WORD = in_both_scripts(
    r"第?\s?(?P<label>[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?P<word>[版页])(?P<joined>[\u3400-\u9fff·]{2,8})?"
    r"|(?P<bare>[A-Z]{1,2}\d{1,2}|0\d|\d{1,2})"
)
_SHEET = in_both_scripts(
    r"[-—－–·]{1,2}\s?\d{1,3}\s?[-—－–·]{1,2}|第\s?\d{1,3}\s?页\s?[,，/]?\s?(?:共|总)\s?\d{1,3}\s?页"
    r"|[Pp]age\s\d{1,3}\s(?:of|/)\s\d{1,3}"
)
_SECTION_AND_NUMBER = re.compile(r"(?P<section>[\u3400-\u9fff]{2,4})\s+(?P<number>0\d)")
_SPREAD = re.compile(
    r"^(?P<first>(?:\d{1,2}\s+)?)(?P<word>[\u3400-\u9fff](?: [\u3400-\u9fff]){1,4})"
    r"(?P<number>(?:\s+\d{1,2})?)$"
)
"""基 层 3, 05 社 会, 星 期 五: words set wide, alone in their line."""
_UNCOMMON = (
    (re.compile(r"^([A-D])[叠疊]\s?(\d{1,2})\s?版?(?=\s|$)"), r"\1\2"),
    (re.compile(r"版次\s?[:：]\s?([A-Z]?\d{1,2})\s+版名\s?[:：]\s?(?=\S)"), r"第\1版 "),
    (
        re.compile(
            r"^([A-Z]{0,2}\d{1,2})[-—–~～](?:[A-Z]{0,2}\d{1,2})(?=(?:\s[\u3400-\u9fff]{2,4})?$)"
        ),
        r"\1",
    ),
)
"""A叠 07, 版次：05 版名：社会, and a spread of two pages (C02-03 通版), named by its first."""
_SET_WIDE = re.compile(r"第\s?([A-Z]{0,2}\d{1,3})\s?版")
"""2023年10月19日 第 3 版 产地: blanks within a label beside others of its line."""
_HOUR = re.compile(r"(?<=[\d日])\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d:：])")
"""2024-03-18 05:10: when a site set a text, behind the day."""
_PLAIN_SECTION = re.compile(r"[\u3400-\u9fff·]{0,6}|[A-Z][A-Za-z&]{1,14}")
_HINT = in_both_scripts(
    r"[\dA-Za-zＡ-Ｚ版页年月日期@]|星期|周|主办|出版|发行|编|责|农历|初|廿|机关报|微信|公众|"
    r"公眾|天气|策划|校|设计|[元角]|零售|电话"
)
"""What every mark but a paper's name has one of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolioLine:
    """What a line at a page's edge states.

    Attributes:
        weight: How many marks it has, the sure ones counted twice; 0 for any other line.
        label: The page label; None when none is printed.
        name: Name of the paper; empty when none is printed.
        editors: Who made the page, their printed text left to the line.
        rest: Characters that no mark accounts for.
        others: The words they are in.
    """

    weight: int = 0
    label: PageLabelLine | None = None
    name: str = ""
    editors: tuple[Byline, ...] = ()
    rest: int = 0
    others: tuple[str, ...] = ()


def read_folio_line(text: str) -> FolioLine:
    """Read a line as the marks of a page's edge.

    Args:
        text: One printed line.
    """
    text = with_name_close(_in_common_form(text.strip().replace("\u3000", " ")))
    labelled = read_line_label(text)
    if labelled is not None and labelled.label is LineLabel.SOURCE:
        return FolioLine()  # of an article that was taken out of its page
    if len(text) > _LONGEST or text.endswith(("。", "；", "！", "？", "，")):
        return FolioLine()
    whole = read_page_label_line(text) or _section_and_number(text)
    if whole is not None and _names_page(text, whole):
        return FolioLine(weight=2 if whole.has_page_word else 1, label=whole)
    name = paper_name(text) or _name_beside(text)
    if name or not _HINT.search(text):
        # Most lines of a page have no hint; only the name of a paper needs none.
        return FolioLine(weight=int(bool(name)), name=name, rest=0 if name else len(text))
    remaining, weight, editors = _without_marks(half_width(text))
    label, name, others = _words(remaining, has_marks=weight > 0)
    hour = label and rf"(?<!\d)(?:{label.label}:\d\d|\d\d:{label.label})(?!\d)"
    if hour and re.search(hour, half_width(text)):
        return FolioLine()  # 周二19:30 女排超级杯: the hour of an item
    rest = sum(len(_CAPTIONS.sub("", word)) for word in others)
    weight += bool(name) + _stands_amid(remaining)
    if label is not None and (weight or not rest):
        weight += 2 if label.has_page_word else 1
    else:
        label = None  # 高铁客流恢复至九成 5版: an entry of the 导读
    return FolioLine(
        weight=weight, label=label, name=name, editors=editors, rest=rest, others=others
    )


def _in_common_form(text: str) -> str:
    """Set a line's words close, and its label as most papers print it."""
    if len(text) > _LONGEST_FORM:
        return text
    if DATE.search(half_width(text)):
        text = _SET_WIDE.sub(r"第\1版", _HOUR.sub("", text))
    for form, common in _UNCOMMON:
        text = form.sub(common, text)
    return _SPREAD.sub(_close, text)


def _close(spread: re.Match[str]) -> str:
    return spread["first"] + spread["word"].replace(" ", "") + spread["number"]


def _name_beside(text: str) -> str:
    """Return the name of 江州日报 理论 or 江州日报（早刊）, without a date or a number between."""
    words = [word for word in _BESIDE_NAME.split(text) if word]
    if len(words) != _NAME_AND_SECTION:
        return ""
    pairs = (words, words[::-1])
    names = (paper_name(a) for a, b in pairs if is_section_name(b) or read_edition((b,)))
    return next(filter(None, names), "")


def _section_and_number(text: str) -> PageLabelLine | None:
    """Read 警事 05: whatever the section, its number is padded as only a page's is."""
    match = _SECTION_AND_NUMBER.fullmatch(half_width(text))
    if match is None:
        return None
    return PageLabelLine(
        label=page_label(match["number"]), section=match["section"], has_page_word=False
    )


def is_caption(text: str) -> bool:
    """Tell a line that only says what the next one states: 国内统一连续出版物号."""
    bare = _SEPARATORS.sub("", text)
    return bool(bare) and not _CAPTIONS.sub("", bare)


def is_sheet_number(text: str) -> bool:
    """Tell the number that a program gave a sheet: - 3 -, 第3页 共8页, Page 3 of 8."""
    return _SHEET.fullmatch(half_width(text.strip())) is not None


def _names_page(text: str, line: PageLabelLine) -> bool:
    """Tell a page's own label from an entry of the 导读: 3版 一个红绿灯里的民意."""
    if _has_marks(line.section):
        return False
    is_padded = re.match(r"[A-ZＡ-Ｚ]{0,2}[0０]", text) is not None
    is_formal = text.lstrip("【[=#—-* ■●").startswith("第") or is_padded
    is_plain = all(_PLAIN_SECTION.fullmatch(word) for word in _SEPARATORS.split(line.section))
    return is_formal or not line.section or is_plain


def _has_marks(section: str) -> bool:
    text = half_width(section)
    return any(pattern.search(text) for pattern, _ in _MARKS) or any(map(paper_name, text.split()))


def _without_marks(text: str) -> tuple[str, int, tuple[Byline, ...]]:
    """Take the marks out of a line; a bar stays where each of them stood."""
    weight = 0
    for pattern, worth in _MARKS:
        text, count = pattern.subn(" | ", text)
        weight += worth if count else 0
    kept: list[str] = []
    editors: list[Byline] = []
    for part in text.split(" | "):
        before, found = _editors_after(part)
        editors.extend(Byline(role=e.role, names=e.names) for e in found)
        kept.append(before)
    return " | ".join(kept), weight + bool(editors), tuple(editors)


def _editors_after(part: str) -> tuple[str, tuple[Byline, ...]]:
    """Find editors at the end of a part (体育 编辑 沈浩), and return what stands before them."""
    words = part.split()
    if len(words) > 1 and _LABEL_WORD.fullmatch(words[-1]):
        before, found = _editors_after(" ".join(words[:-1]))
        if found:
            return f"{before} {words[-1]}".strip(), found  # 本版编辑/秦珍 7
    for start in range(len(words)):
        found = read_editors(" ".join(words[start:]))
        if found:
            return " ".join(words[:start]), found
    return part, ()


def _words(text: str, *, has_marks: bool) -> tuple[PageLabelLine | None, str, tuple[str, ...]]:
    """Find label, section and name among the words that are left, and return the others."""
    label: PageLabelLine | None = None
    name = ""
    others: list[str] = []
    words = [word for word in _SEPARATORS.split(text) if word]
    names = [paper_name(word) for word in words]
    is_section_next = False
    before = ""
    for word, found_name in zip(words, names, strict=True):
        match = _LABEL_WORD.fullmatch(word) if label is None else None
        if match and _may_be_label(match, words, has_marks=has_marks or any(names)):
            label = PageLabelLine(
                label=page_label(match["label"] or match["bare"]),
                section=match["joined"] or "",
                has_page_word=match["word"] == "版",
            )
            is_section_next = not label.section
        elif found_name and not name:
            name = found_name
        elif label and is_section_next and _is_section(word, has_marks=has_marks or any(names)):
            label = PageLabelLine(
                label=label.label,
                section=" ".join(part for part in (label.section, word) if part),
                has_page_word=label.has_page_word,
            )
            is_section_next = False
        elif label and label.section and f"{label.section}·{word}" in text:
            label = replace(label, section=f"{label.section}·{word}")  # 07 公告·服务
        elif label and label.section and word is words[-1] and is_section_name(word):
            label = replace(label, section=f"{label.section} {word}")  # 11 晋风 副刊
        elif name and word.isascii() and word.isupper():
            continue  # 河西日报 HEXI RIBAO
        elif word not in ("专栏", "版次"):
            others.append(word)
            before = before if label else word
    if label and not label.section:
        label, others = _with_section_before(label, others, before)
    return label, name, tuple(others)


def _stands_amid(text: str) -> bool:
    """Tell 江汀体育 第12版 全民健身·棋牌: an entry of the 导读 has its page at an end."""
    words = [word for word in re.split(r"[\s|｜]+", text) if word]
    amid = words[1:-1] if len(words) <= _MOST_AMID else []
    return any(
        word[0] == "第" and word[-1] == "版" and _LABEL_WORD.fullmatch(word) for word in amid
    )


def _with_section_before(
    label: PageLabelLine, others: list[str], before: str
) -> tuple[PageLabelLine, list[str]]:
    """Give the label what stands before its number: 新闻 第4页, 民生·文化 3."""
    if len(others) > 1 and all(map(is_section_name, others)):
        return replace(label, section="·".join(others)), []
    if not is_section_name(before):
        return label, others
    return replace(label, section=before), [each for each in others if each != before]


def _may_be_label(match: re.Match[str], words: list[str], *, has_marks: bool) -> bool:
    """Tell a label from other figures: a bare one stands first or last, or before its section."""
    word = match.group()
    if match["word"] or (word[0].isalpha() and has_marks) or word is words[0]:
        return True
    place = words.index(word)
    is_before_last = place + 2 == len(words) and _is_section(words[-1], has_marks=has_marks)
    is_last = place + 1 == len(words)
    if is_last and 1 < len(words) <= _MOST_SECTIONS + 1 and all(map(is_section_name, words[:-1])):
        return True  # 教学科研 3, 民生·文化 3
    return has_marks and (is_last or is_before_last or is_section_name(words[place + 1]))


def _is_section(word: str, *, has_marks: bool) -> bool:
    """Tell a section's name; without a date beside it only a short one is believed."""
    if word in ("专栏", "版次") or not re.fullmatch(r"[\u3400-\u9fff]{2,12}", word):
        return False
    return has_marks or is_section_name(word) or _PLAIN_SECTION.fullmatch(word) is not None
