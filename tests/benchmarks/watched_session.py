# ruff: noqa: T201 (the session's report goes to standard output)
"""A reading session in a process of its own: a filled library in, a report as JSON out.

Started by ``test_session``, as ``python -m tests.benchmarks.watched_session FOLDER LARGE WIDTH
HEIGHT ROUNDS``: what a test runner and the filling of a library leave in memory is not the
reader's.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.app.dress.theme import interface_font
from reader.app.main import SWITCH_SECONDS
from reader.app.program import Program
from reader.app.wanted import Wanted
from reader.session.settings import Language, Settings, save_settings
from tests.benchmarks.loop_watch import LoopWatch
from tests.benchmarks.reading_script import ReadingScript

REST_SECONDS = 1.0
"""After each round, before its memory is read: covers are still made, garbage is swept."""


def memory_mb() -> tuple[float, float]:
    """Return what the process holds: its resident set, and its share of what is mapped."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    held = {name: int(rest.split()[0]) for name, _, rest in (x.partition(":") for x in lines[1:])}
    return held["Rss"] * 1024 / 1e6, held["Pss"] * 1024 / 1e6


def begin(folder: Path, size: tuple[int, int]) -> tuple[QApplication, Program]:
    """Open the reading window on a library, as ``reader.app.main`` does."""
    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setFont(interface_font())
    wanted = Wanted(
        library=folder / "library.sqlite",
        settings=folder / "settings.json",
        covers=folder / "covers",
    )
    save_settings(wanted.settings, Settings(language=Language.ENGLISH))
    program = Program(application, wanted)
    program.room.window.show()
    while program.room.reading is None or not program.is_idle():
        application.processEvents()
        time.sleep(0.005)
    # On the first day a small screen is filled, by an event that comes after the showing.
    program.room.window.resize(*size)
    application.processEvents()
    assert program.room.window.size().toTuple() == size
    return application, program


def main(folder: Path, large: str, size: tuple[int, int], rounds: int) -> None:
    """Read for some rounds and print the report."""
    application, program = begin(folder, size)
    script = ReadingScript(program=program, large=large, size=size, folder=folder)
    watch = LoopWatch(application)
    held = []
    for _ in range(rounds):
        for name, action in script.steps():
            watch.do(name, action)
        watch.rest_until("at rest", program.is_idle)
        watch.rest("at rest", REST_SECONDS)
        held.append(memory_mb())
    program.room.window.close()
    program.close()
    print(json.dumps({"report": watch.report(), "held": held}))


if __name__ == "__main__":
    _, folder_, large_, width_, height_, rounds_ = sys.argv
    main(Path(folder_), large_, (int(width_), int(height_)), int(rounds_))
