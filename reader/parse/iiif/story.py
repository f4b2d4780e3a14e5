"""Two parts of an article that follow each other, as a manifest states → led to each other."""

from dataclasses import replace

from reader.model.article import Article
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.page_label import page_reference


def led(
    one: Article, other: Article, labels: tuple[str, str], *, is_ours: bool
) -> tuple[Article, Article]:
    """Lead a part of an article to the next, and that back.

    Args:
        one: The part.
        other: The next.
        labels: Of their pages.
        is_ours: Whether the manifest is one that we wrote. A Range of ours joins what one jump
            led, too, that nothing answers, and a jump that is not printed is in none of the two.
    """
    on = _printed(one, JumpKind.CONTINUED_ON, labels[1])
    back = _printed(other, JumpKind.CONTINUED_FROM, labels[0])
    is_one_sided = is_ours and (on is None) != (back is None)
    state = JumpState.ONE_SIDED if is_one_sided else JumpState.RESOLVED
    if on is not None or not is_one_sided:
        one = _led(one, JumpKind.CONTINUED_ON, on, (labels[1], other.id), state)
    if back is not None or not is_one_sided:
        other = _led(other, JumpKind.CONTINUED_FROM, back, (labels[0], one.id), state)
    return one, other


def _printed(article: Article, kind: JumpKind, label: str) -> int | None:
    """Return the place of the jump that is printed to a page; None when none is."""
    named = page_reference(label)
    jumps = enumerate(article.jumps)
    return next((n for n, jump in jumps if jump.kind is kind and named in jump.pages), None)


def _led(
    article: Article, kind: JumpKind, place: int | None, end: tuple[str, str], state: JumpState
) -> Article:
    """Lead a jump that is printed to a page and an article, or add one where none is."""
    jumps = list(article.jumps)
    label, target = end
    if place is not None:
        jumps[place] = replace(jumps[place], state=state, target=target)
    else:
        pages = (page_reference(label),)
        jump = Jump(kind=kind, pages=pages, text="", state=state, target=target)
        jumps.insert(0 if kind is JumpKind.CONTINUED_FROM else len(jumps), jump)
    return replace(article, jumps=tuple(jumps))
