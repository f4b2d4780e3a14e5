"""Read jump marks (下转第2版) and see-references (相关报道见第十、十一版).

A jump word counts only in brackets, on a line of its own or at the end of a
paragraph; a see-reference only in brackets, on a line of its own or as the
last sentence. So 线上接诊, 上接天线 and 《辞海》第一版 lead nowhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.jump import JumpKind
from reader.notation.both_scripts import in_both_scripts
from reader.notation.numeral import CHINESE_NUMERAL, half_width
from reader.notation.page_label import page_reference

_ON_WORDS = r"续见|續見|续刊|續刊|下转|下轉|文转|文轉|下接|续转|續轉|转入|轉入|转至|轉至|转|轉"
_FROM_WORDS = r"上接|上承|续上接|文接|承接|续接|續接|续自|續自|紧接|緊接|接|续|續"
_SEE_WORDS = (
    r"请看|請看|请阅|請閱|"
    r"详见|詳見|详情见|请见|請見|参见|參見|另见|另見|见|見|详刊|詳刊|刊于|刊於|刊载|刊|載|载"
)
_ONE_CHARACTER = frozenset("转轉接续續")
_NUMBER = rf"(?:[A-Za-zＡ-Ｚａ-ｚ]{{0,2}}\s?\d{{1,3}}|{CHINESE_NUMERAL})"
_ITEM = rf"(?:(?:第\s?)?{_NUMBER}\s?(?:版面|版|页|頁)?|[头頭首]版)"
_RANGE = r"\s?[至到\-－—–~～―]{1,2}\s?"
_LIST = rf"{_ITEM}(?:(?:\s?[、，,/／和及与與]\s?|{_RANGE}){_ITEM}){{0,9}}"
_LOST = r"第\s{0,4}[版页頁]"
_OPEN = r"[（(〔\[【［]"
_CLOSE = r"[）)〕\]】］]"
_ARROW = r"[►▶◀◄◁←→➔➜➡⇒»↓▼▲△☞<＜«>＞》➤◆■●—―\-…·\s]{0,4}"
_INSIDE = r"[^（(〔\[【［）)〕\]】］。]"
_NAMED = rf"(?:\s*[《“「『\"：:，,；;\s]{_INSIDE}{{0,40}})?"
"""What a mark may add after the page: the title of what is continued or shown there."""
_TODAY = r"(?:今日|今天|今|本报|本報|本刊){0,2}"

_IN_ENGLISH = (
    r"(?:cont(?:inued|[’']?d|\.)?|con[’']?t)\s+(?P<{}>on|from)\s+"
    r"(?:(?:page|pp?\.?|pg\.?)\s?|(?=[a-z]))(?P<{}>[a-z]{{0,2}}[0-9]{{1,3}})"
)
_AND_ENGLISH = rf"(?:\s*[（(/]?\s*(?i:{_IN_ENGLISH.format('way', 'where')})\s*[）)]?)?"
"""What papers overseas print beside the Chinese: （下轉第二頁） Continued on Page 2."""

_ENGLISH_JUMP = in_both_scripts(
    rf"{_ARROW}[（(]?{_ARROW}(?i:{_IN_ENGLISH.format('word', 'list')}){_ARROW}[）)]?\s*$"
)
_BRACKETED_JUMP = in_both_scripts(
    rf"{_OPEN}\s*(?:未完(?:待续)?[，,、\s]*|本文|本版|紧|全文)?{_ARROW}(?P<word>{_ON_WORDS}|{_FROM_WORDS})\s*{_TODAY}"
    rf"(?P<list>{_LIST}|{_LOST}){_INSIDE}{{0,24}}{_CLOSE}{_AND_ENGLISH}"
)
_BARE_JUMP = in_both_scripts(
    rf"{_ARROW}(?P<word>{_ON_WORDS}|{_FROM_WORDS})\s*(?P<list>{_LIST}|{_LOST})"
    rf"[►▶→↓▼☞>＞。\s]{{0,4}}{_AND_ENGLISH}$"
)
_OPENING_JUMP = in_both_scripts(
    rf"{_ARROW}(?P<word>(?:上接|下转)(?=\s?(?:第|[A-Z\d])))\s*(?P<list>{_LIST})(?=[\s：:])"
)
_BRACKETED_SEE = in_both_scripts(
    rf"{_OPEN}(?P<lead>{_INSIDE}{{0,30}}?)(?P<word>{_SEE_WORDS})\s*{_TODAY}(?P<list>{_LIST})"
    rf"{_NAMED}{_ARROW}{_CLOSE}"
)
_BARE_SEE = in_both_scripts(
    rf"{_ARROW}(?P<lead>[\u4e00-\u9fff·“”《》]{{0,16}}?)(?P<word>{_SEE_WORDS})\s*{_TODAY}"
    rf"(?P<list>{_LIST})[►▶→↓▼☞>＞。\s]{{0,4}}$"
)
_MARKED_SEE = in_both_scripts(
    rf"[►▶→☞>＞➤◆■●▲]\s?(?P<lead>)(?P<word>{_SEE_WORDS})\s*{_TODAY}(?P<list>{_LIST})[：:].{{0,40}}$"
)
"""●刊第6页：社论《…》, as a line of its own."""
_POINTER = in_both_scripts(
    rf"(?:[►▶→➔➜➡⇒»☞➤]|[>＞]{{2,3}})\s?(?P<lead>)(?P<word>)(?P<list>第?\s?{_NUMBER}\s?版|[A-Z]\d{{1,2}})\s*$"
)
"""→A04, after the last sentence or as a line of its own."""
_PAGE_WORD = in_both_scripts(r"[版页]|[A-Za-zＡ-Ｚａ-ｚ]\s?\d")
_NEWSPAPER_PAGE = in_both_scripts(r"版|[A-Za-zＡ-Ｚａ-ｚ]\s?\d")
_REPORT = in_both_scripts(
    r"(?:报道|報導|新闻|全文|内容|详情|摘要|摘编|图表|图片|图文|更多|"
    r"社论|社論|社评|评论|[文图表])$"
)
_SENTENCE_END = "。！？”）…』」\n"
_LONGEST_BARE = 40
"""Characters before the end of a paragraph in which a bare mark is looked for."""
_MOST_PAGES = 32
"""A range beyond this is no range of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JumpMark:
    """A jump or see-reference found in a text.

    Attributes:
        kind: Which way it leads.
        pages: Normalised labels ("2", "A3"); empty when the number was lost in print.
        text: As it stands in the text, brackets included.
        start: Offset of its first character.
        end: Offset after its last character.
        is_certain: False for words that also stand for the other direction
            (紧接, 续接, 接): the page named decides.
    """

    kind: JumpKind
    pages: tuple[str, ...]
    text: str
    start: int
    end: int
    is_certain: bool = True


def read_pages(text: str) -> tuple[str, ...]:
    """Read a list of pages (第十三至第十六版, 十、十一, A2、A3) into normalised labels."""
    pages: list[str] = []
    join = ""
    text = re.sub(r"[头頭首]版", "1版", text)
    for part in re.split(rf"({_RANGE}|\s?[、，,/／和及与與]\s?)", text):
        label = page_reference(part)
        if re.fullmatch(_RANGE, part):
            join = "range"
        elif re.fullmatch(r"[A-Z]{0,2}\d+", label):
            pages.extend(_between(pages[-1], label) if join and pages else ())
            pages.append(label)
            join = ""
    return tuple(dict.fromkeys(pages))


def _between(first: str, last: str) -> Iterator[str]:
    """Yield the labels strictly between two."""
    letter = re.match(r"[A-Z]*", first)
    assert letter is not None
    low = int(first[letter.end() :])
    high = int(last.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if high - low <= _MOST_PAGES:
        yield from (f"{letter.group()}{number}" for number in range(low + 1, high))


def _mark(match: re.Match[str], kind: JumpKind) -> JumpMark:
    text = match.group()
    start = match.start() + len(text) - len(text.lstrip())
    return JumpMark(
        kind=kind,
        pages=read_pages(half_width(match["list"])),
        text=text.strip(),
        start=start,
        end=start + len(text.strip()),
        is_certain=kind is JumpKind.SEE or match["word"] not in _UNSURE_WORDS,
    )


_OF_STORIES = frozenset({"另見", "另见", "詳見", "详见", "刊", "刊於", "刊于"})
_UNSURE_WORDS = frozenset({"续接", "續接", "紧接", "緊接", "接"})


def _kind(word: str) -> JumpKind:
    is_onward = word.lower() == "on" or re.fullmatch(_ON_WORDS, word)
    return JumpKind.CONTINUED_ON if is_onward else JumpKind.CONTINUED_FROM


def _names_page(match: re.Match[str]) -> bool:
    """Tell whether 版 or a lettered number stands there, so that the number is a page's."""
    return _PAGE_WORD.search(match["list"]) is not None


def _is_jump(match: re.Match[str]) -> bool:
    return _names_page(match) or match["word"] not in _ONE_CHARACTER


def _is_reference(match: re.Match[str]) -> bool:
    """Tell a reference from 见 in a sentence, and a newspaper's page from a book's."""
    lead = match["lead"].rstrip()
    is_report = _REPORT.search(lead) is not None
    if not _NEWSPAPER_PAGE.search(match["list"]):
        # Papers of Singapore count 页, but so do books: 参见第15页注释1.
        return _names_page(match) and (is_report or match["word"].startswith("刊"))
    return not lead or len(match["word"]) > 1 or is_report


def _ends_story(match: re.Match[str]) -> bool:
    """Tell （另見第6頁）, which papers that count 頁 print at a story's end, from a book's page."""
    is_last = not match.string[match.end() :].strip()
    return is_last and match["word"] in _OF_STORIES and _names_page(match)


def _bare(text: str) -> Iterator[JumpMark]:
    """Find marks without brackets: at the start, on its own, or after the last sentence."""
    opening = _OPENING_JUMP.match(text)
    is_doubled = opening is not None and _ENGLISH_JUMP.match(text[opening.end() :].lstrip(" /／"))
    if opening and _names_page(opening) and not is_doubled:
        yield _mark(opening, _kind(opening["word"]))
        return
    marked = _MARKED_SEE.fullmatch(text)
    if marked and _is_reference(marked):
        yield _mark(marked, JumpKind.SEE)
        return
    from_place = max(0, len(text) - _LONGEST_BARE)
    if not (_PAGE_WORD.search(text, from_place) or text.isascii()):
        return
    for place in range(from_place, len(text)):
        before = text[:place].rstrip()
        if before and not (before[-1] in _SENTENCE_END or text[place - 1].isspace()):
            continue
        jump = _BARE_JUMP.match(text, place)
        jump = jump if jump and _names_page(jump) else _ENGLISH_JUMP.match(text, place)
        if jump:
            yield _mark(jump, _kind(jump["word"]))
            return
        pointer = _POINTER.match(text, place)
        if pointer:
            yield _mark(pointer, JumpKind.SEE)
            return
        see = _BARE_SEE.match(text, place)
        if see and _is_reference(see):
            yield _mark(see, JumpKind.SEE)
            return


def find_jump_marks(text: str) -> tuple[JumpMark, ...]:
    """Find every jump mark and see-reference of one paragraph, in order.

    Args:
        text: A paragraph or a line, punctuation in either width.
    """
    marks: dict[int, JumpMark] = {}
    if re.search(_OPEN, text):
        for match in _BRACKETED_JUMP.finditer(text):
            if _is_jump(match):
                marks[match.start()] = _mark(match, _kind(match["word"]))
        for match in _BRACKETED_SEE.finditer(text):
            is_page = _NEWSPAPER_PAGE.search(match["list"]) or _ends_story(match)
            if match.start() not in marks and is_page:
                marks[match.start()] = _mark(match, JumpKind.SEE)
    for bare in _bare(text):
        if not any(m.start <= bare.start < m.end for m in marks.values()):
            marks[bare.start] = bare
    return tuple(marks[place] for place in sorted(marks))
