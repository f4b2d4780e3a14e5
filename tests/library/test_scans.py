"""Large files copied out of a library."""

import functools
from pathlib import Path

import pytest

from reader.errors import LibraryError, NotHeldError
from reader.library.library import Library
from reader.library.scans import copy_file
from reader.model.printed import CollatedIssue
from tests.library.newsroom import full_issue

OCTETS = bytes(range(256)) * 9000


def _give(octets: bytes) -> bytes:
    return octets


@pytest.fixture
def key(tmp_path: Path) -> str:
    files = {"images/a.JPG": functools.partial(_give, OCTETS)}
    with Library.open(tmp_path / "library.sqlite") as library:
        return library.accession(CollatedIssue(issue=full_issue(), files=files)).key


def test_a_file_is_copied_once_under_a_name_of_its_content(tmp_path: Path, key: str) -> None:
    with Library.open(tmp_path / "library.sqlite", is_read_only=True) as library:
        copy = copy_file(library, key, "images/a.JPG", tmp_path / "scans")
        assert copy.read_bytes() == OCTETS
        assert copy.suffix == ".jpg"
        copy.write_bytes(b"kept")
        assert copy_file(library, key, "images/a.JPG", tmp_path / "scans").read_bytes() == b"kept"
    assert [path.name for path in (tmp_path / "scans").iterdir()] == [copy.name]


@pytest.mark.parametrize(("issue", "path"), [("", "images/b.jpg"), ("x/2000-01-01", "")])
def test_what_is_not_held_is_said(tmp_path: Path, key: str, issue: str, path: str) -> None:
    with (
        Library.open(tmp_path / "library.sqlite", is_read_only=True) as library,
        pytest.raises(NotHeldError),
    ):
        copy_file(library, issue or key, path or "images/a.JPG", tmp_path)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, key: str) -> None:
    (tmp_path / "scans").write_text("in the way")
    with (
        Library.open(tmp_path / "library.sqlite", is_read_only=True) as library,
        pytest.raises(LibraryError, match="scans"),
    ):
        copy_file(library, key, "images/a.JPG", tmp_path / "scans")
