"""Sites of no known layout, without a map: how links are worded tells pages from stories."""

from pathlib import Path

import pytest

from reader.model.article import Paragraph, Picture
from reader.model.jump import JumpKind
from reader.model.printed import PrintedIssue
from reader.parse.mirror.saved_site import recognises
from reader.parse.registry import read_source
from tests.parse.founder_mirror import png, put

FIRST = "木船昨天靠岸，卸下了新米，船工在碼頭上過秤，一直忙到掌燈時分才散。"
SECOND = "鎮上的船工說，航線停了十一年，今年的第一船米總算走了水路，運費省了一半。"
CHARSETS = ("utf-8", "gb18030", "big5")


def write_pages(root: Path, charset: str = "utf-8") -> None:
    """Write two pages that list each other and their stories, the stories named anyhow."""
    first, second = (
        "<a href=page1.html><b>第一版 要聞</b></a>",
        "<a href=page2.html>第二版 地方</a>",
    )
    pages = f"<nav>{first}{second}</nav>"
    for number, stories in ((1, "ab"), (2, "c")):
        listed = "".join(f"<li><a href={s}.html>老碼頭之{s}</a></li>" for s in stories)
        put(
            root,
            f"page{number}.html",
            f"<html><head><meta charset={charset}><title>橋頭日報 電子報</title></head><body>"
            f"<p>民國九十二年五月十二日 星期一</p>{pages}<ul>{listed}</ul>"
            "<a href=page1.html>回到首頁</a></body></html>",
            charset,
        )


def write_story(root: Path, name: str, body: str, charset: str = "utf-8") -> None:
    put(
        root,
        f"{name}.html",
        f"<html><head><meta charset={charset}><title>老碼頭之{name}</title></head><body><article>"
        f"<h1>老碼頭之{name}</h1>{body}</article><a href=page1.html>回首頁</a></body></html>",
        charset,
    )


def read_site(root: Path) -> PrintedIssue:
    (issue,) = read_source(root)
    assert isinstance(issue, PrintedIssue)
    return issue


def heads(issue: PrintedIssue) -> list[tuple[str, str, list[str]]]:
    return [
        (p.page.label, p.page.section, [a.headline for a in p.page.articles]) for p in issue.pages
    ]


PAGES = [("01", "要聞", ["老碼頭之a", "老碼頭之b"]), ("02", "地方", ["老碼頭之c"])]


@pytest.mark.parametrize("charset", CHARSETS)
def test_links_worded_as_labels_lead_to_pages_and_others_to_stories(
    tmp_path: Path, charset: str
) -> None:
    write_pages(tmp_path, charset)
    for name in "abc":
        write_story(tmp_path, name, f"<div><p>　　{FIRST}</p></div>", charset)
    issue = read_site(tmp_path)
    assert heads(issue) == PAGES
    assert {p.title for p in issue.pages} == {"橋頭日報"}
    assert {str(p.date.value) for p in issue.pages} == {"2003-05-12"}


def test_the_pages_of_an_index_are_known_by_its_links_and_have_its_day(tmp_path: Path) -> None:
    write_pages(tmp_path)
    pages = {n: (tmp_path / f"page{n}.html").read_text() for n in (1, 2)}
    for number, text in pages.items():
        label = {1: "第一版 要聞", 2: "第二版 地方"}[number]
        story_list = text[text.index("<ul>") :]
        put(tmp_path, f"page{number}.html", f"<html><body><b>{label}</b>{story_list}")
    put(tmp_path, "index.html", pages[1][: pages[1].index("<ul>")])
    for name in "abc":
        write_story(tmp_path, name, f"<div><p>　　{FIRST}</p></div>")
    issue = read_site(tmp_path)
    assert heads(issue) == PAGES
    assert {str(p.date.value) for p in issue.pages} == {"2003-05-12"}


def test_a_picture_beside_or_inside_the_text_is_taken_once(tmp_path: Path) -> None:
    write_pages(tmp_path)
    figure = "<figure><img src=p.png><figcaption>木船靠岸。（許楠攝）</figcaption></figure>"
    put(tmp_path, "p.png", png())
    write_story(tmp_path, "a", f"{figure}<div><p>　　{FIRST}</p><p>　　{SECOND}</p></div>")
    write_story(tmp_path, "b", f"<div><p>　　{FIRST}</p>{figure}<p>　　{SECOND}</p></div>")
    write_story(tmp_path, "c", f"<div><p>　　（上接第一版）{SECOND}</p></div>")
    first, second, third = (a for p in read_site(tmp_path).pages for a in p.page.articles)
    for article in (first, second):
        assert [b.caption for b in article.blocks if isinstance(b, Picture)] == ["木船靠岸。"]
        assert [b.text for b in article.blocks if isinstance(b, Paragraph)] == [FIRST, SECOND]
    assert [j.kind for j in third.jumps] == [JumpKind.CONTINUED_FROM]


def test_a_page_with_a_version_for_telephones_is_no_newspaper(tmp_path: Path) -> None:
    links = "<a href=m.html>手机版</a><a href=t.html>触屏版</a><a href=e.html>英文版</a>"
    put(tmp_path, "index.html", f"<html><body>{links}<p>{FIRST}</p></body></html>")
    assert not recognises(tmp_path / "index.html")


def test_pages_that_only_an_index_tells_have_their_labels_and_stories(tmp_path: Path) -> None:
    """澳門日報: the index alone has the marks of a layout; headlines stand in CDATA."""
    folder = tmp_path / "html" / "2019-04" / "18"
    listed = "".join(
        f'<li><a href="node_A0{n}.html"><img src="{n}.jpg"/><br/>第A0{n}版 澳聞</a></li>'
        for n in (1, 2)
    )
    index = f'<title>橋頭日報</title><ul id="list">{listed}</ul>'
    put(folder, "index.html", f"<html><body>{index}</body></html>")
    for n, stories in ((1, "12"), (2, "3")):
        links = "".join(f"<li><a href=content_{s}.html>碼頭{s}</a></li>" for s in stories)
        put(folder, f"node_A0{n}.html", f"<html><body>第A0{n}版 澳聞<ul>{links}</ul></body></html>")
        for story in stories:
            head = f"<founder-title><![CDATA[老碼頭之{story}]]></founder-title>"
            text = f"<founder-content><p>　　{FIRST}</p></founder-content>"
            put(folder, f"content_{story}.html", f"<html><body>{head}{text}</body></html>")
    issue = read_site(tmp_path)
    assert heads(issue) == [
        ("A01", "澳聞", ["老碼頭之1", "老碼頭之2"]),
        ("A02", "澳聞", ["老碼頭之3"]),
    ]
    assert {str(p.date.value) for p in issue.pages} == {"2019-04-18"}
    assert not any("not in the mirror: A" in doubt.what for doubt in issue.doubts)


def test_a_page_s_own_list_tells_articles_of_any_name(tmp_path: Path) -> None:
    """中国政府采购报 lists its articles by addresses of its own."""
    for n, stories in ((1, "ab"), (2, "c")):
        labels = ("第01版：要闻", "第02版：综合")
        pages = "".join(f"<li><a href=page{k}.html>{x}</a></li>" for k, x in enumerate(labels, 1))
        links = "".join(f"<li><a href={s}.html>老码头之{s}</a></li>" for s in stories)
        put(
            tmp_path,
            f"page{n}.html",
            f"<html><body><div id=pageList><ul>{pages}</ul></div><div id=titleList><ul>{links}"
            '</ul></div><img usemap="#hotarea" src=x.jpg></body></html>',
        )
        for story in stories:
            head = f"<h1 class=title>老码头之{story}</h1>"
            text = f'<div id="articleText"><p>　　{FIRST}</p></div>'
            put(tmp_path, f"{story}.html", f"<html><body>{head}{text}</body></html>")
    assert heads(read_site(tmp_path)) == [
        ("01", "要闻", ["老码头之a", "老码头之b"]),
        ("02", "综合", ["老码头之c"]),
    ]
