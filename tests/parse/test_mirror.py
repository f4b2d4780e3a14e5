"""Saved newspaper sites: the ten traps of real pages, and each layout."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.model.article import Byline, Crosshead, Paragraph, Picture, Table
from reader.model.dating import DateStatus
from reader.model.issue import Facsimile, Issue
from reader.model.jump import JumpState
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse.registry import read_source
from tests.parse.founder_mirror import (
    DAY,
    FRONT,
    INNER,
    LEAD,
    MARKET,
    PAPER,
    PDF,
    REST,
    Sheet,
    Story,
    content,
    node,
    png,
    put,
    write_classic,
    write_sample,
)
from tests.parse.site_mirrors import (
    write_beijing,
    write_catalogue,
    write_farmer,
    write_grid,
    write_macao,
    write_made,
    write_people_2017,
    write_people_2024,
    write_zhejiang,
)


def take(path: Path) -> CollatedIssue:
    (printed,) = read_source(path)
    assert isinstance(printed, PrintedIssue)
    return collate(printed)


def issue(path: Path) -> Issue:
    return take(path).issue


def headlines(taken: Issue) -> list[list[str]]:
    return [[article.headline for article in page.articles] for page in taken.pages]


def one_page(root: Path, sheet: Sheet, encoding: str = "utf-8") -> Issue:
    write_classic(root, (sheet,), encoding=encoding)
    return issue(root)


def test_a_mirror_becomes_pages_articles_jumps_and_zones(tmp_path: Path) -> None:
    write_sample(tmp_path)
    taken = issue(tmp_path)
    assert (taken.title, str(taken.date.value)) == (PAPER, "2017-10-09")
    assert [(page.label, page.section) for page in taken.pages] == [
        ("A01", "头版"),
        ("A02", "要闻"),
    ]
    lead, market = taken.pages[0].articles
    assert (lead.kicker, lead.headline, lead.deck) == (LEAD.kicker, LEAD.headline, LEAD.deck)
    assert [(byline.role, byline.names) for byline in lead.bylines] == [
        ("临河日报全媒体记者", ("张琬",)),
        ("通讯员", ("林妙",)),
    ]
    assert lead.dateline is not None
    (jump,) = lead.jumps
    assert (jump.text, jump.state, jump.target) == (
        "（下转第A02版）",
        JumpState.RESOLVED,
        "A02/a1",
    )
    assert market.blocks == (
        Paragraph(text="河水退了，桥又露出来。"),
        Paragraph(text="船工说，明天就能过车。"),
    )
    assert lead.zones[0].points == ((0, 0), (0.5, 0), (0.5, 0.5), (0, 0.5))


@pytest.mark.parametrize(
    "start",
    ["", "paperindex.htm", "html", f"html/{DAY}", f"html/{DAY}/node_1.htm"],
)
def test_any_place_of_a_mirror_stands_for_the_same_issue(tmp_path: Path, start: str) -> None:
    write_sample(tmp_path / "lhrb")
    taken = take(tmp_path / "lhrb" / start)
    assert headlines(taken.issue) == [[LEAD.headline, MARKET.headline], [REST.headline]]
    assert list(taken.files) == ["images/A01-20171009A01.pdf", "words/A01.tsv"]
    # The invented PDF is none.
    assert taken.files["words/A01.tsv"]() == b""


def test_trap_1_tags_in_any_case_and_without_quotation_marks_are_read(tmp_path: Path) -> None:
    sheet = replace(FRONT, pdf="")
    folder = write_classic(tmp_path, (sheet,))
    put(folder, FRONT.picture, png())
    taken = take(tmp_path)
    # MAP NAME="pagepicmap" and USEMAP=#PagePicMap name one map.
    assert all(article.zones for article in taken.issue.pages[0].articles)
    assert taken.issue.pages[0].facsimile == Facsimile(path="images/A01-58271507497937890.png")
    assert taken.files["images/A01-58271507497937890.png"]() == png()


def test_trap_2_a_page_that_is_linked_three_times_is_one_page(tmp_path: Path) -> None:
    write_sample(tmp_path)
    assert len(issue(tmp_path).pages) == 2


def test_trap_3_zones_are_fractions_of_the_picture_as_shown_or_of_its_own_size(
    tmp_path: Path,
) -> None:
    story = replace(LEAD, coords=("5,72,228,72,228,207,100,140,5,207",))
    fractions = {}
    for name, size in (("shown", "width=400 height=575"), ("own", "")):
        sheet = replace(FRONT, stories=(story,), size=size, pdf="")
        folder = write_classic(tmp_path / name, (sheet,))
        put(folder, FRONT.picture, png(800, 1150))
        fractions[name] = issue(tmp_path / name).pages[0].articles[0].zones[0].points
    assert fractions["shown"][0] == (0.0125, round(72 / 575, 6))
    assert fractions["own"][0] == (0.00625, round(72 / 1150, 6))
    assert len(fractions["own"]) == 5


def test_trap_3_a_zone_of_a_picture_of_unknown_size_is_doubted(tmp_path: Path) -> None:
    taken = one_page(tmp_path, replace(FRONT, size="", pdf=""))
    assert taken.pages[0].articles[0].zones[0].points[2] == (0.5, 1)
    assert any("zones are fractions" in doubt.what for doubt in taken.doubts)


def test_trap_4_the_query_of_an_address_makes_no_other_article(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (replace(FRONT, pdf=""),))
    text = (folder / "node_1.htm").read_text("utf-8")
    area = f'<Area coords="{LEAD.coords[0]}" shape="polygon" href="content_401862.htm">'
    other = (
        '<Area coords="0,310,50,310,50,400,0,400" shape="polygon" href="content_401862.htm?div=1">'
    )
    doubled = "".join(area.replace(".htm", f".htm?div={div}") for div in (-1, 0))
    put(folder, "node_1.htm", text.replace(area, doubled + other))
    lead = issue(tmp_path).pages[0].articles[0]
    assert len(lead.zones) == 2
    assert len(lead.blocks) == 2


def test_trap_5_the_order_is_that_of_the_list(tmp_path: Path) -> None:
    numbers = (52014, 52016, 52020, 52018)
    stories = tuple(
        Story(
            number=n,
            headline=f"第{n}篇",
            coords=(f"0,{place},9,{place},9,{place + 5},0,{place + 5}",),
        )
        for place, n in zip((30, 10, 0, 20), numbers, strict=True)
    )
    sheet = replace(FRONT, stories=stories, picture="p.jpg", pdf="")
    folder = write_classic(tmp_path, (sheet,))
    text = (folder / "node_1.htm").read_text("utf-8")
    start, end = text.index("<Area"), text.index("</MAP>")
    areas = "".join(sorted(text[start:end].replace("><Area", ">\n<Area").splitlines()))
    put(folder, "node_1.htm", text[:start] + areas + text[end:])
    assert headlines(issue(tmp_path)) == [[f"第{n}篇" for n in numbers]]


def test_trap_6_a_headline_inside_a_script_is_read_not_run(tmp_path: Path) -> None:
    folder = write_people_2017(tmp_path)
    for article in folder.glob("nw.*"):
        article.unlink()
    (page,) = issue(tmp_path).pages
    assert [a.headline for a in page.articles] == [
        "河口召开座谈会 征求对架桥规划的意见",
        "磨坊又转起来了",
    ]


def test_trap_7_articles_of_other_pages_become_the_digest(tmp_path: Path) -> None:
    front = replace(FRONT, announced=(LEAD, REST), pdf="", picture="")
    folder = write_classic(tmp_path, (front, INNER))
    taken = issue(tmp_path)
    assert headlines(taken) == [[LEAD.headline, MARKET.headline], [REST.headline]]
    assert taken.pages[0].digest is not None
    assert taken.pages[0].digest.label == "今日关注"
    (entry,) = taken.pages[0].digest.entries
    assert (entry.headline, entry.page, entry.target) == (REST.headline, "A2", "A02/a1")
    # Where the other page is not held, the article is no more this page's.
    (folder / "node_188.htm").unlink()
    (folder / "content_401901.htm").unlink()
    assert headlines(issue(tmp_path)) == [[LEAD.headline, MARKET.headline]]


def test_trap_7_an_article_without_list_marks_belongs_to_the_page_it_names(tmp_path: Path) -> None:
    elsewhere = replace(REST, page="A02")
    folder = write_classic(tmp_path, (replace(FRONT, pdf="", picture=""), INNER))
    put(folder, "content_401901.htm", content(elsewhere))
    text = (folder / "node_1.htm").read_text("utf-8")
    both = text.replace(" id=mp", " class=mp").replace(
        "<MAP", "<a href=content_401901.htm>两岸只隔三分钟</a><MAP"
    )
    put(folder, "node_1.htm", both)
    assert headlines(issue(tmp_path)) == [[LEAD.headline, MARKET.headline], [REST.headline]]


def test_a_page_named_as_an_announcement_keeps_its_articles(tmp_path: Path) -> None:
    sheet = replace(FRONT, section="关注", pdf="", picture="")
    sheet = replace(sheet, extra="<a href=content_401862.htm>热点</a>")
    assert headlines(one_page(tmp_path, sheet)) == [[LEAD.headline, MARKET.headline]]


def test_a_pdf_belongs_to_the_page_whose_link_stands_before_it(tmp_path: Path) -> None:
    sheets = (
        replace(FRONT, picture="", pdf="a1.pdf"),
        replace(INNER, pdf="a2.pdf"),
    )
    folder = write_classic(tmp_path, sheets)
    for name in ("a1.pdf", "a2.pdf"):
        put(folder, name, PDF)
    # A menu without PDFs, then links of the page itself, its PDF among them.
    for sheet in sheets:
        text = (folder / f"node_{sheet.node}.htm").read_text("utf-8")
        menu = "".join(f"<a id=pageLink href=node_{s.node}.htm>{s.label}</a>" for s in sheets)
        own = f"<a href=node_7.htm>下一版</a><a href={sheet.pdf}>PDF</a>"
        put(folder, f"node_{sheet.node}.htm", text.replace("<MAP", f"{menu}{own}<MAP"))
    paths = [page.facsimile.path for page in issue(tmp_path).pages if page.facsimile]
    assert paths == ["images/A01-a1.pdf", "images/A02-a2.pdf"]


@pytest.mark.parametrize(
    "printed",
    [
        "2017年7月22日　星期<font class=weekday>六</font>",
        "<td>2017年\n7月</td><td>22日 星期六</td>",
        "<span>2017年7月<br>22日</span>",
    ],
)
def test_trap_8_a_date_cut_by_tags_and_lines_is_one_date(tmp_path: Path, printed: str) -> None:
    folder = tmp_path / "saved"
    put(folder, "node_1.htm", node(replace(FRONT, extra=f"<table>{printed}</table>"), (FRONT,)))
    taken = issue(folder)
    assert str(taken.date.value) == "2017-07-22"
    assert taken.date.status is DateStatus.KNOWN
    assert taken.date.evidence == ("printed on the page",)


def test_trap_9_advertising_pages_and_long_sections_are_pages(tmp_path: Path) -> None:
    long = "砥砺奋进的5年·迎接盛会特别报道·历史性变革⑧"
    advertisement = Sheet(node="20", label="08", section="广告")
    section = Sheet(
        node="21",
        label="09",
        section=long,
        stories=(Story(number=5, headline="广告", body=""),),
    )
    write_classic(tmp_path, (advertisement, section))
    taken = issue(tmp_path)
    assert [(page.label, page.section) for page in taken.pages] == [("08", "广告"), ("09", long)]
    assert headlines(taken) == [[], ["广告"]]
    assert not any("07" in doubt.what for doubt in taken.doubts)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
def test_trap_10_the_encoding_is_found_not_believed(tmp_path: Path, encoding: str) -> None:
    folder = write_classic(tmp_path, (FRONT, INNER), encoding=encoding)
    text = (folder / "node_1.htm").read_bytes().replace(b"charset=gb2312", b"charset=utf-8")
    (folder / "node_1.htm").write_bytes(text)
    taken = issue(tmp_path)
    assert taken.title == PAPER
    assert headlines(taken)[0] == [LEAD.headline, MARKET.headline]


def test_people_of_2017_names_page_and_place_in_its_files(tmp_path: Path) -> None:
    write_people_2017(tmp_path)
    taken = issue(tmp_path)
    (page,) = taken.pages
    assert (taken.title, str(taken.date.value), page.label, page.section) == (
        "人民日报",
        "2017-10-16",
        "01",
        "要闻",
    )
    assert page.facsimile == Facsimile(path="images/01-rmrb2017101601.pdf")
    first, second = page.articles
    assert (first.kicker, first.headline) == ("河口召开座谈会", "征求对架桥规划的意见")
    assert (second.headline, second.deck, len(second.zones)) == ("磨坊又转起来了", "停了九年", 1)
    assert [d.what for d in taken.doubts] == ["Pages that are listed but not in the mirror: 02."]


def test_zhejiang_sets_the_head_in_one_element(tmp_path: Path) -> None:
    folder = write_zhejiang(tmp_path)
    article = issue(tmp_path).pages[0].articles[0]
    heads = ("九年等待", "河上新桥通车", "两岸只隔三分钟")
    assert (article.kicker, article.headline, article.deck) == heads
    text = (folder / "content_31.htm").read_text("utf-8")
    loose = text.replace('<p class="i">', "").replace('<p class="s">', "")
    loose = loose.replace('<p class="main-article-title">', '<br><b class="main-article-title">')
    put(folder, "content_31.htm", loose.replace("通车</p>", "通车</b><br>"))
    article = issue(tmp_path).pages[0].articles[0]
    assert (article.kicker, article.headline, article.deck) == heads
    put(folder, "content_31.htm", text.replace("main-article-title", "t"))
    article = issue(tmp_path).pages[0].articles[0]
    assert "".join((article.kicker, article.headline, article.deck)).replace(" ", "") == "".join(
        heads
    )


def test_people_since_2024_keeps_articles_in_another_tree(tmp_path: Path) -> None:
    folder = write_people_2024(tmp_path)
    for start in (tmp_path, folder, folder / "node_02.html"):
        taken = issue(start)
        assert [(p.label, p.section, len(p.articles)) for p in taken.pages] == [
            ("01", "要闻", 1),
            ("02", "评论", 1),
        ]
        article = taken.pages[1].articles[0]
        assert (article.kicker, article.headline, article.deck) == (
            "夜里",
            "桥头的灯02",
            "守灯人说",
        )
        assert article.bylines == (
            Byline(role="本报记者", names=("王腾",), text="本报记者　王　腾"),
        )
        assert str(taken.date.value) == "2026-04-28"


def test_the_catalogue_layout_has_its_articles_in_the_picture_only(tmp_path: Path) -> None:
    write_catalogue(tmp_path)
    (page,) = issue(tmp_path).pages
    (article,) = page.articles
    assert (page.label, page.section) == ("01", "要闻")
    assert (article.kicker, article.headline, article.deck) == ("车间里的", "一盏灯", "师傅带徒弟")
    assert article.zones[0].points == ((0, 0), (0.5, 0), (0.5, 0.5), (0, 0.5))
    assert len(article.blocks) == 2


def test_macao_lists_pages_with_their_pictures(tmp_path: Path) -> None:
    write_macao(tmp_path)
    taken = issue(tmp_path)
    assert taken.language == "zh-Hant"
    assert [(p.label, p.section) for p in taken.pages] == [("A01", "澳聞")]
    assert headlines(taken) == [["燈下的橋"]]
    assert taken.pages[0].facsimile == Facsimile(path="images/A01-0A.png")


def test_one_web_page_of_the_grid_s_paper_is_several_pages(tmp_path: Path) -> None:
    folder = write_grid(tmp_path)
    for start in (tmp_path, folder / "index.html"):
        taken = issue(start)
        assert [p.label for p in taken.pages] == ["01", "02"]
        assert headlines(taken) == [["塔上的人", "线路通了"], ["山里来了电"]]
        assert (taken.title, str(taken.date.value)) == ("国家电网报", "2025-06-13")
        first, second = taken.pages[0].articles
        assert first.zones[0].points == ((0, 0.10025), (0.4, 0.10025), (0.4, 0.5), (0, 0.5))
        assert [b.text for b in second.bylines] == ["本报记者 谷雨"]
        assert len(first.blocks) == 2
        assert taken.pages[0].facsimile == Facsimile(path="images/01-p1.png")


def test_a_list_that_is_clicked_is_read_not_run(tmp_path: Path) -> None:
    day = write_farmer(tmp_path)
    for start in (tmp_path, day):
        taken = issue(start)
        assert [p.label for p in taken.pages] == ["01", "02"]
        assert headlines(taken) == [["麦田001", "果园001"], ["麦田002", "果园002"]]
        assert taken.pages[0].articles[0].kicker == "冬管"
        assert taken.pages[1].articles[1].zones[0].points[2] == (0.5, 0.5)
        assert str(taken.date.value) == "2025-01-02"


def test_beijing_has_a_hidden_list_of_pages_and_leading_titles(tmp_path: Path) -> None:
    write_beijing(tmp_path)
    taken = issue(tmp_path)
    (page,) = taken.pages
    assert (page.label, page.section) == ("01", "要闻")
    assert page.facsimile == Facsimile(path="images/01-a.pdf")
    (article,) = page.articles
    assert (article.kicker, article.headline) == ("夜里", "河边的灯")
    assert len(article.blocks) == 2
    assert any("02" in doubt.what for doubt in taken.doubts)


def story_of(tmp_path: Path, **changes: str) -> object:
    story = replace(LEAD, coords=(), **changes)
    return (
        one_page(tmp_path, replace(FRONT, stories=(story,), pdf="", picture=""))
        .pages[0]
        .articles[0]
    )


@pytest.mark.parametrize("separator", ["@", "?", "%3F"])
def test_pages_that_a_program_makes_are_told_apart_by_their_query(
    tmp_path: Path, separator: str
) -> None:
    taken = issue(write_made(tmp_path, separator))
    assert (taken.title, str(taken.date.value)) == ("河口商报", "2005-03-08")
    assert [(page.label, page.section) for page in taken.pages] == [
        ("A01", "要闻"),
        ("A02", "民生"),
    ]
    assert headlines(taken) == [["桥上的第11盏灯", "桥上的第12盏灯"], ["桥上的第21盏灯"]]
    first = taken.pages[0].articles[0]
    assert [jump.pages for jump in first.jumps] == [("A2",)]
    assert first.zones


def test_a_page_of_pictures_with_areas_and_no_page_of_a_paper_is_refused(tmp_path: Path) -> None:
    put(
        tmp_path,
        "map.html",
        '<html><body><map name="m"><area shape="rect" coords="1,1,9,9" href="a.html"></map>'
        '<img src="p.jpg" usemap="#m"></body></html>',
    )
    (refusal,) = read_source(tmp_path / "map.html")
    assert not isinstance(refusal, PrintedIssue)


def test_a_paper_name_in_the_first_headline_tag_is_no_headline(tmp_path: Path) -> None:
    folder = write_classic(tmp_path, (replace(FRONT, stories=(MARKET,), pdf="", picture=""),))
    text = (folder / "content_401860.htm").read_text("utf-8")
    text = text.replace("<BODY>", f"<BODY><founder-title>{PAPER}</founder-title>")
    text = text.replace(
        "/enpproperty", f"<founder-papername>{PAPER}</founder-papername> /enpproperty"
    )
    put(folder, "content_401860.htm", text)
    assert headlines(issue(tmp_path)) == [[MARKET.headline]]


HEADLINES = (
    ("<founder-title>标签的题目</founder-title>", "标签的题目"),
    ("<!--<npm:article-title>-->注释的题目<!--</npm:article-title>-->", "注释的题目"),
    ("<table><tr><td class=font01>表格的题目</td></tr></table>", "表格的题目"),
    ("<!--enpproperty <title>附注的<![CDATA[题]]>目</title>/enpproperty-->", "附注的题目"),
    ("<title>窗口的题目--综合新闻</title>", "窗口的题目"),
)


@pytest.mark.parametrize("first", range(len(HEADLINES)))
def test_the_headline_is_taken_from_the_surest_place(tmp_path: Path, first: int) -> None:
    write_classic(tmp_path, (replace(FRONT, stories=(MARKET,), pdf="", picture=""),))
    places = "".join(place for place, _ in HEADLINES[first:])
    text = f"<html><body>{places}<div id=ozoom><p>　　桥通了。</p></div></body></html>"
    put(tmp_path, f"html/{DAY}/content_401860.htm", text)
    assert headlines(issue(tmp_path)) == [[HEADLINES[first][1]]]


def test_a_head_inside_of_the_text_is_not_printed_twice(tmp_path: Path) -> None:
    folder = write_people_2017(tmp_path)
    text = (folder / "nw.D110000renmrb_20171016_1-01.htm").read_text("utf-8")
    text = text.replace('<div class="text_c">', '<div class="text_c" id="ozoom">')
    text = text.replace("articleContent", "c").replace("enpcontent", "")
    put(folder, "nw.D110000renmrb_20171016_1-01.htm", text.replace("</h2>", "</h2><h4>张倩</h4>"))
    article = issue(tmp_path).pages[0].articles[0]
    assert (article.kicker, article.headline) == ("河口召开座谈会", "征求对架桥规划的意见")
    assert article.bylines == (Byline(role=None, names=("张倩",), text="张倩"),)
    assert article.blocks[0] == Paragraph(text="本报讯 8月12日上午，桥通了。")


@pytest.mark.parametrize(
    ("author", "bylines"),
    [
        ("本报记者 张倩", (Byline(role="本报记者", names=("张倩",), text="本报记者 张倩"),)),
        ("斯琴高", (Byline(role=None, names=("斯琴高",), text="斯琴高"),)),
        ("", ()),
    ],
)
def test_the_author_field_is_the_byline(
    tmp_path: Path, author: str, bylines: tuple[Byline, ...]
) -> None:
    article = story_of(tmp_path, author=author, body="<P>　　桥通了。</P>")
    assert article.bylines == bylines


def test_an_author_named_in_the_text_is_named_once(tmp_path: Path) -> None:
    article = story_of(tmp_path, author="张琬　林妙")
    assert [byline.names for byline in article.bylines] == [("张琬",), ("林妙",)]


def test_a_jump_in_the_author_field_is_a_jump(tmp_path: Path) -> None:
    article = story_of(tmp_path, author="下转第三版", body="<P>　　桥通了。</P>")
    assert [(jump.pages, jump.text) for jump in article.jumps] == [(("3",), "下转第三版")]
    assert article.bylines == ()


@pytest.mark.parametrize(
    ("printed", "headline"), [("（上接第3版）", ""), ("河上新桥通车（上接第三版）", "河上新桥通车")]
)
def test_a_jump_in_the_headline_is_a_jump(tmp_path: Path, printed: str, headline: str) -> None:
    article = story_of(tmp_path, headline=printed, body="<P>　　桥通了。</P>")
    assert [jump.pages for jump in article.jumps] == [("3",)]
    assert (article.headline, article.blocks[-1].text) == (headline, "桥通了。")


def test_a_space_that_may_not_break_is_a_space_in_a_head(tmp_path: Path) -> None:
    assert story_of(tmp_path, headline="一年之后&nbsp;新桥通车").headline == "一年之后 新桥通车"


def test_a_picture_beside_the_text_has_its_caption_and_credit(tmp_path: Path) -> None:
    story = replace(
        LEAD,
        coords=(),
        picture="../../../images/2017-10/09/A01/b.png",
        caption="桥头的灯亮了。张倩 摄",
    )
    folder = write_classic(tmp_path, (replace(FRONT, stories=(story,), pdf="", picture=""),))
    put(folder, story.picture, png(30, 20))
    taken = take(tmp_path)
    picture = taken.issue.pages[0].articles[0].blocks[0]
    assert picture == Picture(image="images/A1-b.png", caption="桥头的灯亮了。", credit="张倩 摄")
    assert taken.files["images/A1-b.png"]() == png(30, 20)


def test_a_picture_that_is_not_held_leaves_its_caption_and_a_doubt(tmp_path: Path) -> None:
    taken = one_page(
        tmp_path,
        replace(
            FRONT,
            stories=(replace(LEAD, coords=(), picture="../x/b.png", caption="桥头的灯亮了。"),),
            pdf="",
            picture="",
        ),
    )
    assert taken.pages[0].articles[0].blocks[0] == Picture(caption="桥头的灯亮了。")
    assert any("b.png" in doubt.what for doubt in taken.doubts)


def test_crossheads_tables_and_line_breaks_of_the_text_are_kept(tmp_path: Path) -> None:
    article = story_of(
        tmp_path,
        body="<p>　　河上有了桥。</p><p align=center><strong>守灯人</strong></p>"
        "<p>　　灯亮着。<br>　　人走着。</p>"
        "<table><tr><td>年</td><td>船</td></tr><tr><td>一</td><td>3</td></tr></table>"
        "<p>　　夜深\n了。</p>",
    )
    assert article.blocks == (
        Paragraph(text="河上有了桥。"),
        Crosshead(text="守灯人"),
        Paragraph(text="灯亮着。"),
        Paragraph(text="人走着。"),
        Table(rows=(("年", "船"), ("一", "3"))),
        Paragraph(text="夜深了。"),
    )


def test_the_masthead_is_read_from_the_foot_of_the_page(tmp_path: Path) -> None:
    foot = "<p>国内统一刊号：CN99-0013　　 邮发代号：1-40 　　 新闻热线：010-85166219</p>"
    taken = one_page(tmp_path, replace(FRONT, extra=foot, pdf="", picture=""))
    assert (taken.masthead.cn_number, taken.masthead.postal_code) == ("CN99-0013", "1-40")
