"""The date and number of an issue: the cataloguer's where there is one, else the printed.

``issues.number``, ``day``, ``date_status`` and ``date_evidence`` hold what every
shelf, list and search goes by; ``issues.printed`` keeps what the paper itself
says, where the catalogue says otherwise. Everything here happens inside one
transaction of the caller.
"""

import datetime
import sqlite3

from reader.library import binding
from reader.library.comparing import index_rows
from reader.library.indexing import insert_words, remove_words
from reader.library.issue_records import read_record
from reader.library.rebuilding import printed_dating, read_dating
from reader.library.storing import PLACE_BITS, PLACES, article_ids, free_article_id
from reader.model.dating import Dating
from reader.model.record import IssueRecord

_RECORDED = (
    "SELECT r.issue, r.fields FROM issue_records r WHERE EXISTS"
    " (SELECT 1 FROM issues i WHERE i.key = r.issue)"
)


def apply_record(connection: sqlite3.Connection, record: IssueRecord) -> None:
    """Have an issue that is held go by the date and number its record says."""
    row = binding.execute(
        connection, "SELECT id FROM issues WHERE key = ?", (record.key,)
    ).fetchone()
    if row is None:
        return
    issue = int(row[0])
    printed = printed_dating(connection, issue)
    former = read_dating(connection, issue)
    number = printed[0] if record.number is None else record.number
    wanted = (number, record.date or printed[1])
    if wanted == former:
        return
    _write(connection, issue, wanted, printed)
    if wanted[1].value != former[1].value:
        _move_articles(connection, record.key, issue, wanted[1].value)


def apply_all_records(connection: sqlite3.Connection) -> None:
    """Have all issues go by what their records say."""
    for key, written in binding.execute(connection, _RECORDED).fetchall():
        apply_record(connection, read_record(binding.text(key), written))


def _write(
    connection: sqlite3.Connection,
    issue: int,
    wanted: tuple[int | None, Dating],
    printed: tuple[int | None, Dating],
) -> None:
    kept = "" if wanted == printed else binding.dump([printed[0], *_plain(printed[1])])
    day, status, evidence = _plain(wanted[1])
    binding.execute(
        connection,
        "UPDATE issues SET number = ?, day = ?, date_status = ?, date_evidence = ?, printed = ?"
        " WHERE id = ?",
        (wanted[0], day, status, binding.dump(evidence), kept, issue),
    )


def _plain(date: Dating) -> tuple[str, str, list[str]]:
    day = date.value.isoformat() if date.value else ""
    return day, date.status.value, list(date.evidence)


def _move_articles(
    connection: sqlite3.Connection, key: str, issue: int, day: datetime.date | None
) -> None:
    """Give articles ids of another day: the index finds the newest first by them."""
    words = index_rows(connection, issue)
    former = article_ids(connection, issue)
    first = free_article_id(connection, key, day, len(former))
    remove_words(connection, words)
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for place, article in enumerate(former):
        now = first + place
        connection.execute("UPDATE articles SET id = ? WHERE id = ?", (now, article))
        for table in ("bylines", "jumps"):
            connection.execute(f"UPDATE {table} SET article = ? WHERE article = ?", (now, article))
        connection.execute(
            "UPDATE parts SET id = id + ?, article = ? WHERE id BETWEEN ? AND ?",
            (
                (now - article) << PLACE_BITS,
                now,
                article << PLACE_BITS,
                (article << PLACE_BITS) + PLACES - 1,
            ),
        )
    insert_words(connection, index_rows(connection, issue))
