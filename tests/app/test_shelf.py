"""The shelf: issues seen, taken in, taken out, put back."""

import datetime
import shutil
import threading
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QMessageBox, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app.commands import View
from reader.app.dress.theme import COLOURS
from reader.app.language import note_wording, wording
from reader.app.shelf.calendar_view import _names
from reader.app.shelf.cover_delegate import COVER, MOST_AT_ONCE, CoverDelegate
from reader.app.shelf.cover_list import CoverList
from reader.app.shelf.cover_supply import WIDTH, _kept, _reduced
from reader.app.shelf.receiving_bar import ReceivingBar
from reader.app.shelf.shelf_model import LEAST_COVERS, ShelfModel
from reader.app.shelf.shelf_view import ShelfView
from reader.errors import ReaderError
from reader.export.issue_folder import write_issue_folder
from reader.library.changes import Accession, Outcome
from reader.library.library import Library
from reader.model.article import Paragraph
from reader.model.dating import DateStatus, Dating
from reader.model.printed import CollatedIssue
from reader.model.record import Holding
from reader.parse.registry import Part
from reader.resources import sample_issues
from reader.session.choices import Arrangement
from reader.session.correcting.blocks import join_blocks
from reader.session.correcting.correction import keep_correction
from reader.session.following import Destination
from reader.session.intake.accession import list_parts
from reader.session.intake.reports import Refused, Step, TakenIn
from reader.session.settings import Settings, Theme
from reader.session.shelf import Shelf, ShelfLine, read_shelf
from reader.session.trail import Place
from tests.app.rooms import ANY_SIZE, Open, fill, limit_library
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)
LINES = tuple(
    ShelfLine(holding=Holding(key=f"甲报/no-{n}", date=Dating(), number=n, title="甲报"))
    for n in range(3)
)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = ShelfModel()
    model.show_rows(LINES)
    qtmodeltester.check(model)


def test_a_large_screen_is_filled_in_several_turns_until_all_is_drawn(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    covers, model = CoverList(COLOURS[Theme.PAPER], holder), ShelfModel()
    line = LINES[0].holding
    model.show_rows(
        tuple(ShelfLine(holding=replace(line, key=f"甲报/no-{n}", number=n)) for n in range(100))
    )
    asked: list[list[str]] = []
    monkeypatch.setattr(covers.delegate, "begin", partial(_begun, asked, covers.delegate.begin))
    model.cover_wanted.connect(lambda key: asked[-1].append(key))
    covers.setModel(model)
    covers.setViewMode(CoverList.ViewMode.IconMode)
    holder.resize(3840, 2160)
    covers.resize(holder.size())
    holder.show()
    qtbot.waitUntil(lambda: sum(map(len, asked)) == 100)
    assert max(map(len, asked)) == MOST_AT_ONCE


def _begun(asked: list[list[str]], begin: Callable[[QRegion], None], region: QRegion) -> None:
    asked.append([])
    begin(region)


def on_shelf(qtbot: QtBot, opened: Open, count: int = 1) -> None:
    opened.room.actions["shelf"].trigger()
    qtbot.waitUntil(lambda: opened.room.shelf._model.rowCount() == count)


def test_the_shelf_shows_what_is_held_and_a_cover_of_it(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    with qtbot.waitSignal(opened.room._covers.made):
        on_shelf(qtbot, opened)
    assert not opened.room.desk.view.isVisible()
    assert not opened.room.actions["next_page"].isEnabled()
    qtbot.keyClick(opened.room.shelf, Qt.Key.Key_Escape)
    assert opened.room.desk.view.isVisible()
    assert opened.room.actions["next_page"].isEnabled()


def test_a_folder_dropped_on_the_window_is_taken_in_issue_by_issue(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(sample_issues()))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(opened.room.window.windowHandle(), event)
    assert opened.room.shelf.receiving.isVisible()
    qtbot.waitUntil(lambda: opened.room.shelf._model.rowCount() == 5)
    bar = opened.room.shelf.receiving
    qtbot.waitUntil(lambda: not opened.room.shelf_desk._receiving.is_busy)
    assert opened.room.shelf.isVisible()
    assert bar._reports.count() >= 4
    qtbot.waitUntil(lambda: bar._progress.value() == bar._progress.maximum() == 4)
    assert not bar._far.text()


def test_the_library_itself_dropped_on_the_window_is_refused_unread(
    qtbot: QtBot, enter: Enter, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter(SINGLE)
    monkeypatch.setattr("reader.session.intake.accession.list_parts", _list_nothing)
    with qtbot.waitSignal(opened.room.shelf_desk._receiving.ended):
        opened.room.shelf_desk.receive((library_path,))
    assert "书库本身" in opened.room.window.messages.sentence


def _list_nothing(paths: Iterable[Path]) -> tuple[Part | Refused, ...]:
    assert not tuple(paths)
    return ()


def test_marks_whose_text_a_corrected_issue_no_longer_has_are_told_and_kept(
    qtbot: QtBot, enter: Enter, tmp_path: Path, key: str
) -> None:
    opened = enter(SINGLE)
    room, marker = opened.room, opened.room.desk.marker
    room.desk.navigator.go(Destination(page="02", article="02/a1"))
    room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    issue = small_issue()
    write_issue_folder(CollatedIssue(issue=issue), tmp_path / "corrected")
    with qtbot.waitSignal(room.shelf_desk._receiving.ended):
        room.shelf_desk.receive((tmp_path / "corrected",))
    emptied = tuple(replace(p, articles=p.articles if p.label != "02" else ()) for p in issue.pages)
    corrected = replace(issue, pages=emptied)
    write_issue_folder(CollatedIssue(issue=corrected), tmp_path / "corrected")
    with qtbot.waitSignal(room.shelf_desk._receiving.ended):
        room.shelf_desk.receive((tmp_path / "corrected",))
    assert "1 处标记的原文已不在" in room.window.messages.sentence
    bar = room.shelf.receiving._reports
    assert "1 处标记的原文已不在" in bar.item(1).text()
    qtbot.waitUntil(lambda: bool(marker.notes) and marker.notes[0].is_detached)
    assert "原处已不在" in note_wording.note_remark(marker.notes[0])
    qtbot.waitUntil(lambda: room.reading is not None and not room.reading.issue.article("02/a1"))
    room.window.messages.say("")
    marker.go(marker.notes[0])
    assert room.window.messages.sentence == note_wording.place_gone()
    qtbot.waitUntil(lambda: room.reading.place() == Place(issue=key, page="02"))
    room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: not marker.notes[0].is_detached)
    qtbot.waitUntil(lambda: room.reading.issue.article("02/a1") is not None)


def test_what_was_refused_is_brought_into_sight_among_what_was_taken_in(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = ReceivingBar(window)
    bar.begin()
    issue = TakenIn(
        path=Path("a"), accession=Accession(key="a", outcome=Outcome.ADDED), issue=small_issue()
    )
    for report in (*[issue] * 30, Refused(path=Path("b"), reason="b: the file is empty"), issue):
        bar.report(report)
    for _ in range(30):
        bar.report(issue)
    bar.end()
    assert bar._reports.currentItem().text().startswith("✕ b: ")


def test_how_far_taking_in_has_come_can_be_read(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayout(QVBoxLayout())
    bar = ReceivingBar(window)
    window.layout().addWidget(bar)
    bar.begin()
    bar.progress(3, 151, 75.4)
    window.show()
    assert bar._far.text() == "3 / 151，大约还要 1:15"
    assert bar._far.height() >= bar._far.fontMetrics().height()
    assert not bar._progress.isTextVisible()


def test_what_was_held_before_is_not_said_to_have_been_taken_in(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = ReceivingBar(window)
    bar.begin()
    outcomes = (Outcome.ADDED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.REPLACED)
    for outcome in outcomes:
        accession = Accession(key="a", outcome=outcome)
        bar.report(TakenIn(path=Path("a"), accession=accession, issue=small_issue()))
    assert bar._told.text() == "已收录 2 期，馆藏中已有 2 期，拒收 0 件"
    name = bar._reports.item(0).text()
    assert bar._reports.item(1).text() == f"{name}，馆藏中已有"
    assert bar._reports.item(3).text() == f"{name}，已取代原有的一份"


def body(opened: Open) -> str:
    """Return the first paragraph of the issue that lies open."""
    block = opened.room.reading.issue.pages[0].articles[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block.text


def test_what_is_dropped_on_the_page_is_told_of_there(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    opened = enter(SINGLE)
    told: list[str] = []
    opened.room.window.messages.said.connect(told.append)
    page = tmp_path / "rb-20240312-p01.txt"
    for text in (
        "新桥昨天通车。",
        "新桥昨天通车，两岸的人都来看。",
        "新桥昨天通车，两岸的人都来看。",
    ):
        page.write_text(f"新桥昨天通车\n\n本报讯 {text}\n", "utf-8")
        with qtbot.waitSignal(opened.room.shelf_desk._receiving.ended):
            opened.room._receive((page,))
        qtbot.waitUntil(lambda: opened.room.reading.key.endswith("2024-03-12"))
    assert told == [
        "正在收录 rb-20240312-p01.txt……",
        "已收录：未具名报纸  2024-03-12",
        "正在收录 rb-20240312-p01.txt……",
        "已收录：未具名报纸  2024-03-12，已取代原有的一份",
        "正在收录 rb-20240312-p01.txt……",
        "未具名报纸  2024-03-12，馆藏中已有",
    ]
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: body(opened).endswith("新桥昨天通车。"))


def test_what_many_sources_came_to_is_told_on_the_page(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    opened = enter(SINGLE)
    told: list[str] = []
    opened.room.window.messages.said.connect(told.append)
    (tmp_path / "empty.txt").touch()
    for day in (12, 13):
        text = "新桥昨天通车\n\n本报讯 新桥昨天通车。\n"
        (tmp_path / f"rb-202403{day}-p01.txt").write_text(text, "utf-8")
    receiving = opened.room.shelf_desk._receiving
    with qtbot.waitSignal(receiving.ended):
        for path in sorted(tmp_path.glob("*.txt")):
            opened.room.shelf_desk.receive((path,))
    assert told[-1] == "已收录 2 期，拒收 1 件"
    assert opened.room.shelf.receiving._reports.count() >= 3
    assert opened.room.desk.view.isVisible()


def test_an_undated_issue_that_got_its_date_is_the_undated_one_again_by_undo(
    qtbot: QtBot, enter: Enter, tmp_path: Path, library_path: Path
) -> None:
    opened = enter(SINGLE)
    issue = replace(small_issue(), title="江城晚报", number=731)
    keys = []
    known = Dating(value=datetime.date(2024, 3, 12), status=DateStatus.KNOWN)
    for name, date in (("undated", Dating()), ("dated", known)):
        folder = tmp_path / name
        write_issue_folder(CollatedIssue(issue=replace(issue, date=date)), folder)
        with qtbot.waitSignal(opened.room.shelf_desk._receiving.ended):
            opened.room._receive((folder,))
        qtbot.waitUntil(lambda: opened.room.reading.key not in keys)
        qtbot.waitUntil(lambda: opened.room.reading.key.startswith("江城晚报"))
        keys.append(opened.room.reading.key)
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: opened.room.reading.key == keys[0])
    with Library.open(library_path) as library:
        assert [each.key for each in library.issues() if each.title == "江城晚报"] == keys[:1]


def test_taking_in_can_be_stopped_and_goes_on_where_it_stopped(
    qtbot: QtBot, enter: Enter, tmp_path: Path, library_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for day in range(10, 30):
        text = "新桥昨天通车\n\n本报讯 昨天清晨六点，河上的新桥通车了。\n"
        (folder / f"rb-202403{day}-p01.txt").write_text(text, encoding="utf-8")
    opened = enter(SINGLE)
    receiving = opened.room.shelf_desk._receiving
    bar = opened.room.shelf.receiving
    with qtbot.waitSignal(receiving.progressed):
        opened.room.shelf_desk.receive((folder,))
    with qtbot.waitSignal(receiving.ended):
        bar.stop_wanted.emit()
    with Library.open(library_path, is_read_only=True) as library:
        stopped_at = len(library.issues())
    assert 2 <= stopped_at < 21
    with qtbot.waitSignal(receiving.ended):
        opened.room.shelf_desk.receive((folder,))
    assert bar._reports.count() == 20
    on_shelf(qtbot, opened, 21)


def test_a_file_that_is_no_newspaper_is_refused_in_a_sentence(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    opened = enter(SINGLE)
    nothing = tmp_path / "nothing.txt"
    nothing.write_bytes(b"")
    opened.room.shelf_desk.receive((nothing,))
    messages = opened.room.window.messages
    qtbot.waitUntil(messages.isVisible)
    assert "nothing.txt" in messages.sentence


def take_out(opened: Open) -> QMessageBox:
    """Choose the first issue on the shelf and ask for it to be taken out."""
    shelf = opened.room.shelf
    shelf.issues.setCurrentIndex(shelf._model.index(0))
    opened.room.actions["take_out"].trigger()
    (box,) = opened.room.window.findChildren(QMessageBox)
    return box


def test_an_issue_is_taken_out_only_when_the_question_is_answered(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    on_shelf(qtbot, opened)
    box = take_out(opened)
    box.button(QMessageBox.StandardButton.Cancel).click()
    held: list[int] = []
    opened.librarian.ask(lambda library: len(library.issues()), held.append)
    qtbot.waitUntil(lambda: bool(held))
    assert held == [1]


def test_an_issue_taken_out_comes_back_by_undo(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    on_shelf(qtbot, opened)
    shelf = opened.room.shelf
    box = take_out(opened)
    next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole).click()
    qtbot.waitUntil(lambda: shelf._model.rowCount() == 0)
    limit_library(opened.librarian.ask, 1)
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: "磁盘已满" in opened.room.window.messages.sentence)
    limit_library(opened.librarian.ask, ANY_SIZE)
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: shelf._model.rowCount() == 1)


def test_an_issue_pressed_in_the_calendar_opens(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    opened.room.shelf_desk.receive((next(sample_issues().glob("*/2026-05-15")),))
    qtbot.waitUntil(
        lambda: opened.room.reading is not None and "05-15" in opened.room.reading.key,
    )
    on_shelf(qtbot, opened, 2)
    shelf = opened.room.shelf
    shelf._looks.button(2).click()
    month = shelf._calendar._month
    assert month.day.isoformat() == "2026-05-15"
    assert "2026-05-15" in month.accessibleDescription()
    qtbot.keyClick(month, Qt.Key.Key_Right)
    assert month.day.isoformat() == "2026-05-16"
    qtbot.keyClick(month, Qt.Key.Key_Left)
    # The last: it opens the issue, and the calendar hears no more keys.
    with qtbot.waitSignal(shelf.issue_pressed) as pressed:
        qtbot.keyClick(month, Qt.Key.Key_Return)
    assert pressed.args[0].endswith("2026-05-15")


def test_covers_are_larger_where_all_of_them_are_seen_at_once_all_the_same(
    qtbot: QtBot, enter: Enter, key: str
) -> None:
    opened = enter(SINGLE)
    shelf = opened.room.shelf
    on_shelf(qtbot, opened)
    opened.room.window.resize(500, 500)
    qtbot.waitUntil(lambda: shelf.issues.delegate.cover == COVER)
    qtbot.waitUntil(lambda: key in shelf._model._covers)
    opened.room.window.resize(1700, 1400)
    qtbot.waitUntil(lambda: shelf.issues.delegate.cover == COVER * 4)
    covers = shelf._model._covers
    qtbot.waitUntil(lambda: key in covers and covers[key].width() > 2 * COVER.width())
    assert shelf.issues.visualRect(shelf._model.index(0)).width() > COVER.width() * 4
    shelf._model.show_rows(LINES * 40)
    shelf.issues.suit()
    assert shelf.issues.delegate.cover == COVER


def test_the_covers_that_are_seen_are_made_first(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    covers = enter(SINGLE).room._covers
    qtbot.waitUntil(lambda: not covers._is_busy)
    begun: list[str] = []
    monkeypatch.setattr(covers._jobs, "run", lambda _, then, __: begun.append(then.args[0]))
    covers.serve(lambda: ("丙", "甲"))
    for key in "甲乙丙丁":
        covers.want(key)
    for _ in range(3):
        covers._give_up("")
    assert "".join(begun) == "甲丙丁乙"


def test_the_issues_that_are_seen_are_known_the_uppermost_first(qtbot: QtBot) -> None:
    shelf = ShelfView(COLOURS[Theme.PAPER])
    qtbot.addWidget(shelf)
    line = LINES[0].holding
    lines = tuple(ShelfLine(holding=replace(line, key=f"甲报/no-{n}")) for n in range(400))
    assert not list(shelf.keys_in_view())
    shelf.show_shelf(Shelf(lines=lines))
    shelf.resize(1000, 700)
    shelf.show()
    issues = shelf.issues
    for height in (0, 900, issues.verticalScrollBar().maximum()):
        issues.verticalScrollBar().setValue(height)
        pane = issues.viewport().rect()
        seen = [row for row in range(400) if issues._place(row).intersects(pane)]
        assert len(seen) > 4
        assert list(shelf.keys_in_view()) == [f"甲报/no-{row}" for row in seen]


def long_shelf(qtbot: QtBot) -> ShelfView:
    """Return a shelf of 400 issues."""
    shelf = ShelfView(COLOURS[Theme.PAPER])
    qtbot.addWidget(shelf)
    line = LINES[0].holding
    lines = tuple(ShelfLine(holding=replace(line, key=f"甲报/no-{n}")) for n in range(400))
    shelf.show_shelf(Shelf(lines=lines))
    return shelf


def test_in_a_wide_list_the_mark_of_an_unread_issue_stands_beside_it(qtbot: QtBot) -> None:
    shelf = ShelfView(COLOURS[Theme.PAPER])
    qtbot.addWidget(shelf)
    shelf.show_shelf(Shelf(lines=(ShelfLine(holding=LINES[0].holding),)))
    shelf._looks.button(1).click()
    shelf.resize(2000, 600)
    shelf.show()
    seen = shelf.issues.viewport().grab().toImage()
    accent = QColor(COLOURS[Theme.PAPER].accent).rgb()
    marked = [
        (x, y)
        for x in range(seen.width())
        for y in range(shelf.issues._place(0).bottom())
        if seen.pixel(x, y) == accent
    ]
    assert 0 < min(marked)[0] < max(marked)[0] < 40


def test_the_issue_chosen_stays_in_sight_when_the_shelf_grows_narrow(qtbot: QtBot) -> None:
    shelf = long_shelf(qtbot)
    shelf.resize(1400, 900)
    shelf.show()
    issues = shelf.issues
    issues.go_to(200)
    assert 200 in issues.rows_in_view()
    for wide in (700, 1400):
        shelf.resize(wide, 900)
        qtbot.waitUntil(lambda: 200 in issues.rows_in_view())
    issues.verticalScrollBar().setValue(0)
    shelf.resize(700, 900)
    QApplication.processEvents()
    assert issues.verticalScrollBar().value() == 0, "a reader who looks elsewhere is left there"


def test_no_fewer_covers_are_kept_than_are_seen_at_once(qtbot: QtBot) -> None:
    shelf = long_shelf(qtbot)
    shelf.resize(3000, 1600)
    shelf.show()
    issues, model = shelf.issues, shelf._model
    pane = issues.viewport().rect()
    seen = sum(issues.visualRect(model.index(row)).intersects(pane) for row in range(400))
    assert seen > LEAST_COVERS
    picture = QImage(COVER, QImage.Format.Format_RGB32)
    for n in range(400):
        model.show_cover(f"甲报/no-{n}", picture)
    assert seen <= len(model._covers) < 2 * seen


def test_a_shelf_on_which_nothing_is_as_asked_for_says_so(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    on_shelf(qtbot, opened)
    shelf = opened.room.shelf
    shelf._words.setText("没有这样的报")
    assert shelf._views.currentWidget() is shelf._empty
    assert shelf._empty._sentence.text() == "没有符合条件的期次。"
    shelf._empty._all.click()
    assert shelf._views.currentWidget() is shelf.issues
    assert shelf._model.rowCount() == len(shelf._shelf.lines)


def test_a_cover_kept_smaller_than_it_is_shown_is_made_anew(tmp_path: Path) -> None:
    kept = tmp_path / "cover.png"
    assert _kept(kept, COVER).isNull()
    small = QImage(COVER, QImage.Format.Format_RGB32)
    small.fill(QColor("white"))
    small.save(str(kept))
    assert _kept(kept, COVER).size() == COVER
    assert _kept(kept, COVER * 2).isNull()
    small.scaledToWidth(WIDTH).save(str(kept))
    assert not _kept(kept, COVER * 2).isNull()
    assert _kept(kept, COVER * 4).isNull()


def test_a_day_of_the_calendar_says_how_many_issues_it_has_no_room_to_name() -> None:
    assert list(_names(LINES, 3)) == [("甲报", False)] * 3
    assert list(_names(LINES, 2)) == [("甲报", False), ("+2", False)]
    assert list(_names(LINES, 1)) == [("+3", False)]
    assert list(_names(LINES, 0)) == []


def test_days_of_the_months_beside_stay_pale_in_the_calendar(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    date = Dating(value=datetime.date(2021, 8, 2), status=DateStatus.KNOWN)
    fill(library_path, replace(small_issue(3), title="山中日报", date=date))
    opened = enter(SINGLE)
    on_shelf(qtbot, opened, 2)
    shelf = opened.room.shelf
    shelf._looks.button(2).click()
    month = shelf._calendar._month

    def ground(shown: str) -> QColor:
        month.show_day(datetime.date.fromisoformat(shown))
        (place,) = (cell.place for cell in month._cells() if cell.day == date.value)
        return month.grab().toImage().pixelColor(place.right() - 4, place.center().y())

    colours = month._colours
    assert ground("2021-08-20") == QColor(colours.chosen)
    assert ground("2021-07-20") == QColor(colours.field)


def test_the_calendar_stays_at_its_month_when_the_library_changes(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    date = Dating(value=datetime.date(2021, 8, 2), status=DateStatus.KNOWN)
    fill(library_path, replace(small_issue(3), title="山中日报", date=date))
    opened = enter(SINGLE)
    on_shelf(qtbot, opened, 2)
    shelf = opened.room.shelf
    shelf._looks.button(2).click()
    month = shelf._calendar._month
    assert month.day == date.value
    shelf._calendar.show_day(datetime.date(1999, 3, 1))
    shelf.show_shelf(shelf._shelf)
    assert month.day == datetime.date(1999, 3, 1)
    shelf._words.setText("山中")
    assert month.day == date.value, "what is looked for is shown"


def test_a_library_that_refuses_ends_the_taking_in(
    qtbot: QtBot, enter: Enter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(library: Library, paths: tuple[Path, ...], *, gives_up: bool) -> None:
        raise ReaderError("The library is locked.")

    monkeypatch.setattr("reader.app.shelf.receiving._steps", refuse)
    opened = enter(SINGLE)
    with qtbot.waitSignal(opened.room.shelf_desk._receiving.ended):
        opened.room.shelf_desk.receive((tmp_path, tmp_path))
    assert not opened.room.shelf_desk._receiving.is_busy
    assert "locked" in opened.room.window.messages.sentence


def test_a_bookmark_does_not_wait_for_a_source_that_takes_long_to_read(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch, library_path: Path
) -> None:
    is_read = threading.Event()
    is_begun = threading.Event()

    def read_slowly(
        library: Library, paths: tuple[Path, ...], *, gives_up: bool
    ) -> Generator[Step, None, None]:
        is_begun.set()
        is_read.wait(20)
        yield Step(path=paths[0], reports=(), done=1, total=1)

    monkeypatch.setattr("reader.app.shelf.receiving._steps", read_slowly)
    opened = enter(SINGLE)
    receiving = opened.room.shelf_desk._receiving
    opened.room.shelf_desk.receive((library_path,))
    qtbot.waitUntil(is_begun.is_set)
    opened.room.actions["bookmark"].trigger()
    with Library.open(library_path, is_read_only=True) as library:
        qtbot.waitUntil(lambda: len(library.notes()) == 1)
    assert receiving.is_busy
    with qtbot.waitSignal(receiving.ended):
        is_read.set()


def test_pages_dropped_together_are_one_issue(
    qtbot: QtBot, enter: Enter, tmp_path: Path, library_path: Path
) -> None:
    pages = tuple(tmp_path / f"2026-06-01-p0{n}.txt" for n in (1, 2))
    for page in pages:
        page.write_text(
            f"{page.stem[-1]}号码头启用新泊位\n\n　　第一艘船在九点靠岸，工人们等了三年。\n"
        )
    opened = enter(SINGLE)
    receiving = opened.room.shelf_desk._receiving
    with qtbot.waitSignal(receiving.ended) as ended:
        opened.room.shelf_desk.receive(pages)
    with Library.open(library_path, is_read_only=True) as library:
        assert [page.label for page in library.issue(ended.args[0]).pages] == ["01", "02"]


def test_stopping_before_the_parts_are_listed_stops(
    qtbot: QtBot, enter: Enter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rb-20240310-p01.txt").write_text("新桥昨天通车\n\n昨天通车了。\n", "utf-8")
    may_list = threading.Event()

    def list_slowly(paths: tuple[Path, ...]) -> tuple[Part | Refused, ...]:
        may_list.wait(20)
        return list_parts(paths)

    monkeypatch.setattr("reader.session.intake.accession.list_parts", list_slowly)
    opened = enter(SINGLE)
    receiving = opened.room.shelf_desk._receiving
    reports: list[object] = []
    receiving.reported.connect(reports.append)
    with qtbot.waitSignal(receiving.ended):
        receiving.receive((tmp_path,))
        receiving.receive((tmp_path,))
        receiving.stop()
        may_list.set()
    assert reports == []
    assert not receiving.is_busy


def test_a_source_that_reads_otherwise_than_corrected_asks_before_it_is_taken_in(
    qtbot: QtBot, enter: Enter, tmp_path: Path, library_path: Path
) -> None:
    folder = tmp_path / "澜江日报"
    (sample,) = [path for path in sorted(sample_issues().glob("*/*")) if path.name == "2026-05-15"]
    shutil.copytree(sample, folder)
    opened = enter(SINGLE)
    receiving = opened.room.shelf_desk._receiving
    with qtbot.waitSignal(receiving.ended) as ended:
        opened.room.shelf_desk.receive((folder,))
    key = ended.args[0]
    with Library.open(library_path) as library:
        issue = library.issue(key)
        article = next(one for one in issue.pages[0].articles if len(one.blocks) > 1)
        corrected = join_blocks(issue, article.id, 0)
        keep_correction(library, key, corrected, "林", "join")
    page = folder / "01.md"
    page.write_text(page.read_text("utf-8") + "\n再添一段。\n", "utf-8")
    with qtbot.waitSignal(receiving.ended):
        opened.room.shelf_desk.receive((folder,))
    with Library.open(library_path) as library:
        assert library.issue(key) == corrected
    qtbot.waitUntil(lambda: opened.room.window.findChild(QMessageBox) is not None)
    box = opened.room.window.findChild(QMessageBox)
    take = next(b for b in box.buttons() if b.text() == "改用来源")
    with qtbot.waitSignal(receiving.ended):
        take.click()
    with Library.open(library_path) as library:
        assert library.issue(key) != corrected


def test_the_editions_of_a_day_are_told_apart_under_their_covers(
    qtbot: QtBot, library_path: Path
) -> None:
    fill(library_path, *(replace(small_issue(), edition=each) for each in ("", "晚刊")))
    with Library.open(library_path) as library:
        lines = read_shelf(library).lines
    names = {wording.cover_lines(line)[0] for line in lines}
    assert names == {"河畔晚报", "河畔晚报 晚刊"}
    assert {wording.holding_name(line.holding).split("  ")[0] for line in lines} == names


def test_an_issues_name_is_neither_heard_nor_shown_twice(library_path: Path) -> None:
    fill(library_path, small_issue())
    with Library.open(library_path) as library:
        (line,) = read_shelf(library).lines
    model = ShelfModel()
    model.show_rows((line,))
    index = model.index(0)
    dated = index.data().split("  ")[1]
    assert dated not in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert index.data(Qt.ItemDataRole.ToolTipRole).count(dated) == 1


def test_a_cover_is_kept_small_and_shown_in_the_colours_it_has(qapp: QApplication) -> None:
    made = QImage(300, 424, QImage.Format.Format_RGB32)
    made.fill(QColor("#a01c1c"))
    cover = _reduced(made, COVER)
    assert cover.size() == COVER
    assert cover.sizeInBytes() <= COVER.width() * COVER.height() * 2
    assert abs(cover.pixelColor(9, 9).red() - 0xA0) < 8


def test_the_keyboard_stays_on_the_shelf_when_an_issue_goes_and_comes_back(qtbot: QtBot) -> None:
    view = ShelfView(COLOURS[Theme.PAPER])
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.show_shelf(Shelf(lines=LINES))
    assert view.chosen() == ""
    view.issues.go_to(1)
    view.show_shelf(Shelf(lines=LINES))
    assert view.chosen() == LINES[1].holding.key
    view.show_shelf(Shelf(lines=(LINES[0], LINES[2])))
    assert view.chosen() == LINES[2].holding.key, "its neighbour"
    view.show_shelf(Shelf(lines=LINES))
    assert view.chosen() == LINES[1].holding.key, "the one that came back"
    view.show_shelf(Shelf(lines=LINES), LINES[0].holding.key)
    assert view.chosen() == LINES[0].holding.key


def test_the_shelf_is_shown_at_the_issue_that_is_read(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    fill(library_path, replace(small_issue(), number=9999))
    opened = enter(SINGLE)
    on_shelf(qtbot, opened, 2)
    assert opened.room.shelf.chosen() == opened.room.reading.key


def test_a_filter_is_emptied_before_the_shelf_is_left(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    on_shelf(qtbot, opened)
    shelf, words = opened.room.shelf, opened.room.shelf._words
    opened.room.window.activateWindow()
    words.setFocus()
    qtbot.waitUntil(words.hasFocus)
    qtbot.keyClicks(words, "zz")
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert words.text() == ""
    assert shelf.isVisible()
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert not shelf.isVisible()


def test_return_in_the_filter_opens_the_only_issue_found(qtbot: QtBot) -> None:
    view = ShelfView(COLOURS[Theme.PAPER])
    qtbot.addWidget(view)
    view.show()
    view.show_shelf(Shelf(lines=LINES))
    qtbot.keyClick(view._words, Qt.Key.Key_Return)
    assert view.chosen() == LINES[0].holding.key
    view._words.setText("2")
    with qtbot.waitSignal(view.issue_pressed) as pressed:
        qtbot.keyClick(view._words, Qt.Key.Key_Return)
    assert pressed.args == [LINES[2].holding.key]


def test_the_calendar_is_shown_at_the_issue_at_hand(qtbot: QtBot) -> None:
    view = ShelfView(COLOURS[Theme.PAPER])
    qtbot.addWidget(view)
    view.show()

    def dated(day: datetime.date | None) -> Dating:
        return Dating(value=day, status=DateStatus.KNOWN) if day else Dating()

    days = (datetime.date(2026, 5, 18), datetime.date(2024, 2, 29), None)
    lines = tuple(
        replace(line, holding=replace(line.holding, date=dated(day)))
        for line, day in zip(LINES, days, strict=True)
    )
    view.show_shelf(Shelf(lines=lines))
    view.issues.go_to(1)
    for row in (1, 2):
        view.issues.go_to(row)
        view._looks.button(2).click()
        assert view._calendar._month.day == days[1], "an issue without a day leaves it there"
        view._looks.button(0).click()


def test_marks_and_places_found_lead_back_from_the_shelf_to_the_issue_that_was_open(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    room = opened.room
    room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: len(room.desk.marker.notes) == 1)
    on_shelf(qtbot, opened)
    room.desk.bookmarks.note_pressed.emit(room.desk.marker.notes[0])
    assert room.views.current is View.READING
    assert room.desk.view.isVisible()
    on_shelf(qtbot, opened)
    room.actions["find_library"].trigger()
    pane = room.desk.finding
    pane._words.insert("集市")
    qtbot.waitUntil(lambda: pane._model.rowCount() == 1)
    pane.line_pressed.emit(pane._model.rows[0])
    assert room.views.current is View.READING


def test_an_empty_shelf_offers_to_take_newspapers_in(qtbot: QtBot) -> None:
    shelf = ShelfView(COLOURS[Theme.PAPER])
    qtbot.addWidget(shelf)
    shelf.show_shelf(Shelf())
    assert shelf._views.currentWidget() is shelf._empty
    assert shelf._empty._all.isHidden()
    with qtbot.waitSignal(shelf.files_wanted):
        shelf._empty._files.click()
    shelf.show_shelf(Shelf(lines=LINES))
    shelf._words.setText("没有这样的报")
    assert shelf._empty._files.isHidden()
    assert not shelf._empty._all.isHidden()


@pytest.mark.parametrize(("theme", "is_veiled"), [(Theme.PAPER, False), (Theme.NIGHT, True)])
def test_the_white_of_covers_does_not_glare_at_night(
    qtbot: QtBot, theme: Theme, is_veiled: bool
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    delegate = CoverDelegate(COLOURS[theme], holder)
    cover = QImage(COVER, QImage.Format.Format_RGB32)
    cover.fill(QColor("white"))
    drawn = QImage(COVER, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    delegate._draw_picture(painter, drawn.rect(), cover)
    painter.end()
    assert (drawn.pixelColor(drawn.rect().center()).lightnessF() < 0.8) is is_veiled
