"""Windows that are started again, with real processes that play them."""

import asyncio
import json
import logging
import os
import signal
import socket
import sys
import threading
from pathlib import Path

import pytest

from reader.session.arrivals import Arrivals, Arrived, write_arrivals
from reader.session.kiosk.settings import KioskSettings
from reader.supply import minding
from reader.supply.child import Child, Errand
from reader.supply.newsagent import arrivals_file
from reader.supply.service_manager import ServiceManager
from reader.supply.supervisor import LOOK_OVER_EVERY, Post, Supervisor

MIME = Path(__file__).with_name("mime.py")
KEY = "山城晚报/2026-05-01"
PATIENCE = 30
"""Seconds after which a test has failed."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")


class Stage:
    """A supervisor with processes that act as written."""

    def __init__(self, folder: Path, screens: int = 1) -> None:
        self.folder = folder
        self.kiosk = folder / "kiosk"
        self.kiosk.mkdir()
        self.environment: dict[str, str] = {}
        self.screens = tuple(KioskSettings(screen=n) for n in range(screens))
        for part in ("window", "newsagent"):
            (folder / part).mkdir()
            (folder / part / "acts").write_text("live=")

    def write(self, part: str, *acts: str) -> None:
        (self.folder / part / "acts").write_text("\n".join(acts))

    def starts(self, part: str) -> list[dict[str, object]]:
        return [json.loads(f.read_text()) for f in sorted((self.folder / part).glob("start-*"))]

    def supervisor(self, silence: float = 5.0, first_silence: float = 60.0) -> Supervisor:
        return Supervisor(
            Post(
                library=self.folder / "library.sqlite",
                folder=self.kiosk,
                screens=self.screens,
                window=(sys.executable, str(MIME), str(self.folder / "window")),
                newsagent=(sys.executable, str(MIME), str(self.folder / "newsagent")),
                manager=ServiceManager(self.environment),
                first_silence=first_silence,
                silence=silence,
            )
        )

    def run(self, silence: float = 5.0, first_silence: float = 60.0) -> int:
        async def run() -> int:
            async with asyncio.timeout(PATIENCE):
                return await self.supervisor(silence, first_silence).run()

        return asyncio.run(run())

    async def until(self, part: str, starts: int) -> None:
        """Wait until a part was started so many times."""

        async with asyncio.timeout(PATIENCE):
            while len(self.starts(part)) < starts:
                await asyncio.sleep(0.02)


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setattr(minding, "FIRST_WAIT", 0.001)
    monkeypatch.setattr(minding, "LONGEST_WAIT", 0.001)
    return Stage(tmp_path)


def test_it_starts_again_whatever_way_a_window_ends_until_staff_leave(stage: Stage) -> None:
    before = set(threading.enumerate())
    stage.write("window", "exit=1", "die", "beat= exit=7", "beat= exit=0")
    assert stage.run() == 0
    assert len(stage.starts("window")) == 4
    # Nothing is left over: no thread, no file of the processes.
    for thread in set(threading.enumerate()) - before:
        thread.join(PATIENCE)
        assert not thread.is_alive()
    assert [f for name in ("screen-0", "newsagent") for f in (stage.kiosk / name).iterdir()] == []


def test_a_window_that_stands_still_is_ended(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "reader.supply")
    stage.write("window", "beat= stand", "exit=0")
    assert stage.run(silence=0.3) == 0
    assert len(stage.starts("window")) == 2
    assert "screen 0: no sign of life for 0.3 s" in caplog.text


def test_a_window_that_loads_slowly_is_waited_for(stage: Stage) -> None:
    stage.write("window", "load=1 beat= exit=0")
    assert stage.run(silence=0.3) == 0
    assert len(stage.starts("window")) == 1


def test_a_window_that_never_comes_up_is_ended(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "reader.supply")
    stage.write("window", "stand", "exit=0")
    assert stage.run(first_silence=2) == 0
    # On a slow machine the second may not be quick enough to end by itself.
    assert len(stage.starts("window")) >= 2
    assert "screen 0: no sign of life for 2 s" in caplog.text


def test_a_window_is_told_where_to_begin_and_what_to_leave(stage: Stage) -> None:
    newest = Arrived(key=KEY, title="山城晚报")
    write_arrivals(arrivals_file(stage.kiosk), Arrivals(issues=(newest,)))
    stage.write("window", *["beat= exit=9"] * 3, "exit=0")
    stage.run()
    first, *_, last = stage.starts("window")
    assert first["withheld"] == []
    assert last["withheld"] == [KEY]
    assert first["settings"]["idle"] == 60.0  # type: ignore[index]
    assert first["arrivals"] == str(arrivals_file(stage.kiosk))


def test_what_a_killed_window_left_is_gone_at_the_next_start(stage: Stage) -> None:
    stage.write("window", "litter die", "live=")
    supervisor = stage.supervisor()

    async def watch() -> None:
        work = asyncio.create_task(supervisor.run())
        await stage.until("window", 2)
        assert list((stage.kiosk / "screen-0").iterdir()) == []
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)

    asyncio.run(watch())


def test_a_newsagent_that_dies_is_started_again_and_windows_do_not_notice(stage: Stage) -> None:
    stage.write("newsagent", "die", "exit=1", "live=")
    supervisor = stage.supervisor()

    async def watch() -> None:
        work = asyncio.create_task(supervisor.run())
        await stage.until("newsagent", 3)
        os.kill(os.getpid(), signal.SIGTERM)
        assert await work == 0

    asyncio.run(watch())
    assert len(stage.starts("window")) == 1


def test_windows_open_a_renewed_library(stage: Stage) -> None:
    stage.write("newsagent", "live=")
    stage.write("window", "live=", "beat= exit=0")
    supervisor = stage.supervisor()

    async def watch() -> None:
        work = asyncio.create_task(supervisor.run())
        await stage.until("window", 1)
        while not supervisor._windows:
            await asyncio.sleep(0.02)
        supervisor._hear_newsagent(b"beat")
        supervisor._hear_newsagent(b"renewed")
        assert await work == 0

    asyncio.run(watch())
    assert len(stage.starts("window")) == 2
    assert supervisor._lives[0].deaths == ()


def test_a_library_that_a_window_cannot_read_is_looked_over(stage: Stage) -> None:
    stage.write("window", "beat= exit=3", "live=")
    supervisor = stage.supervisor()

    async def watch() -> None:
        work = asyncio.create_task(supervisor.run())
        async with asyncio.timeout(PATIENCE):
            # The first newsagent may have been ended before it read its letter.
            while not any(letter["look_over"] for letter in stage.starts("newsagent")):
                await asyncio.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)
        await work

    asyncio.run(watch())
    assert len(stage.starts("newsagent")) <= 2


def test_a_process_that_cannot_be_started_is_tried_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "reader.supply")
    stage.write("window", "beat= say=chatter exit=0")
    start = Child.start
    refusals = {"screen 0": 2, "newsagent": 2}

    async def refuse(errand: Errand) -> Child:
        if refusals[errand.name]:
            refusals[errand.name] -= 1
            raise OSError(12, "Cannot allocate memory")
        return await start(errand)

    monkeypatch.setattr(Child, "start", refuse)
    assert stage.run() == 0
    assert caplog.text.count("screen 0: cannot be started: [Errno 12]") == 2
    assert len(stage.starts("window")) == 1


def test_the_library_is_looked_over_for_windows_only_now_and_then(stage: Stage) -> None:
    supervisor = stage.supervisor()
    supervisor._have_library_looked_over(1000.0)
    assert supervisor._is_to_look_over
    supervisor._is_to_look_over = False
    supervisor._have_library_looked_over(1000.0 + LOOK_OVER_EVERY - 1)
    assert not supervisor._is_to_look_over
    supervisor._have_library_looked_over(1000.0 + LOOK_OVER_EVERY)
    assert supervisor._is_to_look_over


def test_each_screen_is_left_by_itself(tmp_path: Path) -> None:
    stage = Stage(tmp_path, screens=2)
    stage.write("window", "beat= exit=0")
    assert stage.run() == 0
    numbers = sorted(letter["settings"]["screen"] for letter in stage.starts("window"))  # type: ignore[index]
    assert numbers == [0, 1]


def test_systemd_is_told_and_the_log_is_bounded(
    stage: Stage, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.INFO, "reader.supply")
    told: list[str] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        stage.environment = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "40000"}
        supervisor = stage.supervisor()
        stage.write("window", "warn=loop live=" + KEY + "/01")

        async def watch() -> None:
            loop = asyncio.get_running_loop()
            loop.add_reader(ear, lambda: told.append(ear.recv(1000).decode()))
            work = asyncio.create_task(supervisor.run())
            async with asyncio.timeout(PATIENCE):
                while told.count("WATCHDOG=1") < 4 or "loop" not in caplog.text:
                    await asyncio.sleep(0.02)
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
            await asyncio.sleep(0.02)

        asyncio.run(watch())
    assert told[0] == "READY=1"
    assert f"STATUS=screen 0: {KEY}/01" in told
    assert told[-1] == "STOPPING=1"
    # Twenty a second, and a second may end among them.
    assert 20 <= caplog.text.count("screen 0: loop") < 50


def test_without_systemd_nobody_is_told() -> None:
    manager = ServiceManager({})
    manager.ready()
    assert manager.pace == 0.0
    assert ServiceManager({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"}).pace == 30.0
