"""What the name of a page file tells."""

import datetime

import pytest

from reader.model.dating import DateStatus
from reader.parse.file_names import find_day, read_file_name


@pytest.mark.parametrize(
    ("stem", "label", "day"),
    [
        ("zjfzb-6311-p01", "01", None),
        ("hzrb-20210813-p02", "02", "2021-08-13"),
        ("第A02版", "A02", None),
        ("2021-08-13_A03", "A03", "2021-08-13"),
        ("2021年8月13日 第十二版", "12", "2021-08-13"),
        ("page_7", "07", None),
        ("01 要闻", "01", None),
        ("A02-民生", "A02", None),
        ("12 条船", "", None),
        ("海州日报", "", None),
        ("20211340-01", "01", None),
    ],
)
def test_a_name_tells_page_and_day(stem: str, label: str, day: str | None) -> None:
    told = read_file_name(stem)
    assert told.label == label
    assert told.date.value == (datetime.date.fromisoformat(day) if day else None)


def test_a_day_told_by_a_name_is_inferred_and_says_so() -> None:
    dating = read_file_name("hzrb-20210813-p02").date
    assert dating.status is DateStatus.INFERRED
    assert dating.evidence == ("the file is named hzrb-20210813-p02",)


def test_no_day_is_made_of_other_figures() -> None:
    assert find_day("6311-0571-85310548") is None
    assert find_day("20210230") is None
