"""Which issues are held: shelves read page by page, by key."""

import datetime
import re
import sqlite3
from typing import Any

from reader.library import binding
from reader.library.binding import Value, text
from reader.library.changes import Filters, TitleHolding
from reader.library.folding import fold
from reader.library.title_records import read_title_records, related
from reader.model.dating import DateStatus, Dating
from reader.model.record import Holding

_HOLDING = (
    "SELECT i.key, t.name, i.number, i.day, i.date_status, i.date_evidence, i.edition,"
    " json_extract(CAST(i.masthead AS TEXT), '$.pages_announced'),"
    " (SELECT count(*) FROM pages p WHERE p.issue = i.id),"
    " (SELECT count(*) FROM pages p JOIN articles a ON a.page = p.id WHERE p.issue = i.id)"
    " FROM issues i JOIN titles t ON t.id = i.title"
)

_DATED_KEY = re.compile("/([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-|$)")


def find_row(connection: sqlite3.Connection, key: str) -> int | None:
    """Return the row of the issue with a key; None when it is not held."""
    row = binding.execute(connection, "SELECT id FROM issues WHERE key = ?", (key,)).fetchone()
    return None if row is None else int(row[0])


def find_title_rows(connection: sqlite3.Connection, wanted: str) -> tuple[int, ...]:
    """Return the rows of the titles whose slug is ``wanted`` or whose name contains it."""
    folded = fold(wanted).strip()
    rows = [
        (row, slug, fold(text(name)))
        for row, slug, name in connection.execute("SELECT id, slug, name FROM titles")
    ]
    exact = tuple(row for row, slug, name in rows if wanted == slug or folded == name)
    return exact or tuple(row for row, _slug, name in rows if folded in name)


def read_shelf(
    connection: sqlite3.Connection, filters: Filters, after: str | None, limit: int
) -> tuple[Holding, ...]:
    """Read a stretch of the shelf, newest first, undated issues last.

    Args:
        connection: The library.
        filters: Which issues are meant.
        after: Key of the issue after which to begin; None begins at the newest.
        limit: How many at most.
    """
    where: list[str] = []
    values: list[Value] = []
    if filters.title:
        titles = find_title_rows(connection, filters.title)
        # Several titles: the plus has SQLite walk the shelf of all by date and
        # leave the others out, rather than sort all that there are.
        several = "i.title = ?" if len(titles) == 1 else f"+i.title IN ({_slots(titles)})"
        where.append(several)
        values.extend(titles)
    if filters.first or filters.last:
        where.append("i.day BETWEEN ? AND ?")
        first = filters.first or datetime.date.min
        values.extend((first.isoformat(), (filters.last or datetime.date.max).isoformat()))
    if after is not None:
        where.append("(i.day, i.key) < (?, ?)")
        values.extend((_day_of(connection, after), after))
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    values.append(limit)
    rows = binding.execute(
        connection, f"{_HOLDING}{condition} ORDER BY i.day DESC, i.key DESC LIMIT ?", values
    )
    return tuple(_holding(row) for row in rows)


def _slots(values: tuple[int, ...]) -> str:
    return ", ".join("?" * len(values))


def _day_of(connection: sqlite3.Connection, key: str) -> str:
    """Return the day of an issue; as its key tells when it was removed meanwhile."""
    row = binding.execute(connection, "SELECT day FROM issues WHERE key = ?", (key,)).fetchone()
    if row is not None:
        return str(row[0])
    match = _DATED_KEY.search(key)
    return match[1] if match else ""


def read_holding(connection: sqlite3.Connection, key: str) -> Holding | None:
    """Read what the shelf shows of one issue; None when it is not held."""
    row = binding.execute(connection, f"{_HOLDING} WHERE i.key = ?", (key,)).fetchone()
    return None if row is None else _holding(row)


def find_neighbour(connection: sqlite3.Connection, key: str, *, is_later: bool) -> str | None:
    """Return the key of the issue of the same title before or after; None at the end."""
    sign, order = (">", "ASC") if is_later else ("<", "DESC")
    row = binding.execute(
        connection,
        f"SELECT o.key FROM issues i JOIN issues o ON o.title = i.title"
        f" AND (o.day, o.key) {sign} (i.day, i.key) WHERE i.key = ?"
        f" ORDER BY o.day {order}, o.key {order} LIMIT 1",
        (key,),
    ).fetchone()
    return None if row is None else str(row[0])


def read_titles(connection: sqlite3.Connection) -> tuple[TitleHolding, ...]:
    """Read every title held, by name, with its span and its earlier and later names."""
    records = read_title_records(connection)
    names = {
        text(slug): text(name)
        for slug, name in connection.execute("SELECT slug, name FROM titles ORDER BY id DESC")
    }
    held = []
    for name, slug, count, first, last in connection.execute(
        "SELECT t.name, t.slug, count(*), min(nullif(i.day, '')), max(nullif(i.day, ''))"
        " FROM titles t JOIN issues i ON i.title = t.id GROUP BY t.id ORDER BY t.name"
    ):
        earlier, later = related(names, records, slug)
        held.append(
            TitleHolding(
                name=text(name),
                slug=slug,
                issues=count,
                first=_date(first),
                last=_date(last),
                earlier=earlier,
                later=later,
            )
        )
    return tuple(held)


def _holding(row: tuple[Any, ...]) -> Holding:
    key, title, number, day, status, evidence, edition, announced, pages, articles = row
    return Holding(
        key=key,
        title=text(title),
        number=number,
        date=Dating(
            value=_date(day),
            status=DateStatus(status),
            evidence=tuple(binding.load(evidence)),
        ),
        edition=text(edition),
        pages_held=pages,
        pages_announced=announced,
        articles_held=articles,
    )


def _date(day: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(day) if day else None
