"""An issue as it was and as it is now in, its notes and reading position at their words out.

Everything here happens inside one transaction of the caller.
"""

import dataclasses
import sqlite3

from reader.library import notes
from reader.library.anchoring import reanchor, reanchor_locus
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
