"""A page of a PDF → what its edges say, its 导读, and its articles with their zones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from reader.model.word import Word
from reader.model.zone import Zone
from reader.parse.pdf.articles import ArticleGatherer
from reader.parse.pdf.digest import digest_strips
from reader.parse.pdf.draft import Gathered, PdfDraft
from reader.parse.pdf.drop_capitals import with_drop_capitals
from reader.parse.pdf.edges import Edges, take_edges, take_masthead_box
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.marks import Marks, read_marks
from reader.parse.pdf.order import read_order
from reader.parse.pdf.pieces import InsetPiece, PicturePiece, Piece, Strip, TablePiece
from reader.parse.pdf.sheet_box import Box
from reader.parse.pdf.side_heads import lay_side_heads
from reader.parse.pdf.style import Style, read_style
from reader.parse.pdf.tables import find_tables
from reader.parse.pdf.text import PageFrame, read_lines
from reader.parse.pdf.words import words_of_lines

_INSIDE = 0.8
_FEWEST_INSET_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """What was read from a page of a PDF.

    Attributes:
        edges: Lines of masthead or folio.
        gathered: Articles and 导读.
        text: All of its text, for its script.
        frame: The sheet.
        is_turned: Whether its lines run downwards.
        lines: All of its lines, where they stand.
    """

    edges: Edges
    gathered: Gathered
    text: str
    frame: PageFrame
    is_turned: bool
    lines: tuple[TextLine, ...]

    def words(self) -> Iterator[Word]:
        """Yield the lines as boxes on the page; characters share the box of their line."""
        return words_of_lines(self.lines, self.frame)

    def zones(self, draft: PdfDraft) -> tuple[Zone, ...]:
        """Return where an article stands, in fractions of the page."""
        frame = self.frame
        zones: list[Zone] = []
        for box in draft.boxes:
            place = box.turned_back(frame.width) if self.is_turned else box
            x1, x2 = (min(1.0, max(0.0, x / frame.width)) for x in (place.left, place.right))
            y1, y2 = (min(1.0, max(0.0, y / frame.height)) for y in (place.top, place.bottom))
            corners = ((x1, y1), (x2, y1), (x2, y2), (x1, y2))
            zones.append(Zone(points=tuple(frame.shown(x, y) for x, y in corners)))
        return tuple(zones)


def read_sheet(page: pypdfium2.PdfPage) -> ReadSheet | None:
    """Read a page; None when it has no text layer."""
    frame = PageFrame(page)
    marks = read_marks(page, frame)
    lines = read_lines(page, frame, marks.down)
    if not lines:
        return None
    lines = with_drop_capitals(lines)
    style = read_style(lines)
    edges = take_edges(lines, marks, frame.height, style)
    rest = edges.rest
    is_turned = sum(len(e.text) for e in rest if e.is_vertical) * 2 > sum(len(e.text) for e in rest)
    height = frame.height
    gatherer = ArticleGatherer(style)
    if is_turned:
        box = take_masthead_box(rest, marks, style)
        edges = Edges(rows=(*edges.rows, *box.rows), rest=box.rest)
        rest = _take_digests(edges.rest, marks, gatherer)
        rest = tuple(replace(line, box=line.box.turned(frame.width)) for line in rest)
        marks, height = marks.turned(frame.width), frame.width
        style = read_style(rest)
        gatherer.go_on(style)
    else:
        rest = lay_side_heads(rest, marks, style)
    gatherer.walk(_Composer(style, marks, height, is_turned=is_turned).strips(rest))
    return ReadSheet(
        edges=edges,
        gathered=gatherer.finish(),
        text="".join(line.text for line in lines),
        frame=frame,
        is_turned=is_turned,
        lines=lines,
    )


def _take_digests(
    lines: tuple[TextLine, ...], marks: Marks, gatherer: ArticleGatherer
) -> tuple[TextLine, ...]:
    """Gather the 导读 boxes whose lines run across where the text runs down; return the rest."""
    for ground in marks.grounds:
        inside = [line for line in lines if _is_in(line.box, ground)]
        if not inside or any(line.is_vertical for line in inside):
            continue
        strips = digest_strips(list(inside))
        if strips:
            gatherer.walk(strips)
            taken = set(map(id, inside))
            lines = tuple(line for line in lines if id(line) not in taken)
    return lines


class _Composer:
    """Puts lines, pictures, tables and insets in order, insets within insets too."""

    def __init__(self, style: Style, marks: Marks, height: float, *, is_turned: bool) -> None:
        self._style = style
        self._marks = marks
        self._height = height
        self._is_turned = is_turned

    def strips(self, lines: tuple[TextLine, ...]) -> tuple[Strip, ...]:
        """Return the strips of a sheet's lines."""
        tables = find_tables(lines, self._marks.across, self._height, self._style)
        pieces: list[Piece] = [
            line for line in lines if not any(_is_in(line.box, table.box) for table in tables)
        ]
        pieces.extend(tables)
        pieces.extend(PicturePiece(box=box) for box in self._marks.pictures)
        return self._order(pieces, self._marks.grounds)

    def _order(self, pieces: list[Piece], grounds: tuple[Box, ...]) -> tuple[Strip, ...]:
        for ground in sorted(grounds, key=lambda box: -box.width * box.height):
            inside = [piece for piece in pieces if _is_in(piece.box, ground)]
            lines = [piece for piece in inside if isinstance(piece, TextLine)]
            if len(lines) < _FEWEST_INSET_LINES or len(inside) == len(pieces):
                continue
            within = tuple(g for g in grounds if g is not ground and _is_in(g, ground))
            strips = digest_strips(inside) or self._order(inside, within)
            inset = InsetPiece(box=ground, strips=strips)
            taken = set(map(id, inside))
            pieces = [piece for piece in pieces if id(piece) not in taken]
            pieces.append(inset)
        marks = self._marks
        tables = [piece.box for piece in pieces if isinstance(piece, TablePiece)]
        rules = tuple(
            tuple(rule for rule in found if not any(_is_in(rule, table) for table in tables))
            for found in (marks.across, marks.down)
        )
        return read_order(
            tuple(pieces), (rules[0], rules[1]), self._style, has_bands=self._is_turned
        )


def _is_in(box: Box, ground: Box) -> bool:
    return box.share_inside(ground) > _INSIDE
