"""An article → its texts in print order, for the forms that news agencies exchange.

A jump that stands alone is its text as printed; one inside a paragraph is there already.
"""

from collections.abc import Iterator

from reader.model.article import Article, Crosshead, Paragraph, Picture


def byline_text(article: Article) -> str:
    """Return the printed lines that name the writers; empty when there are none."""
    return " ".join(byline.text for byline in article.bylines if byline.text)


def body_texts(article: Article) -> Iterator[str]:
    """Yield the texts that stand below the head; a row of a table is one, cells apart by tabs."""
    for block in article.blocks:
        match block:
            case Paragraph(text=text) | Crosshead(text=text):
                yield text
            case Picture():
                yield from (line for line in block.caption.split("\n") if line)
                if block.credit:
                    yield block.credit
            case _:
                yield from ("\t".join(row) for row in block.rows)
    yield from (jump.text for jump in article.jumps if jump.block is None and jump.text)
