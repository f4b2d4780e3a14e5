"""The parts of a story and a measure in, its strips out: what a reading column is made of.

A strip is one line of text, a picture, or a row of a table. Strips go one below
the other in a horizontal column, one to the left of the other in a vertical one
(直排); what a strip calls along is the way of its lines, across the way from
strip to strip.

Source: clreq #paragraph_adjustment_rules, #vertical_writing_mode
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.layout.setting.compositor import Compositor
from reader.layout.setting.galley import is_tail
from reader.layout.setting.slug import Piece
from reader.layout.setting.table import set_table
from reader.layout.sheet.frame import Ink, Source
from reader.layout.sheet.links import jumps_in_text
from reader.layout.sheet.passage import InnerJump, Part, Passage, Role
from reader.model.article import Article, Block, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.jump import JumpKind
from reader.typeset.face import Face
from reader.typeset.line import Line

_HEADLINE, _LATER_HEADLINE = 1.86, 1.3
"""Size of a story's headline and of one printed again over a later part, in body sizes."""
_KICKER, _DECK, _BYLINE, _CROSSHEAD, _JUMP = 1.0, 1.15, 0.9, 1.1, 0.95
_SMALL = 0.84
"""Size of seams, captions and credits."""
_SMALLER, _SHRUNK = (1.0, 0.9, 0.8, 0.7), 8.0
"""Sizes tried for a heading, in its own, for a narrow column; and the lines that the size of
nothing would have to save."""
_HEAD_LEADING, _SIDE_LEADING = 1.32, 1.5
"""Line to line of headlines, and of other lines that are not body text, in their own size."""
_SEAM_RULE = 3.0
"""Length of the hairlines on both sides of a seam between two parts, in body sizes."""
_TABLE_PITCH = 1.62
"""Height of a table's row, in body sizes."""
_TALLEST, _WIDEST = 0.9, 0.8
"""Height of a horizontal column's picture, and width of a vertical one's, in measures at most."""
_GAPS = {
    Role.SEAM: 2.0,
    Role.KICKER: 0.7,
    Role.HEADLINE: 0.35,
    Role.DECK: 0.3,
    Role.BYLINE: 0.7,
    Role.TEXT: 0.35,
    Role.CROSSHEAD: 1.1,
    Role.CAPTION: 0.3,
    Role.TABLE: 0.0,
    Role.JUMP: 0.7,
}
"""Blank before a passage, in body sizes."""
_AFTER_HEADING = 0.9
_AROUND_FIGURE = 0.9
"""Blank between heading and text, and on both sides of a picture or table, in body sizes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One strip of a column; lengths in points.

    Attributes:
        passage: Index of the passage it sets; the passage before a picture.
        pieces: Lines and their places along; a piece's row counts in pitches across.
        pitch: What a row of a piece is.
        across: How much of the column it takes.
        gap: Blank before it, which the head of a column swallows.
        keeps_next: True when a column may not end with it.
        rules: Hairlines: start and end along, and place across.
        plate: Length along and across of a picture; None for text.
        image: Path of the picture.
        alternative: What a screen reader says of it.
    """

    passage: int
    pieces: tuple[Piece, ...] = ()
    pitch: float = 0.0
    across: float
    gap: float = 0.0
    keeps_next: bool = False
    rules: tuple[tuple[float, float, float], ...] = ()
    plate: tuple[float, float] | None = None
    image: str = ""
    alternative: str = ""


def set_strips(
    parts: Sequence[Part], compositor: Compositor, line_gap: float
) -> tuple[tuple[Strip, ...], tuple[Passage, ...]]:
    """Set a story at the compositor's measure.

    Args:
        parts: In reading order.
        compositor: Type, measure and direction.
        line_gap: Between lines of the body, in em.

    Returns:
        The strips, and the passages they set; every character of every part is
        in exactly one passage, and every passage is set once.
    """
    setter = _Setter(compositor, line_gap)
    for number, part in enumerate(parts):
        setter.add(part, is_first=number == 0)
    return tuple(setter.strips), tuple(setter.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """How the lines of a passage look.

    Attributes:
        face: The type.
        size: In points.
        leading: Line to line, in points.
        ink: What its colour means.
        is_centred: True where its lines stand in the middle of the measure.
        keeps: True when it stays with what comes after it.
    """

    face: Face
    size: float
    leading: float
    ink: Ink = Ink.TEXT
    is_centred: bool = False
    keeps: bool = False


class _Setter:
    """Gathers the strips of one story."""

    def __init__(self, compositor: Compositor, line_gap: float) -> None:
        self.strips: list[Strip] = []
        self.passages: list[Passage] = []
        self._compositor = compositor
        self._size = compositor.size
        self._length = compositor.measure * compositor.size
        self._leading = compositor.size * (1 + line_gap)
        self._blank = 0.0

    def add(self, part: Part, *, is_first: bool) -> None:
        """Set one part: its seam, its heading, its text."""
        article = part.article
        self._seam(part, is_first=is_first)
        self._jumps(article, is_arrival=True)
        self._heading(article, is_first=is_first)
        self._blank = _AFTER_HEADING * self._size if is_first else self._blank
        self._blocks(article)
        self._jumps(article, is_arrival=False)
        for index, byline in enumerate(article.bylines):
            if is_tail(byline.role):
                self._byline(article, index, byline)

    def _seam(self, part: Part, *, is_first: bool) -> None:
        if not part.seam:
            return
        dress = self._compositor.dress
        look = self._look(dress.small, _SMALL, ink=Ink.MUTED)
        look = replace(look, is_centred=not is_first, keeps=True)
        start = len(self.strips)
        self._passage(Passage(text=part.seam, role=Role.SEAM, article=part.article.id), look)
        if not is_first:
            self.strips[start:] = [self._flanked(strip) for strip in self.strips[start:]]

    def _flanked(self, strip: Strip) -> Strip:
        """Draw hairlines before and after a line, as far as the measure has room for them."""
        (piece,) = strip.pieces
        line, gap = piece.line, self._size
        long = min(_SEAM_RULE * self._size, piece.x - gap)
        if long <= 0:
            return strip
        end, middle = piece.x + line.width * piece.size, strip.across / 2
        left = (piece.x - gap - long, piece.x - gap, middle)
        return replace(strip, rules=(left, (end + gap, end + gap + long, middle)))

    def _heading(self, article: Article, *, is_first: bool) -> None:
        dress = self._compositor.dress
        kicker = self._look(dress.kicker, _KICKER, ink=Ink.MUTED, keeps=True)
        self._field(article, Role.KICKER, article.kicker, kicker)
        size = _HEADLINE if is_first else _LATER_HEADLINE
        headline = self._look(dress.display, size, keeps=True)
        leading = size * self._size * _HEAD_LEADING
        self._field(article, Role.HEADLINE, article.headline, replace(headline, leading=leading))
        deck = self._look(dress.strong, _DECK, keeps=True)
        self._field(article, Role.DECK, article.deck, deck)
        for index, byline in enumerate(article.bylines):
            if not is_tail(byline.role):
                self._byline(article, index, byline)

    def _byline(self, article: Article, index: int, byline: Byline) -> None:
        look = self._look(self._compositor.dress.small, _BYLINE, ink=Ink.MUTED)
        self._field(article, Role.BYLINE, byline.text, look, index=index)

    def _field(
        self, article: Article, role: Role, text: str, look: _Look, *, index: int = 0
    ) -> None:
        if text:
            source = Source(article=article.id, field=role.value, index=index)
            self._passage(Passage(text=text, role=role, article=article.id, source=source), look)

    # The text

    def _blocks(self, article: Article) -> None:
        inside = jumps_in_text((article,))
        texts = [block.text for block in article.blocks if isinstance(block, Paragraph)]
        body = self._compositor.dress.body
        broken = iter(self._compositor.break_paragraphs(texts, body))
        look = _Look(face=body, size=self._size, leading=self._leading)
        for index, block in enumerate(article.blocks):
            passage = _of_block(article, index, block, inside)
            if isinstance(block, Paragraph):
                lines = next(broken)
                found = tuple(lines.lines(0, len(lines.spans)))
                self._lines(passage, found, look)
            elif isinstance(block, Crosshead):
                crosshead = self._look(self._compositor.dress.hei, _CROSSHEAD, keeps=True)
                self._passage(passage, crosshead)
            elif isinstance(block, Picture):
                self._picture(article, index, block)
            else:
                self._table(article, index, block)

    def _picture(self, article: Article, index: int, picture: Picture) -> None:
        size = self._compositor.pictures(picture.image) if picture.image is not None else None
        if size is not None and picture.image is not None:
            self._strip(
                Strip(
                    passage=max(len(self.passages) - 1, 0),
                    across=self._plate(size)[1],
                    gap=_AROUND_FIGURE * self._size,
                    keeps_next=True,
                    plate=self._plate(size),
                    image=picture.image,
                    alternative=picture.caption,
                )
            )
        # In full ink: Kai and Hei are told from Song as it is, and thin where they are grey.
        look = self._look(self._compositor.dress.caption, _SMALL)
        offset = 0
        for text in picture.caption.split("\n"):
            source = Source(article=article.id, field="caption", index=index, start=offset)
            self._caption(article, text, source, look)
            offset += len(text) + 1
        credit = Source(article=article.id, field="credit", index=index)
        self._caption(article, picture.credit, credit, look)
        self._blank = _AROUND_FIGURE * self._size

    def _caption(self, article: Article, text: str, source: Source, look: _Look) -> None:
        if text:
            role = Role.CAPTION
            self._passage(Passage(text=text, role=role, article=article.id, source=source), look)

    def _plate(self, natural: tuple[float, float]) -> tuple[float, float]:
        """Return how long and how high across a picture stands, whole and upright."""
        width, height = natural
        if self._compositor.is_vertical:
            scale = min(self._length / height, _WIDEST * self._length / width)
            return height * scale, width * scale
        scale = min(self._length / width, _TALLEST * self._length / height)
        return width * scale, height * scale

    def _table(self, article: Article, index: int, table: Table) -> None:
        source = Source(article=article.id, field="block", index=index)
        pitch = _TABLE_PITCH * self._size
        slugs = list(set_table(table, source, self._length, self._compositor))
        offset, self._blank = 0, _AROUND_FIGURE * self._size
        for row in table.rows:
            text = "\t".join(row)
            at = len(self.passages)
            here = source._replace(start=offset)
            if text:
                role = Role.TABLE
                self.passages.append(Passage(text=text, role=role, article=article.id, source=here))
            offset += len(text) + 1
            while slugs and _starts(slugs[0].pieces) < offset:
                slug = slugs.pop(0)
                self._strip(
                    Strip(
                        passage=min(at, len(self.passages) - 1),
                        pieces=slug.pieces,
                        pitch=pitch,
                        across=slug.rows * pitch,
                        keeps_next=slug.keeps_next,
                        rules=tuple((0.0, self._length, after * pitch) for after in slug.rules),
                    )
                )
        self._blank = _AROUND_FIGURE * self._size

    def _jumps(self, article: Article, *, is_arrival: bool) -> None:
        """Set the jumps that stand alone: 上接 above the text, the others below it."""
        look = self._look(self._compositor.dress.strong, _JUMP, ink=Ink.LINK, keeps=is_arrival)
        for index, jump in enumerate(article.jumps):
            is_above = jump.kind is JumpKind.CONTINUED_FROM
            if jump.block is not None or not jump.text or is_above is not is_arrival:
                continue
            link = InnerJump(index=index, start=0, end=len(jump.text))
            passage = Passage(
                text=jump.text,
                role=Role.JUMP,
                article=article.id,
                source=Source(article=article.id, field="jump", index=index),
                jumps=(link,),
            )
            self._passage(passage, look)

    # Lines

    def _look(self, face: Face, share: float, *, ink: Ink = Ink.TEXT, keeps: bool = False) -> _Look:
        size = share * self._size
        return _Look(face=face, size=size, leading=size * _SIDE_LEADING, ink=ink, keeps=keeps)

    def _passage(self, passage: Passage, look: _Look) -> None:
        """Set a passage in unjustified lines; a heading is broken at sense."""
        if passage.role in (Role.KICKER, Role.HEADLINE, Role.DECK, Role.CROSSHEAD):
            look = self._fitted(passage.text, look)
            lines = self._compositor.set_head(passage.text, look.face, self._length / look.size)
        else:
            lines = self._compositor.set_lines(passage.text, look.face, self._length / look.size)
        self._lines(passage, lines, look)

    def _fitted(self, text: str, look: _Look) -> _Look:
        """Return the look in which a heading is broken at sense: smaller where that saves lines."""
        ways = tuple(self._compositor.breaks(text, look.face))
        best, least = 1.0, math.inf
        for share in _SMALLER:
            if share < 1 and share * look.size < self._size:
                break
            lines = min(
                (len(way.lines) for way in ways if way.width * share * look.size <= self._length),
                default=math.inf,
            )
            if lines + _SHRUNK * (1 - share) < least:
                best, least = share, lines + _SHRUNK * (1 - share)
        return replace(look, size=best * look.size, leading=best * look.leading)

    def _lines(self, passage: Passage, lines: Sequence[Line], look: _Look) -> None:
        if not passage.text:
            return
        at = len(self.passages)
        self.passages.append(passage)
        last = len(lines) - 1
        for number, line in enumerate(lines):
            room = max(0.0, self._length - line.width * look.size)
            piece = Piece(
                line=line,
                face=look.face,
                size=look.size,
                x=room / 2 if look.is_centred else 0.0,
                ink=look.ink,
                source=passage.source and passage.source.after(line.start),
            )
            # The last line of a paragraph never stands alone at a column's head.
            keeps = look.keeps or number == last - 1 or (number == 0 and last > 1)
            self._strip(
                Strip(
                    passage=at,
                    pieces=(piece,),
                    pitch=look.leading,
                    across=look.leading,
                    gap=_GAPS[passage.role] * self._size if number == 0 else 0.0,
                    keeps_next=keeps,
                )
            )

    def _strip(self, strip: Strip) -> None:
        """Add a strip, after the blank that what stands before it asks for."""
        self.strips.append(replace(strip, gap=max(strip.gap, self._blank)))
        self._blank = 0.0


def _of_block(
    article: Article,
    index: int,
    block: Block,
    inside: Mapping[tuple[str, int], list[tuple[int, int, int]]],
) -> Passage:
    """Return the passage of a paragraph or crosshead; one without text for a figure."""
    jumps = tuple(
        InnerJump(index=number, start=start, end=end)
        for number, start, end in inside.get((article.id, index), ())
    )
    return Passage(
        text=block.text if isinstance(block, Paragraph | Crosshead) else "",
        role=Role.CROSSHEAD if isinstance(block, Crosshead) else Role.TEXT,
        article=article.id,
        source=Source(article=article.id, field="block", index=index),
        jumps=jumps,
    )


def _starts(pieces: Sequence[Piece]) -> int:
    """Return the offset of the first piece in the table's text; 0 where nothing is set."""
    return min((piece.source.start for piece in pieces if piece.source is not None), default=0)
