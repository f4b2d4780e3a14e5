"""A story across its pages: an article in, all its parts in reading order out."""

from functools import partial
from typing import Protocol

from reader.collate import story as collated
from reader.layout.sheet.passage import Part
from reader.model.article import Article
from reader.model.issue import Issue
from reader.notation.page_tag import seam
from reader.session.following import page_of


class Seam(Protocol):
    """Writes what stands above what one page prints of a story."""

    def __call__(self, label: str, section: str, *, is_first: bool) -> str:
        """Return the seam of a page, by its label and section."""


def story(issue: Issue, article_id: str) -> tuple[tuple[str, Article], ...]:
    """Return the parts of a story, from its first page to its last.

    Args:
        issue: The issue.
        article_id: Any part of the story.

    Returns:
        Label of the page and the part printed there; at least one. Of a text that is
        printed several times the place asked for, or else the first.
    """
    asked = issue.article(article_id)
    assert asked is not None
    found = []
    for told in collated.story(issue, article_id):
        part = asked if told.id == asked.repeats else told
        page = page_of(issue, part.id)
        assert page is not None
        found.append((page.label, part))
    return tuple(found)


def story_as_set(issue: Issue, article_id: str, name_seam: Seam | None = None) -> tuple[Part, ...]:
    """Return the parts of a story for setting, each with the seam of its page above it.

    Args:
        issue: The issue.
        article_id: Any part of the story.
        name_seam: Writes a seam from label and section of the page, and whether
            the story begins there; None has it in the language of the paper.
    """
    write = name_seam or partial(seam, language=issue.language)
    parts = []
    for number, (label, article) in enumerate(story(issue, article_id)):
        page = issue.page(label)
        section = page.section if page is not None else ""
        said = write(label, section, is_first=number == 0)
        parts.append(Part(article=article, seam=said))
    return tuple(parts)


def beside(issue: Issue, article_id: str, step: int) -> str | None:
    """Return the article before (-1) or after (1) one in print order; None at the ends."""
    ids = [article.id for page in issue.pages for article in page.articles]
    if article_id not in ids:
        return None
    at = ids.index(article_id) + step
    return ids[at] if 0 <= at < len(ids) else None
