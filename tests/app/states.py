"""Every state of the reading window that a reader meets: how the room is brought into it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_desk import CatalogueDesk
from reader.app.commands import View
from reader.app.correcting.correcting_desk import CorrectingDesk
from reader.app.shelf.calendar_pane import CalendarPane
from reader.session.intake.reports import Refused
from tests.app.rooms import Open, read

State = tuple[str, QWidget]
"""The name of a state, and the window that has the keyboard in it."""


@dataclass
class Walk:
    """Leads a room through its states."""

    bot: QtBot
    opened: Open

    @property
    def room(self):
        return self.opened.room

    @property
    def desk(self):
        return self.opened.room.desk

    @property
    def window(self) -> QWidget:
        return self.opened.room.window

    def do(self, *names: str) -> None:
        for name in names:
            self.room.actions[name].trigger()

    def until(self, condition: Callable[[], bool]) -> None:
        self.bot.waitUntil(condition)

    def sheets(self) -> Iterator[State]:
        """Open every sheet and card."""
        for name in ("settings", "help", "go_to_page", "print", "save_pdf", "type", "note"):
            self.do(name)
            self.until(lambda: self._sheet() is not None)
            sheet = self._sheet()
            assert sheet is not None
            yield name, sheet
            sheet.close()

    def _sheet(self) -> QWidget | None:
        every = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog))
        return next((each for each in every if each.isVisible()), None)

    def reading(self) -> Iterator[State]:
        """Read pages and articles, with what stands beside and over them."""
        yield "front", self.window
        self.do("thumbnails")
        yield "thumbnails", self.window
        self.do("thumbnails", "next_link", "peek")
        yield "peek", self.window
        self.do("close_pane")
        self.desk.speech.show_sentence("桥修好了。", can_choose=True)
        yield "aloud", self.window
        self.desk.speech.hide()
        read(self.bot, self.opened)
        yield "article", self.window
        text = self.desk.article.text
        cursor = text.textCursor()
        cursor.setPosition(text.toPlainText().index("来看"))
        cursor.movePosition(cursor.MoveOperation.Right, cursor.MoveMode.KeepAnchor, 2)
        text.setTextCursor(cursor)
        self.do("highlight")
        self.until(lambda: len(self.desk.marker.notes) == 1)
        yield "passage", self.window
        self.room.window.messages.hide()
        self.do("bookmarks")
        yield "marks beside an article", self.window
        self.desk.article.hide()
        yield "marks", self.window
        self.do("bookmarks", "find")
        self.desk.finding._words.setText("桥")
        self.until(lambda: self.desk.finding._model.rowCount() > 0)
        yield "finding", self.window
        self.do("find_library")
        self.until(lambda: self.desk.finding._model.rowCount() > 0)
        yield "finding in the library", self.window
        self.do("close_pane")

    def shelf(self) -> Iterator[State]:
        """Look through the shelf, while something is taken in."""
        shelf = self.room.shelf
        self.do("shelf")
        self.until(lambda: shelf.issues.model().rowCount() > 0)
        yield "covers", self.window
        shelf._looks.button(1).click()
        yield "list", self.window
        shelf._looks.button(2).click()
        yield "months", self.window
        calendar = self.window.findChild(CalendarPane)
        assert calendar is not None
        calendar._switch.click()
        yield "year", self.window
        calendar._switch.click()
        shelf._looks.button(0).click()
        shelf.receiving.begin()
        shelf.receiving.progress(1, 3, 70)
        shelf.receiving.report(Refused(path=Path("a"), reason="a: 此处无报纸。"))
        yield "taking in", self.window
        shelf.receiving.end()
        yield "taken in", self.window
        self.do("shelf")

    def catalogue(self) -> Iterator[State]:
        """Go through the parts of the cataloguer's desk."""
        self.do("catalogue")
        self.until(lambda: self.room.views.current is View.CATALOGUE)
        desk = self.room.office.desk(View.CATALOGUE)
        assert isinstance(desk, CatalogueDesk)
        self.until(lambda: desk.widget.slug() != "")
        self.until(lambda: desk.issues.widget.table.model().rowCount() > 0)
        for place in range(desk.widget._parts.count()):
            desk.widget.show_part(place)
            self.bot.wait(1)
            self.until(self.room._around.catalogue.jobs.is_idle)
            yield f"catalogue {desk.widget._parts.tabText(place)}", self.window
        self.do("catalogue")

    def correcting(self) -> Iterator[State]:
        """Correct the page that lies open."""
        self.do("correct")
        self.until(lambda: self.room.views.current is View.CORRECT)
        desk = self.room.office.desk(View.CORRECT)
        assert isinstance(desk, CorrectingDesk)
        self.until(lambda: desk.widget.model.rowCount() > 0)
        yield "correcting", self.window
        self.do("correct")

    def every(self) -> Iterator[State]:
        """Go through all states."""
        for part in (self.reading, self.shelf, self.catalogue, self.correcting, self.sheets):
            yield from part()
