r"""Read bylines (本报记者 张倩 王志浩) and editor lines (責任編輯:曹思遠/明澤宏)."""

import re
from dataclasses import dataclass, replace

from reader.model.article import Byline
from reader.notation.names import (
    DEED,
    HAN,
    MARKERS,
    NAME,
    PLACES,
    SEPARATORS,
    close_padding,
    is_person,
    read_names,
)
from reader.notation.numeral import half_width

_ORGAN = (
    rf"(?:(?:本报|本報|本刊|本社|本网|本台|本版|《{HAN}{{2,8}}》|"
    rf"{HAN}{{1,9}}?(?:报社|日报|晚报|报|報|社|网|網|台|臺|刊|新闻|新聞|在线|客户端|传媒|融媒|都))(?:海外版|客户端)?)"
)
_KIND = (
    r"(?:特派|驻地|首席|学生|學生|校园|校園|资深|高级|見习|见习|見習|实习|實習|全媒体|全媒體|全媒|融媒体|融媒|体育|體育|特约|特約|摄影|攝影|"
    rf"图片|文字|主任|视频|视觉|财经|本地|驻{HAN}{{1,4}}?|駐{HAN}{{1,4}}?)"
)
_WRITER = (
    r"(?:记者站|记者组|记者|記者|通讯员|通訊員|评论员|評論員|观察员|撰稿人|撰稿|撰文|实习生|實習生|特派员|特派員|"
    r"报道组|采访组|报道员|作者|专栏作家|专稿|主笔|主筆|编辑部|調查組|调查组|报道小组)"
)
_ROLE = rf"(?:{_ORGAN}?{_KIND}*{_WRITER})"
_TASK = (
    r"(?:采写|撰文|采访|文字|图片|圖片|摄影|攝影|视频|制图|製圖|绘图|漫画|漫畫|插画|插图|供图|供圖|整理|编译|編譯|翻译|"
    r"统筹|統籌|策划|策劃|总策划|总统筹|监制|監製|执行|執行|执笔|執筆|编辑|編輯|设计|出品|导演|文案|剪辑|图文|文图|"
    r"文/图|图/文|文|图|圖|摄|攝|译|绘)"
)
_WRITTEN = frozenset({"采写", "撰文", "采访", "文字", "文", "执笔", "執筆"})
"""Tasks that the role after them states better (采写：南都记者 郑雨楠)."""
_HOUSE = re.compile(
    rf"(?:新华社|新華社|中新社|本报|本報|本刊|影像中国|视觉中国|人民视觉|资料图片?|资料)(?:综合)?{DEED}?发?"
)
_SIGNS_ALONE = re.compile(rf"{_ORGAN}(?:{_KIND}*{_WRITER}|综合(?:报道|消息|整理|编译))")
"""本报评论员 signs alone; 小记者 in a headline does not."""
_PLACE_DEED = re.compile(
    rf"(?:发自|發自)?{HAN}{{2,6}}?(?:报道|報道|報導|专电|專電|电|電)|发自{HAN}{{2,6}}"
)
_HOUSE_ROLE = re.compile(rf"{HAN}{{2,4}}(?:记者|記者|编辑|編輯)")
"""每经记者, 证券日讯记者: a paper without 报; believed when the name of a person follows."""
_OF_ALL = re.compile(
    r"(?:本组|本組|本版|本文|以上)(?:稿件|报道|報道|文章|文字|图文|文图|图片|圖片|照片)?(?:除署名外)?(?:均)?由(?:\s?(?=\S))"
)
_AUTHORED = frozenset({"著", "编著", "編著", "口述"})
"""Deeds that are told only apart from the name: 成绩卓著 is nobody's."""
_DONE = re.compile(r"(?:采写|撰写|撰文|拍摄|采写、拍摄|采写并拍摄|采访报道)$")
"""本组稿件由本报记者 李晓岚采写: what is said around the names."""
_BOTH_TASKS = re.compile(
    r"(文|撰文)\s*[×xX＊*·•+＋&＆、和與与]\s*([图圖摄攝]|摄影|攝影)(?=\s|[:：])"
)
"""文 × 圖: who wrote and drew or took it."""
_ROLE_WORD = re.compile(rf"(?P<role>{_ROLE})(?P<name>{NAME}(?:{DEED})?)?")
_LAST_BRACKET = re.compile(r"[（(〔【]([^（(）)。，]{2,40})[）)〕】]。?$")
_LONGEST_BRACKET = 46
_ARTS = ("绘", "繪", "插图", "插画", "漫画", "漫畫", "制图", "摄", "攝", "摄影", "攝影")
_TOLD = re.compile(rf"([□■◇◆○●◎]\s?{HAN}{{2,4}})[（(]{HAN}{{2,12}}[）)]")
"""□ 周舟（教师）: who somebody is stands behind the name."""
_AFFILIATED = re.compile(
    rf"(?P<role>{HAN}{{1,8}}(?:[区區县縣市镇鎮乡鄉村省]))\s+(?P<who>{HAN}{{1,7}}(?![区區县縣市镇鎮乡鄉村省路街]){HAN})"
    rf"|(?P<body>{HAN}{{1,7}}[站局校院社会會部厂廠稿队隊所])\s+(?P<name>{HAN}{{2,3}})"
)
_SCHOOLED = re.compile(
    rf"(?P<role>[{HAN[1:-1]}0-9（）()]{{2,16}}(?:级|級|班|专业|專業|系|学院|學院|年级|年級)[\s\u3000]+)(?P<name>{HAN}{{2,3}})"
)
"""文学院2024级 苏小禾."""
_TITLED = re.compile(
    rf"(?P<role>(?:{HAN}{{2,16}}[站局校院社会部厂队所][\s\u3000]+)?(?:{HAN}{{0,14}}(?:委员|主席|主任|书记|部长|厅长|局长|处长|县长|市长|区长|镇长|校长|院长|所长|会长|馆长|秘书长|"
    r"教授|研究员|院士|代表|律师|法官|检察官|医师|博士|導師|导师|主任委员|董事长|总经理|委員|書記|部長|廳長|局長|縣長|校長|院長|"
    rf"所長|會長|館長|秘書長|研究員|律師|法官|醫師|药师|藥師|医生|醫生|护士|护师|护士长|营养师|教师|民警|董事長|總經理)[\s\u3000]+)+)(?P<name>{HAN}{{2,3}})"
)
"""民进中央委员 江州市政协副主席 方敏之: who one is, then one's name."""
_HINT = re.compile(
    r"[记記通评評撰特组者笔筆编編采文图圖影視视频制製绘漫插供整翻统統策监監执執设設导剪出摄攝译新中本报報资資综讯稿家生员員著述]"
)
"""What every role and every deed has one of."""
_SENTENCE = re.compile(r"[。！？]")
_IS_TASK = re.compile(_TASK)
_IS_DEED = re.compile(DEED)
_DOER = re.compile(rf"(?P<name>{HAN}{{2,4}}?|{NAME})(?P<deed>{DEED})")
_LATIN_NAME = r"[A-Z][A-Za-z.'’-]*"
_IS_NAME = re.compile(rf"{NAME}|{_LATIN_NAME}")
_LONGEST_LINE = 90
_LONGEST_WORD = 24
_SHORT_NAME = 3
_BRACKETED = re.compile(r"[（(〔\[【［](.*)[）)〕\]】］]")


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
    bracketed = _BRACKETED.fullmatch(inner)
    said = _OF_ALL.match(inner)
    if said:
        inner = _DONE.sub("", inner[said.end() :]).strip()
    inner = _BOTH_TASKS.sub(r"\1/\2", bracketed[1].strip() if bracketed else inner)
    words = _words(inner, is_sure=bracketed is not None)
    if not words or not _is_byline(words, inner):
        return ()
    return _with_text(_grouped(words), stripped)


def read_signature(text: str) -> tuple[Byline, ...]:
    """Read a line that signs a text by names alone, or by who one is: 临江区 郗大爷.

    Only its place says that such a line signs anything; ask this of lines below
    a headline or at a text's end.
    """
    stripped = text.strip()
    schooled = _SCHOOLED.fullmatch(stripped)
    if schooled and is_person(schooled["name"]):
        role = schooled["role"].strip()
        return (Byline(role=role, names=(schooled["name"],), text=stripped),)
    affiliated = _AFFILIATED.fullmatch(stripped)
    if affiliated:
        groups = affiliated.groupdict()
        role, name = groups["role"] or groups["body"], groups["who"] or groups["name"]
        if groups["who"] or is_person(name):
            return (Byline(role=role, names=(name,), text=stripped),)
    titled = _TITLED.fullmatch(stripped)
    if titled and is_person(titled["name"]):
        role = titled["role"].strip()
        return (Byline(role=role, names=(titled["name"],), text=stripped),)
    told = _TOLD.fullmatch(stripped)
    names = read_names(told[1] if told else stripped)
    return (Byline(role=None, names=names, text=stripped),) if names else ()


def read_last_bracket(text: str) -> tuple[Byline, ...]:
    """Read who wrote a text from the bracket at its end (…。（丁一 卫东）).

    Returns:
        Bylines without printed text, for it stays in the paragraph; none when
        no writer stands there.
    """
    match = _LAST_BRACKET.search(text[-_LONGEST_BRACKET:])
    if match is None:
        return ()
    inside = match[1].strip()
    bylines = read_byline(inside) or read_signature(inside)
    return tuple(replace(byline, text="") for byline in bylines)


def _is_byline(words: tuple[_Word, ...], inner: str) -> bool:
    """Tell a byline from a headline that has 记者 or 摄影 in it."""
    names = [word.name for word in words if word.name]
    if not names:
        return _SIGNS_ALONE.fullmatch(inner) is not None
    if any(word.role for word in words):
        return names != ["文章"]  # 评论员文章 names a column.
    if any(word.task for word in words):
        return all(is_person(name) or name[0] < "z" for name in names) or bool(
            re.match(rf"{_TASK}\s*[:：/／]", inner)
        )
    if len(words) == 2 and words[1].deed in _ARTS and not words[1].name:
        return len(names[0]) < 4  # a pen name apart from its deed: 木言 绘
    # 秋日耕读图 is nobody's drawing.
    return any(word.deed for word in words) and all(is_person(n) for n in names if n[0] > "z")


def _words(inner: str, *, is_sure: bool) -> tuple[_Word, ...]:
    """Split a byline into words; none when one of them has no place in a byline."""
    words: list[_Word] = []
    chunks = close_padding(re.sub(r"\s*([:：/／])\s*", r"\1", inner)).split()
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
                len(text) > 1 and not is_last
            )
            if _HOUSE_ROLE.fullmatch(text) and _is_short_name(chunks[place + 1 : place + 2]):
                words.append(_Word(role=text))
                continue
            word = _word(text, words, leads=leads, is_sure=is_sure)
            if word is None:
                return ()
            words.append(word)
    return tuple(words)


def _is_short_name(chunks: list[str]) -> bool:
    """Tell a name from four characters of a headline (白衣执甲)."""
    return bool(chunks) and len(chunks[0]) <= _SHORT_NAME and is_person(chunks[0])


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
    if found is not None and is_person(found[0]):
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
    is_closed = False
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
        if word.deed and groups and groups[-1][0] is None:
            groups[-1] = (word.deed, groups[-1][1])
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


def _with_text(bylines: tuple[Byline, ...], text: str) -> tuple[Byline, ...]:
    return tuple(
        Byline(role=byline.role, names=byline.names, text="" if index else text)
        for index, byline in enumerate(bylines)
    )


_EDITOR_PLACE = (
    r"(?:[一二三四壹贰叁肆]版|本版|今日|本报|值班|值夜班|夜班|执行|責任|责任|首席|一版|头版|见习|实习|實習|视觉|版面|图片|文字|美术|美術|总|副|"
    r"新闻|策划|前端|本期|联席)"
)
_EDITING = (
    r"(?:编辑|編輯|责编|責編|编委|編委|主编|主編|总编|總編|美编|美編|图编|圖編|文编|组编|编审|校对|校對|责校|責校|校检|检校|"
    r"文检|审校|审读|版式设计|版式設計|版面设计|版面設計|版式|版面|设计|設計|组版|組版|排版|制版|拼版|签发|美术)"
)
_OVERSEEING = (
    r"(?:统筹|統籌|策划|视觉|主任|监制|值班主任|值班领导|总值班|制图|图表|审核|终审|校审|"
    r"插图|插圖|插画|插畫|题图|題圖|题字|題字)"
)
_EDITS = re.compile(_EDITING + "|本版")
_EDITOR = re.compile(rf"{_EDITOR_PLACE}*{_EDITING}")
_EDITOR_OR_OVERSEER = re.compile(rf"{_EDITOR_PLACE}*(?:{_EDITING}|{_OVERSEEING})")
_EDITOR_WITH_NAME = re.compile(
    rf"(?P<role>{_EDITOR_PLACE}*(?:{_EDITING}|{_OVERSEEING}))(?P<name>{HAN}{{2,4}})"
)
_EDITOR_NAME = re.compile(rf"{NAME}|[A-Za-z]{{2,12}}|{HAN}[A-Za-z]|{HAN}")
_CONTACT = re.compile(
    r"(?:(?:联系|编辑|办公|本版|投稿)?(?:电话|電話|热线|邮箱|電郵|电邮|信箱|电子邮箱|E-?mail|传真|QQ))?\s*[:：]?\s*"
    r"(?:[\w.+-]+@[\w.-]+|(?<![0-9])[(（]?[0-9][0-9()（） —×＊*-]{5,}[0-9×＊*](?![0-9]))",
    re.IGNORECASE | re.ASCII,
)
_LONGEST_EDITOR_LINE = 120
_SURE_ROLES = 2
"""So many roles with a name each are no headline, whatever the names (美编 阿泽 校对 老宋)."""


def read_editors(text: str) -> tuple[Byline, ...]:
    """Read a line that says who made the page (責任編輯:曹思遠/明澤宏 版面設計:袁耀誠).

    Returns:
        A byline a role, the first with the whole line as its text; none when
        the line says anything else.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST_EDITOR_LINE or not _EDITS.search(stripped):
        return ()
    line = half_width(stripped).strip(MARKERS + " ")
    roles: list[tuple[str, list[str]]] = []
    for word in SEPARATORS.split(close_padding(_CONTACT.sub(" ", line))):
        joined = _EDITOR_WITH_NAME.fullmatch(word)
        if not word:
            continue
        if _EDITOR_OR_OVERSEER.fullmatch(word):
            roles.append((word, []))
        elif joined and is_person(joined["name"]) and (not roles or roles[-1][1]):
            roles.append((joined["role"], [joined["name"]]))
        elif roles and _EDITOR_NAME.fullmatch(word):
            roles[-1][1].append(word)
        else:
            return ()
    if not _are_editors(roles, is_marked=re.search(r"[:：/／]", line) is not None):
        return ()
    return _with_text(tuple(Byline(role=r, names=tuple(_whole(n))) for r, n in roles), stripped)


def _are_editors(roles: list[tuple[str, list[str]]], *, is_marked: bool) -> bool:
    """Tell editors from a headline that opens with 编辑 or 设计."""
    names = [name for _, given in roles for name in given]
    return (
        all(given for _, given in roles)
        and any(_EDITOR.fullmatch(role) or role.startswith("本版") for role, _ in roles)
        and "同志" not in names
        and (
            is_marked or len(roles) >= _SURE_ROLES or all(is_person(name) for name in _whole(names))
        )
    )


def _whole(names: list[str]) -> list[str]:
    """Join a name that padding tore apart (刘志　强)."""
    whole: list[str] = []
    for name in names:
        if whole and len(name) == 1:
            whole[-1] += name
        else:
            whole.append(name)
    return whole
