"""Mirrors as people have them: parts missing, files renamed, many days, links that lead out."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.issue import Facsimile
from reader.model.printed import PrintedIssue
from reader.parse.mirror.saved_site import recognises
from reader.parse.registry import read_source
from tests.parse.founder_mirror import (
    DAY,
    FRONT,
    INNER,
    LEAD,
    MARKET,
    PAPER,
    REST,
    Sheet,
    Story,
    content,
    index,
    node,
    png,
    put,
    write_classic,
    write_sample,
)
from tests.parse.site_mirrors import write_people_2017
from tests.parse.test_mirror import headlines, issue, take

BARE_FRONT = replace(FRONT, picture="", pdf="")


def test_a_month_is_many_issues_one_after_the_other(tmp_path: Path) -> None:
    for day in ("2017-10/09", "2017-10/10", "2017-11/01"):
        write_classic(tmp_path, (BARE_FRONT, INNER), day=day)
    issues = read_source(tmp_path)
    first = next(issues)
    # What comes later is not read yet: memory does not grow with the year.
    for file in (tmp_path / "html" / "2017-11" / "01").iterdir():
        file.unlink()
    assert isinstance(first, PrintedIssue)
    days = [first.pages[0].date.value]
    days += [i.pages[0].date.value for i in issues if isinstance(i, PrintedIssue)]
    assert [str(day) for day in days] == ["2017-10-09", "2017-10-10"]


def test_two_papers_below_one_folder_are_two_issues(tmp_path: Path) -> None:
    for paper in ("lhrb", "lhwb"):
        write_classic(tmp_path / "epaper.example.cn" / paper, (BARE_FRONT, INNER))
    found = list(read_source(tmp_path))
    assert [isinstance(i, PrintedIssue) and len(i.pages) for i in found] == [2, 2]


def test_an_article_that_is_not_held_keeps_its_headline_and_zones(tmp_path: Path) -> None:
    folder = write_sample(tmp_path)
    (folder / "content_401862.htm").unlink()
    taken = issue(tmp_path)
    lead = taken.pages[0].articles[0]
    assert (lead.headline, lead.blocks, len(lead.zones)) == (LEAD.headline, (), 1)
    assert any("A01/a1" in doubt.what for doubt in taken.doubts)


def test_articles_of_a_page_that_is_not_held_make_the_page(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (BARE_FRONT, INNER))
    (folder / "node_188.htm").unlink()
    put(folder, "content_401901.htm", content(replace(REST, page="A02")))
    taken = issue(tmp_path)
    assert [(page.label, page.section) for page in taken.pages] == [
        ("A01", "头版"),
        ("A02", "要闻"),
    ]
    assert headlines(taken)[1] == [REST.headline]
    assert any("not in the mirror" in doubt.what for doubt in taken.doubts)


def test_a_page_that_is_not_held_at_all_is_named(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (BARE_FRONT, INNER))
    (folder / "node_188.htm").unlink()
    (folder / "content_401901.htm").unlink()
    assert any(d.what.endswith("not in the mirror: A02.") for d in issue(tmp_path).doubts)


def test_articles_alone_are_an_issue(tmp_path: Path) -> None:
    folder = write_people_2017(tmp_path)
    (folder / "nbs.D110000renmrb_01.htm").unlink()
    taken = issue(folder)
    assert (taken.title, str(taken.date.value)) == ("人民日报", "2017-10-16")
    assert headlines(taken) == [["征求对架桥规划的意见", "磨坊又转起来了"]]


def test_an_article_that_no_page_lists_stands_at_the_end_of_its_page(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (BARE_FRONT,))
    put(folder, "content_9.htm", content(Story(number=9, headline="漏掉的一篇", page="A01")))
    put(folder, "content_8.htm", content(Story(number=8, headline="不知哪版的一篇")))
    taken = issue(tmp_path)
    assert headlines(taken) == [["不知哪版的一篇"], [LEAD.headline, MARKET.headline, "漏掉的一篇"]]
    assert {doubt.where for doubt in taken.doubts} >= {"00", "A01"}


@pytest.mark.parametrize(
    ("saved_as", "address"),
    [
        ("content_401862.htm?div=-1", "content_401862.htm?div=-1"),
        ("content_401862.htm@div=-1", "content_401862.htm?div=-1"),
        ("content_401862.htm?div=-1.html", "content_401862.htm%3Fdiv=-1.html"),
        ("CONTENT_401862.HTM", "content_401862.htm"),
        ("content_401862.htm", "http://epaper.example.cn/lhrb/html/2017-10/09/content_401862.htm"),
        ("content_401862.htm", "/lhrb/html/2017-10/09/content_401862.htm#top"),
        ("content_401862.htm", "./content_401862.htm"),
        ("content_401862.htm", "..\\09\\content_401862.htm"),
    ],
)
def test_files_are_found_as_wget_names_them(tmp_path: Path, saved_as: str, address: str) -> None:
    folder = write_classic(tmp_path, (BARE_FRONT,))
    (folder / "content_401862.htm").rename(folder / saved_as)
    text = (folder / "node_1.htm").read_text("utf-8")
    put(folder, "node_1.htm", text.replace("href=content_401862.htm", f'href="{address}"'))
    assert len(issue(tmp_path).pages[0].articles[0].blocks) == 2


def test_pages_that_a_browser_saved_by_title_are_found_by_their_address(tmp_path: Path) -> None:
    note = "<!-- saved from url=(0057)http://e.example.cn/lhrb/html/2017-10/09/{}.htm -->\n"
    pages = {
        "临河日报数字报.html": note.format("node_1") + node(BARE_FRONT, (BARE_FRONT,)),
        "两岸只隔三分钟.html": note.format("content_401862") + content(LEAD),
        "早市搬进了新棚.html": note.format("content_401860") + content(MARKET),
    }
    for name, text in pages.items():
        put(tmp_path, name, text)
    taken = issue(tmp_path)
    assert [page.label for page in taken.pages] == ["A01"]
    assert [len(a.blocks) for a in taken.pages[0].articles] == [2, 2]
    assert str(taken.date.value) == "2017-10-09"


def test_a_folder_of_pages_of_several_days_is_several_issues(tmp_path: Path) -> None:
    for day in (9, 10):
        text = node(BARE_FRONT, (BARE_FRONT,)).replace("2017-10-09", f"2017-10-{day:02}")
        put(tmp_path, f"node_{day}.htm", text)
    put(tmp_path, "content_401862.htm", content(LEAD))
    found = [i for i in read_source(tmp_path) if isinstance(i, PrintedIssue)]
    assert [str(i.pages[0].date.value) for i in found] == ["2017-10-09", "2017-10-10"]


def test_pages_in_folders_of_their_own_are_one_issue(tmp_path: Path) -> None:
    for number, sheet in (("001", BARE_FRONT), ("002", INNER)):
        put(tmp_path, f"html/ncb/{DAY}/{number}/node.htm", node(sheet, ()))
        for story in sheet.stories:
            put(tmp_path, f"html/ncb/{DAY}/{number}/content_{story.number}.htm", content(story))
    for start in ("", f"html/ncb/{DAY}/001/node.htm"):
        assert headlines(issue(tmp_path / start)) == [
            [LEAD.headline, MARKET.headline],
            [REST.headline],
        ]


def test_what_is_printed_goes_before_the_address(tmp_path: Path) -> None:
    sheet = replace(BARE_FRONT, extra="<p>2017年10月10日 星期二</p>")
    write_classic(tmp_path, (sheet,))
    taken = issue(tmp_path)
    assert str(taken.date.value) == "2017-10-10"
    assert any("html/2017-10/09" in doubt.what for doubt in taken.doubts)


def test_a_date_in_a_headline_is_not_the_day_of_issue(tmp_path: Path) -> None:
    extra = "<p>新办法自2016年1月1日起在临河两岸的所有渡口和桥头施行</p>"
    write_classic(tmp_path, (replace(BARE_FRONT, extra=extra),))
    taken = issue(tmp_path)
    assert str(taken.date.value) == "2017-10-09"
    assert not any("prints" in doubt.what for doubt in taken.doubts)


@pytest.mark.parametrize(
    ("folder", "day", "status"),
    [
        ("html/2017-10/09", "2017-10-09", "known"),
        ("2017/20171009/20171009_001", "2017-10-09", "known"),
        ("2017-10-09", "2017-10-09", "inferred"),
        ("2017-10-09/saved", "None", "unknown"),
        ("2017-13/09", "None", "unknown"),
    ],
)
def test_the_address_tells_the_day_where_it_is_one(
    tmp_path: Path, folder: str, day: str, status: str
) -> None:
    text = node(BARE_FRONT, (BARE_FRONT,)).replace("founder-date", "x")
    put(tmp_path, f"{folder}/node_1.htm", text)
    taken = issue(tmp_path / folder)
    assert (str(taken.date.value), taken.date.status.value) == (day, status)


def test_a_page_of_no_layout_is_read_when_a_page_lists_it(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (BARE_FRONT,))
    text = f"<html><body><h1>题目</h1><div><p>{'桥通了。' * 20}</p></div></body></html>"
    put(folder, "content_401862.htm", text)
    taken = issue(tmp_path)
    assert taken.pages[0].articles[0].blocks[0].text == "桥通了。" * 20
    assert any("longest run of paragraphs" in doubt.what for doubt in taken.doubts)


def test_nothing_outside_of_the_mirror_is_read(tmp_path: Path) -> None:
    secret = put(tmp_path, "private/secret.png", png(3, 3))
    story = replace(
        LEAD,
        coords=(),
        body="<p>　　桥。</p><img src=../../../../private/secret.png>"
        f"<img src=file://{secret}><img src={secret}><img src=linked.png>",
    )
    mirror = tmp_path / "lhrb"
    outer = replace(FRONT, stories=(story,), picture="../../../../private/secret.png", pdf="")
    folder = write_classic(mirror, (outer,))
    (folder / "linked.png").symlink_to(secret)
    outside = put(tmp_path, "private/content_7.htm", content(MARKET))
    (folder / "content_7.htm").symlink_to(outside)
    taken = take(mirror)
    assert dict(taken.files) == {}
    assert headlines(taken.issue) == [[LEAD.headline]]
    assert taken.issue.pages[0].facsimile is None


def test_no_script_style_or_address_of_a_page_becomes_text(tmp_path: Path) -> None:
    body = (
        "<p>　　桥通了。</p><script>document.write('坏')</script><style>p{color:red}</style>"
        '<iframe src="http://evil.example/">坏</iframe>'
        '<object data="http://evil.example/x">坏</object>'
        '<img src="http://evil.example/beacon.png" onerror="坏()">'
    )
    story = replace(LEAD, coords=(), body=body)
    write_classic(tmp_path, (replace(BARE_FRONT, stories=(story,)),))
    article = issue(tmp_path).pages[0].articles[0]
    assert [getattr(block, "text", block) for block in article.blocks] == ["桥通了。"]


def test_a_file_that_only_says_it_is_a_picture_is_left_out(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (replace(FRONT, pdf=""),))
    put(folder, FRONT.picture, b"<html>404</html>")
    taken = take(tmp_path)
    assert taken.issue.pages[0].facsimile is None
    assert any("is none" in doubt.what for doubt in taken.issue.doubts)


def test_a_missing_pdf_leaves_the_picture(tmp_path: Path) -> None:
    folder = write_sample(tmp_path)
    (folder / FRONT.pdf).unlink()
    taken = issue(tmp_path)
    assert taken.pages[0].facsimile == Facsimile(path="images/A01-58271507497937890.png")
    assert taken.pages[1].facsimile is None
    assert any("20171009A01.pdf" in doubt.what for doubt in taken.doubts)


def test_an_index_whose_issue_is_missing_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "paperindex.htm", index("html/2017-10/09/node_1.htm"))
    (refusal,) = read_source(tmp_path / "paperindex.htm")
    assert isinstance(refusal, SourceError)


def test_other_web_pages_are_not_taken_for_newspapers(tmp_path: Path) -> None:
    put(tmp_path, "index.html", "<html><body><h1>菜谱</h1><p>鱼要新鲜。</p></body></html>")
    put(
        tmp_path,
        "shop.html",
        '<html><body><div class="swiper-slide"><a class="pageLink" href="b.html">鱼</a></div>'
        '<ul id="list"><li><p class="date-box">今日关注</p></li></ul></body></html>',
    )
    put(tmp_path, "01.txt", "河畔晚报\n\n新桥通车\n\n本报讯 桥通了。\n")
    assert not recognises(tmp_path)
    (found,) = read_source(tmp_path)
    assert isinstance(found, PrintedIssue)


def test_a_page_cut_off_in_the_middle_is_read_so_far(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (BARE_FRONT,))
    data = (folder / "content_401862.htm").read_bytes()
    place = data.index("桥头看".encode()) + 4
    (folder / "content_401862.htm").write_bytes(data[:place])
    taken = issue(tmp_path)
    assert taken.pages[0].articles[0].blocks[0].text.startswith("本报讯")
    assert taken.title == PAPER


def test_the_same_label_twice_is_doubted_not_lost(tmp_path: Path) -> None:
    again = Sheet(node="9", label="A01", section="号外", stories=(REST,))
    write_classic(tmp_path, (BARE_FRONT, again))
    taken = issue(tmp_path)
    assert [page.label for page in taken.pages] == ["A01", "A01-2"]
    assert taken.pages[1].articles[0].id == "A01-2/a1"
