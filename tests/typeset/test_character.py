"""Every code point has one class, and its text's classes are as long as the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.typeset.character import CharacterClass, class_of, classes_of

C = CharacterClass


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("中㐀𠀀あア가①→😀※", C.HAN),
        ("ＡｚＺ０９＋", C.FULL_WIDTH),
        ("Aa09éñЖω%$+-#@", C.WESTERN),
        ("（《“‘「『【", C.OPENING),
        ("）》”’」』】", C.CLOSING),
        ("。．", C.PERIOD),
        ("，、", C.PAUSE),
        ("：；", C.COLON),
        ("！？", C.ASKING),
        ("·・‧", C.INTERPUNCT),
        ("—…⋯⸺", C.DASH),
        ("([{«„", C.WESTERN_OPENING),
        (")]}»›", C.WESTERN_CLOSING),
        (",.:;!?", C.WESTERN_STOP),
        ("～–－々", C.CONNECTOR),
        ("℃‰％°㎏㎡", C.UNIT_SIGN),
        ("￥＄№", C.CURRENCY),
        ("/／", C.SOLIDUS),
        (" \t\n", C.SPACE),
        ("\u3000\u2003", C.WIDE_SPACE),
        ("\u00a0", C.TIE),
        ("\u200d\u2060", C.JOINER),
        ("\u0301\ufe0f\U000e0100\x00\u00ad\U0001f3fb", C.MARK),
        ("\u200b", C.BREAK),
        ("\ud800", C.HAN),
    ],
)
def test_characters_are_classed_by_what_they_do_in_a_line(
    members: str, expected: CharacterClass
) -> None:
    assert [class_of(c) for c in members] == [expected] * len(members)


@given(st.text(alphabet=st.characters(), max_size=30))
def test_the_classes_of_a_text_are_as_many_as_its_characters(text: str) -> None:
    assert classes_of(text) == "".join(class_of(c).value for c in text)
