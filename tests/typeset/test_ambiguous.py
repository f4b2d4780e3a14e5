"""Marks whose class depends on where they stand."""

import pytest

from reader.typeset.ambiguous import with_flags, with_narrow_marks, with_straight_marks
from reader.typeset.character import classes_of
from reader.typeset.prepared import prepare
from reader.typeset.punctuation import Habit
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
        ("7年-9年", "WHTWH"),
        ("3万元-5万元", "WHHTWHH"),
        ("2个百分~1.5个", "WHHHTWqWH"),
        ("7日-3℃", "WHWWQ"),
        ("7日-3", "WHWW"),
        ("-3℃~8℃", "WWQTWQ"),
        ("3℃-+8℃", "WQTWWQ"),
        ("8°~9°", "WQTWQ"),
        ("好--好", "HDDH"),
        ("好--", "HDD"),
        ("a--b", "WWWW"),
        ("<春风>", "oHHc"),
        ("＜春＞", "oHc"),
        ("3<5", "WWW"),
        ("<b>", "WWW"),
        ("#春风#", "oHHc"),
        ("#1", "WW"),
    ],
)
def test_straight_marks_are_classed_by_their_neighbours(text: str, expected: str) -> None:
    assert with_straight_marks(text, classes_of(text)) == expected


def test_a_range_has_no_space_beside_its_connector_which_begins_no_line() -> None:
    prepared = prepare("7年-9年", SquareFace())
    assert [gap.width for gap in prepared.gaps] == [0, 0.25, 0, 0, 0.25]
    prepared = prepare("3℃~+8℃", SquareFace())
    assert list(prepared.legal) == [1, 0, 0, 1, 0, 0, 1]


def test_straight_quotes_keep_to_what_they_quote() -> None:
    prepared = prepare('他"好"吗', SquareFace())
    assert list(prepared.legal) == [1, 1, 0, 0, 1, 1]
    assert [gap.width for gap in prepared.gaps] == [0, 0, 0, 0, 0]


def test_a_number_keeps_its_sign_and_the_sign_begins_no_line() -> None:
    assert list(prepare("日-5日", SquareFace()).legal) == [1, 0, 0, 0, 1]


class Narrow(SquareFace):
    """No character has an em."""

    def advances(self, text: str) -> tuple[float, ...]:
        return (0.3,) * len(text)


def test_marks_without_an_em_square_are_western() -> None:
    assert with_narrow_marks("“好，", "OHp", Narrow(), Habit()) == "oHq"
    assert with_narrow_marks("“好，", "OHp", SquareFace(), Habit()) == "OHp"


@pytest.mark.parametrize(
    ("text", "mainland", "centred"),
    [
        ("尔·林", "HMH", "HMH"),
        ("3·15", "WMWW", "WTWW"),
        ("l·l", "WTW", "WTW"),
        ("C·林", "WMH", "WMH"),
    ],
)
def test_an_interpunct_is_western_only_within_a_word(
    text: str, mainland: str, centred: str
) -> None:
    classes = classes_of(text)
    assert with_narrow_marks(text, classes, Narrow(), Habit()) == mainland
    assert with_narrow_marks(text, classes, Narrow(), Habit(is_centred=True)) == centred


def test_the_two_letters_of_a_flag_are_one_character() -> None:
    flags = "中\U0001f1e8\U0001f1f3\U0001f1eb\U0001f1f7人"
    assert with_flags(flags, classes_of(flags)) == "HHXHXH"
    assert list(prepare(flags, SquareFace()).legal) == [1, 1, 0, 1, 0, 1, 1]


@pytest.mark.parametrize(("is_centred", "room"), [(False, 0.5), (True, 1.0)])
def test_a_narrow_interpunct_stands_in_the_middle_of_its_room(
    is_centred: bool, room: float
) -> None:
    class Han(Narrow):
        def advances(self, text: str) -> tuple[float, ...]:
            return tuple(0.3 if each == "·" else 1.0 for each in text)

    prepared = prepare("尔·林", Han(), is_centred=is_centred)
    assert prepared.origins[1] == pytest.approx(1 + (room - 0.3) / 2)
    assert prepared.origins[2] == pytest.approx(1 + room)
    assert prepared.sums.tails[2] == pytest.approx(1 + room)
