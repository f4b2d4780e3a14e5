"""Tables are set as rows of cells, whatever their size."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.setting.figure import (
    Copy,
    figures_of,
    place_figure,
    set_caption,
    set_picture,
    set_table_figure,
)
from reader.layout.setting.galley import set_galley
from reader.layout.setting.slug import Galley, Slug
from reader.layout.setting.table import column_widths, natural_width, set_table
from reader.layout.setting.upright_figure import table_alone, upright_table
from reader.layout.sheet.frame import Plate, Rect, Rule, Run, Source
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture, Table
from reader.typeset.face import Family
from tests.layout.composing import PITCH, compositor, said

SOURCE = Source(article="01/a1", field="block", index=2)
TEN = compositor()


def rows(*lines: str, width: float = 200.0) -> tuple[Slug, ...]:
    """Set a table written a line a row, its cells parted by strokes."""
    table = Table(rows=tuple(tuple(line.split("|")) for line in lines))
    return set_table(table, SOURCE, width, TEN)


def test_each_row_is_a_slug_its_cells_side_by_side() -> None:
    slugs = rows("线路|票价", "夜1|2元", "夜2|3元")
    assert said(slugs) == ["线路/票价", "夜1/2元", "夜2/3元"]
    assert [slug.rows for slug in slugs] == [1, 1, 1]
    first, second = slugs[1].pieces
    assert first.x < second.x


def test_the_head_is_bold_and_keeps_the_next_row() -> None:
    slugs = rows("线路|票价", "夜1|2元", "夜2|3元")
    assert [slug.keeps_next for slug in slugs] == [True, False, False]
    assert {piece.face for piece in slugs[0].pieces} == {TEN.dress.strong}
    assert {piece.face for piece in slugs[1].pieces} == {TEN.dress.small}


def test_a_table_is_ruled_above_its_head_below_it_and_at_its_foot() -> None:
    slugs = rows("线路|票价", "夜1|2元", "夜2|3元")
    assert [slug.rules for slug in slugs] == [(0.0, 1.0), (), (1.0,)]


def test_a_table_of_a_head_alone_is_ruled_above_and_below() -> None:
    assert rows("线路|票价")[0].rules == (0.0, 1.0)


def test_a_first_row_that_says_what_others_say_below_it_is_no_head() -> None:
    slugs = rows("玉米|西河|1790|较上周|-15", "大豆|东河|3720|较上周|+30")
    assert {piece.face for slug in slugs for piece in slug.pieces} == {TEN.dress.small}
    assert [slug.rules for slug in slugs] == [(0.0,), (1.0,)]
    assert not slugs[0].keeps_next
    first, second = (slug.pieces[2] for slug in slugs)
    assert first.x == second.x > slugs[0].pieces[1].x


def test_empty_cells_below_each_other_say_nothing_of_the_head() -> None:
    assert rows("|周一", "早|粥", "|面")[0].rules == (0.0, 1.0)


def test_offsets_count_through_the_cells_with_one_between() -> None:
    slugs = rows("线路|票价", "夜1|2元")
    sources = [piece.source for slug in slugs for piece in slug.pieces]
    assert [source.start for source in sources if source] == [0, 3, 6, 9]
    assert {(source.article, source.index) for source in sources if source} == {("01/a1", 2)}


def test_a_cell_too_long_for_its_column_goes_on_below() -> None:
    (slug,) = rows("航道疏浚之后" * 2 + "|长", width=63.0)[:1]
    lines = [piece.line.text for piece in slug.pieces]
    assert "".join(line for line in lines if line != "长") == "航道疏浚之后" * 2
    assert slug.rows == round((len(lines) - 1) * 0.86 + 0.3)
    starts = [piece.source.start for piece in slug.pieces if piece.source]
    assert sorted(starts)[:2] == [0, len(lines[0])]


def test_lines_of_a_row_stand_in_the_middle_of_its_height() -> None:
    (slug,) = rows("甲|乙")
    assert [piece.row for piece in slug.pieces] == [0.5, 0.5]
    for tall in rows("一二三四五六七八九十|乙", width=63.0):
        middles = sorted({piece.row for piece in tall.pieces})
        assert middles[0] == pytest.approx(tall.rows - middles[-1])
        assert middles[1] - middles[0] == pytest.approx(0.86)


def test_numbers_stand_in_the_middle_and_words_at_the_left() -> None:
    slugs = rows("站名|人次", "码头|36", "灯塔|1200")
    words = [slug.pieces[0].x for slug in slugs[1:]]
    assert words == [0, 0]
    numbers = [slug.pieces[1] for slug in slugs[1:]]
    middles = [piece.x + piece.line.width * piece.size / 2 for piece in numbers]
    assert middles[0] == pytest.approx(middles[1])
    heads = [piece.x + piece.line.width * piece.size / 2 for piece in slugs[0].pieces]
    assert heads[1] == pytest.approx(middles[0])


def test_a_very_high_row_is_cut_into_slugs_that_columns_may_end_with() -> None:
    table = Table(rows=(("站名",), ("潮" * 400,), ("尾",)))
    slugs = set_table(table, SOURCE, 180.0, TEN)
    assert len(slugs) > 3
    assert max(len(slug.pieces) for slug in slugs) == 8
    assert all(slug.rows <= 8 for slug in slugs)
    assert [slug.rules for slug in slugs[1:-1]] == [()] * (len(slugs) - 2)


def test_a_very_high_head_keeps_nothing() -> None:
    table = Table(rows=(("潮" * 400,), ("尾",)))
    slugs = set_table(table, SOURCE, 180.0, TEN)
    assert not any(slug.keeps_next for slug in slugs)
    assert slugs[0].rules == (0.0,)
    assert slugs[-2].rules == (float(slugs[-2].rows),)


def test_a_crowded_table_is_set_smaller() -> None:
    (slug,) = rows("|".join("一" * 9))
    assert [piece.size for piece in slug.pieces] == pytest.approx([200 / (9 * 2 + 0.8 * 8)] * 9)
    assert {piece.size for slug in rows("一|二") for piece in slug.pieces} == {9.0}


def test_a_table_of_too_many_columns_is_set_as_a_list_of_its_cells() -> None:
    slugs = rows("|".join("一二三四五六七八九十甲乙丙丁"))
    assert said(slugs[:1])[0].startswith("一/二/三")
    assert {piece.size for slug in slugs for piece in slug.pieces} == {6.0}
    assert {piece.x for slug in slugs for piece in slug.pieces} == {0.0}
    starts = [piece.source.start for slug in slugs for piece in slug.pieces if piece.source]
    assert starts == list(range(0, 28, 2))


def test_a_table_without_rows_is_nothing() -> None:
    assert set_table(Table(rows=()), SOURCE, 200.0, TEN) == ()


def test_an_empty_row_takes_a_row() -> None:
    assert [slug.rows for slug in rows("甲|乙", "|", "丙|丁")] == [1, 1, 1]


def test_the_natural_width_is_that_at_which_no_cell_breaks() -> None:
    table = Table(rows=(("站名", "人次"), ("东码头站", "12")))
    width = natural_width(table, TEN.size)
    assert width == pytest.approx((4 + 2 + 0.8) * 9)
    assert len({p.row for slug in set_table(table, SOURCE, width, TEN) for p in slug.pieces}) == 1


def test_columns_that_have_room_share_what_is_over() -> None:
    assert column_widths([2, 4], 10.8) == [4, 6]


def test_narrow_columns_keep_what_they_like_and_wide_ones_share_the_rest() -> None:
    assert column_widths([2, 20, 30], 21.6) == [2, 9, 9]
    assert column_widths([30, 2, 20], 21.6) == [9, 2, 9]


@given(naturals=st.lists(st.floats(0, 60), min_size=1, max_size=12), width=st.floats(0, 200))
def test_columns_fill_the_table_and_no_more(naturals: list[float], width: float) -> None:
    widths = column_widths(naturals, width)
    room = max(width - 0.8 * (len(naturals) - 1), 2 * len(naturals))
    assert sum(widths) == pytest.approx(room)
    assert min(widths) >= 0


cells = st.text(st.sampled_from("潮水0123.%ab，。（） "), max_size=30)


@given(
    table=st.integers(1, 9).flatmap(
        lambda columns: st.lists(
            st.lists(cells, min_size=columns, max_size=columns).map(tuple), min_size=1, max_size=6
        )
    ),
    width=st.sampled_from([60.0, 140.0, 400.0]),
)
def test_every_character_of_any_table_is_set_once(
    table: list[tuple[str, ...]], width: float
) -> None:
    slugs = set_table(Table(rows=tuple(table)), SOURCE, width, TEN)
    text = "\t".join(cell for row in table for cell in row)
    found = sorted(
        (piece.source.start + at, character)
        for slug in slugs
        for piece in slug.pieces
        if piece.source
        for at, character in enumerate(piece.line.text)
        if character != " "
    )
    assert found == [(at, c) for at, c in enumerate(text) if c not in " \t"]
    assert all(piece.row < slug.rows for slug in slugs for piece in slug.pieces)


def test_the_rows_of_a_table_are_opened_into_the_blank_below_it() -> None:
    table = Table(rows=(("线路", "票价"), ("夜1", "2元"), ("夜2", "3元")))
    figure = set_table_figure(Copy(block=table, source=SOURCE), 200.0, TEN)
    ground = Rect(x=0, y=0, width=200, height=figure.rows * PITCH)
    items = place_figure(figure, ground, PITCH, TEN)
    rules = sorted(item.y1 for item in items if isinstance(item, Rule))
    assert rules[-1] == pytest.approx(3.45 * PITCH)
    assert rules == pytest.approx([0, rules[-1] / 3, rules[-1]])


def test_a_picture_as_high_as_its_rows_stands_level_with_the_type_beside_it() -> None:
    # 澜江日报 2026-05-17 01: the picture of the lead touched the byline above it.
    picture = Picture(caption="雨夜", image="a.svg")
    figure = set_picture(picture, (200.0, 10 * PITCH), SOURCE, 200.0, TEN, PITCH)
    ground = Rect(x=0, y=0, width=200, height=(10 + figure.caption_rows) * PITCH)
    plate, *captions = place_figure(figure, ground, PITCH, TEN)
    assert isinstance(plate, Plate)
    assert (plate.rect.y, plate.rect.width) == (pytest.approx((PITCH - TEN.size) / 2), 200)
    (caption,) = captions
    assert isinstance(caption, Run)
    assert plate.rect.bottom < caption.positions[0][1] < ground.bottom


@pytest.mark.parametrize(
    ("language", "family"),
    [("zh-Hans", Family.KAI), ("zh-Hant", Family.HEI), ("zh-HK", Family.HEI), ("en", Family.HEI)],
)
def test_captions_are_in_kai_on_the_mainland_and_in_hei_elsewhere(
    language: str, family: Family
) -> None:
    picture = Picture(caption="雨夜", credit="周岚 摄", image="a.svg")
    pieces, _ = set_caption(picture, SOURCE, 200.0, compositor(language=language))
    assert [piece.face.family for piece in pieces] == [family, family]


FARES = Table(rows=(("线路", "票价"), ("夜1", "2元")))
NAME, TEXT = Crosshead(text="夜班票价"), Paragraph(text="海风。")


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ((TEXT, NAME, FARES), "夜班票价"),
        ((NAME, FARES, Crosshead(text="回声"), TEXT), "夜班票价"),
        ((NAME, FARES, TEXT), ""),
        ((Crosshead(text="夜班票价表"), FARES, TEXT), "夜班票价表"),
        ((FARES, NAME, TEXT), ""),
        ((NAME, TEXT, FARES), ""),
    ],
)
def test_a_crosshead_with_nothing_but_a_table_below_it_is_the_title_of_the_table(
    blocks: tuple[Block, ...], title: str
) -> None:
    article = Article(id="01/a1", blocks=blocks)
    (copy,) = figures_of(article, TEN)
    assert copy.title == title
    heads = [block.text for block in blocks if isinstance(block, Crosshead)]
    in_text = [head for head in heads if head in said(Galley(set_galley(article, TEN)).slugs)]
    assert in_text == [head for head in heads if head != title]


def test_a_title_stands_over_its_table_in_the_middle() -> None:
    copy = Copy(block=FARES, source=SOURCE, title="夜班票价")
    figure = set_table_figure(copy, 200.0, TEN)
    assert said(figure.table) == ["夜班票价", "线路/票价", "夜1/2元"]
    (piece,) = figure.table[0].pieces
    assert piece.x == pytest.approx((200 - 4 * 10) / 2)
    assert piece.source == Source(article="01/a1", field="block", index=1)
    assert figure.rows == set_table_figure(Copy(block=FARES, source=SOURCE), 200.0, TEN).rows + 1


@pytest.mark.parametrize(("bands", "taken"), [(2.0, 2.0), (2.5, 2.5), (9.0, 2.8)])
def test_the_rows_of_a_table_beside_text_that_runs_down_are_opened_to_fill_its_bands(
    bands: float, taken: float
) -> None:
    # 灣仔財經 B02: three rows of rates stood at the head of a band that was blank below them.
    down = replace(TEN, is_vertical=True)
    copy = Copy(block=FARES, source=SOURCE)
    figure = upright_table(copy, (bands * PITCH, 400.0), down, PITCH)
    assert figure is not None
    assert figure.upright is not None
    assert figure.width == pytest.approx(taken * PITCH)
    rules = sorted(item.y1 for item in figure.upright.items if isinstance(item, Rule))
    assert rules[-1] == pytest.approx(figure.width)


def test_a_table_higher_than_its_bands_is_not_set_beside_text_that_runs_down() -> None:
    down = replace(TEN, is_vertical=True)
    assert (
        upright_table(Copy(block=FARES, source=SOURCE), (1.9 * PITCH, 400.0), down, PITCH) is None
    )


def test_a_table_that_is_all_of_its_story_is_set_larger_and_spaced_out_as_it_has_room() -> None:
    # 新湾晚报 B05: prices of three houses stood over one band of two, the other blank.
    down = replace(TEN, is_vertical=True)
    copy = Copy(block=FARES, source=SOURCE)
    among = upright_table(copy, (9 * PITCH, 400.0), down, PITCH)
    for bands, size in ((9.0, 1.5), (2.6, 1.25), (2.0, 1.0)):
        alone = table_alone(copy, (bands * PITCH, 400.0), down, PITCH)
        assert among is not None
        assert alone is not None
        assert among.upright is not None
        assert alone.upright is not None
        usual, large = (
            next(item for item in each.upright.items if isinstance(item, Run))
            for each in (among, alone)
            if each.upright is not None
        )
        assert large.size == pytest.approx(size * usual.size)
        assert alone.upright.width == pytest.approx(1.6 * size * among.upright.width)
        assert alone.width <= bands * PITCH
    narrow = table_alone(copy, (9 * PITCH, among.upright.width), down, PITCH)
    assert narrow is not None
    assert narrow.upright is not None
    assert narrow.upright.width == among.upright.width
    assert table_alone(copy, (1.9 * PITCH, 400.0), down, PITCH) is None


def test_a_column_has_what_its_longest_number_needs_before_others_share_the_rest() -> None:
    assert column_widths([6, 20, 30], 21.6, [6, 2, 2]) == [6, 7, 7]
    assert column_widths([9, 20, 30], 19.6, [9, 2, 3]) == [9, 4.5, 4.5]
    # Where even that does not go, they share as if nothing needed anything.
    assert column_widths([9, 20, 30], 13.6, [9, 2, 3]) == column_widths([9, 20, 30], 13.6)


@pytest.mark.parametrize("width", [115.0, 130.0, 160.0])
def test_no_number_of_a_crowded_table_is_broken_while_its_type_is_legible(width: float) -> None:
    # 华新财经导报 A07: codes and percentages went on in a second line.
    rows = (
        ("代码", "名称", "收盘价", "涨跌幅", "成交额"),
        ("002417", "海港股份", "24.18", "+10.01%", "9.8亿元"),
        ("600511", "灯塔医药", "118.92", "−9.98%", "14.1亿元"),
    )
    slugs = set_table(Table(rows=rows), SOURCE, width, TEN)
    lines = [piece.line.text for slug in slugs for piece in slug.pieces]
    assert {"002417", "118.92", "+10.01%", "−9.98%"} <= set(lines)
    assert min(piece.size for slug in slugs for piece in slug.pieces) >= 6
