"""Issues corrected by hand: kept, undone and done again, by the same journal as the catalogue."""

from reader.library import cataloguing, correcting, journal
from reader.library.journal import Scope
from reader.library.library import Library
from reader.model.edit import Alteration, Edit, Subject
from reader.model.issue import Issue, Page

SUBJECTS = frozenset({Subject.PAGE, Subject.DOUBT})
"""What is edited where an issue is corrected."""


def scope_of(key: str) -> Scope:
    """Return the scope of the edits of an issue's pages and doubts."""
    return Scope(subjects=SUBJECTS, issue=key)


def keep_pages(library: Library, key: str, issue: Issue, person: str, what: str) -> Edit | None:
    """Keep the pages of an issue as they were corrected, all in one edit.

    Args:
        library: The library.
        key: Of the issue, which is held.
        issue: As corrected; its pages bear the labels they had.
        person: Who corrected it.
        what: A phrase for the history.

    Returns:
        The edit; None when the pages are as they were.
    """
    with library.writing():
        altered = [
            Alteration(
                subject=Subject.PAGE,
                key=f"{key}/{page.label}",
                former=journal.read_value(library.connection, Subject.PAGE, f"{key}/{page.label}"),
                later=correcting.write_page(page),
            )
            for page in _changed(library, key, issue)
        ]
        return cataloguing.write_edit(library, person, what, altered)


def _changed(library: Library, key: str, issue: Issue) -> tuple[Page, ...]:
    held = {page.label: page for page in correcting.held_pages(library.connection, key)}
    assert held.keys() == {page.label for page in issue.pages}, "no page comes or goes"
    return tuple(page for page in issue.pages if held[page.label] != page)


def is_corrected(library: Library, key: str) -> bool:
    """Tell whether an issue was corrected by hand."""
    with library.snapshot():
        return correcting.as_taken_in(library.connection, key) is not None


def as_taken_in(library: Library, key: str) -> tuple[Page, ...] | None:
    """Return the pages as the source of a corrected issue gave them; None when it is not."""
    with library.snapshot():
        return correcting.as_taken_in(library.connection, key)
