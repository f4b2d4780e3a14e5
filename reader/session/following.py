"""Where a link leads: a link of the page in, the place or the reason out."""

from dataclasses import dataclass
from enum import StrEnum

from reader.layout.sheet.frame import Link, LinkKind
from reader.model.issue import DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.page_label import labels_named


class Why(StrEnum):
    """Why a link leads nowhere."""

    PAGE_NOT_HELD = "page_not_held"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A place in the open issue.

    Attributes:
        page: Label of the page.
        article: Id of the article; empty when only the page is known.
        came_from: Label of the page with the link; empty for the 导读.
        kind: What the link is; None for the 导读.
    """

    page: str
    article: str = ""
    came_from: str = ""
    kind: JumpKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadEnd:
    """A link that leads nowhere.

    Attributes:
        why: The reason.
        pages: Labels of the pages it names; empty when none is printed.
    """

    why: Why
    pages: tuple[str, ...] = ()


def page_of(issue: Issue, article_id: str) -> Page | None:
    """Return the page an article stands on; None when the issue does not hold it."""
    return next(
        (p for p in issue.pages if any(article.id == article_id for article in p.articles)), None
    )


def page_typed(issue: Issue, typed: str) -> Page | None:
    """Return the page a reader means: by its label in any form (2, 第02版), or its section."""
    named = labels_named((typed,), _labels(issue))
    if named:
        return issue.page(named[0])
    word = typed.strip()
    return next((page for page in issue.pages if word and word in page.section), None)


def follow_jump(issue: Issue, article_id: str, jump: Jump) -> Destination | DeadEnd:
    """Return where a jump of an article leads."""
    home = page_of(issue, article_id)
    came_from = home.label if home is not None else ""
    if jump.target is not None:
        page = page_of(issue, jump.target)
        if page is not None:
            return Destination(
                page=page.label, article=jump.target, came_from=came_from, kind=jump.kind
            )
    for label in labels_named(jump.pages, _labels(issue), came_from):
        if label != came_from:
            # Without a target the page is the best that can be said of it.
            return Destination(page=label, came_from=came_from, kind=jump.kind)
    why = Why.AMBIGUOUS if jump.state is JumpState.AMBIGUOUS else Why.PAGE_NOT_HELD
    return DeadEnd(why=why, pages=jump.pages)


def follow_entry(issue: Issue, entry: DigestEntry) -> Destination | DeadEnd:
    """Return where an entry of the 导读 leads."""
    if entry.target is not None:
        page = page_of(issue, entry.target)
        if page is not None:
            return Destination(page=page.label, article=entry.target)
    held = labels_named((entry.page,), _labels(issue))
    if held:
        return Destination(page=held[0])
    why = Why.AMBIGUOUS if entry.state is JumpState.AMBIGUOUS else Why.PAGE_NOT_HELD
    return DeadEnd(why=why, pages=(entry.page,) if entry.page else ())


def _labels(issue: Issue) -> tuple[str, ...]:
    return tuple(page.label for page in issue.pages)


def follow_link(issue: Issue, page_label: str, link: Link) -> Destination | DeadEnd:
    """Return where a link of a laid-out page leads.

    Args:
        issue: The open issue.
        page_label: The page the link stands on.
        link: One of that page's links.
    """
    page = issue.page(page_label)
    assert page is not None
    if link.kind is LinkKind.DIGEST:
        assert page.digest is not None
        return follow_entry(issue, page.digest.entries[link.index])
    if link.kind is LinkKind.ARTICLE:
        return Destination(page=page_label, article=link.article)
    article = issue.article(link.article)
    assert article is not None
    return follow_jump(issue, link.article, article.jumps[link.index])
