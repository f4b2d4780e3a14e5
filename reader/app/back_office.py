"""The cataloguer's views of the window, made when they are first wanted and not at the start."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from reader.app.announcer import Announcer
from reader.app.commands import View
from reader.app.counter import Counter
from reader.app.theme import Colours
from reader.app.views import Furnished


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
        view_wanted: Another view is to be shown: ``View``.
        person_named: Changes are made in another person's name.
    """

    told = Signal(str, object)
    issue_wanted = Signal(str)
    view_wanted = Signal(object)
    person_named = Signal(str)

    def __init__(
        self, counter: Counter, announcer: Announcer, colours: Colours, person: str
    ) -> None:
        super().__init__()
        self._counter = counter
        self._announcer = announcer
        self._colours = colours
        self._person = person
        self._desks: dict[View, Desk] = {}

    def makers(self) -> dict[View, Callable[[], Furnished]]:
        """Return what makes each view."""
        return {View.CATALOGUE: self._make_catalogue}

    def desk(self, view: View) -> Desk | None:
        """Return the desk of a view; None while it was not wanted yet."""
        return self._desks.get(view)

    def undo(self, view: View) -> bool:
        """Undo the last change made in a view; false when nothing is changed there."""
        desk = self._desks.get(view)
        if desk is not None:
            desk.undo()
        return desk is not None

    def redo(self, view: View) -> None:
        """Do again what was undone last in a view."""
        desk = self._desks.get(view)
        if desk is not None:
            desk.redo()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        for desk in self._desks.values():
            desk.show_colours(colours)

    def _make_catalogue(self) -> Furnished:
        # 0.3 s to load (MARC, printing), which no start waits for.
        from reader.app.catalogue.catalogue_desk import CatalogueDesk  # noqa: PLC0415
        from reader.app.catalogue.clerk import Clerk  # noqa: PLC0415

        clerk = Clerk(self._counter, self._announcer, self._person)
        desk = CatalogueDesk(clerk, self._announcer, self._colours)
        desk.setParent(self)
        clerk.setParent(desk)
        desk.told.connect(self.told)
        desk.issue_wanted.connect(self.issue_wanted)
        desk.person_named.connect(self.person_named)
        self._desks[View.CATALOGUE] = desk
        return Furnished(widget=desk.widget, renew=desk.show, take_focus=desk.widget.take_focus)
