"""Alterations of the catalogue in, written with who made them and when; undone and done again.

Every record that people edit is one text under one key, so that one journal
serves them all. Everything here happens inside one transaction of the caller.
"""

import datetime
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.errors import RecordError
from reader.library import binding, correcting
from reader.library.binding import text, text_or_none
from reader.library.dating import apply_record
from reader.library.issue_records import read_record
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
    if subject is Subject.PAGE:
        return correcting.read_page(connection, *_page_place(key))
    if subject is Subject.DOUBT:
        return correcting.read_verdict(connection, key)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which edits are meant, those of a desk.

    Attributes:
        subjects: What they alter.
        issue: Key of the issue whose pages and doubts they alter; empty for any.
    """

    subjects: frozenset[Subject]
    issue: str = ""


def undo(connection: sqlite3.Connection, person: str, scope: Scope) -> Edit | None:
    """Undo the last edit that stands; None when there is none.

    Raises:
        RecordError: A record has been changed since by something else.
    """
    among, values = _among(scope)
    edit = _first(connection, f"WHERE e.undone = '' AND {among} ORDER BY e.id DESC LIMIT 1", values)
    if edit is not None:
        turned = [(a, a.later, a.former) for a in read_alterations(connection, edit.id)]
        _turn(connection, turned, f"“{edit.what}” cannot be undone.")
        _stamp(connection, edit, _now(), person)
    return edit


def redo(connection: sqlite3.Connection, scope: Scope) -> Edit | None:
    """Do again what was undone last, unless something else was done since; None then.

    Raises:
        RecordError: A record has been changed since by something else.
    """
    among, values = _among(scope)
    last = f"SELECT max(e.id) FROM edits e WHERE e.undone = '' AND {among}"
    since, _ = _among(scope, "n")
    later = f"SELECT 1 FROM edits n WHERE n.id > e.id AND n.made > e.undone AND {since}"
    condition = (
        f"WHERE e.id > coalesce(({last}), 0) AND {among} AND NOT EXISTS ({later})"
        " ORDER BY e.id LIMIT 1"
    )
    edit = _first(connection, condition, values * 3)
    if edit is not None:
        turned = [(a, a.former, a.later) for a in read_alterations(connection, edit.id)]
        _turn(connection, turned, f"“{edit.what}” cannot be done again.")
        _stamp(connection, edit, "", "")
    return edit


def _among(scope: Scope, edit: str = "e") -> tuple[str, tuple[str, ...]]:
    """Return the condition that an edit, by its name in the query, is of a scope; its values."""
    slots = ", ".join("?" * len(scope.subjects))
    of_one = "AND (instr(a.key, ?) = 1 OR instr(a.key, ?) = 1)" if scope.issue else ""
    values = [subject.value for subject in sorted(scope.subjects)]
    if scope.issue:
        values += [f"{scope.issue}/", correcting.verdict_prefix(scope.issue)]
    return (
        f"EXISTS (SELECT 1 FROM alterations a WHERE a.edit = {edit}.id"
        f" AND a.subject IN ({slots}) {of_one})",
        tuple(values),
    )


def _turn(
    connection: sqlite3.Connection,
    turned: Sequence[tuple[Alteration, str | None, str | None]],
    refusal: str,
) -> None:
    """Write values in place of those that an edit, or its undoing, left behind."""
    for one, expected, _ in turned:
        if read_value(connection, one.subject, one.key) != expected:
            raise RecordError(one.key, f"changed since; {refusal}")
    _put(connection, ((one.subject, one.key, value) for one, _, value in turned))


def _stamp(connection: sqlite3.Connection, edit: Edit, undone: str, person: str) -> None:
    binding.execute(
        connection,
        "UPDATE edits SET undone = ?, undone_by = ? WHERE id = ?",
        (undone, person, edit.id),
    )


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
    binding.execute(
        connection,
        "UPDATE OR IGNORE alterations SET key = ? || substr(key, ?)"
        " WHERE subject = 'page' AND instr(key, ?) = 1",
        (key, len(former) + 1, f"{former}/"),
    )
    for table in ("verdicts", "corrections"):
        binding.execute(
            connection, f"UPDATE OR IGNORE {table} SET issue = ? WHERE issue = ?", (key, former)
        )


def _keys(subject: Subject, key: str) -> tuple[str, ...]:
    if subject is not Subject.GAP:
        return (key,)
    title, _, place = key.partition("/")
    return (title, place)


def _put(connection: sqlite3.Connection, values: Iterable[tuple[Subject, str, str | None]]) -> None:
    tables: dict[Subject, list[tuple[str, str | None]]] = {}
    for subject, key, value in values:
        tables.setdefault(subject, []).append((key, value))
    for subject, rows in tables.items():
        if subject is Subject.PAGE:
            _put_pages(connection, rows)
        elif subject is Subject.DOUBT:
            for key, value in rows:
                correcting.put_verdict(connection, key, value)
        else:
            _put_rows(connection, subject, rows)
    for key, value in tables.get(Subject.ISSUE, ()):
        apply_record(connection, read_record(key, value))


def _put_rows(
    connection: sqlite3.Connection, subject: Subject, rows: Iterable[tuple[str, str | None]]
) -> None:
    kept: list[tuple[str, ...]] = []
    gone: list[tuple[str, ...]] = []
    for key, value in rows:
        if value is None:
            gone.append(_keys(subject, key))
        else:
            kept.append((*_keys(subject, key), value))
    binding.insert(connection, _TABLES[subject].erase, gone)
    binding.insert(connection, _TABLES[subject].write, kept)


def _put_pages(connection: sqlite3.Connection, rows: Iterable[tuple[str, str | None]]) -> None:
    issues: dict[str, dict[str, str]] = {}
    for place, written in rows:
        key, label = _page_place(place)
        assert written is not None, "a page is corrected, never removed"
        issues.setdefault(key, {})[label] = written
    for key, pages in issues.items():
        correcting.put_pages(connection, key, pages)


def _page_place(key: str) -> tuple[str, str]:
    """Return the issue and the label of a page; the issue's key has one slash."""
    slug, place, label = key.split("/", 2)
    return f"{slug}/{place}", label


def _first(
    connection: sqlite3.Connection, condition: str, values: Sequence[str] = ()
) -> Edit | None:
    row = binding.execute(connection, f"{_EDITS} {condition}", values).fetchone()
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
    # Whether an edit was made after another was undone is seen by it, within a second, too.
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
