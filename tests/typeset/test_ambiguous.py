"""Marks whose class depends on where they stand."""

import pytest

from reader.typeset.ambiguous import with_flags, with_narrow_marks, with_straight_marks
from reader.typeset.character import classes_of
from reader.typeset.prepared import prepare
from tests.square_face import SquareFace


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('说"好"吗', "HoHcH"),
        ("说'好'吗", "HoHcH"),
        ("it's", "WWWW"),
        ("'tis", "oWWW"),
        ("\"a\"'b'", "oWcoWc"),
        ("中-美", "HTH"),
        ("甲~《", "HTO"),
        ("为-3", "HWW"),
        ("a-b", "WWW"),
    ],
)
def test_straight_marks_are_classed_by_their_neighbours(text: str, expected: str) -> None:
    assert with_straight_marks(text, classes_of(text)) == expected


def test_straight_quotes_keep_to_what_they_quote() -> None:
    prepared = prepare('他"好"吗', SquareFace())
    assert list(prepared.legal) == [1, 1, 0, 0, 1, 1]
    assert [gap.width for gap in prepared.gaps] == [0, 0, 0, 0, 0]


def test_a_number_keeps_its_sign_and_the_sign_begins_no_line() -> None:
    assert list(prepare("日-5日", SquareFace()).legal) == [1, 0, 0, 0, 1]


def test_marks_without_an_em_square_are_western() -> None:
    class Narrow(SquareFace):
        def advances(self, text: str) -> tuple[float, ...]:
            return (0.5,) * len(text)

    assert with_narrow_marks("“·，", "OMp", Narrow()) == "oTq"
    assert with_narrow_marks("“·，", "OMp", SquareFace()) == "OMp"


def test_the_two_letters_of_a_flag_are_one_character() -> None:
    flags = "中\U0001f1e8\U0001f1f3\U0001f1eb\U0001f1f7人"
    assert with_flags(flags, classes_of(flags)) == "HHXHXH"
    assert list(prepare(flags, SquareFace()).legal) == [1, 1, 0, 1, 0, 1, 1]
