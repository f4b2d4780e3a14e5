"""An article's parts in, the facts that a citation gives of it out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.dating import Dating
from reader.model.issue import Issue

_NOT_AUTHORS = re.compile(r"摄|攝|图|圖|编|編|校|审|審|版式|美|策划|統籌|统筹|来源|來源|整理")
"""Roles of people who made pictures or the page, not the text."""

_WRITES_TOO = re.compile(r"文")
"""文/摄: the photographer wrote the text as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What is cited.

    Attributes:
        authors: In print order; empty when no writer is named.
        title: Headline, or kicker or opening words where there is none.
        deck: 副题; empty when there is none.
        newspaper: Name of the paper; empty when unknown.
        date: Date of the issue.
        number: Running number; None when unknown.
        edition: Empty for the main edition.
        pages: Labels without leading zeros ("1", "A3"), all pages the article
            stands on, in order.
        issn: Empty when not printed.
        language: BCP 47 tag.
        key: Place of the article ("title-slug/2021-08-13/01/a1").
    """

    authors: tuple[str, ...]
    title: str
    deck: str
    newspaper: str
    date: Dating
    number: int | None
    edition: str
    pages: tuple[str, ...]
    issn: str
    language: str
    key: str


_UNTITLED_LENGTH = 20
"""Characters of body text that stand for a headline: enough to know the piece by."""


def _title(parts: Sequence[Article]) -> str:
    for part in parts:
        if part.headline or part.kicker:
            return part.headline or part.kicker
    texts = (getattr(block, "text", "") for part in parts for block in part.blocks)
    opening = next((text for text in texts if text), "")
    return opening[:_UNTITLED_LENGTH] + ("……" if len(opening) > _UNTITLED_LENGTH else "")


def _authors(parts: Sequence[Article]) -> tuple[str, ...]:
    names = (
        name
        for part in parts
        for byline in part.bylines
        if not _NOT_AUTHORS.search(byline.role or "") or _WRITES_TOO.search(byline.role or "")
        for name in byline.names
    )
    return tuple(dict.fromkeys(names))


def plain_label(label: str) -> str:
    """Drop the leading zeros of a page label: "01" is "1", "A03" is "A3"."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", label)


def reference(issue: Issue, parts: Sequence[Article], key: str) -> Reference:
    """Gather what a citation of an article gives.

    Args:
        issue: The issue it is printed in.
        parts: The whole article in reading order; at least one part.
        key: Key of the issue.
    """
    order = {page.label: page.number for page in issue.pages}
    labels = {part.id.rpartition("/")[0] for part in parts}
    return Reference(
        authors=_authors(parts),
        title=_title(parts),
        deck=next((part.deck for part in parts if part.deck), ""),
        newspaper=issue.title,
        date=issue.date,
        number=issue.number,
        edition=issue.edition,
        pages=tuple(plain_label(x) for x in sorted(labels, key=lambda x: order.get(x, 0))),
        issn=issue.masthead.issn,
        language=issue.language,
        key=f"{key}/{parts[0].id}",
    )


def page_ranges(pages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Join neighbouring pages: 2, 5, 6, 7 are (2, 2) and (5, 7).

    Pages of different letters (A8, B1) are never neighbours.
    """
    ranges: list[tuple[str, str]] = []
    for page in pages:
        if ranges and _follows(ranges[-1][1], page):
            ranges[-1] = (ranges[-1][0], page)
        else:
            ranges.append((page, page))
    return tuple(ranges)


def _follows(page: str, following: str) -> bool:
    first, second = (re.fullmatch(r"(\D*)(\d+)", label) for label in (page, following))
    if first is None or second is None:
        return False
    return first[1] == second[1] and int(first[2]) + 1 == int(second[2])
