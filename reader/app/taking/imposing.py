"""What is to be printed in, the papers out: chosen pages or articles laid out and imposed."""

import math
from dataclasses import dataclass

from reader.app.reading.page_supply import Press
from reader.layout.furniture.colophon import Colophon
from reader.layout.sheet.frame import LaidOutPage
from reader.layout.sheet.imposition import cut, impose, side_by_side
from reader.model.issue import Issue
from reader.session.desk.opening import openings
from reader.session.story import story, story_as_set
from reader.session.taking.printing import Part, PrintOrder, pages_named, paper_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What can be printed of an issue.

    Attributes:
        name: Of a file it is written to, without its end.
        issue: The issue.
        page: Label of the page that is read.
        open_sheets: What lies open, laid out.
        article: Id of the article at hand; None without one.
        colophon: What its sheets say of it.
        is_vertical: Whether the article is set from top to bottom.
        is_bound_right: Whether the paper is bound on the right.
    """

    name: str
    issue: Issue
    page: str
    open_sheets: tuple[LaidOutPage, ...]
    article: str | None
    colophon: Colophon
    is_vertical: bool
    is_bound_right: bool


def papers(copy: Copy, order: PrintOrder, press: Press) -> tuple[LaidOutPage, ...]:
    """Return what is printed, a paper each; none when there is nothing to print."""
    printed: list[LaidOutPage] = []
    for sheet in _sheets(copy, order, press):
        paper = paper_for(order, sheet.frame.width, sheet.frame.height)
        printed += [sheet] if paper is None else impose(sheet, paper)
    return tuple(printed)


def _sheets(copy: Copy, order: PrintOrder, press: Press) -> tuple[LaidOutPage, ...]:
    if order.part is Part.ARTICLE:
        return _article(copy, press)
    if order.part is Part.CUTTING:
        return _cutting(copy, order, press)
    if order.part is Part.OPEN:
        labels = {sheet.label for sheet in copy.open_sheets}
    elif order.part is Part.PAGES:
        labels = {page.label for page in pages_named(copy.issue, order.pages)}
    else:
        labels = {page.label for page in copy.issue.pages}
    pages = [page for page in copy.issue.pages if page.label in labels]
    if order.part is Part.OPEN:
        # Bound on the right they lie open the other way round than they are read.
        known = copy.open_sheets
        sheets = [sheet for page in pages for sheet in known if sheet.label == page.label]
    else:
        sheets = [sheet for page in pages for sheet in press.lay_out(page)]
    return _in_pairs(copy, tuple(sheets)) if order.is_spread else tuple(sheets)


def _in_pairs(copy: Copy, sheets: tuple[LaidOutPage, ...]) -> tuple[LaidOutPage, ...]:
    """Return the sheets as they lie open: those whose neighbour is not printed alone."""
    by_leaf = {(sheet.label, sheet.sheet): sheet for sheet in sheets}
    counts: dict[str, int] = {}
    for sheet in sheets:
        counts[sheet.label] = max(counts.get(sheet.label, 1), sheet.sheet + 1)
    pairs = []
    for opening in openings(copy.issue, counts, spread=True, bound_right=copy.is_bound_right):
        both = [by_leaf.get((leaf.page, leaf.sheet)) if leaf else None for leaf in opening.leaves]
        there = [sheet for sheet in both if sheet is not None]
        if len(there) == 1:
            pairs += there
        elif there:
            pairs.append(side_by_side(both[0], both[1]))
    return tuple(pairs)


def _article(copy: Copy, press: Press) -> tuple[LaidOutPage, ...]:
    if copy.article is None:
        return ()
    parts = story_as_set(copy.issue, copy.article)
    return press.lay_out_article(parts, copy.colophon, is_vertical=copy.is_vertical)


def _cutting(copy: Copy, order: PrintOrder, press: Press) -> tuple[LaidOutPage, ...]:
    """Cut the article out of its typeset pages; a scan is cut out as a picture elsewhere."""
    if copy.article is None:
        return ()
    pieces = []
    for label, part in story(copy.issue, copy.article):
        page = copy.issue.page(label)
        for sheet in press.lay_out(page) if page is not None else ():
            if not sheet.is_facsimile:
                pieces += [(sheet, area) for area in sheet.frame.areas if area.article == part.id]
    if not pieces:
        return ()
    paper = paper_for(order, 1, 2)
    return cut(pieces, paper.inner[1] if paper is not None else math.inf)
