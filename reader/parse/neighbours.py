"""Say again what units are when their neighbours are heard.

A line of two or three characters under a headline is a name; lines that open
alike are a list; short lines of no punctuation below a poet's name are verse.
None of them shows this alone.
"""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from reader.notation.column import is_box_name, is_column_name
from reader.notation.corporate import is_corporate_name, speaks_as_notice
from reader.notation.masthead_marks import DATE, YEAR_AND_MONTH
from reader.notation.names import HAN, MARKERS, is_person
from reader.notation.notice import is_notice_name, is_rubric_head
from reader.notation.signature import read_signature
from reader.parse.kinds import BULLET, Element, Kind
from reader.parse.lines import is_finished
from reader.parse.small_notices import with_notices

_FIGURE_FIRST = re.compile(
    r"[0-9０-９]+(?:[:：][0-9０-９]{2}|[%％‰]|\s|[.、．]\S|[\u3400-\u9fff]{1,2}\s)"
)
_DATE = re.compile(rf"(?:{DATE.pattern}|{YEAR_AND_MONTH})")
_PEN_NAME = re.compile(rf"{HAN}{{2,3}}")
_NICKNAME = re.compile(rf"阿{HAN}")
"""阿桥: a pen name wherever a name may stand."""
_FEWEST_SIGNED = 3
_MOST_HEAD_LINES = 3
"""Lines above a name that may be its head; below more of them a name is a verse."""
_FEWEST_ALIKE = 3
_FEWEST_BULLETS = 2
_FEWEST_VERSES = 4
_LONGEST_VERSE = 22.0
_SAID_BY = re.compile(r"(?:——|―|—|--)\s?(\S.{1,30})$")
_WORK = re.compile(r"《[^》]+》$")
_OCCASION = re.compile(r"[在于].{2,24}[上中时里](?:的(?:发言|讲话|致辞|演讲|回信|报告))?$")
_SENDER = re.compile(
    r"[\u3400-\u9fff]{1,10}(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|村|旗|州|街道|社区|小区|中学|小学|大学)"
    r"[\s\u3000]{1,2}([\u3400-\u9fff]{2,4})"
)
_SEVERAL = re.compile(rf"{HAN}{{2,}}\s?{HAN}{{2,4}}等[一二三四五六七八九十数數几幾0-9]+[人名位]$")
"""和平街居民 赵大嫂等五人: a letter of several."""
_MARKED_HEAD = re.compile(rf"[▲▼]\s?{HAN}{{2,8}}")
"""▲案情回放: a caption would say more."""
_PARTICULAR = re.compile(
    rf"{HAN}{{0,6}}(?:时间|時間|日期|期限|地点|地點|地址|电话|電話|热线|熱線|联系人|聯絡人|联系方式|网址|網址|邮箱|"
    r"邮编|传真|户名|账号|帐号|开户行)[:：]\s?\S.*[^。！？]"
)
"""When, where and whom to ask: 展示时间：4月14日至15日."""
_AT_THE_RIGHT = 8
"""Ems of white before a line that is set to the right, as a letter's sender is."""
_FIGURES, _SCORE, _CLOCK, _LABELLED = "figures", "score", "clock", "labelled"
_HOUR = re.compile(r"[0-2]?[0-9][:：][0-5][0-9][\s\u3000]")
"""20:30 联赛第三轮: two such lines are a programme."""
_LABEL = re.compile(rf"{HAN}{{2,4}}[:：]\s?\S")
"""标准：每人三百元."""
_RESULT = re.compile(r"[0-9]{1,3}\s?[:：∶比—-]\s?[0-9]{1,3}|[Vv][Ss]\.?")
_FIGURE = re.compile(
    r"[^\d\s]{0,4}[0-9][0-9.,:：∶%％]*[^\d\s]{0,2}"
    r"|[0-9]{1,3}(?:号|型|寸)[\u3400-\u9fff]{1,4}|[0-9.]+(?:万|亿|元|角|分|公斤|斤|吨|升|克)+/[\u3400-\u9fff]{1,3}"
)
_MOST_FIELDS = 14
_LONGEST_GROUP = 6.0
_ASKS = re.compile(r"，.*[？！]$")
"""A sentence: a story may open with it."""
_SAID = re.compile(r"[：，][“「].*[？！…]?[”」]$|^[“「].*[？！…][”」]$")


def hear_neighbours(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements with names, lists and verse known for what they are."""
    heard = _with_dialogue(with_notices(_with_marked_heads(list(elements))))
    heard = _with_lists(_with_names(_with_photographers(heard)))
    heard = _with_issuers(_with_signatures(_with_particulars(heard)))
    heard = _with_senders(_with_sources(heard))
    return tuple(_with_verse(heard))


def _with_marked_heads(elements: list[Element]) -> list[Element]:
    """Make short lines above text that open as captions do headings, if there are several."""
    places = [
        index
        for index, (element, below) in enumerate(pairwise(elements))
        if element.kind is Kind.CAPTION
        and _MARKED_HEAD.fullmatch(element.text)
        and below.kind is Kind.BODY
    ]
    for index in places if len(places) >= _FEWEST_BULLETS else ():
        elements[index] = replace(elements[index], kind=Kind.HEADING)
    return elements


def _with_dialogue(elements: list[Element]) -> list[Element]:
    """Make what somebody says between two paragraphs text: “后来呢？”."""
    for index in range(1, len(elements) - 1):
        before, element, after = elements[index - 1 : index + 2]
        if element.kind is not Kind.HEADING:
            continue
        if before.kind is Kind.BYLINE and after.kind is Kind.BODY and _ASKS.search(element.text):
            elements[index] = replace(element, kind=Kind.BODY)
        if not _SAID.search(element.text):
            continue
        goes_on = after.kind is Kind.BODY or _SAID.search(after.text)
        if before.kind in (Kind.BODY, Kind.CREDIT) and goes_on and not after.has_dateline:
            elements[index] = replace(element, kind=Kind.BODY)
    return elements


def _with_names(elements: list[Element]) -> list[Element]:
    """Make bare names between a heading and what is below it bylines.

    On a page where stories are signed so (副刊), a pen name is a name too.
    """
    places = [i for i in range(1, len(elements) - 1) if _may_be_signature(elements, i)]
    marks = Counter(e.text[0] for e in elements if e.kind is Kind.HEADING)
    sure = {place for place in places if _signs(elements[place].text, marks)}
    is_signed_page = len(sure) >= _FEWEST_SIGNED
    for place in places:
        text = elements[place].text
        is_author = is_corporate_name(text) and elements[place + 1].kind is not Kind.BYLINE
        is_pen_name = _NICKNAME.fullmatch(text) is not None or (
            is_signed_page and _PEN_NAME.fullmatch(text) and not is_box_name(text)
        )
        if elements[place - 1].kind is Kind.BYLINE:
            continue  # the line below a name is a crosshead
        if place in sure or is_pen_name or is_author:
            elements[place] = replace(elements[place], kind=Kind.BYLINE)
    return elements


def _with_photographers(elements: list[Element]) -> list[Element]:
    """Make who took and told a photo story, between its headline and its text, its byline."""
    for index in range(1, len(elements) - 1):
        before, element, after = elements[index - 1 : index + 2]
        tells = element.kind is Kind.CREDIT and element.text.endswith(("报道", "報道", "報導"))
        if tells and before.kind is Kind.HEADING and after.kind is Kind.BODY:
            elements[index] = replace(element, kind=Kind.BYLINE)
    return elements


def _signs(text: str, marks: Counter[str]) -> bool:
    """Tell a signature from a crosshead with a mark that others have too: ■时间表."""
    names = [name for byline in read_signature(text) for name in byline.names]
    if text[0] in MARKERS and marks[text[0]] > 1:
        return bool(names) and all(map(is_person, names))
    return bool(names)


def _may_be_signature(elements: list[Element], place: int) -> bool:
    """Tell where a name may stand: below a heading, above text or the first verse."""
    before, element, after = elements[place - 1 : place + 2]
    if element.kind is not Kind.HEADING or before.kind is not Kind.HEADING:
        return False
    if is_column_name(before.text) or after.has_dateline:
        return False
    if after.kind in (Kind.BODY, Kind.BYLINE):
        return True
    above = [e.kind is Kind.HEADING for e in elements[max(place - _MOST_HEAD_LINES, 0) : place]]
    return after.kind is Kind.HEADING and not (len(above) == _MOST_HEAD_LINES and all(above))


def _with_signatures(elements: list[Element]) -> list[Element]:
    """Make a bare date below a text, and who signs above it, text: a notice ends so."""
    for index, element in enumerate(elements):
        if element.kind is not Kind.HEADING or not _DATE.fullmatch(element.text):
            continue
        signs = [index]
        while signs[0] > 0 and elements[signs[0] - 1].kind is Kind.HEADING and len(signs) < 3:
            signs.insert(0, signs[0] - 1)
        if signs[0] > 0 and elements[signs[0] - 1].kind in (Kind.BODY, Kind.TABLE, Kind.SOURCE):
            for place in signs:
                elements[place] = replace(elements[place], kind=Kind.BODY, is_line=True)
    return elements


def _with_particulars(elements: list[Element]) -> list[Element]:
    """Make the time, place or telephone below what a notice says text."""
    for index in range(1, len(elements)):
        element = elements[index]
        is_particular = element.kind is Kind.HEADING and _PARTICULAR.fullmatch(element.text)
        if is_particular and elements[index - 1].kind is Kind.BODY:
            elements[index] = replace(element, kind=Kind.BODY, is_line=True)
    return elements


def _with_issuers(elements: list[Element]) -> list[Element]:
    """Make the court, office or company below a notice text: it gives the notice."""
    for index in range(1, len(elements)):
        before, element = elements[index - 1 : index + 1]
        if element.kind is not Kind.HEADING or not is_corporate_name(element.text):
            continue
        below = elements[index + 1] if index + 1 < len(elements) else None
        is_signed = below is not None and (below.kind is Kind.BYLINE or below.has_dateline)
        ends_notice = speaks_as_notice(before.text) and is_finished(before.text)
        follows_another = (before.is_line and is_corporate_name(before.text)) or (
            _PARTICULAR.fullmatch(before.text) is not None
        )
        is_below_text = before.kind in (Kind.BODY, Kind.SOURCE)
        if is_below_text and (ends_notice or follows_another) and not is_signed:
            elements[index] = replace(element, kind=Kind.BODY, is_line=True)
    return elements


def _with_sources(elements: list[Element]) -> list[Element]:
    """Make a line of a dash and who said it, below what was said, text: ——李平安《城市笔记》."""
    for index in range(1, len(elements)):
        before, element = elements[index - 1 : index + 1]
        follows_text = before.kind is Kind.BODY and is_finished(before.text)
        if element.kind is Kind.HEADING and follows_text and _tells_who(element.text):
            elements[index] = replace(element, kind=Kind.BODY, is_line=True)
    return elements


def _tells_who(text: str) -> bool:
    match = _SAID_BY.match(text)
    if match is None:
        return False
    who = match[1]
    return bool(_WORK.search(who) or _OCCASION.search(who)) or is_person(who)


def _with_senders(elements: list[Element]) -> list[Element]:
    """Make who and whence below a letter its byline: 江州市 陈玉兰."""
    for index in range(1, len(elements)):
        before, element = elements[index - 1 : index + 1]
        follows_text = before.kind is Kind.BODY and is_finished(before.text)
        if element.kind is Kind.HEADING and follows_text and _sends(element):
            elements[index] = replace(element, kind=Kind.BYLINE)
    return elements


def _sends(element: Element) -> bool:
    match = _SENDER.fullmatch(element.text)
    if _SEVERAL.search(element.text):
        return True
    if match is None and element.unit.indent < _AT_THE_RIGHT:
        return False
    return is_person(match[1] if match else element.text.split()[-1])


def _opening(element: Element) -> str:
    """Return what a list's item opens with; empty for anything else."""
    if element.kind not in (Kind.HEADING, Kind.BODY, Kind.CAPTION) or element.has_dateline:
        return ""
    bullet = BULLET.match(element.text)
    if bullet:
        return bullet.group() if bullet.group() < "①" or bullet.group() > "⑳" else "①"
    if _is_score(element.text):
        return _SCORE
    if _HOUR.match(element.text):
        return _CLOCK
    if element.kind is Kind.HEADING and _LABEL.match(element.text):
        return _LABELLED
    return _FIGURES if _FIGURE_FIRST.match(element.text) else ""


def _is_score(text: str) -> bool:
    """Tell a result, a fixture or a row of statistics: its fields are figures with short names."""
    fields = text.split()
    if not 1 < len(fields) <= _MOST_FIELDS or text.endswith("。"):
        return False
    if any(_RESULT.fullmatch(field) for field in fields[1:]):
        return True
    return sum(_FIGURE.fullmatch(field) is not None for field in fields) > 1


def _with_lists(elements: list[Element]) -> list[Element]:
    """Make short lines that open alike, one below the other, text."""
    start = 0
    while start < len(elements):
        opening = _opening(elements[start])
        end = start + 1
        while opening and end < len(elements):
            following = _opening(elements[end])
            if following != opening and {following, opening} != {_SCORE, _CLOCK}:
                break
            # The hours of a programme and its fixtures stand among each other.
            opening = _SCORE if following == _SCORE else opening
            end += 1
        goes_on = start > 0 and elements[start - 1].is_line
        is_weak = opening == _FIGURES or (opening == _LABELLED and not goes_on)
        fewest = _FEWEST_ALIKE if is_weak else _FEWEST_BULLETS
        if end - start >= fewest or opening == _SCORE:
            start = _above_scores(elements, start) if opening == _SCORE else start
            elements[start:end] = [
                replace(e, kind=Kind.BODY, is_line=True) for e in elements[start:end]
            ]
        start = end
    return elements


def _above_scores(elements: list[Element], start: int) -> int:
    """Take the short name of a group close above its results to them: A组."""
    above = elements[start - 1] if start > 0 else None
    is_name = above is not None and above.kind is Kind.HEADING and above.unit.gap > 0
    is_close = elements[start].unit.gap == 0
    if above is None or not (is_name and is_close) or is_column_name(above.text):
        return start
    if above.unit.width > _LONGEST_GROUP:
        return start
    return start - 1


def _with_verse(elements: list[Element]) -> list[Element]:
    """Make a run of short lines below a byline text: they are verse or a list."""
    for index, element in enumerate(elements):
        if element.kind is not Kind.BYLINE:
            continue
        end = index + 1
        while end < len(elements) and _may_be_verse(elements[end]):
            end += 1
        end = _before_next_head(elements, index + 1, end)
        if sum(not is_finished(e.text) for e in elements[index + 1 : end]) >= _FEWEST_VERSES:
            elements[index + 1 : end] = [
                replace(e, kind=Kind.BODY, is_line=True) for e in elements[index + 1 : end]
            ]
    return elements


def _may_be_verse(element: Element) -> bool:
    is_short = element.unit.width <= _LONGEST_VERSE and not element.unit.is_wrapped
    text = element.text
    if is_column_name(text) or is_rubric_head(text) or is_notice_name(text):
        return False
    return is_short and element.kind in (Kind.HEADING, Kind.BODY) and not element.has_dateline


def _before_next_head(elements: list[Element], start: int, end: int) -> int:
    """Give back the last lines of a run that head the next article.

    They stand above a byline or a dateline, after a gap at least as wide as
    those between stanzas.
    """
    if end >= len(elements) or end - start < 2:
        return end
    following = elements[end]
    if following.kind not in (Kind.BYLINE, Kind.BODY) or is_finished(elements[end - 1].text):
        return end
    widest = max(e.unit.gap for e in elements[start + 1 : end])
    for place in range(end - 1, max(start, end - 4), -1):
        if elements[place].unit.gap >= max(widest, 1):
            return place
    return end - 1 if following.kind is Kind.BYLINE or following.has_dateline else end
