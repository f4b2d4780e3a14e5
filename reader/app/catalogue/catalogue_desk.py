"""Joins the parts of the cataloguer's desk; each is read when it is looked at, not before."""

from collections.abc import Iterator
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.app.catalogue.catalogue_view import CatalogueView
from reader.app.catalogue.clerk import Clerk
from reader.app.catalogue.contributors_pane import ContributorsDesk, ContributorsPane
from reader.app.catalogue.exchange_pane import ExchangeDesk, ExchangePane
from reader.app.catalogue.figures_pane import FiguresDesk, FiguresPane
from reader.app.catalogue.gaps_pane import GapsDesk, GapsPane
from reader.app.catalogue.history_pane import HistoryDesk, HistoryPane
from reader.app.catalogue.issues_desk import IssuesDesk
from reader.app.catalogue.issues_pane import IssuesPane
from reader.app.catalogue.title_desk import TitleDesk
from reader.app.catalogue.title_form import TitleForm
from reader.app.catalogue.work_pane import WorkDesk, WorkPane
from reader.app.catalogue.year_pane import YearDesk, YearPane
from reader.app.dress.theme import Colours
from reader.app.work.announcer import Announcer
from reader.library import cataloguing
from reader.library.changes import Changes
from reader.library.library import Library
from reader.model.edit import Edit
from reader.session.cataloguing.desk import TitleLine, list_titles, new_title


class Part(Protocol):
    """A part of the desk."""

    @property
    def widget(self) -> QWidget:
        """What is shown of it."""

    def show_title(self, slug: str) -> None:
        """Show what it knows of a title."""

    def renew(self, edit: Edit) -> None:
        """Show what an edit changed."""


class CatalogueDesk(QObject):
    """The desk; its parts are there once ``parts`` has been gone through.

    Attributes:
        widget: The view.
        issues: The table of issues.
        titles: The records of titles.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
        issue_wanted: An issue is to be read: its key.
        correction_wanted: The parsed text of an issue is to be corrected: key, where.
        person_named: Changes are made in another person's name.
    """

    told = Signal(str, object)
    issue_wanted = Signal(str)
    correction_wanted = Signal(str, str)
    person_named = Signal(str)

    issues: IssuesDesk
    titles: TitleDesk

    def __init__(self, clerk: Clerk, announcer: Announcer, colours: Colours) -> None:
        super().__init__()
        self._clerk = clerk
        self._announcer = announcer
        self._colours = colours
        self.widget = CatalogueView(clerk.person)
        self._parts: list[Part] = []
        self._shown: dict[int, str] = {}

    def parts(self) -> Iterator[QWidget]:
        """Make the parts of the desk, a tenth of a second of work, one by one."""
        yield from self.widget.frame()
        clerk = self._clerk
        self.issues = IssuesDesk(IssuesPane(), clerk)
        yield self._add(self.tr("Issues"), self.issues)
        self.titles = TitleDesk(TitleForm(), clerk)
        yield self._add(self.tr("Title record"), self.titles)
        self._gaps = GapsDesk(GapsPane(), clerk)
        yield self._add(self.tr("Gaps"), self._gaps)
        self._year = YearDesk(YearPane(self._colours), clerk)
        yield self._add(self.tr("Year"), self._year)
        self._work = WorkDesk(WorkPane(), clerk)
        yield self._add(self.tr("Doubts"), self._work)
        contributors = ContributorsDesk(ContributorsPane(), clerk)
        yield self._add(self.tr("Contributors"), contributors)
        self._exchange = ExchangeDesk(ExchangePane(), clerk)
        yield self._add(self.tr("Exchange"), self._exchange)
        self._figures = FiguresDesk(FiguresPane(), clerk)
        yield self._add(self.tr("Figures"), self._figures)
        yield self._add(self.tr("History"), HistoryDesk(HistoryPane(), clerk))
        self._join(self._announcer)

    def _add(self, name: str, part: Part) -> QWidget:
        self._parts.append(part)
        self.widget.add_part(name, part.widget)
        return part.widget

    def _join(self, announcer: Announcer) -> None:
        view = self.widget
        view.title_chosen.connect(self._show)
        view.part_shown.connect(self._show)
        view.title_begun.connect(self._begin_title)
        view.person_named.connect(self._name_person)
        self._clerk.edited.connect(self._renew)
        self._clerk.busy_changed.connect(view.show_busy)
        for part in (self.issues, self._exchange, self._figures):
            part.told.connect(self.told)
        self.titles.title_wanted.connect(view.choose)
        self._gaps.widget.issue_wanted.connect(self._show_issue)
        self._year.widget.issue_pressed.connect(self.issue_wanted)
        self.issues.widget.issue_pressed.connect(self.issue_wanted)
        self.issues.widget.correction_wanted.connect(
            lambda key: self.correction_wanted.emit(key, "")
        )
        self._work.widget.correction_wanted.connect(
            lambda work: self.correction_wanted.emit(work.issue, work.doubt.where)
        )
        announcer.changed.connect(self._renew_all)

    def show(self, slug: str = "") -> None:
        """Read the titles anew; what is shown of one follows.

        Args:
            slug: Of the title to choose; empty for the one that is chosen.
        """
        self._clerk.ask(list_titles, partial(self.widget.show_titles, wanted=slug))

    def undo(self) -> None:
        """Undo the last change."""
        self._clerk.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._clerk.redo()

    def show_record(self, slug: str) -> None:
        """Show the record of a title."""
        self.show(slug)
        self.widget.show_part(self._parts.index(self.titles))

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
        for part in self._parts:
            if isinstance(part, YearDesk):
                part.widget.show_colours(colours)

    def _show(self) -> None:
        """Have the part that is looked at show the title that is chosen, unless it does."""
        slug, place = self.widget.slug(), self.widget.part()
        if slug and self._shown.get(place) != slug:
            self._shown[place] = slug
            self._parts[place].show_title(slug)

    def _renew(self, edit: Edit) -> None:
        place = self.widget.part()
        slug = self._shown.get(place)
        # The others are read anew when they are looked at.
        self._shown.clear()
        if slug is not None:
            self._shown[place] = slug
            self._parts[place].renew(edit)
        self.show()

    def _renew_all(self, changes: object) -> None:
        if not isinstance(changes, Changes):
            return
        if changes.issues or changes.is_elsewhere:
            self._shown.clear()
            # What another program did is read with the next part looked at: the cataloguer
            # may be writing in this one, and the catalogue's own edits come from elsewhere too.
            if changes.issues and self.widget.isVisible():
                self.show()
                self._show()
            elif self.widget.slug() and self.widget.isVisible():
                self._clerk.ask(list_titles, self._count_anew)

    def _count_anew(self, lines: tuple[TitleLine, ...]) -> None:
        if self.widget.slug() in {line.slug for line in lines}:
            self.widget.count_anew(lines)

    def _show_issue(self, key: str) -> None:
        self.widget.show_part(0)
        self.issues.widget.go_to(key)

    def _name_person(self, person: str) -> None:
        self._clerk.person = person
        self.person_named.emit(person)

    def _begin_title(self, name: str) -> None:
        record = new_title(name)
        what = self.tr("record of %1").replace("%1", record.name)

        def operation(library: Library, person: str) -> Edit | None:
            return cataloguing.edit_records(library, what, person, titles=(record,))

        self._clerk.edit(operation)
        self._clerk.ask(list_titles, lambda lines: self.widget.show_titles(lines, record.slug))
        self.widget.show_part(1)
