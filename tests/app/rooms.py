"""A reading room with a library in memory's place and a press that lays out plain squares."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.app.reading.article_text import ArticleText
from reader.app.reading.page_supply import Press
from reader.app.room.room import Room
from reader.app.room.surroundings import Surroundings
from reader.app.shelf.receiving import Receiving
from reader.app.window.window import ReadingWindow
from reader.app.work.announcer import Announcer
from reader.app.work.counter import Counter
from reader.app.work.jobs import Jobs, PageJobs
from reader.app.work.librarian import Librarian
from reader.layout.furniture.colophon import Colophon
from reader.layout.reading.article import set_article
from reader.layout.reading.set_story import SetStory, Setting
from reader.layout.sheet.frame import Area, Frame, LaidOutPage, Link, LinkKind, Rect, Run
from reader.layout.sheet.passage import Part
from reader.library.library import Library
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue
from reader.session.settings import Settings
from tests.square_face import SquareFaces

COLUMN = 100.0


class SquarePress:
    """Articles side by side in columns; each jump and digest entry a line of its own."""

    def lay_out(self, page: Page) -> tuple[LaidOutPage, ...]:
        columns = tuple(Rect(x=50 + COLUMN * i, y=50, width=90, height=400) for i in range(4))
        links = [
            Link(
                rects=(Rect(x=columns[i].x, y=60 + 20 * j, width=60, height=12),),
                kind=LinkKind.JUMP,
                article=article.id,
                index=j,
            )
            for i, article in enumerate(page.articles[:4])
            for j in range(len(article.jumps))
        ]
        entries = page.digest.entries if page.digest is not None else ()
        links += [
            Link(
                rects=(Rect(x=350, y=300 + 20 * i, width=60, height=12),),
                kind=LinkKind.DIGEST,
                index=i,
            )
            for i in range(len(entries))
        ]
        areas = tuple(
            Area(article=article.id, rects=(columns[i],))
            for i, article in enumerate(page.articles[:4])
        )
        frame = Frame(width=500, height=500, links=tuple(links), areas=areas)
        area = Rect(x=50, y=50, width=400, height=400)
        return (LaidOutPage(label=page.label, frame=frame, type_area=area, columns=columns),)

    def picture(self, sheet: LaidOutPage, region: Rect, scale: float) -> QImage:
        size = (max(round(region.width * scale), 1), max(round(region.height * scale), 1))
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(QColor("#fbf8f1"))
        return image

    def sharpening(self, sheet: LaidOutPage, scale: float) -> None:
        """Squares are sharp."""

    def set_article(self, parts: tuple[Part, ...], setting: Setting) -> SetStory:
        return set_article(parts, setting, SquareFaces(), lambda _: None)

    def second_lines(self, headlines: Iterable[str]) -> dict[str, int]:
        return {each: len(each) - 2 for each in headlines if len(each) > 2}

    def draw(
        self, painter: QPainter, frame: Frame, scale: float, images: Mapping[str, QImage]
    ) -> None:
        for item in frame.items:
            if isinstance(item, Run):
                for x, y in item.positions:
                    painter.fillRect(round(x * scale), round(y * scale) - 8, 8, 8, QColor("black"))

    def write_article(
        self, parts: tuple[Part, ...], colophon: Colophon, path: Path, *, is_vertical: bool
    ) -> tuple[Path, ...]:
        ids = " ".join(part.article.id for part in parts)
        path.write_text(f"{ids} {colophon.running} {is_vertical}", "utf-8")
        return (path,)

    def write(self, pages: tuple[Page, ...], path: Path) -> tuple[Path, ...]:
        path.write_text(" ".join(page.label for page in pages), "utf-8")
        return (path,)


@dataclass
class Open:
    """A room and its threads."""

    room: Room
    librarian: Librarian
    announced: list[str]
    close: Callable[[], None]


MakePress = Callable[..., Press]


def square_press(*_: object) -> Press:
    """Return a press that lays out plain squares."""
    return SquarePress()


def open_room(
    path: Path,
    settings: Settings,
    press: MakePress = square_press,
    window: ReadingWindow | None = None,
) -> Open:
    announcer = Announcer()
    announced: list[str] = []
    announcer.announced.connect(announced.append)
    library_jobs, press_jobs, scan_jobs = Jobs("library"), Jobs("press"), Jobs("scans")
    librarian = Librarian(path, library_jobs, announcer)
    receiving = Receiving(Counter(path, Jobs("receiving")), announcer)
    catalogue = Counter(path, Jobs("catalogue"))
    room = Room(
        settings,
        Surroundings(
            window=window if window is not None else ReadingWindow(),
            is_system_dark=False,
            is_system_still=False,
            page_jobs=PageJobs(press=press_jobs, scans=scan_jobs),
            announcer=announcer,
            librarian=librarian,
            receiving=receiving,
            catalogue=catalogue,
            press=press,
            covers=path.parent / "covers",
        ),
    )
    room.furnish()
    room.begin()

    def close() -> None:
        room.window.close()
        press_jobs.stop()
        scan_jobs.stop()
        receiving.close()
        catalogue.close()
        librarian.close()
        room.window.deleteLater()

    return Open(room=room, librarian=librarian, announced=announced, close=close)


def fill(path: Path, *issues: Issue) -> tuple[str, ...]:
    """Take issues into a library; their keys."""
    with Library.open(path) as library:
        return tuple(library.accession(CollatedIssue(issue=issue)).key for issue in issues)


def read(qtbot: QtBot, opened: Open) -> ArticleText:
    """Read the article at hand; the text once it is set."""
    opened.room.actions["read_article"].trigger()
    qtbot.waitUntil(lambda: opened.room.desk.articles.is_settled)
    return opened.room.desk.article.text


ANY_SIZE = 1_000_000
"""Pages of a library's file, more than any test writes."""


Ask = Callable[[Callable[[Library], None], Callable[[None], None]], object]
"""Asks the library of a room something, and does something with the answer."""


def limit_library(ask: Ask, pages: int) -> None:
    """Have the library's file grow no further than some pages, or than what is in it needs."""
    for sql in ("VACUUM", f"PRAGMA max_page_count = {pages}"):
        ask(partial(_execute, sql), str)


def _execute(sql: str, library: Library) -> None:
    library.connection.execute(sql).fetchone()
