"""The text twin of a laid-out page: a sheet in, what a screen reader reads of it out.

A picture of text alone says nothing to who cannot see it (WCAG 2.2, 1.4.5); this is the same
page as pieces of text with their places, in the order in which they are read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.layout.frame import Imprint, LaidOutPage, Link, LinkKind, Plate, Rect, Run
from reader.layout.ground import ground_of
from reader.model.article import Article, Block, Crosshead, Picture, Table
from reader.model.issue import Issue, Page
from reader.session.contents import article_name

_PLATE = "plate:"
"""Before the path of a picture, which has no source."""
_Field = tuple[str, str, int]
"""Article id, field and index of a run's source."""


class TwinKind(StrEnum):
    """What a piece is to who reads it."""

    HEADING = "heading"
    TEXT = "text"
    PICTURE = "picture"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinPiece:
    """A paragraph of the page.

    Attributes:
        kind: What it is.
        text: As printed; empty for a picture without a caption.
        rects: Where it stands on the sheet, in points; at least one.
        link: What it leads by; None for all but links.
    """

    kind: TwinKind
    text: str
    rects: tuple[Rect, ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinArticle:
    """An article, the masthead or the 导读 as it stands on a sheet.

    Attributes:
        article: Its id; empty for masthead and 导读.
        name: Its headline or what stands for it; may be empty.
        rects: Its ground.
        pieces: Its text, as it is read.
    """

    article: str
    name: str
    rects: tuple[Rect, ...]
    pieces: tuple[TwinPiece, ...]


def page_twin(issue: Issue, page: Page, sheet: LaidOutPage) -> tuple[TwinArticle, ...]:
    """Return what stands on one sheet of a page: masthead, 导读, then its articles."""
    places = _places(sheet)
    links = {(each.kind, each.article, each.index): each for each in sheet.frame.links}
    front = [_masthead(issue, places), _digest(page, places, links)]
    areas = {area.article: area.rects for area in sheet.frame.areas}
    bodies = [
        _article(article, areas[article.id], places, links)
        for article in page.articles
        if article.id in areas
    ]
    return tuple(part for part in (*front, *bodies) if part is not None)


_Places = dict[_Field, tuple[Rect, ...]]
_Links = dict[tuple[LinkKind, str, int], Link]


def _masthead(issue: Issue, places: _Places) -> TwinArticle | None:
    rects = places.get(("", "masthead", 0), ())
    lines = [issue.title, *issue.masthead.lines]
    # The title is often the first of the lines that the masthead was read from.
    said = " ".join(dict.fromkeys(line for line in lines if line))
    if not rects or not said:
        return None
    piece = TwinPiece(kind=TwinKind.TEXT, text=said, rects=rects)
    return TwinArticle(article="", name=issue.title, rects=rects, pieces=(piece,))


def _digest(page: Page, places: _Places, links: _Links) -> TwinArticle | None:
    if page.digest is None:
        return None
    pieces = []
    for index, entry in enumerate(page.digest.entries):
        link = links.get((LinkKind.DIGEST, "", index))
        rects = link.rects if link is not None else places.get(("", "digest", index), ())
        text = " ".join(part for part in (entry.headline, entry.deck, entry.page_text) if part)
        if rects:
            kind = TwinKind.TEXT if link is None else TwinKind.LINK
            pieces.append(TwinPiece(kind=kind, text=text, rects=rects, link=link))
    if not pieces:
        return None
    rects = tuple(rect for piece in pieces for rect in piece.rects)
    return TwinArticle(article="", name=page.digest.label, rects=rects, pieces=tuple(pieces))


def _article(
    article: Article, area: tuple[Rect, ...], places: _Places, links: _Links
) -> TwinArticle:
    pieces = []
    for kind, fields, text in _fields(article):
        rects = tuple(rect for field in fields for rect in places.get(field, ()))
        if kind is TwinKind.LINK:
            link = links.get((LinkKind.JUMP, article.id, fields[0][2]))
            if link is not None:
                text = text or article_name(article)
                pieces.append(TwinPiece(kind=kind, text=text, rects=link.rects, link=link))
        elif rects:
            pieces.append(TwinPiece(kind=kind, text=text, rects=rects))
    return TwinArticle(
        article=article.id, name=article_name(article), rects=area, pieces=tuple(pieces)
    )


def _fields(article: Article) -> Iterator[tuple[TwinKind, tuple[_Field, ...], str]]:
    """Yield what an article is made of, in print order, with the fields of its runs."""

    def at(field: str, index: int = 0) -> tuple[_Field, ...]:
        return ((article.id, field, index),)

    for field, text in (
        ("kicker", article.kicker),
        ("headline", article.headline),
        ("deck", article.deck),
    ):
        if text:
            yield TwinKind.HEADING, at(field), text
    for index, byline in enumerate(article.bylines):
        if byline.text:
            yield TwinKind.TEXT, at("byline", index), byline.text
    for index, block in enumerate(article.blocks):
        if isinstance(block, Picture):
            fields = (*at("caption", index), *at("credit", index))
            if block.image is not None:
                fields = (("", _PLATE + block.image, 0), *fields)
            said = " ".join(part for part in (block.caption, block.credit) if part)
            yield TwinKind.PICTURE, fields, said.replace("\n", " ")
        else:
            kind = TwinKind.HEADING if isinstance(block, Crosshead) else TwinKind.TEXT
            yield kind, at("block", index), _text(block)
    for index, jump in enumerate(article.jumps):
        yield TwinKind.LINK, at("jump", index), jump.text


def _text(block: Block) -> str:
    if isinstance(block, Table):
        return "\n".join("\t".join(row) for row in block.rows)
    return "" if isinstance(block, Picture) else block.text


def _places(sheet: LaidOutPage) -> _Places:
    """Return where each field's type stands: a rectangle a line, or a column of a vertical one."""
    found: dict[_Field, list[Rect]] = {}
    for item in sheet.frame.items:
        if isinstance(item, Run | Imprint) and item.source is not None:
            source = item.source
            rect = item.rect if isinstance(item, Imprint) else ground_of(item, 0, len(item.text))
            found.setdefault((source.article, source.field, source.index), []).append(rect)
        elif isinstance(item, Plate):
            found.setdefault(("", _PLATE + item.image, 0), []).append(item.rect)
    return {field: tuple(rects) for field, rects in found.items()}
