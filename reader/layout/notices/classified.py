"""Small advertisements and service items in, a galley of them out: rubric heads, short texts.

They are set smaller than articles, in sans, under heads reversed out of a bar.
Their columns are no part of the line grid of the body text: what is left of a
column is spread over its gaps, so that all end at one foot.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.layout.setting.columns import Cut, cut_rows
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.galley import set_galley
from reader.layout.setting.grid import Grid
from reader.layout.setting.slug import ABOVE_BAR, Galley, Matter, Piece, Slug, Take
from reader.layout.setting.table import natural_width, set_table
from reader.layout.sheet.frame import Ink, Rect, Rule, Source
from reader.model.article import Article, Block, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.notation.notice import (
    Rubric,
    is_rubric_head,
    pairs_of,
    rubric_name,
    rubric_of,
    signature_start,
)
from reader.typeset.face import Face

_SECTIONS = ("服务", "服務", "便民", "信息", "資訊", "资讯", "广告", "廣告", "公告")
_LONGEST = 420
"""Characters of an item that is not set as an article."""
_TEXT, _HEAD, _NAME = 0.94, 1.06, 1.06
"""Sizes of text, of heads and of what has a name of its own, in body sizes."""
_BAR_MIDDLE, _HEAD_ROW = 1.12, 0.62
"""Where the lines of a head stand, in rows from the upper edge of the first and of later ones."""
_WHOLE = 9
"""Rows up to which no column break cuts an item."""
_WHOLE_TABLE = 12
"""The same of a table."""
_WITH_HEAD = 1
"""Lines after a head but for the last of those that stay with it."""
_HEAD_GAP, _MOST_HEAD_GAP, _MOST_GAP = 3.0, 3.0, 1.0
"""What of a column's spare rows goes before a head, for each that goes before a paragraph;
and rows that go before either at the most."""
_HAIRLINE = 0.4
"""Between columns, in points."""
_WIDEST_TABLE = 16.0
"""Width of the widest table of an item, in body sizes: that of a newspaper's column."""

_PAID, _OWN = (Ink.TEXT, Ink.PAPER), (Ink.TINT, Ink.ACCENT)
"""Ground and letters of a head."""


def rubric_in(article: Article) -> Rubric | None:
    """Return the rubric that an article belongs under; None where it says nothing of it."""
    texts = [block.text for block in article.blocks if isinstance(block, Paragraph)]
    return rubric_of(article.headline, texts[:1])


def is_service(article: Article, page: Page, compositor: Compositor) -> bool:
    """Tell whether an article is a service item or a small advertisement: short, and nobody's."""
    if not any(name in page.section for name in _SECTIONS):
        return False
    texts = [block for block in article.blocks if isinstance(block, Paragraph | Crosshead)]
    length = sum(len(block.text) for block in texts)
    is_plain = not (article.bylines or article.kicker or article.deck or article.jumps)
    return (
        is_plain
        and bool(article.headline)
        and len(article.headline) <= _LONGEST // 10
        and length <= _LONGEST
        and all(_is_small(block, compositor) for block in article.blocks)
    )


def _is_small(block: Block, compositor: Compositor) -> bool:
    match block:
        case Picture():
            return False
        case Table():
            return natural_width(block, compositor.size) <= _WIDEST_TABLE * compositor.size
    return True


def set_classified(articles: Sequence[Article], compositor: Compositor) -> Iterator[Matter]:
    """Yield the heads and texts of small advertisements, in print order.

    Several of one kind that have names of their own stand under one rubric,
    which the program adds; one whose headline is the rubric needs no other.
    Heads of advertisements are black, those of a paper's own service on a tint.
    """
    above: Rubric | None = None
    look = _PAID if all(map(rubric_in, articles)) else _OWN
    for article in articles:
        rubric = rubric_in(article)
        is_named = rubric is not None and not is_rubric_head(article.headline)
        item = _Item(article, compositor, look)
        if is_named and rubric is not None and rubric is not above:
            yield from item.rubric(rubric)
        above = rubric if is_named else None
        yield from _kept(tuple(item.matter(is_named=is_named)))


def _kept(matter: tuple[Matter, ...]) -> Iterator[Matter]:
    """Yield an item; a short one so that it stays whole."""
    rows = sum(each.lines if isinstance(each, Take) else each.rows for each in matter)
    if rows > _WHOLE:
        yield from _headed(matter)
        return
    slugs = [
        slug
        for each in matter
        for slug in (map(each.slug, range(each.lines)) if isinstance(each, Take) else (each,))
    ]
    yield from (replace(slug, keeps_next=True) for slug in slugs[:-1])
    yield from slugs[-1:]


def _unbroken(table: tuple[Slug, ...]) -> Iterator[Slug]:
    """Yield a table; one of few rows so that it stays whole."""
    is_short = sum(row.rows for row in table) <= _WHOLE_TABLE
    yield from (replace(row, keeps_next=row.keeps_next or is_short) for row in table[:-1])
    yield from table[-1:]


def _headed(matter: tuple[Matter, ...]) -> Iterator[Matter]:
    """Yield an item whose head is followed by two lines at least in its column."""
    slugs = 0
    for each in matter:
        if slugs <= _WITH_HEAD and isinstance(each, Take):
            end = min(each.lines, _WITH_HEAD + 1 - slugs)
            yield from (replace(each.slug(at), keeps_next=True) for at in range(end))
            if end < each.lines:
                yield each.part(range(end, each.lines))
        else:
            yield each
        slugs += each.lines if isinstance(each, Take) else 1


class _Item:
    """Sets one small advertisement."""

    def __init__(self, article: Article, compositor: Compositor, look: tuple[Ink, Ink]) -> None:
        self._article = article
        self._ground, self._ink = look
        self._compositor = compositor
        self._width = compositor.measure * compositor.size

    def rubric(self, rubric: Rubric) -> Iterator[Slug]:
        """Yield the head that the program puts above all of a kind."""
        name = rubric_name(rubric, is_traditional=self._compositor.is_centred)
        yield from self._bar(name, None)

    def matter(self, *, is_named: bool) -> Iterator[Matter]:
        """Yield the item; its headline is a bar unless it stands under a rubric's."""
        article = self._article
        source = Source(article=article.id, field="headline")
        yield from self._name(source) if is_named else self._bar(article.headline, source)
        texts = [block.text for block in article.blocks if isinstance(block, Paragraph)]
        signed = signature_start(texts)
        number = 0
        for index, block in enumerate(article.blocks):
            here = Source(article=article.id, field="block", index=index)
            if isinstance(block, Paragraph):
                yield from self._paragraph(block.text, here, is_signed=number >= signed)
                number += 1
            elif isinstance(block, Table):
                yield from _unbroken(tuple(set_table(block, here, self._width, self._compositor)))
            elif isinstance(block, Crosshead):
                yield from self._lines(block.text, here, self._compositor.dress.hei)
        # What else there may be of an item that was taken for one for want of room.
        rest = replace(article, blocks=())
        yield from set_galley(rest, self._compositor)

    def _bar(self, text: str, source: Source | None) -> Iterator[Slug]:
        """Yield a head reversed out of a bar, its lines in the middle."""
        face, size = self._compositor.dress.hei, self._compositor.size * _HEAD
        lines = self._compositor.set_head(text, face, self._width / size - 1)
        pieces = tuple(
            Piece(
                line=line,
                face=face,
                size=size,
                x=max(0.0, self._width - line.width * size) / 2,
                row=_BAR_MIDDLE + number,
                ink=self._ink,
                source=source and source.after(line.start),
            )
            for number, line in enumerate(lines)
        )
        if pieces:
            rows = len(pieces) + 1
            ground = self._ground
            yield Slug(pieces=pieces, rows=rows, keeps_next=True, may_pad=True, ground=ground)

    def _name(self, source: Source) -> Iterator[Slug]:
        face, size = self._compositor.dress.hei, self._compositor.size * _NAME
        lines = self._compositor.set_head(self._article.headline, face, self._width / size)
        for number, line in enumerate(lines):
            piece = Piece(line=line, face=face, size=size, source=source.after(line.start))
            yield Slug(pieces=(piece,), keeps_next=True, may_pad=number == 0)

    def _paragraph(self, text: str, source: Source, *, is_signed: bool) -> Iterator[Matter]:
        compositor = self._compositor
        size = compositor.size * _TEXT
        face = compositor.dress.small
        pairs = pairs_of(text)
        if pairs:
            for name, number in pairs:
                yield from self._pair(text, (name, number), source)
        elif is_signed:
            yield from self._lines(text, source, face)
        else:
            own = replace(compositor, size=size, measure=self._width / size)
            (broken,) = own.break_paragraphs((text,), face)
            yield Take(broken=broken, face=face, size=size, source=source)

    def _pair(self, text: str, pair: tuple[range, range], source: Source) -> Iterator[Slug]:
        """Yield a name with its number at the right; the number below where both are too long."""
        compositor = self._compositor
        size = compositor.size * _TEXT
        looks = (compositor.dress.small, compositor.dress.strong)
        pieces: list[Piece] = []
        for part, face in zip(pair, looks, strict=True):
            said = text[part.start : part.stop]
            for line in compositor.set_lines(said, face, self._width / size):
                here = source.after(part.start + line.start)
                pieces.append(Piece(line=line, face=face, size=size, source=here))
        last = pieces[-1]
        pieces[-1] = replace(last, x=max(0.0, self._width - last.line.width * size))
        if len(pieces) == 2 and sum(piece.line.width for piece in pieces) * size < self._width:
            yield Slug(pieces=tuple(pieces))
            return
        for at, piece in enumerate(pieces):
            yield Slug(pieces=(piece,), keeps_next=at < len(pieces) - 1)

    def _lines(self, text: str, source: Source, face: Face) -> Iterator[Slug]:
        """Yield the lines of a signature at the right, of a crosshead at the left."""
        size = self._compositor.size * _TEXT
        is_head = face is self._compositor.dress.hei
        for line in self._compositor.set_lines(text, face, self._width / size):
            x = 0.0 if is_head else max(0.0, self._width - line.width * size)
            piece = Piece(line=line, face=face, size=size, x=x, source=source.after(line.start))
            yield Slug(pieces=(piece,), keeps_next=is_head)


def spread(cut: Cut, galley: Galley, rows: float) -> dict[int, float]:
    """Open a column so that its first bar stands at its head and its last line at its foot.

    Where much is left of the column, each text stands in the middle of what is below its bar.

    Args:
        cut: What stands in it.
        galley: The items.
        rows: Of the column.

    Returns:
        Rows, and parts of rows, before slugs, by index.
    """
    held: dict[int, float] = dict(cut.pads)
    spare = rows - cut_rows(cut, galley)
    if cut.start < cut.end and galley.height(cut.start, cut.start + 1) > 1:
        held[cut.start] = -ABOVE_BAR
        spare += ABOVE_BAR
    bars = [at for at in range(cut.start, cut.end) if galley.height(at, at + 1) > 1]
    heads = [at for at in bars if at > cut.start]
    # A text stays with its head.
    texts = [
        at
        for at in range(cut.start + 1, cut.end)
        if galley.pads[at] and {at - 1, at}.isdisjoint(bars)
    ]
    whole = _HEAD_GAP * len(heads) + len(texts)
    if spare <= 0:
        return held
    gap = min(spare / max(1.0, whole), _MOST_GAP if bars else _MOST_HEAD_GAP)
    left = spare - gap * len(texts)
    is_much = left > _MOST_HEAD_GAP * len(heads)
    share = left / max(1, len(heads) + is_much)
    for at in texts:
        held[at] = held.get(at, 0.0) + gap
    for at in heads:
        held[at] = held.get(at, 0.0) + share
    for at in bars if is_much else ():
        # Half of what follows the text goes before it.
        held[at + 1] = held.get(at + 1, 0.0) + share / 2
        if at in heads:
            held[at] -= share / 2
    return held


def column_rules(grid: Grid, ground: Rect) -> Iterator[Rule]:
    """Yield the hairlines between the columns of a story's own grid, as high as its ground."""
    for column in range(1, grid.columns):
        x = grid.left(column) - grid.gutter / 2
        yield Rule(x1=x, y1=ground.y, x2=x, y2=ground.bottom, thickness=_HAIRLINE)
