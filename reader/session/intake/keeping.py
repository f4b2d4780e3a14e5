"""A library in, the same library out that keeps aside what an issue takes the place of."""

from dataclasses import replace

from typing_extensions import override

from reader.library.changes import Accession, Outcome, Source
from reader.model.printed import CollatedIssue
from reader.session.intake.adding_pages import AddingPages


class Keeping(AddingPages):
    """Takes in what can be taken back."""

    @override
    def accession(self, collated: CollatedIssue, source: Source | None = None) -> Accession:
        """Take an issue in, and tell what form of it was held."""
        former = self._library.copy_aside(collated.issue)
        accession = super().accession(collated, source)
        is_replaced = accession.outcome is Outcome.REPLACED
        return replace(accession, former=former) if is_replaced else accession
