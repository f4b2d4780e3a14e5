"""Every page that is set down holds all its copy once, in bands of one grid."""

import os
import statistics
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design, Format
from reader.layout.sheet.frame import Ink, LaidOutPage, Panel, Plate, Posture, Run
from reader.layout.story.stories import weigh
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Issue, Page
from tests.layout.lying import laid_down
from tests.layout.pages import (
    FOLDERS,
    TESTS,
    TEXTS,
    article,
    hard_pages,
    held_issue,
    lay_out,
    page,
    paragraphs,
    picture_sizes,
)
from tests.layout.proofreading import clashes, fill, misprints, off_grid, outside, uneven
from tests.square_face import SquareFaces

HARD = hard_pages()
THOROUGH = "DAODU_EXAMPLES" in os.environ
FORMATS = (None, *Format) if THOROUGH else (None,)
PATHS = (*FOLDERS, *TEXTS) if THOROUGH else FOLDERS
"""All formats and texts only when more is asked for; the paper set down in each format always."""
DOWN = tuple(path for path in FOLDERS if held_issue(path).masthead.is_set_down)
PLACES = tuple(dict.fromkeys([*product(PATHS, FORMATS), *product(DOWN, (None, *Format))]))
LEAST_FILL, LEAST_TYPICAL_FILL = 0.94, 0.95


def faults(sheets: tuple[LaidOutPage, ...], whole: Page) -> list[str]:
    """Return everything that is never right on a page."""
    found = misprints(sheets, whole)
    for sheet in map(laid_down, sheets):
        found += [*outside(sheet), *clashes(sheet), *off_grid(sheet)]
    return found


@cache
def laid_out(
    path: Path, format_: Format | None
) -> tuple[tuple[Page, tuple[LaidOutPage, ...]], ...]:
    """Lay out every page of a sample, set down."""
    issue, pictures = held_issue(path), picture_sizes(path)
    design = Design(format=format_, is_down=True)
    return tuple(
        (each, lay_out_page(issue, each, design, SquareFaces(), pictures)) for each in issue.pages
    )


@pytest.mark.parametrize(("path", "format_"), PLACES, ids=str)
def test_every_sample_page_holds_all_its_copy_once_on_one_grid(
    path: Path, format_: Format | None
) -> None:
    for each, sheets in laid_out(path, format_):
        assert faults(sheets, each) == []


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", HARD)
def test_the_hardest_pages_hold_all_their_copy_once_on_one_grid(
    name: str, format_: Format | None
) -> None:
    whole, pictures = HARD[name]
    sheets = lay_out(whole, design=Design(format=format_, is_down=True), pictures=pictures)
    assert faults(sheets, whole) == []


def test_bands_of_an_article_end_within_a_line_of_each_other() -> None:
    found = [
        fault
        for path in FOLDERS
        for format_ in (None, Format.BROADSHEET)
        for _, sheets in laid_out(path, format_)
        for sheet in sheets
        for fault in uneven(laid_down(sheet))
    ]
    assert found == []


def test_pages_are_full_of_type_and_pictures() -> None:
    fills = [
        fill(laid_down(sheet))
        for path in FOLDERS
        for _, sheets in laid_out(path, None)
        for sheet in sheets
    ]
    assert statistics.median(fills) >= LEAST_TYPICAL_FILL
    assert min(fills) >= LEAST_FILL


def test_little_copy_that_comes_out_bare_is_not_put_on_one_sheet_more() -> None:
    # 北江法制报 13: half of a second sheet was blank, for the first one was not quite full.
    path = TESTS / "fresh" / "beijiang-notice-13.txt"
    (sheet,) = laid_out(path, Format.TABLOID)[0][1]
    assert fill(laid_down(sheet)) >= LEAST_FILL


@pytest.mark.parametrize("format_", [None, *Format])
def test_three_short_stories_with_full_headings_stand_on_one_full_sheet(
    format_: Format | None,
) -> None:
    # 闽东快报 A01: they were spread over as many sheets, and its masthead over all its width.
    (path,) = (path for path in TEXTS if path.stem == "mindong-express")
    (sheet,) = laid_out(path, format_)[0][1]
    assert fill(laid_down(sheet)) >= LEAST_FILL


def test_little_copy_is_set_down_in_fewer_and_wider_bands() -> None:
    whole = page(*(article(at, *paragraphs(50, at)) for at in (1, 2, 3, 4)))
    (sheet,) = lay_out(whole, design=Design(format=Format.TABLOID, is_down=True))
    assert fill(laid_down(sheet)) >= LEAST_FILL


def test_the_lead_begins_at_the_upper_right_and_all_else_left_of_it_or_below() -> None:
    (path,) = DOWN
    for each, sheets in laid_out(path, None):
        heads = {
            item.source.article: item.positions[0]
            for sheet in sheets
            for item in reversed(sheet.frame.items)
            if isinstance(item, Run) and item.source is not None and item.source.article
        }
        weights = weigh(each)
        lead = heads.pop(each.articles[weights.index(min(weights))].id)
        assert all(x < lead[0] or y > lead[1] for x, y in heads.values())


def test_the_masthead_runs_down_at_the_upper_right_with_its_date_below_it() -> None:
    (path,) = DOWN
    issue = held_issue(path)
    (sheet,) = laid_out(path, None)[0][1]
    printed = [
        item
        for item in sheet.frame.items
        if isinstance(item, Run) and item.source is not None and item.source.field == "masthead"
    ]
    name = next(item for item in printed if item.text == issue.title)
    date = next(item for item in printed if item.text.startswith("2026"))
    area = sheet.type_area
    assert name.posture is Posture.UPRIGHT
    assert name.positions[0][0] > area.right - 0.25 * area.width
    assert name.positions[-1][1] < date.positions[0][1] < area.y + 0.7 * area.height


def test_a_paper_without_a_name_has_a_line_of_dates_and_no_empty_box() -> None:
    # 参考资讯 01: a double frame stood at the upper right with nothing in it but a date.
    whole = page(*(article(at, *paragraphs(400, at)) for at in range(1, 5)))
    dating = Dating(value=date(2011, 4, 7), status=DateStatus.KNOWN)
    issue = Issue(title="", date=dating, pages=(whole,))
    sheets = lay_out_page(issue, whole, Design(is_down=True), SquareFaces(), lambda _: None)
    assert faults(sheets, whole) == []
    items = sheets[0].frame.items
    assert not [item for item in items if isinstance(item, Panel) and item.outline is Ink.TEXT]
    (day,) = (item for item in items if isinstance(item, Run) and item.text == "2011年4月7日")
    assert day.posture is Posture.HORIZONTAL
    assert day.positions[0][1] < min(rect.y for rect in sheets[0].columns)


def test_later_sheets_of_a_front_page_say_in_their_margin_whose_they_are() -> None:
    # 民嘉日報 A01 on two of A4: the second had neither nameplate nor folio.
    day = Dating(value=date(2026, 5, 18), status=DateStatus.KNOWN)
    long = page(*(article(at, *paragraphs(2500, at)) for at in range(1, 7)))
    paper = Issue(title="海港日報", language="zh-Hant", date=day, pages=(long,))
    design = Design(format=Format.A4, is_down=True)
    sheets = lay_out_page(paper, long, design, SquareFaces(), lambda _: None)
    assert len(sheets) > 1
    assert [sheet.sheet for sheet in sheets] == list(range(len(sheets)))
    for sheet in sheets:
        runs = [item for item in sheet.frame.items if isinstance(item, Run)]
        across = [run for run in runs if run.posture is Posture.HORIZONTAL]
        above = [run for run in across if run.ys[0] < sheet.columns[0].y]
        said = "|".join(run.text for run in above)
        assert said == ("海港日報　2026年5月18日　星期一|01（續）" if sheet.sheet else "")
        assert all(run.ys[0] - run.size > 0 for run in above)


def test_pictures_and_tables_stand_upright_with_captions_below_them() -> None:
    (path,) = DOWN
    sizes = picture_sizes(path)
    plates = 0
    for _, sheets in laid_out(path, None):
        items = [item for sheet in sheets for item in sheet.frame.items]
        for plate in (item for item in items if isinstance(item, Plate)):
            natural = sizes(plate.image)
            assert natural is not None
            assert plate.rect.width / plate.rect.height == pytest.approx(natural[0] / natural[1])
            captions = [
                item
                for item in items
                if isinstance(item, Run)
                and item.source is not None
                and item.source.field == "caption"
                and item.posture is Posture.HORIZONTAL
            ]
            assert any(
                plate.rect.x - 1 <= run.positions[0][0] <= plate.rect.right
                and plate.rect.bottom < run.positions[0][1] < plate.rect.bottom + 3 * run.size
                for run in captions
            )
            plates += 1
    assert plates > 2


def test_the_label_of_a_page_stands_at_its_outer_edge() -> None:
    (path,) = DOWN
    for each, sheets in laid_out(path, None)[1:]:
        area = sheets[0].type_area
        label = next(
            item
            for item in sheets[0].frame.items
            if isinstance(item, Run) and item.text == each.label
        )
        is_right = label.positions[0][0] > area.x + area.width / 2
        assert is_right == (each.number % 2 == 0)


def test_the_lead_may_have_its_heading_across_and_the_others_have_theirs_down() -> None:
    (path,) = DOWN
    (_, (sheet,)), *_ = laid_out(path, None)
    lead, *others = held_issue(path).pages[0].articles
    heads: dict[str, list[Run]] = {}
    for item in sheet.frame.items:
        if isinstance(item, Run) and item.source is not None and item.source.field == "headline":
            heads.setdefault(item.source.article, []).append(item)
    assert {run.posture for run in heads[lead.id]} == {Posture.HORIZONTAL}
    assert all(heads[each.id][0].posture is Posture.UPRIGHT for each in others)
    (land,) = next(area.rects for area in sheet.frame.areas if area.article == lead.id)
    body = [
        run.positions[0][1]
        for run in sheet.frame.items
        if isinstance(run, Run)
        and run.source is not None
        and (run.source.article, run.source.field) == (lead.id, "block")
    ]
    assert all(land.y < run.positions[0][1] < min(body) for run in heads[lead.id])
    assert all(
        land.x < x < land.right - 0.5 * run.size for run in heads[lead.id] for x, _ in run.positions
    )
