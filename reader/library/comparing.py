"""The search index against the texts it was made from.

Neither side is ever held in memory: both are reduced to sums over every token
with its column, its place and its article, which agree when the index is right
and, but for one case in a million, only then. Nothing is written, so others may
go on writing meanwhile.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.library.folding import VERSION
from reader.library.indexing import COLUMNS, IndexRow, index_row
from reader.library.rebuilding import rebuild_issue

_MASK = (1 << 64) - 1
_ARTICLES = 65_521
_PLACES = 1_000_003
"""Primes: SQLite adds up to 10 billion such products before a sum overflows."""


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What an index holds.

    Attributes:
        tokens: Sum over the tokens, weighed by column.
        places: Sum over the places of tokens, weighed by article.
        beginnings: First character of tokens to the number and sum of the
            articles that have one.
    """

    tokens: int = 0
    places: int = 0
    beginnings: dict[str, tuple[int, int]] = field(default_factory=dict)


def index_rows(connection: sqlite3.Connection, row: int) -> list[IndexRow]:
    """Make the rows of the index for an issue that is held."""
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


def index_fault(connection: sqlite3.Connection) -> str:
    """Compare the index with the texts; the connection reads one moment's state.

    Returns:
        What is wrong, a sentence; empty when they agree.
    """
    made_by = connection.execute("SELECT value FROM settings WHERE name = 'folding'").fetchone()
    if made_by is None or made_by[0] != str(VERSION):
        return "The search index was made by another version or not finished."
    expected = _expected(connection)
    try:
        indexed = _indexed(connection, expected.beginnings)
    except sqlite3.DatabaseError:
        return "The search index is damaged."
    return "" if indexed == expected else "The search index does not agree with the texts."


def _expected(connection: sqlite3.Connection) -> _Tally:
    tally = _Tally()
    beginnings: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for article_id, columns in _every_row(connection):
        weight = article_id % _ARTICLES
        firsts: set[str] = set()
        for column, tokens in enumerate(columns, 1):
            for place, token in enumerate(tokens.split(), 1):
                tally.tokens += hash(token) * column
                tally.places += weight * place * _code(token) % _PLACES
                firsts.add(token[0])
        for first in firsts:
            beginnings[first][0] += 1
            beginnings[first][1] += weight
    tally.tokens &= _MASK
    tally.beginnings = {first: (count, total) for first, (count, total) in beginnings.items()}
    return tally


def _code(token: str) -> int:
    """Return what SQLite's ``unicode()`` says: it takes two noncharacters for faults."""
    return 0xFFFD if token[0] in "\ufffe\uffff" else ord(token[0])


def _every_row(connection: sqlite3.Connection) -> Iterator[tuple[int, tuple[str, ...]]]:
    for (row,) in connection.execute("SELECT id FROM issues").fetchall():
        for article_id, *columns in index_rows(connection, row):
            yield article_id, tuple(columns)


def _indexed(connection: sqlite3.Connection, beginnings: dict[str, tuple[int, int]]) -> _Tally:
    tally = _Tally()
    for kind in ("col", "instance"):
        connection.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_{kind}"
            f" USING fts5vocab(main, words, {kind})"
        )
    weights = {column: weight for weight, column in enumerate(COLUMNS, 1)}
    for term, column, count in connection.execute("SELECT term, col, cnt FROM temp.words_col"):
        tally.tokens += hash(term) * count * weights[column]
    tally.tokens &= _MASK
    (tally.places,) = connection.execute(
        f"SELECT coalesce(sum((doc % {_ARTICLES}) * (offset + 1) * unicode(term) % {_PLACES}), 0)"
        " FROM temp.words_instance"
    ).fetchone()
    # A character by itself is looked for in an index of its own.
    for first in beginnings:
        tally.beginnings[first] = connection.execute(
            f"SELECT count(*), coalesce(sum(rowid % {_ARTICLES}), 0) FROM words"
            " WHERE words MATCH ?",
            (f'"{first}"*',),
        ).fetchone()
    return tally
