"""Read photo credits: 新华社 李肃人 摄, 蒙钟德摄（影像中国）, （新华社发）, 受访者供图."""

import re

from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.names import HAN

_PHOTO = (
    r"(?:翻摄|翻攝|摄影报道|攝影報道|摄影报导|摄影|攝影|摄|攝|供图|供圖|提供图片|图片提供|提供|制图|製圖|"
    r"绘图|繪圖|漫画|漫畫|图片来源|圖片來源)"
)
_TAKEN = in_both_scripts(
    rf"{_PHOTO}$|"
    r"^(?:摄影|图片|图|摄|供图|图片来源|漫画|制图|資料圖片)\s?[:：/／]"
)
_GIVEN = in_both_scripts(
    rf"{HAN}{{2,4}}\s?[/／]\s?[图摄]"
    rf"|本报(?:摄影|图片)(?:记者)?[ \u3000]+{HAN}{{2,4}}|{HAN}{{2,6}}报资料(?:图片?|照片|室)"
    r"|(?:手机|网友|本报|市民)?拍客[ \u3000:：]+\S{2,8}"
    r"|(?:视频|监控|网页|手机)?截图|图源\s?[:：/／]\s?\S{2,12}"
)
"""高远/图, 本报摄影 关山, 濠镜日报资料图片, 手机拍客 小橘子, 视频截图."""
_OF_BODY = in_both_scripts(
    rf"(?:摄影|供图)[ \u3000]+\S{{2,14}}(?:协会|[社系级班院局站队]|公司|中心|[大中]学)[ \u3000]+"
    rf"{HAN}[ \u3000]?{HAN}{{1,2}}"
)
"""摄影　2003级摄影协会　阿　亮."""
_GIVEN_BY = in_both_scripts(rf"[（(]?(?:图片|照片|图)由{HAN}{{2,16}}(?:提供|供图)[）)]?")
"""图片由船厂提供 ends a caption; in a line of its own it is a note below a story."""
_SUPPLIED = in_both_scripts(rf"{HAN}{{2,14}}[ \u3000]?(?:供图|图片|提供|提供图片|资料图)")
_DRAWN = in_both_scripts(
    rf"(?:制图|绘图|漫画|插图)[\s:：/／]+{HAN}{{2,4}}"
    rf"|{HAN}{{2,4}}\s+(?:绘|插图|插画|画|作)"
)
_HOUSE = (
    r"(?:新华社|新華社|中新社|法新社|美联社|美聯社|路透社|路透|本报|本報|资料|資料|中通社|中央社|视觉中国|人民视觉|"
    r"影像[\u3400-\u9fff]{2}|(?!一周|本周|每周|今日|每日|新闻|现场|精彩)[\u3400-\u9fff]{2}(?:影像|视觉|图片社?)|人民图片|东方IC|IC\s?[Pp]hoto|CFP|网络|網上|網絡|互联网|受访者|受訪者)"
)
_PARTNER = r"[/／](?:法新|美联|美聯|路透|欧新|歐新|盖蒂|蓋蒂)"
"""新华社/法新: the agency that gives the picture, and the one it has it from."""
_AGENCY_PHOTO = in_both_scripts(
    rf"(?:(?:图片|照片|以上图片|本版图片)?均[为由])?{_HOUSE}(?:{_PARTNER})?(?:资料)?\s*/?\s*(?:发|摄|图片|供图|照片|图|传真照片)?"
)
_TAG = re.compile(r"[（(〔【](?P<inside>[^（(）)〔〕【】。]{2,24})[）)〕】]")
_TAIL_TAG = re.compile(r"[（(〔【](?P<inside>[^（(）)〔〕【】。]{2,24})[）)〕】]$")
_WRITER_TOO = in_both_scripts(r"(?:^|[\s/／、])(?:文|图文|文图|撰文)(?:[\s/／、．·・&]|$)")
"""本报记者 俞砚秋 文 本报记者 陆行舟 摄 is the byline of a story."""
_OUTSIDER = in_both_scripts(
    r"^(?:热心)?(?:读者|网友|市民|影友|家长|师生|学生|村民|居民|社区志愿者|志愿者|摄影爱好者)\s+(?=\S)"
)
"""读者 裴裴 摄: who sent a picture in."""
_MARKS = "□■◎○●◆◇▲"
_LONGEST = 40
_SENTENCE_END = "。！？”』」…"


def is_credit(text: str) -> bool:
    """Tell whether a line is a photo credit and nothing else (新华社 李肃人 摄)."""
    text = text.strip().rstrip("。").lstrip(_MARKS).strip()
    if not 2 <= len(text) <= _LONGEST or re.search(r"[。，,！？!?“]", text):
        return False
    if _WRITER_TOO.search(text):
        return False
    text = _OUTSIDER.sub("", text)
    tag = _TAIL_TAG.search(text)
    if tag is None:
        return _is_taken(text)
    core = text[: tag.start()].strip()
    if not core:
        return _is_taken(tag["inside"].strip()) or _is_house(tag["inside"])
    # 蒙钟德摄（影像中国）: both halves say whose picture it is.
    if _is_house(core):
        return _is_taken(tag["inside"].strip())
    return (_is_taken(core) or bool(read_byline(core))) and _is_house(tag["inside"])


def is_given_by(text: str) -> bool:
    """Tell whether a line says of the pictures above it who gave them: 图片由船厂提供."""
    return _GIVEN_BY.fullmatch(text.strip()) is not None


def is_drawn(text: str) -> bool:
    """Tell the credit of a drawing (插图 老树): the text beside it is no caption."""
    return _DRAWN.fullmatch(text.strip()) is not None


def _is_house(text: str) -> bool:
    return _AGENCY_PHOTO.fullmatch(text.strip()) is not None


def _is_taken(text: str) -> bool:
    """Tell 李肃人 摄, 图/视觉中国, 受访者供图."""
    if _AGENCY_PHOTO.fullmatch(text):
        return text[-1] in "发發片图圖" or " " not in text
    if any(form.fullmatch(text) for form in (_DRAWN, _GIVEN, _OF_BODY)):
        return True
    taker, stroke, house = text.rpartition("/")
    if stroke and _is_house(house) and _is_taken(taker.strip()):
        return True
    has_deed = _TAKEN.search(text) is not None
    if has_deed and (read_byline(text) or _house_taker(text)):
        return True
    return (
        "由" not in text
        and _SUPPLIED.fullmatch(text) is not None
        and text.endswith(("供图", "供圖", "提供"))
    )


def _house_taker(text: str) -> bool:
    """Tell 图：法新社, 图片来源：视觉中国."""
    after = re.split(r"[:：/／]", text, maxsplit=1)[-1].strip()
    return after != text and (_is_house(after) or 2 <= len(after) <= 12)


def _ends_caption(text: str) -> bool:
    return is_credit(text) or is_given_by(text)


def split_credit(text: str) -> tuple[str, str]:
    """Split a caption from the credit at its end.

    Returns:
        Caption and credit; the credit is empty when none stands there. Together
        they hold every character of the text but white space between them.
    """
    text = text.rstrip()
    earliest = max(len(text) - _LONGEST - 4, 1)
    for place in range(earliest, len(text) - 1):
        is_start = text[place - 1] in _SENTENCE_END or text[place - 1].isspace()
        is_start = is_start or text[place] in "（(〔【"
        is_inside = text.rfind("（", 0, place) > text.rfind("）", 0, place)
        is_start = is_start and not (is_inside or text[place].isspace())
        if is_start and _ends_caption(text[place:]):
            return text[:place].rstrip(), text[place:]
    return text, ""
