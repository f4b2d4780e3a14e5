"""A process that the supervisor started: its signs of life in, its end out.

It says on its standard output that it lives, and on its standard error what
goes into the log. One that says nothing for too long is ended.
"""

import asyncio
import contextlib
import logging
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.supply.beating import BEAT

_LOG = logging.getLogger(__name__)

LAST_WORDS = 2.0
"""Seconds that a process standing still has to write down where it stands."""

_LEAVE = 3.0
"""Seconds to end in after being asked to."""

_PIECE = 65_536
_LINES = 20
"""Lines a second that a process may write into the log; a loop of warnings has no end."""
_LONGEST = 2_000
"""Characters of a line in the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What a process is to do.

    Attributes:
        name: For the log.
        arguments: The command.
        letter: What it reads from its standard input.
        first_silence: Seconds until its first sign of life after which it is ended.
        silence: Seconds without a further one after which it is ended.
        scratch: Its folder for temporary files, emptied before it starts.
        heard: Called with each line it says, without the line's end.
    """

    name: str
    arguments: tuple[str, ...]
    letter: bytes
    first_silence: float
    silence: float
    scratch: Path
    heard: Callable[[bytes], None]


class Child:
    """A process on an errand.

    Attributes:
        pid: Of the process.
    """

    def __init__(self, errand: Errand, process: asyncio.subprocess.Process) -> None:
        self._errand = errand
        self._process = process
        self._words = asyncio.create_task(self._write_down())
        self.pid = process.pid

    @classmethod
    async def start(cls, errand: Errand) -> "Child":
        """Start a process.

        Raises:
            OSError: It cannot be started; memory or disk are full.
        """
        empty(errand.scratch)
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *errand.arguments,
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env={**os.environ, "TMPDIR": str(errand.scratch), "PYTHONUNBUFFERED": "1"},
        )
        assert process.stdin is not None
        child = cls(errand, process)
        with contextlib.suppress(OSError):
            process.stdin.write(errand.letter)
            await process.stdin.drain()
            process.stdin.close()
            await process.stdin.wait_closed()
        return child

    async def live(self) -> int:
        """Wait for its end, or make one when it stands still; return the exit status."""
        try:
            silence = await self._listen()
            if silence:
                _LOG.info("%s: no sign of life for %g s", self._errand.name, silence)
                # Python then writes down where it stands.
                await self._end(signal.SIGABRT if os.name == "posix" else None, LAST_WORDS)
            status = await self._process.wait()
        except asyncio.CancelledError:
            await self._end(signal.SIGTERM if os.name == "posix" else None, _LEAVE)
            raise
        finally:
            await self._fall_silent()
        return status

    def terminate(self) -> None:
        """Ask it to end; ``live`` returns then."""
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()

    async def _listen(self) -> float:
        """Hear it until it says no more; return the seconds it has stood still, 0 for none."""
        assert self._process.stdout is not None
        loop = asyncio.get_running_loop()
        last, silence, tail = loop.time(), self._errand.first_silence, b""
        while True:
            patience = last + silence - loop.time()
            try:
                # Not wait_for: before Python 3.12 it may lose a cancellation.
                async with asyncio.timeout(max(0, patience)):
                    piece = await self._process.stdout.read(_PIECE)
            except TimeoutError:
                return silence
            if not piece:
                return 0
            *lines, tail = (tail + piece).split(b"\n")
            tail = tail[-_LONGEST:]
            for line in lines:
                if line.startswith(BEAT):
                    last, silence = loop.time(), self._errand.silence
                self._errand.heard(line)

    async def _end(self, wish: signal.Signals | None, seconds: float) -> None:
        with contextlib.suppress(ProcessLookupError):
            if wish is not None:
                self._process.send_signal(wish)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(seconds):
                        await self._process.wait()
            if self._process.returncode is None:
                self._process.kill()
        await self._process.wait()

    async def _fall_silent(self) -> None:
        """Hear its last words, but not those of a process that it left behind."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS):
                await self._words

    async def _write_down(self) -> None:
        """Put what it says on its standard error into the log, a bounded number of lines."""
        assert self._process.stderr is not None
        loop = asyncio.get_running_loop()
        second, lines, tail = 0, 0, b""
        while piece := await self._process.stderr.read(_PIECE):
            *said, tail = (tail + piece).split(b"\n")
            tail = tail[-_LONGEST:]
            for line in said:
                if int(loop.time()) != second:
                    second, lines = int(loop.time()), 0
                lines += 1
                if lines <= _LINES and line.strip():
                    words = line.decode("utf-8", "replace").rstrip()[:_LONGEST]
                    _LOG.info("%s: %s", self._errand.name, words)


def empty(folder: Path) -> None:
    """Make a folder and empty it: what a killed process left there is of no use."""
    shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)


def program(*arguments: str) -> tuple[str, ...]:
    """Return the command that runs a part of this program."""
    return (sys.executable, "-X", "faulthandler", "-m", "reader", *arguments)
