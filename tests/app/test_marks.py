"""Highlights, notes, links, copies: what is done with what is read."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS
from reader.app.language.name_order import in_reading_order
from reader.app.parts.file_dialog import FileDialog
from reader.app.reading.article_text import ArticleText
from reader.app.reading.bookmark_model import BookmarkModel
from reader.app.reading.bookmark_pane import BookmarkPane
from reader.app.reading.desk_paint import Mark, MarkKind
from reader.app.reading.marked import Marked
from reader.app.reading.note_sheet import NoteSheet
from reader.app.reading.thumbnail_strip import LABEL_ROLE, PICTURE_ROLE, ThumbnailModel
from reader.app.taking.cutter import SCALE
from reader.layout.sheet.frame import Rect
from reader.model.article import Paragraph
from reader.model.locus import Locus
from reader.model.note import NoteKind
from reader.session.choices import Arrangement, TextDirection
from reader.session.marks.mark_list import Order
from reader.session.settings import Language, Settings, Theme
from tests.app.rooms import ANY_SIZE, Open, fill, limit_library, read
from tests.session.issues import small_issue
from tests.session.test_taking import NOTE

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)


def test_the_models_keep_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    notes = BookmarkModel()
    notes.show_rows((NOTE,))
    qtmodeltester.check(notes)
    pages = ThumbnailModel()
    pages.show_issue(small_issue())
    qtmodeltester.check(pages)


def choose(qtbot: QtBot, opened: Open, words: str) -> None:
    """Read the first story and choose a stretch of it."""
    read(qtbot, opened)
    text = opened.room.desk.article.text
    at = text.toPlainText().index(words)
    cursor = text.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def test_notes_that_were_not_changed_stay_the_very_same(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    marker, librarian = opened.room.desk.marker, opened.librarian
    for name in ("渡口", "灯塔"):
        librarian.add_note(replace(NOTE, issue=opened.room.reading.key, name=name), lambda _: None)
    qtbot.waitUntil(lambda: len(marker.notes) == 2)
    kept, changed = marker.notes
    librarian.change_note(replace(changed, text="再去问问"), lambda _: None)
    qtbot.waitUntil(lambda: marker.notes[1].text == "再去问问")
    assert marker.notes[0] is kept


def test_a_passage_is_highlighted_in_the_text_and_kept(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    choose(qtbot, opened, "桥上来了")
    assert opened.room.desk.article.selection.isVisible()
    opened.room.desk.article.selection.highlight_wanted.emit("green")
    marker = opened.room.desk.marker
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    note = marker.notes[0]
    assert note.kind is NoteKind.HIGHLIGHT
    assert note.colour == "green"
    assert note.locus is not None
    assert note.locus.exact == "桥上来了"
    assert len(opened.room.desk.article.text.extraSelections()) == 1
    assert MarkKind.NOTE in opened.room.desk.navigator.marks.of_kind


def test_a_page_marked_while_the_sheet_still_falls_is_the_one_it_falls_on(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    opened.room.actions["next_page"].trigger()
    opened.room.actions["bookmark"].trigger()
    marker = opened.room.desk.marker
    qtbot.waitUntil(lambda: [note.page for note in marker.notes] == ["02"])


def test_a_passage_over_two_paragraphs_becomes_a_highlight_each(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    read(qtbot, opened)
    opened.room.desk.article.text.selectAll()
    opened.room.actions["highlight"].trigger()
    marker = opened.room.desk.marker
    qtbot.waitUntil(lambda: len(marker.notes) >= 4)
    pages = {note.locus.article: note.page for note in marker.notes if note.locus is not None}
    assert pages["02/a1"] == "02"
    assert pages["03/a1"] == "03"


def test_without_a_passage_a_highlight_is_explained(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    opened.room.actions["highlight"].trigger()
    # It may be a kicker or a byline that was chosen.
    assert "标题或正文" in opened.room.window.messages.sentence


def test_a_note_is_written_changed_and_given_back_by_undo(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    choose(qtbot, opened, "第一辆车")
    opened.room.actions["note"].trigger()
    write(opened, "  谁的车？ ")
    marker = opened.room.desk.marker
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == ["谁的车？"])
    marker.change(marker.notes[0])
    write(opened, "公交车")
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == ["公交车"])
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == ["谁的车？"])


def test_a_mark_taken_back_is_told_of_and_done_again_and_taken_back_once_more(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    marker, messages = opened.room.desk.marker, opened.room.window.messages
    undo, redo = opened.room.actions["undo"], opened.room.actions["redo"]
    choose(qtbot, opened, "第一辆车")
    opened.room.actions["note"].trigger()
    write(opened, "谁的车？")

    def texts() -> list[str]:
        return [note.text for note in marker.notes]

    qtbot.waitUntil(lambda: texts() == ["谁的车？"])
    marker.change(marker.notes[0])
    write(opened, "公交车")
    qtbot.waitUntil(lambda: texts() == ["公交车"])
    undo.trigger()
    qtbot.waitUntil(lambda: texts() == ["谁的车？"])
    undo.trigger()
    qtbot.waitUntil(lambda: texts() == [])
    assert messages.sentence.startswith("已撤销：")
    assert "第一辆车" in messages.sentence
    messages._redo.click()
    qtbot.waitUntil(lambda: texts() == ["谁的车？"])
    redo.trigger()
    qtbot.waitUntil(lambda: texts() == ["公交车"])
    undo.trigger()
    qtbot.waitUntil(lambda: texts() == ["谁的车？"])
    marker.remove(marker.notes[0])
    qtbot.waitUntil(lambda: texts() == [])
    redo.trigger()
    undo.trigger()
    qtbot.waitUntil(lambda: texts() == ["谁的车？"])
    redo.trigger()
    qtbot.waitUntil(lambda: texts() == [])


def write(opened: Open, text: str) -> NoteSheet:
    """Write a text on the sheet that lies open and save it."""
    sheets = opened.room.window.findChildren(NoteSheet)
    (sheet,) = (sheet for sheet in sheets if sheet.isVisible())
    sheet._text.setPlainText(text)
    sheet._save.click()
    return sheet


def test_a_note_that_finds_the_disk_full_stays_on_its_sheet_and_is_saved_again(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    marker, said = opened.room.desk.marker, opened.room.window.messages.sentence
    text = "潮水。" * 9_000
    limit_library(opened.librarian.ask, 1)
    opened.room.actions["note"].trigger()
    sheet = write(opened, text)
    assert not sheet._save.isEnabled()
    sheet.reject()
    assert sheet.isVisible()
    qtbot.waitUntil(sheet._refusal.isVisible)
    assert "磁盘已满" in sheet._refusal.text()
    assert opened.room.window.messages.sentence == said
    assert sheet.isVisible()
    assert sheet._text.toPlainText() == text
    limit_library(opened.librarian.ask, ANY_SIZE)
    sheet._save.click()
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == [text])
    qtbot.waitUntil(lambda: not opened.room.window.findChildren(NoteSheet))


def test_a_note_belongs_to_the_highlight_the_keyboard_is_at(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    choose(qtbot, opened, "第一辆车")
    opened.room.actions["highlight"].trigger()
    marker = opened.room.desk.marker
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    opened.room.actions["note"].trigger()
    write(opened, "谁的车？")
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == ["谁的车？"])
    assert marker.notes[0].locus.exact == "第一辆车"


def test_a_note_that_cannot_be_put_back_on_a_full_disk_is_put_back_later(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    marker, undo = opened.room.desk.marker, opened.room.actions["undo"]
    text = "潮水。" * 9_000
    opened.room.actions["note"].trigger()
    write(opened, text)
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    marker.change(marker.notes[0])
    write(opened, "短")
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == ["短"])
    limit_library(opened.librarian.ask, 1)
    undo.trigger()
    qtbot.waitUntil(lambda: "磁盘已满" in opened.room.window.messages.sentence)
    assert [note.text for note in marker.notes] == ["短"]
    limit_library(opened.librarian.ask, ANY_SIZE)
    undo.trigger()
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == [text])


def test_the_list_is_sorted_and_narrowed(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    pane = opened.room.desk.bookmarks
    for words in ("桥上来了", "第一辆车"):
        choose(qtbot, opened, words)
        opened.room.actions["highlight"].trigger()
    qtbot.waitUntil(lambda: len(opened.room.desk.marker.notes) == 2)
    assert "第一辆车" in pane._model.rows[0].name
    pane._order.setCurrentIndex(pane._order.findData(Order.NAME))
    in_order = in_reading_order(pane._model.rows, lambda note: note.name)
    assert pane._model.rows == in_order
    pane._filter.setText("第一辆")
    assert pane._model.rowCount() == 1
    pane._kind.setCurrentIndex(pane._kind.findData(NoteKind.BOOKMARK))
    assert pane._model.rowCount() == 0
    assert pane._empty.text() == "没有符合条件的标记。"
    assert not pane._empty.isHidden()
    assert not pane._remove.isEnabled()
    assert pane._export.isEnabled()
    pane._kind.setCurrentIndex(0)
    assert pane._empty.isHidden()
    assert pane._remove.isEnabled()
    assert pane._at_hand() == pane._model.rows[0]


def test_all_notes_are_exported(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    opened = enter(SINGLE)
    opened.room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: len(opened.room.desk.marker.notes) == 1)
    opened.room.desk.marker.export(tmp_path / "notes.md")
    qtbot.waitUntil(lambda: "notes.md" in opened.room.window.messages.sentence)
    assert "第01版" in (tmp_path / "notes.md").read_text("utf-8")


def test_the_keyboard_walks_the_links_peeks_and_follows(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    view, links = opened.room.desk.view, opened.room.desk.links
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert "下转第2版" in opened.announced[-1]
    qtbot.keyClick(view, Qt.Key.Key_P)
    assert links.card.isVisible()
    assert "桥" in links.card.accessibleName()
    assert opened.room.reading is not None
    assert opened.room.reading.leaf.page == "01"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: opened.room.reading is not None and opened.room.reading.leaf.page == "02"
    )
    assert not links.card.isVisible()


def test_escape_puts_the_card_away_first(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    view, links = opened.room.desk.view, opened.room.desk.links
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not links.card.isVisible()
    assert view._focused is not None, "the keyboard is still at its link"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view._focused is None
    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == "02")


def test_what_is_copied_has_its_citation(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    choose(qtbot, opened, "桥上来了")
    with qtbot.waitSignal(opened.room.takings.told):
        opened.room.actions["copy_quotation"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("桥上来了")
    assert "[N]" in copied
    opened.room.actions["cite_ris"].trigger()
    assert QGuiApplication.clipboard().text().startswith("TY  - NEWS")
    assert opened.room.window.messages.sentence == "已复制：RIS 河边的桥修好了"


def test_pages_and_cut_outs_are_written(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    opened = enter(SINGLE)
    writer, messages = opened.room.takings.desk.writer, opened.room.window.messages
    with qtbot.waitSignal(writer.told):
        writer.write_pages(("02", "03"), tmp_path / "pages.pdf")
        assert messages.sentence == f"正在写入：{tmp_path / 'pages.pdf'}"
        assert not messages._timer.isActive(), "an issue may take longer than it is read"
    assert messages.sentence == f"已写入：{tmp_path / 'pages.pdf'}"
    assert (tmp_path / "pages.pdf").read_text("utf-8") == "02 03"
    with qtbot.waitSignal(writer.told):
        writer.write_clipping(tmp_path / "cut.png")
    opened.room.actions["save_clipping"].trigger()
    qtbot.waitUntil(lambda: bool(opened.room.window.findChildren(FileDialog)))
    (dialog,) = opened.room.window.findChildren(FileDialog)
    names = [line.text() for line in dialog.findChildren(QLineEdit)]
    dialog.reject()
    assert "河畔晚报-no-7-河边的桥修好了.png" in names
    # The story's three parts, of 400 points each and their edges, one below the other.
    assert QImage(str(tmp_path / "cut.png")).height() > 3 * 416 * SCALE


def test_a_cut_out_has_a_form_that_pictures_have(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    room = enter(SINGLE).room
    room.takings.desk.writer.write_clipping(tmp_path / "cut.words")
    said = "图片只能存为 .png 或 .jpg。"
    qtbot.waitUntil(lambda: said in room.window.messages.sentence)
    assert not (tmp_path / "cut.words").exists()


def test_small_pictures_of_all_pages_are_made(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    opened.room.actions["thumbnails"].trigger()
    model = opened.room.desk.strip._model
    qtbot.waitUntil(
        lambda: all(
            model.index(row).data(PICTURE_ROLE) is not None for row in range(model.rowCount())
        )
    )
    with qtbot.waitSignal(opened.room.desk.strip.page_pressed) as pressed:
        opened.room.desk.strip.clicked.emit(model.index(3))
    assert pressed.args == ["04"]


def test_the_keyboard_goes_back_to_the_page_from_a_message_that_goes(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    marker, messages = opened.room.desk.marker, opened.room.window.messages
    view, text = opened.room.desk.view, read(qtbot, opened)
    assert text.hasFocus()
    opened.room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    opened.room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: marker.notes == () and messages._undo.isVisible())
    qtbot.mouseClick(messages._undo, Qt.MouseButton.LeftButton)
    assert text.hasFocus(), "it was there all the time"
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    messages.hide()
    opened.room.actions["close_pane"].trigger()
    opened.room.actions["bookmark"].trigger()
    qtbot.waitUntil(messages._undo.isVisible)
    messages._close.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(messages._close, Qt.Key.Key_Space)
    assert not messages.isVisible()
    assert view.hasFocus()


def test_keys_turn_among_the_small_pictures_too_and_the_place_there_goes_along(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    opened.room.actions["thumbnails"].trigger()
    strip, navigator = opened.room.desk.strip, opened.room.desk.navigator
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: navigator.reading.leaf.page == "02")
    assert strip.currentIndex().data(LABEL_ROLE) == "02"
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.currentIndex().data(LABEL_ROLE) == "03"
    navigator.take_up("02", navigator.reading.issue.pages[1].articles[0].id)
    assert (navigator.reading.leaf.page, strip.currentIndex().data(LABEL_ROLE)) == ("02", "03")
    qtbot.keyClick(strip, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: navigator.reading.leaf.page == "01")
    assert strip.currentIndex().data(LABEL_ROLE) == "01"


def press(qtbot: QtBot, text: ArticleText, words: str) -> QPoint:
    """Press in the middle of words in the text; where that is."""
    whole = text.toPlainText()
    ground = text._placed.ground(whole.index(words) + len(words) // 2)
    shift = QPoint(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
    at = ground.center().toPoint() - shift
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    return at


def test_a_passage_over_two_paragraphs_is_taken_back_in_one_step(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    read(qtbot, opened)
    opened.room.desk.article.text.selectAll()
    opened.room.actions["highlight"].trigger()
    marker, messages = opened.room.desk.marker, opened.room.window.messages
    qtbot.waitUntil(lambda: len(marker.notes) >= 4 and messages.isVisible())
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: not marker.notes)


def test_every_removal_can_be_undone_one_after_the_other(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    marker = opened.room.desk.marker
    opened.room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    for number, words in enumerate(("桥上来了", "第一辆车"), 2):
        choose(qtbot, opened, words)
        opened.room.actions["highlight"].trigger()
        qtbot.waitUntil(lambda number=number: len(marker.notes) == number)
    kept = {note.id for note in marker.notes}
    for note in marker.notes:
        marker.remove(note)
    qtbot.waitUntil(lambda: not marker.notes)
    for number in (1, 2, 3):
        opened.room.actions["undo"].trigger()
        qtbot.waitUntil(lambda number=number: len(marker.notes) == number)
    assert {note.id for note in marker.notes} == kept
    # Then what was added is taken back, the last first; that is not offered to be undone again.
    for number in (2, 1, 0):
        opened.room.actions["undo"].trigger()
        qtbot.waitUntil(lambda number=number: len(marker.notes) == number)


def test_a_mark_pressed_in_the_text_is_recoloured_written_on_and_taken_off(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    choose(qtbot, opened, "桥上来了")
    desk, marker = opened.room.desk, opened.room.desk.marker
    text, bar = desk.article.text, desk.article.selection
    assert bar._remove.isHidden()
    opened.room.actions["highlight"].trigger()
    qtbot.waitUntil(lambda: [note.colour for note in marker.notes] == ["yellow"])
    press(qtbot, text, "桥上来了")
    assert text.textCursor().selectedText() == "桥上来了"
    assert not bar._remove.isHidden()
    bar.highlight_wanted.emit("blue")
    qtbot.waitUntil(lambda: [note.colour for note in marker.notes] == ["blue"])
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: [note.colour for note in marker.notes] == ["yellow"])
    press(qtbot, text, "桥上来了")
    bar.highlight_wanted.emit("blue")
    qtbot.waitUntil(lambda: [note.colour for note in marker.notes] == ["blue"])
    press(qtbot, text, "桥上来了")
    opened.room.actions["note"].trigger()
    write(opened, "谁？")
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == ["谁？"])
    assert [note.kind for note in marker.notes] == [NoteKind.NOTE]
    assert [note.colour for note in marker.notes] == ["blue"]
    marker.change(marker.notes[0])
    write(opened, "")
    qtbot.waitUntil(lambda: [note.kind for note in marker.notes] == [NoteKind.HIGHLIGHT])
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: [note.kind for note in marker.notes] == [NoteKind.NOTE])
    press(qtbot, text, "桥上来了")
    bar._remove.click()
    qtbot.waitUntil(lambda: not marker.notes)
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: [note.text for note in marker.notes] == ["谁？"])


@pytest.mark.qt_log_ignore("does not support propagateSizeHints", "does not support raise")
def test_what_was_written_is_told_where_the_pointer_rests(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    choose(qtbot, opened, "桥上来了")
    opened.room.actions["note"].trigger()
    write(opened, "谁？")
    text, view = opened.room.desk.article.text, opened.room.desk.view
    qtbot.waitUntil(lambda: len(text.extraSelections()) == 1)
    at = press(qtbot, text, "桥上来了")
    tell = QHelpEvent(QEvent.Type.ToolTip, at, text.viewport().mapToGlobal(at))
    QApplication.sendEvent(text.viewport(), tell)
    assert QToolTip.text() == "谁？"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    (leaf, _), *_ = view.desk.places()
    marks = {leaf: (Mark(kind=MarkKind.NOTE, rects=(COLUMN,), remark="谁？"),)}
    view.show_marks(marks)
    on_page = view.desk.camera.to_window(view.desk.window, COLUMN.x + 5, COLUMN.y + 5)
    at = QPoint(*map(round, on_page))
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == "谁？"
    QToolTip.hideText()


COLUMN = Rect(x=100, y=100, width=50, height=50)


def test_what_something_was_written_on_is_underlined(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    text = read(qtbot, opened)
    there = Locus(article="01/a1", block=0, start=0, end=2)
    heights = []
    for remark in ("", "谁？"):
        text.show_marked((Marked(locus=there, colour="#0000ff", remark=remark),))
        image = text.viewport().grab().toImage()
        every = [image.pixelColor(x, y) for x in range(200) for y in range(image.height())]
        heights.append(sum(1 for pixel in every if pixel.name() == "#0000ff"))
    assert heights[0] == 0
    assert heights[1] > 30


def test_a_mark_of_the_list_is_shown_in_the_open_article(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    choose(qtbot, opened, "第一辆车")
    desk = opened.room.desk
    opened.room.actions["highlight"].trigger()
    qtbot.waitUntil(lambda: len(desk.marker.notes) == 1)
    text = desk.article.text
    text.moveCursor(QTextCursor.MoveOperation.Start)
    desk.bookmarks.note_pressed.emit(desk.marker.notes[0])
    assert text.textCursor().position() == text.toPlainText().index("第一辆车")


def test_a_message_leaves_what_can_be_done_with_a_passage_free(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    opened.room.window.resize(1280, 800)  # a narrower one has room for the article alone
    choose(qtbot, opened, "桥上来了")
    window, bar = opened.room.window, opened.room.desk.article.selection
    window.messages.say("改了一处", lambda: None)
    place = window.messages.geometry()
    beside = QRect(bar.mapTo(window.messages.parentWidget(), QPoint(0, 0)), bar.size())
    assert not place.intersects(beside)
    assert place.bottom() > beside.top(), "nor has it to stand higher beside it"
    opened.room.actions["shelf"].trigger()
    window.messages.say("收了一期")
    assert abs(window.messages.geometry().center().x() - window.width() // 2) < 3


def test_a_message_hides_nothing_of_the_page_that_lies_open(qtbot: QtBot, enter: Enter) -> None:
    room = enter(SINGLE).room
    view, messages = room.desk.view, room.window.messages
    room.window.resize(1200, 500)
    qtbot.waitUntil(lambda: view.height() < 500)

    def end() -> float:
        leaf, home = view.desk.places()[0]
        sheet = view.to_window(leaf, Rect(x=0, y=0, width=home.width, height=home.height))
        return view.mapTo(room.window, sheet.toAlignedRect().bottomLeft()).y()

    before = end()
    messages.say("改了一处", lambda: None)
    assert before > messages.y()
    assert end() < messages.y()
    messages.put_away()
    assert end() == before
    room.actions["shelf"].trigger()
    messages.say("收了一期")
    assert view.desk.window.foot_px == 0


def test_a_message_over_an_article_leaves_its_end_in_sight(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(replace(SINGLE, text_size=40))
    room, messages = opened.room, opened.room.window.messages
    room.window.resize(600, 500)  # room for the article alone
    text = read(qtbot, opened)
    bar = text.verticalScrollBar()

    def end() -> float:
        foot = round(text._placed.ground(len(text.toPlainText())).bottom()) - bar.value()
        return text.viewport().mapTo(room.window, QPoint(0, foot)).y()

    bar.setValue(bar.maximum())
    before, last = end(), bar.maximum()
    messages.say("改了一处", lambda: None)
    assert before > messages.y()
    assert end() < messages.y()
    messages.put_away()
    assert (end(), bar.maximum()) == (before, last)
    bar.setValue(0)
    messages.say("改了一处", lambda: None)
    assert bar.value() == 0, "elsewhere nothing moves"


def test_a_message_over_lines_that_run_down_covers_the_buttons_below_that_can_do_nothing(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(replace(SINGLE, direction=TextDirection.VERTICAL))
    opened.room.window.resize(600, 500)
    text = read(qtbot, opened)
    window, article = opened.room.window, opened.room.desk.article
    foot = text.viewport().mapTo(window, text.viewport().rect().bottomLeft()).y()
    window.messages.hold("改了一处")
    assert window.messages.y() >= foot
    text.selectAll()
    assert article.selection.isEnabled()
    assert window.messages.y() < foot
    text.unchoose()
    assert window.messages.y() >= foot


def test_the_keyboard_stays_among_the_marks_when_one_is_removed_and_comes_back(
    qtbot: QtBot,
) -> None:
    pane = BookmarkPane(COLOURS[Theme.PAPER])
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    days = (NOTE.made + datetime.timedelta(days=n) for n in range(5))
    notes = tuple(replace(NOTE, id=n + 1, made=made) for n, made in enumerate(days))
    pane.show_notes(notes)
    pane.take_focus()
    pane._list.setCurrentIndex(pane._model.index(2))
    assert pane._at_hand() == notes[2]
    without = (*notes[:2], *notes[3:])
    pane.show_notes(without)
    assert pane._at_hand() in (notes[1], notes[3]), "a neighbour, not the first"
    pane.show_notes(notes)
    assert pane._at_hand() == notes[2]
    pane.show_notes(())
    assert pane._filter.hasFocus()


def test_an_export_is_offered_a_name_in_the_language_of_the_window(
    enter: Enter, qtbot: QtBot
) -> None:
    opened = enter(SINGLE)
    opened.room.desk.marker.ask_export()
    (dialog,) = opened.room.window.findChildren(FileDialog)
    names = [line.text() for line in dialog.findChildren(QLineEdit)]
    dialog.reject()
    assert "书签与批注" in names


@pytest.mark.parametrize(
    ("language", "called"),
    [(Language.CHINESE, "第01版：要闻"), (Language.ENGLISH, "Page 01: 要闻")],
    indirect=["language"],
)
def test_a_bookmark_of_a_page_is_called_after_it_in_the_language_of_the_window(
    qtbot: QtBot, enter: Enter, tmp_path: Path, called: str
) -> None:
    opened = enter(SINGLE)
    opened.room.actions["bookmark"].trigger()
    qtbot.waitUntil(lambda: len(opened.room.desk.marker.notes) == 1)
    assert opened.room.window.messages.sentence.endswith(called)
    pane = opened.room.desk.bookmarks
    assert pane._model.data(pane._model.index(0)) == called
    pane._filter.setText(called)
    assert len(pane._model.rows) == 1
    pane._ask_removal()
    qtbot.waitUntil(lambda: not opened.room.desk.marker.notes)
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: len(opened.room.desk.marker.notes) == 1)
    assert opened.room.desk.marker.notes[0].name == "第01版：要闻", "the library keeps one name"
    opened.room.desk.marker.export(tmp_path / "notes.csv")
    qtbot.waitUntil(lambda: "notes.csv" in opened.room.window.messages.sentence)
    assert called in (tmp_path / "notes.csv").read_text("utf-8")


def test_a_mark_of_a_passage_leads_to_it_from_another_issue_and_in_the_open_article(
    qtbot: QtBot, enter: Enter, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue = small_issue()
    front = issue.pages[0]
    tide = Paragraph(text="潮水涨了又落。" * 9)
    story = replace(front.articles[0], blocks=(*(tide,) * 30, Paragraph(text="末一段。")), jumps=())
    pages = (replace(front, articles=(story,), digest=None), *issue.pages[1:])
    (key,) = fill(library_path, replace(issue, title="山中日报", pages=pages))
    opened = enter(SINGLE)
    marker, navigator = opened.room.desk.marker, opened.room.desk.navigator
    seen: list[str] = []
    monkeypatch.setattr(navigator, "reveal", lambda leaf, _: seen.append(leaf.page))
    monkeypatch.setattr(
        opened.room.desk.supply, "text", lambda leaf: _Everywhere() if leaf.page == "01" else None
    )
    locus = Locus(article="01/a1", block=30, start=0, end=3, exact="末一段")
    note = replace(NOTE, kind=NoteKind.BOOKMARK, issue=key, page="01", locus=locus)
    opened.librarian.add_note(note, lambda _: None)
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    marker.go(marker.notes[0])
    qtbot.waitUntil(lambda: opened.room.reading.key == key)
    qtbot.waitUntil(lambda: seen == ["01"])
    text = read(qtbot, opened)
    assert text.verticalScrollBar().value() == 0
    marker.go(marker.notes[0])
    assert text.textCursor().block().text().strip("　") == "末一段。"
    assert text.verticalScrollBar().value() > 0


class _Everywhere:
    """Text of a page on which every passage stands."""

    def places(self, *_: object) -> tuple[Rect, ...]:
        return (Rect(x=0, y=0, width=9, height=9),)

    def line_head(self, *_: object) -> Rect:
        return Rect(x=0, y=0, width=9, height=9)


def test_a_long_passage_is_read_on_two_lines_of_the_list(qtbot: QtBot) -> None:
    pane = BookmarkPane(COLOURS[Theme.PAPER])
    qtbot.addWidget(pane)
    short, long = replace(NOTE, id=1, text=""), replace(NOTE, id=2, text="", name="桥" * 20)
    pane.show_notes((short, long))
    pane.resize(330, 600)
    pane.show()
    heights = {
        note.id: pane._list.visualRect(pane._model.index(row)).height()
        for row, note in enumerate(pane._model.rows)
    }
    assert heights[2] - heights[1] == pane._list.fontMetrics().lineSpacing()


def test_a_note_given_up_can_be_gone_on_with(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    window, marker = opened.room.window, opened.room.desk.marker

    def sheet() -> NoteSheet:
        (open_one,) = (each for each in window.findChildren(NoteSheet) if each.isVisible())
        return open_one

    opened.room.actions["note"].trigger()
    assert "第01版：要闻" in [label.text() for label in sheet().findChildren(QLabel)]
    for _ in range(2):
        sheet()._text.setPlainText("想了很久才写下的一段话，不能就这样没有了，一个字也不能。")
        sheet().reject()
        assert window.messages.sentence.startswith("未保存：想了很久")
        opened.room.actions["undo"].trigger()
        assert sheet().typed.startswith("想了很久")
        assert sheet()._text.textCursor().atEnd()
    sheet()._save.click()
    qtbot.waitUntil(lambda: len(marker.notes) == 1)
    assert marker.notes[0].text.endswith("一个字也不能。")
    qtbot.waitUntil(lambda: not window.findChildren(NoteSheet))
    window.messages.say("")
    marker.change(marker.notes[0])
    sheet().reject()
    assert window.messages.sentence == "", "nothing was written"
