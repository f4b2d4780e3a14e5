"""What is known of an issue beside its row: its key in, its history and contents out."""

from dataclasses import dataclass

from reader.library.library import Library
from reader.model.edit import Subject
from reader.session.cataloguing.history import Change, history_of
from reader.session.contents import Entry, EntryKind, contents


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueDetails:
    """What is known of an issue.

    Attributes:
        changes: Who changed what, the newest first.
        pages: Its pages with their articles; none of an issue on paper alone.
    """

    changes: tuple[Change, ...]
    pages: tuple[Entry, ...]


def details_of(library: Library, key: str, *, is_digital: bool) -> IssueDetails:
    """Return what is known of an issue.

    Args:
        library: Where it is catalogued.
        key: Its key.
        is_digital: Its text is held.

    Raises:
        NotHeldError: It has been taken out meanwhile.
    """
    entries = contents(library.issue(key)) if is_digital else ()
    return IssueDetails(
        changes=history_of(library, Subject.ISSUE, key),
        pages=tuple(entry for entry in entries if entry.kind is EntryKind.PAGE),
    )
