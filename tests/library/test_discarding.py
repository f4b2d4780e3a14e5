"""Old issues taken out of a library, and their room given back."""

import datetime
import shutil
from pathlib import Path

import pytest

from reader.library import discarding
from reader.library.changes import Source
from reader.library.checking import check
from reader.library.discarding import discard_older, give_back
from reader.library.library import Library
from reader.model.note import Note, NoteKind
from reader.model.printed import CollatedIssue
from tests.library.newsroom import short_issue

FIRST = datetime.date(2026, 5, 1)


def fill(library: Library, count: int, title: str = "山城晚报") -> list[str]:
    keys = []
    for number in range(count):
        text = "".join(chr(0x4E00 + (number * 997 + n * 31) % 6000) for n in range(20_000))
        day = FIRST + datetime.timedelta(days=number)
        issue = short_issue(text, day=day, number=number, title=title)
        source = Source(name=f"{number}", sha256=f"{title}{number}", importer="x 1")
        keys.append(library.accession(CollatedIssue(issue=issue), source).key)
        library.finish_source(source.sha256, source.importer, 1)
    return keys


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def test_only_older_issues_of_those_named_go_and_notes_stay(path: Path) -> None:
    with Library.open(path) as library:
        keys = fill(library, 5)
        weekly = fill(library, 1, "河畔周报")
        note = library.add_note(
            Note(
                issue=keys[1],
                page="01",
                kind=NoteKind.BOOKMARK,
                made=datetime.datetime(2026, 5, 2, tzinfo=datetime.UTC),
            )
        )
        gone = discard_older(library, 2, {*keys[1:], *weekly, "no such/issue"})
        assert sorted(gone) == keys[1:3]
        left = {holding.key for holding in library.issues()}
        assert left == {keys[0], *keys[3:], *weekly}
        assert library.notes() == (note,)
        # Their sources are forgotten with them; those of the others are not.
        assert library.taken_in("山城晚报2", "x 1") == ()
        assert library.taken_in("山城晚报3", "x 1") == (keys[3],)
        (readings,) = library.connection.execute("SELECT count(*) FROM readings").fetchone()
        assert readings == 4


def test_room_is_given_back_where_it_is_worth_it(path: Path) -> None:
    with Library.open(path) as library:
        keys = fill(library, 8)
        discard_older(library, 1, keys)
        before = path.stat().st_size
        assert give_back(library, waste=before) == 0
        saved = give_back(library, waste=10_000)
        assert saved > before / 2
        assert path.stat().st_size == before - saved
        assert [holding.key for holding in library.issues()] == keys[-1:]
        assert check(library).found == ()


def test_room_is_not_given_back_where_the_work_needs_more_than_there_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(path) as library:
        discard_older(library, 1, fill(library, 3))
        usage = shutil.disk_usage(path.parent)
        monkeypatch.setattr(
            discarding.shutil, "disk_usage", lambda _: type(usage)(usage.total, usage.total, 0)
        )
        assert give_back(library, waste=0) == 0
