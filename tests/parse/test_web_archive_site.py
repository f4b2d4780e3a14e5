"""A saved site with some pages in one file each is one issue, however its pages were saved."""

from pathlib import Path

import pytest

from reader.collate.issue import collate
from reader.errors import SourceError
from reader.model.issue import Issue
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source
from tests.parse.founder_mirror import write_sample
from tests.parse.web_archive_files import SITE, mhtml, parts_of_page


def issues(path: Path) -> list[Issue]:
    found = [found for found in read_source(path) if isinstance(found, PrintedIssue)]
    return [collate(printed).issue for printed in found]


def refusals(path: Path) -> list[SourceError]:
    return [found for found in read_source(path) if isinstance(found, SourceError)]


@pytest.mark.parametrize("asked", [".", "html/2017-10/09"])
def test_a_page_saved_in_one_file_is_a_page_of_the_site_around_it(
    tmp_path: Path, asked: str
) -> None:
    folder = write_sample(tmp_path / "site")
    whole = issues(tmp_path / "site" / asked)
    page = folder / "node_188.htm"
    saved = mhtml(parts_of_page(page, tmp_path / "site"))
    page.unlink()
    (folder / "二版.mhtml").write_bytes(saved)
    assert issues(tmp_path / "site" / asked) == whole
    assert not refusals(tmp_path / "site" / asked)


def test_pictures_are_read_from_the_file_that_they_were_saved_in(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "site")
    page = folder / "node_1.htm"
    saved = mhtml(parts_of_page(page, tmp_path / "site"))
    page.unlink()
    for picture in [*(tmp_path / "site").rglob("*.png"), *(tmp_path / "site").rglob("*.pdf")]:
        picture.unlink()
    (folder / "头版.mhtml").write_bytes(saved)
    (printed,) = read_source(tmp_path / "site")
    assert isinstance(printed, PrintedIssue)
    assert printed.files
    assert all(read().startswith(b"\x89PNG") for read in printed.files.values())


def test_a_strange_page_among_them_is_refused_and_the_site_read(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "site")
    whole = issues(tmp_path / "site")
    (folder / "cat.mhtml").write_bytes(
        mhtml([(f"{SITE}/cat.html", "text/html", b"<html><body>A cat.</body></html>")])
    )
    (folder / "none.mht").write_bytes(b"nothing of the kind")
    assert [Path(refusal.path).name for refusal in refusals(tmp_path / "site")] == [
        "cat.mhtml",
        "none.mht",
    ]
    assert issues(tmp_path / "site") == whole
