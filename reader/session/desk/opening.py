"""Which sheets lie on the desk together: pages in, openings out.

A newspaper opens with its front page alone; then an even page lies left of the
odd one that follows. A paper set vertically is bound on the right: mirrored.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.layout.sheet.frame import Rect
from reader.model.issue import Issue, Page
from reader.notation.page_label import label_parts
from reader.session.choices import Arrangement

SPREAD_SHAPE = 1.15
"""Width to height of a window from which two upright pages are larger together
than one page's unused sides would let it be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One laid-out sheet of a page.

    Attributes:
        page: Label of the page.
        sheet: From 0; more than one where the copy does not fit a single sheet.
    """

    page: str
    sheet: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What lies on the desk.

    Attributes:
        leaves: From left to right; one, or two of which at most one is None
            (nothing lies on that side).
    """

    leaves: tuple[Leaf | None, ...]

    @property
    def is_spread(self) -> bool:
        """Whether two sides lie open."""
        return len(self.leaves) == 2

    @property
    def held(self) -> tuple[Leaf, ...]:
        """The leaves that are there, in reading order for a left binding."""
        return tuple(leaf for leaf in self.leaves if leaf is not None)

    def places(self, width: float, height: float) -> tuple[tuple[Leaf, Rect], ...]:
        """Place the leaves on the desk in points; the spine of a spread is at x = 0."""
        start = -width if self.is_spread else 0.0
        return tuple(
            (leaf, Rect(x=start + i * width, y=0.0, width=width, height=height))
            for i, leaf in enumerate(self.leaves)
            if leaf is not None
        )


def is_spread_shown(arrangement: Arrangement, width_px: float, height_px: float) -> bool:
    """Tell whether two pages are shown: by the reader's choice, or by the window's shape."""
    if arrangement is Arrangement.BY_WINDOW:
        return width_px >= SPREAD_SHAPE * height_px
    return arrangement is Arrangement.SPREAD


def openings(
    issue: Issue, sheets: Mapping[str, int], *, spread: bool, bound_right: bool = False
) -> tuple[Opening, ...]:
    """Return all openings of an issue from the first to the last.

    Args:
        issue: The issue.
        sheets: Number of sheets of the pages laid out so far; 1 is taken for the others.
        spread: Two sides, or single pages.
        bound_right: True for a paper set vertically.
    """
    if not spread:
        single = (leaf for page in issue.pages for leaf in _leaves(page, sheets))
        return tuple(Opening(leaves=(leaf,)) for leaf in single)
    sides = _sides(issue, sheets)
    if len(sides) % 2:
        sides.append(None)
    pairs = [(sides[i], sides[i + 1]) for i in range(0, len(sides), 2)]
    return tuple(Opening(leaves=(b, a) if bound_right else (a, b)) for a, b in pairs)


def _leaves(page: Page, sheets: Mapping[str, int]) -> Iterator[Leaf]:
    for sheet in range(sheets.get(page.label, 1)):
        yield Leaf(page=page.label, sheet=sheet)


def _sides(issue: Issue, sheets: Mapping[str, int]) -> list[Leaf | None]:
    """Return what lies on the sides from the first opening's left one on.

    An odd page lies at the right, counted anew in each lettered section, and beside it
    only the one before it. So nothing lies beside a page whose neighbour is not held; sheets
    that a page takes more than its own one move the others of its section on.
    """
    sides: list[Leaf | None] = []
    before, added = ("", 0), 0
    for page in issue.pages:
        parts = label_parts(page.label) or (before[0], before[1] + 1)
        if parts[0] != before[0]:
            added = 0
        is_right = (parts[1] + added) % 2 == 1
        is_next = parts == (before[0], before[1] + 1)
        if len(sides) % 2 and not is_next:
            sides.append(None)
        if is_right and len(sides) % 2 == 0:
            sides.append(None)
        leaves = tuple(_leaves(page, sheets))
        sides += leaves
        before, added = parts, added + len(leaves) - 1
    return sides


def opening_with(all_openings: tuple[Opening, ...], leaf: Leaf) -> int:
    """Return the index of the opening that shows a leaf, or its page's first sheet."""
    for wanted in (leaf, Leaf(page=leaf.page)):
        for i, opening in enumerate(all_openings):
            if wanted in opening.leaves:
                return i
    return 0
