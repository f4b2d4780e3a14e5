"""Start the window: what is wanted in, an exit status out.

Only what shows the picture of the last time is loaded at first.
"""

import gc
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.app.dress.interface_size import set_interface_size
from reader.app.dress.theme import COLOURS, interface_font, theme_in_use
from reader.app.frontispiece import kept_front, looks
from reader.app.language.interpreter import Interpreter
from reader.app.parts.icons import program_icon
from reader.app.screen import require_screen
from reader.app.wanted import Wanted
from reader.app.window.window import ReadingWindow
from reader.errors import ReaderError
from reader.session.settings import Settings, load_settings

SWITCH_SECONDS = 0.00005
"""Python's threads give way to each other after this. At its usual 5 ms a frame of a
hundred Qt calls waited half a second for a page being laid out on the other thread."""
LONGEST_SECONDS = 0.3
"""A window that is not seen at all, minimised at once, is not waited for."""

_log = logging.getLogger(__name__)


def run(wanted: Wanted, find: Callable[[], str] | None = None) -> int:
    """Open the reading window and return the exit status.

    Args:
        wanted: What the window is started for.
        find: Finds the key of the issue to open, once the window is on screen; what it
            refuses is refused. None takes what is wanted for it.

    Raises:
        ReaderError: There is no screen, the library cannot be used, or the issue not be opened.
    """
    require_screen()
    sys.setswitchinterval(SWITCH_SECONDS)
    # What is loaded from here on stays to the end: to collect among it takes a tenth of the
    # start. The program's sweeper collects later.
    gc.disable()
    QApplication.setDesktopFileName("daodu")
    settings = load_settings(wanted.settings)
    set_interface_size(settings.interface_percent)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("daodu")
    application.setStyle("Fusion")
    application.setWindowIcon(program_icon())
    application.setFont(interface_font())
    window = _open_window(application, wanted, settings)

    from reader.app.program import Program, check_library  # noqa: PLC0415 (0.5 s to load: the window comes first)
    from reader.app.refusal_box import put_back  # noqa: PLC0415 (as the program)

    def find_wanted() -> Wanted:
        is_read_only = not check_library(wanted.library)
        issue = wanted.issue if find is None else find()
        return replace(wanted, issue=issue, is_read_only=is_read_only)

    try:
        found = find_wanted()
    except ReaderError as refusal:
        window.hide()
        Interpreter(application).speak(settings.language)
        # Without a screen nobody could answer.
        is_seen = application.platformName() != "offscreen"
        if not (is_seen and put_back(wanted.library, refusal)):
            raise
        window.show()
        found = find_wanted()
    program = Program(application, found, window)
    _log.info("the window is furnished")
    status = application.exec()
    program.close()
    gc.enable()
    return status


def _open_window(application: QApplication, wanted: Wanted, settings: Settings) -> ReadingWindow:
    """Have a window on screen, with the picture of the last time if it is still true."""
    window = ReadingWindow()
    window.come_back(settings.geometry)
    picture = None
    if wanted.issue in ("", settings.issue):
        mark = looks(wanted.settings, wanted.library, window.devicePixelRatioF())
        picture = kept_front(wanted.front, mark)
    front = window.show_front(picture, _ground(application, settings))
    window.show()
    # Without a window manager (a kiosk) nobody else gives the window the keyboard.
    window.activateWindow()
    until = time.monotonic() + LONGEST_SECONDS
    while not front.is_painted and time.monotonic() < until:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    _log.info("the picture of the last time is on screen" if picture else "a window is on screen")
    return window


def _ground(application: QApplication, settings: Settings) -> QColor:
    is_dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return QColor(COLOURS[theme_in_use(settings.theme, is_system_dark=is_dark)].desk)
