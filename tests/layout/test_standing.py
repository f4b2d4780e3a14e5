"""Where figures stand at the head of a story's columns, and what that costs."""

from collections import defaultdict
from dataclasses import replace

import pytest

from reader.layout.setting.figure import Copy
from reader.layout.sheet.frame import Source
from reader.layout.story.claim import Weight
from reader.layout.story.standing import arrangements, plate_cost, trapped
from reader.model.article import Picture, Table
from tests.layout.composing import compositor, grid


@pytest.mark.parametrize("columns", [2, 3, 4, 5])
def test_the_picture_of_a_lead_is_not_lost_below_its_headline(columns: int) -> None:
    half = columns // 2 + 1
    small = plate_cost(Weight.FRONT_LEAD, columns, half - 1)
    assert small - plate_cost(Weight.FRONT_LEAD, columns, half) > 5
    least = plate_cost(Weight.THIRD, columns, half - 1) - plate_cost(Weight.THIRD, columns, half)
    assert least < 5


@pytest.mark.parametrize("columns", [2, 3, 4, 5])
def test_the_picture_of_a_front_pages_lead_is_as_wide_as_its_headline(columns: int) -> None:
    # 澜江日报 2026-05-18 01: over two columns of three it left a ribbon of text beside it.
    def best(weight: Weight, *, is_down: bool) -> int:
        spans = range(1, columns + 1)
        return min(spans, key=lambda span: plate_cost(weight, columns, span, is_down=is_down))

    assert best(Weight.FRONT_LEAD, is_down=False) == columns
    # The headline stands beside it where text runs down.
    assert best(Weight.FRONT_LEAD, is_down=True) == best(Weight.LEAD, is_down=True)
    assert best(Weight.LEAD, is_down=True) < columns or columns == 2


def test_blank_that_a_wide_figure_shuts_in_makes_an_arrangement_dear() -> None:
    # 澜江日报 04: a chart over one column, a table over both below it, and ten rows of nothing.
    chart = Copy(block=Picture(image="a.png"), source=Source(article="04/a1", field="block"))
    rows = (("航线", "班期", "主要货种", "船期"), *(("南线近洋", "每周二", "果蔬", "四天"),) * 4)
    table = Copy(block=Table(rows=rows), source=Source(article="04/a1", field="block", index=1))
    type_ = compositor(12.0, pictures=lambda _: (300, 200))
    ways = list(arrangements((chart, table), Weight.THIRD, grid(2, measure=12.0), type_))
    costs = {stands[0].columns: cost for stands, cost in ways}
    shut_in = {stands[0].columns: trapped(stands, 2) for stands, _ in ways}
    assert shut_in[1] > 5
    assert shut_in[2] == 0
    assert costs[2] < costs[1]


def test_a_landscape_is_lost_in_a_narrow_column_and_a_portrait_is_not() -> None:
    # 澜江日报 2026-05-15 01: the terraces stood as wide as a thumb.
    copy = Copy(block=Picture(image="a.png"), source=Source(article="04/a1", field="block"))

    def cost(measure: float, size: tuple[float, float]) -> float:
        type_ = compositor(measure, pictures=lambda _: size)
        ways = arrangements((copy,), Weight.THIRD, grid(1, measure=measure), type_)
        return next(cost for _, cost in ways)

    landscape, portrait = (300, 200), (200, 300)
    assert cost(12.0, landscape) - cost(12.0, portrait) > 4
    assert cost(20.0, landscape) == cost(20.0, portrait)


@pytest.mark.parametrize("is_vertical", [False, True])
def test_a_table_without_a_text_stands_over_all_columns_of_its_story(*, is_vertical: bool) -> None:
    # 新湾晚报 B05: the band beside it had nothing to hold.
    rows = (("航线", "班期"), *(("南线", "周二"),) * 3)
    table = Copy(block=Table(rows=rows), source=Source(article="04/a1", field="block"))
    type_ = replace(compositor(12.0), is_vertical=is_vertical)

    def spans(*, is_alone: bool) -> set[int]:
        own = grid(3, measure=12.0)
        ways = arrangements((table,), Weight.THIRD, own, type_, is_alone=is_alone)
        return {stands[0].columns for stands, _ in ways}

    assert spans(is_alone=False) == {1}
    assert spans(is_alone=True) == {3}


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_pictures_without_a_text_fill_each_band_of_their_story(count: int) -> None:
    copies = [
        Copy(block=Picture(image="a.png"), source=Source(article="04/a1", field="block", index=at))
        for at in range(count)
    ]
    type_ = compositor(12.0, pictures=lambda _: (300, 200))
    ways = list(arrangements(copies, Weight.THIRD, grid(4, measure=12.0), type_, is_alone=True))
    assert ways
    for stands, _ in ways:
        wide: dict[int, int] = defaultdict(int)
        for stand in stands:
            wide[stand.row] += stand.columns
        assert set(wide.values()) == {4}


@pytest.mark.parametrize("is_vertical", [False, True])
def test_a_picture_without_a_text_may_be_larger(*, is_vertical: bool) -> None:
    copy = Copy(block=Picture(image="a.png"), source=Source(article="04/a1", field="block"))
    size = (100, 300)
    type_ = replace(compositor(12.0, pictures=lambda _: size), is_vertical=is_vertical)

    def rows(*, is_alone: bool) -> int:
        ways = arrangements((copy,), Weight.THIRD, grid(3, measure=12.0), type_, is_alone=is_alone)
        return max(stands[0].figure.rows for stands, _ in ways)

    assert rows(is_alone=False) <= 0.7 * 40 < rows(is_alone=True) <= 0.9 * 40


@pytest.mark.parametrize("is_vertical", [False, True])
def test_a_picture_without_a_text_is_dear_over_columns_that_it_does_not_fill(
    *, is_vertical: bool
) -> None:
    # Over three bands a picture four times as long as it is high stood in one and a half.
    copy = Copy(block=Picture(image="a.png"), source=Source(article="04/a1", field="block"))
    size = (100, 150)
    type_ = replace(compositor(12.0, pictures=lambda _: size), is_vertical=is_vertical)

    def least(columns: int, *, is_alone: bool = True) -> float:
        own = grid(columns, measure=12.0)
        ways = arrangements((copy,), Weight.BRIEF, own, type_, is_alone=is_alone)
        return min(cost for _, cost in ways)

    assert least(2) == 0
    assert least(5) > 10
    assert least(5, is_alone=False) < least(5)


@pytest.mark.parametrize("columns", [2, 3, 4])
def test_a_table_that_is_as_wide_as_it_must_be_is_arranged_once_at_the_least_cost(
    columns: int,
) -> None:
    rows = (("航线", "班期"), *(("南线", "周二"),) * 3)
    table = Copy(block=Table(rows=rows), source=Source(article="04/a1", field="block"))
    ((stands, cost),) = arrangements(
        (table,), Weight.THIRD, grid(columns, measure=12.0), compositor(12.0)
    )
    assert [stand.columns for stand in stands] == [1]
    assert cost == 0
