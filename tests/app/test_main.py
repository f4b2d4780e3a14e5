"""The program put together: what opens, and that it speaks another language at once."""

import gc
import os
import sqlite3
import tempfile
import threading
import weakref
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.app import program as program_at_hand
from reader.app.commands import View
from reader.app.language.interpreter import language_in_use
from reader.app.program import Program, check_library
from reader.app.reading.note_sheet import NoteSheet
from reader.app.room.room import Room
from reader.app.wanted import Wanted
from reader.export.issue_folder import write_issue_folder
from reader.library.connection import backup_folder
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.session.intake.reports import Step
from reader.session.settings import Language, Settings, Theme, load_settings, save_settings
from tests.only_read import only_read
from tests.session.issues import small_issue

pytestmark = [
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
    # The program installs its own translators; the fixture's would hide them.
    pytest.mark.parametrize("language", [Language.ENGLISH], indirect=True),
]


@pytest.fixture
def home(tmp_path: Path) -> Wanted:
    wanted = Wanted(
        library=tmp_path / "library.sqlite",
        settings=tmp_path / "settings.json",
        covers=tmp_path / "covers",
    )
    save_settings(wanted.settings, Settings(language=Language.CHINESE))
    return wanted


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, home: Wanted) -> Iterator:
    programs: list[Program] = []

    def start_it() -> Program:
        program = Program(qapp, home)
        programs.append(program)
        program.room.window.show()
        return program

    yield start_it
    for program in programs:
        program.room.leave()
        program.room.take_down()
        program.close()
    # The settings stay open when the language changes; they would catch the mouse of others.
    for window in qapp.topLevelWidgets():
        window.close()


def fill(home: Wanted) -> str:
    with Library.open(home.library) as library:
        return library.accession(CollatedIssue(issue=small_issue())).key


def other_than(former: Room, program: Program, qtbot: QtBot) -> Room:
    """Return the room that takes the place of one, once it is shown."""
    qtbot.waitUntil(lambda: program.room is not former)
    return program.room


def test_the_issue_held_opens_and_its_page_is_set(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    key = fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    assert program.room.reading.key == key
    desk = program.room.desk
    qtbot.waitUntil(
        lambda: (
            bool(desk.view.desk.places())
            and desk.supply.whole(desk.view.desk.places()[0][0]) is not None
        ),
    )
    assert load_settings(home.settings).issue == key


def test_a_library_emptied_by_the_reader_shows_its_shelf(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    key = fill(home)
    with Library.open(home.library) as library:
        library.set_position(key, "01")
        library.remove_issue(key)
    program = start()
    qtbot.waitUntil(program.room.shelf.isVisible)
    assert program.room.reading is None


def test_a_library_that_may_only_be_read_is_read_where_it_was_left_and_says_so_once(
    qtbot: QtBot, qapp: QApplication, home: Wanted, language: Language
) -> None:
    key = fill(home)
    save_settings(home.settings, Settings(language=Language.CHINESE, issue=key, page="02"))
    program = Program(qapp, replace(home, is_read_only=True))
    program.room.window.show()
    messages = program.room.window.messages
    qtbot.waitUntil(lambda: "书库只读" in messages.sentence)
    assert program.room.reading is not None
    assert program.room.reading.leaf.page == "02"
    messages.say("")
    program.room.actions["note"].trigger()
    assert "书库只读" in messages.sentence
    assert not program.room.window.findChildren(NoteSheet)
    program.room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: "文件只读" in messages.sentence)
    program.room.leave()
    program.close()
    with Library.open(home.library) as library:
        assert library.last_read() is None
        assert not library.notes()
    assert not backup_folder(home.library).exists()


def test_a_library_is_looked_at_before_the_window_is_at_work(
    qapp: QApplication, language: Language
) -> None:
    # In a folder that any user may enter.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "library.sqlite"
        assert check_library(path)
        with only_read(path):
            assert not check_library(path)


def test_settings_that_cannot_be_kept_are_told_of_once_until_they_can(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    room, messages = program.room, program.room.window.messages
    in_the_way = home.settings.with_name(f".{os.getpid()}-{threading.get_ident()}.new")
    in_the_way.mkdir()
    room._choose(text_size=30)
    assert home.settings.name in messages.sentence
    messages.hide()
    room._choose(text_size=31)
    assert not messages.isVisible()
    in_the_way.rmdir()
    room._choose(text_size=32)
    assert load_settings(home.settings).text_size == 32
    in_the_way.mkdir()
    room._choose(text_size=33)
    assert messages.isVisible()
    in_the_way.rmdir()


def test_another_language_is_spoken_at_once_and_the_issue_stays_open(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    former = program.room
    assert former.actions["next_page"].text() == "下一版"
    former._choose(language=Language.ENGLISH)
    room = other_than(former, program, qtbot)
    assert room.actions["next_page"].text() == "Next Page"
    qtbot.waitUntil(lambda: room.reading is not None)
    assert load_settings(home.settings).language is Language.ENGLISH


def test_the_former_window_is_seen_until_the_other_is(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    program = start()
    former = program.room
    seen: list[bool] = []
    program._steps._soon.timeout.connect(
        lambda: seen.append(any(each.isVisible() for each in windows(former, program.room)))
    )
    former._choose(language=Language.ENGLISH)
    assert former.window.isVisible()
    qtbot.waitUntil(lambda: not program._steps._soon.isActive())
    assert len(seen) >= 6, "much of it shares a turn of the event loop"
    assert all(seen)
    assert program.room is not former


def windows(*rooms: Room) -> tuple[QWidget, ...]:
    return tuple(each.window for each in rooms if Shiboken.isValid(each.window))


def test_the_language_chosen_last_is_spoken_in_the_end(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    program = start()
    former = program.room
    former._choose(language=Language.ENGLISH)
    former._choose(language=Language.CHINESE)
    between = other_than(former, program, qtbot)
    assert between.actions["next_page"].text() == "Next Page"
    room = other_than(between, program, qtbot)
    assert room.actions["next_page"].text() == "下一版"
    assert load_settings(home.settings).language is Language.CHINESE


def test_what_a_former_room_still_keeps_does_not_bring_its_language_back(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    program = start()
    former = program.room
    former._choose(language=Language.ENGLISH)
    stale = replace(former.settings, language=Language.CHINESE)

    def tell() -> None:
        if Shiboken.isValid(former):
            former.settings_changed.emit(stale)

    program._steps._soon.timeout.connect(tell)
    qtbot.waitUntil(lambda: not program._steps._soon.isActive())
    assert load_settings(home.settings).language is Language.ENGLISH


def test_nothing_holds_a_room_that_was_left(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    for view in (View.SHELF, View.CATALOGUE, View.CORRECT):
        program.room.actions[view].trigger()
        qtbot.waitUntil(lambda view=view: program.room.views.current is view)
        program.room.actions[view].trigger()
    gone: list[str] = []
    former = program.room
    for part in (former, former.window, former.desk.supply, former.desk.article.text):
        weakref.finalize(part, gone.append, type(part).__name__)
    former._choose(language=Language.ENGLISH)
    room = other_than(former, program, qtbot)
    del former, part
    qtbot.waitUntil(lambda: room.reading is not None)
    qtbot.waitUntil(program.is_idle)
    # The program's sweeper has set aside what lives long.
    gc.unfreeze()
    gc.collect()
    assert sorted(gone) == ["ArticleText", "PageSupply", "ReadingWindow", "Room"]


@pytest.mark.parametrize("view", [View.SHELF, View.CATALOGUE, View.CORRECT])
def test_what_stood_in_place_of_the_page_stands_there_in_another_language(
    qtbot: QtBot, start, home: Wanted, language: Language, view: View
) -> None:
    key = fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    program.room.actions[view].trigger()
    qtbot.waitUntil(lambda: program.room.views.current is view)
    former = program.room
    former._choose(language=Language.ENGLISH)
    room = other_than(former, program, qtbot)
    qtbot.waitUntil(lambda: room.views.current is view)
    assert room.reading is not None
    assert room.reading.key == key
    room.actions[view].trigger()
    assert room.views.current is View.READING


def test_an_empty_shelf_stays_in_sight_in_another_language(
    qtbot: QtBot,
    start,
    home: Wanted,
    language: Language,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(program_at_hand, "sample_issues", lambda: tmp_path / "none")
    program = start()
    qtbot.waitUntil(lambda: program.room.views.current is View.SHELF)
    former = program.room
    former._choose(language=Language.ENGLISH)
    assert other_than(former, program, qtbot).views.current is View.SHELF


def test_what_was_typed_before_another_language_is_asked_about_at_the_end(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    key = fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    program.room.office.hold({key.partition("/")[0]: {"issn": "1234-5678"}})
    former = program.room
    former._choose(language=Language.ENGLISH)
    room = other_than(former, program, qtbot)
    qtbot.waitUntil(lambda: View.CATALOGUE in room.views._made)
    assert room.views.current is View.READING
    room.window.close()
    qtbot.waitUntil(lambda: bool(room.window.findChildren(QMessageBox)))
    assert room.window.isVisible()
    (asked,) = room.window.findChildren(QMessageBox)
    with qtbot.waitSignal(room.window.closing):
        next(each for each in asked.buttons() if each.text() == "Close Anyway").click()


def test_another_language_does_not_stop_the_taking_in(
    qtbot: QtBot, start, home: Wanted, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_read = threading.Event()

    def read_slowly(
        library: Library, paths: tuple[Path, ...], *, gives_up: bool
    ) -> Generator[Step, None, None]:
        is_read.wait(20)
        yield Step(path=paths[0], reports=(), done=3, total=3)

    fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    monkeypatch.setattr("reader.app.shelf.receiving._steps", read_slowly)
    program.room.shelf_desk.receive((home.library,))
    former = program.room
    former._choose(language=Language.ENGLISH)
    bar = other_than(former, program, qtbot).shelf.receiving
    assert not bar.isHidden()
    with qtbot.waitSignal(program._receiving.ended):
        is_read.set()
    assert bar._progress.maximum() == 3


def test_a_language_chosen_wins_over_the_systems(language: Language) -> None:
    assert language_in_use(Language.ENGLISH) is Language.ENGLISH
    assert language_in_use(Language.SYSTEM) in (Language.CHINESE, Language.ENGLISH)


def test_the_system_turns_dark_while_the_program_runs(qapp: QApplication, start) -> None:
    program = start()
    assert program.room._theme() is Theme.PAPER
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert program.room._theme() is Theme.NIGHT


def test_a_library_that_another_program_writes_to_is_waited_for_and_that_is_said(
    qtbot: QtBot, start, home: Wanted, language: Language, tmp_path: Path
) -> None:
    fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None)
    qtbot.waitUntil(program.is_idle)
    room, messages = program.room, program.room.window.messages
    other_issue = CollatedIssue(issue=replace(small_issue(), title="山中日报"))
    write_issue_folder(other_issue, tmp_path / "other")
    with closing(sqlite3.connect(home.library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        room.shelf_desk.receive((tmp_path / "other",))
        qtbot.waitUntil(lambda: messages.sentence.startswith("另一程序正在写入书库"))
        assert not messages._timer.isActive(), "it is said as long as it is so"
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: room.reading.issue.title == "山中日报")
    assert not messages.sentence.startswith("另一程序正在写入书库") or not messages.isVisible()
    qtbot.waitUntil(program.is_idle)
