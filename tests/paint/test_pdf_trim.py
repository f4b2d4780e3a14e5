"""What marks give up of their squares, in em."""

import pytest

from reader.paint.faces import Glyph
from reader.paint.pdf_trim import Neighbour, trims
from reader.typeset.character import class_of
from reader.typeset.punctuation import Habit

MAINLAND, TAIWAN = Habit(), Habit(is_centred=True)


def cuts(
    text: str,
    *places: float,
    habit: Habit = MAINLAND,
    neighbour: Neighbour | None = None,
    narrow: str = "",
) -> list[tuple[float, float]]:
    glyphs = [Glyph(0, 1, 0.5 if each in narrow else 1.0) for each in text]
    return [tuple(trim) for trim in trims(text, glyphs, places, habit, neighbour)]


@pytest.mark.parametrize(
    ("text", "places", "wanted"),
    [
        ("今，起", (0, 1, 2), {}),
        ("今，起", (0, 1, 1.5), {1: (0, 0.5)}),
        ("今，起", (0, 1, 1.77), {1: (0, 0.25)}),
        ("今，起", (0, 1, 1.3), {1: (0, 0.5)}),
        ("今，起", (0, 1, 2.2), {}),
        ("今起。", (0, 1, 2), {2: (0, 0.5)}),
        ("《今起", (-0.5, 0.5, 1.5), {0: (0.5, 0)}),
        ("今《起", (0, 0.5, 1.5), {1: (0.5, 0)}),
        ("今：“起", (0, 1, 1.5, 2.5), {2: (0.5, 0)}),
        ("今：“起", (0, 1, 1, 2), {1: (0, 0.5), 2: (0.5, 0)}),
        ("今。”起", (0, 1, 1.5, 2.5), {1: (0, 0.5)}),
        ("今·起", (0, 0.75, 1.5), {1: (0.25, 0.25)}),
        ("，今", (0, 1), {}),
    ],
    ids=str,
)
def test_a_mark_keeps_what_of_its_square_is_its_own(
    text: str, places: tuple[float, ...], wanted: dict[int, tuple[float, float]]
) -> None:
    expected = [wanted.get(at, (0, 0)) for at in range(len(text))]
    assert cuts(text, *places) == expected


def test_a_centred_stop_keeps_its_square_at_the_end_of_a_line_and_gives_up_either_side() -> None:
    assert cuts("今起。", 0, 1, 2, habit=TAIWAN) == [(0, 0)] * 3
    assert cuts("今，起", 0, 0.8, 1.6, habit=TAIWAN)[1] == (0.2, 0.2)


def test_a_mark_before_type_of_another_ink_stands_at_no_edge() -> None:
    whole = Neighbour(class_of("（"), 1.5)
    assert cuts("今？", 0, 1, neighbour=whole) == [(0, 0)] * 2
    assert cuts("今？", 0, 1, neighbour=Neighbour(class_of("今"), 1.5)) == [(0, 0), (0, 0.5)]


def test_a_mark_without_an_em_square_is_never_cut() -> None:
    assert cuts("“ab”", 0, 0.5, 1, 1.5, narrow="“ab”") == [(0, 0)] * 4
