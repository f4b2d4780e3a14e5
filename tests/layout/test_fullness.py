"""How full a sheet is, as make-up counts it, and that it is made up by that."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.layout.page.fullness import fullness
from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design, Format
from reader.layout.sheet.frame import Frame, Ink, Item, LaidOutPage, Rect, Rule, Run
from reader.model.article import Byline, Picture
from reader.typeset.face import Face
from tests.layout.lying import laid_down
from tests.layout.pages import (
    FOLDERS,
    TEXTS,
    article,
    copy,
    held_issue,
    lay_out,
    page,
    paragraphs,
    picture_sizes,
)
from tests.layout.proofreading import fill, loose_pitch, pitch_of
from tests.square_face import SquareFaces

FULL = 0.95


def laid_out(path: Path, label: str, design: Design) -> tuple[LaidOutPage, ...]:
    issue = held_issue(path)
    (whole,) = (each for each in issue.pages if each.label == label)
    return lay_out_page(issue, whole, design, SquareFaces(), picture_sizes(path))


def rows_of(sheet: LaidOutPage) -> int:
    pitch = pitch_of(sheet) or loose_pitch(sheet)
    return round(sheet.columns[0].height / pitch)


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.name)
def test_a_sheet_is_as_full_as_a_proofreader_counts_it(path: Path) -> None:
    for each in held_issue(path).pages:
        for sheet in laid_out(path, each.label, Design(is_down=False)):
            assert fullness(sheet, rows_of(sheet)) == pytest.approx(fill(sheet), abs=0.005)


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.name)
def test_a_sheet_set_down_is_about_as_full_as_a_proofreader_counts_it(path: Path) -> None:
    # He takes the ink alone of a line that stands across among lines that run down.
    for each in held_issue(path).pages:
        for sheet in laid_out(path, each.label, Design(is_down=True)):
            lying = laid_down(sheet)
            assert fullness(sheet, rows_of(lying)) == pytest.approx(fill(lying), abs=0.01)


@pytest.mark.parametrize(
    ("name", "label", "is_down"),
    [
        ("jiangzhou-evening", "A03", False),
        ("lingnan-notices", "07", False),
        ("jiangpan-four-pages", "02", False),
        ("lanjiang-front", "01", True),
        ("jiangan-notices", "07", True),
        ("dahua-1937", "02", True),
        ("hubin-1934", "02", True),
        ("yongdong-front", "01", True),
        ("haiyu-1963", "06", True),
        ("xiangdao-1966", "03", True),
        ("lanjiang-world", "06", True),
        ("haichuan-photos", "04", True),
        ("houkong-finance", "B02", True),
        ("xinwan-house", "B05", True),
        ("jinbian-life", "12", True),
        ("lanyang-1990", "03", True),
    ],
)
@pytest.mark.parametrize("format_", [None, *Format])
def test_a_page_is_divided_in_the_way_in_which_it_comes_out_full(
    name: str, label: str, format_: Format | None, *, is_down: bool
) -> None:
    # What headings were given was taken for held, be they over part of their story or grown
    # by the blank around them; and few ways were tried, the first of them with a tenth blank.
    # Of the ways to cut a sheet only the cheapest was looked at, which may not be the fullest.
    # On A4 nothing was tried between five bands of 14 points and three of 16.
    # A table that was all of its story stood over one of its two bands.
    # Short notices and the last items of a column of briefs left blank rows below them.
    # One wide column of enlarged type was held for too little room before it was tried.
    (path,) = (path for path in TEXTS if path.stem == name)
    for sheet in laid_out(path, label, Design(format=format_, is_down=is_down)):
        assert fill(laid_down(sheet) if is_down else sheet) >= FULL


def test_a_full_page_that_is_far_from_good_is_divided_in_other_ways_too() -> None:
    # 东海晚报 A02: the first two ways that filled it had text of 23 points in two bands.
    (path,) = (path for path in TEXTS if path.stem == "donghai-stacks")
    (sheet,) = laid_out(path, "A02", Design(is_down=True))
    assert len(sheet.columns) == 3
    assert fill(laid_down(sheet)) >= FULL


def test_no_sheet_is_looked_at_that_costs_more_than_another_already(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Each of the ways to divide a page of little copy was: thirteen sheets were laid out.
    looked_at: list[int] = []

    def counted(sheet: LaidOutPage, rows: int) -> float:
        looked_at.append(rows)
        return fullness(sheet, rows)

    monkeypatch.setattr("reader.layout.page.proofs.fullness", counted)
    little = page(*(article(at, *paragraphs(150, at)) for at in (1, 2, 3)))
    (sheet,) = lay_out(little, design=Design(format=Format.BROADSHEET))
    assert 0 < len(looked_at) <= 5
    assert fill(sheet) >= FULL


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize("length", [100, 150, 300])
def test_a_caption_by_itself_is_set_in_the_type_that_it_fills_its_sheet_in(
    length: int, format_: Format
) -> None:
    # ninjs 006, a picture that is not held: its caption was no copy when type was chosen.
    caption = Picture(image="images/a.png", caption=copy(length), credit="周岚 摄")
    (sheet,) = lay_out(page(article(1, caption)), design=Design(format=format_))
    assert fill(sheet) >= FULL


def test_a_headline_by_itself_fills_the_largest_sheet() -> None:
    # NewsML-G2 listing 1, a headline without a text: on a broadsheet a quarter was blank.
    byline = Byline(role="本报记者", names=("林波",), text="本报记者 林波")
    alone = replace(article(1, head="夜班公交今起开通 江心灯塔亮灯四十年"), bylines=(byline,))
    (sheet,) = lay_out(page(alone), design=Design(format=Format.BROADSHEET))
    feet = [item.ys[0] for item in sheet.frame.items if isinstance(item, Run) and item.source]
    (column, *_) = sheet.columns
    assert max(feet) > column.y + 0.85 * column.height


@pytest.mark.parametrize(("ink", "share"), [(Ink.TEXT, 0.4), (Ink.RULE, 0.0)])
def test_the_rules_of_a_table_across_hold_all_its_rows_where_text_runs_down(
    ink: Ink, share: float
) -> None:
    # 南方财讯报 A16: the lanes between its columns were held for blank.
    rule = Rule(x1=20.0, y1=50.0, x2=60.0, y2=50.0, thickness=0.4, ink=ink)
    assert fullness(set_down(rule), 10) == share


@pytest.mark.parametrize(("text", "share"), [("江边", 0.4), ("江”", 0.3), ("“江", 0.3)])
def test_a_line_across_holds_what_its_ink_stands_in_where_text_runs_down(
    text: str, share: float
) -> None:
    # 赣江镇报 01: the blank between a headline in quotation marks and its page was held for ink.
    line = Run(text=text, xs=(30.0, 50.0), ys=(50.0, 50.0), face=Face(), size=20.0)
    assert fullness(set_down(line), 10) == share


def set_down(item: Item) -> LaidOutPage:
    area = Rect(x=0.0, y=0.0, width=100.0, height=100.0)
    return LaidOutPage(
        label="A16",
        sheet=0,
        frame=Frame(width=100.0, height=100.0, items=(item,)),
        type_area=area,
        columns=(area,),
        is_down=True,
    )
