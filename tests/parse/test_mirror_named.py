"""Pages of sites of no known layout: parts known by names of the trade, titles, sentences."""

from pathlib import Path

import pytest

from reader.model.article import Article
from reader.model.issue import Page
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from tests.parse.founder_mirror import png, put

FIRST = "木船昨天靠岸，卸下了新米。"
SECOND = "镇上的船工说，航线停了十一年。"


def _page_of(root: Path, article: str, label: str = "第03版：<b>民生</b>") -> Page:
    """Write a page that shows one article by its picture, and read it."""
    put(
        root,
        "Page03BC.htm",
        "<html><head><title>淮桥日报</title></head><body>2010年6月9日 星期三"
        '<map name="m"><area shape="rect" coords="0,0,50,50" href="Articel03001BC.htm"></map>'
        f'<img src="p.png" usemap="#m">{label} <a href="Page04BC.htm">第04版</a>'
        '<ul><li><a href="Articel03001BC.htm">老码头</a></li></ul></body></html>',
    )
    put(root, "Articel03001BC.htm", f"<html><head>{article}</html>")
    put(root, "p.png", png())
    (issue,) = read_source(root)
    assert isinstance(issue, PrintedIssue)
    return issue.pages[0].page


def _article_of(root: Path, article: str) -> Article:
    (found,) = _page_of(root, article).articles
    return found


def _texts(article: Article) -> list[str]:
    return [getattr(block, "text", "") for block in article.blocks]


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="txt"><p>　　{FIRST}</p><p>　　{SECOND}</p></div>',
        f"<table><tr><td>老码头<tr><td class=text>　　{FIRST}<br>　　{SECOND}</table>",
        f'<div class="box"><div>　　{FIRST}</div><div>　　{SECOND}</div></div>',
    ],
    ids=("paragraphs", "lines of a cell", "an element a paragraph"),
)
def test_a_short_text_is_found_where_no_mark_tells_it(tmp_path: Path, body: str) -> None:
    foot = "<div class=foot><p>版权所有，未经授权不得转载，违者必究。长街一号。</p></div>"
    article = _article_of(tmp_path, f"<title>老码头</title></head><body>{body}{foot}")
    assert _texts(article) == [FIRST, SECOND]


def test_what_is_below_other_links_or_in_an_aside_is_no_text(tmp_path: Path) -> None:
    others = "".join(f"<p><a href=x{n}>昨天又有一条船靠岸，卸下了新米。</a></p>" for n in range(9))
    aside = (
        "<div class=recommend><p>欢迎订阅本报，全年三百元，各地邮局都可以办理，多谢支持。</p></div>"
    )
    body = f"<div>{others}</div>{aside}<div><p>　　{FIRST}</p></div>"
    article = _article_of(tmp_path, f"<title>老码头</title></head><body>{body}")
    assert _texts(article) == [FIRST]


def test_an_empty_place_for_the_text_is_not_filled_with_a_line_beside_it(tmp_path: Path) -> None:
    body = "<div id=ozoom></div><div><p>欢迎订阅本报。</p></div>"
    assert _article_of(tmp_path, f"<title>广告</title></head><body>{body}").blocks == ()


def test_a_head_is_known_by_the_names_of_its_parts_and_the_title(tmp_path: Path) -> None:
    article = _article_of(
        tmp_path,
        "<title>淮桥日报数字报-老码头重开航</title></head><body>"
        '<div class="dzb-title-box"><div class="dzb-yinti">停航十一年</div>'
        '<h2 class="dzb-title-h">老码头重开航</h2><div class="dzb-futi">船工都回来了</div></div>'
        f'<div class="dzb-author">本报记者 许楠</div><div><p>　　{FIRST}</p></div>',
    )
    assert (article.kicker, article.headline, article.deck) == (
        "停航十一年",
        "老码头重开航",
        "船工都回来了",
    )
    assert [name for byline in article.bylines for name in byline.names] == ["许楠"]


def test_the_writer_is_the_one_whom_the_line_above_the_text_names(tmp_path: Path) -> None:
    article = _article_of(
        tmp_path,
        "<title>老码头</title></head><body><h1>老码头</h1><div><span>来源：淮桥日报</span>"
        f"<span>作者：林舟 栏目：民生</span></div><div><p>　　{FIRST}</p></div>",
    )
    assert [name for byline in article.bylines for name in byline.names] == ["林舟"]


@pytest.mark.parametrize("label", ["第03版:民生", "<div>第03版：民生</div>"])
def test_a_section_is_read_from_the_one_label_outside_links(tmp_path: Path, label: str) -> None:
    page = _page_of(tmp_path, f"<title>老码头</title></head><body><div><p>{FIRST}</p></div>", label)
    assert (page.label, page.section) == ("03", "民生")


@pytest.mark.parametrize(
    ("author", "names"), [("本报讯", ()), ("本报讯 记者许楠", ("许楠",)), ("许楠", ("许楠",))]
)
def test_an_opening_in_the_field_of_the_author_is_no_name(
    tmp_path: Path, author: str, names: tuple[str, ...]
) -> None:
    article = _article_of(
        tmp_path,
        f"<title>老码头</title></head><body><h2>老码头</h2><p class=author>{author}</p>"
        f"<div><p>　　{FIRST}</p><p>　　{SECOND}</p></div>",
    )
    assert [byline.names for byline in article.bylines] == [names]
    assert "".join(byline.text for byline in article.bylines) == author
    assert (article.dateline is not None) == author.startswith("本报")
