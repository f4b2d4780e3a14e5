"""Put the program together: threads, library, fonts, and the room."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from reader.app.commands import View
from reader.app.dress.motion import DesktopMotion
from reader.app.dress.theme import interface_font
from reader.app.frontispiece import keep_front, looks
from reader.app.language import wording
from reader.app.language.interpreter import Interpreter
from reader.app.language.told import told
from reader.app.parts.row_focus import tell_rows
from reader.app.reading.page_access import interface_of
from reader.app.room.patience import Patience
from reader.app.room.replacement import Replacement
from reader.app.room.room import Room
from reader.app.room.surroundings import Surroundings
from reader.app.shelf.receiving import Receiving
from reader.app.wanted import Wanted
from reader.app.window.window import ReadingWindow
from reader.app.work.announcer import Announcer
from reader.app.work.counter import Counter
from reader.app.work.jobs import Jobs, PageJobs
from reader.app.work.librarian import IDLE, Fetched, Librarian
from reader.app.work.lookout import Lookout
from reader.app.work.memory import give_back_pictures
from reader.app.work.press import IssuePress
from reader.app.work.scan_case import ScanCase
from reader.app.work.standing_type import StandingType
from reader.app.work.steps import Steps
from reader.app.work.sweeper import Sweeper
from reader.app.work.upkeep import Upkeep
from reader.errors import OutputError
from reader.library.changes import Changes
from reader.library.connection import may_be_written
from reader.library.library import Library
from reader.paint.faces import QtTypefaces, load_faces
from reader.paint.palette import Theme as Paper
from reader.resources import sample_issues
from reader.session.first_issue import FirstIssue, first_issue, issue_to_read, other_samples
from reader.session.page_form import PageLook
from reader.session.settings import Language, Settings, load_settings, save_settings
from reader.session.trail import Place
from reader.typeset.face import Family

PATIENCE_MS = 700
"""Time after which an empty desk needs a word."""


def check_library(path: Path) -> bool:
    """Refuse a library that cannot be used before the window is at work.

    Returns:
        Whether it can be written to.

    Raises:
        LibraryError: It cannot be used.
    """
    if may_be_written(path):
        return True
    with Library.open(path, is_read_only=True):
        return False


class Program(QObject):
    """All that lives as long as the program: threads, library, fonts, and the room."""

    def __init__(
        self, application: QApplication, wanted: Wanted, window: ReadingWindow | None = None
    ) -> None:
        """Begin.

        Args:
            application: Qt's.
            wanted: What the program was started for.
            window: Still bare; None has one made.
        """
        super().__init__()
        give_back_pictures()
        QAccessible.installFactory(interface_of)
        tell_rows(application)
        self._sweeper = Sweeper(self)
        self._application = application
        self._wanted = wanted
        self._settings = load_settings(wanted.settings)
        self._is_unkept = False
        self._faces: QtTypefaces = load_faces(_chosen(self._settings))
        self._standing = StandingType(wanted.covers.parent / "pages")
        self._interpreter = Interpreter(application)
        self._motion = DesktopMotion(self)
        self._announcer = Announcer(self)
        self._library_jobs = Jobs("library", self)
        self._press_jobs = Jobs("press", self)
        self._scan_jobs = Jobs("scans", self)
        read_only = {"is_read_only": wanted.is_read_only}
        self._librarian = Librarian(
            wanted.library, self._library_jobs, self._announcer, **read_only
        )
        self._receiving_jobs = Jobs("receiving", self)
        counter = Counter(wanted.library, self._receiving_jobs, **read_only)
        self._receiving = Receiving(counter, self._announcer)
        self._catalogue = Counter(wanted.library, Jobs("catalogue", self), **read_only)
        self._lookout = Lookout(self._librarian, self._announcer, self)
        self._upkeep_jobs = Jobs("upkeep", self)
        self._upkeep = Upkeep(wanted.library, self._upkeep_jobs)
        # Not before an issue is there: opening comes first.
        after_opening = self._say_read_only if wanted.is_read_only else self._upkeep.begin
        self._librarian.fetched.connect(after_opening)
        application.setFont(interface_font())
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._ask_patience)
        self._steps = Steps(self)
        self.room = self._bare_room(window or self._bare_window())
        self._furnish(self.room)
        self.room.begin()
        for writing in (self._library_jobs, self._receiving_jobs, self._catalogue.jobs):
            writing.held_up.connect(self._tell_wait)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._motion.changed.connect(self._follow_motion)
        self._open_first()

    def close(self) -> None:
        """End the threads; what the reader left is kept."""
        self._patience.stop()
        self._application.styleHints().colorSchemeChanged.disconnect(self._follow_system)
        self._lookout.close()
        self._interpreter.speak(Language.ENGLISH)
        self._press_jobs.stop()
        self._scan_jobs.stop()
        self._upkeep.stop()
        self._receiving.close()
        self._catalogue.close()
        self._librarian.close()
        self._sweeper.close()

    def is_idle(self) -> bool:
        """Whether nothing is left to do on any thread."""
        reading = (self._press_jobs, self._scan_jobs, self._library_jobs)
        jobs = (*reading, self._receiving_jobs, self._catalogue.jobs)
        return all(each.is_idle() for each in jobs)

    def _bare_window(self) -> ReadingWindow:
        window = ReadingWindow()
        window.come_back(self._settings.geometry)
        return window

    def _bare_room(self, window: ReadingWindow) -> Room:
        """Build the reading room in the reader's language."""
        self._interpreter.speak(self._settings.language)
        hints = self._application.styleHints()
        return Room(
            self._settings,
            Surroundings(
                window=window,
                is_system_dark=hints.colorScheme() is Qt.ColorScheme.Dark,
                is_system_still=self._motion.is_still,
                page_jobs=PageJobs(press=self._press_jobs, scans=self._scan_jobs),
                announcer=self._announcer,
                librarian=self._librarian,
                receiving=self._receiving,
                catalogue=self._catalogue,
                press=self._press,
                covers=self._wanted.covers,
            ),
        )

    def _furnish(self, room: Room) -> None:
        room.furnish()
        messages = room.window.messages
        Patience(room.desk.navigator, room.desk.supply, messages, PATIENCE_MS)
        Replacement(self._librarian, self._announcer, messages, room.desk)
        room.settings_changed.connect(self._keep)
        room.language_changed.connect(self._change_language)
        # The room has kept its settings by then: it hears of the closing first.
        room.window.closing.connect(self._keep_front)
        for jobs in (self._library_jobs, self._catalogue.jobs, self._upkeep_jobs):
            jobs.refused.connect(messages.say)

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self.room.follow_system(is_dark=scheme is Qt.ColorScheme.Dark)

    def _follow_motion(self) -> None:
        self.room.follow_motion(is_still=self._motion.is_still)

    def _change_language(self) -> None:
        self._steps.begin(self._furnish_anew(self._settings.language))

    def _furnish_anew(self, language: Language) -> Iterator[None]:
        """Build the room again in another language, and open in it what was open.

        The former one is at the reader's hand until the other can be shown.
        """
        former = self.room
        former.keep_window()
        # Another may have been chosen while a room was built.
        self._keep(replace(self._settings, language=language))
        room = self._bare_room(self._bare_window())
        yield
        self._furnish(room)
        yield
        reading, drafts, view = former.reading, former.office.drafts(), former.views.current
        self._exchange(former, room)
        if drafts:
            # The catalogue asks before the window closes with what is not kept.
            room.office.hold(drafts)
            room.views.prepare(View.CATALOGUE)
        if view is not View.READING:
            self._go_back_to(view, is_after_opening=reading is not None)
        yield
        former.take_down()
        yield
        room.actions["settings"].trigger()
        yield
        if reading is not None:
            self._librarian.fetch(reading.key, reading.place())

    def _exchange(self, former: Room, room: Room) -> None:
        """Show a room in place of the former one."""
        former.leave()
        asked = (self._press_jobs, self._scan_jobs, self._library_jobs, self._catalogue.jobs)
        for jobs in asked:
            jobs.disown()
        self.room = room
        # What the former one still tells is of the language before.
        former.settings_changed.disconnect(self._keep)
        self._keep(replace(self._settings, language=room.settings.language))
        room.begin()
        room.window.show()

    def _go_back_to(self, view: View, *, is_after_opening: bool) -> None:
        """Show what was shown in place of the reading; an issue that is opened shows that."""
        show = self.room.actions[view].trigger
        if is_after_opening:
            once = Qt.ConnectionType.SingleShotConnection
            self._librarian.fetched.connect(lambda _: show(), once)
        else:
            show()

    def _press(self, fetched: Fetched, paper: Paper, look: PageLook) -> IssuePress:
        folder = self._wanted.covers.parent / "scans"
        scans = ScanCase(self._wanted.library, fetched.key, folder)
        return IssuePress(fetched, self._faces, paper, scans, look, self._standing)

    def _keep(self, settings: Settings) -> None:
        if settings.font != self._settings.font:
            self._faces = self._faces.preferring(_chosen(settings))
        self._settings = settings
        try:
            save_settings(self._wanted.settings, settings)
        except OutputError as refusal:
            if not self._is_unkept:
                self.room.window.messages.say(told(str(refusal)))
            self._is_unkept = True
        else:
            self._is_unkept = False

    def _keep_front(self) -> None:
        wanted, room = self._wanted, self.room
        if room.is_as_it_opens():
            room.window.messages.hide()
            mark = looks(wanted.settings, wanted.library, room.window.devicePixelRatioF())
            keep_front(room.window, wanted.front, mark)

    def _open_first(self) -> None:
        """Open what was asked for, else what was read last, else the newest issue."""
        self._patience.start()
        if self._wanted.issue:
            self._librarian.fetch(self._wanted.issue)
        elif self._wanted.is_read_only:
            self._librarian.ask(partial(issue_to_read, left=self._settings.issue), self._open)
        else:
            question = partial(first_issue, samples=sample_issues())
            self._librarian.ask(question, self._open)

    def _ask_patience(self) -> None:
        """Say that something is going on; on the first day the samples are taken in."""
        self.room.window.lift_front()
        if self.room.reading is None and not self.room.shelf.isVisible():
            self.room.window.messages.say(wording.opening())

    def _open(self, first: FirstIssue) -> None:
        if first.key is None:
            self.room.show_shelf()
            return
        # A library that cannot be written to does not know the page; the settings do.
        is_left = self._wanted.is_read_only and first.key == self._settings.issue
        left = Place(issue=first.key, page=self._settings.page) if is_left else None
        self._librarian.fetch(first.key, left)
        if first.is_first_day:
            once = Qt.ConnectionType.SingleShotConnection
            self.room.desk.supply.printed.connect(self._take_in_samples, once)

    def _tell_wait(self, is_held_up: bool) -> None:  # noqa: FBT001 (as the signal)
        """Say at once that another program is waited for, as long as it is."""
        if is_held_up:
            self.room.window.messages.hold(wording.held_up())
        else:
            self.room.window.messages.unsay(wording.held_up())

    def _say_read_only(self) -> None:
        """Say once, when the first page is there, that nothing can be kept."""
        self._librarian.fetched.disconnect(self._say_read_only)
        once = Qt.ConnectionType.SingleShotConnection
        say = self.room.window.messages.say
        self.room.desk.supply.printed.connect(lambda *_: say(wording.only_read()), once)

    def _take_in_samples(self) -> None:
        """Take in the other samples, now that a page is on screen."""
        question = partial(other_samples, samples=sample_issues())
        self._librarian.ask(
            question, lambda keys: self._announcer.tell(Changes(issues=keys)), urgency=IDLE
        )


def _chosen(settings: Settings) -> dict[Family, str]:
    """Return the families chosen in place of the bundled ones."""
    return {Family.SONG: settings.font} if settings.font else {}
