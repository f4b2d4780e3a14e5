# ruff: noqa: T201 (a benchmark prints what it found)
"""A long reading session: how long the main thread is away, and what memory does.

Prints times, asserts none; memory it asserts. ``pytest -s tests/benchmarks/test_session.py``
"""

import os
import statistics
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.main import SWITCH_SECONDS
from reader.app.program import Program
from reader.app.wanted import Wanted
from reader.library.library import Library
from reader.library.notes import write_note
from reader.model.printed import CollatedIssue
from reader.resources import sample_issues
from reader.session.intake import take_in
from reader.session.settings import Language, Settings, save_settings
from reader.session.turning import Way
from tests.benchmarks.loop_watch import LoopWatch
from tests.benchmarks.reading_script import LARGE_TITLE, ReadingScript, large_issue, marks
from tests.library.newsroom import daily

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ROUNDS = int(os.environ.get("DAODU_ROUNDS", "10"))
ISSUES = int(os.environ.get("DAODU_ISSUES", "1000"))
MORE = 20
"""Issues held beside them at most: the samples and a large one."""
MOST_MB = 400
MARKS = int(os.environ.get("DAODU_MARKS", "5000"))


def memory_mb() -> float:
    """Return what the process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6


def furnish(library: Library) -> None:
    """Put a large issue and many marks into the library."""
    library.accession(CollatedIssue(issue=large_issue()))
    keys = tuple(holding.key for holding in library.issues(limit=ISSUES + MORE))
    with library.writing():
        for note in marks(keys, MARKS):
            write_note(library.connection, note)


def start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, size: tuple[int, int], issues: int = 0
) -> Program:
    wanted = Wanted(
        library=tmp_path / "library.sqlite",
        settings=tmp_path / "settings.json",
        covers=tmp_path / "covers",
    )
    save_settings(wanted.settings, Settings(language=Language.ENGLISH))
    with Library.open(wanted.library) as library:
        for _ in take_in(library, (sample_issues(),)):
            pass
        for issue in daily(issues, 8):
            library.accession(CollatedIssue(issue=issue))
        if issues:
            furnish(library)
    sys.setswitchinterval(SWITCH_SECONDS)
    program = Program(qapp, wanted)
    program.room.window.show()
    program.room.window.resize(*size)
    qtbot.waitUntil(lambda: program.room.reading is not None, timeout=60000)
    qtbot.waitUntil(program.is_idle, timeout=60000)
    return program


def stop(program: Program) -> None:
    program.room.window.close()
    program.close()


def shown(times: list[float]) -> str:
    ordered = sorted(times)
    middle, high = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    return f"median {middle * 1000:.1f} ms, p95 {high * 1000:.1f} ms, max {ordered[-1] * 1000:.1f}"


@pytest.mark.parametrize("size", [(1600, 1000), (3840, 2160)])
def test_the_main_thread_and_the_memory(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    program = start(qapp, qtbot, tmp_path, size, issues=ISSUES)
    with Library.open(tmp_path / "library.sqlite") as library:
        held_issues = library.issues(limit=ISSUES + MORE)
    (large,) = (each.key for each in held_issues if each.title == LARGE_TITLE)
    script = ReadingScript(program=program, large=large, size=size)
    watch = LoopWatch(qapp)
    held: list[float] = []
    for _ in range(ROUNDS):
        for name, action in script.steps():
            watch.do(name, action)
        watch.rest_until("at rest", program.is_idle)
        held.append(memory_mb())
    stop(program)
    print(f"\n{size[0]}x{size[1]}, {ISSUES} issues and {MARKS} marks held, {ROUNDS} rounds")
    print(watch.report())
    print("memory after each round, MB:", [round(each) for each in held])
    print(f"last to second: {held[-1] / held[1]:.2f}")
    assert held[-1] <= held[1] * 1.1
    assert max(held) < MOST_MB


@pytest.mark.parametrize("size", [(2000, 1400), (3840, 2160)])
def test_a_frame_of_a_turn(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    program = start(qapp, qtbot, tmp_path, size)
    desk = program.room.desk
    program.room.actions["spread"].trigger()
    program.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: desk.turner.turn is None)
    qtbot.waitUntil(program.is_idle, timeout=60000)
    still: list[float] = []
    for _ in range(30):
        began = time.perf_counter()
        desk.view.repaint()
        still.append(time.perf_counter() - began)
    frames: list[float] = []
    worked: list[float] = []
    desk.turner.grip(Way.ONWARD, 0.95)
    for i in range(60):
        desk.turner.carry(i / 60, 0.95 - 0.3 * i / 60)
        began, at_work = time.perf_counter(), time.process_time()
        desk.view.repaint()
        frames.append(time.perf_counter() - began)
        worked.append(time.process_time() - at_work)
    desk.turner.finish()
    stop(program)
    ratio = statistics.median(frames) / statistics.median(still)
    print(f"\n{size[0]}x{size[1]} turn: {shown(frames)}; still: {shown(still)}; ratio {ratio:.1f}")
    print(f"work of all threads, whatever else the machine does: {shown(worked)}")
