"""Whether there is a screen to open a window on."""

import os
import sys

from reader.errors import ReaderError

_TELLING = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
_ALWAYS_THERE = ("win32", "darwin")


def require_screen() -> None:
    """Refuse a window where there is no screen: Qt would end the program without a word to catch.

    Raises:
        ReaderError: There is none.
    """
    is_wayland = os.environ.get("XDG_SESSION_TYPE") == "wayland"
    if sys.platform in _ALWAYS_THERE or is_wayland or any(map(os.environ.get, _TELLING)):
        return
    raise ReaderError(
        "there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set);"
        " `daodu --help` has the commands that need none."
    )
