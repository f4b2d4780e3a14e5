"""Sheets on paper: nothing is lost, all is as much smaller, and in its place."""

import pytest

from reader.layout.sheet.frame import (
    Area,
    Frame,
    LaidOutPage,
    Link,
    LinkKind,
    Plate,
    Rect,
    Rule,
    Run,
    Source,
)
from reader.layout.sheet.imposition import EDGE, Paper, box_of, cut, impose, side_by_side
from reader.typeset.face import Face, Family

FACE = Face(family=Family.SONG, weight=400, language="zh-Hans")
A4 = Paper(width=595, height=842)


def run(text: str, x: float, y: float, article: str = "01/a1") -> Run:
    xs, ys = tuple(x + 10 * n for n in range(len(text))), (y,) * len(text)
    source = Source(article=article, field="block")
    return Run(text=text, xs=xs, ys=ys, face=FACE, size=10, source=source)


def sheet(*items, width: float = 800, height: float = 1000, areas=(), label="01") -> LaidOutPage:
    rects = (Rect(x=100, y=200, width=40, height=20),)
    link = Link(rects=rects, kind=LinkKind.JUMP, article="01/a1")
    frame = Frame(width=width, height=height, items=items, links=(link,), areas=areas)
    return LaidOutPage(label=label, frame=frame, type_area=Rect(x=0, y=0, width=1, height=1))


def texts(sheets: tuple[LaidOutPage, ...]) -> list[str]:
    return [each.text for page in sheets for each in page.frame.items if isinstance(each, Run)]


def test_a_sheet_fills_the_paper_within_its_edges_and_keeps_its_shape() -> None:
    (paper,) = impose(sheet(run("海", 0, 1000), run("港", 790, 0)), A4)
    scale = (595 - 2 * EDGE) / 800
    assert (paper.frame.width, paper.frame.height) == (595, 842)
    top = (842 - 1000 * scale) / 2
    low, high = paper.frame.items
    assert low.positions[0] == pytest.approx((EDGE, top + 1000 * scale))
    assert high.positions[0] == pytest.approx((EDGE + 790 * scale, top))
    assert low.size == pytest.approx(10 * scale)
    rect = paper.frame.links[0].rects[0]
    assert (rect.x, rect.width) == pytest.approx((EDGE + 100 * scale, 40 * scale))


def test_rules_and_pictures_shrink_with_the_type() -> None:
    rule = Rule(x1=0, y1=500, x2=800, y2=500, thickness=2)
    plate = Plate(rect=Rect(x=80, y=100, width=160, height=90), image="a.png")
    (paper,) = impose(sheet(rule, plate), A4)
    scale = (595 - 2 * EDGE) / 800
    line, picture = paper.frame.items
    assert line.thickness == pytest.approx(2 * scale)
    assert line.x2 - line.x1 == pytest.approx(800 * scale)
    assert picture.rect.width == pytest.approx(160 * scale)


def test_a_sheet_of_its_own_size_stands_in_the_middle_where_it_has_room() -> None:
    own = Paper(width=1000, height=1200, is_filled=False)
    (paper,) = impose(sheet(run("海", 0, 0)), own)
    assert paper.frame.items[0].positions[0] == (100, 100)
    assert paper.frame.items[0].size == 10


def test_a_sheet_of_its_own_size_is_divided_over_papers_without_loss() -> None:
    places = [(x, y) for x in range(0, 790, 17) for y in range(10, 1000, 17)]
    words = [run(chr(0x4E00 + n), *place) for n, place in enumerate(places)]
    papers = impose(sheet(*words), Paper(width=595, height=842, is_filled=False))
    assert len(papers) == 4
    assert set(texts(papers)) == {word.text for word in words}
    wide, high = A4.inner
    whole = [
        item.text
        for page in papers
        for item in page.frame.items
        if item.positions[0][0] >= EDGE and item.positions[-1][0] + 10 <= EDGE + wide
        if item.positions[0][1] - 10 >= EDGE and item.positions[0][1] <= EDGE + high
    ]
    assert set(whole) == {word.text for word in words}, "something is whole on no paper"


def test_the_pages_of_a_spread_lie_on_their_sides() -> None:
    left, right = sheet(run("左", 5, 50)), sheet(run("右", 5, 50), label="03")
    both = side_by_side(left, right).frame
    assert (both.width, both.height) == (1600, 1000)
    assert [item.positions[0] for item in both.items] == [(5, 50), (805, 50)]
    alone = side_by_side(None, right).frame
    assert alone.width == 1600
    assert alone.items[0].positions[0] == (805, 50)


def test_a_cut_out_has_the_article_and_nothing_of_its_neighbours() -> None:
    ground = Area(article="01/a1", rects=(Rect(x=100, y=200, width=300, height=400),))
    edge = Rule(x1=400, y1=200, x2=400, y2=600, thickness=1)
    inner = Rule(x1=150, y1=300, x2=350, y2=300, thickness=1)
    plate = Plate(rect=Rect(x=120, y=350, width=100, height=80), image="a.png")
    page = sheet(run("本文", 110, 250), run("邻文", 110, 260, "01/a2"), edge, inner, plate)
    (piece,) = cut([(page, ground)])
    assert texts((piece,)) == ["本文"]
    kinds = [type(item).__name__ for item in piece.frame.items]
    assert kinds == ["Run", "Rule", "Plate"]
    assert (piece.frame.width, piece.frame.height) == (300, 400)
    assert piece.frame.items[0].positions[0] == (10, 50)


def test_pieces_share_a_paper_until_it_is_full() -> None:
    ground = Area(article="01/a1", rects=(Rect(x=0, y=0, width=300, height=300),))
    pieces = [(sheet(run(word, 10, 50)), ground) for word in "甲乙丙"]
    papers = cut(pieces, 700)
    assert [texts((paper,)) for paper in papers] == [["甲", "乙"], ["丙"]]
    first, second = papers[0].frame.items
    assert second.positions[0][1] - first.positions[0][1] > 300


def test_the_box_of_a_run_holds_its_type() -> None:
    box = box_of(run("海港", 100, 100))
    assert box.x <= 100
    assert box.right >= 120
    assert box.y <= 90
