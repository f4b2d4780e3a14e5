"""What a person calls a place to what stands there: ``ISSUE[/PAGE[/ARTICLE]]``."""

import contextlib
import itertools
from dataclasses import dataclass
from pathlib import Path

from reader.errors import NotHeldError, SourceError
from reader.library.library import Library
from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.model.key import issue_key
from reader.notation.page_label import labels_named
from reader.session.intake.sources import issues_from

_KEY_PARTS = 2
_WITHIN = 3
"""Parts of a place below the issue: page, and the two of an article's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands at a place.

    Attributes:
        key: Of the issue, as the library names it or would.
        issue: The issue.
        what: The issue itself, or the page or article of it that was asked for.
    """

    key: str
    issue: Issue
    what: Issue | Page | Article


def find_place(library: Library, place: str) -> Found:
    """Find an issue, page or article that the library holds.

    Args:
        library: Where to look.
        place: The key of an issue, then perhaps a page label, then perhaps an
            article: its id's last part (a1), or its place on the page (1).

    Raises:
        NotHeldError: Nothing of the kind is held.
    """
    parts = place.strip("/").split("/")
    key = "/".join(parts[:_KEY_PARTS])
    issue = library.issue(key)
    return Found(key=key, issue=issue, what=find_within(issue, parts[_KEY_PARTS:], place))


def find_anywhere(library: Library | None, place: str) -> Found:
    """Find an issue, page or article in the library, or in the source that ``place`` begins with.

    Args:
        library: Where to look first; None when there is none.
        place: As for `find_place`, or the path of a source in place of the key.

    Raises:
        NotHeldError: Nothing of the kind is held or lies there.
        SourceError: The source cannot be read.
    """
    if library is not None:
        with contextlib.suppress(NotHeldError):
            return find_place(library, place)
    parts = place.rstrip("/").split("/") if place else []
    for within in range(min(len(parts), _WITHIN + 1)):
        cut = len(parts) - within
        path = Path("/".join(parts[:cut]) or "/")
        if path.exists():
            issues = tuple(itertools.islice(issues_from(path), 2))
            if len(issues) == 1:
                issue = issues[0].issue
                what = find_within(issue, parts[cut:], place)
                return Found(key=issue_key(issue), issue=issue, what=what)
            raise SourceError(str(path), "holds several issues; name one of them.")
    raise NotHeldError(place)


def find_within(issue: Issue, parts: list[str], place: str) -> Issue | Page | Article:
    """Find a page or article of an issue; no parts mean the issue itself.

    Raises:
        NotHeldError: The issue has no such page or article.
    """
    if not parts:
        return issue
    label, *articles = parts
    named = labels_named((label,), (page.label for page in issue.pages))
    page = issue.page(label) or (issue.page(named[0]) if named else None)
    if page is None:
        raise NotHeldError(place)
    if not articles:
        return page
    name = "/".join(articles)
    for number, article in enumerate(page.articles, 1):
        if name in (article.id, article.id.split("/")[-1], str(number)):
            return article
    raise NotHeldError(place)
