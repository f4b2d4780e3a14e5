"""The corrector's desk in the window: page, source and pieces, each correction kept and undone."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_desk import CatalogueDesk
from reader.app.commands import View
from reader.app.correcting.correcting_desk import CorrectingDesk
from reader.app.correcting.piece_model import PieceModel, piece_name
from reader.app.reading.page_supply import Press
from reader.app.work.librarian import Fetched
from reader.library.library import Library
from reader.model.doubt import Doubt
from reader.model.edit import Verdict
from reader.model.issue import Issue
from reader.paint.palette import Theme as Paper
from reader.session.correcting.pieces import (
    PieceKind,
    pieces_of,
)
from reader.session.page_form import PageLook
from tests.app.conftest import Enter
from tests.app.rooms import Open, fill, square_press
from tests.session.test_correcting import article, texts, two_pages

DOUBT = Doubt(where="02/a1", what="Two paragraphs were joined across a column.")


@pytest.fixture
def opened(enter: Enter, library_path: Path, key: str) -> Open:
    del key
    issue = dataclasses.replace(two_pages(), doubts=(DOUBT,))
    fill(library_path, issue)
    return enter()


@pytest.fixture
def desk(qtbot: QtBot, opened: Open) -> CorrectingDesk:
    """The desk with the small report on it."""
    office = opened.room.office
    office.correct("江城日报/no-7", "01")
    qtbot.waitUntil(lambda: opened.room.views.current is View.CORRECT)
    made = office.desk(View.CORRECT)
    assert isinstance(made, CorrectingDesk)
    qtbot.waitUntil(lambda: made.widget.model.rowCount() > 0)
    return made


def held(path: Path) -> Issue:
    with Library.open(path) as library:
        return library.issue("江城日报/no-7")


def go_to(desk: CorrectingDesk, kind: PieceKind, name: str, index: int = 0) -> None:
    desk.widget.go_to(desk.widget.model.row_of(kind, name, index))


def test_the_desk_shows_pieces_source_and_page(qtbot: QtBot, desk: CorrectingDesk) -> None:
    names = [desk.widget.model.index(row, 0).data() for row in range(desk.widget.model.rowCount())]
    assert names[:6] == ["导读", "文章", "引题", "主题", "副题", "署名"]
    go_to(desk, PieceKind.CROSSHEAD, "01/a1", 1)
    (mark,) = desk.widget.source.extraSelections()
    assert mark.cursor.selectedText() == "码头等船的人"
    qtbot.waitUntil(lambda: bool(desk.widget.picture._sheets.pictures))
    assert desk.widget.picture._sheets.marks


def test_the_page_is_printed_on_the_paper_of_the_theme(
    qtbot: QtBot, desk: CorrectingDesk, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers: list[Paper] = []

    def press(_: Fetched, paper: Paper, look: PageLook) -> Press:
        papers.append(paper)
        return square_press(look)

    monkeypatch.setattr(desk, "_make_press", press)
    opened.room.actions["theme_night"].trigger()
    qtbot.waitUntil(lambda: papers[-1:] == [Paper.NIGHT])
    opened.room.actions["theme_sepia"].trigger()
    qtbot.waitUntil(lambda: papers[-1:] == [Paper.SEPIA])


def test_the_pages_are_named_whole_in_an_issue_with_longer_sections(
    qtbot: QtBot, desk: CorrectingDesk
) -> None:
    view = desk.widget
    issue = two_pages()
    pages = [dataclasses.replace(page, section="国际新闻与评论周刊") for page in issue.pages]
    longer = dataclasses.replace(issue, pages=tuple(pages))
    view.show_issue("x", longer, (), is_corrected=False)
    box = view._pages
    named = box.fontMetrics().horizontalAdvance(box.currentText())
    qtbot.waitUntil(lambda: box.width() > named)


def test_a_correction_is_kept_at_once_and_undone(
    qtbot: QtBot, desk: CorrectingDesk, opened: Open, library_path: Path
) -> None:
    before = held(library_path)
    go_to(desk, PieceKind.PARAGRAPH, "01/a2", 0)
    desk.widget._actions["join"].trigger()
    assert texts(desk._proof.issue, "01/a2") == ["山上的茶今天开采。采茶人凌晨上山。"]  # type: ignore[union-attr]  # shown
    qtbot.waitUntil(lambda: held(library_path) != before)
    page = library_path.with_name("library-corrected") / "江城日报" / "no-7" / "01.md"
    line = "山上的茶今天开采。采茶人凌晨上山。"
    qtbot.waitUntil(lambda: page.exists() and line in page.read_text("utf-8"))
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: held(library_path) == before)
    opened.room.actions["redo"].trigger()
    qtbot.waitUntil(lambda: held(library_path) != before)


def test_an_issue_is_as_its_source_gave_it_again_and_that_is_undone(
    qtbot: QtBot, desk: CorrectingDesk, opened: Open, library_path: Path
) -> None:
    before = held(library_path)
    button = desk.widget._give_up
    assert not button.isEnabled()
    go_to(desk, PieceKind.PARAGRAPH, "01/a2", 0)
    desk.widget._actions["join"].trigger()
    qtbot.waitUntil(button.isEnabled)
    corrected = held(library_path)
    button.click()
    qtbot.waitUntil(lambda: held(library_path) == before)
    qtbot.waitUntil(lambda: not button.isEnabled())
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: held(library_path) == corrected)


def test_every_deed_has_its_key_and_does_what_it_says(
    qtbot: QtBot, desk: CorrectingDesk, library_path: Path
) -> None:
    def do(name: str, kind: PieceKind, index: int) -> Issue:
        before = held(library_path)
        go_to(desk, kind, "01/a1", index)
        desk.widget._actions[name].trigger()
        qtbot.waitUntil(lambda: held(library_path) != before)
        return held(library_path)

    assert all(action.shortcut().toString() for action in desk.widget._actions.values())
    assert isinstance(
        do("paragraph", PieceKind.CROSSHEAD, 1).pages[0].articles[0].blocks[1], object
    )
    assert article(do("headline", PieceKind.PARAGRAPH, 1), "01/a1").headline == "码头等船的人"
    assert article(do("out", PieceKind.DECK, 0), "01/a1").deck == ""
    assert texts(do("down", PieceKind.PARAGRAPH, 0), "01/a1")[1] == "沿岸乘客等了三天"
    issue = do("begin", PieceKind.PARAGRAPH, 2)
    assert [one.id for one in issue.pages[0].articles] == ["01/a1", "01/a3", "01/a2"]
    before = held(library_path)
    go_to(desk, PieceKind.PARAGRAPH, "01/a2", 0)
    cursor = desk.widget.text.textCursor()
    cursor.setPosition(4, QTextCursor.MoveMode.MoveAnchor)
    desk.widget.text.setTextCursor(cursor)
    desk.widget._actions["cut"].trigger()
    qtbot.waitUntil(lambda: held(library_path) != before)
    assert texts(held(library_path), "01/a2")[:2] == ["山上的茶", "今天开采。"]


def test_what_cannot_be_done_is_told_in_a_sentence(qtbot: QtBot, desk: CorrectingDesk) -> None:
    go_to(desk, PieceKind.CAPTION, "01/a1", 3)
    with qtbot.waitSignal(desk.told) as told:
        desk.widget._actions["paragraph"].trigger()
    assert told.args == ["已有图片的块不能改变类型；可移动或切分图说。", None]


def test_a_jump_is_led_elsewhere(qtbot: QtBot, desk: CorrectingDesk, library_path: Path) -> None:
    go_to(desk, PieceKind.JUMP, "01/a1", 0)
    desk.widget.target_wanted.emit("01/a2")
    qtbot.waitUntil(lambda: article(held(library_path), "01/a1").jumps[0].target == "01/a2")
    desk.widget.go_to(0)
    assert desk.widget.piece() is not None
    desk.widget.target_wanted.emit(None)

    def target() -> str | None:
        digest = held(library_path).pages[0].digest
        assert digest is not None
        return digest.entries[0].target

    qtbot.waitUntil(lambda: target() is None)


def test_a_doubt_of_the_work_list_opens_the_desk_at_its_place(
    qtbot: QtBot, opened: Open, library_path: Path
) -> None:
    opened.room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: opened.room.views.current is View.CATALOGUE)
    catalogue = opened.room.office.desk(View.CATALOGUE)
    assert isinstance(catalogue, CatalogueDesk)
    qtbot.waitUntil(lambda: catalogue.widget.slug() != "")
    catalogue.widget.choose("江城日报")
    catalogue.widget.show_part(4)
    table = catalogue._work.widget.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    table.selectRow(0)
    catalogue._work.widget._correct.click()
    qtbot.waitUntil(lambda: opened.room.views.current is View.CORRECT)
    desk = opened.room.office.desk(View.CORRECT)
    assert isinstance(desk, CorrectingDesk)
    qtbot.waitUntil(lambda: desk.widget.page() is not None)
    page, piece = desk.widget.page(), desk.widget.piece()
    assert page is not None
    assert piece is not None
    assert (page.label, piece.article) == ("02", "02/a1")
    desk.widget.doubts.selectRow(0)
    desk.widget.verdict_wanted.emit(Verdict.CONFIRMED, desk.widget.doubts.chosen())
    qtbot.waitUntil(lambda: desk.widget.doubts.model().index(0, 1).data() == "已确认")


def test_the_page_read_is_corrected_and_shown_corrected_on_return(
    qtbot: QtBot, opened: Open, library_path: Path, key: str
) -> None:
    room = opened.room
    room.actions["correct"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.CORRECT)
    desk = room.office.desk(View.CORRECT)
    assert isinstance(desk, CorrectingDesk)
    qtbot.waitUntil(lambda: desk.widget.model.rowCount() > 0)
    row = next(
        row
        for row in range(desk.widget.model.rowCount())
        if desk.widget.model.piece(row).kind is PieceKind.PARAGRAPH
    )
    desk.widget.go_to(row)
    desk.widget._actions["crosshead"].trigger()

    def is_kept() -> bool:
        with Library.open(library_path) as library:
            return (
                library.issue(key) == desk._proof.issue and room.reading.issue != desk._proof.issue
            )  # type: ignore[union-attr]  # both are open

    qtbot.waitUntil(is_kept)
    room.actions["close_pane"].trigger()
    qtbot.waitUntil(lambda: room.reading is not None and room.reading.issue == desk._proof.issue)  # type: ignore[union-attr]  # it lies there


def test_the_model_of_pieces_is_a_model(qtmodeltester: ModelTester) -> None:
    model = PieceModel()
    qtmodeltester.check(model)
    model.show_pieces(pieces_of(two_pages().pages[0]))
    qtmodeltester.check(model)
    assert model.index(0, 1).data() == "茶园开采 1版 → 01/a2"
    assert model.row_of(PieceKind.CROSSHEAD, "01/a1", 0) == model.row_of(
        PieceKind.PARAGRAPH, "01/a1", 0
    )
    spoken = model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{piece_name(PieceKind.ARTICLE)}: 江上晨雾散"
    assert model.row_of(PieceKind.JUMP, "09/a1") == -1


def test_corrections_in_quick_succession_build_on_each_other(
    qtbot: QtBot, desk: CorrectingDesk, library_path: Path
) -> None:
    """A reading asked for by the first one took the second one back."""
    for kind, name in ((PieceKind.KICKER, "out"), (PieceKind.HEADLINE, "out")):
        go_to(desk, kind, "01/a1")
        desk.widget._actions[name].trigger()
        qtbot.wait(1)
    go_to(desk, PieceKind.DECK, "01/a1")
    desk.widget._actions["out"].trigger()
    heads = ["沿岸乘客等了三天", "江上晨雾散", "首班渡船复航"]
    qtbot.waitUntil(lambda: texts(held(library_path), "01/a1")[:3] == heads)
