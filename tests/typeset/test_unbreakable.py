"""What holds together beyond the classes of neighbours."""

from itertools import pairwise

import pytest

from reader.typeset.paragraph import Setting, set_paragraph
from reader.typeset.unbreakable import (
    address_places,
    address_word_places,
    addresses,
    bound_places,
    counted_places,
    joint_places,
    jump_places,
    leading_places,
    signed_places,
    trailing_places,
)
from tests.square_face import SquareFace
from tests.typeset.setting import SOLID, texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增12.5%", [3]),
        ("1:30", [1]),
        ("U.S.A.", [1, 3]),
        ("it's", [2]),
        ("it’s", [2]),
        ("3·15晚会", [1]),
        ("１．５", [1]),
        ("３.５％", [1]),
        ("１２,３４５", [2]),
        ("25 km", [2]),
        ("25 kmh", []),
        ("5 %", [1]),
        ("3 000人", [1]),
        ("J. K. Brook", [2]),
        ("译者J. K. Brook", [4]),
        ("NJ. K.", []),
        ("36.8°C", [2, 4]),
        ("北纬30°15′20″", [4, 7]),
        ("PM₂.₅", [3]),
        ("第No. 7号", [4]),
        ("Vol. 12", [4]),
        ("5 Ω", [1]),
        ("7：45开", [1]),
        ("比分98：102", [4]),
        ("编号2：1000", []),
        ("为－3度", []),
        ("2－3", [1]),
        ("胜12－10", [3]),
        ("２－３", [1]),
        ("2019－2021", []),
        ("9：00－17：30", [1, 7]),
        ("19:30－21:00", [2, 8]),
        ("2019–2021", [4]),
        ("955 hPa", [3]),
        ("完,Then", []),
        ("km/h", []),
        ("第2 版", []),
    ],
)
def test_numbers_and_abbreviations_are_bound_at_their_inner_marks(
    text: str, expected: list[int]
) -> None:
    assert list(bound_places(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("为-3", [1]),
        ("日~5日", [1]),
        ("为－3", [1]),
        ("，－3", [1]),
        ("为–3", [1]),
        ("2－3", []),
        ("a-3", []),
    ],
)
def test_a_sign_belongs_to_the_number_after_it(text: str, expected: list[int]) -> None:
    assert list(signed_places(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3000元", {4: True}),
        ("2021年8月", {4: False, 6: False}),
        ("1.2万亿元", {3: True, 4: True, 5: True}),
        ("4公里", {1: True, 2: True}),
        ("第3版", {1: False, 2: False}),
        ("20余人", {2: False, 3: False}),
        ("第 3 版", {2: False, 4: False}),
        ("3000 元", {5: True}),
        ("3张图", {}),
        ("3 张图", {}),
        ("三元", {}),
    ],
)
def test_a_number_and_what_it_counts_are_parted_last(text: str, expected: dict[int, bool]) -> None:
    assert dict(counted_places(text)) == expected


def test_an_address_is_parted_after_its_marks_and_at_a_solidus_only_then() -> None:
    found = dict(address_places("见www.example.com/news。", addresses("见www.example.com/news。")))
    assert found == {5: False, 13: False, 17: True}
    assert not dict(address_places("增长12.5%，GDP", addresses("增长12.5%，GDP")))


def test_the_words_of_an_address_are_parted_but_for_two_letters_at_their_ends() -> None:
    text = "见ab-page@abcdef.com/2026/of登载global"
    found = list(address_word_places(text, addresses(text)))
    assert [f"{text[at - 2 : at]}|{text[at : at + 2]}" for at in found] == [
        "pa|ge",
        "ab|cd",
        "bc|de",
        "cd|ef",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("热量265kcal/100g", []), ("TCP/IP", []), ("见news/2021/a.htm", ["news/2021/a.htm"])],
)
def test_a_pair_with_one_solidus_is_no_address(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in addresses(text)] == expected


def test_dates_versions_and_codes_stay_whole_in_an_address() -> None:
    dated = "ab.com/?day=2023-11-05&to=14.10&no=HX-07"
    held = tuple(addresses(dated))
    parts = [place for place, _ in address_places(dated, held)]
    pieces = [dated[a:b] for a, b in pairwise((0, *parts, len(dated)))]
    assert pieces == ["ab.", "com/?", "day=", "2023-11-05&", "to=", "14.10&", "no=", "HX-07"]


def test_compounds_are_parted_at_their_hyphen_and_chains_of_dashes_at_pairs() -> None:
    assert list(joint_places("state-of-the-art")) == [6, 9, 13]
    assert list(joint_places("COVID-19")) == []
    assert list(joint_places("完————")) == [3]
    assert list(joint_places("完——")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("灯亮了。（下转4版）", "（下转4版）"),
        ("燈亮了（下轉A2）", "（下轉A2）"),
        ("【紧接第一版】灯亮了", "【紧接第一版】"),
        ("他从地下转到楼上（共三层）", ""),
        ("（他转身就走，没有再回来过一次）", ""),
    ],
)
def test_a_jump_mark_holds_together(text: str, expected: str) -> None:
    places = list(jump_places(text))
    assert text[places[0] - 1 : places[-1] + 1] == expected if places else not expected


@pytest.mark.parametrize(
    "held", ["−3℃", "≤0.5", "≥18", "≈9.6", "＞60", "＜30", "3∶2", "√2", "≠1", "x≥0"]
)
def test_a_sign_of_reckoning_stays_with_its_number(held: str) -> None:
    for lead in range(1, 8):
        lines = texts(set_paragraph("国" * lead + held + "国" * 9, 6, SquareFace(), SOLID))
        assert any(held in line for line in lines), lines


@pytest.mark.parametrize("held", ["−3", "≤5", "≥18", "＃3", "＞60", "3∶2"])
def test_a_sign_stays_with_a_short_number_that_stands_upright(held: str) -> None:
    setting = Setting(indent=0.0, is_vertical=True)
    for lead in range(1, 8):
        lines = texts(set_paragraph("国" * lead + held + "国" * 9, 6, SquareFace(), setting))
        assert any(held in line for line in lines), lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("厚≤5", [2]),
        ("第＃３", [2]),
        ("≤甲", []),
        ("用.NET写", [2]),
        ("约.5", [2]),
        ("a.5", []),
        ("好...5", []),
        ("付¥ 99", [3]),
        ("问@林溪", [2]),
        ("x@a", []),
        ("拨(010)64000000", [6]),
        ("拨（0571）85000000", [7]),
        ("（2021）12345678", []),
    ],
)
def test_a_number_is_held_to_the_sign_that_leads_it(text: str, expected: list[int]) -> None:
    assert list(leading_places(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("几十%", [2]), ("5%的", [1]), ("10万+", [3]), ("饼干＋", [2]), ("1+1", []), ("梨+2", [])],
)
def test_a_sign_is_held_to_the_number_that_it_follows(text: str, expected: list[int]) -> None:
    assert list(trailing_places(text)) == expected


@pytest.mark.parametrize(
    "held", ["十%", "10万+", "100㎡", "30°15′20″", "<春>", "＜春＞", "#春#", "¥ 99", ".5"]
)
def test_lines_do_not_part_a_sign_from_what_it_belongs_to(held: str) -> None:
    for lead in range(1, 12):
        lines = texts(set_paragraph("国" * lead + held + "国" * 12, 9, SquareFace(), SOLID))
        assert any(held[-2:] in line and held[:2] in line for line in lines), lines
