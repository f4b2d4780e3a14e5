"""The supervisor of a kiosk: settings in, windows that are always there out.

It starts one newsagent and one window a screen, hears their signs of life, and
starts again what dies or stands still. It does nothing that can wait: no disk
but its log, no network, no library.
"""

import asyncio
import contextlib
import dataclasses
import json
import logging
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.session.arrivals import read_arrivals
from reader.session.kiosk.settings import KioskSettings
from reader.session.kiosk.window import FIRST_SILENCE, SILENCE, WindowStatus
from reader.supply.beating import BEAT, RENEWED
from reader.supply.child import Child, Errand, empty
from reader.supply.minding import LONGEST_WAIT, Life, beat, die, start
from reader.supply.newsagent import arrivals_file
from reader.supply.service_manager import ServiceManager

_LOG = logging.getLogger(__name__)

NEWSAGENT_SILENCE = 900.0
"""Seconds: a PDF of a hundred scanned pages takes minutes on a small machine, and
a share that is away may hold a process up for minutes too."""

LOOK_OVER_EVERY = 600.0
"""Seconds between two times that the library is looked over for windows that cannot read it."""

READY_AFTER = 20.0
"""Seconds after which the service counts as started whatever the windows say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a supervisor is to watch over.

    Attributes:
        library: The library file.
        folder: The kiosk's folder beside it.
        screens: The settings of each window.
        window: The command of a window; it reads its letter from the standard input.
        newsagent: The command of the newsagent; likewise.
        manager: Who is told.
        first_silence: Seconds until a window's first beat after which it is ended.
        silence: Seconds without a further beat after which it is ended.
    """

    library: Path
    folder: Path
    screens: tuple[KioskSettings, ...]
    window: tuple[str, ...]
    newsagent: tuple[str, ...]
    manager: ServiceManager
    first_silence: float = FIRST_SILENCE
    silence: float = SILENCE


class Supervisor:
    """Watches over the processes of a kiosk until staff have left all screens."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._lives = [Life() for _ in post.screens]
        self._windows: dict[int, Child] = {}
        self._agent: Child | None = None
        self._is_wished: set[int] = set()
        self._looked_over = -LOOK_OVER_EVERY
        self._is_to_look_over = False
        self._are_up = asyncio.Event()

    async def run(self) -> int:
        """Watch until staff have left all screens, or the machine wants us to end.

        Returns:
            The exit status, 0.
        """
        loop = asyncio.get_running_loop()
        work = asyncio.create_task(self._work())
        with _ending_signals(loop, work.cancel), contextlib.suppress(asyncio.CancelledError):
            await work
        self._post.manager.stopping()
        for name in self._scratches():
            empty(self._post.folder / name)
        return 0

    async def _work(self) -> None:
        errands = [
            asyncio.create_task(self._keep_newsagent()),
            asyncio.create_task(self._tell_manager()),
        ]
        windows = [
            asyncio.create_task(self._keep_window(number))
            for number in range(len(self._post.screens))
        ]
        try:
            await asyncio.gather(*windows)
            _LOG.info("staff have left all screens")
        finally:
            for task in (*errands, *windows):
                # A second cancelling would break off the ending of a process.
                if not task.cancelling():
                    task.cancel()
            await asyncio.gather(*errands, *windows, return_exceptions=True)

    async def _keep_window(self, number: int) -> None:
        """Start a window again and again, until staff leave it."""
        loop = asyncio.get_running_loop()
        idle = self._post.screens[number].idle
        while True:
            await asyncio.sleep(self._lives[number].wait())
            status = await self._one_life(number)
            if status == WindowStatus.STAFF_LEFT:
                _LOG.info("screen %d: staff have left", number)
                return
            if status == WindowStatus.LIBRARY_UNREADABLE:
                self._have_library_looked_over(loop.time())
            if number in self._is_wished:
                self._is_wished.discard(number)
                continue
            self._lives[number] = die(self._lives[number], loop.time(), idle)
            life = self._lives[number]
            _LOG.info(
                "screen %d: ended with %s; next start in %g s%s",
                number,
                status,
                life.wait(),
                f"; withheld: {', '.join(life.withheld_keys())}" if life.withheld else "",
            )

    async def _one_life(self, number: int) -> int:
        loop = asyncio.get_running_loop()
        post = self._post
        withheld = self._lives[number].withheld_keys()
        told = read_arrivals(arrivals_file(post.folder))
        newest = told.newest(post.screens[number].title, withheld) if told else None
        self._lives[number] = start(self._lives[number], loop.time(), newest.key if newest else "")
        scratch = post.folder / _scratch(number)
        letter = {
            "library": str(post.library),
            "arrivals": str(arrivals_file(post.folder)),
            "settings": dataclasses.asdict(post.screens[number]),
            "place": self._lives[number].good,
            "withheld": self._lives[number].withheld_keys(),
            "scratch": str(scratch),
        }
        errand = Errand(
            name=f"screen {number}",
            arguments=post.window,
            letter=json.dumps(letter).encode(),
            first_silence=post.first_silence,
            silence=post.silence,
            scratch=scratch,
            heard=lambda line: self._hear_window(number, line),
        )
        try:
            child = await Child.start(errand)
        except OSError as fault:
            _LOG.info("screen %d: cannot be started: %s", number, fault)
            return 1
        self._windows[number] = child
        try:
            return await child.live()
        finally:
            del self._windows[number]

    def _hear_window(self, number: int, line: bytes) -> None:
        if not line.startswith(BEAT):
            return
        place = line.removeprefix(BEAT).decode("utf-8", "replace").strip()
        now = asyncio.get_running_loop().time()
        self._lives[number] = beat(self._lives[number], now, place)
        if all(life.has_beaten for life in self._lives):
            self._are_up.set()

    async def _keep_newsagent(self) -> None:
        """Start the newsagent again and again."""
        loop = asyncio.get_running_loop()
        life = Life()
        while True:
            await asyncio.sleep(life.wait())
            life = start(life, loop.time(), "")
            scratch = self._post.folder / _NEWSAGENT
            letter = {
                "library": str(self._post.library),
                "screens": [dataclasses.asdict(screen) for screen in self._post.screens],
                "look_over": self._is_to_look_over,
            }
            errand = Errand(
                name=_NEWSAGENT,
                arguments=self._post.newsagent,
                letter=json.dumps(letter).encode(),
                first_silence=NEWSAGENT_SILENCE,
                silence=NEWSAGENT_SILENCE,
                scratch=scratch,
                heard=self._hear_newsagent,
            )
            self._is_to_look_over = False
            status = 1
            try:
                self._agent = await Child.start(errand)
                if self._is_to_look_over:
                    # Wished after its letter was written.
                    self._agent.terminate()
                status = await self._agent.live()
            except OSError as fault:
                _LOG.info("newsagent: cannot be started: %s", fault)
            finally:
                self._agent = None
            life = die(life, loop.time(), 0.0)
            _LOG.info("newsagent: ended with %s; next start in %g s", status, life.wait())

    def _hear_newsagent(self, line: bytes) -> None:
        if line != RENEWED:
            return
        for number, window in self._windows.items():
            self._is_wished.add(number)
            window.terminate()

    def _have_library_looked_over(self, now: float) -> None:
        """Start the newsagent again to look the library over, not too often."""
        if now - self._looked_over < LOOK_OVER_EVERY:
            return
        self._looked_over = now
        self._is_to_look_over = True
        _LOG.info("the library could not be read by a window; it is looked over")
        if self._agent is not None:
            self._agent.terminate()

    async def _tell_manager(self) -> None:
        """Say that all has started, then that this loop goes round."""
        manager = self._post.manager
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(READY_AFTER):
                await self._are_up.wait()
        manager.ready()
        while True:
            manager.alive()
            manager.status(self._spoken())
            await asyncio.sleep(manager.pace or LONGEST_WAIT)

    def _spoken(self) -> str:
        shown = (f"screen {number}: {life.place}" for number, life in enumerate(self._lives))
        return ", ".join(shown)

    def _scratches(self) -> tuple[str, ...]:
        return (_NEWSAGENT, *map(_scratch, range(len(self._post.screens))))


_NEWSAGENT = "newsagent"


def _scratch(number: int) -> str:
    return f"screen-{number}"


@contextlib.contextmanager
def _ending_signals(loop: asyncio.AbstractEventLoop, end: Callable[[], object]) -> Iterator[None]:
    signals = (signal.SIGTERM, signal.SIGINT)
    for one in signals:
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(one, end)
    try:
        yield
    finally:
        for one in signals:
            with contextlib.suppress(NotImplementedError):
                loop.remove_signal_handler(one)
