"""Finding: the place gone to is ringed on the page, and a search is narrowed."""

import datetime
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.app.finding.day_field import DayCard
from reader.app.finding.find_pane import Scope
from reader.app.finding.hit_model import HitLine
from reader.app.language import wording
from reader.app.parts.rows import ROW_ROLE
from reader.app.reading.desk_paint import MarkKind
from reader.errors import LibraryError
from reader.library.search import Order, find
from reader.model.article import Paragraph
from reader.model.dating import DateStatus, Dating
from reader.session.choices import Arrangement
from reader.session.finding import BEFORE, MOST, find_in_issue
from reader.session.settings import Settings
from reader.session.trail import Place
from tests.app.rooms import Open, fill, read
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints",
    "does not support raise\\(\\)",
    "does not support grabbing the keyboard",
)

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)


def dated(day: int):
    date = Dating(value=datetime.date(2021, 8, day), status=DateStatus.KNOWN)
    return replace(small_issue(3), title="山中日报", number=day, date=date)


def keys(opened: Open) -> list[str]:
    model = opened.room.desk.finding._model
    lines = [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]
    return [line.place.issue for line in lines]


def test_the_library_is_narrowed_by_paper_day_and_order(
    qtbot: QtBot, enter: Enter, library_path
) -> None:
    fill(library_path, dated(1), dated(2), dated(3))
    opened = enter(SINGLE)
    opened.room.actions["find_library"].trigger()
    pane = opened.room.desk.finding
    pane._words.insert("集市")
    qtbot.waitUntil(lambda: len(keys(opened)) == 4)
    filters = pane.filters
    qtbot.waitUntil(lambda: filters._title.count() == 3)
    filters._title.setCurrentIndex(filters._title.findData("山中日报"))
    qtbot.waitUntil(lambda: len(keys(opened)) == 3)
    assert keys(opened)[0].endswith("08-03")
    filters._order.setCurrentIndex(filters._order.findData(Order.OLDEST))
    qtbot.waitUntil(lambda: keys(opened)[0].endswith("08-01"))
    filters._first._typed.setText("2021-8-2")
    qtbot.waitUntil(lambda: len(keys(opened)) == 2)
    filters._last._typed.setText("2021-08-02")
    qtbot.waitUntil(lambda: [key[-5:] for key in keys(opened)] == ["08-02"])


def test_a_day_is_chosen_from_a_calendar_that_shows_when_the_paper_came_out(
    qtbot: QtBot, enter: Enter, library_path
) -> None:
    fill(library_path, dated(1), dated(2), dated(3))
    opened = enter(SINGLE)
    opened.room.actions["find_library"].trigger()
    field = opened.room.desk.finding.filters._first
    field._open.click()
    qtbot.waitUntil(lambda: field.findChild(DayCard) is not None)
    month = field.findChild(DayCard)._calendar._month
    assert month.day == datetime.date(2021, 8, 3), "the newest issue's month, not the year 1800"
    assert "山中日报" in month.accessibleDescription()
    qtbot.keyClick(month, Qt.Key.Key_Left)
    qtbot.keyClick(month, Qt.Key.Key_Return)
    assert field._typed.text() == "2021-08-02"
    assert opened.room.desk.finding.filters.narrowing().first == datetime.date(2021, 8, 2)
    qtbot.waitUntil(lambda: field.findChild(DayCard) is None)


def test_what_is_no_day_narrows_nothing_and_is_shown_to_be_wrong(
    qtbot: QtBot, enter: Enter
) -> None:
    filters = enter(SINGLE).room.desk.finding.filters
    field = filters._first
    field._typed.setText("2026-02")
    with qtbot.waitSignal(field.changed):
        field._typed.setText("2026-02-30")
    assert field.days is None
    assert field._typed.property("refusal")
    assert not filters._form.isHidden(), "how a day is written is said"
    field._typed.clear()
    assert not field._typed.property("refusal")
    assert filters._form.isHidden()


def test_in_the_issue_there_is_nothing_to_narrow(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    opened.room.actions["find"].trigger()
    assert opened.room.desk.finding.scope is Scope.ISSUE
    assert not opened.room.desk.finding.filters.isVisible()


def test_the_place_gone_to_is_shown_in_the_open_article_too(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    read(qtbot, opened)
    opened.room.actions["find"].trigger()
    pane = opened.room.desk.finding
    pane._words.insert("桥头")
    qtbot.waitUntil(lambda: pane._model.rowCount() == 1)
    with qtbot.waitSignal(opened.room.desk.finder.passage_reached) as reached:
        qtbot.keyClick(pane._words, Qt.Key.Key_Return)
    assert reached.args[0].locus.exact == "桥头"
    text = opened.room.desk.article.text
    marked = [extra.cursor.selectedText() for extra in text.extraSelections()]
    assert marked == ["桥头", "桥头"], "a hit, and the one gone to"
    assert text.textCursor().block().text().strip("　").startswith("桥头")


def test_where_more_stand_than_are_listed_that_is_said(
    qtbot: QtBot, enter: Enter, library_path
) -> None:
    issue = small_issue(1)
    long = replace(issue.pages[0].articles[0], blocks=(Paragraph(text="渡口。" * (MOST + 1)),))
    other = replace(issue, number=99, pages=(replace(issue.pages[0], articles=(long,)),))
    (key,) = fill(library_path, other)
    opened = enter(SINGLE)
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: opened.room.reading.key == key)
    opened.room.actions["find"].trigger()
    pane = opened.room.desk.finding
    pane._words.insert("渡口")
    qtbot.waitUntil(lambda: pane._model.rowCount() == MOST)
    assert pane._told.text() == wording.found("渡口", MOST, is_all=False, is_in_issue=True)


def test_the_next_place_of_nothing_looked_for_asks_for_words(qtbot: QtBot, enter: Enter) -> None:
    room = enter(SINGLE).room
    pane = room.desk.finding
    room.actions["find_next"].trigger()
    qtbot.waitUntil(pane._words.hasFocus)
    pane._words.insert("没有的话")
    qtbot.waitUntil(lambda: bool(pane._told.text()))
    room.actions["close_pane"].trigger()
    room.actions["find_previous"].trigger()
    assert pane.isVisible()
    qtbot.waitUntil(lambda: "没有查到" in pane._told.text())


def test_a_list_of_places_is_there_when_there_are_some(qtbot: QtBot, enter: Enter) -> None:
    room = enter(SINGLE).room
    room.actions["find"].trigger()
    pane = room.desk.finding
    assert not pane._list.isVisible()
    assert pane._hint.isVisible()
    pane._words.insert("集市")
    qtbot.waitUntil(pane._list.isVisible)
    assert not pane._hint.isVisible()
    pane._words.setText("没有的话")
    qtbot.waitUntil(lambda: not pane._list.isVisible())
    assert not pane._hint.isVisible()
    pane._words.clear()
    qtbot.waitUntil(pane._hint.isVisible)


def test_other_words_take_the_ring_off(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    opened.room.actions["find"].trigger()
    pane, finder = opened.room.desk.finding, opened.room.desk.finder
    pane._words.insert("集市")
    qtbot.waitUntil(lambda: pane._model.rowCount() >= 1)
    pane.step(1)
    assert finder._at is not None
    pane._words.setText("没有的话")
    qtbot.waitUntil(lambda: pane._model.rowCount() == 0)
    assert finder._at is None
    assert "全部馆藏" in pane._told.text(), "what to try next"
    assert opened.room.desk.navigator.marks.of_kind[MarkKind.FOCUS] == {}


def test_the_papers_to_choose_from_say_how_much_was_found_in_each(
    qtbot: QtBot, enter: Enter, library_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.app.finding.finder._STRETCH", 2)
    fill(library_path, dated(1), dated(2), dated(3), replace(small_issue(), title="另一日报"))
    opened = enter(SINGLE)
    opened.room.actions["find_library"].trigger()
    pane = opened.room.desk.finding
    pane._words.insert("集市")
    box = pane.filters._title

    def papers() -> list[str]:
        return [box.itemText(row) for row in range(box.count())]

    qtbot.waitUntil(lambda: "山中日报（3）" in papers())
    assert "另一日报（1）" in papers()
    # All of them are counted, though the list has the first only.
    qtbot.waitUntil(lambda: pane._told.text() == "查到 5 篇文章")
    box.setCurrentIndex(box.findData("山中日报"))
    qtbot.waitUntil(lambda: pane._told.text() == "查到 3 篇文章")
    assert "另一日报（1）" in papers()
    pane._words.setText("没有的词")
    qtbot.waitUntil(lambda: "山中日报（0）" in papers())
    pane._words.clear()
    qtbot.waitUntil(lambda: "山中日报" in papers())


def test_a_search_of_the_library_gives_way_to_the_next_even_while_it_runs(
    qtbot: QtBot, enter: Enter, library_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library_path, dated(1))
    opened = enter(SINGLE)
    finder = opened.room.desk.finder
    begun = threading.Event()
    stopped: list[str] = []

    def find_for_ever(library, search, after, limit):
        if search.typed != "集":
            return find(library, search, after, limit=limit)
        begun.set()
        try:
            while True:
                library.issues()
        except LibraryError as refusal:
            stopped.append(refusal.reason)
            raise

    monkeypatch.setattr("reader.app.finding.finder.find", find_for_ever)
    monkeypatch.setattr("reader.library.library.STEPS", 50)
    finder._look("集", Scope.LIBRARY)
    qtbot.waitUntil(begun.is_set)
    finder._look("集市", Scope.LIBRARY)
    qtbot.waitUntil(lambda: len(keys(opened)) == 2)
    assert stopped == ["stopped."]
    assert not opened.room.window.messages.isVisible()


def test_a_query_that_is_typed_only_half_is_told_in_the_pane_and_finds_nothing(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    opened.room.actions["find_library"].trigger()
    pane = opened.room.desk.finding
    pane._words.setText("集市")
    qtbot.waitUntil(lambda: len(keys(opened)) == 1)
    pane._words.setText('"集市')
    qtbot.waitUntil(lambda: pane._told.text() == '引号没有闭合，请补上 "。')
    assert keys(opened) == [], "what other words had found"
    assert not opened.room.window.messages.isVisible()
    pane._words.setText('"集市"')
    qtbot.waitUntil(lambda: len(keys(opened)) == 1)


def test_cells_of_a_table_stand_no_further_apart_than_words(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(
        "reader.app.finding.find_pane.draw_lines", lambda *args: drawn.append(args[2])
    )
    opened = enter(SINGLE)
    pane = opened.room.desk.finding
    opened.room.actions["find"].trigger()
    line = HitLine(place=Place(issue="a/1", page="01"), where="", head="", text="12\t8", marks=())
    pane.show_lines("", (line,))
    qtbot.waitUntil(lambda: not opened.room._wardrobe.is_held)
    pane.grab()
    assert drawn == ["12\u30008"]


def test_what_was_found_is_marked_as_long_as_the_pane_is_open(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    read(qtbot, opened)
    actions, pane = opened.room.actions, opened.room.desk.finding
    text, finder = opened.room.desk.article.text, opened.room.desk.finder
    actions["find"].trigger()
    pane._words.insert("桥头")
    qtbot.waitUntil(lambda: pane._model.rowCount() == 1)
    pane.step(1)
    assert "桥头" in opened.announced[-1]
    assert text.extraSelections()
    actions["close_pane"].trigger()
    actions["close_pane"].trigger()
    assert not pane.isVisible()
    assert not text.extraSelections()
    assert not finder._marked()
    actions["find"].trigger()
    assert len(text.extraSelections()) == 1
    assert finder._marked()


def test_a_place_found_by_words_apart_opens_at_its_passage_in_another_issue_too(
    qtbot: QtBot, enter: Enter, library_path
) -> None:
    long = "潮水" * 60 + "老码头的灯亮了，渡船靠岸。"
    issue = small_issue()
    front = issue.pages[0]
    story = replace(
        front.articles[0],
        blocks=(Paragraph(text="渡船还没有来。"), Paragraph(text=long)),
        jumps=(),
    )
    other = replace(
        issue, title="山中日报", pages=(replace(front, articles=(story,)), *issue.pages[1:])
    )
    (key,) = fill(library_path, other)
    opened = enter(SINGLE)
    opened.room.actions["find_library"].trigger()
    pane, finder = opened.room.desk.finding, opened.room.desk.finder
    pane._words.insert("渡船 老码头")
    qtbot.waitUntil(lambda: keys(opened) == [key])
    line = pane._model.index(0).data(ROW_ROLE)
    (start, end), *_ = line.marks
    assert line.text[start:end] == "老码头"
    assert start <= BEFORE + 1, "the mark stands in the lines that are seen"
    qtbot.keyClick(pane._words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.room.reading is not None and opened.room.reading.key == key)
    qtbot.waitUntil(lambda: finder._at is not None)
    assert finder._at.locus.exact == "老码头"
    assert {hit.locus.exact for hit in finder._hits} == {"老码头", "渡船"}


def test_an_issue_is_looked_through_off_the_main_thread_and_only_for_the_words_typed_last(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = enter(SINGLE).room
    room.actions["find"].trigger()
    pane, finder = room.desk.finding, room.desk.finder
    going_on, threads = threading.Event(), []

    def find_slowly(issue, words):
        going_on.wait(10)
        threads.append(threading.current_thread())
        return find_in_issue(issue, words)

    monkeypatch.setattr("reader.app.finding.finder.find_in_issue", find_slowly)
    told: list[str] = []
    pane.told.connect(told.append)
    finder._look("集市", Scope.ISSUE)
    finder._look("没有的话", Scope.ISSUE)
    going_on.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [wording.found("没有的话", 0, is_in_issue=True)]
    assert threading.main_thread() not in threads


def test_what_was_found_in_one_issue_is_not_marked_in_the_next(
    qtbot: QtBot, enter: Enter, library_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (key,) = fill(library_path, dated(1))
    opened = enter(SINGLE)
    opened.room.actions["find"].trigger()
    pane, finder = opened.room.desk.finding, opened.room.desk.finder
    pane._words.insert("集市")
    qtbot.waitUntil(lambda: bool(finder._marked()))
    going_on = threading.Event()

    def find_slowly(issue, words):
        going_on.wait(10)
        return find_in_issue(issue, words)

    monkeypatch.setattr("reader.app.finding.finder.find_in_issue", find_slowly)
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: opened.room.reading is not None and opened.room.reading.key == key)
    assert not finder._marked()
    going_on.set()
    qtbot.waitUntil(lambda: bool(finder._marked()))
