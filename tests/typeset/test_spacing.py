"""The gaps between neighbours and how they change."""

import pytest

from reader.typeset.character import class_of
from reader.typeset.punctuation import Habit
from reader.typeset.spacing import START, Gap, Growth, Squeeze, gaps_of


def _gap(pair: str, habit: Habit | None = None) -> Gap:
    left, right = class_of(pair[0]).value, class_of(pair[1]).value
    return gaps_of(habit or Habit())[left, right]


@pytest.mark.parametrize("pair", ["字a", "a字", "字7", "7字", "字$"])
def test_a_quarter_em_stands_between_han_and_latin_and_shrinks_to_an_eighth(pair: str) -> None:
    gap = _gap(pair)
    assert (gap.width, gap.shrink, gap.growth) == (0.25, 0.125, Growth.FIXED)


@pytest.mark.parametrize("pair", ["字（", "，a", "字Ａ", "a(", "字(", "—a", "字℃", "℃字"])
def test_no_quarter_em_stands_beside_marks_or_full_width_letters(pair: str) -> None:
    assert _gap(pair).growth != Growth.FIXED


@pytest.mark.parametrize(
    ("pair", "turn"),
    [
        ("”字", Squeeze.BRACKET),
        ("字“", Squeeze.BRACKET),
        ("，“", Squeeze.BRACKET),
        ("，字", Squeeze.PAUSE),
        ("；字", Squeeze.PAUSE),
        ("字a", Squeeze.MIXED),
        ("。字", Squeeze.SENTENCE_END),
        ("？字", Squeeze.SENTENCE_END),
    ],
)
def test_blanks_are_squeezed_in_the_order_of_the_standard(pair: str, turn: Squeeze) -> None:
    gap = _gap(pair)
    assert gap.shrink > 0
    assert gap.squeeze == turn


def test_a_centred_question_mark_is_never_squeezed() -> None:
    taiwan = Habit(is_centred=True)
    assert _gap("？字", taiwan).shrink == 0
    assert _gap("？字", taiwan).width == 0.25
    assert _gap("，字", taiwan).shrink == 0.25
    assert _gap("麗‧", taiwan).squeeze == Squeeze.INTERPUNCT


@pytest.mark.parametrize(
    ("pair", "growth"),
    [
        ("文字", Growth.EVEN),
        ("字，", Growth.EVEN),
        ("，字", Growth.EVEN),
        ("（字", Growth.EVEN),
        ("—字", Growth.EVEN),
        ("”a", Growth.EVEN),
        ("，a", Growth.SHY),
        ("a，", Growth.SHY),
        ("（a", Growth.SHY),
        ("a）", Growth.SHY),
        ("字～", Growth.SHY),
        ("／字", Growth.SHY),
        ("字·", Growth.SHY),
        ("ab", Growth.LETTER),
        ("5℃", Growth.LETTER),
        ("a,", Growth.LETTER),
        ("￥8", Growth.NONE),
        ("(字", Growth.NONE),
        ("字)", Growth.NONE),
        ("——", Growth.NONE),
        ("。”", Growth.NONE),
        ("，“", Growth.NONE),
        ("字\u0301", Growth.NONE),
        ("字 ", Growth.NONE),
        ("\u200d字", Growth.NONE),
        ("\u00a0a", Growth.WORD),
    ],
)
def test_gaps_are_opened_where_the_standard_has_them_opened(pair: str, growth: Growth) -> None:
    assert _gap(pair).growth == growth


def test_the_first_gap_of_a_paragraph_is_nothing() -> None:
    gap = gaps_of(Habit())[START, "H"]
    assert (gap.legal, gap.width, gap.growth) == (1, 0, Growth.NONE)
