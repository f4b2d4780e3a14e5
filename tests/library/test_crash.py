"""Killed at any moment, with a full disk, or with others writing: old or new, never between."""

import datetime
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.changes import Outcome
from reader.library.checking import check
from reader.library.connection import may_be_written
from reader.library.library import Library
from reader.library.search import Search, find
from reader.model.note import Note, NoteKind
from tests.library import writer
from tests.only_read import only_read

KILLS = int(os.environ.get("DAODU_KILLS", "5"))
"""Times the writer is killed; 200 were run once by hand."""

KEY = "山城晚报/2021-08-13"
ROOT = Path(__file__).parents[2]


def start(path: Path, name: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.library.writer", str(path), name],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def kill_after(program: "subprocess.Popen[str]", seconds: float) -> list[str]:
    """Kill a program some time after its first line; return its lines."""
    assert program.stdout is not None
    first = program.stdout.readline()
    time.sleep(seconds)
    program.kill()
    out, errors = program.communicate()
    assert errors == ""
    return [first.strip(), *out.split("\n")]


def last(lines: list[str], what: str) -> int:
    return max((int(line.split()[1]) for line in lines if line.startswith(what)), default=-1)


def assert_whole(path: Path) -> None:
    with Library.open(path) as library:
        assert check(library).found == ()
        issue = library.issue(KEY)
        number = next(n for n in range(3) if writer.form(n) == issue)
        assert library.file(KEY, "images/a.jpg") == writer.PICTURE + bytes([number])
        assert len(find(library, Search(typed=f"第{number}稿")).hits) == 20
        assert find(library, Search(typed=f"第{(number + 1) % 3}稿")).hits == ()


def test_killed_at_any_moment_it_is_the_old_or_the_new_and_every_note_is_there(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library.sqlite"
    dice = random.Random()
    for number in range(KILLS):
        lines = kill_after(start(path, f"{number}:"), dice.random() / 4)
        with Library.open(path) as library:
            assert library.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            texts = [note.text for note in library.notes()]
            position = library.position(KEY)
        kept = [int(text.split(":")[1]) for text in texts if text.startswith(f"{number}:")]
        # A note may have been kept and its confirmation killed, never the reverse.
        assert kept in (
            list(range(last(lines, "note") + 1)),
            list(range(last(lines, "note") + 2)),
        )
        assert position is not None
        assert int(position.page) in (last(lines, "position"), last(lines, "position") + 1)
        assert_whole(path)


def test_two_programs_write_and_a_third_reads_without_a_word_of_locks(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    programs = [start(path, name) for name in ("a:", "b:")]
    try:
        for program in programs:
            assert program.stdout is not None
            assert program.stdout.readline()
        with Library.open(path) as library:
            until = time.monotonic() + 0.7
            rounds = 0
            while time.monotonic() < until:
                issue = library.issue(KEY)
                assert issue in [writer.form(n) for n in range(3)]
                assert len(find(library, Search(typed="潮水"), limit=50).hits) == 30
                library.set_position("another/2021-01-01", "01")
                rounds += 1
    finally:
        for program in programs:
            lines = kill_after(program, 0)
            assert last(lines, "position") >= 0, "it was still writing"
    assert rounds > 0
    assert_whole(path)


def test_many_programs_begin_the_same_library_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    refusals: list[BaseException] = []
    ready = threading.Barrier(8)

    def begin() -> None:
        ready.wait()
        try:
            with Library.open(path) as library:
                library.accession(writer.collated(0))
        except BaseException as refusal:  # noqa: BLE001 (a thread's fault must reach the test)
            refusals.append(refusal)

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refusals == []
    assert_whole(path)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as library:
        library.accession(writer.collated(0))
        library.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield library


def test_another_program_leaves_the_journal_to_one_that_opened_the_library_more_than_once(
    held: Library,
) -> None:
    """Closing a file gives up the locks of all that a program has open of it."""
    Library.open(held.path).close()
    Library.open(held.path, is_read_only=True).close()
    assert may_be_written(held.path)
    opened = "import sys, pathlib, reader.library.library as l; "
    opened += "l.Library.open(pathlib.Path(sys.argv[1])).close()"
    subprocess.run([sys.executable, "-c", opened, held.path], check=True)
    now = datetime.datetime(2026, 5, 18, tzinfo=datetime.UTC)
    held.add_note(Note(kind=NoteKind.NOTE, issue=KEY, page="01", text="潮水", made=now))
    with Library.open(held.path, is_read_only=True) as other:
        assert [note.text for note in other.notes()] == ["潮水"]


def test_a_library_is_opened_while_another_program_brings_its_journal_into_it(
    held: Library,
) -> None:
    """The first page, written first, says that the file is longer than it is yet."""
    held.accession(writer.collated(1))
    with held.path.open("r+b") as file:
        file.seek(24)
        counter = file.read(4)
        file.seek(28)
        file.write((1_000_000).to_bytes(4))
        file.seek(92)
        file.write(counter)
    with Library.open(held.path) as library:
        assert library.issue(KEY) == writer.form(1)


def test_a_full_disk_leaves_the_old_state_wherever_it_is_met(held: Library) -> None:
    reasons = set()
    pages = held.connection.execute("PRAGMA page_count").fetchone()[0]
    outcome = None
    refused = 0
    while outcome is None:
        held.connection.execute(f"PRAGMA max_page_count = {pages}")
        try:
            outcome = held.accession(writer.collated(1)).outcome
        except LibraryError as refusal:
            reasons.add(refusal.reason)
            refused += 1
            assert held.issue(KEY) == writer.form(0)
            pages += 1
    assert refused > 3
    assert reasons == {"the disk is full; nothing was changed. Make room and try again."}
    assert outcome is Outcome.REPLACED
    assert_whole(held.path)


def test_a_disk_that_takes_no_more_bytes_leaves_the_old_state(held: Library) -> None:
    """The system refuses to let any file grow beyond a limit, the journal's too."""
    reasons = set()
    before, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = 33_000  # The index of the journal lies in memory mapped from a file of 32 KiB.
    outcome = None
    refused = 0
    try:
        while outcome is None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
            try:
                outcome = held.accession(writer.collated(1)).outcome
            except LibraryError as refusal:
                reasons.add(refusal.reason)
                refused += 1
                assert held.issue(KEY) == writer.form(0)
                size += 40_000
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, hard))
    assert refused > 3
    assert all("nothing was changed" in reason for reason in reasons)
    assert outcome is Outcome.REPLACED
    assert_whole(held.path)


@pytest.fixture
def anyone() -> Iterator[Path]:
    """A folder, while the test runs as a user whom permissions bind."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "library.sqlite"
        with Library.open(path) as library:
            library.accession(writer.collated(0))
        with only_read(path):
            yield path


def test_a_read_only_library_is_read_and_says_so_when_written_to(anyone: Path) -> None:
    before = anyone.read_bytes()
    with Library.open(anyone, is_read_only=True) as library:
        assert library.issue(KEY) == writer.form(0)
        assert len(find(library, Search(typed="潮水")).hits) == 20
    with pytest.raises(LibraryError, match="may only be read"):
        Library.open(anyone)
    assert not may_be_written(anyone)
    assert anyone.read_bytes() == before
    assert [path.name for path in anyone.parent.iterdir()] == ["library.sqlite"]


def test_what_stands_in_the_journal_of_a_read_only_library_is_read(
    held: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As copied from a window that was open: file and journal, without the journal's index."""
    now = datetime.datetime(2026, 5, 18, tzinfo=datetime.UTC)
    held.add_note(Note(kind=NoteKind.NOTE, issue=KEY, page="01", text="潮水", made=now))
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as aside:
        for each in (folder, aside):
            Path(each).chmod(0o777)
        monkeypatch.setattr(tempfile, "tempdir", aside)
        path = Path(folder) / held.path.name
        for name in (path.name, f"{path.name}-wal"):
            shutil.copyfile(held.path.with_name(name), path.with_name(name))
        with only_read(path):
            with Library.open(path, is_read_only=True) as library:
                assert [note.text for note in library.notes()] == ["潮水"]
                assert list(Path(aside).iterdir())
            assert not list(Path(aside).iterdir())


def test_permissions_say_beforehand_that_a_library_may_only_be_read(
    held: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert may_be_written(held.path)
    held.path.chmod(0o444)
    monkeypatch.setattr("os.access", lambda path, _: path != held.path)
    assert not may_be_written(held.path)


def test_a_library_that_is_none_is_refused_before_it_is_asked_whether_it_may_be_written(
    tmp_path: Path,
) -> None:
    (tmp_path / "letter.txt").write_text("渡口" * 80, "utf-8")
    with pytest.raises(LibraryError, match="not a library"):
        may_be_written(tmp_path / "letter.txt")


def test_a_fault_in_the_middle_undoes_what_came_before(library: Library) -> None:
    library.accession(writer.collated(0))

    def fail() -> None:
        with library.writing():
            library.connection.execute("DELETE FROM issues")
            library.connection.execute("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(LibraryError, match="cannot do this"):
        fail()
    assert library.issue(KEY) == writer.form(0)
