"""What is asked to be rendered is found, or refused in a sentence."""

from pathlib import Path

import pytest

from reader.cli.edition import chosen_pages, find_copy, find_edition, read_copy
from reader.errors import NotHeldError, PageNotHeldError, SourceError
from reader.library.library import Library
from reader.model.article import Crosshead, Paragraph
from reader.model.issue import Issue, Page
from reader.session.intake.sources import issues_from
from tests.parse.issue_of_two_pages import FIRST, ISSUE, SECOND, write

KEY = "河畔晚报/2021-08-13"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "河畔"
    (path / "images").mkdir(parents=True)
    (path / "images" / "bridge.svg").write_bytes(b"<svg/>")
    for name, text in (("issue.md", ISSUE), ("01.md", FIRST), ("02.md", SECOND)):
        write(path, name, text)
    return path


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as held:
        for collated in issues_from(folder):
            held.accession(collated)
    return path


def test_an_issue_is_found_by_key_and_by_path_alike(folder: Path, library: Path) -> None:
    held, there = find_edition(library, KEY), find_edition(library, str(folder))
    assert held.issue == there.issue
    for edition in (held, there):
        assert edition.read("images/bridge.svg") == b"<svg/>"
        assert edition.read("images/none.svg") is None


def test_a_folder_of_many_issues_is_refused(folder: Path, library: Path) -> None:
    other = folder.parent / "other" / "河畔2"
    other.mkdir(parents=True)
    write(other, "issue.md", ISSUE.replace("2021-08-13", "2021-08-14"))
    write(other, "01.md", FIRST)
    folder.rename(other.parent / "河畔")
    with pytest.raises(SourceError, match="holds several issues"):
        find_edition(library, str(other.parent))


def test_what_is_neither_held_nor_there_is_refused(library: Path) -> None:
    with pytest.raises(NotHeldError):
        find_edition(library, "河畔晚报/1999-01-01")


def pages() -> Issue:
    return Issue(pages=tuple(Page(label=label, number=at) for at, label in enumerate(LABELS, 1)))


LABELS = ("A01", "A02", "B01")


@pytest.mark.parametrize(
    ("asked", "labels"),
    [(None, LABELS), ("A02", ("A02",)), ("a02", ("A02",)), ("3", ("B01",)), ("03", ("B01",))],
)
def test_a_page_is_chosen_by_label_or_number(asked: str | None, labels: tuple[str, ...]) -> None:
    assert tuple(page.label for page in chosen_pages(pages(), asked)) == labels


def test_a_label_counts_before_a_number() -> None:
    issue = Issue(pages=(Page(label="02", number=1), Page(label="03", number=2)))
    assert chosen_pages(issue, "2")[0].label == "02"


def test_a_page_that_is_not_there_is_refused_and_those_there_named() -> None:
    with pytest.raises(PageNotHeldError, match=r"page 9: not held\. The issue has A01, A02, B01\."):
        chosen_pages(pages(), "9")


def test_a_text_file_is_a_paragraph_a_line_with_crossheads(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes("甲段。\r\n\r\n## 小题\n  乙段##。\n".encode())
    copy = read_copy(path)
    assert copy.title == "稿"
    assert copy.language == "zh-Hans"
    assert copy.articles[0].blocks == (
        Paragraph(text="甲段。"),
        Crosshead(text="小题"),
        Paragraph(text="乙段##。"),
    )


def test_a_text_of_traditional_characters_is_set_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("這個報紙來了", encoding="big5")
    assert read_copy(path).language == "zh-Hant"


def test_an_empty_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(" \n")
    with pytest.raises(SourceError, match="empty"):
        read_copy(path)


@pytest.mark.parametrize(("place", "count"), [(KEY, None), (f"{KEY}/01", None), (f"{KEY}/1/1", 1)])
def test_a_place_in_the_library_is_copy(library: Path, place: str, count: int | None) -> None:
    with Library.open(library) as held:
        issue = held.issue(KEY)
    pages = issue.pages if place == KEY else issue.pages[:1]
    expected = tuple(article for page in pages for article in page.articles)[:count]
    copy = find_copy(library, place)
    assert copy.articles == expected
    assert copy.title == issue.title


def test_an_issue_folder_is_copy(folder: Path, library: Path) -> None:
    assert find_copy(library, str(folder)).articles == find_copy(library, KEY).articles


def test_a_place_that_is_not_held_is_refused(library: Path) -> None:
    with pytest.raises(NotHeldError):
        find_copy(library, f"{KEY}/99")
