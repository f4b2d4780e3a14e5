"""Know what the site of a digital edition sets around its articles, copied with their text.

No newspaper printed it: buttons (上一篇, 打印), sizes of type to choose from, the day and the
source beside them. A writer whom such a line names was printed, elsewhere.
"""

import datetime
import itertools
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.notation.both_scripts import in_both_scripts
from reader.notation.folio import read_folio_line
from reader.notation.masthead import find_date, paper_name
from reader.notation.page_label import read_page_label_line

_LEADS_ON = in_both_scripts(
    r"[34]?(?:上|下|前|后)一(?:[版篇期条页]|篇文章)[:：34]?|返回(?:首页|目录|顶部|列表|版面|上一页)|回到顶部"
    r"|(?:版面|标题)(?:导航|目录|导读|列表)|往期(?:回顾|报纸|查询)|按?日期(?:检索|查询)|全部版面"
)
_BUTTON = in_both_scripts(
    r"打印(?:本[文页稿]|文章)|PDF(?:版)?下载|下载PDF(?:版)?|关闭(?:窗口|本页)|设为首页|加入收藏|我要(?:评论|留言|纠错)"
    r"|(?:字号|字体)[:：]?[大中小默认+＋\-－]{0,4}"
)
"""What only a screen has, as those that lead on to other articles: 3 and 4 are its arrows."""
_BESIDE = in_both_scripts(
    r"首页|打印|分享到?|收藏|(?:放大[+＋]?|缩小[-－]?|默认)+|关闭|朗读|复制|转发|点赞|更多|没有了|PDF"
    r"|[大中小][号]?|[+＋\-－]|(?:浏览|阅读|点击|访问|评论)(?:次数|量|数)?[:：]?\d*次?"
)
"""What a screen has beside them, and a paper could print."""
_DAY = re.compile(r"(?:(?:发布|出版|更新)?(?:时间|日期)[:：])?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?")
_HOUR = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_NAME = in_both_scripts(r"\S{2,8}(?:报|网|客户端|发布)")
"""Who set a text, beside the day and the hour: 青石晚报 2024-03-18 05:10."""
_SOURCE = in_both_scripts(r"(?:稿件|文章|信息)?来源[:：]\S{2,16}")
_PAGE = re.compile(r"第?[A-Z]{0,2}\d{1,2}版(?:[:：]\S{2,8})?")
_WRITER = in_both_scripts(r"作者[:：]\S.*")
_NEIGHBOUR = in_both_scripts(r"[上下前后]一(?:[版篇期条]|篇文章)\s?[:：][^。]{1,70}")
"""下一篇：渡口的灯亮到九点."""
_BETWEEN = re.compile(r"[\s\u3000|｜/／>＞»›<＜«【】\[\]]+")
_SPREAD = re.compile(r"(?<=[:：])[\s\u3000]+")
_LIST = in_both_scripts(r"(?:版面|标题)(?:导航|目录|列表)")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_LONGEST = 80
"""Characters of such a line at most."""
_CAPTION = in_both_scripts(
    r"[【\[]?(?:(?:稿件|文章|信息)?来源|报纸(?:名称)?|报名|(?:发布|出版|更新)?(?:时间|日期)|版次|版面|版名|版号)"
    r"[】\]]?\s?[:：]?"
)


class ToldBeside(NamedTuple):
    """What stands beside an article that was taken out of its page.

    Attributes:
        title: Of the paper; empty for nothing.
        date: Of the issue or, some sites, of the day on which they set it.
        label: Of the page; empty for nothing.
    """

    title: str = ""
    date: datetime.date | None = None
    label: str = ""


def is_navigation(text: str) -> bool:
    """Tell a line of buttons that lead from an article to others: 上一篇 下一篇."""
    if _NEIGHBOUR.fullmatch(text):
        return True
    kinds = [_kind(part) for part in _parts(text)]
    buttons = (_LEADS_ON, _BUTTON, _BESIDE, _DAY, _HOUR)
    return _LEADS_ON in kinds and all(kind in buttons for kind in kinds)


def printed_part(text: str) -> str:
    """Return what a paper printed of a line: all of it, unless it is a site's.

    Of 2019-08-09 来源：秦洲日报 字号：大 中 小 nothing is left; of one that names the writer
    besides, the writer; of 第01版：要闻 PDF下载 the page.
    """
    parts = _parts(text)
    kinds = [_kind(part) for part in parts]
    has_button = _LEADS_ON in kinds or _BUTTON in kinds
    is_dated = _SOURCE in kinds and (_DAY in kinds or _PAGE in kinds)
    is_dated = is_dated or (_DAY in kinds and _HOUR in kinds)
    if len(text) > _LONGEST or None in kinds or not (has_button or is_dated):
        return text
    printed = (_WRITER,) if _SOURCE in kinds else (_WRITER, _PAGE)
    return " ".join(part for part, kind in zip(parts, kinds, strict=True) if kind in printed)


def _kind(part: str) -> re.Pattern[str] | None:
    forms = (_LEADS_ON, _BUTTON, _BESIDE, _DAY, _HOUR, _SOURCE, _PAGE, _WRITER, _NAME)
    return next((form for form in forms if form.fullmatch(part)), None)


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(_SPREAD.sub("", text)) if part]


def without_lists(text: str) -> str:
    """Return a text, line for line, without the lists of pages and headlines that a site gives.

    Below 版面导航 stand the labels of all pages, below 标题导航 headlines that stand again above
    their articles.
    """
    lines = _LINES.findall(text)
    listed = _listed([line.strip() for line in lines])
    return "".join(
        line[len(line.rstrip("\r\n")) :] if place in listed else line
        for place, line in enumerate(lines)
    )


def _listed(said: list[str]) -> frozenset[int]:
    listed: set[int] = set()
    is_listed: Callable[[list[str], int], bool] | None = None
    for place, line in enumerate(said):
        if _LIST.fullmatch(line):
            is_listed = _is_page if line.startswith("版") else _stands_again
        elif is_listed is not None and line and not is_listed(said, place):
            is_listed = None
        if is_listed is not None:
            listed.add(place)
    return frozenset(listed)


def _is_page(said: list[str], place: int) -> bool:
    return read_page_label_line(said[place]) is not None


def _stands_again(said: list[str], place: int) -> bool:
    return said[place] in said[place + 1 :]


def site_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that hold what a site set, each once, in order."""
    said = [line.strip() for line in _LINES.findall(text)]
    listed = _listed(said)
    is_site = (
        line and (place in listed or is_navigation(line) or printed_part(line) != line)
        for place, line in enumerate(said)
    )
    return tuple(dict.fromkeys(itertools.compress(said, is_site)))


def told_beside(lines: Iterable[str]) -> ToldBeside:
    """Return what a site's or a catalogue's lines tell of paper, day and page where they agree.

    Args:
        lines: As found.
    """
    parts = [
        said for line in lines for part in _parts(line) if (said := _CAPTION.sub("", part).strip())
    ]
    labels = {folio.label.label for folio in map(read_folio_line, parts) if folio.label}
    titles = {name for part in parts if (name := paper_name(part))}
    dates = {date for part in parts if (date := find_date(part))}
    return ToldBeside(
        title=titles.pop() if len(titles) == 1 else "",
        date=dates.pop() if len(dates) == 1 else None,
        label=labels.pop() if len(labels) == 1 else "",
    )
