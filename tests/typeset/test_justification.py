"""Characters at their places, the right edge flush."""

import pytest

from reader.typeset.paragraph import Setting, set_paragraph
from tests.square_face import SquareFace
from tests.typeset.setting import SOLID

FACE = SquareFace()
TAIWAN = Setting(indent=0.0, is_centred=True)


def _places(text: str, measure: float, setting: Setting = SOLID) -> list[tuple[float, ...]]:
    return [line.positions for line in set_paragraph(text, measure, FACE, setting)]


def test_solid_han_stands_at_whole_ems() -> None:
    assert _places("东南西北", 4) == [(0, 1, 2, 3)]


def test_an_opening_bracket_at_the_start_stands_half_an_em_before_it() -> None:
    assert _places("（东南）", 10)[0] == (-0.5, 0.5, 1.5, 2.5)
    assert _places("（东南）", 10, Setting())[0] == (1.5, 2.5, 3.5, 4.5)


def test_a_closing_mark_at_the_end_counts_half_an_em() -> None:
    (first, _) = set_paragraph("东南西北，中发", 4.5, FACE, SOLID)
    assert first.text == "东南西北，"
    assert first.positions == (0, 1, 2, 3, 4)
    assert first.width == 4.5


def test_a_centred_mark_at_the_end_keeps_its_em() -> None:
    (first, _) = set_paragraph("东南西北，中发", 5, FACE, TAIWAN)
    assert first.text == "东南西北，"
    assert first.positions == (0, 1, 2, 3, 4)
    assert first.width == 5


def test_adjacent_marks_close_up() -> None:
    assert _places("东：“南。”西", 20) == [(0, 1, 1.5, 2.5, 3.5, 4, 5)]
    assert _places("東。」南", 20, TAIWAN) == [(0, 0.75, 1.5, 2.5)]


def test_what_a_line_lacks_is_shared_evenly() -> None:
    (first, _) = set_paragraph("东南西北中1234发白", 6, FACE, SOLID)
    assert first.text == "东南西北中"
    assert first.positions == (0, 1.25, 2.5, 3.75, 5)
    assert first.width == 6


def test_letters_of_words_and_dashes_are_never_spaced() -> None:
    (first, _) = set_paragraph("东南GDP西——北春夏秋", 8.5, FACE, SOLID)
    steps = [b - a for a, b in zip(first.positions, first.positions[1:], strict=False)]
    assert steps[2:4] == [0.5, 0.5]
    assert steps[6] == 1
    assert first.width == pytest.approx(8.5)


def test_the_quarter_em_is_not_set_at_either_end_of_a_line() -> None:
    lines = set_paragraph("东南西GDP东南西GDP", 4.75, FACE, SOLID)
    assert [line.text for line in lines] == ["东南西GDP", "东南西GDP"]
    assert lines[1].positions[0] == 0


def test_blanks_are_squeezed_to_take_a_mark_in() -> None:
    (first, _) = set_paragraph("东，南西北。春夏", 5, FACE, SOLID)
    assert first.text == "东，南西北。"
    assert first.positions == (0, 1, 1.5, 2.5, 3.5, 4.5)
    assert first.width == 5


def test_spaces_at_the_end_of_a_broken_line_stand_at_its_end() -> None:
    (first, second) = set_paragraph("东南西北  中发", 4, FACE, SOLID)
    assert first.text == "东南西北  "
    assert first.positions == (0, 1, 2, 3, 4, 4)
    assert second.positions == (0, 1)


def test_a_hyphen_stands_flush_at_the_end() -> None:
    lines = set_paragraph("东西international会", 6, FACE, SOLID)
    (broken,) = [line for line in lines if line.hyphen is not None]
    assert broken.width == pytest.approx(6)
    assert broken.hyphen == pytest.approx(5.5)


def test_a_hanging_stop_stands_beyond_the_measure() -> None:
    hanging = Setting(indent=0.0, is_hanging=True)
    (first, _) = set_paragraph("东南西北中。发白春夏秋", 5, FACE, hanging)
    assert first.positions == (0, 1, 2, 3, 4, 5)
    assert first.width == 5.5


def test_the_last_line_is_left_as_long_as_it_is() -> None:
    *_, last = set_paragraph("东南西北中发", 4, FACE, SOLID)
    assert (last.text, last.width, last.is_last) == ("中发", 2, True)


def test_lines_not_justified_are_left_as_long_as_they_are() -> None:
    ragged = Setting(indent=0.0, is_justified=False)
    lines = set_paragraph("东南西北中1234发白", 6, FACE, ragged)
    assert lines[0].positions == (0, 1, 2, 3, 4)
    assert lines[0].width == 5


def test_a_word_alone_on_its_line_has_its_letters_spaced_to_the_edge() -> None:
    lines = set_paragraph("GGGGGGG 1234567", 4, FACE, SOLID)
    assert lines[0].text == "GGGGGGG "
    assert lines[0].width == pytest.approx(4)
    assert lines[0].positions[-2] == pytest.approx(3.5)
    assert lines[0].positions[-1] == pytest.approx(4)


def test_a_word_that_would_fall_apart_is_left_short() -> None:
    # 濠江商報 B02: the letters of "Mainland" alone stood an em apart.
    first, second, _ = set_paragraph("GGGG GGGGGGGGGGGGGGGG GGGG", 8, FACE, SOLID)
    assert (first.text, first.width) == ("GGGG ", 2)
    assert second.width == pytest.approx(8)


def test_a_line_with_a_chinese_mark_is_flush_whatever_it_takes() -> None:
    first, *_ = set_paragraph("GGGGG、GGGG GGGGGGGGGGGGGGGG", 8, FACE, SOLID)
    assert first.text == "GGGGG、GGGG "
    assert first.width == pytest.approx(8)


def test_two_words_that_would_stand_far_apart_are_left_short() -> None:
    first, *_ = set_paragraph("GG GG GGGGGGGGGGGGGGGG GGGG", 8, FACE, SOLID)
    assert (first.text, first.width) == ("GG GG ", 2.5)


def test_word_spaces_give_before_han_does() -> None:
    class Tight(SquareFace):
        def advances(self, text: str) -> tuple[float, ...]:
            plain = super().advances(text)
            return tuple(0.25 if c == " " else a for c, a in zip(text, plain, strict=True))

    (first, _) = set_paragraph("东南ab cd西北春夏", 6, Tight(), SOLID)
    assert first.text == "东南ab cd西"
    assert first.positions == (0, 1, 2.25, 2.75, 3.25, 3.75, 4.25, 5)
