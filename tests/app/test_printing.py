"""What is printed is chosen, seen, and written."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from reader.app.room.room import Room
from reader.app.taking.imposing import papers
from reader.app.taking.print_sheet import PrintSheet
from reader.app.taking.proof_view import ProofView
from reader.app.taking.spooling import Spooled
from reader.app.work.librarian import Fetched
from reader.app.work.press import IssuePress
from reader.app.work.scan_case import ScanCase
from reader.layout.sheet.frame import LaidOutPage, Rect
from reader.paint.faces import load_faces
from reader.paint.palette import Theme
from reader.session.page_form import PageForm
from reader.session.settings import Settings
from reader.session.taking.printing import PaperSize, Part, PrintOrder
from tests.app.rooms import fill, open_room
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """A room with the small issue open in it, set in the bundled type."""
    path = tmp_path / "library.sqlite"
    faces = load_faces()

    def make_press(fetched: Fetched, paper: Theme, form: PageForm) -> IssuePress:
        scans = ScanCase(path, fetched.key, tmp_path / "scans")
        return IssuePress(fetched, faces, paper, scans, form)

    (key,) = fill(path, small_issue())
    opened = open_room(path, Settings(), make_press)
    opened.room.window.resize(900, 900)
    opened.room.window.show()
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: opened.room.desk.navigator.is_printed)
    yield opened.room
    opened.close()


def open_sheet(room: Room, qtbot: QtBot) -> PrintSheet:
    room.actions["print"].trigger()
    found = lambda: room.window.findChildren(PrintSheet)  # noqa: E731 (asked again and again)
    qtbot.waitUntil(lambda: bool(found()) and bool(found()[0].proof._sheets))
    return found()[0]


def choose(sheet: PrintSheet, qtbot: QtBot, name: str, index: int) -> None:
    box = sheet.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(index)
    qtbot.waitUntil(lambda: sheet._print.isEnabled() or "没有" in sheet._count.text())


def test_what_is_chosen_is_shown_on_so_many_papers(qtbot: QtBot, room: Room) -> None:
    sheet = open_sheet(room, qtbot)
    counts = []
    for part in (Part.OPEN, Part.ISSUE, Part.CUTTING, Part.ARTICLE):
        choose(sheet, qtbot, "part", list(Part).index(part))
        counts.append(len(sheet.proof._sheets))
    assert counts[:2] == [1, 6]
    assert counts[2] >= 1
    assert counts[3] >= 1
    choose(sheet, qtbot, "part", list(Part).index(Part.PAGES))
    assert not sheet._print.isEnabled(), "no page is named yet"
    pages = sheet.findChild(QLineEdit)
    assert pages is not None
    assert pages.isVisible()
    pages.setText("2-3")
    qtbot.waitUntil(lambda: len(sheet.proof._sheets) == 2)
    choose(sheet, qtbot, "part", list(Part).index(Part.ISSUE))
    sheet._spread.setChecked(True)
    qtbot.waitUntil(lambda: len(sheet.proof._sheets) == 4)
    alone, pair = sheet.proof._sheets[:2]
    assert alone.frame.width < alone.frame.height
    assert pair.frame.width > pair.frame.height
    sheet.close()


def test_what_lies_open_the_other_way_round_is_printed_as_it_is_read(room: Room) -> None:
    copy = room.takings.desk.printer._copy(room.reading)
    press = room._white_press()
    assert press is not None
    second, third = (press.lay_out(copy.issue.page(label))[0] for label in ("02", "03"))
    bound_right = replace(copy, open_sheets=(third, second), is_bound_right=True)
    order = PrintOrder(part=Part.OPEN, size=PaperSize.OWN)
    assert [paper.label for paper in papers(bound_right, order, press)] == ["02", "03"]


def test_a_page_of_its_own_size_is_divided_or_has_paper_of_its_size(
    qtbot: QtBot, room: Room
) -> None:
    sheet = open_sheet(room, qtbot)
    choose(sheet, qtbot, "is_filled", 1)
    assert len(sheet.proof._sheets) > 1
    choose(sheet, qtbot, "size", [*PaperSize].index(PaperSize.OWN))
    assert len(sheet.proof._sheets) == 1
    own, page = sheet.proof._sheets[0].frame, room.desk.navigator.open_sheets()[0].frame
    assert (own.width, own.height) == (page.width, page.height)
    sheet.close()


def test_only_what_is_in_sight_is_painted_and_painted_sharp(qtbot: QtBot, room: Room) -> None:
    sheet = open_sheet(room, qtbot)
    choose(sheet, qtbot, "part", list(Part).index(Part.ISSUE))
    view: ProofView = sheet.proof
    qtbot.waitUntil(lambda: bool(view._tiles) and not view._asked)
    assert {number for number, *_ in view._tiles} <= {0, 1}
    view.zoom_to(2.0)
    shown = lambda: [tile for tile in view._tiles if tile[1] == pytest.approx(2 * 96 / 72)]  # noqa: E731
    qtbot.waitUntil(lambda: bool(shown()) and not view._asked)
    assert view.zoom == 2.0
    sheet.close()


def test_the_papers_shown_are_written_as_text(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    sheet = open_sheet(room, qtbot)
    choose(sheet, qtbot, "part", list(Part).index(Part.ISSUE))
    press = room._white_press()
    assert press is not None
    with qtbot.waitSignal(room.takings.desk.printer.told):
        room.takings.desk.printer.write(sheet.proof._sheets, press, tmp_path / "out.pdf")
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as book:
        assert len(book) == 6
        assert [round(side) for side in book[0].get_size()] == [595, 842]
        assert "清晨，桥上来了第一辆车。" in book[0].get_textpage().get_text_range()
    sheet.close()


def test_papers_chosen_in_the_printers_dialog_are_printed(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    sheet = open_sheet(room, qtbot)
    choose(sheet, qtbot, "part", list(Part).index(Part.ISSUE))
    sheet._print.click()
    (dialog,) = sheet.findChildren(QPrintDialog)
    printer = dialog.printer()
    assert printer.docName() == room.reading.key.replace("/", "-")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(2, 3)
    begun: list[str] = []
    room.takings.begun.connect(begun.append)
    with qtbot.waitSignal(room.takings.desk.printer.told):
        dialog.accepted.emit(printer)
    assert begun == [f"正在写入：{tmp_path / 'out.pdf'}"]
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as book:
        assert len(book) == 2
        assert "两岸的人都来看。" in book[0].get_textpage().get_text_range()


def test_a_paper_is_seen_whole_at_first_and_as_wide_as_the_window_at_a_press(
    qtbot: QtBot, room: Room
) -> None:
    sheet = open_sheet(room, qtbot)
    proof = sheet.proof
    qtbot.waitUntil(lambda: bool(proof._sheets))
    sheet.resize(1400, 500)
    paper = proof._places()[0]
    assert paper.height() <= proof.viewport().height()
    sheet._share.click()
    assert proof.viewport().height() < proof._places()[0].height()
    assert paper.width() < proof._places()[0].width() <= proof.viewport().width()
    sheet._share.click()
    assert proof._places()[0] == paper
    sheet.close()


def test_in_a_low_window_the_buttons_stay_in_sight(qtbot: QtBot, room: Room) -> None:
    sheet = open_sheet(room, qtbot)
    sheet.resize(560, 340)
    assert sheet.height() == 340
    for button in (sheet._print, sheet._file, sheet._close):
        foot = button.mapTo(sheet, button.rect().bottomRight())
        assert sheet.rect().contains(foot)
    assert len({each.width() for each in (sheet._print, sheet._file, sheet._close)}) == 1
    sheet.close()


def test_a_printer_is_fed_beside_reading(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    sheet = open_sheet(room, qtbot)
    press = room._white_press()
    assert press is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    fed: list[int] = []
    work = partial(press.print, sheet.proof._sheets, printer)
    room.takings.desk.printer._jobs.run(work, fed.append)
    qtbot.waitUntil(lambda: fed == [1])
    del work, printer
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as book:
        assert [round(side) for side in book[0].get_size()] == [595, 842]
        assert book[0].render(scale=0.3).to_pil().getextrema() != ((255, 255),) * 3
    sheet.close()


def test_papers_on_their_way_to_a_printer_are_told_of(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = open_sheet(room, qtbot)
    sheet._print.click()
    (dialog,) = sheet.findChildren(QPrintDialog)
    printer = dialog.printer()
    monkeypatch.setattr(printer, "outputFileName", str)
    monkeypatch.setattr(printer, "printerName", lambda: "办公室")
    monkeypatch.setattr("reader.app.taking.printer.spool", lambda *_: Spooled(count=1, stopped=""))
    told: list[str] = []
    room.takings.begun.connect(told.append)
    room.takings.told.connect(told.append)
    dialog.accepted.emit(printer)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["正在送往打印机“办公室”……", "已送去打印：1 张"]


def test_nothing_is_painted_for_a_sheet_that_was_closed(qtbot: QtBot, room: Room) -> None:
    sheet = open_sheet(room, qtbot)
    sheet.close()
    qtbot.waitUntil(lambda: not room.window.findChildren(PrintSheet))
    assert room.takings.desk.printer._sheets == ()


def test_the_tiles_of_a_paper_join_without_a_seam(qtbot: QtBot, room: Room) -> None:
    sheet = open_sheet(room, qtbot)
    view = sheet.proof
    view.zoom_to(1.3)
    sheet.resize(1500, 1300)
    view.verticalScrollBar().setValue(0)
    view.horizontalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: len(view._tiles) >= 4 and not view._asked)
    (paper,) = view._sheets
    scale = view._scale()
    whole = view._picture(paper, _all(paper), scale)
    seen = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    at = view._places()[0].topLeft()
    part = seen.copy(at.x(), at.y(), 700, 600)
    assert part == whole.copy(0, 0, 700, 600).convertToFormat(QImage.Format.Format_RGB32)
    assert view._places()[0].topLeft() != QPoint()
    sheet.close()


def _all(paper: LaidOutPage) -> Rect:
    return Rect(x=0, y=0, width=paper.frame.width, height=paper.frame.height)


def test_an_order_begins_with_what_lies_open_on_paper_of_the_office() -> None:
    order = PrintOrder()
    assert (order.part, order.size, order.is_filled) == (Part.OPEN, PaperSize.A4, True)
