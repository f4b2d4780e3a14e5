"""A library in, the same library out as sources go into it."""

from reader.library.changes import Accession, Source
from reader.library.library import Library
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue


class Intake:
    """What a library does while sources are taken in; its kinds take an issue in otherwise.

    Args:
        library: Where the issues go.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def accession(self, collated: CollatedIssue, source: Source | None = None) -> Accession:
        """Take an issue in."""
        return self._library.accession(collated, source)

    def taken_in(self, sha256: str, importer: str) -> tuple[str, ...]:
        """Return the keys of the issues of a source taken in to its end."""
        return self._library.taken_in(sha256, importer)

    def finish_source(self, sha256: str, importer: str, issues: int) -> None:
        """Remember that a source was taken in to its end."""
        self._library.finish_source(sha256, importer, issues)

    def issue(self, key: str) -> Issue:
        """Return an issue."""
        return self._library.issue(key)
