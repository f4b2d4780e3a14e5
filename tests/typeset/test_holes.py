"""What is wrong with the lines of a paragraph at the least is what the best lines have."""

from hypothesis import given
from hypothesis import strategies as st

from reader.typeset.breaking import break_lines, weigh
from reader.typeset.holes import HOLE, least_evil
from reader.typeset.prepared import prepare
from reader.typeset.seams import Seams, parted_seams
from reader.typeset.task import Span, Task
from tests.square_face import SquareFace
from tests.typeset.manuscript import any_paragraph


def _task(seed: int, measure: float) -> tuple[Task, Seams]:
    prepared = prepare(any_paragraph(seed), SquareFace())
    return Task(prepared=prepared, measure=measure, indent=2.0), parted_seams(prepared)


def _evil(task: Task, line: Span) -> float:
    """Return what is wrong with a line, how far it is opened without a hole left out."""
    cost = weigh(task, line, task.room(line.start))
    return cost if cost >= HOLE else 0.0


@given(st.integers(0, 999), st.sampled_from((8.0, 11.0, 14.5)))
def test_the_least_evil_is_what_the_best_lines_have(seed: int, measure: float) -> None:
    task, seams = _task(seed, measure)
    least, lines = least_evil(task, seams), break_lines(task)
    if least[0] < HOLE or not all(seams.legal[line.end] for line in lines):
        return  # Filled by more opening than is needed; or torn.
    evil = sum(_evil(task, line) + seams.prices[line.end] for line in lines)
    # What lines are opened by without a hole counts too, so that the best have a little more.
    assert least[0] <= evil + 1 <= least[0] + 0.1 * HOLE


@given(st.integers(0, 999))
def test_no_line_bears_less_evil_than_where_it_ends(seed: int) -> None:
    task, seams = _task(seed, 12.0)
    least = least_evil(task, seams)
    for line in break_lines(task):
        if seams.legal[line.end]:
            onward = least[line.start] - seams.prices[line.start]
            assert onward <= _evil(task, line) + least[line.end] + 1
