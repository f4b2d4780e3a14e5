"""Web archives of crawlers: the same issue as the site, however it was sent and packed."""

import gzip
import os
import random
import re
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.printed import CollatedIssue, PrintedIssue
from reader.parse.registry import read_source
from reader.parse.web import warc
from reader.parse.web.warc import TooLargeError, read_warc
from reader.session.intake.sources import readings
from tests.parse.damage import damaged
from tests.parse.founder_mirror import write_sample
from tests.parse.pdf_sheets import Put, save_sheets
from tests.parse.test_mirror_damage import check
from tests.parse.web_archive_files import SITE, answered, crawled, record

COUNT = int(os.environ.get("DAODU_DAMAGED", "60"))
PAGE = "text/html; charset=utf-8"


def test_a_crawl_is_known_whatever_it_is_named(tmp_path: Path) -> None:
    write_sample(tmp_path / "site")
    (tmp_path / "day").write_bytes(b"".join(crawled(tmp_path / "site")))
    assert one(tmp_path / "day").issue.title == "临河日报"


def one(path: Path) -> CollatedIssue:
    (found,) = readings(path)
    assert isinstance(found, CollatedIssue)
    return found


def write(root: Path, ending: str) -> Path:
    """Write a site, its PDF with text, and the same as a web archive."""
    folder = write_sample(root / "site")
    pdf = next((root / "site").rglob("*.pdf"))
    save_sheets(pdf, [Put(text="桥通了", x=100, y=700, size=20)])
    assert folder.is_dir()
    records = crawled(root / "site")
    (root / "kept").mkdir()
    path = root / "kept" / f"day{ending}"
    if ending == ".warc":
        path.write_bytes(b"".join(records))
    elif ending == ".warc.gz":
        path.write_bytes(b"".join(gzip.compress(each, mtime=0) for each in records))
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("archive/data.warc.gz", gzip.compress(b"".join(records), mtime=0))
            archive.writestr("datapackage.json", "{}")
            archive.writestr("pages/pages.jsonl", "{}")
    return path


@pytest.mark.parametrize("ending", [".warc", ".warc.gz", ".wacz"])
def test_a_crawl_is_the_issue_that_the_site_is(tmp_path: Path, ending: str) -> None:
    path = write(tmp_path, ending)
    before, after = one(tmp_path / "site"), one(path)
    assert after.issue == before.issue
    assert set(after.files) == {"images/A01-20171009A01.pdf", "words/A01.tsv"}
    read = {name: ask() for name, ask in after.files.items()}
    assert read == {name: ask() for name, ask in before.files.items()}
    assert "桥" in read["words/A01.tsv"].decode()


def test_what_is_no_page_or_was_not_found_is_left_out() -> None:
    answers, is_whole = read_warc(
        answered(f"{SITE}/a.htm", PAGE, b"<p>a</p>")
        + answered(f"{SITE}/b.htm", PAGE, b"gone", status="404 Not Found")
        + answered(f"{SITE}/c.js", "text/javascript", b"x()")
        + record("resource", f"{SITE}/d.png", "image/png", b"\x89PNG")
        + record("metadata", f"{SITE}/d.png", "image/png", b"x")
    )
    assert is_whole
    assert [(each.address, each.data) for each in answers] == [
        (f"{SITE}/a.htm", b"<p>a</p>"),
        (f"{SITE}/d.png", b"\x89PNG"),
    ]


@pytest.mark.parametrize(
    ("data", "more", "read"),
    [
        (zlib.compress(b"a"), "Content-Encoding: deflate\r\n", b"a"),
        (zlib.compress(b"a")[2:-4], "Content-Encoding: deflate\r\n", b"a"),
        (b"plain", "Content-Encoding: gzip\r\n", b"plain"),
        (b"plain", "Transfer-Encoding: chunked\r\n", b"plain"),
        (b"1\r\na\r\nbroken", "Transfer-Encoding: chunked\r\n", b"abroken"),
        (b"1;x=y\r\na\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n", b"a"),
    ],
)
def test_a_body_is_read_as_it_was_sent(data: bytes, more: str, read: bytes) -> None:
    (answer,), _ = read_warc(answered(f"{SITE}/a.htm", PAGE, data, more))
    assert answer.data == read


def test_an_archive_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = write(tmp_path, ".warc")
    path.write_bytes(path.read_bytes()[:-200])
    assert any("cut off" in doubt.what for doubt in one(path).issue.doubts)


@pytest.mark.parametrize(
    "data", [b"nothing of the kind", b"\x1f\x8bx", b"WARC/1.1\r\nx: y\r\n\r\n"]
)
def test_what_is_none_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(data)
    (refused,) = read_source(tmp_path / "a.warc")
    assert isinstance(refused, SourceError)
    assert "no web page" in refused.reason


def test_more_than_is_kept_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "_LARGEST", 300)
    path = tmp_path / "a.warc"
    path.write_bytes(answered(f"{SITE}/a.htm", PAGE, b"a" * 200) * 2)
    with pytest.raises(TooLargeError):
        read_warc(path.read_bytes())
    (refused,) = read_source(path)
    assert isinstance(refused, SourceError)
    assert "one day" in refused.reason


def test_damaged_archives_give_issues_or_a_refusal(tmp_path: Path) -> None:
    path = write(tmp_path, ".warc")
    sound = path.read_bytes()
    count = 0
    for number in range(COUNT):
        path.write_bytes(damaged(sound, random.Random(number)))
        count += check(path)
    assert count


def test_two_archives_of_a_day_are_one_issue(tmp_path: Path) -> None:
    path = write(tmp_path, ".warc")
    records = crawled(tmp_path / "site")
    path.unlink()
    for number, half in enumerate((records[::2], records[1::2])):
        (path.parent / f"{number}.warc").write_bytes(b"".join(half))
    (found,) = [each for each in read_source(path.parent) if isinstance(each, PrintedIssue)]
    (whole,) = read_source(tmp_path / "site")
    assert isinstance(whole, PrintedIssue)
    assert [replace(p.page, words="") for p in found.pages] == [
        replace(p.page, words="") for p in whole.pages
    ]


def test_nothing_is_written_of_what_lies_between_records(
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = answered(f"{SITE}/a.htm", PAGE, b"<p>a</p>")
    short = re.sub(rb"Content-Length: [0-9]+", b"Content-Length: 90", page, count=1)
    read_warc(short + page)
    assert capsys.readouterr() == ("", "")
