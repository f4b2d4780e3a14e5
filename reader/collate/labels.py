"""Pages as printed → pages in order, numbered, each with a label of its own."""

import re
from dataclasses import replace

from reader.model.doubt import Doubt
from reader.model.issue import Page
from reader.model.printed import PrintedPage

_LABEL = re.compile(r"([A-Z]*)([0-9]+)")


def order_pages(
    printed: tuple[PrintedPage, ...],
) -> tuple[tuple[PrintedPage, ...], tuple[Doubt, ...]]:
    """Number the pages and keep their labels apart.

    Pages are put in the order of their labels when every page has one of its
    own; else they stay in the order of the source. A page that is there twice,
    word for word, is a copy of its file and counts once.
    """
    printed, copies = _without_copies(printed)
    doubts: list[Doubt] = []
    taken: set[str] = set()
    apart: list[PrintedPage] = []
    counted = {page.page.label for page in printed}
    for page in printed:
        label = page.page.label
        if label in taken:
            label = _free_label(label, taken | counted)
            what = f"Two pages are labelled {page.page.label}; the later is called {label} here."
            doubts.append(Doubt(where=page.where or label, what=what))
            page = replace(page, page=relabel(page.page, label))
        taken.add(label)
        apart.append(page)
    if not doubts and all(_LABEL.fullmatch(page.page.label) for page in apart):
        apart.sort(key=lambda page: _order(page.page.label))
    numbered = tuple(
        replace(page, page=replace(page.page, number=number))
        for number, page in enumerate(apart, start=1)
    )
    return numbered, (*copies, *doubts)


def _without_copies(
    printed: tuple[PrintedPage, ...],
) -> tuple[tuple[PrintedPage, ...], tuple[Doubt, ...]]:
    """Leave out each page whose label and text, as found, are those of a page before."""
    kept: dict[tuple[str, str], PrintedPage] = {}
    others: list[PrintedPage] = []
    doubts: list[Doubt] = []
    for page in printed:
        text = page.page.as_found.strip()
        first = kept.setdefault((page.page.label, text), page) if text else page
        if first is page:
            others.append(page)
        else:
            what = f"Left out: it is the same page as {first.where or first.page.label}."
            doubts.append(Doubt(where=page.where or page.page.label, what=what))
    return tuple(others), tuple(doubts)


def _order(label: str) -> tuple[str, int]:
    match = _LABEL.fullmatch(label)
    assert match is not None
    return match[1], int(match[2])


def _free_label(label: str, taken: set[str]) -> str:
    count = 2
    while f"{label}-{count}" in taken:
        count += 1
    return f"{label}-{count}"


def relabel(page: Page, label: str) -> Page:
    """Give a page another label, and its articles ids made from it."""
    prefix = f"{page.label}/"
    articles = tuple(
        replace(article, id=f"{label}/{article.id.removeprefix(prefix)}")
        for article in page.articles
    )
    return replace(page, label=label, articles=articles)
