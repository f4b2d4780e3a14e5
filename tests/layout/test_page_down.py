"""Every page that is set down holds all its copy once, in bands of one grid."""

import os
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from reader.layout.design import Design, Format
from reader.layout.frame import LaidOutPage
from reader.layout.page import lay_out_page
from reader.model.issue import Page
from tests.layout.lying import laid_down
from tests.layout.pages import FOLDERS, TEXTS, hard_pages, held_issue, lay_out, picture_sizes
from tests.layout.proofreading import clashes, misprints, off_grid, outside
from tests.square_face import SquareFaces

HARD = hard_pages()
THOROUGH = "DAODU_EXAMPLES" in os.environ
FORMATS = (None, *Format) if THOROUGH else (None,)
PATHS = (*FOLDERS, *TEXTS) if THOROUGH else FOLDERS
"""All formats and texts only when more is asked for; the paper set down in each format always."""
DOWN = tuple(path for path in FOLDERS if held_issue(path).masthead.is_set_down)
PLACES = tuple(dict.fromkeys([*product(PATHS, FORMATS), *product(DOWN, (None, *Format))]))


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
