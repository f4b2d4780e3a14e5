"""Vertical proofs: lines from right to left, characters down them, each as it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.proof import Proof, set_proof
from reader.layout.sheet.frame import LaidOutPage, Posture, Rect, Run
from reader.layout.sheet.ground import grounds_of
from reader.model.article import Article, Crosshead, Paragraph, Table
from reader.model.issue import Page
from tests.layout.proofreading import misprints
from tests.square_face import SquareFaces

MARGIN = 45.0
PITCH = 14.8
"""Of a body of ten points."""


def proof(*blocks: Paragraph | Crosshead | Table, measure: float = 10) -> tuple[LaidOutPage, ...]:
    article = Article(id="01/a1", blocks=blocks)
    return set_proof((article,), Proof(measure=measure, body=10, is_vertical=True), SquareFaces())


def runs(sheet: LaidOutPage) -> list[Run]:
    return [item for item in sheet.frame.items if isinstance(item, Run)]


def test_the_first_line_stands_at_the_right_and_runs_down() -> None:
    (sheet,) = proof(Paragraph(text="潮水退过了竹竿比预告的晚"))
    first, second = runs(sheet)
    middle = sheet.frame.width - MARGIN - PITCH / 2
    assert {round(x - middle, 6) for x, _ in first.positions} == {0}
    assert [y for _, y in first.positions] == [MARGIN + 10 * (2 + at) for at in range(8)]
    assert first.posture is Posture.UPRIGHT
    assert {round(x - (middle - PITCH), 6) for x, _ in second.positions} == {0}
    assert second.positions[0][1] == MARGIN


def test_two_digits_stand_side_by_side_and_longer_numbers_lie() -> None:
    (sheet,) = proof(Paragraph(text="在10时2026年"), measure=20)
    pieces = [(run.text, run.posture) for run in runs(sheet)]
    assert pieces == [
        ("在10时", Posture.UPRIGHT),
        ("2026", Posture.SIDEWAYS),
        ("年", Posture.UPRIGHT),
    ]
    one, two = runs(sheet)[0].positions[1:3]
    assert one[1] == two[1]
    assert one[0] < two[0]


def test_each_run_knows_where_its_text_comes_from() -> None:
    (sheet,) = proof(Paragraph(text="甲2026乙"), measure=20)
    starts = [run.source.start for run in runs(sheet) if run.source is not None]
    assert starts == [0, 1, 5]


def test_bands_stand_below_each_other() -> None:
    (sheet,) = proof(Paragraph(text="潮" * 700))
    assert len(sheet.columns) > 1
    assert all(band.x == sheet.columns[0].x for band in sheet.columns)
    assert sheet.columns[1].y == pytest.approx(MARGIN + 100 + 17.5)


@settings(deadline=None)
@given(st.lists(st.text("潮水A1，。「」—… 25%-", max_size=80), max_size=6), st.integers(4, 30))
def test_every_character_is_set_once(texts: list[str], measure: int) -> None:
    blocks = tuple(Paragraph(text=text) for text in texts)
    page = Page(label="01", number=1, articles=(Article(id="01/a1", blocks=blocks),))
    assert misprints(proof(*blocks, measure=measure), page) == []


def places(text: str, start: int, end: int, measure: float = 20) -> tuple[Rect, ...]:
    (sheet,) = proof(Paragraph(text=text), measure=measure)
    return grounds_of(
        (run, max(start - run.source.start, 0), min(end - run.source.start, len(run.text)))
        for run in runs(sheet)
        if run.source is not None
        and start < run.source.start + len(run.text)
        and end > run.source.start
    )


def test_a_stretch_of_a_line_is_one_piece_whatever_stands_in_it() -> None:
    (rect,) = places("潮水在2026年退过", 1, 9)
    assert (rect.y, rect.width) == (MARGIN + 30, 10)
    # Two characters, the number on its side between two quarters of an em, and two more.
    assert rect.height == pytest.approx(10 * (2 + 2.5 + 2), abs=0.01)


def test_a_stretch_over_a_lines_end_has_a_piece_in_each_line() -> None:
    first, second = places("潮水退过了竹竿比预告的晚", 6, 10, measure=10)
    assert first.x - second.x == pytest.approx(PITCH)
    assert (first.height, second.height) == (20, 20)


@pytest.mark.parametrize(("start", "end"), [(1, 2), (2, 3), (1, 3), (1, 4)])
def test_digits_side_by_side_are_marked_by_their_square(start: int, end: int) -> None:
    (whole,) = places("在10时", 0, 4)
    (rect,) = places("在10时", start, end)
    assert (rect.x, rect.width, rect.y) == (whole.x, 10, whole.y + 10)
