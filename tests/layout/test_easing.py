"""Columns of a bare sheet: their white opens head bands, and leads out small advertisements."""

import pytest

from reader.layout.notices.classified import set_classified
from reader.layout.page.easing import ease_heads, ease_smalls
from reader.layout.setting.columns import Cut
from reader.layout.setting.slug import Galley, Slug
from reader.layout.sheet.frame import Ink
from reader.model.article import Article, Paragraph
from tests.layout.composing import compositor
from tests.layout.pages import copy

HEAD, LINE = Slug(rows=2, keeps_next=True, may_pad=True), Slug()
BAR = Slug(rows=2, keeps_next=True, may_pad=True, ground=Ink.TEXT)


def test_a_blank_row_at_the_foot_goes_on_both_sides_of_the_head_of_a_column() -> None:
    galley = Galley((HEAD, LINE, LINE, HEAD, LINE))
    assert ease_heads(Cut(start=0, end=3), galley, 5).pads == {0: 0.5, 1: 0.5}
    assert ease_heads(Cut(start=3, end=5), galley, 4).pads == {3: 0.5, 4: 0.5}


def test_the_band_of_a_head_is_opened_by_a_row_at_most() -> None:
    assert ease_heads(Cut(start=0, end=2), Galley((HEAD, LINE)), 9).pads == {0: 0.5, 1: 0.5}


def test_half_a_row_of_a_hole_above_a_head_goes_below_it() -> None:
    galley = Galley((LINE, HEAD, HEAD, LINE, LINE))
    assert ease_heads(Cut(start=0, end=5, pads=((1, 2),)), galley, 9).pads == {1: 1.5, 3: 0.5}


def test_a_head_in_the_midst_of_a_column_without_a_hole_stays_where_it_is() -> None:
    galley = Galley((LINE, HEAD, LINE))
    assert ease_heads(Cut(start=0, end=3), galley, 9).pads == {}


@pytest.mark.parametrize("rows", [1, 2])
def test_a_column_that_is_full_or_begins_with_text_is_as_it_was(rows: int) -> None:
    assert ease_heads(Cut(start=0, end=1), Galley((LINE,)), rows).pads == {}
    assert ease_heads(Cut(start=0, end=2), Galley((HEAD, LINE)), 3).pads == {}
    assert ease_heads(Cut(start=0, end=1), Galley((HEAD,)), 3).pads == {}


def test_lines_below_a_bar_are_leaded_until_they_fill_their_column() -> None:
    galley = Galley((BAR, *[LINE] * 10))
    eased = ease_smalls(Cut(start=0, end=11), galley, 14)
    assert eased.lead == pytest.approx(1.2)


def test_lines_stand_no_farther_apart_than_they_are_read_together() -> None:
    eased = ease_smalls(Cut(start=0, end=3), Galley((BAR, LINE, LINE)), 9)
    assert eased.lead == pytest.approx(1.3)
    assert eased.pads[1] > 1


def test_a_short_one_without_a_bar_stands_in_the_middle() -> None:
    eased = ease_smalls(Cut(start=0, end=1), Galley((LINE,)), 2)
    assert eased.lead == pytest.approx(1.3)
    assert eased.pads == pytest.approx({0: 0.35})


def test_paragraphs_are_leaded_as_lines_are() -> None:
    item = Article(id="05/a1", headline="提示", blocks=(Paragraph(text=copy(80)),))
    galley = Galley(set_classified((item,), compositor()))
    whole = Cut(start=0, end=galley.count)
    assert ease_smalls(whole, galley, galley.rows).lead == 1.0
    assert 1.0 < ease_smalls(whole, galley, galley.rows + 1).lead < 1.3


def test_the_rows_of_a_table_are_not_parted_from_its_hairlines() -> None:
    galley = Galley((Slug(rules=(1.0,)), Slug(rules=(1.0,))))
    assert ease_smalls(Cut(start=0, end=2), galley, 6).lead == 1.0
