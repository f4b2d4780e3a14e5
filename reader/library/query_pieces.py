"""A query as typed to its pieces: brackets, operators, phrases, filters and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.errors import QueryError

FIELDS = {
    "title": "title",
    "报名": "title",
    "from": "from",
    "起": "from",
    "to": "to",
    "止": "to",
    "date": "date",
    "日期": "date",
    "page": "page",
    "版": "page",
    "section": "section",
    "版名": "section",
    "byline": "byline",
    "作者": "byline",
    "kind": "kind",
    "类型": "kind",
}
"""The filters by the names a person may type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A bracket, an operator, or something to find.

    Attributes:
        kind: "(", ")", "AND", "OR", "NOT", "text" or "phrase".
        value: What is to be found.
        field: The filter it belongs to; empty for text.
        is_negative: A minus stands before it.
    """

    kind: str
    value: str = ""
    field: str = ""
    is_negative: bool = False


_FIELD = re.compile(f"({'|'.join(sorted(FIELDS, key=len, reverse=True))}):(?=[^\\s])")
_PHRASE = re.compile(r'"([^"]*)"|“([^”\s]+\s[^”]*)”')
_SPACE = re.compile(r"\s*")


def cut_query(typed: str) -> Iterator[Piece]:
    """Cut a query into its pieces.

    Typographic quotes are text, as in a paper, unless they hold a space, which
    only a phrase needs; round brackets inside a word are text as well.

    Raises:
        QueryError: A quotation mark is not closed.
    """
    at = _space_end(typed, 0)
    depth = 0
    while at < len(typed):
        is_negative = typed[at] == "-" and typed[at + 1 : at + 2].strip() != ""
        at += is_negative
        field = _FIELD.match(typed, at)
        at = field.end() if field else at
        if typed[at] in "()" and not field:
            depth += 1 if typed[at] == "(" else -1
            yield Piece(kind=typed[at], is_negative=is_negative)
            at += 1
        else:
            kind, value, at = _wanted(typed, at, depth)
            if kind == "text" and value in _OPERATORS and not field and not is_negative:
                kind = value
            name = FIELDS[field[1]] if field else ""
            yield Piece(kind=kind, value=value, field=name, is_negative=is_negative)
        at = _space_end(typed, at)


_OPERATORS = ("AND", "OR", "NOT")


def _wanted(typed: str, at: int, depth: int) -> tuple[str, str, int]:
    """Return the kind of what is to be found, its text, and where it ends."""
    if phrase := _PHRASE.match(typed, at):
        return "phrase", phrase[1] or phrase[2] or "", phrase.end()
    if typed[at] == '"':
        raise QueryError(typed, 'a quotation mark is not closed. Add another ".')
    end = _text_end(typed, at, depth)
    return "text", typed[at:end], end


def _space_end(typed: str, at: int) -> int:
    match = _SPACE.match(typed, at)
    assert match is not None
    return match.end()


def _text_end(typed: str, start: int, depth: int) -> int:
    """Return where a word ends: at white space or the bracket of a group round it."""
    own = 0
    for at in range(start, len(typed)):
        if typed[at].isspace():
            return at
        own += (typed[at] == "(") - (typed[at] == ")")
        if own < 0 and depth > 0 and at > start:
            return at
    return len(typed)
