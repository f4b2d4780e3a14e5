"""Folding: what contains a text before contains it after, and places are kept."""

import unicodedata
from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.folding import RESERVED, fold, fold_with_places, folds_one_to_one

texts = st.text("江城傳統传后後ＡａéÉｶﾞ½ﬁ한ㄱ \u3000\t\n\u200b\ufe0f“，Ⅳ𠮷ßİ\0\ud800", max_size=10)


@given(before=texts, text=texts, after=texts)
@example(before=" ", text=" ", after="a")
def test_what_contains_a_text_contains_it_folded(before: str, text: str, after: str) -> None:
    assert fold(text).strip(" ") in fold(before + text + after)


@given(texts)
def test_places_lead_back_to_the_characters_printed(text: str) -> None:
    folded, places = fold_with_places(text)
    assert folded == fold(text)
    assert len(places) == len(folded) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)
    for character, place in zip(folded, places, strict=False):
        assert character in fold(text[place])
    if folds_one_to_one(text):
        assert list(places) == list(range(len(text) + 1))


@given(texts)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_no_character_folds_into_the_marks_of_the_index() -> None:
    # Planes 3 to 13 hold nothing that folds; 15 and 16 are for private use.
    for point in chain(range(0x30000), range(0xE0000, 0xE1000), range(RESERVED - 9, 0x110000)):
        assert all(ord(part) < RESERVED for part in fold(chr(point))), hex(point)


def test_every_han_character_folds_to_one_character_that_folds_to_itself() -> None:
    for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAD9), (0x20000, 0x2A6DF)):
        for point in range(first, last + 1):
            if unicodedata.category(chr(point)) != "Lo":
                continue
            folded = fold(chr(point))
            assert len(folded) == 1, hex(point)
            assert fold(folded) == folded, hex(point)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("傳統", "传统"),
        ("後來", "后来"),
        ("乾燥", "干燥"),
        ("ＡＢＣ１２３", "abc123"),
        ("Straße", "STRASSE"),
        ("ｶﾞｷﾞ", "ガギ"),
        ("“引”（括）", "“引”(括)"),
        ("a \u3000\n b", "a b"),
        ("co\u00adoperate", "cooperate"),
        ("葛\U000e0100城", "葛城"),
        ("é", "e\u0301"),
    ],
)
def test_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("江", "汇"), ("か", "が"), ("한", "하"), ("1", "I")])
def test_folds_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert fold(other) not in fold(one) or one == "が"
