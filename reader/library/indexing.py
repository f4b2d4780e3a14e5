"""An article to its row of the full-text index.

Columns: ``head`` (kicker, headline, deck), ``body`` (paragraphs, crossheads,
jump lines), ``caption`` (captions and credits), ``cells`` (tables), ``byline``
(printed bylines), and ``marks``: what articles are filtered by, each kind with
a letter of its own before every token, so that no query for text meets them.
"""

import re
import sqlite3
from collections.abc import Iterable

from reader.library.folding import RESERVED, fold
from reader.library.tokens import ASCII_MARKS, BREAK, phrase_tokens, text_tokens
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page

IndexRow = tuple[int, str, str, str, str, str, str]

COLUMNS = ("head", "body", "caption", "cells", "byline", "marks")
"""In the order of an `IndexRow`."""

TITLE = chr(RESERVED + 1)
SECTION = chr(RESERVED + 2)
PAGE = chr(RESERVED + 3)
NAME = chr(RESERVED + 4)
KIND = chr(RESERVED + 5)

_BETWEEN = f" {BREAK} "
_LEADING_ZEROS = re.compile(r"^(\D*)0+(?=\d)")

_INSERT = (
    "INSERT INTO words (rowid, head, body, caption, cells, byline, marks)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_REMOVE = (
    "INSERT INTO words (words, rowid, head, body, caption, cells, byline, marks)"
    " VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)"
)


def article_texts(article: Article) -> dict[str, tuple[str, ...]]:
    """Return every printed text of an article by index column, in print order."""
    blocks = article.blocks
    return {
        "head": (article.kicker, article.headline, article.deck),
        "body": (
            *(block.text for block in blocks if isinstance(block, Paragraph | Crosshead)),
            *(jump.text for jump in article.jumps if jump.block is None),
        ),
        "caption": tuple(
            text
            for block in blocks
            if isinstance(block, Picture)
            for text in (*block.caption.split("\n"), block.credit)
        ),
        "cells": tuple(
            cell
            for block in blocks
            if isinstance(block, Table)
            for row in block.rows
            for cell in row
        ),
        "byline": tuple(byline.text for byline in article.bylines),
    }


def index_row(article_id: int, title: str, page: Page, article: Article) -> IndexRow:
    """Return an article's row of the index."""
    head, body, caption, cells, byline = (
        _BETWEEN.join(text_tokens(text) for text in texts if text)
        for texts in article_texts(article).values()
    )
    return article_id, head, body, caption, cells, byline, _marks(title, page, article)


def page_token(label: str) -> str:
    """Return the token of a page label; leading zeros do not count."""
    plain = _LEADING_ZEROS.sub(r"\1", fold(label).replace(" ", ""))
    return PAGE + plain.translate(ASCII_MARKS)


def marked(letter: str, text: str) -> str:
    """Return the tokens of a text for the ``marks`` column."""
    return " ".join(letter + token for token in text_tokens(text).split(" ") if token)


def marked_phrase(letter: str, text: str) -> tuple[tuple[str, ...], bool]:
    """Return the tokens by which a mark that contains ``text`` is found, as `phrase_tokens`."""
    tokens, is_beginning = phrase_tokens(text, is_whole_words=False)
    return tuple(letter + token for token in tokens), is_beginning


def insert_words(connection: sqlite3.Connection, rows: Iterable[IndexRow]) -> None:
    """Put articles into the index."""
    connection.executemany(_INSERT, rows)


def remove_words(connection: sqlite3.Connection, rows: Iterable[IndexRow]) -> None:
    """Take articles out of the index; the rows are those they were put in with."""
    connection.executemany(_REMOVE, rows)


def _marks(title: str, page: Page, article: Article) -> str:
    marks = [marked(TITLE, title), marked(SECTION, page.section), page_token(page.label)]
    marks.extend(marked(NAME, name) for byline in article.bylines for name in byline.names)
    kinds = {type(block) for block in article.blocks}
    if Picture in kinds:
        marks.append(f"{KIND}picture")
    if Table in kinds:
        marks.append(f"{KIND}table")
    return _BETWEEN.join(mark for mark in marks if mark)
