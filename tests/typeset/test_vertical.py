"""How characters stand in vertical lines."""

import pytest

from reader.typeset.character import classes_of
from reader.typeset.paragraph import Setting, set_paragraph
from reader.typeset.prepared import prepare, prepare_all
from reader.typeset.vertical import Stance, stand
from tests.square_face import SquareFace
from tests.typeset.measuring import breaches
from tests.typeset.setting import measured, texts

FACE = SquareFace()
VERTICAL = Setting(indent=0.0, is_vertical=True)
BASELINE = -0.38
"""The middle of the em square, 0.38 em above the baseline, runs down the middle of the line."""


def _stand(text: str) -> Stance:
    return stand(text, classes_of(text), FACE)


def test_han_and_marks_stand_upright_and_latin_lies_on_its_side() -> None:
    stance = _stand("海，（GDP）")
    assert stance.upright == bytes((1, 1, 1, 0, 0, 0, 1))
    assert stance.cross == (0, 0, 0, BASELINE, BASELINE, BASELINE, 0)
    assert stance.advances == (1, 1, 1, 0.5, 0.5, 0.5, 1)


def test_two_digits_stand_side_by_side_in_one_square() -> None:
    (line,) = set_paragraph("第12版", 10, FACE, VERTICAL)
    assert line.upright == bytes((1, 1, 1, 1))
    assert line.positions == (0, 1, 1, 2)
    assert line.cross == (0, -0.25, 0.25, 0)
    assert line.width == 3


def test_one_digit_or_letter_stands_upright_in_its_own_square() -> None:
    (line,) = set_paragraph("A座5层", 10, FACE, VERTICAL)
    assert line.upright == bytes((1, 1, 1, 1))
    assert line.positions == (0, 1, 2, 3)
    assert line.cross == (0,) * 4


@pytest.mark.parametrize(
    "number",
    [
        "123",
        "12.5",
        "8:30",
        "50%",
        "GDP",
        "5G",
        "-3",
        "C-19",
        "1/2",
        "€30",
        "7×24",
        "R&D",
        "H₂O",
    ],
)
def test_longer_numbers_and_words_lie_on_their_side(number: str) -> None:
    assert not any(_stand(f"第{number}版").upright[1:-1])


@pytest.mark.parametrize("text", ["13日", "至30。", "（7）"])
def test_a_mark_or_a_character_beside_it_leaves_a_short_number_upright(text: str) -> None:
    assert all(_stand(text).upright)


def test_a_combining_mark_stands_as_its_base() -> None:
    stance = _stand("字\ufe00a\u0301b")
    assert stance.upright == bytes((1, 1, 0, 0, 0))


def test_a_narrow_mark_takes_a_whole_square_in_a_vertical_line() -> None:
    class Narrow(SquareFace):
        def advances(self, text: str) -> tuple[float, ...]:
            return tuple(0.3 for _ in text)

    assert stand("·”", classes_of("·”"), Narrow()).advances == (1, 1)


def test_a_horizontal_line_says_nothing_of_stances() -> None:
    (line,) = set_paragraph("第12版", 10, FACE, Setting(indent=0.0))
    assert not line.upright
    assert not line.cross


def test_two_digits_in_one_square_are_never_parted_and_hang_together_with_no_quarter_em() -> None:
    lines = set_paragraph("第12版头条第13版副刊", 4, FACE, VERTICAL)
    assert not any(line.text.endswith("1") for line in lines)
    assert lines[0].positions == (0, 1, 1, 2, 3)


def test_a_short_number_and_its_unit_are_never_parted() -> None:
    lines = set_paragraph("潮水漲了三回才退13日夜裡又漲", 9, FACE, VERTICAL)
    assert [line.text for line in lines] == ["潮水漲了三回才退", "13日夜裡又漲"]


def test_paragraphs_prepared_together_stand_as_each_alone() -> None:
    parts = ["第12版", "\u0301字5層", "", "GDP（「海」）——", "13日 50%"]
    together = prepare_all(parts, FACE, is_vertical=True)
    alone = [prepare(part, FACE, is_vertical=True) for part in parts]
    assert [(each.upright, each.cross) for each in together] == [
        (each.upright, each.cross) for each in alone
    ]


def test_vertical_lines_keep_the_same_prohibitions() -> None:
    text = "他说：「今年12月的《海港志》（第3卷）写得好！」人们都笑了——真的……" * 3
    for measure in (6, 9, 13):
        found = breaches(measured(text, measure, FACE, VERTICAL))
        assert not [b for b in found if b.rule in {"line start", "line end", "unbreakable"}]


def test_vertical_lines_are_flush() -> None:
    text = "這座城的碼頭共有12個泊位，每年COVID-19檢測3,000次，從未中斷；「燈塔」仍亮。" * 2
    setting = Setting(indent=0.0, is_vertical=True, is_centred=True)
    lines = set_paragraph(text, 11, FACE, setting)
    assert len(texts(lines)) > 3
    assert all(abs(line.width - 11) < 1e-6 for line in lines[:-1])


def test_a_dash_lies_along_its_line() -> None:
    (line,) = set_paragraph("潮水——", 10, FACE, VERTICAL)
    assert line.upright == bytes((1, 1, 0, 0))
    assert line.positions == (0, 1, 2, 3)
    (typed,) = set_paragraph("潮水--退", 10, FACE, VERTICAL)
    assert typed.upright == bytes((1, 1, 0, 0, 1))


def test_minutes_of_arc_lie_as_their_degrees_do() -> None:
    assert _stand("北纬30°15′").upright[5:7] == bytes((0, 0))


def test_a_connector_or_minus_in_a_square_lies_though_its_numbers_stand() -> None:
    assert _stand("胜2－1，−3度").upright == bytes((1, 1, 0, 1, 1, 0, 1, 1))


def test_a_centred_stop_keeps_three_quarters_of_its_em_down_a_line() -> None:
    text = "潮水退過了，竹竿比預告的晚，船長說再等，岸上的人都笑了，誰也不走，燈還亮著。" * 4
    down = Setting(is_centred=True, is_vertical=True)
    across = Setting(is_centred=True)
    assert least_stop(text, down) == 0.75
    assert least_stop(text, across) < 0.75


def least_stop(text: str, setting: Setting) -> float:
    """Return the least room of a comma between two Han characters, over many measures."""
    return min(
        line.positions[at + 1] - line.positions[at - 1] - 1
        for measure in range(7, 24)
        for line in set_paragraph(text, measure, SquareFace(), setting)
        for at in range(1, len(line.text) - 1)
        if line.text[at] == "，"
    )
