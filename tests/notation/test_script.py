"""Simplified or Traditional."""

from reader.notation.script import language_of


def test_the_characters_of_one_script_decide() -> None:
    assert language_of("记者从会上了解到") == "zh-Hans"
    assert language_of("記者從會上瞭解到") == "zh-Hant"
    assert language_of("本日天晴") == "zh-Hans"
