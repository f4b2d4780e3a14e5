"""Signs of life from a process to its supervisor: lines on the standard output."""

import os

BEAT = b"beat"
RENEWED = b"renewed"
"""The newsagent put another library in place; windows open it anew."""

_LONGEST = 1_000
"""Bytes of a line; a line this short is written whole into a pipe or not at all."""


class SupervisorGoneError(Exception):
    """Nobody listens any more; the process has no reason to live."""


class Voice:
    """Tells the supervisor that this process lives.

    Never waits: a supervisor that does not listen just now misses a beat.
    """

    def __init__(self, descriptor: int) -> None:
        """Make a pipe's writing end the voice.

        Args:
            descriptor: Of the pipe; nothing else may write to it.
        """
        self._descriptor = descriptor
        os.set_blocking(descriptor, False)

    def beat(self, place: str = "") -> None:
        """Say that the work goes on.

        Args:
            place: What is shown.

        Raises:
            SupervisorGoneError: The supervisor is no more.
        """
        self._say(BEAT + b" " + place.encode("utf-8", "replace"))

    def renewed(self) -> None:
        """Say that there is another library.

        Raises:
            SupervisorGoneError: The supervisor is no more.
        """
        self._say(RENEWED)

    def _say(self, words: bytes) -> None:
        line = b" ".join(words.split())[:_LONGEST] + b"\n"
        try:
            os.write(self._descriptor, line)
        except BlockingIOError:
            return
        except OSError as fault:
            raise SupervisorGoneError from fault
