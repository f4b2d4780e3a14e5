"""Where a link leads, in a few words: a place in, headline and opening out."""

from reader.model.article import Article, Paragraph
from reader.model.issue import Issue
from reader.session.contents import article_name
from reader.session.following import Destination

LONGEST = 90
"""Characters of the text shown: three lines of a card."""


def opening_words(article: Article) -> str:
    """Return the beginning of an article's text; empty when it has none."""
    text = next((block.text for block in article.blocks if isinstance(block, Paragraph)), "")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}……"


def glimpse(issue: Issue, there: Destination) -> tuple[str, str]:
    """Return the headline and the opening of what lies at a place.

    A page alone is shown by the headlines that stand on it.
    """
    article = issue.article(there.article)
    if article is not None:
        return article_name(article), opening_words(article)
    page = issue.page(there.page)
    assert page is not None
    names = [name for name in map(article_name, page.articles) if name]
    return page.section, "\n".join(names[:4])
