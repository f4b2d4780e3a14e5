"""A proof: columns of one measure on A4, all the copy, nothing beyond the sheet."""

from itertools import pairwise

import pytest

from reader.layout.proof import Proof, set_proof
from reader.layout.setting.design import SHEETS, Format
from reader.layout.sheet.frame import LaidOutPage, Run
from reader.model.article import Article, Paragraph
from reader.model.issue import Page
from tests.layout.pages import article, headline, mixed, paragraphs
from tests.layout.proofreading import clashes, is_body, misprints
from tests.square_face import SquareFaces

A4 = SHEETS[Format.A4]


def proof(*articles: Article, measure: float = 18, body: float = 10.0) -> tuple[LaidOutPage, ...]:
    return set_proof(articles, Proof(measure=measure, body=body), SquareFaces())


def test_all_copy_is_set_once_in_order() -> None:
    whole = mixed()
    sheets = proof(*whole.articles)
    assert misprints(sheets, whole) == []
    assert [fault for sheet in sheets for fault in clashes(sheet)] == []
    assert [sheet.label for sheet in sheets] == [str(n) for n in range(1, len(sheets) + 1)]


@pytest.mark.parametrize(
    ("measure", "body", "columns"), [(18, 10.0, 2), (11, 10.0, 4), (45, 10.0, 1), (18, 20.0, 1)]
)
def test_a_sheet_has_as_many_columns_as_it_holds(measure: int, body: float, columns: int) -> None:
    (sheet, *_) = proof(article(1, *paragraphs(900)), measure=measure, body=body)
    assert len(sheet.columns) == columns
    assert {round(column.width, 6) for column in sheet.columns} == {measure * body}
    assert (sheet.frame.width, sheet.frame.height) == (A4.width, A4.height)


def test_a_measure_wider_than_the_sheet_makes_the_sheet_wider() -> None:
    (sheet,) = proof(article(1, *paragraphs(300)), measure=80)
    assert sheet.frame.width > A4.width
    assert sheet.type_area.right < sheet.frame.width


def test_full_lines_end_flush_with_the_column() -> None:
    (sheet, *_) = proof(Article(id="01/a1", blocks=(Paragraph(text="潮" * 200),)))
    column = sheet.columns[0]
    full = [item for item in sheet.frame.items if is_body(item) and len(item.text) == 18]
    assert len(full) == 10
    for run in full:
        assert run.positions[-1][0] + run.size == pytest.approx(column.right)


def test_headlines_and_lines_stand_below_each_other_in_one_column() -> None:
    (sheet,) = proof(article(1, *paragraphs(200)))
    ys = [item.positions[0][1] for item in sheet.frame.items if isinstance(item, Run)]
    assert ys == sorted(ys)
    first = next(item for item in sheet.frame.items if isinstance(item, Run))
    assert first.source is not None
    assert first.source.field == "headline"
    assert headline(1).startswith(first.text)


def test_a_second_column_begins_where_the_first_ends() -> None:
    whole = article(1, *paragraphs(2500))
    (sheet, *_) = proof(whole)
    one, two = sheet.columns
    left = [i for i in sheet.frame.items if is_body(i) and i.positions[0][0] < one.right]
    right = [i for i in sheet.frame.items if is_body(i) and i.positions[0][0] > one.right]
    assert left[-1].source is not None
    assert right[0].source is not None
    assert (right[0].source.index, right[0].source.start) >= (
        left[-1].source.index,
        left[-1].source.start,
    )
    assert right[0].positions[0][1] < left[-1].positions[0][1]
    assert max(i.positions[0][1] for i in left) <= two.bottom


def test_nothing_is_proofed_on_one_blank_sheet() -> None:
    (sheet,) = proof()
    assert sheet.frame.items == ()
    assert misprints((sheet,), Page(label="1", number=1)) == []


def test_lines_stand_close_enough_to_be_read_as_a_column() -> None:
    # Poppler reads across columns whose lines are more than one and a half bodies apart.
    (sheet, *_) = proof(article(1, *paragraphs(300)), body=10.0)
    lines = [item.ys[0] for item in sheet.frame.items if isinstance(item, Run) and is_body(item)]
    assert max(after - before for before, after in pairwise(lines)) < 1.5 * 10.0
