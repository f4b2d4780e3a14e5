"""How marks give up the blanks of their squares, region by region."""

import pytest

from reader.typeset.character import CharacterClass, class_of
from reader.typeset.punctuation import Habit, is_drawn_in, space_between

MAINLAND, TAIWAN = Habit(), Habit(is_centred=True)
VERTICAL, VERTICAL_TAIWAN = Habit(is_vertical=True), Habit(is_centred=True, is_vertical=True)


def _space(pair: str, habit: Habit) -> float:
    return space_between(class_of(pair[0]), class_of(pair[1]), habit)


def _pair(pair: str, habit: Habit) -> float:
    """Return the width of two marks, the blanks at both outer sides included."""
    left, right = class_of(pair[0]), class_of(pair[1])
    inks = sum(1 - sum(habit.blanks(each)) for each in (left, right))
    outer = habit.blanks(left)[0] + habit.blanks(right)[1]
    if is_drawn_in(left, right, habit):
        outer -= habit.blanks(left)[0]
    return inks + outer + space_between(left, right, habit)


@pytest.mark.parametrize(
    "pair",
    ["。”", "，“", "”“", "））", "（“", "》、", "：“", "？！", "”，", "）（", "》《", "’”", "！”"],
)
@pytest.mark.parametrize("habit", [MAINLAND, VERTICAL])
def test_two_mainland_marks_take_an_em_and_a_half_at_most(pair: str, habit: Habit) -> None:
    if habit.is_vertical and {"？", "！", "：", "；"} & set(pair):
        return  # in vertical lines these always take their whole square
    assert _pair(pair, habit) == 1.5


@pytest.mark.parametrize("pair", ["。」", "，「", "」「", "））", "」，", "？」", "：「"])
def test_a_centred_mark_beside_a_bracket_takes_an_em_and_a_half_with_it(pair: str) -> None:
    assert _pair(pair, TAIWAN) == 1.5


def test_half_an_em_stays_between_a_closing_and_an_opening_mark() -> None:
    assert _space("，“", MAINLAND) == 0.5
    assert _space("”“", MAINLAND) == 0.5
    assert _space("，「", TAIWAN) == 0.25


def test_marks_that_both_close_or_both_open_stand_close() -> None:
    assert _space("。”", MAINLAND) == _space("（“", MAINLAND) == _space("？！", MAINLAND) == 0


def test_a_bracket_stands_close_to_a_dash() -> None:
    assert _space("”—", MAINLAND) == _space("—“", MAINLAND) == _space("…”", MAINLAND) == 0


def test_a_mark_keeps_its_square_beside_a_character() -> None:
    assert _space("，字", MAINLAND) == 0.5
    assert _space("字（", MAINLAND) == 0.5
    assert _space("字，", TAIWAN) == _space("，字", TAIWAN) == 0.25


def test_a_blank_comes_after_the_space_or_selector_that_follows_a_mark() -> None:
    assert _space("， ", MAINLAND) == 0
    assert _space("，\ufe00", MAINLAND) == 0


def test_the_interpunct_takes_half_an_em_on_the_mainland_and_a_whole_one_in_taiwan() -> None:
    assert _space("丽·", MAINLAND) == _space("·居", MAINLAND) == 0
    assert _space("麗‧", TAIWAN) == _space("‧居", TAIWAN) == 0.25


def test_colons_and_question_marks_keep_their_square_in_vertical_lines() -> None:
    assert VERTICAL.blanks(CharacterClass.COLON) == (0, 0)
    assert VERTICAL_TAIWAN.blanks(CharacterClass.ASKING) == (0, 0)
    assert VERTICAL.blanks(CharacterClass.PERIOD) == (0, 0.5)


def test_only_centred_marks_keep_their_square_at_the_end_of_a_line() -> None:
    assert TAIWAN.tail(CharacterClass.PERIOD) == 0.25
    assert TAIWAN.tail(CharacterClass.CLOSING) == 0
    assert MAINLAND.tail(CharacterClass.PERIOD) == 0


def test_centred_marks_hang_in_vertical_lines_only() -> None:
    pause, asking, closing = CharacterClass.PAUSE, CharacterClass.ASKING, CharacterClass.CLOSING
    assert MAINLAND.may_hang(pause)
    assert MAINLAND.may_hang(asking)
    assert not MAINLAND.may_hang(closing)
    assert not TAIWAN.may_hang(pause)
    assert VERTICAL_TAIWAN.may_hang(pause)
    assert VERTICAL.may_hang(pause)
    assert not VERTICAL.may_hang(asking)
