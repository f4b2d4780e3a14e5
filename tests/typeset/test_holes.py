"""Few lines with holes are weighed, and those found are the best there are all the same."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader.typeset.breaking
import reader.typeset.holes
from reader.typeset.breaking import break_lines, break_whole, weigh
from reader.typeset.cost import LINE
from reader.typeset.filling import widest_gap
from reader.typeset.holes import search_holes
from reader.typeset.prepared import Prepared, prepare
from reader.typeset.seams import Seams, parted_seams, whole_seams
from reader.typeset.task import Span, Task
from reader.typeset.ways import INFINITE
from tests.square_face import SquareFace
from tests.typeset.manuscript import any_paragraph


def _task(seed: int, measure: float) -> Task:
    prepared = prepare(any_paragraph(seed), SquareFace())
    return Task(prepared=prepared, measure=measure, indent=2.0)


def _cost(task: Task, seams: Seams, lines: tuple[Span, ...]) -> float:
    return sum(
        weigh(task, line, task.room(line.start)) + seams.prices[line.end] + LINE for line in lines
    )


@given(st.integers(0, 999), st.sampled_from((11.0, 14.5, 18.0)))
def test_where_lines_need_no_holes_they_cost_what_is_found_from_the_start_on(
    seed: int, measure: float
) -> None:
    task = _task(seed, measure)
    seams = whole_seams(task.prepared)
    whole = break_whole(task)
    if whole:
        found = _cost(task, seams, search_holes(task, seams))
        assert found == pytest.approx(_cost(task, seams, whole))


@given(st.integers(0, 999), st.sampled_from((8.0, 12.0)))
def test_no_lines_ending_elsewhere_cost_less(seed: int, measure: float) -> None:
    task = _task(seed, measure)
    seams = parted_seams(task.prepared)
    lines = search_holes(task, seams)
    best = _cost(task, seams, lines)
    chance = random.Random(seed)
    for at in range(len(lines) - 1):
        one, two = lines[at], lines[at + 1]
        middle = chance.randrange(one.start + 1, two.end)
        if seams.legal[middle]:
            moved = (
                Span(one.start, middle, middle in seams.hyphened),
                Span(middle, two.end, two.is_hyphenated),
            )
            other = _cost(task, seams, (*lines[:at], *moved, *lines[at + 2 :]))
            assert best <= other + 1e-6


def _least(task: Task, seams: Seams) -> float:
    """Return what a paragraph costs at the least: all lines within reach are weighed."""
    last, reach = len(task.prepared.text), 4 * int(task.measure)
    costs = [0.0] + [INFINITE] * last
    for start in range(last):
        for end in range(start + 1, min(start + reach, last) + 1):
            if costs[start] < INFINITE and seams.legal[end]:
                line = Span(start, end, end in seams.hyphened)
                cost = weigh(task, line, task.room(start)) + seams.prices[end] + LINE
                costs[end] = min(costs[end], costs[start] + cost)
    return costs[last]


@pytest.mark.parametrize("measure", [7.0, 11.5])
def test_no_lines_at_all_cost_less(measure: float) -> None:
    for seed in range(40):
        task = _task(seed, measure)
        seams = parted_seams(task.prepared)
        lines = search_holes(task, seams)
        found = _cost(task, seams, lines) if lines else INFINITE
        assert found == pytest.approx(_least(task, seams)), seed


def test_a_word_longer_than_its_line_leaves_no_way() -> None:
    task = Task(prepared=prepare("东南ABCDEFGHIJKLMNOP西北", SquareFace()), measure=5.0)
    assert search_holes(task, whole_seams(task.prepared)) == ()


def test_a_paragraph_has_one_line_more_only_to_save_what_is_worse() -> None:
    task = Task(prepared=prepare("东南西北中发白春夏秋冬", SquareFace()), measure=4.0)
    lines = search_holes(task, whole_seams(task.prepared))
    assert [(line.start, line.end) for line in lines] == [(0, 4), (4, 8), (8, 11)]


def test_fewer_lines_with_holes_are_weighed_than_there_are_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed: list[int] = []

    def counted(prepared: Prepared, start: int, end: int, left: float) -> float:
        weighed.append(start)
        return widest_gap(prepared, start, end, left)

    monkeypatch.setattr(reader.typeset.holes, "widest_gap", counted)
    lines = 0
    for seed in range(100):
        task = _task(seed, 12.0)
        lines += len(search_holes(task, parted_seams(task.prepared)))
    assert len(weighed) < lines


@pytest.mark.parametrize(("word", "most"), [("ABCDEFGH", 0.5), ("7", 0.5), ("a.", 8), ("。", 2)])
def test_few_ways_are_weighed_of_tearing_what_has_no_break_for_many_lines(
    word: str, most: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed: list[int] = []

    def counted(prepared: Prepared, start: int, end: int, left: float) -> float:
        weighed.append(start)
        return widest_gap(prepared, start, end, left)

    monkeypatch.setattr(reader.typeset.holes, "widest_gap", counted)
    monkeypatch.setattr(reader.typeset.breaking, "widest_gap", counted)
    text = word * (2000 // len(word))
    task = Task(prepared=prepare(text, ThirdsFace()), measure=22.0, indent=2.0)
    assert "".join(text[start:end] for start, end, _ in break_lines(task)) == text
    assert len(weighed) < most * len(text)


class ThirdsFace(SquareFace):
    """No line of its letters is just as long as its measure."""

    def advances(self, text: str) -> tuple[float, ...]:
        return tuple(1.0 if letter > "\u2000" else 0.55 + ord(letter) % 7 / 50 for letter in text)


class NarrowFace(SquareFace):
    """Letters that are narrow in print are half as wide as its hyphen."""

    def advances(self, text: str) -> tuple[float, ...]:
        return tuple(0.25 if letter in "filjtr" else 0.5 for letter in text)


def test_a_line_that_its_hyphen_makes_too_long_is_not_set() -> None:
    # A caption in English: the line that ends an i or an l further on is the shorter one.
    text = "development administration development lighthouse communications waterfront"
    task = Task(prepared=prepare(text, NarrowFace()), measure=4.5)
    seams = parted_seams(task.prepared)
    for lines in (search_holes(task, seams), break_lines(task)):
        assert lines
        for line in lines:
            assert weigh(task, line, task.room(line.start)) < INFINITE
