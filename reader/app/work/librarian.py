"""Asks the library on its own thread: wishes in, issues and notes by signal out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reader.app.work.announcer import Announcer
from reader.app.work.counter import Counter
from reader.app.work.jobs import Job, Jobs
from reader.errors import NotHeldError
from reader.library.changes import Changes
from reader.library.library import Library
from reader.model.article import Picture
from reader.model.issue import Issue
from reader.model.note import Note
from reader.session.trail import Place

IDLE = 1000
"""Urgency of what nobody waits for."""

_Result = TypeVar("_Result")
Refused = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An issue fetched from the library.

    Attributes:
        key: Its key.
        issue: The issue.
        pictures: Path in the issue folder to the picture's bytes.
        place: Where to open it.
    """

    key: str
    issue: Issue
    pictures: dict[str, bytes]
    place: Place


class Librarian(QObject):
    """The only one who talks to the library; the library lives on the thread of its jobs.

    Attributes:
        ask: Asks the library something, as ``Counter.ask``.
        is_read_only: Nothing can be kept in the library.

    Signals:
        fetched: An issue to be opened: ``Fetched``.
        noted: All notes of the library: a tuple.
    """

    fetched = Signal(object)
    noted = Signal(object)

    def __init__(
        self, path: Path, jobs: Jobs, announcer: Announcer, *, is_read_only: bool = False
    ) -> None:
        super().__init__()
        self.is_read_only = is_read_only
        self._counter = Counter(path, jobs, is_read_only=is_read_only)
        self.ask = self._counter.ask
        self._is_refusal_told = False
        self._all_notes = _AllNotes()
        self._unkept: dict[str, Place] = {}
        self._announcer = announcer
        announcer.changed.connect(self._renew)

    def do(self, work: Callable[[], _Result], then: Callable[[_Result], None]) -> Job:
        """Do something that needs no library on the library's thread: writing a small file."""
        return self._counter.jobs.run(work, then)

    def fetch(self, key: str, place: Place | None = None) -> None:
        """Fetch an issue, to be opened at a place, or where the reader stopped."""
        self.ask(partial(fetch_issue, key=key, place=place), self.fetched.emit)

    def fetch_front(
        self,
        key: str,
        then: Callable[[Fetched | None], None],
        refused: Refused,
    ) -> None:
        """Fetch an issue for its cover, when nothing more urgent is asked.

        Args:
            key: Key of the issue.
            then: Given None when the issue has been taken out meanwhile.
            refused: Told when the library cannot answer.
        """
        self.ask(partial(_fetch_front, key=key), then, IDLE, refused)

    def fetch_neighbour(self, key: str, *, later: bool, otherwise: Callable[[], object]) -> None:
        """Fetch the issue of the same paper that came before or after.

        Args:
            key: Key of the issue.
            later: Whether the one after it is wanted.
            otherwise: What is done when it is the last that is held, or the first.
        """

        def open_it(found: str | None) -> None:
            if found is not None:
                self.fetch(found)
            else:
                otherwise()

        self.ask(lambda library: library.neighbour(key, is_later=later), open_it)

    def keep_position(self, place: Place) -> None:
        """Keep where the reader is, at once, where it can be kept.

        A full disk is told once, and not again at each page that is turned; what it refused
        is kept with the next place there is room for.
        """
        if self.is_read_only:
            return
        self._unkept.pop(place.issue, None)
        self._unkept[place.issue] = place
        self._keep_positions()

    def _keep_positions(self) -> None:
        places = tuple(self._unkept.values())
        self.ask(
            partial(_set_positions, places=places),
            lambda _: self._positions_kept(places),
            refused=self._position_refused,
        )

    def _positions_kept(self, places: tuple[Place, ...]) -> None:
        self._is_refusal_told = False
        for place in places:
            if self._unkept.get(place.issue) is place:
                del self._unkept[place.issue]

    def _position_refused(self, sentence: str) -> None:
        if not self._is_refusal_told:
            self._is_refusal_told = True
            self._counter.jobs.refused.emit(sentence)

    def read_notes(self) -> None:
        """Have all notes told by ``noted``."""
        self.ask(self._all_notes.read, self.noted.emit)

    def add_note(
        self, note: Note, then: Callable[[Note], None], refused: Refused | None = None
    ) -> None:
        """Keep a note; ``refused`` is told why it cannot be, None has everybody told."""
        self._change(lambda library: library.add_note(note), then, refused)

    def change_note(
        self, note: Note, then: Callable[[Note], None], refused: Refused | None = None
    ) -> None:
        """Keep a note in place of the former one; ``then`` is given the former."""
        self._change(lambda library: library.change_note(note), then, refused)

    def remove_note(self, note: Note, then: Callable[[Note], None]) -> None:
        """Remove a note."""
        self._change(lambda library: library.remove_note(note.id), then)

    def restore_note(self, note: Note, refused: Refused) -> None:
        """Put a removed note back, or a changed one as it was; ``refused`` is told why not."""
        self.ask(lambda library: library.restore_note(note), self._announcer.tell, refused=refused)

    def close(self) -> None:
        """Close the library on its own thread; places refused before are kept if they can be."""
        if self._unkept:
            self._keep_positions()
        self._counter.close()

    def _change(
        self,
        operation: Callable[[Library], Note],
        then: Callable[[Note], None],
        refused: Refused | None = None,
    ) -> None:
        def tell(note: Note) -> None:
            then(note)
            self._announcer.tell(Changes(notes=(note.id,)))

        self.ask(operation, tell, refused=refused)

    def _renew(self, changes: object) -> None:
        if isinstance(changes, Changes) and (
            changes.notes or changes.issues or changes.is_elsewhere
        ):
            self.read_notes()


def fetch_issue(library: Library, key: str, place: Place | None) -> Fetched:
    """Fetch an issue and its pictures.

    Args:
        library: Where it is held.
        key: Its key.
        place: Where to open it; None where the reader stopped.

    Raises:
        NotHeldError: The library does not hold it.
    """
    issue = library.issue(key)
    held = set(library.files(key))
    wanted = {
        block.image
        for page in issue.pages
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image is not None
    }
    pictures = {path: library.file(key, path) for path in sorted(wanted & held)}
    if place is None:
        position = library.position(key)
        place = Place(issue=key, page=position.page if position is not None else "")
    return Fetched(key=key, issue=issue, pictures=pictures, place=place)


class _AllNotes:
    """Reads all notes, on the library's thread; those that are as they were stay the very same.

    What shows them then need not compare thousands, one field after the other, on its thread.
    """

    def __init__(self) -> None:
        self._known: dict[int, Note] = {}

    def read(self, library: Library) -> tuple[Note, ...]:
        """Return all notes in the order they were made."""
        known = self._known
        notes = tuple(
            known[note.id] if known.get(note.id) == note else note for note in library.notes()
        )
        self._known = {note.id: note for note in notes}
        return notes


def _set_positions(library: Library, places: tuple[Place, ...]) -> None:
    """Keep places in the order they were read, so that the last is where the reader stopped."""
    for place in places:
        library.set_position(place.issue, place.page)


def _fetch_front(library: Library, key: str) -> Fetched | None:
    try:
        return fetch_issue(library, key, Place(issue=key, page=""))
    except NotHeldError:
        return None
