"""Marks places: a key in; bookmarks, highlights and notes kept, shown, changed, taken back."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.app.language import note_wording, reasons, wording
from reader.app.parts.file_dialog import FileDialog
from reader.app.parts.message_bar import Redoing
from reader.app.reading.article_view import ArticleView
from reader.app.reading.bookmark_pane import BookmarkPane
from reader.app.reading.navigator import Navigator
from reader.app.reading.note_sheet import NoteSheet
from reader.app.reading.note_words import note_words
from reader.app.work.librarian import Librarian
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.session.following import Destination
from reader.session.marks.marking import (
    bookmark,
    is_same_text,
    marked_at,
    remark,
    remarks_on,
    reworded,
)
from reader.session.marks.note_file import write_notes
from reader.session.reading import Reading
from reader.session.trail import Place

Clock = Callable[[], datetime.datetime]


class Marker(QObject):
    """Sets, lists, follows, changes and removes what the reader adds.

    Signals:
        told: A sentence for the message bar, and what undoes it or None.
        marked_here: Whether the place being read is marked.
        issue_wanted: A bookmark leads to another issue: the place.
        gone_to: The list has led to a place of the open issue.
        went: The reader has gone to a note of the open issue: the note.
    """

    told = Signal(str, object)
    marked_here = Signal(bool)
    issue_wanted = Signal(object)
    gone_to = Signal()
    went = Signal(object)

    def __init__(
        self, librarian: Librarian, navigator: Navigator, pane: BookmarkPane, article: ArticleView
    ) -> None:
        super().__init__(pane)
        self._librarian = librarian
        self._navigator = navigator
        self._article = article
        self._colour = "yellow"
        self._awaited: Note | None = None
        self.clock: Clock = _now
        self.notes: tuple[Note, ...] = ()
        librarian.noted.connect(self._take)
        librarian.noted.connect(pane.show_notes)
        navigator.moved.connect(self._show_whether_marked)
        navigator.opened.connect(self._arrive)
        pane.note_pressed.connect(self.go)
        pane.removal_wanted.connect(self.remove)
        pane.change_wanted.connect(self.change)
        article.selection.highlight_wanted.connect(self.highlight)
        article.selection.note_wanted.connect(self.write_note)
        article.selection.removal_wanted.connect(self.unmark)
        article.text.selectionChanged.connect(self._show_whether_remarked)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for marks do."""
        return {
            "bookmark": self.toggle,
            "highlight": lambda: self.highlight(self._colour),
            "note": self.write_note,
            "export_bookmarks": self.ask_export,
        }

    def toggle(self) -> None:
        """Mark the passage, the article or the page being read; unmark it when it is marked."""
        self._navigator.land()
        wanted = self._wanted()
        if wanted is None:
            return
        there = marked_at(self.notes, wanted)
        if there is not None:
            self.remove(there)
        else:
            self._librarian.add_note(wanted, self._tell_added)

    def highlight(self, colour: str) -> None:
        """Highlight the passage chosen, a highlight a paragraph.

        Args:
            colour: Name of the colour; it is used again until another is chosen.
        """
        self._colour = colour
        reading, passages = self._chosen()
        if reading is None or not passages:
            self.told.emit(reasons.choose_first(), None)
            return
        added: list[Note] = []
        later: list[Note] = []
        former: list[Note] = []
        for passage in passages:
            there = self._remark_on(passage)
            if there is not None:
                later.append(replace(there, colour=colour))
                self._librarian.change_note(later[-1], former.append)
            else:
                wanted = remark(reading, passage, self.clock(), colour=colour)
                self._librarian.add_note(wanted, added.append)
        # The library answers in turn: by then all are added.
        self._librarian.do(lambda: None, lambda _: self._tell_highlighted(added, later, former))
        self._article.text.unchoose()

    def unmark(self) -> None:
        """Take off the highlights and notes that stand on the passage chosen."""
        removed = self._remarks()
        for note in removed:
            self._librarian.remove_note(note, _nothing)
        if removed:
            self._librarian.do(lambda: None, lambda _: self._tell_removed(*removed))
        self._article.text.unchoose()

    def _remarks(self) -> tuple[Note, ...]:
        """Return the highlights and notes on the passage chosen."""
        reading, passages = self._chosen()
        return remarks_on(self.notes, passages, reading.key) if reading is not None else ()

    def _remark_on(self, passage: Locus) -> Note | None:
        """Return the highlight or note on just this stretch of text."""
        return next((n for n in self._remarks() if is_same_text(n.locus, passage)), None)

    def _remark_at_hand(self, reading: Reading) -> Note | None:
        """Return the highlight or note that the keyboard is at in the text."""
        here = self._article.text.remarked() if self._article.isVisible() else None
        there = remarks_on(self.notes, (here,), reading.key) if here is not None else ()
        return next((note for note in there if is_same_text(note.locus, here)), None)

    def _show_whether_remarked(self) -> None:
        self._article.selection.offer_removal(is_offered=bool(self._remarks()))

    def write_note(self) -> None:
        """Write a note on the passage chosen or marked, else on the article or page being read."""
        self._navigator.land()
        reading, passages = self._chosen()
        if reading is None:
            return
        there = self._remark_on(passages[0]) if passages else self._remark_at_hand(reading)
        if there is not None:
            self.change(there)
            return
        place = passages[0] if passages else bookmark(reading, None, self.clock()).locus
        if place is None:
            page = bookmark(reading, None, self.clock())
            self._ask(note_wording.note_name(page), replace(page, kind=NoteKind.NOTE))
            return
        wanted = remark(reading, place, self.clock(), colour=self._colour)
        self._ask(place.exact, replace(wanted, kind=NoteKind.NOTE))

    def change(self, note: Note) -> None:
        """Change what a note says."""
        quoted = note.locus.exact if note.locus is not None else note_wording.note_name(note)
        self._ask(quoted, note)

    def remove(self, note: Note) -> None:
        """Remove a note; the message bar offers to take that back."""
        self._librarian.remove_note(note, self._tell_removed)

    def ask_export(self) -> None:
        """Have a file chosen and write all notes to it."""
        dialog = FileDialog(self._article.window())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["Markdown (*.md)", "JSON (*.json)", "CSV (*.csv)"])
        dialog.setDefaultSuffix("md")
        # Without an ending: the form chosen gives it.
        dialog.selectFile(note_words().heading)
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix(kind.rsplit(".", 1)[1].rstrip(")"))
        )
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path) -> None:
        """Write all notes to a file, in the form that its name asks for."""
        notes = tuple(replace(each, name=note_wording.note_name(each)) for each in self.notes)
        words = note_words()
        self._librarian.do(
            lambda: write_notes(notes, path, words),
            lambda _: self.told.emit(wording.written(path), None),
        )

    def go(self, note: Note) -> None:
        """Go to the place of a note."""
        article = note.locus.article if note.locus is not None else ""
        reading = self._navigator.reading
        if reading is None or note.issue != reading.key:
            self._awaited = note
            self.issue_wanted.emit(Place(issue=note.issue, page=note.page, article=article))
            return
        self.gone_to.emit()
        self._navigator.go(Destination(page=note.page, article=article))
        self._tell_arrival(note)

    def _arrive(self, reading: Reading) -> None:
        """Have the place of a note in view whose issue has been opened for it."""
        note, self._awaited = self._awaited, None
        if note is not None and note.issue == reading.key:
            self._tell_arrival(note)

    def _tell_arrival(self, note: Note) -> None:
        if note.is_detached:
            self.told.emit(note_wording.place_gone(), None)
        else:
            self.went.emit(note)

    def here(self) -> tuple[Note, ...]:
        """Return the notes on the open issue."""
        reading = self._navigator.reading
        key = reading.key if reading is not None else ""
        return tuple(note for note in self.notes if note.issue == key)

    def _chosen(self) -> tuple[Reading | None, tuple[Locus, ...]]:
        passages = self._article.text.passages() if self._article.isVisible() else ()
        return self._navigator.reading, passages

    def _ask(self, quoted: str, note: Note, typed: str = "") -> None:
        """Have the text of a note written, new or held; the sheet stays until it is kept.

        Args:
            quoted: What it is about.
            note: As it is held, or is to be.
            typed: What was written before and not kept; empty when nothing was.
        """
        if self._librarian.is_read_only:
            self.told.emit(wording.only_read(), None)
            return
        sheet = NoteSheet(quoted, typed or note.text, self._article.window())
        sheet.written.connect(lambda text: self._write(reworded(note, text), sheet))
        sheet.rejected.connect(lambda: self._tell_given_up(quoted, note, sheet.typed))
        sheet.open()

    def _tell_given_up(self, quoted: str, note: Note, typed: str) -> None:
        """Offer to go on with what was written before the sheet was closed."""
        if typed not in ("", note.text):
            self.told.emit(note_wording.given_up(typed), partial(self._ask, quoted, note, typed))

    def _write(self, note: Note, sheet: NoteSheet) -> None:
        def added(kept: Note) -> None:
            sheet.accept()
            self._article.text.unchoose()
            self._tell_added(kept)

        def changed(former: Note) -> None:
            sheet.accept()
            self._tell(note_wording.changed(former), (note,), (former,))

        if note.id:
            self._librarian.change_note(note, changed, sheet.refuse)
        elif note.text:
            self._librarian.add_note(note, added, sheet.refuse)
        else:
            sheet.accept()

    def _wanted(self) -> Note | None:
        reading, passages = self._chosen()
        if reading is None:
            return None
        return bookmark(reading, passages[0] if passages else None, self.clock())

    def _take(self, notes: tuple[Note, ...]) -> None:
        self.notes = notes
        self._show_whether_marked()

    def _show_whether_marked(self) -> None:
        wanted = self._wanted()
        is_marked = wanted is not None and marked_at(self.notes, wanted) is not None
        self.marked_here.emit(is_marked)

    def _tell_added(self, note: Note) -> None:
        self._tell(note_wording.marked(note), (note,), ())

    def _tell_highlighted(self, added: list[Note], later: list[Note], former: list[Note]) -> None:
        if added:
            self._tell(note_wording.marked(added[0]), (*added, *later), tuple(former))
        elif former:
            self._tell(note_wording.changed(former[0]), tuple(later), tuple(former))

    def _tell_removed(self, *removed: Note) -> None:
        self._tell(note_wording.unmarked(removed[0]), (), removed)

    def _tell(self, sentence: str, now: tuple[Note, ...], before: tuple[Note, ...]) -> None:
        """Tell what was done, with what there is now in place of what there was before."""
        self.told.emit(sentence, partial(self._exchange, now, before))

    def _exchange(self, now: tuple[Note, ...], then: tuple[Note, ...]) -> Redoing:
        """Have other marks in place of some; return what changes them back again."""
        held = {note.id for note in then}
        for note in now:
            if note.id not in held:
                self._librarian.remove_note(note, _nothing)
        for note in then:
            self._librarian.restore_note(note, partial(self._offer_again, note))
        return partial(self._exchange, then, now)

    def _offer_again(self, note: Note, sentence: str) -> None:
        """Tell why a note cannot be put back now, a full disk; it is not lost for that."""
        self.told.emit(sentence, partial(self._exchange, (), (note,)))


def _nothing(_: Note) -> None:
    """Tell nothing: the change is seen where it was made."""


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
