"""A library looked over: the file, its references, its pictures, its search index.

What can be made again from the printed texts is repaired on request; nothing
printed or added is ever deleted.
"""

import sqlite3
from collections.abc import Iterator

from reader.library.changes import Faults
from reader.library.connection import transaction
from reader.library.files import digest
from reader.library.folding import VERSION
from reader.library.indexing import PAGE, IndexRow, index_row, insert_words
from reader.library.library import Library
from reader.library.rebuilding import rebuild_issue
from reader.library.refusing import refusals
from reader.model.key import issue_key

_MASK = (1 << 64) - 1


def check(library: Library, *, is_repairing: bool = False) -> Faults:
    """Look a library over.

    Args:
        library: Opened for writing.
        is_repairing: Also make the search index anew if it is wrong, and remove
            remains that nothing refers to.

    Returns:
        What was found and what was put right.
    """
    found: list[str] = []
    repaired: list[str] = []
    with refusals(library.path):
        found.extend(_damage(library.connection))
        if found:
            return Faults(found=tuple(found))
        found.extend(_broken_references(library.connection))
        found.extend(_changed_files(library.connection))
        found.extend(_odd_issues(library))
        remains = _remains(library.connection)
        if remains and is_repairing:
            _remove_remains(library.connection)
            repaired.append(f"{remains} remains that nothing refers to were removed.")
        elif remains:
            found.append(f"{remains} rows belong to no issue. `daodu check --repair` removes them.")
        fault = _index_fault(library.connection)
        if fault and is_repairing:
            rebuild_index(library)
            repaired.append("The search index was made anew.")
        elif fault:
            found.append(f"{fault} `daodu check --repair` makes it anew.")
        counts = {
            table: int(library.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
            for table in ("titles", "issues", "pages", "articles", "files", "notes")
        }
    return Faults(found=tuple(found), repaired=tuple(repaired), counts=counts)


def rebuild_index(library: Library) -> None:
    """Make the search index anew from the printed texts, an issue a transaction.

    Stopped half-way, it is found incomplete by the next check.
    """
    connection = library.connection
    with refusals(library.path):
        with transaction(connection):
            connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            connection.execute("INSERT OR REPLACE INTO settings VALUES ('folding', '')")
        for (row,) in connection.execute("SELECT id FROM issues ORDER BY day, id").fetchall():
            with transaction(connection):
                insert_words(connection, _index_rows(connection, row))
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
        except (ValueError, TypeError, KeyError, AssertionError) as error:
            found.append(f"{key} cannot be read back ({error}). Import it again.")
            continue
        if issue_key(issue) != key or not issue.pages:
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
    with transaction(connection):
        for remains in _REMAINS:
            connection.execute(f"DELETE FROM {remains}")


def _index_rows(connection: sqlite3.Connection, row: int) -> list[IndexRow]:
    issue = rebuild_issue(connection, row)
    texts = ((page, article) for page in issue.pages for article in page.articles)
    ids = connection.execute(
        "SELECT a.id FROM articles a JOIN pages p ON p.id = a.page WHERE p.issue = ?"
        " ORDER BY p.id, a.place",
        (row,),
    )
    return [
        index_row(article_id, issue.title, page, article)
        for (article_id,), (page, article) in zip(ids, texts, strict=True)
    ]


def _index_fault(connection: sqlite3.Connection) -> str:
    """Compare the index with the texts; empty when they agree.

    Which articles it has is compared one by one. What it has of them is
    compared by a sum over all its words, weighed by word, which needs no
    memory however large the library is.
    """
    folding = connection.execute("SELECT value FROM settings WHERE name = 'folding'").fetchone()
    if folding is not None and folding[0] != str(VERSION):
        return "The search index was made by another version or not finished."
    try:
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    except sqlite3.DatabaseError:
        return "The search index is damaged."
    indexed = connection.execute(
        f"SELECT rowid FROM words WHERE words MATCH '\"{PAGE}\"*' ORDER BY rowid"
    )
    held = connection.execute("SELECT id FROM articles ORDER BY id")
    if any(one != other for one, other in _side_by_side(indexed, held)):
        return "The search index does not have every article, or has others."
    expected = 0
    for (row,) in connection.execute("SELECT id FROM issues").fetchall():
        for index in _index_rows(connection, row):
            for column, tokens in enumerate(index[1:]):
                expected += sum(map(hash, tokens.split(" "))) * (column + 1) if tokens else 0
    if _indexed_sum(connection) != expected & _MASK:
        return "The search index does not agree with the texts."
    return ""


def _side_by_side(indexed: sqlite3.Cursor, held: sqlite3.Cursor) -> Iterator[tuple[object, object]]:
    while True:
        one, other = indexed.fetchone(), held.fetchone()
        yield one, other
        if one is None or other is None:
            return


def _indexed_sum(connection: sqlite3.Connection) -> int:
    columns = {"head": 1, "body": 2, "caption": 3, "cells": 4, "byline": 5, "marks": 6}
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, col)"
    )
    rows = connection.execute("SELECT term, col, cnt FROM temp.vocabulary")
    total = 0
    for term, column, count in rows:
        total += hash(term) * count * columns[column]
    return total & _MASK
