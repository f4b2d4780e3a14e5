"""A command that can do nothing now says why, or is not offered."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.app.language import reasons, wording
from reader.session.choices import Arrangement
from reader.session.desk.turning import Way
from reader.session.following import Destination
from reader.session.settings import Motion, Settings
from tests.app.conftest import Enter
from tests.app.rooms import Open, fill
from tests.session.issues import small_issue

STILL = Settings(motion=Motion.NONE, arrangement=Arrangement.SINGLE)


def told(opened: Open, command: str) -> str:
    """Return what a command says; nothing when it does something instead."""
    messages = opened.room.window.messages
    messages.put_away()
    opened.room.actions[command].trigger()
    return messages.sentence if messages.isVisible() else ""


def go(qtbot: QtBot, opened: Open, page: str, article: str = "") -> None:
    opened.room.desk.navigator.go(Destination(page=page, article=article))
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == page)


def test_pages_are_turned_only_where_there_are_more(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(STILL)

    def offered() -> set[str]:
        turning = ("first_page", "previous_page", "next_page", "last_page")
        return {name for name in turning if opened.room.actions[name].isEnabled()}

    assert offered() == {"next_page", "last_page"}
    go(qtbot, opened, "02")
    assert len(offered()) == 4
    opened.room.desk.navigator.to_end(Way.ONWARD)
    qtbot.waitUntil(lambda: offered() == {"first_page", "previous_page"})
    opened.room.actions["shelf"].trigger()
    assert offered() == set()
    opened.room.actions["shelf"].trigger()
    assert offered() == {"first_page", "previous_page"}


def test_what_needs_something_at_hand_says_so(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(STILL)
    assert told(opened, "follow") == reasons.no_link_at_hand()
    assert told(opened, "peek") == reasons.no_link_at_hand()
    assert told(opened, "read_announced") == reasons.nothing_announced()
    assert told(opened, "next_link") == ""
    assert told(opened, "peek") == ""
    opened.room.actions["read_article"].trigger()
    qtbot.waitUntil(opened.room.desk.article.isVisible)
    opened.room.desk.article.text.setFocus()
    assert told(opened, "peek") == reasons.no_link_at_hand()


def test_reading_says_where_it_ends(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(STILL)
    assert told(opened, "previous_column") == reasons.at_end(is_last=False)
    opened.room.desk.navigator.take_up("01", "01/a1")
    assert told(opened, "previous_article") == reasons.no_article(is_later=False)
    opened.room.desk.navigator.to_end(Way.ONWARD)
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == "06")
    assert told(opened, "next_link") == reasons.no_links()
    assert reasons.at_end(is_last=True) in [told(opened, "next_column") for _ in range(20)]


def test_text_turned_over_with_no_article_in_sight_says_so(enter: Enter) -> None:
    opened = enter(STILL)
    assert told(opened, "vertical") == wording.articles_set(is_vertical=True)
    assert told(opened, "vertical") == wording.articles_set(is_vertical=False)


def test_an_issue_without_a_digest_says_so_when_it_is_to_be_read(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    issue = small_issue()
    pages = tuple(replace(page, digest=None) for page in issue.pages)
    (key,) = fill(library_path, replace(issue, number=8, pages=pages))
    opened = enter(STILL)
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: opened.room.reading.key == key)
    assert told(opened, "read_digest") == reasons.no_digest()


@pytest.mark.parametrize("command", ["find_next", "find_previous"])
def test_hits_of_words_that_are_nowhere_show_that_there_are_none(
    qtbot: QtBot, enter: Enter, command: str
) -> None:
    opened = enter(STILL)
    finding, dock = opened.room.desk.finding, opened.room.window.docks["finding_dock"]
    finding._words.setText("没有的字")
    qtbot.waitUntil(lambda: not finding._timer.isActive())
    assert not dock.isVisible()
    opened.room.actions[command].trigger()
    assert dock.isVisible()
