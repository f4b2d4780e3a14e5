"""Fit the weights of the parser's judgements to marked pages: `python -m tests.parse.fitting`.

A choice is several readings, each a list of traits, and which of them is right. The
weights make the right ones likeliest, and stay as small as that allows.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.parse.text.draft import lead_of
from reader.parse.text.habits import are_joined
from reader.parse.text.head_traits import division_traits, read_clauses
from reader.parse.text.heading import divisions
from reader.parse.text.page_lines import PageLines
from reader.parse.text.segmentation import Judged, Role, open_roles, role_traits, segment
from reader.parse.text.surroundings import Surroundings
from reader.resources import resource
from tests.parse import test_blind_pages, test_structure, test_unseen_papers
from tests.parse.accounting import folded
from tests.parse.marked_edges import marked_lines, without_edges
from tests.parse.marked_lines import MarkedSheet, Told, marked_sheets, marks_of, sheets_of
from tests.parse.varying import in_seed_form, in_traditional, without_indents, wrapped

HEADS = Path(__file__).resolve().parents[1] / "heads" / "heads.txt"
_HELD_OF_HEADS, _HELD_OF_HEADINGS, _HELD_OF_LINES = 4.0, 1.5, 3.0
_WEIGHT_OF_SEED_FORM = 0.6
"""Of a page's second form beside its first."""
_WEIGHT_OF_BARE = 0.0
"""Of a page in narrow lines without indents."""
_WEIGHT_OF_SCRIPT = 0.7
"""Of a page in the other script beside it as it stands."""
_WEIGHT_OF_JOINED = 0.5
"""Of a head whose lines are joined with blanks."""
WEIGHT_AS_IS, _WEIGHT_OF_SMALL_HEADS = 2.0, 4.0
_TESTS = (test_structure, test_unseen_papers, test_blind_pages)
SMALL_PAGES = [page for test in _TESTS for page in test.PAGES]
SMALL_HEADS = [head for test in _TESTS for head in test.HEADS]
WEIGHT_OF_SMALL = 6.0
_ROUNDS = 24
_RATE = 0.25
_LEAST_WEIGHT = 0.06
"""Smaller ones together change one judgement in a thousand."""
_LEAST_SEEN = 3
"""Examples that a trait must be seen in to be weighed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Readings of one thing.

    Attributes:
        readings: The traits of each.
        right: Index of the right one.
        weight: Of the example among others.
        source: What it was taken from.
    """

    readings: tuple[tuple[str, ...], ...]
    right: int
    weight: float = 1.0
    source: str = ""


def fit(choices: Sequence[Choice], held: float) -> dict[str, float]:
    """Return the weights of traits (AdaGrad over all examples, in a fixed order).

    Args:
        choices: The examples.
        held: How strongly weights are held at nothing.
    """
    seen = Counter(trait for choice in choices for trait in {t for r in choice.readings for t in r})
    index = {t: n for n, t in enumerate(sorted(t for t, n in seen.items() if n >= _LEAST_SEEN))}
    counts = [held / seen[trait] for trait in index]
    weights = [0.0] * len(index)
    squares = [1e-3] * len(index)
    known = [
        [[index[t] for t in reading if t in index] for reading in choice.readings]
        for choice in choices
    ]
    order = sorted(range(len(choices)), key=lambda n: (n * 2654435761) % 4294967291)
    for round_ in range(_ROUNDS):
        rate = _RATE * (1.0 if round_ < _ROUNDS * 0.6 else 0.3)
        for n in order:
            choice, readings = choices[n], known[n]
            sums = [sum([weights[t] for t in r]) for r in readings]
            most = max(sums)
            powers = [math.exp(s - most) for s in sums]
            total = sum(powers)
            slopes: dict[int, float] = {}
            for place, reading in enumerate(readings):
                slope = choice.weight * (powers[place] / total - (place == choice.right))
                for t in reading:
                    slopes[t] = slopes.get(t, 0.0) + slope
            for t, slope in slopes.items():
                whole = slope + counts[t] * weights[t]
                squares[t] += whole * whole
                weights[t] -= rate * whole / math.sqrt(squares[t])
    return {t: round(weights[n], 2) for t, n in index.items() if abs(weights[n]) >= _LEAST_WEIGHT}


def choices_of_heads() -> Iterator[Choice]:
    """Yield the ways to divide each head of the marked pages and of the list of heads."""
    small = [(head, _WEIGHT_OF_SMALL_HEADS) for head in _small_heads()]
    others = ((head, WEIGHT_AS_IS) for head in (*_marked_heads(), *_listed_heads()))
    for head, weight in (*others, *small):
        choice = choice_of_head(head)
        if choice is not None:
            yield replace(choice, weight=weight)
        if len(head.lines) > 1:
            joined = choice_of_head(replace(head, lines=(" ".join(head.lines),), is_joined=True))
            if joined is not None:
                yield replace(joined, weight=_WEIGHT_OF_JOINED)


@dataclass(frozen=True, slots=True)
class ToldHead:
    """A head and what its parts are.

    Attributes:
        source: What it was taken from.
        lines: In print order.
        told: Its kicker, headline and deck, folded.
        is_joined: Whether its page shows that heads' lines were joined with blanks.
        lead: What its story opens with; empty when unknown.
    """

    source: str
    lines: tuple[str, ...]
    told: Told
    is_joined: bool = False
    lead: str = ""


def choice_of_head(told_head: ToldHead) -> Choice | None:
    """Return the ways to divide a head; None where there is one only."""
    told = told_head.told
    head = read_clauses(told_head.lines, is_joined=told_head.is_joined, lead=told_head.lead)
    ways = divisions(head)
    count = len(head.clauses)
    read = [
        tuple(folded(head.text(*part)) for part in ((0, a), (a, b), (b, count))) for a, b in ways
    ]
    if len(ways) == 1 or told not in read:
        return None
    readings = tuple(tuple(division_traits(head, *way)) for way in ways)
    return Choice(readings=readings, right=read.index(told), source=told_head.source)


def _listed_heads() -> Iterator[ToldHead]:
    for number, line in enumerate(HEADS.read_text(encoding="utf-8").splitlines()):
        if line.count("|") != 2 or line.startswith("#"):
            continue
        parts = [[p.strip() for p in part.split(" / ") if p.strip()] for part in line.split("|")]
        if parts[1]:
            told = tuple(folded("".join(part)) for part in parts)
            yield ToldHead(f"heads {number}", tuple(p for part in parts for p in part), told)


def _small_heads() -> Iterator[ToldHead]:
    for number, (lines, told) in enumerate(SMALL_HEADS):
        parts = tuple(folded(part) for part in f"{told}||".split("|")[:3])
        yield ToldHead(f"small head {number}", tuple(lines.split("\n")), parts)
    for number, (_, text, trace) in enumerate(SMALL_PAGES):
        for sheet in sheets_of(f"small {number}", test_structure.page(text), marks_of(trace)):
            yield from _heads_of(sheet, is_joined=False)


def _marked_heads() -> Iterator[ToldHead]:
    for sheet in marked_sheets(_as_it_is):
        texts = {each.unit.number: each.text for each in sheet.elements}
        heads = [tuple(texts[number] for number in numbers) for numbers, _ in sheet.heads]
        yield from _heads_of(sheet, is_joined=are_joined(heads))


def _heads_of(sheet: MarkedSheet, *, is_joined: bool) -> Iterator[ToldHead]:
    places = {each.unit.number: place for place, each in enumerate(sheet.elements)}
    for numbers, told in sheet.heads:
        lines = tuple(sheet.elements[places[number]].text for number in numbers)
        lead = lead_of(sheet.elements[places[numbers[-1]] + 1 :])
        yield ToldHead(sheet.name, lines, told, is_joined, lead)


def choices_of_headings() -> Iterator[Choice]:
    """Yield what each heading of the marked pages may be, in the pages' several forms."""
    forms = (
        (_as_it_is, 1.0),
        (in_seed_form, _WEIGHT_OF_SEED_FORM),
    )
    for vary, weight in forms:
        for sheet in marked_sheets(vary):
            yield from _headings_of(sheet, weight)

    for sheet in marked_sheets(_as_it_is, in_traditional):
        yield from _headings_of(sheet, _WEIGHT_OF_SCRIPT)
    for number, (_, text, trace) in enumerate(SMALL_PAGES):
        for sheet in sheets_of(f"small {number}", test_structure.page(text), marks_of(trace)):
            yield from _headings_of(sheet, WEIGHT_OF_SMALL)


def _headings_of(sheet: MarkedSheet, weight: float) -> list[Choice]:
    found: list[Choice] = []

    def told(where: Surroundings) -> Judged:
        role = sheet.roles.get(where.heading.unit.number)
        open_to = open_roles(where)
        if role is None or role not in open_to:
            return Judged(role=Role.CROSSHEAD)
        traits = where.traits()
        readings = tuple(tuple(role_traits(each, traits)) for each in open_to)
        found.append(Choice(readings, open_to.index(role), weight, sheet.name))
        return Judged(role=role)

    segment(sheet.elements, sheet.furniture, sheet.kind, told)
    return found


def choices_of_lines() -> Iterator[Choice]:
    """Yield for each line of the marked pages, with and without their edges, whose it is."""
    for sheet in (each for page in marked_lines() for each in (page, without_edges(page))):
        lines = PageLines(sheet.units)
        for index, is_of_page in sheet.of_page.items():
            readings = ((), tuple(lines.traits(index)))
            yield Choice(readings, int(is_of_page), source=sheet.name)


def _bare(text: str, page: dict[str, Any], measure: int) -> str:
    return without_indents(wrapped(text, page, measure))


def _as_it_is(text: str, page: dict[str, Any]) -> str:
    return text


def main() -> None:
    for name, choices, held in (
        ("heads", list(choices_of_heads()), _HELD_OF_HEADS),
        ("headings", list(choices_of_headings()), _HELD_OF_HEADINGS),
        ("lines", list(choices_of_lines()), _HELD_OF_LINES),
    ):
        weights = fit(choices, held)
        table = "".join(f"{trait}\t{weight}\n" for trait, weight in sorted(weights.items()))
        resource(f"parse/{name}.tsv").write_text(table, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(choices)} examples, {len(weights)} weights\n")


if __name__ == "__main__":
    main()
