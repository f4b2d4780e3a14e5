"""Issue records between SQLite and their value, joined with what was printed."""

import datetime
import sqlite3
from collections.abc import Iterator
from typing import Any

from reader.library import binding
from reader.library.binding import text
from reader.model.dating import DateStatus, Dating
from reader.model.record import CataloguedIssue, Holding, IssueRecord, IssueState

_TEXTS = ("edition", "shelf_mark", "source", "rights", "remarks")
_NUMBERS = ("number", "pages_held", "pages_announced")

_PRINTED = (
    "SELECT i.key, t.name, i.number, i.day, i.date_status, i.date_evidence, i.edition,"
    " json_extract(CAST(i.masthead AS TEXT), '$.pages_announced'),"
    " json_extract(CAST(i.masthead AS TEXT), '$.weekday'),"
    " (SELECT count(*) FROM pages p WHERE p.issue = i.id), r.fields"
    " FROM titles t JOIN issues i ON i.title = t.id"
    " LEFT JOIN issue_records r ON r.issue = i.key WHERE t.slug = ? ORDER BY i.day, i.key"
)
_ON_PAPER = (
    "SELECT r.issue, r.fields FROM issue_records r WHERE r.issue >= ? AND r.issue < ?"
    " AND NOT EXISTS (SELECT 1 FROM issues i WHERE i.key = r.issue) ORDER BY r.issue"
)


def write_record(record: IssueRecord) -> str | None:
    """Return a record as it is kept; None when it says nothing."""
    fields: dict[str, object] = {
        name: getattr(record, name)
        for name in (*_TEXTS, *_NUMBERS)
        if getattr(record, name) not in ("", None)
    }
    if record.state is not None:
        fields["state"] = record.state.value
    if record.date is not None:
        fields["date"] = [
            record.date.value.isoformat() if record.date.value else "",
            record.date.status.value,
            list(record.date.evidence),
        ]
    return binding.dump(fields) if fields else None


def read_record(key: str, written: str | bytes | None) -> IssueRecord:
    """Return the record that is kept; an empty one when none is."""
    fields: dict[str, Any] = {} if written is None else binding.load(written)
    if "state" in fields:
        fields["state"] = IssueState(fields["state"])
    if "date" in fields:
        day, status, evidence = fields["date"]
        fields["date"] = Dating(
            value=_date(day), status=DateStatus(status), evidence=tuple(evidence)
        )
    return IssueRecord(key=key, **fields)


def read_catalogue(connection: sqlite3.Connection, slug: str) -> Iterator[CataloguedIssue]:
    """Yield every issue of a title, first those in the library by date, then those on paper."""
    for row in binding.execute(connection, _PRINTED, (slug,)):
        yield _catalogued(row)
    # "0" follows "/": the keys between begin with the slug and a slash.
    for key, written in binding.execute(connection, _ON_PAPER, (f"{slug}/", f"{slug}0")):
        record = read_record(text(key), written)
        yield CataloguedIssue(
            holding=Holding(
                key=record.key,
                date=record.date or Dating(),
                number=record.number,
                edition=record.edition,
                pages_held=record.pages_held or 0,
                # Nothing can be missing of what was never counted.
                pages_announced=record.pages_announced if record.pages_held else None,
            ),
            record=record,
            is_digital=False,
        )


def _catalogued(row: tuple[Any, ...]) -> CataloguedIssue:
    key, title, number, day, status, evidence, edition, announced, weekday, pages, written = row
    record = read_record(text(key), written)
    printed = Dating(
        value=_date(day), status=DateStatus(status), evidence=tuple(binding.load(evidence))
    )
    return CataloguedIssue(
        holding=Holding(
            key=record.key,
            date=record.date or printed,
            number=_first(record.number, number),
            edition=text(edition),
            pages_held=_first(record.pages_held, pages) or 0,
            pages_announced=_first(record.pages_announced, announced),
            title=text(title),
        ),
        record=record,
        weekday=weekday or "",
    )


def _first(said: int | None, printed: int | None) -> int | None:
    return printed if said is None else said


def _date(day: str) -> datetime.date | None:
    return datetime.date.fromisoformat(day) if day else None
