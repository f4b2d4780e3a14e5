"""A room with the small issue open in it."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import interface_font
from reader.app.language.interpreter import Interpreter
from reader.paint.faces import load_faces
from reader.session.settings import Language, Settings
from tests.app.rooms import Open, fill, open_room
from tests.session.issues import small_issue

Enter = Callable[..., Open]


@pytest.fixture(scope="session", autouse=True)
def type_case(qapp: QApplication) -> None:
    """Have the bundled type: a machine without Chinese type measures it as thin boxes."""
    load_faces()
    qapp.setFont(interface_font())


@pytest.fixture(scope="module", autouse=True)
def sweeping() -> Iterator[None]:
    """Let no thread but the main one collect widgets."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def hands_off(qapp: QApplication) -> Iterator[None]:
    """Let go of Shift, Ctrl and Alt: Qt takes what a test held down last for held ever after."""
    yield
    QTest.keyRelease(QWidget(), Qt.Key.Key_Shift)
    assert qapp.keyboardModifiers() is Qt.KeyboardModifier.NoModifier


@pytest.fixture(params=[Language.CHINESE])
def language(request: pytest.FixtureRequest) -> Language:
    """The window's language; parametrize it indirectly for another."""
    chosen: Language = request.param
    return chosen


@pytest.fixture(autouse=True)
def interpreter(qapp: QApplication, language: Language) -> Iterator[Interpreter]:
    """Speak the language, and English again when the test is over."""
    interpreter = Interpreter(qapp)
    interpreter.speak(language)
    yield interpreter
    interpreter.speak(Language.ENGLISH)


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def key(library_path: Path) -> str:
    return fill(library_path, small_issue())[0]


@pytest.fixture
def enter(qtbot: QtBot, library_path: Path, key: str) -> Iterator[Enter]:
    """Open rooms one after the other, each with the issue laid out."""
    rooms: list[Open] = []

    def open_it(settings: Settings | None = None) -> Open:
        opened = open_room(library_path, settings or Settings())
        rooms.append(opened)
        opened.room.window.resize(900, 900)
        opened.room.window.show()
        opened.librarian.fetch(key)
        view = opened.room.desk.view
        qtbot.waitUntil(
            lambda: (
                opened.room.reading is not None
                and bool(view.desk.places())
                and opened.room.desk.supply.whole(view.desk.places()[0][0]) is not None
            )
        )
        return opened

    yield open_it
    for opened in rooms:
        opened.close()
