"""Title records between SQLite and their value, and which titles they lead to."""

import dataclasses
import datetime
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from reader.library import binding
from reader.library.binding import text
from reader.model.key import title_slug
from reader.model.record import AppearanceBlock, TitleRecord


def read_title_records(connection: sqlite3.Connection) -> dict[str, TitleRecord]:
    """Read the records of all titles that have one, by slug."""
    rows = binding.execute(connection, "SELECT title, fields FROM records ORDER BY title")
    return {text(slug): read_title_record(written) for slug, written in rows}


def related(
    names: Mapping[str, str], records: Mapping[str, TitleRecord], slug: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the earlier and the later names of a title.

    What is recorded at one end of a change of name holds at the other.

    Args:
        names: The name of each title held, by slug.
        records: The records of titles, by slug.
        slug: Of the title.
    """
    own = records.get(slug)
    known = dict(names) | {other: record.name for other, record in records.items()}
    name = known.get(slug, "")
    earlier = [*(own.earlier if own else ())]
    later = [*(own.later if own else ())]
    for other, record in records.items():
        if other != slug and {slug, name} & set(record.later):
            earlier.append(other)
        if other != slug and {slug, name} & set(record.earlier):
            later.append(other)
    return _named(earlier, known), _named(later, known)


def _named(found: Iterable[str], known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known.get(one) or one for one in found))


def take_in_changes(connection: sqlite3.Connection) -> None:
    """Enter the changes of name of schemas 1 to 4 in the records of the later titles."""
    slugs = {
        text(name): text(slug)
        for name, slug in binding.execute(connection, "SELECT name, slug FROM titles")
    }
    for earlier, later, day in binding.execute(
        connection, "SELECT earlier, later, day FROM title_changes ORDER BY day, earlier, later"
    ).fetchall():
        name = text(later)
        slug = slugs.get(name) or title_slug(name)
        row = binding.execute(
            connection, "SELECT fields FROM records WHERE title = ?", (slug,)
        ).fetchone()
        record = read_title_record(row[0]) if row else TitleRecord(slug=slug, name=name)
        names = tuple(dict.fromkeys((*record.earlier, text(earlier))))
        binding.execute(
            connection,
            "INSERT OR REPLACE INTO records VALUES (?, ?)",
            (
                slug,
                write_title_record(
                    dataclasses.replace(record, earlier=names, first=record.first or _date(day))
                ),
            ),
        )


def write_title_record(record: TitleRecord) -> str:
    """Return a title record as it is kept."""
    fields = dataclasses.asdict(record)
    for name in ("first", "last"):
        fields[name] = _day(fields[name])
    for block in fields["course"]:
        block["first"], block["last"] = _day(block["first"]), _day(block["last"])
        block["weekdays"] = sorted(block["weekdays"])
        for name in ("added", "excluded"):
            block[name] = sorted(map(_day, block[name]))
    return binding.dump(fields)


def read_title_record(written: str | bytes) -> TitleRecord:
    """Return the title record that is kept."""
    fields: dict[str, Any] = binding.load(written)
    for name in ("first", "last"):
        fields[name] = _date(fields[name])
    for name in ("other_names", "earlier", "later"):
        # Records kept before schema 3 know no other names.
        fields[name] = tuple(fields.get(name, ()))
    fields["course"] = tuple(_block(block) for block in fields["course"])
    return TitleRecord(**fields)


def _block(fields: dict[str, Any]) -> AppearanceBlock:
    return AppearanceBlock(
        first=datetime.date.fromisoformat(fields["first"]),
        last=_date(fields["last"]),
        weekdays=frozenset(fields["weekdays"]),
        added=frozenset(map(datetime.date.fromisoformat, fields["added"])),
        excluded=frozenset(map(datetime.date.fromisoformat, fields["excluded"])),
        editions=tuple(fields["editions"]),
    )


def _day(value: datetime.date | None) -> str:
    return value.isoformat() if value else ""


def _date(written: str) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
