"""Front matter above a page's text says what it is of; it is no text of the page."""

from pathlib import Path

import pytest

from reader.model.dating import DateStatus
from reader.model.printed import CollatedIssue
from reader.session.intake.sources import readings

BODY = (
    "# 东渡口修好了石阶\n\n本报讯（记者 何田）昨天清晨六点，东渡口的石阶修好了。"
    "两岸的人走了一上午，最先过河的是卖菜的周家姐弟。\n"
)


def read(path: Path, front: str, body: str = BODY) -> CollatedIssue:
    path.write_text(f"---\n{front}---\n\n{body}", "utf-8", newline="")
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue)
    return found


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["page.md", "page.markdown"])
def test_title_and_date_are_the_papers(tmp_path: Path, name: str, end: str) -> None:
    front = "title: 柳湾日报\ndate: 2026-03-04\nnumber: 812\n".replace("\n", end)
    issue = read(tmp_path / name, front, BODY.replace("\n", end)).issue
    assert (issue.title, str(issue.date.value), issue.number) == ("柳湾日报", "2026-03-04", 812)
    assert issue.date.status is DateStatus.KNOWN
    (page,) = issue.pages
    assert [article.headline for article in page.articles] == ["东渡口修好了石阶"]
    assert page.articles[0].kicker == ""


def test_a_day_that_is_none_is_no_date_and_loses_nothing_else(tmp_path: Path) -> None:
    for stated in ("0000-00-00", "9999-12-31", "2026-02-30"):
        issue = read(tmp_path / "x.md", f"title: 柳湾日报\ndate: {stated}\n").issue
        assert (issue.title, issue.date.value) == ("柳湾日报", None)
        assert issue.date.evidence == ("no date printed", f"{stated} is no day")


def test_a_day_that_programs_write_for_none_is_inferred(tmp_path: Path) -> None:
    issue = read(tmp_path / "x.md", "title: 柳湾日报\ndate: 1900-01-01\nedition: 晚\n").issue
    assert (str(issue.date.value), issue.date.status) == ("1900-01-01", DateStatus.INFERRED)
    assert issue.edition == "晚"


def test_references_to_characters_are_what_they_stand_for(tmp_path: Path) -> None:
    body = BODY.replace("东渡口修好", "东渡口&#8220;修&ldquo;&amp;nbsp;&#x597d;", 1)
    issue = read(tmp_path / "x.txt", "title: 柳湾日报\n", body).issue
    assert issue.pages[0].articles[0].headline == "东渡口“修“ 好了石阶"


@pytest.mark.parametrize("front", ["label: A03\nsection: 民生\n", "页: 1\npage: 第A03版：民生\n"])
def test_label_and_section_are_the_pages(tmp_path: Path, front: str) -> None:
    (page,) = read(tmp_path / "x.md", front).issue.pages
    assert (page.label, page.section) == ("A03", "民生")


def test_a_title_that_the_page_prints_is_its_headline(tmp_path: Path) -> None:
    front = "title: 东渡口修好了石阶\n报纸: 柳湾日报\n日期: 2026年3月4日\n"
    issue = read(tmp_path / "x.md", front).issue
    assert (issue.title, str(issue.date.value)) == ("柳湾日报", "2026-03-04")
    assert [article.headline for article in issue.pages[0].articles] == ["东渡口修好了石阶"]


def test_a_title_above_text_without_headings_is_its_headline(tmp_path: Path) -> None:
    body = BODY.partition("\n\n")[2]
    issue = read(tmp_path / "x.md", "title: 渡口修好了\ndate: 2026-03-04\n", body).issue
    assert issue.title == ""
    assert [article.headline for article in issue.pages[0].articles] == ["渡口修好了"]


def test_a_papers_name_is_the_papers_though_the_text_names_it(tmp_path: Path) -> None:
    body = f"{BODY}\n市民王先生说，他是看了柳湾日报才知道的，当天就来了。\n"
    issue = read(tmp_path / "x.md", "title: 柳湾日报\n", body).issue
    assert issue.title == "柳湾日报"
    assert [article.headline for article in issue.pages[0].articles] == ["东渡口修好了石阶"]


def test_a_title_of_no_known_ending_above_other_headings_is_the_papers(tmp_path: Path) -> None:
    issue = read(tmp_path / "x.md", "title: 柳湾人\n").issue
    assert issue.title == "柳湾人"


def test_what_is_not_of_a_page_is_named(tmp_path: Path) -> None:
    issue = read(tmp_path / "x.md", "date: 2026-03-04\nauthor: 何田\ntags: [河, 桥]\n").issue
    left = "What stands above the text of author, tags is not of a page; left out."
    assert left in [doubt.what for doubt in issue.doubts]


@pytest.mark.parametrize("front", ["何田: 你好\n", "河水退了\n", "title: [\n", "- title\n"])
def test_rules_that_only_part_lines_are_no_front_matter(tmp_path: Path, front: str) -> None:
    issue = read(tmp_path / "x.txt", front).issue
    words = front.strip().split()[-1].strip("-：: ")
    assert words in str(issue.pages)


def test_lines_keep_their_numbers(tmp_path: Path) -> None:
    body = "渡口修好了\n\n今日看点\n\n" + BODY.replace("# ", "")
    with_front = read(tmp_path / "x.txt", "date: 2026-03-04\n", body).issue
    lines = [doubt.where for doubt in with_front.doubts if ", line " in doubt.where]
    assert all(int(where.split("line ")[1].split(",")[0]) > 4 for where in lines)
