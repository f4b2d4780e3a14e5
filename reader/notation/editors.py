"""Read the line that says who made a page (責任編輯:曹思遠/明澤宏 版面設計:袁耀誠)."""

import re

from reader.model.article import Byline
from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import with_text
from reader.notation.names import HAN, MARKERS, NAME, SEPARATORS, close_padding, is_person
from reader.notation.numeral import half_width

_EDITOR_PLACE = (
    r"(?:[一二三四壹贰叁肆]版|本版|今日|本报|值班|值夜班|夜班|执行|責任|责任|首席|一版|头版|见习|实习|實習|视觉|版面|图片|摄影|文字|美术|美術|总|副|"
    r"新闻|策划|前端|本期|联席|学生|特约|特邀|轮值|带班)"
)
_EDITING = (
    r"(?:编辑|編輯|责编|責編|编委|編委|主编|主編|总编|總編|美编|美編|图编|圖編|文编|组编|编审|校对|校對|责校|責校|校检|检校|"
    r"文检|审校|审读|(?:刊头|报头|版头)题[字图]|版式设计|版式設計|版面设计|版面設計|版式|版面|设计|設計|组版|組版|排版|制版|拼版|签发|美术)"
)
_OVERSEEING = (
    r"(?:督印人?|出版人|承印人?|统筹|統籌|策划|视觉|主任|监制|值班主任|值班领导|总值班|制图|图表|审核|终审|校审|"
    r"插图|插圖|插画|插畫|题图|題圖|题字|題字|篆刻|(?<=本版)摄影|(?<=本版)攝影)"
)
_EDITS = in_both_scripts(_EDITING + "|本版|题[图字]|插图|篆刻")
_EDITOR = in_both_scripts(rf"{_EDITOR_PLACE}*{_EDITING}")
_EDITOR_OR_OVERSEER = in_both_scripts(rf"{_EDITOR_PLACE}*(?:{_EDITING}|{_OVERSEEING})")
_EDITOR_WITH_NAME = in_both_scripts(
    rf"(?P<role>{_EDITOR_PLACE}*(?:{_EDITING}|{_OVERSEEING}))(?P<name>{HAN}{{2,4}})"
)
_EDITOR_NAME = in_both_scripts(rf"{NAME}|[A-Za-z]{{2,12}}|{HAN}[A-Za-z]{{1,12}}|{HAN}")
_CONTACT = in_both_scripts(
    r"(?:(?:联系|编辑|办公|本版|投稿|读者|读者服务|广告|新闻|报料|发行)?(?:电话|热线|专线|邮箱|電郵|信箱|电子邮箱|E-?mail|传真|QQ))?[\s\u3000]*[:：]?[\s\u3000]*"
    r"(?:[\w.+-]+@[\w.-]+|(?<!\d)\+?[(（]?\d[\d()（） —×＊*-]{5,}[\d×＊*](?!\d)"
    r"|[〇零○一二三四五六七八九（）()]{6,})",
    re.IGNORECASE | re.ASCII,
)
_ONLY_EDITS = in_both_scripts(
    r"(?:责任|文字)?(?:校对|责校|检校|美编|图编|文编|责编|组版|拼版|排版|制版|版式)"
)
"""校对 初照: nothing but an editor's, whatever the name."""
_WRITER = in_both_scripts(r"(?:本报)?记者|通讯员")
"""本版摄影 记者 崔跃: what else the one named is."""
_MARK_BETWEEN = re.compile(r"\s+[●■◆○◎□]\s*")
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
    line = _MARK_BETWEEN.sub(" ", half_width(stripped).strip(MARKERS + " 【】[]"))
    roles: list[tuple[str, list[str]]] = []
    for word in SEPARATORS.split(close_padding(_CONTACT.sub(" ", line))):
        joined = _EDITOR_WITH_NAME.fullmatch(word)
        if not word or (roles and _WRITER.fullmatch(word)):
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
    return with_text(tuple(Byline(role=r, names=tuple(_whole(n))) for r, n in roles), stripped)


def _are_editors(roles: list[tuple[str, list[str]]], *, is_marked: bool) -> bool:
    """Tell editors from a headline that opens with 编辑 or 设计."""
    names = [name for _, given in roles for name in given]
    return (
        all(given for _, given in roles)
        and (
            any(_EDITOR.fullmatch(role) or role.startswith("本版") for role, _ in roles)
            or len(roles) >= _SURE_ROLES
        )
        and "同志" not in names
        and (
            is_marked
            or len(roles) >= _SURE_ROLES
            or roles[0][0].startswith("本版")
            or _ONLY_EDITS.fullmatch(roles[0][0]) is not None
            or all(is_person(name) for name in _whole(names))
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
