"""What is open and where the reader is: an issue and steps in, places out."""

from dataclasses import dataclass, replace

from reader.model.issue import Issue, Page
from reader.session.desk.opening import Leaf, Opening, opening_with, openings
from reader.session.desk.turning import Way
from reader.session.trail import Place, Trail

_NO_TRAIL = Trail()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An open issue, the leaf that lies open, and the article at hand.

    Attributes:
        key: Key of the issue.
        issue: The issue.
        leaf: The leaf being read; one of those that lie open.
        article: Id of the article at hand; empty when it is the page.
        trail: The way back.
        sheets: Number of sheets of each page laid out so far.
        is_spread: Whether two pages lie open.
        bound_right: True for a paper set vertically.
    """

    key: str
    issue: Issue
    leaf: Leaf
    article: str = ""
    trail: Trail = _NO_TRAIL
    sheets: tuple[tuple[str, int], ...] = ()
    is_spread: bool = False
    bound_right: bool = False

    def openings(self) -> tuple[Opening, ...]:
        """All openings of the issue."""
        return openings(
            self.issue, dict(self.sheets), spread=self.is_spread, bound_right=self.bound_right
        )

    def around(self) -> tuple[Opening | None, Opening, Opening | None]:
        """The opening before, the one that lies open, and the one after."""
        every = self.openings()
        at = opening_with(every, self.leaf)
        before = every[at - 1] if at > 0 else None
        after = every[at + 1] if at + 1 < len(every) else None
        return before, every[at], after

    def open_pages(self) -> tuple[Page, ...]:
        """The pages that lie open, in reading order: one, or the two of a spread."""
        held = self.around()[1].held
        labels = dict.fromkeys(leaf.page for leaf in (held[::-1] if self.bound_right else held))
        pages = (self.issue.page(label) for label in labels)
        return tuple(page for page in pages if page is not None)

    def place(self) -> Place:
        """Where the reader is."""
        return Place(issue=self.key, page=self.leaf.page, article=self.article)

    def turned(self, way: Way) -> "Reading":
        """Turn one opening on or back; the same reading at either end."""
        before, _, after = self.around()
        there = after if way is Way.ONWARD else before
        if there is None:
            return self
        held = tuple(reversed(there.held)) if self.bound_right else there.held
        return replace(self, leaf=held[0] if way is Way.ONWARD else held[-1], article="")

    def at_page(self, label: str, article: str = "", sheet: int = 0) -> "Reading":
        """Go to a page, or to an article on it; the same reading when the page is not held.

        An article that a corrected form of the issue no longer has is left out.
        """
        if self.issue.page(label) is None:
            return self
        at_hand = article if self.issue.article(article) is not None else ""
        return replace(self, leaf=Leaf(page=label, sheet=sheet), article=at_hand)

    def at_end(self, way: Way) -> "Reading":
        """Go to the front page, or to the last."""
        page = self.issue.pages[0 if way is Way.BACK else -1]
        return self.at_page(page.label)

    def way_to(self, label: str) -> Way | None:
        """Return the way to a page; None when it lies open already."""
        every = self.openings()
        here = opening_with(every, self.leaf)
        there = opening_with(every, Leaf(page=label))
        if here == there:
            return None
        return Way.ONWARD if there > here else Way.BACK


def begin(key: str, issue: Issue, page: str = "", article: str = "") -> Reading:
    """Open an issue at a page, or at its front page when it lacks that page."""
    front = issue.pages[0].label
    label = page if issue.page(page) is not None else front
    is_there = issue.article(article) is not None
    return Reading(key=key, issue=issue, leaf=Leaf(page=label), article=article if is_there else "")
