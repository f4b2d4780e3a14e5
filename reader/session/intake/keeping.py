"""A library in, the same library out that keeps aside what an issue takes the place of."""

from dataclasses import replace

from reader.library.changes import Accession, Outcome, Source
from reader.model.issue import Issue
from reader.model.printed import CollatedIssue
from reader.session.intake.adding_pages import AddingPages


class Keeping:
    """Takes in what can be taken back."""

    def __init__(self, library: AddingPages) -> None:
        self._library = library

    def accession(self, collated: CollatedIssue, source: Source | None = None) -> Accession:
        """Take an issue in, and tell what form of it was held."""
        former = self._library.copy_aside(collated.issue)
        accession = self._library.accession(collated, source)
        is_replaced = accession.outcome is Outcome.REPLACED
        return replace(accession, former=former) if is_replaced else accession

    def taken_in(self, sha256: str, importer: str) -> tuple[str, ...]:
        """Return the keys of the issues of a source taken in to its end."""
        return self._library.taken_in(sha256, importer)

    def finish_source(self, sha256: str, importer: str, issues: int) -> None:
        """Remember that a source was taken in to its end."""
        self._library.finish_source(sha256, importer, issues)

    def issue(self, key: str) -> Issue:
        """Return an issue."""
        return self._library.issue(key)
