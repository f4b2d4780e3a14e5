# ruff: noqa: T201 (a benchmark prints what it found)
"""The start: until a page is on screen, against a bare window that sets 3,000 characters.

The bare window loads the same fonts. Both are processes of their own, in turn, timed from
their beginning; the library holds 1,000 issues. Prints; asserts no times.
``pytest -s tests/benchmarks/test_start.py``
"""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.program import Program
from reader.app.wanted import Wanted
from reader.library.library import Library
from reader.model.printed import CollatedIssue
from reader.paint.faces import font_files
from tests.library.newsroom import daily

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ISSUES = 1000
ROUNDS = 7
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


def seconds(command: list[str], lines: tuple[str, ...], home: Path) -> dict[str, float]:
    """Return when a process said each line, in seconds from its beginning; then end it."""
    began = time.perf_counter()
    environment = os.environ | {"XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)}
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
        if (told := line.strip().removeprefix("daodu: ")) in lines:
            said[told] = time.perf_counter() - began
        if len(said) == len(lines):
            break
    process.kill()
    process.communicate()
    return said


def prepare(qapp: QApplication, qtbot: QtBot, wanted: Wanted) -> None:
    """Have a library, and the window closed once with a page in it."""
    with Library.open(wanted.library) as library:
        for issue in daily(ISSUES, 12):
            library.accession(CollatedIssue(issue=replace(issue, title="海港日报")))
    program = Program(qapp, wanted)
    program.room.window.resize(1280, 800)
    program.room.window.show()
    qtbot.waitUntil(lambda: program.room.desk.navigator.is_printed, timeout=60000)
    qtbot.waitUntil(program.is_idle, timeout=60000)
    program.room.window.close()
    program.close()


def test_until_a_page_is_on_screen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    wanted = Wanted(
        library=tmp_path / "library.sqlite",
        settings=tmp_path / "daodu/settings.json",
        covers=tmp_path / "daodu/covers",
    )
    prepare(qapp, qtbot, wanted)
    kept, live = "the picture of the last time is on screen", "the window itself is on screen"
    fonts = [str(path) for path in font_files()]
    ours = ["-m", "reader", "-v", "--library", str(wanted.library)]
    found: dict[str, list[float]] = {"painted": [], kept: [], live: []}
    for _ in range(ROUNDS):
        told = seconds(["-c", BARE, *fonts], ("painted",), tmp_path)
        told |= seconds(ours, (kept, live), tmp_path)
        for name, when in told.items():
            found[name].append(when)
    print(f"\n{ISSUES} issues, {os.environ.get('QT_QPA_PLATFORM', '')}")
    bare = statistics.median(found["painted"])
    for name, times in found.items():
        middle = statistics.median(times)
        print(f"{name}: {middle:.2f} s, {middle / bare:.2f} times the bare window")
