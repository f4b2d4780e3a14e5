"""Lists are written as the window's language writes them."""

import re
from pathlib import Path

import pytest

from reader.app.catalogue.words import field_hint, listed, listed_apart
from reader.session.settings import Language

APP = Path(__file__).resolve().parents[3] / "reader" / "app"


def test_chinese_lists_have_chinese_marks() -> None:
    assert listed(("甲", "乙", "丙")) == "甲、乙、丙"
    assert listed_apart(("甲、乙", "丙")) == "甲、乙；丙"


def test_an_example_in_an_empty_field_is_not_taken_for_its_text() -> None:
    assert field_hint("first") == "如 1949-05-09"


@pytest.mark.parametrize("language", [Language.ENGLISH], indirect=True)
def test_english_lists_have_english_marks(language: Language) -> None:
    assert listed(("place", "ISSN")) == "place, ISSN"
    assert listed_apart(("State: a, b", "c")) == "State: a, b; c"


def test_no_mark_of_one_language_joins_the_words_of_both() -> None:
    joined = [
        f"{path.name}: {line.strip()}"
        for path in APP.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.search('"[、，；]"\\.join', line)
    ]
    assert joined == []
