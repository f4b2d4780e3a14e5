"""Where the terms of a query stand in a printed text.

Matching is done on the folded text; what is shown is the printed one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.library.folding import fold, fold_with_places, folds_one_to_one
from reader.library.query import Term
from reader.library.tokens import WORD_CHARACTER

LEAD = 24
"""Characters of a snippet before its first mark."""

SNIPPET = 90
"""Characters of a snippet: three lines of a list."""

CUT = "…"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A printed text and the stretches of it that were looked for.

    Attributes:
        text: As printed, with … where it is cut.
        marks: Start and end of each stretch, in order, none overlapping.
    """

    text: str
    marks: tuple[Span, ...] = ()


Patterns = Sequence[re.Pattern[str]]


def term_patterns(terms: Sequence[Term]) -> tuple[re.Pattern[str], ...]:
    """Compile what finds each term in a folded text, where the index finds it."""
    return tuple(re.compile(_pattern(term)) for term in terms)


def _pattern(term: Term) -> str:
    pattern = re.escape(term.folded)
    if re.match(WORD_CHARACTER, term.folded):
        pattern = f"(?<!{WORD_CHARACTER}){pattern}"
    if term.is_whole and re.match(WORD_CHARACTER, term.folded[-1]):
        pattern = f"{pattern}(?!{WORD_CHARACTER})"
    return pattern


def count_terms(folded: str, patterns: Patterns) -> tuple[int, ...]:
    """Count how often each term stands in a folded text."""
    return tuple(len(pattern.findall(folded)) for pattern in patterns)


def shortened(text: str, longest: int) -> str:
    """Return a text, cut after so many characters if it is longer."""
    return text if len(text) <= longest else text[:longest] + CUT


def mark(text: str, patterns: Patterns) -> Marked:
    """Mark the terms in a whole text."""
    return Marked(text=text, marks=printed_spans(text, patterns))


def snippet(texts: Sequence[str], patterns: Patterns) -> Marked:
    """Cut a short piece out of some texts, the first that has the most terms.

    Args:
        texts: In print order.
        patterns: Of the terms; the beginning of the first text is cut when none has one.
    """
    best, most = "", -1
    for text in texts:
        folded = fold(text)
        found = sum(pattern.search(folded) is not None for pattern in patterns)
        if text and found > most:
            best, most = text, found
        if found == len(patterns):
            break
    spans = printed_spans(best, patterns) if most > 0 else ()
    start = max(0, spans[0][0] - LEAD) if spans else 0
    if len(best) - start < SNIPPET:
        start = max(0, len(best) - SNIPPET) if start else 0
    end = max(start + SNIPPET, min(spans[0][1], start + 2 * SNIPPET) if spans else 0)
    before, after = CUT if start else "", CUT if end < len(best) else ""
    shift = len(before) - start
    return Marked(
        text=before + best[start:end] + after,
        marks=tuple(
            (first + shift, min(last, end) + shift) for first, last in spans if first < end
        ),
    )


def printed_spans(text: str, patterns: Patterns) -> tuple[Span, ...]:
    """Return the stretches of a printed text that the terms stand in, in order, joined."""
    spans = _spans(fold(text), patterns)
    if spans and not folds_one_to_one(text):
        # Few texts of an issue have what is looked for: only theirs are gone through by character.
        _, places = fold_with_places(text)
        # The end is the place after the last character printed, not the next one's.
        spans = [(places[start], places[end - 1] + 1) for start, end in spans]
    return _merged(spans)


def _spans(folded: str, patterns: Patterns) -> list[Span]:
    return [match.span() for pattern in patterns for match in pattern.finditer(folded)]


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Join overlapping spans and put them in order."""
    ordered = sorted(spans)
    merged = ordered[:1]
    for _, (start, end) in pairwise(ordered):
        if start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
