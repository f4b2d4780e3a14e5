"""The cataloguer's views of the window, made when they are first wanted and not at the start."""

import getpass
import os
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.app.catalogue.clerk import Clerk, Drafts
from reader.app.commands import View
from reader.app.dress.theme import Colours
from reader.app.room.surroundings import Surroundings
from reader.app.room.views import Furnished, Maker, Views
from reader.library.changes import Changes
from reader.session.reading import Reading
from reader.session.settings import Settings


class Desk(Protocol):
    """A desk at which something is changed."""

    def undo(self) -> None:
        """Undo the last change."""

    def redo(self) -> None:
        """Do again what was undone last."""

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""


class BackOffice(QObject):
    """Where librarians work.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
        issue_wanted: An issue is to be read: its key.
        place_wanted: An issue is to be read at a place: ``Place``.
        view_wanted: Another view is to be shown: ``View``.
        chosen: What is remembered of the desks is chosen anew: changes of the settings by name.
    """

    told = Signal(str, object)
    issue_wanted = Signal(str)
    place_wanted = Signal(object)
    view_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, around: Surroundings, colours: Colours, settings: Settings) -> None:
        super().__init__()
        self._around = around
        self._colours = colours
        self._hidden_columns = settings.hidden_columns
        name = settings.cataloguer or os.environ.get("DAODU_CATALOGUER") or getpass.getuser()
        self._clerk = Clerk(around.catalogue, around.announcer, name)
        self._clerk.setParent(self)
        self._clerk.told.connect(self.told)
        self._desks: dict[View, Desk] = {}
        self._drafts: Drafts = {}
        self._read_drafts: Callable[[], Drafts] = lambda: self._drafts
        self._to_correct = ("", "")
        self._reading: Callable[[], Reading | None] = lambda: None
        self._title_read = ""
        self._corrected: set[str] = set()
        self._clerk.altered.connect(self._note_corrected)

    def makers(self) -> dict[View, Maker]:
        """Return what makes each view."""
        catalogue = partial(import_module, "reader.app.catalogue.catalogue_desk")
        correcting = partial(import_module, "reader.app.correcting.correcting_desk")
        return {
            View.CATALOGUE: Maker(make=self._make_catalogue, load=catalogue),
            View.CORRECT: Maker(make=self._make_correcting, load=correcting),
        }

    def desk(self, view: View) -> Desk | None:
        """Return the desk of a view; None while it was not wanted yet."""
        return self._desks.get(view)

    def drafts(self) -> Drafts:
        """Return what was typed at the desk and cannot be kept yet."""
        return self._read_drafts()

    def hold(self, drafts: Drafts) -> None:
        """Take what was typed at the desk in another language, before the desk is made."""
        self._drafts = drafts

    def correct(self, key: str, where: str = "") -> None:
        """Put an issue on the corrector's desk and show it.

        Args:
            key: Of the issue.
            where: A page or article to begin with; empty for the first page.
        """
        if key:
            self._to_correct = (key, where)
            self.view_wanted.emit(View.CORRECT)

    def follow(self, views: Views, reading: Callable[[], Reading | None]) -> None:
        """Follow the reading: its title is catalogued, and it is read anew when corrected.

        Args:
            views: Tell when the reading is shown again.
            reading: Returns what lies open.
        """
        self._reading = reading
        views.came_back.connect(lambda: self._renew(reading()))
        self._clerk.altered.connect(
            lambda: self._renew(reading()) if views.current is View.READING else None
        )

    def _renew(self, reading: Reading | None) -> None:
        if reading is not None and reading.key in self._corrected:
            self.place_wanted.emit(reading.place())
        self._corrected.clear()

    def _note_corrected(self, changes: Changes) -> None:
        self._corrected.update((*changes.issues, *changes.records))

    def undo(self, view: View) -> bool:
        """Undo the last change made in a view; false when nothing is changed there."""
        desk = self._desks.get(view)
        if desk is not None:
            desk.undo()
        return desk is not None

    def redo(self, view: View) -> bool:
        """Do again what was undone last in a view; false when nothing is changed there."""
        desk = self._desks.get(view)
        if desk is not None:
            desk.redo()
        return desk is not None

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        for desk in self._desks.values():
            desk.show_colours(colours)

    def _make_catalogue(self) -> Furnished:
        from reader.app.catalogue.catalogue_desk import (  # noqa: PLC0415 (0.3 s to load, which no start waits for)
            CatalogueDesk,
        )
        from reader.app.catalogue.door import Door  # noqa: PLC0415 (as much)

        desk = CatalogueDesk(self._clerk, self._around.announcer, self._colours)
        desk.setParent(self)
        desk.told.connect(self.told)
        desk.issue_wanted.connect(self.issue_wanted)
        desk.correction_wanted.connect(self.correct)
        desk.person_named.connect(lambda person: self.chosen.emit({"cataloguer": person}))
        self._desks[View.CATALOGUE] = desk

        def hold_door() -> Iterator[QWidget]:
            yield from desk.parts()
            desk.titles.hold(self._drafts)
            self._read_drafts = desk.titles.drafts
            issues = desk.issues.widget
            issues.hide_columns(self._hidden_columns)
            issues.columns_hidden.connect(lambda names: self.chosen.emit({"hidden_columns": names}))
            door = Door(self._around.window, desk.titles)
            door.stayed.connect(lambda _: self.view_wanted.emit(View.CATALOGUE))
            door.stayed.connect(desk.show_record)

        return Furnished(
            widget=desk.widget,
            parts=hold_door(),
            renew=lambda: desk.show(self._title_come_to()),
            take_focus=desk.widget.take_focus,
        )

    def _title_come_to(self) -> str:
        """Return the slug of the title read since the catalogue was opened last, else nothing."""
        reading, before = self._reading(), self._title_read
        if reading is not None:
            self._title_read = reading.key.partition("/")[0]
        return self._title_read if self._title_read != before else ""

    def _make_correcting(self) -> Furnished:
        from reader.app.correcting.correcting_desk import (  # noqa: PLC0415 (0.3 s to load, which no start waits for)
            CorrectingDesk,
        )

        around = self._around
        desk = CorrectingDesk(self._clerk, around.page_jobs.press, around.press, self._colours)
        desk.setParent(self)
        desk.told.connect(self.told)
        self._desks[View.CORRECT] = desk

        def renew() -> None:
            key, where = self._to_correct
            self._to_correct = ("", "")
            if key:
                desk.want(key, where)
            desk.show()

        return Furnished(
            widget=desk.widget,
            parts=(desk.widget,),
            renew=renew,
            take_focus=desk.widget.take_focus,
        )
