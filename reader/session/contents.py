"""The contents pane 导读: an issue in, its entries as a tree out."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import Article, Crosshead, Paragraph, Picture
from reader.model.issue import Issue, Page
from reader.model.jump import JumpKind
from reader.session.following import DeadEnd, Destination, Why, follow_entry
from reader.typeset.character import CharacterClass, class_of

LONGEST_NAME = 40
"""Characters of a paragraph that stand for a missing headline."""


class EntryKind(StrEnum):
    """What a line of the contents is."""

    DIGEST = "digest"
    ANNOUNCED = "announced"
    PAGE = "page"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the contents and the lines below it.

    Attributes:
        kind: What it is.
        text: The headline, the page's section or the digest's heading as
            printed; may be empty for a page without a section.
        deck: 副题 of the article announced; empty otherwise.
        page: Label of the page it leads to; empty when none is known.
        article: Id of the article it leads to; empty for a page.
        is_held: False when the page announced is not held.
        is_ambiguous: True when several articles could be meant.
        is_continued: True for an article's part that began on another page.
        entries: The lines below it.
    """

    kind: EntryKind
    text: str
    deck: str = ""
    page: str = ""
    article: str = ""
    is_held: bool = True
    is_ambiguous: bool = False
    is_continued: bool = False
    entries: tuple["Entry", ...] = ()


def article_name(article: Article) -> str:
    """Return the headline, or what stands for it: a caption or the first words."""
    if article.headline:
        return article.headline
    for block in article.blocks:
        text = ""
        if isinstance(block, Paragraph | Crosshead):
            text = block.text
        elif isinstance(block, Picture):
            text = block.caption
        if text:
            return _first_words(text.split("\n")[0])
    return article.kicker or article.deck


def _first_words(text: str) -> str:
    """Return the beginning of a text; one in Latin letters ends between words."""
    if len(text) <= LONGEST_NAME:
        return text
    begun = text[:LONGEST_NAME]
    if class_of(begun.rstrip()[-1:] or " ") is not CharacterClass.WESTERN:
        return begun + "……"
    whole = begun if text[LONGEST_NAME].isspace() else begun.rpartition(" ")[0] or begun
    return whole.rstrip() + "…"


def contents(issue: Issue) -> tuple[Entry, ...]:
    """Return the printed 导读 boxes first, then the pages with their articles."""
    digests = tuple(_digest(issue, page) for page in issue.pages if page.digest is not None)
    return (*digests, *(_page(page) for page in issue.pages))


def entry_dead_end(entry: Entry) -> DeadEnd:
    """Say why an announced page cannot be turned to."""
    why = Why.AMBIGUOUS if entry.is_ambiguous else Why.PAGE_NOT_HELD
    return DeadEnd(why=why, pages=(entry.page,) if entry.page else ())


def _digest(issue: Issue, page: Page) -> Entry:
    assert page.digest is not None
    announced = []
    for entry in page.digest.entries:
        place = follow_entry(issue, entry)
        is_held = isinstance(place, Destination)
        announced.append(
            Entry(
                kind=EntryKind.ANNOUNCED,
                text=entry.headline,
                deck=entry.deck,
                page=place.page if isinstance(place, Destination) else entry.page,
                article=place.article if isinstance(place, Destination) else "",
                is_held=is_held,
                is_ambiguous=isinstance(place, DeadEnd) and place.why is Why.AMBIGUOUS,
            )
        )
    return Entry(
        kind=EntryKind.DIGEST, text=page.digest.label, page=page.label, entries=tuple(announced)
    )


def _page(page: Page) -> Entry:
    articles = tuple(
        Entry(
            kind=EntryKind.ARTICLE,
            text=article_name(article),
            page=page.label,
            article=article.id,
            is_continued=any(jump.kind is JumpKind.CONTINUED_FROM for jump in article.jumps),
        )
        for article in page.articles
    )
    return Entry(kind=EntryKind.PAGE, text=page.section, page=page.label, entries=articles)
