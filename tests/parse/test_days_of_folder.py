"""A folder of page files: one issue, or the issues of several days that only the pages tell."""

from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.parse.plain_text import gather
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
        # A page of a day is none of an undated paper of another house.
        (["海港日报\n第01版", "山城晚报\n2026年6月1日\n第05版"], 2),
        (["海港日报\n第01版", "读书周刊\n第05版"], 1),
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


DAY = "海港日报\n2026年6月1日"


@pytest.mark.parametrize(
    "pages",
    [
        {"a": f"{DAY} 早刊\n第01版", "b": f"{DAY} 晚刊\n第01版", "c": f"{DAY} 晚刊\n第02版"},
        {"早-01": f"{DAY}\n第01版", "晚-01": f"{DAY}\n第01版", "晚-02": f"{DAY}\n第02版"},
        {"2026-06-01-早-01": "", "2026-06-01-晚-01": "", "2026-06-01-晚-02": ""},
        {"2026/06/01/早/01": "", "2026/06/01/晚/01": "", "2026/06/01/晚/02": ""},
    ],
)
def test_morning_and_evening_of_a_day_are_two_issues(tmp_path: Path, pages: dict[str, str]) -> None:
    for name, edge in pages.items():
        file = tmp_path / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{edge}\n\n码头启用新泊位之{name}\n本报记者　林帆\n\n{STORY}", "utf-8")
    found = [
        collate(each).issue for each in read_source(tmp_path) if isinstance(each, PrintedIssue)
    ]
    assert [(each.edition[0], str(each.date.value)) for each in found] == [
        ("早", "2026-06-01"),
        ("晚", "2026-06-01"),
    ]
    assert [[page.label for page in each.pages] for each in found] == [["01"], ["01", "02"]]


def test_an_extra_is_no_page_of_the_paper_of_the_day(tmp_path: Path) -> None:
    for name, edge in (
        ("a", f"{DAY} 号外\n第01版"),
        ("b", f"{DAY}\n第01版"),
        ("c", f"{DAY}\n第02版"),
    ):
        text = f"{edge}\n\n码头启用新泊位之{name}\n本报记者　林帆\n\n{STORY}"
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    found = [
        collate(each).issue for each in read_source(tmp_path) if isinstance(each, PrintedIssue)
    ]
    assert [(each.edition, len(each.pages)) for each in found] == [("号外", 1), ("", 2)]


def test_a_page_that_names_no_edition_is_of_the_one_before_it(tmp_path: Path) -> None:
    edges = (f"{DAY} 早刊\n第01版", f"{DAY}\n第02版", f"{DAY} 晚刊\n第01版", f"{DAY}\n第02版")
    for at, edge in enumerate(edges):
        text = f"{edge}\n\n码头启用新泊位之{'一二三四'[at]}\n本报记者　林帆\n\n{STORY}"
        (tmp_path / f"{at}.txt").write_text(text, "utf-8")
    found = [each for each in read_source(tmp_path) if isinstance(each, PrintedIssue)]
    assert [[page.page.label for page in each.pages] for each in found] == [["01", "02"]] * 2


@pytest.mark.parametrize("name", ["readme", "README", "00_Read Me", "LICENSE"])
def test_what_tells_of_the_files_beside_it_is_no_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "01.txt").write_text(page("01", 4, "老街灯会开了"), "utf-8")
    (tmp_path / f"{name}.txt").write_text("Mail us when a scan is missing.\n", "utf-8")
    (issue,) = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    assert [each.page.label for each in issue.pages] == ["01"]
    (doubt,) = (each for each in issue.doubts if each.where == f"{name}.txt")
    assert doubt.what == "Left out: its name says that it tells of the files beside it."


TALE = "渡口的老人每天清早把缆绳重新系一遍，然后坐下来等第一班船。"
NOTES = {
    "说明": "本文件夹共两个文件，由读者扫描识别，错漏难免。",
    "使用说明": "一、先解压。\n二、用阅读器打开各版。\n三、仅供个人学习，请勿用于商业用途。",
    "版权声明": "报纸版权归报社所有。\n未经许可，禁止转载。",
    "目录": "03版　要闻\n04版　副刊",
    "新建文档": "01 老街灯会开了\n02 春风里的渡口",
    "关于本站": "更多报纸请到本站下载。",
    "新建文本文档": "资源来自网盘，解压后看，仅供研究，侵权请告知。",
}


@pytest.mark.parametrize("name", NOTES)
def test_a_text_that_tells_of_the_files_beside_it_is_no_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "01.txt").write_text(page("01", 4, "老街灯会开了"), "utf-8")
    (tmp_path / "02.txt").write_text(page("02", 4, "春风里的渡口"), "utf-8")
    (tmp_path / f"{name}.txt").write_text(NOTES[name], "utf-8")
    (issue,) = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    assert [each.page.label for each in issue.pages] == ["01", "02"]
    (doubt,) = (each for each in issue.doubts if each.where == f"{name}.txt")
    assert doubt.what == "Left out: its text tells of the files beside it."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("声明", f"码头公司声明\n本报记者　林帆\n\n{STORY}本公司印章被人仿冒，请勿轻信。"),
        ("目录", f"01版　要闻\n02版　副刊\n03版　文化\n\n{TALE}\n\n{TALE}"),
        ("简介", f"云岫报\n2026年3月4日　星期三　第2版\n\n{TALE}扫描件由读者提供。"),
        ("头条", f"码头启用新泊位\n\n{TALE}船期表可以下载。"),
        ("须知", f"候船须知\n\n{TALE * 80}船期表可以下载。"),
    ],
)
def test_a_page_named_as_a_note_is_a_page(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "01.txt").write_text(page("01", 4, "老街灯会开了"), "utf-8")
    (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    issues = [each for each in read_source(tmp_path) if isinstance(each, PrintedIssue)]
    assert sum(len(issue.pages) for issue in issues) == 2


def test_a_text_that_lies_alone_is_read_whatever_it_tells(tmp_path: Path) -> None:
    (tmp_path / "说明.txt").write_text(NOTES["说明"], "utf-8")
    assert len([each for each in read_source(tmp_path) if isinstance(each, PrintedIssue)]) == 1


def test_a_note_is_told_of_once(tmp_path: Path) -> None:
    for day in ("2026-03-04", "2026-03-05"):
        (tmp_path / f"{day}-01.txt").write_text(TALE, "utf-8")
    (tmp_path / "说明.txt").write_text(NOTES["说明"], "utf-8")
    issues = [each for each in read_source(tmp_path) if isinstance(each, PrintedIssue)]
    told = [doubt for each in issues for doubt in each.doubts if doubt.where == "说明.txt"]
    assert (len(issues), len(told)) == (2, 1)


def test_notes_that_are_given_together_with_pages_are_none(tmp_path: Path) -> None:
    for name, text in (("01", page("01", 4, "老街灯会开了")), ("说明", NOTES["说明"])):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    ((files, read),) = gather(sorted(tmp_path.iterdir()))
    (issue,) = read()
    assert isinstance(issue, PrintedIssue)
    assert files == (tmp_path / "01.txt",)
    assert next(doubt.where for doubt in issue.doubts) == "说明.txt"


def test_an_empty_description_beside_pages_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "01.txt").write_text(page("01", 4, "老街灯会开了"), "utf-8")
    (tmp_path / "mets.xml").write_bytes(b"")
    issue, refusal = read_source(tmp_path)
    assert isinstance(issue, PrintedIssue)
    assert isinstance(refusal, SourceError)
    assert str(refusal).endswith(
        "mets.xml: the file is empty; get it once more from where it came."
    )
