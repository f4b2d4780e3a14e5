"""A library kept small for months: old issues out, their room given back.

Other than `Library.remove_issue` nothing is put aside to be put back.
"""

import shutil
from collections.abc import Collection

from reader.library.connection import transaction
from reader.library.library import Library
from reader.library.rebuilding import rebuild_issue
from reader.library.refusing import refusals
from reader.library.storing import take_out

WASTE_BYTES = 64_000_000
"""Room inside the file that is not worth the work of giving back."""

_INDEX_PAGES = 4_000
"""Pages of the search index written anew at a time, some 16 MB: all of a kiosk's, a
part of a large library's.

Source: SQLite FTS5, the 'merge' command; a negative number begins a merge of all
"""

_OLDER = (
    "SELECT id, key FROM ("
    "SELECT id, key, row_number() OVER (PARTITION BY title ORDER BY day DESC, key DESC) place"
    " FROM issues) WHERE place > ? ORDER BY id"
)

_FORGET = (
    "DELETE FROM readings WHERE NOT EXISTS (SELECT 1 FROM sources s"
    " WHERE s.sha256 = readings.sha256 AND s.importer = readings.importer)"
)
"""Sources of which no issue is held any more would be remembered for ever."""


def discard_older(library: Library, keep: int, among: Collection[str]) -> tuple[str, ...]:
    """Take out all but the newest issues of each paper; notes on them stay.

    Args:
        library: The library.
        keep: How many stay of each paper, at least 1.
        among: Keys of the issues that may be taken out; all others stay, however old.

    Returns:
        The keys of those taken out.

    Raises:
        LibraryError: The disk is full or the library cannot be written to;
            what was taken out before stays out.
    """
    assert keep >= 1
    connection = library.connection
    with refusals(library.path):
        rows = connection.execute(_OLDER, (keep,)).fetchall()
    older = [(row, str(key)) for row, key in rows if key in among]
    for row, _ in older:
        with library.writing():
            take_out(connection, row, rebuild_issue(connection, row))
    if older:
        with library.writing():
            connection.execute(_FORGET)
    return tuple(key for _, key in older)


def give_back(library: Library, waste: int = WASTE_BYTES) -> int:
    """Give the room of what was taken out back to the disk, where it is worth it.

    Args:
        library: The library, in no transaction.
        waste: Bytes of free room in the file that may stay.

    Returns:
        Bytes by which the file became smaller.
    """
    connection = library.connection
    with refusals(library.path):
        with transaction(connection):
            # What was taken out stands in the index as taken out until segments are merged.
            connection.execute(
                "INSERT INTO words(words, rank) VALUES ('merge', ?)", (-_INDEX_PAGES,)
            )
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        (page_size,) = connection.execute("PRAGMA page_size").fetchone()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
        # Made anew in a second file, then written through the journal.
        needed = 2 * (pages - free) * page_size
        if free * page_size <= waste or needed > shutil.disk_usage(library.path.parent).free:
            return 0
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        (left,) = connection.execute("PRAGMA page_count").fetchone()
    return int((pages - left) * page_size)
