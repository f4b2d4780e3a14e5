"""The small forms of the issue folder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Byline, Dateline
from reader.model.jump import JumpState
from reader.notation.folder_form import (
    anchor_of,
    decode_entities,
    escape_heading,
    escape_text,
    file_names,
    infer_bylines,
    infer_state,
    quote_value,
    read_bylines,
    read_dateline_value,
    read_zones,
    unquote_value,
    write_bylines,
    write_dateline,
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("平常的话，1.5公里（约）。", "平常的话，1.5公里（约）。"),
        ("# 题", "\\# 题"),
        ("- 项", "\\- 项"),
        ("-1.3%", "-1.3%"),
        ("1. 项", "1\\. 项"),
        ("14.62", "14.62"),
        ("A&B &amp; C", "A&B &#38;amp; C"),
        ("[注]{甲}", "\\[注\\]\\{甲\\}"),
        ("", "&empty;"),
        ("　缩", "&#12288;缩"),
        ("上\n下", "上&#10;下"),
        ("题#", "题#"),
    ],
)
def test_only_what_markdown_would_take_for_a_mark_is_escaped(text: str, written: str) -> None:
    assert escape_text(text) == written


def test_a_closing_number_sign_is_text_of_the_heading() -> None:
    assert escape_heading("题##") == "题\\#\\#"


def test_entities_nobody_knows_stay() -> None:
    assert decode_entities("&nosuch; &#9999999; &lt; &#x7532;") == "&nosuch; &#9999999; < 甲"


@given(st.text())
def test_any_text_survives_as_an_attribute_value(text: str) -> None:
    assert unquote_value(quote_value(text)) == text


@given(
    st.lists(
        st.builds(
            Byline,
            role=st.one_of(st.none(), st.text(min_size=1)),
            names=st.lists(st.text(), max_size=3).map(tuple),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple)
)
def test_bylines_read_back_as_they_were_written(bylines: tuple[Byline, ...]) -> None:
    assert read_bylines(write_bylines(bylines)) == bylines


@given(
    st.builds(
        Dateline,
        source=st.text(),
        place=st.none() | st.text(min_size=1),
        date=st.none() | st.text(min_size=1),
    ),
)
def test_datelines_read_back_as_they_were_written(dateline: Dateline) -> None:
    assert read_dateline_value(write_dateline(dateline)) == dateline
    assert read_dateline_value(write_dateline(None)) is None


def test_full_width_separators_typed_by_hand_are_understood() -> None:
    assert read_bylines("本报记者：张倩，王志浩；通讯员：李梅") == (
        Byline(role="本报记者", names=("张倩", "王志浩")),
        Byline(role="通讯员", names=("李梅",)),
    )


@pytest.mark.parametrize("printed", ["市民来稿 谷满仓", "张倩", "编者按"])
def test_every_printed_line_gives_a_byline_that_carries_it(printed: str) -> None:
    bylines = infer_bylines(printed)
    assert bylines[0].text == printed


@pytest.mark.parametrize("text", ["0,0 1,1", "0,0 1,1 x,1", "0,0 1 1,1"])
def test_what_is_no_polygon_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_zones(text)


@pytest.mark.parametrize(
    ("target", "leads_to_page", "pages", "state"),
    [
        ("02/a1", False, ("2",), JumpState.RESOLVED),
        (None, True, ("2",), JumpState.RESOLVED),
        (None, False, ("2",), JumpState.ONE_SIDED),
        (None, False, ("9",), JumpState.PAGE_NOT_HELD),
        (None, False, (), JumpState.PAGE_NOT_HELD),
    ],
)
def test_the_state_of_a_jump_follows_from_where_it_leads(
    target: str | None, leads_to_page: bool, pages: tuple[str, ...], state: JumpState
) -> None:
    labels = ("01", "02")
    assert infer_state(target, leads_to_page=leads_to_page, pages=pages, labels=labels) is state


def test_page_files_are_named_by_label_where_a_label_is_fit_for_it() -> None:
    assert file_names(("01", "A02", "a02", "issue", "../x", "封面", "con")) == {
        "01": "01.md",
        "A02": "A02.md",
        "a02": "page-3.md",
        "issue": "page-4.md",
        "../x": "page-5.md",
        "封面": "封面.md",
        "con": "page-7.md",
    }


def test_an_anchor_is_the_end_of_an_id_made_from_the_label() -> None:
    assert anchor_of("02", "02/a1") == "a1"
    assert anchor_of("02", "03/a1") == ""
    assert anchor_of("02", "02/1 2") == ""
