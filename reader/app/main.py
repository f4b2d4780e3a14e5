"""Put the program together: a library file and what to open in, an exit status out."""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reader.app import wording
from reader.app.announcer import Announcer
from reader.app.counter import Counter
from reader.app.icons import program_icon
from reader.app.jobs import Jobs
from reader.app.language import Interpreter
from reader.app.librarian import Librarian
from reader.app.motion import is_stillness_wished
from reader.app.press import IssuePress
from reader.app.room import Room, Surroundings
from reader.app.shelf.receiving import Receiving
from reader.app.sweeper import Sweeper
from reader.app.upkeep import Upkeep
from reader.model.issue import Issue
from reader.paint.faces import UI_FAMILY, QtTypefaces, load_faces
from reader.paint.palette import Theme as Paper
from reader.resources import sample_issues
from reader.session.first_issue import first_issue
from reader.session.settings import Language, Settings, load_settings, save_settings
from reader.typeset.face import Family

UI_POINTS = 10
PATIENCE_MS = 700
"""Time after which an empty desk needs a word."""


def settings_file() -> Path:
    """Return where the settings are kept."""
    return platformdirs.user_config_path("daodu", appauthor=False) / "settings.json"


def covers_folder() -> Path:
    """Return where pictures of front pages are kept; it may be emptied at any time."""
    return platformdirs.user_cache_path("daodu", appauthor=False) / "covers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the program was started for.

    Attributes:
        library: The library file.
        issue: Key of the issue to open; empty for the one last read.
        settings: Where the settings are kept.
        covers: Folder in which pictures of front pages are kept.
    """

    library: Path
    issue: str = ""
    settings: Path
    covers: Path


class Program(QObject):
    """All that lives as long as the program: threads, library, fonts, and the room."""

    def __init__(self, application: QApplication, wanted: Wanted) -> None:
        super().__init__()
        self._sweeper = Sweeper(self)
        self._application = application
        self._wanted = wanted
        self._settings = load_settings(wanted.settings)
        chosen = {Family.SONG: self._settings.font} if self._settings.font else {}
        self._faces: QtTypefaces = load_faces(chosen)
        self._interpreter = Interpreter(application)
        self._announcer = Announcer(self)
        self._library_jobs = Jobs("library", self)
        self._press_jobs = Jobs("press", self)
        self._librarian = Librarian(wanted.library, self._library_jobs, self._announcer)
        self._receiving_jobs = Jobs("receiving", self)
        counter = Counter(wanted.library, self._receiving_jobs)
        self._receiving = Receiving(counter, self._announcer)
        self._upkeep_jobs = Jobs("upkeep", self)
        self._upkeep = Upkeep(wanted.library, self._upkeep_jobs)
        # Not before an issue is there: opening comes first.
        self._librarian.fetched.connect(self._upkeep.begin)
        font = QFont(UI_FAMILY)
        font.setPointSize(UI_POINTS)
        application.setFont(font)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._ask_patience)
        self.room = self._furnish()
        self._open_first()

    def close(self) -> None:
        """End the threads; what the reader left is kept."""
        self._patience.stop()
        self._interpreter.speak(Language.ENGLISH)
        self._press_jobs.stop()
        self._upkeep.stop()
        self._receiving.close()
        self._librarian.close()
        self._sweeper.close()

    def is_idle(self) -> bool:
        """Whether nothing is left to do on any thread."""
        jobs = (self._press_jobs, self._library_jobs, self._receiving_jobs)
        return all(each.is_idle() for each in jobs)

    def _furnish(self) -> Room:
        """Build the reading room in the reader's language."""
        self._interpreter.speak(self._settings.language)
        hints = self._application.styleHints()
        room = Room(
            self._settings,
            Surroundings(
                is_system_dark=hints.colorScheme() is Qt.ColorScheme.Dark,
                is_system_still=is_stillness_wished(),
                press_jobs=self._press_jobs,
                announcer=self._announcer,
                librarian=self._librarian,
                receiving=self._receiving,
                press=self._press,
                covers=self._wanted.covers,
            ),
        )
        room.settings_changed.connect(self._keep)
        room.language_changed.connect(self._furnish_anew)
        self._library_jobs.refused.connect(room.window.messages.say)
        self._upkeep_jobs.refused.connect(room.window.messages.say)
        return room

    def _furnish_anew(self) -> None:
        """Build the room again in the language chosen, and open in it what was open."""
        former = self.room
        reading = former.reading
        former.leave()
        for jobs in (self._press_jobs, self._library_jobs):
            jobs.disown()
        self.room = self._furnish()
        self.room.window.show()
        if reading is not None:
            self._librarian.fetch(reading.key, reading.place())
        self.room.actions["settings"].trigger()

    def _press(self, issue: Issue, pictures: dict[str, bytes], paper: Paper) -> IssuePress:
        return IssuePress(issue, pictures, self._faces, paper)

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        save_settings(self._wanted.settings, settings)

    def _open_first(self) -> None:
        """Open what was asked for, else what was read last, else the newest issue."""
        self._patience.start()
        if self._wanted.issue:
            self._librarian.fetch(self._wanted.issue)
        else:
            question = partial(first_issue, samples=sample_issues())
            self._librarian.ask(question, self._open)

    def _ask_patience(self) -> None:
        """Say that something is going on; on the first day the samples are taken in."""
        if self.room.reading is None and not self.room.shelf.isVisible():
            self.room.window.messages.say(wording.opening())

    def _open(self, key: str | None) -> None:
        if key is not None:
            self._librarian.fetch(key)
        else:
            self.room.show_shelf()


SWITCH_SECONDS = 0.00005
"""Python's threads give way to each other after this. At its usual 5 ms a frame of a
hundred Qt calls waited half a second for a page being laid out on the other thread."""


def run(wanted: Wanted) -> int:
    """Open the reading window and return the exit status."""
    sys.setswitchinterval(SWITCH_SECONDS)
    QApplication.setDesktopFileName("daodu")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("daodu")
    application.setStyle("Fusion")
    application.setWindowIcon(program_icon())
    program = Program(application, wanted)
    program.room.window.show()
    # Without a window manager (a kiosk) nobody else gives the window the keyboard.
    program.room.window.activateWindow()
    status = application.exec()
    program.close()
    return status
