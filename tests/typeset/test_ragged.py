"""Few lines that are not filled are weighed, and those found are the best there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.typeset.breaking import break_lines, weigh
from reader.typeset.cost import HOLE, LINE
from reader.typeset.prepared import prepare
from reader.typeset.ragged import search_ragged
from reader.typeset.seams import Seams, parted_seams, whole_seams
from reader.typeset.task import Span, Task
from tests.square_face import SquareFace
from tests.typeset.manuscript import any_paragraph


def _task(text: str, measure: float, indent: float = 0.0) -> Task:
    prepared = prepare(text, SquareFace())
    return Task(prepared=prepared, measure=measure, indent=indent, is_justified=False)


def _cost(task: Task, seams: Seams, lines: tuple[Span, ...]) -> float:
    return sum(
        weigh(task, line, task.room(line.start)) + seams.prices[line.end] + LINE for line in lines
    )


def _least(task: Task, seams: Seams) -> float:
    """Return what the best lines cost, each way weighed from the end of the text on."""
    last = len(seams.legal) - 1
    costs = [float("inf")] * last + [0.0]
    for start in range(last - 1, -1, -1):
        for end in range(start + 1, min(last, start + 60) + 1):
            if seams.legal[end]:
                line = Span(start, end, end in seams.hyphened)
                cost = weigh(task, line, task.room(start)) + seams.prices[end] + LINE
                costs[start] = min(costs[start], cost + costs[end])
    return costs[0]


@given(st.integers(0, 999), st.sampled_from((3.5, 8.0, 12.0, 20.0)), st.sampled_from((0.0, 2.0)))
def test_no_lines_ending_elsewhere_cost_less(seed: int, measure: float, indent: float) -> None:
    task = _task(any_paragraph(seed), measure, indent)
    for seams in (whole_seams(task.prepared), parted_seams(task.prepared)):
        least = _least(task, seams)
        lines = search_ragged(task, seams, may_have_runt=True)
        assert bool(lines) is (least < float("inf"))
        if lines:
            assert _cost(task, seams, lines) == pytest.approx(least)
        assert bool(search_ragged(task, seams)) is (least < HOLE)


def test_a_line_too_short_for_a_word_is_found_by_none_but_parted_ones() -> None:
    task = _task("晨光 " + "lighthouse" * 2, 6.0)
    assert search_ragged(task, whole_seams(task.prepared)) == ()
    assert break_lines(task)


def test_a_single_character_is_left_for_the_last_line_only_where_it_must_be() -> None:
    task = _task("潮" * 11, 5.0)
    assert [line.end for line in break_lines(task)][1:] == [9, 11]
    narrow = _task("潮" * 3, 1.0)
    assert search_ragged(narrow, whole_seams(narrow.prepared)) == ()
    assert [line.end for line in break_lines(narrow)] == [1, 2, 3]


class _Prices(list[float]):
    """Prices that count how often one is asked for."""

    asked = 0

    def __getitem__(self, at: int) -> float:  # type: ignore[override]  # no slice is asked for
        self.asked += 1
        return super().__getitem__(at)


def test_of_a_long_caption_only_lines_that_are_nearly_full_are_weighed() -> None:
    text = "".join(any_paragraph(seed, is_wild=False) for seed in range(12))
    task = _task(text, 80.0)
    whole = whole_seams(task.prepared)
    prices = _Prices(whole.prices)
    assert search_ragged(task, whole._replace(prices=prices))
    assert prices.asked < 3 * len(text)
