"""A head divided into kicker, headline and deck in, the traits of that division out."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from reader.notation.script import simplified
from reader.notation.word_class import words
from reader.parse.text import head_lines
from reader.parse.text.clauses import is_cut, is_in_frame, runs_on
from reader.parse.text.line_traits import (
    SPACE,
    clause_traits,
    clauses_of,
    end_traits,
    pairs_of,
    ratio,
)
from reader.parse.text.lines import width_of
from reader.parse.text.weights import step

_WIDTHS = (3, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 30)
_TOLD, _TOLD_MORE = (0.01, 0.2, 0.4, 0.6, 0.8), (-0.5, -0.25, -0.08, 0.08, 0.25, 0.5)
_MOST = 5
_LONGEST_NAME = 6.0
_OPENINGS = frozenset(
    [
        "dash",
        "opens as a deck",
        "counts",
        "particulars",
        "urges",
        "series",
        "column",
        "section",
        "series name",
        "column clause",
        "first v",
        "first n",
        "first m",
        "first t",
        "first r",
    ]
)
"""Traits of how a part begins; a part of one clause has its others as its end."""
_BLANK, _LINE = " ", "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadClauses:
    """The clauses of a head in print order.

    Attributes:
        clauses: At least one.
        breaks: What parts each from the next, a character each: a line's end or a blank.
        blanks: The same as printed; a line's end is a space.
        is_joined: Whether the page shows that heads' lines were joined with blanks.
        lead: What the story opens with; empty when unknown.
    """

    clauses: tuple[str, ...]
    breaks: str
    blanks: tuple[str, ...]
    is_joined: bool = False
    lead: str = ""

    @property
    def form(self) -> str:
        """How the head is set: in lines, in one, or in one that may have been several."""
        if _LINE in self.breaks:
            return ""
        return "joined" if self.is_joined else "one line"

    def text(self, start: int, end: int) -> str:
        """Return some of the clauses as printed, line ends as blanks."""
        pieces = itertools.chain.from_iterable(
            zip(self.clauses[start:end], (*self.blanks[start : end - 1], ""), strict=True)
        )
        return "".join(pieces) if end > start else ""


def read_clauses(lines: tuple[str, ...], *, is_joined: bool = False, lead: str = "") -> HeadClauses:
    """Divide the lines of a head at their blanks."""
    clauses: list[str] = []
    breaks: list[str] = []
    blanks: list[str] = []
    for line in lines:
        found = clauses_of(line)
        breaks += [_LINE] * bool(clauses and found) + [_BLANK] * (len(found) - 1)
        blanks += [" "] * bool(clauses and found)
        blanks += SPACE.findall(line.strip()) if len(found) > 1 else []
        clauses += found
    return HeadClauses(
        clauses=tuple(clauses),
        breaks="".join(breaks),
        blanks=tuple(blanks),
        is_joined=is_joined,
        lead=lead,
    )


def division_traits(head: HeadClauses, start: int, end: int) -> list[str]:
    """Return the traits of a division.

    Args:
        head: All of the clauses.
        start: Index of the headline's first clause; what stands above is the kicker.
        end: Index after its last; what stands below is the deck.
    """
    traits = list(_shape(head, start, end))
    parts = "K" * start + "H" * (end - start) + "D" * (len(head.clauses) - end)
    for place, (first, second) in enumerate(itertools.pairwise(head.clauses)):
        joint = parts[place : place + 2]
        traits += _joint(joint, head.breaks[place], first, second)
        traits.append(f"{joint}{head.breaks[place]}{head.form}")
    for part in sorted(set(parts)):
        traits += _part(part, head, parts.index(part), parts.rindex(part) + 1)
    kicker = head.text(0, start)
    headline = head.text(start, end)
    deck = head.text(end, len(head.clauses))
    if kicker:
        traits += _above(head, start, kicker, headline)
    if deck:
        traits += _below(head, end, headline, deck)
    if head.form and head.lead:
        traits += _in_lead(head, parts)
    return traits


def _in_lead(head: HeadClauses, parts: str) -> Iterator[str]:
    """Yield how much of each part the story's opening says again.

    It names the meeting that a kicker names, and no headline's figure of speech. Where a
    head is set in lines, these tell more.
    """
    told = [_told_again(clause, head.lead) for clause in head.clauses]
    for part in sorted(set(parts)):
        text = head.text(parts.index(part), parts.rindex(part) + 1)
        yield f"{part} in lead {step(_told_again(text, head.lead), _TOLD)}"
    for place, (first, second) in enumerate(itertools.pairwise(told)):
        yield f"{parts[place : place + 2]} in lead {step(second - first, _TOLD_MORE)}"


def _told_again(text: str, lead: str) -> float:
    pairs = pairs_of(text)
    return len(pairs & pairs_of(lead)) / max(len(pairs), 1)


def _shape(head: HeadClauses, start: int, end: int) -> Iterator[str]:
    has = f"{'K' * bool(start)}H{'D' * (end < len(head.clauses))}"
    lines = min(head.breaks.count(_LINE) + 1, 4)
    yield has
    yield f"{has} {min(len(head.clauses), _MOST)} in {lines} {head.form}"
    yield f"{has} in {lines} {head.form}"
    if start and head_lines.leads_in(head.clauses[start - 1]):
        yield f"{has} led"
        if end < len(head.clauses) and not _told_of_chair(head.clauses[end:]):
            yield "led and more"
    elif start and head_lines.FORMS["meets"](head.clauses[start - 1]):
        yield f"{has} met"
    if start and _is_short(head.clauses[:start]):
        yield f"{has} named {head.form}"
    if _told_of_chair(head.clauses[start:end]):
        yield "chair in headline"


def _told_of_chair(clauses: tuple[str, ...]) -> bool:
    return head_lines.FORMS["presides"](clauses[-1]) is not None


def _is_short(clauses: tuple[str, ...]) -> bool:
    """Tell what may be a column's name: a few characters."""
    return len(clauses) == 1 and width_of(clauses[0]) <= _LONGEST_NAME


def _joint(joint: str, mark: str, first: str, second: str) -> Iterator[str]:
    """Yield what stands on both sides of a break."""
    if is_cut(first, second):
        yield f"{joint} cut"
        yield f"{joint}{mark}cut"
    elif runs_on(first, second):
        yield f"{joint} runs on"
    if is_in_frame(first, second):
        yield f"{joint} in frame"
    length = ratio(width_of(first), width_of(second))
    yield f"{joint} ratio {length}"
    yield f"{joint}{mark}ratio {length}"
    if len(first) == len(second):
        yield f"{joint}{mark}parallel"
    plays = head_lines.is_headline_above(first, second)
    if plays is not None:
        yield f"{joint} plays {'above' if plays else 'below'}"


def _part(part: str, head: HeadClauses, start: int, end: int) -> Iterator[str]:
    clauses = head.clauses[start:end]
    yield from (f"{part} last {trait}" for trait in clause_traits(clauses[-1]))
    opening = clause_traits(clauses[0])
    if len(clauses) == 1:
        opening = tuple(trait for trait in opening if trait in _OPENINGS)
    yield from (f"{part} first {trait}" for trait in opening)
    yield f"{part} of {min(len(clauses), 4)}"
    yield f"{part} width {step(width_of(head.text(start, end)), _WIDTHS)}"
    yield f"{part} longest {step(max(map(width_of, clauses)), _WIDTHS)}"
    lines = head.breaks[start : end - 1].count(_LINE) + 1
    yield f"{part} lines {min(lines, 3)}"
    yield from _wording(part, clauses)
    if part == "K" or part == "D":
        yield from (f"{part} {trait}" for trait in end_traits(clauses[-1])[1:])
        yield f"{part} {end_traits(clauses[0])[0]}"


def _wording(part: str, clauses: tuple[str, ...]) -> Iterator[str]:
    """Yield the words of a part, and the ones that it begins and closes with."""
    found = [simplified(word.text) for text in clauses for word in words(text) if word.text.strip()]
    yield from (f"{part} has {word}" for word in sorted(set(found)))
    if found:
        yield f"{part} begins {found[0]}"
        yield f"{part} closes {found[-1]}"


def _above(head: HeadClauses, start: int, kicker: str, headline: str) -> Iterator[str]:
    yield f"above {ratio(width_of(kicker), width_of(headline))}"
    longest = max(map(width_of, head.clauses[:start]))
    yield f"above longest {ratio(longest, max(map(width_of, head.clauses[start:])))}"
    if head_lines.names_column(kicker, headline):
        yield "above column"
    if head_lines.asks_of(head.clauses[start - 1], head.clauses[start]):
        yield "above asked of"
    if head_lines.adds_comma(headline, kicker):
        yield "above pauses"
    if head_lines.adds(kicker, headline):
        yield "above added to"
    if start == 1 and head_lines.has_clauses(headline):
        yield "above clauses"


def _below(head: HeadClauses, end: int, headline: str, deck: str) -> Iterator[str]:
    yield f"below {ratio(width_of(headline), width_of(deck))}"
    longest = max(map(width_of, head.clauses[:end]))
    yield f"below longest {ratio(longest, max(map(width_of, head.clauses[end:])))}"
    if head_lines.adds(headline, deck):
        yield "below adds"
    if head_lines.adds(head.clauses[end - 1], head.clauses[end]):
        yield "below adds to last"
    if head_lines.adds_comma(headline, deck):
        yield "below pauses"
    if head_lines.tells_outcome(headline, deck):
        yield "below outcome"
    if head_lines.asks_of(deck, headline):
        yield "below asked of"
