"""Put a kiosk's window together: what it is to do in, an exit status out."""

import sys
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QAccessible, QFont, QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from reader.app.dress.theme import UI_FAMILY
from reader.app.kiosk.keeper import Clocks
from reader.app.kiosk.kiosk_room import KioskRoom, Surroundings
from reader.app.kiosk.measures import Measures, measures
from reader.app.language.interpreter import Interpreter
from reader.app.main import SWITCH_SECONDS
from reader.app.parts.icons import program_icon
from reader.app.reading.page_access import interface_of
from reader.app.screen import require_screen
from reader.app.work.announcer import Announcer
from reader.app.work.jobs import Jobs, PageJobs
from reader.app.work.librarian import Fetched, Librarian
from reader.app.work.memory import give_back_pictures
from reader.app.work.press import IssuePress
from reader.app.work.scan_case import ScanCase
from reader.app.work.sweeper import Sweeper
from reader.paint.faces import load_faces
from reader.paint.palette import Theme as Paper
from reader.session.kiosk.window import KioskWanted, WindowStatus
from reader.session.page_form import PageLook
from reader.session.settings import Language

SETTLE_MS = 800
"""A screen that is switched on tells several sizes one after the other."""
POINTS_A_PIXEL = 0.75
"""At the 96 dots an inch that Qt takes for its points."""


class KioskProgram(QObject):
    """All that lives as long as a kiosk's window: threads, library, fonts, and the room.

    Attributes:
        room: Built anew when the screen has got another size.
    """

    def __init__(
        self, application: QApplication, wanted: KioskWanted, clocks: Clocks | None = None
    ) -> None:
        super().__init__()
        give_back_pictures()
        QAccessible.installFactory(interface_of)
        self._sweeper = Sweeper(self)
        self._application = application
        self._wanted = wanted
        self._clocks = clocks or Clocks()
        self._faces = load_faces({})
        self._announcer = Announcer(self)
        self._library_jobs = Jobs("library", self)
        self._press_jobs = Jobs("press", self)
        self._scan_jobs = Jobs("scans", self)
        self._librarian = Librarian(
            wanted.library, self._library_jobs, self._announcer, is_read_only=True
        )
        self._interpreter = Interpreter(application)
        self._interpreter.speak(Language(wanted.settings.language))
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._fit_screen)
        self._watched: QScreen | None = None
        screen = self._screen()
        self._sizes = _sizes(screen.geometry())
        self.room = self._furnish(screen)
        application.screenAdded.connect(self._settle_soon)
        application.screenRemoved.connect(self._settle_soon)
        application.primaryScreenChanged.connect(self._settle_soon)

    def close(self) -> None:
        """End the threads."""
        self._settle.stop()
        self.room.leave()
        self._interpreter.speak(Language.ENGLISH)
        self._press_jobs.stop()
        self._scan_jobs.stop()
        self._librarian.close()
        self._sweeper.close()

    def is_idle(self) -> bool:
        """Whether nothing is left to do on any thread."""
        jobs = (self._press_jobs, self._scan_jobs, self._library_jobs)
        return all(each.is_idle() for each in jobs)

    def _furnish(self, screen: QScreen) -> KioskRoom:
        font = QFont(UI_FAMILY)
        font.setPointSizeF(self._sizes.text * POINTS_A_PIXEL)
        self._application.setFont(font)
        room = KioskRoom(
            self._wanted,
            Surroundings(
                sizes=self._sizes,
                page_jobs=PageJobs(press=self._press_jobs, scans=self._scan_jobs),
                librarian=self._librarian,
                announcer=self._announcer,
                press=self._press,
                clocks=self._clocks,
            ),
        )
        room.left.connect(partial(self._application.exit, WindowStatus.STAFF_LEFT))
        room.library_lost.connect(partial(self._application.exit, WindowStatus.LIBRARY_UNREADABLE))
        self._library_jobs.refused.connect(room.newsstand.note)
        self._watch(screen)
        room.hall.window.fill(screen)
        return room

    def _press(self, fetched: Fetched, paper: Paper, look: PageLook) -> IssuePress:
        scans = ScanCase(self._wanted.library, fetched.key, self._wanted.scratch / "scans")
        return IssuePress(fetched, self._faces, paper, scans, look)

    # The screen, which comes and goes

    def _screen(self) -> QScreen:
        """Return the screen of the settings; the first while there is no such screen."""
        screens = QGuiApplication.screens()
        at = self._wanted.settings.screen
        return screens[at] if at < len(screens) else QGuiApplication.primaryScreen()

    def _watch(self, screen: QScreen) -> None:
        if screen is self._watched:
            return
        self._watched = screen
        screen.geometryChanged.connect(self._settle_soon)

    def _settle_soon(self, *_: object) -> None:
        self._settle.start()

    def _fit_screen(self) -> None:
        """Fill the screen as it is now; build the room anew when other sizes suit it."""
        screen = self._screen()
        self._watch(screen)
        sizes = _sizes(screen.geometry())
        if sizes == self._sizes:
            self.room.hall.window.fill(screen)
            return
        self._sizes = sizes
        former = self.room
        place = "" if former.keeper.is_alone else former.place
        self._wanted = replace(self._wanted, place=place)
        for jobs in (self._press_jobs, self._scan_jobs, self._library_jobs):
            jobs.disown()
        former.leave()
        self.room = self._furnish(screen)


def _sizes(screen: QRect) -> Measures:
    return measures(screen.width(), screen.height())


def run_kiosk(wanted: KioskWanted) -> int:
    """Open a kiosk's window and return its exit status.

    Returns:
        A ``WindowStatus``.

    Raises:
        ReaderError: There is no screen.
    """
    require_screen()
    sys.setswitchinterval(SWITCH_SECONDS)
    QApplication.setDesktopFileName("daodu")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("daodu")
    application.setStyle("Fusion")
    application.setWindowIcon(program_icon())
    application.setQuitOnLastWindowClosed(False)
    program = KioskProgram(application, wanted)
    status = application.exec()
    program.close()
    return status
