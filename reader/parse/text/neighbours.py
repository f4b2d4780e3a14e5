"""Say again what units are when their neighbours are heard.

A line of two or three characters under a headline is a name, one of a dash and a
name below what was said tells who said it: neither shows this alone. A rule says
of one element, with what stands above and below it, that it is of another kind.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_column_name
from reader.notation.corporate import is_corporate_name, speaks_as_notice
from reader.notation.credit import split_credit
from reader.notation.masthead_marks import DATE, YEAR_AND_MONTH
from reader.notation.names import HAN, is_person
from reader.notation.notice import is_notice_name
from reader.notation.script import simplified
from reader.notation.signature import read_titled_signature
from reader.notation.word_class import is_place, words
from reader.parse.text.clauses import is_cut
from reader.parse.text.habits import sets_paragraphs_in
from reader.parse.text.kinds import Element, Kind, is_salutation
from reader.parse.text.lines import is_finished
from reader.parse.text.listing import FEWEST_BULLETS, as_lines, with_lists, with_verse
from reader.parse.text.signing import with_names, with_signed_heads
from reader.parse.text.small_notices import with_notices
from reader.parse.text.speakers import with_interviews

_DATE = in_both_scripts(rf"(?:{DATE.pattern}|{YEAR_AND_MONTH})")
_SAID_BY = re.compile(r"(?:——|―|—|--)\s?(\S.{1,30})$")
_WORK = re.compile(r"《[^》]+》$")
_OCCASION = in_both_scripts(r"[在于].{2,24}[上中时里](?:的(?:发言|讲话|致辞|演讲|回信|报告))?$")
_SENDER = in_both_scripts(
    r"[\u3400-\u9fff]{1,10}(?:省|市|县|区|镇|乡|村|旗|州|街道|社区|小区|中学|小学|大学)"
    r"[\s\u3000]{1,2}([\u3400-\u9fff]{2,4})"
)
_WHENCE = in_both_scripts(rf"{HAN}{{2,4}}")
_SEVERAL = in_both_scripts(rf"{HAN}{{2,}}\s?{HAN}{{2,4}}等[一二三四五六七八九十数几\d]+[人名位]$")
"""和平街居民 赵大嫂等五人: a letter of several."""
_ANONYMOUS = in_both_scripts(
    rf"一[名位个群](?:普通)?{HAN}{{2,8}}"
    rf"|{HAN}{{2,12}}[ \u3000][\d一二三四五六七八九十百]{{1,5}}[名位个](?!{HAN}*的){HAN}{{2,6}}"
    rf"|{HAN}{{2,12}}(?:全体|部分){HAN}{{2,8}}"
)
"""一名装卸工, 某厂全体女工, 某厂 二十一名职工."""
_ANSWERS = in_both_scripts(r"(?:答|答复|答覆|回复|回覆|律师答|编者)[:：]")
_ASKED = in_both_scripts(rf"{HAN}{{0,8}}[问][:：].*[？?]$")
_LONGEST_SIGNER = 12.0
_GIVES = in_both_scripts(
    r"\S{2}[\s\u3000]?(?:[敬谨]启|[敬谨]告|[敬谨]白|启)$|(?:中心|[局委办所部会站院])宣$"
)
_ISSUED = in_both_scripts(rf"{HAN}{{2,12}}(?:\d{{1,2}}[月日时])*(?:发布|提供)")
"""市气象台11月5日18时发布, below its forecast."""
_TOLD_TOO = in_both_scripts(r"报道[）)]?$|报导[）)]?$")
_SAYS_WHEN = in_both_scripts(r"(?:图为)?(?:\d{1,2}月)?\d{1,2}日|昨|近日|日前|图为")
_HOUR = re.compile(r"\d日?\d{1,2}[时時]")
_MARKED_HEAD = in_both_scripts(rf"[▲▼]\s?{HAN}{{2,8}}")
"""▲案情回放: a caption would say more."""
_TREND = re.compile(r"[↑↓→]\s?[\u3400-\u9fff\d]")
_PARTICULAR = in_both_scripts(
    rf"{HAN}{{0,6}}(?:时间|日期|期限|地点|地址|电话|手机|热线|联系人|聯絡人|联系方式|网址|邮箱|"
    r"邮编|传真|户名|账号|帐号|开户行)[:：]\s?\S.*[^。！？]"
)
"""When, where and whom to ask: 展示时间：4月14日至15日."""
_SPEAKER = re.compile(rf"{HAN}{{2,8}}")
_WHO = re.compile(rf"{HAN}{{2,4}}")
_BRACKETED = in_both_scripts(rf"[（(]{HAN}+[）)]")
_LONGEST_KIND, _LONGEST_HEAD = 8.0, 26.0
_VOICE = re.compile("[▲▼][“「]")
_SHORTEST_HALF = 14.0
_STOPS_SOON = re.compile(r"[^“”。：]{1,3}。|[\u3400-\u9fff]，")
_AT_THE_RIGHT = 8
"""Ems of white before a line that is set to the right, as a letter's sender is."""
_ASKS = re.compile(r"，.*[？！]$")
"""A sentence: a story may open with it."""
_SAID = re.compile(r"[：，][“「].*[？！…]?[”」]$|^[“「].*[？！…][”」]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """An element with what stands right above and below it; None at the page's ends."""

    above: Element | None
    element: Element
    below: Element | None

    @property
    def text(self) -> str:
        return self.element.text

    @property
    def text_below(self) -> str:
        return self.below.text if self.below is not None else ""

    def stands_below(self, *kinds: Kind) -> bool:
        return self.above is not None and self.above.kind in kinds

    def stands_above(self, *kinds: Kind) -> bool:
        return self.below is not None and self.below.kind in kinds

    @property
    def follows_sentence(self) -> bool:
        return (
            self.above is not None and self.above.kind is Kind.BODY and is_finished(self.above.text)
        )

    @property
    def heads_report(self) -> bool:
        return self.below is not None and (
            self.below.kind is Kind.BYLINE or self.below.has_dateline
        )


def hear_neighbours(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements with names, lists and verse known for what they are."""
    heard = _with_marked_heads(with_signed_heads(_with_trends(list(elements))))
    heard = with_interviews(with_notices(heard))
    heard = _heard(heard, Kind.BODY, _heads_picture, Kind.HEADING)
    heard = _heard(heard, Kind.BODY, _ends_head, Kind.HEADING)
    heard = _heard(heard, Kind.HEADING, _opens_letter, Kind.BODY)
    heard = _heard(heard, Kind.HEADING, _is_question, Kind.BODY)
    heard = _heard(heard, Kind.HEADING, _is_spoken, Kind.BODY)
    heard = _heard(heard, Kind.HEADING, _is_first_half, Kind.BODY)
    heard = _heard(heard, Kind.CAPTION, _is_voice, Kind.BODY, is_line=True)
    heard = _heard(heard, Kind.CREDIT, _tells_photo_story, Kind.BYLINE)
    heard = _with_photo_reports(heard)
    heard = _heard(heard, Kind.SOURCE, _says_what_kind, Kind.HEADING)
    heard = _heard(heard, Kind.HEADING, _is_particular, Kind.BODY, is_line=True)
    heard = with_lists(with_names(heard))
    heard = _with_signatures(heard)
    heard = _heard(heard, Kind.HEADING, _gives_notice, Kind.BODY, is_line=True)
    heard = _heard(heard, Kind.HEADING, _closes_notice, Kind.BODY, is_line=True)
    heard = _heard(heard, Kind.HEADING, _names_source, Kind.BODY, is_line=True)
    heard = _heard(heard, Kind.HEADING, _signs_letter, Kind.BYLINE)
    if sets_paragraphs_in(heard):
        heard = _heard(heard, Kind.HEADING, _begins_paragraph, Kind.BODY)
    return tuple(with_verse(heard))


def _heard(
    elements: list[Element],
    kind: Kind,
    is_other: Callable[[_Place], bool],
    other: Kind,
    *,
    is_line: bool = False,
) -> list[Element]:
    """Make elements of one kind another where a rule says so, from the first to the last."""
    for index, element in enumerate(elements):
        if element.kind is not kind:
            continue
        place = _Place(
            above=elements[index - 1] if index else None,
            element=element,
            below=elements[index + 1] if index + 1 < len(elements) else None,
        )
        if is_other(place):
            elements[index] = replace(element, kind=other, is_line=element.is_line or is_line)
    return elements


def _heads_picture(place: _Place) -> bool:
    """Tell a headline of two clauses above what its picture shows, apart from the text above."""
    is_apart = place.above is None or (place.element.unit.gap > 0 and is_finished(place.above.text))
    is_clause = "。" not in place.text and not is_finished(place.text)
    is_short = place.element.unit.width <= _LONGEST_HEAD and not place.element.is_line
    return is_apart and is_clause and is_short and place.stands_above(Kind.CAPTION)


def _begins_paragraph(place: _Place) -> bool:
    """Tell an indented line that goes on at the left, cut by a column's end."""
    below, unit = place.below, place.element.unit
    if below is None or below.kind is not Kind.BODY or below.has_dateline or below.is_line:
        return False
    is_close = not below.unit.gap and not below.unit.is_indented
    return unit.is_indented and is_close and not is_finished(place.text)


def _ends_head(place: _Place) -> bool:
    """Tell a head's last line with a text's punctuation: 有人改空运，有人改合同, above a byline."""
    is_between = place.stands_below(Kind.HEADING) and place.stands_above(Kind.BYLINE)
    return is_between and "。" not in place.text and not place.element.has_dateline


def _is_spoken(place: _Place) -> bool:
    """Tell what somebody says between two paragraphs: “后来呢？”."""
    above, below = place.above, place.below
    if above is None or below is None:
        return False
    if place.follows_sentence and _ASKS.search(place.text) and _names_itself(below.text):
        return True
    if place.stands_below(Kind.BYLINE) and place.stands_above(Kind.BODY):
        return _ASKS.search(place.text) is not None
    if not _SAID.search(place.text) or not place.stands_below(Kind.BODY, Kind.CREDIT):
        return False
    if below.kind is Kind.HEADING and below.unit.gap < place.element.unit.gap:
        return False  # apart from the text above and close to what is below it, as heads are
    return not below.has_dateline and bool(below.kind is Kind.BODY or _SAID.search(below.text))


def _is_voice(place: _Place) -> bool:
    """Tell ▲“…” above a dash and who said it, no caption."""
    return _VOICE.match(place.text) is not None and _SAID_BY.match(place.text_below) is not None


def _is_first_half(place: _Place) -> bool:
    """Tell text that a column's end cut so near its stop that no heading stands so."""
    is_long = place.element.unit.width >= _SHORTEST_HALF and "，" in place.text
    is_above_text = place.below is not None and place.below.kind is Kind.BODY
    return is_long and is_above_text and _STOPS_SOON.match(place.text_below) is not None


def _names_itself(text: str) -> bool:
    return is_column_name(text) or is_notice_name(text)


def _opens_letter(place: _Place) -> bool:
    """Tell the text of a letter that is one short question, right below its salutation."""
    return place.above is not None and is_salutation(place.above.text)


def _is_question(place: _Place) -> bool:
    """Tell 读者张先生问：…？ right above its answer."""
    answers = place.below is not None and _ANSWERS.match(place.below.text) is not None
    return answers and _ASKED.search(place.text) is not None


def _tells_photo_story(place: _Place) -> bool:
    """Tell who took and told a photo story, between its headline and its text."""
    is_between = place.stands_below(Kind.HEADING) and place.stands_above(Kind.BODY)
    return is_between and place.text.endswith(("报道", "報道", "報導"))


def _with_photo_reports(elements: list[Element]) -> list[Element]:
    """Make （高远 摄影报道） below a heading and two paragraphs, none a caption's, a byline."""
    for index in range(3, len(elements)):
        head, first, second, credit = elements[index - 3 : index + 1]
        is_text = first.kind is second.kind is Kind.BODY and head.kind is Kind.HEADING
        is_told = credit.kind is Kind.CREDIT and _TOLD_TOO.search(credit.text)
        if is_text and is_told and not _SAYS_WHEN.match(first.text):
            elements[index] = replace(credit, kind=Kind.BYLINE)
    return elements


def _says_what_kind(place: _Place) -> bool:
    """Tell （小小说）, （外一首） between a headline and its writer: a deck."""
    is_short = place.element.unit.width <= _LONGEST_KIND
    is_between = place.stands_below(Kind.HEADING) and place.stands_above(Kind.HEADING, Kind.BYLINE)
    return is_short and is_between and _BRACKETED.fullmatch(place.text) is not None


def _is_particular(place: _Place) -> bool:
    """Tell the time, place or telephone below what a notice says."""
    who, _, rest = place.text.partition(" ")
    is_who = is_corporate_name(who) or _WHO.fullmatch(who) is not None
    text = rest if is_who else place.text  # 某供电公司 咨询电话：…, 陆老太 联系电话：…
    if _PARTICULAR.fullmatch(text) is None:
        return False
    is_first = place.below is not None and _PARTICULAR.fullmatch(place.below.text)
    return place.stands_below(Kind.BODY, Kind.SOURCE) or bool(is_first)


def _gives_notice(place: _Place) -> bool:
    """Tell the court, office or company below a notice: it gives the notice."""
    above = place.above
    if above is None or not is_corporate_name(place.text) or place.heads_report:
        return False
    if above.kind not in (Kind.BODY, Kind.SOURCE):
        return False
    below = place.below
    # 市卫生健康委员会 below a bulletin, no subject of the headline below it.
    is_apart = below is not None and below.kind is Kind.HEADING
    is_apart = is_apart and not (below is None or is_cut(place.text, below.text))
    return _gives_below(above) or (is_apart and place.follows_sentence)


def _closes_notice(place: _Place) -> bool:
    """Tell who gives a notice or a list by how the line ends: 某报发行部 敬启."""
    says_when = _HOUR.search(place.text) is not None and place.follows_sentence
    is_below_list = place.above is not None and place.above.is_line
    if (is_below_list or says_when) and _ISSUED.fullmatch(place.text):
        return True
    is_short = place.element.unit.width <= _LONGEST_SIGNER
    return place.follows_sentence and is_short and _GIVES.search(simplified(place.text)) is not None


def _gives_below(above: Element) -> bool:
    return (
        (speaks_as_notice(above.text) and is_finished(above.text))
        or (above.is_line and is_corporate_name(above.text))
        or _PARTICULAR.fullmatch(above.text) is not None
    )


def _names_source(place: _Place) -> bool:
    """Tell a dash and who said it, below what was said: ——李平安《城市笔记》."""
    match = _SAID_BY.match(place.text)
    if match is None or not place.follows_sentence:
        return False
    who = match[1]
    # A deck never stands below a text, whatever its dash is followed by.
    is_who = _SPEAKER.fullmatch(who) is not None
    return is_who or bool(_WORK.search(who) or _OCCASION.search(who)) or is_person(who)


def _signs_letter(place: _Place) -> bool:
    """Tell who and whence below a letter or its answer: 江州市 陈玉兰."""
    if not place.follows_sentence:
        return False
    is_nobody = _ANONYMOUS.fullmatch(place.text) and all(w.part != "v" for w in words(place.text))
    if _SEVERAL.search(place.text) or is_nobody:
        return True
    if place.below is not None and _ANSWERS.match(place.below.text):
        return place.element.unit.width <= _LONGEST_SIGNER
    is_titled = bool(read_titled_signature(place.text)) and not place.heads_report
    if is_titled or _says_whence(place):
        return True
    match = _SENDER.fullmatch(place.text) if not place.heads_report else None
    if match is None and place.element.unit.indent < _AT_THE_RIGHT:
        return False
    return is_person(match[1] if match else place.text.split()[-1])


def _says_whence(place: _Place) -> bool:
    """Tell a sender who names a place: 唐山 张树林, or any other where nothing follows."""
    whence, _, who = place.text.replace("\u3000", " ").partition(" ")
    is_last = place.below is None or place.stands_above(Kind.HEADING)
    may_be_place = is_place(whence) or (is_last and _WHENCE.fullmatch(whence) is not None)
    return may_be_place and not place.heads_report and is_person(who.strip())


def _with_marked_heads(elements: list[Element]) -> list[Element]:
    """Make short lines above text that open as captions do headings, if there are several."""
    places = [
        index
        for index, (element, below) in enumerate(pairwise(elements))
        if element.kind is Kind.CAPTION
        and _MARKED_HEAD.fullmatch(element.text)
        and below.kind is Kind.BODY
    ]
    for index in places if len(places) >= FEWEST_BULLETS else ():
        elements[index] = replace(elements[index], kind=Kind.HEADING)
    return elements


def _with_trends(elements: list[Element]) -> list[Element]:
    """Make several lines in a row that an arrow up or down opens items: it tells a change.

    Captions point at their pictures with such marks, too, but no three of them follow
    each other without a credit.
    """
    start = 0
    for is_arrow, group in groupby(elements, lambda each: _TREND.match(each.text) is not None):
        end = start + len(list(group))
        is_plain = all(not split_credit(each.text)[1] for each in elements[start:end])
        if is_arrow and end - start >= FEWEST_BULLETS and is_plain:
            elements[start:end] = as_lines(elements[start:end])
        start = end
    return elements


def _with_signatures(elements: list[Element]) -> list[Element]:
    """Make a bare date below a text, and who signs above it, text: a notice ends so."""
    for index, element in enumerate(elements):
        if element.kind is not Kind.HEADING or not _DATE.fullmatch(element.text):
            continue
        signs = [index]
        while signs[0] > 0 and elements[signs[0] - 1].kind is Kind.HEADING and len(signs) < 3:
            signs.insert(0, signs[0] - 1)
        if signs[0] > 0 and elements[signs[0] - 1].kind in (Kind.BODY, Kind.TABLE, Kind.SOURCE):
            elements[signs[0] : index + 1] = as_lines(elements[signs[0] : index + 1])
    return elements
