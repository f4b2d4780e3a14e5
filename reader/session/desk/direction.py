"""Which way a paper's text runs: an issue and the reader's choices in, the way out.

The truth is the issue's own statement (``direction: vertical`` in its front
matter, kept with its masthead). A paper that states nothing is taken for a
horizontal one bound on the left, whatever its script: most papers in
Traditional Chinese are set horizontally today. A reader who knows better turns
a paper over by hand; that is remembered by the paper's title.
"""

from reader.model.issue import Issue
from reader.session.choices import TextDirection


def is_set_vertically(issue: Issue) -> bool:
    """Tell whether an issue says of itself that it is set vertically."""
    return issue.masthead.is_set_down


def is_bound_right(issue: Issue, turned_over: tuple[str, ...]) -> bool:
    """Tell whether an issue is bound on the right, so that later pages lie to the left.

    Args:
        issue: The issue.
        turned_over: Titles of papers that the reader has turned over by hand.
    """
    return is_set_vertically(issue) is not (issue.title in turned_over)


def are_pages_down(turned_pages: tuple[str, ...], issue: Issue) -> bool:
    """Tell whether an issue's pages are set down.

    Args:
        turned_pages: Titles of papers whose pages the reader has set the other way.
        issue: The issue.
    """
    return is_set_vertically(issue) is not (issue.title in turned_pages)


def turn_over(issue: Issue, turned_over: tuple[str, ...]) -> tuple[str, ...]:
    """Return the titles turned over by hand after this issue's paper is turned over once more."""
    if issue.title in turned_over:
        return tuple(title for title in turned_over if title != issue.title)
    return (*turned_over, issue.title)


def is_text_vertical(direction: TextDirection, issue: Issue) -> bool:
    """Tell whether an issue's articles are set vertically for reading."""
    if direction is TextDirection.BY_PAPER:
        return is_set_vertically(issue)
    return direction is TextDirection.VERTICAL
