"""Backups: whole or not at all, made while others read, never restored over what is newer."""

import datetime
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import copying, schema, upkeep
from reader.library.checking import check
from reader.library.library import Library
from reader.library.upkeep import KEPT, back_up, back_up_daily, restore
from reader.model.printed import CollatedIssue
from tests.library.newsroom import daily, full_issue, short_issue
from tests.library.test_schema import earlier_library

KEY = "江城日报/2021-08-13-晚"
DAY = datetime.date(2024, 2, 26)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as library:
        library.accession(CollatedIssue(issue=full_issue(), files={"images/a.jpg": lambda: b"a"}))
        yield library


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_one_file_that_opens_as_a_library(held: Library, tmp_path: Path) -> None:
    target = tmp_path / "away" / "copy.sqlite"
    back_up(held, target)
    assert files(target.parent) == ["copy.sqlite"]
    with Library.open(target, is_read_only=True) as copy:
        assert copy.issue(KEY) == full_issue()
        assert copy.file(KEY, "images/a.jpg") == b"a"
        assert check(copy).found == ()


def test_a_backup_is_made_while_others_read_and_write(held: Library, tmp_path: Path) -> None:
    for issue in daily(3, articles=20, title="山城晚报"):
        held.accession(CollatedIssue(issue=issue))
    is_over = threading.Event()
    done: list[int] = []

    def work() -> None:
        with Library.open(held.path) as other:
            while not is_over.is_set():
                assert other.issue(KEY) == full_issue()
                other.set_position(KEY, f"{len(done)}")
                done.append(1)

    worker = threading.Thread(target=work)
    worker.start()
    try:
        for number in range(5):
            back_up(held, tmp_path / f"{number}.sqlite")
    finally:
        is_over.set()
        worker.join()
    assert done
    for number in range(5):
        with Library.open(tmp_path / f"{number}.sqlite", is_read_only=True) as copy:
            assert check(copy).found == ()
            assert len(copy.issues()) == 4


def test_an_older_backup_is_replaced_and_nothing_else(held: Library, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    back_up(held, target)
    held.accession(CollatedIssue(issue=short_issue("后来的")))
    back_up(held, target)
    with Library.open(target, is_read_only=True) as copy:
        assert len(copy.issues()) == 2
    letter = tmp_path / "letter.txt"
    letter.write_text("not to be overwritten")
    with pytest.raises(LibraryError, match="not a library"):
        back_up(held, letter)
    assert letter.read_text() == "not to be overwritten"
    with pytest.raises(LibraryError, match="this is the library itself"):
        back_up(held, held.path)


def test_a_backup_that_cannot_be_verified_leaves_the_former_one(
    held: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.sqlite"
    back_up(held, target)
    before = target.read_bytes()

    def refuse(_: sqlite3.Connection, path: Path) -> None:
        raise LibraryError(str(path), "the backup is damaged (invented). Use another one.")

    monkeypatch.setattr(copying, "verify", refuse)
    with pytest.raises(LibraryError, match="damaged"):
        back_up(held, target)
    assert target.read_bytes() == before
    assert not [name for name in files(tmp_path) if name.startswith(".copy")]


def test_the_automatic_backup_is_made_once_a_day_and_seven_are_kept(held: Library) -> None:
    folder = held.path.parent / "library-backups"
    for day in range(9):
        held.set_position(KEY, str(day))
        today = DAY + datetime.timedelta(days=day)
        made = back_up_daily(held, today)
        assert made == folder / f"library-{today}.sqlite"
        assert back_up_daily(held, today) is None
    last = [DAY + datetime.timedelta(days=day) for day in range(9)][-KEPT:]
    assert files(folder) == [f"library-{day}.sqlite" for day in last]
    assert len(last) == 7


def test_no_backup_is_made_of_a_library_that_did_not_change(held: Library) -> None:
    assert back_up_daily(held, DAY) is not None
    assert back_up_daily(held, DAY + datetime.timedelta(days=1)) is None
    held.set_position(KEY, "02")
    assert back_up_daily(held, DAY + datetime.timedelta(days=2)) is not None


def test_no_backup_is_made_of_a_library_that_holds_nothing_yet(library: Library) -> None:
    assert back_up_daily(library, DAY) is None


def test_a_daily_backup_that_was_spoilt_does_not_stop_the_next(held: Library) -> None:
    made = back_up_daily(held, DAY)
    assert made is not None
    made.write_bytes(b"spoilt")
    assert back_up_daily(held, DAY + datetime.timedelta(days=1)) is not None


@pytest.mark.parametrize("asked", range(1, 5))
def test_a_backup_can_be_stopped_and_leaves_nothing(
    held: Library, monkeypatch: pytest.MonkeyPatch, asked: int
) -> None:
    """While it is copied, or while it is verified."""
    monkeypatch.setattr(copying, "_PAGES", 30)
    monkeypatch.setattr(copying, "STEPS", 50)
    answers = iter([True] * asked)
    with pytest.raises(LibraryError, match=r"stopped\.$"):
        back_up_daily(held, DAY, lambda: next(answers, False))
    assert files(held.path.parent / "library-backups") == []
    assert not held.connection.in_transaction
    assert back_up_daily(held, DAY) is not None


def test_other_backups_are_not_counted_nor_removed(held: Library) -> None:
    folder = held.path.parent / "library-backups"
    back_up(held, folder / "library-before-restore.sqlite")
    back_up(held, folder / "by-hand.sqlite")
    for day in range(9):
        held.set_position(KEY, str(day))
        back_up_daily(held, DAY + datetime.timedelta(days=day))
    assert {"library-before-restore.sqlite", "by-hand.sqlite"} <= set(files(folder))


def test_brackets_in_the_librarys_name_are_no_pattern(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a[1]*?.sqlite") as library:
        for day in range(9):
            library.set_position(KEY, str(day))
            back_up_daily(library, DAY + datetime.timedelta(days=day))
        assert len(files(tmp_path / "a[1]*?-backups")) == 7


def test_an_empty_file_is_no_backup(held: Library, tmp_path: Path) -> None:
    backup = tmp_path / "copy.sqlite"
    backup.touch()
    with pytest.raises(LibraryError, match="not a library") as refused:
        restore(held.path, backup, is_forced=True)
    assert refused.value.path == str(backup)
    assert [issue.key for issue in held.issues()] == [KEY]


def test_restoring_brings_back_what_was_and_keeps_what_stood_there(
    held: Library, tmp_path: Path
) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    before = backup.read_bytes()
    held.accession(CollatedIssue(issue=short_issue("后来的")))
    with pytest.raises(LibraryError, match=r"after the backup of .* say --force"):
        restore(held.path, backup)
    assert len(held.issues()) == 2
    kept = restore(held.path, backup, is_forced=True)
    assert kept == tmp_path / "library-backups" / "library-before-restore.sqlite"
    assert backup.read_bytes() == before
    assert [issue.key for issue in held.issues()] == [KEY], "an open window reads on"
    assert check(held).found == ()
    with Library.open(kept, is_read_only=True) as former:
        assert len(former.issues()) == 2


def test_restoring_twice_keeps_both_former_libraries(held: Library, tmp_path: Path) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    held.accession(CollatedIssue(issue=short_issue("后来的")))
    first = restore(held.path, backup, is_forced=True)
    second = restore(held.path, backup, is_forced=True)
    assert first is not None
    assert second is not None
    assert first != second
    with Library.open(first, is_read_only=True) as former:
        assert len(former.issues()) == 2


def test_a_library_no_newer_than_the_backup_is_restored_without_force(
    held: Library, tmp_path: Path
) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    assert restore(held.path, backup) is not None


def test_where_there_is_no_library_the_backup_becomes_one(held: Library, tmp_path: Path) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    path = tmp_path / "new" / "library.sqlite"
    assert restore(path, backup) is None
    with Library.open(path) as library:
        assert library.issue(KEY) == full_issue()


def test_a_library_in_use_serves_as_a_backup_with_what_its_journal_holds(
    held: Library, tmp_path: Path
) -> None:
    held.accession(CollatedIssue(issue=short_issue("只在日志里")))
    path = tmp_path / "new" / "library.sqlite"
    restore(path, held.path)
    with Library.open(path) as library:
        assert len(library.issues()) == 2


def test_a_backup_of_an_earlier_schema_is_brought_up_to_date(held: Library, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    backup = earlier_library(1, tmp_path / "old")
    before = backup.read_bytes()
    restore(held.path, backup, is_forced=True)
    assert backup.read_bytes() == before
    version = held.connection.execute("PRAGMA user_version").fetchone()
    assert version == (schema.VERSION,)
    assert held.titles()[0].earlier == ("江城报",)


def test_a_newer_librarys_place_is_not_taken_even_by_force(held: Library, tmp_path: Path) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    held.connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(LibraryError, match="newer version"):
        restore(held.path, backup, is_forced=True)


def test_a_damaged_library_is_put_aside_with_its_journal(held: Library, tmp_path: Path) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    held.close()
    content = bytearray(held.path.read_bytes())
    content[100:4096] = b"\xff" * (4096 - 100)
    held.path.write_bytes(content)
    (tmp_path / "library.sqlite-wal").write_bytes(b"")
    kept = restore(held.path, backup)
    assert kept == tmp_path / "library.sqlite.damaged"
    assert kept.read_bytes() == content
    with Library.open(held.path) as library:
        assert library.issue(KEY) == full_issue()


def test_a_file_that_is_no_library_is_put_aside_only_by_force(
    held: Library, tmp_path: Path
) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    other = tmp_path / "zeros.sqlite"
    other.write_bytes(bytes(8192))
    with pytest.raises(LibraryError, match="not a library"):
        restore(other, backup)
    assert other.read_bytes() == bytes(8192)
    kept = restore(other, backup, is_forced=True)
    assert kept is not None
    assert kept.read_bytes() == bytes(8192)
    with Library.open(other) as library:
        assert library.issue(KEY) == full_issue()


def test_a_damaged_backup_is_refused_and_the_library_stays(held: Library, tmp_path: Path) -> None:
    for issue in daily(2, articles=20, title="山城晚报"):
        held.accession(CollatedIssue(issue=issue))
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    content = bytearray(backup.read_bytes())
    for page in range(30, 60):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    backup.write_bytes(content)
    with pytest.raises(LibraryError, match="damaged"):
        restore(held.path, backup, is_forced=True)
    assert len(held.issues()) == 3
    assert check(held).found == ()


@pytest.mark.parametrize("what", ["missing", "itself", "letter", "newer"])
def test_what_cannot_be_a_backup_is_refused(held: Library, tmp_path: Path, what: str) -> None:
    backup = tmp_path / "copy.sqlite"
    back_up(held, backup)
    (tmp_path / "letter").write_text("dear")
    if what == "newer":
        with closing(sqlite3.connect(backup)) as connection:
            connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    source = {
        "missing": tmp_path / "none",
        "itself": held.path,
        "letter": tmp_path / "letter",
        "newer": backup,
    }[what]
    sentence = {
        "missing": "there is no backup here",
        "itself": "this is the library itself",
        "letter": "not a library",
        "newer": "newer version",
    }[what]
    with pytest.raises(LibraryError, match=sentence):
        restore(held.path, source, is_forced=True)
    assert held.issue(KEY) == full_issue()


def test_when_it_changed_last_is_known(library: Library) -> None:
    assert upkeep.last_change(library) == ""
    library.set_position(KEY, "01")
    first = upkeep.last_change(library)
    assert datetime.datetime.fromisoformat(first).tzinfo is datetime.UTC
    library.accession(CollatedIssue(issue=short_issue("一")))
    second = upkeep.last_change(library)
    assert second > first
    library.accession(CollatedIssue(issue=short_issue("一")))
    assert upkeep.last_change(library) == second, "what changes nothing is no change"
