"""Vertical type as other programs write it into PDFs: torn into rows, or turned."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from reader.model.article import Paragraph
from reader.model.issue import Page
from reader.parse.pdf.pdf_issue import read
from reader.parse.pdf.text import PageFrame
from tests.parse.pdf_sheets import HEI, HIGH, WIDE, Put, column, columns, save_sheets

RIVER = (
    "河水昨夜涨到了第三级石阶，守堤的人把马灯挂在柳树上，一夜没有合眼。",
    "天亮时水退了两寸，堤上的人才坐下来喝第一口粥，粥里落了几片柳叶也没有人去捞。",
    "管堤的老人说，水认得路，人也要认得水，去年记在石头上的红线今年还用得着。",
)
FOLIO = Put(text="河州日报 2026年3月4日 星期三 第02版", x=60, y=30, size=12)
HEAD = Put(text="水退以後", x=520, y=120, size=24, font=HEI, is_vertical=True)


def set_down(texts: tuple[str, ...]) -> list[Put]:
    """Set paragraphs in columns of fifteen characters, from the right."""
    lines = columns(texts, 0, 0, 10, 1)
    return [Put(text=m.text, x=480 - m.y, y=120 + m.x, is_vertical=True) for m in lines]


def page_of(tmp_path: Path, *marks: Put) -> Page:
    (issue,) = read(save_sheets(tmp_path / "sheet.pdf", marks))
    (printed,) = issue.pages
    return printed.page


def told(page: Page) -> list[tuple[str, list[str]]]:
    return [
        (a.headline, [b.text for b in a.blocks if isinstance(b, Paragraph)]) for a in page.articles
    ]


def torn(mark: Put) -> list[Put]:
    """Return a column as its characters, each by itself."""
    return [
        replace(mark, text=character, y=mark.y + place * mark.size, is_vertical=False)
        for place, character in enumerate(mark.text)
    ]


def test_columns_that_the_file_has_row_by_row_are_read_column_by_column(tmp_path: Path) -> None:
    characters = [each for mark in (HEAD, *set_down(RIVER)) for each in torn(mark)]
    characters.sort(key=lambda mark: (round(mark.y / 4), mark.x))
    page = page_of(tmp_path, FOLIO, *characters)
    assert told(page) == [("水退以後", list(RIVER))]
    assert page.label == "02"


def test_a_table_of_single_characters_in_rows_stays_in_rows(tmp_path: Path) -> None:
    rows = [text[:30] for text in RIVER]
    grid = [
        Put(text=character, x=60 + 10 * place, y=200 + 13 * row)
        for row, text in enumerate(rows)
        for place, character in enumerate(text)
    ]
    found = "".join(text for _, texts in told(page_of(tmp_path, *grid)) for text in texts)
    assert [found.find(text) >= 0 for text in rows] == [True] * 3


def test_columns_whose_characters_lie_on_their_side_are_read_downwards(tmp_path: Path) -> None:
    turned = [replace(m, is_vertical=False, is_turned=True) for m in set_down(RIVER)]
    across = Put(text="水退以後", x=400, y=70, size=24, font=HEI)
    page = page_of(tmp_path, FOLIO, across, *turned)
    assert told(page) == [("水退以後", list(RIVER))]
    assert page.label == "02"


@pytest.mark.parametrize(("upright", "is_turned"), [("2", True), ("河州日报第02版", False)])
def test_a_page_that_lies_on_its_side_is_turned_unless_a_folio_stands_upright(
    tmp_path: Path, upright: str, *, is_turned: bool
) -> None:
    lines, _ = column(RIVER, 0, 0, 12)
    marks = [replace(m, x=500 - m.y, y=100 + m.x, is_turned=True) for m in lines]
    path = save_sheets(tmp_path / "sheet.pdf", [Put(text=upright, x=300, y=770), *marks])
    with pypdfium2.PdfDocument(path) as pdf:
        frame = PageFrame(pdf[0])
    assert (frame.width, frame.height) == ((HIGH, WIDE) if is_turned else (WIDE, HIGH))
