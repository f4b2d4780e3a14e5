"""A library in, the same library out that adds pages to an issue of which others are held."""

from dataclasses import replace

from typing_extensions import override

from reader.collate.later_pages import add_pages
from reader.errors import NotHeldError
from reader.library import corrections
from reader.library.changes import Accession, Source
from reader.library.succession import holds_already, pages_lost
from reader.model.doubt import Doubt
from reader.model.issue import Issue
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue
from reader.session.intake.intake import Intake


def _with_pages_gone(held: Issue, collated: CollatedIssue) -> CollatedIssue:
    """Say of an issue in the place of one held which pages are no longer in its source."""
    offered = collated.issue
    gone = {page.label for page in held.pages} - {page.label for page in offered.pages}
    lost = [label for label in pages_lost(held, offered) if label in gone]
    if not lost:
        return collated
    what = f"Pages that its source had before and no longer has: {', '.join(lost)}."
    doubts = (*offered.doubts, Doubt(where="issue", what=what))
    return replace(collated, issue=replace(offered, doubts=doubts))


class AddingPages(Intake):
    """Takes in the pages of an issue as they come, one by one or some together."""

    @override
    def accession(self, collated: CollatedIssue, source: Source | None = None) -> Accession:
        """Take an issue in, with the pages of it that are held and that it does not have."""
        key = issue_key(collated.issue)
        try:
            held = self._library.issue(key)
        except NotHeldError:
            return self._library.accession(collated, source)
        sources = self._library.sources(key)
        kept = self._kept(key, held, collated.issue, sources, source)
        if not kept:
            return self._library.accession(_with_pages_gone(held, collated), source)
        aside = self._library.copy_aside(collated.issue)
        assert aside is not None
        joined = add_pages(aside.collated, kept, collated)
        others = tuple(each for each in sources if source is None or each.name != source.name)
        return self._library.accession(joined, source, sources_kept=others)

    def _kept(
        self,
        key: str,
        held: Issue,
        offered: Issue,
        sources: tuple[Source, ...],
        source: Source | None,
    ) -> frozenset[str]:
        """Return the labels of the pages held that stay beside those offered; none where all go.

        Pages of a paper without a name may be of any paper, and a page that is
        there with another text is another's. A source that gave the whole issue
        gives the whole of it again.
        """
        is_again = source is not None and {each.name for each in sources} == {source.name}
        if not held.title or is_again or holds_already(held, offered):
            return frozenset()
        if corrections.is_corrected(self._library, key):
            return frozenset()
        lost = frozenset(pages_lost(held, offered))
        return lost if lost.isdisjoint(page.label for page in offered.pages) else frozenset()
