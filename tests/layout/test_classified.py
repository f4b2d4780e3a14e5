"""Small advertisements and service items: heads in bars, columns that end at one foot."""

from dataclasses import replace

import pytest

from reader.layout.notices.classified import is_service, set_classified, spread
from reader.layout.setting.columns import Cut, pour
from reader.layout.setting.design import Design, Format
from reader.layout.setting.slug import ABOVE_BAR, Galley, Slug
from reader.layout.sheet.frame import Ink, Panel, Run
from reader.model.article import Article, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from tests.layout.composing import compositor, galley, said
from tests.layout.pages import copy, lay_out
from tests.layout.proofreading import clashes, fill, misprints, outside


def item(number: int, headline: str, *texts: str) -> Article:
    return Article(
        id=f"05/a{number}",
        headline=headline,
        blocks=tuple(Paragraph(text=text) for text in texts),
    )


CALLS = item(1, "急用电话", "渡口　0555-1000119　灯塔管理所　0555-1000226")
WEATHER = item(2, "天气", copy(90), copy(70, 2))
PRICES = Article(
    id="05/a3",
    headline="物价",
    blocks=(Table(rows=(("品种", "零售"), ("河虾", "76"))), Crosshead(text="说明")),
)
PAGE = Page(
    label="05",
    number=5,
    section="服务",
    articles=(CALLS, WEATHER, PRICES, *(item(at, "提示", copy(80, at)) for at in range(4, 18))),
)


def slugs(*articles: Article, language: str = "zh-Hans") -> tuple[Slug, ...]:
    return Galley(set_classified(articles, compositor(language=language))).slugs


def test_each_item_has_its_head_in_a_bar() -> None:
    bars = [slug for slug in slugs(WEATHER, CALLS) if slug.ground is not None]
    assert ["".join(piece.line.text for piece in bar.pieces) for bar in bars] == [
        "天气",
        "急用电话",
    ]
    assert all(bar.keeps_next and bar.may_pad for bar in bars)
    assert {bar.ground for bar in bars} == {Ink.TINT}


def test_those_of_one_kind_with_names_stand_under_one_rubric_that_is_not_copy() -> None:
    three = (
        item(1, "渡口饭店诚聘", "厨师。"),
        item(2, "渡口船坞公司招工", "焊工。"),
        item(3, "招租", "两间。"),
    )
    found = slugs(*three)
    bars = [slug.pieces[0] for slug in found if slug.ground is Ink.TEXT]
    assert [bar.line.text for bar in bars] == ["招聘", "招租"]
    assert bars[0].source is None
    assert bars[1].source is not None
    assert {bar.ink for bar in bars} == {Ink.PAPER}
    assert said(found)[1] == "渡口饭店诚聘"
    (bar, *_) = slugs(item(1, "潮聲旅館轉讓", "三間。"), language="zh-Hant")
    assert bar.pieces[0].line.text == "轉讓"


def test_names_and_numbers_stand_at_both_ends_of_a_line() -> None:
    _, first, second = slugs(CALLS)
    for slug in (first, second):
        name, number = slug.pieces
        assert name.x == 0
        assert number.x + number.line.width * number.size == pytest.approx(200)
        assert number.source is not None
    assert second.pieces[1].source.start == CALLS.blocks[0].text.index("0555-1000226")  # type: ignore[union-attr]
    narrow = Galley(set_classified((CALLS,), replace(compositor(), measure=8.0))).slugs
    assert [len(slug.pieces) for slug in narrow] == [1, 2, 1, 1]


def test_a_short_item_is_not_cut_and_a_long_one_not_below_its_first_line() -> None:
    short = slugs(item(1, "提示", copy(60)))
    assert [slug.keeps_next for slug in short] == [True] * (len(short) - 1) + [False]
    long = slugs(item(1, "提示", copy(400)))
    assert [slug.keeps_next for slug in long[:3]] == [True, True, False]


def test_a_short_table_is_not_cut_and_a_long_one_may_be() -> None:
    for rows, is_whole in ((9, True), (20, False)):
        table = Table(rows=(("品种", "零售"), *(("河虾", "76"),) * rows))
        listed = replace(
            PRICES, blocks=(Paragraph(text=copy(200)), table, Paragraph(text="每斤。"))
        )
        ties = [slug.keeps_next for slug in slugs(listed) if "河虾" in said((slug,))[0]]
        assert all(ties[:-1]) is is_whole
        assert not ties[-1]


def test_a_signature_stands_at_the_right() -> None:
    *_, last = slugs(item(1, "公告", copy(40), "海港区公路局"))
    (piece,) = last.pieces
    assert piece.x + piece.line.width * piece.size == pytest.approx(200)


def test_a_column_is_opened_to_its_foot_and_its_bar_stands_at_its_head() -> None:
    held = galley("C..p..Cp.")
    cut = Cut(start=0, end=9)
    pads = spread(cut, held, 12.0)
    assert pads[0] == -ABOVE_BAR
    assert sum(pads.values()) == pytest.approx(12 - held.rows)
    assert pads[6] == pytest.approx(3 * pads[3])
    assert spread(Cut(start=1, end=2), held, 9.0) == {}
    assert spread(Cut(start=3, end=3), held, 9.0) == {}
    assert pour(held, [0, 0]).rows >= 6


def test_texts_stand_in_the_middle_below_their_bars_where_a_column_has_much_room() -> None:
    held = galley("C..p..Cp.")
    pads = spread(Cut(start=0, end=9), held, 20.0)
    assert pads[3] == 1
    assert pads[1] == pads[6] == pads[7] > 1
    assert sum(pads.values()) + pads[7] == pytest.approx(20 - held.rows)


@pytest.mark.parametrize(
    ("article", "is_one"),
    [
        (WEATHER, True),
        (PRICES, True),
        (item(1, "提示", copy(600)), False),
        (item(1, "", copy(60)), False),
        (replace(WEATHER, bylines=(Byline(role=None, names=("林波",), text="林波"),)), False),
        (replace(WEATHER, blocks=(Picture(image=None, caption="灯。"),)), False),
        (replace(WEATHER, blocks=(Table(rows=(("潮水表" * 9,) * 3,)),)), False),
    ],
)
def test_an_item_is_short_and_nobodys(article: Article, is_one: bool) -> None:
    assert is_service(article, PAGE, compositor()) is is_one
    assert not is_service(article, replace(PAGE, section="要闻"), compositor())


@pytest.mark.parametrize("format_", Format)
def test_a_page_of_service_holds_all_once_and_ends_level(format_: Format) -> None:
    sheets = lay_out(PAGE, design=Design(format=format_))
    assert misprints(sheets, PAGE) == []
    for sheet in sheets:
        assert clashes(sheet) == outside(sheet) == []
        bars = [i for i in sheet.frame.items if isinstance(i, Panel) and i.fill is Ink.TINT]
        assert bars
    if format_ is not Format.BROADSHEET:
        assert min(fill(sheet) for sheet in sheets) >= 0.95
    ends: dict[float, float] = {}
    for run in sheets[0].frame.items:
        if isinstance(run, Run) and run.source and run.source.field == "block":
            # An opening quotation mark hangs half out of its column.
            left = run.positions[0][0] + run.size / 2
            column = max(c.x for c in sheets[0].columns if c.x <= left + 1)
            ends[column] = max(ends.get(column, 0.0), run.positions[0][1])
    assert max(ends.values()) - min(ends.values()) < 2
