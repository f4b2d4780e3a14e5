"""The faces of a paper follow its language."""

import pytest

from reader.layout.setting.design import dress
from reader.typeset.face import LATIN, Family


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("zh-Hans", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("", "zh-Hans"),
        ("ja", "zh-Hans"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("en", LATIN),
        ("de", LATIN),
    ],
)
def test_marks_have_the_forms_of_the_papers_language(language: str, forms: str) -> None:
    faces = dress(language)
    assert {face.language for face in (faces.body, faces.hei, faces.caption)} == {forms}


def test_only_papers_of_the_mainland_have_kai() -> None:
    told = {each: dress(each).caption.family for each in ("zh-Hans", "zh-Hant", "ja", "en")}
    assert [each for each, family in told.items() if family is Family.KAI] == ["zh-Hans"]
