"""The whole program on a real X server; skipped where there is none."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.program import Program
from reader.app.reading.page_view import SETTLE_MS
from reader.app.wanted import Wanted
from reader.library.library import Library
from reader.resources import sample_issues
from reader.session.first_issue import first_issue, other_samples
from reader.session.settings import Language, Settings, load_settings, save_settings
from tests.app.conftest import sweeping
from tests.e2e.pictures import screen_size

__all__ = ["sweeping"]

SAMPLES = 4
"""Sample issues."""


def is_on_x() -> bool:
    """Tell whether Qt draws on an X server whose keys can be pressed."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    return platform == "xcb" and bool(os.environ.get("DISPLAY")) and bool(shutil.which("xdotool"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs an X server where there is none."""
    if is_on_x():
        return
    reason = "needs QT_QPA_PLATFORM=xcb, DISPLAY and xdotool"
    for item in items:
        if item.get_closest_marker("xcb") is not None:
            item.add_marker(pytest.mark.skip(reason=reason))


class Reader:
    """The program, and the hand that presses its keys."""

    def __init__(self, program: Program, bot: QtBot) -> None:
        self.program = program
        self._bot = bot

    @property
    def room(self):
        return self.program.room

    @property
    def page(self) -> str:
        reading = self.room.reading
        return reading.leaf.page if reading is not None else ""

    def press(self, *keys: str) -> None:
        """Press keys as the keyboard does, through the X server."""
        subprocess.run(["xdotool", "key", *keys], check=True)
        self._bot.wait(60)

    def write(self, text: str) -> None:
        subprocess.run(["xdotool", "type", text], check=True)
        self._bot.wait(60)

    def click(self, x: int, y: int, button: int = 1) -> None:
        command = ["xdotool", "mousemove", *self._at(x, y), "click", str(button)]
        subprocess.run(command, check=True)
        self._bot.wait(60)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag with the left button, in steps as a hand does."""
        subprocess.run(["xdotool", "mousemove", *self._at(*start), "mousedown", "1"], check=True)
        self._bot.wait(40)
        for i in range(1, 11):
            at = (start[k] + (end[k] - start[k]) * i // 10 for k in (0, 1))
            subprocess.run(["xdotool", "mousemove", *self._at(*at)], check=True)
            self._bot.wait(15)
        subprocess.run(["xdotool", "mouseup", "1"], check=True)

    def _at(self, x: int, y: int) -> tuple[str, str]:
        """Return a place in the pixels of the X server."""
        ratio = self.room.window.devicePixelRatioF()
        return str(round(x * ratio)), str(round(y * ratio))

    def until(self, condition) -> None:
        self._bot.waitUntil(condition)

    def rest(self) -> None:
        """Wait until nothing is left to do and everything is drawn sharp."""
        self._bot.wait(SETTLE_MS + 40)
        desk = self.room.desk
        self.until(
            lambda: (
                self.program.is_idle()
                and desk.turner.turn is None
                and not desk.navigator.marks.is_flashing
                and self.room._wardrobe.is_done
            )
        )
        self._bot.wait(100)


def in_folder(folder: Path) -> Wanted:
    """Return where a program keeps what it keeps, all in one folder."""
    return Wanted(
        library=folder / "library.sqlite",
        settings=folder / "settings.json",
        covers=folder / "covers",
    )


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of the sample issues, which a first start takes in."""
    folder = tmp_path_factory.mktemp("stocked")
    with Library.open(in_folder(folder).library) as library:
        first_issue(library, samples=sample_issues())
        assert len(other_samples(library, samples=sample_issues())) == SAMPLES - 1
    return folder


@pytest.fixture
def home(stocked: Path, tmp_path: Path) -> Wanted:
    """A home of one's own, with the sample issues in it."""
    shutil.copytree(stocked, tmp_path / "home")
    return in_folder(tmp_path / "home")


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, home: Wanted) -> Iterator:
    """Start the program, as often as wanted, in one home."""
    started: list[Program] = []

    def start_it(language: Language = Language.CHINESE) -> Reader:
        settings = load_settings(home.settings) if home.settings.exists() else Settings()
        save_settings(home.settings, Settings(**{**_fields(settings), "language": language}))
        qapp.setStyle("Fusion")
        program = Program(qapp, home)
        started.append(program)
        window = program.room.window
        window.show()
        window.setGeometry(QRect(QPoint(0, 0), screen_size()))
        window.activateWindow()
        reader = Reader(program, qtbot)
        reader.until(lambda: bool(reader.page) and window.isActiveWindow())
        reader.room.desk.view.setFocus()
        reader.rest()
        return reader

    def stop() -> None:
        for program in started:
            program.room.window.close()
            program.close()
            program.room.window.deleteLater()
        started.clear()

    start_it.stop = stop
    yield start_it
    stop()


def _fields(settings: Settings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in Settings.__slots__}
