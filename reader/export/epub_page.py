"""A page of an issue → a chapter of an EPUB, as XHTML."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from reader.model.article import Article, Block, Crosshead, Paragraph, Picture
from reader.model.issue import Issue, Page
from reader.model.jump import Jump
from reader.notation import epub_form as form
from reader.notation.article_html import body_element, write_bylines
from reader.notation.own_name import page_name
from reader.notation.page_label import labels_named


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
    name = page_name(page.label, page.section)
    parts = [f"<h1>{escape(name)}</h1>"]
    if page.number == 1:
        parts.extend(_paragraph(form.MASTHEAD, line) for line in issue.masthead.lines)
    parts.extend(_paragraph(form.FOLIO, line) for line in page.folio)
    parts.extend(_digest(issue, page))
    for article in page.articles:
        parts.extend(_article(issue, page, article, pictures))
    parts.extend(_paragraph(form.EDITOR, editor.text) for editor in page.editors if editor.text)
    made_by = f" {form.EDITORS}={quoteattr(write_bylines(page.editors))}" if page.editors else ""
    language = quoteattr(issue.language)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang={language} xml:lang={language}>
<head><title>{escape(name)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body{made_by}>
{chr(10).join(parts)}
</body></html>
"""


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{escape(text)}</p>'


def _address(issue: Issue, target: str | None, named: tuple[str, ...], home: str) -> str:
    """Return where a link leads; empty when the issue does not hold it.

    Args:
        issue: The issue.
        target: Id of the article meant; None where only its page is known.
        named: Labels of pages, as printed.
        home: Label of the page that the link stands on.
    """
    for page in issue.pages if target else ():
        for article in page.articles:
            if article.id == target:
                return f"page-{page.number}.xhtml#{page_anchor(page, article.id)}"
    held = labels_named(named, (page.label for page in issue.pages), home)
    found = issue.page(held[0]) if held and held[0] != home else None
    return f"page-{found.number}.xhtml" if found is not None else ""


def _linked(text: str, address: str) -> str:
    return f'<a href="{address}">{escape(text)}</a>' if address else escape(text)


def _digest(issue: Issue, page: Page) -> Iterator[str]:
    if page.digest is None:
        return
    yield f'<section class="{form.DIGEST}" {form.LABEL}={quoteattr(page.digest.label)}>'
    yield f"<h2>{escape(page.digest.label or '导读')}</h2>"
    for entry in page.digest.entries:
        headline = _linked(entry.headline, _address(issue, entry.target, (entry.page,), page.label))
        rest = escape(" ".join(filter(None, (entry.deck, entry.page_text))))
        yield f"<p {form.ENTRY}={quoteattr(form.write_entry(entry))}>{headline} {rest}</p>"
    yield "</section>"


def _article(
    issue: Issue, page: Page, article: Article, pictures: Mapping[str, str]
) -> Iterator[str]:
    lines = tuple(byline.text for byline in article.bylines if byline.text)
    stated = [(form.ARTICLE_ID, article.id)]
    stated += [(str(name), str(value)) for name, value in body_element(article, lines).items()]
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in stated)
    yield f'<article id="{page_anchor(page, article.id)}"{attributes}>'
    if article.kicker:
        yield _paragraph("kicker", article.kicker)
    if article.headline:
        yield f"<h2>{escape(article.headline)}</h2>"
    if article.deck:
        yield _paragraph("deck", article.deck)
    yield from (_paragraph("byline", line) for line in lines)
    for number, block in enumerate(article.blocks):
        jumps = [jump for jump in article.jumps if jump.block == number]
        yield _block(issue, page.label, block, jumps, pictures)
    for jump in article.jumps:
        if jump.block is None:
            address = _address(issue, jump.target, jump.pages, page.label)
            if jump.text:
                yield f'<p class="jump">{_linked(jump.text, address)}</p>'
            elif address and jump.pages:
                yield f'<p class="{form.UNPRINTED}">{_linked("、".join(jump.pages), address)}</p>'
    yield "</article>"


def _block(
    issue: Issue, home: str, block: Block, jumps: list[Jump], pictures: Mapping[str, str]
) -> str:
    match block:
        case Paragraph(text=text):
            return f"<p>{_with_links(issue, home, text, jumps)}</p>"
        case Crosshead(text=text):
            return f"<h3>{escape(text)}</h3>"
        case Picture():
            return _figure(block, pictures)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows
    )
    return f"<table>{rows}</table>"


def _with_links(issue: Issue, home: str, text: str, jumps: list[Jump]) -> str:
    """Write a paragraph in which what sends the reader on is a link."""
    written, rest = "", text
    for jump in jumps:
        before, mark, after = rest.partition(jump.text) if jump.text else (rest, "", "")
        if mark:
            written += escape(before) + _linked(
                mark, _address(issue, jump.target, jump.pages, home)
            )
            rest = after
    return written + escape(rest)


def _figure(picture: Picture, pictures: Mapping[str, str]) -> str:
    name = pictures.get(picture.image or "")
    lines = [escape(line) for line in picture.caption.split("\n") if line]
    if picture.credit:
        lines.append(f"<cite>{escape(picture.credit)}</cite>")
    caption = "<br/>".join(lines)
    described = quoteattr(picture.caption.replace("\n", " "))
    path = f"{form.PATH}={quoteattr(picture.image or '')}"
    image = f'<img src="{name}" alt={described} {path}/>' if name else ""
    legend = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"<figure>{image}{legend}</figure>"
