"""Slugs: what stands in a galley before make-up, each so many rows high.

A slug is the compositor's line of metal; here it is one line of text, or a
crosshead, or a blank, that no column break may cut. Lines that run down lie on
their side here, as all does on a page that is set down (``layout/sheet/turned``); the
runs of their characters are yielded where they will stand.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, compress
from typing import NamedTuple

from reader.layout.sheet.frame import Ink, Run, Source
from reader.layout.sheet.running import HYPHEN, Look, lying_runs, standing_runs, stretches
from reader.typeset.face import Face, Typefaces
from reader.typeset.line import Line
from reader.typeset.paragraph import Broken

ABOVE_BAR, BELOW_BAR = 0.42, 0.2
"""Blank rows above and below the bar of a head that is reversed, within its slug."""
_BIT = ord("1")
_TEXT = Ink.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A set line at its place in a slug or heading.

    Attributes:
        line: The characters and their places.
        face: The type.
        size: In points.
        x: Of the line's beginning from the left edge, in points.
        row: Where the middle of the character frame stands, in rows from the upper edge.
        ink: What its colour means.
        source: Where the line's text comes from; None for what the program made.
    """

    line: Line
    face: Face
    size: float
    x: float = 0.0
    row: float = 0.5
    ink: Ink = Ink.TEXT
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slug:
    """One unbreakable piece of a galley.

    Attributes:
        pieces: What is printed.
        rows: Rows of the grid it takes.
        keeps_next: True when a column may not end with it.
        keeps_last: True when no column may begin with it: who took or wrote what stands above.
        may_pad: True when blank rows may be put before it to fill a column.
        rules: Rows after which a hairline runs across the measure (of tables).
        ground: Colour of the bar that its lines are reversed out of; None for paper.
    """

    pieces: tuple[Piece, ...] = ()
    rows: int = 1
    keeps_next: bool = False
    keeps_last: bool = False
    may_pad: bool = False
    rules: tuple[float, ...] = ()
    ground: Ink | None = None


class Take(NamedTuple):
    """A paragraph of plain text: each of its lines is a slug of one row.

    The lines are set when a page asks for them, for make-up needs only their number.

    Attributes:
        broken: The paragraph.
        face: The type.
        size: In points.
        source: Where its text comes from.
        first: The first line that stands here, of a paragraph that sheets divide.
        end: The one after the last; None for all.
    """

    broken: Broken
    face: Face
    size: float
    source: Source
    first: int = 0
    end: int | None = None

    @property
    def lines(self) -> int:
        """How many there are."""
        return self._end - self.first

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the paragraph stands here."""
        return self.lines == len(self.broken.spans)

    @property
    def _end(self) -> int:
        return len(self.broken.spans) if self.end is None else self.end

    def goes_on(self, other: "Take") -> bool:
        """Tell whether another are the lines of the same paragraph that follow upon these."""
        return self.broken is other.broken and self._end == other.first

    def part(self, lines: range) -> "Take":
        """Return some of the lines, their numbers counted from the first that stands here."""
        return self._replace(first=self.first + lines.start, end=self.first + lines.stop)

    def slug(self, number: int) -> Slug:
        """Set one line."""
        at = self.first + number
        (line,) = self.broken.lines(at, at + 1)
        piece = Piece(
            line=line, face=self.face, size=self.size, source=self.source.after(line.start)
        )
        is_last_but_one = at == len(self.broken.spans) - 2
        return Slug(pieces=(piece,), keeps_next=is_last_but_one, may_pad=at == 0)

    def runs(
        self, lines: range, place: tuple[float, float], pitch: float, ascent: float
    ) -> list[Run]:
        """Return the runs of lines one below the other.

        Args:
            lines: Their numbers.
            place: Upper left corner of the first, in points.
            pitch: Height of a row in points.
            ascent: Of the face, in em.
        """
        left, top = place
        numbers = range(self.first + lines.start, self.first + lines.stop)
        look = tuple.__new__(Look, (self.face, self.size, _TEXT, self.source))
        if self.broken.task.prepared.upright:
            return standing_runs(self.broken, numbers, (left, top + pitch / 2), pitch, look)
        # Half the character frame stands above the middle of the row.
        y = top + pitch / 2 + (ascent - 0.5) * self.size
        return lying_runs(self.broken, numbers, (left, y), pitch, look)

    @property
    def keeps(self) -> bytes:
        """Which lines a column may not end with: the last never stands alone at a column's top.

        Source:
            clreq #adjustments_of_orphans_and_widows
        """
        whole = len(self.broken.spans)
        keeps = bytes(whole - 2) + b"\1\0" if whole > 1 else bytes(whole)
        return keeps[self.first : self._end]

    @property
    def pads(self) -> bytes:
        """Before which lines blank rows may be put."""
        return (b"\1" + bytes(len(self.broken.spans)))[self.first : self._end]


Matter = Slug | Take
"""What a galley is made of."""


class _Shape(NamedTuple):
    """Of the slugs that matter gives: rows, which keep the next, before which blanks may be put.

    And whether the first keeps the one before it.
    """

    rows: Sequence[int]
    keeps: bytes
    pads: bytes
    keeps_last: bool = False


def _shape(matter: Matter) -> _Shape:
    if isinstance(matter, Take):
        keeps = matter.keeps
        return tuple.__new__(_Shape, ((1,) * len(keeps), keeps, matter.pads, False))
    keeps, pads = bytes((matter.keeps_next,)), bytes((matter.may_pad,))
    return _Shape((matter.rows,), keeps, pads, matter.keeps_last)


def _bits(most: int, places: Iterable[int]) -> int:
    """Return the number with bits at some places, none above the most."""
    bits = bytearray(b"0") * (most + 1)
    for place in places:
        bits[place] = _BIT
    bits.reverse()
    return int(bits, 2)


class Galley:
    """Slugs one below the other, not yet cut into columns.

    Attributes:
        whole: The slugs and paragraphs.
        count: Of the slugs.
        rows: The height of all.
        keeps: Not 0 for each slug that no column may end with.
        pads: Not 0 for each slug before which blank rows may be put.
    """

    def __init__(self, matter: Iterable[Matter], shapes: Sequence[_Shape] | None = None) -> None:
        """Put matter into a galley.

        Args:
            matter: Slugs, and paragraphs of which each line is one.
            shapes: What is known of each; None for nothing.
        """
        self.whole = tuple(matter)
        self._shapes = [_shape(each) for each in self.whole] if shapes is None else shapes
        rows = chain.from_iterable([shape.rows for shape in self._shapes])
        keeps = [shape.keeps for shape in self._shapes]
        self._firsts = list(accumulate(map(len, keeps), initial=0))
        self._tops = list(accumulate(rows, initial=0))
        self.keeps = b"".join(keeps)
        for first in compress(self._firsts, [shape.keeps_last for shape in self._shapes]):
            if first:
                self.keeps = self.keeps[: first - 1] + b"\1" + self.keeps[first:]
        self.pads = b"".join([shape.pads for shape in self._shapes])
        self.count, self.rows = len(self.keeps), self._tops[-1]

    def changed(self, takes: Mapping[int, Take]) -> "Galley":
        """Return the galley with other paragraphs at some indices of its matter."""
        whole, shapes = list(self.whole), list(self._shapes)
        for at, take in takes.items():
            whole[at], shapes[at] = take, _shape(take)
        return Galley(whole, shapes)

    @cached_property
    def ends(self) -> int:
        """Rows from its top after which a column may end, a bit each; none and all too."""
        ends = [not keep for keep in self.keeps]
        return _bits(self.rows, (0, *compress(self._tops[1:], ends), self.rows))

    @cached_property
    def joints(self) -> int:
        """Rows from its top after which a slug ends, a bit each; none too."""
        return _bits(self.rows, self._tops)

    def padded(self, rows: int) -> int:
        """Return from which rows on blanks can be put into so many rows, a bit each."""
        found, width = (self._pads >> 1 if rows > 1 else 0), 1
        while width < rows - 1:
            more = min(width, rows - 1 - width)
            found |= found >> more
            width += more
        return found

    @cached_property
    def _pads(self) -> int:
        """Rows from its top after which blanks may be put, a bit each."""
        return _bits(self.rows, compress(self._tops, self.pads))

    @property
    def slugs(self) -> tuple[Slug, ...]:
        """All slugs, set."""
        return self.part_slugs(0, self.count)

    def part_slugs(self, start: int, end: int) -> tuple[Slug, ...]:
        """Set the slugs from ``start`` to before ``end``."""
        return tuple(
            [
                matter.slug(line) if isinstance(matter, Take) else matter
                for _, matter, lines in self.matter(start, end)
                for line in lines
            ]
        )

    def height(self, start: int, end: int) -> int:
        """Return the rows of the slugs from ``start`` to before ``end``."""
        return self._tops[end] - self._tops[start]

    def fitting(self, start: int, room: int) -> int:
        """Return the index after the last slug from ``start`` on that so many rows hold."""
        if room < 0:
            return start
        return bisect_right(self._tops, self._tops[start] + room, lo=start) - 1

    def matter(self, start: int, end: int) -> Iterator[tuple[int, Matter, range]]:
        """Yield what the slugs from ``start`` to before ``end`` are set from.

        Yields:
            Index of the first slug, the slug or the paragraph, and the numbers
            of the paragraph's lines that are within.
        """
        whole, firsts = self.whole, self._firsts
        number, at = self._number(start), start
        while at < end:
            first, beyond = firsts[number], min(firsts[number + 1], end)
            if at < beyond:
                yield at, whole[number], range(at - first, beyond - first)
            number, at = number + 1, beyond

    def part(self, start: int, end: int) -> "Galley":
        """Return a galley of some of the slugs."""
        if start >= end:
            return Galley(())
        first, last = self._number(start), self._number(end - 1)
        there = slice(first, last + 1)
        whole, shapes = list(self.whole[there]), list(self._shapes[there])
        # What is not cut keeps its shape: a long story is cut again for every sheet.
        for number in {first, last}:
            matter, top, foot = self.whole[number], *self._firsts[number : number + 2]
            lines = range(max(start, top) - top, min(end, foot) - top)
            if isinstance(matter, Take) and len(lines) < matter.lines:
                cut = matter.part(lines)
                whole[number - first], shapes[number - first] = cut, _shape(cut)
        return Galley(whole, shapes)

    def _number(self, slug: int) -> int:
        """Return the index of what a slug is set from."""
        return bisect_right(self._firsts, slug, hi=len(self.whole)) - 1

    def joined(self, other: "Galley") -> "Galley":
        """Return a galley with another's below it, a paragraph that was cut between them whole."""
        upper, lower = self.whole, other.whole
        match upper[-1:], lower[:1]:
            case (Take() as head,), (Take() as tail,) if head.goes_on(tail):
                whole = head._replace(end=tail.end)
                return Galley((*upper[:-1], whole, *lower[1:]))
        return Galley((*upper, *lower))


def runs_of(
    pieces: Iterable[Piece], left: float, top: float, pitch: float, faces: Typefaces
) -> Iterator[Run]:
    """Yield the runs of pieces whose upper left corner stands at a point.

    Args:
        pieces: Lines and their places.
        left: X of the left edge in points.
        top: Y of the upper edge in points.
        pitch: Height of a row in points.
        faces: Metrics of the type.
    """
    for piece in pieces:
        line, size = piece.line, piece.size
        if not line.text:
            continue
        x = left + piece.x
        if line.upright:
            ys = tuple([x + far * size for far in line.positions])
            hyphen = None if line.hyphen is None else x + line.hyphen * size
            look = Look(piece.face, size, piece.ink, piece.source)
            signs = line.text, line.upright, line.cross
            whole = (0, len(line.text))
            yield from stretches(signs, whole, ys, hyphen, top + piece.row * pitch, look)
            continue
        # Half the character frame stands above the middle of the row.
        y = top + piece.row * pitch + (faces.typeface(piece.face).ascent - 0.5) * size
        yield Run(
            text=line.text,
            xs=tuple([x + place * size for place in line.positions]),
            ys=(y,) * len(line.positions),
            face=piece.face,
            size=size,
            ink=piece.ink,
            source=piece.source,
        )
        if line.hyphen is not None:
            yield Run(
                text=HYPHEN,
                xs=(x + line.hyphen * size,),
                ys=(y,),
                face=piece.face,
                size=size,
                ink=piece.ink,
            )
