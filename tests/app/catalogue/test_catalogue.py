"""The cataloguer's desk in the window: made when wanted, and what is done there."""

import dataclasses
import datetime
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_desk import CatalogueDesk
from reader.app.catalogue.history_pane import HistoryPane
from reader.app.catalogue.issue_model import COLUMNS, IssueModel
from reader.app.catalogue.issues_pane import FIELD_PX
from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.title_form import TitleForm
from reader.app.catalogue.year_pane import YearModel, YearPane, read_year
from reader.app.commands import View
from reader.app.dress.theme import COLOURS
from reader.app.parts.message_bar import MessageBar
from reader.errors import QueueError
from reader.library import cataloguing
from reader.library.changes import Changes
from reader.library.library import Library
from reader.model.dating import DateStatus
from reader.model.doubt import Doubt
from reader.model.edit import Subject, Verdict
from reader.model.record import (
    AppearanceBlock,
    GapReason,
    IssueRecord,
    IssueState,
    TitleRecord,
)
from reader.session.cataloguing.issue_table import Column, read_issues
from reader.session.cataloguing.year_calendar import DayState
from reader.session.settings import Settings, Theme
from tests.app.conftest import Enter
from tests.app.rooms import ANY_SIZE, Open, fill, limit_library
from tests.library.newsroom import short_issue
from tests.session.issues import small_issue

SLUG = "山城晚报"
FIRST = datetime.date(2021, 8, 10)
PAPER = COLOURS[Theme.PAPER]


def day(n: int) -> datetime.date:
    return FIRST + datetime.timedelta(days=n)


@pytest.fixture
def held(library_path: Path, key: str) -> tuple[str, ...]:
    """Six days of an evening paper: the third without a date, the fifth missing."""
    del key
    issues = [
        short_issue(f"文{n}", day=None if n == 2 else day(n), number=100 + n)
        for n in (0, 1, 2, 3, 5)
    ]
    return fill(library_path, *issues)


@pytest.fixture
def desk(qtbot: QtBot, held: tuple[str, ...], enter: Enter) -> CatalogueDesk:
    """The desk with the evening paper's issues shown."""
    opened: Open = enter()
    opened.room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: opened.room.views.current is View.CATALOGUE)
    made = opened.room.office.desk(View.CATALOGUE)
    assert isinstance(made, CatalogueDesk)
    qtbot.waitUntil(lambda: made.widget.slug() != "")
    made.widget.choose(SLUG)
    qtbot.waitUntil(lambda: made.issues.widget.model.rowCount() == len(held))
    return made


def place(desk: CatalogueDesk, key: str, column: Column) -> QModelIndex:
    model = desk.issues.widget.model
    return model.index(model.row_of(key), COLUMNS.index(column))


def choose(desk: CatalogueDesk, *keys: str) -> None:
    table = desk.issues.widget.table
    table.clearSelection()
    for key in keys:
        table.selectionModel().select(
            place(desk, key, Column.DATE),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )


def part(desk: CatalogueDesk, name: str) -> object:
    view = desk.widget
    tabs = view.findChild(type(view._parts))
    assert tabs is not None
    place = [tabs.tabText(n) for n in range(tabs.count())].index(name)
    view.show_part(place)
    return tabs.widget(place)


def test_a_reader_who_turned_elsewhere_is_not_taken_to_the_desk(qtbot: QtBot, enter: Enter) -> None:
    room = enter().room
    room.actions["catalogue"].trigger()
    room.actions["shelf"].trigger()
    qtbot.waitUntil(lambda: room.office.desk(View.CATALOGUE) is not None)
    qtbot.waitUntil(lambda: View.CATALOGUE not in room.views._coming)
    qtbot.wait(10)
    assert room.views.current is View.SHELF
    assert not room.actions["catalogue"].isChecked()


def test_the_desk_is_made_when_it_is_wanted_and_leads_back(qtbot: QtBot, enter: Enter) -> None:
    room = enter().room
    assert room.office.desk(View.CATALOGUE) is None
    room.actions["catalogue"].trigger()
    assert room.views.current is View.READING
    qtbot.waitUntil(lambda: room.views.current is View.CATALOGUE)
    assert room.actions["catalogue"].isChecked()
    assert not room.actions["next_page"].isEnabled()
    room.actions["shelf"].trigger()
    assert room.views.current is View.SHELF
    assert not room.actions["catalogue"].isChecked()
    room.actions["catalogue"].trigger()
    room.actions["close_pane"].trigger()
    assert room.views.current is View.READING
    assert room.actions["next_page"].isEnabled()


def test_a_cell_is_edited_undone_and_done_again(
    qtbot: QtBot, desk: CatalogueDesk, held: tuple[str, ...]
) -> None:
    model = desk.issues.widget.model
    model.setData(place(desk, held[0], Column.SHELF_MARK), "B 12")
    qtbot.waitUntil(lambda: place(desk, held[0], Column.SHELF_MARK).data() == "B 12")
    desk.undo()
    qtbot.waitUntil(lambda: place(desk, held[0], Column.SHELF_MARK).data() == "")
    desk.redo()
    qtbot.waitUntil(lambda: place(desk, held[0], Column.SHELF_MARK).data() == "B 12")


def test_a_text_that_is_wrong_for_a_field_is_refused_with_a_sentence(
    qtbot: QtBot, desk: CatalogueDesk, held: tuple[str, ...]
) -> None:
    with qtbot.waitSignal(desk.told) as told:
        desk.issues.widget.model.setData(place(desk, held[0], Column.NUMBER), "十二")
    assert told.args == ["“十二”不是数字。", None]
    assert place(desk, held[0], Column.NUMBER).data() == "100"


def test_a_field_is_set_for_many_at_once_as_one_edit(
    qtbot: QtBot, desk: CatalogueDesk, held: tuple[str, ...], library_path: Path
) -> None:
    choose(desk, *held[:3])
    desk.issues.set_field(Column.STATE, "checked", desk.issues.widget.chosen_keys())
    qtbot.waitUntil(lambda: place(desk, held[2], Column.STATE).data() == "已核")
    assert place(desk, held[3], Column.STATE).data() == ""
    with Library.open(library_path) as library:
        (edit,) = cataloguing.history(library)
        assert edit.count == 3
        record = cataloguing.issue_record(library, held[0])
        assert record.state is IssueState.CHECKED


def test_a_suggested_date_is_kept_only_when_it_is_accepted(
    qtbot: QtBot, desk: CatalogueDesk, held: tuple[str, ...], library_path: Path
) -> None:
    undated = held[2]
    desk.issues.suggest()
    qtbot.waitUntil(lambda: place(desk, undated, Column.SUGGESTED).data() == str(day(2)))
    assert place(desk, undated, Column.DATE).data() == ""
    with Library.open(library_path) as library:
        assert library.holding(undated).date.status is DateStatus.UNKNOWN
    choose(desk, undated)
    desk.issues.accept(desk.issues.widget.chosen_keys())
    qtbot.waitUntil(lambda: place(desk, undated, Column.DATE).data() == str(day(2)))
    assert place(desk, undated, Column.CERTAINTY).data() == "推定"
    tip = place(desk, undated, Column.DATE).data(Qt.ItemDataRole.ToolTipRole)
    assert "期号之差与天数相符" in tip


def test_the_table_is_narrowed_and_sorted(qtbot: QtBot, desk: CatalogueDesk) -> None:
    pane = desk.issues.widget
    pane._words.setText("2021-08-1")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 4)
    pane.table.sortByColumn(COLUMNS.index(Column.NUMBER), Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: pane.model.issue(0).holding.number == 105)


def test_typing_ahead_goes_to_the_row(desk: CatalogueDesk) -> None:
    table = desk.issues.widget.table
    table.setCurrentIndex(desk.issues.widget.model.index(0, COLUMNS.index(Column.NUMBER)))
    table.keyboardSearch("1")
    table.keyboardSearch("0")
    table.keyboardSearch("3")
    assert desk.issues.widget.model.issue(table.currentIndex().row()).holding.number == 103


def test_details_say_who_changed_what(
    qtbot: QtBot, desk: CatalogueDesk, held: tuple[str, ...]
) -> None:
    desk.issues.set_field(Column.REMARKS, "缺角", (held[1],))
    qtbot.waitUntil(lambda: place(desk, held[1], Column.REMARKS).data() == "缺角")
    desk.issues.widget.go_to(held[0])
    desk.issues.widget.go_to(held[1])
    details = desk.issues.widget.details
    qtbot.waitUntil(lambda: "备注: — → 缺角" in details.toPlainText())
    desk.issues.suggest()
    qtbot.waitUntil(lambda: place(desk, held[2], Column.SUGGESTED).data() == str(day(2)))
    desk.issues.accept((held[2],))
    qtbot.waitUntil(lambda: place(desk, held[2], Column.DATE).data() == str(day(2)))
    desk.issues.widget.go_to(held[2])
    qtbot.waitUntil(lambda: "日期: — → 2021-08-12" in details.toPlainText())
    told = details.toPlainText().partition("；日期性质: — → 推定；日期依据: — → ")[2]
    evidence = "第101期（2021-08-11）与第103期（2021-08-13）之间，期号之差与天数相符"
    assert told.splitlines() == [evidence, "第01版 要闻", "文2"]


def test_a_gap_is_given_a_reason_in_place(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    pane = desk._gaps.widget
    part(desk, "缺期")
    qtbot.waitUntil(lambda: pane.table.model().rowCount() > 0)
    assert "之间缺第104期。" in pane.table.model().index(0, 4).data()
    pane.table.selectAll()
    pane.reason_wanted.emit(GapReason.NOT_PUBLISHED, pane.table.chosen())
    qtbot.waitUntil(lambda: pane.table.model().index(0, 3).data() == "未出版")


def test_a_wrong_issn_is_refused_beside_its_field_and_weak_rules_warn(
    qtbot: QtBot, desk: CatalogueDesk
) -> None:
    form = desk.titles.widget
    part(desk, "题名记录")
    name = form.findChild(QLineEdit, "title_name")
    issn = form.findChild(QLineEdit, "title_issn")
    code = form.findChild(QLineEdit, "title_postal_code")
    assert name is not None
    assert issn is not None
    assert code is not None
    qtbot.waitUntil(lambda: name.text() == SLUG)
    qtbot.keyClicks(issn, "1234-5678")
    assert issn.accessibleDescription() == "✕ 1234-5678 有误：1234-567 之后的校验码应为 9。"
    keep = next(b for b in form.findChildren(QPushButton) if b.text() == "保存记录")
    assert not keep.isEnabled()
    qtbot.keyClick(issn, Qt.Key.Key_Backspace)
    qtbot.keyClicks(issn, "9")
    assert issn.accessibleDescription() == ""
    qtbot.keyClicks(code, "32-5")
    assert code.accessibleDescription().startswith("⚠ ")
    assert keep.isEnabled()
    with qtbot.waitSignal(form.kept) as kept:
        keep.click()
    assert kept.args[0].issn == "1234-5679"


def test_the_course_of_appearance_is_filled_in(qtbot: QtBot) -> None:
    form = TitleForm()
    qtbot.addWidget(form)
    form.show_record(TitleRecord(slug=SLUG, name=SLUG))
    course = form._course
    course._add.click()
    course._first.setText("2001-01-01")
    course._days[6].click()
    course._excluded.setText("2001-02-12..2001-02-13")
    course._editions.setText("早，晚")
    course._take_block()
    with qtbot.waitSignal(form.kept) as kept:
        form._keep.click()
    (block,) = kept.args[0].course
    assert block == AppearanceBlock(
        first=datetime.date(2001, 1, 1),
        weekdays=frozenset(range(6)),
        excluded=frozenset({datetime.date(2001, 2, 12), datetime.date(2001, 2, 13)}),
        editions=("早", "晚"),
    )
    course._last.setText("1999-01-01")
    course._take_block()
    assert not form._keep.isEnabled()


def test_the_models_are_models(
    qtmodeltester: ModelTester, library_path: Path, held: tuple[str, ...]
) -> None:
    del held
    with Library.open(library_path) as library:
        issues = read_issues(library, SLUG)
        year = read_year(library, SLUG, None)
    table, rows, calendar = IssueModel(), RowsModel(("a", "b")), YearModel(PAPER)
    for model in (table, rows, calendar):
        qtmodeltester.check(model)
    table.show_issues(issues, {})
    rows.show_lines([Line(cells=("10", "x")), Line(cells=("9", "y"))])
    calendar.show_year(year)
    for model in (table, rows, calendar):
        qtmodeltester.check(model)
    rows.sort(0)
    assert rows.line(0).cells[0] == "9"
    changed = dataclasses.replace(
        issues[0], record=IssueRecord(key=issues[0].holding.key, remarks="缺角")
    )
    table.renew({changed.holding.key: changed})
    assert table.index(0, COLUMNS.index(Column.REMARKS)).data() == "缺角"


def test_a_year_shows_what_is_held_and_missing(
    qtbot: QtBot, library_path: Path, held: tuple[str, ...]
) -> None:
    with Library.open(library_path) as library:
        course = (AppearanceBlock(first=day(0), last=day(5), weekdays=frozenset(range(7))),)
        cataloguing.edit_title(library, TitleRecord(slug=SLUG, name=SLUG, course=course), "林")
        year = read_year(library, SLUG, None)
    pane = YearPane(PAPER)
    qtbot.addWidget(pane)
    pane.show_year(year)
    assert year.states[day(4)] is DayState.MISSING
    assert year.issues[day(5)] == (held[4],)
    texts = [
        pane.model.index(7, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(42)
    ]
    assert "2021-08-14: 缺" in texts
    assert f"2021-08-15: 入藏\n{held[4]}" in texts


def test_a_list_is_looked_at_before_it_is_kept(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path, tmp_path: Path
) -> None:
    pane = desk._exchange.widget
    part(desk, "交换")
    source = tmp_path / "list.csv"
    source.write_text(f"date,shelf_mark\n2021-08-10,{'B' * 20_000}\n2021-08-20,\n,\n", "utf-8")
    desk._exchange.look_at(source)
    qtbot.waitUntil(lambda: pane.table.model().rowCount() > 2)
    with Library.open(library_path) as library:
        assert cataloguing.history(library) == ()
    limit_library(desk._clerk.ask, 1)
    with qtbot.waitSignal(desk._clerk.told) as told:
        pane.take_wanted.emit()
        assert not pane._take.isEnabled()
    assert "磁盘已满" in told.args[0]
    assert pane._take.isEnabled(), "what was looked at can be kept when there is room again"
    limit_library(desk._clerk.ask, ANY_SIZE)
    pane.take_wanted.emit()
    qtbot.waitUntil(lambda: not pane._take.isEnabled())

    def is_kept() -> bool:
        with Library.open(library_path) as library:
            return bool(cataloguing.history(library, Subject.ISSUE, f"{SLUG}/2021-08-20"))

    qtbot.waitUntil(is_kept)


def test_records_and_reports_are_written(qtbot: QtBot, desk: CatalogueDesk, tmp_path: Path) -> None:
    part(desk, "交换")
    out = tmp_path / "record.mrc"
    with qtbot.waitSignal(desk.told):
        desk._exchange.write("cnmarc", out)
    assert out.read_bytes()[5:8] == b"nas"
    page = desk._figures.widget.page
    part(desk, "统计")
    qtbot.waitUntil(lambda: SLUG in page.toPlainText())
    for name, begins in (("figures.html", b"<!DOCTYPE html>"), ("figures.pdf", b"%PDF")):
        desk._figures.write(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
    desk._figures._show(replace(desk._figures._report, rows=()))
    assert page.toPlainText() == "没有可统计的内容。"


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_report_is_printed(qtbot: QtBot, desk: CatalogueDesk, tmp_path: Path) -> None:
    part(desk, "统计")
    figures = desk._figures
    qtbot.waitUntil(lambda: SLUG in figures.widget.page.toPlainText())
    figures.widget.print_wanted.emit()
    (dialog,) = desk.widget.window().findChildren(QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
    with qtbot.waitSignal(figures.told) as said:
        dialog.accepted.emit(dialog.printer())
    assert said.args[0].endswith("out.pdf")
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as book:
        assert list(book[0].get_objects()), "something is drawn"


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_report_that_a_queue_refuses_is_told_of(
    qtbot: QtBot, desk: CatalogueDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise QueueError("hall", "")

    monkeypatch.setattr("reader.app.catalogue.figures_pane.spool", refuse)
    part(desk, "统计")
    figures = desk._figures
    qtbot.waitUntil(lambda: SLUG in figures.widget.page.toPlainText())
    figures.widget.print_wanted.emit()
    (dialog,) = desk.widget.window().findChildren(QPrintDialog)
    with qtbot.waitSignal(figures.told) as said:
        dialog.accepted.emit(dialog.printer())
    assert "hall" in said.args[0]


def test_a_table_without_rows_says_so_once_it_is_known(qtbot: QtBot, desk: CatalogueDesk) -> None:
    pane = desk.widget.findChild(HistoryPane)
    assert pane is not None
    table = pane.table
    assert not table.accessibleDescription()
    part(desk, "历史")
    qtbot.waitUntil(lambda: table.accessibleDescription() == "还没有改动。")


def test_nothing_stands_beside_the_table_before_an_issue_is_chosen(
    qtbot: QtBot, desk: CatalogueDesk
) -> None:
    pane = desk.issues.widget
    qtbot.waitUntil(lambda: pane.model.rowCount() > 0)
    assert not pane.details.isVisible()
    pane.table.selectRow(0)
    qtbot.waitUntil(pane.details.isVisible)


def test_a_title_that_is_not_held_is_begun(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    desk.widget.title_begun.emit("山城早报")
    qtbot.waitUntil(lambda: desk.widget.slug() == "山城早报")
    with Library.open(library_path) as library:
        assert cataloguing.title_as_recorded(library, "山城早报").name == "山城早报"


def test_what_was_typed_in_a_record_is_kept_when_something_else_is_looked_at(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    form = desk.titles.widget
    part(desk, "题名记录")
    name = form.findChild(QLineEdit, "title_name")
    place_ = form.findChild(QLineEdit, "title_place")
    issn = form.findChild(QLineEdit, "title_issn")
    assert name is not None
    assert place_ is not None
    assert issn is not None
    qtbot.waitUntil(lambda: name.text() == SLUG)
    place_.setText("山城")
    qtbot.keyClicks(issn, "1234-5678")
    part(desk, "期次")

    def kept() -> TitleRecord:
        with Library.open(library_path) as library:
            return cataloguing.title_as_recorded(library, SLUG)

    qtbot.waitUntil(lambda: kept().place == "山城")
    assert kept().issn == "", "what is refused is never kept"


def test_a_record_that_finds_the_disk_full_is_there_again_after_another_title(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    part(desk, "题名记录")
    desk.widget.title_begun.emit("江城早报")
    qtbot.waitUntil(lambda: desk.titles.widget.slug == "江城早报")
    place_ = desk.titles.widget.findChild(QLineEdit, "title_place")
    typed = "江城" * 9_000
    place_.setText(typed)
    limit_library(desk._clerk.ask, 1)
    with qtbot.waitSignal(desk._clerk.told) as told:
        desk.widget.choose(SLUG)
    assert "磁盘已满" in told.args[0]
    qtbot.waitUntil(lambda: desk.titles.widget.slug == SLUG)
    assert place_.text() == ""
    limit_library(desk._clerk.ask, ANY_SIZE)
    desk.widget.choose("江城早报")
    qtbot.waitUntil(lambda: place_.text() == typed)
    desk.widget.choose(SLUG)

    def kept() -> str:
        with Library.open(library_path) as library:
            return cataloguing.title_as_recorded(library, "江城早报").place

    qtbot.waitUntil(lambda: kept() == typed)
    assert desk.titles._drafts == {}


def test_what_is_wrong_for_a_field_is_there_again_after_another_title(
    qtbot: QtBot, desk: CatalogueDesk
) -> None:
    form = desk.titles.widget
    part(desk, "题名记录")
    qtbot.waitUntil(lambda: form.slug == SLUG)
    desk.widget.title_begun.emit("江城早报")
    qtbot.waitUntil(lambda: form.slug == "江城早报")
    issn = form.findChild(QLineEdit, "title_issn")
    qtbot.keyClicks(issn, "1234-5678")
    form._course._add.click()
    form._course._first.setText("2001-02-31")
    form._course._take_block()
    desk.widget.choose(SLUG)
    qtbot.waitUntil(lambda: form.slug == SLUG)
    assert issn.text() == form._course.text() == ""
    desk.widget.choose("江城早报")
    qtbot.waitUntil(lambda: issn.text() == "1234-5678")
    assert issn.accessibleDescription().startswith("✕ ")
    assert form._course.text() == "2001-02-31.. 1,2,3,4,5,6,7"
    assert form._course._first.text() == "2001-02-31"
    assert all(day.isChecked() for day in form._course._days)
    assert not form._keep.isEnabled()


def test_what_is_being_typed_in_a_record_stays_when_another_change_of_it_comes(
    qtbot: QtBot, desk: CatalogueDesk
) -> None:
    form = desk.titles.widget
    part(desk, "题名记录")
    qtbot.waitUntil(lambda: form.slug == SLUG)
    place_, publisher = (
        form.findChild(QLineEdit, f"title_{each}") for each in ("place", "publisher")
    )
    publisher.setText("山城社")
    form.keep_changes()
    place_.setText("山城")
    qtbot.waitUntil(desk._clerk._counter.jobs.is_idle)
    desk.undo()
    qtbot.waitUntil(lambda: publisher.text() == "")
    assert place_.text() == "山城"


def test_a_record_that_finds_the_disk_full_stays_as_typed_and_is_kept_again(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    form = desk.titles.widget
    part(desk, "题名记录")
    name, place_ = (form.findChild(QLineEdit, f"title_{each}") for each in ("name", "place"))
    qtbot.waitUntil(lambda: name.text() == SLUG)
    typed = "山城" * 9_000
    place_.setText(typed)

    limit_library(desk._clerk.ask, 1)
    with qtbot.waitSignal(desk._clerk.told) as told:
        form._keep.click()
    assert "磁盘已满" in told.args[0]
    part(desk, "期次")
    qtbot.waitUntil(desk._clerk._counter.jobs.is_idle)
    part(desk, "题名记录")
    qtbot.waitUntil(desk._clerk._counter.jobs.is_idle)
    assert place_.text() == typed
    limit_library(desk._clerk.ask, ANY_SIZE)
    form._keep.click()

    def kept() -> str:
        with Library.open(library_path) as library:
            return cataloguing.title_as_recorded(library, SLUG).place

    qtbot.waitUntil(lambda: kept() == typed)


def test_what_was_decided_of_a_doubt_is_undone_in_the_work_list(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    doubt = Doubt(where="01/a1", what="A headline was guessed.")
    issue = dataclasses.replace(short_issue("疑", day=day(9), number=109), doubts=(doubt,))
    fill(library_path, issue)
    desk.issues.set_field(Column.REMARKS, "先前的改动", (f"{SLUG}/2021-08-10",))
    part(desk, "疑点")
    pane = desk._work.widget
    qtbot.waitUntil(lambda: pane.table.model().rowCount() == 1)
    pane.table.selectAll()
    pane.verdict_wanted.emit(Verdict.CONFIRMED, pane.table.chosen())
    qtbot.waitUntil(lambda: pane.table.model().rowCount() == 0)
    window = pane.window()
    bar = window.findChild(MessageBar)
    qtbot.waitUntil(bar.isVisible)
    for button in pane.findChildren(QPushButton):
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        assert not bar.geometry().intersects(place), "the next doubt cannot be decided"
    desk.undo()
    qtbot.waitUntil(lambda: pane.table.model().rowCount() == 1)
    assert pane.table.model().index(0, 2).data() == "待定"


def test_the_window_closes_when_the_record_being_typed_is_kept(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    window = desk.widget.window()
    part(desk, "题名记录")
    qtbot.waitUntil(lambda: desk.titles.widget.slug == SLUG)
    desk.titles.widget.findChild(QLineEdit, "title_place").setText("山城")
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    with Library.open(library_path) as library:
        assert cataloguing.title_as_recorded(library, SLUG).place == "山城"


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
@pytest.mark.parametrize("answer", ["回到记录", "仍然关闭"])
def test_the_window_asks_before_it_closes_over_what_cannot_be_kept(
    qtbot: QtBot, desk: CatalogueDesk, answer: str
) -> None:
    window = desk.widget.window()
    part(desk, "题名记录")
    qtbot.waitUntil(lambda: desk.titles.widget.slug == SLUG)
    issn = desk.titles.widget.findChild(QLineEdit, "title_issn")
    desk.titles.widget.type_again({"issn": "1234-5678"})
    other = next(line for line in titles(desk) if line != SLUG)
    desk.widget.choose(other)
    qtbot.waitUntil(lambda: desk.titles.widget.slug == other)
    part(desk, "缺期")
    assert not window.close()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box.text() == "《山城晚报》的题名记录中有内容未能保存。"
    next(button for button in box.buttons() if button.text() == answer).click()
    if answer == "仍然关闭":
        qtbot.waitUntil(lambda: not window.isVisible())
    else:
        qtbot.waitUntil(lambda: issn.text() == "1234-5678" and issn.isVisible())
        assert desk.widget.slug() == SLUG


def titles(desk: CatalogueDesk) -> tuple[str, ...]:
    """Return the slugs of the titles shown."""
    listed = desk.widget._titles
    return tuple(listed.item(row).toolTip() for row in range(listed.count()))


def test_titles_that_another_program_took_in_are_counted_at_once(
    qtbot: QtBot, desk: CatalogueDesk, library_path: Path
) -> None:
    part(desk, "题名记录")
    qtbot.waitUntil(lambda: desk.titles.widget.slug == SLUG)
    place_ = desk.titles.widget.findChild(QLineEdit, "title_place")
    place_.setText("山城")
    fill(library_path, short_issue("新", day=day(9), number=109))
    desk._announcer.tell(Changes(is_elsewhere=True))
    titles_ = desk.widget._titles
    qtbot.waitUntil(lambda: titles_.currentItem().text() == f"{SLUG}  6")
    qtbot.waitUntil(desk._clerk._counter.jobs.is_idle)
    assert place_.text() == "山城"
    assert desk.titles.unkept() == (SLUG,)
    part(desk, "期次")
    qtbot.waitUntil(lambda: desk.issues.widget.model.rowCount() == 6)
    desk.titles.widget.keep_changes()


def test_in_a_wide_window_the_first_issue_is_shown_and_none_is_chosen(
    qtbot: QtBot, desk: CatalogueDesk
) -> None:
    pane = desk.issues.widget
    assert pane.current_key() == "", "its details would take the table room"
    assert pane._halves.orientation() is Qt.Orientation.Vertical
    desk.widget.window().resize(2600, 900)
    qtbot.waitUntil(lambda: pane._halves.orientation() is Qt.Orientation.Horizontal)
    other = next(line for line in titles(desk) if line != SLUG)
    desk.widget.choose(other)
    qtbot.waitUntil(lambda: pane.details.isVisible())
    assert pane.current_key().startswith(other)
    assert pane.chosen_keys() == ()
    assert pane._words.width() == FIELD_PX
    assert pane._correct.geometry().right() == pane.width() - 1


def test_on_a_usual_screen_no_column_is_scrolled_to(
    qtbot: QtBot, desk: CatalogueDesk, held: tuple[str, ...]
) -> None:
    pane = desk.issues.widget
    desk.widget.window().resize(1280, 800)
    qtbot.waitUntil(lambda: pane.width() > 1000)
    pane.go_to(held[0])
    qtbot.waitUntil(lambda: pane.details.height() > 0)
    assert not pane.table.horizontalScrollBar().isVisible()


def test_columns_that_are_hidden_are_so_the_next_time(
    qtbot: QtBot, held: tuple[str, ...], enter: Enter
) -> None:
    opened = enter(Settings(hidden_columns=("form", "no such column")))
    opened.room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: opened.room.views.current is View.CATALOGUE)
    made = opened.room.office.desk(View.CATALOGUE)
    assert isinstance(made, CatalogueDesk)
    table, button = made.issues.widget.table, made.issues.widget._columns
    columns = {each.text(): each for each in button.menu().actions()}
    assert "日期" not in columns, "by it an issue is known"
    assert (columns["权利"].isChecked(), columns["形态"].isChecked()) == (True, False)
    columns["权利"].trigger()
    assert table.isColumnHidden(COLUMNS.index(Column.RIGHTS))
    assert not table.isColumnHidden(COLUMNS.index(Column.KEY))
    assert opened.room.settings.hidden_columns == ("rights", "form")


def test_what_is_chosen_and_the_cell_at_hand_stay_when_something_was_set(
    qtbot: QtBot, desk: CatalogueDesk, held: tuple[str, ...]
) -> None:
    pane = desk.issues.widget
    rows = [pane.model.row_of(key) for key in (held[0], held[1], held[4])]
    pane.table.choose_rows(sorted(rows))
    column = COLUMNS.index(Column.SHELF_MARK)
    pane.table.go_to(pane.model.index(rows[1], column))
    desk.issues.set_field(Column.STATE, "checked", pane.chosen_keys())
    qtbot.waitUntil(lambda: place(desk, held[4], Column.STATE).data() == "已核")
    assert sorted(pane.chosen_keys()) == sorted((held[0], held[1], held[4]))
    assert (pane.current_key(), pane.table.currentIndex().column()) == (held[1], column)
    desk.undo()
    qtbot.waitUntil(lambda: place(desk, held[4], Column.STATE).data() == "")
    assert sorted(pane.chosen_keys()) == sorted((held[0], held[1], held[4]))


def test_the_catalogue_opens_at_the_title_that_is_read(
    qtbot: QtBot, held: tuple[str, ...], enter: Enter, library_path: Path
) -> None:
    del held
    fill(library_path, replace(small_issue(), title="安城报"))
    room = enter().room
    read = room.reading.key.partition("/")[0]
    room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.CATALOGUE)
    view = room.office.desk(View.CATALOGUE).widget
    qtbot.waitUntil(lambda: view.slug() == read)
    assert view._titles.currentRow() > 0, "it would be shown anyway"
    view.choose(SLUG)
    room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.READING)
    room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.CATALOGUE)
    qtbot.waitUntil(room.office._clerk._counter.jobs.is_idle)
    assert view.slug() == SLUG, "another title was looked at since"


def test_what_is_wrong_for_a_field_goes_with_the_window_into_another_language(
    qtbot: QtBot, desk: CatalogueDesk, enter: Enter
) -> None:
    part(desk, "题名记录")
    qtbot.waitUntil(lambda: desk.titles.widget.slug == SLUG)
    desk.titles.widget.type_again({"issn": "1234-5678", "place": "山城"})
    drafts = desk.titles.drafts()
    assert drafts == {SLUG: {"issn": "1234-5678"}}, "the place can be kept"
    office = enter().room.office
    office.hold(drafts)
    assert office.drafts() == drafts, "though the desk was never looked at"
    office.view_wanted.emit(View.CATALOGUE)
    qtbot.waitUntil(lambda: office.desk(View.CATALOGUE) is not None)
    other = office.desk(View.CATALOGUE)
    qtbot.waitUntil(lambda: other.widget.slug() != "")
    assert office.drafts() == drafts
    other.show_record(SLUG)
    issn = other.titles.widget.findChild(QLineEdit, "title_issn")
    qtbot.waitUntil(lambda: issn.text() == "1234-5678")
    assert other.titles.drafts() == drafts
