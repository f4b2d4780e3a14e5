"""An issue → its stories: each article with the parts it is continued on."""

from collections.abc import Iterator

from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.model.jump import JumpKind

Part = tuple[Page, Article]


def story_parts(issue: Issue) -> Iterator[tuple[Part, ...]]:
    """Yield the parts of each story; every article is in exactly one."""
    held = {article.id: (page, article) for page in issue.pages for article in page.articles}
    onward = {
        article.id: jump.target
        for _, article in held.values()
        for jump in article.jumps
        if jump.kind is JumpKind.CONTINUED_ON and jump.target in held
    }
    # A 上接 that nothing answers leads back all the same.
    for article_id, (_, article) in held.items():
        for jump in article.jumps:
            before = jump.target if jump.kind is JumpKind.CONTINUED_FROM else None
            if before in held and article_id not in onward.values():
                onward.setdefault(before, article_id)
    continued = set(onward.values())
    seen: set[str] = set()
    firsts = [name for name in held if name not in continued]
    for first in (*firsts, *held):
        parts: list[str] = []
        part: str | None = first
        while part is not None and part not in seen:
            seen.add(part)
            parts.append(part)
            part = onward.get(part)
        if parts:
            yield tuple(held[name] for name in parts)
