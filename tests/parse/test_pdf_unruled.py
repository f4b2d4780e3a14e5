"""Pages of PDFs where white alone parts the stories."""

from pathlib import Path

import pytest

from reader.model.issue import Page
from tests.parse.pdf_sheets import COLUMN, EM, HEI, Mark, Put, columns, save_sheets
from tests.parse.test_pdf_pages import FERRY, LAMPS, RIVER, heads, page_of, texts

STEP = COLUMN + 20


def read_marks(tmp_path: Path, *marks: Mark) -> Page:
    """Read a sheet of four columns."""
    return page_of(save_sheets(tmp_path / "sheet.pdf", marks, wide=4 * STEP + 20))


def story(
    head: str, x: float, y: float, text: tuple[str, ...], count: int, rows: int
) -> list[Mark]:
    """A head at the left edge of its columns, and they below it."""
    return [Put(text=head, x=x, y=y, size=20, font=HEI), *columns(text, x, y + 40, rows, count)]


def test_heads_at_the_left_are_of_the_columns_beside_the_first_too(tmp_path: Path) -> None:
    page = read_marks(
        tmp_path,
        *story("堤上的灯", 20, 40, RIVER, 2, 5),
        *story("水退以后", 20, 180, LAMPS, 2, 4),
        *story("夜渡", 20 + 2 * STEP, 40, (*FERRY, *FERRY), 1, 16),
    )
    assert heads(page) == ["堤上的灯", "水退以后", "夜渡"]
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS, (*FERRY, *FERRY)]


@pytest.mark.parametrize("is_shown", [False, True], ids=["alone", "with one beside"])
def test_a_centred_head_is_of_the_columns_on_both_sides(tmp_path: Path, *, is_shown: bool) -> None:
    middle = 20 + 1.5 * STEP - 10 - 40
    beside = story("灯", 20 + 3 * STEP, 40, LAMPS, 1, 8) if is_shown else []
    page = read_marks(
        tmp_path,
        Put(text="堤上的灯", x=middle, y=40, size=20, font=HEI),
        *columns(RIVER, 20, 80, 4, 3),
        *beside,
    )
    assert heads(page) == ["堤上的灯", "灯"][: 1 + is_shown]
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS][: 1 + is_shown]


def test_centred_heads_leave_a_column_to_the_story_at_their_left(tmp_path: Path) -> None:
    left, middle = 10 + STEP, 10 + 2.5 * STEP - 10
    page = read_marks(
        tmp_path,
        *story("灯", 10, 40, (*LAMPS, *LAMPS), 1, 16),
        Put(text="夜渡", x=middle - 20, y=40, size=20, font=HEI),
        *columns(FERRY, left, 80, 2, 3),
        Put(text="堤", x=middle - 10, y=160, size=20, font=HEI),
        *columns(RIVER, left, 200, 4, 3),
    )
    assert heads(page) == ["灯", "夜渡", "堤"]
    assert [texts(article) for article in page.articles] == [(*LAMPS, *LAMPS), FERRY, RIVER]


def test_rows_of_stories_are_parted_where_heads_above_and_below_reach_over_the_gutters(
    tmp_path: Path,
) -> None:
    over_two = "水退以前没有人离开堤岸"
    page = read_marks(
        tmp_path,
        Put(text=over_two, x=20, y=40, size=28, font=HEI),
        *columns(RIVER, 20, 80, 5, 2),
        *story("灯", 20 + 2 * STEP, 40, LAMPS, 1, 8),
        *story("夜渡", 20, 260, FERRY, 1, 8),
        Put(text=over_two[::-1], x=20 + STEP, y=260, size=28, font=HEI),
        *columns(RIVER, 20 + STEP, 300, 5, 2),
    )
    assert heads(page) == [over_two, "灯", "夜渡", over_two[::-1]]
    assert [texts(article) for article in page.articles] == [RIVER, LAMPS, FERRY, RIVER]


def test_words_of_one_line_are_one_in_whatever_order_they_come(tmp_path: Path) -> None:
    names = [
        Put(text="闻小河", x=20 + 4.5 * EM, y=66, font=HEI),
        Put(text="本报记者", x=20, y=66, font=HEI),
    ]
    page = read_marks(
        tmp_path,
        Put(text="堤上的灯", x=20, y=40, size=20, font=HEI),
        names[0],
        *columns(RIVER, 20, 90, 5, 2),
        names[1],
    )
    (article,) = page.articles
    assert [(b.role, b.names) for b in article.bylines] == [("本报记者", ("闻小河",))]


def test_a_role_and_a_name_some_white_apart_below_a_head_sign_together(tmp_path: Path) -> None:
    page = read_marks(
        tmp_path,
        Put(text="堤上的灯", x=20, y=40, size=20, font=HEI),
        Put(text="本报记者", x=20, y=66, font=HEI),
        Put(text="闻小河", x=20 + 5.5 * EM, y=66, font=HEI),
        *columns(RIVER, 20, 90, 5, 2),
    )
    (article,) = page.articles
    assert [(b.role, b.names) for b in article.bylines] == [("本报记者", ("闻小河",))]


def test_no_blank_is_read_inside_of_quotation_marks(tmp_path: Path) -> None:
    head = [
        Put(text=text, x=x, y=40, size=20, font=HEI)
        for text, x in (("他说的“", 20), ("慢", 109), ("”不是停", 138))
    ]
    page = read_marks(tmp_path, *head, *columns(RIVER, 20, 90, 5, 2))
    assert heads(page) == ["他说的“慢”不是停"]


@pytest.mark.parametrize("x", [20, 20 + STEP - 25], ids=["at the left", "in the middle"])
def test_a_name_set_as_the_text_is_signs_below_its_head(tmp_path: Path, x: float) -> None:
    page = read_marks(
        tmp_path,
        Put(text="堤上的灯", x=x, y=40, size=20, font=HEI),
        Put(text="闻小河", x=x, y=66),
        *columns(RIVER, 20, 90, 5, 2),
    )
    (article,) = page.articles
    assert [b.names for b in article.bylines] == [("闻小河",)]
    assert texts(article) == RIVER


def test_dots_that_a_font_has_one_shape_for_are_an_ellipsis(tmp_path: Path) -> None:
    page = read_marks(
        tmp_path,
        Put(text="堤上的灯", x=20, y=40, size=20, font=HEI),
        Put(text="灯还亮着⋯⋯", x=40, y=80),
    )
    assert texts(page.articles[0]) == ("灯还亮着……",)
