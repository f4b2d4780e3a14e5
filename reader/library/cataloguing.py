"""What cataloguers change: titles, issues, reasons of gaps, names; each an edit that can be undone.

An edit of ten thousand records is one transaction: all of it or nothing.
"""

import dataclasses
import itertools
from collections.abc import Callable, Iterable

from reader.errors import RecordError
from reader.library import binding, journal
from reader.library.issue_records import read_catalogue, read_record, write_record
from reader.library.journal import Scope
from reader.library.library import Library
from reader.library.shelf import find_row, find_title_rows
from reader.library.title_records import (
    read_title_record,
    read_title_records,
    related,
    write_title_record,
)
from reader.model.dating import Dating
from reader.model.edit import RECORDS, Alteration, Edit, Subject
from reader.model.record import CataloguedIssue, GapReason, IssueRecord, TitleRecord

TOLD_EVERY = 500
"""Records between two words of progress."""

AT_THE_DESK = Scope(subjects=RECORDS)
"""Records of titles, issues, gaps and names."""

Told = Callable[[int], None]
"""Is told how many records are done."""


def _silent(_: int) -> None:
    pass


def catalogue(library: Library, slug: str, limit: int | None = None) -> tuple[CataloguedIssue, ...]:
    """Return every issue of a title, those on paper alone included; a limit only the first."""
    with library.snapshot():
        return tuple(itertools.islice(read_catalogue(library.connection, slug), limit))


def dated(library: Library, key: str, date: Dating) -> IssueRecord:
    """Return the record of an issue with a date that a person accepted; it is not kept yet."""
    return dataclasses.replace(issue_record(library, key), date=date)


def issue_record(library: Library, key: str) -> IssueRecord:
    """Return what the cataloguer said of an issue; an empty record when nothing."""
    with library.snapshot():
        return read_record(key, journal.read_value(library.connection, Subject.ISSUE, key))


def find_slugs(library: Library, wanted: str) -> tuple[str, ...]:
    """Return the slugs of the titles held or recorded whose slug, name or part of it is given."""
    with library.snapshot():
        rows = find_title_rows(library.connection, wanted)
        slugs = [
            str(slug)
            for row in rows
            for (slug,) in binding.execute(
                library.connection, "SELECT slug FROM titles WHERE id = ?", (row,)
            )
        ]
        recorded = journal.read_value(library.connection, Subject.TITLE, wanted)
    if recorded is not None and wanted not in slugs:
        slugs.append(wanted)
    return tuple(dict.fromkeys(slugs))


def recorded_titles(library: Library) -> tuple[str, ...]:
    """Return the slugs of all titles that are held or have a record."""
    with library.snapshot():
        rows = binding.execute(
            library.connection, "SELECT slug FROM titles UNION SELECT title FROM records ORDER BY 1"
        )
        return tuple(binding.text(slug) for (slug,) in rows)


def is_in_library(library: Library, key: str) -> bool:
    """Tell whether an issue's text is held."""
    with library.snapshot():
        return find_row(library.connection, key) is not None


def edit_title(library: Library, record: TitleRecord, person: str) -> Edit | None:
    """Keep the record of a title; None when it is kept already."""
    return edit_records(library, f"title {record.slug}", person, titles=(record,))


def edit_issues(
    library: Library,
    keys: Iterable[str],
    change: Callable[[IssueRecord], IssueRecord],
    person: str,
    what: str,
    told: Told = _silent,
) -> Edit | None:
    """Change the records of issues.

    Args:
        library: The library.
        keys: Of the issues.
        change: Makes the new record of the former one.
        person: Who does it.
        what: A phrase for the history.
        told: Is told how many records are done; what it raises undoes all.

    Returns:
        The edit; None when every record is as it was.
    """
    with library.writing():
        altered = []
        for count, key in enumerate(dict.fromkeys(keys), 1):
            former = journal.read_value(library.connection, Subject.ISSUE, key)
            later = write_record(change(read_record(key, former)))
            altered.append(Alteration(subject=Subject.ISSUE, key=key, former=former, later=later))
            if count % TOLD_EVERY == 0:
                told(count)
        return write_edit(library, person, what, altered)


def edit_records(
    library: Library,
    what: str,
    person: str,
    titles: Iterable[TitleRecord] = (),
    issues: Iterable[IssueRecord] = (),
) -> Edit | None:
    """Keep records as they are given, all in one edit; None when they are kept already."""
    written = [(Subject.TITLE, title.slug, write_title_record(title)) for title in titles]
    entered = [(Subject.ISSUE, issue.key, write_record(issue)) for issue in issues]
    return _replace(library, what, person, [*written, *entered])


def edit_gap_reasons(
    library: Library,
    slug: str,
    places: Iterable[str],
    reason: GapReason,
    person: str,
    what: str = "",
) -> Edit | None:
    """Say why issues of a title are missing.

    Args:
        library: The library.
        slug: Of the title.
        places: Dates (2021-08-13), numbers (6312), or ends of keys.
        reason: `GapReason.UNKNOWN` takes the former reason away.
        person: Who says so.
        what: A phrase for the history; empty for one in English.
    """
    later = None if reason is GapReason.UNKNOWN else reason.value
    values = [(Subject.GAP, f"{slug}/{place}", later) for place in places]
    phrase = what or f"reason {reason.value} of gaps in {slug}"
    return _replace(library, phrase, person, values)


def edit_contributor_names(
    library: Library, names: Iterable[tuple[str, str]], person: str, what: str
) -> Edit | None:
    """Enter printed names under others; a name under itself stands alone again."""
    values = [
        (Subject.CONTRIBUTOR, variant, None if variant == name else name) for variant, name in names
    ]
    return _replace(library, what, person, values)


def contributor_names(library: Library) -> dict[str, str]:
    """Return under which name each printed variant is entered."""
    with library.snapshot():
        rows = binding.execute(library.connection, "SELECT variant, name FROM contributor_names")
        return {binding.text(variant): binding.text(name) for variant, name in rows}


def title_as_recorded(library: Library, slug: str) -> TitleRecord:
    """Return the record of a title; one that holds only its name when there is none yet."""
    with library.snapshot():
        written = journal.read_value(library.connection, Subject.TITLE, slug)
        if written is not None:
            return read_title_record(written)
        row = binding.execute(
            library.connection, "SELECT name FROM titles WHERE slug = ? ORDER BY id", (slug,)
        ).fetchone()
    return TitleRecord(slug=slug, name=binding.text(row[0]) if row else "")


def related_titles(library: Library, slug: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the earlier and the later names of a title, recorded at either end."""
    with library.snapshot():
        names = {
            binding.text(one): binding.text(name)
            for one, name in binding.execute(library.connection, "SELECT slug, name FROM titles")
        }
        return related(names, read_title_records(library.connection), slug)


def undo_last(library: Library, person: str, scope: Scope = AT_THE_DESK) -> Edit | None:
    """Undo the last edit of a desk that stands; None when there is none.

    Raises:
        RecordError: A record has been changed since by something else.
    """
    with library.writing():
        return journal.undo(library.connection, person, scope)


def redo_last(library: Library, scope: Scope = AT_THE_DESK) -> Edit | None:
    """Do again what was undone last at a desk; None when there is nothing or something came since.

    Raises:
        RecordError: A record has been changed since by something else.
    """
    with library.writing():
        return journal.redo(library.connection, scope)


def history(
    library: Library, subject: Subject | None = None, key: str = "", limit: int = 50
) -> tuple[Edit, ...]:
    """Return the newest edits, of one record or, when the subject is None, of all."""
    with library.snapshot():
        return journal.read_edits(library.connection, subject, key, limit)


def alterations(library: Library, edit: Edit) -> tuple[Alteration, ...]:
    """Return what an edit altered."""
    with library.snapshot():
        return tuple(journal.read_alterations(library.connection, edit.id))


def _replace(
    library: Library, what: str, person: str, values: Iterable[tuple[Subject, str, str | None]]
) -> Edit | None:
    with library.writing():
        altered = [
            Alteration(
                subject=subject,
                key=key,
                former=journal.read_value(library.connection, subject, key),
                later=later,
            )
            for subject, key, later in dict.fromkeys(values)
        ]
        return write_edit(library, person, what, altered)


def write_edit(
    library: Library, person: str, what: str, altered: Iterable[Alteration]
) -> Edit | None:
    """Write what was altered, inside a transaction; None when nothing was.

    Raises:
        RecordError: Nobody is named who alters it.
    """
    changed = [one for one in altered if one.former != one.later]
    if not changed:
        return None
    if not person.strip():
        raise RecordError(what, "nobody is named who changes it. Say --by NAME.")
    return journal.write_edit(library.connection, person, what, changed)
