"""The layouts of newspaper sites: where on their pages the parts of a paper stand.

A layout is known by marks in the source. What is looked for is an XPath each;
where several are named, the first that finds text is taken.

Source:
    Pages of 江西日报, 中国旅游报, 中国纪检监察报 and 人民日报 2017; published
    crawlers for 浙报集团, 金华日报, 人民日报 since 2024-12, 天津工人报, 学习时报,
    新乡日报, 澳門日報, 农民日报, 北京日报, 国家电网报 and 中国政府采购报.
"""

import re
from dataclasses import dataclass, replace

from lxml import etree

from reader.notation.both_scripts import in_both_scripts


def _has_class(name: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where a site's pages keep what.

    Attributes:
        name: For people.
        marks: All of these stand in the source of its pages, each in one of
            its forms; in lower case.
        page_links: Links to the pages of the issue.
        article_links: Links to the articles of this page, and to no others.
        label: The line that names the page.
        date: The line that tells the day.
        headlines: The headline of an article.
        heads: Lines above the headline are kickers, lines below it decks; an
            element may hold the headline and both.
        author: Who wrote an article.
        bodies: The text of an article.
        pictures: What holds pictures and their captions outside of the text.
        is_told_by_wording: Whether nothing but the wording of its links tells
            those to pages from those to articles.
    """

    name: str
    marks: tuple[re.Pattern[str], ...]
    page_links: etree.XPath
    article_links: etree.XPath
    label: etree.XPath
    date: etree.XPath
    headlines: tuple[etree.XPath, ...]
    heads: etree.XPath
    author: etree.XPath
    bodies: tuple[etree.XPath, ...]
    pictures: etree.XPath
    is_told_by_wording: bool = False


_FOUNDER = (
    r"id\s?=\s?[\"']?pagelink\b|(?:map\s+name|usemap)\s?=\s?[\"']?#?pagepicmap\b|<!--\s?enpproperty"
    r"|<founder-(?:title|content|author)|<!--\s?<npm:article-|<!--\s?enpcontent"
    r"|id\s?=\s?[\"']?ozoom\b"
)
"""Marks of the Founder system, which the other layouts keep some of."""
_TEXT = (
    etree.XPath("//founder-content"),
    etree.XPath("//*[@id='articleContent']"),
    etree.XPath("//*[@id='ozoom']"),
)
"""人民日报 2017 has ``ozoom`` around the list of a page too: it is the last."""
_LISTED = "starts-with(@id, 'mp') and number(substring(@id, 3)) > 0"
"""``<div id=mp401862>``: an article of the page's own list, not of 今日关注."""

CLASSIC = Layout(
    name="方正",
    marks=(in_both_scripts(_FOUNDER),),
    page_links=etree.XPath("//a[@id='pageLink' or @id='pagelink']"),
    article_links=etree.XPath(
        f"//a[.//*[{_LISTED}]] | //*[{_LISTED}]//a | //*[@id='titleList']//a"
    ),
    label=etree.XPath(f"//*[{_has_class('l_t')}]"),
    date=etree.XPath("//*[@id='riqi_'] | //*[@id='paperdatediv']"),
    headlines=(
        etree.XPath("//founder-title"),
        etree.XPath("//h1"),
        etree.XPath("//td[starts-with(@class, 'font01')]"),
    ),
    heads=etree.XPath(
        "//td[starts-with(@class, 'font02') or starts-with(@class, 'font6')]"
        " | //h1/preceding-sibling::*[self::h2 or self::h3]"
        " | //h1/following-sibling::*[self::h2 or self::h3]"
    ),
    author=etree.XPath("//founder-author | //h1/following-sibling::h4"),
    bodies=_TEXT,
    pictures=etree.XPath("//table[@id='newspic'] | //article//figure"),
)

ZHEJIANG = replace(
    CLASSIC,
    name="浙报集团",
    marks=(
        re.compile(r"main-article-|main-ed-articlenav"),
        in_both_scripts(rf"main-ed-articlenav|main-article-alltitle|{_FOUNDER}"),
    ),
    article_links=etree.XPath(f"//ul[{_has_class('main-ed-articlenav-list')}]//li//a"),
    headlines=(
        etree.XPath(f"//*[{_has_class('main-article-title')}]"),
        *CLASSIC.headlines,
    ),
    heads=etree.XPath(f"//*[{_has_class('main-article-alltitle')}]"),
    bodies=(*_TEXT, etree.XPath(f"//*[{_has_class('main-article-content')}]")),
    pictures=etree.XPath(f"//*[{_has_class('attachment')}] | //table[@id='newspic']"),
)

PEOPLE = Layout(
    name="人民日报 since 2024-12",
    marks=(
        re.compile(r"swiper-slide|date-box|paper-bot|<p class=\"sec\""),
        in_both_scripts(rf"node_[0-9]{{2}}\.html|articlecontent|{_FOUNDER}"),
    ),
    page_links=etree.XPath(f"//*[{_has_class('swiper-slide')}]//a | //a[@id='pageLink']"),
    article_links=etree.XPath(
        f"//ul[{_has_class('news-list')}]//li//a[contains(@href, 'content_')]"
    ),
    label=CLASSIC.label,
    date=etree.XPath(f"//*[{_has_class('date-box')}]//*[{_has_class('date')}]"),
    headlines=(etree.XPath(f"//*[{_has_class('article')}]//h1"), *CLASSIC.headlines),
    heads=etree.XPath(f"//*[{_has_class('article')}]//h2 | //*[{_has_class('article')}]//h3"),
    author=etree.XPath(f"//p[{_has_class('sec')}]"),
    bodies=_TEXT,
    pictures=etree.XPath(f"//*[{_has_class('attachment')}] | //table[@id='newspic']"),
)

CATALOGUE = replace(
    CLASSIC,
    name="天津工人报 and others with a layout-catalogue",
    marks=(
        re.compile(r"layout-catalogue-|<cms-content|class=[\"']?paperarea"),
        in_both_scripts(
            rf"node_[0-9a-z]{{1,4}}\.html|content_[0-9]+\.html|<cms-content|{_FOUNDER}"
        ),
    ),
    page_links=etree.XPath(f"//li[{_has_class('layout-catalogue-item')}]/a[1]"),
    article_links=etree.XPath(f"//ul[{_has_class('news-list')}]//a[contains(@href, 'content_')]"),
    label=etree.XPath(f"//*[{_has_class('pic-info-summary')}]"),
    headlines=(
        etree.XPath(f"//*[{_has_class('main-content')}]//h1"),
        *CLASSIC.headlines,
    ),
    heads=etree.XPath(
        f"//*[{_has_class('main-content')}]//h2 | //*[{_has_class('main-content')}]//h3"
    ),
    bodies=(
        etree.XPath("//*[@id='news_content']//cms-content"),
        etree.XPath("//cms-content"),
        etree.XPath("//*[@id='news_content']"),
        *_TEXT,
    ),
)

MACAO = replace(
    CLASSIC,
    name="澳門日報",
    marks=(
        re.compile(r"<ul id=[\"']?list\b"),
        re.compile(r"node_[a-z]?[0-9]{1,4}\.html?"),
    ),
    page_links=etree.XPath("//ul[@id='list']//a[contains(@href, 'node_')] | //a[@id='pageLink']"),
    article_links=etree.XPath(
        f"//a[.//*[{_LISTED}]] | //ul[@id='list']//a[contains(@href, 'content_')]"
    ),
    bodies=_TEXT,
)

FARMER = replace(
    CLASSIC,
    name="农民日报",
    marks=(
        re.compile(r"map_of_yyb|id=[\"']?imageth\b|bancititle|<tr[^>]{0,80}class=[\"']?items\b"),
        re.compile(r"[0-9]{8}_[0-9]{3}(?:_[0-9]{1,3})?\.html?"),
    ),
    page_links=etree.XPath(f"//*[{_has_class('bancititle')}]//a | //a[@id='pageLink']"),
    article_links=etree.XPath(f"//tr[{_has_class('items')}][@onclick] | //map[@name='map_of_yyb']"),
    bodies=_TEXT,
)

BEIJING = replace(
    CLASSIC,
    name="北京日报",
    marks=(
        re.compile(
            r"area_select|main-list|hidenpage|leading_title|downpdf|id=[\"']?bantu\b"
            r"|<div[^>]{0,80}class=[\"']?article[\"'\s>]"
        ),
        re.compile(r"node_[0-9]{1,8}\.html?|leading_title|<div[^>]{0,80}class=[\"']?text[\"'\s>]"),
        re.compile(r"(?:node|content)_[0-9]{1,10}\.html?|leading_title|id=[\"']?bantu\b"),
    ),
    page_links=etree.XPath(
        f"//*[{_has_class('hidenPage')}]//a | //a[@id='pageLink' or starts-with(@href, 'node_')]"
    ),
    article_links=etree.XPath(
        f"//li[{_has_class('area_select')}]//h2//a | //*[{_has_class('main-list')}]//li//a"
    ),
    headlines=(etree.XPath(f"//*[{_has_class('article')}]//h1"), *CLASSIC.headlines),
    heads=etree.XPath(
        f"//h2[{_has_class('leading_title')}] | //*[{_has_class('article')}]//h2"
        f" | //*[{_has_class('article')}]//h3"
    ),
    bodies=(etree.XPath(f"//*[{_has_class('article')}]//div[{_has_class('text')}]"), *_TEXT),
)

GRID = replace(
    CLASSIC,
    name="国家电网报",
    marks=(
        re.compile(r"<polygon[^>]{0,20000}data-contentid|class=[\"']?top_bar\b"),
        re.compile(r"data-contentid|class=[\"']?content[\"'\s>]"),
    ),
    page_links=etree.XPath("//a[@id='pageLink']"),
    article_links=etree.XPath("//polygon[@data-contentid]"),
    label=etree.XPath(f"//*[{_has_class('top_bar')}]"),
    headlines=(
        etree.XPath(f"//*[{_has_class('title')} or {_has_class('article_title')}]"),
        *CLASSIC.headlines,
    ),
    author=etree.XPath(f"//*[{_has_class('author')}]"),
    bodies=(etree.XPath(f"//*[{_has_class('content')}]"), *_TEXT),
)

PROCUREMENT = replace(
    CLASSIC,
    name="中国政府采购报",
    marks=(
        re.compile(r"id=[\"']?(?:pagelist|articletext)\b"),
        re.compile(r"id=[\"']?titlelist\b|<h1[^>]{0,80}class=[\"']?title[\"'\s>]"),
        re.compile(r"usemap=[\"']?#hotarea\b|id=[\"']?articletext\b"),
    ),
    page_links=etree.XPath("//*[@id='pageList']//li//a"),
    article_links=etree.XPath("//*[@id='titleList']//li//a"),
    label=etree.XPath(f"//*[{_has_class('B_02_1')}]/div"),
    headlines=(etree.XPath(f"//h1[{_has_class('title')}]"), *CLASSIC.headlines),
    bodies=(etree.XPath("//*[@id='articleText']"), *_TEXT),
)

MAPPED = replace(
    CLASSIC,
    name="mapped",
    marks=(
        re.compile(r"<area\b[^>]{0,400}href"),
        re.compile(r"\busemap\b"),
        # 版, and its bytes in UTF-8, GBK and Big5, which a page is recognised by undecoded
        in_both_scripts("版|\xe7\x89\x88|\xb0\xe6|\xaa\xa9"),
    ),
    page_links=etree.XPath("//a[contains(., '版') and not(@href = //area/@href)]"),
    article_links=etree.XPath("//a[@href = //area/@href] | //area[@href]"),
)

_PAGE_WORD = "(?:版|\xe7\x89\x88|\xb0\xe6|\xaa\xa9)"
_ORDINAL = "(?:第|\xe7\xac\xac|\xb5\xfa|\xb2\xe4)"
"""第, and its bytes, two of them in lower case."""
_LABEL_LINK = (
    r"<a\b[^>]{0,300}href[^>]{0,300}>(?:\s|<[^>]{1,80}>){0,4}"
    rf"(?:{_ORDINAL}[^<]{{1,9}}?{_PAGE_WORD}|[a-z]{{0,2}}[0-9]{{1,3}}\s?{_PAGE_WORD}"
    r"|[a-z][0-9]{1,2}\s*[:：\x80-\U0010ffff])"
)
LISTED = replace(
    CLASSIC,
    name="listed",
    marks=(in_both_scripts(rf"{_LABEL_LINK}[^\x00]{{0,4000}}?{_LABEL_LINK}"),),
    page_links=etree.XPath("//a[@href]"),
    article_links=etree.XPath("//a[@href]"),
    is_told_by_wording=True,
)
"""A site of no known layout, and no picture that shows where what stands: links to
第一版, A02：要闻 are to its pages, and what else it names are articles."""

LAYOUTS = (
    *(ZHEJIANG, PEOPLE, CATALOGUE, MACAO, FARMER, GRID, CLASSIC, BEIJING),
    *(PROCUREMENT, MAPPED, LISTED),
)
"""In the order they are asked: most keep some marks of the classic one."""

PAPERS = {
    "renmrb": "人民日报",
    "rmrb": "人民日报",
    "gmrb": "光明日报",
    "zgqnb": "中国青年报",
    "zhdsb": "中华读书报",
    "zjrb": "浙江日报",
    "qjwb": "钱江晚报",
    "msb": "美术报",
    "zjlnb": "浙江老年报",
    "zjfzb": "浙江法制报",
    "jnyb": "江南游报",
    "bjrb": "北京日报",
    "nmrb": "农民日报",
}
"""Short names that stand in addresses, for pages that do not name their paper."""


def layout_of(source: str) -> Layout | None:
    """Return the layout of a page's source; None when it is none of a newspaper's site."""
    lower = source.lower()
    return next(
        (layout for layout in LAYOUTS if all(mark.search(lower) for mark in layout.marks)), None
    )
