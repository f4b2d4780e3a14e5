"""Dialogs that Qt makes have the program's icons, in the colours of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS, palette, style_sheet
from reader.app.parts.dialog_icons import dress_question
from reader.app.parts.file_dialog import FileDialog
from reader.session.settings import Theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NIGHT = COLOURS[Theme.NIGHT]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window at night."""
    before = QApplication.palette()
    QApplication.setPalette(palette(NIGHT))
    window = QWidget()
    window.setStyleSheet(style_sheet(NIGHT))
    qtbot.addWidget(window)
    yield window
    QApplication.setPalette(before)


def ink(drawn: QIcon) -> set[str]:
    """Return the colours of what is drawn in full strength."""
    image = drawn.pixmap(QSize(48, 48), 1.0).toImage()
    wide, high = image.width(), image.height()
    pixels = (image.pixelColor(x, y) for x in range(wide) for y in range(high))
    return {QColor(pixel.rgb()).name() for pixel in pixels if pixel.alpha() == 255}


def test_the_file_dialog_is_drawn_in_the_windows_ink(window: QWidget, tmp_path: Path) -> None:
    dialog = FileDialog(window)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.show()
    named = [button for button in dialog.findChildren(QToolButton) if button.objectName()]
    buttons = [each for each in named if each.objectName().endswith("Button")]
    assert len(buttons) == 6
    assert all(ink(button.icon()) == {NIGHT.text} for button in buttons)
    kinds = dialog.iconProvider()
    (tmp_path / "a.txt").touch()
    folder, file = (kinds.icon(QFileInfo(str(each))) for each in (tmp_path, tmp_path / "a.txt"))
    assert ink(folder) == ink(file) == {NIGHT.text}
    assert folder.pixmap(48, 48).toImage() != file.pixmap(48, 48).toImage()
    answers = [
        button
        for box in dialog.findChildren(QDialogButtonBox)
        for button in box.findChildren(QAbstractButton)
    ]
    assert answers
    assert all(button.icon().isNull() for button in answers)
    dialog.close()


def test_a_question_has_the_programs_mark(window: QWidget) -> None:
    box = QMessageBox(window)
    dress_question(box)
    assert ink(QIcon(box.iconPixmap())) == {NIGHT.text}
