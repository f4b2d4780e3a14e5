"""Pieces of a page's text → an article."""

from dataclasses import replace

from lxml import etree

from reader.model.article import Article
from reader.model.doubt import Doubt
from reader.notation.article_html import parse_html, read_article
from reader.notation.page_label import page_reference
from reader.parse.iiif.page import Piece, joined
from reader.parse.mets.article import without_label
from reader.parse.text.draft import Draft
from reader.parse.text.drafting import Place, article_elements, make_article, make_article_below
from reader.parse.text.heading import Head
from reader.parse.text.wrapping import read_units

_BREAKING = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "br", "tr", "figcaption", "blockquote"}
)
_UNSEEN = ("script", "style", "head", "title", "template")


def article_of_pieces(
    pieces: list[Piece], label: str, article_id: str, source: str
) -> tuple[Article, tuple[Doubt, ...]]:
    """Make an article.

    Args:
        pieces: Its text in order; perhaps none.
        label: Its headline as the manifest states it; empty for none.
        article_id: Its id ("02/a1").
        source: Name of the file, for doubts.
    """
    if len(pieces) == 1 and pieces[0].is_html:
        written = read_article(pieces[0].text, article_id)
        if written is not None:
            return written, ()
    place = Place(id=article_id, page=page_reference(article_id.rpartition("/")[0]), source=source)
    text = joined([_plain(piece) for piece in pieces])
    if not label:
        first, _, body = text.partition("\n") if _has_head(text) else ("", "", text)
        return make_article(_draft(body, first), place)
    cut = without_label(text, label)
    if cut is not None:
        head = Head(headline=cut[0])
        return make_article_below(head, _draft(cut[1].lstrip()), place)
    doubt = "the headline is the library's; the text has none that is marked" if text else ""
    return make_article_below(Head(headline=label, doubt=doubt), _draft(text), place)


def _draft(body: str, head: str = "") -> Draft:
    return Draft(
        head=article_elements(read_units(head)) if head else [],
        body=article_elements(read_units(body)) if body else [],
    )


def _has_head(text: str) -> bool:
    """Tell whether a text begins with a line that reads like a headline."""
    first, _, rest = text.partition("\n")
    return bool(rest) and len(first) <= 60 and not first.endswith(("。", ".", "，", ",", "；", ";"))


def _plain(piece: Piece) -> Piece:
    """Return a piece whose HTML is taken off, a line a paragraph."""
    if not piece.is_html:
        return piece
    root = parse_html(piece.text)
    if root is None:
        return replace(piece, text="", is_html=False)
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    for element in root.iter():
        if element.tag in _BREAKING:
            element.tail = f"\n{element.tail or ''}"
    text = "".join(map(str, root.itertext()))
    lines = (line.strip() for line in text.split("\n"))
    return replace(piece, text="\n".join(line for line in lines if line), is_html=False)
