"""A page as the corrector sees it: every piece of its articles in print order."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.errors import RecordError
from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.session.correcting.articles import Part, join_articles
from reader.session.correcting.blocks import (
    block_text,
    find_article,
    join_blocks,
    kind_of,
    move_block,
    page_of,
)

ARROW = "→"
NOWHERE = "?"


class PieceKind(StrEnum):
    """What a piece of a page is."""

    ENTRY = "entry"
    ARTICLE = "article"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    TABLE = "table"
    JUMP = "jump"


BLOCKS = frozenset({PieceKind.PARAGRAPH, PieceKind.CROSSHEAD, PieceKind.CAPTION, PieceKind.TABLE})
PARTS = {
    PieceKind.KICKER: Part.KICKER,
    PieceKind.HEADLINE: Part.HEADLINE,
    PieceKind.DECK: Part.DECK,
    PieceKind.BYLINE: Part.BYLINE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a page.

    Attributes:
        kind: What it is.
        article: Id of its article; empty for an entry of the 导读.
        index: Of the block, jump, byline or entry; 0 otherwise.
        text: What it says.
        target: Id of the article that a jump or entry leads to; None when it leads nowhere.
    """

    kind: PieceKind
    article: str = ""
    index: int = 0
    text: str
    target: str | None = None


def pieces_of(page: Page) -> tuple[Piece, ...]:
    """Return the pieces of a page in print order, the 导读 first."""
    entries = page.digest.entries if page.digest is not None else ()
    found = [
        Piece(
            kind=PieceKind.ENTRY,
            index=index,
            text=" ".join(filter(None, (entry.headline, entry.deck, entry.page_text))),
            target=entry.target,
        )
        for index, entry in enumerate(entries)
    ]
    for article in page.articles:
        found += _pieces(article)
    return tuple(found)


def _pieces(article: Article) -> Iterator[Piece]:
    name = article.id
    yield Piece(kind=PieceKind.ARTICLE, article=name, text=article_name(article))
    for kind in (PieceKind.KICKER, PieceKind.HEADLINE, PieceKind.DECK):
        text: str = getattr(article, kind)
        if text:
            yield Piece(kind=kind, article=name, text=text)
    for index, byline in enumerate(article.bylines):
        text = byline.text or " ".join(filter(None, (byline.role, *byline.names)))
        yield Piece(kind=PieceKind.BYLINE, article=name, index=index, text=text)
    for index, block in enumerate(article.blocks):
        kind = PieceKind(kind_of(block))
        yield Piece(kind=kind, article=name, index=index, text=block_text(block))
    for index, jump in enumerate(article.jumps):
        yield Piece(
            kind=PieceKind.JUMP, article=name, index=index, text=jump.text, target=jump.target
        )


def article_name(article: Article) -> str:
    """Name an article by its headline, or by how its text begins."""
    if article.headline:
        return article.headline
    return next((block_text(block)[:20] for block in article.blocks), article.id)


def join_piece(issue: Issue, piece: Piece) -> Issue:
    """Join a block with the one after it, or an article with the one after it on its page.

    Raises:
        RecordError: It is neither, or nothing comes after it.
    """
    if piece.kind in BLOCKS:
        return join_blocks(issue, piece.article, piece.index)
    if piece.kind is not PieceKind.ARTICLE:
        raise RecordError(piece.article, "only blocks and articles are joined.")
    names = [article.id for article in page_of(issue, piece.article).articles]
    place = names.index(piece.article) + 1
    if place == len(names):
        raise RecordError(piece.article, "no article comes after it on its page.")
    return join_articles(issue, piece.article, names[place])


def step_block(issue: Issue, piece: Piece, step: int) -> Issue:
    """Move a block one place up (-1) or down (1), past the end of its article into the next.

    Raises:
        RecordError: It is no block, or stands at the end of the page.
    """
    if piece.kind not in BLOCKS:
        raise RecordError(piece.article, "only blocks are moved.")
    article = find_article(issue, piece.article)
    to = piece.index + step
    if 0 <= to < len(article.blocks):
        return move_block(issue, article.id, piece.index, article.id, to)
    articles = page_of(issue, article.id).articles
    place = [one.id for one in articles].index(article.id) + step
    if not 0 <= place < len(articles):
        raise RecordError(article.id, "the page ends here.")
    other = articles[place]
    return move_block(
        issue, article.id, piece.index, other.id, 0 if step > 0 else len(other.blocks)
    )


def place_meant(issue: Issue, where: str) -> tuple[str, str]:
    """Return the page and the article that a doubt names, among file names and lines.

    Returns:
        The label of the page and the id of the article; both empty when none is named.
    """
    words = re.split(r"[\s,，;；]+", where)
    for page in issue.pages:
        for article in page.articles:
            if article.id in words:
                return page.label, article.id
    stems = {re.sub(r"\.[A-Za-z]+$", "", word) for word in words}
    for page in issue.pages:
        if page.label in stems or any(stem.endswith(f"-{page.label}") for stem in stems):
            return page.label, ""
    return "", ""


def find_in_source(source: str, text: str) -> tuple[int, int] | None:
    """Find a piece's text in the page's source text.

    White space does not count, nor the width of characters: the source may
    have a text in lines, and half-width marks.

    Returns:
        First character and the one after the last; None when it is not there.
    """
    wanted = "".join(_plain(text))
    places: list[int] = []
    plain: list[str] = []
    for place, character in enumerate(source):
        for one in _plain(character):
            plain.append(one)
            places.append(place)
    for length in (len(wanted), 24, 10):
        piece = wanted[:length]
        at = "".join(plain).find(piece) if piece else -1
        if at >= 0:
            return places[at], places[at + len(piece) - 1] + 1
    return None


def _plain(text: str) -> Iterator[str]:
    for character in unicodedata.normalize("NFKC", text):
        if not character.isspace():
            yield character
