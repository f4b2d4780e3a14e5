"""What librarians added, read: records of titles, and why an issue is missing."""

from reader.library import binding
from reader.library.binding import text
from reader.library.library import Library
from reader.library.title_records import read_title_record
from reader.model.record import GapReason, TitleRecord


def title_record(library: Library, slug: str) -> TitleRecord | None:
    """Return the record of a title; None when there is none yet."""
    with library.snapshot():
        row = binding.execute(
            library.connection, "SELECT fields FROM records WHERE title = ?", (slug,)
        ).fetchone()
    return None if row is None else read_title_record(row[0])


def gap_reasons(library: Library, slug: str) -> dict[str, GapReason]:
    """Return why issues of a title are missing: a date or a number to the reason."""
    with library.snapshot():
        rows = binding.execute(
            library.connection, "SELECT place, reason FROM gaps WHERE title = ?", (slug,)
        )
        return {text(place): GapReason(reason) for place, reason in rows}
