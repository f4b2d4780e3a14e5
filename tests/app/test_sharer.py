"""Articles given away from the window: as PDF, as text, by mail."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.app.taking.asking import ask_file
from reader.session.choices import Arrangement, TextDirection
from reader.session.settings import Settings
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE, direction=TextDirection.VERTICAL)


def test_an_article_is_written_as_it_is_read(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    room = enter(SINGLE).room
    told: list[str] = []
    room.window.messages.said.connect(told.append)
    room.takings.desk.sharer.write_pdf(tmp_path / "bridge.pdf")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [f"{so}：{tmp_path / 'bridge.pdf'}" for so in ("正在写入", "已写入")]
    said = (tmp_path / "bridge.pdf").read_text("utf-8")
    assert said == "01/a1 02/a1 03/a1 河畔晚报　第01、02、03版 True"


def test_an_article_is_written_as_text(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    room = enter(SINGLE).room
    room.takings.desk.sharer.write_text(tmp_path / "bridge.txt")
    qtbot.waitUntil(lambda: "bridge.txt" in room.window.messages.sentence)
    said = (tmp_path / "bridge.txt").read_text("utf-8")
    assert said.startswith("河边的桥修好了\n\n")
    assert "（1-3）" in said


def test_a_place_that_cannot_be_written_is_refused_in_words(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    room = enter(SINGLE).room
    room.takings.desk.sharer.write_text(tmp_path / "nowhere" / "x.txt")
    qtbot.waitUntil(lambda: "x.txt" in room.window.messages.sentence)


@pytest.mark.parametrize(("command", "suffix"), [("save_article_pdf", "pdf"), ("save_text", "txt")])
def test_a_file_is_named_by_issue_and_article(
    qtbot: QtBot, enter: Enter, command: str, suffix: str
) -> None:
    room = enter(SINGLE).room
    room.actions[command].trigger()
    qtbot.waitUntil(lambda: bool(room.window.findChildren(QFileDialog)))
    (dialog,) = room.window.findChildren(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    names = [Path(name).name for name in dialog.selectedFiles()]
    dialog.reject()
    assert names == [f"河畔晚报-no-7-河边的桥修好了.{suffix}"]


def test_the_whole_article_is_copied_with_its_source(qtbot: QtBot, enter: Enter) -> None:
    room = enter(SINGLE).room
    with qtbot.waitSignal(room.takings.told):
        room.actions["copy_shared"].trigger()
    said = QGuiApplication.clipboard().text()
    assert said.startswith("河边的桥修好了")
    assert "（1-3）" in said


def test_a_mail_holds_the_text_or_says_that_it_is_to_be_pasted(enter: Enter) -> None:
    room = enter(SINGLE).room
    opened: list[QUrl] = []
    room.takings.desk.sharer.open_address = lambda address: not opened.append(address)
    room.actions["mail_text"].trigger()
    address = opened[0].toString(QUrl.ComponentFormattingOption.FullyEncoded)
    assert len(address) < 2000
    assert unquote(address).startswith("mailto:?subject=河边的桥修好了（")
    assert "（1-3）" in unquote(address)
    room.takings.desk.sharer.open_address = lambda _: False
    room.actions["mail_text"].trigger()
    assert "邮件" in room.window.messages.sentence


def test_a_name_holds_nothing_that_a_file_system_forbids(qtbot: QtBot) -> None:
    asked: list[Path] = []
    window = QWidget()
    qtbot.addWidget(window)
    ask_file(window, '第3版/上: "桥"?.pdf', "PDF (*.pdf)", asked.append)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    (name,) = dialog.selectedFiles()
    assert Path(name).name == "第3版-上- -桥--.pdf"
    dialog.fileSelected.emit(name)
    assert asked == [Path(name)]
    dialog.reject()
