"""The text twin of a laid-out page: a sheet in, what a screen reader reads of it out.

A picture of text alone says nothing to who cannot see it (WCAG 2.2, 1.4.5); this is the same
page as pieces of text with their places, in the order in which they are read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.layout.sheet.frame import Imprint, LaidOutPage, Link, LinkKind, Plate, Rect, Run
from reader.layout.sheet.ground import ground_of
from reader.model.article import Article, Block, Crosshead, Picture, Table
from reader.model.issue import DigestEntry, Issue, Page
from reader.session.contents import article_name

_PLATE = "plate:"
"""Before the path of a picture, which has no source."""
_Field = tuple[str, str, int]
"""Article id, field and index of a run's source."""
_Fields = tuple[tuple[_Field, int], ...]
"""Fields that are read as one piece, each with where its text begins there."""


class TwinKind(StrEnum):
    """What a piece is to who reads it."""

    HEADING = "heading"
    TEXT = "text"
    PICTURE = "picture"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinLine:
    """Type that stands in one line, or a picture.

    Attributes:
        rect: Where it stands on the sheet, in points.
        start: Offset of its first character in the text of its piece.
        type: Its characters; None for a picture.
    """

    rect: Rect
    start: int = 0
    type: Run | Imprint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinPiece:
    """A paragraph of the page.

    Attributes:
        kind: What it is.
        text: As printed; empty for a picture without a caption.
        rects: Where it stands on the sheet, in points; at least one.
        link: What it leads by; None for all but links.
        lines: Where its characters stand, as far as they stand on this sheet.
    """

    kind: TwinKind
    text: str
    rects: tuple[Rect, ...]
    link: Link | None = None
    lines: tuple[TwinLine, ...] = ()

    def ground(self, offset: int) -> Rect | None:
        """Return where a character of the text stands; None where it does not on this sheet."""
        for line in self.lines:
            at = offset - line.start
            if line.type is not None and 0 <= at < len(line.type.text):
                return ground_of(line.type, at, at + 1)
        return None

    def offset_at(self, x: float, y: float) -> int | None:
        """Return the offset of the character at a point of the sheet; None where there is none."""
        grounds = ((offset, self.ground(offset)) for offset in range(len(self.text)))
        return next((at for at, rect in grounds if rect is not None and rect.contains(x, y)), None)


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
    is_front = page == issue.pages[0] and sheet.sheet == 0
    head = _masthead(issue, places) if is_front else _folio_line(issue, places)
    front = [head, _digest(page, places, links)]
    areas = {area.article: area.rects for area in sheet.frame.areas}
    bodies = [
        _article(article, areas[article.id], places, links)
        for article in page.articles
        if article.id in areas
    ]
    return tuple(part for part in (*front, *bodies) if part is not None)


_Places = dict[_Field, tuple[TwinLine, ...]]
_Links = dict[tuple[LinkKind, str, int], Link]


def _masthead(issue: Issue, places: _Places) -> TwinArticle | None:
    rects = _rects(places.get(("", "masthead", 0), ()))
    lines = [issue.title, *issue.masthead.lines]
    # The title is often the first of the lines that the masthead was read from.
    said = " ".join(dict.fromkeys(line for line in lines if line))
    if not rects or not said:
        return None
    piece = TwinPiece(kind=TwinKind.TEXT, text=said, rects=rects)
    return TwinArticle(article="", name=issue.title, rects=rects, pieces=(piece,))


def _folio_line(issue: Issue, places: _Places) -> TwinArticle | None:
    """Return what is printed over an inside page, which repeats little of the masthead."""
    lines = places.get(("", "masthead", 0), ())
    said = " ".join(line.type.text.strip() for line in lines if line.type is not None)
    if not said:
        return None
    piece = TwinPiece(kind=TwinKind.TEXT, text=said, rects=_rects(lines))
    return TwinArticle(article="", name=issue.title, rects=_rects(lines), pieces=(piece,))


def _digest(page: Page, places: _Places, links: _Links) -> TwinArticle | None:
    if page.digest is None:
        return None
    pieces = []
    for index, entry in enumerate(page.digest.entries):
        link = links.get((LinkKind.DIGEST, "", index))
        text, lines = _entry(entry, places.get(("", "digest", index), ()))
        rects = link.rects if link is not None else _rects(lines)
        if rects:
            kind = TwinKind.TEXT if link is None else TwinKind.LINK
            pieces.append(TwinPiece(kind=kind, text=text, rects=rects, link=link, lines=lines))
    if not pieces:
        return None
    rects = tuple(rect for piece in pieces for rect in piece.rects)
    return TwinArticle(article="", name=page.digest.label, rects=rects, pieces=tuple(pieces))


def _entry(entry: DigestEntry, lines: tuple[TwinLine, ...]) -> tuple[str, tuple[TwinLine, ...]]:
    """Return the text of an entry, and its lines by their offsets in it.

    A source counts headline, deck and page with a space between, also where one is empty.
    """
    parts = (entry.headline, entry.deck, entry.page_text)
    ends = [len(entry.headline) + 1, len(entry.headline) + len(entry.deck) + 2]
    empty = [end for part, end in zip(parts, ends, strict=False) if not part]
    moved = tuple(
        replace(line, start=line.start - sum(end <= line.start for end in empty)) for line in lines
    )
    return " ".join(part for part in parts if part), moved


def _article(
    article: Article, area: tuple[Rect, ...], places: _Places, links: _Links
) -> TwinArticle:
    pieces = []
    marks = {
        (article.id, "block", jump.block): jump.text
        for index, jump in enumerate(article.jumps)
        if jump.block is not None and (LinkKind.JUMP, article.id, index) in links
    }
    for kind, fields, printed in _fields(article):
        # The jump line at a paragraph's end is told as the link it is, not twice.
        text = printed.removesuffix(marks.get(fields[0][0], ""))
        lines = tuple(
            replace(line, start=begin + line.start)
            for field, begin in fields
            for line in places.get(field, ())
            if text == printed or line.start < len(text)
        )
        if kind is TwinKind.LINK:
            link = links.get((LinkKind.JUMP, article.id, fields[0][0][2]))
            if link is not None:
                text = text or article_name(article)
                pieces.append(
                    TwinPiece(kind=kind, text=text, rects=link.rects, link=link, lines=lines)
                )
        elif lines:
            pieces.append(TwinPiece(kind=kind, text=text, rects=_rects(lines), lines=lines))
    return TwinArticle(
        article=article.id, name=article_name(article), rects=area, pieces=tuple(pieces)
    )


def _fields(article: Article) -> Iterator[tuple[TwinKind, _Fields, str]]:
    """Yield what an article is made of, in print order, with the fields of its runs."""

    def at(field: str, index: int = 0, begin: int = 0) -> _Fields:
        return (((article.id, field, index), begin),)

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
            begin = len(block.caption) + 1 if block.caption else 0
            fields = (*at("caption", index), *at("credit", index, begin))
            if block.image is not None:
                fields = ((("", _PLATE + block.image, 0), 0), *fields)
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


def _rects(lines: tuple[TwinLine, ...]) -> tuple[Rect, ...]:
    return tuple(line.rect for line in lines)


def _places(sheet: LaidOutPage) -> _Places:
    """Return where each field's type stands: one a line, or a column of a vertical one."""
    found: dict[_Field, list[TwinLine]] = {}
    for item in sheet.frame.items:
        if isinstance(item, Run | Imprint) and item.source is not None:
            source = item.source
            rect = item.rect if isinstance(item, Imprint) else ground_of(item, 0, len(item.text))
            line = TwinLine(rect=rect, start=source.start, type=item)
            found.setdefault((source.article, source.field, source.index), []).append(line)
        elif isinstance(item, Plate):
            found.setdefault(("", _PLATE + item.image, 0), []).append(TwinLine(rect=item.rect))
    return {field: tuple(lines) for field, lines in found.items()}
