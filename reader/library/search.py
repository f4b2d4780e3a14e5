"""A query to the articles that match it, stretch by stretch.

By date the index itself gives the newest first, for article ids ascend by
date. By relevance only the newest `CANDIDATES` matches are weighed: to weigh
all hits of a common word takes seconds on a large library.
"""

import datetime
import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reader.library.binding import Value, load, text
from reader.library.folding import fold
from reader.library.library import Library
from reader.library.marking import (
    Marked,
    Patterns,
    count_terms,
    mark,
    shortened,
    snippet,
    term_patterns,
)
from reader.library.query import NOTHING, Query, parse_query, title_expression
from reader.library.shelf import find_title_rows
from reader.library.storing import PLACE_BITS, PLACES, first_article_id

CANDIDATES = 500
"""Newest matches weighed for relevance: some 30 ms, and more than anyone reads through."""

COUNTED = 1_000
"""Matches counted unless asked otherwise: 0.4 ms; a person is told "more than 1,000"."""

LONGEST_HEADLINE = 1_000
"""Characters of a headline that a hit shows; a damaged source may have one of 10 MB."""

_HEADLINE_WEIGHT = 6.0
"""A word in a headline counts as much as six mentions in a text."""


class Order(StrEnum):
    """In which order matches come."""

    DATE = "date"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for, and where.

    Attributes:
        typed: The query as typed; empty finds every article that the filters let through.
        title: Name, slug or part of the name of the paper; empty for all.
        first: Earliest date; None when any.
        last: Latest date; None when any.
        order: In which order matches come.
    """

    typed: str
    title: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    order: Order = Order.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that matches.

    Attributes:
        issue: Key of its issue.
        title: Name of the paper.
        number: Of the issue; None when unknown.
        date: Of the issue; None when unknown.
        edition: Of the issue; empty for the main one.
        page: Label of its page.
        section: Name of its page; empty when none is printed.
        article: Its id in the issue.
        headline: With what was looked for marked.
        snippet: A piece of its text with what was looked for marked.
    """

    issue: str
    title: str
    number: int | None
    date: datetime.date | None
    edition: str
    page: str
    section: str
    article: str
    headline: Marked
    snippet: Marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stretch of the matches.

    Attributes:
        hits: In the order asked for.
        after: Where the next stretch begins; None when this is the last.
    """

    hits: tuple[Hit, ...]
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """How the matches are spread.

    Attributes:
        counted: All matches.
        years: Year and count, newest first; 0 for undated issues.
        titles: Name of the paper and count, most first.
        sections: Name of the page and count, most first; empty for none.
    """

    counted: int
    years: tuple[tuple[int, int], ...]
    titles: tuple[tuple[str, int], ...]
    sections: tuple[tuple[str, int], ...]


def find(library: Library, search: Search, after: int | None = None, limit: int = 20) -> Found:
    """Find a stretch of the articles that match.

    Args:
        library: Where to look; `Library.interrupt` stops it from another thread.
        search: What is looked for.
        after: As the stretch before said; None for the first.
        limit: How many at most.

    Raises:
        QueryError: The query cannot be understood.
        LibraryError: The search was stopped, or the library cannot be read.
    """
    with library.snapshot():
        query = _understood(library.connection, search)
        patterns = term_patterns(query.terms)
        if search.order is Order.RELEVANCE:
            ids, following = _by_relevance(library.connection, query, patterns, after, limit)
        else:
            ids, following = _by_date(library.connection, query, search.order, after, limit)
        return Found(hits=_hits(library.connection, ids, patterns), after=following)


def count(library: Library, search: Search, at_most: int = COUNTED) -> int:
    """Count the articles that match, up to a number.

    Args:
        library: Where to look.
        search: What is looked for.
        at_most: Counting stops after one more than this.

    Raises:
        QueryError: The query cannot be understood.
    """
    with library.snapshot():
        query = _understood(library.connection, search)
        source, values = _matching(query)
        statement = f"SELECT count(*) FROM ({source} LIMIT ?)"
        return int(library.connection.execute(statement, (*values, at_most + 1)).fetchone()[0])


def count_facets(library: Library, search: Search) -> Facets:
    """Count all matches by year, title and section: 0.4 µs a match.

    Args:
        library: Where to look; `Library.interrupt` stops it from another thread.
        search: What is looked for.

    Raises:
        QueryError: The query cannot be understood.
        LibraryError: Counting was stopped, or the library cannot be read.
    """
    years: Counter[int] = Counter()
    titles: Counter[str] = Counter()
    sections: Counter[str] = Counter()
    with library.snapshot():
        query = _understood(library.connection, search)
        source, values = _matching(query)
        # By page first: the fewer rows there are to join, the sooner it is done.
        rows = library.connection.execute(
            "SELECT substr(i.day, 1, 4), t.name, p.section, sum(g.articles)"
            f" FROM (SELECT a.page, count(*) AS articles FROM ({source}) w"
            " JOIN articles a ON a.id = w.id GROUP BY a.page) g"
            " JOIN pages p ON p.id = g.page JOIN issues i ON i.id = p.issue"
            " JOIN titles t ON t.id = i.title GROUP BY 1, 2, 3",
            values,
        )
        for year, title, section, articles in rows:
            years[int(year or 0)] += articles
            titles[text(title)] += articles
            sections[text(section)] += articles
    return Facets(
        counted=years.total(),
        years=tuple(sorted(years.items(), reverse=True)),
        titles=_most_first(titles),
        sections=_most_first(sections),
    )


def _most_first(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _understood(connection: sqlite3.Connection, search: Search) -> Query:
    """Understand a search, the filters beside the query included."""

    def names(wanted: str) -> tuple[str, ...]:
        rows = find_title_rows(connection, wanted)
        marks = ", ".join("?" * len(rows))
        found = connection.execute(f"SELECT name FROM titles WHERE id IN ({marks})", rows)
        return tuple(text(name) for (name,) in found)

    is_filter = bool(search.title or search.first or search.last)
    query = (
        Query(expression="")
        if is_filter and not search.typed.strip()
        else parse_query(search.typed, names)
    )
    expressions = [query.expression] if query.expression else []
    if search.title:
        expressions.append(f"({title_expression(names(search.title)) or NOTHING})")
    return Query(
        expression=" AND ".join(expressions),
        terms=query.terms,
        first=max((day for day in (query.first, search.first) if day), default=None),
        last=min((day for day in (query.last, search.last) if day), default=None),
    )


def _matching(query: Query) -> tuple[str, tuple[Value, ...]]:
    """Return a SELECT of the ids that match, and its values."""
    where: list[str] = []
    values: list[Value] = []
    if query.expression:
        where.append("words MATCH ?")
        values.append(query.expression)
    name = "rowid" if query.expression else "id"
    if query.first or query.last:
        # Every dated article lies above the undated ones.
        first = first_article_id(query.first or datetime.date.min)
        last = first_article_id(query.last or datetime.date.max) + PLACES - 1
        where.append(f"{name} BETWEEN ? AND ?")
        values.extend((first, last))
    table = "words" if query.expression else "articles"
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    return f"SELECT {name} AS id FROM {table}{condition}", tuple(values)


def _by_date(
    connection: sqlite3.Connection, query: Query, order: Order, after: int | None, limit: int
) -> tuple[list[int], int | None]:
    is_oldest = order is Order.OLDEST
    source, values = _matching(query)
    name = "rowid" if query.expression else "id"
    if after is not None:
        join = " AND " if values else " WHERE "
        source += f"{join}{name} {'>' if is_oldest else '<'} ?"
        values = (*values, after)
    statement = f"{source} ORDER BY {name} {'ASC' if is_oldest else 'DESC'} LIMIT ?"
    ids = [found for (found,) in connection.execute(statement, (*values, limit + 1))]
    return ids[:limit], ids[limit - 1] if len(ids) > limit else None


def _by_relevance(
    connection: sqlite3.Connection,
    query: Query,
    patterns: Patterns,
    after: int | None,
    limit: int,
) -> tuple[list[int], int | None]:
    ids, _more = _by_date(connection, query, Order.DATE, None, CANDIDATES)
    heads = {
        row: fold("\n".join(map(text, texts)))
        for row, *texts in _rows(
            connection, "SELECT a.id, a.kicker, a.headline, a.deck FROM articles a", ids
        )
    }
    bodies = {row: fold("\n".join(texts)) for row, texts in _texts(connection, ids).items()}

    def weight(row: int) -> tuple[float, int]:
        body = bodies.get(row, "")
        in_head = sum(min(found, 2) for found in count_terms(heads.get(row, ""), patterns))
        in_body = sum(math.log1p(found) for found in count_terms(body, patterns))
        return _HEADLINE_WEIGHT * in_head + 2 * in_body - math.log1p(len(body)) / 4, row

    start = after or 0
    ordered = sorted(ids, key=weight, reverse=True)
    end = start + limit
    return ordered[start:end], end if end < len(ordered) else None


def _rows(connection: sqlite3.Connection, statement: str, ids: Sequence[int]) -> sqlite3.Cursor:
    return connection.execute(f"{statement} WHERE a.id IN ({', '.join('?' * len(ids))})", ids)


def _texts(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    """Read the texts below the headline of some articles, in print order."""
    texts: dict[int, list[str]] = defaultdict(list)
    for row, kind, printed, credit in _rows(
        connection,
        "SELECT a.id, x.kind, x.text, x.credit FROM articles a JOIN parts x"
        f" ON x.id BETWEEN a.id << {PLACE_BITS} AND ((a.id + 1) << {PLACE_BITS}) - 1",
        ids,
    ):
        if kind == "table":
            texts[row].extend(cell for cells in load(text(printed)) for cell in cells)
        else:
            texts[row].extend((text(printed), text(credit or "")))
    return texts


def _hits(
    connection: sqlite3.Connection, ids: Sequence[int], patterns: Patterns
) -> tuple[Hit, ...]:
    heads = {
        row: rest
        for row, *rest in _rows(
            connection,
            "SELECT a.id, a.name, a.kicker, a.headline, a.deck, p.label, p.section, i.key,"
            " t.name, i.number, i.day, i.edition FROM articles a JOIN pages p ON p.id = a.page"
            " JOIN issues i ON i.id = p.issue JOIN titles t ON t.id = i.title",
            ids,
        )
    }
    texts = _texts(connection, ids)
    return tuple(_hit(heads[row], texts[row], patterns) for row in ids if row in heads)


def _hit(head: list[Any], texts: list[str], patterns: Patterns) -> Hit:
    name, kicker, headline, deck, label, section, key, title, number, day, edition = head
    return Hit(
        issue=key,
        title=text(title),
        number=number,
        date=datetime.date.fromisoformat(day) if day else None,
        edition=text(edition),
        page=text(label),
        section=text(section),
        article=text(name),
        headline=mark(shortened(text(headline), LONGEST_HEADLINE), patterns),
        snippet=snippet([*texts, text(kicker), text(deck)], patterns),
    )
