"""Keeps the shelf: what is held shown, sources taken in, issues opened and taken out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.app.language import note_wording, wording
from reader.app.language.told import told
from reader.app.parts.dialog_icons import dress_question
from reader.app.parts.file_dialog import FileDialog
from reader.app.shelf.cover_supply import CoverSupply
from reader.app.shelf.receiving import Receiving
from reader.app.shelf.shelf_view import ShelfView
from reader.app.work.announcer import Announcer
from reader.app.work.librarian import Librarian
from reader.library.changes import Accession, Changes, Removed
from reader.session.intake.reports import Refused, TakenIn
from reader.session.shelf import read_shelf


class ShelfDesk(QObject):
    """Joins the shelf to the library.

    Signals:
        issue_wanted: Key of an issue to open.
        told: A sentence for the message bar, and what undoes it or None.
    """

    issue_wanted = Signal(str)
    told = Signal(str, object)

    def __init__(
        self,
        view: ShelfView,
        librarian: Librarian,
        announcer: Announcer,
        covers: CoverSupply,
        receiving: Receiving,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._librarian = librarian
        self._announcer = announcer
        self._covers = covers
        self._receiving = receiving
        self._is_fresh = False
        self._read = ""
        self._wants_opening = False
        covers.made.connect(view.show_cover)
        covers.dropped.connect(view.drop_asked)
        covers.serve(view.keys_in_view)
        view.cover_wanted.connect(covers.want)
        view.covers_grown.connect(covers.show_in)
        view.issue_pressed.connect(self.issue_wanted)
        view.files_wanted.connect(self.ask_files)
        view.folder_wanted.connect(self.ask_folder)
        view.receiving.stop_wanted.connect(self._receiving.stop)
        self._receiving.begun.connect(view.receiving.begin)
        self._receiving.reported.connect(view.receiving.report)
        self._receiving.reported.connect(self._tell)
        self._receiving.progressed.connect(view.receiving.progress)
        self._receiving.ended.connect(self._end)
        announcer.changed.connect(self._renew)
        if receiving.is_busy:
            # The room was built anew, in another language.
            view.receiving.begin()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for taking in and out do."""
        return {
            "open_file": self.ask_files,
            "open_folder": self.ask_folder,
            "take_out": self.take_out,
        }

    def show(self) -> None:
        """Read the shelf anew unless it is as shown."""
        if not self._is_fresh:
            self._is_fresh = True
            at, self._read = self._read, ""
            self._librarian.ask(read_shelf, partial(self._view.show_shelf, at=at))

    def mark_stale(self, key: str) -> None:
        """Have the shelf read anew when it is next shown, at the issue that was read."""
        self._is_fresh = False
        self._read = key

    def receive(self, paths: tuple[Path, ...]) -> None:
        """Take in files and folders; a single issue is opened afterwards."""
        self._wants_opening = len(paths) == 1 and not self._receiving.is_busy
        if paths and not self._view.isVisible():
            self.told.emit(wording.taking_in(paths[0].name), None)
        self._receiving.receive(paths)

    def take_out(self) -> None:
        """Ask, then take the issue chosen on the shelf out of the library; that can be undone."""
        key = self._view.chosen() if self._view.isVisible() else ""
        if not key:
            return
        box = QMessageBox(self._view.window())
        box.setText(wording.asks_to_take_out(key))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        box.addButton(wording.take_out(), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        dress_question(box)
        box.accepted.connect(
            lambda: self._librarian.ask(lambda library: library.remove_issue(key), self._taken_out)
        )
        box.finished.connect(box.deleteLater)
        box.open()

    def ask_files(self) -> None:
        """Have files chosen and take them in."""
        dialog = FileDialog(self._view.window())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open(dialog)

    def ask_folder(self) -> None:
        """Have a folder chosen and take it in."""
        dialog = FileDialog(self._view.window())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.filesSelected.connect(lambda names: self.receive(tuple(map(Path, names))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _taken_out(self, removed: Removed) -> None:
        self._announcer.tell(removed.changes)
        key = removed.changes.issues[0]
        self.told.emit(wording.taken_out(key), partial(self._put_back, removed))

    def _put_back(self, removed: Removed) -> None:
        def offer_again(sentence: str) -> None:
            # A full disk: what was taken out is not lost for that.
            self.told.emit(sentence, partial(self._put_back, removed))

        self._librarian.ask(
            lambda library: library.restore_issue(removed),
            self._announcer.tell,
            refused=offer_again,
        )

    def _tell(self, report: TakenIn | Refused) -> None:
        """Tell what the shelf's bar would were it in sight, and what must not be missed."""
        if isinstance(report, TakenIn):
            gone, former = note_wording.detached(report), report.accession.former
            if gone or former is not None or not self._view.isVisible():
                key = report.accession.key
                undo = partial(self._bring_back, former, key) if former is not None else None
                self.told.emit(gone or wording.was_taken_in(report), undo)
        elif report.corrected:
            self._ask_to_give_up(report)
        elif not self._view.isVisible():
            self.told.emit(told(report.reason), None)

    def _bring_back(self, former: Removed, key: str) -> None:
        """Have an issue in the form in which it was held before the one of a key took its place."""

        def offer_again(sentence: str) -> None:
            self.told.emit(sentence, partial(self._bring_back, former, key))

        source = former.sources[0] if former.sources else None
        self._librarian.ask(
            lambda library: library.accession(
                former.collated, source, is_correction_given_up=True, in_place_of=key
            ),
            self._brought_back,
            refused=offer_again,
        )

    def _brought_back(self, accession: Accession) -> None:
        self._announcer.tell(accession.changes)
        if not self._view.isVisible():
            self.issue_wanted.emit(accession.key)

    def _ask_to_give_up(self, report: Refused) -> None:
        """Ask whether a source is to be taken in over what was corrected by hand."""
        box = QMessageBox(self._view.window())
        box.setText(wording.asks_to_give_up(report.corrected))
        keep = box.addButton(wording.keep_corrections(), QMessageBox.ButtonRole.RejectRole)
        box.addButton(wording.give_up_corrections(), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(keep)
        dress_question(box)
        box.accepted.connect(
            lambda: self._receiving.receive((report.path,), gives_up_corrections=True)
        )
        box.finished.connect(box.deleteLater)
        box.open()

    def _end(self, key: str) -> None:
        bar = self._view.receiving
        bar.end()
        if bar.count > 1 and not self._view.isVisible():
            # The last report alone, which has put away the others, may be no refusal.
            self.told.emit(bar.sentence, None)
        # Where there is more to see than one issue its reports are read first.
        if key and self._wants_opening and bar.count == 1:
            self.issue_wanted.emit(key)

    def _renew(self, changes: object) -> None:
        if not isinstance(changes, Changes):
            return
        is_other = changes.issues or changes.positions or changes.records
        if not (is_other or changes.is_elsewhere):
            return
        self._is_fresh = False
        self._covers.forget(changes.issues)
        self._view.forget_covers(changes.issues)
        if self._view.isVisible():
            self.show()
