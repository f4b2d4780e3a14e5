"""The program put together: what opens, and that it speaks another language at once."""

import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.language import language_in_use
from reader.app.program import Program
from reader.app.wanted import Wanted
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.session.reports import Step
from reader.session.settings import Language, Settings, load_settings, save_settings
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
        program.close()
    # The settings stay open when the language changes; they would catch the mouse of others.
    for window in qapp.topLevelWidgets():
        window.close()


def fill(home: Wanted) -> str:
    with Library.open(home.library) as library:
        return library.accession(CollatedIssue(issue=small_issue())).key


def test_the_issue_held_opens_and_its_page_is_set(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    key = fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None, timeout=20000)
    assert program.room.reading.key == key
    desk = program.room.desk
    qtbot.waitUntil(
        lambda: (
            bool(desk.view.desk.places())
            and desk.supply.whole(desk.view.desk.places()[0][0]) is not None
        ),
        timeout=20000,
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


def test_another_language_is_spoken_at_once_and_the_issue_stays_open(
    qtbot: QtBot, start, home: Wanted, language: Language
) -> None:
    fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None, timeout=20000)
    former = program.room
    assert former.actions["next_page"].text() == "下一版"
    former._choose(language=Language.ENGLISH)
    room = program.room
    assert room is not former
    assert room.actions["next_page"].text() == "Next Page"
    qtbot.waitUntil(lambda: room.reading is not None, timeout=20000)
    assert load_settings(home.settings).language is Language.ENGLISH


def test_another_language_does_not_stop_the_taking_in(
    qtbot: QtBot, start, home: Wanted, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_read = threading.Event()

    def read_slowly(library: Library, path: Path, *, gives_up: bool) -> Generator[Step, None, None]:
        is_read.wait(20)
        yield Step(path=path, reports=(), done=3, total=3)

    fill(home)
    program = start()
    qtbot.waitUntil(lambda: program.room.reading is not None, timeout=20000)
    monkeypatch.setattr("reader.app.shelf.receiving._steps", read_slowly)
    program.room.shelf_desk.receive((home.library,))
    former = program.room
    former._choose(language=Language.ENGLISH)
    assert program.room is not former
    bar = program.room.shelf.receiving
    assert not bar.isHidden()
    with qtbot.waitSignal(program._receiving.ended):
        is_read.set()
    assert bar._progress.maximum() == 3


def test_a_language_chosen_wins_over_the_systems(language: Language) -> None:
    assert language_in_use(Language.ENGLISH) is Language.ENGLISH
    assert language_in_use(Language.SYSTEM) in (Language.CHINESE, Language.ENGLISH)
