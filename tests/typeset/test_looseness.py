"""A paragraph is set in a line more or fewer where no hole comes of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.typeset.breaking import break_lines, break_whole, weigh
from reader.typeset.cost import LOOSE
from reader.typeset.looseness import break_to, loosened
from reader.typeset.paragraph import break_prepared
from reader.typeset.prepared import prepare
from reader.typeset.task import Task
from tests.square_face import SquareFace
from tests.typeset.manuscript import any_paragraph
from tests.typeset.measuring import breaches
from tests.typeset.setting import as_set

FACE = SquareFace()


def task(text: str, measure: float) -> Task:
    return Task(prepared=prepare(text, FACE), measure=measure, indent=2.0)


def test_a_paragraph_whose_last_line_is_long_goes_on_one_line_more() -> None:
    text = "海" * 69
    assert len(break_lines(task(text, 12))) == 6
    spans = break_to(task(text, 12), 7)
    assert [span.end - span.start for span in spans[:-1]] != [10, 12, 12, 12, 12, 11]
    assert spans[-1].end - spans[-1].start >= 2


def test_a_paragraph_is_not_stretched_to_holes() -> None:
    assert break_to(task("海" * 24, 12), 5) == ()


def test_a_paragraph_is_not_pressed_into_a_line_too_few() -> None:
    assert break_to(task("海" * 24, 12), 2) == ()
    assert break_to(task("海，" * 13, 12), 2) != ()


@settings(deadline=None)
@given(seed=st.integers(0, 10**6), measure=st.sampled_from((11, 13, 18)))
def test_lines_so_many_as_suit_best_are_as_good_as_any(seed: int, measure: int) -> None:
    whole = task(any_paragraph(seed, is_wild=False), float(measure))
    spans = break_lines(whole)
    if any(not whole.prepared.legal[span.end] for span in spans):
        return
    assert len(break_to(whole, len(spans))) in (0, len(spans))


@pytest.mark.parametrize(("more", "least"), [(-1, 2), (1, 20)])
def test_what_is_reset_keeps_every_rule(more: int, least: int) -> None:
    reset = 0
    for seed in range(120):
        # The square face has a wide interpunct, which the measuring takes for narrow.
        text = any_paragraph(seed, is_wild=False).replace("·", "")
        broken = break_prepared(prepare(text, FACE), 13.0)
        other = broken.of(len(broken.spans) + more)
        if other is not None:
            reset += 1
            lines = tuple(other.lines(0, len(other.spans)))
            assert len(lines) == len(broken.spans) + more
            assert breaches(as_set(lines, FACE, 13.0)) == []
    assert reset >= least


def test_a_paragraph_gains_a_line_by_small_gaps_in_all_its_lines() -> None:
    spans = loosened(task("海" * 69, 12), 6)
    assert [span.end - span.start for span in spans] == [9, 11, 11, 11, 11, 11, 5]


def test_a_paragraph_gains_no_line_where_that_would_be_seen() -> None:
    assert loosened(task("海" * 20, 12), 2) == ()
    assert loosened(task("海" * 7, 12), 1) == ()
    assert loosened(task("海" * 60, 12), 6) == ()


def test_lines_broken_short_are_such_as_may_be_opened_to_their_measure() -> None:
    tolerance = 0.6
    found = 0
    for seed in range(60):
        whole = task(any_paragraph(seed, is_wild=False), 14.0)
        spans = break_whole(whole, tolerance, narrowed=1.0)
        costs = [weigh(whole, span, whole.room(span.start)) for span in spans]
        assert all(cost <= LOOSE * tolerance**2 + 1e-6 for cost in costs)
        found += len(spans) > 1
    assert found


def test_a_paragraph_that_gained_a_line_keeps_every_rule() -> None:
    gained = 0
    for seed in range(120):
        # The square face has a wide interpunct, which the measuring takes for narrow.
        text = any_paragraph(seed, is_wild=False).replace("·", "")
        broken = break_prepared(prepare(text, FACE), 13.0)
        other = broken.longer()
        if other is not None:
            gained += 1
            lines = tuple(other.lines(0, len(other.spans)))
            assert len(lines) == len(broken.spans) + 1
            assert breaches(as_set(lines, FACE, 13.0)) == []
    assert gained >= 20
