"""Files picked out one by one, as a shell or a person does: pages of one issue are one issue."""

from pathlib import Path

from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse.registry import read_part
from reader.parse.together import parts_together
from tests.parse.issue_of_two_pages import FIRST, ISSUE, SECOND, write
from tests.parse.library_files import write_docworks
from tests.parse.pdf_sheets import Put, save_sheets

STORY = "　　本报讯　昨天上午，三号码头的新泊位投入使用，第一艘船在九点靠岸，工人们等了三年。\n"


def read(*paths: Path) -> list[list[str]]:
    """Return the labels of the pages of each issue, and what is refused."""
    found: list[list[str]] = []
    for path, parts in parts_together(paths):
        if not parts:
            found.append([f"nothing of {path.name}"])
        for one in (one for part in parts for one in read_part(part)):
            if isinstance(one, PrintedIssue):
                found.append([page.page.label for page in one.pages])
            elif isinstance(one, CollatedIssue):
                found.append([page.label for page in one.issue.pages])
            else:
                found.append([str(one)])
    return found


def text(folder: Path, name: str, head: str = "码头启用新泊位") -> Path:
    write(folder, name, f"{head}\n本报记者　林帆\n\n{STORY}")
    return folder / name


def test_pages_named_by_their_numbers_are_one_issue_in_their_order(tmp_path: Path) -> None:
    assert read(text(tmp_path, "p02.txt", "二号泊位动工"), text(tmp_path, "p01.txt")) == [
        ["01", "02"]
    ]


def test_pages_of_two_folders_or_two_days_are_two_issues(tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
    assert read(text(tmp_path / "甲", "p01.txt"), text(tmp_path / "乙", "p01.txt")) == [
        ["01"],
        ["01"],
    ]
    days = [text(tmp_path, f"2026-06-0{day}-p0{page}.txt") for page in (1, 2) for day in (1, 2)]
    assert read(*days) == [["01", "02"], ["01", "02"]]


def test_texts_whose_names_tell_no_page_are_read_each_by_itself(tmp_path: Path) -> None:
    assert read(text(tmp_path, "harbour.txt"), text(tmp_path, "market.txt")) == [["01"], ["01"]]


def test_a_file_named_twice_is_read_once_and_one_that_is_not_there_is_told(tmp_path: Path) -> None:
    page = text(tmp_path, "p01.txt")
    assert read(page, page, tmp_path / "p09.txt") == [["01"], ["nothing of p09.txt"]]


def test_what_is_no_newspaper_is_refused_and_the_pages_beside_it_are_read(tmp_path: Path) -> None:
    (tmp_path / "p03.txt").touch()
    pages = (text(tmp_path, "p01.txt"), tmp_path / "p03.txt", text(tmp_path, "p02.txt"))
    issue, refusal = read(*pages)
    assert issue == ["01", "02"]
    assert "is empty" in refusal[0]


def test_a_pdf_shows_the_page_whose_text_is_given_with_it(tmp_path: Path) -> None:
    sheet = save_sheets(tmp_path / "p01.pdf", [Put(text="码头启用新泊位", x=60, y=700)])
    page = text(tmp_path, "p01.txt")
    assert read(page, sheet) == read(sheet, page) == [["01"]]


def test_pdfs_of_single_pages_are_one_issue_and_a_longer_one_is_another(tmp_path: Path) -> None:
    sheets = [[Put(text="码头启用新泊位", x=60, y=700)], [Put(text="二号泊位动工", x=60, y=700)]]
    pages = [save_sheets(tmp_path / f"A0{n}.pdf", sheet) for n, sheet in enumerate(sheets, 1)]
    whole = save_sheets(tmp_path / "week.pdf", *sheets)
    assert sorted(read(pages[1], whole, pages[0])) == [["01", "02"], ["A01", "A02"]]


def test_a_mets_file_speaks_for_the_pages_given_with_it_and_pages_alone_are_one_issue(
    tmp_path: Path,
) -> None:
    write_docworks(tmp_path)
    pages = [tmp_path / "text" / name for name in ("2.xml", "1.xml")]
    assert read(*pages) == [["01", "02"]]
    assert read(*pages, tmp_path / "issue-mets.xml") == read(tmp_path)


def test_pages_in_folders_of_their_own_are_one_issue(tmp_path: Path) -> None:
    write_docworks(tmp_path)
    pages = [tmp_path / f"seq-{n}" / "ocr.xml" for n in (1, 2)]
    for n, page in enumerate(pages, 1):
        page.parent.mkdir()
        (tmp_path / "text" / f"{n}.xml").rename(page)
    assert read(*pages) == [["01", "02"]]


def test_files_of_an_issue_folder_are_read_as_the_folder(tmp_path: Path) -> None:
    for name, page in (("issue.md", ISSUE), ("01.md", FIRST), ("02.md", SECOND)):
        write(tmp_path, name, page)
    assert read(*sorted(tmp_path.iterdir())) == read(tmp_path) == [["01", "02"]]
