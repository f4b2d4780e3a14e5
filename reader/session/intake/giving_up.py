"""A library in, the same library out that takes sources in over what a person gives up."""

from typing_extensions import override

from reader.library.changes import Accession, Source
from reader.library.library import Library
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue
from reader.session.intake.intake import Intake


class GivingUp(Intake):
    """Takes in what a person wants in place of the form corrected by hand.

    Args:
        library: Where the issues go.
        is_replacing: In place of any other issue of the same name and day, too.
    """

    def __init__(self, library: Library, *, is_replacing: bool = False) -> None:
        super().__init__(library)
        self._is_replacing = is_replacing

    @override
    def accession(self, collated: CollatedIssue, source: Source | None = None) -> Accession:
        """Take an issue in as its source gives it."""
        return self._library.accession(
            collated,
            source,
            is_correction_given_up=True,
            in_place_of=issue_key(collated.issue) if self._is_replacing else None,
        )

    @override
    def taken_in(self, sha256: str, importer: str) -> tuple[str, ...]:
        """Say that no source was taken in, so that each is read again."""
        del sha256, importer
        return ()
