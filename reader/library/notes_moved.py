"""An issue as it was and as it is now in, its notes and reading position at their words out.

Everything here happens inside one transaction of the caller.
"""

import dataclasses
import sqlite3

from reader.library import notes
from reader.library.anchoring import reanchor, reanchor_locus
from reader.library.carrying import carry
from reader.model.issue import Issue
from reader.model.note import Note


def reanchor_notes(
    connection: sqlite3.Connection, key: str, former: Issue, issue: Issue
) -> tuple[tuple[int, ...], tuple[Note, ...]]:
    """Move the notes on an issue to where their words stand now.

    Returns:
        The ids of the notes that moved, and the notes that have no place any more.
    """
    moved: list[int] = []
    detached: list[Note] = []
    for note in notes.read_notes(connection, key):
        found = reanchor(note, former, issue)
        if found != note:
            notes.write_note(connection, found)
            moved.append(note.id)
        if found.is_detached:
            detached.append(found)
    return tuple(moved), tuple(detached)


def reanchor_position(
    connection: sqlite3.Connection, key: str, former: Issue, issue: Issue
) -> bool:
    """Move where the reader stopped to where its words stand now; tell whether it moved."""
    position = notes.read_position(connection, key)
    if position is None or position.locus is None:
        return False
    locus = reanchor_locus(position.locus, former, issue)
    if locus == position.locus:
        return False
    notes.write_position(connection, dataclasses.replace(position, locus=locus))
    return True


def carry_notes(connection: sqlite3.Connection, key: str, former: Issue, issue: Issue) -> None:
    """Carry the notes on an issue along through a correction by hand."""
    for note in notes.read_notes(connection, key):
        found = None if note.locus is None else carry(note.locus, former, issue)
        if found is not None:
            page, locus = found
            carried = dataclasses.replace(note, page=page, locus=locus, is_detached=False)
        else:
            carried = reanchor(note, former, issue)
        if carried != note:
            notes.write_note(connection, carried)


def carry_position(connection: sqlite3.Connection, key: str, former: Issue, issue: Issue) -> None:
    """Carry along where the reader stopped."""
    position = notes.read_position(connection, key)
    if position is None or position.locus is None:
        return
    found = carry(position.locus, former, issue)
    if found is None:
        reanchor_position(connection, key, former, issue)
    elif found != (position.page, position.locus):
        page, locus = found
        notes.write_position(connection, dataclasses.replace(position, page=page, locus=locus))
