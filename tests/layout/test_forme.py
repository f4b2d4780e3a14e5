"""What stands above the articles of each sheet of a page, and the room that it leaves them."""

from datetime import date

import pytest

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design, Format
from reader.layout.sheet.frame import LaidOutPage, Run
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Page
from tests.layout.pages import article, page, paragraphs, unheld
from tests.layout.proofreading import fill, misprints
from tests.square_face import SquareFaces

LONG = page(*(article(at, *paragraphs(2500, at)) for at in range(1, 5)))


def sheets_of(whole: Page) -> tuple[LaidOutPage, ...]:
    day = Dating(value=date(2026, 5, 18), status=DateStatus.KNOWN)
    issue = Issue(title="海港日报", language="zh-Hans", date=day, pages=(whole,))
    return lay_out_page(issue, whole, Design(format=Format.A4), SquareFaces(), unheld)


def said_above(sheet: LaidOutPage) -> list[str]:
    top = sheet.columns[0].y
    runs = [item for item in sheet.frame.items if isinstance(item, Run)]
    return [run.text for run in runs if 0 < run.ys[0] < top]


def test_the_masthead_stands_above_the_first_sheet_alone() -> None:
    first, *later = sheets_of(LONG)
    assert later
    assert "海港日报" in said_above(first)
    for sheet in later:
        assert said_above(sheet) == ["海港日报　2026年5月18日　星期一", "01（续）"]


def test_later_sheets_of_a_front_page_have_the_room_of_its_masthead() -> None:
    sheets = sheets_of(LONG)
    assert misprints(sheets, LONG) == []
    first, *later = (sheet.columns[0] for sheet in sheets)
    area = sheets[0].type_area
    assert first.y > area.y
    assert {column.y for column in later} == {area.y}
    assert min(map(fill, sheets)) >= 0.95


@pytest.mark.parametrize("label", ["02", "A02"])
def test_the_folio_of_an_inside_page_stands_above_all_its_sheets(label: str) -> None:
    inside = Page(label=label, number=2, section="要闻", articles=LONG.articles)
    sheets = sheets_of(inside)
    assert len(sheets) > 1
    assert {tuple(said_above(sheet)) for sheet in sheets} == {
        (label, "要闻", "海港日报　2026年5月18日　星期一")
    }
    assert len({sheet.columns[0].y for sheet in sheets}) == 1
