# ruff: noqa: T201 (a benchmark prints what it found)
"""The start: until a page is on screen, against a bare window that sets 3,000 characters.

Compared, each in a process of its own, in turn, timed by the clock from its beginning:

- *bare*: a window of PySide6 that loads the same fonts and paints 3,000 characters, until the
  event loop is back after its first painting;
- *reopened*: ``daodu`` with a library of 1,000 issues, closed before with a page in its window:
  until the picture kept of the window is on screen, and until the live page is, which can be
  turned;
- *read before*: ``daodu open`` with the key of another issue of that library, whose page was
  made up in an earlier session: until a bare window, and until the live page;
- *never read*: the same with an issue whose page must be made up;
- *first*: ``daodu`` with no library, which makes one and takes the samples in: until a bare
  window, and until the live page of the newest.

Python's bytecode is there for all, as pip leaves it. The screen's own time to show what was
painted is in none. Prints; asserts no times. ``pytest -s tests/benchmarks/test_start.py``
"""

import itertools
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.program import Program
from reader.app.wanted import Wanted
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.resources import font_files
from tests.library.newsroom import daily

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ISSUES = 1000
ROUNDS = 10
BARE = """
import sys
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QPainter
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
for path in sys.argv[1:]:
    QFontDatabase.addApplicationFont(path)
text = ("海港新区今天开通首条夜间公交线路沿途经过三座码头和一座灯塔" * 120)[:3000]
class Window(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.setFont(QFont("Noto Serif SC", 9))
        painter.drawText(QRectF(self.rect()), int(Qt.TextFlag.TextWrapAnywhere), text)
        painter.end()
        QTimer.singleShot(0, lambda: print("painted", file=sys.stderr, flush=True))
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""


KEPT, BARELY = "the picture of the last time is on screen", "a window is on screen"
LIVE = "the live page is on screen"


def seconds(command: list[str], last: str, home: Path) -> dict[str, float]:
    """Return when a process said each line, in seconds from its beginning; end it after one."""
    environment = os.environ | {"XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    # What is installed has its bytecode beside it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command],
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
    )
    assert process.stderr is not None
    said: dict[str, float] = {}
    for line in process.stderr:
        said[told := line.strip().removeprefix("daodu: ")] = time.perf_counter() - began
        if told == last:
            break
    process.kill()
    process.communicate()
    return said


def prepare(qapp: QApplication, qtbot: QtBot, wanted: Wanted) -> tuple[str, str]:
    """Have a library, a page read of one issue, and the window closed with a page of another.

    Returns:
        Keys of an issue that was read, and of one that never was.
    """
    with Library.open(wanted.library) as library:
        keys = [
            library.accession(CollatedIssue(issue=replace(issue, title="海港日报"))).key
            for issue in daily(ISSUES, 12)
        ]
    for key in (keys[10], keys[-1]):
        program = Program(qapp, replace(wanted, issue=key))
        program.room.window.resize(1280, 800)
        program.room.window.show()
        qtbot.waitUntil(lambda: program.room.desk.navigator.is_printed, timeout=60000)  # noqa: B023 (asked at once)
        qtbot.waitUntil(program.is_idle, timeout=60000)
        program.room.window.close()
        program.close()
    return keys[10], keys[20]


@pytest.fixture
def home(tmp_path: Path) -> Callable[[bool], Path]:
    """Make a home to start in: as the last session left it, or empty."""
    numbers = itertools.count()

    def make(is_used: bool) -> Path:
        folder = tmp_path / f"home-{next(numbers)}"
        if is_used:
            shutil.copytree(tmp_path / "daodu", folder / "daodu")
        else:
            folder.mkdir()
        return folder

    return make


def test_until_a_page_is_on_screen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, home: Callable[[bool], Path]
) -> None:
    wanted = Wanted(
        library=tmp_path / "library.sqlite",
        settings=tmp_path / "daodu/settings.json",
        covers=tmp_path / "daodu/covers",
    )
    read, unread = prepare(qapp, qtbot, wanted)
    # What is read in one library is not what the other opens with.
    asked = shutil.copy(wanted.library, tmp_path / "asked.sqlite")
    fonts = [str(path) for path in font_files()]
    ours = ["-m", "reader", "-v", "--library", str(wanted.library)]
    asking = ["-m", "reader", "-v", "--library", str(asked), "open"]
    found: dict[tuple[str, str], list[float]] = {}
    for number in range(ROUNDS):
        empty = home(False)
        fresh = ["-m", "reader", "-v", "--library", str(empty / "library.sqlite")]
        cases = {
            "bare": (["-c", BARE, *fonts], "painted", home(True)),
            "reopened": (ours, LIVE, home(True)),
            "read before": ([*asking, read], LIVE, home(True)),
            "never read": ([*asking, unread], LIVE, home(True)),
            "first": (fresh, LIVE, empty),
        }
        # Each case comes first in some round: what comes after the copying is slower.
        turned = [*cases][number % len(cases) :] + [*cases][: number % len(cases)]
        for case in turned:
            start = cases[case]
            for line, when in seconds(*start).items():
                found.setdefault((case, line), []).append(when)
    print(f"\n{ISSUES} issues, {os.environ.get('QT_QPA_PLATFORM', '')}")
    bare = statistics.median(found["bare", "painted"])
    for (case, line), times in sorted(found.items()):
        if line in (KEPT, BARELY, LIVE, "painted"):
            middle = statistics.median(times)
            print(f"{case}: {line}: {middle:.2f} s, {middle / bare:.2f} times the bare window")
