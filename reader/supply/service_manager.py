"""What systemd is told of a service: ready, alive, stopping.

A datagram of lines to the socket that the environment names; without systemd
nothing happens.

Source: sd_notify(3), sd_watchdog_enabled(3)
"""

import contextlib
import socket
from collections.abc import Mapping


class ServiceManager:
    """The service manager that started this process, if one did."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Look who is to be told.

        Args:
            environment: Of the process.
        """
        address = environment.get("NOTIFY_SOCKET", "")
        # An address of the abstract namespace is written with an @.
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        # WATCHDOG_PID is not asked: the main process may be the compositor, and we its child.
        period = environment.get("WATCHDOG_USEC", "")
        self._period = int(period) / 1_000_000 if period.isdecimal() else 0.0

    @property
    def pace(self) -> float:
        """Seconds between two signs of life; 0 when none are asked for."""
        return self._period / 2

    def ready(self) -> None:
        """Say that the service has started."""
        self._tell("READY=1")

    def alive(self) -> None:
        """Give a sign of life."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        """Say that the service is about to end."""
        self._tell("STOPPING=1")

    def status(self, sentence: str) -> None:
        """Say what is going on, for ``systemctl status``."""
        self._tell(f"STATUS={' '.join(sentence.split())}")

    def _tell(self, line: str) -> None:
        if not self._address:
            return
        with (
            contextlib.suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as mouth,
        ):
            # One that does not listen just now must not hold up the windows.
            mouth.settimeout(0)
            mouth.sendto(line.encode(), self._address)
