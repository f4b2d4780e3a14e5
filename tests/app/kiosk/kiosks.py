"""A kiosk without a supervisor: a library, a clock that is set by hand, plain pages."""

import dataclasses
import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.kiosk.keeper import Clocks
from reader.app.kiosk.kiosk_room import KioskRoom, Surroundings
from reader.app.kiosk.measures import measures
from reader.app.work.announcer import Announcer
from reader.app.work.jobs import Jobs, PageJobs
from reader.app.work.librarian import Librarian
from reader.layout.sheet.frame import LaidOutPage
from reader.model.dating import DateStatus, Dating
from reader.model.issue import Page
from reader.session.arrivals import Arrivals, Arrived, write_arrivals
from reader.session.kiosk.settings import KioskSettings
from reader.session.kiosk.window import KioskWanted
from tests.app.rooms import SquarePress, fill
from tests.session.issues import small_issue

PORTRAIT, LANDSCAPE = (540, 960), (1280, 720)


@dataclass
class Clock:
    """Both clocks, moved by hand."""

    now: float = 1000.0
    wall: datetime.datetime = datetime.datetime(2026, 5, 18, 12, tzinfo=datetime.UTC)

    def clocks(self) -> Clocks:
        return Clocks(monotonic=lambda: self.now, wall=lambda: self.wall)

    def pass_by(self, seconds: float) -> None:
        self.now += seconds
        self.wall += datetime.timedelta(seconds=seconds)


class TornPress(SquarePress):
    """Stumbles over a page."""

    def lay_out(self, page: Page) -> tuple[LaidOutPage, ...]:
        if page.section == "破":
            raise ZeroDivisionError("a column of no width")
        return super().lay_out(page)


@dataclass
class Kiosk:
    """A kiosk's room, and the hand that touches it."""

    room: KioskRoom
    clock: Clock
    arrivals: Path
    beats: list[str]
    close: Callable[[], None]
    is_idle: Callable[[], bool]
    left: list[int] = field(default_factory=list)

    @property
    def window(self):
        return self.room.hall.window

    @property
    def view(self):
        return self.room.desk.view

    @property
    def page(self) -> str:
        reading = self.room.reading
        return reading.leaf.page if reading is not None else ""

    def tell(self, *issues: Arrived, **more: object) -> None:
        """Have the newsagent tell of issues, the newest first."""
        write_arrivals(self.arrivals, Arrivals(issues=issues, **more))

    def pass_by(self, seconds: float) -> None:
        """Let time pass, and the kiosk notice."""
        self.clock.pass_by(seconds)
        self.room.keeper.tick()

    def at(self, widget, point: QPointF | None = None) -> QPoint:
        """Return a point of a widget, its middle unless told, in the window."""
        place = point.toPoint() if point is not None else widget.rect().center()
        return widget.mapTo(self.window, place)

    def press(self, point: QPoint) -> None:
        """Press with the pointer, as the screen tells it: to the window, not to a part."""
        handle = self.window.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=point)

    def release(self, point: QPoint) -> None:
        QTest.mouseRelease(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=point)

    def tap(self, widget, point: QPointF | None = None) -> None:
        there = self.at(widget, point)
        self.press(there)
        self.release(there)
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)


def newer_issue(library: Path, day: str = "2026-05-19", **changes: object) -> Arrived:
    """Take in a later issue of the paper that every kiosk has."""
    date = Dating(value=datetime.date.fromisoformat(day), status=DateStatus.KNOWN)
    issue = dataclasses.replace(small_issue(), date=date, number=8, **changes)
    return Arrived(key=fill(library, issue)[0], title=issue.title, revision="1")


def open_kiosk(
    library: Path,
    settings: KioskSettings,
    clock: Clock,
    size: tuple[int, int] = PORTRAIT,
    place: str = "",
) -> Kiosk:
    announcer = Announcer()
    library_jobs, press_jobs, scan_jobs = Jobs("library"), Jobs("press"), Jobs("scans")
    librarian = Librarian(library, library_jobs, announcer, is_read_only=True)
    arrivals = library.parent / "arrivals.json"
    beats: list[str] = []
    room = KioskRoom(
        KioskWanted(
            library=library,
            arrivals=arrivals,
            settings=settings,
            beat=beats.append,
            place=place,
            scratch=library.parent / "scratch",
        ),
        Surroundings(
            sizes=measures(*size),
            page_jobs=PageJobs(press=press_jobs, scans=scan_jobs),
            librarian=librarian,
            announcer=announcer,
            press=lambda *_: TornPress(),
            clocks=clock.clocks(),
        ),
    )
    room.keeper.stop()

    ended: list[bool] = []

    def close() -> None:
        if ended:
            return
        ended.append(True)
        room.leave()
        press_jobs.stop()
        scan_jobs.stop()
        librarian.close()

    kiosk = Kiosk(
        room=room,
        clock=clock,
        arrivals=arrivals,
        beats=beats,
        close=close,
        is_idle=lambda: press_jobs.is_idle() and library_jobs.is_idle(),
    )
    room.left.connect(lambda: kiosk.left.append(0))
    room.hall.window.resize(*size)
    room.hall.window.show()
    return kiosk
