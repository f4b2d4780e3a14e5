"""The text twin of a page: what is read of it, in which order, and where it stands."""

from dataclasses import replace

import pytest

from reader.layout.sheet.frame import (
    Area,
    Frame,
    Imprint,
    LaidOutPage,
    Link,
    LinkKind,
    Plate,
    Posture,
    Rect,
    Run,
    Source,
)
from reader.model.article import Article, Byline, Paragraph, Picture, Table
from reader.model.issue import Digest, DigestEntry, Issue, Masthead, Page
from reader.model.jump import Jump, JumpKind
from reader.session.page_twin import TwinKind, page_twin
from reader.typeset.face import Face
from tests.session.issues import small_issue

WHOLE = Rect(x=0, y=0, width=100, height=100)


def run(text: str, y: float, article: str, field: str, index: int = 0, **how: object) -> Run:
    xs, ys = tuple(10.0 * i for i in range(len(text))), (y,) * len(text)
    source = Source(article=article, field=field, index=index)
    return Run(text=text, xs=xs, ys=ys, face=Face(), size=10, source=source, **how)


def sheet(*items: object, links: tuple[Link, ...] = (), articles: tuple[str, ...]) -> LaidOutPage:
    areas = tuple(Area(article=each, rects=(WHOLE,)) for each in articles)
    frame = Frame(width=100, height=100, items=items, links=links, areas=areas)
    return LaidOutPage(label="01", frame=frame, type_area=WHOLE)


def test_masthead_digest_and_articles_come_in_the_order_of_reading() -> None:
    issue = small_issue()
    page = issue.pages[0]
    entry = Link(rects=(WHOLE,), kind=LinkKind.DIGEST, index=0)
    twin = page_twin(
        issue,
        page,
        sheet(
            run("集市", 50, "01/a2", "headline"),
            run("河边的桥修好了", 20, "01/a1", "headline"),
            run("河畔晚报", 10, "", "masthead"),
            run("看戏", 80, "", "digest", 1),
            links=(entry,),
            articles=("01/a2", "01/a1"),
        ),
    )
    assert [part.name for part in twin] == ["河畔晚报", "导读", "河边的桥修好了", "集市"]
    # What is announced of a page not held is no link, but it is read.
    assert [piece.kind for piece in twin[1].pieces] == [TwinKind.LINK, TwinKind.TEXT]


def test_only_what_stands_on_the_sheet_is_read_there() -> None:
    issue = small_issue()
    twin = page_twin(
        issue,
        issue.pages[0],
        sheet(run("清晨", 30, "01/a1", "block", 0), articles=("01/a1",)),
    )
    assert [[piece.text for piece in part.pieces] for part in twin] == [
        ["清晨，桥上来了第一辆车。"]
    ]


def test_every_part_of_an_article_is_read_with_its_kind() -> None:
    article = Article(
        id="01/a1",
        kicker="引题",
        bylines=(Byline(role=None, names=("甲",), text="甲 文"), Byline(role="摄", names=("乙",))),
        blocks=(
            Picture(image="images/a.png", caption="图", credit="乙 摄"),
            Picture(caption="无图"),
            Table(rows=(("年", "数"), ("1", "2"))),
            Paragraph(text="完。"),
        ),
    )
    page = Page(label="01", number=1, articles=(article,), digest=Digest(label="导读"))
    items = (
        run("引题", 10, "01/a1", "kicker"),
        run("甲", 20, "01/a1", "byline", 0),
        Plate(rect=WHOLE, image="images/a.png"),
        run("无图", 40, "01/a1", "caption", 1),
        run("年", 50, "01/a1", "block", 2),
        Imprint(text="完。", rect=WHOLE, source=Source(article="01/a1", field="block", index=3)),
        run("01", 90, "", "folio"),
    )
    twin = page_twin(Issue(title="报", pages=(page,)), page, sheet(*items, articles=("01/a1",)))
    assert [(piece.kind, piece.text) for piece in twin[0].pieces] == [
        (TwinKind.HEADING, "引题"),
        (TwinKind.TEXT, "甲 文"),
        (TwinKind.PICTURE, "图 乙 摄"),
        (TwinKind.PICTURE, "无图"),
        (TwinKind.TEXT, "年\t数\n1\t2"),
        (TwinKind.TEXT, "完。"),
    ]
    assert twin[0].pieces[2].rects == (WHOLE,)


def test_a_nameless_paper_without_masthead_lines_says_nothing_of_it() -> None:
    page = Page(label="01", number=1)
    laid = sheet(run("报", 10, "", "masthead"), articles=())
    assert page_twin(Issue(pages=(page,)), page, laid) == ()
    said = page_twin(Issue(pages=(page,), masthead=Masthead(lines=("今日4版",))), page, laid)
    assert said[0].pieces[0].text == "今日4版"


def test_over_an_inside_page_only_what_is_printed_there_is_read() -> None:
    pages = (Page(label="01", number=1), Page(label="02", number=2))
    masthead = Masthead(lines=("桥报", "今日4版", "零售1元"))
    issue = Issue(title="桥报", pages=pages, masthead=masthead)
    folio = (run("民生", 10, "", "masthead"), run("桥报　星期一", 20, "", "masthead"))
    (inside,) = page_twin(issue, pages[1], sheet(*folio, articles=()))
    assert [piece.text for piece in inside.pieces] == ["民生 桥报　星期一"]
    (front,) = page_twin(issue, pages[0], sheet(*folio, articles=()))
    assert front.pieces[0].text == "桥报 今日4版 零售1元"
    second = replace(sheet(*folio, articles=()), sheet=1)
    assert page_twin(issue, pages[0], second) == (inside,)
    assert page_twin(issue, pages[1], sheet(articles=())) == ()


def test_a_digest_that_this_sheet_does_not_show_is_not_read_on_it() -> None:
    digest = Digest(label="导读", entries=(DigestEntry(headline="看桥"),))
    page = Page(label="01", number=1, digest=digest)
    assert page_twin(Issue(pages=(page,)), page, sheet(articles=())) == ()


def test_type_set_down_covers_its_column() -> None:
    issue = small_issue()
    down = Run(
        text="清晨",
        xs=(50.0, 50.0),
        ys=(10.0, 20.0),
        face=Face(),
        size=10,
        posture=Posture.UPRIGHT,
        source=Source(article="01/a1", field="block"),
    )
    twin = page_twin(issue, issue.pages[0], sheet(down, articles=("01/a1",)))
    assert twin[0].pieces[0].rects == (Rect(x=45, y=10, width=10, height=20),)


def test_every_character_of_a_piece_has_its_place() -> None:
    article = Article(
        id="01/a1", blocks=(Picture(image="images/a.png", caption="图说", credit="乙 摄"),)
    )
    page = Page(label="01", number=1, articles=(article,))
    items = (
        Plate(rect=WHOLE, image="images/a.png"),
        run("图说", 40, "01/a1", "caption"),
        run("乙 摄", 60, "01/a1", "credit"),
    )
    twin = page_twin(Issue(title="报", pages=(page,)), page, sheet(*items, articles=("01/a1",)))
    (picture,) = twin[0].pieces
    assert picture.text == "图说 乙 摄"
    grounds = [picture.ground(offset) for offset in range(len(picture.text))]
    assert grounds[2] is None
    tops = [each.y if each is not None else None for each in grounds]
    assert tops == pytest.approx([31.2, 31.2, None, 51.2, 51.2, 51.2])
    assert picture.offset_at(12, 55) == 4
    assert picture.offset_at(95, 95) is None


def test_the_page_of_an_entry_without_a_deck_follows_its_headline_at_once() -> None:
    entry = DigestEntry(headline="看桥", page_text="2版")
    page = Page(label="01", number=1, digest=Digest(label="导读", entries=(entry,)))
    head, tag = run("看桥", 10, "", "digest"), run("2版", 20, "", "digest")
    assert tag.source is not None
    tag = tag._replace(source=tag.source.after(len("看桥  ")))
    twin = page_twin(Issue(pages=(page,)), page, sheet(head, tag, articles=()))
    (piece,) = twin[0].pieces
    assert piece.text == "看桥 2版"
    assert [(line.start, line.rect.y) for line in piece.lines] == [
        (0, pytest.approx(1.2)),
        (3, pytest.approx(11.2)),
    ]


def test_a_jump_line_at_the_end_of_a_paragraph_is_read_once() -> None:
    mark = "（下转02版）"
    jump = Jump(kind=JumpKind.CONTINUED_ON, pages=("02",), text=mark, block=0)
    article = Article(id="01/a1", blocks=(Paragraph(text=f"桥未完。{mark}"),), jumps=(jump,))
    page = Page(label="01", number=1, articles=(article,))
    issue = Issue(title="报", pages=(page,))
    items = (
        run("桥未完。", 10, "01/a1", "block", 0),
        run(mark, 20, "01/a1", "block", 0)._replace(
            source=Source(article="01/a1", field="block", index=0, start=4)
        ),
    )
    bare = sheet(*items, articles=("01/a1",))
    told = [piece.text for piece in page_twin(issue, page, bare)[0].pieces]
    assert told == [f"桥未完。{mark}"]
    link = Link(kind=LinkKind.JUMP, article="01/a1", index=0, rects=(WHOLE,))
    linked = replace(bare, frame=replace(bare.frame, links=(link,)))
    pieces = page_twin(issue, page, linked)[0].pieces
    assert [(piece.kind, piece.text) for piece in pieces] == [
        (TwinKind.TEXT, "桥未完。"),
        (TwinKind.LINK, mark),
    ]
    assert len(pieces[0].rects) == 1
