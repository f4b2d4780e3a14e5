"""The issues of a title in, the table of them sorted and narrowed out: what each cell says.

The table is values alone, so that it can be sorted and narrowed on another thread.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.library import cataloguing
from reader.library.library import Library
from reader.model.dating import DateStatus
from reader.model.record import CataloguedIssue, IssueState
from reader.notation.reading_order import Rank
from reader.session.cataloguing.dates import Suggestion, suggest_dates


class Column(StrEnum):
    """Columns of the table, in their order; those that are edited are named as their field."""

    DATE = "date"
    CERTAINTY = "certainty"
    SUGGESTED = "suggested"
    NUMBER = "number"
    EDITION = "edition"
    PAGES_HELD = "pages_held"
    PAGES_ANNOUNCED = "pages_announced"
    STATE = "state"
    SHELF_MARK = "shelf_mark"
    SOURCE = "source"
    RIGHTS = "rights"
    REMARKS = "remarks"
    FORM = "form"
    KEY = "key"


EDITED = (
    Column.DATE,
    Column.NUMBER,
    Column.PAGES_HELD,
    Column.PAGES_ANNOUNCED,
    Column.STATE,
    Column.SHELF_MARK,
    Column.SOURCE,
    Column.RIGHTS,
    Column.REMARKS,
)
"""Columns whose cells a person fills in; the edition only of issues on paper."""


class Narrowing(StrEnum):
    """Which issues are shown."""

    ALL = "all"
    NOT_DATED = "not_dated"
    INFERRED = "inferred"
    PAGES_MISSING = "pages_missing"
    ON_PAPER = "on_paper"
    NO_STATE = "no_state"
    RECEIVED = "received"
    CHECKED = "checked"
    DAMAGED = "damaged"
    WITHDRAWN = "withdrawn"


Suggestions = Mapping[str, Suggestion]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How the table is wanted.

    Attributes:
        words: Texts that a row must have, apart by spaces; empty for all rows.
        narrowing: Which issues.
        column: By which it is sorted.
        is_descending: Whether the greatest comes first.
    """

    words: str = ""
    narrowing: Narrowing = Narrowing.ALL
    column: Column = Column.DATE
    is_descending: bool = False


def read_issues(
    library: Library, slug: str, limit: int | None = None
) -> tuple[CataloguedIssue, ...]:
    """Read the issues of a title; None reads all, a limit the first by date."""
    return cataloguing.catalogue(library, slug, limit)


def suggestions_of(library: Library, slug: str) -> dict[str, Suggestion]:
    """Suggest a date for each issue of a title that has none, where there is one."""
    course = cataloguing.title_as_recorded(library, slug).course
    found = suggest_dates(cataloguing.catalogue(library, slug), course, library.issue)
    return {one.key: one for one in found}


def is_editable(issue: CataloguedIssue, column: Column) -> bool:
    """Tell whether a cell can be filled in."""
    return column in EDITED or (column is Column.EDITION and not issue.is_digital)


def cell(issue: CataloguedIssue, column: Column, suggestions: Suggestions) -> str:
    """Return what a cell says; the words for certainty and state are the window's."""
    if column is Column.SUGGESTED:
        found = suggestions.get(issue.holding.key)
        return found.day.isoformat() if found is not None else ""
    return _CELLS[column](issue)


_CELLS: dict[Column, Callable[[CataloguedIssue], str]] = {
    Column.DATE: lambda i: i.holding.date.value.isoformat() if i.holding.date.value else "",
    Column.CERTAINTY: lambda i: i.holding.date.status.value,
    Column.NUMBER: lambda i: _said(i.holding.number),
    Column.EDITION: lambda i: i.holding.edition,
    Column.PAGES_HELD: lambda i: str(i.holding.pages_held),
    Column.PAGES_ANNOUNCED: lambda i: _said(i.holding.pages_announced),
    Column.STATE: lambda i: i.record.state.value if i.record.state else "",
    Column.SHELF_MARK: lambda i: i.record.shelf_mark,
    Column.SOURCE: lambda i: i.record.source,
    Column.RIGHTS: lambda i: i.record.rights,
    Column.REMARKS: lambda i: i.record.remarks,
    Column.FORM: lambda i: "text" if i.is_digital else "paper",
    Column.KEY: lambda i: i.holding.key,
}


def _said(number: int | None) -> str:
    return "" if number is None else str(number)


def arranged(
    issues: Iterable[CataloguedIssue],
    wish: Wish,
    suggestions: Suggestions,
    rank_of: Callable[[str], Rank],
) -> tuple[CataloguedIssue, ...]:
    """Return the issues that are wanted, in the order that is wanted.

    Rows without anything in the column come last by their number, whichever way it is sorted.

    Args:
        issues: Of the title.
        wish: Which are wanted, and in which order.
        suggestions: Of their dates.
        rank_of: Returns what a text of a column is sorted by.
    """
    words = wish.words.casefold().split()
    wanted = _NARROWINGS[wish.narrowing]
    found = [issue for issue in issues if wanted(issue) and _has(issue, words)]
    rank = _RANKS.get(wish.column)
    keys = {
        id(issue): rank(issue) if rank else (rank_of(text) if text else None)
        for issue in found
        for text in ("" if rank else cell(issue, wish.column, suggestions),)
    }
    filled = [issue for issue in found if keys[id(issue)] is not None]
    filled.sort(key=lambda issue: keys[id(issue)], reverse=wish.is_descending)  # type: ignore[arg-type, return-value]  # one column has values of one kind
    bare = (issue for issue in found if keys[id(issue)] is None)
    return (*filled, *sorted(bare, key=lambda issue: issue.holding.number or 0))


def _has(issue: CataloguedIssue, words: list[str]) -> bool:
    if not words:
        return True
    held, record = issue.holding, issue.record
    text = (
        f"{held.key}\n{held.number}\n{held.date.value}\n{held.edition}\n{record.shelf_mark}\n"
        f"{record.source}\n{record.rights}\n{record.remarks}"
    ).casefold()
    return all(word in text for word in words)


def _is(state: IssueState | None) -> Callable[[CataloguedIssue], bool]:
    return lambda issue: issue.record.state is state


_NARROWINGS: dict[Narrowing, Callable[[CataloguedIssue], bool]] = {
    Narrowing.ALL: lambda _: True,
    Narrowing.NOT_DATED: lambda i: i.holding.date.value is None,
    Narrowing.INFERRED: lambda i: i.holding.date.status is DateStatus.INFERRED,
    Narrowing.PAGES_MISSING: lambda i: i.holding.pages_held < (i.holding.pages_announced or 0),
    Narrowing.ON_PAPER: lambda i: not i.is_digital,
    Narrowing.NO_STATE: _is(None),
    Narrowing.RECEIVED: _is(IssueState.RECEIVED),
    Narrowing.CHECKED: _is(IssueState.CHECKED),
    Narrowing.DAMAGED: _is(IssueState.DAMAGED),
    Narrowing.WITHDRAWN: _is(IssueState.WITHDRAWN),
}

_RANKS: dict[Column, Callable[[CataloguedIssue], int | datetime.date | None]] = {
    Column.DATE: lambda i: i.holding.date.value,
    Column.NUMBER: lambda i: i.holding.number,
    Column.PAGES_HELD: lambda i: i.holding.pages_held,
    Column.PAGES_ANNOUNCED: lambda i: i.holding.pages_announced,
}
"""Columns that are sorted by a value, not by what is written."""
