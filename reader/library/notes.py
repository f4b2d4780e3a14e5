"""What readers add: notes and reading positions, each kept by a transaction of its own."""

import datetime
import sqlite3
from typing import Any

from reader.library import binding
from reader.library.binding import Row, text
from reader.model.locus import Locus
from reader.model.note import Note, NoteKind
from reader.model.position import Position

_LOCUS = 'article, block, start, "end", exact, prefix, suffix'
_NOTE = f"issue, page, kind, {_LOCUS}, name, text, colour, made, is_detached"
_POSITION = f"issue, page, {_LOCUS}, read"


def read_notes(connection: sqlite3.Connection, issue: str | None) -> tuple[Note, ...]:
    """Read the notes of an issue, or of all, in the order they were made."""
    where = "" if issue is None else "WHERE issue = ?"
    return tuple(
        _note(row)
        for row in binding.execute(
            connection,
            f"SELECT id, {_NOTE} FROM notes {where} ORDER BY id",
            () if issue is None else (issue,),
        )
    )


def read_note(connection: sqlite3.Connection, note_id: int) -> Note | None:
    """Read one note; None when there is none of this id."""
    row = connection.execute(f"SELECT id, {_NOTE} FROM notes WHERE id = ?", (note_id,)).fetchone()
    return None if row is None else _note(row)


def write_note(connection: sqlite3.Connection, note: Note) -> int:
    """Write a note, in place of the one with its id if it has one; return its id."""
    cursor = binding.execute(
        connection,
        f"INSERT OR REPLACE INTO notes (id, {_NOTE})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            note.id or None,
            note.issue,
            note.page,
            note.kind.value,
            *_locus_row(note.locus),
            note.name,
            note.text,
            note.colour,
            note.made.isoformat(),
            note.is_detached,
        ),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def delete_note(connection: sqlite3.Connection, note_id: int) -> None:
    """Delete a note; its id is never given to another."""
    connection.execute("DELETE FROM notes WHERE id = ?", (note_id,))


def read_position(connection: sqlite3.Connection, issue: str | None) -> Position | None:
    """Read the position in an issue, or the last in any; None when there is none."""
    where, values = ("", ()) if issue is None else ("WHERE issue = ?", (issue,))
    row = binding.execute(
        connection, f"SELECT {_POSITION} FROM positions {where} ORDER BY read DESC LIMIT 1", values
    ).fetchone()
    if row is None:
        return None
    key, page, *locus, read = row
    return Position(
        issue=text(key),
        page=text(page),
        locus=_locus(locus),
        read=datetime.datetime.fromisoformat(read),
    )


def write_position(connection: sqlite3.Connection, position: Position) -> None:
    """Write a position in place of the former one of its issue."""
    binding.execute(
        connection,
        f"INSERT OR REPLACE INTO positions ({_POSITION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            position.issue,
            position.page,
            *_locus_row(position.locus),
            position.read.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        ),
    )


def rename_issue(connection: sqlite3.Connection, former: str, key: str) -> None:
    """Let what was added to an issue follow it to another key."""
    connection.execute("UPDATE notes SET issue = ? WHERE issue = ?", (key, former))
    connection.execute("UPDATE OR REPLACE positions SET issue = ? WHERE issue = ?", (key, former))


def _note(row: tuple[Any, ...]) -> Note:
    note_id, issue, page, kind, *locus, name, written, colour, made, is_detached = row
    return Note(
        id=note_id,
        issue=text(issue),
        page=text(page),
        kind=NoteKind(kind),
        locus=_locus(locus),
        name=text(name),
        text=text(written),
        colour=text(colour),
        made=datetime.datetime.fromisoformat(made),
        is_detached=bool(is_detached),
    )


def _locus(row: list[Any]) -> Locus | None:
    article, block, start, end, exact, prefix, suffix = row
    if article is None:
        return None
    return Locus(
        article=text(article),
        block=block,
        start=start,
        end=end,
        exact=text(exact),
        prefix=text(prefix),
        suffix=text(suffix),
    )


def _locus_row(locus: Locus | None) -> Row:
    if locus is None:
        return (None,) * 7
    return (
        locus.article,
        locus.block,
        locus.start,
        locus.end,
        locus.exact,
        locus.prefix,
        locus.suffix,
    )
