"""Patterns written in one script find the words of both."""

from reader.notation.both_scripts import in_both_scripts


def test_a_word_is_found_in_both_scripts() -> None:
    for written in ("本报记者", "本報記者"):
        pattern = in_both_scripts(written)
        assert pattern.fullmatch("本报记者")
        assert pattern.fullmatch("本報記者")


def test_characters_of_a_class_stand_for_their_other_forms() -> None:
    pattern = in_both_scripts("[版页]+")
    assert pattern.fullmatch("版頁页")
    assert in_both_scripts("[^页]").fullmatch("頁") is None


def test_all_forms_of_a_character_are_found() -> None:
    pattern = in_both_scripts("头发出发")
    assert pattern.fullmatch("頭髮出發")


def test_ranges_escapes_and_quantifiers_stay_as_they_are() -> None:
    pattern = in_both_scripts(r"[一-三\]页-]{2}\[页\](?P<name>[\u3400-\u4dbf页])?")
    assert pattern.fullmatch("丁頁[頁]")
    assert pattern.fullmatch("]-[页]")
    assert pattern.fullmatch("四二[页]") is None
    assert in_both_scripts(r"\d页", 0).fullmatch("3頁")


def test_a_bracket_may_come_first_in_a_class() -> None:
    pattern = in_both_scripts("[]页]+")
    assert pattern.fullmatch("頁]页")
