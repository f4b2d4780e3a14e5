"""A page of an issue → a chapter of an EPUB, as XHTML."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from reader.model.article import Article, Block, Crosshead, Paragraph, Picture
from reader.model.issue import Issue, Page
from reader.model.jump import Jump


def page_anchor(page: Page, article_id: str) -> str:
    """Return the anchor of an article in its chapter."""
    ids = [article.id for article in page.articles]
    return f"a{ids.index(article_id) + 1}"


def page_document(issue: Issue, page: Page, pictures: Mapping[str, str]) -> str:
    """Write a chapter.

    Args:
        issue: The issue, for what links lead to.
        page: The page.
        pictures: Path in the issue folder to the name in the book.
    """
    name = f"第{page.label}版" + (f"：{page.section}" if page.section else "")
    parts = [f"<h1>{escape(name)}</h1>"]
    if page.number == 1:
        parts.extend(_paragraph("folio", line) for line in issue.masthead.lines)
    parts.extend(_paragraph("folio", line) for line in page.folio)
    parts.extend(_digest(issue, page))
    for article in page.articles:
        parts.extend(_article(issue, page, article, pictures))
    parts.extend(_paragraph("folio", editor.text) for editor in page.editors if editor.text)
    language = quoteattr(issue.language)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang={language} xml:lang={language}>
<head><title>{escape(name)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{chr(10).join(parts)}
</body></html>
"""


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{escape(text)}</p>'


def _address(issue: Issue, target: str | None) -> str:
    """Return where a link leads; empty when the issue does not hold it."""
    for page in issue.pages if target else ():
        for article in page.articles:
            if article.id == target:
                return f"page-{page.number}.xhtml#{page_anchor(page, article.id)}"
    return ""


def _linked(text: str, address: str) -> str:
    return f'<a href="{address}">{escape(text)}</a>' if address else escape(text)


def _digest(issue: Issue, page: Page) -> Iterator[str]:
    if page.digest is None:
        return
    yield f"<section><h2>{escape(page.digest.label or '导读')}</h2>"
    for entry in page.digest.entries:
        headline = _linked(entry.headline, _address(issue, entry.target))
        rest = escape(" ".join(filter(None, (entry.deck, entry.page_text))))
        yield f"<p>{headline} {rest}</p>"
    yield "</section>"


def _article(
    issue: Issue, page: Page, article: Article, pictures: Mapping[str, str]
) -> Iterator[str]:
    yield f'<article id="{page_anchor(page, article.id)}">'
    if article.kicker:
        yield _paragraph("kicker", article.kicker)
    if article.headline:
        yield f"<h2>{escape(article.headline)}</h2>"
    if article.deck:
        yield _paragraph("deck", article.deck)
    yield from (_paragraph("byline", byline.text) for byline in article.bylines if byline.text)
    for number, block in enumerate(article.blocks):
        jumps = [jump for jump in article.jumps if jump.block == number]
        yield _block(issue, block, jumps, pictures)
    for jump in article.jumps:
        if jump.block is None:
            address = _address(issue, jump.target)
            if text := jump.text or ("、".join(jump.pages) if address else ""):
                yield f'<p class="jump">{_linked(text, address)}</p>'
    yield "</article>"


def _block(issue: Issue, block: Block, jumps: list[Jump], pictures: Mapping[str, str]) -> str:
    match block:
        case Paragraph(text=text):
            return f"<p>{_with_links(issue, text, jumps)}</p>"
        case Crosshead(text=text):
            return f"<h3>{escape(text)}</h3>"
        case Picture():
            return _figure(block, pictures)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows
    )
    return f"<table>{rows}</table>"


def _with_links(issue: Issue, text: str, jumps: list[Jump]) -> str:
    """Write a paragraph in which what sends the reader on is a link."""
    written, rest = "", text
    for jump in jumps:
        before, mark, after = rest.partition(jump.text) if jump.text else (rest, "", "")
        if mark:
            written += escape(before) + _linked(mark, _address(issue, jump.target))
            rest = after
    return written + escape(rest)


def _figure(picture: Picture, pictures: Mapping[str, str]) -> str:
    name = pictures.get(picture.image or "")
    lines = (*picture.caption.split("\n"), picture.credit)
    caption = "<br/>".join(escape(line) for line in lines if line)
    described = quoteattr(picture.caption.replace("\n", " "))
    image = f'<img src="{name}" alt={described}/>' if name else ""
    legend = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"<figure>{image}{legend}</figure>" if image or legend else ""
