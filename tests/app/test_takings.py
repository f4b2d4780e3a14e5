"""What can be taken away is loaded when it is first wanted, and all of it is known before."""

import subprocess
import sys

import pytest

from reader.app.room.takings import COMMANDS
from tests.app.conftest import Enter

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

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


def test_what_is_done_is_told(enter: Enter) -> None:
    takings = enter().room.takings
    heard: list[str] = []
    takings.told.connect(heard.append)
    takings.desk.copier.told.emit("Copied.")
    assert heard == ["Copied."]
