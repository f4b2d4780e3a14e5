"""What can be taken away is loaded when it is first wanted, and all of it is known before."""

import subprocess
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from reader.app.room.takings import COMMANDS
from reader.session.choices import Arrangement
from reader.session.settings import Settings
from tests.app.conftest import Enter

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SINGLE = Settings(arrangement=Arrangement.SINGLE)
LATER = (
    "reader.app.taking.",
    "reader.paint.impression",
    "reader.session.taking.citing",
    "PySide6.QtPrintSupport",
)
"""What the first page does not wait for."""


def test_the_first_page_waits_for_nothing_that_is_taken_away() -> None:
    code = "import sys, reader.app.program; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith(LATER)]


def test_every_command_is_known_before_what_does_it_is_there(enter: Enter) -> None:
    takings = enter().room.takings
    assert takings._desk is None
    assert set(takings.commands()) == set(COMMANDS)
    assert set(takings.desk.commands()) == set(COMMANDS)


def test_what_does_it_is_loaded_off_the_main_thread_and_then_does_it(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        "reader.app.room.takings.import_module",
        lambda name: loaded.append((name, threading.current_thread() is threading.main_thread())),
    )
    takings = enter(SINGLE).room.takings
    with qtbot.waitSignal(takings.told):
        takings.commands()["copy_shared"]()
        assert takings._desk is None
    assert loaded == [("reader.app.taking.taking_desk", False)]
    with qtbot.waitSignal(takings.told):
        takings.commands()["copy_shared"]()
    assert len(loaded) == 1


def test_what_is_done_is_told(enter: Enter) -> None:
    takings = enter().room.takings
    heard: list[str] = []
    takings.told.connect(heard.append)
    takings.desk.copier.told.emit("Copied.")
    assert heard == ["Copied."]
