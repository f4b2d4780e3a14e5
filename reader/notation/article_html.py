"""An article as the HTML of an annotation, written by one module and read by another.

``<article>`` holds, in print order: ``p.kicker``, ``h1``, ``p.deck``, ``p.byline``,
then ``p``, ``h2`` (a crosshead), ``figure`` (``figcaption`` a paragraph of the caption,
``cite`` the credit), ``table``, and ``p.jump`` for a jump that stands alone. Who wrote
it, and its opening, are attributes where they cannot be read from what is printed:
``data-by`` (JSON: role, names, printed line of each), ``data-dateline``.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree, html

from reader.model.article import (
    Article,
    Block,
    Byline,
    Crosshead,
    Paragraph,
    Picture,
    Table,
    even_rows,
)
from reader.model.jump import Jump
from reader.notation.folder_form import (
    infer_all_bylines,
    infer_jump,
    infer_opening,
    read_dateline_value,
    write_dateline,
)
from reader.notation.jump_mark import find_jump_marks

_FORBIDDEN = re.compile("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LARGEST = 4_000_000
"""Characters; no article of a newspaper is longer."""


def write_article(article: Article) -> str:
    """Write an article; its id, zones, and where its jumps lead stay outside."""
    root = etree.Element("article")
    lines = tuple(byline.text for byline in article.bylines if byline.text)
    for tag, name, text in (
        ("p", "kicker", article.kicker),
        ("h1", "", article.headline),
        ("p", "deck", article.deck),
        *(("p", "byline", line) for line in lines),
    ):
        if text:
            _add(root, tag, text, name)
    _add_text(root, article, lines)
    return html_text(root)


def body_element(article: Article, lines: tuple[str, ...]) -> "etree._Element":
    """Return what stands below an article's head, for a form that keeps the head elsewhere.

    Args:
        article: The article.
        lines: What that form keeps of the printed lines that name the writers.
    """
    root = etree.Element("article")
    _add_text(root, article, lines)
    return root


def html_text(root: "etree._Element") -> str:
    """Write an element as HTML."""
    return etree.tostring(root, encoding="unicode", method="html")


def _add_text(root: "etree._Element", article: Article, lines: tuple[str, ...]) -> None:
    for block in article.blocks:
        _add_block(root, block)
    for jump in article.jumps:
        if jump.block is None and jump.text:
            _add(root, "p", jump.text, "jump")
    if infer_all_bylines(lines, article.blocks) != article.bylines:
        root.set("data-by", _printable(write_bylines(article.bylines)))
    if infer_opening(article.blocks)[0] != article.dateline:
        root.set("data-dateline", _printable(write_dateline(article.dateline)))


def _add(parent: "etree._Element", tag: str, text: str, name: str = "") -> None:
    element = etree.SubElement(parent, tag)
    if name:
        element.set("class", name)
    element.text = _printable(text)


def _printable(text: str) -> str:
    """Replace what HTML cannot hold: controls, halves of surrogates."""
    return _FORBIDDEN.sub("\ufffd", text)


def _add_block(root: "etree._Element", block: Block) -> None:
    match block:
        case Paragraph(text=text):
            _add(root, "p", text)
        case Crosshead(text=text):
            _add(root, "h2", text)
        case Picture():
            figure = etree.SubElement(root, "figure")
            for line in block.caption.split("\n") if block.caption else ():
                _add(figure, "figcaption", line)
            if block.credit:
                _add(figure, "cite", block.credit)
        case Table(rows=rows):
            table = etree.SubElement(root, "table")
            for row in rows:
                line_of_cells = etree.SubElement(table, "tr")
                for cell in row:
                    _add(line_of_cells, "td", cell)


def read_article(text: str, article_id: str) -> Article | None:
    """Read what :func:`write_article` wrote; None where it is something else.

    Args:
        text: HTML.
        article_id: Of the article.
    """
    root = parse_html(text)
    if root is None or root.tag != "article":
        return None
    head = {name: _text(root, f"p[@class='{name}']") for name in ("kicker", "deck")}
    lines = tuple(_words(element) for element in root.findall("p[@class='byline']"))
    article = Article(
        id=article_id, kicker=head["kicker"], headline=_text(root, "h1"), deck=head["deck"]
    )
    return read_body(root, article, lines)


def read_body(root: "etree._Element", article: Article, lines: tuple[str, ...]) -> Article:
    """Read what :func:`body_element` made.

    Args:
        root: The element, its tags without a namespace.
        article: Id and head.
        lines: What the form keeps of the printed lines that name the writers.
    """
    blocks = tuple(block for element in root if (block := _block(element)) is not None)
    stated, opening = root.get("data-by"), root.get("data-dateline")
    bylines = infer_all_bylines(lines, blocks)
    if stated is not None:
        bylines = read_bylines(stated)
    dateline = infer_opening(blocks)[0] if opening is None else read_dateline_value(opening)
    return replace(
        article,
        bylines=bylines,
        dateline=dateline,
        blocks=blocks,
        jumps=(*_jumps_inside(blocks), *_jumps_alone(root)),
    )


def _words(element: "etree._Element") -> str:
    return "".join(map(str, element.itertext()))


def _text(root: "etree._Element", path: str) -> str:
    return " ".join(_words(element) for element in root.findall(path))


def _block(element: "etree._Element") -> Block | None:
    match element.tag:
        case "p" if not element.get("class"):
            return Paragraph(text=_words(element))
        case "h2":
            return Crosshead(text=_words(element))
        case "figure":
            lines = [_words(line) for line in element.findall("figcaption")]
            return Picture(caption="\n".join(lines), credit=_text(element, "cite"))
        case "table":
            rows = tuple(
                tuple(_words(cell) for cell in row if cell.tag in ("td", "th"))
                for row in element.iter("tr")
            )
            return Table(rows=even_rows(rows))
    return None


def write_bylines(bylines: tuple[Byline, ...]) -> str:
    """Write who made something as a value: role, names, printed line of each."""
    return json.dumps([[b.role, b.names, b.text] for b in bylines], ensure_ascii=False)


def read_bylines(stated: str) -> tuple[Byline, ...]:
    """Read bylines that are stated; what has another form is passed over."""
    try:
        values = json.loads(stated)
    except (ValueError, RecursionError):
        return ()
    return tuple(
        Byline(role=role, names=tuple(map(str, names)), text=text)
        for role, names, text in (v for v in _lists(values) if len(v) == 3)
        if isinstance(role, str | None) and isinstance(names, list) and isinstance(text, str)
    )


def _lists(value: object) -> list[list[object]]:
    every = value if isinstance(value, list) else []
    return [each for each in every if isinstance(each, list)]


def _jumps_inside(blocks: tuple[Block, ...]) -> Iterator[Jump]:
    for index, block in enumerate(blocks):
        for mark in find_jump_marks(block.text) if isinstance(block, Paragraph) else ():
            yield Jump(kind=mark.kind, pages=mark.pages, text=mark.text, block=index)


def _jumps_alone(root: "etree._Element") -> Iterator[Jump]:
    for element in root.findall("p[@class='jump']"):
        text = _words(element)
        meaning = infer_jump(text, ())
        yield Jump(kind=meaning.kind, pages=meaning.pages, text=text)


def parse_html(text: str) -> "html.HtmlElement | None":
    """Return the one element of a piece of HTML, else its body; None where it is none."""
    if len(text) > _LARGEST:
        return None
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        body = html.document_fromstring(f"<body>{text}</body>", parser=parser).find("body")
    except (etree.ParserError, ValueError):
        return None
    if body is None or len(body) != 1:
        return body
    has_text_around = any(map(str.strip, (body.text or "", body[0].tail or "")))
    return body if has_text_around else body[0]
