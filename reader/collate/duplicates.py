"""The same text on several pages → one article with parts that lead to each other.

Web editions drop the printed 下转 and list the whole text on each page it ran
over: in 150 issues of a national daily 358 texts stood on two to four pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.collate.likeness import body_text, letters
from reader.model.article import Article
from reader.model.issue import Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.page_label import page_reference

_SHORTEST = 120
"""Letters of body text; a shorter text may be printed twice on purpose (广告)."""
_SHORTEST_HEADED = 60
"""Letters of a text that stands under the same headline twice."""
_WHOLE = 0.9
"""Share of the longer text that both have: a byline or 编者按 more on one page makes no
other text, while a second notice of one form says something else in its place."""
_WINDOW, _EVERY = 16, 4
_MARK = re.compile(r"[（(〔\[【［][^（(）)]{0,4}(?:下转|下轉|上接)[^（(）)]{0,16}[）)〕\]】］]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The text of an article.

    Attributes:
        article: The article.
        page: Label of its page.
        body: The letters of its blocks.
        head: The letters of its headline.
    """

    article: Article
    page: str
    body: str
    head: str

    def is_same(self, other: "_Text", key: str) -> bool:
        """Tell whether two texts that share a key are one, but for a line at either end."""
        if min(len(self.body), len(other.body)) < _SHORTEST and self.head != other.head:
            return False
        before, after = self.body.split(key, 1)
        other_before, other_after = other.body.split(key, 1)
        start = min(len(before), len(other_before))
        end = min(len(after), len(other_after))
        common = start + len(key) + end
        return (
            common >= _WHOLE * max(len(self.body), len(other.body))
            and before[len(before) - start :] == other_before[len(other_before) - start :]
            and after[:end] == other_after[:end]
        )

    def keys(self) -> Iterator[str]:
        """Yield stretches that the same text has too, wherever it begins."""
        windows = [
            self.body[place : place + _WINDOW]
            for place in range(len(self.body) - _WINDOW + 1)
            if ord(self.body[place]) % _EVERY == 0
        ]
        if windows:
            yield min(windows)
            yield max(windows)


def link_duplicates(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Say of each text printed again what it repeats, and link the places in order."""
    groups: dict[str, list[_Text]] = {}
    found: list[list[_Text]] = []
    for text in _texts(pages):
        keys = tuple(text.keys())
        group = next(
            (groups[key] for key in keys if key in groups and groups[key][0].is_same(text, key)),
            None,
        )
        if group is None:
            group = []
            found.append(group)
        if not any(other.page == text.page for other in group):
            group.append(text)
        for key in keys:
            groups.setdefault(key, group)
    changed: dict[str, Article] = {}
    for group in found:
        changed.update(_linked(group))
    return tuple(
        replace(page, articles=tuple(changed.get(a.id, a) for a in page.articles)) for page in pages
    )


def _texts(pages: tuple[Page, ...]) -> Iterator[_Text]:
    for page in pages:
        for article in page.articles:
            body = letters(_MARK.sub("", body_text(article)))
            head = letters(article.headline)
            if len(body) >= (_SHORTEST_HEADED if head else _SHORTEST):
                yield _Text(article=article, page=page.label, body=body, head=head)


def _linked(places: list[_Text]) -> dict[str, Article]:
    """Link each place of a text to the one before and after it, unless print does."""
    linked = {}
    for index, text in enumerate(places):
        jumps = text.article.jumps
        for step, kind in ((-1, JumpKind.CONTINUED_FROM), (1, JumpKind.CONTINUED_ON)):
            if 0 <= index + step < len(places):
                jumps = _with_link(jumps, kind, places[index + step])
        repeats = places[0].article.id if index else None
        linked[text.article.id] = replace(text.article, jumps=jumps, repeats=repeats)
    return linked


def _with_link(jumps: tuple[Jump, ...], kind: JumpKind, place: _Text) -> tuple[Jump, ...]:
    """Add a link that nothing printed makes: back before the printed ones, on after them."""
    target = place.article.id
    if any(jump.target == target and jump.kind is not JumpKind.SEE for jump in jumps):
        return jumps
    link = Jump(
        kind=kind,
        pages=(page_reference(place.page),),
        text="",
        state=JumpState.RESOLVED,
        target=target,
    )
    return (link, *jumps) if kind is JumpKind.CONTINUED_FROM else (*jumps, link)
