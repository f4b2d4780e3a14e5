"""Read who signs a text: names alone, who one is and one's name, a bracket at the end."""

import re
from dataclasses import replace

from reader.model.article import Byline
from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.corporate import is_corporate_name
from reader.notation.names import HAN, MARKERS, close_padding, is_person, read_names
from reader.notation.word_class import is_place

_LAST_BRACKET = re.compile(r"[（(〔【]([^（(）)。，]{2,40})[）)〕】]。?$")
_PEN_NAME = rf"{HAN}{{1,2}}(?![部处局院系馆室办委科会社站完续摄图文])[\u3400-\u9fff]"
_PADDED_ALONE = in_both_scripts(rf"[（(]({HAN})[ \u3000]{{1,4}}({HAN})[）)]")
"""（植　保）, alone in its line: what is padded to a name's width is a name."""
_SEVERAL_ALONE = in_both_scripts(rf"[（(]({_PEN_NAME}(?:[ \u3000]{_PEN_NAME}){{1,3}})[）)]")
"""（汤圆 果果）, alone in its line: pen names, but no offices."""
_PRESS_OFFICE = in_both_scripts(rf"[（(]({HAN}{{1,3}}[宣轩])[）)]")
"""（商宣）, alone in its line: the pen name of an office's press room."""
_LONGEST_BRACKET = 46
_LONGEST_NAME = 3
"""Characters of most names; as long a half of a headline says nothing."""
_TOLD = in_both_scripts(
    rf"(?P<name>[□■◇◆○●◎]?\s?{HAN}{{2,4}})"
    r"[（(](?!节选|外|组诗|小说|散文|诗|连载|待续|[上中下][）)])"
    rf"(?P<role>{HAN}{{2,20}}(?:[／/、]{HAN}{{2,12}})?)[）)]"
)
"""□ 周舟（教师）, ◎高维德（宜东市／退休教师）: who somebody is, or whence, behind the name."""
_ANSWERED = in_both_scripts(r"\s?(?:解答|主答|答复|答覆|供稿|讲述)$")
"""市立医院 程济民 解答."""
_WHO_ANSWERS = in_both_scripts(r"^(?:解答人?|答疑人|撰稿人|供稿人)\s?[:：]\s?")
_COMPILED = in_both_scripts(
    rf"(?P<names>{HAN}{{2,12}}[处部院室科会办局](?:、{HAN}{{2,12}}[处部院室科会办局])*)[ \u3000]+"
    r"(?P<role>整理|供稿|编写|解答)"
)
"""教务处、后勤部 整理: offices that wrote."""
_EXCERPTED = in_both_scripts(rf"摘自《[^》]{{1,20}}》[ \u3000]+(?P<name>{HAN}{{2,3}})")
"""摘自《散步》 贺坚, below a headline of a paper of digests."""
_TITLE = (
    r"(?:委员|主席|主任|书记|部长|厅长|局长|处长|县长|市长|区长|镇长|校长|院长|所长|会长|馆长|秘书长|"
    r"教授|研究员|院士|代表|律师|法官|检察官|医师|博士|導師|导师|主任委员|董事长|总经理|委員|書記|部長|廳長|局長|縣長|校長|院長|"
    r"所長|會長|館長|秘書長|研究員|律師|法官|醫師|药师|藥師|西医|西醫|中医|中醫|医生|醫生|工作者|志愿者|护士|护师|护士长|营养师|教师|民警|队长|隊長|组长|站长|厂长|社员|学员|董事長|總經理|"
    r"农民|農民|矿长|礦長|战士|戰士|司机|司機|(?<![员員职職民施手开開完罢罷竣人技])工)"
)
_FOREIGNER = in_both_scripts(
    r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]*\.?)? [A-Z][a-z]+)[（(][\u3400-\u9fff]{2,8}[）)]"
)
"""Samuel Okoro（尼日利亚）."""
_OFFICE = rf"(?:{HAN}{{2,16}}[站局校院社会部厂队所]\s+)"
_WITH_NAME = (
    # 文学院2024级 苏小禾
    rf"(?P<role>[{HAN[1:-1]}\d（）()]{{2,16}}(?:级|級|班|专业|專業|系|学院|學院|年级|年級))\s+(?P<name>{HAN}{{2,3}})",
    rf"(?P<role>{HAN}{{1,14}}[站局校院社会會部厂廠稿队隊所连連营營团團旅科馆館室办委处组])\s+(?P<name>{HAN}{{1,2}}(?![部处局院系馆室办委]){HAN})",
    # 民进中央委员 江州市政协副主席 方敏之
    rf"(?P<role>{_OFFICE}?(?:{HAN}{{0,18}}{_TITLE}\s+)*{HAN}{{0,18}}{_TITLE})\s+(?P<name>{HAN}{{2,3}})",
)
"""Who one is and one's name; only a person signs so."""
_WITH_PEN_NAME = (
    rf"(?P<role>{HAN}{{1,10}}(?:19|20)\d\d[级級])\s+(?P<name>{HAN}{{2,3}})",
    rf"(?P<role>{HAN}{{1,8}}[区區县縣市镇鎮乡鄉村省])\s+(?P<name>{HAN}{{1,7}}(?![区區县縣市镇鎮乡鄉村省路街]){HAN})",
    rf"(?P<role>{HAN}{{2,12}}院{HAN}{{1,8}}科)\s+(?P<name>{HAN}{{2,3}})",
    rf"(?P<role>(?:本报|本報)?(?:热心|熱心)?(?:读者|讀者|网友|網友|市民|居民|村民|旅客|乘客|顾客|职工|学生|听众|聽眾|观众|觀眾|用户|业主|業主|家长|家長))[\s：:]+(?P<name>{HAN}{{2,4}})",
)
"""Whence or what one is, and whatever name one gives: 临江区 郗大爷, 读者 小蔡."""
_CALLED = in_both_scripts(
    rf"[老小阿]{HAN}{{1,2}}|{HAN}{{1,2}}(?:先生|女士|小姐|师傅|老师|大爷|大妈|大嫂|阿姨|婶|伯|叔)"
)
"""老曲, 郝师傅: what people are called."""

_TELLS_OF = in_both_scripts(r"[—―－-]{1,2}\s?(?:专?访|追?记|写给)")
"""——访骨伤科主任医师 慕容谦 is a deck: who is told of did not write."""
_FROM = in_both_scripts(rf"[（(]{HAN}{{2,10}}[）)]$")
"""读者 常阿姨（竹园路）: where one lives."""


def read_signature(text: str) -> tuple[Byline, ...]:
    """Read a line that signs a text by names alone, or by who one is: 临江区 郗大爷.

    Only its place says that such a line signs anything; ask this of lines below
    a headline or at a text's end.
    """
    stripped = text.strip()
    titled = read_titled_signature(stripped)
    if titled:
        return titled
    whence, _, who = stripped.strip(MARKERS + " \u3000").replace("\u3000", " ").partition(" ")
    if (is_place(whence) or is_corporate_name(whence)) and is_person(who.strip()):
        # 米兰 叶文清, 青石中心小学 何静
        return (Byline(role=whence, names=(who.strip(),), text=stripped),)
    if _CALLED.fullmatch(who.strip()) and is_person(who.strip()):
        return (Byline(role=whence, names=(who.strip(),), text=stripped),)  # 东门外 凌老师
    names = read_names(stripped)
    return (Byline(role=None, names=names, text=stripped),) if names else ()


def is_excerpt(text: str) -> bool:
    """Tell where a text was taken from, and who wrote it: 摘自《散步》 贺坚."""
    return _EXCERPTED.fullmatch(text.strip()) is not None and bool(read_titled_signature(text))


def read_titled_signature(text: str) -> tuple[Byline, ...]:
    """Read a line that says who one is beside one's name; none for names alone."""
    stripped = text.strip()
    if _TELLS_OF.match(stripped):
        return ()
    named = _EXCERPTED.fullmatch(stripped) or _FOREIGNER.fullmatch(stripped)
    if named and (is_person(named["name"]) or named["name"][0] < "z"):
        return (Byline(role=None, names=(named["name"],), text=stripped),)
    compiled = _COMPILED.fullmatch(stripped)
    if compiled:
        names = tuple(compiled["names"].split("、"))
        return (Byline(role=compiled["role"], names=names, text=stripped),)
    inner = close_padding(_ANSWERED.sub("", stripped.lstrip(MARKERS).strip()))
    for forms, is_free in ((_WITH_NAME, False), (_WITH_PEN_NAME, True)):
        for form in forms:
            match = re.fullmatch(form, inner)
            if match and _are_parallel(match["role"], match["name"]):
                return ()
            if match and (is_free or is_person(match["name"])):
                return (Byline(role=match["role"], names=(match["name"],), text=stripped),)
    told = _TOLD.fullmatch(stripped)
    names = read_names(told["name"]) if told else ()
    return (Byline(role=None, names=names, text=stripped),) if names else ()


def _are_parallel(role: str, name: str) -> bool:
    """Tell 送货到山村 收购到农家, two halves of a headline, from whence one is and one's name."""
    is_long = len(role) == len(name) > _LONGEST_NAME
    return is_long and any(one == other for one, other in zip(role, name, strict=True))


def read_signer(text: str) -> tuple[Byline, ...]:
    """Read a line that signs a text by whatever name: 锦园小区 居民 周建平, 文登路 老曲, 中 立."""
    stripped = text.strip()
    inner = close_padding(stripped.lstrip(MARKERS + " \u3000")).replace("\u3000", " ")
    inner = _FROM.sub("", inner) or inner
    who, _, name = (part.strip() for part in inner.rpartition(" "))
    is_told = bool(who) and (is_person(name) or _CALLED.fullmatch(name) is not None)
    role, name = (who, name) if is_told else (None, inner)
    return (Byline(role=role, names=(name,), text=stripped),)


def read_last_bracket(text: str) -> tuple[Byline, ...]:
    """Read who wrote a text from the bracket at its end (…。（丁一 卫东）).

    Returns:
        Bylines without printed text, for it stays in the paragraph; none when
        no writer stands there.
    """
    match = _LAST_BRACKET.search(text[-_LONGEST_BRACKET:])
    if match is None:
        return ()
    inside = _WHO_ANSWERS.sub("", match[1].strip())
    padded = _PADDED_ALONE.fullmatch(text.strip())
    if padded:
        return (Byline(role=None, names=("".join(padded.groups()),)),)
    office = _PRESS_OFFICE.fullmatch(text.strip())
    if office:
        return (Byline(role=None, names=(office[1],)),)
    bylines = read_byline(inside) or read_signature(inside)
    several = _SEVERAL_ALONE.fullmatch(text.strip())
    if several and not bylines:
        return (Byline(role=None, names=tuple(several[1].replace("\u3000", " ").split())),)
    return tuple(replace(byline, text="") for byline in bylines)
