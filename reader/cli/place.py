"""What a person calls a place to what stands there: ``ISSUE[/PAGE[/ARTICLE]]``."""

from reader.errors import NotHeldError
from reader.library.library import Library
from reader.model.article import Article
from reader.model.issue import Issue, Page

_KEY_PARTS = 2


def find_place(library: Library, place: str) -> Issue | Page | Article:
    """Find an issue, page or article that the library holds.

    Args:
        library: Where to look.
        place: The key of an issue, then perhaps a page label, then perhaps an
            article: its id's last part (a1), or its place on the page (1).

    Raises:
        NotHeldError: Nothing of the kind is held.
    """
    parts = place.strip("/").split("/")
    issue = library.issue("/".join(parts[:_KEY_PARTS]))
    return find_within(issue, parts[_KEY_PARTS:], place)


def find_within(issue: Issue, parts: list[str], place: str) -> Issue | Page | Article:
    """Find a page or article of an issue; no parts mean the issue itself.

    Raises:
        NotHeldError: The issue has no such page or article.
    """
    if not parts:
        return issue
    label, *articles = parts
    page = issue.page(label) or next(
        (page for page in issue.pages if page.label.lstrip("0") == label.lstrip("0")), None
    )
    if page is None:
        raise NotHeldError(place)
    if not articles:
        return page
    name = "/".join(articles)
    for number, article in enumerate(page.articles, 1):
        if name in (article.id, article.id.split("/")[-1], str(number)):
            return article
    raise NotHeldError(place)
