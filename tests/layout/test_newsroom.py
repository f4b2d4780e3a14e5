"""Pages of any number of stories of any lengths hold what is never wrong on a page.

DAODU_EXAMPLES sets how many are laid out (1000 take about three minutes); the first
ones are the same every time.
"""

import os
import statistics
from collections.abc import Iterator
from functools import cache

import pytest

from reader.layout.sheet.frame import LaidOutPage
from tests.layout.flaws import white_rows, widows
from tests.layout.lying import laid_down
from tests.layout.newsroom import Job, any_job
from tests.layout.proofreading import clashes, fill, misprints, off_grid, outside, uneven

EXAMPLES = int(os.environ.get("DAODU_EXAMPLES", "32"))
UNEVEN, WIDOWED = 0.01, 0.02
"""Shares of all sheets: a cut of many pages that no column break suits is still made."""
TYPICAL_FILL, POOR_FILL = 0.98, 0.95
"""Of the middle sheet, and of the one that nine in ten are fuller than."""
HOLE, HOLED = 5, 0.1
"""Blank rows that make a white hole, and the share of all sheets that may have one: of the
few that are laid out at first it is .09, of two hundred pages .04."""


@cache
def laid_out(seed: int) -> tuple[Job, tuple[LaidOutPage, ...]]:
    job = any_job(seed)
    return job, job.sheets()


def every_sheet() -> Iterator[tuple[Job, LaidOutPage]]:
    for seed in range(EXAMPLES):
        job, sheets = laid_out(seed)
        yield from ((job, sheet) for sheet in sheets)


@pytest.mark.parametrize("seed", [*range(EXAMPLES), 136])
def test_all_copy_is_there_once_within_the_page_and_on_its_grid(seed: int) -> None:
    job, sheets = laid_out(seed)
    assert misprints(sheets, job.page) == []
    for sheet in sheets:
        assert outside(sheet) == clashes(sheet) == off_grid(sheet) == []


def test_hardly_a_sheet_has_columns_that_are_not_level_or_lines_that_stand_alone() -> None:
    sheets = list(every_sheet())
    assert sum(bool(uneven(sheet)) for _, sheet in sheets) <= UNEVEN * len(sheets)
    alone = sum(1 for job, sheet in sheets if list(widows(sheet, job.page)))
    assert alone <= WIDOWED * len(sheets)


def test_sheets_are_full_whatever_the_copy_and_the_format() -> None:
    fills = [fill(sheet) for _, sheet in every_sheet()]
    assert statistics.median(fills) >= TYPICAL_FILL
    assert statistics.quantiles(fills, n=10)[0] >= POOR_FILL


def test_hardly_a_sheet_has_a_white_hole() -> None:
    sheets = [sheet for _, sheet in every_sheet()]
    holed = sum(any(rows >= HOLE for _, _, rows in white_rows(sheet)) for sheet in sheets)
    assert holed <= HOLED * len(sheets)


def test_copy_that_would_ruin_its_sheets_goes_on_one_more() -> None:
    _, sheets = laid_out(2)
    assert max(rows for sheet in sheets for *_, rows in white_rows(sheet)) < 2 * HOLE


@pytest.mark.parametrize("seed", [115, 153])
def test_a_sheet_of_several_that_comes_out_bare_is_made_up_again(seed: int) -> None:
    _, sheets = laid_out(seed)
    assert len(sheets) > 1
    assert min(map(fill, sheets)) >= POOR_FILL


@pytest.mark.parametrize("seed", [33, 52])
def test_a_bare_sheet_set_down_is_made_up_in_other_rows_or_columns(seed: int) -> None:
    sheets = any_job(seed).sheets(is_down=True)
    assert min(fill(laid_down(sheet)) for sheet in sheets) >= POOR_FILL
