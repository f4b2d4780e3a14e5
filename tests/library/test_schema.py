"""The tables, and libraries written by every earlier schema."""

import datetime
import gzip
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.errors import LibraryError
from reader.library import connection as opening
from reader.library import records, schema
from reader.library.changes import Filters
from reader.library.checking import check
from reader.library.library import Library
from reader.library.search import Search, find
from reader.library.upkeep import back_up
from reader.model.printed import CollatedIssue
from reader.model.record import GapReason
from tests.library.newsroom import daily, full_issue

SCHEMAS = Path(__file__).parent / "schemas"
"""A small library as each earlier schema wrote it."""

KEY = "江城日报/2021-08-13-晚"


def earlier_library(version: int, folder: Path) -> Path:
    path = folder / "library.sqlite"
    path.write_bytes(gzip.decompress((SCHEMAS / f"v{version}.sqlite.gz").read_bytes()))
    return path


def tables(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def test_there_is_a_sample_of_every_earlier_schema() -> None:
    kept = {int(path.name[1:].split(".")[0]) for path in SCHEMAS.iterdir()}
    assert kept == set(range(1, schema.VERSION))


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_a_library_of_an_earlier_schema_becomes_one_of_today(version: int, tmp_path: Path) -> None:
    path = earlier_library(version, tmp_path)
    with Library.open(path) as library:
        assert library.issue(KEY) == full_issue()
        assert library.file(KEY, "images/a.jpg") == b"a picture"
        assert library.sources(KEY)[0].importer == "plain text 1"
        (note,) = library.notes()
        assert note.locus is not None
        assert note.locus.exact == "船靠岸时"
        position = library.position(KEY)
        assert position is not None
        assert position.page == "02"
        record = records.title_record(library, "江城日报")
        assert record is not None
        assert record.cn_number == "CN33-0019"
        assert records.gap_reasons(library, "江城日报") == {"2021-08-14": GapReason.NOT_PUBLISHED}
        assert library.titles()[0].earlier == ("江城报",)
        assert [hit.article for hit in find(library, Search(typed="船靠岸")).hits] == ["01/a1"]
        assert check(library).found == ()
    Library.open(tmp_path / "new.sqlite").close()
    assert tables(path) == tables(tmp_path / "new.sqlite")


def test_dates_recorded_under_schema_4_are_shown_from_schema_5_on(tmp_path: Path) -> None:
    path = earlier_library(4, tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        written = '{"date":["2021-08-20","known",[]]}'
        connection.execute("INSERT INTO issue_records VALUES (?, ?)", (KEY, written))
        connection.commit()
    with Library.open(path) as library:
        day = datetime.date(2021, 8, 20)
        assert library.holding(KEY).date.value == day
        assert [hit.date for hit in find(library, Search(typed="船靠岸")).hits] == [day]
        assert check(library).found == ()


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_it_is_backed_up_before(version: int, tmp_path: Path) -> None:
    path = earlier_library(version, tmp_path)
    before = tables(path)
    Library.open(path).close()
    (backup,) = (tmp_path / "library-backups").iterdir()
    assert backup.name == f"library-before-schema-{schema.VERSION}.sqlite"
    assert tables(backup) == before


def test_a_window_that_waited_for_another_to_migrate_does_not_spoil_its_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = earlier_library(1, tmp_path)
    before = tables(path)
    switch = opening._use_write_ahead_log

    def be_overtaken(connection: sqlite3.Connection) -> None:
        monkeypatch.setattr(opening, "_use_write_ahead_log", switch)
        Library.open(path).close()
        switch(connection)

    monkeypatch.setattr(opening, "_use_write_ahead_log", be_overtaken)
    with Library.open(path) as library:
        assert library.issue(KEY) == full_issue()
    (backup,) = (tmp_path / "library-backups").iterdir()
    assert tables(backup) == before


def test_reading_only_also_brings_it_up_to_date(tmp_path: Path) -> None:
    path = earlier_library(1, tmp_path)
    with Library.open(path, is_read_only=True) as library:
        assert library.issue(KEY) == full_issue()
        with pytest.raises(LibraryError, match="only be read"):
            library.set_position(KEY, "01")


def test_a_migration_that_fails_leaves_the_library_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = earlier_library(1, tmp_path)
    before = tables(path)

    def fail(db: Database) -> None:
        db.conn.execute("DROP TABLE notes")
        raise sqlite3.OperationalError("invented")

    unfinished = schema.Migrations("daodu")
    for migration in schema.migrations._migrations:
        unfinished(name=migration.name)(migration.fn)
    unfinished(name="v3_invented")(fail)
    monkeypatch.setattr(schema, "migrations", unfinished)
    with pytest.raises(LibraryError, match="invented"):
        Library.open(path)
    monkeypatch.undo()
    assert tables(path) == before
    with Library.open(path) as library:
        assert len(library.notes()) == 1


def test_without_room_for_the_backup_nothing_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = earlier_library(1, tmp_path)
    before = tables(path)
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    with pytest.raises(LibraryError, match="no room for a copy"):
        Library.open(path)
    assert tables(path) == before
    assert not list((tmp_path / "library-backups").iterdir())


@pytest.mark.parametrize("is_read_only", [True, False])
def test_a_library_of_a_newer_schema_is_refused_and_left_untouched(
    is_read_only: bool, tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=r"newer version of the program .* left as it is\.$"):
        Library.open(path, is_read_only=is_read_only)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["library.sqlite"]


def test_a_newer_schema_that_still_lies_in_the_journal_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        with pytest.raises(LibraryError, match="newer version"):
            Library.open(path)


@pytest.mark.parametrize(
    "content", [b"no library", b"SQLite format 3\0", bytes(4096)], ids=["text", "head", "zeros"]
)
def test_a_file_that_is_no_library_is_refused_and_left_untouched(
    content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="this is not a library"):
        Library.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program's database"):
        Library.open(path)
    assert path.read_bytes() == before


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="this is a folder"):
        Library.open(tmp_path)
    with pytest.raises(LibraryError, match="no library here"):
        Library.open(tmp_path / "none.sqlite", is_read_only=True)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LibraryError, match="Look whether the folder exists"):
        Library.open(tmp_path / "file" / "library.sqlite")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have names on POSIX only")
def test_a_pipe_or_a_device_is_neither_opened_nor_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "library.sqlite"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        with pytest.raises(LibraryError, match="a pipe or a device"):
            Library.open(path)
    with Library.open(tmp_path / "held.sqlite") as library:
        with pytest.raises(LibraryError, match="a pipe or a device"):
            back_up(library, pipe)
        assert pipe.is_fifo()


def test_waiting_in_vain_for_another_program_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="another program has been writing") as refusal:
            library.set_position(KEY, "01")
        assert "database is locked" not in str(refusal.value)
        assert library.newest() is None, "reading goes on"


def test_a_wait_for_another_program_is_told_at_once_and_when_it_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "AT_ONCE_SECONDS", 0.01)
    path = tmp_path / "library.sqlite"
    told: list[bool] = []

    def waiting(is_so: bool) -> None:
        told.append(is_so)
        if is_so:
            other.execute("ROLLBACK")

    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        Library.open(path, waiting=waiting) as library,
    ):
        library.set_position(KEY, "01")
        assert told == [], "nobody was waited for"
        other.execute("BEGIN IMMEDIATE")
        library.set_position(KEY, "02")
        assert told == [True, False]
        position = library.position(KEY)
        assert position is not None
        assert position.page == "02"
        (patience,) = library.connection.execute("PRAGMA busy_timeout").fetchone()
        assert patience == opening.BUSY_SECONDS * 1000
        library.connection.execute("PRAGMA query_only = 1")
        with pytest.raises(LibraryError, match="may only be read"):
            library.set_position(KEY, "03")
        assert told == [True, False]


class _Questions:
    """Notes every statement that a library runs."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.asked: list[str] = []

    def __enter__(self) -> "_Questions":
        self._library.connection.set_trace_callback(self.asked.append)
        return self

    def __exit__(self, *_: object) -> None:
        self._library.connection.set_trace_callback(None)

    def plans(self) -> Iterator[str]:
        for statement in self.asked:
            if statement.startswith(("SELECT", "DELETE", "UPDATE")):
                yield from (
                    row[3]
                    for row in self._library.connection.execute(f"EXPLAIN QUERY PLAN {statement}")
                )


def test_every_index_serves_a_query_and_says_which(library: Library) -> None:
    for issue in daily(3, articles=4):
        files = {"images/a.jpg": lambda: b"a picture"}
        library.accession(collated := CollatedIssue(issue=issue, files=files))
    key = "江城日报/1990-01-02"
    day = collated.issue.date.value
    with _Questions(library) as questions:
        library.issues()
        library.issues(Filters(title="江城日报"))
        library.issues(Filters(first=day, last=day))
        library.neighbour(key, is_later=True)
        library.issue(key)
        library.sources(key)
        library.taken_in("0" * 64, "plain text 1")
        library.notes(key)
        library.last_read()
        library.remove_issue(key)
    plans = "\n".join(questions.plans())
    indexes = set(re.findall(r"INDEX (\w+) ON", schema._PRINTED + schema._ADDED))
    dropped = {"issues_by_number"}
    assert {index for index in indexes - dropped if not re.search(rf"\b{index}\b", plans)} == set()
    said = re.findall(r"-- [^\n]+\nCREATE INDEX (\w+)", schema._PRINTED + schema._ADDED)
    assert set(said) == indexes


def test_no_shelf_is_sorted_or_read_to_its_end(library: Library) -> None:
    for title in ("江城日报", "江城晚报"):
        for issue in daily(2, articles=4, title=title):
            library.accession(CollatedIssue(issue=issue))
    with _Questions(library) as questions:
        library.issues()
        library.issues(after="江城日报/1990-01-02")
        library.issues(Filters(title="江城日报"), after="江城日报/1990-01-02")
        library.issues(Filters(title="江城"), after="江城日报/1990-01-02")
        library.neighbour("江城日报/1990-01-02", is_later=False)
    assert not any("OFFSET" in statement for statement in questions.asked)
    plans = list(questions.plans())
    assert plans
    assert not [plan for plan in plans if "TEMP B-TREE" in plan]
