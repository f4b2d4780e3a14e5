"""What the name of a page file tells."""

import datetime
from pathlib import Path

import pytest

from reader.model.dating import DateStatus
from reader.parse.source.file_names import find_day, natural_key, read_file_name, read_path


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
        ("海州日报２０２１年８月１３日第０２版", "02", "2021-08-13"),
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


@pytest.mark.parametrize(
    ("stem", "label", "section", "title"),
    [
        ("A01要闻", "A01", "要闻", ""),
        ("12-副刊", "12", "副刊", ""),
        ("第A02版：民生", "A02", "民生", ""),
        ("江城晚报 2026年3月4日 A01要闻", "A01", "要闻", "江城晚报"),
        ("江城晚报20260304-A01", "A01", "", "江城晚报"),
        ("文化周刊", "", "文化周刊", ""),
        ("01-渡口的灯亮了", "01", "", ""),
    ],
)
def test_a_name_tells_section_and_paper(stem: str, label: str, section: str, title: str) -> None:
    told = read_file_name(stem)
    assert (told.label, told.section, told.title) == (label, section, title)


@pytest.mark.parametrize(
    "folders",
    [
        "江城晚报/2026-03-04",
        "江城晚报/2026/03/04",
        "江城晚报/202603/04",
        "江城晚报/2026年3月/4日",
        "江城晚报2026年3月4日",
        "20260304/江城晚报",
    ],
)
def test_folders_tell_what_the_name_of_a_file_leaves_open(folders: str) -> None:
    told = read_path(Path("/papers", folders, "02.txt"))
    assert (told.label, told.title) == ("02", "江城晚报")
    assert told.date.value == datetime.date(2026, 3, 4)
    assert told.date.status is DateStatus.INFERRED


def test_the_name_of_a_file_goes_before_those_of_its_folders() -> None:
    told = read_path(Path("/江城晚报/2026-03-04/山城晨报20260305-01.txt"))
    assert (told.title, told.date.value) == ("山城晨报", datetime.date(2026, 3, 5))


def test_no_day_is_made_of_folders_that_name_none() -> None:
    assert read_path(Path("/papers/2026/13/40/01.txt")).date.value is None
    assert read_path(Path("/papers/2026/03/01.txt")).date.value is None


def test_names_are_put_in_the_order_of_their_numbers() -> None:
    names = ["p10", "p2", "p²", "p", "p2b", "a9"]
    assert sorted(names, key=natural_key) == ["a9", "p", "p2", "p2b", "p10", "p²"]
