"""Typesetting: total fit against first fit at newspaper measures, and what it costs.

Figures are printed, none is asserted: ``pytest tests/benchmarks/test_typeset.py -s``.
"""

import time
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextDocument, QTextOption

from reader.paint.faces import QtTypefaces, load_faces
from reader.typeset.breaking import break_lines, weigh
from reader.typeset.face import Face
from reader.typeset.filling import open_gaps
from reader.typeset.paragraph import set_paragraph
from reader.typeset.prepared import Prepared, prepare
from reader.typeset.task import Span, Task, left_over
from tests.square_face import SquareFace
from tests.typeset.manuscript import any_paragraph

MEASURES = (11, 13, 15, 18, 22)
_INDENT = 2.0


@cache
def _copy(characters: int) -> tuple[str, ...]:
    """Return paragraphs of so many characters in all, as a newspaper prints them."""
    paragraphs: list[str] = []
    total, seed = 0, 0
    while total < characters:
        text = any_paragraph(seed, is_wild=False)[: characters - total]
        paragraphs.append(text)
        total += len(text)
        seed += 1
    return tuple(paragraphs)


@pytest.fixture(scope="module")
def faces(qapp: object) -> QtTypefaces:
    return load_faces()


def first_fit(task: Task) -> tuple[Span, ...]:
    """Break each line as late as it can be, squeezing a mark in where that helps."""
    sums, legal = task.prepared.sums, task.prepared.legal
    last = len(legal) - 1
    squeezed = [end - shrink for end, shrink in zip(sums.tails, sums.shrinks, strict=True)]
    spans: list[Span] = []
    start = 0
    while start < last:
        measure = task.room(start)
        edge = measure + sums.heads[start] - sums.shrinks[start + 1] + 1e-6
        end = bisect_right(squeezed, edge, start + 1) - 1
        while end > start and not legal[end]:
            end -= 1
        if end == start:
            end = next(at for at in range(start + 1, last + 1) if legal[at])
        spans.append(Span(start, end, is_hyphenated=False))
        start = end
    return tuple(spans)


@dataclass
class Tally:
    """What a way of breaking makes of a text."""

    lines: int = 0
    holes: int = 0
    overfull: int = 0
    single: int = 0
    gaps: float = 0.0
    badness: float = 0.0

    def add(self, task: Task, spans: tuple[Span, ...]) -> None:
        prepared = task.prepared
        self.lines += len(spans)
        self.single += len(spans) > 1 and spans[-1].start >= prepared.runt
        for span in spans[:-1]:
            measure = task.room(span.start)
            left = left_over(task, span, measure)
            cost = weigh(task, span, measure)
            if cost == float("inf"):
                self.overfull += 1
                continue
            opening = open_gaps(prepared, span.start, span.end, left) if left > 1e-6 else None
            self.holes += opening is not None and opening.hole > 0.25
            self.gaps += opening.even**2 if opening else 0.0
            self.badness += min(cost, 1000.0)

    def __str__(self) -> str:
        return (
            f"{self.lines:5} lines, {self.holes:3} with holes, {self.overfull:3} overfull, "
            f"{self.single:3} single characters, root mean square gap "
            f"{(self.gaps / self.lines) ** 0.5:.3f} em, badness {self.badness / self.lines:5.1f}"
        )


def _tally(
    breaker: Callable[[Task], tuple[Span, ...]], measure: float, all_: list[Prepared]
) -> Tally:
    tally = Tally()
    for prepared in all_:
        task = Task(prepared=prepared, measure=measure, indent=_INDENT)
        tally.add(task, breaker(task))
    return tally


def test_total_fit_against_first_fit(faces: QtTypefaces) -> None:
    typeface = faces.typeface(Face())
    quiet = [prepare(text, typeface) for text in _copy(40_000)]
    wild = [prepare(any_paragraph(seed), typeface) for seed in range(300)]
    for name, copy in (("quiet copy", quiet), ("wild copy", wild)):
        for measure in MEASURES:
            first, total = (_tally(each, measure, copy) for each in (first_fit, break_lines))
            print(f"\n{name} at {measure} em\n  first fit {first}\n  total fit {total}")  # noqa: T201


def test_twice_the_text_takes_about_twice_the_time() -> None:
    face, times = SquareFace(), []
    for characters in (8_000, 16_000):
        text = "".join(_copy(characters))
        times.append(_least(lambda text=text: set_paragraph(text, 18, face)))
    print(f"\ntypeset: twice the text in one paragraph, {times[1] / times[0]:.2f} times the time")  # noqa: T201


def test_typesetting_against_a_text_document(faces: QtTypefaces) -> None:
    typeface, copy = faces.typeface(Face()), _copy(8_000)
    ours = _least(lambda: [set_paragraph(text, 18, typeface) for text in copy])

    font = QFont("Noto Serif SC")
    font.setPixelSize(12)

    def lay_out() -> None:
        document = QTextDocument()
        document.setDefaultFont(font)
        option = QTextOption(Qt.AlignmentFlag.AlignJustify)
        document.setDefaultTextOption(option)
        document.setPlainText("\n".join(copy))
        document.setTextWidth(18 * 12)
        document.size()

    theirs = _least(lay_out)
    print(f"\ntypeset: 8,000 characters, {ours / theirs:.2f} times QTextDocument")  # noqa: T201
    print(f"typeset: 8,000 characters in {ours * 1000:.1f} ms here")  # noqa: T201


def _least(work: Callable[[], object]) -> float:
    """Return the least of several times, of the processor, for the machine may be busy."""
    times = []
    for _ in range(7):
        start = time.thread_time()
        work()
        times.append(time.thread_time() - start)
    return min(times)


@pytest.mark.benchmark(group="typeset, characters")
@pytest.mark.parametrize("characters", [4_000, 8_000, 16_000])
def test_setting(benchmark: object, characters: int) -> None:
    face, copy = SquareFace(), _copy(characters)
    benchmark(lambda: [set_paragraph(text, 18, face) for text in copy])  # type: ignore[operator]
