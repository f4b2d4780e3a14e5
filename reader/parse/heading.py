"""Head lines of an article → kicker (引题), headline (主题) and deck (副题).

A text dump has no type sizes. What tells them apart is wording: a kicker leads
into the headline (…强调, …指出, ——, ：), a deck begins with —— or reports more
in smaller words; lines of one length are two lines of one headline.
"""

import re
from dataclasses import dataclass

from reader.parse.lines import width_of

_LEADS_IN = re.compile(
    r"(?:强调|強調|指出|要求|表示|时说|時說|透露|提出|宣布|认为|認為|主持并讲话|主持並講話|讲话|講話|致辞|致辭|"
    r"会议上|會議上|座谈会上|座談會上|发布会上|發佈會上|会上|會上|调研时|調研時|考察时|考察時|会见时|會見時|"
    r"主持召开|主持召開|批示|出席|——|―|：|…)$"
)
_COLUMN = re.compile(r"^(?:[■●▲◆★【\[［〔「『].*|.{2,5}[·•].{2,12}|.{2,6})$")
_DECK = re.compile(r"^(?:——|―|—|--|■|●|▲|◆)")
_LIKE_SHARE = 0.22
"""Two lines of a headline differ by less than this share of their length."""


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


def leads_in(text: str) -> bool:
    """Tell whether a line leads into a headline (…调研时强调, ——)."""
    return _LEADS_IN.search(text) is not None


def opens_deck(text: str) -> bool:
    """Tell whether a line begins as a deck does (——记…)."""
    return _DECK.match(text) is not None


def split_head(lines: tuple[str, ...]) -> Head:
    """Split the lines above an article's text.

    Args:
        lines: In print order, at least one.
    """
    if len(lines) == 1:
        return _split_line(lines[0])
    kicker, rest = _take_kicker(lines)
    deck, rest = _take_deck(rest, has_kicker=bool(kicker))
    if kicker or deck or len(rest) == 1:
        head = _split_line(" ".join(rest)) if not kicker else Head(headline=" ".join(rest))
        return Head(
            kicker=kicker or head.kicker,
            headline=head.headline,
            deck=" ".join(part for part in (head.deck, deck) if part),
        )
    return _by_length(rest)


def _take_kicker(lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Take the lines that lead into the headline off the front."""
    for count in range(min(2, len(lines) - 1), 0, -1):
        if leads_in(lines[count - 1]) and not opens_deck(lines[count]):
            return " ".join(lines[:count]), lines[count:]
    first = lines[0]
    is_column = _COLUMN.match(first) and width_of(first) <= 0.6 * width_of(lines[1])
    if is_column and not opens_deck(lines[1]):
        return first, lines[1:]
    return "", lines


def _take_deck(lines: tuple[str, ...], *, has_kicker: bool) -> tuple[str, tuple[str, ...]]:
    """Take the deck off the end."""
    for place in range(1, len(lines)):
        if opens_deck(lines[place]):
            return " ".join(lines[place:]), lines[:place]
    if has_kicker and len(lines) > 1 and not _are_alike(lines[-2], lines[-1]):
        place = len(lines) - 1
        return lines[place], lines[:place]
    return "", lines


def _are_alike(first: str, second: str) -> bool:
    a, b = width_of(first), width_of(second)
    return abs(a - b) <= max(2.0, _LIKE_SHARE * max(a, b))


def _by_length(lines: tuple[str, ...]) -> Head:
    """Guess by length alone: a longer first line leads in, a longer last line adds."""
    doubt = "kicker, headline and deck were told apart by the length of their lines"
    if len(lines) == 2:
        first, second = lines
        if _are_alike(first, second) and (" " in first) == (" " in second):
            return Head(headline=f"{first} {second}")
        if " " in second and " " not in first:
            return Head(kicker=first, headline=second)
        if width_of(first) > width_of(second):
            return Head(kicker=first, headline=second, doubt=doubt)
        return Head(headline=first, deck=second, doubt=doubt)
    adds_more = width_of(lines[2]) > 1.3 * max(width_of(lines[0]), width_of(lines[1]))
    if adds_more and _are_alike(lines[0], lines[1]):
        return Head(headline=" ".join(lines[:2]), deck=" ".join(lines[2:]), doubt=doubt)
    if len(lines) > 3 or _are_alike(lines[1], lines[2]):
        return Head(
            kicker=lines[0], headline=" ".join(lines[1:3]), deck=" ".join(lines[3:]), doubt=doubt
        )
    return Head(kicker=lines[0], headline=lines[1], deck=lines[2], doubt=doubt)


def _split_line(line: str) -> Head:
    """Split one line that may hold several, set apart by spaces."""
    clauses = re.split(r"[ \u3000\u00a0]+", line)
    kicker: list[str] = []
    if len(clauses) > 1 and leads_in(clauses[0]):
        kicker, clauses = clauses[:1], clauses[1:]
    place = next((i for i, clause in enumerate(clauses) if i and opens_deck(clause)), len(clauses))
    if not kicker and place == len(clauses):
        return Head(headline=line)
    return Head(
        kicker=" ".join(kicker), headline=" ".join(clauses[:place]), deck=" ".join(clauses[place:])
    )
