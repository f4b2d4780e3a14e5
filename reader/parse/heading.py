"""Head lines of an article → kicker (引题), headline (主题) and deck (副题).

A text dump has no type sizes. What tells them apart is wording: a kicker leads
into the headline (…强调, …指出, ——, ：), a deck begins with —— or reports more
in smaller words; lines of one length are two lines of one headline.
"""

import re
from dataclasses import dataclass, replace

from reader.notation.column import is_column_name, is_marked_name
from reader.notation.section import is_section_name
from reader.parse.clauses import is_cut, is_in_frame, is_rest, names_speaker, runs_on
from reader.parse.head_lines import (
    adds,
    adds_comma,
    are_alike,
    asks_of,
    counts,
    counts_people,
    goes_on_below_kicker,
    has_clauses,
    has_comma,
    is_deck_alone,
    is_headline_above,
    leads_in,
    names_column,
    names_series,
    opens_deck,
    opens_with_column_clause,
    opens_with_dash,
    pauses,
    says_more,
    tells_event,
    tells_outcome,
)
from reader.parse.lines import width_of

_BY_LENGTH = "kicker, headline and deck were told apart by the length of their lines"


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


def split_head(lines: tuple[str, ...], *, is_first_column: bool = False) -> Head:
    """Split the lines above an article's text.

    Args:
        lines: In print order, at least one.
        is_first_column: True when the page shows that the first line names a column.
    """
    column, lines = _take_columns(lines)
    lines = _with_whole_clauses(lines) if len(lines) > 2 else lines
    if len(lines) == 1:
        head = _split_line(lines[0])
        return replace(head, kicker=_spaced(column, head.kicker))
    head = _split_lines(lines, is_first_column=is_first_column and not column)
    return replace(head, kicker=_spaced(column, head.kicker))


def _with_whole_clauses(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Join the lines of one clause: 我校学子在全国高校 / 教学竞赛中 / 获一等奖."""
    whole = [lines[0]]
    for line in lines[1:]:
        clause = whole[-1].replace(" ", "")
        is_one = is_cut(whole[-1], line) or is_in_frame(clause, line)
        is_one = is_one or (clause != whole[-1] and is_rest(clause, line))
        whole[-1:] = [f"{whole[-1]} {line}"] if is_one else [whole[-1], line]
    return tuple(whole)


def _spaced(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _take_columns(lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Take the names of columns off the front, but for a name that is all there is."""
    count = 0
    while count < len(lines) - 1 and (is_column_name(lines[count]) or is_marked_name(lines[count])):
        count += 1
    return " ".join(lines[:count]), lines[count:]


def _split_lines(lines: tuple[str, ...], *, is_first_column: bool) -> Head:
    """Split two lines or more."""
    kicker, rest = (lines[0], lines[1:]) if is_first_column else _take_kicker(lines)
    deck, rest = _take_deck(rest, has_kicker=bool(kicker))
    if deck and not kicker and len(rest) == 2 and has_clauses(rest[1]):
        kicker, rest = ("", rest) if has_clauses(rest[0]) else (rest[0], rest[1:])
    if deck and not kicker and len(rest) == 2 and is_headline_above(*rest) is False:
        kicker, rest = rest[0], rest[1:]
    if kicker or deck or len(rest) == 1:
        head = _split_line(" ".join(rest)) if not kicker else Head(headline=" ".join(rest))
        return Head(
            kicker=kicker or head.kicker,
            headline=head.headline,
            deck=_spaced(head.deck, deck),
        )
    return _by_length(rest)


def _take_kicker(lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Take the lines that lead into the headline off the front."""
    if names_speaker(lines[0]):
        return "", lines
    for count in range(min(2, len(lines) - 1), 0, -1):
        if leads_in(lines[count - 1]) and not opens_deck(lines[count]):
            return " ".join(lines[:count]), lines[count:]
    first = lines[0]
    if len(lines) > 2 and tells_event(first) and not opens_with_dash(lines[1]):
        return first, lines[1:]
    if is_section_name(first) and not opens_with_dash(lines[1]):
        return first, lines[1:]
    if (names_series(first) or names_column(first, lines[1])) and not opens_deck(lines[1]):
        return first, lines[1:]
    return "", lines


def _take_deck(lines: tuple[str, ...], *, has_kicker: bool) -> tuple[str, tuple[str, ...]]:
    """Take the deck off the end."""
    last = len(lines) - 1
    for place in range(1, len(lines)):
        if opens_deck(lines[place]):
            return " ".join(lines[place:]), lines[:place]
    is_told = is_deck_alone(lines[last]) or (
        has_kicker and (counts_people(lines[last]) or (last == 1 and _adds_below(*lines)))
    )
    if last > 0 and is_told:
        return lines[last], lines[:last]
    is_unlike = has_kicker and len(lines) > 1 and not are_alike(lines[-2], lines[-1])
    if is_unlike and not goes_on_below_kicker(lines[-1]):
        place = len(lines) - 1
        return lines[place], lines[:place]
    return "", lines


def _adds_below(first: str, second: str) -> bool:
    """Tell a deck below a headline that has a kicker."""
    return (
        adds(first, second)
        or (is_headline_above(first, second) is True and not goes_on_below_kicker(second))
        or (has_clauses(second) and not (has_clauses(first) or goes_on_below_kicker(second)))
    )


def _by_length(lines: tuple[str, ...]) -> Head:
    """Guess by length alone: a longer first line leads in, a longer last line adds."""
    if len(lines) == 2:
        return replace(_two_by_length(*lines), doubt=_BY_LENGTH)
    adds_more = width_of(lines[2]) > 1.3 * max(width_of(lines[0]), width_of(lines[1]))
    if adds_more and are_alike(lines[0], lines[1]):
        return Head(headline=" ".join(lines[:2]), deck=" ".join(lines[2:]), doubt=_BY_LENGTH)
    adds_to_it = counts(lines[2]) or (has_clauses(lines[2]) and adds(*lines[1:3]))
    if len(lines) > 3 or (are_alike(lines[1], lines[2]) and not adds_to_it):
        return Head(
            kicker=lines[0],
            headline=" ".join(lines[1:3]),
            deck=" ".join(lines[3:]),
            doubt=_BY_LENGTH,
        )
    return Head(kicker=lines[0], headline=lines[1], deck=lines[2], doubt=_BY_LENGTH)


def _two_by_length(first: str, second: str) -> Head:
    """Split two lines; clauses set apart by a space are display type, a sentence is not."""
    is_first_display, is_second_display = (has_clauses(line) for line in (first, second))
    is_longer = width_of(first) > width_of(second)
    plays_above = is_headline_above(first, second)
    if tells_outcome(first, second) or is_cut(first, second):
        return Head(headline=f"{first} {second}")
    # A deck of one clause is no shorter than the headline, set larger, above it.
    is_shorter = are_alike(first, second) and width_of(second) < width_of(first)
    is_deck = adds(first, second) or is_second_display or not is_shorter
    if plays_above is not None and (is_deck or not plays_above):
        return (
            Head(headline=first, deck=second)
            if plays_above
            else Head(kicker=first, headline=second)
        )
    is_asked = asks_of(first, second) and not says_more(first, second)
    adds_more = adds(first, second) or (is_first_display and not is_second_display)
    if adds_more and not is_asked:
        return Head(headline=first, deck=second)
    # A kicker pauses more readily than a headline, and states what that asks of.
    leads = is_second_display or asks_of(first, second) or adds_comma(second, first)
    if is_asked or (leads and not is_first_display):
        # A deck is no shorter than half its headline: 最后的铃声 is set large below its kicker.
        is_kicker = not says_more(first, second)
        return (
            Head(kicker=first, headline=second) if is_kicker else Head(headline=first, deck=second)
        )
    if are_alike(first, second) or runs_on(first, second):
        return Head(headline=f"{first} {second}")
    return Head(kicker=first, headline=second) if is_longer else Head(headline=first, deck=second)


def _split_line(line: str) -> Head:
    """Split one line that may hold several, set apart by spaces."""
    clauses = re.split(r"[ \u3000\u00a0]+", line)
    led = next((i + 1 for i in range(min(2, len(clauses) - 1)) if leads_in(clauses[i])), 0)
    if len(clauses) > 1 and opens_with_column_clause(clauses[0]):
        led = max(led, 1)
    kicker, clauses = clauses[:led], clauses[led:]
    place = next(
        (i for i, clause in enumerate(clauses) if i and opens_with_dash(clause)), len(clauses)
    )
    if not kicker and place == len(clauses):
        return _split_by_commas(clauses) if len(clauses) > 2 else Head(headline=line)
    return Head(
        kicker=" ".join(kicker), headline=" ".join(clauses[:place]), deck=" ".join(clauses[place:])
    )


def _split_by_commas(clauses: list[str]) -> Head:
    """Split three clauses or more: a headline seldom pauses, kicker and deck may."""
    first = 1 if pauses(clauses[0]) else 0
    last = len(clauses)
    while last > first + 1 and pauses(clauses[last - 1]):
        last -= 1
    headline = clauses[first:last]
    is_told = (first or last < len(clauses)) and not any(map(has_comma, headline))
    if not is_told:
        doubt = "a head of many clauses in one line was not divided" if len(clauses) > 3 else ""
        return Head(headline=" ".join(clauses), doubt=doubt)
    return Head(
        kicker=" ".join(clauses[:first]),
        headline=" ".join(headline),
        deck=" ".join(clauses[last:]),
        doubt="kicker, headline and deck were told apart by the commas of their clauses",
    )
