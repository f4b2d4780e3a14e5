"""The library: issues in, shelves, pages, notes and positions out.

One `Library` is one connection. It has no listeners: what an operation
altered is in the value it returns.
"""

import contextlib
import dataclasses
import datetime
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.errors import NotHeldError
from reader.library import notes, shelf
from reader.library.accession import find_taken_in, finish_source, held_as, put_back, take_in
from reader.library.aside import Aside
from reader.library.binding import text
from reader.library.changes import (
    EVERYTHING,
    Accession,
    Changes,
    Filters,
    Removed,
    Source,
    TitleHolding,
)
from reader.library.connection import Waiting, open_database, transaction
from reader.library.copying import STEPS, GoOn
from reader.library.files import file_digests, read_file
from reader.library.rebuilding import catalogued_issue
from reader.library.refusing import refusals
from reader.library.storing import take_out
from reader.model.issue import Issue
from reader.model.locus import Locus
from reader.model.note import Note
from reader.model.position import Position
from reader.model.printed import CollatedIssue
from reader.model.record import Holding

SHELF = 60
"""Issues a stretch of the shelf holds unless asked otherwise."""


class Library:
    """The holdings of one library file.

    Attributes:
        path: The library file.
        connection: For the other modules of this package only.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, waiting: Waiting | None = None
    ) -> None:
        self.path = path
        self._waiting = waiting
        self.connection = connection
        self._aside = Aside()

    @classmethod
    def open(
        cls, path: Path, *, is_read_only: bool = False, waiting: Waiting | None = None
    ) -> Self:
        """Open a library, made if it does not exist.

        Args:
            path: The library file.
            is_read_only: Never write; the file must exist.
            waiting: Told when another program that writes is waited for, and when no more.

        Raises:
            LibraryError: The file is not a library, of a newer version, or cannot be opened.
        """
        return cls(path, open_database(path, is_read_only=is_read_only), waiting)

    def close(self) -> None:
        """Close the library; what was removed is now gone."""
        self._aside.close()
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def interrupt(self) -> None:
        """Stop what runs on this connection, be it writing; callable from any thread."""
        self.connection.interrupt()

    @contextlib.contextmanager
    def while_wanted(self, go_on: GoOn) -> Iterator[None]:
        """Ask in this block only as long as the answer is wanted.

        Args:
            go_on: Called every few milliseconds; false stops what runs, with a
                `LibraryError`. Nothing outside the block is ever stopped by it.
        """
        self.connection.set_progress_handler(lambda: not go_on(), STEPS)
        try:
            yield
        finally:
            self.connection.set_progress_handler(None, 0)

    # Issues

    def accession(
        self,
        collated: CollatedIssue,
        source: Source | None = None,
        *,
        is_correction_given_up: bool = False,
        in_place_of: str | None = None,
        sources_kept: tuple[Source, ...] = (),
    ) -> Accession:
        """Take an issue in, all of it or nothing.

        Args:
            collated: The issue and its files.
            source: Where it was read from; None when nothing is known.
            is_correction_given_up: Take it in even in place of a form corrected by hand.
            in_place_of: Key of a later form that it takes the place of; None for the one held.
            sources_kept: Where pages of it that were held before had been read from.

        Raises:
            CorrectedError: It would take the place of a form corrected by hand.
        """
        with self.writing():
            return take_in(
                self.connection,
                str(self.path),
                collated,
                (*sources_kept, *([] if source is None else [source])),
                is_correction_given_up=is_correction_given_up,
                in_place_of=in_place_of,
            )

    def issues(
        self,
        filters: Filters = EVERYTHING,
        after: str | None = None,
        limit: int = SHELF,
    ) -> tuple[Holding, ...]:
        """Return a stretch of the shelf, newest first, undated issues last.

        Args:
            filters: Which issues are meant.
            after: Key of the issue after which to begin; None begins at the newest.
            limit: How many at most.
        """
        with self._reading():
            return shelf.read_shelf(self.connection, filters, after, limit)

    def titles(self) -> tuple[TitleHolding, ...]:
        """Return every title held, by name."""
        with self._reading():
            return shelf.read_titles(self.connection)

    def newest(self) -> str | None:
        """Return the key of the newest issue; None when the library is empty."""
        held = self.issues(limit=1)
        return held[0].key if held else None

    def neighbour(self, key: str, *, is_later: bool) -> str | None:
        """Return the key of the issue of the same paper before or after; None at the end."""
        with self._reading():
            return shelf.find_neighbour(self.connection, key, is_later=is_later)

    def holding(self, key: str) -> Holding:
        """Return what the shelf shows of an issue.

        Raises:
            NotHeldError: The library does not hold it.
        """
        with self._reading():
            held = shelf.read_holding(self.connection, key)
        if held is None:
            raise NotHeldError(key)
        return held

    def issue(self, key: str) -> Issue:
        """Return an issue as it was taken in, with the date and number the catalogue says.

        Raises:
            NotHeldError: The library does not hold it.
        """
        with self.snapshot():
            return catalogued_issue(self.connection, self._row(key))

    def file(self, key: str, path: str) -> bytes:
        """Return a picture or facsimile of an issue by its path in the issue folder.

        Raises:
            NotHeldError: The library does not hold it.
        """
        with self._reading():
            content = read_file(self.connection, self._row(key), path)
        if content is None:
            raise NotHeldError(f"{key}/{path}")
        return content

    def files(self, key: str) -> tuple[str, ...]:
        """Return the paths of an issue's pictures and facsimiles.

        Raises:
            NotHeldError: The library does not hold it.
        """
        with self._reading():
            return tuple(file_digests(self.connection, self._row(key)))

    def sources(self, key: str) -> tuple[Source, ...]:
        """Return where an issue was read from.

        Raises:
            NotHeldError: The library does not hold it.
        """
        with self._reading():
            rows = self.connection.execute(
                "SELECT name, sha256, importer, taken_in FROM sources WHERE issue = ? ORDER BY id",
                (self._row(key),),
            )
            return tuple(
                Source(name=text(name), sha256=text(digest), importer=text(importer), taken=moment)
                for name, digest, importer, moment in rows
            )

    def taken_in(self, sha256: str, importer: str) -> tuple[str, ...]:
        """Return the keys of the issues of a source that was taken in to its end.

        Args:
            sha256: Of the source.
            importer: Name and version of what would read it.

        Returns:
            None when it was not taken in, or by another importer, or when one
            of its issues has been removed or replaced since.
        """
        with self.snapshot():
            return find_taken_in(self.connection, sha256, importer)

    def finish_source(self, sha256: str, importer: str, issues: int) -> None:
        """Remember that a source was taken in to its end, and how many issues it gave."""
        with self.writing():
            finish_source(self.connection, sha256, importer, issues)

    def remove_issue(self, key: str) -> Removed:
        """Take an issue out; notes on it stay and wait for its return.

        Returns:
            What `restore_issue` puts back, until the library is closed.

        Raises:
            NotHeldError: The library does not hold it.
        """
        sources = self.sources(key)
        with self.writing():
            row = self._row(key)
            collated = self._aside.copy(self.connection, row)
            take_out(self.connection, row, collated.issue)
        return Removed(collated=collated, sources=sources, changes=Changes(issues=(key,)))

    def copy_aside(self, issue: Issue) -> Removed | None:
        """Copy the form of an issue that is held, as if it were to be removed; None for none."""
        with self.snapshot():
            key = held_as(self.connection, issue)
            if key is None:
                return None
            collated = self._aside.copy(self.connection, self._row(key))
        return Removed(collated=collated, sources=self.sources(key), changes=Changes())

    def restore_issue(self, removed: Removed) -> Changes:
        """Put a removed issue back, unless it was taken in again meanwhile."""
        with self.writing():
            return put_back(self.connection, str(self.path), removed)

    # Notes

    def notes(self, issue: str | None = None) -> tuple[Note, ...]:
        """Return the notes on an issue, or on all, in the order they were made."""
        with self._reading():
            return notes.read_notes(self.connection, issue)

    def add_note(self, note: Note) -> Note:
        """Keep a new note; return it with its id."""
        with self.writing():
            added = notes.write_note(self.connection, dataclasses.replace(note, id=0))
        return dataclasses.replace(note, id=added)

    def change_note(self, note: Note) -> Note:
        """Keep a note in place of the one with its id; return the former, which undoes it.

        Raises:
            NotHeldError: There is no note of this id.
        """
        with self.writing():
            former = self._note(note.id)
            notes.write_note(self.connection, note)
        return former

    def remove_note(self, note_id: int) -> Note:
        """Remove a note; return it, for `restore_note`.

        Raises:
            NotHeldError: There is no note of this id.
        """
        with self.writing():
            former = self._note(note_id)
            notes.delete_note(self.connection, note_id)
        return former

    def restore_note(self, note: Note) -> Changes:
        """Put a removed note back under its id, or undo a change to it."""
        with self.writing():
            notes.write_note(self.connection, note)
        return Changes(notes=(note.id,))

    # Positions

    def set_position(self, issue: str, page: str, locus: Locus | None = None) -> Changes:
        """Keep where the reader is, at once.

        Args:
            issue: Key of the issue.
            page: Label of the page.
            locus: None when the page as a whole is shown.
        """
        now = datetime.datetime.now(datetime.UTC)
        position = Position(issue=issue, page=page, locus=locus, read=now)
        with self.writing():
            notes.write_position(self.connection, position)
        return Changes(positions=(issue,))

    def position(self, issue: str) -> Position | None:
        """Return where the reader stopped in an issue; None when it was never read."""
        with self._reading():
            return notes.read_position(self.connection, issue)

    def last_read(self) -> Position | None:
        """Return where the reader stopped last; None when nothing was read."""
        with self._reading():
            return notes.read_position(self.connection, None)

    def state(self) -> int:
        """Return a number that is another once any other connection has written."""
        with self._reading():
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    # The rest is for this package.

    def _row(self, key: str) -> int:
        row = shelf.find_row(self.connection, key)
        if row is None:
            raise NotHeldError(key)
        return row

    def _note(self, note_id: int) -> Note:
        note = notes.read_note(self.connection, note_id)
        if note is None:
            raise NotHeldError(f"note {note_id}")
        return note

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        with refusals(self.path):
            yield

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read several tables as they were at one moment; for this package."""
        with refusals(self.path):
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("COMMIT")

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Write in one transaction, all of it or nothing; for this package."""
        with refusals(self.path), transaction(self.connection, self._waiting):
            before = self.connection.total_changes
            yield
            if self.connection.total_changes != before:
                # Restoring a backup asks which of the two is newer.
                now = datetime.datetime.now(datetime.UTC).isoformat()
                self.connection.execute(
                    "INSERT OR REPLACE INTO settings VALUES ('changed', ?)", (now,)
                )
