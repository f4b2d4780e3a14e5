"""A line in, what it says by its wording out: one word for each trait.

The traits are what a reader goes by who parts a page: leads in, calls out, asks,
counts, is a column's name, is a name, ends in a verb.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from reader.notation.column import (
    is_box_name,
    is_briefs_name,
    is_column_name,
    is_marked_name,
    is_series_name,
    is_service_name,
    opens_with_column,
)
from reader.notation.corporate import is_corporate_name
from reader.notation.names import read_names
from reader.notation.notice import is_notice_head, is_notice_name, is_rubric_head
from reader.notation.section import is_section_name
from reader.notation.signature import read_signature
from reader.notation.word_class import is_idiom, is_place, words
from reader.parse.text import head_lines
from reader.parse.text.clauses import tells_news
from reader.parse.text.head_names import names_items, speaks_for
from reader.parse.text.joining import is_unbalanced
from reader.parse.text.kinds import is_marked, is_numbered
from reader.parse.text.lines import width_of
from reader.parse.text.weights import step

SPACE = re.compile(
    r"(?<![\x21-\x7e])[ \u3000\u00a0]+|[ \u3000\u00a0]+(?![\x21-\x7e])"
    r"|(?<=[\u3400-\u9fff][｜|])(?=\S)"
)
"""A blank that parts clauses, but not Latin words; a stroke stays with the clause it ends."""
_SPREAD = re.compile(r"\S(?:[ \u3000\u00a0]+\S)+")
"""招 领: a word set wide."""
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_WIDTHS = (2.1, 3.1, 4.1, 5.1, 6.1, 7.1, 8.1, 9.1, 10.1, 11.6, 13, 14.6, 16, 18, 22, 28, 36)
_CLAUSE_WIDTHS = (4, 6, 8, 10, 12, 14, 17, 20)
_RATIOS = (0.35, 0.55, 0.75, 0.9, 0.999, 1.001, 1.12, 1.35, 1.7, 2.3)
_SAYS: dict[str, Callable[[str], object]] = {
    "leads in": head_lines.leads_in,
    "opens as a deck": head_lines.opens_deck,
    "dash": head_lines.opens_with_dash,
    "series": head_lines.names_series,
    "column clause": head_lines.opens_with_column_clause,
    "event": head_lines.tells_event,
    "deck alone": head_lines.is_deck_alone,
    "counts": head_lines.counts,
    "comma": head_lines.has_comma,
    "asks": head_lines.asks,
    "plays": head_lines.plays_on_words,
    "column": is_column_name,
    "box": is_box_name,
    "marked name": is_marked_name,
    "section": is_section_name,
    "series name": is_series_name,
    "place": is_place,
    "idiom": is_idiom,
}
"""What a clause of a head may be."""
_IS: dict[str, Callable[[str], object]] = {
    "notice": is_notice_name,
    "notice head": is_notice_head,
    "rubric": is_rubric_head,
    "service": is_service_name,
    "briefs": is_briefs_name,
    "marked": is_marked,
    "numbered": is_numbered,
    "items": names_items,
    "voice": speaks_for,
    "opens with column": opens_with_column,
    "news": tells_news,
    "unbalanced": is_unbalanced,
    "names": lambda text: bool(read_names(text)),
    "signature": lambda text: bool(read_signature(text)),
    "body": is_corporate_name,
}
"""What a line may be that stands alone."""
_FORMS = {
    "colon": r"[：:]$",
    "colon within": r"[：:].",
    "dash at end": r"[—…]$",
    "calls": r"[！!]$",
    "quoted": r"[“「]",
    "quote first": r"^[“「]",
    "quote last": r"[”」]$",
    "figure": r"\d",
    "dot": r"[·•]",
    "work": r"《",
    "list": r"、",
}
_MATCHERS: tuple[tuple[str, Callable[[str], object]], ...] = (
    *_SAYS.items(),
    *((name, re.compile(form).search) for name, form in _FORMS.items()),
    *head_lines.FORMS.items(),
)


def ratio(first: float, second: float) -> int:
    """Return the step of how long one line is beside another."""
    return step(first / max(second, 1.0), _RATIOS)


def clauses_of(line: str) -> tuple[str, ...]:
    """Return the clauses of a line that blanks set apart."""
    if _SPREAD.fullmatch(line.strip()):
        return (line.strip(),)
    return tuple(clause for clause in SPACE.split(line) if clause)


@lru_cache(maxsize=2048)
def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a text, which stand for its words."""
    return frozenset(run[n : n + 2] for run in _HAN.findall(text) for n in range(len(run) - 1))


@lru_cache(maxsize=4096)
def clause_traits(text: str) -> tuple[str, ...]:
    """Return what a clause or a line of a head says."""
    traits = [name for name, says in _MATCHERS if says(text)]
    said = [word for word in words(text) if word.text.strip()]
    if said:
        traits += [f"first {said[0].part}", f"last {said[-1].part}"]
    if not any(word.part == "v" for word in said):
        traits.append("no verb")
    return tuple(traits)


@lru_cache(maxsize=4096)
def line_traits(text: str) -> tuple[str, ...]:
    """Return what a line says that may head anything, its length and its ends."""
    clauses = clauses_of(text) or (text,)
    traits = [*clause_traits(text), *(name for name, says in _IS.items() if says(text))]
    traits.append(f"width {step(width_of(text), _WIDTHS)}")
    traits.append(f"clause {step(max(map(width_of, clauses)), _CLAUSE_WIDTHS)}")
    if len(clauses) > 1:
        traits.append(f"clauses {min(len(clauses), 4)}")
    if len(clauses) == 2 and len(clauses[0]) == len(clauses[1]):
        traits.append("parallel")
    return (*traits, *end_traits(text))


def end_traits(text: str) -> tuple[str, ...]:
    """Return the characters that a line begins and ends with."""
    return (f"opens {text[0]}", f"ends {text[-1]}", f"ends {text[-2:]}")
