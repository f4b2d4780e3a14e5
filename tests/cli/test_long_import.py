"""``daodu import`` of many issues: the time left is shown; stopped or killed, it goes on."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.library.checking import check
from reader.library.library import Library

ISSUES = 84
"""So many that an import is not over before the signal that stops it is heeded."""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "papers"
    for day in range(ISSUES):
        issue = path / f"{day:02}"
        issue.mkdir(parents=True)
        date = f"2024-0{1 + day // 12}-{1 + day % 12:02}"
        (issue / "issue.md").write_text(
            f"---\ntitle: 河畔晚报\ndate: {{value: {date}, status: known}}\n---\n", encoding="utf-8"
        )
        article = "# 新桥通车 {: #a1 }\n\n" + "河上的新桥通车了，两岸的人走了一上午。" * 200
        (issue / "01.md").write_text(f"---\nlabel: '01'\n---\n\n{article}\n", encoding="utf-8")
    return path


class Import:
    """``daodu import`` at work in a terminal of its own."""

    def __init__(self, library: Path, folder: Path) -> None:
        self._terminal, theirs = pty.openpty()
        self.program = subprocess.Popen(
            [sys.executable, "-m", "reader", "--library", str(library), "import", str(folder)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "COLUMNS": "120", "TERM": "xterm"},
        )
        os.close(theirs)
        self.shown = ""

    def read_until(self, words: str) -> None:
        """Read what is shown until some words have been."""
        while words not in self.shown and (more := self._read()):
            self.shown += more

    def finish(self) -> int:
        """Read to the end and return the exit status."""
        while more := self._read():
            self.shown += more
        os.close(self._terminal)
        return self.program.wait()

    def _read(self) -> str:
        try:
            return os.read(self._terminal, 65536).decode("utf-8", "replace")
        except OSError:  # Linux says so when the other end is closed.
            return ""


def held(library: Path) -> int:
    with Library.open(library) as opened:
        assert check(opened).found == ()
        return len(opened.issues(limit=1000))


def others_have_ended(session: int) -> bool:
    """Wait for the processes of a session to end; false after ten seconds."""
    for _ in range(100):
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_an_import_shows_the_time_left_and_goes_on_after_ctrl_c_and_a_kill(
    folder: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    first = Import(library, folder)
    first.read_until("added")
    os.killpg(first.program.pid, signal.SIGINT)
    assert first.finish() == 1
    assert "The same command goes on from there." in first.shown
    assert "Traceback" not in first.shown
    after_stop = held(library)
    assert 1 <= after_stop < ISSUES
    assert others_have_ended(first.program.pid)

    second = Import(library, folder)
    second.read_until("added")
    second.program.kill()
    second.finish()
    assert "unchanged" in second.shown
    after_kill = held(library)
    assert after_stop < after_kill <= ISSUES
    assert others_have_ended(second.program.pid)

    third = Import(library, folder)
    assert third.finish() == 0
    assert third.shown.count(": added") == ISSUES - after_kill
    assert third.shown.count(": unchanged") == after_kill
    assert held(library) == ISSUES
    assert f"{ISSUES}/{ISSUES}" in third.shown
    assert re.search(r"\d:\d\d:\d\d", third.shown), "the time left"
