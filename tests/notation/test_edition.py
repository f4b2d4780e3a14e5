"""What a masthead calls the edition of the day."""

import pytest

from reader.notation.edition import read_edition


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
