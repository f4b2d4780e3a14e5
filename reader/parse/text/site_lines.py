"""A page's text in, what its paper printed and what a site or a catalogue set around it out.

No newspaper printed the latter: buttons (上一篇, 打印), sizes of type to choose from, lists of
pages and headlines, the day and the source beside an article that was taken out of its page.
A writer whom such a line names was printed, elsewhere.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.model.doubt import Doubt
from reader.notation.both_scripts import in_both_scripts
from reader.notation.folio import read_folio_line
from reader.notation.line_label import LineLabel, read_line_label
from reader.notation.masthead import find_date, paper_name
from reader.notation.page_label import told_page
from reader.parse.text.catalogue import Catalogue, read_catalogue
from reader.parse.text.site_lists import listed

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
_DAY = re.compile(r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?")
_HOUR = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_NAME = in_both_scripts(r"\S{2,8}(?:报|网|客户端|发布)")
"""Who set a text, beside the day and the hour: 青石晚报 2024-03-18 05:10."""
_PAGE = re.compile(r"第?[A-Z]{0,2}\d{1,2}版(?:[:：]\S{2,8})?")
_KINDS = (_LEADS_ON, _BUTTON, _BESIDE, _DAY, _HOUR, _PAGE, _NAME)
_OF_BUTTONS = frozenset((_LEADS_ON, _BUTTON, _BESIDE, _DAY, _HOUR))
_SHORTEST_SOURCE, _LONGEST_SOURCE = 2, 16
_NEIGHBOUR = in_both_scripts(r"[上下前后]一(?:[版篇期条]|篇文章)\s?[:：][^。]{1,70}")
"""下一篇：渡口的灯亮到九点."""
_BETWEEN = re.compile(r"[\s\u3000|｜/／>＞»›<＜«【】\[\]]+")
_SPREAD = re.compile(r"(?<=[:：])[\s\u3000]+")
_LINES = re.compile(r"([^\n\r\x0b\x0c\x85\u2028\u2029]*)(\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|$)")


class ToldBeside(NamedTuple):
    """What stands beside an article that was taken out of its page.

    Attributes:
        title: Of the paper; empty for nothing.
        date: Of the issue or, some sites, of the day on which they set it.
        label: Of the page; empty for nothing.
        section: The page's name; empty for nothing.
    """

    title: str = ""
    date: datetime.date | None = None
    label: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReading:
    """What was printed of a text, and what a site or a catalogue set around it.

    Attributes:
        printed: The text without the latter, line for line, with its line ends.
        leads_on: Places of the lines that led from an article to others, and of those that an
            archive sets above each, from 0.
        left_out: What was set around it, each text once, in order.
        catalogue: What lines say of the articles that they are of.
    """

    printed: str
    leads_on: frozenset[int]
    left_out: tuple[str, ...]
    catalogue: Catalogue

    def doubts(self, where: str) -> Iterator[Doubt]:
        """Yield a doubt for what was left out, if anything was."""
        if self.left_out:
            what = f"Left out as the site's or the catalogue's: {'; '.join(self.left_out)}."
            yield Doubt(where=where, what=what)


def read_site(text: str) -> SiteReading:
    """Part what a page printed from what a site or a catalogue set around it.

    Args:
        text: Of a page or a file, without marks of Markdown; any line ends.
    """
    lines = _LINES.findall(text)
    said = [line.strip().strip("\ufeff").strip() for line, _ in lines]
    catalogue = read_catalogue(said)
    taken = listed(said) | catalogue.lines
    printed: list[str] = []
    leads_on = set(catalogue.above_heads)
    left_out: list[str] = list(catalogue.said)
    for place, (line, end) in enumerate(lines):
        found = said[place]
        kept, leads = ("", False) if place in taken else _printed(found)
        kept = catalogue.columns.get(place, kept)
        if kept != found and place not in (catalogue.lines | catalogue.columns.keys()):
            left_out.append(found)
        if leads:
            leads_on.add(place)
        printed.append((line if kept == found else kept) + end)
    return SiteReading(
        printed="".join(printed),
        leads_on=frozenset(leads_on),
        left_out=tuple(dict.fromkeys(left_out)),
        catalogue=catalogue,
    )


def _printed(text: str) -> tuple[str, bool]:
    """Return what a paper printed of a line, and whether it leads from an article to others.

    A line is a site's if all of it is. Of 2019-08-09 来源：秦洲日报 字号：大 中 小 nothing is
    left; of one that names the writer besides, the writer; of 第01版：要闻 PDF下载 the page.
    """
    if _NEIGHBOUR.fullmatch(text):
        return "", True
    parts = [part for part in _BETWEEN.split(_SPREAD.sub("", text)) if part]
    kinds = []
    for part in parts:
        kind = _kind(part)
        if kind is None:
            return text, False
        kinds.append(kind)
    if _LEADS_ON in kinds and _OF_BUTTONS.issuperset(kinds):
        return "", True
    has_button = _LEADS_ON in kinds or _BUTTON in kinds
    has_source = LineLabel.SOURCE in kinds
    is_dated = has_source and (_DAY in kinds or _PAGE in kinds)
    if not (has_button or is_dated or (_DAY in kinds and _HOUR in kinds)):
        return text, False
    kept = (LineLabel.BYLINE,) if has_source else (LineLabel.BYLINE, _PAGE)
    return " ".join(p for p, kind in zip(parts, kinds, strict=True) if kind in kept), False


def _kind(part: str) -> re.Pattern[str] | LineLabel | None:
    """Return what a part of a line is, by its form or as its label says; None for neither."""
    labelled = read_line_label(part)
    if labelled is not None and labelled.label is LineLabel.BYLINE:
        return LineLabel.BYLINE
    if labelled is not None and labelled.label is LineLabel.SOURCE:
        is_source = _SHORTEST_SOURCE <= len(labelled.value) <= _LONGEST_SOURCE
        return LineLabel.SOURCE if is_source else None
    is_day = labelled is not None and labelled.label is LineLabel.DAY
    said = labelled.value if labelled is not None and is_day else part
    return next((form for form in _KINDS if form.fullmatch(said)), None)


def told_beside(lines: Iterable[str]) -> ToldBeside:
    """Return what a site's or a catalogue's lines tell of paper, day and page where they agree.

    Args:
        lines: As found.
    """
    said = [found for line in lines for found in _said(line)]
    pages = [told_page(value) for label, value in said if label is LineLabel.PAGE]
    parts = [value for _, value in said]
    folios = [folio.label for folio in map(read_folio_line, parts) if folio.label]
    pages += [(label.label, label.section) for label in folios]
    sections = {value for label, value in said if label is LineLabel.SECTION}
    sections |= {section for _, section in pages if section}
    titles = {name for part in parts if (name := paper_name(part))}
    dates = {date for part in parts if (date := find_date(part))}
    labels = {label for label, _ in pages if label}
    return ToldBeside(
        title=titles.pop() if len(titles) == 1 else "",
        date=dates.pop() if len(dates) == 1 else None,
        label=labels.pop() if len(labels) == 1 else "",
        section=sections.pop() if len(sections) == 1 else "",
    )


def _said(line: str) -> Iterator[tuple[LineLabel | None, str]]:
    """Yield the parts of a line, each with what it says that it is."""
    whole = read_line_label(line)
    label, text = (whole.label, whole.value) if whole else (None, line)
    for part in _BETWEEN.split(_SPREAD.sub("", text)):
        own = read_line_label(part)
        value = own.value if own else part
        if value:
            yield own.label if own else label, value
