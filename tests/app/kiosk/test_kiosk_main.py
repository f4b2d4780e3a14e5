"""The kiosk's program: its screen comes and goes, its exit status tells why it ends."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.kiosk import main
from reader.app.kiosk.main import KioskProgram
from reader.session.kiosk.settings import KioskSettings
from reader.session.kiosk.window import KioskWanted, WindowStatus
from tests.app.kiosk.kiosks import Clock

Start = Callable[..., KioskProgram]


@pytest.fixture
def beats() -> list[str]:
    return []


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, library_path: Path, key: str, beats: list[str]
) -> Iterator[Start]:
    programs: list[KioskProgram] = []
    font, palette = qapp.font(), qapp.palette()

    def start_it(**values: object) -> KioskProgram:
        wanted = KioskWanted(
            library=library_path,
            arrivals=library_path.parent / "arrivals.json",
            settings=KioskSettings(language="zh", motion="none", **values),
            beat=beats.append,
            scratch=library_path.parent / "scratch",
        )
        program = KioskProgram(qapp, wanted, Clock().clocks())
        programs.append(program)
        qtbot.waitUntil(lambda: bool(program.room.place) and program.is_idle())
        return program

    yield start_it
    for program in programs:
        program.close()
    qapp.setFont(font)
    qapp.setPalette(palette)


def _turn_screen(program: KioskProgram, monkeypatch: pytest.MonkeyPatch, rect: QRect) -> None:
    """Have the screen be of another size, as when it is turned upright."""
    sizes = main._sizes(rect)
    monkeypatch.setattr(main, "_sizes", lambda _: sizes)
    program._fit_screen()


def test_it_fills_the_screen_and_beats(start: Start, beats: list[str], key: str) -> None:
    program = start()
    window = program.room.hall.window
    assert window.isFullScreen()
    assert window.geometry() == window.screen().geometry()
    program.room.keeper.tick()
    assert beats[-1] == f"{key}/01"


def test_a_screen_that_is_not_there_is_replaced_by_the_first(start: Start) -> None:
    program = start(screen=7)
    assert program.room.hall.window.isVisible()


def test_a_screen_turned_upright_has_the_room_built_anew_on_the_same_page(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    program = start()
    former = program.room
    former.keeper.touch()
    former.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: former.place == f"{key}/02")
    _turn_screen(program, monkeypatch, QRect(0, 0, 2160, 3840))
    assert program.room is not former
    qtbot.waitUntil(lambda: program.room.place == f"{key}/02")
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert shown == [program.room.hall.window]
    assert program.room.desk.cover.is_always
    program.room.hall.window.close()
    assert program.room.hall.window.isVisible()


def test_a_screen_of_the_same_size_is_only_filled_again(start: Start) -> None:
    program = start()
    former = program.room
    program.room.hall.window.setGeometry(0, 0, 300, 300)
    program._fit_screen()
    assert program.room is former
    window = program.room.hall.window
    assert window.geometry() == window.screen().geometry()


def test_the_exit_status_tells_staff_from_a_lost_library(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    statuses: list[int] = []
    monkeypatch.setattr(QApplication, "exit", statuses.append)
    program = start()
    program.room.left.emit()
    program.room.library_lost.emit()
    assert statuses == [WindowStatus.STAFF_LEFT, WindowStatus.LIBRARY_UNREADABLE]


def test_sizes_grow_with_the_shorter_side_and_stay_large_enough_for_a_finger() -> None:
    wall, small = main._sizes(QRect(0, 0, 3840, 2160)), main._sizes(QRect(0, 0, 800, 480))
    assert (wall.px(100), wall.is_tall) == (200, False)
    assert main._sizes(QRect(0, 0, 1080, 1920)).is_tall
    assert small.target >= 44
    assert [s.is_narrow for s in (wall, small)] == [False, True]
    assert dataclasses.replace(small, unit=9.0).target > 500
