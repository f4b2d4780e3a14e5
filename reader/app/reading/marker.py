"""Marks places: a key in, bookmarks kept, listed, gone to and taken back out."""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app import wording
from reader.app.librarian import Librarian
from reader.app.reading.article_view import ArticleView
from reader.app.reading.bookmark_pane import BookmarkPane
from reader.app.reading.navigator import Navigator
from reader.model.note import Note
from reader.session.following import Destination
from reader.session.marking import bookmark, marked_at
from reader.session.trail import Place

Clock = Callable[[], datetime.datetime]


class Marker(QObject):
    """Sets, lists, follows and removes bookmarks.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
        marked_here: Whether the place being read is marked.
        issue_wanted: A bookmark leads to another issue: the place.
    """

    told = Signal(str, object)
    marked_here = Signal(bool)
    issue_wanted = Signal(object)

    def __init__(
        self, librarian: Librarian, navigator: Navigator, pane: BookmarkPane, article: ArticleView
    ) -> None:
        super().__init__(pane)
        self._librarian = librarian
        self._navigator = navigator
        self._article = article
        self.clock: Clock = _now
        self.notes: tuple[Note, ...] = ()
        librarian.noted.connect(self._take)
        librarian.noted.connect(pane.show_notes)
        navigator.moved.connect(self._show_whether_marked)
        pane.note_pressed.connect(self.go)
        pane.removal_wanted.connect(self.remove)

    def toggle(self) -> None:
        """Mark the passage, the article or the page being read; unmark it when it is marked."""
        wanted = self._wanted()
        if wanted is None:
            return
        there = marked_at(self.notes, wanted)
        if there is not None:
            self.remove(there)
        else:
            self._librarian.add_note(wanted, self._tell_added)

    def remove(self, note: Note) -> None:
        """Remove a note; the message bar offers to take that back."""
        self._librarian.remove_note(note, self._tell_removed)

    def go(self, note: Note) -> None:
        """Go to the place of a note."""
        article = note.locus.article if note.locus is not None else ""
        reading = self._navigator.reading
        if reading is None or note.issue != reading.key:
            self.issue_wanted.emit(Place(issue=note.issue, page=note.page, article=article))
            return
        self._navigator.go(Destination(page=note.page, article=article))

    def here(self) -> tuple[Note, ...]:
        """Return the notes on the open issue."""
        reading = self._navigator.reading
        key = reading.key if reading is not None else ""
        return tuple(note for note in self.notes if note.issue == key)

    def _wanted(self) -> Note | None:
        reading = self._navigator.reading
        if reading is None:
            return None
        chosen = self._article.text.passage() if self._article.isVisible() else None
        return bookmark(reading, chosen, self.clock())

    def _take(self, notes: tuple[Note, ...]) -> None:
        self.notes = notes
        self._show_whether_marked()

    def _show_whether_marked(self) -> None:
        wanted = self._wanted()
        is_marked = wanted is not None and marked_at(self.notes, wanted) is not None
        self.marked_here.emit(is_marked)

    def _tell_added(self, note: Note) -> None:
        self.told.emit(wording.marked(note), partial(self.remove, note))

    def _tell_removed(self, note: Note) -> None:
        self.told.emit(wording.unmarked(note), partial(self._librarian.restore_note, note))


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
