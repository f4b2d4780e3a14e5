"""A library looked over: the file, its references, its pictures, its search index.

What can be made again from the printed texts is repaired on request; what
nothing refers to is removed only after a copy of the library was made.
"""

import dataclasses
import sqlite3

from reader.library.changes import Faults
from reader.library.comparing import index_fault, index_rows
from reader.library.connection import backup_folder, transaction
from reader.library.copying import copy_library, free_name
from reader.library.correcting import as_taken_in
from reader.library.files import digest
from reader.library.folding import VERSION
from reader.library.indexing import insert_words
from reader.library.library import Library
from reader.library.rebuilding import rebuild_issue
from reader.library.refusing import refusals
from reader.model.key import issue_key


def check(library: Library, *, is_repairing: bool = False) -> Faults:
    """Look a library over; others may go on reading and writing.

    Args:
        library: The library.
        is_repairing: Also put right what can be: tables' indexes and the search
            index are made anew, remains that nothing refers to are removed.

    Returns:
        What was found and what was put right.
    """
    repaired: list[str] = []
    with refusals(library.path):
        damage = _damage(library.connection)
        if damage and is_repairing and _reindexed(library.connection):
            damage = _damage(library.connection)
            repaired.append("The indexes of the tables were made anew.")
    if damage:
        return Faults(found=tuple(damage), repaired=tuple(repaired))
    with library.snapshot():
        found = [
            *_broken_references(library.connection),
            *_changed_files(library.connection),
            *_odd_issues(library),
        ]
        remains = _remains(library.connection)
        # A text that cannot be read back cannot be compared either.
        fault = "" if found else index_fault(library.connection)
        counts = {
            table: int(library.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
            for table in ("titles", "issues", "pages", "articles", "files", "notes")
        }
    if remains and is_repairing:
        kept = free_name(backup_folder(library.path) / f"{library.path.stem}-before-repair.sqlite")
        copy_library(library.connection, kept)
        with library.writing():
            _remove_remains(library.connection)
        repaired.append(f"{remains} rows that nothing refers to were removed; {kept} has them.")
    elif remains:
        found.append(f"{remains} rows belong to no issue. `daodu check --repair` removes them.")
    if fault and is_repairing:
        rebuild_index(library)
        repaired.append("The search index was made anew.")
    elif fault:
        found.append(f"{fault} `daodu check --repair` makes it anew.")
    return Faults(found=tuple(found), repaired=tuple(repaired), counts=counts)


def rebuild_index(library: Library) -> None:
    """Make the search index anew from the printed texts, an issue a transaction.

    Stopped half-way, it is found unfinished by the next check.
    """
    connection = library.connection
    with refusals(library.path):
        with transaction(connection):
            (words,) = connection.execute(
                "SELECT sql FROM sqlite_master WHERE name = 'words'"
            ).fetchone()
            # Emptying it would need an index that can still be read.
            connection.execute("DROP TABLE words")
            connection.execute(words)
            connection.execute("INSERT OR REPLACE INTO settings VALUES ('folding', '')")
        for (row,) in connection.execute("SELECT id FROM issues ORDER BY day, id").fetchall():
            with transaction(connection):
                insert_words(connection, index_rows(connection, row))
        with transaction(connection):
            connection.execute(
                "INSERT OR REPLACE INTO settings VALUES ('folding', ?)", (str(VERSION),)
            )


def _damage(connection: sqlite3.Connection) -> list[str]:
    try:
        verdicts = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:
        verdicts = [str(error)]
    return [
        f"The file is damaged: {verdict}. `daodu restore` brings back a backup."
        for verdict in verdicts
        if verdict != "ok"
    ]


def _reindexed(connection: sqlite3.Connection) -> bool:
    """Make the tables' indexes anew; false when the tables themselves cannot be read."""
    try:
        with transaction(connection):
            connection.execute("REINDEX")
    except sqlite3.DatabaseError:
        return False
    return True


def _broken_references(connection: sqlite3.Connection) -> list[str]:
    return [
        f"A row of {table} refers to one of {parent} that does not exist."
        for table, _row, parent, _key in connection.execute("PRAGMA foreign_key_check")
    ]


def _changed_files(connection: sqlite3.Connection) -> list[str]:
    found: list[str] = []
    for (sha256,) in connection.execute("SELECT sha256 FROM contents ORDER BY sha256").fetchall():
        (content,) = connection.execute(
            "SELECT bytes FROM contents WHERE sha256 = ?", (sha256,)
        ).fetchone()
        if digest(content) != sha256:
            users = connection.execute(
                "SELECT i.key, f.path FROM files f JOIN issues i ON i.id = f.issue"
                " WHERE f.sha256 = ?",
                (sha256,),
            )
            found.extend(f"{key}/{path} is not as it was taken in." for key, path in users)
    return found


def _odd_issues(library: Library) -> list[str]:
    """Read every issue back, one in memory at a time."""
    found = []
    rows = library.connection.execute("SELECT id, key FROM issues ORDER BY key").fetchall()
    for row, key in rows:
        try:
            issue = rebuild_issue(library.connection, row)
            given = as_taken_in(library.connection, key) or issue.pages
        except (ValueError, TypeError, KeyError, AssertionError) as error:
            found.append(f"{key} cannot be read back ({error}). Import it again.")
            continue
        if issue_key(dataclasses.replace(issue, pages=given)) != key or not issue.pages:
            found.append(f"{key} is not what its key says. Import it again.")
    return found


_REMAINS = (
    "parts WHERE article NOT IN (SELECT id FROM articles)",
    "contents WHERE sha256 NOT IN (SELECT sha256 FROM files)",
    "titles WHERE id NOT IN (SELECT title FROM issues)",
)


def _remains(connection: sqlite3.Connection) -> int:
    return sum(
        int(connection.execute(f"SELECT count(*) FROM {remains}").fetchone()[0])
        for remains in _REMAINS
    )


def _remove_remains(connection: sqlite3.Connection) -> None:
    for remains in _REMAINS:
        connection.execute(f"DELETE FROM {remains}")
