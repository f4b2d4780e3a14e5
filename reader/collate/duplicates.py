"""The same text on several pages → one article with parts that lead to each other.

Web editions drop the printed 下转 and list the whole text on each page it ran
over: in 150 issues of a national daily 358 texts stood on two to four pages.
"""

import hashlib
import re
from dataclasses import replace

from reader.collate.likeness import body_text, letters
from reader.model.article import Article
from reader.model.issue import Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.notation.page_label import page_reference

_SHORTEST = 120
"""Letters of body text; a shorter text may be printed twice on purpose (广告)."""
_SHORTEST_HEADED = 60
"""Letters of a text that stands under the same headline twice."""
_MARK = re.compile(r"[（(〔\[【［][^（(）)]{0,4}(?:下转|下轉|上接)[^（(）)]{0,16}[）)〕\]】］]")


def link_duplicates(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Say of each text printed again what it repeats, and link the places in order."""
    groups: dict[bytes, list[Article]] = {}
    homes: dict[str, str] = {}
    for page in pages:
        seen_here: set[bytes] = set()
        for article in page.articles:
            homes[article.id] = page.label
            for key in _fingerprints(article):
                if key not in seen_here:
                    groups.setdefault(key, []).append(article)
                    seen_here.add(key)
    changed: dict[str, Article] = {}
    for places in groups.values():
        if len(places) > 1 and not any(article.id in changed for article in places):
            changed.update(_linked(places, homes))
    return tuple(
        replace(page, articles=tuple(changed.get(a.id, a) for a in page.articles)) for page in pages
    )


def _fingerprints(article: Article) -> tuple[bytes, ...]:
    """Return what is the same for articles of the same text; none for short ones."""
    body = letters(_MARK.sub("", body_text(article)))
    keys = []
    if len(body) >= _SHORTEST:
        keys.append(body)
    elif len(body) >= _SHORTEST_HEADED and article.headline:
        keys.append(f"{letters(article.headline)}\n{body}")
    return tuple(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest() for key in keys)


def _linked(places: list[Article], homes: dict[str, str]) -> dict[str, Article]:
    """Link each place of a text to the one before and after it, unless print does."""
    first = places[0].id
    linked = {}
    for index, article in enumerate(places):
        jumps = article.jumps
        if index > 0 and not _leads(jumps, places[index - 1].id):
            jumps = (_unprinted(JumpKind.CONTINUED_FROM, places[index - 1].id, homes), *jumps)
        if index + 1 < len(places) and not _leads(jumps, places[index + 1].id):
            jumps = (*jumps, _unprinted(JumpKind.CONTINUED_ON, places[index + 1].id, homes))
        repeats = None if index == 0 else first
        linked[article.id] = replace(article, jumps=jumps, repeats=repeats)
    return linked


def _leads(jumps: tuple[Jump, ...], target: str) -> bool:
    return any(jump.target == target and jump.kind is not JumpKind.SEE for jump in jumps)


def _unprinted(kind: JumpKind, target: str, homes: dict[str, str]) -> Jump:
    return Jump(
        kind=kind,
        pages=(page_reference(homes[target]),),
        text="",
        state=JumpState.RESOLVED,
        target=target,
    )
