"""What another program does to the library is seen in the open window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.app.language import wording
from reader.app.room.replacement import Replacement
from reader.app.work.announcer import Announcer
from reader.app.work.jobs import Jobs
from reader.app.work.librarian import Librarian
from reader.app.work.lookout import Lookout
from reader.library.changes import Changes, Outcome
from reader.library.library import Library
from reader.model.article import Paragraph
from reader.model.printed import CollatedIssue
from reader.session.following import Destination
from reader.session.trail import Place
from tests.app.rooms import Open, fill, read
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


def replace_elsewhere(path: Path, *, first: str) -> None:
    """Replace the small issue by one whose first paragraph reads otherwise."""
    issue = small_issue()
    lead = replace(issue.pages[0].articles[0], blocks=(Paragraph(text=first),))
    front = replace(issue.pages[0], articles=(lead, *issue.pages[0].articles[1:]))
    corrected = replace(issue, pages=(front, *issue.pages[1:]))
    with Library.open(path) as library:
        accession = library.accession(CollatedIssue(issue=corrected))
    assert accession.outcome is Outcome.REPLACED


def follow(opened: Open) -> Announcer:
    """Have replacements of what lies open told, as the program does; who tells of changes."""
    room = opened.room
    announcer = room._around.announcer
    following = Replacement(opened.librarian, announcer, room.window.messages, room.desk)
    following._begin(room._fetched)
    return announcer


def test_an_issue_replaced_by_another_program_is_shown_anew_where_the_reader_was(
    qtbot: QtBot, enter: Enter, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter()
    room, bar = opened.room, opened.room.window.messages
    room.desk.navigator.go(Destination(page="01", article="01/a1"))
    read(qtbot, opened)
    announcer = follow(opened)
    announcer.tell(Changes(is_elsewhere=True))
    qtbot.waitUntil(opened.librarian._counter.jobs.is_idle)
    assert not bar.isVisible()
    replace_elsewhere(library_path, first="雨后，桥上来了第一辆车。")
    announcer.tell(Changes(is_elsewhere=True))
    qtbot.waitUntil(bar.isVisible)
    assert bar.sentence == wording.replaced()
    text = room.desk.article.text
    assert "雨后" not in text.toPlainText()
    articles, begun = room.desk.articles, []
    seen, reopen = text.first_seen(), articles.open

    def reopen_noted(article: str, *, begin_at: tuple[int, int] | None = None) -> None:
        begun.append((article, begin_at))
        reopen(article, begin_at=begin_at)

    monkeypatch.setattr(articles, "open", reopen_noted)
    (button,) = [each for each in bar.findChildren(QPushButton) if each.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "雨后" in text.toPlainText())
    assert not bar.isVisible()
    assert room.reading.place() == Place(issue=room.reading.key, page="01", article="01/a1")
    assert room.desk.articles.shown == "01/a1"
    assert begun == [("01/a1", seen)], "at the line that was read"
    announcer.tell(Changes(is_elsewhere=True))
    qtbot.waitUntil(opened.librarian._counter.jobs.is_idle)
    assert not bar.isVisible(), "it is not told twice"


def test_what_the_window_itself_corrects_is_not_told_as_anothers(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    opened = enter()
    announcer, key = follow(opened), opened.room.reading.key
    replace_elsewhere(library_path, first="雨后，桥上来了第一辆车。")
    announcer.tell(Changes(issues=(key,)))
    announcer.tell(Changes(is_elsewhere=True))
    qtbot.waitUntil(opened.librarian._counter.jobs.is_idle)
    assert not opened.room.window.messages.isVisible()


def test_an_issue_taken_out_meanwhile_can_be_read_on(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    opened = enter()
    announcer, jobs, refused = follow(opened), opened.librarian._counter.jobs, []
    jobs.refused.connect(refused.append)
    with Library.open(library_path) as library:
        library.remove_issue(opened.room.reading.key)
    announcer.tell(Changes(is_elsewhere=True))
    qtbot.waitUntil(jobs.is_idle)
    assert refused == []
    assert not opened.room.window.messages.isVisible()
