"""Characters as sites write them, read as printed."""

import pytest

from reader.notation.character_reference import read_references


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("&#8220;好&#x4e2d;&#X4E2D;&rdquo;", "“好中中”"),
        ("&nbsp;&amp;nbsp;&amp;amp;#20013;", "\u00a0\u00a0中"),
        ("&amp;&lt;&gt;", "&<>"),
        ("AT&T; R&D 甲&乙；&unknown;&#;", "AT&T; R&D 甲&乙；&unknown;&#;"),
        ("&#xD800;", "\ufffd"),
    ],
)
def test_references_are_read_and_unknown_ones_stay(written: str, printed: str) -> None:
    assert read_references(written) == printed
