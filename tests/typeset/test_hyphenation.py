"""Where Latin words may be hyphenated."""

import pytest

from reader.typeset.hyphenation import hyphen_places
from reader.typeset.unbreakable import addresses


def test_a_long_word_is_hyphenated_between_syllables() -> None:
    places = list(
        hyphen_places("而internationalization很", tuple(addresses("而internationalization很")))
    )
    word = "而internationalization很"
    assert "in" in {word[1:place] for place in places}
    assert all(3 <= place <= len(word) - 4 for place in places)


@pytest.mark.parametrize(
    "text", ["GDP", "WHO", "table", "iPhone", "COVID-19", "example.com", "C919"]
)
def test_short_words_codes_and_addresses_are_not_hyphenated(text: str) -> None:
    assert list(hyphen_places(text, tuple(addresses(text)))) == []


def test_a_long_part_of_a_compound_is_hyphenated() -> None:
    assert list(hyphen_places("co-operation", tuple(addresses("co-operation")))) == [5, 7, 8]


def test_no_hyphen_is_put_into_an_address() -> None:
    assert (
        list(
            hyphen_places(
                "见http://operation-centre.example/operation-centre页",
                tuple(addresses("见http://operation-centre.example/operation-centre页")),
            )
        )
        == []
    )


@pytest.mark.parametrize(
    ("word", "expected"),
    [("перестройка", [2, 4]), ("Übergrößenträger", [4, 7, 10, 13]), ("coöperate", [2, 4, 6])],
)
def test_words_with_accents_and_in_cyrillic_letters_are_hyphenated(
    word: str, expected: list[int]
) -> None:
    assert list(hyphen_places(word, ())) == expected
