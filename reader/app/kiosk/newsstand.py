"""Brings the newest good issue: fetched and proofed off the screen before anybody sees it."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.reading.page_supply import Press
from reader.app.work.jobs import Jobs
from reader.app.work.librarian import Fetched, Librarian, fetch_issue
from reader.errors import PrintError
from reader.layout.sheet.frame import Rect
from reader.library.changes import Filters
from reader.library.library import Library
from reader.model.issue import Page
from reader.session.arrivals import TROUBLES, Arrivals, Arrived, Trouble, read_arrivals
from reader.session.kiosk.window import KioskWanted
from reader.session.trail import Place

PROOF_SCALE = 0.2
"""Pixels a point of a proof: enough to have every part of a page painted once."""
PROOFING = 500
"""Urgency of proofs: after all that is in view."""
LEAST_PAUSE, LONGEST_PAUSE = 2.0, 120.0
"""Seconds until what was refused is asked for again; doubled each time."""
GIVEN_UP = 6
"""Refusals in a row after which the library is looked over by whoever can."""

_NOTHING = Arrivals()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """An issue that can be shown.

    Attributes:
        fetched: The issue, its pictures, and where to open it.
        press: Its press, in the operator's colours.
        arrived: Which issue the newsagent meant.
    """

    fetched: Fetched
    press: Press
    arrived: Arrived


class Newsstand(QObject):
    """Looks what the newsagent has told, and brings it.

    Signals:
        arrived: The newest issue can be shown: ``Ready``.
        brought: Another issue that was asked for can be shown: ``Ready``.
        given_up: The library has been refused too often.
    """

    arrived = Signal(object)
    brought = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        wanted: KioskWanted,
        librarian: Librarian,
        press_jobs: Jobs,
        make_press: Callable[[Fetched], Press],
        clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._wanted = wanted
        self._librarian = librarian
        self._jobs = press_jobs
        self._make_press = make_press
        self._clock = clock
        self._arrivals: Arrivals | None = None
        self._troubles: tuple[Trouble, ...] = ()
        self._unprintable: frozenset[Arrived] = frozenset()
        self._latest: Arrived | None = None
        self._is_bringing = False
        self._refusals = 0
        self._not_before = 0.0

    @property
    def arrivals(self) -> Arrivals:
        """What the newsagent told last, and this window's own troubles with it."""
        told = self._arrivals or _NOTHING
        both = sorted((*told.troubles, *self._troubles), key=lambda each: each.when, reverse=True)
        return replace(told, troubles=tuple(both[:TROUBLES]))

    def note(self, what: str) -> None:
        """Keep a trouble for the staff sheet; the same one is kept once."""
        others = tuple(each for each in self._troubles if each.what != what)
        now = datetime.datetime.now(datetime.UTC)
        self._troubles = (Trouble(when=now, what=what), *others)[:TROUBLES]

    def look(self) -> None:
        """See whether a newer issue has come; called every second or two."""
        self._arrivals = read_arrivals(self._wanted.arrivals) or self._arrivals
        if self._is_bringing or self._clock() < self._not_before:
            return
        if self._arrivals is None:
            if self._latest is None and self._wanted.library.exists():
                self._ask_library()
            return
        newest = self._newest(self._arrivals)
        if newest is not None and newest not in (self._latest, *self._unprintable):
            self._bring(newest)

    def bring(self, issue: Arrived, page: str = "") -> None:
        """Bring an issue that is not the newest: of another paper, or open at a page."""
        place = Place(issue=issue.key, page=page)
        self._librarian.ask(
            partial(fetch_issue, key=issue.key, place=place),
            lambda fetched: self.brought.emit(self._ready(issue, fetched)),
            refused=self.note,
        )

    def _newest(self, arrivals: Arrivals) -> Arrived | None:
        bad = {issue.key for issue in self._unprintable if issue in arrivals.issues}
        return arrivals.newest(self._wanted.settings.title, (*self._wanted.withheld, *bad))

    def _ask_library(self) -> None:
        """Take the newest that is held, while the newsagent has not told anything yet."""
        self._is_bringing = True
        title = self._wanted.settings.title
        self._librarian.ask(
            partial(_newest_held, title=title), self._take_held, refused=self._refuse
        )

    def _take_held(self, held: Arrived | None) -> None:
        self._is_bringing = False
        if held is not None and held not in self._unprintable:
            self._bring(held)

    # Bringing

    def _bring(self, issue: Arrived) -> None:
        self._is_bringing = True
        question = partial(fetch_issue, key=issue.key, place=Place(issue=issue.key, page=""))
        self._librarian.ask(question, partial(self._take_fetched, issue), refused=self._refuse)

    def _take_fetched(self, issue: Arrived, fetched: Fetched) -> None:
        self._refusals = 0
        # With nothing on the screen the front page is proof enough.
        pages = fetched.issue.pages[: None if self._latest is not None else 1]
        self._proof(pages, self._ready(issue, fetched))

    def _ready(self, issue: Arrived, fetched: Fetched) -> Ready:
        press = self._make_press(fetched)
        return Ready(fetched=fetched, press=press, arrived=issue)

    def _proof(self, pages: tuple[Page, ...], ready: Ready) -> None:
        """Have pages proofed one by one, so that a visitor's page comes in between."""
        if not pages:
            self._is_bringing = False
            self._latest = ready.arrived
            self.arrived.emit(ready)
            return
        self._jobs.run(
            partial(_proof, ready.press, pages[0]),
            lambda _: self._proof(pages[1:], ready),
            PROOFING,
            partial(self._refuse_issue, ready.arrived),
        )

    def _refuse(self, sentence: str) -> None:
        """The library has not given what it was asked for: ask again, later each time."""
        self._is_bringing = False
        self._refusals += 1
        pause = min(LEAST_PAUSE * 2.0 ** (self._refusals - 1), LONGEST_PAUSE)
        self._not_before = self._clock() + pause
        self.note(sentence)
        if self._refusals == GIVEN_UP:
            self._refusals = 0
            self.given_up.emit()

    def _refuse_issue(self, issue: Arrived, sentence: str) -> None:
        """A page cannot be printed: what is shown stays, and the issue is not tried again."""
        self._is_bringing = False
        held = self.arrivals.issues
        self._unprintable = frozenset(each for each in self._unprintable if each in held) | {issue}
        self.note(f"{issue.key}: {sentence}")


def _newest_held(library: Library, title: str) -> Arrived | None:
    held = library.issues(Filters(title=title), limit=1)
    return Arrived(key=held[0].key, title=held[0].title) if held else None


def _proof(press: Press, page: Page) -> None:
    """Lay out and paint a page that nobody sees.

    Raises:
        PrintError: It cannot be; whatever the cause, a screen on a wall stays as it is.
    """
    try:
        for sheet in press.lay_out(page):
            whole = Rect(x=0, y=0, width=sheet.frame.width, height=sheet.frame.height)
            press.picture(sheet, whole, PROOF_SCALE)
    except Exception as fault:
        raise PrintError(page.label, f"{type(fault).__name__}: {fault}") from fault
