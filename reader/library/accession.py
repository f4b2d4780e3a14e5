"""A collated issue into the library: added, held already, or in place of its former form.

Everything here happens inside one transaction of the caller.
"""

import dataclasses
import datetime
import sqlite3

from reader.errors import CorrectedError, LibraryError
from reader.library import binding, journal, notes
from reader.library.changes import Accession, Changes, Outcome, Removed, Source
from reader.library.correcting import as_taken_in, forget_correction
from reader.library.dating import apply_record
from reader.library.files import content_of, digest, file_digests, store_files
from reader.library.issue_records import read_record
from reader.library.notes_moved import reanchor_notes, reanchor_position
from reader.library.rebuilding import rebuild_issue
from reader.library.shelf import find_row
from reader.library.storing import store_issue, take_out
from reader.library.succession import holds_already, pages_lost
from reader.model.edit import Subject
from reader.model.issue import Issue
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue


def take_in(
    connection: sqlite3.Connection,
    path: str,
    collated: CollatedIssue,
    sources: tuple[Source, ...],
    *,
    is_correction_given_up: bool = False,
    in_place_of: str | None = None,
) -> Accession:
    """Take an issue in.

    Args:
        connection: Inside a transaction.
        path: The library file, for refusals.
        collated: The issue and its files.
        sources: Where it was read from, the last of them now; none when nothing is known.
        is_correction_given_up: Take it in even in place of a form corrected by hand.
        in_place_of: Key of a later form that it takes the place of; None for the one held.

    Raises:
        LibraryError: Another paper is held under its key.
        CorrectedError: It would take the place of a form corrected by hand.
    """
    key = issue_key(collated.issue)
    source = sources[-1] if sources else None
    former_key = held_as(connection, collated.issue)
    if former_key != key and in_place_of and find_row(connection, in_place_of) is not None:
        former_key = in_place_of
    # Notes may wait for an issue that was removed.
    former = collated.issue
    if former_key is None:
        forget_correction(connection, key)
    else:
        row = find_row(connection, former_key)
        assert row is not None
        former = rebuild_issue(connection, row)
        if is_correction_given_up:
            forget_correction(connection, former_key)
        else:
            collated = _as_corrected(connection, former_key, former, collated)
        if former == collated.issue and _has_files(connection, row, collated):
            _add_source(connection, row, source)
            return Accession(key=key, outcome=Outcome.UNCHANGED)
        if in_place_of is None:
            names = _source_names(connection, row)
            is_same = source is not None and source.name in names
            if not is_same and holds_already(former, collated.issue):
                return Accession(key=former_key, outcome=Outcome.UNCHANGED)
            name = source.name if source is not None else ""
            lost = pages_lost(former, collated.issue, names, name)
            _refuse_loss(path, former_key, former, lost)
        take_out(connection, row, former)
        notes.rename_issue(connection, former_key, key)
        journal.rename_issue(connection, former_key, key)
    issue = collated.issue
    _store(connection, path, key, collated, sources)
    _date_as_recorded(connection, key)
    moved, detached = reanchor_notes(connection, key, former, issue)
    moved_position = reanchor_position(connection, key, former, issue)
    return Accession(
        key=key,
        outcome=Outcome.ADDED if former_key is None else Outcome.REPLACED,
        changes=Changes(
            issues=(key,) if former_key in (None, key) else (former_key, key),
            notes=moved,
            positions=(key,) if moved_position else (),
        ),
        detached=detached,
    )


def put_back(connection: sqlite3.Connection, path: str, removed: Removed) -> Changes:
    """Put an issue that was taken out back, unless it was taken in again meanwhile."""
    key = removed.changes.issues[0]
    if find_row(connection, key) is not None:
        return Changes()
    row = store_issue(connection, path, key, removed.collated.issue)
    store_files(connection, row, removed.collated.files)
    store_sources(connection, row, removed.sources)
    _date_as_recorded(connection, key)
    return Changes(issues=(key,))


def store_sources(connection: sqlite3.Connection, row: int, sources: tuple[Source, ...]) -> None:
    """Write where an issue was read from, and when: now, unless it was taken in before."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    for source in sources:
        binding.execute(
            connection,
            "INSERT INTO sources (issue, name, sha256, importer, taken_in) VALUES (?, ?, ?, ?, ?)",
            (row, source.name, source.sha256, source.importer, source.taken or now),
        )


def finish_source(connection: sqlite3.Connection, sha256: str, importer: str, issues: int) -> None:
    """Write that a source was read to its end and how many issues it gave."""
    binding.execute(
        connection, "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", (sha256, importer, issues)
    )


def find_taken_in(connection: sqlite3.Connection, sha256: str, importer: str) -> tuple[str, ...]:
    """Return the keys of the issues of a source that was read to its end.

    None when it was not, or when one of them has been removed or replaced since.
    """
    keys = tuple(
        key
        for (key,) in binding.execute(
            connection,
            "SELECT i.key FROM sources s JOIN issues i ON i.id = s.issue"
            " WHERE s.sha256 = ? AND s.importer = ? ORDER BY s.id",
            (sha256, importer),
        )
    )
    whole = binding.execute(
        connection,
        "SELECT 1 FROM readings WHERE sha256 = ? AND importer = ? AND issues = ?",
        (sha256, importer, len(keys)),
    ).fetchone()
    return keys if whole else ()


def _add_source(connection: sqlite3.Connection, row: int, source: Source | None) -> None:
    """Write a further source of an issue, once."""
    if source is None:
        return
    known = binding.execute(
        connection,
        "SELECT 1 FROM sources WHERE issue = ? AND sha256 = ? AND importer = ?",
        (row, source.sha256, source.importer),
    ).fetchone()
    if known is None:
        store_sources(connection, row, (source,))


def held_as(connection: sqlite3.Connection, issue: Issue) -> str | None:
    """Return the key under which an issue is held, in any form; None when it is not.

    A dated form replaces the undated one of the same number: the date was
    found out later, the paper is the same.
    """
    key = issue_key(issue)
    if find_row(connection, key) is not None:
        return key
    if issue.number is None or issue.date.value is None:
        return None
    undated = issue_key(dataclasses.replace(issue, date=type(issue.date)()))
    return undated if find_row(connection, undated) is not None else None


def _refuse_loss(path: str, key: str, former: Issue, lost: tuple[str, ...]) -> None:
    """Refuse what would take the place of pages that it does not have.

    Raises:
        LibraryError: It says which.
    """
    if lost:
        held = ", ".join(page.label for page in former.pages)
        raise LibraryError(
            path,
            f"an issue is held as {key} (page {held}) and the text of its page {', '.join(lost)} is"
            " not in this one; nothing was changed. Take all pages of an issue in together; tell"
            " different papers apart with --title or --date; to have this one in place of the"
            " other, take that out first or say --replace.",
        )


def _source_names(connection: sqlite3.Connection, row: int) -> tuple[str, ...]:
    """Return the name of what gave all of an issue; none where several gave its pages."""
    found = binding.execute(connection, "SELECT name FROM sources WHERE issue = ?", (row,))
    names = tuple({name for (name,) in found})
    return names if len(names) == 1 else ()


def _date_as_recorded(connection: sqlite3.Connection, key: str) -> None:
    """Have an issue go by what the cataloguer said of it before it came, or came back."""
    record = journal.read_value(connection, Subject.ISSUE, key)
    apply_record(connection, read_record(key, record))


def _as_corrected(
    connection: sqlite3.Connection, key: str, former: Issue, collated: CollatedIssue
) -> CollatedIssue:
    """Return what is offered with the pages as they were corrected by hand, where they were.

    Raises:
        CorrectedError: The source gives other pages than those that were corrected.
    """
    given = as_taken_in(connection, key)
    if given is None or collated.issue.pages == former.pages:
        return collated
    if given != collated.issue.pages:
        raise CorrectedError(key)
    issue = dataclasses.replace(collated.issue, pages=former.pages)
    return dataclasses.replace(collated, issue=issue)


def _store(
    connection: sqlite3.Connection,
    path: str,
    key: str,
    collated: CollatedIssue,
    sources: tuple[Source, ...],
) -> None:
    row = store_issue(connection, path, key, collated.issue)
    store_files(connection, row, collated.files)
    store_sources(connection, row, sources)


def _has_files(connection: sqlite3.Connection, row: int, collated: CollatedIssue) -> bool:
    held = file_digests(connection, row)
    return held.keys() == collated.files.keys() and all(
        held[path] == digest(content_of(path, read)) for path, read in collated.files.items()
    )
