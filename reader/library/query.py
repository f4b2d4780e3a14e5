"""A query as typed to an expression of the full-text index.

Terms side by side must all be there; ``OR``, ``AND``, ``NOT`` and ``-`` in
capitals or signs, brackets group, ``"…"`` is a phrase with its spaces and whole
words at its ends. Filters: ``title: from: to: date: page: section: byline:
kind:``, with Chinese names too. Everything else is text to be found as it
stands, punctuation included.
"""

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.errors import QueryError
from reader.library import indexing
from reader.library.folding import fold
from reader.library.query_pieces import Piece, cut_query
from reader.library.tokens import BREAK, phrase_tokens

LONGEST = 10_000
"""Characters a query may have; a pasted article is longer than any sentence sought."""

DEEPEST = 40
"""Brackets within brackets; the index gives up a little later."""

COLUMNS = {
    "headline": "head",
    "标题": "head",
    "text": "body",
    "正文": "body",
    "caption": "caption",
    "图说": "caption",
}
"""Kinds of text: every term must stand in one of that kind."""

CONTENTS = {"picture": "picture", "图片": "picture", "table": "table", "表格": "table"}
"""Kinds of article: it must have one."""

NOTHING = f'"{indexing.KIND}none"'
"""Finds nothing: a title is asked for that is not held."""

_ENDS = ("AND", "OR", ")")

Titles = Callable[[str], tuple[str, ...]]
"""Returns the names of the titles that a person means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Something looked for, to be marked where it stands.

    Attributes:
        folded: The text, folded.
        is_whole: A word at its end must not go on.
    """

    folded: str
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query that the index understands.

    Attributes:
        expression: For MATCH; empty when only dates were asked for.
        terms: What is to be found, without what is to be left out.
        first: Earliest date; None when any.
        last: Latest date; None when any.
    """

    expression: str
    terms: tuple[Term, ...] = ()
    first: datetime.date | None = None
    last: datetime.date | None = None


def parse_query(typed: str, titles: Titles) -> Query:
    """Understand a query.

    Args:
        typed: As typed.
        titles: Finds the titles that a title filter means.

    Raises:
        QueryError: It cannot be understood.
    """
    if len(typed) > LONGEST:
        reason = f"a query has at most {LONGEST} characters. Look for one sentence of it."
        raise QueryError(f"{typed[:30]}…", reason)
    return _Parser(typed, titles).query()


def phrase_expression(tokens: tuple[str, ...], *, is_beginning: bool) -> str:
    """Write a phrase for MATCH; the last token need only begin the text's if so said."""
    return f'"{" ".join(tokens)}"' + ("*" if is_beginning else "")


def title_expression(names: tuple[str, ...]) -> str:
    """Write a filter for titles of exactly these names; empty when there is none."""
    marks = [indexing.marked(indexing.TITLE, name) for name in names]
    return " OR ".join(f'(marks : ^ "{mark} {BREAK}")' for mark in marks if mark)


def contains_expression(letter: str, value: str) -> str:
    """Write a filter for a mark that contains a text; empty when nothing is left of it."""
    tokens, is_beginning = indexing.marked_phrase(letter, value)
    return phrase_expression(tokens, is_beginning=is_beginning) if tokens else ""


def day_span(written: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day of 2021, 2021-08 or 2021-08-13.

    Raises:
        ValueError: It is none of these.
    """
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?", written)
    if match is None:
        raise ValueError(written)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    assert year is not None
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if day is None:
        last = calendar.monthrange(year, month)[1]
        return datetime.date(year, month, 1), datetime.date(year, month, last)
    return datetime.date(year, month, day), datetime.date(year, month, day)


class _Parser:
    """Reads one query from left to right."""

    def __init__(self, typed: str, titles: Titles) -> None:
        self._typed = typed
        self._titles = titles
        self._columns: list[str] = []
        self._first: datetime.date | None = None
        self._last: datetime.date | None = None
        self._terms: list[Term] = []
        self._pieces = [piece for piece in cut_query(typed) if not self._holds_for_all(piece)]
        self._at = 0

    def query(self) -> Query:
        """Read the whole query."""
        is_dated = self._first is not None or self._last is not None
        if self._columns and not any(piece.field == "" for piece in self._pieces):
            raise self._refusal("kind: needs a word to be found there. Add one.")
        expression = "" if is_dated and not self._pieces else self._alternatives(0)
        if self._at < len(self._pieces):
            raise self._refusal("a closing bracket has no opening one. Remove it.")
        return Query(
            expression=expression,
            terms=tuple(dict.fromkeys(self._terms)),
            first=self._first,
            last=self._last,
        )

    def _refusal(self, reason: str) -> QueryError:
        return QueryError(self._typed.strip() or '""', reason)

    def _holds_for_all(self, piece: Piece) -> bool:
        """Take dates and kinds of text out: they hold for the whole query."""
        is_date = piece.field in ("from", "to", "date")
        is_column = piece.field == "kind" and piece.value in COLUMNS
        if not (is_date or is_column):
            return False
        if piece.is_negative:
            reason = "dates and kinds of text cannot be left out with a minus. Say what is meant."
            raise self._refusal(reason)
        if is_column:
            self._columns.append(COLUMNS[piece.value])
            return True
        try:
            first, last = day_span(piece.value)
        except ValueError as error:
            reason = "a date is written 2021, 2021-08 or 2021-08-13."
            raise self._refusal(reason) from error
        if piece.field in ("from", "date"):
            self._first = max(first, self._first or first)
        if piece.field in ("to", "date"):
            self._last = min(last, self._last or last)
        return True

    def _next(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _alternatives(self, depth: int) -> str:
        found = [self._conjunction(depth)]
        while (piece := self._next()) and piece.kind == "OR":
            self._at += 1
            found.append(self._conjunction(depth))
        return found[0] if len(found) == 1 else f"({' OR '.join(found)})"

    def _conjunction(self, depth: int) -> str:
        wanted: list[str] = []
        excluded: list[str] = []
        while (piece := self._next()) and piece.kind not in ("OR", ")"):
            if piece.kind == "AND":
                self._at += 1
                following = self._next()
                if not (wanted or excluded) or following is None or following.kind in _ENDS:
                    raise self._refusal("AND needs something on both sides. Add it or remove AND.")
            is_negative, expression = self._factor(depth)
            (excluded if is_negative else wanted).append(expression)
        if not wanted:
            raise self._refusal(self._emptiness(is_excluding=bool(excluded)))
        expression = " AND ".join(wanted)
        if excluded:
            expression = f"({expression}) NOT ({' OR '.join(excluded)})"
        return f"({expression})" if len(wanted) > 1 or excluded else expression

    def _emptiness(self, *, is_excluding: bool) -> str:
        if is_excluding:
            return "this only says what to leave out. Add something to find."
        if any(piece.kind in ("OR", "(", ")") for piece in self._pieces):
            return "OR and brackets need something to find in them. Add it or remove them."
        return "there is nothing to find in it. Type a word."

    def _factor(self, depth: int) -> tuple[bool, str]:
        """Read one thing to find or to leave out."""
        is_negative = False
        while (piece := self._next()) and piece.kind == "NOT":
            is_negative = not is_negative
            self._at += 1
        if piece is None or piece.kind in _ENDS:
            raise self._refusal("NOT needs something after it. Add it or remove NOT.")
        self._at += 1
        is_negative ^= piece.is_negative
        kept = len(self._terms)
        if piece.kind == "(":
            expression = self._group(depth + 1)
        else:
            expression = self._filter(piece) if piece.field else self._text(piece)
        if is_negative:
            del self._terms[kept:]
        return is_negative, expression

    def _group(self, depth: int) -> str:
        if depth > DEEPEST:
            raise self._refusal(f"brackets stand more than {DEEPEST} deep. Use fewer.")
        expression = self._alternatives(depth)
        if self._next() is None:
            raise self._refusal("a bracket is not closed. Add another ).")
        self._at += 1
        return expression

    def _text(self, piece: Piece) -> str:
        is_phrase = piece.kind == "phrase"
        value = piece.value
        if not is_phrase and len(value) > 1 and value.endswith("*") and value[-2].isalnum():
            value = value[:-1]
        tokens, is_beginning = phrase_tokens(value, is_whole_words=is_phrase)
        if not tokens:
            raise self._refusal("there is nothing to find in it. Type a word.")
        self._terms.append(Term(folded=fold(value).strip(" "), is_whole=is_phrase))
        expression = phrase_expression(tokens, is_beginning=is_beginning)
        columns = " ".join(self._columns)
        return f"({{{columns}}} : {expression})" if columns else expression

    def _filter(self, piece: Piece) -> str:
        expression = ""
        if piece.field == "title":
            expression = title_expression(self._titles(piece.value))
        elif piece.field == "page":
            expression = f'"{indexing.page_token(piece.value)}"'
        elif piece.field == "kind":
            if piece.value not in CONTENTS:
                known = ", ".join([*COLUMNS, *CONTENTS])
                raise self._refusal(f"kind: knows {known}. Choose one.")
            expression = f'"{indexing.KIND}{CONTENTS[piece.value]}"'
        else:
            letter = indexing.SECTION if piece.field == "section" else indexing.NAME
            expression = contains_expression(letter, piece.value)
        return f"({expression})" if expression else NOTHING
