"""Head lines of an article → kicker (引题), headline (主题) and deck (副题).

A text dump has no type sizes, and may join the lines of a head with blanks. What tells
its parts apart is wording and length: a kicker leads into the headline (…强调, ——, ：)
or names a column, a deck begins with —— or reports more in smaller words. Each way to
divide the head is weighed as a whole, and the heaviest taken.
"""

import re
from dataclasses import dataclass

from reader.notation.column import names_column_and_title
from reader.parse.text.head_traits import HeadClauses, division_traits, read_clauses
from reader.parse.text.weights import load_weights, shares, weigh

_MOST_KICKER, _MOST_DECK = 3, 4
"""Clauses that a kicker and a deck have at most."""
_SURE = 0.7
"""A division less likely than this is doubted."""
_STROKES = ("｜", "|")
"""What parts a column's name from the headline behind it: 人物｜塔吊上的人."""
_IN_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
"""（钢笔画） says of what kind a headline's work is, and is none."""
_DOUBT = "kicker, headline and deck were told apart on little evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of an article.

    Attributes:
        kicker: Empty when there is none.
        headline: Printed line breaks are spaces.
        deck: Empty when there is none.
        doubt: What was guessed; empty when the wording decides.
    """

    kicker: str = ""
    headline: str = ""
    deck: str = ""
    doubt: str = ""


def split_head(
    lines: tuple[str, ...],
    *,
    is_first_column: bool = False,
    is_joined: bool = False,
    lead: str = "",
    marked: frozenset[int] = frozenset(),
) -> Head:
    """Split the lines above an article's text.

    Args:
        lines: In print order, at least one.
        is_first_column: True when the page shows that the first line names a column.
        is_joined: True when the page shows that a head's lines were joined with blanks.
        lead: What the story opens with; empty when unknown.
        marked: Indices of the lines that a program marked as headings, which saw their type
            or knew them: where it left others out, the headline is of what it marked.
    """
    head = read_clauses(lines, is_joined=is_joined, lead=lead)
    if len(head.clauses) == 1 or (len(lines) == 1 and _rhyme(head.clauses)):
        return Head(headline=lines[0])
    ways = divisions(head)
    if is_first_column and len(lines) > 1:
        first = len(read_clauses(lines[:1]).clauses)
        ways = tuple(way for way in ways if way[0] == first) or ways
    elif names_column_and_title(lines[0]) or head.clauses[0].endswith(_STROKES):
        ways = tuple(way for way in ways if way[0])
    ways = tuple(way for way in ways if not _IN_BRACKETS.fullmatch(head.text(*way))) or ways
    told = _clauses_within(lines, marked)
    ways = tuple(way for way in ways if told.issuperset(range(*way))) or ways
    weights = load_weights("heads")
    likely = shares([weigh(weights, division_traits(head, *way)) for way in ways])
    best = max(range(len(ways)), key=likely.__getitem__)
    start, end = ways[best]
    return Head(
        kicker=head.text(0, start),
        headline=head.text(start, end),
        deck=head.text(end, len(head.clauses)),
        doubt=_DOUBT if likely[best] < _SURE else "",
    )


def _rhyme(clauses: tuple[str, ...]) -> bool:
    """Tell two halves of one length with a character in the same place: 云也来 雨也来."""
    first, *rest = clauses
    return len(rest) == 1 and len(first) == len(rest[0]) and any(map(str.__eq__, first, rest[0]))


def _clauses_within(lines: tuple[str, ...], marked: frozenset[int]) -> frozenset[int]:
    """Return the indices of the clauses in some of a head's lines."""
    ends = [len(read_clauses(lines[:count]).clauses) for count in range(len(lines) + 1)]
    return frozenset(clause for line in marked for clause in range(ends[line], ends[line + 1]))


def divisions(head: HeadClauses) -> tuple[tuple[int, int], ...]:
    """Return the ways to divide a head: the headline's first clause, and the one after its last."""
    count = len(head.clauses)
    return tuple(
        (start, end)
        for start in range(min(count, _MOST_KICKER + 1))
        for end in range(start + 1, count + 1)
        if count - end <= _MOST_DECK
    )
