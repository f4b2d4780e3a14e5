"""An EPUB of a newspaper is an issue; any other book is refused."""

import io
import random
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.export.epub import epub_bytes
from reader.model.article import Crosshead, Paragraph, Picture
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse.registry import read_source
from reader.session.intake.sources import issues_from, readings
from tests.parse.damage import damaged
from tests.parse.founder_mirror import png

SAMPLE = Path(__file__).parents[2] / "issues" / "澜江日报" / "2026-05-17"
TEXT = "柳湾港昨日开港，首日靠泊货轮六艘，卸下粮食一百四十吨。"
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)


def chapter(body: str) -> str:
    return (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        f"<body>{body}</body></html>"
    )


def opf(files: tuple[str, ...], title: str, date: str, more: str = "") -> str:
    items = "".join(f'<item id="i{n}" href="{name}"/>' for n, name in enumerate(files))
    spine = "".join(f'<itemref idref="i{n}"/>' for n, _ in enumerate(files))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:date>{date}</dc:date><dc:language>zh</dc:language>{more}"
        '</metadata><manifest><item id="ncx" href="toc.ncx"'
        ' media-type="application/x-dtbncx+xml"/>'
        f"{items}</manifest><spine>{spine}</spine></package>"
    )


def point(label: str, address: str, inner: str = "") -> str:
    return (
        f"<navPoint><navLabel><text>{label}</text></navLabel>"
        f'<content src="{address}"/>{inner}</navPoint>'
    )


def ncx(*points: str) -> str:
    return f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{"".join(points)}</navMap></ncx>'


def write(path: Path, files: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", CONTAINER)
        for name, content in files.items():
            book.writestr(f"OEBPS/{name}", content)
    return path


def fetched(folder: Path, title: str = "柳湾日报 [周一, 02 三月 2026]", more: str = "") -> Path:
    """A book as programs make it that fetch newspapers: a section a heading, a chapter a story."""
    stories = {
        "f0/a0.html": chapter(
            f"<h2>柳湾港开港</h2><p class='author'>本报记者 高远</p><p>{TEXT}</p><h3>夜里的灯</h3>"
            "<div class='calibre_navbar'>| <a href='a1.html'>Next</a> |</div>"
            "<p>灯亮到天明&nbsp;岸上的人没有散。</p><p><img src='../images/p.png' alt='x'/></p>"
        ),
        "f0/a1.html": chapter(f"<h2>船厂复工</h2><p>{TEXT}</p>"),
        "f1/a0.html": chapter(f"<p>{TEXT}</p>"),
    }
    lists = {
        "f0/index.html": chapter("<h1>要闻</h1><a href='a0.html'>柳湾港开港</a>"),
        "f1/index.html": chapter("<h1>民生</h1><a href='a0.html'>次日有雨</a>"),
    }
    contents = ncx(
        point(
            "要闻",
            "f0/index.html",
            point("柳湾港开港", "f0/a0.html") + point("船厂复工", "f0/a1.html"),
        ),
        point("民生", "f1/index.html", point("次日有雨", "f1/a0.html#top")),
    )
    files = (
        "f0/index.html",
        "f0/a0.html",
        "f0/a1.html",
        "f1/index.html",
        "f1/a0.html",
    )
    package = opf(files, title, "2026-03-02T00:00:00+00:00", more)
    whole = {"content.opf": package, "toc.ncx": contents, "images/p.png": png()}
    folder.mkdir(parents=True, exist_ok=True)
    return write(folder / "a.epub", {**whole, **lists, **stories})


def issue_in(path: Path) -> Issue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue), found
    return found.issue


def refusal_of(path: Path) -> str:
    (found,) = read_source(path)
    assert isinstance(found, SourceError)
    assert found.path.startswith(str(path))
    return found.reason


def test_sections_are_pages_and_chapters_articles(tmp_path: Path) -> None:
    path = fetched(tmp_path)
    issue = issue_in(path)
    assert (issue.title, str(issue.date.value), issue.language) == (
        "柳湾日报",
        "2026-03-02",
        "zh-Hans",
    )
    assert [(p.label, p.section, [a.headline for a in p.articles]) for p in issue.pages] == [
        ("01", "要闻", ["柳湾港开港", "船厂复工"]),
        ("02", "民生", ["次日有雨"]),
    ]
    lead = issue.pages[0].articles[0]
    assert [byline.names for byline in lead.bylines] == [("高远",)]
    *text, picture = lead.blocks
    assert text == [
        Paragraph(text=TEXT),
        Crosshead(text="夜里的灯"),
        Paragraph(text="灯亮到天明 岸上的人没有散。"),
    ]
    assert isinstance(picture, Picture)
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue)
    assert picture.image is not None
    assert found.files[picture.image]() == png()


def test_a_chapter_that_is_a_page_is_read_as_one(tmp_path: Path) -> None:
    text = f"<h1>第03版：民生</h1><h2>柳湾港开港</h2><p>本报讯 {TEXT}</p>"
    files = {
        "content.opf": opf(("p.html",), "柳湾日报", "2026-03-02"),
        "toc.ncx": ncx(point("第03版：民生", "p.html")),
        "p.html": chapter(
            text + f"<h2>船厂复工</h2><p>本报讯 {TEXT}</p><table><tr><td>船</td><td>吨</td></tr>"
            "<tr><td>江安</td><td>40</td></tr></table><figure><img src='p.png'/>"
            "<figcaption>开港的汽笛。</figcaption></figure>"
        ),
        "p.png": png(),
    }
    (page,) = issue_in(write(tmp_path / "a.epub", files)).pages
    assert (page.label, page.section) == ("03", "民生")
    pictures, *articles = page.articles
    assert [a.headline for a in articles] == ["柳湾港开港", "船厂复工"]
    (picture,) = pictures.blocks
    assert isinstance(picture, Picture)
    assert (picture.image is None, picture.caption) == (False, "开港的汽笛。")
    assert "江安" in str(articles[-1].blocks)


def test_a_book_that_lies_unpacked_is_the_same(tmp_path: Path) -> None:
    before = issue_in(fetched(tmp_path))
    with zipfile.ZipFile(tmp_path / "a.epub") as book:
        book.extractall(tmp_path / "book")
    assert issue_in(tmp_path / "book") == before


def test_a_novel_is_refused(tmp_path: Path) -> None:
    assert "is a book, not an issue" in refusal_of(fetched(tmp_path, title="灯下漫笔"))
    periodical = '<meta name="calibre:publication_type" content="periodical:unknown:x"/>'
    assert issue_in(fetched(tmp_path, title="灯下周报集", more=periodical)).pages


def test_a_locked_book_is_refused(tmp_path: Path) -> None:
    path = fetched(tmp_path)
    locked = (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        '<enc:CipherData><enc:CipherReference URI="OEBPS/f0/a0.html"/></enc:CipherData>'
        "</enc:EncryptedData></encryption>"
    )
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("META-INF/encryption.xml", locked)
    assert "locked" in refusal_of(path)


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({}, "package is missing"),
        ({"content.opf": opf((), "柳湾日报", "2026-03-02")}, "holds no text"),
        ({"content.opf": opf(("../../x.html",), "柳湾日报", "2026-03-02")}, "holds no text"),
    ],
)
def test_a_book_without_text_is_refused(
    tmp_path: Path, files: Mapping[str, str], reason: str
) -> None:
    (tmp_path / "x.html").write_text(chapter(f"<p>{TEXT}</p>"), "utf-8")
    assert reason in refusal_of(write(tmp_path / "a.epub", files))


def test_damaged_books_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    (sample,) = issues_from(SAMPLE)
    own = tmp_path / "own.epub"
    own.write_bytes(epub_bytes(sample))
    books = (("own", own), ("fetched", fetched(tmp_path)), ("listed", periodical(tmp_path)))
    for place, book in books:
        with zipfile.ZipFile(book) as archive:
            archive.extractall(tmp_path / place)
        folder = tmp_path / place
        files = [f for f in sorted(folder.rglob("*")) if f.suffix in (".xhtml", ".html", ".opf")]
        for seed in range(40):
            chance = random.Random(seed)
            file = chance.choice(files)
            whole = file.read_bytes()
            file.write_bytes(damaged(whole, chance))
            for found in readings(folder):
                is_told = isinstance(found, SourceError) and found.path.startswith(str(folder))
                assert is_told or isinstance(found, CollatedIssue), (place, seed)
            file.write_bytes(whole)


def test_a_book_in_an_archive_is_read_with_its_pictures(tmp_path: Path) -> None:
    book = fetched(tmp_path)
    with zipfile.ZipFile(tmp_path / "mailed.zip", "w") as archive:
        archive.write(book, "三月/柳湾日报.epub")
    (alone,) = read_source(book)
    (inside,) = list(read_source(tmp_path / "mailed.zip"))
    assert isinstance(alone, PrintedIssue)
    assert isinstance(inside, PrintedIssue)
    assert [page.page for page in inside.pages] == [page.page for page in alone.pages]
    assert {n: read() for n, read in inside.files.items()} == {
        n: read() for n, read in alone.files.items()
    }
    assert inside.files


def periodical(folder: Path) -> Path:
    """A book of calibre for Kindle: the paper above its sections, leads beside their links."""
    lead = "<p>柳湾港昨日开港，首日靠泊货轮六艘，码头上的人看了一上午。</p>"
    files = {
        "index.html": chapter(f"<h1>柳湾日报</h1><a href='f0/index.html'>要闻</a>{lead}"),
        "f0/index.html": chapter(
            f"<h1>要闻</h1><a href='a0.html'>柳湾港开港</a>{lead}"
            f"<a href='a1.html'>船厂复工</a>{lead}"
        ),
        "f0/a0.html": chapter(f"<h2>柳湾港开港</h2><p>{TEXT}</p>"),
        "f0/a1.html": chapter(f"<h2>船厂复工</h2><p>{TEXT}</p>"),
    }
    stories = point("柳湾港开港", "f0/a0.html") + point("船厂复工", "f0/a1.html")
    section = point("要闻", "f0/index.html", stories)
    package = opf(
        tuple(files),
        "柳湾日报 [周一, 02 三月 2026]",
        "2026-03-01T22:30:00+00:00",
        '<meta name="calibre:publication_type" content="periodical:unknown:柳湾日报"/>',
    )
    contents = ncx(point("柳湾日报", "index.html", section))
    return write(folder / "k.epub", {**files, "content.opf": package, "toc.ncx": contents})


def test_a_paper_above_its_sections_is_no_page_and_lists_of_leads_no_articles(
    tmp_path: Path,
) -> None:
    issue = issue_in(periodical(tmp_path))
    (page,) = issue.pages
    assert page.section == "要闻"
    assert [article.headline for article in page.articles] == ["柳湾港开港", "船厂复工"]


def test_a_moment_in_another_zone_is_the_day_that_the_title_tells(tmp_path: Path) -> None:
    assert str(issue_in(periodical(tmp_path)).date.value) == "2026-03-02"


def test_a_book_of_one_text_is_divided_by_its_headings(tmp_path: Path) -> None:
    text = (
        f"<h1>第01版：要闻</h1><p>责任编辑：高远</p><h2>柳湾港开港</h2><p>{TEXT}</p><h3>夜里的灯</h3>"
        f"<p>{TEXT}</p><h2>船厂复工</h2><p>{TEXT}</p><h1>第02版：民生</h1><h2>次日有雨</h2><p>{TEXT}</p>"
    )
    package = opf(("a.html",), "柳湾日报 2026年3月2日", "")
    contents = ncx(point("柳湾日报", "a.html"))
    files = {"a.html": chapter(text), "content.opf": package, "toc.ncx": contents}
    issue = issue_in(write(tmp_path / "a.epub", files))
    assert (issue.title, str(issue.date.value)) == ("柳湾日报", "2026-03-02")
    assert [(page.label, page.section) for page in issue.pages] == [("01", "要闻"), ("02", "民生")]
    assert [[a.headline for a in page.articles] for page in issue.pages] == [
        ["柳湾港开港", "船厂复工"],
        ["次日有雨"],
    ]
    assert Crosshead(text="夜里的灯") in issue.pages[0].articles[0].blocks
    assert issue.pages[0].editors


def test_a_page_that_is_one_picture_is_its_scan(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "p1.html": chapter("<div><img src='p1.png'/></div>"),
        "p1.png": png(),
        "p2.html": chapter(f"<h2>柳湾港开港</h2><p>{TEXT}</p><img src='p1.png'/>"),
    }
    package = opf(("p1.html", "p2.html"), "柳湾日报", "2026-03-02")
    contents = ncx(point("第01版：要闻", "p1.html"), point("第02版：民生", "p2.html"))
    files |= {"content.opf": package, "toc.ncx": contents}
    first, second = issue_in(write(tmp_path / "a.epub", files)).pages
    assert first.facsimile is not None
    assert first.articles == ()
    assert second.facsimile is None
    assert any(isinstance(block, Picture) for a in second.articles for block in a.blocks)


def test_a_comment_in_a_book_of_ours_is_no_part_of_an_article(tmp_path: Path) -> None:
    (collated,) = readings(SAMPLE)
    assert isinstance(collated, CollatedIssue)
    whole = zipfile.ZipFile(io.BytesIO(epub_bytes(collated)))
    with whole as book, zipfile.ZipFile(tmp_path / "a.epub", "w") as written:
        for name in book.namelist():
            data = re.sub(rb"(<article[^>]*>)", rb"\1<!-- seen --><?seen yes?>", book.read(name))
            written.writestr(name, data)
    (found,) = readings(tmp_path / "a.epub")
    assert isinstance(found, CollatedIssue)
    assert [page.articles for page in found.issue.pages] == [
        page.articles for page in collated.issue.pages
    ]


@pytest.mark.parametrize("spine", ["", "<spine/>", '<spine><itemref idref="gone"/></spine>'])
@pytest.mark.parametrize("is_listed", [True, False])
def test_chapters_of_a_book_without_an_order_are_read(
    tmp_path: Path, spine: str, is_listed: bool
) -> None:
    pages = {
        f"p{n}.xhtml": chapter(f"<h1>第01版：要闻</h1><h2>船厂{n}</h2><p>{TEXT}</p>")
        for n in (2, 1, 10)
    }
    package = opf(tuple(pages) if is_listed else (), "柳湾日报", "2026-03-02")
    package = re.sub("<spine>.*</spine>", spine, package)
    issue = issue_in(write(tmp_path / "a.epub", {"content.opf": package, **pages}))
    (page,) = issue.pages
    found = [int(article.headline.removeprefix("船厂")) for article in page.articles]
    assert found == ([2, 1, 10] if is_listed else [1, 2, 10])
    order = "The book does not tell in which order its chapters are read."
    assert [doubt.what for doubt in issue.doubts].count(order) == 1
    whole = opf(tuple(pages), "柳湾日报", "2026-03-02")
    issue = issue_in(write(tmp_path / "b.epub", {"content.opf": whole, **pages}))
    assert order not in [doubt.what for doubt in issue.doubts]
