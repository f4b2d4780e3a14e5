"""Alterations of the catalogue in, written with who made them and when; undone and done again.

Every record that people edit is one text under one key, so that one journal
serves them all. Everything here happens inside one transaction of the caller.
"""

import datetime
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.errors import RecordError
from reader.library import binding
from reader.library.binding import text, text_or_none
from reader.model.edit import Alteration, Edit, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    read: str
    write: str
    erase: str


def _table(name: str, keys: tuple[str, ...], value: str) -> _Table:
    where = " AND ".join(f"{key} = ?" for key in keys)
    slots = ", ".join("?" * (len(keys) + 1))
    return _Table(
        read=f"SELECT {value} FROM {name} WHERE {where}",
        write=f"INSERT OR REPLACE INTO {name} VALUES ({slots})",
        erase=f"DELETE FROM {name} WHERE {where}",
    )


_TABLES = {
    Subject.TITLE: _table("records", ("title",), "fields"),
    Subject.ISSUE: _table("issue_records", ("issue",), "fields"),
    Subject.GAP: _table("gaps", ("title", "place"), "reason"),
    Subject.CONTRIBUTOR: _table("contributor_names", ("variant",), "name"),
}

_EDITS = (
    "SELECT e.id, e.person, e.made, e.what, e.undone, e.undone_by,"
    " (SELECT count(*) FROM alterations a WHERE a.edit = e.id) FROM edits e"
)


def read_value(connection: sqlite3.Connection, subject: Subject, key: str) -> str | None:
    """Read a record as it is written; None when there is none."""
    row = binding.execute(connection, _TABLES[subject].read, _keys(subject, key)).fetchone()
    return None if row is None else text(row[0])


def write_edit(
    connection: sqlite3.Connection, person: str, what: str, alterations: Sequence[Alteration]
) -> Edit:
    """Write records and remember what they were."""
    cursor = binding.execute(
        connection,
        "INSERT INTO edits (person, made, what) VALUES (?, ?, ?)",
        (person, _now(), what),
    )
    edit = cursor.lastrowid
    assert edit is not None
    binding.insert(
        connection,
        "INSERT INTO alterations VALUES (?, ?, ?, ?, ?)",
        ((edit, a.subject.value, a.key, a.former, a.later) for a in alterations),
    )
    _put(connection, ((a.subject, a.key, a.later) for a in alterations))
    written = _first(connection, f"WHERE e.id = {int(edit)}")
    assert written is not None
    return written


def undo(connection: sqlite3.Connection, person: str) -> Edit | None:
    """Undo the last edit that stands; None when there is none.

    Raises:
        RecordError: A record has been changed since by something else.
    """
    edit = _first(connection, "WHERE e.undone = '' ORDER BY e.id DESC LIMIT 1")
    if edit is None:
        return None
    altered = list(read_alterations(connection, edit.id))
    for one in altered:
        if read_value(connection, one.subject, one.key) != one.later:
            raise RecordError(one.key, f"changed since; “{edit.what}” cannot be undone.")
    _put(connection, ((a.subject, a.key, a.former) for a in altered))
    binding.execute(
        connection,
        "UPDATE edits SET undone = ?, undone_by = ? WHERE id = ?",
        (_now(), person, edit.id),
    )
    return edit


def redo(connection: sqlite3.Connection) -> Edit | None:
    """Do again what was undone last, unless something else was done since; None then.

    Raises:
        RecordError: A record has been changed since by something else.
    """
    edit = _first(
        connection,
        "WHERE e.id > coalesce((SELECT max(id) FROM edits WHERE undone = ''), 0)"
        " ORDER BY e.id LIMIT 1",
    )
    if edit is None:
        return None
    altered = list(read_alterations(connection, edit.id))
    for one in altered:
        if read_value(connection, one.subject, one.key) != one.former:
            raise RecordError(one.key, f"changed since; “{edit.what}” cannot be done again.")
    _put(connection, ((a.subject, a.key, a.later) for a in altered))
    binding.execute(
        connection, "UPDATE edits SET undone = '', undone_by = '' WHERE id = ?", (edit.id,)
    )
    return edit


def read_edits(
    connection: sqlite3.Connection, subject: Subject | None, key: str, limit: int
) -> tuple[Edit, ...]:
    """Read the newest edits, of one record or, when the subject is None, of all."""
    where = "WHERE e.id IN (SELECT edit FROM alterations WHERE subject = ? AND key = ?)"
    of_one = () if subject is None else (subject.value, key)
    rows = binding.execute(
        connection,
        f"{_EDITS} {where if of_one else ''} ORDER BY e.id DESC LIMIT ?",
        (*of_one, limit),
    )
    return tuple(map(_edit, rows))


def read_alterations(connection: sqlite3.Connection, edit: int) -> Iterator[Alteration]:
    """Yield what an edit altered."""
    for subject, key, former, later in binding.execute(
        connection,
        "SELECT subject, key, former, later FROM alterations WHERE edit = ? ORDER BY subject, key",
        (edit,),
    ):
        yield Alteration(
            subject=Subject(subject),
            key=text(key),
            former=text_or_none(former),
            later=text_or_none(later),
        )


def rename_issue(connection: sqlite3.Connection, former: str, key: str) -> None:
    """Let the record of an issue and its history follow it to another key."""
    binding.execute(
        connection, "UPDATE OR IGNORE issue_records SET issue = ? WHERE issue = ?", (key, former)
    )
    binding.execute(
        connection,
        "UPDATE OR IGNORE alterations SET key = ? WHERE subject = 'issue' AND key = ?",
        (key, former),
    )


def _keys(subject: Subject, key: str) -> tuple[str, ...]:
    if subject is not Subject.GAP:
        return (key,)
    title, _, place = key.partition("/")
    return (title, place)


def _put(connection: sqlite3.Connection, values: Iterable[tuple[Subject, str, str | None]]) -> None:
    kept: dict[Subject, list[tuple[str, ...]]] = {}
    gone: dict[Subject, list[tuple[str, ...]]] = {}
    for subject, key, value in values:
        if value is None:
            gone.setdefault(subject, []).append(_keys(subject, key))
        else:
            kept.setdefault(subject, []).append((*_keys(subject, key), value))
    for subject, rows in gone.items():
        binding.insert(connection, _TABLES[subject].erase, rows)
    for subject, rows in kept.items():
        binding.insert(connection, _TABLES[subject].write, rows)


def _first(connection: sqlite3.Connection, condition: str) -> Edit | None:
    row = binding.execute(connection, f"{_EDITS} {condition}").fetchone()
    return None if row is None else _edit(row)


def _edit(row: tuple[int, str | bytes, str, str | bytes, str, str | bytes, int]) -> Edit:
    edit, person, made, what, undone, undone_by, count = row
    return Edit(
        id=edit,
        person=text(person),
        made=datetime.datetime.fromisoformat(made),
        what=text(what),
        count=count,
        undone=datetime.datetime.fromisoformat(undone) if undone else None,
        undone_by=text(undone_by),
    )


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
