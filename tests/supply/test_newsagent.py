"""Issues brought to the library of a kiosk."""

import datetime
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import replacing
from reader.errors import LibraryError
from reader.library import library as libraries
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.session.arrivals import read_arrivals
from reader.session.intake.accession import list_parts
from reader.supply import newsagent as newsagents
from reader.supply import stock as stocks
from reader.supply.delivery import Delivery
from reader.supply.newsagent import Newsagent, arrivals_file, kiosk_folder
from reader.supply.stock import Stock
from tests.library.newsroom import short_issue
from tests.supply.press_room import FIRST, TITLE, after, held, key_of, open_newsagent, print_issue

DAY = datetime.timedelta(days=1)


def look(agent: Newsagent, times: int = 2, start: float = 0.0) -> list[str]:
    """Look some times; return the troubles, latest first."""
    for number in range(times):
        told = agent.look(after(start + 20 * number))
    return [trouble.what for trouble in told.troubles]


def newest(library: Path, title: str = "") -> str | None:
    told = read_arrivals(arrivals_file(kiosk_folder(library)))
    assert told is not None
    issue = told.newest(title)
    return issue.key if issue else None


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


def test_the_newest_good_issue_is_told_to_the_windows(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    assert agent.look(after(0)).newest() is None
    print_issue(watched / "b.epaper", FIRST + DAY)
    print_issue(watched / "a.epaper", FIRST)
    assert look(agent) == []
    told = read_arrivals(arrivals_file(kiosk_folder(library)))
    assert told is not None
    assert [issue.key for issue in told.issues] == [key_of(FIRST + DAY), key_of(FIRST)]
    assert told.looked == told.updated == after(20)
    assert told.library_bytes == library.stat().st_size
    assert told.free_bytes > 0


def test_a_broken_issue_never_takes_the_place_of_a_good_one_and_is_noted_once(
    library: Path, watched: Path
) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    good = print_issue(watched / "b.epaper", FIRST + DAY).read_bytes()
    (watched / "b.epaper").write_bytes(good.replace(b"issue.md", b"issue.xx"))
    (trouble,) = look(agent, 40, start=60)
    assert trouble == f"{watched}/b.epaper: holds no issue.md; it is no issue folder."
    assert newest(library) == key_of(FIRST)
    # Delivered again, whole.
    (watched / "b.epaper").write_bytes(good)
    look(agent, start=1000)
    assert newest(library) == key_of(FIRST + DAY)


def test_nothing_is_read_again_after_a_restart(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_issue(watched / "a.epaper")
    good = print_issue(watched / "b.epaper").read_bytes()
    (watched / "b.epaper").write_bytes(good.replace(b"issue.md", b"issue.xx"))
    look(open_newsagent(library, watched))
    monkeypatch.setattr(newsagents, "take_in_parts", None)
    (trouble,) = look(open_newsagent(library, watched), start=40)
    assert "b.epaper" in trouble


def test_a_corrected_issue_has_another_revision(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper", text="桥通了。")
    look(agent)
    before = agent.look(after(50)).newest()
    print_issue(watched / "a.epaper", text="桥通了。两岸的人都来看。")
    look(agent, start=60)
    now = agent.look(after(120)).newest()
    assert before is not None
    assert now is not None
    assert (before.key, now.key) == (key_of(FIRST), key_of(FIRST))
    assert before.revision != now.revision
    assert agent.look(after(140)).updated == after(80)


def test_the_last_issues_of_each_paper_are_kept_and_none_comes_back(
    library: Path, watched: Path
) -> None:
    agent = open_newsagent(library, watched, keep=2)
    for number in range(5):
        print_issue(watched / f"{number}.epaper", FIRST + number * DAY)
    print_issue(watched / "weekly.epaper", FIRST - 30 * DAY, title="河畔周报")
    look(agent, 6)
    weekly = key_of(FIRST - 30 * DAY, "河畔周报")
    assert held(library) == [key_of(FIRST + 4 * DAY), key_of(FIRST + 3 * DAY), weekly]
    assert newest(library, "河畔周报") == weekly


def test_a_screen_that_waits_for_a_misspelt_paper_is_noted_until_it_comes(
    library: Path, watched: Path
) -> None:
    agent = open_newsagent(library, watched, titles=("河畔周报", TITLE))
    assert look(agent) == []
    print_issue(watched / "a.epaper")
    (trouble,) = look(agent, 5, start=60)
    assert trouble == "河畔周报: no issue has come yet; there are 山城晚报."
    print_issue(watched / "b.epaper", title="河畔周报")
    assert look(agent, 3, start=300) == [trouble]


class Archive:
    """A source whose one delivery is many issues, and grows."""

    def __init__(self, *paths: Path) -> None:
        self.name = "archive"
        self.paths = paths

    def deliveries(self, _: float) -> Iterator[Delivery]:
        mark = str(len(self.paths))
        yield Delivery(name=self.name, mark=mark, parts=lambda: list_parts(self.paths))


def test_of_a_delivery_that_grows_only_the_new_part_is_read(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [print_issue(watched / f"{n}.epaper", FIRST + n * DAY) for n in range(3)]
    archive = Archive(*paths[:2])
    agent = open_newsagent(library, archive, keep=1)
    look(agent)
    assert held(library) == [key_of(FIRST + DAY)]
    read = []

    def remember(*arguments: object, **_: object) -> Iterator[object]:
        read.extend(part.path.name for part in arguments[1])  # type: ignore[attr-defined]
        return taken(*arguments, **_)  # type: ignore[arg-type]

    taken = newsagents.take_in_parts
    monkeypatch.setattr(newsagents, "take_in_parts", remember)
    archive.paths = (*paths, watched / "gone.epaper")
    (trouble,) = look(agent, start=60)
    assert read == ["2.epaper", "gone.epaper"]
    assert "gone.epaper: no such file or folder" in trouble
    # An older issue that was taken out does not come back.
    assert held(library) == [key_of(FIRST + 2 * DAY)]


def test_a_nearly_full_disk_keeps_the_latest_backup_only(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent = open_newsagent(library, watched)
    for number in range(3):
        print_issue(watched / f"{number}.epaper", FIRST + number * DAY)
        look(agent, start=86_400 * number)
    backups = library.parent / "library-backups"
    assert len(list(backups.iterdir())) == 2
    monkeypatch.setattr(stocks, "RESERVE_BYTES", 10**18)
    monkeypatch.setattr(Library, "titles", refuse)
    look(agent, 1, start=86_400 * 2 + 100)
    assert [file.name for file in backups.iterdir()] == [f"library-{FIRST + 2 * DAY}.sqlite"]


def refuse(library: Library) -> None:
    raise LibraryError(str(library.path), "the disk is full.")


def test_issues_that_the_kiosk_did_not_bring_stay(library: Path, watched: Path) -> None:
    """A person's own library may be shown, and loses nothing."""
    with Library.open(library) as own:
        for number in range(3):
            issue = short_issue("旧闻。", day=FIRST - (number + 9) * DAY, title=TITLE)
            own.accession(CollatedIssue(issue=issue))
    before = held(library)
    agent = open_newsagent(library, watched, keep=2)
    for number in range(4):
        print_issue(watched / f"{number}.epaper", FIRST + number * DAY)
    look(agent)
    look(open_newsagent(library, watched, keep=1), start=60)
    assert held(library) == [key_of(FIRST + 3 * DAY), *before]


def test_what_a_killed_newsagent_took_in_counts_as_brought(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_issue(watched / "a.epaper")

    def kill(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(Stock, "bring", kill)
        with pytest.raises(Killed):
            look(open_newsagent(library, watched, keep=1))
    assert held(library) == [key_of(FIRST)]
    print_issue(watched / "b.epaper", FIRST + DAY)
    look(open_newsagent(library, watched, keep=1), start=100)
    assert held(library) == [key_of(FIRST + DAY)]


def test_a_date_far_ahead_is_taken_for_misread(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "odd.epaper", datetime.date(2062, 5, 1))
    look(agent)
    assert newest(library) == key_of(datetime.date(2062, 5, 1))
    print_issue(watched / "a.epaper", FIRST + DAY)
    (trouble,) = look(agent, 3, start=60)
    assert "2062-05-01: its date is far ahead" in trouble
    assert newest(library) == key_of(FIRST + DAY)


def test_a_clock_without_a_battery_says_nothing_about_dates(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper", FIRST)
    for second in (0, 20):
        told = agent.look(datetime.datetime(1970, 1, 1, 0, 0, second, tzinfo=datetime.UTC))
    assert told.troubles == ()
    assert newest(library) == key_of(FIRST)


def test_a_vanished_folder_is_noted_once_and_again_when_it_vanishes_again(
    library: Path, watched: Path
) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    away = watched.with_name("away")
    watched.rename(away)
    (trouble,) = look(agent, 5, start=60)
    assert trouble.startswith(f"{watched}: cannot be read")
    assert newest(library) == key_of(FIRST)
    assert agent.look(after(200)).looked == after(20)
    away.rename(watched)
    look(agent, start=300)
    watched.rename(away)
    assert len(look(agent, 5, start=400)) == 2


def test_a_quiet_day_writes_little(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    path = arrivals_file(kiosk_folder(library))
    written = set()
    for number in range(60):
        agent.look(after(100 + 20 * number))
        told = read_arrivals(path)
        assert told is not None
        written.add(told.looked)
    assert written == {after(seconds) for seconds in (20, 320, 620, 920, 1220)}


class Killed(BaseException):
    """The process was killed."""


def test_what_ends_the_program_twice_is_left_alone(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_issue(watched / "a.epaper")

    def kill(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(newsagents, "take_in_parts", kill)
        for start in (0, 1000):
            with pytest.raises(Killed):
                look(open_newsagent(library, watched), start=start)
    print_issue(watched / "b.epaper", FIRST + DAY)
    (trouble,) = look(open_newsagent(library, watched), start=2000)
    assert trouble == f"{watched}/a.epaper: {newsagents._ENDED_US}"
    assert held(library) == [key_of(FIRST + DAY)]


def test_a_full_disk_is_survived_and_what_was_not_taken_in_is_taken_later(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    print_issue(watched / "b.epaper", FIRST + DAY, text="桥通了。" * 20_000)
    opened = libraries.open_database

    def small(path: Path, *, is_read_only: bool) -> object:
        database = opened(path, is_read_only=is_read_only)
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count = {pages}")
        return database

    with monkeypatch.context() as patched:
        patched.setattr(libraries, "open_database", small)
        (trouble,) = look(agent, 5, start=100)
    assert trouble == f"{library}: the disk is full; nothing was changed. Make room and try again."
    assert newest(library) == key_of(FIRST)
    look(agent, 1, start=300)
    assert newest(library) == key_of(FIRST + DAY)


def test_a_disk_that_takes_no_small_file_is_survived(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    print_issue(watched / "b.epaper", FIRST + DAY)

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(replacing.os, "fsync", refuse)
        troubles = look(agent, 5, start=100)
    assert newest(library) == key_of(FIRST)
    assert len(troubles) == 2
    assert all("No space left on device" in trouble for trouble in troubles)
    look(agent, 1, start=300)
    assert newest(library) == key_of(FIRST + DAY)
    assert sorted(file.name for file in kiosk_folder(library).iterdir()) == [
        "arrivals.json",
        "ledger.json",
        "stock.json",
    ]


def test_a_damaged_library_is_put_back_from_the_backup_and_caught_up(
    library: Path, watched: Path
) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    look(agent, 1, start=86_400)  # The day's backup.
    print_issue(watched / "b.epaper", FIRST + DAY)
    look(agent, 2, start=86_500)
    library.write_bytes(b"\0" * 5000)
    assert not agent.is_library_new
    (trouble,) = look(agent, 1, start=90_000)
    assert f"was put back from library-{FIRST + DAY}.sqlite" in trouble
    assert agent.is_library_new
    assert newest(library) == key_of(FIRST + DAY)
    assert held(library) == [key_of(FIRST + DAY), key_of(FIRST)]


def test_a_damaged_library_without_a_backup_is_made_anew_from_the_issue_files(
    library: Path, watched: Path
) -> None:
    agent = open_newsagent(library, watched)
    agent.look(after(0))
    print_issue(watched / "a.epaper")
    look(agent, start=10)
    look(agent, 1, start=86_400)
    for backup in (library.parent / "library-backups").iterdir():
        backup.write_bytes(b"no database")
    for number in range(3):
        content = library.read_bytes()
        library.write_bytes(content[:100] + b"\x55" * (len(content) - 100))
        look(agent, 2, start=86_500 + 100 * number)
        assert held(library) == [key_of(FIRST)]
    # The disk does not fill with damaged libraries.
    assert len(list(library.parent.glob("*.damaged"))) == 1


def test_a_deleted_library_is_put_back(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    look(agent, 1, start=86_400)
    (watched / "a.epaper").unlink()
    for ending in ("", "-wal", "-shm"):
        Path(f"{library}{ending}").unlink(missing_ok=True)
    look(agent, 1, start=90_000)
    assert newest(library) == key_of(FIRST)


def test_a_library_that_only_a_window_found_damaged_is_looked_over(
    library: Path, watched: Path
) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    look(agent, 1, start=86_400)
    with sqlite3.connect(library) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM titles")
    connection.close()
    assert agent.look_over(after(86_500)).troubles
    assert newest(library) == key_of(FIRST)


def test_a_fault_that_every_backup_has_empties_no_library(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    print_issue(watched / "b.epaper", FIRST + DAY)
    look(agent)
    look(agent, 1, start=86_400)
    (backup,) = (library.parent / "library-backups").iterdir()
    for damaged in (library, backup):
        with sqlite3.connect(damaged) as connection:
            connection.execute("UPDATE issues SET key = 'odd/1' WHERE day = '2026-05-02'")
        connection.close()
    for start in (2 * 86_400, 3 * 86_400):
        trouble = look(agent, start=start)[0]
        assert "no backup is sound" in trouble
    assert held(library) == ["odd/1", key_of(FIRST)]


def test_a_day_of_many_starts_looks_the_library_over_once(
    library: Path, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(open_newsagent(library, watched))
    monkeypatch.setattr(Stock, "inspect", None)
    assert look(open_newsagent(library, watched), start=60) == []


def test_backups_and_the_library_do_not_grow_with_the_months(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched, keep=3)
    sizes = []
    for number in range(10):
        path = print_issue(watched / "today.epaper", FIRST + number * DAY, text="新桥通车。" * 500)
        os.utime(path, (number, number))
        look(agent, 2, start=86_400 * number)
        sizes.append(library.stat().st_size)
    assert held(library) == [key_of(FIRST + number * DAY) for number in (9, 8, 7)]
    assert max(sizes[5:]) < 1.5 * max(sizes[:5])
    backups = sorted(file.name for file in (library.parent / "library-backups").iterdir())
    assert backups == [f"library-{FIRST + n * DAY}.sqlite" for n in (8, 9)]
    with Library.open(library) as opened:
        (readings,) = opened.connection.execute("SELECT count(*) FROM readings").fetchone()
    assert readings == 3


def test_names_are_those_of_the_paper(library: Path, watched: Path) -> None:
    agent = open_newsagent(library, watched)
    print_issue(watched / "a.epaper")
    look(agent)
    issue = agent.look(after(60)).newest("山城晚报")
    assert issue is not None
    assert issue.title == TITLE
