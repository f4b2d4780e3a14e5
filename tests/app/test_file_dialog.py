"""Qt's own dialog for files speaks the language of the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QFileInfo, QLocale, QStandardPaths
from PySide6.QtWidgets import (
    QFileDialog,
    QFileSystemModel,
    QLabel,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.app.language import wording
from reader.app.language.interpreter import Interpreter
from reader.app.parts.file_dialog import FileDialog
from reader.session.settings import Language


@pytest.mark.parametrize("language", [Language.CHINESE], indirect=True)
def test_no_word_of_the_dialog_is_english(
    qtbot: QtBot, language: Interpreter, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = FileDialog(window)
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "查找范围："
    assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "文件类型："
    kinds = dialog.iconProvider()
    assert kinds.type(QFileInfo(str(tmp_path))) == "文件夹"
    (tmp_path / "a.pdf").touch()
    assert kinds.type(QFileInfo(str(tmp_path / "a.pdf"))) == "PDF"
    assert not [
        label.text()
        for label in dialog.findChildren(QLabel)
        if label.text().isascii() and label.text().strip()
    ]


@pytest.mark.parametrize("has_documents", [True, False])
def test_the_first_file_is_looked_for_among_the_documents_or_at_home(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_documents: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    documents, chosen = tmp_path / "documents", tmp_path / "chosen"
    if has_documents:
        documents.mkdir()
    chosen.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    # Where Qt begins: what was chosen in a dialog before, else where the program works.
    monkeypatch.chdir(QFileDialog(window).directory().path())
    dialog = FileDialog(window)
    begins = documents if has_documents else Path(QDir.homePath())
    assert Path(dialog.directory().path()) == begins
    dialog.setDirectory(str(chosen))
    assert Path(FileDialog(window).directory().path()) == chosen, "it was looked into before"


@pytest.mark.parametrize(
    ("language", "size"),
    [(Language.CHINESE, "字节"), (Language.ENGLISH, "bytes")],
    indirect=["language"],
)
def test_sizes_and_days_are_in_the_language_of_the_window(
    qtbot: QtBot, language: Interpreter, tmp_path: Path, size: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "a.bin").write_bytes(bytes(924))
    dialog = FileDialog(window)
    table = dialog.findChild(QTreeView)
    assert table is not None
    dialog.setDirectory(str(tmp_path))
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    qtbot.waitUntil(lambda: model.size(model.index(str(tmp_path / "a.bin"))) == 924)

    def shown(column: int) -> str:
        index, option = model.index(str(tmp_path / "a.bin"), column), QStyleOptionViewItem()
        table.itemDelegateForColumn(column).initStyleOption(option, index)
        return option.text

    assert size in shown(1)
    assert shown(3) == wording.locale().toString(
        QFileInfo(str(tmp_path / "a.bin")).lastModified(), QLocale.FormatType.ShortFormat
    )


def test_no_dialog_is_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = FileDialog(window)
    room = dialog.screen().availableSize()
    assert room.width() < 820, "else the dialog would fit anyway"
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
