"""A library in, the same library out that takes sources in over what a person gives up."""

from reader.library.changes import Accession, Source
from reader.library.library import Library
from reader.model.issue import Issue
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue


class GivingUp:
    """Takes in what a person wants in place of the form corrected by hand.

    Args:
        library: Where the issues go.
        is_replacing: In place of any other issue of the same name and day, too.
    """

    def __init__(self, library: Library, *, is_replacing: bool = False) -> None:
        self._library = library
        self._is_replacing = is_replacing

    def accession(self, collated: CollatedIssue, source: Source | None = None) -> Accession:
        """Take an issue in as its source gives it."""
        return self._library.accession(
            collated,
            source,
            is_correction_given_up=True,
            in_place_of=issue_key(collated.issue) if self._is_replacing else None,
        )

    def taken_in(self, sha256: str, importer: str) -> tuple[str, ...]:
        """Say that no source was taken in, so that each is read again."""
        del sha256, importer
        return ()

    def finish_source(self, sha256: str, importer: str, issues: int) -> None:
        """Remember that a source was taken in to its end."""
        self._library.finish_source(sha256, importer, issues)

    def issue(self, key: str) -> Issue:
        """Return an issue."""
        return self._library.issue(key)
