"""The room of a kiosk: the reading parts of the desk, put together for a wall."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.dress.theme import COLOURS
from reader.app.finding.find_pane import Scope
from reader.app.kiosk import kiosk_wording
from reader.app.kiosk.hall import Hall
from reader.app.kiosk.keeper import Clocks, Keeper
from reader.app.kiosk.kiosk_report import kiosk_report
from reader.app.kiosk.kiosk_style import visitor_settings
from reader.app.kiosk.measures import Measures
from reader.app.kiosk.newsstand import Newsstand, Ready
from reader.app.kiosk.presenter import MakePress, Presenter
from reader.app.kiosk.staff_sheet import Report
from reader.app.language import wording
from reader.app.reading_desk import ReadingDesk
from reader.app.room.directions import Directions
from reader.app.window.actions import Actions
from reader.app.work.announcer import Announcer
from reader.app.work.jobs import PageJobs
from reader.app.work.librarian import Librarian
from reader.library.library import Library
from reader.session.arrivals import Arrived
from reader.session.choices import Arrangement
from reader.session.desk.turning import Way
from reader.session.following import Destination
from reader.session.kiosk.offer import offered
from reader.session.kiosk.tour import next_paper
from reader.session.kiosk.unattended import Deed, Moment, drift
from reader.session.kiosk.window import KioskWanted
from reader.session.reading import Reading
from reader.session.trail import Place

LONGEST_SENTENCE = 180.0
"""Seconds after which a voice that has not gone on to the next sentence has got stuck."""
LOOK_EVERY = 2
"""Ticks between two looks at what the newsagent has told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a kiosk's room is given from outside.

    Attributes:
        sizes: Of the screen it is for.
        page_jobs: The threads on which pages are laid out and painted.
        librarian: Asks the library, which it may only read.
        announcer: Tells screen readers where the reader is.
        press: Makes the press of an issue for a paper, typeset or scanned.
        clocks: What time it is.
    """

    sizes: Measures
    page_jobs: PageJobs
    librarian: Librarian
    announcer: Announcer
    press: MakePress
    clocks: Clocks


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """The issues before and after one that is shown; None where there is none, or not known yet."""

    key: str
    earlier: str | None = None
    later: str | None = None


def _issues_beside(library: Library, key: str) -> _Beside:
    earlier, later = (library.neighbour(key, is_later=is_later) for is_later in (False, True))
    return _Beside(key=key, earlier=earlier, later=later)


class KioskRoom(QObject):
    """All parts of a kiosk.

    Attributes:
        desk: The reading desk.
        hall: The window and what lies in it.
        keeper: Knows when what is due.
        newsstand: Brings issues.
        presenter: Shows them as they are set.

    Signals:
        left: Staff have left.
        library_lost: The library cannot be read any more, and nobody is there.
    """

    left = Signal()
    library_lost = Signal()

    def __init__(self, wanted: KioskWanted, around: Surroundings) -> None:
        super().__init__()
        self._wanted = wanted
        self._around = around
        operator = wanted.settings
        self._offered = offered(operator.commands, has_keyboard=operator.keyboard)
        first = visitor_settings(wanted.settings, around.sizes)
        self._home: Ready | None = None
        self._awaited = ""
        self._beside = _Beside(key="")
        self._ticks = 0
        self._heard = -math.inf
        self._since = around.clocks.wall()
        self.actions = Actions(self)
        self.desk = ReadingDesk(
            self.actions,
            COLOURS[first.theme],
            first,
            around.page_jobs,
            around.librarian,
            around.announcer,
        )
        self.directions = Directions(self.actions, self.desk)
        doing = self._commands()
        self.actions.connect_all({n: do for n, do in doing.items() if n in self._offered})
        self.hall = Hall(self.desk, self.actions, wanted.settings, self._offered, around.sizes)
        self.hall.set_up(wanted.settings, self._report, around.clocks)
        self.presenter = Presenter(self.desk, self.hall, self.directions, first, around.press)
        self.newsstand = Newsstand(
            wanted,
            around.librarian,
            around.page_jobs.press,
            self.presenter.first_press,
            around.clocks.monotonic,
        )
        self.keeper = Keeper(wanted.settings, around.clocks, self._is_busy, self)
        self._join()
        self._begin()

    # What is open

    @property
    def reading(self) -> Reading | None:
        """What is open and where the visitor is."""
        return self.desk.navigator.reading

    @property
    def place(self) -> str:
        """What is shown, ISSUE/PAGE; empty while there is nothing."""
        reading = self.reading
        return f"{reading.key}/{reading.leaf.page}" if reading is not None else ""

    def leave(self) -> None:
        """Take the room down."""
        self.keeper.stop()
        self.hall.guard.leave()
        self.hall.guard.is_leaving = True
        window = self.hall.window
        window.hide()
        for part in (window, self):
            part.deleteLater()

    def _show_place(self) -> None:
        if self.reading is not None:
            self._show_moved(self.reading)

    def _show_moved(self, reading: Reading) -> None:
        if reading.key != self._beside.key:
            self._beside = _Beside(key=reading.key)
            self._look_beside()
        page = reading.issue.page(reading.leaf.page)
        section = page.section if page is not None else ""
        parts = (kiosk_wording.number(reading.issue), wording.page_name(reading.leaf.page), section)
        labels = [each.label for each in reading.issue.pages]
        lying = dict.fromkeys(leaf.page for leaf in reading.around()[1].held)
        open_ones = sorted(labels.index(label) + 1 for label in lying)
        count = f"{'–'.join(str(at) for at in open_ones)} / {len(labels)}"
        self.hall.window.show_place("   ".join(part for part in parts if part), count)

    # Joining

    def _commands(self) -> dict[str, Callable[[], object]]:
        """Return what every command does that a kiosk may offer."""
        doing = {**self.desk.commands(), **self.directions.commands()}
        doing |= {
            "next_page": lambda: self._turn(Way.ONWARD),
            "previous_page": lambda: self._turn(Way.BACK),
            "back": self._back,
            "next_issue": lambda: self._open_beside(is_later=True),
            "previous_issue": lambda: self._open_beside(is_later=False),
            "contents": lambda: self.hall.toggle(self.hall.contents),
            "thumbnails": self._toggle_thumbnails,
            "find": self._find,
            "close_pane": self._close_pane,
        }
        for theme in COLOURS:
            doing[f"theme_{theme}"] = partial(self._choose, theme=theme)
        for arrangement in Arrangement:
            doing[arrangement] = partial(self._choose, arrangement=arrangement)
        return doing

    def _join(self) -> None:
        desk, hall = self.desk, self.hall
        desk.navigator.moved.connect(self._show_moved)
        # Beside an open article one page lies there instead of two.
        desk.view.camera_moved.connect(self._show_place)
        desk.issue_wanted.connect(self._bring_place)
        desk.told.connect(lambda sentence, _: hall.window.messages.say(sentence))
        desk.article.closed.connect(desk.article.hide)
        desk.article.jump_pressed.connect(self._uncover)
        desk.contents.entry_pressed.connect(self._uncover)
        if "read_article" not in self._offered:
            desk.view.article_pressed.disconnect(desk.articles.open_at)
        if "follow" not in self._offered:
            desk.view.link_pressed.disconnect(desk.navigator.follow)
        hall.buttons.started_again.connect(self.go_home)
        hall.guard.touched.connect(self._touch)
        hall.guard.intruded.connect(lambda name: self.newsstand.note(kiosk_wording.kept_out(name)))
        hall.staff.leave_wanted.connect(self._leave)
        self.newsstand.arrived.connect(self._take_newest)
        self.newsstand.brought.connect(self._take_brought)
        self.newsstand.given_up.connect(self._lose_library)
        desk.reciter.speaker.spoken.connect(self._hear)
        self.keeper.due.connect(self._do)
        self.keeper.ticked.connect(self._tick)
        self._around.page_jobs.press.refused.connect(self.newsstand.note)

    def _begin(self) -> None:
        hall = self.hall
        self.actions.attach(
            hall.window, page=self.desk.view, article=self.desk.article, shelf=hall.window
        )
        hall.window.show_time(self._around.clocks.wall())
        key, _, page = self._wanted.place.rpartition("/")
        if key:
            self._awaited = key
            self.newsstand.bring(Arrived(key=key, title=""), page)
            self.keeper.touch()
        self.newsstand.look()
        hall.guard.stand()
        self.keeper.begin()

    # What visitors do

    def _touch(self) -> None:
        self.hall.window.show_invitation(is_shown=False)
        self.keeper.touch()

    def _choose(self, **changes: object) -> None:
        self.presenter.choose(**changes)

    def _turn(self, way: Way) -> None:
        self._uncover()
        self.desk.navigator.turn(way)

    def _back(self) -> None:
        if self.desk.cover.is_on:
            self._uncover()
        else:
            self.desk.navigator.back()

    def _uncover(self, *_: object) -> None:
        """Have the page in sight."""
        self.hall.close_panels()
        if self.desk.cover.is_on:
            self.desk.article.hide()

    def _toggle_thumbnails(self) -> None:
        self.desk.strip.setVisible(not self.desk.strip.isVisible())

    def _find(self) -> None:
        self.hall.toggle(self.hall.finding)
        if self.hall.finding.isVisible():
            self.desk.finding.begin(Scope.ISSUE)

    def _close_pane(self) -> None:
        if self.hall.close_panels() or self.desk.links.close():
            return
        if self.desk.article.isVisible():
            self.desk.article.hide()
        else:
            self.desk.navigator.fit_or_stay()

    # Other issues

    def _look_beside(self) -> None:
        """Find out which issues come before and after what is shown."""
        question = partial(_issues_beside, key=self._beside.key)
        self._around.librarian.ask(question, self._take_beside, refused=self.newsstand.note)

    def _take_beside(self, beside: _Beside) -> None:
        if beside.key == self._beside.key:
            self._beside = beside
            self.actions["previous_issue"].setEnabled(beside.earlier is not None)
            self.actions["next_issue"].setEnabled(beside.later is not None)

    def _open_beside(self, *, is_later: bool) -> None:
        key = self._beside.later if is_later else self._beside.earlier
        if key is not None:
            self._awaited = key
            self.newsstand.bring(Arrived(key=key, title=""))

    def _bring_place(self, place: Place) -> None:
        self._awaited = place.issue
        self.newsstand.bring(Arrived(key=place.issue, title=""), place.page)

    def _take_brought(self, ready: Ready) -> None:
        """Open what was asked for, unless whoever asked has gone meanwhile."""
        if ready.fetched.key == self._awaited:
            self._awaited = ""
            self.presenter.open(ready)

    def _take_newest(self, ready: Ready) -> None:
        self._home = ready
        if self.reading is not None:
            self._look_beside()
        if self.presenter.shown is None:
            self.presenter.open(ready)
        else:
            self.keeper.announce_issue()

    # What the kiosk does by itself

    def _do(self, deed: Deed) -> None:
        doing: dict[Deed, Callable[[], None]] = {
            Deed.GO_HOME: self.go_home,
            Deed.SHOW_UPDATE: self._show_home,
            Deed.TURN: self._turn_by_itself,
            Deed.DARKEN: lambda: self.hall.window.show_dark(is_dark=True),
            Deed.LIGHTEN: self._lighten,
        }
        doing[deed]()

    def go_home(self) -> None:
        """Show today's front page and wipe every trace of the visitor."""
        self._awaited = ""
        self.hall.clear()
        self.presenter.begin_again()
        self.desk.navigator.begin_again()
        if self.presenter.shown is not self._home:
            self._show_home()
        elif self.reading is not None:
            self.desk.show_contents(self.reading)

    def _show_home(self) -> None:
        if self._home is not None and self.presenter.shown is not self._home:
            self.desk.navigator.begin_again()
            self.presenter.open(self._home)

    def _turn_by_itself(self) -> None:
        reading = self.reading
        if reading is None:
            return
        self.hall.window.show_invitation(is_shown=True)
        if reading.around()[2] is not None:
            self.desk.navigator.turn(Way.ONWARD)
            return
        other = next_paper(self.newsstand.arrivals.issues, reading.key)
        is_round = other is None or self._wanted.settings.title != ""
        if not is_round and other is not None and other.key != self._home_key():
            self._awaited = other.key
            self.newsstand.bring(other)
        elif self.presenter.shown is self._home:
            self.desk.navigator.go(Destination(page=reading.issue.pages[0].label), remember=False)
        else:
            self._show_home()

    def _home_key(self) -> str:
        return self._home.fetched.key if self._home is not None else ""

    def _lighten(self) -> None:
        self.hall.window.show_dark(is_dark=False)

    def _tick(self, moment: Moment) -> None:
        self._wanted.beat(self.place)
        self.hall.window.show_time(self._around.clocks.wall())
        self.hall.window.show_drift(*drift(moment.now, self._around.sizes.drift))
        self._ticks += 1
        if self._ticks % LOOK_EVERY == 0:
            self.newsstand.look()

    def _hear(self, _: object) -> None:
        self._heard = self._around.clocks.monotonic()

    def _is_busy(self) -> tuple[bool, bool]:
        is_fresh = self._around.clocks.monotonic() - self._heard < LONGEST_SENTENCE
        is_aloud = self.desk.reciter.speaker.is_heard and is_fresh
        return is_aloud, self.hall.guard.is_held()

    # Staff

    def _report(self) -> Report:
        return kiosk_report(self.newsstand.arrivals, self._wanted, self.place, self._since)

    def _leave(self) -> None:
        if self.hall.staff.is_open:
            self.hall.guard.is_leaving = True
            self.left.emit()

    def _lose_library(self) -> None:
        if self.keeper.is_alone and self._wanted.library.exists():
            self.library_lost.emit()
