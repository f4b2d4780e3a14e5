"""What another program does to the library is seen in the open window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.app.announcer import Announcer
from reader.app.jobs import Jobs
from reader.app.librarian import Librarian
from reader.app.lookout import Lookout
from reader.library.changes import Changes
from reader.session.trail import Place
from tests.app.rooms import Open, fill
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]


def test_another_programs_writing_is_told_and_the_windows_own_is_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"
    (key,) = fill(path, small_issue(3))
    announcer, jobs = Announcer(), Jobs("library")
    told: list[object] = []
    announcer.changed.connect(told.append)
    librarian = Librarian(path, jobs, announcer)
    lookout = Lookout(librarian, announcer)
    lookout.close()

    def look() -> None:
        lookout.look()
        qtbot.waitUntil(jobs.is_idle)

    look()
    librarian.keep_position(Place(issue=key, page="02"))
    look()
    assert told == []
    fill(path, replace(small_issue(3), title="山中日报"))
    look()
    look()
    assert told == [Changes(is_elsewhere=True)]
    librarian.close()


def test_an_issue_taken_in_by_another_program_stands_on_the_open_shelf(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    opened = enter()
    opened.room.actions["shelf"].trigger()
    shelf = opened.room.shelf
    qtbot.waitUntil(lambda: shelf._model.rowCount() == 1)
    fill(library_path, replace(small_issue(3), title="山中日报"))
    opened.room._around.announcer.tell(Changes(is_elsewhere=True))
    qtbot.waitUntil(lambda: shelf._model.rowCount() == 2)
