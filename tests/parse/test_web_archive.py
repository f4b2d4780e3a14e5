"""Web pages that a browser saved in one file each are a saved site."""

import random
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.printed import CollatedIssue
from reader.parse.registry import read_source
from reader.session.intake.sources import readings
from tests.parse.damage import damaged
from tests.parse.founder_mirror import write_sample
from tests.parse.web_archive_files import SITE, WRITERS, mhtml, parts_of_page, save


def one(path: Path) -> CollatedIssue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue), found
    return found


@pytest.mark.parametrize("ending", WRITERS)
def test_pages_in_one_file_each_are_the_issue_of_the_site(tmp_path: Path, ending: str) -> None:
    write_sample(tmp_path / "site")
    save(tmp_path / "site", tmp_path / "saved", ending)
    (tmp_path / "site" / "paperindex.htm").unlink()
    for pdf in (tmp_path / "site").rglob("*.pdf"):
        pdf.unlink()
    before, after = one(tmp_path / "site"), one(tmp_path / "saved")
    assert replace(after.issue, doubts=()) == replace(before.issue, doubts=())
    assert before.files
    assert {n: read() for n, read in after.files.items()} == {
        n: read() for n, read in before.files.items()
    }


def test_one_page_alone_is_what_it_holds(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "site")
    file = tmp_path / "头版.MHT"
    file.write_bytes(mhtml(parts_of_page(folder / "node_1.htm", tmp_path / "site")))
    issue = one(file).issue
    assert [page.label for page in issue.pages][:1] == ["A01"]
    assert issue.pages[0].articles[0].headline == "两岸只隔三分钟"
    assert str(issue.date.value) == "2017-10-09"


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "site")
    whole = mhtml(parts_of_page(folder / "node_1.htm", tmp_path / "site"))
    (tmp_path / "a.mhtml").write_bytes(whole[: whole.rindex(b"image/png") - 200])
    assert any("cut off" in doubt.what for doubt in one(tmp_path / "a.mhtml").issue.doubts)


def test_a_page_of_another_site_is_refused_and_does_not_stop_the_rest(tmp_path: Path) -> None:
    write_sample(tmp_path / "site")
    save(tmp_path / "site", tmp_path / "saved", ".mhtml")
    other = ("http://other.example/cat.html", "text/html", b"<html><body>A cat.</body></html>")
    (tmp_path / "saved" / "cat.mhtml").write_bytes(mhtml([other]))
    (tmp_path / "saved" / "none.mhtml").write_bytes(b"nothing of the kind")
    refused, strange, found = read_source(tmp_path / "saved")
    assert isinstance(refused, SourceError)
    assert isinstance(strange, SourceError)
    assert not isinstance(found, SourceError)
    assert (Path(refused.path).name, Path(strange.path).name) == ("none.mhtml", "cat.mhtml")
    assert "none of a newspaper's site" in strange.reason


def test_an_address_never_leads_out(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "site")
    parts = parts_of_page(folder / "node_1.htm", tmp_path / "site")
    parts.append(("http://x/../../../../tmp/../" + str(tmp_path) + "/out.png", "image/png", b"x"))
    parts.append(("cid:../../out.png", "image/png", b"x"))
    parts.append((f"{SITE}/html/2017-10/09/node_1.htm/below.png", "image/png", b"x"))
    (tmp_path / "a.mhtml").write_bytes(mhtml(parts))
    assert one(tmp_path / "a.mhtml").issue.pages
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize("ending", [".mhtml", ".webarchive"])
def test_damaged_files_give_an_issue_or_a_refusal(tmp_path: Path, ending: str) -> None:
    folder = write_sample(tmp_path / "site")
    whole = WRITERS[ending](parts_of_page(folder / "node_1.htm", tmp_path / "site"))
    file = tmp_path / f"a{ending}"
    for seed in range(25):
        file.write_bytes(damaged(whole, random.Random(seed)))
        for found in readings(file):
            assert isinstance(found, CollatedIssue) or str(found).startswith(str(file)), seed


def test_pictures_are_found_when_the_files_come_in_an_archive(tmp_path: Path) -> None:
    write_sample(tmp_path / "site")
    save(tmp_path / "site", tmp_path / "saved", ".mhtml")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for file in sorted((tmp_path / "saved").iterdir()):
            archive.write(file, f"saved/{file.name}")
    before, after = one(tmp_path / "saved"), one(tmp_path / "a.zip")
    assert before.files
    assert {n: read() for n, read in after.files.items()} == {
        n: read() for n, read in before.files.items()
    }


@pytest.mark.parametrize("ending", [".mhtml", ".webarchive"])
def test_a_page_in_one_file_is_known_whatever_it_is_named(tmp_path: Path, ending: str) -> None:
    save(write_sample(tmp_path / "site").parents[0], tmp_path / "saved", ending)
    for file in sorted((tmp_path / "saved").iterdir()):
        data = file.read_bytes()
        if ending == ".mhtml":
            data = (
                b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.example\r\n" + data
            )
        (tmp_path / "page").write_bytes(data)
        (found,) = readings(tmp_path / "page")
        assert isinstance(found, CollatedIssue)
        assert found.issue.pages[0].articles
