"""A collated issue to rows: what accession writes, and how it is taken out again.

Every function here runs inside a transaction of its caller.
"""

import datetime
import sqlite3
from dataclasses import dataclass, fields

from reader.errors import LibraryError
from reader.library import binding
from reader.library.binding import Row
from reader.library.indexing import IndexRow, index_row, insert_words, remove_words
from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture
from reader.model.issue import Issue, Masthead, Page
from reader.model.key import title_slug

PLACE_BITS = 20
"""Articles a day and parts an article: a million each."""

PLACES = 1 << PLACE_BITS


@dataclass(slots=True, kw_only=True)
class IssueRows:
    """The rows of one issue, table by table, in the order of their columns."""

    pages: list[Row]
    digests: list[Row]
    articles: list[Row]
    parts: list[Row]
    bylines: list[Row]
    jumps: list[Row]
    doubts: list[Row]
    words: list[IndexRow]


_INSERTS = {
    "pages": "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "digests": "INSERT INTO digests VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "articles": "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "parts": "INSERT INTO parts VALUES (?, ?, ?, ?, ?, ?)",
    "bylines": "INSERT INTO bylines VALUES (?, ?, ?, ?, ?)",
    "jumps": "INSERT INTO jumps VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "doubts": "INSERT INTO doubts VALUES (?, ?, ?, ?)",
}


def first_article_id(day: datetime.date | None) -> int:
    """Return the lowest article id of a day; undated issues come before every day."""
    return 0 if day is None else day.toordinal() << PLACE_BITS


def store_issue(connection: sqlite3.Connection, path: str, key: str, issue: Issue) -> int:
    """Write an issue and its search index under a key; return its row id."""
    title = _title_row(connection, issue.title)
    cursor = binding.execute(
        connection,
        "INSERT INTO issues (key, title, number, day, date_status, date_evidence, edition,"
        " language, masthead, remarks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            title,
            issue.number,
            issue.date.value.isoformat() if issue.date.value else "",
            issue.date.status.value,
            binding.dump(issue.date.evidence),
            issue.edition,
            issue.language,
            binding.dump(_masthead(issue.masthead)),
            issue.remarks,
        ),
    )
    row_id = cursor.lastrowid
    assert row_id is not None
    rows = rows_of(connection, path, issue, row_id)
    for table, statement in _INSERTS.items():
        binding.insert(connection, statement, getattr(rows, table))
    insert_words(connection, rows.words)
    return row_id


def rows_of(connection: sqlite3.Connection, path: str, issue: Issue, row_id: int) -> IssueRows:
    """Lay an issue out in rows, with ids that are free."""
    (last_page,) = connection.execute("SELECT coalesce(max(id), 0) FROM pages").fetchone()
    count = sum(len(page.articles) for page in issue.pages)
    article_id = free_article_id(connection, path, issue.date.value, count)
    rows = IssueRows(
        pages=[], digests=[], articles=[], parts=[], bylines=[], jumps=[], doubts=[], words=[]
    )
    for page_id, page in enumerate(issue.pages, last_page + 1):
        _add_page(rows, row_id, page_id, page)
        for place, article in enumerate(page.articles):
            if len(article.blocks) > PLACES:
                raise LibraryError(path, "an article cannot hold more than a million paragraphs.")
            _add_article(rows, article_id, (page_id, place), article)
            rows.words.append(index_row(article_id, issue.title, page, article))
            article_id += 1
    rows.doubts = [
        (row_id, place, doubt.where, doubt.what) for place, doubt in enumerate(issue.doubts)
    ]
    return rows


def free_article_id(
    connection: sqlite3.Connection, path: str, day: datetime.date | None, count: int
) -> int:
    """Return the first of so many free article ids of a day.

    Raises:
        LibraryError: The day has no more.
    """
    first = first_article_id(day)
    (last_article,) = connection.execute(
        "SELECT max(id) FROM articles WHERE id BETWEEN ? AND ?", (first, first + PLACES - 1)
    ).fetchone()
    article_id: int = first if last_article is None else last_article + 1
    if article_id + count > first + PLACES:
        raise LibraryError(path, "one day cannot hold more than a million articles.")
    return article_id


def article_ids(connection: sqlite3.Connection, row_id: int) -> list[int]:
    """Return the ids of an issue's articles, in print order."""
    return [
        article_id
        for (article_id,) in connection.execute(
            "SELECT a.id FROM articles a JOIN pages p ON a.page = p.id WHERE p.issue = ?"
            " ORDER BY p.number, p.id, a.place",
            (row_id,),
        )
    ]


def replace_pages(
    connection: sqlite3.Connection, path: str, row_id: int, former: Issue, issue: Issue
) -> None:
    """Write an issue's pages in place of the former ones; its files and sources stay.

    Args:
        connection: Inside a transaction.
        path: The library file, for refusals.
        row_id: The issue's row.
        former: The issue as held.
        issue: The issue dated as the catalogue has it.
    """
    _remove_texts(connection, row_id, former)
    connection.execute("DELETE FROM pages WHERE issue = ?", (row_id,))
    rows = rows_of(connection, path, issue, row_id)
    for table, statement in _INSERTS.items():
        if table != "doubts":
            binding.insert(connection, statement, getattr(rows, table))
    insert_words(connection, rows.words)


def take_out(connection: sqlite3.Connection, row_id: int, issue: Issue) -> None:
    """Delete an issue's rows, its search index and the files no other issue needs.

    Args:
        connection: Inside a transaction.
        row_id: The issue's row.
        issue: The issue as held, for an index without content must be told what it held.
    """
    _remove_texts(connection, row_id, issue)
    contents = connection.execute(
        "SELECT DISTINCT sha256 FROM files WHERE issue = ?", (row_id,)
    ).fetchall()
    (title,) = connection.execute("SELECT title FROM issues WHERE id = ?", (row_id,)).fetchone()
    connection.execute("DELETE FROM issues WHERE id = ?", (row_id,))
    connection.executemany(
        "DELETE FROM contents WHERE sha256 = ?1"
        " AND NOT EXISTS (SELECT 1 FROM files WHERE sha256 = ?1)",
        contents,
    )
    connection.execute(
        "DELETE FROM titles WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM issues WHERE title = ?1)",
        (title,),
    )


def _remove_texts(connection: sqlite3.Connection, row_id: int, issue: Issue) -> None:
    """Delete what hangs on no foreign key: the paragraphs and the search index."""
    ids = article_ids(connection, row_id)
    texts = [(page, article) for page in issue.pages for article in page.articles]
    assert len(ids) == len(texts)
    remove_words(
        connection,
        [
            index_row(article_id, issue.title, page, article)
            for article_id, (page, article) in zip(ids, texts, strict=True)
        ],
    )
    for article_id in ids:
        connection.execute(
            "DELETE FROM parts WHERE id BETWEEN ? AND ?",
            (article_id << PLACE_BITS, (article_id << PLACE_BITS) + PLACES - 1),
        )


def _title_row(connection: sqlite3.Connection, name: str) -> int:
    find = "SELECT id FROM titles WHERE name = ?"
    row = binding.execute(connection, find, (name,)).fetchone()
    if row is None:
        cursor = binding.execute(
            connection,
            "INSERT INTO titles (name, slug) VALUES (?, ?)",
            (name, title_slug(name)),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid
    return int(row[0])


def _masthead(masthead: Masthead) -> dict[str, object]:
    empty = Masthead()
    return {
        field.name: getattr(masthead, field.name)
        for field in fields(Masthead)
        if getattr(masthead, field.name) != getattr(empty, field.name)
    }


def _byline(byline: Byline) -> tuple[str | None, tuple[str, ...], str]:
    return byline.role, byline.names, byline.text


def _add_page(rows: IssueRows, issue: int, page_id: int, page: Page) -> None:
    rows.pages.append(
        (
            page_id,
            issue,
            page.number,
            page.label,
            page.section,
            binding.dump([_byline(editor) for editor in page.editors]),
            binding.dump(page.folio),
            page.facsimile.path if page.facsimile else None,
            page.facsimile.sheet if page.facsimile else None,
            page.as_found,
            page.digest.label if page.digest else None,
            page.words,
        )
    )
    for place, entry in enumerate(page.digest.entries if page.digest else ()):
        rows.digests.append(
            (
                page_id,
                place,
                entry.headline,
                entry.deck,
                entry.page,
                entry.page_text,
                entry.state.value,
                entry.target,
            )
        )


def _add_article(
    rows: IssueRows, article_id: int, where: tuple[int, int], article: Article
) -> None:
    dateline = article.dateline
    rows.articles.append(
        (
            article_id,
            *where,
            article.id,
            article.kicker,
            article.headline,
            article.deck,
            binding.dump([dateline.source, dateline.place, dateline.date]) if dateline else None,
            binding.dump([zone.points for zone in article.zones]),
            article.repeats,
        )
    )
    first = article_id << PLACE_BITS
    rows.parts.extend(
        (first + place, article_id, *_part(block)) for place, block in enumerate(article.blocks)
    )
    for place, byline in enumerate(article.bylines):
        role, names, printed = _byline(byline)
        rows.bylines.append((article_id, place, role, binding.dump(names), printed))
    for place, jump in enumerate(article.jumps):
        rows.jumps.append(
            (
                article_id,
                place,
                jump.kind.value,
                binding.dump(jump.pages),
                jump.text,
                jump.state.value,
                jump.target,
                jump.block,
            )
        )


def _part(block: Block) -> tuple[str, str, str | None, str | None]:
    if isinstance(block, Paragraph):
        return "paragraph", block.text, None, None
    if isinstance(block, Crosshead):
        return "crosshead", block.text, None, None
    if isinstance(block, Picture):
        return "picture", block.caption, block.image, block.credit
    return "table", binding.dump(block.rows), None, None
