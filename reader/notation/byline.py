r"""Read bylines (本报记者 张倩 王志浩) and editor lines (責任編輯:曹思遠/明澤宏)."""

import re
from dataclasses import dataclass, replace

from reader.model.article import Byline
from reader.notation.both_scripts import in_both_scripts
from reader.notation.names import (
    DEED,
    HAN,
    MARKERS,
    NAME,
    PLACES,
    SEPARATORS,
    close_padding,
    is_person,
)
from reader.notation.word_class import is_coined

_ORGAN = (
    rf"(?:(?:本报|本報|本刊|本社|本网|本台|本版|《{HAN}{{2,8}}》|"
    rf"{HAN}{{1,9}}?(?:报社|日报|晚报|报|報|社|网|網|台|臺|刊|新闻|新聞|在线|客户端|传媒|融媒|都))(?:海外版|客户端)?)"
)
_KIND = (
    r"(?:特派|驻地|首席|学生|學生|校园|校園|资深|高级|見习|见习|見習|实习|實習|全媒体|全媒體|全媒|融媒体|融媒|体育|體育|特约|特約|摄影|攝影|"
    rf"图片|文字|主任|视频|视觉|财经|本地|驻{HAN}{{1,4}}?|駐{HAN}{{1,4}}?)"
)
_WRITER = (
    r"(?:记者站|记者组|记者团|记者團|记者|記者|通讯员|通訊員|评论员|評論員|观察员|撰稿人|撰稿|撰文|实习生|實習生|特派员|特派員|"
    r"报道组|采访组|报道员|作者|专栏作家|专稿|主笔|主筆|编辑部|調查組|调查组|报道小组)"
)
_TEACHER = r"(?:指导|指導)(?:老师|老師|教师|教師)"
"""Who guided a pupil that wrote; alone it names no writer."""
_ROLE = rf"(?:(?:{_ORGAN}(?:[·・]{_ORGAN})?)?{_KIND}*{_WRITER}|{_TEACHER})"
_TASK = (
    r"(?:采写|撰文|采访|文字|图片|圖片|摄影|攝影|视频|制图|製圖|绘图|漫画|漫畫|插画|插图|供图|供圖|整理|口述|讲述|记录|编译|編譯|翻译|"
    r"统筹|統籌|策划|策劃|总策划|总统筹|监制|監製|执行|執行|执笔|執筆|编辑|編輯|设计|出品|导演|文案|剪辑|图文|文图|"
    r"文/图|图/文|文|图|圖|摄|攝|译|绘)"
)
_WRITTEN = frozenset({"采写", "撰文", "采访", "文字", "文", "执笔", "執筆"})
"""Tasks that the role after them states better (采写：南都记者 郑雨楠)."""
_HOUSE = in_both_scripts(
    rf"(?:新华社|中新社|本报|本刊|影像中国|视觉中国|人民视觉|资料图片?|资料)(?:综合)?{DEED}?发?"
)
_SIGNS_ALONE = in_both_scripts(rf"{_ORGAN}(?:{_KIND}*{_WRITER}|综合(?:报道|消息|整理|编译))")
"""本报评论员 signs alone; 小记者 in a headline does not."""
_PLACE_DEED = in_both_scripts(
    rf"(?:(?:发自)?{HAN}{{2,6}}?(?:报道|報導|专电|电)|特稿)(?:{HAN}{{2,3}}报)?|发自{HAN}{{2,6}}"
)
"""基隆報導, as newsletters go on with the paper's name: 基隆報導聯合報."""
_HOUSE_ROLE = in_both_scripts(rf"{HAN}{{2,4}}(?:记者|编辑)")
"""每经记者, 证券日讯记者: a paper without 报; believed when the name of a person follows."""
_OF_ALL = in_both_scripts(
    r"(?:本组|本版|本文|以上)(?:稿件|报道|文章|文字|图文|文图|图片|照片)?(?:除署名外)?(?:均)?由(?:\s?(?=\S))"
)
_TOLD_BY = "口述"
_AUTHORED = frozenset({"著", "编著", "編著", _TOLD_BY, "讲述", "講述", "记录", "記錄"})
"""Deeds that are told only apart from the name: 成绩卓著 is nobody's."""
_DONE = in_both_scripts(r"(?:采写|撰写|撰文|拍摄|采写、拍摄|采写并拍摄|采访报道)$")
"""本组稿件由本报记者 李晓岚采写: what is said around the names."""
_SUPPLIED_TOO = in_both_scripts(
    r"(?<=\S)\s+(?:供?图|摄|视频)\s?[/／:：]\s?(?:受访者|资料|网络|网友|單位)\S{0,3}$"
)
"""文/… 图/受访者提供: whoever gave the picture is nobody's name."""
_FILED_FROM = in_both_scripts(
    rf"(?<=\S)\s+(?:发自{HAN}{{2,4}}(?:、{HAN}{{2,4}})*|{HAN}{{2,4}}(?:、{HAN}{{2,4}})+报道)$"
)
"""发自柏城、清江: where it was written, several places."""
_MARK_BETWEEN = re.compile(r"\s+[●■◎○□◆]\s*")
"""●本报驻日本记者　张莉　●本报记者　李峥: a mark before each of several."""
_BOTH_TASKS = in_both_scripts(r"(文|撰文)\s*[×xX＊*·•+＋&＆、和与]\s*([图摄]|摄影)(?=\s|[:：])")
"""文 × 圖: who wrote and drew or took it."""
_ROLE_WORD = in_both_scripts(rf"(?P<role>{_ROLE})(?P<name>{NAME}(?:{DEED})?)?")
_ARTS = ("绘", "繪", "插图", "插画", "漫画", "漫畫", "制图", "摄", "攝", "摄影", "攝影")
_HINT = in_both_scripts(
    r"[记通评撰特组者笔编采文图影视频制绘漫插供整翻统策监执设导剪出摄译新中本报资综讯稿家生员著述]"
)
"""What every role and every deed has one of."""
_SENTENCE = re.compile(r"[。！？]")
_IS_TASK = in_both_scripts(_TASK)
_IS_DEED = in_both_scripts(DEED)
_DOER = in_both_scripts(rf"(?P<name>{HAN}{{2,4}}?|{NAME})(?P<deed>{DEED})")
_LATIN_NAME = r"[A-Z][A-Za-z.'’-]*"
_IS_NAME = in_both_scripts(rf"{NAME}|{_LATIN_NAME}")
_LONGEST_LINE = 90
_LONGEST_WORD = 24
_SHORT_NAME = 3
_PRESENTATION = in_both_scripts(rf"(?<={HAN})[（(]{HAN}{{2,16}}[）)]$")
_BRACKETED = re.compile(r"[（(〔\[【［](.*)[）)〕\]】］]")
_BRACKETED_DEED = in_both_scripts(rf"(?<={HAN})[（(](口述|讲述|整理|执笔|{DEED})[）)](?=\s|$)")
"""陈小溪（整理）: what each of several did, in brackets behind the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """One word of a byline: a role, a task (摄影：), a name, a deed (摄), or several in one."""

    role: str | None = None
    task: str | None = None
    name: str | None = None
    deed: str | None = None


def read_byline(text: str) -> tuple[Byline, ...]:
    """Read a line that names who wrote or took something and their role.

    Args:
        text: One printed line.

    Returns:
        A byline a role, the first with the whole printed line as its text;
        none when the line is no byline or names nobody's role.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST_LINE or not _HINT.search(stripped):
        return ()
    if _SENTENCE.search(stripped[:-1]):
        return ()
    inner = stripped.strip(MARKERS + " \u3000\u00a0。").strip()
    inner = _MARK_BETWEEN.sub(" ", inner)
    bracketed = _BRACKETED.fullmatch(inner)
    said = _OF_ALL.match(inner)
    if said:
        inner = _DONE.sub("", inner[said.end() :]).strip()
    inner = _FILED_FROM.sub("", _SUPPLIED_TOO.sub("", _BRACKETED_DEED.sub(r"\1", inner)))
    inner = _BOTH_TASKS.sub(r"\1/\2", bracketed[1].strip() if bracketed else inner)
    words = _words(inner, is_sure=bracketed is not None) or _presented(inner)
    if not words or not _is_byline(words, inner):
        return ()
    return with_text(_grouped(words), stripped)


def _presented(inner: str) -> tuple[_Word, ...]:
    """Read 文／林一平（物理教師）, where a bracket says who it is that wrote."""
    words = _words(_PRESENTATION.sub("", inner), is_sure=False)
    is_told = any(word.role or word.task for word in words)
    return words if is_told and words[-1].name and is_person(words[-1].name) else ()


def _is_byline(words: tuple[_Word, ...], inner: str) -> bool:
    """Tell a byline from a headline that has 记者 or 摄影 in it."""
    names = [word.name for word in words if word.name]
    if not names:
        return _SIGNS_ALONE.fullmatch(inner) is not None
    roles = [word.role for word in words if word.role]
    if roles:
        # 评论员文章 names a column.
        return names != ["文章"] and not all(re.fullmatch(_TEACHER, role) for role in roles)
    if any(word.task for word in words):
        return all(is_person(name) or name[0] < "z" for name in names) or bool(
            re.match(rf"{_TASK}\s*[:：/／]", inner)
        )
    if len(words) == 2 and words[1].deed in _ARTS and not words[1].name:
        return len(names[0]) < 4  # a pen name apart from its deed: 木言 绘
    if any(word.deed == _TOLD_BY for word in words):
        return True  # 阿菊婶口述 陈小溪整理
    # 秋日耕读图 is nobody's drawing.
    return any(word.deed for word in words) and all(is_person(n) for n in names if n[0] > "z")


def _words(inner: str, *, is_sure: bool) -> tuple[_Word, ...]:
    """Split a byline into words; none when one of them has no place in a byline."""
    words: list[_Word] = []
    chunks = close_padding(re.sub(r"\s*([:：/／])\s*", r"\1", inner)).split()
    has_deeds_last = _are_doers(chunks)
    for place, chunk in enumerate(chunks):
        texts = SEPARATORS.split(chunk)
        is_deed = all(_IS_DEED.fullmatch(text) for text in texts)
        is_last = place + 1 == len(chunks)
        for index, text in enumerate(texts):
            if not text:
                continue
            if (
                len(text) == 1
                and words
                and len(words[-1].name or "") == 2
                and text not in "文图圖摄攝影绘画译"
            ):
                # 刘志　强: a name torn apart.
                words[-1] = replace(words[-1], name=f"{words[-1].name}{text}")
                continue
            leads = (index == 0 and len(texts) > 1 and not is_deed) or (
                len(text) > 1 and not is_last and not has_deeds_last
            )
            is_again = any(word.role == text for word in words)
            if _HOUSE_ROLE.fullmatch(text) and (
                is_again or _is_short_name(chunks[place + 1 : place + 2])
            ):
                words.append(_Word(role=text))
                continue
            word = _word(text, words, leads=leads, is_sure=is_sure)
            if word is None:
                return ()
            words.append(word)
    return tuple(words)


def _are_doers(chunks: list[str]) -> bool:
    """Tell names with what each did behind it: 乔木生 口述 阮梅 整理."""
    names, deeds = chunks[::2], chunks[1::2]
    are_deeds = all(_IS_DEED.fullmatch(each) or each in _AUTHORED for each in deeds)
    return len(names) == len(deeds) > 1 and are_deeds and all(map(is_person, names))


def _is_short_name(chunks: list[str]) -> bool:
    """Tell a name from four characters of a headline (白衣执甲)."""
    if not chunks or len(chunks[0]) > _SHORT_NAME:
        return False
    return is_person(chunks[0]) or is_coined(chunks[0])


def _word(text: str, before: list[_Word], *, leads: bool, is_sure: bool) -> _Word | None:
    """Read one word; ``leads`` says that a name may follow it closely (摄/纪小川)."""
    if len(text) > _LONGEST_WORD:
        return None
    has_names = any(word.name for word in before)
    if _IS_TASK.fullmatch(text) and (leads or not has_names):
        return _Word(task=text)
    if (
        (has_names and text in _AUTHORED)
        or _IS_DEED.fullmatch(text)
        or (has_names and _is_place_deed(text))
    ):
        return _Word(deed=text)
    role = _ROLE_WORD.fullmatch(text)
    if role:
        name, deed = _name_and_deed(role["name"] or "") or (role["name"], None)
        if is_sure or not name or is_person(name):
            return _Word(role=role["role"], name=name, deed=deed)
    return _Word(role=text) if _HOUSE.fullmatch(text) else _named(text)


def _is_place_deed(text: str) -> bool:
    """Tell 莫斯科报道 from a further name that reports (李四报道)."""
    if _PLACE_DEED.fullmatch(text) is None:
        return False
    place = re.sub(r"^(?:发自|發自)|(?:报道|報道|報導|专电|專電|电|電)$", "", text)
    return place in PLACES or not is_person(place)


def _named(text: str) -> _Word | None:
    """Split a word into name and deed; 陈北跑摄 is 陈北跑 who took it."""
    found = _name_and_deed(text)
    if found is not None and (is_person(found[0]) or found[1] == _TOLD_BY):
        return _Word(name=found[0], deed=found[1])
    return _Word(name=text) if _IS_NAME.fullmatch(text) else None


def _name_and_deed(text: str) -> tuple[str, str] | None:
    """Split a deed off a name; None when the word is all name, as 张学文 and 万人长江图 are.

    A given name may end in 文 or 图, but hardly in 摄; four characters before
    a single one are no name.
    """
    match = _DOER.fullmatch(text)
    if match is None:
        return None
    name, deed = match["name"], match["deed"]
    is_long_deed = len(deed) > 1 or "·" in name
    is_apart = is_long_deed or (len(name) < 4 and (deed in "摄攝" or len(name) == 3))
    return (name, deed) if is_apart else None


def _grouped(words: tuple[_Word, ...]) -> tuple[Byline, ...]:
    """Gather names under the role before them, else the deed after them."""
    groups: list[tuple[str | None, list[str]]] = []
    is_closed = is_done = False
    for word in words:
        title = word.role or word.task
        if title and groups and not groups[-1][1]:
            groups[-1] = (_merged(str(groups[-1][0]), title), [])
        elif title:
            groups.append((title, []))
        elif word.name and (not groups or is_closed):
            # 本报记者 罗艾桦文 陈北跑摄: a deed ends what the role before it names.
            groups.append((None, []))
        if word.name:
            groups[-1][1].append(word.name)
            is_done = False
        if word.deed and groups and (groups[-1][0] is None or is_done):
            # 韩冰 文/图 did both.
            done = f"{groups[-1][0]}/{word.deed}" if is_done else word.deed
            groups[-1] = (done, groups[-1][1])
            is_done = True
        else:
            is_done = False
        is_closed = word.deed is not None
    return tuple(Byline(role=role, names=tuple(names)) for role, names in groups)


def _merged(first: str, second: str) -> str:
    """Merge two titles of the same names: 采写：南都记者, 文/图, 新华社 记者, 摄影 记者."""
    is_task = _IS_TASK.fullmatch(second) is not None
    if set(first.split("/")) & _WRITTEN and not is_task:
        return second
    if is_task:
        return f"{first}/{second}"
    return f"{first}{second}" if _HOUSE.fullmatch(first) else first


def with_text(bylines: tuple[Byline, ...], text: str) -> tuple[Byline, ...]:
    """Give the first byline of a line the whole printed line, and the others none."""
    return tuple(
        Byline(role=byline.role, names=byline.names, text="" if index else text)
        for index, byline in enumerate(bylines)
    )
