r"""Read bylines (本报记者 张倩 王志浩), photo credits (新华社 李肃人 摄) and editor lines.

Two-character names are padded in print (王　腾, 于\xa0洋): the padding is taken
out of names and stays in the printed line.
"""

import re
from dataclasses import dataclass

from reader.model.article import Byline
from reader.notation.numeral import half_width

_SPACE = r"[ \t\u00a0\u2002\u2003\u3000]"
_HAN = r"[\u3400-\u9fff〇]"

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
    "奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍"
    "余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席"
    "季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁"
    "宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲家封储靳糜松井段富巫乌焦巴牧山谷车侯宓"
    "蓬全班仰仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄印宿白怀蒲从索赖卓蔺屠蒙池乔阴胥能苍双"
    "闻莘党翟谭贡劳逄姬申扶堵冉宰雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容"
    "向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴沃利蔚越师巩聂晁勾敖融冷訾辛阚那简饶空"
    "曾沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公肖闫付覃岳涂代邸仝佟苑展门原"
    "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴魏陶謝鄒喻竇雲蘇魯韋馬鳳鮑費賀湯羅畢鄔樂傅齊顧黃蕭邵談龐紀"
    "項藍閔賈婁鍾駱萬盧應鄧單諸龔陸榮靳烏車寧劉龍葉賴喬陰蒼聞黨譚貢勞燕農溫莊閻習魚廣闕東師鞏"
    "聶簡饒關荊紅遊權蓋麥區岑巢溫麥區鄺黎歐"
)
"""Family names by which a bare line of names is told from a crosshead."""

_PAPER = rf"(?:{_HAN}|[A-Za-z]){{0,12}}?"
_WRITER = (
    r"(?:特派|驻地|驻外|首席|资深|見習|见习|实习|實習|全媒体|全媒體|融媒体|融媒|体育|體育|特约|特約|摄影|攝影|"
    r"图片|攝影|文字|编译)*"
    r"(?:记者|記者|通讯员|通訊員|评论员|評論員|观察员|撰稿人|撰稿|撰文|实习生|實習生|特派员|特派員|报道组|"
    r"报道员|編輯|编辑|作者|编译|編譯|翻译|供稿|采访|執筆|执笔|主笔|主筆|策划|策劃|统筹|統籌|监制|監製)"
)
_ROLE = rf"(?:{_PAPER}{_WRITER})"
_DEED = (
    r"(?:文并摄|文並攝|摄影报道|攝影報道|图文|圖文|文图|文圖|采访整理|文整理|整理|综合报道|綜合報道|报道|報道|報導|"
    r"综合|編譯|编译|摄影|攝影|摄制|供图|供圖|制图|製圖|绘图|繪圖|插图|漫画|漫畫|摄|攝|影|文|图|圖|绘|繪|翻译|译)"
)
_NAME = rf"(?:{_HAN}{{1,4}}(?:[·•・]{_HAN}{{1,8}}){{1,3}}|{_HAN}{{2,4}})"
_LATIN_NAME = r"[A-Z][A-Za-z.'’-]*"
_MARKER = "■●▲△◎□◆◇★☆○◤►▶▌▍|｜/／*·—-"

_PADDED = re.compile(
    rf"(?<!{_HAN})({_HAN}){_SPACE}{{1,4}}({_HAN})(?!{_HAN}(?!{_DEED}?(?:{_SPACE}|$)))"
)
_PADDED_AFTER_ROLE = re.compile(
    rf"((?:记者|記者|通讯员|通訊員|实习生|摄影)[\u3400-\u9fff]){_SPACE}{{1,4}}([\u3400-\u9fff])(?![\u3400-\u9fff])"
)
_TOKEN_SPLIT = re.compile(r"[\s、，,/／;；|｜:：&＆]+")
_ROLE_TOKEN = re.compile(rf"(?P<role>{_ROLE})(?P<name>{_NAME})?(?P<deed>{_DEED})?")
_NAME_TOKEN = re.compile(rf"(?P<name>{_NAME}|{_LATIN_NAME})(?P<deed>{_DEED})?")
_LONGEST_LINE = 90
_BRACKETS = re.compile(r"^[（(〔\[【［](.*)[）)〕\]】］]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """One word of a byline: a role, a name, a deed (摄), or a role with a name."""

    role: str | None = None
    name: str | None = None
    deed: str | None = None


def close_padding(text: str) -> str:
    """Take the padding out of two-character names (王　腾 → 王腾)."""
    return _PADDED_AFTER_ROLE.sub(r"\1\2", _PADDED.sub(r"\1\2", text))


def read_byline(text: str) -> tuple[Byline, ...]:
    """Read a line that names who wrote or took something and their role.

    Args:
        text: One printed line.

    Returns:
        A byline a role, the first with the whole printed line as its text;
        none when the line is no byline or names nobody's role.
    """
    if len(text) > _LONGEST_LINE or re.search(r"[。！？]", text.strip()[:-1]):
        return ()
    inner = text.strip().strip(_MARKER + " \u3000\u00a0。").strip()
    bracketed = _BRACKETS.match(inner)
    inner = bracketed[1] if bracketed else inner
    tokens = _tokens(inner)
    if not tokens or not any(token.role or token.deed for token in tokens):
        return ()
    if not any(token.role for token in tokens) and not _are_people(tokens):
        return ()
    return _with_text(_grouped(tokens), text.strip())


def _are_people(tokens: tuple[_Token, ...]) -> bool:
    """Tell names from words that end in a deed: 秋日耕读图 is nobody's drawing."""
    names = [token.name for token in tokens if token.name]
    return all(2 <= len(name) <= 4 and name[0] in SURNAMES for name in names if name[0] > "z")


def read_names(text: str) -> tuple[str, ...]:
    """Read a line of bare names (张倩 王志浩); none when it is not sure to be names."""
    inner = close_padding(text.strip().strip(_MARKER + " \u3000\u00a0"))
    names = tuple(name for name in _TOKEN_SPLIT.split(inner) if name)
    is_sure = 0 < len(names) <= 6 and all(
        2 <= len(name) <= 3 and name[0] in SURNAMES and re.fullmatch(rf"{_HAN}+", name)
        for name in names
    )
    return names if is_sure else ()


def _tokens(inner: str) -> tuple[_Token, ...]:
    """Split a byline into words; none when a word is neither role nor name."""
    tokens: list[_Token] = []
    for word in _TOKEN_SPLIT.split(close_padding(inner)):
        if not word:
            continue
        token = _token(word)
        if token is None:
            return ()
        tokens.append(token)
    return tuple(tokens)


def _token(word: str) -> _Token | None:
    if re.fullmatch(_DEED, word):
        return _Token(deed=word)
    role = _ROLE_TOKEN.fullmatch(word)
    if role:
        return _Token(role=role["role"], name=role["name"], deed=role["deed"])
    if re.fullmatch(
        rf"(?:新华社|新華社|中新社|本报|本報|本刊|影像中国|视觉中国|人民视觉|资料图片?){_DEED}?发?",
        word,
    ):
        return _Token(role=word)
    if len(word) > 16:
        return None
    name = _best_name(word)
    return _Token(name=name[0], deed=name[1]) if name else None


def _best_name(word: str) -> tuple[str, str | None] | None:
    """Split a word into name and deed; 陈北跑摄 is 陈北跑 who took it."""
    with_deed = re.fullmatch(rf"(?P<name>{_NAME}?)(?P<deed>{_DEED})", word)
    if (
        with_deed
        and len(with_deed["name"]) >= 2
        and (with_deed["name"][0] in SURNAMES or len(word) >= 4)
    ):
        return with_deed["name"], with_deed["deed"]
    plain = _NAME_TOKEN.fullmatch(word)
    return (plain["name"], plain["deed"]) if plain else None


def _grouped(tokens: tuple[_Token, ...]) -> tuple[Byline, ...]:
    """Gather names under the role before them, else the deed after them."""
    groups: list[tuple[str | None, list[str]]] = []
    leads_with_deed = tokens[0].deed is not None and tokens[0].name is None
    for token in tokens:
        if token.role:
            groups.append((token.role, []))
        elif leads_with_deed and token.deed and not token.name:
            groups.append((token.deed, []))
        elif not groups or (token.name and groups[-1][0] and _is_closed(groups[-1])):
            groups.append((None, []))
        if token.name:
            groups[-1][1].append(token.name)
        if token.deed and groups[-1][0] is None:
            groups[-1] = (token.deed, groups[-1][1])
    return tuple(Byline(role=role, names=tuple(names)) for role, names in groups if names or role)


def _is_closed(group: tuple[str | None, list[str]]) -> bool:
    """Tell whether a deed ended the group, so that a further name begins its own."""
    return bool(group[1]) and group[0] is not None and re.fullmatch(_DEED, group[0]) is not None


def _with_text(bylines: tuple[Byline, ...], text: str) -> tuple[Byline, ...]:
    return tuple(
        Byline(role=byline.role, names=byline.names, text="" if index else text)
        for index, byline in enumerate(bylines)
    )


_CREDIT = re.compile(
    rf"(?P<credit>(?:{_HAN}|[A-Za-z·•・、，,/／\s\u00a0\u3000（）()]){{0,32}}"
    rf"(?:摄影报道|攝影報道|摄影|攝影|摄|攝|供图|供圖|图片来源|制图|製圖|绘图|繪圖|漫画|漫畫))"
    r"\s*(?P<source>[（(〔【][^（(）)]{1,16}[）)〕】])?\s*[。]?$"
)
_SOURCE_TAG = re.compile(
    r"[（(〔【][^（(）)。，]{0,14}(?:人民视觉|影像中国|视觉中国|新华社|新華社|中新社|本报|法新|美联|路透|资料|資料|网络)"
    r"[^（(）)。，]{0,6}(?:发|發|供图|图片|圖片|圖|图|社|中国|视觉)[）)〕】]$"
    r"|[（(](?:人民视觉|影像中国|视觉中国|新华社发|新華社發|资料图片?|資料圖片?)[）)]$"
)
_AGENCY_PHOTO = re.compile(
    r"(?:新华社|新華社|中新社|法新社|美联社|美聯社|路透社|路透|本报|本報|资料|資料|中通社|视觉中国|网络|網上)"
    r"\s*/?\s*(?:发|發|图片|圖片|供图|照片|图|圖)$"
)


def is_credit(text: str) -> bool:
    """Tell whether a line is a photo credit and nothing else (新华社 李肃人 摄)."""
    text = text.strip().rstrip("。")
    if not 1 <= len(text) <= 40:
        return False
    if _SOURCE_TAG.match(text) or _AGENCY_PHOTO.fullmatch(text):
        return True
    match = _CREDIT.fullmatch(text)
    return match is not None and not re.search(r"[，,]", match["credit"]) and len(text) <= 36


def split_credit(text: str) -> tuple[str, str]:
    """Split a caption from the credit at its end.

    Returns:
        Caption and credit; the credit is empty when none stands there. Together
        they hold every character of the text but white space between them.
    """
    text = text.rstrip()
    for place in range(len(text) - 2, max(len(text) - 44, -1), -1):
        if text[place] in "。！？”』」" or text[place : place + 2].isspace():
            caption, credit = text[: place + 1].rstrip(), text[place + 1 :].strip()
            if credit and is_credit(credit) and caption.rstrip():
                return _widened(caption, credit)
    tag = _SOURCE_TAG.search(text[-30:])
    if tag:
        start = len(text[:-30]) + tag.start()
        return text[:start].rstrip(), text[start:]
    return text, ""


def _widened(caption: str, credit: str) -> tuple[str, str]:
    """Take the agency before a spaced credit into it: 。新华社 李肃人 摄 is one credit."""
    stop = max((caption.rfind(mark) for mark in "。！？”』」"), default=-1)
    longer = (caption[stop + 1 :] + " " + credit).strip()
    if 0 <= stop < len(caption) - 1 and is_credit(longer):
        return caption[: stop + 1], caption[stop + 1 :].strip() + " " + credit
    return caption, credit


_EDITOR_ROLE = (
    r"(?:本版|今日|本报|值班|值夜班|夜班|执行|責任|责任|首席|一版|头版|见习|實習|实习|视觉|版面|图片|文字|美术|美術)*"
    r"(?:编辑|編輯|责编|責編|编委|編委|主编|主編|总编辑|總編輯|美编|美編|校对|校對|校检|文检|版式设计|版式設計|"
    r"版面设计|版面設計|版式|设计|設計|组版|組版|排版|制版|审读|審讀|检校|签发|统筹|值班总编|见习编辑|视觉)"
)
_EDITOR = re.compile(
    rf"(?P<role>{_EDITOR_ROLE})\s*[:：/／\s]\s*"
    rf"(?P<names>(?:(?!{_EDITOR_ROLE}\s*[:：/／\s]|电话|電話|邮箱|电子)[\u3400-\u9fff·A-Za-z、，,/／\s\u00a0])+)"
)


def read_editors(text: str) -> tuple[Byline, ...]:
    """Read a line that says who made the page (責任編輯:曹思遠/明澤宏 版面設計:袁耀誠).

    Returns:
        A byline a role, the first with the whole line as its text; none when
        the line says anything else.
    """
    stripped = half_width(text).strip().strip(_MARKER + " ")
    if len(stripped) > 120 or not re.match(_EDITOR_ROLE, stripped):
        return ()
    bylines = []
    place = 0
    for match in _EDITOR.finditer(stripped):
        if re.search(r"\S", _strip_contact(stripped[place : match.start()])):
            return ()
        place = match.end()
        names = [n for n in _TOKEN_SPLIT.split(close_padding(match["names"])) if n]
        if not names or any(len(name) > 6 for name in names):
            return ()
        bylines.append(Byline(role=match["role"], names=tuple(names)))
    if re.search(r"\S", _strip_contact(stripped[place:])):
        return ()
    return _with_text(tuple(bylines), text.strip())


def _strip_contact(text: str) -> str:
    """Take telephone numbers and mail addresses out: they follow editors' names."""
    return re.sub(
        r"(?:电话|電話|邮箱|电子邮箱|E-?mail|信箱)?\s*[:：]?\s*[\w.+-]*@[\w.-]+"
        r"|(?:电话|電話)?\s*[:：]?\s*[0-9][0-9\-—() ]{5,}[0-9]|[|｜/／\s,，;；]",
        "",
        text,
        flags=re.IGNORECASE,
    )
