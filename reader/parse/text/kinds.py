"""Say what a unit looks like by itself, before its neighbours are heard."""

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.credit import is_credit, split_credit
from reader.notation.dateline import is_bare_dateline, read_boxed_writers, read_dateline
from reader.notation.digest_mark import read_digest_label, read_page_tag
from reader.notation.editors import read_editors
from reader.notation.jump_mark import find_jump_marks
from reader.notation.signature import is_excerpt
from reader.parse.text.lines import Unit, is_finished, width_of

_AD = in_both_scripts(
    r"(?:[·•]?\s?)?(?:公益)?(?:广\s*告|廣\s*告|启\s*事|遗失声明|声\s*明)(?:\s?[·•])?"
)
_SOURCE = in_both_scripts(
    r"^[（(【]?(?:数据来源|資料來源|来源|据(?!.*，.*。$)|摘自|原载|文章来源|稿件来源|本文来源|作者(?:[为系是现]|从事|任职|就读|服务于?)|作者單位)"
    r"\s?[:：为系]?.{1,50}$"
)
_AROUND_JUMP = "。 ◀▶►◄◁▷←→▲▼△▽☞☜>＞<＜》《"
_END_MARK = in_both_scripts(r"^[（(【]?\s?(?:完|未完待续|待续|本版完)\s?[）)】]?$")
_CAPTION = in_both_scripts(
    r"^(?:图为|图[①-⑳]|图[1-9](?!\d)|图一|图[二三四五六七八九](?=[:：])|图[:：](?=[^。]{8,}。$)|图片为|[上下左右]图(?!书)|▲|↑|←|→|↓|◀|▶图|▼|图片说明|图中|資料圖|漫画[:：])"
)
_SHOWS_WHERE = in_both_scripts(
    r"[（(](?:[左右中]|[左右][一二三四五]|[前后]排(?:[左右中][一二三四五]?)?|[左右]起第?[一二三四五]?)[）)]"
)
"""陶二奎（左）, 程敏之（前排左一）: where one stands in a picture."""
_NOTE = in_both_scripts(
    r"^(?:※|(?:[^。]{0,24}[，,\s])?(?:货币)?单位[:：]\s?(?=\S*[元吨斤升米箱人户％%/])\S{1,12}$|(?:新闻)?线索提供(?:人|者)?[:：]|报料人?[:：]|注[:：]|注释[:：]|制图[/:：]|制表[/:：]|本版(?:投稿|邮箱|图片|稿件|照片|文图|图文|内容|文字|言论|文章|观点)|本报(?:地址|社址|投稿)|"
    r"(?:图片|照片|本文图片)(?:均)?(?:由|为)|[A-Z]{0,2}\d{1,2}(?:[-、—]\d{1,2})?版?\s?(?:采写|撰文|摄影|制图|统筹)|"
    r"(?:咨询|联系|报名|举报|预约|求助|监督|服务)?(?:电话|热线)[:：]|邮箱[:：]|[\w.+-]+@[\w.-]+$|投稿邮箱|来[稿信]请|來[稿信]請|欢迎来[稿信]|(?:策划|总策划|执行|统筹)[:：])"
)
_SPEAKER = in_both_scripts(
    r"^(?:[问問]\d{0,2}|答\d{0,2}|記者|主持人|[QA]\d{0,2}|@[^：:]{1,14}|网友[^：:]{0,12}|(?:读者|市民|患者)(?!投诉|反映|来信|来电|报料|爆料|举报|求助|提问)[\u3400-\u9fff]{0,6}|[●·•○◇△][^。：:]{1,20})\s?[:：]\s?\S"
)
"""问：… and @老广：… are said by somebody, whatever their length; 市民投诉：… is a headline."""
_SALUTATION = in_both_scripts(
    r"^(?:(?:编辑|编者|記者)(?:同志|先生|朋友|您好|你好)?|(?:尊敬|亲爱)的[\u3400-\u9fff]{2,10}"
    r"|[\u3400-\u9fff]{1,4}(?:读者|先生|女士|小姐|同志|朋友|网友)"
    r"|(?:律师|法官|医生|大夫|专家|老师|编辑部|主编|市长|局长|校长)(?:您好|你好)?"
    r"|各[^。，]{2,16}(?:，[^。]{2,24})*)[:：]$"
)
"""A letter opens so (编辑同志：), a document (各县人民政府：), and its answer (小蔡读者：)."""
_CASE_NUMBER = in_both_scripts(
    r"^[（(〔\[]\d{4}[）)〕\]].{2,20}号$|^第\s?\d{1,4}\s?号$"
    r"|^[\u3400-\u9fff]{2,10}[（(〔\[]\d{4}[）)〕\]]\S{0,4}?\d{1,4}号$"
)
"""（2012）青民初字第9号, 青规告字〔2017〕9号: of the notice, no deck."""
_WHOLLY_BRACKETED = in_both_scripts(
    r"^[（(](?![一二三四五六七八九十\d上中下]+[）)])[^（()）]{2,}[）)]$"
)
_LAST_BRACKET = re.compile(r"[（(〔【]([^（(）)。，]{1,40})[）)〕】]。?$")
_ENDING = in_both_scripts(r"(?:完|全文完)$|据|綜合|来源|摘自|作者")
_LONGEST_CAPTION = 160.0
_PHOTO = in_both_scripts(
    r"摄|\s画$|影像|视觉|供图|资料|发[）)]?$|發[）)]?$|(?:美联|路透|法新|欧新|盖蒂)社?[）)]?$|图[/:：]|社[/／]"
)
_LONGEST_HEADING = 60.0
"""The seed's one-line head of kicker and two headlines is 44 em."""
_LONGEST_HEAD = 110.0
_LONGEST_CLAUSE = 34.0
_CLAUSE_SPACE = re.compile(r"[ \u3000\u00a0]+")
_SHORT_CLAUSE = 10.0
_SHORT_LINE = 13.0
_NARRATES = in_both_scripts(
    r"(?:据|目前|近日|日前|昨[日天]|今[年日天]|去年|同时|此外|另外|随后|当[天日]|當[天日]|其中|为此|對此|"
    r"针对|針對|随着|隨著|通过|經過|他[们说]|她[们说]|记者|早在|自从|\d{1,4}[年月日])"
)
"""A story goes on so; a heading hardly begins so and pauses."""
_QUOTED = re.compile(r"[“「][^“”「」]+[”」]")
"""A line that is one speech from mark to mark: no text was cut there."""
_SAID_BY = re.compile(r"[“「].*[。！？…][”」]\s?(?:——|—)\s?[^\s，。]{2,16}")
_REPORTED = in_both_scripts(r"[\u3400-\u9fff]{3,}(?:称|表示|指出|认为|透露|介绍)，[^“「]{2,}")
"""发展商回覆查询时称，说明书已列: a text goes on so; a headline has no such pause."""
_LONG_LINE = 26.0
_NUMBERED = in_both_scripts(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,2}[章节条]|[①-⑳]"
    r"|[上中下][ \u3000]{1,2}(?=[\u3400-\u9fff“]{3}))"
)
BULLET = re.compile(r"[●○■□▲△◆◇★☆▪·•※◎►▶▇█▊▌▍]|[①-⑳]")
"""What the items of a list open with."""
_TAGGED = re.compile(r"[【〖][\u3400-\u9fff]{2,6}[】〗](?=\S)")
_ENGLISH = re.compile(r"[a-z]+ [a-z]+\.[”’]?$")
"""A sentence in English ends so; a headline has no stop."""
_LABELS = re.compile(r"(?:[\u3400-\u9fff]{2,4}[:：]\S+[\s\u3000]+)+[\u3400-\u9fff]{2,4}[:：]\S+")
_SAYS = in_both_scripts(
    r"[:：][“「]|(?:[局院厅委署]|(?:水利|基金|[农渔工学商公议协联]|[居村消]委)会|[警校院店官资消厂]方|"
    r"[业房屋店机户车]主|物业|专家|学者|医生|律师|记者|[市居村农渔]民|[果菜茶蚵]农|[业店]者|[店商]家|员工|网友|家长|司机|教练|主帅|球迷|当局|业内|官员|部门)[:：]"
)
"""文化局：下周审议　屋主：我没有签字: a deck of what two say."""
_NO_HEADING = tuple("。；;")


class Kind(StrEnum):
    """What a unit looks like."""

    BODY = "body"
    HEADING = "heading"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    JUMP = "jump"
    SOURCE = "source"
    EDITORS = "editors"
    AD = "ad"
    DIGEST_LABEL = "digest_label"
    PAGE_TAG = "page_tag"
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A unit and what it looks like.

    Attributes:
        unit: The unit.
        kind: What it looks like.
        has_dateline: True when it opens as a report does.
        rows: Cells of a table; empty for everything else.
        image: Path of a picture in the issue folder, its caption being the
            text; empty for everything else, and where it is not held.
        is_line: True for a verse or an item of a list, which begins anew.
        is_notice: True for the head of a small advertisement among others.
    """

    unit: Unit
    kind: Kind
    has_dateline: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    image: str = ""
    is_line: bool = False
    is_notice: bool = False

    @property
    def text(self) -> str:
        """The unit's text."""
        return self.unit.text


def is_numbered(text: str) -> bool:
    """Tell whether a line begins with a count (一、, （二）, 3.)."""
    return _NUMBERED.match(text) is not None


def opens_item(text: str) -> bool:
    """Tell whether a line begins with a count, a bullet or what it offers: 【出租】."""
    return any(form.match(text) for form in (_NUMBERED, BULLET, _TAGGED))


def classify(unit: Unit) -> Element:
    """Say what a unit looks like."""
    text = unit.text
    if read_boxed_writers(text) is not None:
        return Element(unit=unit, kind=Kind.BYLINE)
    if read_dateline(text) is not None and (
        unit.width > 12 or is_finished(text) or is_bare_dateline(text)
    ):
        return Element(unit=unit, kind=Kind.BODY, has_dateline=True)
    kind = _special(unit) if unit.width <= _LONGEST_HEADING else _captioned(unit)
    if kind is None and is_labelled(text):
        return Element(unit=unit, kind=Kind.BODY, is_line=True)
    if kind is None and _is_head_of_clauses(unit):
        kind = Kind.HEADING
    return Element(unit=unit, kind=kind or _plain(unit))


def _is_head_of_clauses(unit: Unit) -> bool:
    """Tell kicker, headline and deck in one long line from a paragraph: spaces set them apart."""
    text = unit.text
    if not _LONG_LINE < unit.width <= _LONGEST_HEAD or unit.is_wrapped:
        return False
    if "。" in text or is_finished(text):
        return False
    if is_said(text):
        return False
    clauses = _CLAUSE_SPACE.split(text)
    fewest = 2 if unit.width <= _LONGEST_HEADING else 3
    return len(clauses) >= fewest and all(width_of(clause) <= _LONGEST_CLAUSE for clause in clauses)


def _special(unit: Unit) -> Kind | None:
    """Recognise the short forms; None for running text and headings."""
    text = unit.text
    marks = find_jump_marks(text)
    if marks and marks[0].text.strip(_AROUND_JUMP) == text.strip(_AROUND_JUMP):
        return Kind.JUMP
    if read_digest_label(text):
        return Kind.DIGEST_LABEL
    if read_page_tag(text):
        return Kind.PAGE_TAG
    if _AD.fullmatch(text):
        return Kind.AD
    return _credited(unit)


def _credited(unit: Unit) -> Kind | None:
    """Recognise captions, credits, editors, bylines and sources."""
    text = unit.text
    recognised = (
        (Kind.CAPTION, _CAPTION.match(text)),
        (Kind.EDITORS, read_editors(text)),
        (Kind.BYLINE, is_excerpt(text)),
        (Kind.SOURCE, is_note(text)),
        (Kind.CREDIT, is_credit(text)),
        (Kind.BYLINE, read_byline(text)),
        (Kind.SOURCE, _WHOLLY_BRACKETED.match(text)),
    )
    return next((kind for kind, found in recognised if found), None) or _captioned(unit)


def is_marked(text: str) -> bool:
    """Tell a heading with a mark before it or brackets around it: ●焦点, 【病例】."""
    return BULLET.match(text) is not None or text.startswith(("【", "［", "〔"))


def is_labelled(text: str) -> bool:
    """Tell a line of several labels and what they say: 作者：… 出版社：… 定价：…."""
    return _LABELS.fullmatch(text) is not None and _SAYS.search(text) is None


def is_salutation(text: str) -> bool:
    """Tell the line that a letter or its answer opens with (编辑同志：, 小蔡读者：)."""
    return _SALUTATION.match(text) is not None


def is_said(text: str) -> bool:
    """Tell what somebody says in a talk: 问：…, 答：…, 网友老曲：…."""
    return _SPEAKER.match(text) is not None


def names_speaker(text: str) -> bool:
    """Tell what somebody says and, behind a dash, who: “…？”——校巴司机黄太."""
    return _SAID_BY.fullmatch(text) is not None


def is_end(text: str) -> bool:
    """Tell whether a paragraph ends in a bracket that ends a story: （完）, （据新华社电）."""
    match = _LAST_BRACKET.search(text[-46:])
    return match is not None and _ENDING.match(match[1].strip()) is not None


def is_note(text: str) -> bool:
    """Tell whether a line is a source, a note or anything else beside the story."""
    return any(p.match(text) for p in (_SOURCE, _END_MARK, _NOTE))


def _captioned(unit: Unit) -> Kind | None:
    """Recognise a caption by the photo credit at its end."""
    if unit.width > _LONGEST_CAPTION or read_dateline(unit.text):
        return None
    if _SHOWS_WHERE.search(unit.text) and "。" not in unit.text[:-1]:
        return Kind.CAPTION
    if not _PHOTO.search(unit.text[-40:]):
        return None
    caption, credit = split_credit(unit.text[-120:])
    is_photo = bool(caption and credit) and _PHOTO.search(credit) is not None
    return Kind.CAPTION if is_photo else None


def _plain(unit: Unit) -> Kind:
    """Tell running text from headings by length and punctuation."""
    text = unit.text
    if _CAPTION.match(text):
        return Kind.CAPTION
    is_told = any(form.match(text) for form in (_SALUTATION, _CASE_NUMBER))
    is_told = is_told or is_said(text) or names_speaker(text)
    is_long = unit.is_wrapped or unit.width > _LONGEST_HEADING
    if is_told or is_long or "。" in text or text.endswith(_NO_HEADING) or _ENGLISH.search(text):
        return Kind.BODY
    return Kind.BODY if _runs_as_text(text, unit.width) else Kind.HEADING


def _runs_as_text(text: str, width: float) -> bool:
    """Tell a line with a text's punctuation, though without a full stop."""
    if text.endswith(("，", "、", ",")):
        return width > _SHORT_CLAUSE
    if _QUOTED.fullmatch(text):
        return width > _LONG_LINE
    pauses = text.count("，") + text.count("；")
    if _REPORTED.search(text) and width > _SHORT_LINE and not is_finished(text):
        return True
    if pauses and width > _LONG_LINE and text.endswith(("：", ":")):
        return True  # …规定，现将拟任干部名单公示如下：
    ends = is_finished(text) and not text.endswith(("：", ":"))
    if pauses >= 2 or (pauses and _NARRATES.match(text)):
        # The first half of a paragraph that a column's end cut after a line.
        return (width > _SHORT_LINE and not ends) or width > _LONG_LINE
    return width > _LONG_LINE and ends
