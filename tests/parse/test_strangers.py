"""A file that is none of a newspaper's forms is named for what it is, with what to do."""

import zipfile
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.printed import PrintedIssue
from reader.parse.registry import read_source


def refusal_of(path: Path) -> SourceError:
    (found,) = read_source(path)
    assert isinstance(found, SourceError)
    return found


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "office program"),
        ("a.rtf", b"{\\rtf1 x}", "office program"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(64), "is a picture"),
        ("a.txt", b"II*\x00" + bytes(64), "is a picture"),
        ("a.ceb", b"Founder CEB" + bytes(64), "only its own program opens"),
        ("a.mobi", bytes(60) + b"BOOKMOBI", "e-reader"),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(64), "a film or a sound"),
        ("a.gz", b"\x1f\x8b\x08\x00" + bytes(64), "unpack it first"),
        ("a.eml", b"From: a@b.example\r\nSubject: x\r\n\r\nnews", "is a mail"),
        ("a.txt", b"From: a@b.example\r\n (a)\r\nMIME-Version: 1.0\r\n\r\nnews", "is a mail"),
        ("a.bin", b"00400nas a2200120 i 4500001000900000\x1e", "a catalogue record"),
        ("a.iso", b"00400nas0 2200120   450 001000900000\x1e", "a catalogue record"),
        ("a.mrc", b"\x1e", "a catalogue record"),
        ("a.xml", b"<record xmlns='http://www.loc.gov/MARC21/slim'/>", "a catalogue record"),
        ("a.mbox", b"From a@b.example Fri Aug 13 08:00:00 2021\nFrom: a\n\nnews", "is a mail"),
        ("a.csv", "版次,标题\n1,桥通了\n".encode(), "is a table"),
        ("a.tsv", "版次\t标题\n1\t桥通了\n".encode(), "is a table"),
        ("a.py", b"import os\n", "of a program"),
        ("a", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "of a program"),
        ("a.rss", b"<?xml version='1.0'?><rss version='2.0'/>", "list of news for subscribers"),
        ("a.xml", b"<!-- x --><a:feed xmlns:a='x'/>", "list of news for subscribers"),
        ("a.xml", b"<NewsML Version='1.2'/>", "NewsML of the first version"),
        ("a.htm", b"<!DOCTYPE html><HTML><p>news</p></HTML>", "a web page"),
        ("a.txt", b"<html><p>news</p></html>", "a web page"),
        ("a.xml", b"<other/>", "is XML"),
        ("a.json", b'{"other": 1}', "is JSON"),
        ("a.pdf", b"<html></html>", "named as a PDF"),
    ],
)
def test_a_file_is_named_for_what_it_is(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    refusal = refusal_of(tmp_path / name)
    assert reason in refusal.reason
    assert refusal.path == str(tmp_path / name)


@pytest.mark.parametrize("inside", ["ppt/presentation.xml", "xl/workbook.xml", "content.xml"])
def test_documents_of_office_programs_are_told_from_archives(tmp_path: Path, inside: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as document:
        document.writestr(inside, "<x/>")
    assert "office program" in refusal_of(tmp_path / "a.docx").reason


def test_a_folder_of_nothing_else_names_the_first_of_them(tmp_path: Path) -> None:
    (tmp_path / ".hidden.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "02.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "01.jpg").write_bytes(b"\xff\xd8\xff")
    refusal = refusal_of(tmp_path)
    assert refusal.path == str(tmp_path)
    assert "01.jpg is a picture" in refusal.reason


@pytest.mark.parametrize("text", ["ID3 是什么\n\n河水退了一半。\n", "<新闻>\n\n河水退了一半。\n"])
def test_a_text_that_only_begins_like_something_else_is_a_text(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (found,) = read_source(tmp_path / "a.txt")
    assert not isinstance(found, SourceError)


def test_what_lies_among_pages_is_refused_as_it_is_alone(tmp_path: Path) -> None:
    (tmp_path / "01.txt").write_text(
        "2026-06-01\n\n码头启用新泊位\n\n　　第一艘船靠岸。\n", "utf-8"
    )
    (tmp_path / "02.txt").write_bytes(b"From: a@b.example\r\nMIME-Version: 1.0\r\n\r\nnews")
    issue, refusal = sorted(read_source(tmp_path), key=lambda found: isinstance(found, SourceError))
    assert isinstance(refusal, SourceError)
    assert "is a mail" in refusal.reason
    assert not isinstance(issue, SourceError)
    assert len(issue.pages if isinstance(issue, PrintedIssue) else issue.issue.pages) == 1
