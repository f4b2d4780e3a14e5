"""A METS file or a batch that is not whole does not lose what lies beside it."""

from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.article import Paragraph
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from tests.parse.founder_mirror import put
from tests.parse.library_files import write_batch, write_docworks
from tests.parse.test_mets_own import written

WORDS = ("soldier", "Boats", "MILLER", "Nine hundred days")
BROKEN = '<mets xmlns="http://www.loc.gov/METS/"><dmdSec>'
PAGE = "第0{}版：要闻\n\n旧渠通水\n\n四月里山上的雪化了，水沿着旧渠下来。\n"


def cut(file: Path, part: float) -> None:
    octets = file.read_bytes()
    file.write_bytes(octets[: int(len(octets) * part)])


def only(root: Path) -> PrintedIssue:
    (issue,) = read_source(root)
    assert isinstance(issue, PrintedIssue)
    return issue


@pytest.mark.parametrize("part", [0.05, 0.2, 0.3, 0.45, 0.55, 0.7, 0.85])
def test_no_page_is_lost_wherever_a_mets_file_ends(tmp_path: Path, part: float) -> None:
    root = write_docworks(tmp_path)
    cut(root / "issue-mets.xml", part)
    issue = only(root)
    assert [each.page.label for each in issue.pages] == ["01", "02"]
    assert [each.page.facsimile.path for each in issue.pages if each.page.facsimile] == [
        "images/01-1.pdf",
        "images/02-2.pdf",
    ]
    assert all(word in repr(issue.pages) for word in WORDS)
    told = [doubt.what for doubt in issue.doubts if doubt.where == "issue-mets.xml"]
    assert len(told) == 1
    assert told[0].startswith("The file is damaged; what is left of it was read")


def test_the_pages_that_a_damaged_mets_file_does_not_name_are_told(tmp_path: Path) -> None:
    root = write_docworks(tmp_path)
    cut(root / "issue-mets.xml", 0.2)
    issue = only(root)
    assert issue.pages[0].title == "River Gazette"
    assert any("the pages of 1.xml, 2.xml beside it" in doubt.what for doubt in issue.doubts)


@pytest.mark.parametrize(
    "names",
    [
        ("ocr/scan_0001.alto.xml", "ocr/scan_0002.alto.xml"),
        ("pages/seq-1/ocr.xml", "pages/seq-2/ocr.xml"),
        ("text/front.xml", "text/inside.xml"),
    ],
)
def test_texts_that_were_renamed_stand_for_those_that_a_mets_file_names(
    tmp_path: Path, names: tuple[str, str]
) -> None:
    whole = only(write_docworks(tmp_path / "whole"))
    root = write_docworks(tmp_path / "renamed")
    for number, name in enumerate(names, 1):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / f"text/{number}.xml").rename(root / name)
    issue = only(root)
    assert [each.page.articles for each in issue.pages] == [
        each.page.articles for each in whole.pages
    ]
    assert any("these beside it stand for them" in doubt.what for doubt in issue.doubts)


def test_one_renamed_text_stands_for_the_page_of_its_number(tmp_path: Path) -> None:
    root = write_docworks(tmp_path)
    (root / "text/1.xml").unlink()
    (root / "text/2.xml").rename(root / "text/p2.xml")
    first, second = only(root).pages
    assert not first.page.articles
    assert "Nine hundred days" not in repr(second)
    assert second.page.articles


def test_texts_that_cannot_be_told_apart_are_pages_beside_those_named(tmp_path: Path) -> None:
    root = write_docworks(tmp_path)
    (root / "text/1.xml").rename(root / "text/recto.xml")
    (root / "text/2.xml").unlink()
    issue = only(root)
    assert "Nine hundred days" in repr(issue.pages[-1])
    assert len(issue.pages) == 3
    assert any("they were added: recto.xml." in doubt.what for doubt in issue.doubts)


def test_what_another_mets_file_speaks_of_is_left_to_it(tmp_path: Path) -> None:
    root = write_docworks(tmp_path)
    put(root, "later-mets.xml", BROKEN)
    issue, refusal = read_source(root)
    assert isinstance(issue, PrintedIssue)
    assert isinstance(refusal, SourceError)
    assert "later-mets.xml" in str(refusal)


def test_an_issue_below_a_damaged_mets_file_stays_its_own(tmp_path: Path) -> None:
    write_docworks(tmp_path / "1858-12-07")
    put(tmp_path, "year-mets.xml", BROKEN)
    refusal, issue = read_source(tmp_path)
    assert isinstance(refusal, SourceError)
    assert "year-mets.xml" in str(refusal)
    assert isinstance(issue, PrintedIssue)
    assert [len(each.page.articles) for each in issue.pages] == [1, 2]


def test_a_damaged_mets_file_of_our_own_loses_no_text(tmp_path: Path) -> None:
    root = written(tmp_path)
    whole = only(root)
    cut(root / "mets.xml", 0.3)
    found = repr(only(root).pages)
    texts = [
        block.text
        for printed in whole.pages
        for article in printed.page.articles
        for block in article.blocks
        if isinstance(block, Paragraph)
    ]
    assert len(texts) > 30
    assert [text for text in texts if text[24:36] not in found] == []


def test_other_files_are_read_where_a_mets_file_gives_no_page(tmp_path: Path) -> None:
    put(tmp_path, "issue-mets.xml", BROKEN)
    for number in (2, 3):
        put(tmp_path, f"0{number}.txt", PAGE.format(number))
    refusal, issue = read_source(tmp_path)
    assert isinstance(refusal, SourceError)
    assert isinstance(issue, PrintedIssue)
    assert [each.page.label for each in issue.pages] == ["02", "03"]


def test_an_issue_whose_folder_was_renamed_is_read_from_a_batch(tmp_path: Path) -> None:
    root = write_batch(tmp_path)
    (root / "sn1/1858-12-08").rename(root / "sn1/1858120801")
    found = list(read_source(root))
    days = [each.pages[0].date.value for each in found if isinstance(each, PrintedIssue)]
    assert [str(day) for day in days] == ["1858-12-07", "1858-12-08"]
    (refusal,) = [each for each in found if isinstance(each, SourceError)]
    assert "is listed in the batch but not held" in str(refusal)


def test_issues_that_a_damaged_batch_lists_no_more_are_read(tmp_path: Path) -> None:
    root = write_batch(tmp_path)
    cut(root / "batch.xml", 0.65)
    *issues, refusal, last = read_source(root)
    assert isinstance(refusal, SourceError)
    assert "is damaged" in str(refusal)
    days = [
        str(each.pages[0].date.value) for each in (*issues, last) if isinstance(each, PrintedIssue)
    ]
    assert days == ["1858-12-07", "1858-12-08"]
