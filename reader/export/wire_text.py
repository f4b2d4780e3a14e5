"""An article → its parts in print order, for the forms that news agencies exchange.

A jump that stands alone is its text as printed; one inside a paragraph is there already.
"""

from collections.abc import Iterator
from enum import StrEnum

from reader.model.article import Article, Crosshead, Paragraph, Picture


class Role(StrEnum):
    """What a part of an article's body is."""

    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    CREDIT = "credit"
    ROW = "row"
    JUMP = "jump"


def byline_text(article: Article) -> str:
    """Return the printed lines that name the writers; empty when there are none."""
    return " ".join(byline.text for byline in article.bylines if byline.text)


def body_parts(article: Article) -> Iterator[tuple[Role, str]]:
    """Yield what stands below the head: what it is, and its text."""
    for block in article.blocks:
        match block:
            case Paragraph(text=text):
                yield Role.PARAGRAPH, text
            case Crosshead(text=text):
                yield Role.CROSSHEAD, text
            case Picture():
                yield from ((Role.CAPTION, line) for line in block.caption.split("\n") if line)
                if block.credit:
                    yield Role.CREDIT, block.credit
            case _:
                yield from ((Role.ROW, "\t".join(row)) for row in block.rows)
    for jump in article.jumps:
        if jump.block is None and jump.text:
            yield Role.JUMP, jump.text
