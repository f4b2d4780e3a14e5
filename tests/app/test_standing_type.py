"""Pages that need not be made up again, and those that must be."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.app.work import standing_type
from reader.app.work.librarian import Fetched
from reader.app.work.press import IssuePress
from reader.app.work.scan_case import ScanCase
from reader.app.work.standing_type import StandingType, setters_mark
from reader.layout.sheet.frame import LaidOutPage
from reader.model.issue import Issue
from reader.paint.faces import QtTypefaces, load_faces
from reader.paint.palette import Theme
from reader.session.trail import Place
from reader.typeset.face import Family
from tests.session.issues import small_issue


@pytest.fixture
def faces() -> QtTypefaces:
    return load_faces()


def press(issue: Issue, folder: Path, faces: QtTypefaces, mark: str = "one") -> IssuePress:
    fetched = Fetched(key="k", issue=issue, pictures={}, place=Place(issue="k", page=""))
    scans = ScanCase(folder / "none.sqlite", "k", folder / "scans")
    standing = StandingType(folder / "pages", lambda: mark)
    return IssuePress(fetched, faces, Theme.PAPER, scans, standing=standing)


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "pages").iterdir())


def spoil(path: Path) -> LaidOutPage:
    """Put another page in a page's place, to see whether it is used."""
    other = standing_type.unpack(path.read_bytes())[0]
    changed = replace(other, label="kept")
    path.write_bytes(standing_type.pack((changed,)))
    return changed


def test_a_page_that_was_made_up_is_not_made_up_again(tmp_path: Path, faces: QtTypefaces) -> None:
    issue = small_issue()
    first = press(issue, tmp_path, faces).lay_out(issue.pages[0])
    (path,) = kept(tmp_path)
    again = press(issue, tmp_path, faces)
    assert again.lay_out(issue.pages[0]) == first
    changed = spoil(path)
    assert again.lay_out(issue.pages[0]) == (changed,)


def test_another_text_type_or_setter_makes_another_page(tmp_path: Path, faces: QtTypefaces) -> None:
    issue = small_issue()
    press(issue, tmp_path, faces).lay_out(issue.pages[0])
    spoil(kept(tmp_path)[0])
    others = (
        press(replace(issue, number=8), tmp_path, faces),
        press(issue, tmp_path, faces.preferring({Family.SONG: "Noto Sans CJK SC"})),
        press(issue, tmp_path, faces, mark="two"),
    )
    for other in others:
        assert other.lay_out(issue.pages[0])[0].label == "01"
    assert len(kept(tmp_path)) == 4


@pytest.mark.parametrize("octets", [b"", b"{", b'{"faces":[],"sheets":[[]]}'])
def test_a_damaged_page_is_made_up_again(tmp_path: Path, faces: QtTypefaces, octets: bytes) -> None:
    issue = small_issue()
    first = press(issue, tmp_path, faces).lay_out(issue.pages[0])
    (path,) = kept(tmp_path)
    path.write_bytes(octets)
    assert press(issue, tmp_path, faces).lay_out(issue.pages[0]) == first
    assert standing_type.unpack(path.read_bytes()) == first


def test_where_nothing_can_be_kept_pages_are_made_up(tmp_path: Path, faces: QtTypefaces) -> None:
    issue = small_issue()
    (tmp_path / "pages").write_text("no folder")
    assert press(issue, tmp_path, faces).lay_out(issue.pages[0])[0].label == "01"


def test_the_oldest_pages_are_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standing = StandingType(tmp_path, lambda: "one")
    tmp_path.mkdir(exist_ok=True)
    for n in range(4):
        old = tmp_path / f"{n}.json"
        old.write_bytes(b"x" * 1000)
        os.utime(old, (n, n))
    monkeypatch.setattr(standing_type, "MOST_BYTES", 2500)
    standing.keep(standing.forme("new"), ())
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"2.json", "3.json", standing.forme("new").name}


def test_what_sets_the_pages_has_a_mark_that_stays() -> None:
    assert setters_mark() == setters_mark()


def test_every_module_that_sets_type_is_in_the_mark(tmp_path: Path) -> None:
    module = tmp_path / "layout/story/setter.py"
    module.parent.mkdir(parents=True)
    module.write_text("one = 1\n", "utf-8")
    former = setters_mark(tmp_path)
    module.write_text("eleven = 11\n", "utf-8")
    assert setters_mark(tmp_path) != former
