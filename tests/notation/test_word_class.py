"""Words are those of the dictionary, in either script."""

import pytest

from reader.notation.word_class import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("就职典礼明天举行", ["就职典礼", "明天", "举行"]),
        ("就職典禮", ["就職典禮"]),
        ("520就職典禮", ["520", "就職典禮"]),
        ("乾隆年间", ["乾隆年间"]),
    ],
)
def test_a_headline_too_short_for_its_script_to_be_told_has_its_words(
    text: str, found: list[str]
) -> None:
    assert [word.text for word in words(text)] == found
