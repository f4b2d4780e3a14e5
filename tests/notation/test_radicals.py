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
