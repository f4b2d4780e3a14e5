"""Pages of an issue corrected by hand: the page as it is kept in, the issue rewritten out.

Everything here happens inside one transaction of the caller.
"""

import dataclasses
import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from reader.library import binding
from reader.library.binding import text
from reader.library.notes_moved import carry_notes, carry_position
from reader.library.rebuilding import catalogued_issue
from reader.library.shelf import find_row
from reader.library.storing import replace_pages
from reader.model.issue import Issue, Page
from reader.model.plain import page_from_plain, page_to_plain


def write_page(page: Page) -> str:
    """Return a page as the journal keeps it."""
    return binding.dump(page_to_plain(page))


def read_page(connection: sqlite3.Connection, key: str, label: str) -> str | None:
    """Read a page of an issue as the journal keeps it; None when it is not held."""
    row = find_row(connection, key)
    page = catalogued_issue(connection, row).page(label) if row is not None else None
    return None if page is None else write_page(page)


def held_pages(connection: sqlite3.Connection, key: str) -> tuple[Page, ...]:
    """Read all pages of an issue that is held."""
    row = find_row(connection, key)
    assert row is not None, "it is held"
    return catalogued_issue(connection, row).pages


def put_pages(connection: sqlite3.Connection, key: str, pages: Mapping[str, str]) -> None:
    """Write pages of an issue that is held, and remember what its source gave.

    Args:
        connection: Inside a transaction.
        key: Of the issue.
        pages: Labels to pages as the journal keeps them.
    """
    row = find_row(connection, key)
    assert row is not None, "the journal has read the pages before"
    former = catalogued_issue(connection, row)
    read = {label: page_from_plain(binding.load(written)) for label, written in pages.items()}
    issue = dataclasses.replace(
        former, pages=tuple(read.get(page.label, page) for page in former.pages)
    )
    replace_pages(connection, key, row, former, issue)
    carry_notes(connection, key, former, issue)
    carry_position(connection, key, former, issue)
    _remember(connection, key, former, issue)


def as_taken_in(connection: sqlite3.Connection, key: str) -> tuple[Page, ...] | None:
    """Return the pages that the source of a corrected issue gave; None when none is corrected."""
    row = binding.execute(
        connection, "SELECT pages FROM corrections WHERE issue = ?", (key,)
    ).fetchone()
    if row is None:
        return None
    plain: list[dict[str, Any]] = binding.load(row[0])
    return tuple(page_from_plain(page) for page in plain)


def forget_correction(connection: sqlite3.Connection, key: str) -> None:
    """Forget that an issue was corrected: it is as its source gave it."""
    binding.execute(connection, "DELETE FROM corrections WHERE issue = ?", (key,))


def _remember(connection: sqlite3.Connection, key: str, former: Issue, issue: Issue) -> None:
    given = as_taken_in(connection, key)
    if given is None:
        binding.execute(
            connection, "INSERT INTO corrections VALUES (?, ?)", (key, _plain(former.pages))
        )
    elif given == issue.pages:
        forget_correction(connection, key)


def _plain(pages: tuple[Page, ...]) -> str:
    return binding.dump([page_to_plain(page) for page in pages])


def read_verdict(connection: sqlite3.Connection, key: str) -> str | None:
    """Read what was decided of a doubt; None while it is open."""
    row = binding.execute(
        connection,
        "SELECT verdict FROM verdicts WHERE issue = ? AND whereabouts = ? AND what = ?",
        verdict_place(key),
    ).fetchone()
    return None if row is None else text(row[0])


def put_verdict(connection: sqlite3.Connection, key: str, verdict: str | None) -> None:
    """Write what was decided of a doubt; None opens it again."""
    place = verdict_place(key)
    binding.execute(
        connection,
        "DELETE FROM verdicts WHERE issue = ? AND whereabouts = ? AND what = ?",
        place,
    )
    if verdict is not None:
        binding.execute(connection, "INSERT INTO verdicts VALUES (?, ?, ?, ?)", (*place, verdict))


def verdict_key(issue: str, where: str, what: str) -> str:
    """Return the journal's key of a doubt."""
    return binding.dump([issue, where, what])


def verdict_prefix(issue: str) -> str:
    """Return how the journal's keys of all doubts of an issue begin."""
    return binding.dump([issue])[:-1] + ","


def verdict_place(key: str) -> tuple[str, str, str]:
    """Return the issue, the whereabouts and the sentence of a doubt by its key."""
    issue, where, what = json.loads(key)
    return issue, where, what
