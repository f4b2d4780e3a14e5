"""An issue, a page or an article to plain text for reading at a terminal."""

from collections.abc import Iterator

from reader.model.article import Article, Block, Crosshead, Paragraph, Picture
from reader.model.issue import Issue, Page


def issue_text(issue: Issue) -> str:
    """Write a whole issue: a title line, its masthead, then its pages."""
    date = issue.date.value.isoformat() if issue.date.value else ""
    number = f"第{issue.number}期" if issue.number is not None else ""
    head = " ".join(filter(None, (issue.title, date, number, issue.edition)))
    masthead = "\n".join(issue.masthead.lines)
    return "\n\n\n".join(filter(None, (head, masthead, *map(page_text, issue.pages))))


def page_text(page: Page) -> str:
    """Write a page: its label, its folio, its digest, its articles.

    More white stands between articles than above a crosshead, so that one is told from a
    headline by who reads the text, or reads it in again.
    """
    head = f"第{page.label}版" + (f"：{page.section}" if page.section else "")
    parts = [head, *page.folio]
    if page.digest:
        parts.append("\n".join((page.digest.label or "导读", *_digest(page))))
    above = "\n\n".join(filter(None, parts))
    below = "\n\n".join(editor.text for editor in page.editors if editor.text)
    return "\n\n\n".join(filter(None, (above, *map(article_text, page.articles), below)))


def article_text(article: Article) -> str:
    """Write an article, paragraphs a line each."""
    head = "\n".join(filter(None, (article.kicker, article.headline, article.deck)))
    bylines = "\n".join(filter(None, (byline.text for byline in article.bylines)))
    blocks = "\n".join(filter(None, map(_block, article.blocks)))
    jumps = "\n".join(jump.text for jump in article.jumps if jump.block is None and jump.text)
    return "\n".join(filter(None, (head, bylines, blocks, jumps)))


def _digest(page: Page) -> Iterator[str]:
    assert page.digest is not None
    for entry in page.digest.entries:
        yield "  " + " ".join(filter(None, (entry.headline, entry.deck, entry.page_text)))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"　　{block.text}"
    if isinstance(block, Crosshead):
        return f"\n{block.text}"
    if isinstance(block, Picture):
        return "〔图〕" + " ".join(filter(None, (block.caption, block.credit)))
    return "\n".join("\t".join(row) for row in block.rows)
