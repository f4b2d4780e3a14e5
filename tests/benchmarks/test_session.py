# ruff: noqa: T201 (a benchmark prints what it found)
"""A long reading session: how long the main thread is away, and what memory does.

Prints times, asserts none; memory it asserts. ``pytest -s tests/benchmarks/test_session.py``
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.main import SWITCH_SECONDS
from reader.app.program import Program
from reader.app.wanted import Wanted
from reader.session.desk.turning import Way
from reader.session.settings import Language, Settings, save_settings
from tests.benchmarks.full_library import fill_apart

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ROUNDS = int(os.environ.get("DAODU_ROUNDS", "10"))
ISSUES = int(os.environ.get("DAODU_ISSUES", "1000"))
MOST_MB = 400
MARKS = int(os.environ.get("DAODU_MARKS", "5000"))


def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> Program:
    wanted = Wanted(
        library=tmp_path / "library.sqlite",
        settings=tmp_path / "settings.json",
        covers=tmp_path / "covers",
    )
    save_settings(wanted.settings, Settings(language=Language.ENGLISH))
    sys.setswitchinterval(SWITCH_SECONDS)
    program = Program(qapp, wanted)
    program.room.window.show()
    qtbot.waitUntil(lambda: program.room.reading is not None, timeout=60000)
    # On the first day a small screen is filled, by an event that comes after the showing.
    program.room.window.resize(*size)
    qtbot.waitUntil(lambda: program.room.window.size().toTuple() == size)
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
def test_the_main_thread_and_the_memory(tmp_path: Path, size: tuple[int, int]) -> None:
    large = fill_apart(tmp_path / "library.sqlite", ISSUES, MARKS)
    command = [sys.executable, "-m", "tests.benchmarks.watched_session", str(tmp_path), large]
    environment = dict(os.environ)
    # What is installed has its bytecode beside it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [*command, *map(str, size), str(ROUNDS)],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    resident, share = zip(*told["held"], strict=True)
    print(f"\n{size[0]}x{size[1]}, {ISSUES} issues and {MARKS} marks held, {ROUNDS} rounds")
    print(told["report"])
    print("resident after each round, MB:", [round(each) for each in resident])
    print("proportional share of what is mapped, MB:", [round(each) for each in share])
    settled = resident[min(1, ROUNDS - 1)]
    print(f"last to second: {resident[-1] / settled:.2f}")
    assert resident[-1] <= settled * 1.1
    assert max(resident) < MOST_MB


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
    whole: list[float] = []
    desk.turner.grip(Way.ONWARD, 0.95)
    for i in range(60):
        began, at_work = time.perf_counter(), time.process_time()
        desk.turner.carry(i / 60, 0.95 - 0.3 * i / 60)
        # What the reader's program paints: where the view looks different.
        qapp.processEvents()
        frames.append(time.perf_counter() - began)
        worked.append(time.process_time() - at_work)
        at_work = time.process_time()
        desk.view.repaint()
        whole.append(time.process_time() - at_work)
    desk.turner.finish()
    stop(program)
    ratio = statistics.median(frames) / statistics.median(still)
    print(f"\n{size[0]}x{size[1]} turn: {shown(frames)}; still: {shown(still)}; ratio {ratio:.1f}")
    print(f"work of all threads, whatever else the machine does: {shown(worked)}")
    print(f"work of painting the whole view: {shown(whole)}")
