"""Lines that begin anew, each by itself: items of a list, results, verse.

Short lines that open alike are a list, short lines of no punctuation below a
poet's name are verse; neither shows it alone.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from reader.notation.both_scripts import in_both_scripts
from reader.notation.column import is_column_name, is_service_name
from reader.notation.names import HAN
from reader.notation.notice import is_notice_name, is_rubric_head
from reader.notation.numeral import read_numeral
from reader.notation.verse import is_regular_line
from reader.parse.text.kinds import BULLET, Element, Kind
from reader.parse.text.lines import is_finished

_FIGURE_FIRST = re.compile(
    r"[\d,.]+\s?(?:[%％]|[\u3400-\u9fff]{1,3})[:：]\S|\d+(?:[:：]\d{2}|[%％‰]|\s|[.、．]\S|[\u3400-\u9fff]{1,2}\s)"
)
_FEWEST_ALIKE = 3
FEWEST_BULLETS = 2
_FEWEST_VERSES = 4
_FEWEST_LINES = 2
"""Of a poem, between its title and that of the next."""
_POET = in_both_scripts(rf"(?:{HAN}{{2,12}}[ \u3000])?{HAN}{{2,4}}")
_MOST_ABOVE_CAPTIONS = 6
_TITLE_ABOVE = 2
_FURTHER = in_both_scripts(r"外([一二两三四五六七八九\d])[首章题]")
_POEMS = in_both_scripts(r"[\u3400-\u9fff](?<!外)[（(]?([二两三四五六七八九])[首章题则][）)]?$")
"""秋日三题: each poem has a title, the first below the poet's name."""
_TOOK = in_both_scripts(r"[图摄]")
_LONGEST_VERSE = 22.0
_FIGURES, _SCORE, _CLOCK, _LABELLED = "figures", "score", "clock", "labelled"
_PRICES, _RESULTS, _YEARS = "prices", "results", "years"
_PRICED = in_both_scripts(
    rf"(?:{HAN}{{1,6}}\s+){{1,3}}[\d.]+(?:万|亿)?(?:元|角|分|吨|公斤|斤|℃)(?:/{HAN}{{1,3}})?"
)
"""芝麻白 荒料 780元/立方米."""
_HOUR = re.compile(r"(?:[上下中]午|晚上?|凌晨)?\d{1,2}[:：]\d\d[\s\u3000]")
"""20:30 联赛第三轮: two such lines are a programme."""
_LABEL = in_both_scripts(
    rf"{HAN}{{2,4}}[:：]\s?\S|{HAN}{{2,8}}[:：]\s?《|{HAN}{{4,14}}[:：]\s?{HAN}{{2,4}}(?:、{HAN}{{2,4}})+$|\d{{1,2}}月\d{{1,2}}日.{{0,6}}(?:\d{{1,2}}[:：]\d\d|[上下]午|全天|晚)\s"
)
"""标准：每人三百元, and where and when among what: 5月28日（周二）14:30 报告厅."""
_LABELLED_FIGURE = in_both_scripts(
    rf"{HAN}{{2,10}}(?:\d{{1,3}}{HAN}{{1,4}})?[:：]\s?"
    r"(?:\d[\d.,，\s]*[^\s\d，、]{0,4}(?:[，、]\s?[^\s\d，。]{1,6}\d[\d.,]*[^\s\d]{0,4}){0,3}"
    r"|(?=[A-Z]\S{0,24}\s?\S{0,24}\d)[A-Z][A-Z\d ./-]*)"
)
"""蓝色球：07, 销售总额：1.36亿元, 案件編號：HCCC 88/18."""
_RESULT = in_both_scripts(r"\d{1,3}\s?[:：∶比—-]\s?\d{1,3}|[Vv][Ss]\.?")
_FIGURE = in_both_scripts(
    r"[^\d\s]{0,4}\d[\d.,:：∶%％]*[^\d\s]{0,2}"
    r"|\d{1,3}(?:号|型|寸)[\u3400-\u9fff]{1,4}|[\d.]+(?:万|亿|元|角|分|公斤|斤|吨|升|克)+/[\u3400-\u9fff]{1,3}"
)
_CLOSE_RESULT = in_both_scripts(rf"{HAN}{{2,8}}\d{{1,3}}\s?[:：∶比]\s?\d{{1,3}}{HAN}{{2,8}}")
"""青石蓝鲸3：1江州国旗: the teams close around their result."""
_CHRONICLED = in_both_scripts(
    r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[\s\u3000]+|[:：]\s?)[^\s\d].*[^。]"
)
"""1958年　完成勘测: a line of a chronicle."""
_MOST_FIELDS = 14
_LONGEST_GROUP = 6.0
_CHANNEL_AND_ABOVE = 2


def as_lines(elements: list[Element]) -> list[Element]:
    """Make elements text of lines that begin anew."""
    return [replace(element, kind=Kind.BODY, is_line=True) for element in elements]


def _opening(element: Element) -> str:
    """Return what a list's item opens with; empty for anything else."""
    if element.kind not in (Kind.HEADING, Kind.BODY, Kind.CAPTION) or element.has_dateline:
        return ""
    bullet = BULLET.match(element.text)
    if bullet:
        return bullet.group() if bullet.group() < "①" or bullet.group() > "⑳" else "①"
    for opening, is_of_it in _ROWS:
        if is_of_it(element.text):
            return opening
    is_short = element.kind is Kind.HEADING or not is_finished(element.text)
    is_short = is_short and element.kind is not Kind.CAPTION
    if is_short and _LABEL.match(element.text):
        return _LABELLED
    return _FIGURES if _FIGURE_FIRST.match(element.text) else ""


def _is_score(text: str) -> bool:
    """Tell a result, a fixture or a row of statistics: its fields are figures with short names."""
    if _LABELLED_FIGURE.fullmatch(text):
        return True
    fields = text.split()
    if not 1 < len(fields) <= _MOST_FIELDS or text.endswith("。"):
        return False
    if any(_RESULT.fullmatch(field) for field in fields[1:]):
        return True
    return sum(_FIGURE.fullmatch(field) is not None for field in fields) > 1


_ROWS: tuple[tuple[str, Callable[[str], object]], ...] = (
    (_SCORE, _is_score),
    (_RESULTS, _CLOSE_RESULT.fullmatch),
    (_YEARS, _CHRONICLED.fullmatch),
    (_CLOCK, _HOUR.match),
    (_PRICES, _PRICED.fullmatch),
)


def with_lists(elements: list[Element]) -> list[Element]:
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
        goes_on = goes_on or (start > 0 and _announces(elements[start - 1].text))
        is_weak = opening in (_FIGURES, _PRICES) or (opening == _LABELLED and not goes_on)
        fewest = _FEWEST_ALIKE if is_weak else FEWEST_BULLETS
        fewest = 1 if goes_on and opening == _LABELLED and not _heads(elements, start) else fewest
        if _are_captions(elements, start, end):
            pass
        elif end - start >= fewest or opening == _SCORE:
            start = _above_scores(elements, start) if opening == _SCORE else start
            start = _above_programme(elements, start) if opening == _CLOCK else start
            elements[start:end] = as_lines(elements[start:end])
        start = end
    return elements


def _announces(text: str) -> bool:
    """Tell a line that a list stands below: a service's name, …名单如下：."""
    return is_service_name(text) or text.endswith(("如下：", "如下:"))


def _are_captions(elements: list[Element], start: int, end: int) -> bool:
    """Tell the captions of a story in pictures, whose byline says who took them, from a list."""
    head = elements[max(start - _MOST_ABOVE_CAPTIONS, 0) : start]
    is_pictured = any(e.kind is Kind.BYLINE and _TOOK.search(e.text) for e in head)
    return is_pictured and all(
        e.kind is Kind.CAPTION and is_finished(e.text) for e in elements[start:end]
    )


def _heads(elements: list[Element], place: int) -> bool:
    """Tell a line right above text, which it may be the headline of."""
    below = elements[place + 1] if place + 1 < len(elements) else None
    return below is not None and below.kind in (Kind.BODY, Kind.BYLINE) and not below.is_line


def _above_scores(elements: list[Element], start: int) -> int:
    """Take the short name of a group close above its results to them: A组."""
    above = elements[start - 1] if start > 0 else None
    is_name = above is not None and above.kind is Kind.HEADING and above.unit.gap > 0
    is_close = elements[start].unit.gap == 0
    if above is None or not (is_name and is_close) or is_column_name(above.text):
        return start
    over = elements[start - 2] if start > 1 else None
    if above.unit.width > _LONGEST_GROUP or (over is not None and is_finished(over.text)):
        return start
    return start - 1


def _above_programme(elements: list[Element], start: int) -> int:
    """Take the name of a channel above its programme to it, below the box's name or another."""
    above = elements[max(start - 2, 0) : start]
    if len(above) != _CHANNEL_AND_ABOVE or above[1].kind is not Kind.HEADING:
        return start
    is_first = above[0].kind is Kind.HEADING and is_service_name(above[0].text)
    is_short = above[1].unit.width <= _LONGEST_GROUP
    return start - 1 if is_short and (is_first or above[0].is_line) else start


def with_verse(elements: list[Element]) -> list[Element]:
    """Make a run of short lines below a byline text: they are verse or a list."""
    for index, element in enumerate(elements):
        if element.kind is not Kind.BYLINE:
            continue
        end = index + 1
        while end < len(elements) and _may_be_verse(elements[end]):
            end += 1
        end = _before_next_head(elements, index + 1, end)
        end = _before_same_poet(elements, index, end)
        end = _before_next_poem(elements, index, end)
        run = elements[index + 1 : end]
        is_verse = sum(not (e.is_line or is_finished(e.text)) for e in run) >= _FEWEST_VERSES
        if is_verse or _is_regular(run[:_FEWEST_VERSES]):
            head = elements[max(index - _TITLE_ABOVE, 0) : index]
            verse = elements[index + 1 : end]
            poems = _told(head, _POEMS)
            if poems and verse[0].kind is Kind.HEADING:
                elements[index + 2 : end] = _as_verse(verse[1:], poems - 1)
                continue
            elements[index + 1 : end] = _as_verse(verse, _told(head, _FURTHER))
    return elements


def _before_same_poet(elements: list[Element], index: int, end: int) -> int:
    """End a poem above the title of the next by whoever signed it: 立春 高远 … 惊蛰 高远 …."""
    poet = "".join(elements[index].text.split())
    for place in range(index + _FEWEST_VERSES, end - 1):
        if "".join(elements[place].text.split()) == poet:
            elements[place - 1] = replace(elements[place - 1], kind=Kind.HEADING)
            elements[place] = replace(elements[place], kind=Kind.BYLINE)
            return place - 1
    return end


def _before_next_poem(elements: list[Element], index: int, end: int) -> int:
    """End a poem above the title and the name of the next.

    White space parts them as it does this poem's head from what stands above, and no stanzas.
    """
    first = index
    while first > 0 and elements[first - 1].kind is Kind.HEADING:
        first -= 1
    white = elements[first].unit.gap
    for place in range(index + 1 + _FEWEST_LINES, end - _FEWEST_LINES):
        if elements[place].unit.gap < max(white, 1):
            continue
        stanzas = (each.unit.gap for each in elements[index + 1 : place])
        poet = elements[place + 1]
        if max(stanzas) < white > poet.unit.gap and _POET.fullmatch(poet.text):
            elements[place] = replace(elements[place], kind=Kind.HEADING)
            elements[place + 1] = replace(poet, kind=Kind.BYLINE)
            return place
        break
    return end


def _is_regular(run: list[Element]) -> bool:
    """Tell the first four lines of an old form, some of which end a sentence."""
    lengths = {len("".join(element.text.split())) for element in run}
    is_each = all(is_regular_line(element.text) for element in run)
    return len(run) == _FEWEST_VERSES and is_each and len(lengths) == 1


def _told(head: list[Element], form: re.Pattern[str]) -> int:
    """Return how many poems a headline says there are: 河边（外二首）; 0 for none told."""
    told = next((match for each in head if (match := form.search(each.text))), None)
    return (read_numeral(told[1]) or 0) if told else 0


def _as_verse(elements: list[Element], further: int) -> list[Element]:
    """Make lines verse, but for the title of a further poem.

    It stands left of its stanza, or as many lines stand between a blank line
    and a stanza as the headline says that poems follow.
    """
    is_set_in = sum(each.unit.is_indented for each in elements) * 2 > len(elements)
    after_gap = [place for place, each in enumerate(elements) if place and each.unit.gap]
    alone = [place for place in after_gap if place + 1 in after_gap]
    left = [place for place, each in enumerate(elements) if place and not each.unit.is_indented]
    likely = (left, alone, after_gap) if is_set_in else (alone, after_gap)
    titles = frozenset(next((each for each in likely if len(each) == further), ()))
    return [
        each
        if place in titles or (is_set_in and each.unit.gap and not each.unit.is_indented)
        else replace(each, kind=Kind.BODY, is_line=True)
        for place, each in enumerate(elements)
    ]


def _may_be_verse(element: Element) -> bool:
    is_short = element.unit.width <= _LONGEST_VERSE and not element.unit.is_wrapped
    text = element.text
    if is_column_name(text) or is_rubric_head(text) or is_notice_name(text):
        return False
    return is_short and element.kind in (Kind.HEADING, Kind.BODY) and not element.has_dateline


def _is_column(elements: list[Element], place: int) -> bool:
    """Tell a column's name between verse and a headline: others on the page are as long."""
    length = len(elements[place].text)
    signed = zip(elements, elements[1:], elements[2:], strict=False)
    likes = [
        above
        for above, headline, name in signed
        if above.kind is headline.kind is Kind.HEADING
        and name.kind is Kind.BYLINE
        and len(above.text) == length < len(headline.text)
    ]
    return elements[place] in likes and len(likes) > 1


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
    if _is_column(elements, end - 2):
        return end - 2
    if end + 1 < len(elements) and elements[end + 1].kind is Kind.CREDIT:
        return end  # a photo's caption stands below the verse
    widest = max(e.unit.gap for e in elements[start + 1 : end])
    for place in range(end - 1, max(start, end - 4), -1):
        if elements[place].unit.gap >= max(widest, 1):
            return place
    return end - 1 if following.kind is Kind.BYLINE or following.has_dateline else end
