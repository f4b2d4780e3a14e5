"""How the gaps of a line are opened and squeezed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.typeset.filling import open_gaps, squeeze_gaps, widest_gap
from reader.typeset.prepared import prepare
from tests.square_face import SquareFace
from tests.typeset.manuscript import any_paragraph

FACE = SquareFace()


def test_even_gaps_share_what_a_line_lacks() -> None:
    opening = open_gaps(prepare("东南西北中", FACE), 0, 5, 0.5)
    assert (opening.even, opening.hole) == (0.125, 0)


def test_word_spaces_are_opened_first_and_to_half_an_em() -> None:
    class Tight(SquareFace):
        def advances(self, text: str) -> tuple[float, ...]:
            plain = super().advances(text)
            return tuple(0.25 if c == " " else a for c, a in zip(text, plain, strict=True))

    prepared = prepare("东西ab cd南北", Tight())
    some = open_gaps(prepared, 0, 9, 0.125)
    assert (some.word_share, some.even) == (0.5, 0)
    more = open_gaps(prepared, 0, 9, 0.5)
    assert (more.word_share, more.even) == (1, 0.125)


def test_a_gap_beside_latin_is_held_at_a_quarter_em() -> None:
    opening = open_gaps(prepare("东西a南北", FACE), 0, 5, 0.5)
    assert (opening.even, opening.fixed) == (0.25, 0)


def test_gaps_between_latin_and_a_mark_are_opened_after_the_others() -> None:
    opening = open_gaps(prepare("东西（a）南", FACE), 0, 6, 1.0)
    assert (opening.even, opening.shy, opening.hole) == (0.25, 0.125, 0)


def test_a_hole_is_shared_so_that_all_gaps_come_out_the_same() -> None:
    opening = open_gaps(prepare("东西a南北", FACE), 0, 5, 1.5)
    assert opening.even == opening.fixed + 0.25 == opening.hole == 0.5


def test_word_spaces_join_in_a_hole_wider_than_half_an_em() -> None:
    opening = open_gaps(prepare("东西a b", FACE), 0, 5, 2.0)
    assert opening.even == pytest.approx(opening.hole)
    assert opening.word == pytest.approx(opening.hole - 0.5)
    assert opening.even + opening.fixed + opening.word == pytest.approx(2.0)


def test_only_a_line_of_one_word_has_its_letters_spaced() -> None:
    opening = open_gaps(prepare("abcde", FACE), 0, 5, 1.0)
    assert (opening.letter, opening.even) == (0.25, 0)
    assert opening.hole == 0.5
    assert open_gaps(prepare("中", FACE), 0, 1, 1.0).hole == 1.0


def test_an_address_is_spaced_evenly_not_at_its_solidi_alone() -> None:
    opening = open_gaps(prepare("ab/cd", FACE), 0, 5, 2.0)
    assert (opening.letter, opening.shy, opening.hole) == (0.5, 0.5, 0.75)


def test_marks_that_meet_stay_close_beside_a_spaced_word() -> None:
    opening = open_gaps(prepare("ab》）", FACE), 0, 4, 1.0)
    assert (opening.letter, opening.shy, opening.mark) == (0.5, 0.5, 0)


def test_a_line_of_marks_alone_is_opened_between_them() -> None:
    opening = open_gaps(prepare("》）。", FACE), 0, 3, 1.0)
    assert (opening.mark, opening.letter) == (0.5, 0)


def test_brackets_are_squeezed_before_pauses_and_pauses_before_full_stops() -> None:
    prepared = prepare("甲”乙，丙。丁a戊", FACE)
    everything = len(prepared.text)
    assert squeeze_gaps(prepared, 0, everything, 0.25)[1:] == [0, 0.25, 0, 0, 0, 0, 0, 0]
    assert squeeze_gaps(prepared, 0, everything, 0.75)[1:] == [0, 0.5, 0, 0.25, 0, 0, 0, 0]
    assert squeeze_gaps(prepared, 0, everything, 1.125)[1:] == [
        0,
        0.5,
        0,
        0.5,
        0,
        0,
        0.0625,
        0.0625,
    ]
    assert squeeze_gaps(prepared, 0, everything, 1.75)[1:] == [0, 0.5, 0, 0.5, 0, 0.5, 0.125, 0.125]


def test_gaps_of_one_turn_give_alike() -> None:
    prepared = prepare("甲，乙，丙，丁", FACE)
    assert squeeze_gaps(prepared, 0, 7, 0.75) == [0, 0, 0.25, 0, 0.25, 0, 0.25]


@given(st.integers(0, 999), st.floats(0.01, 8.0))
def test_the_widest_gap_is_that_of_the_opened_line(seed: int, left: float) -> None:
    prepared = prepare(any_paragraph(seed), FACE)
    chance = random.Random(seed)
    start = chance.randrange(len(prepared.text))
    end = chance.randint(start + 1, min(len(prepared.text), start + 30))
    opened = open_gaps(prepared, start, end, left).hole
    assert widest_gap(prepared, start, end, left) == pytest.approx(opened)
