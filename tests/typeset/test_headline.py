"""Headlines are broken at sense and balanced."""

from itertools import accumulate, islice

import pytest

from reader.typeset.headline import LONGEST, MOST_LINES, break_headline, words
from tests.square_face import SquareFace

FACE = SquareFace()
HEADS = (
    "江心灯塔秋汛丰收 夜班公交重新开课",
    "全市新增公共充电桩3600个，覆盖12个街道",
    "《海岛志》再版：潮来如雷",
    "山村小学今年秋天重新开课的消息传遍了整个江湾",
)


def lines(text: str, count: int) -> list[str]:
    way = next(way for way in break_headline(text, FACE) if len(way.lines) == count)
    return [text[start:end] for start, end in way.lines]


def test_a_headline_is_broken_where_it_was_printed_broken() -> None:
    assert lines(HEADS[0], 2) == ["江心灯塔秋汛丰收", "夜班公交重新开课"]


@pytest.mark.parametrize("text", HEADS)
def test_no_line_begins_inside_a_word_or_a_number(text: str) -> None:
    starts = {0, *accumulate(len(word) for word in words(text))}
    for way in break_headline(text, FACE):
        assert {start for start, _ in way.lines} <= starts
        assert not any(text[s - 1].isdigit() and text[s].isdigit() for s, _ in way.lines if s)


@pytest.mark.parametrize("text", HEADS)
def test_lines_hold_every_character_but_spaces_once(text: str) -> None:
    for way in break_headline(text, FACE):
        set_text = "".join(text[start:end] for start, end in way.lines)
        assert set_text.replace(" ", "") == text.replace(" ", "")


def test_a_number_stays_with_what_it_counts_and_a_line_ends_after_a_mark() -> None:
    assert lines("新增车位3600个，覆盖12个街道", 2) == ["新增车位3600个，", "覆盖12个街道"]


def test_ways_go_from_one_line_up() -> None:
    counts = [len(way.lines) for way in break_headline(HEADS[3], FACE)]
    assert counts == list(range(1, MOST_LINES + 1))


def test_the_width_is_that_of_the_longest_line() -> None:
    one, two = islice(break_headline(HEADS[0], FACE), 2)
    assert (one.width, two.width) == (16.5, 8)


def test_empty_and_endless_texts_are_not_broken() -> None:
    assert list(break_headline("  ", FACE)) == []
    assert list(break_headline("潮" * (LONGEST + 1), FACE)) == []
    assert list(break_headline("潮" * LONGEST, FACE)) != []


def test_words_together_are_the_text_even_a_damaged_one() -> None:
    for text in (*HEADS, "海\ud800港"):
        assert "".join(words(text)) == text
