"""Asks and edits the catalogue: a person's wishes in, what was changed by signal out."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.app.work.announcer import Announcer
from reader.app.work.counter import Counter
from reader.library import cataloguing
from reader.library.changes import Changes
from reader.library.library import Library
from reader.model.edit import Edit, Subject

_Result = TypeVar("_Result")

_Done = tuple[Edit | None, Changes]

Operation = Callable[[Library, str], Edit | None]
"""Changes the catalogue in the name of a person; None when all is so already."""

Drafts = Mapping[str, Mapping[str, str]]
"""Slugs of titles; of each, fields of its record and what was typed in them and not kept."""

translate = QCoreApplication.translate


class Clerk(QObject):
    """The one through whom everything at the desk is changed.

    Attributes:
        person: In whose name it is changed.

    Signals:
        edited: Something was changed, undone or done again: the ``Edit``.
        altered: What the edit, its undoing or doing again altered: the ``Changes``.
        told: A sentence for the message bar, and what undoes it or None.
        counted: How many records of a long edit are done.
        busy_changed: Something is being read or written, or nothing any more.
    """

    edited = Signal(object)
    altered = Signal(object)
    told = Signal(str, object)
    counted = Signal(int)
    busy_changed = Signal(bool)

    def __init__(self, counter: Counter, announcer: Announcer, person: str) -> None:
        super().__init__()
        self.person = person
        self._counter = counter
        self._announcer = announcer
        # A method, which ends with its clerk: the thread outlives the room.
        counter.jobs.idle_changed.connect(self._tell_busy)

    def ask(self, question: Callable[[Library], _Result], then: Callable[[_Result], None]) -> None:
        """Ask the library something; a refusal is told."""
        self._counter.ask(question, then)

    def do(self, work: Callable[[], _Result], then: Callable[[_Result], None]) -> None:
        """Do pure work off the main thread."""
        self._counter.jobs.run(work, then)

    def edit(
        self,
        operation: Operation,
        undo: Callable[[], None] | None = None,
        *,
        is_told: bool = True,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Change the catalogue.

        Args:
            operation: What is changed.
            undo: Undoes it; None for the last change of the desk.
            is_told: Say so; otherwise what is shown already says it.
            refused: Called when the library could not keep it, which is told, too.
        """

        def tell(sentence: str) -> None:
            self.told.emit(sentence, None)
            if refused is not None:
                refused()

        self._run(operation, partial(self._done, undo or self.undo, is_told=is_told), tell)

    def undo(self) -> None:
        """Undo the last change of the catalogue."""
        self.turn(cataloguing.undo_last)

    def redo(self) -> None:
        """Do again what was undone last."""
        # What is done again stays the work of who did it first.
        self.turn(lambda library, _: cataloguing.redo_last(library), is_undone=False)

    def _tell_busy(self) -> None:
        self.busy_changed.emit(not self._counter.jobs.is_idle())

    def turn(self, operation: Operation, *, is_undone: bool = True) -> None:
        """Undo something, or do it again."""
        self._run(operation, partial(self._turned, is_undone=is_undone))

    def _run(
        self,
        operation: Operation,
        then: Callable[[_Done], None],
        refused: Callable[[str], None] | None = None,
    ) -> None:
        person = self.person
        self._counter.ask(
            lambda library: _with_changes(library, operation(library, person)),
            then,
            refused=refused,
        )

    def _done(self, undo: Callable[[], None], done: _Done, *, is_told: bool) -> None:
        edit, changes = done
        if edit is None:
            self.told.emit(translate("Clerk", "It is so already; nothing was changed."), None)
            return
        self.edited.emit(edit)
        self._announcer.tell(changes)
        self.altered.emit(changes)
        if is_told:
            self.told.emit(_filled(translate("Clerk", "%1: %2 changed."), edit), undo)

    def _turned(self, done: _Done, *, is_undone: bool) -> None:
        edit, changes = done
        if edit is None:
            nothing = (
                translate("Clerk", "There is nothing to undo.")
                if is_undone
                else translate("Clerk", "There is nothing to do again.")
            )
            self.told.emit(nothing, None)
            return
        self.edited.emit(edit)
        self._announcer.tell(changes)
        self.altered.emit(changes)
        sentence = (
            translate("Clerk", "Undone: %1 (%2).")
            if is_undone
            else translate("Clerk", "Done again: %1 (%2).")
        )
        self.told.emit(_filled(sentence, edit), None)


def _filled(sentence: str, edit: Edit) -> str:
    told = sentence.replace("%1", edit.what).replace("%2", str(edit.count))
    return told[:1].upper() + told[1:]


def _with_changes(library: Library, edit: Edit | None) -> _Done:
    if edit is None:
        return None, Changes()
    altered = cataloguing.alterations(library, edit)
    records = tuple(one.key for one in altered if one.subject in (Subject.ISSUE, Subject.TITLE))
    pages = dict.fromkeys(
        one.key.rpartition("/")[0] for one in altered if one.subject is Subject.PAGE
    )
    return edit, Changes(records=records, issues=tuple(pages))
