"""The measuring itself finds each kind of breach where one is planted."""

import pytest

from tests.square_face import SquareFace
from tests.typeset.measuring import SetLine, breaches


def _line(
    text: str, places: tuple[float, ...], measure: float, *, is_last: bool = False
) -> SetLine:
    return SetLine(
        text=text,
        places=places,
        advances=SquareFace().advances(text),
        measure=measure,
        is_last=is_last,
    )


def _solid(text: str, *, is_last: bool = False) -> SetLine:
    """Set a text solid at a measure that it fills, every square whole."""
    advances = SquareFace().advances(text)
    places = tuple(sum(advances[:i]) for i in range(len(text)))
    return _line(text, places, sum(advances), is_last=is_last)


def _rules(*lines: SetLine) -> set[str]:
    return {breach.rule for breach in breaches(lines)}


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("东南", "，西北", "line start"),
        ("东南（", "西北", "line end"),
        ("东南3", "0元西北", "unbreakable"),
        ("东南5", "%西北", "unbreakable"),
        ("东南ab", "cd西北", "unbreakable"),
        ("东南—", "—西北", "unbreakable"),
        ("东南U.", "S.西北", "unbreakable"),
        ("东南5 ", "km西北", "unbreakable"),
        ("东南西北", "中。", "single character"),
    ],
)
def test_a_wrong_break_is_found(first: str, second: str, rule: str) -> None:
    assert rule in _rules(_solid(first), _solid(second, is_last=True))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (_solid("东。”南"), "adjacent marks"),
        (_solid("东（“南"), "adjacent marks"),
        (_solid("东南，"), "right edge"),
        (_solid("（东南"), "left edge"),
        (_solid("东a南"), "quarter em"),
        (_line("东南西", (0, 1.3, 2.6), 3.6), "gap"),
        (_line("东南西", (0, 0.9, 2), 3), "overlap"),
        (_line("东 南", (0, 1, 2), 3), "gap"),
    ],
)
def test_a_character_out_of_its_place_is_found(line: SetLine, rule: str) -> None:
    assert rule in _rules(line, _solid("西北", is_last=True))


def test_a_line_well_set_has_no_breach() -> None:
    good = _line("东：“南。”a", (0, 1, 1.5, 2.5, 3.5, 4.0, 5.0), 5.5)
    assert _rules(good, _solid("西北", is_last=True)) == set()
