"""What every test relies on: no screen, no stray log records, no chance."""

import logging
import os
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test depends on the machine's speed, or on chance: the same examples each time,
# unless somebody asks for more of them.
settings.register_profile(
    "daodu",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="DAODU_EXAMPLES" not in os.environ,
)
settings.load_profile("daodu")

PATIENCE_MS = 60_000
"""After which what a test waits for will not come; only a test that fails waits so long."""
SHARED = Path(__file__).resolve().parents[2] / "shared"


class PatientBot(QtBot):
    """Waits longer than five seconds for what is only late: a busy machine loads slowly."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815 (pytest-qt's name)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815 (the same)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return what drives a window."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _no_stray_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which something logged a warning or worse."""
    yield
    stray = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]


@pytest.fixture(scope="session")
def seed_page() -> Path:
    """The page Daodu began from; its text is not ours, so it lies outside the project."""
    path = SHARED / "seed" / "zjfzb-6311-p01.txt"
    if not path.is_file():
        pytest.skip("the seed page is not beside this checkout")
    return path
