"""A library in, the same library out that adds pages to an issue of which others are held."""

from reader.collate.later_pages import add_pages
from reader.errors import NotHeldError
from reader.library import corrections
from reader.library.changes import Accession, Removed, Source
from reader.library.library import Library
from reader.library.succession import holds_already, pages_lost
from reader.model.issue import Issue
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue


class AddingPages:
    """Takes in the pages of an issue as they come, one by one or some together."""

    def __init__(self, library: Library) -> None:
        self._library = library

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
            return self._library.accession(collated, source)
        aside = self._library.copy_aside(collated.issue)
        assert aside is not None
        joined = add_pages(aside.collated, kept, collated)
        others = tuple(each for each in sources if source is None or each.name != source.name)
        return self._library.accession(joined, source, sources_kept=others)

    def taken_in(self, sha256: str, importer: str) -> tuple[str, ...]:
        """Return the keys of the issues of a source taken in to its end."""
        return self._library.taken_in(sha256, importer)

    def finish_source(self, sha256: str, importer: str, issues: int) -> None:
        """Remember that a source was taken in to its end."""
        self._library.finish_source(sha256, importer, issues)

    def issue(self, key: str) -> Issue:
        """Return an issue."""
        return self._library.issue(key)

    def copy_aside(self, issue: Issue) -> Removed | None:
        """Copy the form of an issue that is held, as if it were to be removed; None for none."""
        return self._library.copy_aside(issue)

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
