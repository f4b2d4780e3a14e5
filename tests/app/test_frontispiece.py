"""The picture of the last time is shown at a start only if the window would look so again."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.app.frontispiece import keep_front, kept_front, looks
from reader.app.program import Program
from reader.app.wanted import Wanted
from reader.app.window.window import ReadingWindow
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.session.settings import Language, Settings, save_settings
from tests.session.issues import small_issue

pytestmark = [
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
    pytest.mark.parametrize("language", [Language.ENGLISH], indirect=True),
]

GROUND = QColor("#204080")


@pytest.fixture
def red(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet("background: #c02020")
    widget.resize(700, 500)
    return widget


def colour(pixmap: QPixmap) -> str:
    return pixmap.toImage().pixelColor(pixmap.width() // 2, pixmap.height() // 2).name()


def test_a_kept_picture_comes_back_for_the_same_looks_only(red: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "covers" / "window.png"
    assert kept_front(path, "so") is None
    keep_front(red, path, "so")
    kept = kept_front(path, "so")
    assert kept is not None
    assert colour(kept) == "#c02020"
    assert kept_front(path, "otherwise") is None


def test_a_damaged_picture_counts_as_none(red: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "window.png"
    keep_front(red, path, "so")
    path.write_bytes(path.read_bytes()[:400])
    assert kept_front(path, "so") is None


def test_settings_library_and_screen_decide_the_looks(qapp: QApplication, tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    seen = {looks(settings, tmp_path / "a.sqlite", 1.0)}
    save_settings(settings, Settings(page="01"))
    seen.add(looks(settings, tmp_path / "a.sqlite", 1.0))
    save_settings(settings, Settings(page="02"))
    seen.add(looks(settings, tmp_path / "a.sqlite", 1.0))
    seen.add(looks(settings, tmp_path / "b.sqlite", 1.0))
    seen.add(looks(settings, tmp_path / "a.sqlite", 2.0))
    assert len(seen) == 5
    assert looks(settings, tmp_path / "a.sqlite", 1.0) in seen


def test_a_bare_window_shows_the_picture_or_ground(qtbot: QtBot, red: QWidget) -> None:
    window = ReadingWindow()
    qtbot.addWidget(window)
    window.resize(700, 500)
    front = window.show_front(red.grab(), GROUND)
    window.show()
    qtbot.waitUntil(lambda: front.is_painted)
    assert colour(window.grab()) == "#c02020"
    window.resize(800, 600)  # The picture would not fit: better nothing than a jump.
    assert colour(window.grab()) == GROUND.name()
    window.lift_front()
    qtbot.waitUntil(lambda: colour(window.grab()) != GROUND.name())


def test_the_window_opens_as_it_was_closed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    wanted = Wanted(
        library=tmp_path / "library.sqlite",
        settings=tmp_path / "settings.json",
        covers=tmp_path / "covers",
    )
    with Library.open(wanted.library) as library:
        library.accession(CollatedIssue(issue=small_issue()))
    save_settings(wanted.settings, Settings(language=Language.ENGLISH))
    window = ReadingWindow()
    window.resize(1000, 700)
    window.show_front(None, GROUND)
    program = Program(qapp, wanted, window)
    window.show()
    qtbot.waitUntil(lambda: program.room.desk.navigator.is_printed)
    qtbot.waitUntil(program.is_idle)
    assert colour(window.grab()) != GROUND.name()
    seen = window.grab().toImage()
    window.close()
    program.close()
    kept = kept_front(wanted.front, looks(wanted.settings, wanted.library, 1.0))
    assert kept is not None
    assert kept.toImage().convertToFormat(seen.format()) == seen


def test_what_is_not_the_page_is_not_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    wanted = Wanted(
        library=tmp_path / "library.sqlite",
        settings=tmp_path / "settings.json",
        covers=tmp_path / "covers",
    )
    with Library.open(wanted.library) as library:
        library.accession(CollatedIssue(issue=small_issue()))
    program = Program(qapp, wanted)
    window = program.room.window
    window.show()
    qtbot.waitUntil(lambda: program.room.desk.navigator.is_printed)
    program.room.show_shelf()
    window.close()
    program.close()
    assert not wanted.front.exists()


def test_nothing_of_a_newspaper_is_loaded_before_the_picture_is_shown() -> None:
    # Loading what an issue is made of took a tenth of the time that the picture may take.
    code = "import sys, reader.app.main; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    loaded = {name.split(".")[1] for name in done.stdout.split() if name.startswith("reader.")}
    assert loaded <= {"app", "errors", "replacing", "resources", "session"}
