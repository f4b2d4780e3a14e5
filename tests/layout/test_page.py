"""Every page holds all its copy once, in columns of one grid, whatever the copy.

The pages are those of the sample issues, the pages of text that the parsers are
tested with, the seed page when it is there, and invented ones.
"""

import statistics
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.layout.page.page import lay_out_page
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.design import BODY_SIZES, SHEETS, Design, Format
from reader.layout.sheet.frame import LaidOutPage, Run
from reader.layout.sheet.trace import trace
from reader.layout.story.stories import Group, set_stories
from reader.layout.story.story import Story
from reader.model.article import Article, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind
from reader.typeset.face import Family
from tests.layout.pages import (
    FOLDERS,
    TEXTS,
    article,
    copy,
    hard_pages,
    held_issue,
    lay_out,
    mixed,
    page,
    paragraphs,
    picture_sizes,
    short,
    unheld,
)
from tests.layout.proofreading import (
    clashes,
    fill,
    is_body,
    misprints,
    off_grid,
    outside,
    pitch_of,
    uneven,
)
from tests.square_face import SquareFaces

FORMATS = (None, *Format)
HARD = hard_pages()
LEAST_FILL, LEAST_TYPICAL_FILL, LEAST_FORCED_FILL = 0.96, 0.95, 0.94
"""The last of sheets forced into a format that is not the page's own."""
POOR_FILL, EMPTIEST = 0.965, 0.95
"""Fill that nine in ten sheets reach, and that all do, be there ever so little copy."""


def faults(sheets: tuple[LaidOutPage, ...], whole: Page) -> list[str]:
    """Return everything that is never right on a page."""
    found = misprints(sheets, whole)
    for sheet in sheets:
        found += [*outside(sheet), *clashes(sheet), *off_grid(sheet)]
    return found


@cache
def laid_out(
    path: Path, format_: Format | None
) -> tuple[tuple[Page, tuple[LaidOutPage, ...]], ...]:
    """Lay out every page of a sample."""
    issue, pictures = held_issue(path), picture_sizes(path)
    design = Design(format=format_, is_down=False)
    return tuple(
        (each, lay_out_page(issue, each, design, SquareFaces(), pictures)) for each in issue.pages
    )


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("path", [*FOLDERS, *TEXTS], ids=lambda path: "-".join(path.parts[-2:]))
def test_every_sample_page_holds_all_its_copy_once_on_one_grid(
    path: Path, format_: Format | None
) -> None:
    for each, sheets in laid_out(path, format_):
        assert faults(sheets, each) == []


@pytest.mark.parametrize("format_", FORMATS)
def test_the_seed_page_holds_all_its_copy_once_on_one_grid(
    seed_page: Path, format_: Format | None
) -> None:
    for each, sheets in laid_out(seed_page, format_):
        assert faults(sheets, each) == []


def test_columns_of_an_article_end_within_a_row_of_each_other() -> None:
    on_their_own_sheet = [
        fault
        for path in FOLDERS
        for _, sheets in laid_out(path, None)
        for sheet in sheets
        for fault in uneven(sheet)
    ]
    assert on_their_own_sheet == []
    on_any_sheet = [
        sheet
        for path in (*FOLDERS, *TEXTS)
        for format_ in Format
        for _, sheets in laid_out(path, format_)
        for sheet in sheets
        if uneven(sheet)
    ]
    assert on_any_sheet == []


def test_pages_are_full_of_type_and_pictures() -> None:
    fills = [
        fill(sheet) for path in FOLDERS for _, sheets in laid_out(path, None) for sheet in sheets
    ]
    assert statistics.median(fills) >= LEAST_TYPICAL_FILL
    assert statistics.quantiles(fills, n=10)[0] >= LEAST_FILL
    forced = [
        fill(sheet)
        for path in FOLDERS
        for format_ in Format
        for _, sheets in laid_out(path, format_)
        for sheet in sheets
    ]
    assert min(forced) >= LEAST_FORCED_FILL


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", HARD)
def test_the_hardest_pages_hold_all_their_copy_once_on_one_grid(
    name: str, format_: Format | None
) -> None:
    whole, pictures = HARD[name]
    sheets = lay_out(whole, design=Design(format=format_), pictures=pictures)
    assert faults(sheets, whole) == []


@pytest.mark.parametrize("name", ["60 shorts", "two of 4,000", "12 mixed", "latin"])
@pytest.mark.parametrize("format_", FORMATS)
def test_copy_enough_fills_its_sheets(name: str, format_: Format | None) -> None:
    whole, pictures = HARD[name]
    sheets = lay_out(whole, design=Design(format=format_), pictures=pictures)
    assert statistics.mean(fill(sheet) for sheet in sheets) >= LEAST_TYPICAL_FILL


@pytest.mark.parametrize("format_", FORMATS)
def test_no_sample_page_has_much_blank(format_: Format | None) -> None:
    fills = [
        fill(sheet)
        for path in (*FOLDERS, *TEXTS)
        for _, sheets in laid_out(path, format_)
        for sheet in sheets
    ]
    assert statistics.quantiles(fills, n=10)[0] >= POOR_FILL
    assert min(fills) >= EMPTIEST


def test_little_copy_is_set_in_the_type_that_it_fills_its_sheet_in() -> None:
    whole = page(*(article(at, *paragraphs(150, at)) for at in (1, 2, 3)))
    (sheet,) = lay_out(whole, design=Design(format=Format.A4))
    assert fill(sheet) >= LEAST_TYPICAL_FILL


def test_an_article_of_30000_characters_goes_on_over_full_sheets() -> None:
    whole = page(article(1, *paragraphs(30_000)))
    sheets = lay_out(whole, design=Design(format=Format.TABLOID))
    assert faults(sheets, whole) == []
    assert [sheet.sheet for sheet in sheets] == list(range(len(sheets)))
    assert len(sheets) == 6
    assert min(fill(sheet) for sheet in sheets) >= LEAST_TYPICAL_FILL


def test_what_goes_on_one_sheet_is_not_spread_over_two() -> None:
    assert len(lay_out(mixed(), design=Design(format=Format.BROADSHEET))) == 1
    assert len(lay_out(mixed(), design=Design(format=Format.TABLOID))) == 2


@pytest.mark.parametrize("format_", [Format.A4, Format.TABLOID])
def test_a_picture_by_itself_leaves_no_sheet_bare_beside_a_long_story(format_: Format) -> None:
    plate = Picture(image="images/a.png", caption="夜航。", credit="周岚 摄")
    whole = page(article(1, plate, label="05"), article(2, *paragraphs(9000), label="05"))
    whole = replace(whole, label="05", number=5)
    sheets = lay_out(whole, design=Design(format=format_), pictures=lambda _: (1000, 1000))
    assert min(map(fill, sheets)) >= EMPTIEST


def test_the_same_copy_gives_the_same_page() -> None:
    first, second = (lay_out(mixed(), design=Design(format=Format.TABLOID)) for _ in range(2))
    assert [trace(sheet) for sheet in first] == [trace(sheet) for sheet in second]
    held, _ = hard_pages()["ten pictures"]
    assert len({trace(lay_out(held, pictures=lambda _: (3, 2))[0]) for _ in range(2)}) == 1


@pytest.mark.parametrize("format_", Format)
def test_a_page_is_made_up_on_the_sheet_that_is_asked_for(format_: Format) -> None:
    (sheet, *_) = lay_out(mixed(), design=Design(format=format_))
    asked = SHEETS[format_]
    assert (sheet.frame.width, sheet.frame.height) == (asked.width, asked.height)
    assert sheet.type_area.x == asked.side
    assert sheet.type_area.bottom == pytest.approx(asked.height - asked.foot)
    assert asked.columns[0] <= len(sheet.columns) <= asked.columns[1]


@pytest.mark.parametrize("least", [9.0, 10.5, 12.0])
def test_body_type_is_never_smaller_than_asked_for_or_larger_than_legible(least: float) -> None:
    design = Design(format=Format.BROADSHEET, least_size=least)
    sizes = {
        item.size
        for sheet in lay_out(mixed(), design=design)
        for item in sheet.frame.items
        if is_body(item)
    }
    assert len(sizes) == 1
    assert least <= sizes.pop() <= BODY_SIZES[1]


def test_rows_are_neither_cramped_nor_far_apart_on_a_full_page() -> None:
    for sheet in lay_out(mixed(), design=Design(format=Format.BROADSHEET)):
        size = next(item.size for item in sheet.frame.items if is_body(item))
        assert 1.25 <= pitch_of(sheet) / size <= 1.81


def test_articles_stand_in_print_order_and_none_within_another() -> None:
    (sheet,) = lay_out(mixed(), design=Design(format=Format.BROADSHEET))
    grounds = [rect for area in sheet.frame.areas for rect in area.rects]
    for at, one in enumerate(grounds):
        for two in grounds[at + 1 :]:
            apart = (
                one.right <= two.x + 0.1
                or two.right <= one.x + 0.1
                or one.bottom <= two.y + 0.1
                or two.bottom <= one.y + 0.1
            )
            assert apart
    assert grounds[0].x == pytest.approx(sheet.type_area.x)
    assert {area.article for area in sheet.frame.areas} == {a.id for a in mixed().articles}


def test_the_lead_has_the_largest_headline_and_stands_at_the_head() -> None:
    (sheet,) = lay_out(mixed(), design=Design(format=Format.BROADSHEET))
    heads: dict[str, float] = {}
    for item in sheet.frame.items:
        if isinstance(item, Run) and item.source and item.source.field == "headline":
            heads[item.source.article] = item.size
    tops = {area.article: min(rect.y for rect in area.rects) for area in sheet.frame.areas}
    assert heads["01/a1"] >= 0.95 * max(heads.values())
    assert tops["01/a1"] == min(tops.values())


def test_a_pictures_plate_keeps_its_proportions_and_stands_in_its_article() -> None:
    whole, _ = HARD["ten pictures"]
    sheets = lay_out(whole, pictures=lambda _: (300, 200))
    plates = [
        (item, sheet) for sheet in sheets for item in sheet.frame.items if hasattr(item, "image")
    ]
    assert len(plates) == 10
    for plate, sheet in plates:
        assert plate.rect.width / plate.rect.height == pytest.approx(1.5)
        owner = next(area for area in sheet.frame.areas if area.article == "01/a1")
        assert any(rect.contains(plate.rect.x, plate.rect.y) for rect in owner.rects)


def test_lines_of_body_text_end_flush_at_the_right_of_their_columns() -> None:
    (sheet,) = lay_out(mixed(), design=Design(format=Format.BROADSHEET))
    full = 0
    boxed: dict[float, set[float]] = {}
    by_line = [item for item in sheet.frame.items if is_body(item)]
    for one, two in pairwise(by_line):
        if one.source and two.source and two.source.start == one.source.start + len(one.text):
            column = next(c for c in sheet.columns if c.x - 10 <= one.positions[0][0] < c.right)
            if one.text[-1] not in "，。；、：”！？":
                right = one.positions[-1][0] + one.size
                if one.face.family is Family.KAI:
                    # What stands in a box keeps clear of its edges, in columns of its own.
                    boxed.setdefault(column.x, set()).add(round(right, 1))
                    assert right <= column.right + 0.1
                else:
                    assert right == pytest.approx(column.right, abs=0.1)
                full += 1
    assert all(max(rights) - min(rights) <= 0.1 for rights in boxed.values())
    assert full > 100


words = st.text(
    st.sampled_from("海港新区今天开通夜间公交线路，。“”（）：；0123%.ab AB—…、"), max_size=60
)
_blocks = st.lists(
    st.one_of(
        st.builds(Paragraph, text=words.map(lambda text: text * 3)),
        st.builds(Paragraph, text=words),
        st.builds(Crosshead, text=words),
        st.builds(
            Picture,
            image=st.sampled_from([None, "held.png", "lost.png"]),
            caption=words,
            credit=words,
        ),
        st.integers(1, 7).flatmap(
            lambda columns: st.builds(
                Table,
                rows=st.lists(
                    st.lists(words, min_size=columns, max_size=columns).map(tuple),
                    min_size=1,
                    max_size=5,
                ).map(tuple),
            )
        ),
    ),
    max_size=6,
).map(tuple)
_jumps = st.lists(
    st.builds(
        Jump,
        kind=st.sampled_from(JumpKind),
        pages=st.just(("2",)),
        text=words,
        block=st.sampled_from([None, None, 0]),
    ),
    max_size=2,
).map(tuple)
_bylines = st.lists(
    st.builds(
        Byline,
        role=st.sampled_from([None, "本报记者", "责任编辑"]),
        names=st.just(("林波",)),
        text=words,
    ),
    max_size=2,
).map(tuple)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """Any page: articles of any parts, with a 导读 or without."""
    articles = tuple(
        Article(
            id=f"01/a{at}",
            headline=draw(words),
            kicker=draw(words),
            deck=draw(words),
            bylines=draw(_bylines),
            blocks=draw(_blocks),
            jumps=draw(_jumps),
        )
        for at in range(draw(st.integers(0, 6)))
    )
    entries = draw(
        st.lists(
            st.builds(DigestEntry, headline=words, deck=words, page_text=words), max_size=4
        ).map(tuple)
    )
    digest = draw(
        st.sampled_from([None, Digest(entries=entries), Digest(label="要目", entries=entries)])
    )
    return Page(label="01", number=draw(st.integers(1, 2)), articles=articles, digest=digest)


def _held(path: str) -> tuple[float, float] | None:
    return (400, 300) if path == "held.png" else None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    whole=pages(),
    format_=st.sampled_from(FORMATS),
    language=st.sampled_from(["zh-Hans", "zh-Hant"]),
)
def test_any_page_at_all_holds_all_its_copy_once(
    whole: Page, format_: Format | None, language: str
) -> None:
    issue = Issue(title="海港日报", language=language, pages=(whole,))
    sheets = lay_out_page(issue, whole, Design(format=format_), SquareFaces(), _held)
    assert misprints(sheets, whole) == []
    for sheet in sheets:
        assert clashes(sheet) == []
        assert off_grid(sheet) == []


@settings(max_examples=25, deadline=None)
@given(lengths=st.lists(st.integers(0, 2500), max_size=14), format_=st.sampled_from(FORMATS))
def test_articles_of_any_lengths_fit_on_their_sheets(
    lengths: list[int], format_: Format | None
) -> None:
    whole = page(*(article(at, *paragraphs(length, at)) for at, length in enumerate(lengths, 1)))
    assert faults(lay_out(whole, design=Design(format=format_)), whole) == []


def test_a_paragraph_of_nothing_is_no_line() -> None:
    for blocks in ((Paragraph(text=""),), (Paragraph(text=""), *paragraphs(300, 1))):
        whole = page(article(1, *blocks, head=""))
        assert faults(lay_out(whole), whole) == []


def test_the_characters_of_a_damaged_text_are_set_as_they_are() -> None:
    whole = page(article(1, Paragraph(text="海\ud800港\u0000。"), head="夜\udfff航"))
    sheets = lay_out(whole)
    assert misprints(sheets, whole) == []


def test_copy_of_which_little_is_reckoned_is_not_tried_in_every_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[float] = []

    def set_(
        groups: Sequence[Group], digest: Digest | None, type_: Compositor
    ) -> tuple[Story, ...]:
        tried.append(type_.size)
        return set_stories(groups, digest, type_)

    monkeypatch.setattr("reader.layout.page.page.set_stories", set_)
    jump = Jump(kind=JumpKind.CONTINUED_ON, pages=("2",), text=copy(6000))
    whole = page(replace(article(1, *paragraphs(600)), jumps=(jump,)), short(2))
    lay_out(whole, design=Design(format=Format.BROADSHEET))
    assert 0 < len(tried) <= 12


def test_editors_and_printed_folios_stand_below_the_type_area() -> None:
    whole = replace(mixed(3), folio=("广告热线 0571-0000",))
    (sheet,) = lay_out(whole, pictures=unheld)
    (foot,) = [i for i in sheet.frame.items if isinstance(i, Run) and i.text.startswith("广告")]
    assert foot.positions[0][1] > sheet.type_area.bottom
