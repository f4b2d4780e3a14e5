"""A folder of page files: one issue, or the issues of several days that only the pages tell."""

from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source

STORY = "　　本报讯　昨天上午，三号码头的新泊位投入使用，第一艘船在九点靠岸，工人们等了三年。\n"


def page(label: str, day: int, head: str) -> str:
    weekday = "一二三四五六日"[(day + 6) % 7]
    dated = f"2026年6月{day}日　星期{weekday}\n" if day else ""
    return f"海港日报\n{dated}第{label}版：要闻\n\n{head}\n本报记者　林帆\n\n{STORY}"


@pytest.mark.parametrize(
    ("pages", "issues"),
    [
        # Two days, in the order of the names or not; a page without a day goes with the last.
        ([("01", 1), ("02", 1), ("01", 2), ("02", 0)], [["01", "02"], ["01", "02"]]),
        ([("01", 1), ("01", 2), ("02", 1), ("02", 2)], [["01", "02"], ["01", "02"]]),
        # One day, misprinted on an inside page.
        ([("01", 1), ("02", 3), ("03", 1)], [["01", "02", "03"]]),
        # The same page twice is no other day's.
        ([("01", 1), ("02", 1), ("02", 1)], [["01", "02", "02"]]),
    ],
)
def test_a_second_front_page_of_another_day_begins_another_issue(
    tmp_path: Path, pages: list[tuple[str, int]], issues: list[list[str]]
) -> None:
    for at, (label, day) in enumerate(pages):
        (tmp_path / f"{at}.txt").write_text(page(label, day, f"码头启用新泊位之{'一二三四'[at]}"))
    found = [each for each in read_source(tmp_path) if isinstance(each, PrintedIssue)]
    assert [[each.page.label for each in issue.pages] for issue in found] == issues
    assert all(each.page.number == at for issue in found for at, each in enumerate(issue.pages, 1))


@pytest.mark.parametrize(
    ("edges", "issues"),
    [
        # Papers of one day and of several.
        (["海港日报\n2026年6月1日\n第01版", "山城晚报\n2026年6月1日\n第01版"], 2),
        (["海港日报\n2026年6月1日\n第01版", "山城晚报\n2026年6月2日\n第05版"], 2),
        # An undated front page of another paper, known by its masthead.
        (
            ["海港日报\n2026年6月1日\n第02版", "山城晚报\n国内统一刊号:CN33-0019\n第01版"],
            2,
        ),
        # A supplement of the same day has a name of its own; another's weekend edition is its own.
        (["海港日报\n2026年6月1日\n第01版", "海港周末报\n2026年6月1日\n第05版"], 1),
        # So it has with a masthead of its own, and on a page that prints no day.
        (
            [
                "海港日报\n2026年6月1日\n第01版",
                "海港周末报\n2026年6月1日\n国内统一刊号:CN33-0019\n第05版",
            ],
            1,
        ),
        (["海港日报\n2026年6月1日\n第01版", "海港周末报\n第05版"], 1),
        # Where one page of two says nothing of its day, they are not of two.
        (["海港日报\n2026年6月1日\n第01版", "海港日报\n第01版"], 1),
        (["海港日报\n第01版", "海港日报\n2026年6月1日\n第01版"], 1),
        # Pages that share nothing but their folder are of one where a day has one slip at most.
        (["2026年6月1日\n第01版", "山城晚报\n2023年9月27日\n第05版"], 2),
        (["山城晚报\n2026年6月1日\n第01版", "2025年6月1日\n第05版"], 1),
        (["山城晚报\n2026年6月1日\n第01版", "山城晚报\n2025年7月3日\n第05版"], 1),
        # Two numbers of a paper that prints no day.
        (["海港日报\n第100期\n第01版", "海港日报\n第101期\n第01版"], 2),
        (["海港日报\n第100期\n第01版", "海港日报\n第100期\n第02版"], 1),
    ],
)
def test_pages_of_several_papers_are_told_apart(
    tmp_path: Path, edges: list[str], issues: int
) -> None:
    for at, edge in enumerate(edges):
        (tmp_path / f"{at}.txt").write_text(f"{edge}\n\n码头启用新泊位\n本报记者　林帆\n\n{STORY}")
    assert len(list(read_source(tmp_path))) == issues


@pytest.mark.parametrize("name", ["readme", "README", "00_Read Me", "LICENSE"])
def test_what_tells_of_the_files_beside_it_is_no_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "01.txt").write_text(page("01", 4, "老街灯会开了"), "utf-8")
    (tmp_path / f"{name}.txt").write_text("Mail us when a scan is missing.\n", "utf-8")
    (issue,) = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    assert [each.page.label for each in issue.pages] == ["01"]
    (doubt,) = (each for each in issue.doubts if each.where == f"{name}.txt")
    assert doubt.what == "Left out: its name says that it tells of the files beside it."


def test_an_empty_description_beside_pages_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "01.txt").write_text(page("01", 4, "老街灯会开了"), "utf-8")
    (tmp_path / "mets.xml").write_bytes(b"")
    issue, refusal = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    assert isinstance(refusal, SourceError)
    assert str(refusal).endswith(
        "mets.xml: the file is empty; get it once more from where it came."
    )
