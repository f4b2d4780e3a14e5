"""Galleys are cut into columns that end together and begin and end well."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.setting.columns import (
    Cut,
    Pour,
    column_end,
    cut_rows,
    least_rows,
    opened_to_level,
    pour,
    pour_full,
    pour_level,
    under_heads,
)
from reader.layout.setting.feathering import feather
from reader.layout.setting.galley import set_galley
from reader.layout.setting.slug import Galley
from reader.model.article import Article, Crosshead, Paragraph
from tests.layout.composing import compositor, galley
from tests.layout.pages import copy, paragraphs


def columns(body: Pour, pattern: str) -> list[str]:
    """Return the slugs of each column as in the picture, ``_`` a blank row."""
    found = []
    for cut in body.cuts:
        pads = dict(cut.pads)
        found.append("".join("_" * pads.get(i, 0) + pattern[i] for i in range(cut.start, cut.end)))
    return found


def poured(pattern: str, *blocked: int) -> tuple[int, list[str]]:
    body = pour(galley(pattern), blocked)
    return body.rows, columns(body, pattern)


def test_what_divides_evenly_fills_every_column_to_the_foot() -> None:
    assert poured("p.....p.....", 0, 0, 0) == (4, ["p...", "..p.", "...."])


def test_the_row_left_over_is_in_the_last_columns() -> None:
    assert poured("p..p..p...", 0, 0, 0, 0) == (3, ["p..", "p..", "p.", ".."])


def test_a_column_with_a_picture_at_its_head_takes_the_less_text() -> None:
    assert poured("p.......", 4, 0) == (6, ["p.", "......"])


def test_a_column_that_a_picture_fills_has_no_text() -> None:
    assert poured("p.", 9, 0) == (9, ["", "p."])


def test_a_paragraphs_last_line_never_begins_a_column() -> None:
    assert poured("p...p.", 0, 0) == (3, ["p..", ".p."])
    assert poured("p..k.p.p", 0, 0) == (5, ["p..k.", "p._p"])
    assert poured("p.k.p..", 0, 0) == (4, ["p.k.", "p.."])


def test_a_crosshead_never_ends_a_column() -> None:
    assert poured("p..Cp..", 0, 0) == (5, ["p..", "Cp.."])


def test_columns_tell_how_far_they_must_be_opened_to_end_together() -> None:
    assert opened_to_level(galley("p...p."), (0, 0), 3) == 0
    assert opened_to_level(galley("p.p.Cp..."), (0, 0), 6) == 1
    assert opened_to_level(galley("p.p.Cp...."), (0, 0), 7) == 2
    assert opened_to_level(galley("pkkk"), (0, 0), 3) is None


def test_what_a_column_lacks_is_put_before_its_paragraphs_not_before_the_first() -> None:
    assert poured("p.p.Cp...", 0, 0) == (6, ["p.__p.", "Cp..."])


def test_blanks_go_before_crossheads_first_and_then_before_the_last_paragraphs() -> None:
    assert poured("p.Cp.Cp.......", 0, 0) == (10, ["p.__C_p.", "Cp......."])


def test_the_last_column_is_not_left_short_where_earlier_ones_can_give() -> None:
    assert poured("pk.pk.f.f.", 0, 0, 0) == (4, ["pk.", "pk.", "f.f."])


def test_text_ends_together_beside_a_picture_that_is_higher() -> None:
    assert poured("p.......", 9, 0, 0) == (9, ["", "p...", "...."])
    assert poured("p.......", 9, 9, 0) == (9, ["", "", "p......."])
    assert poured("p.........", 9, 2, 3) == (9, ["", "p.....", "...."])


def test_slugs_too_high_for_any_even_column_are_kept_whole() -> None:
    assert poured("T", 0, 0) == (3, ["T", ""])
    assert poured("TT", 0, 0) == (3, ["T", "T"])


def test_a_chain_that_no_column_may_cut_is_cut_all_the_same() -> None:
    assert poured("k" * 40 + ".", 0, 0) == (21, ["k" * 21, "k" * 19 + "."])


@pytest.mark.parametrize("shape", ["p." * 9, "pkk.pk.p..k.", "k" * 12 + "..p.p."])
@pytest.mark.parametrize("blocked", [(0, 0), (3, 0, 0), (5, 5, 0, 0)])
def test_a_pour_takes_no_more_than_the_rows_that_were_told_for_it(
    shape: str, blocked: tuple[int, ...]
) -> None:
    rows = least_rows(galley(shape), blocked)
    assert pour(galley(shape), blocked, rows).rows <= rows


def test_nothing_at_all_takes_no_rows() -> None:
    assert poured("", 0, 0) == (0, ["", ""])
    assert poured("", 5, 0) == (5, ["", ""])


def test_a_column_ends_before_what_goes_not_in_it() -> None:
    three = galley("p..T")
    assert column_end(three, 0, 3) == 3
    assert column_end(three, 0, 5) == 3
    assert column_end(three, 0, 6) == 4
    assert column_end(three, 3, 2) == 3
    assert column_end(three, 0, -1) == 0


def test_a_column_may_end_with_what_keeps_its_next_only_when_it_is_not_strict() -> None:
    held = galley("p.k.")
    assert column_end(held, 0, 3) == 2
    assert column_end(held, 0, 3, is_strict=False) == 3
    assert column_end(galley("p.k"), 0, 3) == 3


def test_a_paragraph_is_set_a_line_longer_where_that_brings_columns_level() -> None:
    kind = compositor(measure=13)
    reset = 0
    for seed in range(90):
        whole = Galley(set_galley(Article(id="01/a1", blocks=paragraphs(240, seed)), kind))
        most = least_rows(whole, [0, 0, 0, 0])
        plain = pour(whole, [0, 0, 0, 0], most)
        other, body = pour_level(whole, [0, 0, 0, 0], most)
        assert body.rows <= most
        if other is whole:
            assert body == plain
            continue
        heights = [cut_rows(cut, other) for cut in body.cuts]
        assert not plain.is_even
        assert max(heights) - min(heights) <= 1
        reset += 1
    assert reset > 0


@pytest.mark.parametrize(("first", "second"), [(134, 118), (146, 118), (149, 97), (149, 111)])
def test_columns_come_level_by_no_reset_that_leaves_a_crosshead_at_a_foot(
    first: int, second: int
) -> None:
    above = (Paragraph(text=copy(first, 1)), Paragraph(text=copy(second, 2)))
    below = (Crosshead(text="灯塔"), Paragraph(text=copy(140, 3)))
    article = Article(id="01/a1", blocks=above + below)
    whole = Galley(set_galley(article, compositor(measure=13)))
    other, body = pour_level(whole, [0, 0, 0], least_rows(whole, [0, 0, 0]))
    assert not any(other.keeps[cut.end - 1] for cut in body.cuts[:-1])


def feathered(pattern: str, blocked: list[int], most: int) -> list[str]:
    whole = galley(pattern)
    return columns(feather(pour(whole, blocked), whole, blocked, most), pattern)


def test_feathering_opens_each_column_by_the_same_rows() -> None:
    assert feathered("p.p.p.p.p.p.", [0, 0], 8) == ["p._p._p.", "p._p._p."]


def test_feathering_adds_to_the_blanks_there_are() -> None:
    whole = galley("p.p.")
    body = Pour(rows=5, cuts=(Cut(start=0, end=4, pads=((2, 1),)),))
    assert feather(body, whole, [0], 7).cuts[0].pads == ((2, 3),)


def test_where_one_column_has_no_paragraphs_the_others_are_not_opened() -> None:
    assert feathered("p.p.p.....", [0, 0], 7) == ["p.p.p", "....."]


def test_a_single_row_is_left_at_the_foot_but_where_a_crosshead_takes_it() -> None:
    assert feathered("p.p.", [0], 5) == ["p.p."]
    assert feathered("p.Cp.", [0], 7) == ["p._Cp."]


def test_blanks_go_above_crossheads_before_they_part_paragraphs() -> None:
    assert feathered("p.p.Cp.p.", [0], 12) == ["p.p.__Cp.p."]


def test_a_text_may_begin_a_row_lower_below_a_picture_to_end_with_the_others() -> None:
    whole = galley("p...p.p.....")
    body = Pour(rows=9, cuts=(Cut(start=0, end=4), Cut(start=4, end=12)), is_even=False)
    first, second = feather(body, whole, [3, 0], 9).cuts
    assert first.pads == ((0, 1),)
    assert 3 + cut_rows(first, whole) == cut_rows(second, whole) == 8


def test_no_column_is_opened_by_more_than_three_rows_a_paragraph() -> None:
    assert feathered("p.p.", [0], 7) == ["p.___p."]
    assert feathered("p.p.", [0], 8) == ["p.___p."]


def test_a_column_that_only_holds_a_picture_does_not_keep_the_others_closed() -> None:
    assert feathered("p.p.", [5, 0], 6) == ["", "p.__p."]


@settings(deadline=None)
@given(paragraphs=st.lists(st.integers(4, 9), min_size=12, max_size=30), more=st.integers(0, 9))
def test_feathered_columns_still_end_within_one_row(paragraphs: list[int], more: int) -> None:
    whole = galley("".join("p" + "." * (lines - 3) + "k." for lines in paragraphs))
    body = pour(whole, [0, 0, 0])
    opened = feather(body, whole, [0, 0, 0], body.rows + more)
    heights = [cut_rows(cut, whole) for cut in opened.cuts]
    assert max(heights) - min(heights) <= 1
    assert max(heights) <= body.rows + more


bodies = st.lists(
    st.sampled_from(("p", "pk.", "p.k.", "p....k.", "Cp..k.", "CCp", "T", "p........k.")),
    min_size=1,
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(pattern=bodies, blocked=st.lists(st.integers(0, 12), min_size=1, max_size=6))
def test_any_galley_stands_whole_in_its_columns_in_order(pattern: str, blocked: list[int]) -> None:
    whole: Galley = galley(pattern)
    body = pour(whole, blocked)
    ends = [0, *(cut.end for cut in body.cuts)]
    assert [cut.start for cut in body.cuts] == ends[:-1]
    assert ends[-1] == len(pattern)
    for cut, taken in zip(body.cuts, blocked, strict=True):
        assert cut.start == cut.end or taken + cut_rows(cut, whole) <= body.rows
        assert all(cut.start < index < cut.end for index, _ in cut.pads)


@settings(deadline=None)
@given(paragraphs=st.lists(st.integers(4, 9), min_size=12, max_size=30), count=st.integers(1, 4))
def test_columns_of_plain_paragraphs_end_within_one_row_and_begin_with_no_last_line(
    paragraphs: list[int], count: int
) -> None:
    pattern = "".join(
        "f." if lines == 2 else "p" + "." * (lines - 3) + "k." for lines in paragraphs
    )
    whole = galley(pattern)
    body = pour(whole, [0] * count)
    heights = [cut_rows(cut, whole) for cut in body.cuts]
    assert max(heights) - min(heights) <= 1
    for cut in body.cuts:
        assert cut.end == len(pattern) or pattern[cut.end - 1] != "k"


def printed(galley: Galley) -> str:
    return "".join(piece.line.text for slug in galley.slugs for piece in slug.pieces)


def test_paragraphs_are_set_a_line_longer_where_the_text_lacks_rows() -> None:
    kind, blocked = compositor(measure=13), [0, 2]
    filled = 0
    for seed in range(60):
        whole = Galley(set_galley(Article(id="01/a1", blocks=paragraphs(300, seed)), kind))
        most = least_rows(whole, blocked) + 1
        other, body = pour_full(whole, blocked, most)
        assert printed(other) == printed(whole)
        assert body.is_even
        assert body.rows <= most
        assert other.rows <= sum(most - taken for taken in blocked)
        filled += other.rows > whole.rows
    assert filled > 30


def test_a_lengthened_text_keeps_the_rules_of_its_columns() -> None:
    kind = compositor(measure=13)
    for seed in range(60):
        whole = Galley(set_galley(Article(id="01/a1", blocks=paragraphs(300, seed)), kind))
        other, body = pour_full(whole, [0, 0, 0], least_rows(whole, [0, 0, 0]))
        if other.rows > whole.rows:
            assert not any(other.keeps[cut.end - 1] for cut in body.cuts[:-1])


def test_a_blank_goes_before_a_head_not_between_it_and_its_text() -> None:
    held = galley("p.Cp.p.")
    cut = Cut(start=0, end=7, pads=((3, 2), (5, 1)))
    assert under_heads(cut, held) == {2: 2.0, 3: 0.0, 5: 1}


def test_a_head_at_the_head_of_a_column_stands_in_the_middle_of_its_room() -> None:
    held = galley("Cp.p.")
    assert under_heads(Cut(start=0, end=5, pads=((1, 3),)), held) == {0: 1.5, 1: 1.5}


def _can_be_cut(whole: Galley, rooms: list[int], start: int = 0) -> bool:
    """Tell whether columns can be cut so that they end together, by trying all ways."""
    if not rooms:
        return start == whole.count
    room, *further = rooms
    for end in range(start, whole.count + 1):
        short = room - whole.height(start, end)
        is_filled = 0 <= short <= 1 or (1 < short <= 4 and any(whole.pads[start + 1 : end]))
        may_end = end in (start, whole.count) or not whole.keeps[end - 1]
        if room <= 0:
            is_filled = may_end = end == start
        if is_filled and may_end and _can_be_cut(whole, further, end):
            return True
    return False


_PARAGRAPHS = ("p...", "p.k.", "pk.", "p..k.", "p.", "Cp.", "f.", "p")


@given(
    pattern=st.lists(st.sampled_from(_PARAGRAPHS), max_size=9).map("".join),
    blocked=st.lists(st.integers(-2, 4), min_size=1, max_size=4),
    more=st.integers(0, 2),
)
def test_columns_come_level_where_any_way_of_cutting_them_does(
    pattern: str, blocked: list[int], more: int
) -> None:
    whole = galley(pattern)
    rows = least_rows(whole, blocked) + more
    rooms = [max(0, rows - taken) for taken in blocked]
    opened = opened_to_level(whole, blocked, rows)
    assert (opened is not None) is _can_be_cut(whole, rooms)
