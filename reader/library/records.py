"""What librarians add: records of titles, and why an issue is missing."""

import dataclasses
import datetime
from collections.abc import Iterator
from typing import Any

from reader.library import binding
from reader.library.binding import text
from reader.library.library import Library
from reader.library.shelf import read_holding
from reader.model.record import AppearanceBlock, GapReason, Holding, TitleRecord


def title_record(library: Library, slug: str) -> TitleRecord | None:
    """Return the record of a title; None when there is none yet."""
    with library.snapshot():
        row = binding.execute(
            library.connection, "SELECT fields FROM records WHERE title = ?", (slug,)
        ).fetchone()
    return None if row is None else read_title_record(row[0])


def keep_title_record(library: Library, record: TitleRecord) -> None:
    """Keep the record of a title in place of the former one."""
    with library.writing():
        binding.execute(
            library.connection,
            "INSERT OR REPLACE INTO records VALUES (?, ?)",
            (record.slug, write_title_record(record)),
        )


def gap_reasons(library: Library, slug: str) -> dict[str, GapReason]:
    """Return why issues of a title are missing: a date or a number to the reason."""
    with library.snapshot():
        rows = binding.execute(
            library.connection, "SELECT place, reason FROM gaps WHERE title = ?", (slug,)
        )
        return {text(place): GapReason(reason) for place, reason in rows}


def keep_gap_reason(library: Library, slug: str, place: str, reason: GapReason) -> None:
    """Keep why an issue is missing.

    Args:
        library: The library.
        slug: Of the title.
        place: The date (2021-08-13) or the number (6312) that is missing.
        reason: `GapReason.UNKNOWN` forgets the former reason.
    """
    with library.writing():
        if reason is GapReason.UNKNOWN:
            binding.execute(
                library.connection,
                "DELETE FROM gaps WHERE title = ? AND place = ?",
                (slug, place),
            )
        else:
            binding.execute(
                library.connection,
                "INSERT OR REPLACE INTO gaps VALUES (?, ?, ?)",
                (slug, place, reason.value),
            )


def holdings(library: Library, slug: str) -> Iterator[Holding]:
    """Yield every issue held of a title, earliest first, one in memory at a time."""
    with library.snapshot():
        keys = binding.execute(
            library.connection,
            "SELECT i.key FROM issues i JOIN titles t ON t.id = i.title WHERE t.slug = ?"
            " ORDER BY i.day, i.key",
            (slug,),
        ).fetchall()
    for (key,) in keys:
        with library.snapshot():
            holding = read_holding(library.connection, key)
        if holding is not None:
            yield holding


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
