"""A radical is read as the character that it has the shape of."""

import pytest

from reader.notation.radicals import unified


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("⽔⺟水", "水母水"),
        ("通⻋到海⻔", "通车到海门"),
        ("第⼀⾴", "第一頁"),
        ("⻩⻛", "黄风"),
        ("abc，", "abc，"),
    ],
)
def test_radicals_are_the_characters_they_stand_for(printed: str, meant: str) -> None:
    assert unified(printed) == meant


def test_doubles_of_other_codes_are_the_characters_themselves():
    assert unified("\uf97e\uf963\ufa08\uf9e9\ufa0c") == "量北行里兀"
    assert unified("\ufa38\ufa3a") == "器墨"
    assert unified("\ufa0e\ufa11") == "\ufa0e\ufa11", "which are no doubles"
