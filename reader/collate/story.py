"""An article and its jumps → the whole story: its parts in order, and how they join.

The parts stay as printed; where a page's end cuts a paragraph, the seam says so.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.article import Article, Paragraph
from reader.model.issue import Issue
from reader.model.jump import JumpKind
from reader.notation.dateline import read_dateline

_STOPS = tuple("。！？…!?”’』」）)】：:；;")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seam:
    """The joint of two parts of a story.

    Attributes:
        before: Id of the part that ends here.
        after: Id of the part that goes on.
        joins_paragraph: Whether the last paragraph of the one and the first of
            the other are one paragraph that the page's end cut.
    """

    before: str
    after: str
    joins_paragraph: bool


def story(issue: Issue, article_id: str) -> tuple[Article, ...]:
    """Return the parts of a story in reading order, each text once.

    Args:
        issue: The issue.
        article_id: Any part of the story; must be an article of the issue.

    Returns:
        At least one part: those the jumps lead back and on to. A place where
        the same text is printed again is left out.
    """
    articles = {a.id: a for page in issue.pages for a in page.articles}
    asked = articles[article_id]
    # A text printed again stands for the first place it is printed in.
    first = articles.get(asked.repeats, asked) if asked.repeats else asked
    back = _led_to(articles, first, JumpKind.CONTINUED_FROM)
    start = back[-1]
    parts = _led_to(articles, start, JumpKind.CONTINUED_ON)
    if first.id not in {part.id for part in parts}:
        # A one-sided 上接: what it leads back to does not lead here.
        known = {part.id for part in back}
        onward = _led_to(articles, first, JumpKind.CONTINUED_ON)[1:]
        parts = [*reversed(back), *(part for part in onward if part.id not in known)]
    ids = {part.id for part in parts}
    return tuple(part for part in parts if part.repeats not in ids)


def _led_to(articles: dict[str, Article], first: Article, kind: JumpKind) -> list[Article]:
    """Follow jumps of one kind from part to part, never in a circle."""
    parts = [first]
    seen = {first.id}
    while True:
        targets = (jump.target for jump in parts[-1].jumps if jump.kind is kind and jump.target)
        onward = next((t for t in targets if t in articles and t not in seen), None)
        if onward is None:
            return parts
        seen.add(onward)
        parts.append(articles[onward])


def seams(parts: Iterable[Article]) -> tuple[Seam, ...]:
    """Return the joints between the parts of a story, in order."""
    return tuple(
        Seam(before=one.id, after=other.id, joins_paragraph=_is_cut_between(one, other))
        for one, other in itertools.pairwise(parts)
    )


def _is_cut_between(one: Article, other: Article) -> bool:
    """Tell whether a page's end cuts a paragraph: no stop before it, no new opening after."""
    last = one.blocks[-1] if one.blocks else None
    first = other.blocks[0] if other.blocks else None
    if not isinstance(last, Paragraph) or not isinstance(first, Paragraph):
        return False
    ending = _without_marks(last.text, one, JumpKind.CONTINUED_ON).rstrip()
    opening = _without_marks(first.text, other, JumpKind.CONTINUED_FROM).lstrip()
    if not ending or not opening:
        return False
    return not ending.endswith(_STOPS) and read_dateline(opening) is None


def _without_marks(text: str, article: Article, kind: JumpKind) -> str:
    """Return a paragraph's text without the jumps of one kind printed inside it."""
    for jump in article.jumps:
        if jump.kind is kind and jump.block is not None and jump.text:
            text = text.replace(jump.text, "", 1)
    return text
