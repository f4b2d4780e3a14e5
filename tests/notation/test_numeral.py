"""Numerals as newspapers print them."""

import pytest

from reader.notation.numeral import half_width, read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("０２", 2),
        ("十", 10),
        ("十三", 13),
        ("二十", 20),
        ("廿一", 21),
        ("一百零五", 105),
        ("二〇二一", 2021),
        ("二○一四", 2014),
        ("两", 2),
        ("壹拾贰", 12),
    ],
)
def test_a_numeral_states_its_number(text: str, number: int) -> None:
    assert read_numeral(text) == number


@pytest.mark.parametrize("text", ["", "版", "十十", "一百千", "1234567890123", "A1", "二版"])
def test_what_is_no_numeral_states_nothing(text: str) -> None:
    assert read_numeral(text) is None


def test_full_width_letters_and_figures_are_narrowed_and_nothing_else() -> None:
    assert half_width("Ａ０１版：，要闻a1") == "A01版：，要闻a1"
