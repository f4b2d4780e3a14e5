"""A story across its pages: an article in, all its parts in reading order out."""

from functools import partial
from typing import Protocol

from reader.layout.sheet.passage import Part
from reader.model.article import Article
from reader.model.issue import Issue
from reader.model.jump import JumpKind
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
        Label of the page and the part printed there; at least one.
    """
    first = _end(issue, article_id, JumpKind.CONTINUED_FROM)
    parts = [first]
    while (onward := _next(issue, parts[-1], JumpKind.CONTINUED_ON)) and onward not in parts:
        parts.append(onward)
    if article_id not in parts:
        # A jump that only one side prints leads here but not on from there.
        parts = [article_id]
    found = []
    for part in parts:
        article, page = issue.article(part), page_of(issue, part)
        assert article is not None
        assert page is not None
        found.append((page.label, article))
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


def _end(issue: Issue, article_id: str, kind: JumpKind) -> str:
    seen = [article_id]
    while (onward := _next(issue, seen[-1], kind)) and onward not in seen:
        seen.append(onward)
    return seen[-1]


def _next(issue: Issue, article_id: str, kind: JumpKind) -> str | None:
    article = issue.article(article_id)
    if article is None:
        return None
    return next(
        (
            jump.target
            for jump in article.jumps
            if jump.kind is kind and jump.target and issue.article(jump.target) is not None
        ),
        None,
    )


def beside(issue: Issue, article_id: str, step: int) -> str | None:
    """Return the article before (-1) or after (1) one in print order; None at the ends."""
    ids = [article.id for page in issue.pages for article in page.articles]
    if article_id not in ids:
        return None
    at = ids.index(article_id) + step
    return ids[at] if 0 <= at < len(ids) else None
