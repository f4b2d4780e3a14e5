"""A parsed page as a few short lines, for tests that compare structure."""

from collections.abc import Iterator

from reader.model.article import Article, Block, Crosshead, Paragraph, Picture, Table
from reader.model.printed import PrintedPage
from reader.parse.plain_text import parse_text

_SHOWN = 12


def trace(text: str) -> list[str]:
    """Parse a text and say what was read, articles only."""
    pages, _ = parse_text(text, "page.txt")
    return [line for page in pages for line in _page_lines(page)]


def _page_lines(printed: PrintedPage) -> Iterator[str]:
    for article in printed.page.articles:
        yield from _article_lines(article)


def _article_lines(article: Article) -> Iterator[str]:
    head = " | ".join((article.kicker, article.headline, article.deck))
    yield ("= " + head.strip().rstrip(" |")).rstrip()
    for byline in article.bylines:
        yield f"by {byline.role or '-'}: {' '.join(byline.names)}".rstrip()
    if article.dateline:
        dateline = article.dateline
        parts = (dateline.source, dateline.place, dateline.date)
        yield "from " + " ".join(part for part in parts if part)
    yield from map(_block_line, article.blocks)
    for jump in article.jumps:
        yield f"{jump.kind.value} {' '.join(jump.pages)}".rstrip()


def _block_line(block: Block) -> str:
    match block:
        case Paragraph(text=text):
            return f"p {_short(text)}"
        case Crosshead(text=text):
            return f"x {text}"
        case Picture():
            return f"pic {_short(block.caption)} | {block.credit}"
        case Table(rows=rows):
            return f"table {len(rows)}x{len(rows[0])}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:6]}…{text[-5:]}"
