"""Parts of the cataloguer's desk by themselves: where the keyboard is after a change."""

import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.app.catalogue.contributors_pane import ContributorsPane
from reader.app.catalogue.course_editor import CourseEditor
from reader.app.catalogue.issue_model import COLUMNS, IssueModel
from reader.app.catalogue.issues_pane import IssuesPane
from reader.app.catalogue.rows_model import Line, RowsModel
from reader.app.catalogue.table import MOST_RUNS, Table
from reader.app.catalogue.title_form import BESIDE_PX, FORM_PX, TitleForm
from reader.app.catalogue.work_pane import WorkPane
from reader.app.dress.theme import COLOURS, LEAST_TARGET_PX, TOUCH_TARGET_PX, style_sheet
from reader.app.language.name_order import in_reading_order
from reader.library.correcting_list import Work
from reader.model.contributor import Contributor, ContributorKind
from reader.model.doubt import Doubt
from reader.model.edit import Verdict
from reader.model.record import AppearanceBlock
from reader.session.cataloguing.issue_table import Column
from reader.session.settings import Theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

WORKS = tuple(
    Work(issue="柳河晚报/2026-05-20", doubt=Doubt(where=f"0{n}.md", what="?")) for n in range(1, 6)
)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_a_course_that_is_undone_leaves_no_block_in_the_fields(qtbot: QtBot) -> None:
    editor = CourseEditor()
    shown(qtbot, editor)
    first = datetime.date(2026, 5, 1)
    editor.show_course((AppearanceBlock(first=first, last=None, weekdays=frozenset({1, 2})),))
    assert editor._first.text() == "2026-05-01"
    editor._days[1].setFocus()
    editor.show_course(())
    assert editor._first.text() == ""
    assert not any(day.isChecked() for day in editor._days)
    assert editor._add.hasFocus()


def test_after_a_verdict_the_next_doubt_is_chosen(qtbot: QtBot) -> None:
    pane = WorkPane()
    shown(qtbot, pane)
    pane.show_works(WORKS)
    pane.table.selectRow(1)
    pane._buttons[0].setFocus()
    pane.show_works((WORKS[0], *WORKS[2:]))
    assert pane.table.chosen() == (WORKS[2],)
    assert pane._buttons[0].hasFocus()
    pane.show_works(WORKS[:1])
    assert pane.table.chosen() == (WORKS[0],), "the last when none comes after"
    pane.show_works(())
    assert pane.table.accessibleDescription() == "没有待办的疑点。"
    assert pane.table.hasFocus()
    pane.show_works(WORKS)
    assert pane.table.chosen() == (WORKS[0],), "one that was undone can be decided at once"
    pane._open_only.setChecked(False)
    decided = Work(issue=WORKS[0].issue, doubt=WORKS[0].doubt, verdict=Verdict.CONFIRMED)
    pane.show_works((WORKS[3], decided))
    assert pane.table.chosen() == (decided,)


def test_rows_read_anew_keep_the_order_that_was_asked_for(qtbot: QtBot) -> None:
    model = RowsModel(("a", "b"))
    table = Table(model, "rows")
    qtbot.addWidget(table)
    table.let_sort()
    lines = [Line(cells=("2", "x")), Line(cells=("1", "y"))]
    model.show_lines(lines)
    assert list(model.lines()) == lines, "nobody has asked for an order"
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    model.show_lines([*lines, Line(cells=("3", "w"))])
    assert [line.cells[0] for line in model.lines()] == ["3", "2", "1"]
    words = ("周", "", "安", "B 10", "B 9", "12")
    model.show_lines([Line(cells=("", word)) for word in words])
    assert [line.cells[1] for line in model.lines()] == ["", "12", "安", "周", "B 9", "B 10"]


def test_columns_share_a_wide_table_until_one_is_set_by_hand(qtbot: QtBot) -> None:
    table = Table(RowsModel(("a", "b", "c", "d")), "rows")
    qtbot.addWidget(table)
    table.set_widths(100, 100, 100, 100)
    table.share_room(0, 1, 2, 1)

    def widths(room: int) -> list[int]:
        table.resize(room + 2 * table.frameWidth(), 300)
        table.show()
        return [table.columnWidth(column) for column in range(4)]

    assert widths(800) == [100, 200, 300, 200]
    assert widths(300)[:3] == [100, 100, 100], "never narrower: it is scrolled"
    table.hide_columns({2})
    assert widths(800) == [100, 350, 0, 350]
    table.hide_columns({3})
    assert widths(800) == [100, 266, 434, 0], "the last one shown has what the others leave"
    table.hide_columns(())
    assert widths(800) == [100, 200, 300, 200]
    head = table.horizontalHeader()
    edge = QPoint(head.sectionViewportPosition(2) - 1, head.height() // 2)
    hand = head.viewport().windowHandle() or table.windowHandle()
    at = head.viewport().mapTo(table, edge)
    QTest.mousePress(hand, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(hand, at - QPoint(50, 0))
    QTest.mouseRelease(hand, Qt.MouseButton.LeftButton, pos=at - QPoint(50, 0))
    assert table.columnWidth(1) == 150
    assert widths(900)[:3] == [100, 150, 300]


def test_the_details_of_an_issue_begin_at_their_head(qtbot: QtBot) -> None:
    pane = IssuesPane()
    pane.resize(900, 500)
    shown(qtbot, pane)
    pane.show_details("<h3>head</h3>" + "<p>line</p>" * 60)
    qtbot.waitUntil(lambda: pane.details.height() > 0)
    assert pane.details.verticalScrollBar().value() == 0
    assert pane.details.verticalScrollBar().maximum() > 0


def test_no_column_is_narrower_than_its_head_and_the_arrow_of_the_sorted_one(
    qtbot: QtBot,
) -> None:
    long = "Pages that are held of it"
    table = Table(RowsModel(("a", long, "c")), "rows")
    qtbot.addWidget(table)
    table.let_sort()
    table.set_widths(40, 40)
    words = table.horizontalHeader().fontMetrics().horizontalAdvance(long)
    unsorted = table.columnWidth(1)
    assert unsorted >= words + 16
    assert table.columnWidth(0) < 60
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert table.columnWidth(1) > unsorted
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert table.columnWidth(1) == unsorted


def test_numbers_stand_one_above_the_other_under_their_head() -> None:
    model = RowsModel(("name", "how often"), numbers=(1,))
    model.show_lines([Line(cells=("夏冬", "12"))])
    role = Qt.ItemDataRole.TextAlignmentRole
    for column, side in ((0, Qt.AlignmentFlag.AlignLeft), (1, Qt.AlignmentFlag.AlignRight)):
        assert model.index(0, column).data(role) & side
        assert model.headerData(column, Qt.Orientation.Horizontal, role) & side


def test_on_a_high_screen_the_fields_of_a_title_stay_together(qtbot: QtBot) -> None:
    form = TitleForm()
    qtbot.addWidget(form)
    form.resize(BESIDE_PX - 1, 2000)
    form.show()
    course = form._course
    assert course._days[0].y() - course._last.geometry().bottom() < 2 * course._last.height()
    assert form._keep.mapTo(form, form._keep.rect().bottomRight()).x() < FORM_PX


def test_in_a_wide_window_the_course_of_a_title_stands_beside_its_other_fields(
    qtbot: QtBot,
) -> None:
    form = TitleForm()
    qtbot.addWidget(form)
    form.show()
    name, first = form._fields["name"], form._course._list

    def place(widget: QWidget) -> QPoint:
        return widget.mapTo(form, QPoint(0, 0))

    for wide, is_beside in ((700, False), (2400, True), (1030, True), (700, False)):
        form.resize(wide, 600)
        qtbot.waitUntil(lambda: first.width() > 0)
        form._inner.layout().activate()
        assert (place(first).x() > place(name).x() + name.width()) is is_beside
        assert (place(first).y() < place(name).y() + 100) is is_beside
        assert name.width() <= FORM_PX
        assert form._course_label.isVisible()


def test_rows_too_scattered_to_be_chosen_again_are_not_chosen_in_part(qtbot: QtBot) -> None:
    model = RowsModel(("a",))
    table = Table(model, "rows")
    qtbot.addWidget(table)
    model.show_lines([Line(cells=(str(n),), value=n) for n in range(2 * MOST_RUNS + 2)])
    table.choose_rows(range(0, 2 * MOST_RUNS, 2))
    assert table.count_chosen() == MOST_RUNS
    table.choose_rows(range(0, 2 * MOST_RUNS + 1, 2))
    assert table.count_chosen() == 0
    table.choose_rows([1, 2, 3, 7])
    assert table.chosen_rows() == (1, 2, 3, 7)


@pytest.mark.parametrize(("is_touch", "least"), [(False, LEAST_TARGET_PX), (True, TOUCH_TARGET_PX)])
def test_both_arrows_that_bring_further_parts_of_the_desk_are_seen(
    qtbot: QtBot, is_touch: bool, least: int
) -> None:
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    tabs.setStyleSheet(style_sheet(COLOURS[Theme.PAPER], is_touch=is_touch))
    for name in "甲乙丙丁戊己庚辛壬癸":
        tabs.addTab(QWidget(), name * 4)
    tabs.resize(400, 300)
    tabs.show()
    bar = tabs.tabBar()
    arrows = [button for button in bar.findChildren(QToolButton) if button.isVisible()]
    assert len(arrows) == 2
    assert all(bar.rect().contains(arrow.geometry()) for arrow in arrows)
    assert min(arrow.width() for arrow in arrows) >= least


def test_those_who_signed_equally_often_stand_by_their_names(qtbot: QtBot) -> None:
    pane = ContributorsPane()
    qtbot.addWidget(pane)
    kinds = {"周一": 1, "陈二": 1, "安三": 1, "左四": 2}
    found = tuple(
        Contributor(name=name, kinds=((ContributorKind.REPORTER, count),))
        for name, count in kinds.items()
    )
    pane.show_contributors(found)
    listed = [line.cells[0] for line in pane._model.lines()]
    assert listed[0] == "左四"
    assert listed[1:] == list(in_reading_order(["周一", "陈二", "安三"], str))


def test_the_head_of_a_column_of_numbers_stands_over_them() -> None:
    model = IssueModel()
    role, across = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    number, remarks = COLUMNS.index(Column.NUMBER), COLUMNS.index(Column.REMARKS)
    assert model.headerData(number, across, role) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(remarks, across, role) & Qt.AlignmentFlag.AlignLeft
