"""What a masthead calls the edition of the day."""

import pytest

from reader.notation.edition import edition_named, is_one_edition, read_edition


@pytest.mark.parametrize(
    ("lines", "edition"),
    [
        (("江城晚报", "早刊"), "早刊"),
        (("江城晚报【号外】", "2026年3月4日"), "号外"),
        (("濱海晨報 晚間版｜第12期",), "晚間版"),
        (("江城晚报", "周末版 今日8版"), ""),
        (("江城早刊社", "晚刊编辑部"), ""),
        ((), ""),
    ],
)
def test_a_word_of_its_own_names_the_edition(lines: tuple[str, ...], edition: str) -> None:
    assert read_edition(lines) == edition


@pytest.mark.parametrize(
    ("word", "edition"),
    [("早", "早"), ("晚版", "晚版"), ("Evening", "Evening"), ("早间", ""), ("extra", "")],
)
def test_a_name_of_a_file_may_call_an_edition_by_one_character(word: str, edition: str) -> None:
    assert edition_named(word) == edition


def test_an_edition_may_be_called_by_one_character_or_more() -> None:
    assert is_one_edition("早", "早刊")
    assert is_one_edition("Evening", "evening")
    assert not is_one_edition("早刊", "晚刊")
